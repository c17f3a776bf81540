#include "models/store/DecisionRows.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

const QString summaryColumns =
    u"d.id, d.kind, p.source, p.from_address, p.subject, d.service_code, d.form_index, d.receipt_date, d.decided_by, "
    "d.decided_at, d.withdraws, p.reason, (SELECT w.id FROM decisions w WHERE w.withdraws = d.id), d.disposition, "
    "d.prepared_by, EXISTS (SELECT 1 FROM decision_additions a WHERE a.decision_id = d.id AND a.kind = 'waived'), "
    "p.decision_id IS NULL"_s;
const QString summaryTables = u"decisions d LEFT JOIN decision_personal p ON p.decision_id = d.id"_s;

const QString decisionColumns =
    u"d.id, d.kind, d.decided_by, d.decided_at, d.evidence_sha256, d.evidence_kind, e.bytes, p.source, "
    "d.arrived_on, d.charset, d.key_material, p.edited_text, d.form_index, p.message_id, p.from_address, p.subject, p.mail_text, d.receipt_date, "
    "d.service_code, d.disposition, d.edition, r.json, r.holidays, d.register_import, d.prepared_by, p.application, "
    "p.judgement, p.facts, p.reply, d.withdraws, p.reason, (SELECT w.id FROM decisions w WHERE w.withdraws = d.id), "
    "p.decision_id IS NULL, c.contract, c.work, c.links_before, c.links_after, c.start_date"_s;
const QString decisionTables = u"decisions d JOIN evidence e ON e.sha256 = d.evidence_sha256 "
                               "JOIN rulebooks r ON r.sha256 = d.rulebook_sha256 "
                               "LEFT JOIN decision_personal p ON p.decision_id = d.id "
                               "LEFT JOIN approved_changes c ON c.decision_id = d.id"_s;

const QString decisionInsertColumns =
    u"id, sequence, kind, decided_by, decided_at, evidence_sha256, evidence_kind, arrived_on, charset, "
    "key_material, form_index, round, message_key, receipt_date, service_code, disposition, rulebook_sha256, edition, register_import, "
    "prepared_by, prepared_sha256, change_id, withdraws, personal_sha256"_s;
const QString personalInsertColumns =
    u"decision_id, source, message_id, from_address, subject, reason, reply, edited_text, mail_text, application, "
    "judgement, facts"_s;
const QString findingInsertColumns = u"decision_id, rule, severity, verdict"_s;
const QString additionInsertColumns = u"decision_id, position, kind, subject, added_by, added_at, entry"_s;
const QString changeInsertColumns = u"decision_id, contract, work, links_before, links_after, start_date"_s;

const QString searchedTexts =
    u"SELECT d.id, p.mail_text, p.subject, p.from_address, p.source, p.message_id, d.service_code, p.reply, p.reason "
    "FROM decisions d JOIN decision_personal p ON p.decision_id = d.id ORDER BY d.id"_s;
const QString openChangesOfRecords =
    u"SELECT a.decision_id FROM approved_changes a WHERE coalesce((SELECT y.outcome FROM carryings y "
    "WHERE y.decision_id = a.decision_id ORDER BY y.id DESC LIMIT 1), 'open') = 'open' AND NOT EXISTS "
    "(SELECT 1 FROM decisions w WHERE w.withdraws = a.decision_id)"_s;

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

KeyMaterial keyMaterialOf(const QVariant &name)
{
    if (name.isNull())
        return KeyMaterial::None;
    return name.toString() == u"kept" ? KeyMaterial::Kept : KeyMaterial::Erased;
}

QVariant valueOf(KeyMaterial material)
{
    if (material == KeyMaterial::None)
        return {};
    return material == KeyMaterial::Kept ? u"kept"_s : u"erased"_s;
}

std::optional<QString> editedTextOf(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toString());
}

/// The groups of the layers by the kinds of their entries (rules/desk/Layers.h).
constexpr QLatin1StringView corrections = "corrections"_L1;
constexpr QLatin1StringView facts = "facts"_L1;
constexpr QLatin1StringView settlements = "settlements"_L1;

QString additionKind(const QString &group, const QJsonObject &entry)
{
    if (group == corrections)
        return u"correction"_s;
    if (group == facts)
        return u"fact"_s;
    return entry["kind"_L1].toString() == u"waived" ? u"waived"_s : u"confirmed"_s;
}

QString subjectOf(const QString &group, const QJsonObject &entry)
{
    if (group == corrections)
        return notNull(entry["field"_L1].toString());
    if (group == facts)
        return entry["table"_L1].toString() + u'.' + entry["column"_L1].toString();
    return notNull(entry["rule"_L1].toString());
}

QString stated(const QJsonValue &value, const QString &otherwise)
{
    const QString text = value.toString();
    return text.isEmpty() ? otherwise : text;
}

} // namespace

QVariant orNull(const QString &text)
{
    return text.isNull() ? QVariant() : QVariant(text);
}

QVariant orNothing(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
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
    summary.disposition = cells.next().toString();
    summary.preparedBy = textOf(cells.next());
    summary.hasWaiver = cells.next().toBool();
    summary.isErased = cells.next().toBool();
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
    record.evidenceSha256 = cells.next().toString();
    record.evidence.kind = evidenceKindFromName(cells.next().toString()).value_or(Evidence::Kind::Mail);
    record.evidence.bytes = cells.next().toByteArray();
    record.evidence.source = textOf(cells.next());
    record.evidence.arrivedOn = dayOf(cells.next());
    record.evidence.charset = cells.next().toString().toLatin1();
    record.keyMaterial = keyMaterialOf(cells.next());
    record.evidence.editedText = editedTextOf(cells.next());
    record.evidence.formIndex = cells.next().toInt();
    record.messageId = textOf(cells.next());
    record.fromAddress = textOf(cells.next());
    record.subject = textOf(cells.next());
    record.mailText = textOf(cells.next());
    record.receiptDate = dayOf(cells.next());
    record.serviceCode = textOf(cells.next());
    record.disposition = cells.next().toString();
    record.edition = cells.next().toString();
    record.rulebook.json = cells.next().toByteArray();
    record.rulebook.holidays = cells.next().toByteArray();
    record.registerImport = cells.next().toLongLong();
    record.preparedBy = textOf(cells.next());
    record.application = jsonObject(cells.next());
    record.judgement = jsonObject(cells.next());
    record.facts = jsonObject(cells.next());
    record.reply = textOf(cells.next());
    record.withdraws = cells.next().toLongLong();
    record.reason = textOf(cells.next());
    record.withdrawnBy = cells.next().toLongLong();
    record.isErased = cells.next().toBool();
    record.change = changeOf(cells);
    return record;
}

QVariant messageKeyOf(const QString &messageId)
{
    return messageId.isEmpty() ? QVariant() : QVariant(sha256Hex(messageId.toUtf8()));
}

QVariantList valuesOf(const DecisionRecord &record, const DecisionPlace &place)
{
    const Evidence &evidence = record.evidence;
    return {record.id,
            place.sequence,
            QString(decisionKindName(record.kind)),
            record.by,
            isoTime(record.at),
            record.evidenceSha256,
            QString(evidenceKindName(evidence.kind)),
            isoDay(evidence.arrivedOn),
            orNothing(QString::fromLatin1(evidence.charset)),
            valueOf(record.keyMaterial),
            evidence.formIndex,
            qint64(place.round),
            messageKeyOf(record.messageId),
            isoDay(record.receiptDate),
            orNull(record.serviceCode),
            record.disposition,
            record.rulebook.sha256(),
            record.edition,
            orNull(record.registerImport),
            orNothing(record.preparedBy),
            orNothing(place.preparedSha256),
            record.change ? QVariant(record.id) : QVariant(),
            orNull(record.withdraws),
            QString::fromLatin1(place.personalHash)};
}

QVariantList personalValuesOf(const DecisionRecord &record)
{
    const Evidence &evidence = record.evidence;
    return {record.id,
            notNull(evidence.source),
            orNothing(record.messageId),
            orNull(record.fromAddress),
            orNull(record.subject),
            orNothing(record.reason),
            record.kind == DecisionKind::Returned ? QVariant(notNull(record.reply)) : QVariant(),
            evidence.editedText ? QVariant(notNull(*evidence.editedText)) : QVariant(),
            notNull(record.mailText),
            json(record.application),
            json(record.judgement),
            json(record.facts)};
}

QString searchedTextOf(const DecisionRecord &record)
{
    return QStringList{record.mailText,  record.subject,     record.fromAddress, record.evidence.source,
                       record.messageId, record.serviceCode, record.reply,       record.reason}
        .join(u'\n');
}

QString searchedTextOf(const QSqlQuery &row)
{
    constexpr int texts = 8;
    QStringList all;
    for (int column = 1; column <= texts; ++column)
        all.append(row.value(column).toString());
    return all.join(u'\n');
}

QList<QVariantList> additionRowsOf(const DecisionRecord &record)
{
    QList<QVariantList> rows;
    for (const QLatin1StringView group : {corrections, facts, settlements}) {
        for (const QJsonValue value : record.layers[group].toArray()) {
            const QJsonObject entry = value.toObject();
            rows.append({record.id, qint64(rows.size()), additionKind(group, entry), subjectOf(group, entry),
                         stated(entry["by"_L1], record.by), stated(entry["at"_L1], isoTime(record.at)), json(entry)});
        }
    }
    return rows;
}

void addToLayers(QJsonObject &layers, const QString &kind, const QVariant &entry)
{
    if (entry.isNull())
        return;
    const QLatin1StringView group = kind == u"correction" ? corrections : kind == u"fact" ? facts : settlements;
    QJsonArray entries = layers[group].toArray();
    entries.append(jsonObject(entry));
    layers[group] = entries;
}

QJsonObject layersOf(QSqlQuery rows)
{
    QJsonObject layers;
    while (rows.next())
        addToLayers(layers, rows.value(0).toString(), rows.value(1));
    return layers;
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
