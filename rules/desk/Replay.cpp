#include "rules/desk/Replay.h"

#include "rules/desk/ApplicationJson.h"
#include "rules/desk/JudgementJson.h"
#include "rules/desk/OpenCase.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

QHash<QString, const RuleResult *> byRule(const Judgement &judgement)
{
    QHash<QString, const RuleResult *> results;
    for (const RuleResult &result : judgement.results)
        results.insert(result.rule, &result);
    return results;
}

} // namespace

QStringList Replay::differences() const
{
    QStringList rules;
    const auto then = byRule(stored);
    const auto today = byRule(file->judgement());
    for (const RuleResult &result : file->judgement().results) {
        const RuleResult *before = then.value(result.rule);
        if (!before || *before != result)
            rules.append(result.rule);
    }
    for (const RuleResult &result : stored.results) {
        if (!today.contains(result.rule))
            rules.append(result.rule);
    }
    return rules;
}

Result<Replay> replay(const DecisionRecord &record)
{
    const QString name = u"#%1"_s.arg(record.id);
    if (record.kind == DecisionKind::Withdrawn)
        return tl::make_unexpected(Failure{
            Failure::Code::Refused, name, QCoreApplication::translate("Replay", "A withdrawal judges nothing."), {}});
    if (record.lacksEvidence())
        return tl::make_unexpected(Failure{
            Failure::Code::Refused,
            name,
            QCoreApplication::translate("Replay", "The bytes of the mail were erased; their hash alone is kept. "
                                                  "It cannot be read and judged again."),
            {}});
    const Result<Rulebook> rulebook = Rulebook::load(record.rulebook, name + u" "_s + record.edition);
    if (!rulebook)
        return tl::make_unexpected(rulebook.error());
    const Result<JudgingFacts> facts = judgingFactsFromJson(record.facts, *rulebook);
    if (!facts)
        return tl::make_unexpected(Failure{facts.error().code, name, facts.error().detail, facts.error().remedy});
    DeskContext context{*rulebook, facts->contractRegister, record.evidence.arrivedOn, {}};
    if (facts->dealings)
        context.dealings = [&](const QString &) { return *facts->dealings; };
    auto opened = openCase(record.evidence, layersFromJson(record.layers), context);
    if (!opened)
        return tl::make_unexpected(opened.error());
    const std::shared_ptr<const CaseFile> file = std::move(*opened);
    const QJsonObject application = applicationJson(file->application(), file->mail().mail.body().text);
    return Replay{judgementFromJson(record.judgement), file, application == record.application};
}

} // namespace certlink
