#include "rules/desk/EditionReplay.h"

#include "models/mail/MailFile.h"
#include "models/mail/MessageDecoder.h"
#include "rules/desk/JudgementJson.h"
#include "rules/desk/Layers.h"
#include "rules/desk/OpenCase.h"
#include "rules/desk/OrderedPipeline.h"

#include <QJsonDocument>

#include <mutex>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

constexpr qint64 betweenProgress = 32;

/// How an application was judged, as far as flips need it.
struct Verdicts {
    QString disposition; ///< null: no application
    QMap<QString, QString> findings;

    friend bool operator==(const Verdicts &, const Verdicts &) = default;
};

Verdicts verdictsOf(const Judgement &judgement)
{
    Verdicts verdicts{QString(dispositionName(judgement.disposition)), {}};
    for (const RuleResult &result : judgement.results) {
        if (result.isFinding())
            verdicts.findings.insert(result.rule, QString(verdictName(result.verdict)));
    }
    return verdicts;
}

Verdicts verdictsOf(const PastDecision &past)
{
    Verdicts verdicts{past.disposition, {}};
    for (const DecidedFinding &finding : past.findings)
        verdicts.findings.insert(finding.rule, finding.verdict);
    return verdicts;
}

QList<RuleFlip> ruleFlips(const Verdicts &before, const Verdicts &after)
{
    QList<RuleFlip> flips;
    QMap<QString, QString> all = before.findings;
    all.insert(after.findings);
    for (auto rule = all.keyBegin(); rule != all.keyEnd(); ++rule) {
        const RuleFlip flip{*rule, before.findings.value(*rule), after.findings.value(*rule)};
        if (flip.before != flip.after)
            flips.append(flip);
    }
    return flips;
}

/// What became of one decision or one application.
struct Outcome {
    enum class Kind { Same, Flip, ByProgram, NotJudged };
    Kind kind = Kind::Same;
    VerdictFlip flip;
    std::optional<Failure> failure{};
};
using Outcomes = std::vector<Outcome>;

/// Whether a mail reads the same under both: the reader looks at nothing else of an edition.
bool readAlike(const RulebookSource &one, const RulebookSource &other)
{
    const QJsonObject a = QJsonDocument::fromJson(one.json).object();
    const QJsonObject b = QJsonDocument::fromJson(other.json).object();
    return a["items"_L1] == b["items"_L1] && a["services"_L1] == b["services"_L1] && a["words"_L1] == b["words"_L1];
}

/// An edition that decisions were judged by.
struct OwnEdition {
    Rulebook rulebook;
    bool readsAlike = false; ///< as the one that is tried
};

/// Each is loaded when it is first asked for.
class OwnEditions
{
public:
    OwnEditions(QHash<QString, RulebookSource> sources, const Rulebook &tried)
        : m_sources(std::move(sources)), m_tried(tried)
    {
    }

    /// Null where it cannot be read.
    [[nodiscard]] std::shared_ptr<const OwnEdition> find(const QString &sha256)
    {
        const std::lock_guard lock(m_mutex);
        const auto known = m_loaded.constFind(sha256);
        if (known != m_loaded.constEnd())
            return *known;
        const Result<Rulebook> loaded = Rulebook::load(m_sources.value(sha256), sha256);
        return *m_loaded.insert(sha256, loaded ? std::make_shared<const OwnEdition>(
                                                     OwnEdition{*loaded, readAlike(loaded->source(), m_tried.source())})
                                               : nullptr);
    }

private:
    QHash<QString, RulebookSource> m_sources;
    const Rulebook &m_tried;
    QHash<QString, std::shared_ptr<const OwnEdition>> m_loaded;
    std::mutex m_mutex;
};

/// What was decided about, opened again: the same under all editions that read alike.
struct PastCase {
    std::optional<Application> application; ///< nothing where the mail holds it no more
    MailFacts mail;
    QDate receiptDate;
    JudgingFacts facts;
};

/// As CaseFile opens it, without what only a window needs. Nothing where its facts cannot be read.
std::optional<PastCase> opened(const PastDecision &past, const ReadMail &read, const Rulebook &edition)
{
    Result<JudgingFacts> facts = judgingFactsFromJson(QJsonDocument::fromJson(past.facts).object(), edition);
    if (!facts)
        return std::nullopt;
    PastCase one{std::nullopt, mailFacts(read.mail), read.receiptDate, std::move(*facts)};
    const QList<Application> &applications = read.reading.applications;
    if (read.reading.kind == MailKind::Application && past.evidence.formIndex < applications.size())
        one.application = applications[past.evidence.formIndex];
    if (past.layers.isEmpty() || !one.application)
        return one;
    const Layers layers = layersFromJson(past.layers);
    if (!layers.corrections.isEmpty())
        one.application = withCorrections(*one.application, layers.corrections, edition, read.receiptDate);
    if (Result<Register> overlaid = withRecordedFacts(one.facts.contractRegister, layers.facts, edition))
        one.facts.contractRegister = std::move(*overlaid);
    return one;
}

Verdicts judged(const PastCase &one, const Rulebook &edition)
{
    if (!one.application)
        return {};
    DeskContext context{edition, one.facts.contractRegister, one.receiptDate, {}};
    if (one.facts.dealings)
        context.dealings = [&one](const QString &) { return *one.facts.dealings; };
    return verdictsOf(judgeApplication(*one.application, one.mail, one.receiptDate, context, Detail::Findings));
}

VerdictFlip flipOf(const PastDecision &past, const Verdicts &before, const Verdicts &after)
{
    return {past.id,
            past.kind,
            past.by,
            past.at,
            past.evidence.source,
            past.evidence.formIndex,
            past.serviceCode,
            past.receiptDate,
            before.disposition,
            after.disposition,
            ruleFlips(before, after)};
}

ReadMail readUnder(const PastDecision &past, const Rulebook &edition)
{
    return readMail(decodeEvidence(past.evidence), edition, past.evidence.arrivedOn);
}

/// Nothing where the facts cannot be read under it.
std::optional<Verdicts> judgedUnderItsOwn(const PastDecision &past, const PastCase &one, const OwnEdition &its)
{
    if (its.readsAlike)
        return judged(one, its.rulebook);
    const std::optional<PastCase> anew = opened(past, readUnder(past, its.rulebook), its.rulebook);
    return anew ? std::optional(judged(*anew, its.rulebook)) : std::nullopt;
}

Outcome outcomeOf(const PastDecision &past, const ReadMail &read, const Rulebook &edition, OwnEditions &own)
{
    const std::optional<PastCase> one = past.isErased ? std::nullopt : opened(past, read, edition);
    if (!one)
        return {Outcome::Kind::NotJudged, {}};
    const Verdicts before = verdictsOf(past);
    const Verdicts after = judged(*one, edition);
    if (before == after)
        return {};
    const std::shared_ptr<const OwnEdition> its = own.find(past.rulebookSha256);
    if (its && judgedUnderItsOwn(past, *one, *its) == after)
        return {Outcome::Kind::ByProgram, {}};
    return {Outcome::Kind::Flip, flipOf(past, before, after)};
}

/// Each step for all before the next, as `check` does: the code of all steps is more than a processor keeps near.
Outcomes outcomesOf(const std::vector<PastDecision> &batch, const Rulebook &edition, OwnEditions &own)
{
    std::vector<ReadMail> mails(batch.size());
    for (size_t i = 0; i < batch.size(); ++i) {
        if (!batch[i].isErased)
            mails[i].mail = decodeEvidence(batch[i].evidence);
    }
    for (size_t i = 0; i < batch.size(); ++i) {
        if (!batch[i].isErased)
            mails[i] = readMail(std::move(mails[i].mail), edition, batch[i].evidence.arrivedOn);
    }
    Outcomes outcomes;
    for (size_t i = 0; i < batch.size(); ++i)
        outcomes.push_back(outcomeOf(batch[i], mails[i], edition, own));
    return outcomes;
}

/// Counts outcomes and hands flips on; of the thread that asked.
class Collector
{
public:
    explicit Collector(const ReplayListener &listener) : m_listener(listener) {}

    void take(const Outcomes &outcomes)
    {
        for (const Outcome &outcome : outcomes) {
            if (outcome.failure && m_listener.unreadable)
                m_listener.unreadable(*outcome.failure);
            if (outcome.kind == Outcome::Kind::NotJudged) {
                ++m_summary.notJudged;
                continue;
            }
            ++m_summary.judged;
            m_summary.byProgram += outcome.kind == Outcome::Kind::ByProgram ? 1 : 0;
            if (outcome.kind == Outcome::Kind::Flip) {
                m_summary.count(outcome.flip);
                m_listener.flipped(outcome.flip);
            }
        }
    }

    /// Asks now and then whether to go on.
    [[nodiscard]] bool goesOn(qint64 all)
    {
        const qint64 seen = m_summary.judged + m_summary.notJudged;
        if (m_listener.progress && seen >= m_asked + betweenProgress) {
            m_asked = seen;
            m_summary.isEnded = !m_listener.progress(seen, all);
        }
        return !m_summary.isEnded;
    }

    [[nodiscard]] const ReplaySummary &summary() const { return m_summary; }

private:
    const ReplayListener &m_listener;
    ReplaySummary m_summary;
    qint64 m_asked = 0;
};

/// One mail under both.
void judgeMail(const Result<RawMessage> &message, const DeskContext &desk, const Rulebook &edition, Outcomes &outcomes)
{
    if (!message) {
        outcomes.push_back({Outcome::Kind::NotJudged, {}, message.error()});
        return;
    }
    const DecodedMail mail = decode(*message);
    const DeskContext after{edition, desk.contractRegister, desk.fallbackReceiptDate, {}};
    const ReadMail one = readMail(mail, desk.rulebook, desk.fallbackReceiptDate);
    const ReadMail other = readMail(mail, edition, desk.fallbackReceiptDate);
    const auto verdicts = [](const ReadMail &read, qsizetype index, const DeskContext &context) {
        if (read.reading.kind != MailKind::Application || index >= read.reading.applications.size())
            return Verdicts{};
        return verdictsOf(judgeApplication(read.reading.applications[index], mailFacts(read.mail), read.receiptDate,
                                           context, Detail::Findings));
    };
    const qsizetype forms = std::max(one.reading.applications.size(), other.reading.applications.size());
    for (qsizetype i = 0; i < forms; ++i) {
        const Verdicts then = verdicts(one, i, desk);
        const Verdicts now = verdicts(other, i, after);
        if (then == now) {
            outcomes.push_back({});
            continue;
        }
        const QList<Application> &known =
            i < one.reading.applications.size() ? one.reading.applications : other.reading.applications;
        VerdictFlip flip;
        flip.source = mail.source;
        flip.formIndex = int(i);
        flip.serviceCode = known[i].serviceCode.value;
        flip.receiptDate = one.receiptDate;
        flip.before = then.disposition;
        flip.after = now.disposition;
        flip.rules = ruleFlips(then, now);
        outcomes.push_back({Outcome::Kind::Flip, flip});
    }
}

} // namespace

void ReplaySummary::count(const VerdictFlip &flip)
{
    ++(flip.flips() ? flipped : otherwise);
    for (const RuleFlip &rule : flip.rules)
        ++rules[rule.rule];
}

Result<ReplaySummary> replayHistory(const Store &store, const Rulebook &edition, QDate from, QDate to, int jobs,
                                    const ReplayListener &listener)
{
    Result<QHash<QString, RulebookSource>> sources = store.rulebooksOfDecisions();
    const Result<qint64> all = store.countStanding(from, to);
    if (!sources || !all)
        return tl::make_unexpected(sources ? all.error() : sources.error());
    const Rulebook alone = edition.alone();
    OwnEditions own(std::move(*sources), alone);
    Collector collector(listener);
    using Pipeline = OrderedPipeline<Outcomes, PastDecision>;
    Pipeline pipeline(
        jobs, [&alone, &own](const Pipeline::Batch &batch) { return outcomesOf(batch, alone, own); },
        [&collector](const Outcomes &outcomes) { collector.take(outcomes); });
    const Result<void> read = store.forEachStanding(from, to, [&](PastDecision past) {
        pipeline.add(std::move(past));
        return collector.goesOn(*all);
    });
    pipeline.finish();
    if (!read)
        return tl::make_unexpected(read.error());
    return collector.summary();
}

ReplaySummary replayMails(const QStringList &paths, const DeskContext &desk, const Rulebook &edition, int jobs,
                          const ReplayListener &listener)
{
    const Rulebook alone = edition.alone();
    Collector collector(listener);
    OrderedPipeline<Outcomes> pipeline(
        jobs,
        [&desk, &alone](const MessageBatch &batch) {
            Outcomes outcomes;
            for (const Result<RawMessage> &message : batch)
                judgeMail(message, desk, alone, outcomes);
            return outcomes;
        },
        [&collector](const Outcomes &outcomes) { collector.take(outcomes); });
    for (const QString &path : paths) {
        forEachMessage(path, [&](Result<RawMessage> message) {
            pipeline.add(std::move(message));
            return collector.goesOn(0);
        });
    }
    pipeline.finish();
    return collector.summary();
}

} // namespace certlink
