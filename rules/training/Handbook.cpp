#include "rules/training/Handbook.h"

namespace certlink {

namespace {

QList<HandbookRule> rulesOf(const QString &clause, const Rulebook &rulebook, const RuleTexts &texts, Language language)
{
    QList<HandbookRule> rules;
    for (const RuleInfo &rule : ruleCatalogue()) {
        if (rule.clauseId != clause)
            continue;
        rules.append({rule.id, texts.title(rule.id, language), rule.severity,
                      rule.from.isValid() ? rule.from : rulebook.inForceFrom, rule.until,
                      texts.why(rule.id, language)});
    }
    return rules;
}

} // namespace

const QStringList &clauseNames()
{
    static const QStringList names =
        QStringLiteral("M1 M2 M3 M4 P0 P1 P2 P3 P4 P5 P6 P7 P8 P9 C1 L1 L2 L3 L4 A1 A2 A3 A4 A5 A6 A7 B1 B2")
            .split(u' ');
    return names;
}

QList<HandbookClause> handbook(const Rulebook &rulebook, const RuleTexts &texts, Language language)
{
    QList<HandbookClause> clauses;
    for (const QString &name : clauseNames())
        clauses.append({name, texts.clause(name, language), rulesOf(name, rulebook, texts, language),
                        texts.uncheckedReason(name, language)});
    clauses.append({{}, {}, rulesOf({}, rulebook, texts, language), {}});
    return clauses;
}

} // namespace certlink
