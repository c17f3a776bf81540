#include "app/CheckCommand.h"

#include "models/mail/MailFile.h"
#include "rules/desk/ApplicationJson.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

enum ExitStatus { Approvable = 0, Something = 1, Failed = 2 };

/// What is answered together: as many ordinary mails as fit, with what is made of them, where they are near.
constexpr size_t messagesTogether = 8;
constexpr qsizetype bytesTogether = 64 << 10;
/// What waits for the workers: enough to keep each of them busy, little enough to hold.
constexpr size_t batchesAhead = 4;
constexpr qsizetype bytesAhead = 8 << 20;

/// What is printed for one message.
struct Answer {
    QByteArray output; ///< UTF-8
    QString error;
    ExitStatus status = Approvable;
};

using Batch = std::vector<Result<RawMessage>>;

/// Answers for messages; used by each worker alone, all it refers to is constant.
class Checker
{
public:
    Checker(const CheckOptions &options, const Knowledge &knowledge, const DeskContext &context)
        : m_options(options), m_knowledge(knowledge), m_context(context)
    {
    }

    /// One answer for each message. Each step is done for all of them before the next: the code of all
    /// steps together is larger than what a processor keeps near, that of one is not.
    [[nodiscard]] std::vector<Answer> answers(const Batch &messages) const
    {
        std::vector<ReadMail> mails(messages.size());
        forEachReadable(messages, [&](size_t i) { mails[i].mail = decode(*messages[i]); });
        forEachReadable(messages, [&](size_t i) {
            mails[i] = readMail(std::move(mails[i].mail), m_knowledge.rulebook, m_context.fallbackReceiptDate);
        });
        std::vector<QList<Judgement>> judgements(messages.size());
        forEachReadable(messages, [&](size_t i) { judgements[i] = judged(mails[i]); });
        std::vector<Answer> answers;
        for (size_t i = 0; i < messages.size(); ++i)
            answers.push_back(messages[i] ? answer(mails[i], judgements[i]) : unreadable(messages[i].error()));
        return answers;
    }

private:
    template<typename Function>
    static void forEachReadable(const Batch &messages, Function function)
    {
        for (size_t i = 0; i < messages.size(); ++i) {
            if (messages[i])
                function(i);
        }
    }

    /// Of each application of the mail; none where it is not one.
    [[nodiscard]] QList<Judgement> judged(const ReadMail &read) const
    {
        QList<Judgement> judgements;
        if (read.reading.kind != MailKind::Application)
            return judgements;
        const MailFacts mail = mailFacts(read.mail);
        const Detail detail = m_options.allRules ? Detail::Verdicts : Detail::Findings;
        for (const Application &application : read.reading.applications)
            judgements.append(judgeApplication(application, mail, read.receiptDate, m_context, detail));
        return judgements;
    }

    [[nodiscard]] Answer answer(const ReadMail &read, const QList<Judgement> &judgements) const
    {
        Answer answer;
        if (read.reading.kind != MailKind::Application)
            answer.output = m_options.asJsonLines ? noApplicationJson(read) : noApplication(read).toUtf8();
        for (qsizetype index = 0; index < judgements.size(); ++index) {
            const Judgement &judgement = judgements[index];
            answer.output +=
                m_options.asJsonLines ? json(read, index, judgement) : text(read, index, judgement).toUtf8();
            if (judgement.disposition != Disposition::Approvable)
                answer.status = Something;
        }
        return answer;
    }

    [[nodiscard]] Answer unreadable(const Failure &failure) const
    {
        Answer answer;
        answer.status = Failed;
        answer.error = failure.toString();
        if (!m_options.asJsonLines)
            return answer;
        JsonWriter json;
        json.beginObject()
            .member(u"source", failure.subject)
            .member(u"index", qint64(0))
            .member(u"kind", "unreadable"_L1)
            .member(u"error", failure.toString())
            .endObject();
        answer.output = json.line();
        return answer;
    }

    static void writeHead(JsonWriter &json, const ReadMail &read, qsizetype index)
    {
        json.beginObject()
            .member(u"source", read.mail.source)
            .member(u"index", qint64(index))
            .member(u"kind", mailKindName(read.reading.kind))
            .member(u"receipt_date", read.receiptDate)
            .key(u"mail");
        writeMail(json, read.mail);
    }

    [[nodiscard]] static QByteArray noApplicationJson(const ReadMail &read)
    {
        JsonWriter json;
        writeHead(json, read, 0);
        return json.endObject().line();
    }

    [[nodiscard]] QByteArray json(const ReadMail &read, qsizetype index, const Judgement &judgement) const
    {
        JsonWriter json;
        writeHead(json, read, index);
        writeApplication(json.key(u"application"), read.reading.applications[index], read.mail.body().text);
        writeFindings(json.key(u"findings"), judgement, read.mail.body().text, m_knowledge.texts, m_options.language);
        json.member(u"disposition", dispositionName(judgement.disposition));
        if (m_options.allRules)
            writeRules(json.key(u"rules"), judgement);
        return json.endObject().line();
    }

    [[nodiscard]] bool isJapanese() const { return m_options.language == Language::Japanese; }

    [[nodiscard]] QString noApplication(const ReadMail &read) const
    {
        const bool other = read.reading.kind == MailKind::OtherProcedure;
        const QString japanese = other ? u"対象外(別の手続き)"_s : u"対象外(申込書ではありません)"_s;
        const QString english = other ? u"another procedure"_s : u"not an application"_s;
        return u"%1: %2\n"_s.arg(read.mail.source, isJapanese() ? japanese : english);
    }

    [[nodiscard]] QString dispositionText(Disposition disposition) const
    {
        switch (disposition) {
        case Disposition::Return:
            return isJapanese() ? u"差し戻し"_s : u"return"_s;
        case Disposition::Confirm:
            return isJapanese() ? u"要確認"_s : u"confirm"_s;
        case Disposition::Approvable:
            return isJapanese() ? u"承認可"_s : u"approvable"_s;
        }
        Q_UNREACHABLE();
    }

    [[nodiscard]] QString text(const ReadMail &read, qsizetype index, const Judgement &judgement) const
    {
        const QString which = read.reading.applications.size() > 1 ? u" [%1]"_s.arg(index + 1) : QString();
        QString lines = u"%1%2: %3  %4\n"_s.arg(read.mail.source, which, dispositionText(judgement.disposition),
                                                read.reading.applications[index].serviceCode.value);
        for (const RuleResult &result : judgement.results) {
            if (m_options.allRules || result.isFinding())
                lines += ruleLine(result);
        }
        return lines;
    }

    [[nodiscard]] QString ruleLine(const RuleResult &result) const
    {
        if (!result.isFinding())
            return u"    %1 %2\n"_s.arg(QString(verdictName(result.verdict)), result.rule);
        return u"    %1 %2 %3: %4\n"_s.arg(QString(severityName(result.severity)), QString(verdictName(result.verdict)),
                                           result.rule, m_knowledge.texts.message(result, m_options.language));
    }

    const CheckOptions &m_options;
    const Knowledge &m_knowledge;
    const DeskContext &m_context;
};

/// Answers messages on every worker, the calling thread among them, and prints in input order. The
/// calling thread reads ahead only as far as keeps the others busy, and answers where it is ahead.
class AnswerQueue
{
public:
    AnswerQueue(const Checker &checker, int jobs) : m_checker(checker)
    {
        for (int i = 1; i < jobs; ++i)
            m_workers.emplace_back([this] { work(); });
    }
    ~AnswerQueue() { finish(); }

    void add(Result<RawMessage> message)
    {
        m_open.bytes += message ? message->bytes.size() : 0;
        m_open.messages.push_back(std::move(message));
        if (m_open.messages.size() < messagesTogether && m_open.bytes < bytesTogether)
            return;
        close();
        while (isFull())
            answerOne();
        print();
    }

    /// Answers and prints what is left.
    void finish()
    {
        close();
        while (answerOne()) {
        }
        {
            const std::lock_guard lock(m_mutex);
            m_isComplete = true;
        }
        m_more.notify_all();
        for (std::thread &worker : m_workers)
            worker.join();
        m_workers.clear();
        print();
    }

    [[nodiscard]] ExitStatus status() const { return m_status; }

private:
    struct Entry {
        Batch messages;
        qsizetype bytes = 0;
        std::vector<Answer> answers;
        bool isAnswered = false;
    };

    /// Hands the open batch to whoever is free.
    void close()
    {
        if (m_open.messages.empty())
            return;
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
        return waiting > 0 && (waiting > batchesAhead * m_workers.size() || m_bytes > bytesAhead);
    }

    /// Answers the next batch; false where there is none.
    bool answerOne()
    {
        std::unique_lock lock(m_mutex);
        if (m_next == m_entries.size())
            return false;
        answerNext(lock);
        return true;
    }

    void work()
    {
        std::unique_lock lock(m_mutex);
        while (true) {
            m_more.wait(lock, [this] { return m_isComplete || m_next < m_entries.size(); });
            if (m_next == m_entries.size())
                return;
            answerNext(lock);
        }
    }

    void answerNext(std::unique_lock<std::mutex> &lock)
    {
        Entry &entry = m_entries[m_next++]; // a deque moves no entry while others come and go
        lock.unlock();
        std::vector<Answer> answers = m_checker.answers(entry.messages);
        entry.messages = {}; // their bytes are no longer needed
        lock.lock();
        entry.answers = std::move(answers);
        entry.isAnswered = true;
        m_bytes -= entry.bytes;
    }

    /// Prints the answers that stand at the head of the queue.
    void print()
    {
        std::unique_lock lock(m_mutex);
        while (!m_entries.empty() && m_entries.front().isAnswered) {
            const std::vector<Answer> answers = std::move(m_entries.front().answers);
            m_entries.pop_front();
            --m_next;
            lock.unlock();
            for (const Answer &answer : answers) {
                writeOut(answer.output);
                if (!answer.error.isEmpty())
                    writeError(answer.error);
                m_status = std::max(m_status, answer.status);
            }
            lock.lock();
        }
    }

    const Checker &m_checker;
    Entry m_open;       ///< the batch that messages are added to; of the calling thread alone
    std::mutex m_mutex; ///< of everything below but the threads and the status
    std::condition_variable m_more;
    std::deque<Entry> m_entries;
    size_t m_next = 0;     ///< the first entry nobody has taken
    qsizetype m_bytes = 0; ///< of messages not yet answered
    bool m_isComplete = false;
    std::vector<std::thread> m_workers;
    ExitStatus m_status = Approvable;
};

/// Which drafts of the database are open for which contract, read once: workers share no connection.
std::function<QStringList(const QString &)> openApplicationsOf(const Store *store)
{
    if (!store)
        return {};
    QHash<QString, QStringList> open;
    if (const Result<QList<Draft>> drafts = store->drafts()) {
        for (const Draft &draft : *drafts) {
            if (!draft.serviceCode.isEmpty())
                open[draft.serviceCode].append(draft.source);
        }
    }
    return [open](const QString &code) { return open.value(code); };
}

} // namespace

int runCheck(const CheckOptions &options, const Knowledge &knowledge)
{
    Result<OpenedRegister> opened = openRegister(options.source, knowledge.rulebook);
    if (!opened) {
        writeError(opened.error().toString());
        return Failed;
    }
    for (const QString &warning : opened->warnings)
        writeError(warning);
    const DeskContext context{knowledge.rulebook, opened->contractRegister, options.receiptDate,
                              openApplicationsOf(opened->store.get())};
    const Checker checker(options, knowledge, context);
    AnswerQueue queue(checker, options.jobs);
    for (const QString &path : options.paths) {
        forEachMessage(path, [&queue](Result<RawMessage> message) {
            queue.add(std::move(message));
            return true;
        });
    }
    queue.finish();
    return queue.status();
}

} // namespace certlink
