#pragma once

#include "ui/desk/CaseList.h"
#include "ui/desk/StoreWriter.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>

namespace certlink {

/// DeskCase::begun as it stands in a draft; what is no text is left out.
[[nodiscard]] QMap<QString, QString> begunIn(const Draft &draft);

/// Has what a person laid over an application written into the database: in the next turn of the event
/// loop after a change, and while changes follow each other a few times a second, so that it survives
/// the end of the program at any moment. What could not be written is tried again, and said.
class DraftKeeper : public QObject
{
    Q_OBJECT

public:
    DraftKeeper(CaseList &cases, StoreWriter &writer, std::function<QDateTime()> now, QObject *parent = nullptr);

    /// False: there is no database; changes wait until there is one.
    void setEnabled(bool enabled);
    void changed(int id);
    /// The draft under this key is no longer wanted.
    void drop(const QString &key);
    /// Hands on what waits, now.
    void flush();
    /// Applications whose latest state is not in the database.
    [[nodiscard]] QList<int> unsaved() const;

signals:
    /// Something was saved, or waits to be.
    void unsavedChanged();
    void failed(const certlink::Failure &failure);

private:
    void startTimer(qint64 least);
    void written(const QSet<int> &ids, const QSet<QString> &keys, const Result<bool> &done);
    [[nodiscard]] Draft draftOf(const DeskCase &deskCase) const;
    [[nodiscard]] bool isKept(const DeskCase *deskCase) const;

    CaseList &m_cases;
    StoreWriter &m_writer;
    std::function<QDateTime()> m_now;
    bool m_isEnabled = false;
    QTimer m_timer;
    QElapsedTimer m_lastFlush;
    QSet<int> m_waiting;
    QSet<QString> m_dropped; ///< keys to be removed
    QSet<int> m_inFlight;    ///< handed on, and not answered
    bool m_isWriting = false;
};

} // namespace certlink
