#pragma once

#include "models/store/Store.h"

#include <QObject>
#include <QPointer>
#include <QThread>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>

namespace certlink {

/// Writes to the desk's database on a thread of its own, with a connection of its own, one job after the
/// other: the window never waits for the disk or for another program.
class StoreWriter : public QObject
{
    Q_OBJECT

public:
    explicit StoreWriter(QObject *parent = nullptr);
    /// A job at work is finished or given up within a moment; what waits behind it is not done.
    ~StoreWriter() override;

    /// The database of the jobs from now on; empty: none, and jobs fail. It is opened in the background at once and
    /// looked through for damage, before any job: see notOpened().
    void open(const QString &location);

    /// `job` runs on the writer's thread; where another program writes it is tried again for a while before
    /// its Locked is final. `then` gets what it gave, on the thread of this object, unless `asking` is gone by
    /// then: a disk may answer long after a dialog was closed.
    template<typename T>
    void write(const QObject *asking, std::function<Result<T>(Store &)> job,
               std::function<void(const Result<T> &)> then)
    {
        begin();
        QMetaObject::invokeMethod(m_worker,
                                  [this, asking = QPointer(asking), job = std::move(job), then = std::move(then)] {
                                      const auto answer = std::make_shared<Result<T>>(tried(job));
                                      QMetaObject::invokeMethod(this, [this, asking, answer, then] {
                                          if (asking)
                                              then(*answer);
                                          end();
                                      });
                                  });
    }

    /// Jobs whose answers have not come yet.
    [[nodiscard]] int waiting() const { return m_waiting; }
    /// Lets answers come, but nothing a person does, until none waits or the time is over. False where some
    /// still wait.
    bool waitUntilDone(std::chrono::milliseconds patience);

signals:
    /// In the background; jobs fail with the same. Not where another program writes: it is tried again for each job.
    void notOpened(const certlink::Failure &failure);
    void waitingChanged(int waiting);

private:
    void begin() { emit waitingChanged(++m_waiting); }
    void end() { emit waitingChanged(--m_waiting); }

    template<typename T>
    Result<T> tried(const std::function<Result<T>(Store &)> &job)
    {
        const auto deadline = std::chrono::steady_clock::now() + patienceInAll;
        for (;;) {
            Result<Store *> store = opened();
            Result<T> answer = store ? job(**store) : tl::make_unexpected(store.error());
            const bool isBusy = !answer && answer.error().code == Failure::Code::Locked;
            if (!isBusy || m_isEnding || std::chrono::steady_clock::now() > deadline)
                return answer;
        }
    }
    /// On the writer's thread.
    [[nodiscard]] Result<Store *> opened();

    static constexpr std::chrono::milliseconds patienceAtOnce{200};
    static constexpr std::chrono::seconds patienceInAll{30};

    QThread m_thread;
    QObject *m_worker;              ///< lives in the thread
    QString m_location;             ///< of the writer's thread, as is the next
    std::unique_ptr<Store> m_store; ///< opened before the first job
    std::atomic_bool m_isEnding = false;
    int m_waiting = 0;
};

} // namespace certlink
