#pragma once

#include "models/application/Finding.h"
#include "rules/Case.h"

#include <QString>
#include <QStringList>

namespace certlink {

/// What is fixed about a rule; the sentences are in RuleTexts.
struct RuleInfo {
    QLatin1StringView name;   ///< "L3-weekend"
    QLatin1StringView clause; ///< "L3"; empty where the rule has none (S-private-key)
    Severity severity = Severity::Note;
    QList<Field> fields;   ///< the fields it reads
    QDate from;            ///< first receipt date it holds for; invalid: always
    QDate until;           ///< last receipt date it holds for; invalid: open
    QStringList arguments; ///< what its sentences may name (RuleResult::arguments)
    QString id;            ///< `name` and `clause` as results carry them; the clause null where there is none
    QString clauseId;
    bool canBeUnknown = false; ///< the verdict "unknown" is among what it may say
};

/// Every rule, in the order of rules.md.
[[nodiscard]] const QList<RuleInfo> &ruleCatalogue();
/// Null where there is no such rule.
[[nodiscard]] const RuleInfo *ruleInfo(QStringView name);

/// Clauses no rule checks, each with the key of its reason in the rule texts ("unchecked.M2").
[[nodiscard]] const QStringList &uncheckedClauses();

/// How much a judgement carries; the verdicts and the disposition are the same.
enum class Detail {
    Reasoned, ///< every rule's result with the steps that led to it, for a person to look at
    Verdicts, ///< every rule's result without steps
    Findings, ///< the findings alone, without steps
};

/// Evaluates every rule once. Pure: the same case gives the same judgement.
[[nodiscard]] Judgement judge(const Case &facts, Detail detail = Detail::Reasoned);

} // namespace certlink
