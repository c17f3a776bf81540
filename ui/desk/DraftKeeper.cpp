#include "ui/desk/DraftKeeper.h"

#include "rules/desk/Layers.h"

#include <algorithm>

namespace certlink {

namespace {

constexpr qint64 leastMilliseconds = 200;   ///< between two writes
constexpr qint64 againMilliseconds = 2'000; ///< after one that failed
constexpr QLatin1String begunKey("begun");  ///< beside the layers

} // namespace

QMap<QString, QString> begunIn(const Draft &draft)
{
    QMap<QString, QString> begun;
    const QJsonObject texts = draft.layers[begunKey].toObject();
    for (auto at = texts.begin(); at != texts.end(); ++at) {
        if (at->isString())
            begun.insert(at.key(), at->toString());
    }
    return begun;
}

DraftKeeper::DraftKeeper(CaseList &cases, StoreWriter &writer, std::function<QDateTime()> now, QObject *parent)
    : QObject(parent), m_cases(cases), m_writer(writer), m_now(std::move(now))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DraftKeeper::flush);
}

void DraftKeeper::setEnabled(bool enabled)
{
    m_isEnabled = enabled;
    if (!m_waiting.isEmpty() || !m_dropped.isEmpty())
        startTimer(leastMilliseconds);
}

void DraftKeeper::changed(int id)
{
    m_waiting.insert(id);
    startTimer(leastMilliseconds);
    emit unsavedChanged();
}

void DraftKeeper::drop(const QString &key)
{
    if (key.isEmpty())
        return;
    m_dropped.insert(key);
    startTimer(leastMilliseconds);
}

/// At once after a pause; while somebody types, a few times a second: a write waits for the disk.
void DraftKeeper::startTimer(qint64 least)
{
    if (!m_isEnabled || m_timer.isActive() || m_isWriting)
        return;
    const qint64 since = m_lastFlush.isValid() ? m_lastFlush.elapsed() : least;
    m_timer.start(int(std::max<qint64>(0, least - since)));
}

bool DraftKeeper::isKept(const DeskCase *deskCase) const
{
    // Of what is out of sight the draft is the only copy that others see.
    return deskCase && deskCase->file && !deskCase->standing() && !deskCase->isWriting && !deskCase->putAway;
}

Draft DraftKeeper::draftOf(const DeskCase &deskCase) const
{
    // A removed one is kept for a person to restore, but is no application in progress for its contract.
    const QString contract = deskCase.aside == Aside::No ? deskCase.contract() : QString();
    QJsonObject layers = toJson(deskCase.file->layers());
    QJsonObject begun;
    for (auto at = deskCase.begun.begin(); at != deskCase.begun.end(); ++at)
        begun.insert(at.key(), at.value());
    if (!begun.isEmpty())
        layers.insert(begunKey, begun);
    return {deskCase.key, deskCase.evidence, contract, layers, m_now()};
}

QList<int> DraftKeeper::unsaved() const
{
    QList<int> ids;
    for (const int id : m_waiting + m_inFlight) {
        if (isKept(m_cases.find(id)))
            ids.append(id);
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

void DraftKeeper::flush()
{
    m_timer.stop();
    if (!m_isEnabled || m_isWriting)
        return;
    m_lastFlush.start();
    QList<Draft> drafts;
    QSet<int> later;
    for (const int id : std::as_const(m_waiting)) {
        const DeskCase *deskCase = m_cases.find(id);
        if (!isKept(deskCase))
            continue;
        if (deskCase->isReading)
            later.insert(id); // what was typed since is part of the evidence already
        drafts.append(draftOf(*deskCase));
    }
    m_inFlight = std::exchange(m_waiting, later);
    const QSet<QString> keys = std::exchange(m_dropped, {});
    if (drafts.isEmpty() && keys.isEmpty())
        return;
    m_isWriting = true;
    m_writer.write<bool>(
        this,
        [drafts, keys](Store &store) -> Result<bool> {
            if (const Result<void> done = store.writeDrafts(drafts, keys.values()); !done)
                return tl::make_unexpected(done.error());
            return true;
        },
        [this, ids = m_inFlight, keys](const Result<bool> &done) { written(ids, keys, done); });
}

void DraftKeeper::written(const QSet<int> &ids, const QSet<QString> &keys, const Result<bool> &done)
{
    m_isWriting = false;
    m_inFlight.clear();
    if (!done) {
        m_waiting += ids;
        m_dropped += keys;
        emit failed(done.error());
    }
    emit unsavedChanged();
    if (!m_waiting.isEmpty() || !m_dropped.isEmpty())
        startTimer(done ? leastMilliseconds : againMilliseconds);
}

} // namespace certlink
