#pragma once

#include "rules/Engine.h"
#include "rules/RuleTexts.h"

#include <QDate>
#include <QList>
#include <QString>

namespace certlink {

/// A rule as the handbook shows it.
struct HandbookRule {
    QString name; ///< "L3-weekend"
    QString title;
    Severity severity = Severity::Note;
    QDate from;  ///< first receipt date it holds for; invalid: as long as the edition
    QDate until; ///< last; invalid: open
    QString why;
};

/// A clause of the regulation: what it says, and what looks at it.
struct HandbookClause {
    QString name;              ///< "L3"; empty for the rules that follow from no clause
    QString text;              ///< in our own words; empty for those
    QList<HandbookRule> rules; ///< in the order of rules.md
    QString unchecked;         ///< why no rule checks it; empty where one does
};

/// The names of the regulation's clauses, in the order of clauses.md.
[[nodiscard]] const QStringList &clauseNames();

/// Every clause in that order, and at the end what follows from none. The rules' dates in force are theirs;
/// where they have none, the edition's.
[[nodiscard]] QList<HandbookClause> handbook(const Rulebook &rulebook, const RuleTexts &texts, Language language);

} // namespace certlink
