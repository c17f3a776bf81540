// How mails and texts come to the desk.
#include "ui/desk/Desk.h"

#include "models/mail/MailFile.h"

#include <QFileInfo>
#include <QTimer>
#include <QtConcurrent>

namespace certlink {

namespace {

/// Beyond this many UTF-16 units a text is read in the background; below it, before the next frame.
constexpr qsizetype longText = 200 * 1024;

qsizetype lengthOf(const DecodedMail &mail)
{
    return mail.body().text.text().size();
}

} // namespace

LoaderSetup Desk::loaderSetup() const
{
    return {&m_setup.rulebook, m_register, m_setup.today(), m_store != nullptr};
}

void Desk::load(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    if (!m_loader.isRunning()) {
        m_here = {};
        m_loadedMails = 0;
        m_isCancelled = false;
    }
    m_loader.start(paths, loaderSetup());
}

/// One mail opened again is shown where it stands. What was at the desk already is said once for all
/// of them, and where nothing came at all, that.
void Desk::endLoading()
{
    emit loadingFinished();
    if (m_loadedMails == 1 && m_here.count > 0)
        setCurrent(m_here.last);
    if (m_here.count > 0)
        emit alreadyHere(m_here.last, m_here.count);
    if (m_loadedMails == 0 && !m_isCancelled)
        emit nothingLoaded();
}

void Desk::cancelLoading()
{
    m_isCancelled = m_loader.isRunning();
    m_loader.cancel();
}

void Desk::addLoaded(const QList<LoadedMail> &mails)
{
    QList<int> added;
    for (const LoadedMail &mail : mails)
        addMail(mail, added);
    m_loadedMails += int(mails.size());
    m_cases.show(added);
    m_toRecognise += added;
    if (m_store && !added.isEmpty())
        m_idle.start();
    // The rows are seen before the first application is laid out.
    if (!current() && !added.isEmpty())
        QTimer::singleShot(0, this, [this, first = added.first()] {
            if (!current())
                setCurrent(first);
        });
}

/// A mail whose bytes are at the desk already is not taken a second time.
void Desk::addMail(const LoadedMail &mail, QList<int> &added)
{
    const int group = m_cases.newGroup();
    for (const LoadedCase &form : mail) {
        if (const DeskCase *here = form.key.isEmpty() ? nullptr : m_cases.findKey(form.key)) {
            m_here = {here->id, m_here.count + 1};
            continue;
        }
        dropSuperseded(form.evidence.source, group);
        auto deskCase = std::make_unique<DeskCase>();
        deskCase->group = group;
        deskCase->evidence = form.evidence;
        deskCase->key = form.key;
        deskCase->file = form.file;
        deskCase->failure = form.failure;
        const DeskCase &taken = m_cases.add(std::move(deskCase));
        added.append(taken.id);
        if (m_store && !m_cases.openFor(taken.contract(), taken.id).isEmpty()) {
            m_stale.insert(taken.id);
            judgeLater(taken.contract(), taken.id);
        }
    }
}

/// A file that was still being written, or was written anew, holds another mail now: it takes the
/// place of the one before. In a file of many mails the places' numbers move, so nothing goes there.
void Desk::dropSuperseded(const QString &source, int group)
{
    const DeskCase *before = source.contains(u'#') ? nullptr : m_cases.findUntouched(source);
    if (!before || before->group == group || !QFileInfo(source).isFile())
        return;
    const QList<int> forms = m_cases.group(before->group);
    for (const int id : forms)
        m_cases.remove(id);
    if (forms.contains(m_currentId)) {
        m_currentId = 0;
        emit currentChanged();
    }
}

bool Desk::paste(const QString &text)
{
    if (text.trimmed().isEmpty())
        return false;
    if (const QByteArray source = text.toUtf8(); isMailSource(source)) {
        takeMail(source, tr("pasted mail"));
        return true;
    }
    const DecodedMail mail = pastedText(text);
    if (const DeskCase *here = m_cases.findKey(Store::draftKey(mail.bytes, 0))) {
        setCurrent(here->id);
        emit alreadyHere(here->id, 1);
        return true;
    }
    addPasted(text, false);
    return true;
}

void Desk::takeMail(const QByteArray &bytes)
{
    takeMail(bytes, tr("dropped mail"));
}

void Desk::takeMail(const QByteArray &bytes, const QString &source)
{
    const Evidence evidence{Evidence::Kind::Mail, bytes, source, 0, m_setup.today(), {}};
    const int last = inbox().rowCount();
    m_here = {};
    addLoaded({loadMail(evidence, loaderSetup())});
    if (inbox().rowCount() > last)
        setCurrent(inbox().at(last).id);
    else if (m_here.count > 0)
        setCurrent(m_here.last);
    if (m_here.count > 0)
        emit alreadyHere(m_here.last, m_here.count);
}

void Desk::beginEmpty()
{
    addPasted(QString(), true);
}

void Desk::addPasted(const QString &text, bool isTyped)
{
    auto deskCase = std::make_unique<DeskCase>();
    deskCase->group = m_cases.newGroup();
    deskCase->original = pastedText(text);
    deskCase->isTyped = isTyped;
    deskCase->evidence.bytes = deskCase->original.bytes;
    deskCase->evidence.arrivedOn = m_setup.today();
    if (!isTyped)
        deskCase->key = Store::draftKey(deskCase->evidence.bytes, 0);
    deskCase->earlierKnown = isTyped;
    deskCase->isReading = true;
    DeskCase &taken = m_cases.add(std::move(deskCase));
    m_cases.show({taken.id});
    read(taken, taken.original);
    setCurrent(taken.id);
}

void Desk::editText(const QString &text)
{
    DeskCase *deskCase = current();
    if (!deskCase || !deskCase->isPasted() || deskCase->record)
        return;
    if (deskCase->isTyped) {
        deskCase->original = pastedText(text);
        deskCase->evidence.bytes = deskCase->original.bytes;
        rekey(*deskCase);
        read(*deskCase, deskCase->original);
        return;
    }
    if (text == deskCase->original.body().text.text())
        deskCase->evidence.editedText.reset();
    else
        deskCase->evidence.editedText = text;
    for (const int id : m_cases.group(deskCase->group))
        m_cases.find(id)->evidence.editedText = deskCase->evidence.editedText;
    read(*deskCase, deskCase->evidence.editedText ? withText(deskCase->original, text) : deskCase->original);
}

void Desk::readAs(const QByteArray &charset)
{
    DeskCase *deskCase = current();
    if (!deskCase || !deskCase->file || deskCase->isPasted() || deskCase->record ||
        deskCase->evidence.charset == charset)
        return;
    for (const int id : m_cases.group(deskCase->group))
        m_cases.find(id)->evidence.charset = charset;
    read(*deskCase, decodeEvidence(deskCase->evidence));
}

void Desk::rekey(DeskCase &deskCase)
{
    m_drafts.drop(deskCase.key);
    deskCase.key = Store::draftKey(deskCase.evidence.bytes, deskCase.evidence.formIndex);
}

/// Reads at once, or in the background where the text is long. A later reading overtakes it.
void Desk::read(DeskCase &deskCase, const DecodedMail &mail)
{
    ++m_reading;
    const QDate arrivedOn = deskCase.evidence.arrivedOn;
    if (lengthOf(mail) <= longText) {
        takeReading(deskCase.id, readMail(mail, m_setup.rulebook, arrivedOn));
        return;
    }
    deskCase.isReading = true;
    updated(deskCase);
    const Rulebook *rulebook = &m_setup.rulebook;
    QtConcurrent::run([mail, rulebook, arrivedOn] {
        return readMail(mail, *rulebook, arrivedOn);
    }).then(this, [this, id = deskCase.id, number = m_reading](const ReadMail &read) {
        if (number == m_reading)
            takeReading(id, read);
    });
}

void Desk::takeReading(int id, const ReadMail &read)
{
    DeskCase *deskCase = m_cases.find(id);
    if (!deskCase)
        return;
    deskCase->isReading = false;
    if (deskCase->file)
        deskCase->file->setMail(read, deskCase->evidence.formIndex, context(id));
    else
        deskCase->file = std::make_shared<CaseFile>(read, deskCase->evidence.formIndex, context(id));
    m_drafts.changed(id);
    takeForms(*deskCase, read);
    updated(*deskCase);
}

/// A pasted text may come to hold more forms, or fewer, while it is edited: each is an application
/// of its own. One that a person has worked on stays.
void Desk::takeForms(const DeskCase &first, const ReadMail &read)
{
    const qsizetype forms = std::max<qsizetype>(1, read.reading.applications.size());
    qsizetype known = 0;
    for (const int id : m_cases.group(first.group)) {
        DeskCase &form = *m_cases.find(id);
        const int index = form.evidence.formIndex;
        known = std::max<qsizetype>(known, index + 1);
        if (id == first.id || form.record)
            continue;
        if (index < forms) {
            form.file->setMail(read, index, context(id));
            updated(form);
            m_drafts.changed(id);
        } else if (layersOf(*form.file).isEmpty() && !form.record) {
            m_drafts.drop(form.key);
            m_cases.remove(id);
        }
    }
    for (qsizetype index = known; index < forms; ++index) {
        auto form = std::make_unique<DeskCase>();
        form->group = first.group;
        form->original = first.original;
        form->evidence = first.evidence;
        form->evidence.formIndex = int(index);
        form->key = Store::draftKey(form->evidence.bytes, int(index));
        form->file = std::make_shared<CaseFile>(read, index, context(0));
        DeskCase &added = m_cases.add(std::move(form));
        m_cases.show({added.id});
        m_drafts.changed(added.id);
        m_toRecognise.append(added.id);
    }
    if (m_store && !m_toRecognise.isEmpty())
        m_idle.start();
}

} // namespace certlink
