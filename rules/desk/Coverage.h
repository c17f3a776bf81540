#pragma once

#include "models/application/Finding.h"
#include "models/store/Store.h"

namespace certlink {

/// A rule, and what the history has of it.
struct RuleCoverage {
    QString rule;
    QString clause; ///< null where the rule has none
    Severity severity = Severity::Note;
    qint64 violated = 0; ///< decisions in which it was, in the days asked for
    qint64 unknown = 0;
    qint64 violatedThisMonth = 0; ///< in the month of the last day
    QDateTime last{};             ///< UTC; invalid: it never found anything in these days
    bool isKnown = true;          ///< false: the program no longer has this rule; what stands of it is its name

    [[nodiscard]] bool hasFired() const { return violated + unknown > 0; }
};

/// What of the rulebook the history has met.
struct Coverage {
    QDate from; ///< of the decision, Asia/Tokyo; invalid: open
    QDate to;
    QDate month;               ///< the first day of the month that "this month" is
    QList<RuleCoverage> rules; ///< in the order of rules.md; after them those the program no longer has

    /// Clauses under which no rule found anything, in their order.
    [[nodiscard]] QStringList clausesNeverMet() const;
    [[nodiscard]] QStringList rulesNeverFired() const;
    /// Those violated in the month, most first.
    [[nodiscard]] QList<RuleCoverage> mostViolated() const;
};

/// `today` in Asia/Tokyo; where `to` is invalid, the month is that of today. Reads the index of findings, no record.
[[nodiscard]] Result<Coverage> coverageOf(const Store &store, QDate from, QDate to, QDate today);

/// As a table: the columns of cli.md, and a row of cells for every rule (models/export/TableWriter.h).
[[nodiscard]] QStringList coverageColumns();
[[nodiscard]] QList<QList<QJsonValue>> coverageRows(const Coverage &coverage);

} // namespace certlink
