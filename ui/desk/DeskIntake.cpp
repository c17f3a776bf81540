#include "ui/desk/DeskIntake.h"

#include "models/mail/MailSource.h"
#include "models/mail/MessageDecoder.h"
#include "rules/desk/OpenCase.h"
#include "ui/desk/Desk.h"

#include <QFileInfo>
#include <QTimer>
#include <QUuid>
#include <QtConcurrent>

namespace certlink {

namespace {

/// Beyond this many UTF-16 units a text is read in the background; below it, before the next frame.
constexpr qsizetype longText = 200 * 1024;
/// The same for the bytes of a mail with all that is attached.
constexpr qsizetype longMail = 512 * 1024;

qsizetype lengthOf(const DecodedMail &mail)
{
    return mail.body().text.text().size();
}

} // namespace

DeskIntake::DeskIntake(Desk &desk) : QObject(&desk), m_desk(desk)
{
    connect(&m_loader, &Loader::loaded, this, &DeskIntake::addLoaded);
    connect(&m_loader, &Loader::progressed, this, [this](int done, int total) {
        m_progress = {done, total};
        emit loadingProgressed(done, total);
    });
    connect(&m_desk, &Desk::currentChanged, this, [this] { m_wanted.clear(); });
    connect(&m_loader, &Loader::finished, this, &DeskIntake::endLoading);
}

LoaderContext DeskIntake::loaderContext() const
{
    const WindowSetup &setup = m_desk.setup();
    LoaderContext loading{m_desk.rulebook(), m_desk.database().contractRegister(), setup.today(), {}};
    if (!setup.databasePath.isEmpty()) {
        loading.dealings = ContractDealings();
        loading.dealings->isKnown = m_desk.database().store() != nullptr;
    }
    return loading;
}

void DeskIntake::load(const QStringList &paths, Why why)
{
    if (paths.isEmpty())
        return;
    if (!m_loader.isRunning()) {
        m_here = {};
        m_loadedMails = 0;
        m_leftOut = 0;
        m_isCancelled = false;
        m_isAsked = false;
        m_asked.clear();
        m_arrived.clear();
        m_arrivedIds.clear();
        m_progress = {};
    }
    m_isAsked = m_isAsked || why == Why::Asked;
    const QSet<QString> files(paths.begin(), paths.end());
    if (why == Why::Asked) {
        m_asked += files;
        m_desk.memory().add(paths);
    } else if (why == Why::Arrived) {
        m_arrived += files;
    }
    m_loader.start(paths, loaderContext());
}

void DeskIntake::loadAgain()
{
    m_expected = m_desk.memory().sources();
    const QString row = m_desk.memory().view().row;
    QStringList paths = m_desk.memory().paths();
    paths.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
    if (const DeskCase *here = m_desk.cases().findKey(row))
        m_desk.setCurrent(here->id);
    else
        m_wanted = row;
    if (!paths.isEmpty())
        load(paths, Why::Again);
    else if (!m_expected.isEmpty())
        QTimer::singleShot(0, this, &DeskIntake::sayWhatIsGone);
}

/// An mbox's mails are named by their place in it.
void DeskIntake::sayWhatIsGone()
{
    QStringList missing = std::exchange(m_expected, {});
    missing.removeIf([this](const QString &source) {
        const QString file = source.left(source.lastIndexOf(u'#'));
        return m_desk.cases().hasSource(source) || QFileInfo::exists(source) || QFileInfo(file).isFile();
    });
    if (!missing.isEmpty())
        emit gone(missing);
}

/// One mail opened again is shown where it stands. What was at the desk already is said once for all
/// of them, and where nothing came at all, that.
void DeskIntake::endLoading()
{
    emit loadingFinished();
    m_wanted.clear();
    if (!m_desk.current() && m_desk.inbox().rowCount() > 0)
        selectFirst(m_desk.inbox().at(0).id);
    sayWhatIsGone();
    if (!m_arrivedIds.isEmpty())
        emit arrived(std::exchange(m_arrivedIds, {}));
    if (!m_isAsked)
        return;
    if (m_leftOut > 0)
        emit leftOut(m_leftOut);
    const auto here = int(m_here.groups.size());
    if (m_loadedMails == 1 && here > 0)
        m_desk.setCurrent(m_here.last);
    if (here > 0)
        emit alreadyHere(m_here.last, here);
    if (m_loadedMails == 0 && !m_isCancelled)
        emit nothingLoaded();
}

void DeskIntake::cancelLoading()
{
    if (!m_loader.isRunning())
        return;
    m_isCancelled = true;
    m_loader.cancel();
    emit loadingCancelled(m_progress.done, m_progress.total);
}

void DeskIntake::addLoaded(const QList<LoadedMail> &mails)
{
    QList<int> added;
    for (const LoadedMail &mail : mails)
        addMail(mail, added);
    m_loadedMails += int(mails.size());
    m_desk.show(added);
    if (added.isEmpty())
        return;
    if (const DeskCase *wanted = m_wanted.isEmpty() ? nullptr : m_desk.cases().findKey(m_wanted))
        m_desk.setCurrent(wanted->id);
    else if (m_wanted.isEmpty())
        selectFirst(added.first());
}

/// The rows are seen before the first application is laid out.
void DeskIntake::selectFirst(int id)
{
    if (m_desk.current())
        return;
    QTimer::singleShot(0, this, [this, id] {
        const DeskCase *first = m_desk.find(id);
        if (!m_desk.current() && first && first->aside == Aside::No)
            m_desk.setCurrent(id);
    });
}

/// A removed mail comes back where a person opens its file itself.
Aside DeskIntake::asideOf(const LoadedCase &form)
{
    const Aside aside = m_desk.memory().asideOf(form.key);
    if (aside == Aside::Removed && m_asked.contains(form.evidence.source)) {
        m_desk.memory().setAside(form.key, Aside::No);
        return Aside::No;
    }
    if (aside != Aside::No)
        ++m_leftOut;
    return aside;
}

/// A mail whose bytes are at the desk already is not taken a second time.
void DeskIntake::addMail(const LoadedMail &mail, QList<int> &added)
{
    const int group = m_desk.cases().newGroup();
    for (const LoadedCase &form : mail) {
        if (const DeskCase *here = form.key.isEmpty() ? nullptr : m_desk.cases().findKey(form.key)) {
            if (here->aside != Aside::No) {
                if (asideOf(form) != Aside::No)
                    continue;
                m_desk.setAside({here->id}, Aside::No);
            }
            m_here.last = here->id;
            m_here.groups.insert(here->group);
            continue;
        }
        dropSuperseded(form.evidence.source, group);
        auto deskCase = std::make_unique<DeskCase>();
        deskCase->group = group;
        deskCase->evidence = form.evidence;
        deskCase->key = form.key;
        deskCase->parked = form.parked;
        deskCase->failure = form.failure;
        if (!form.key.isEmpty())
            deskCase->aside = asideOf(form);
        const DeskCase &taken = m_desk.cases().add(std::move(deskCase));
        added.append(taken.id);
        if (m_arrived.contains(form.evidence.source) && taken.aside == Aside::No)
            m_arrivedIds.append(taken.id);
        if (!m_desk.cases().openFor(taken.contract(), taken.id).isEmpty())
            m_desk.judgeLater(taken.contract(), 0); // each of them stands beside another now
    }
}

/// A file that was still being written, or was written anew, holds another mail now: it takes the
/// place of the one before. In a file of many mails the places' numbers move, so nothing goes there.
void DeskIntake::dropSuperseded(const QString &source, int group)
{
    const DeskCase *before = source.contains(u'#') ? nullptr : m_desk.cases().findUntouched(source);
    if (!before || before->group == group || !QFileInfo(source).isFile())
        return;
    m_desk.remove(m_desk.cases().group(before->group));
}

bool DeskIntake::paste(const QString &text)
{
    if (text.trimmed().isEmpty())
        return false;
    if (const QByteArray source = text.toUtf8(); isMailSource(source)) {
        takeMail(source, tr("pasted mail"));
        return true;
    }
    const DecodedMail mail = pastedText(text);
    if (const DeskCase *here = m_desk.cases().findKey(evidenceKey({Evidence::Kind::Pasted, mail.bytes, {}, 0, {}}))) {
        m_desk.setAside({here->id}, Aside::No);
        m_desk.setCurrent(here->id);
        emit alreadyHere(here->id, 1);
        return true;
    }
    addText(text, Evidence::Kind::Pasted);
    return true;
}

void DeskIntake::takeMail(const QByteArray &bytes)
{
    takeMail(bytes, tr("dropped mail"));
}

void DeskIntake::takeMail(const QByteArray &bytes, const QString &source)
{
    const Evidence evidence{Evidence::Kind::Mail, bytes, source, 0, m_desk.setup().today(), {}};
    const int last = m_desk.inbox().rowCount();
    m_here = {};
    m_asked.insert(source); // a person brought it, so it is wanted
    addLoaded({loadMail(evidence, loaderContext())});
    if (m_desk.inbox().rowCount() > last)
        m_desk.setCurrent(m_desk.inbox().at(last).id);
    else if (!m_here.groups.isEmpty())
        m_desk.setCurrent(m_here.last);
    if (!m_here.groups.isEmpty())
        emit alreadyHere(m_here.last, int(m_here.groups.size()));
}

void DeskIntake::beginEmpty()
{
    addText(QString(), Evidence::Kind::Typed);
}

/// What is typed changes with every key: its draft keeps a key of its own.
void DeskIntake::addText(const QString &text, Evidence::Kind kind)
{
    auto deskCase = std::make_unique<DeskCase>();
    deskCase->group = m_desk.cases().newGroup();
    deskCase->original = pastedText(text);
    deskCase->evidence = {kind, deskCase->original.bytes, {}, 0, m_desk.setup().today()};
    const bool isTyped = kind == Evidence::Kind::Typed;
    deskCase->key = isTyped ? QUuid::createUuid().toString(QUuid::WithoutBraces) : evidenceKey(deskCase->evidence);
    deskCase->decisionsKnown = isTyped;
    deskCase->isReading = true;
    DeskCase &taken = m_desk.cases().add(std::move(deskCase));
    m_desk.show({taken.id});
    read(taken, taken.original);
    m_desk.setCurrent(taken.id);
}

void DeskIntake::editText(const QString &text)
{
    DeskCase *deskCase = m_desk.current();
    if (!deskCase || !deskCase->evidence.isEditable() || deskCase->standing() || deskCase->isWriting)
        return;
    const bool isTyped = deskCase->evidence.kind == Evidence::Kind::Typed;
    if (isTyped)
        deskCase->original = pastedText(text);
    const bool isOriginal = text == deskCase->original.body().text.text();
    for (const int id : m_desk.cases().group(deskCase->group)) {
        DeskCase &form = *m_desk.cases().find(id);
        form.original = deskCase->original;
        form.evidence.bytes = deskCase->original.bytes;
        form.evidence.editedText = isOriginal ? std::nullopt : std::optional(text);
    }
    read(*deskCase, isOriginal ? deskCase->original : withText(deskCase->original, text));
}

void DeskIntake::readAs(const QByteArray &charset)
{
    DeskCase *deskCase = m_desk.current();
    if (!deskCase || !deskCase->file || deskCase->evidence.isEditable() || deskCase->standing() ||
        deskCase->isWriting || deskCase->evidence.charset == charset)
        return;
    for (const int id : m_desk.cases().group(deskCase->group))
        m_desk.cases().find(id)->evidence.charset = charset;
    read(*deskCase, decodeEvidence(deskCase->evidence));
}

/// Reads at once, or in the background where the text is long. A later reading overtakes it.
void DeskIntake::read(DeskCase &deskCase, const DecodedMail &mail)
{
    ++m_reading;
    const QDate arrivedOn = deskCase.evidence.arrivedOn;
    if (lengthOf(mail) <= longText) {
        takeReading(deskCase.id, readMail(mail, m_desk.rulebook(), arrivedOn));
        return;
    }
    deskCase.isReading = true;
    m_desk.updated(deskCase);
    QtConcurrent::run([mail, rulebook = m_desk.rulebook(), arrivedOn] {
        return readMail(mail, rulebook, arrivedOn);
    }).then(this, [this, id = deskCase.id, number = m_reading](const ReadMail &read) {
        if (number == m_reading)
            takeReading(id, read);
    });
}

void DeskIntake::takeReading(int id, const ReadMail &read)
{
    DeskCase *deskCase = m_desk.cases().find(id);
    if (!deskCase)
        return;
    deskCase->isReading = false;
    if (deskCase->file)
        deskCase->file->setMail(read, deskCase->evidence.formIndex, m_desk.context(id));
    else
        deskCase->file = std::make_shared<CaseFile>(read, deskCase->evidence.formIndex, m_desk.context(id));
    m_desk.drafts().changed(id);
    takeForms(*deskCase, read);
    m_desk.updated(*deskCase);
}

/// A short mail at once, before the window shows it; a long one in the background.
void DeskIntake::wake(DeskCase &deskCase)
{
    if (!deskCase.parked || deskCase.isReading)
        return;
    Result<QByteArray> bytes = bytesOf(deskCase);
    if (!bytes) {
        deskCase.failure = bytes.error();
        deskCase.parked.reset();
        m_desk.updated(deskCase);
        return;
    }
    if (bytes->size() <= longMail) {
        if (auto file = fileOf(deskCase, m_desk.context(deskCase.id)))
            deskCase.file = std::move(*file);
        deskCase.evidence.bytes = std::move(*bytes);
        deskCase.parked.reset();
        return;
    }
    deskCase.isReading = true;
    Evidence evidence = deskCase.evidence;
    evidence.bytes = std::move(*bytes);
    QtConcurrent::run([evidence, rulebook = m_desk.rulebook()] {
        return readMail(decodeEvidence(evidence), rulebook, evidence.arrivedOn);
    }).then(this, [this, id = deskCase.id, evidence](const ReadMail &read) {
        DeskCase *woken = m_desk.cases().find(id);
        if (!woken)
            return;
        woken->isReading = false;
        woken->evidence.bytes = evidence.bytes;
        woken->file = std::make_shared<CaseFile>(read, evidence.formIndex, m_desk.context(id));
        woken->parked.reset();
        std::ignore = m_desk.secondLook().refresh(*woken);
        m_desk.updated(*woken);
        if (m_desk.current() != woken)
            m_desk.parkLater(id);
        else if (woken->isApplication())
            m_desk.selection().selectWorst(*woken->file);
    });
}

/// A pasted text may come to hold more forms, or fewer, while it is edited: each is an application
/// of its own. One that a person has worked on stays.
void DeskIntake::takeForms(const DeskCase &first, const ReadMail &read)
{
    const qsizetype forms = std::max<qsizetype>(1, read.reading.applications.size());
    qsizetype known = 0;
    for (const int id : m_desk.cases().group(first.group)) {
        DeskCase &form = *m_desk.cases().find(id);
        const int index = form.evidence.formIndex;
        known = std::max<qsizetype>(known, index + 1);
        if (id == first.id || form.standing() || form.isWriting)
            continue;
        if (index < forms) {
            wake(form);
            if (!form.file)
                continue;
            form.file->setMail(read, index, m_desk.context(id));
            m_desk.updated(form);
            m_desk.drafts().changed(id);
        } else if (!form.file || (form.file->layers().isEmpty() && form.begun.isEmpty())) {
            m_desk.drafts().drop(form.key);
            m_desk.cases().remove(id);
        }
    }
    const QString sha256 = known < forms ? sha256Hex(first.evidence.bytes) : QString();
    for (qsizetype index = known; index < forms; ++index) {
        auto form = std::make_unique<DeskCase>();
        form->group = first.group;
        form->original = first.original;
        form->evidence = first.evidence;
        form->evidence.formIndex = int(index);
        form->key = first.evidence.kind == Evidence::Kind::Typed ? QString(first.key + u'-' + QString::number(index))
                                                                 : evidenceKey(sha256, int(index));
        form->file = std::make_shared<CaseFile>(read, index, m_desk.context(0));
        DeskCase &added = m_desk.cases().add(std::move(form));
        m_desk.show({added.id});
        m_desk.drafts().changed(added.id);
    }
}

void DeskIntake::restoreDrafts()
{
    const auto drafts = m_desk.database().store()->drafts();
    if (!drafts) {
        emit failed(drafts.error());
        return;
    }
    QList<int> added;
    for (const Draft &draft : *drafts) {
        if (m_desk.cases().findKey(draft.key))
            continue;
        const bool isTyped = draft.evidence.kind == Evidence::Kind::Typed;
        if (!isTyped && draft.key != evidenceKey(draft.evidence)) {
            emit failed({Failure::Code::Damaged, draft.evidence.source,
                         tr("The mail of an application in progress is not the one it was saved with."),
                         tr("It was left out. Load the mail again.")});
            continue;
        }
        auto deskCase = std::make_unique<DeskCase>();
        deskCase->evidence = draft.evidence;
        deskCase->evidence.arrivedOn = std::min(draft.evidence.arrivedOn, m_desk.setup().today());
        deskCase->key = draft.key;
        deskCase->begun = begunIn(draft);
        deskCase->aside = m_desk.memory().asideOf(draft.key);
        if (deskCase->evidence.isEditable())
            deskCase->original = pastedText(QString::fromUtf8(draft.evidence.bytes));
        auto file = openCase(deskCase->evidence,
                             countingFor(layersFromJson(draft.layers), m_desk.setup().person, m_desk.setup().now()),
                             m_desk.context(0));
        if (file)
            deskCase->file = std::move(*file);
        else
            deskCase->failure = file.error();
        deskCase->group = m_desk.cases().newGroup();
        DeskCase &restored = m_desk.cases().add(std::move(deskCase));
        std::ignore = m_desk.secondLook().refresh(restored);
        added.append(restored.id);
    }
    m_desk.show(added);
    for (const int id : std::as_const(added))
        m_desk.judgeLater(m_desk.find(id)->contract(), 0);
    added.removeIf([this](int id) { return m_desk.find(id)->aside != Aside::No; });
    if (!m_desk.current() && !added.isEmpty())
        m_desk.setCurrent(added.last());
}

} // namespace certlink
