#include "ui/desk/Desk.h"

#include "rules/desk/OpenCase.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QSignalBlocker>

namespace certlink {

namespace {

constexpr int idleMilliseconds = 4; ///< a quarter of a frame

} // namespace

Desk::Desk(const WindowSetup &setup, QObject *parent)
    : QObject(parent), m_setup(setup), m_database(m_setup), m_drafts(m_cases, m_database.writer(), setup.now),
      m_memory(setup.isSampleDesk ? QString() : setup.databasePath), m_secondLook(*this),
      m_intake(new DeskIntake(*this)), m_layers(new LayerEditor(*this)), m_decisions(new DeskDecisions(*this))
{
    connectParts();
}

void Desk::connectParts()
{
    m_idle.setInterval(0);
    connect(&m_idle, &QTimer::timeout, this, &Desk::workWhileIdle);
    connect(&m_database, &DeskDatabase::opened, this, &Desk::takeStore);
    connect(&m_database, &DeskDatabase::rulebookChanged, this, &Desk::readAllAnew);
    connect(&m_database, &DeskDatabase::registerChanged, this, &Desk::judgeAllAnew);
    connect(&m_database, &DeskDatabase::changedElsewhere, this, &Desk::recogniseAnew);
}

const Rulebook &Desk::editionAtHand() const
{
    const DeskCase *deskCase = current();
    return rulebook().inForceOn(deskCase && deskCase->file ? deskCase->file->mail().receiptDate : m_setup.today());
}

void Desk::setLanguage(Language language)
{
    m_language = language;
    emit languageChanged();
}

void Desk::takeStore()
{
    if (m_database.store())
        m_intake->restoreDrafts();
    m_drafts.setEnabled(m_database.store() != nullptr);
    recogniseAnew();
}

void Desk::judgeAllAnew()
{
    for (const int id : m_cases.ids())
        m_stale.insert(id);
    if (DeskCase *deskCase = current(); deskCase && deskCase->file) {
        m_stale.remove(deskCase->id);
        judgeAnew(*deskCase);
        updated(*deskCase);
    }
    m_idle.start();
}

/// Another edition may know other items and services, and read the mail otherwise.
void Desk::readAllAnew()
{
    for (const int id : m_cases.ids())
        m_toRead.insert(id);
    judgeAllAnew();
}

void Desk::judgeAnew(DeskCase &deskCase)
{
    const Evidence &evidence = deskCase.evidence;
    if (m_toRead.remove(deskCase.id))
        deskCase.file->setMail(readMail(decodeEvidence(evidence), rulebook(), evidence.arrivedOn), evidence.formIndex,
                               context(deskCase.id));
    else
        deskCase.file->rejudge(context(deskCase.id));
}

void Desk::recogniseAnew()
{
    m_toRecognise = m_cases.ids();
    for (const int id : std::as_const(m_toRecognise))
        m_cases.find(id)->decisionsKnown = false;
    if (DeskCase *deskCase = current())
        m_decisions->recognise(*deskCase);
    m_idle.start();
}

void Desk::setCurrent(int id)
{
    if (id == m_currentId)
        return;
    m_layers->endTyping();
    parkLater(m_currentId);
    m_currentId = m_cases.find(id) ? id : 0;
    DeskCase *deskCase = current();
    if (deskCase && deskCase->parked) {
        m_stale.remove(id);
        m_intake->wake(*deskCase);
        m_cases.refresh(*deskCase);
    }
    if (deskCase && !deskCase->undo) {
        deskCase->undo = std::make_unique<QUndoStack>();
        m_undo.addStack(deskCase->undo.get());
    }
    m_undo.setActiveStack(deskCase ? deskCase->undo.get() : nullptr);
    if (deskCase && m_stale.remove(id) && deskCase->file) {
        judgeAnew(*deskCase);
        m_cases.refresh(*deskCase);
    }
    if (deskCase) {
        m_decisions->recognise(*deskCase);
        if (m_secondLook.refresh(*deskCase))
            m_cases.refresh(*deskCase);
    }
    m_selection.clear();
    emit currentChanged();
    if (deskCase && deskCase->isApplication())
        m_selection.selectWorst(*deskCase->file);
}

QStringList Desk::openHere(const QString &contract, int exceptId) const
{
    QStringList references;
    for (const int id : m_cases.openFor(contract, exceptId)) {
        const QString source = m_cases.find(id)->evidence.source;
        references.append(source.isEmpty() ? tr("pasted text") : QFileInfo(source).fileName());
    }
    return references;
}

DeskContext Desk::context(int exceptId) const
{
    DeskContext context{rulebook(), m_database.contractRegister(), m_setup.today(), m_setup.dealings};
    if (!m_database.store() && m_setup.databasePath.isEmpty())
        return context;
    context.dealings = [this, exceptId](const QString &contract) {
        const DeskCase *self = m_cases.find(exceptId);
        ContractDealings dealings = m_database.dealings(contract, self ? self->key : QString());
        QStringList references = openHere(contract, exceptId);
        for (const QString &source : std::as_const(dealings.openApplications)) {
            if (const QString name = QFileInfo(source).fileName(); !name.isEmpty() && !references.contains(name))
                references.append(name);
        }
        dealings.openApplications = references;
        return dealings;
    };
    return context;
}

QList<int> Desk::othersForContract(const DeskCase &deskCase) const
{
    return m_cases.openFor(deskCase.contract(), deskCase.id);
}

void Desk::show(const QList<int> &added)
{
    m_cases.show(added);
    m_toRecognise += added;
    if (m_database.store() && !added.isEmpty())
        m_idle.start();
}

void Desk::remove(const QList<int> &ids)
{
    for (const int id : ids)
        m_cases.remove(id);
    if (ids.contains(m_currentId)) {
        m_currentId = 0;
        emit currentChanged();
    }
}

void Desk::setAside(const QList<int> &ids, Aside aside)
{
    for (const int id : ids) {
        DeskCase *deskCase = m_cases.find(id);
        if (!deskCase || deskCase->isWriting || deskCase->aside == aside)
            continue;
        const bool isEmpty = deskCase->evidence.kind == Evidence::Kind::Typed && deskCase->evidence.bytes.isEmpty();
        if (isEmpty && aside != Aside::No) {
            m_drafts.drop(deskCase->key);
            remove({id});
            continue;
        }
        if (deskCase->key.isEmpty()) { // could not be read: there is nothing to know it by
            remove({id});
            continue;
        }
        deskCase->aside = aside;
        m_memory.setAside(deskCase->key, aside);
        if (deskCase->file && !canBeParked(*deskCase))
            m_drafts.changed(id);
        updated(*deskCase);
        judgeLater(deskCase->contract(), id);
    }
}

void Desk::rememberInbox(bool isWhole)
{
    QStringList sources;
    for (const int id : m_cases.ids()) {
        const DeskCase &deskCase = *m_cases.find(id);
        if (!deskCase.evidence.isEditable() && !deskCase.standing() && deskCase.aside == Aside::No)
            sources.append(deskCase.evidence.source);
    }
    sources.removeDuplicates();
    m_memory.close(sources, isWhole);
}

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
    if (!m_database.store())
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
    while (timer.elapsed() < idleMilliseconds && !isIdle()) {
        if (!m_stale.isEmpty()) {
            const int id = *m_stale.begin();
            m_stale.remove(id);
            DeskCase *deskCase = m_cases.find(id);
            if (!deskCase || !(deskCase->file || deskCase->parked) || deskCase->standing())
                continue;
            if (deskCase->file)
                judgeAnew(*deskCase);
            else
                judgeParked(*deskCase, context(id));
            updated(*deskCase);
        } else if (!m_toRecognise.isEmpty()) {
            if (DeskCase *deskCase = m_cases.find(m_toRecognise.takeFirst()))
                m_decisions->recognise(*deskCase);
        } else {
            parkLeft(m_left.takeFirst());
        }
    }
    if (isIdle())
        m_idle.stop();
}

bool Desk::isIdle() const
{
    return m_stale.isEmpty() && m_toRecognise.isEmpty() && m_left.isEmpty();
}

void Desk::keepBegun(int id, const QString &what, const QString &text)
{
    DeskCase *deskCase = m_cases.find(id);
    if (!deskCase || (deskCase->begun.contains(what) && deskCase->begun.value(what) == text))
        return;
    deskCase->begun.insert(what, text);
    m_drafts.changed(id);
}

void Desk::dropBegun(int id, const QString &what)
{
    DeskCase *deskCase = m_cases.find(id);
    if (deskCase && deskCase->begun.remove(what) > 0)
        m_drafts.changed(id);
}

void Desk::parkLater(int id)
{
    if (!m_cases.find(id))
        return;
    m_left.append(id);
    m_idle.start();
}

void Desk::parkLeft(int id)
{
    DeskCase *deskCase = m_cases.find(id);
    if (deskCase && id != m_currentId && canBeParked(*deskCase) && !m_drafts.unsaved().contains(id)) {
        deskCase->undo.reset();
        park(*deskCase);
    }
}

} // namespace certlink
