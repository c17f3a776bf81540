#include "models/store/Chain.h"

#include "models/store/RegisterRows.h"

#include <QCryptographicHash>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

/// The rows of a table that belong to a record, in an order of their own.
struct Rows {
    QString table;
    QString columns;
    QString where; ///< with one place for the record's id
};

struct KindOfLink {
    QLatin1StringView name;
    Rows own;
    QList<Rows> belonging;
};

const QString ofDecision = u"decision_id = ?"_s;

const std::array<KindOfLink, linkKinds> &kinds()
{
    static const std::array<KindOfLink, linkKinds> all{{
        {"import"_L1,
         {u"register_imports"_s,
          u"id, sequence, imported_by, imported_at, contracts, services, administrators, register_sha256"_s,
          u"id = ?"_s},
         {}},
        {"decision"_L1,
         {u"decisions"_s,
          u"id, sequence, kind, decided_by, decided_at, evidence_sha256, evidence_kind, arrived_on, charset, "
          "key_material, form_index, round, message_key, receipt_date, service_code, disposition, rulebook_sha256, edition, "
          "register_import, prepared_by, prepared_sha256, change_id, withdraws, personal_sha256"_s,
          u"id = ?"_s},
         {{u"decision_findings"_s, u"rule, severity, verdict"_s, ofDecision + u" ORDER BY rule"_s},
          {u"decision_additions"_s, u"position, kind, subject, added_by, added_at"_s,
           ofDecision + u" ORDER BY position"_s},
          {u"approved_changes"_s, u"decision_id, contract, work, links_before, links_after, start_date"_s,
           ofDecision}}},
        {"preparation"_L1,
         {u"preparations"_s,
          u"id, sequence, evidence_sha256, form_index, disposition, note, content_sha256, prepared_by, prepared_at"_s,
          u"id = ?"_s},
         {}},
        {"role"_L1, {u"roles"_s, u"id, sequence, person, role, granted_by, granted_at"_s, u"id = ?"_s}, {}},
        {"setting"_L1, {u"desk_settings"_s, u"id, sequence, name, value, set_by, set_at"_s, u"id = ?"_s}, {}},
        {"carrying"_L1,
         {u"carryings"_s, u"id, sequence, decision_id, outcome, note, noted_by, noted_at"_s, u"id = ?"_s},
         {}},
        {"erasure"_L1, {u"erasures"_s, u"id, sequence, decision_id, erased_by, erased_at"_s, u"id = ?"_s}, {}},
        {"edition"_L1,
         {u"editions"_s, u"id, sequence, edition, in_force_from, rulebook_sha256, put_in_force_by, put_in_force_at"_s,
          u"id = ?"_s},
         {}},
        {"reply"_L1,
         {u"sent_replies"_s,
          u"id, sequence, evidence_sha256, form_index, message_key, kind, way, rules, sent_by, sent_at"_s, u"id = ?"_s},
         {}},
        {"look"_L1,
         {u"looks"_s, u"id, sequence, evidence_sha256, form_index, intention, looked_by, looked_at"_s, u"id = ?"_s},
         {}},
    }};
    return all;
}

const KindOfLink &kindOf(LinkKind kind)
{
    return kinds()[std::size_t(kind)];
}

/// The canonical form, hashed as it grows.
class CanonicalHash
{
public:
    void add(const QByteArray &value)
    {
        m_hash.addData(QByteArray(QByteArray::number(value.size()) + ':'));
        m_hash.addData(value);
        m_hash.addData(";");
    }
    void addNull() { m_hash.addData("-;"); }
    void add(const QSqlQuery &row, int columns)
    {
        for (int column = 0; column < columns; ++column)
            row.isNull(column) ? addNull() : add(row.value(column).toString().toUtf8());
    }
    [[nodiscard]] QByteArray hex() const { return m_hash.result().toHex(); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

/// How many rows there were.
Result<int> addRows(CanonicalHash &hash, const Database &database, const Rows &rows, const QVariant &record)
{
    Result<QSqlQuery> query =
        database.run(u"SELECT %1 FROM %2 WHERE %3"_s.arg(rows.columns, rows.table, rows.where), {record});
    if (!query)
        return tl::make_unexpected(query.error());
    int count = 0;
    while (query->next()) {
        hash.add(*query, int(rows.columns.count(u',')) + 1);
        ++count;
    }
    return count;
}

Result<void> addTables(CanonicalHash &hash, const Database &database, const QList<Rows> &tables, qint64 record)
{
    for (const Rows &rows : tables) {
        hash.add(rows.table.toUtf8());
        if (const Result<int> added = addRows(hash, database, rows, record); !added)
            return tl::make_unexpected(added.error());
    }
    return {};
}

} // namespace

QLatin1StringView linkKindName(LinkKind kind)
{
    return kindOf(kind).name;
}

std::optional<LinkKind> linkKindFromName(QStringView name)
{
    for (int kind = 0; kind < linkKinds; ++kind) {
        if (linkKindName(LinkKind(kind)) == name)
            return LinkKind(kind);
    }
    return std::nullopt;
}

QString tableOf(LinkKind kind)
{
    return kindOf(kind).own.table;
}

QByteArray Link::recomputed() const
{
    CanonicalHash form;
    form.add(QByteArray::number(sequence));
    form.add(QString(linkKindName(kind)).toUtf8());
    form.add(QByteArray::number(record));
    form.add(content);
    form.add(previous);
    return form.hex();
}

QByteArray chainBeginning()
{
    constexpr int hexDigits = 64;
    return {hexDigits, '0'};
}

Result<ChainHead> chainHead(const Database &database)
{
    const Result<int> version = database.schemaVersion();
    if (!version)
        return tl::make_unexpected(version.error());
    if (*version == 0)
        return ChainHead();
    Result<QSqlQuery> row = database.run(u"SELECT sequence, hash FROM chain ORDER BY sequence DESC LIMIT 1"_s);
    if (!row)
        return tl::make_unexpected(row.error());
    return row->next() ? ChainHead{row->value(0).toLongLong(), row->value(1).toByteArray()} : ChainHead();
}

Result<QByteArray> hashOfLink(const Database &database, qint64 sequence)
{
    Result<QSqlQuery> row = database.run(u"SELECT hash FROM chain WHERE sequence = ?"_s, {sequence});
    if (!row)
        return tl::make_unexpected(row.error());
    return row->next() ? row->value(0).toByteArray() : QByteArray();
}

Result<qint64> nextSequence(const Database &database)
{
    const Result<ChainHead> head = chainHead(database);
    if (!head)
        return tl::make_unexpected(head.error());
    return head->sequence + 1;
}

Result<void> appendLink(const Database &database, LinkKind kind, qint64 record)
{
    const Result<ChainHead> head = chainHead(database);
    const Result<QByteArray> content = contentOf(database, kind, record);
    if (!head || !content)
        return tl::make_unexpected(head ? content.error() : head.error());
    Link link{head->sequence + 1, kind, record, *content, head->sequence == 0 ? chainBeginning() : head->hash, {}};
    link.hash = link.recomputed();
    return database.execute(
        u"INSERT INTO chain (sequence, kind, record, content, previous, hash) VALUES (?, ?, ?, ?, ?, ?)"_s,
        {link.sequence, QString(linkKindName(kind)), record, QString::fromLatin1(link.content),
         QString::fromLatin1(link.previous), QString::fromLatin1(link.hash)});
}

Result<QByteArray> contentOf(const Database &database, LinkKind kind, qint64 record)
{
    const KindOfLink &known = kindOf(kind);
    CanonicalHash hash;
    const Result<int> own = addRows(hash, database, known.own, record);
    if (!own)
        return tl::make_unexpected(own.error());
    if (*own == 0)
        return QByteArray();
    if (const Result<void> added = addTables(hash, database, known.belonging, record); !added)
        return tl::make_unexpected(added.error());
    return hash.hex();
}

Result<QByteArray> personalHashOf(const Database &database, qint64 decision)
{
    CanonicalHash hash;
    const Result<void> added = addTables(
        hash, database,
        {{u"decision_personal"_s,
          u"source, message_id, from_address, subject, reason, reply, edited_text, mail_text, application, judgement, "
          "facts"_s,
          ofDecision},
         {u"decision_additions"_s, u"position, entry"_s, ofDecision + u" ORDER BY position"_s}},
        decision);
    if (!added)
        return tl::make_unexpected(added.error());
    return hash.hex();
}

Result<QByteArray> draftHashOf(const Database &database, const QString &key)
{
    CanonicalHash hash;
    const Result<int> added =
        addRows(hash, database,
                {u"drafts"_s,
                 u"key, hex(evidence), evidence_kind, source, arrived_on, charset, edited_text, form_index, "
                 "service_code, layers, changed_at"_s,
                 u"key = ?"_s},
                key);
    if (!added)
        return tl::make_unexpected(added.error());
    return hash.hex();
}

Result<QByteArray> registerHashOf(const Database &database)
{
    CanonicalHash hash;
    for (const auto &[table, columns] : registerTableColumns()) {
        hash.add(table.toUtf8());
        Result<QSqlQuery> rows = database.run(u"SELECT position, %1 FROM %2 ORDER BY position"_s.arg(columns, table));
        if (!rows)
            return tl::make_unexpected(rows.error());
        while (rows->next())
            hash.add(*rows, int(columns.count(u',')) + 2);
    }
    return hash.hex();
}

} // namespace certlink
