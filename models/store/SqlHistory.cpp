#include "models/store/SqlStore.h"

#include "models/application/Tokyo.h"
#include "models/store/Statements.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

/// Sentences for people.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(certlink::Store)
};

/// A filter as the parts of a statement. `key` is the decision's id in what leads the join: a rule or a word
/// leads where one is looked for, so that its index gives the order and nothing else is walked through.
struct Parts {
    QString from;
    QString key;
    QStringList conditions;
    QVariantList values;
    bool isByTime = false; ///< in the order of the decisions' times, else of their ids

    void where(const QString &condition, const QVariantList &bound = {})
    {
        conditions.append(condition);
        values += bound;
    }
    [[nodiscard]] QString order() const { return isByTime ? u"d.decided_at DESC, d.id DESC"_s : key + u" DESC"_s; }
    void startAfter(qint64 decision)
    {
        if (isByTime)
            where(u"(d.decided_at, d.id) < ((SELECT decided_at FROM decisions WHERE id = ?), ?)"_s,
                  {decision, decision});
        else
            where(key + u" < ?"_s, {decision});
    }
    [[nodiscard]] QString text() const
    {
        return from + (conditions.isEmpty() ? QString() : u" WHERE "_s + conditions.join(u" AND "_s));
    }
};

QString dayBegins(QDate day)
{
    return isoTime(QDateTime(day, QTime(0, 0), tokyo()));
}

void limitDays(Parts &parts, QDate from, QDate to)
{
    if (from.isValid())
        parts.where(u"d.decided_at >= ?"_s, {dayBegins(from)});
    if (to.isValid())
        parts.where(u"d.decided_at < ?"_s, {dayBegins(to.addDays(1))});
    // Nothing else leads: the index of times gives the order, and the walk begins at the last of the days.
    parts.isByTime = (from.isValid() || to.isValid()) && parts.from == u"decisions d";
}

/// Kind and verdict have an index of their own each, which helps where nothing else is asked for; beside a contract,
/// which has few decisions, SQLite would take theirs, which has half of all. A "+" keeps it from that.
void limitVerdict(Parts &parts, const HistoryFilter &filter, bool leads)
{
    const QString sign = leads ? QString() : u"+"_s;
    if (filter.kind)
        parts.where(sign + u"d.kind = ?"_s, {QString(decisionKindName(*filter.kind))});
    if (!filter.disposition.isEmpty())
        parts.where(sign + u"d.disposition = ?"_s, {filter.disposition});
}

/// Nothing that is asked for beside the person finds fewer.
bool isLedByPerson(const HistoryFilter &filter, const Parts &parts)
{
    return !filter.by.isEmpty() && filter.contract.isEmpty() && !filter.onlyWaived && !parts.isByTime &&
           parts.from == u"decisions d";
}

Parts partsOf(const HistoryFilter &filter, const Database &database)
{
    const Database::Search search = database.searchFor(filter.words);
    Parts parts{u"decisions d"_s, u"d.id"_s, {}, {}};
    if (!search.table.isNull()) {
        parts.from = search.table + u" CROSS JOIN decisions d ON d.id = "_s + search.key;
        parts.key = search.key;
        parts.where(search.condition, {search.value});
    }
    if (!filter.rule.isEmpty() && search.table.isNull()) {
        parts.from = u"decision_findings f CROSS JOIN decisions d ON d.id = f.decision_id"_s;
        parts.key = u"f.decision_id"_s;
        parts.where(u"f.rule = ?"_s, {filter.rule});
    } else if (!filter.rule.isEmpty()) {
        parts.where(u"EXISTS (SELECT 1 FROM decision_findings f WHERE f.decision_id = d.id AND f.rule = ?)"_s,
                    {filter.rule});
    }
    limitDays(parts, filter.from, filter.to);
    if (!filter.by.isEmpty())
        parts.where(isLedByPerson(filter, parts) ? u"(d.decided_by = ? OR d.prepared_by = ?)"_s
                                                 : u"(+d.decided_by = ? OR +d.prepared_by = ?)"_s,
                    {filter.by, filter.by});
    if (!filter.contract.isEmpty())
        parts.where(u"d.service_code = ?"_s, {filter.contract});
    limitVerdict(parts, filter,
                 parts.from == u"decisions d" && !parts.isByTime && filter.by.isEmpty() && filter.contract.isEmpty());
    if (filter.onlyWaived)
        parts.where(u"d.id IN (SELECT decision_id FROM decision_additions WHERE kind = 'waived')"_s);
    return parts;
}

} // namespace

QLatin1StringView outcomeName(Carrying::Outcome outcome)
{
    switch (outcome) {
    case Carrying::Outcome::Open:
        return "open"_L1;
    case Carrying::Outcome::CarriedOut:
        return "carried-out"_L1;
    case Carrying::Outcome::Impossible:
        return "impossible"_L1;
    }
    Q_UNREACHABLE();
}

QStringList ChangeToCarryOut::linksAdded() const
{
    QStringList added = change.linksAfter;
    if (change.linksBeforeKnown)
        added.removeIf([this](const QString &link) { return change.linksBefore.contains(link); });
    return added;
}

QStringList ChangeToCarryOut::linksRemoved() const
{
    QStringList removed = change.linksBefore;
    removed.removeIf([this](const QString &link) { return change.linksAfter.contains(link); });
    return removed;
}

QDate ChangeToCarryOut::day() const
{
    return change.startDate.isValid() ? change.startDate : inTokyo(approvedAt).date();
}

/// Those that a person decided and those that she prepared, each in the order of the ids, merged: an OR of the two
/// would sort them all for every page.
Result<QList<DecisionSummary>> SqlStore::historyOf(const HistoryFilter &filter, qint64 before, int limit) const
{
    QStringList texts;
    QVariantList values;
    for (const QString &role : {u"d.decided_by = ?"_s, u"d.prepared_by = ?"_s}) {
        Parts parts{summaryTables, u"d.id"_s, {}, {}};
        parts.where(role, {filter.by});
        limitVerdict(parts, filter, false);
        if (before > 0)
            parts.startAfter(before);
        texts.append(u"SELECT %1 FROM %2"_s.arg(summaryColumns, parts.text()));
        values += parts.values;
    }
    return rowsOf(
        m_database->run(u"%1 ORDER BY 1 DESC LIMIT %2"_s.arg(texts.join(u" UNION ALL "_s)).arg(limit), values),
        &summaryOf);
}

Result<QList<DecisionSummary>> SqlStore::history(const HistoryFilter &filter, qint64 before, int limit) const
{
    Parts parts = partsOf(filter, *m_database);
    if (isLedByPerson(filter, parts))
        return historyOf(filter, before, limit);
    if (before > 0)
        parts.startAfter(before);
    parts.from += u" LEFT JOIN decision_personal p ON p.decision_id = d.id"_s;
    return rowsOf(m_database->run(u"SELECT %1 FROM %2 ORDER BY %3 LIMIT %4"_s.arg(
                                      summaryColumns, parts.text(), parts.order(), QString::number(limit)),
                                  parts.values),
                  &summaryOf);
}

Result<qint64> SqlStore::countHistory(const HistoryFilter &filter, qint64 atMost) const
{
    const Parts parts = partsOf(filter, *m_database);
    Result<QSqlQuery> row = m_database->run(
        u"SELECT count(*) FROM (SELECT 1 FROM %1 LIMIT %2)"_s.arg(parts.text()).arg(atMost), parts.values);
    if (!row)
        return failed(row.error());
    return row->next() ? row->value(0).toLongLong() : 0;
}

Result<HistoryFigures> SqlStore::historyFigures(const HistoryFilter &filter) const
{
    const Parts parts = partsOf(filter, *m_database);
    HistoryFigures figures;
    Result<QSqlQuery> rows =
        m_database->run(u"SELECT d.kind, d.decided_at, d.receipt_date FROM "_s + parts.text(), parts.values);
    if (!rows)
        return failed(rows.error());
    while (rows->next()) {
        const QString kind = rows->value(0).toString();
        if (kind == decisionKindName(DecisionKind::Withdrawn))
            continue;
        const QDate day = inTokyo(timeOf(rows->value(1))).date();
        HistoryFigures::Day &figure = figures.days[day];
        ++(kind == decisionKindName(DecisionKind::Approved) ? figure.approved : figure.returned);
        ++figures.daysToDecision[std::max(0, int(dayOf(rows->value(2)).daysTo(day)))];
    }
    Result<QSqlQuery> rules =
        m_database->run(u"SELECT g.rule, count(*) FROM decision_findings g WHERE g.decision_id IN "
                        "(SELECT d.id FROM %1) GROUP BY g.rule"_s.arg(parts.text()),
                        parts.values);
    if (!rules)
        return failed(rules.error());
    while (rules->next())
        figures.rules.insert(rules->value(0).toString(), rules->value(1).toInt());
    return figures;
}

/// Of all days the findings alone are walked through, of some days those of the decisions that the index of times
/// gives.
Result<QList<RuleCount>> SqlStore::ruleCounts(QDate from, QDate to) const
{
    Parts parts{u"decisions d"_s, u"d.id"_s, {}, {}};
    limitDays(parts, from, to);
    const QString findings = parts.conditions.isEmpty()
                                 ? u"decision_findings f"_s
                                 : u"decisions d CROSS JOIN decision_findings f ON f.decision_id = d.id WHERE "_s +
                                       parts.conditions.join(u" AND "_s);
    Result<QSqlQuery> rows = m_database->run(
        u"SELECT g.rule, g.verdict, g.decisions, d.decided_at FROM (SELECT f.rule AS rule, f.verdict AS verdict, "
        "count(*) AS decisions, max(f.decision_id) AS last FROM %1 GROUP BY f.rule, f.verdict) g "
        "JOIN decisions d ON d.id = g.last ORDER BY g.rule"_s.arg(findings),
        parts.values);
    if (!rows)
        return failed(rows.error());
    QList<RuleCount> counts;
    while (rows->next()) {
        const QString rule = rows->value(0).toString();
        if (counts.isEmpty() || counts.last().rule != rule)
            counts.append({rule});
        RuleCount &count = counts.last();
        (rows->value(1).toString() == u"violated" ? count.violated : count.unknown) = rows->value(2).toLongLong();
        count.last = std::max(count.last, timeOf(rows->value(3)));
    }
    return counts;
}

Result<QStringList> SqlStore::deciders() const
{
    return rowsOf<QString>(m_database->run(u"SELECT DISTINCT decided_by FROM decisions ORDER BY decided_by"_s),
                           [](const QSqlQuery &row) { return row.value(0).toString(); });
}

namespace {

ChangeToCarryOut changeToCarryOutOf(const QSqlQuery &row)
{
    Cells cells(row);
    ChangeToCarryOut change;
    change.decision = cells.next().toLongLong();
    change.approvedBy = cells.next().toString();
    change.approvedAt = timeOf(cells.next());
    const QString outcome = textOf(cells.next());
    change.carrying = {outcome == outcomeName(Carrying::Outcome::CarriedOut)   ? Carrying::Outcome::CarriedOut
                       : outcome == outcomeName(Carrying::Outcome::Impossible) ? Carrying::Outcome::Impossible
                                                                               : Carrying::Outcome::Open,
                       textOf(cells.next()), textOf(cells.next()), timeOf(cells.next())};
    change.change = changeOf(cells).value_or(ApprovedChange());
    return change;
}

} // namespace

Result<QList<ChangeToCarryOut>> SqlStore::changes(const ChangesFilter &filter) const
{
    const auto &[from, to, which, newest] = filter;
    const QString limit = newest > 0 ? u" ORDER BY c.decision_id DESC LIMIT "_s + QString::number(newest) : QString();
    QString where = u"NOT EXISTS (SELECT 1 FROM decisions w WHERE w.withdraws = d.id)"_s;
    QVariantList values;
    if (which == ChangesFilter::Which::Settled)
        where += u" AND y.outcome <> 'open'"_s;
    if (from.isValid() || to.isValid()) { // else the newest are found without looking at their days
        where += u" AND (c.start_date IS NULL OR (c.start_date >= ? AND c.start_date <= ?))"_s;
        values = {from.isValid() ? isoDay(from) : u"0000"_s, to.isValid() ? isoDay(to) : u"9999-99"_s};
    }
    // CROSS: what is open leads, and not the decisions it is joined with.
    const QString changes = which == ChangesFilter::Which::Open
                                ? u"open_changes o CROSS JOIN approved_changes c ON c.decision_id = o.decision_id"_s
                                : u"approved_changes c"_s;
    Result<QList<ChangeToCarryOut>> found =
        rowsOf(m_database->run(
                   u"SELECT c.decision_id, d.decided_by, d.decided_at, y.outcome, y.note, y.noted_by, y.noted_at, "
                   "c.contract, c.work, c.links_before, c.links_after, c.start_date "
                   "FROM %1 CROSS JOIN decisions d ON d.id = c.decision_id "
                   "LEFT JOIN carryings y ON y.id = (SELECT max(id) FROM carryings WHERE decision_id = c.decision_id) "
                   "WHERE %2%3"_s.arg(changes, where, limit),
                   values),
               &changeToCarryOutOf);
    if (!found)
        return found;
    found->removeIf([&](const ChangeToCarryOut &change) {
        return (filter.from.isValid() && change.day() < filter.from) ||
               (filter.to.isValid() && change.day() > filter.to);
    });
    std::stable_sort(found->begin(), found->end(), [](const ChangeToCarryOut &a, const ChangeToCarryOut &b) {
        return std::pair(a.day(), a.decision) < std::pair(b.day(), b.decision);
    });
    return found;
}

Result<void> SqlStore::noteCarrying(qint64 decisionId, const Carrying &carrying)
{
    const Result<DecisionRecord> approval = decision(decisionId);
    if (!approval)
        return failed(approval.error());
    if (!approval->change || approval->withdrawnBy != 0)
        return failed({Failure::Code::Refused, u"#%1"_s.arg(decisionId),
                       approval->change ? Texts::tr("This approval was withdrawn.")
                                        : Texts::tr("This decision approved no change."),
                       Texts::tr("Nothing was written.")});
    const Result<qint64> done = record(LinkKind::Carrying, u"decision_id, outcome, note, noted_by, noted_at"_s,
                                       {decisionId, QString(outcomeName(carrying.outcome)), orNothing(carrying.note),
                                        carrying.by, isoTime(carrying.at)});
    return done ? Result<void>() : failed(done.error());
}

} // namespace certlink
