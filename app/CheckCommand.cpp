#include "app/CheckCommand.h"

#include "app/TerminalText.h"
#include "models/mail/MailFile.h"
#include "models/mail/MessageDecoder.h"
#include "models/register/RegisterExcerpt.h"
#include "rules/Reasoning.h"
#include "rules/desk/ApplicationJson.h"
#include "rules/desk/OrderedPipeline.h"
#include "rules/masking/Masker.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

/// Sentences for people.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(certlink::CheckCommand)
};

enum ExitStatus { Approvable = 0, Something = 1, Failed = 2 };

/// What is printed for one message.
struct Answer {
    QByteArray output; ///< UTF-8
    QString error;
    ExitStatus status = Approvable;
};

/// What the database knows of contracts, read once: workers share no connection.
class KnownDealings
{
public:
    explicit KnownDealings(const Store &store)
    {
        for (const Draft &draft : store.drafts().value_or(QList<Draft>())) {
            if (!draft.serviceCode.isEmpty())
                m_drafts[draft.serviceCode].append({draft.key, draft.evidence.source});
        }
        m_standing = store.standingChanges().value_or(QHash<QString, QList<StandingChange>>());
    }

    /// Without the draft of the application at hand.
    [[nodiscard]] ContractDealings of(const QString &serviceCode, const QString &exceptKey) const
    {
        ContractDealings dealings;
        for (const auto &[key, source] : m_drafts.value(serviceCode)) {
            if (key != exceptKey)
                dealings.openApplications.append(source);
        }
        dealings.standing = m_standing.value(serviceCode);
        return dealings;
    }

private:
    QHash<QString, QList<std::pair<QString, QString>>> m_drafts; ///< key and source, by contract
    QHash<QString, QList<StandingChange>> m_standing;
};

/// Answers for messages; used by each worker alone, all it refers to is constant.
class Checker
{
public:
    /// `dealings`: null without a database. `masker`: null where the answers are not masked.
    Checker(const CheckOptions &options, const Knowledge &knowledge, const DeskContext &context,
            const KnownDealings *dealings, const Masker *masker)
        : m_options(options), m_knowledge(knowledge), m_context(context), m_dealings(dealings), m_masker(masker)
    {
    }

    /// One answer for each message. Each step is done for all of them before the next: the code of all
    /// steps together is larger than what a processor keeps near, that of one is not.
    [[nodiscard]] std::vector<Answer> answers(const MessageBatch &messages) const
    {
        std::vector<ReadMail> mails(messages.size());
        forEachReadable(messages, [&](size_t i) { mails[i].mail = decode(*messages[i]); });
        forEachReadable(messages, [&](size_t i) {
            mails[i] = readMail(std::move(mails[i].mail), m_context.rulebook, m_context.fallbackReceiptDate);
        });
        std::vector<QList<Judgement>> judgements(messages.size());
        forEachReadable(messages, [&](size_t i) { judgements[i] = judged(mails[i]); });
        std::vector<Answer> answers;
        for (size_t i = 0; i < messages.size(); ++i) {
            if (!messages[i])
                answers.push_back(unreadable(messages[i].error()));
            else
                answers.push_back(m_masker ? maskedAnswer(*messages[i], mails[i]) : answer(mails[i], judgements[i]));
        }
        return answers;
    }

private:
    template<typename Function>
    static void forEachReadable(const MessageBatch &messages, Function function)
    {
        for (size_t i = 0; i < messages.size(); ++i) {
            if (messages[i])
                function(i);
        }
    }

    /// Of each application of the mail; none where it is not one, or judged masked.
    [[nodiscard]] QList<Judgement> judged(const ReadMail &read) const
    {
        QList<Judgement> judgements;
        if (read.reading.kind != MailKind::Application || m_masker)
            return judgements;
        const MailFacts mail = mailFacts(read.mail);
        const Detail detail = m_options.explain    ? Detail::Reasoned
                              : m_options.allRules ? Detail::Verdicts
                                                   : Detail::Findings;
        const QString sha256 = m_dealings ? sha256Hex(read.mail.bytes) : QString();
        for (const Application &application : read.reading.applications)
            judgements.append(judgeApplication(application, mail, read.receiptDate,
                                               contextOf(sha256, int(judgements.size())), detail));
        return judgements;
    }

    /// For one application of the mail with that hash.
    [[nodiscard]] DeskContext contextOf(const QString &sha256, int index) const
    {
        DeskContext context = m_context;
        if (m_dealings) {
            context.dealings = [this, key = evidenceKey(sha256, index)](const QString &serviceCode) {
                return m_dealings->of(serviceCode, key);
            };
        }
        return context;
    }

    /// Of the applications as they are masked, each judged again.
    [[nodiscard]] Answer maskedAnswer(const RawMessage &message, ReadMail read) const
    {
        if (read.reading.kind != MailKind::Application) {
            if (!read.notReadWhole())
                read.mail = m_masker->masked(read, Register());
            read.mail.source = m_masker->prose(message.source);
            return answer(read, {});
        }
        Answer all;
        for (qsizetype index = 0; index < read.reading.applications.size(); ++index) {
            const MaskedCase made = maskedCase(message, read, index);
            const Answer one = made.isTheSame
                                   ? answer(made.file->mail(), index, made.file->judgement())
                                   : unreadable({Failure::Code::Refused, message.source,
                                                 Texts::tr("Masked, this application would not be judged as it is."),
                                                 Texts::tr("Check it without --masked.")});
            all.output += one.output;
            all.error = one.error.isEmpty() ? all.error : one.error;
            all.status = std::max(all.status, one.status);
        }
        return all;
    }

    [[nodiscard]] MaskedCase maskedCase(const RawMessage &message, const ReadMail &read, qsizetype index) const
    {
        const DeskContext context = contextOf(m_dealings ? sha256Hex(message.bytes) : QString(), int(index));
        const CaseFile file(read, index, context);
        const Evidence::Kind kind = message.isText ? Evidence::Kind::Text : Evidence::Kind::Mail;
        MaskableCase one{{kind, message.bytes, message.source, int(index), context.fallbackReceiptDate},
                         {},
                         excerptOf(context.contractRegister, registerKeys(file)),
                         {}};
        if (context.dealings)
            one.dealings = context.dealings(file.application().serviceCode.value);
        return m_masker->masked(one, file, context.fallbackReceiptDate);
    }

    [[nodiscard]] Answer answer(const ReadMail &read, const QList<Judgement> &judgements) const
    {
        if (const std::optional<Failure> failure = read.notReadWhole())
            return unreadable(*failure);
        Answer answer;
        if (read.reading.kind != MailKind::Application)
            answer.output = m_options.asJsonLines ? noApplicationJson(read) : noApplication(read).toUtf8();
        for (qsizetype index = 0; index < judgements.size(); ++index) {
            const Answer one = this->answer(read, index, judgements[index]);
            answer.output += one.output;
            answer.status = std::max(answer.status, one.status);
        }
        return answer;
    }

    [[nodiscard]] Answer answer(const ReadMail &read, qsizetype index, const Judgement &judgement) const
    {
        return {m_options.asJsonLines ? json(read, index, judgement) : text(read, index, judgement).toUtf8(),
                {},
                judgement.disposition == Disposition::Approvable ? Approvable : Something};
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
            .member(u"source", m_masker ? m_masker->prose(failure.subject) : failure.subject)
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
        writeFindings(json.key(u"findings"), judgement, read.mail.body().text, m_knowledge.texts, m_options.language,
                      explanation());
        json.member(u"disposition", dispositionName(judgement.disposition));
        if (m_options.allRules)
            writeRules(json.key(u"rules"), judgement, explanation());
        return json.endObject().line();
    }

    /// Empty unless explanations are asked for.
    [[nodiscard]] Explanation explanation() const
    {
        if (!m_options.explain)
            return {};
        return [this](const RuleResult &result) { return chain(result, m_knowledge.texts, m_options.language); };
    }

    [[nodiscard]] bool isJapanese() const { return m_options.language == Language::Japanese; }

    [[nodiscard]] QString noApplication(const ReadMail &read) const
    {
        const bool other = read.reading.kind == MailKind::OtherProcedure;
        const QString japanese = other ? u"対象外(別の手続き)"_s : u"対象外(申込書ではありません)"_s;
        const QString english = other ? u"another procedure"_s : u"not an application"_s;
        return u"%1: %2\n"_s.arg(terminalText(read.mail.source), isJapanese() ? japanese : english);
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
        QString lines =
            u"%1%2: %3  %4\n"_s.arg(terminalText(read.mail.source), which, dispositionText(judgement.disposition),
                                    terminalText(read.reading.applications[index].serviceCode.value));
        for (const RuleResult &result : judgement.results) {
            if (m_options.allRules || result.isFinding())
                lines += ruleLine(result) + explanationLine(result);
        }
        return lines;
    }

    [[nodiscard]] QString ruleLine(const RuleResult &result) const
    {
        if (!result.isFinding())
            return u"    %1 %2\n"_s.arg(QString(verdictName(result.verdict)), result.rule);
        return u"    %1 %2 %3: %4\n"_s.arg(QString(severityName(result.severity)), QString(verdictName(result.verdict)),
                                           result.rule,
                                           terminalText(m_knowledge.texts.message(result, m_options.language)));
    }

    [[nodiscard]] QString explanationLine(const RuleResult &result) const
    {
        if (!m_options.explain)
            return {};
        return u"        %1\n"_s.arg(terminalText(chain(result, m_knowledge.texts, m_options.language)));
    }

    const CheckOptions &m_options;
    const Knowledge &m_knowledge;
    const DeskContext &m_context;
    const KnownDealings *m_dealings;
    const Masker *m_masker;
};

} // namespace

int runCheck(const CheckOptions &options, const Knowledge &knowledge)
{
    QStringList problems;
    Result<OpenedRegister> opened = openRegister(options.source, knowledge.rulebook, problems);
    for (const QString &problem : std::as_const(problems))
        writeError(problem);
    if (!opened) {
        writeError(opened.error().toString());
        return Failed;
    }
    for (const QString &warning : opened->warnings)
        writeError(warning);
    const DeskContext context{opened->rulebook, opened->contractRegister, options.receiptDate, {}};
    std::optional<KnownDealings> dealings;
    if (opened->store)
        dealings.emplace(*opened->store);
    const Masker masker({}, opened->rulebook);
    const Checker checker(options, knowledge, context, dealings ? &*dealings : nullptr,
                          options.isMasked ? &masker : nullptr);
    ExitStatus status = Approvable;
    const auto print = [&status](const std::vector<Answer> &answers) {
        for (const Answer &answer : answers) {
            writeOut(answer.output);
            if (!answer.error.isEmpty())
                writeError(answer.error);
            status = std::max(status, answer.status);
        }
    };
    OrderedPipeline<std::vector<Answer>> pipeline(
        options.jobs, [&checker](const MessageBatch &messages) { return checker.answers(messages); }, print);
    for (const QString &path : options.paths) {
        forEachMessage(path, [&pipeline](Result<RawMessage> message) {
            pipeline.add(std::move(message));
            return true;
        });
    }
    pipeline.finish();
    return status;
}

} // namespace certlink
