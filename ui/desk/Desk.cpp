#include "ui/desk/Desk.h"

#include "models/mail/MailFile.h"
#include "ui/desk/Recorder.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QSignalBlocker>

namespace certlink {

namespace {

constexpr int idleMilliseconds = 4; ///< a quarter of a frame

} // namespace

Desk::Desk(const WindowContext &context, QObject *parent)
    : QObject(parent), m_setup(context), m_drafts(m_cases, context.now)
{
    connectParts();
}

Desk::~Desk()
{
    m_drafts.flush();
}

void Desk::connectParts()
{
    m_idle.setInterval(0);
    connect(&m_idle, &QTimer::timeout, this, &Desk::workWhileIdle);
    connect(&m_loader, &Loader::loaded, this, &Desk::addLoaded);
    connect(&m_loader, &Loader::progressed, this, &Desk::loadingProgressed);
    connect(&m_loader, &Loader::finished, this, &Desk::endLoading);
    connect(&m_drafts, &DraftKeeper::failed, this, &Desk::draftFailed);
}

void Desk::setLanguage(Language language)
{
    m_language = language;
    emit languageChanged();
}

// The database

void Desk::openStore()
{
    m_drafts.setStore(nullptr);
    m_store.reset();
    m_storeFailure.reset();
    m_decided.clear();
    m_storedOpen = {};
    if (m_setup.databasePath.isEmpty()) {
        emit storeChanged();
        return;
    }
    auto opened = Store::open(m_setup.databasePath);
    if (opened) {
        m_store = std::move(*opened);
    } else {
        m_storeFailure = opened.error();
        if (auto readOnly = Store::open(m_setup.databasePath, Store::Mode::ReadOnly))
            if (auto data = (*readOnly)->loadRegister(m_setup.rulebook))
                m_register = *data;
    }
    if (m_store) {
        reloadRegister();
        restoreDrafts();
        m_drafts.setStore(m_store.get());
    }
    emit storeChanged();
    emit registerChanged();
}

void Desk::reloadRegister()
{
    auto data = m_store->loadRegister(m_setup.rulebook);
    if (!data) {
        m_storeFailure = data.error();
        return;
    }
    m_register = *data;
    for (const int id : m_cases.ids())
        m_stale.insert(id);
    if (DeskCase *deskCase = current())
        (void)applyLayers(deskCase->id, deskCase->file ? layersOf(*deskCase->file) : Layers());
    m_idle.start();
}

Result<void> Desk::replaceRegister(const Register &data)
{
    if (m_store) {
        if (auto done = m_store->replaceRegister(data, m_setup.person, m_setup.now()); !done)
            return done;
        reloadRegister();
    } else {
        m_register = data;
        for (const int id : m_cases.ids())
            m_stale.insert(id);
        m_idle.start();
    }
    emit registerChanged();
    return {};
}

void Desk::restoreDrafts()
{
    const auto drafts = m_store->drafts();
    if (!drafts) {
        m_storeFailure = drafts.error();
        return;
    }
    QList<int> added;
    for (const Draft &draft : *drafts) {
        if (m_cases.findKey(draft.key))
            continue;
        auto deskCase = std::make_unique<DeskCase>();
        deskCase->evidence = {Evidence::Kind::Mail, draft.evidence, draft.source, draft.formIndex, {}, {}};
        fromJson(draft.state[QLatin1String("evidence")].toObject(), deskCase->evidence);
        if (!deskCase->evidence.arrivedOn.isValid())
            deskCase->evidence.arrivedOn = m_setup.today();
        deskCase->key = draft.key;
        if (deskCase->isPasted())
            deskCase->original = pastedText(QString::fromUtf8(draft.evidence));
        auto file = openCase(deskCase->evidence, layersFromJson(draft.state), context(0));
        if (file)
            deskCase->file = std::move(*file);
        else
            deskCase->failure = file.error();
        deskCase->group = m_cases.newGroup();
        added.append(m_cases.add(std::move(deskCase)).id);
    }
    m_cases.show(added);
    m_toRecognise += added;
    m_stale.unite(QSet<int>(added.begin(), added.end()));
    m_idle.start();
    if (!current() && !added.isEmpty())
        setCurrent(added.last());
}

// The one at hand

void Desk::setCurrent(int id)
{
    if (id == m_currentId)
        return;
    endTyping();
    m_currentId = m_cases.find(id) ? id : 0;
    DeskCase *deskCase = current();
    if (deskCase && !deskCase->undo) {
        deskCase->undo = std::make_unique<QUndoStack>();
        m_undo.addStack(deskCase->undo.get());
    }
    m_undo.setActiveStack(deskCase ? deskCase->undo.get() : nullptr);
    if (deskCase && m_stale.remove(id) && deskCase->file) {
        deskCase->file->rejudge(context(id));
        m_cases.refresh(*deskCase);
    }
    if (deskCase)
        recognise(*deskCase);
    m_selection.clear();
    emit currentChanged();
    if (deskCase && deskCase->isApplication())
        m_selection.selectWorst(*deskCase->file);
}

QStringList Desk::referencesFor(const QString &contract, int exceptId) const
{
    QStringList references;
    for (const int id : m_cases.openFor(contract, exceptId)) {
        const QString source = m_cases.find(id)->evidence.source;
        references.append(source.isEmpty() ? tr("pasted text") : QFileInfo(source).fileName());
    }
    const DeskCase *self = m_cases.find(exceptId);
    for (const QString &source : storedOpenApplications(contract, self ? self->key : QString()))
        if (const QString name = QFileInfo(source).fileName(); !name.isEmpty() && !references.contains(name))
            references.append(name);
    return references;
}

/// What other windows have open changes seldom and is asked for at every keystroke. An approval asks
/// the database itself.
QStringList Desk::storedOpenApplications(const QString &contract, const QString &exceptKey) const
{
    constexpr qint64 freshMilliseconds = 500;
    StoredOpen &known = m_storedOpen;
    if (known.contract != contract || known.exceptKey != exceptKey || !known.age.isValid() ||
        known.age.hasExpired(freshMilliseconds)) {
        known.sources = m_store->openApplications(contract, exceptKey).value_or(QStringList());
        known.contract = contract;
        known.exceptKey = exceptKey;
        known.age.start();
    }
    return known.sources;
}

DeskContext Desk::context(int exceptId) const
{
    DeskContext context{m_setup.rulebook, m_register, m_setup.today(), {}};
    if (m_store)
        context.openApplications = [this, exceptId](const QString &contract) {
            return referencesFor(contract, exceptId);
        };
    return context;
}

QList<int> Desk::othersForContract(const DeskCase &deskCase) const
{
    return m_cases.openFor(deskCase.contract(), deskCase.id);
}

qsizetype Desk::decisionsForContract(const DeskCase &deskCase) const
{
    const QString contract = deskCase.contract();
    if (!m_store || contract.isEmpty())
        return 0;
    auto known = m_decided.find(contract);
    if (known == m_decided.end()) {
        QList<qint64> numbers;
        const auto records = m_store->decisionsForContract(contract, 20);
        for (const DecisionRecord &record : records.value_or(QList<DecisionRecord>()))
            numbers.append(record.id);
        known = m_decided.insert(contract, numbers);
    }
    return known->size() - (deskCase.record && known->contains(deskCase.record->id) ? 1 : 0);
}

/// After every change of a case: row, draft, neighbours, the window.
void Desk::updated(DeskCase &deskCase)
{
    for (const QString &contract : m_cases.refresh(deskCase))
        judgeLater(contract, deskCase.id);
    if (deskCase.id != m_currentId)
        return;
    if (deskCase.file) {
        // Who shows the selection looks at it again on currentUpdated; once is enough.
        const QSignalBlocker blocker(m_selection);
        m_selection.refresh(*deskCase.file);
    }
    emit currentUpdated();
}

void Desk::judgeLater(const QString &contract, int exceptId)
{
    if (!m_store)
        return;
    for (const int id : m_cases.openFor(contract, exceptId))
        m_stale.insert(id);
    if (!m_stale.isEmpty())
        m_idle.start();
}

void Desk::workWhileIdle()
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < idleMilliseconds && !(m_stale.isEmpty() && m_toRecognise.isEmpty())) {
        if (!m_stale.isEmpty()) {
            const int id = *m_stale.begin();
            m_stale.remove(id);
            DeskCase *deskCase = m_cases.find(id);
            if (!deskCase || !deskCase->file || deskCase->record)
                continue;
            deskCase->file->rejudge(context(id));
            updated(*deskCase);
        } else if (DeskCase *deskCase = m_cases.find(m_toRecognise.takeFirst())) {
            recognise(*deskCase);
        }
    }
    if (m_stale.isEmpty() && m_toRecognise.isEmpty())
        m_idle.stop();
}

void Desk::recognise(DeskCase &deskCase)
{
    if (deskCase.earlierKnown || !m_store || !deskCase.file)
        return;
    deskCase.earlierKnown = true;
    const auto found = m_store->decisionsOfMail(deskCase.file->mail().mail.messageId, deskCase.evidence.bytes);
    for (const DecisionRecord &record : found.value_or(QList<DecisionRecord>()))
        if (record.formIndex == deskCase.evidence.formIndex)
            deskCase.earlier.append(record);
    if (!deskCase.earlier.isEmpty())
        updated(deskCase);
}

// Decisions

Result<DecisionRecord> Desk::approve()
{
    DeskCase *deskCase = current();
    if (!m_store || !deskCase || !deskCase->isOpen())
        return tl::unexpected(
            m_storeFailure.value_or(Failure{Failure::Code::Refused, {}, tr("There is nothing to approve."), {}}));
    const Recorder recorder(m_setup, m_language, *m_store);
    auto record = recorder.approve(*deskCase, referencesFor(deskCase->contract(), deskCase->id));
    if (record)
        takeRecord(*deskCase, *record);
    else
        reloadRegister(); // what has changed meanwhile is to be seen
    return record;
}

Result<DecisionRecord> Desk::giveBack(const QString &reply)
{
    DeskCase *deskCase = current();
    if (!m_store || !deskCase || !deskCase->isOpen())
        return tl::unexpected(
            m_storeFailure.value_or(Failure{Failure::Code::Refused, {}, tr("There is nothing to return."), {}}));
    const Recorder recorder(m_setup, m_language, *m_store);
    auto record = recorder.giveBack(*deskCase, reply, referencesFor(deskCase->contract(), deskCase->id));
    if (record)
        takeRecord(*deskCase, *record);
    return record;
}

void Desk::takeRecord(DeskCase &deskCase, const DecisionRecord &record)
{
    deskCase.record = record;
    m_decided.clear();
    m_storedOpen = {};
    deskCase.undo->clear();
    judgeLater(deskCase.contract(), deskCase.id);
    updated(deskCase);
}

} // namespace certlink
