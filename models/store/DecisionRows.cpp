#include "models/store/DecisionRows.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

const QString summaryColumns = u"d.id, d.kind, d.source, d.from_address, d.subject, d.service_code, d.form_index, "
                               "d.receipt_date, d.decided_by, d.decided_at, d.withdraws, d.reason, "
                               "(SELECT w.id FROM decisions w WHERE w.withdraws = d.id)"_s;

const QString decisionColumns =
    u"d.id, d.kind, d.decided_by, d.decided_at, d.evidence_kind, e.bytes, d.source, d.arrived_on, d.charset, "
    "d.edited_text, d.form_index, d.message_id, d.from_address, d.subject, d.receipt_date, d.service_code, "
    "d.disposition, r.edition, r.json, r.holidays, d.register_import, d.application, d.judgement, d.facts, d.layers, "
    "d.reply, d.withdraws, d.reason, (SELECT w.id FROM decisions w WHERE w.withdraws = d.id), "
    "c.contract, c.work, c.links_before, c.links_after, c.start_date"_s;
const QString decisionTables = u"decisions d JOIN evidence e ON e.sha256 = d.evidence_sha256 "
                               "JOIN rulebooks r ON r.sha256 = d.rulebook_sha256 "
                               "LEFT JOIN approved_changes c ON c.decision_id = d.id"_s;

const QString decisionInsertColumns =
    u"id, kind, decided_by, decided_at, evidence_sha256, evidence_kind, source, arrived_on, charset, edited_text, "
    "form_index, round, message_id, from_address, subject, receipt_date, service_code, disposition, rulebook_sha256, "
    "register_import, application, judgement, facts, layers, reply, change_id, withdraws, reason"_s;
const QString changeInsertColumns = u"decision_id, contract, work, links_before, links_after, start_date"_s;

const QString draftColumns = u"key, evidence, evidence_kind, source, arrived_on, charset, edited_text, form_index, "
                             "service_code, layers, changed_at"_s;

namespace {

QString json(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject jsonObject(const QVariant &text)
{
    return QJsonDocument::fromJson(text.toString().toUtf8()).object();
}

QVariant orNull(const QString &text)
{
    return text.isNull() ? QVariant() : QVariant(text);
}

/// For a column that may hold no empty text.
QVariant orNothing(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

QVariant orNull(qint64 number)
{
    return number == 0 ? QVariant() : QVariant(number);
}

/// For a column that is never NULL.
QString notNull(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

QByteArray notNull(const QByteArray &bytes)
{
    return bytes.isNull() ? QByteArray("") : bytes;
}

QString textOf(const QVariant &value)
{
    return value.isNull() ? QString() : value.toString();
}

QString isoDay(QDate day)
{
    return day.toString(Qt::ISODate);
}

QDate dayOf(const QVariant &value)
{
    return QDate::fromString(value.toString(), Qt::ISODate);
}

QVariant links(const QStringList &list)
{
    return list.isEmpty() ? u"-"_s : list.join(u' ');
}

DecisionKind kindOf(const QVariant &name)
{
    for (const DecisionKind kind : {DecisionKind::Returned, DecisionKind::Withdrawn}) {
        if (name.toString() == decisionKindName(kind))
            return kind;
    }
    return DecisionKind::Approved;
}

/// The values of a row, one after the other.
class Cells
{
public:
    explicit Cells(const QSqlQuery &row) : m_row(row) {}
    QVariant next() { return m_row.value(m_at++); }

private:
    const QSqlQuery &m_row;
    int m_at = 0;
};

std::optional<QString> editedTextOf(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toString());
}

std::optional<ApprovedChange> changeOf(Cells &cells)
{
    const QVariant contract = cells.next();
    if (contract.isNull())
        return std::nullopt;
    ApprovedChange change;
    change.contract = contract.toString();
    change.work = cells.next().toString();
    const QVariant before = cells.next();
    change.linksBeforeKnown = !before.isNull();
    change.linksBefore = linksOf(before);
    change.linksAfter = linksOf(cells.next());
    change.startDate = dayOf(cells.next());
    return change;
}

} // namespace

QString isoTime(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime timeOf(const QVariant &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

QStringList linksOf(const QVariant &value)
{
    const QString text = value.toString();
    return text == u"-" ? QStringList() : text.split(u' ', Qt::SkipEmptyParts);
}

QString placeholdersFor(const QString &columns)
{
    return QStringList(columns.count(u',') + 1, u"?"_s).join(u", "_s);
}

DecisionSummary summaryOf(const QSqlQuery &row)
{
    Cells cells(row);
    DecisionSummary summary;
    summary.id = cells.next().toLongLong();
    summary.kind = kindOf(cells.next());
    summary.source = cells.next().toString();
    summary.fromAddress = textOf(cells.next());
    summary.subject = textOf(cells.next());
    summary.serviceCode = textOf(cells.next());
    summary.formIndex = cells.next().toInt();
    summary.receiptDate = dayOf(cells.next());
    summary.by = cells.next().toString();
    summary.at = timeOf(cells.next());
    summary.withdraws = cells.next().toLongLong();
    summary.reason = textOf(cells.next());
    summary.withdrawnBy = cells.next().toLongLong();
    return summary;
}

DecisionRecord recordOf(const QSqlQuery &row)
{
    Cells cells(row);
    DecisionRecord record;
    record.id = cells.next().toLongLong();
    record.kind = kindOf(cells.next());
    record.by = cells.next().toString();
    record.at = timeOf(cells.next());
    record.evidence.kind = evidenceKindFromName(cells.next().toString()).value_or(Evidence::Kind::Mail);
    record.evidence.bytes = cells.next().toByteArray();
    record.evidence.source = cells.next().toString();
    record.evidence.arrivedOn = dayOf(cells.next());
    record.evidence.charset = cells.next().toString().toLatin1();
    record.evidence.editedText = editedTextOf(cells.next());
    record.evidence.formIndex = cells.next().toInt();
    record.messageId = textOf(cells.next());
    record.fromAddress = textOf(cells.next());
    record.subject = textOf(cells.next());
    record.receiptDate = dayOf(cells.next());
    record.serviceCode = textOf(cells.next());
    record.disposition = cells.next().toString();
    record.edition = cells.next().toString();
    record.rulebook.json = cells.next().toByteArray();
    record.rulebook.holidays = cells.next().toByteArray();
    record.registerImport = cells.next().toLongLong();
    record.application = jsonObject(cells.next());
    record.judgement = jsonObject(cells.next());
    record.facts = jsonObject(cells.next());
    record.layers = jsonObject(cells.next());
    record.reply = textOf(cells.next());
    record.withdraws = cells.next().toLongLong();
    record.reason = textOf(cells.next());
    record.withdrawnBy = cells.next().toLongLong();
    record.change = changeOf(cells);
    return record;
}

QVariantList valuesOf(const DecisionRecord &record, qsizetype round)
{
    const Evidence &evidence = record.evidence;
    return {record.id,
            QString(decisionKindName(record.kind)),
            record.by,
            isoTime(record.at),
            sha256Hex(evidence.bytes),
            QString(evidenceKindName(evidence.kind)),
            notNull(evidence.source),
            isoDay(evidence.arrivedOn),
            orNothing(QString::fromLatin1(evidence.charset)),
            evidence.editedText ? QVariant(notNull(*evidence.editedText)) : QVariant(),
            evidence.formIndex,
            qint64(round),
            orNothing(record.messageId),
            orNull(record.fromAddress),
            orNull(record.subject),
            isoDay(record.receiptDate),
            orNull(record.serviceCode),
            record.disposition,
            record.rulebook.sha256(),
            orNull(record.registerImport),
            json(record.application),
            json(record.judgement),
            json(record.facts),
            json(record.layers),
            record.kind == DecisionKind::Returned ? QVariant(notNull(record.reply)) : QVariant(),
            record.change ? QVariant(record.id) : QVariant(),
            orNull(record.withdraws),
            orNothing(record.reason)};
}

QVariantList valuesOf(qint64 decision, const ApprovedChange &change)
{
    return {decision,
            change.contract,
            change.work,
            change.linksBeforeKnown ? links(change.linksBefore) : QVariant(),
            links(change.linksAfter),
            change.startDate.isValid() ? QVariant(isoDay(change.startDate)) : QVariant()};
}

Draft draftOf(const QSqlQuery &row)
{
    Cells cells(row);
    Draft draft;
    draft.key = cells.next().toString();
    draft.evidence.bytes = cells.next().toByteArray();
    draft.evidence.kind = evidenceKindFromName(cells.next().toString()).value_or(Evidence::Kind::Mail);
    draft.evidence.source = cells.next().toString();
    draft.evidence.arrivedOn = dayOf(cells.next());
    draft.evidence.charset = cells.next().toString().toLatin1();
    draft.evidence.editedText = editedTextOf(cells.next());
    draft.evidence.formIndex = cells.next().toInt();
    draft.serviceCode = textOf(cells.next());
    draft.layers = jsonObject(cells.next());
    draft.changedAt = timeOf(cells.next());
    return draft;
}

QVariantList valuesOf(const Draft &draft)
{
    const Evidence &evidence = draft.evidence;
    return {draft.key,
            notNull(evidence.bytes),
            QString(evidenceKindName(evidence.kind)),
            notNull(evidence.source),
            isoDay(evidence.arrivedOn),
            orNothing(QString::fromLatin1(evidence.charset)),
            evidence.editedText ? QVariant(notNull(*evidence.editedText)) : QVariant(),
            evidence.formIndex,
            orNull(draft.serviceCode),
            json(draft.layers),
            isoTime(draft.changedAt)};
}

} // namespace certlink
