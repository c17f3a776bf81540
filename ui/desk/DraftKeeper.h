#pragma once

#include "ui/desk/CaseList.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>

namespace certlink {

/// Writes what a person laid over an application into the database: in the next turn of the event
/// loop after a change, and while changes follow each other a few times a second, so that it survives
/// the end of the program at any moment.
class DraftKeeper : public QObject
{
    Q_OBJECT

public:
    DraftKeeper(CaseList &cases, std::function<QDateTime()> now, QObject *parent = nullptr);

    /// Null: there is no database; changes wait until there is one.
    void setStore(Store *store);
    void changed(int id);
    /// The draft under this key is no longer wanted.
    void drop(const QString &key);
    void flush();

signals:
    void failed(const certlink::Failure &failure);

private:
    void startTimer();
    [[nodiscard]] Draft draftOf(const DeskCase &deskCase) const;

    CaseList &m_cases;
    std::function<QDateTime()> m_now;
    Store *m_store = nullptr;
    QTimer m_timer;
    QElapsedTimer m_lastFlush;
    QSet<int> m_waiting;
    QSet<QString> m_dropped; ///< keys to be removed from it
};

} // namespace certlink
