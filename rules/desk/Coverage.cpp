#include "rules/desk/Coverage.h"

#include "models/application/Tokyo.h"
#include "rules/Engine.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

QHash<QString, RuleCount> byRule(const QList<RuleCount> &counts)
{
    QHash<QString, RuleCount> rules;
    for (const RuleCount &count : counts)
        rules.insert(count.rule, count);
    return rules;
}

void take(RuleCoverage &coverage, const RuleCount &count, const RuleCount &inMonth)
{
    coverage.violated = count.violated;
    coverage.unknown = count.unknown;
    coverage.last = count.last;
    coverage.violatedThisMonth = inMonth.violated;
}

} // namespace

QStringList Coverage::clausesNeverMet() const
{
    QStringList clauses;
    QStringList met;
    for (const RuleCoverage &rule : rules) {
        if (rule.clause.isEmpty() || !rule.isKnown)
            continue;
        if (!clauses.contains(rule.clause))
            clauses.append(rule.clause);
        if (rule.hasFired())
            met.append(rule.clause);
    }
    clauses.removeIf([&met](const QString &clause) { return met.contains(clause); });
    return clauses;
}

QStringList Coverage::rulesNeverFired() const
{
    QStringList names;
    for (const RuleCoverage &rule : rules) {
        if (!rule.hasFired())
            names.append(rule.rule);
    }
    return names;
}

QList<RuleCoverage> Coverage::mostViolated() const
{
    QList<RuleCoverage> violated = rules;
    violated.removeIf([](const RuleCoverage &rule) { return rule.violatedThisMonth == 0; });
    std::stable_sort(violated.begin(), violated.end(), [](const RuleCoverage &a, const RuleCoverage &b) {
        return a.violatedThisMonth > b.violatedThisMonth;
    });
    return violated;
}

Result<Coverage> coverageOf(const Store &store, QDate from, QDate to, QDate today)
{
    const QDate lastDay = to.isValid() ? to : today;
    Coverage coverage{from, to, QDate(lastDay.year(), lastDay.month(), 1), {}};
    const Result<QList<RuleCount>> counts = store.ruleCounts(from, to);
    const Result<QList<RuleCount>> month =
        store.ruleCounts(std::max(coverage.month, from), to.isValid() ? to : coverage.month.addMonths(1).addDays(-1));
    if (!counts || !month)
        return tl::make_unexpected(counts ? month.error() : counts.error());
    QHash<QString, RuleCount> found = byRule(*counts);
    const QHash<QString, RuleCount> inMonth = byRule(*month);
    for (const RuleInfo &info : ruleCatalogue()) {
        RuleCoverage rule{info.id, info.clauseId, info.severity};
        take(rule, found.take(info.id), inMonth.value(info.id));
        coverage.rules.append(rule);
    }
    QStringList others = found.keys();
    others.sort();
    for (const QString &name : std::as_const(others)) {
        RuleCoverage rule{name, {}};
        rule.isKnown = false;
        take(rule, found.value(name), inMonth.value(name));
        coverage.rules.append(rule);
    }
    return coverage;
}

QStringList coverageColumns()
{
    return {u"rule"_s, u"clause"_s, u"severity"_s, u"violated"_s, u"unknown"_s, u"violated_this_month"_s, u"last"_s};
}

QList<QList<QJsonValue>> coverageRows(const Coverage &coverage)
{
    QList<QList<QJsonValue>> rows;
    for (const RuleCoverage &rule : coverage.rules) {
        rows.append({rule.rule, rule.clause.isEmpty() ? QJsonValue() : QJsonValue(rule.clause),
                     rule.isKnown ? QJsonValue(QString(severityName(rule.severity))) : QJsonValue(), rule.violated,
                     rule.unknown, rule.violatedThisMonth,
                     rule.last.isValid() ? QJsonValue(inTokyo(rule.last).toString(Qt::ISODate)) : QJsonValue()});
    }
    return rows;
}

} // namespace certlink
