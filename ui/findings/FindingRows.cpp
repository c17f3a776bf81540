#include "ui/findings/FindingRows.h"

#include "ui/desk/Selection.h"

#include <algorithm>

namespace certlink {

namespace {

FindingRow rowOf(const CaseFile &file, const RuleResult &result, const RuleTexts &texts, Language language)
{
    const Settlement *settlement = file.settlementOf(result.rule);
    return {result.rule,
            result.clause,
            result.severity,
            result.verdict,
            texts.title(result.rule, language),
            texts.message(result, language),
            settlement ? settlement->reason : QString(),
            result.fields};
}

FindingEntry &factEntry(QList<FindingEntry> &facts, const RegisterCell &cell, const RuleTexts &texts, Language language)
{
    const QString name = cell.name();
    const auto at =
        std::find_if(facts.begin(), facts.end(), [&name](const FindingEntry &entry) { return entry.fact == name; });
    if (at != facts.end())
        return *at;
    facts.append(FindingEntry{{}, name, texts.registerCell(cell, language), cell, {}});
    return facts.last();
}

/// "The contract is not in the register" is the fact itself: it stands with those that lack it.
RegisterCell factOf(const CaseFile &file, const RuleResult &result)
{
    if (!result.missing.isEmpty())
        return result.missing.first();
    if (result.rule == QLatin1String("R-contract-unknown"))
        return {QStringLiteral("contracts"), file.application().serviceCode.value, {}};
    return {};
}

} // namespace

QList<FindingEntry> findingEntries(const CaseFile &file, const RuleTexts &texts, Language language)
{
    QList<FindingEntry> byRank[4];
    QList<FindingEntry> facts;
    for (const RuleResult &result : file.judgement().results) {
        if (!result.isFinding())
            continue;
        const FindingRow row = rowOf(file, result, texts, language);
        const RegisterCell fact = factOf(file, result);
        if (!fact.table.isEmpty())
            factEntry(facts, fact, texts, language).lacking.append(row);
        else
            byRank[rankOf(result)].append(FindingEntry{row, {}, {}, {}, {}});
    }
    return byRank[0] + byRank[1] + facts + byRank[2] + byRank[3];
}

} // namespace certlink
