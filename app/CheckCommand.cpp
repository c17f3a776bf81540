#include "app/CheckCommand.h"

#include "models/mail/MailFile.h"
#include "rules/desk/ApplicationJson.h"

#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

enum ExitStatus { Approvable = 0, Something = 1, Failed = 2 };

/// Work that is read in one go: enough to keep every worker busy, little enough to hold.
constexpr qsizetype chunkMessages = 128;
constexpr qsizetype chunkBytes = 8 << 20;

/// What is printed for one message.
struct Answer {
    QString output;
    QString error;
    ExitStatus status = Approvable;
};

QString jsonLine(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) + u'\n';
}

/// Answers for one message after another; used by each worker alone, all it refers to is constant.
class Checker
{
public:
    Checker(const CheckOptions &options, const Knowledge &knowledge, const DeskContext &context)
        : m_options(options), m_knowledge(knowledge), m_context(context)
    {
    }

    [[nodiscard]] Answer answer(const Result<RawMessage> &message) const
    {
        if (!message)
            return unreadable(message.error());
        const ReadMail read = readMail(decode(*message), m_knowledge.rulebook, m_context.fallbackReceiptDate);
        Answer answer;
        if (read.reading.kind != MailKind::Application) {
            answer.output = m_options.asJsonLines ? jsonLine(head(read, 0)) : noApplication(read);
            return answer;
        }
        const MailFacts mail = mailFacts(read.mail);
        for (qsizetype index = 0; index < read.reading.applications.size(); ++index) {
            const Application &application = read.reading.applications[index];
            const Judgement judgement = judgeApplication(application, mail, read.receiptDate, m_context);
            answer.output += m_options.asJsonLines ? json(read, index, judgement) : text(read, index, judgement);
            if (judgement.disposition != Disposition::Approvable)
                answer.status = Something;
        }
        return answer;
    }

private:
    [[nodiscard]] Answer unreadable(const Failure &failure) const
    {
        Answer answer;
        answer.status = Failed;
        answer.error = failure.toString();
        if (m_options.asJsonLines)
            answer.output = jsonLine({{u"source"_s, failure.subject},
                                      {u"index"_s, 0},
                                      {u"kind"_s, u"unreadable"_s},
                                      {u"error"_s, failure.toString()}});
        return answer;
    }

    [[nodiscard]] static QJsonObject head(const ReadMail &read, qsizetype index)
    {
        return {{u"source"_s, read.mail.source},
                {u"index"_s, index},
                {u"kind"_s, QString(mailKindName(read.reading.kind))},
                {u"receipt_date"_s, read.receiptDate.toString(Qt::ISODate)},
                {u"mail"_s, mailJson(read.mail)}};
    }

    [[nodiscard]] QString json(const ReadMail &read, qsizetype index, const Judgement &judgement) const
    {
        QJsonObject object = head(read, index);
        object[u"application"_s] = applicationJson(read.reading.applications[index]);
        object[u"findings"_s] = findingsJson(judgement, read.mail.body().text, m_knowledge.texts, m_options.language);
        object[u"disposition"_s] = QString(dispositionName(judgement.disposition));
        if (m_options.allRules)
            object[u"rules"_s] = rulesJson(judgement);
        return jsonLine(object);
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

using Chunk = std::vector<Result<RawMessage>>;

/// Answers a chunk on all workers while the next one is being read.
class ChunkRunner
{
public:
    ChunkRunner(const Checker &checker, int jobs) : m_checker(checker), m_jobs(jobs) {}
    ~ChunkRunner() { finish(); }

    /// Prints what was under way and starts on the chunk.
    void start(Chunk chunk)
    {
        finish();
        m_chunk = std::move(chunk);
        m_answers.assign(m_chunk.size(), Answer());
        m_next = 0;
        for (int i = 0; i < m_jobs; ++i)
            m_workers.emplace_back([this] { work(); });
    }

    void finish()
    {
        for (std::thread &worker : m_workers)
            worker.join();
        m_workers.clear();
        for (const Answer &answer : m_answers) {
            writeOut(answer.output);
            if (!answer.error.isEmpty())
                writeError(answer.error);
            m_status = std::max(m_status, answer.status);
        }
        m_answers.clear();
    }

    [[nodiscard]] ExitStatus status() const { return m_status; }

private:
    void work()
    {
        for (size_t i = m_next++; i < m_chunk.size(); i = m_next++)
            m_answers[i] = m_checker.answer(m_chunk[i]);
    }

    const Checker &m_checker;
    int m_jobs;
    Chunk m_chunk;
    std::vector<Answer> m_answers;
    std::vector<std::thread> m_workers;
    std::atomic<size_t> m_next = 0;
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
    ChunkRunner runner(checker, options.jobs);
    Chunk chunk;
    qsizetype bytes = 0;
    const auto take = [&](Result<RawMessage> message) {
        bytes += message ? message->bytes.size() : 0;
        chunk.push_back(std::move(message));
        if (static_cast<qsizetype>(chunk.size()) >= chunkMessages || bytes >= chunkBytes) {
            runner.start(std::exchange(chunk, {}));
            bytes = 0;
        }
        return true;
    };
    for (const QString &path : options.paths)
        forEachMessage(path, take);
    runner.start(std::move(chunk));
    runner.finish();
    return runner.status();
}

} // namespace certlink
