#include "ui/desk/DraftKeeper.h"

#include <algorithm>

namespace certlink {

namespace {

constexpr qint64 leastMilliseconds = 200; ///< between two writes

} // namespace

DraftKeeper::DraftKeeper(CaseList &cases, std::function<QDateTime()> now, QObject *parent)
    : QObject(parent), m_cases(cases), m_now(std::move(now))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DraftKeeper::flush);
}

void DraftKeeper::setStore(Store *store)
{
    m_store = store;
    if (!m_waiting.isEmpty())
        startTimer();
}

void DraftKeeper::changed(int id)
{
    m_waiting.insert(id);
    startTimer();
}

void DraftKeeper::drop(const QString &key)
{
    if (key.isEmpty())
        return;
    m_dropped.insert(key);
    startTimer();
}

/// At once after a pause; while somebody types, a few times a second: a write waits for the disk.
void DraftKeeper::startTimer()
{
    if (!m_store || m_timer.isActive())
        return;
    const qint64 since = m_lastFlush.isValid() ? m_lastFlush.elapsed() : leastMilliseconds;
    m_timer.start(int(std::max<qint64>(0, leastMilliseconds - since)));
}

Draft DraftKeeper::draftOf(const DeskCase &deskCase) const
{
    Draft draft;
    draft.key = deskCase.key;
    draft.evidence = deskCase.evidence.bytes;
    draft.source = deskCase.evidence.source;
    draft.formIndex = deskCase.evidence.formIndex;
    draft.serviceCode = deskCase.contract();
    draft.state = toJson(layersOf(*deskCase.file));
    draft.state[QStringLiteral("evidence")] = toJson(deskCase.evidence);
    draft.changedAt = m_now();
    return draft;
}

/// What could not be written waits for the next change or the next database.
void DraftKeeper::flush()
{
    m_timer.stop();
    if (!m_store)
        return;
    m_lastFlush.start();
    for (const QString &key : std::exchange(m_dropped, {})) {
        if (const auto done = m_store->removeDraft(key); !done)
            emit failed(done.error());
    }
    for (const int id : std::exchange(m_waiting, {})) {
        const DeskCase *deskCase = m_cases.find(id);
        if (!deskCase || !deskCase->file || deskCase->record || deskCase->isReading)
            continue;
        if (const auto done = m_store->saveDraft(draftOf(*deskCase)); !done) {
            m_waiting.insert(id);
            emit failed(done.error());
        }
    }
}

} // namespace certlink
