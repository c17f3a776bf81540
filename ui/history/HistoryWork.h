#pragma once

#include "models/store/Store.h"

#include <QObject>
#include <QProgressDialog>

#include <atomic>
#include <functional>
#include <memory>

namespace certlink {

/// A long look through the history beside the window: on a thread and a connection of its own, with a progress
/// that can be ended. Deletes itself when it is done.
class HistoryWork : public QObject
{
    Q_OBJECT

public:
    /// Told how far it is (of `all`; 0: not known); false: it is to end.
    using Progress = std::function<bool(qint64 done, qint64 all)>;
    /// Runs on the other thread. What is to be said in the end.
    using Job = std::function<Result<QString>(const Store &store, const Progress &progress)>;

    HistoryWork(const QString &database, const QString &title, QWidget *window);
    ~HistoryWork() override;

    void start(const Job &job, const std::function<void(const Result<QString> &)> &then);

signals:
    void progressed(qint64 done, qint64 all);

private:
    QString m_database;
    QProgressDialog *m_dialog;
    std::shared_ptr<std::atomic_bool> m_isEnded;
};

} // namespace certlink
