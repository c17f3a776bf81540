#pragma once

#include "models/mail/MessageDecoder.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace certlink {

/// Messages that are worked off together, in the order they were found.
using MessageBatch = std::vector<Result<RawMessage>>;

/// What an item holds of the memory for what is read ahead.
[[nodiscard]] inline qsizetype bytesOf(const Result<RawMessage> &message)
{
    return message ? message->bytes.size() : 0;
}

/// How many items go together, and how far reading runs ahead of working.
struct PipelineLimits {
    size_t firstTogether = 8; ///< in the first batch: what is to be seen at once
    size_t together = 8;      ///< as many ordinary mails as fit a processor's cache with what is made of them
    qsizetype bytesTogether = 64 << 10;
    size_t batchesAhead = 4; ///< for each worker: enough to keep it busy, little enough to hold
    qsizetype bytesAhead = 8 << 20;
};

/// Works batches of items (messages, unless said otherwise; bytesOf() tells their size) off on several threads and
/// hands on what was made of them in the order of the input, whichever worker was quicker. Whoever adds items reads
/// ahead only as far as keeps the others busy, works where it is ahead, and hands on in between: `deliver` is only ever
/// called by the adding thread, from add() and finish().
template<typename Answers, typename Item = Result<RawMessage>>
class OrderedPipeline
{
public:
    using Batch = std::vector<Item>;
    using Work = std::function<Answers(const Batch &)>;
    using Deliver = std::function<void(Answers)>;

    /// `jobs`: threads at work, the adding one among them.
    OrderedPipeline(int jobs, Work work, Deliver deliver, const PipelineLimits &limits = {})
        : m_work(std::move(work)), m_deliver(std::move(deliver)), m_limits(limits), m_together(limits.firstTogether)
    {
        for (int i = 1; i < jobs; ++i)
            m_workers.emplace_back([this] { workUntilComplete(); });
    }
    ~OrderedPipeline() { finish(); }
    OrderedPipeline(const OrderedPipeline &) = delete;
    OrderedPipeline &operator=(const OrderedPipeline &) = delete;

    void add(Item item)
    {
        m_open.bytes += bytesOf(item);
        m_open.items.push_back(std::move(item));
        if (m_open.items.size() < m_together && m_open.bytes < m_limits.bytesTogether)
            return;
        close();
        while (isFull())
            workOne();
        deliverReady();
    }

    /// Works off and hands on what is left.
    void finish()
    {
        close();
        while (workOne())
            deliverReady();
        {
            const std::lock_guard lock(m_mutex);
            m_isComplete = true;
        }
        m_more.notify_all();
        for (std::thread &worker : m_workers)
            worker.join();
        m_workers.clear();
        deliverReady();
    }

private:
    struct Entry {
        Batch items;
        qsizetype bytes = 0;
        Answers answers{};
        bool isDone = false;
    };

    /// Hands the open batch to whoever is free.
    void close()
    {
        if (m_open.items.empty())
            return;
        m_together = m_limits.together;
        {
            const std::lock_guard lock(m_mutex);
            m_bytes += m_open.bytes;
            m_entries.push_back(std::move(m_open));
        }
        m_open = {};
        m_more.notify_one();
    }

    [[nodiscard]] bool isFull()
    {
        const std::lock_guard lock(m_mutex);
        const size_t waiting = m_entries.size() - m_next;
        return waiting > 0 && (waiting > m_limits.batchesAhead * m_workers.size() || m_bytes > m_limits.bytesAhead);
    }

    /// Works the next batch off; false where there is none.
    bool workOne()
    {
        std::unique_lock lock(m_mutex);
        if (m_next == m_entries.size())
            return false;
        workNext(lock);
        return true;
    }

    void workUntilComplete()
    {
        std::unique_lock lock(m_mutex);
        while (true) {
            m_more.wait(lock, [this] { return m_isComplete || m_next < m_entries.size(); });
            if (m_next == m_entries.size())
                return;
            workNext(lock);
        }
    }

    void workNext(std::unique_lock<std::mutex> &lock)
    {
        Entry &entry = m_entries[m_next++]; // a deque moves no entry while others come and go
        lock.unlock();
        Answers answers = m_work(entry.items);
        entry.items = {}; // their bytes are no longer needed
        lock.lock();
        entry.answers = std::move(answers);
        entry.isDone = true;
        m_bytes -= entry.bytes;
    }

    /// Hands on what stands at the head of the queue and is done.
    void deliverReady()
    {
        std::unique_lock lock(m_mutex);
        while (!m_entries.empty() && m_entries.front().isDone) {
            Answers answers = std::move(m_entries.front().answers);
            m_entries.pop_front();
            --m_next;
            lock.unlock();
            m_deliver(std::move(answers));
            lock.lock();
        }
    }

    Work m_work;
    Deliver m_deliver;
    PipelineLimits m_limits;
    size_t m_together;
    Entry m_open;       ///< the batch that messages are added to; of the adding thread alone
    std::mutex m_mutex; ///< of everything below but the threads
    std::condition_variable m_more;
    std::deque<Entry> m_entries;
    size_t m_next = 0;     ///< the first entry nobody has taken
    qsizetype m_bytes = 0; ///< of messages not yet worked off
    bool m_isComplete = false;
    std::vector<std::thread> m_workers;
};

} // namespace certlink
