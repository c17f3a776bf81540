#include "models/store/SqlStore.h"

#include "models/application/Tokyo.h"
#include "models/store/DecisionRows.h"
#include "models/store/Statements.h"

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

/// Decisions of the days that nobody took back, as the end of a statement over `decisions d`.
struct Standing {
    QString where;
    QVariantList values;
};

QString beginning(QDate day)
{
    return isoTime(QDateTime(day, QTime(0, 0), tokyo()));
}

Standing standing(QDate from, QDate to)
{
    Standing parts{
        u" WHERE d.kind <> 'withdrawn' AND NOT EXISTS (SELECT 1 FROM decisions w WHERE w.withdraws = d.id)"_s, {}};
    if (from.isValid()) {
        parts.where += u" AND d.decided_at >= ?"_s;
        parts.values.append(beginning(from));
    }
    if (to.isValid()) {
        parts.where += u" AND d.decided_at < ?"_s;
        parts.values.append(beginning(to.addDays(1)));
    }
    return parts;
}

const QString pastColumns =
    u"d.id, d.kind, d.decided_by, d.decided_at, d.evidence_kind, e.bytes, p.source, d.arrived_on, d.charset, "
    "p.edited_text, d.form_index, d.receipt_date, d.service_code, d.disposition, d.rulebook_sha256, p.facts, "
    "p.decision_id IS NULL OR e.bytes IS NULL"_s;

PastDecision pastOf(const QSqlQuery &row)
{
    Cells cells(row);
    PastDecision past;
    past.id = cells.next().toLongLong();
    past.kind = cells.next().toString() == decisionKindName(DecisionKind::Returned) ? DecisionKind::Returned
                                                                                    : DecisionKind::Approved;
    past.by = cells.next().toString();
    past.at = timeOf(cells.next());
    past.evidence.kind = evidenceKindFromName(cells.next().toString()).value_or(Evidence::Kind::Mail);
    past.evidence.bytes = cells.next().toByteArray();
    past.evidence.source = textOf(cells.next());
    past.evidence.arrivedOn = dayOf(cells.next());
    past.evidence.charset = cells.next().toString().toLatin1();
    if (const QVariant edited = cells.next(); !edited.isNull())
        past.evidence.editedText = edited.toString();
    past.evidence.formIndex = cells.next().toInt();
    past.receiptDate = dayOf(cells.next());
    past.serviceCode = textOf(cells.next());
    past.disposition = cells.next().toString();
    past.rulebookSha256 = cells.next().toString();
    past.facts = cells.next().toByteArray();
    past.isErased = cells.next().toBool();
    return past;
}

/// The rows of a table that belong to decisions, walked beside the decisions in the same order: one statement for
/// all of them, where one each would take longer than the judging.
class Beside
{
public:
    explicit Beside(QSqlQuery rows) : m_rows(std::move(rows)) { m_isAtRow = m_rows.next(); }

    /// Calls `take` for each row whose first column is `decision`; rows of earlier ones are passed over.
    template<typename Take>
    void forEach(qint64 decision, Take take)
    {
        for (; m_isAtRow && m_rows.value(0).toLongLong() <= decision; m_isAtRow = m_rows.next()) {
            if (m_rows.value(0).toLongLong() == decision)
                take(m_rows);
        }
    }

private:
    QSqlQuery m_rows;
    bool m_isAtRow = false;
};

} // namespace

Result<QHash<QString, RulebookSource>> SqlStore::rulebooksOfDecisions() const
{
    Result<QSqlQuery> rows = m_database->run(u"SELECT sha256, json, holidays FROM rulebooks"_s);
    if (!rows)
        return failed(rows.error());
    QHash<QString, RulebookSource> sources;
    while (rows->next())
        sources.insert(rows->value(0).toString(), {rows->value(1).toByteArray(), rows->value(2).toByteArray()});
    return sources;
}

Result<qint64> SqlStore::countStanding(QDate from, QDate to) const
{
    const Standing parts = standing(from, to);
    Result<QSqlQuery> row = m_database->run(u"SELECT count(*) FROM decisions d"_s + parts.where, parts.values);
    if (!row)
        return failed(row.error());
    return row->next() ? row->value(0).toLongLong() : 0;
}

Result<void> SqlStore::forEachStanding(QDate from, QDate to, const std::function<bool(PastDecision)> &take) const
{
    const Standing parts = standing(from, to);
    // By id, whatever index a day would suggest: what lies beside is walked in that order.
    Result<QSqlQuery> decisions =
        m_database->run(u"SELECT %1 FROM decisions d LEFT JOIN evidence e ON e.sha256 = d.evidence_sha256 "
                        "LEFT JOIN decision_personal p ON p.decision_id = d.id"_s.arg(pastColumns) +
                            parts.where + u" ORDER BY d.id"_s,
                        parts.values);
    Result<QSqlQuery> findings = m_database->run(
        u"SELECT decision_id, rule, severity, verdict FROM decision_findings ORDER BY decision_id, rule"_s);
    Result<QSqlQuery> additions =
        m_database->run(u"SELECT decision_id, kind, entry FROM decision_additions ORDER BY decision_id, position"_s);
    for (const Result<QSqlQuery> *query : {&decisions, &findings, &additions}) {
        if (!*query)
            return failed(query->error());
    }
    Beside found(std::move(*findings));
    Beside added(std::move(*additions));
    while (decisions->next()) {
        PastDecision past = pastOf(*decisions);
        found.forEach(past.id, [&past](const QSqlQuery &row) {
            past.findings.append({row.value(1).toString(), row.value(2).toString(), row.value(3).toString()});
        });
        added.forEach(past.id, [&past](const QSqlQuery &row) {
            addToLayers(past.layers, row.value(1).toString(), row.value(2));
        });
        if (!take(std::move(past)))
            return {};
    }
    return {};
}

} // namespace certlink
