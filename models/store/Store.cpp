#include "models/store/Store.h"

#include "models/store/Database.h"
#include "models/store/RegisterRows.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

QString json(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString json(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QJsonArray jsonArray(const QVariant &text)
{
    return QJsonDocument::fromJson(text.toString().toUtf8()).array();
}

QJsonObject jsonObject(const QVariant &text)
{
    return QJsonDocument::fromJson(text.toString().toUtf8()).object();
}

QString isoTime(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime timeOf(const QVariant &text)
{
    return QDateTime::fromString(text.toString(), Qt::ISODateWithMs);
}

QString sha256(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QVariant orNull(const QString &text)
{
    return text.isNull() ? QVariant() : QVariant(text);
}

QString textOf(const QVariant &value)
{
    return value.isNull() ? QString() : value.toString();
}

QVariant links(const QStringList &list)
{
    return list.isEmpty() ? u"-"_s : list.join(u' ');
}

QStringList linksOf(const QVariant &value)
{
    const QString text = value.toString();
    return text == u"-" ? QStringList() : text.split(u' ', Qt::SkipEmptyParts);
}

const QString decisionColumns =
    u"d.id, d.kind, d.evidence_sha256, d.source, d.message_id, d.from_address, d.subject, d.form_index, "
    "d.receipt_date, d.service_code, d.disposition, d.rulebook_edition, d.application, d.findings, d.corrections, "
    "d.recorded_facts, d.decisions, d.reply, d.decided_by, d.decided_at, e.bytes, "
    "c.contract, c.work, c.links_before, c.links_after, c.start_date"_s;
const QString decisionTables = u"decisions d JOIN evidence e ON e.sha256 = d.evidence_sha256 "
                               "LEFT JOIN approved_changes c ON c.decision_id = d.id"_s;

/// A row of decisionColumns, in that order.
DecisionRecord recordOf(const QSqlQuery &row)
{
    DecisionRecord record;
    int at = 0;
    const auto next = [&] { return row.value(at++); };
    record.id = next().toLongLong();
    record.kind = next().toString() == u"approved" ? DecisionEntry::Kind::Approved : DecisionEntry::Kind::Returned;
    record.evidenceSha256 = next().toString();
    record.source = next().toString();
    record.messageId = textOf(next());
    record.fromAddress = textOf(next());
    record.subject = textOf(next());
    record.formIndex = next().toInt();
    record.receiptDate = QDate::fromString(next().toString(), Qt::ISODate);
    record.serviceCode = textOf(next());
    record.disposition = next().toString();
    record.rulebookEdition = next().toString();
    record.application = jsonObject(next());
    record.findings = jsonArray(next());
    record.corrections = jsonArray(next());
    record.recordedFacts = jsonArray(next());
    record.decisions = jsonArray(next());
    record.reply = textOf(next());
    record.by = next().toString();
    record.at = timeOf(next());
    record.evidence = next().toByteArray();
    const QVariant contract = next();
    if (contract.isNull())
        return record;
    ApprovedChange change;
    change.contract = contract.toString();
    change.work = next().toString();
    const QVariant before = next();
    change.linksBeforeKnown = !before.isNull();
    change.linksBefore = linksOf(before);
    change.linksAfter = linksOf(next());
    change.startDate = QDate::fromString(next().toString(), Qt::ISODate);
    record.change = change;
    return record;
}

Result<QList<DecisionRecord>> recordsOf(Result<QSqlQuery> query)
{
    if (!query)
        return tl::make_unexpected(query.error());
    QList<DecisionRecord> records;
    while (query->next())
        records.append(recordOf(*query));
    return records;
}

Result<void> insertEvidence(const Database &database, const DecisionEntry &entry)
{
    return database.execute(u"INSERT INTO evidence (sha256, bytes) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING"_s,
                            {sha256(entry.evidence), entry.evidence.isNull() ? QByteArray("") : entry.evidence});
}

Result<qint64> insertDecision(const Database &database, const DecisionEntry &entry)
{
    const QString kind = entry.kind == DecisionEntry::Kind::Approved ? u"approved"_s : u"returned"_s;
    Result<QSqlQuery> query = database.run(
        u"INSERT INTO decisions (kind, evidence_sha256, source, message_id, from_address, subject, form_index, "
        "receipt_date, service_code, disposition, rulebook_edition, application, findings, corrections, "
        "recorded_facts, decisions, reply, decided_by, decided_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {kind, sha256(entry.evidence), entry.source.isNull() ? u""_s : entry.source, orNull(entry.messageId),
         orNull(entry.fromAddress), orNull(entry.subject), entry.formIndex, entry.receiptDate.toString(Qt::ISODate),
         orNull(entry.serviceCode), entry.disposition, entry.rulebookEdition, json(entry.application),
         json(entry.findings), json(entry.corrections), json(entry.recordedFacts), json(entry.decisions),
         orNull(entry.reply), entry.by, isoTime(entry.at)});
    if (!query)
        return tl::make_unexpected(query.error());
    return query->lastInsertId().toLongLong();
}

Result<void> insertChange(const Database &database, qint64 decision, const ApprovedChange &change)
{
    return database.execute(
        u"INSERT INTO approved_changes (decision_id, contract, work, links_before, links_after, start_date) "
        "VALUES (?, ?, ?, ?, ?, ?)"_s,
        {decision, change.contract, change.work, change.linksBeforeKnown ? links(change.linksBefore) : QVariant(),
         links(change.linksAfter),
         change.startDate.isValid() ? QVariant(change.startDate.toString(Qt::ISODate)) : QVariant()});
}

} // namespace

struct Store::Private {
    std::unique_ptr<Database> database;
};

Store::Store(std::unique_ptr<Private> parts) : d(std::move(parts)) {}
Store::~Store() = default;

Result<std::unique_ptr<Store>> Store::open(const QString &path, Mode mode)
{
    Result<std::unique_ptr<Database>> database = Database::open(path, mode == Mode::ReadOnly);
    if (!database)
        return tl::make_unexpected(database.error());
    if (mode == Mode::ReadWrite) {
        if (const Result<void> migrated = (*database)->migrate(); !migrated)
            return tl::make_unexpected(migrated.error());
    }
    auto parts = std::make_unique<Private>();
    parts->database = std::move(*database);
    return std::unique_ptr<Store>(new Store(std::move(parts)));
}

QString Store::path() const
{
    return d->database->path();
}

Result<Register> Store::loadRegister(const Rulebook &rulebook) const
{
    return readRegisterTables(*d->database, rulebook);
}

Result<void> Store::replaceRegister(const Register &data, const QString &by, const QDateTime &at)
{
    Transaction transaction(*d->database);
    if (Result<void> begun = transaction.begin(); !begun)
        return begun;
    if (Result<void> written = writeRegisterTables(*d->database, data); !written)
        return written;
    if (Result<void> noted = d->database->execute(
            u"INSERT INTO register_imports (imported_by, imported_at, contracts, services, administrators) "
            "VALUES (?, ?, ?, ?, ?)"_s,
            {by.isNull() ? u""_s : by, isoTime(at), data.contracts().size(), data.services().size(),
             data.administrators().size()});
        !noted)
        return noted;
    return transaction.commit();
}

Result<DecisionRecord> Store::decide(const QString &draftKey, const QString &serviceCode, const Rulebook &rulebook,
                                     const JudgeAgain &judgeAgain)
{
    const Database &database = *d->database;
    Transaction transaction(database);
    const auto failed = [](const Failure &failure) { return tl::make_unexpected(failure); };
    if (const Result<void> begun = transaction.begin(); !begun)
        return failed(begun.error());
    const Result<Register> current = loadRegister(rulebook);
    if (!current)
        return failed(current.error());
    const Result<QStringList> open = openApplications(serviceCode, draftKey);
    if (!open)
        return failed(open.error());
    const Result<DecisionEntry> entry = judgeAgain(*current, *open);
    if (!entry)
        return failed(entry.error());
    if (const Result<void> kept = insertEvidence(database, *entry); !kept)
        return failed(kept.error());
    const Result<qint64> id = insertDecision(database, *entry);
    if (!id)
        return failed(id.error());
    if (entry->change) {
        if (const Result<void> changed = insertChange(database, *id, *entry->change); !changed)
            return failed(changed.error());
    }
    if (const Result<void> removed = removeDraft(draftKey); !removed)
        return failed(removed.error());
    if (const Result<void> done = transaction.commit(); !done)
        return failed(done.error());
    DecisionRecord record;
    static_cast<DecisionEntry &>(record) = *entry;
    record.id = *id;
    record.evidenceSha256 = sha256(entry->evidence);
    return record;
}

Result<QList<DecisionRecord>> Store::decisions(int limit) const
{
    return recordsOf(d->database->run(
        u"SELECT %1 FROM %2 ORDER BY d.id DESC LIMIT ?"_s.arg(decisionColumns, decisionTables), {limit}));
}

Result<DecisionRecord> Store::decision(qint64 id) const
{
    const Result<QList<DecisionRecord>> found =
        recordsOf(d->database->run(u"SELECT %1 FROM %2 WHERE d.id = ?"_s.arg(decisionColumns, decisionTables), {id}));
    if (!found)
        return tl::make_unexpected(found.error());
    if (found->isEmpty())
        return tl::make_unexpected(Failure{Failure::Code::NotFound, path(), u"#%1"_s.arg(id), {}});
    return found->first();
}

Result<QList<DecisionRecord>> Store::decisionsForContract(const QString &serviceCode, int limit) const
{
    if (serviceCode.isEmpty())
        return QList<DecisionRecord>();
    return recordsOf(d->database->run(
        u"SELECT %1 FROM %2 WHERE d.service_code = ? ORDER BY d.id DESC LIMIT ?"_s.arg(decisionColumns, decisionTables),
        {serviceCode, limit}));
}

Result<QList<DecisionRecord>> Store::decisionsOfMail(const QString &messageId, const QByteArray &bytes) const
{
    return recordsOf(d->database->run(
        u"SELECT %1 FROM %2 WHERE d.evidence_sha256 = ? OR (? <> '' AND d.message_id = ?) ORDER BY d.id DESC"_s.arg(
            decisionColumns, decisionTables),
        {sha256(bytes), messageId.isNull() ? u""_s : messageId, messageId}));
}

Result<void> Store::saveDraft(const Draft &draft)
{
    return d->database->execute(
        u"INSERT INTO drafts (key, evidence, source, form_index, service_code, state, changed_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO UPDATE SET service_code = excluded.service_code, "
        "state = excluded.state, changed_at = excluded.changed_at"_s,
        {draft.key, draft.evidence.isNull() ? QByteArray("") : draft.evidence,
         draft.source.isNull() ? u""_s : draft.source, draft.formIndex, orNull(draft.serviceCode), json(draft.state),
         isoTime(draft.changedAt)});
}

Result<void> Store::removeDraft(const QString &key)
{
    return d->database->execute(u"DELETE FROM drafts WHERE key = ?"_s, {key});
}

Result<QList<Draft>> Store::drafts() const
{
    Result<QSqlQuery> query = d->database->run(
        u"SELECT key, evidence, source, form_index, service_code, state, changed_at FROM drafts ORDER BY changed_at, key"_s);
    if (!query)
        return tl::make_unexpected(query.error());
    QList<Draft> drafts;
    while (query->next())
        drafts.append({query->value(0).toString(), query->value(1).toByteArray(), query->value(2).toString(),
                       query->value(3).toInt(), textOf(query->value(4)), jsonObject(query->value(5)),
                       timeOf(query->value(6))});
    return drafts;
}

Result<QStringList> Store::openApplications(const QString &serviceCode, const QString &exceptKey) const
{
    if (serviceCode.isEmpty())
        return QStringList();
    Result<QSqlQuery> query =
        d->database->run(u"SELECT source FROM drafts WHERE service_code = ? AND key <> ? ORDER BY changed_at, key"_s,
                         {serviceCode, exceptKey.isNull() ? u""_s : exceptKey});
    if (!query)
        return tl::make_unexpected(query.error());
    QStringList sources;
    while (query->next())
        sources.append(query->value(0).toString());
    return sources;
}

QString Store::draftKey(const QByteArray &evidence, int formIndex)
{
    return sha256(evidence) + u'-' + QString::number(formIndex);
}

} // namespace certlink
