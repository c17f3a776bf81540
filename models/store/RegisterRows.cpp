#include "models/store/RegisterRows.h"

#include "models/register/RegisterColumns.h"

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

QVariant cell(const QString &text)
{
    return text.isNull() ? QVariant() : QVariant(text);
}

QVariant cell(const std::optional<QString> &text)
{
    return text ? QVariant(*text) : QVariant();
}

QVariant cell(const std::optional<QStringList> &list)
{
    if (!list)
        return {};
    return list->isEmpty() ? u"-"_s : list->join(u' ');
}

QVariant cell(const std::optional<QDate> &date)
{
    return date ? QVariant(date->toString(Qt::ISODate)) : QVariant();
}

QVariant cell(const std::optional<Term> &term)
{
    return term ? QVariant(term->toString()) : QVariant();
}

QVariant cell(const std::optional<int> &number)
{
    return number ? QVariant(QString::number(*number)) : QVariant();
}

template<typename Value>
QVariant word(const std::optional<Value> &value, std::initializer_list<const char16_t *> words)
{
    if (!value)
        return {};
    return QString::fromUtf16(words.begin()[static_cast<std::size_t>(*value)]);
}

QVariantList cells(const Contract &row)
{
    return {row.serviceCode,
            cell(row.serviceGroup),
            cell(row.commonName),
            cell(row.sans),
            cell(row.itemText),
            cell(row.term),
            word(row.category, {u"agency", u"byo"}),
            word(row.csr, {u"iij", u"customer"}),
            cell(row.expiresOn),
            cell(row.licences),
            cell(row.linked),
            word(row.intermediateCa, {u"no", u"yes"}),
            word(row.status, {u"active", u"cancelled", u"expired"})};
}

QVariantList cells(const ServiceContract &row)
{
    return {row.serviceCode, cell(row.serviceGroup), cell(row.fqdns), word(row.status, {u"active", u"ended"}),
            cell(row.endsOn)};
}

QVariantList cells(const Administrator &row)
{
    return {row.masterId,           cell(row.name),
            cell(row.email),        word(row.role, {u"group", u"service"}),
            cell(row.serviceGroup), word(row.status, {u"active", u"stopped"})};
}

// The columns in the order of cells() above; by name, so that a table may gain columns.
const QString contractNames = u"service_code, service_group, common_name, sans, item, term, category, csr, "
                              "expires_on, licences, linked, intermediate_ca, status"_s;
const QString serviceNames = u"service_code, service_group, fqdns, status, ends_on"_s;
const QString administratorNames = u"master_id, name, email, role, service_group, status"_s;

QString placeholders(qsizetype count)
{
    return QStringList(count, u"?"_s).join(u", "_s);
}

template<typename Row>
Result<void> writeTable(const Database &database, const QString &table, const QString &names, const QList<Row> &rows)
{
    if (Result<void> cleared = database.execute(u"DELETE FROM %1"_s.arg(table)); !cleared)
        return cleared;
    const QString insert = u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(table, names, placeholders(names.count(u',') + 1));
    for (const Row &row : rows) {
        if (Result<void> written = database.execute(insert, cells(row)); !written)
            return written;
    }
    return {};
}

/// Reads a table row by row through the columns that read the CSV files.
template<typename Row, typename Take>
Result<void> readTable(const Database &database, const QString &table, const QString &names,
                       std::span<const RegisterColumn<Row>> columns, const Rulebook &rulebook, Take take)
{
    Result<QSqlQuery> query = database.run(u"SELECT %1 FROM %2 ORDER BY rowid"_s.arg(names, table));
    if (!query)
        return tl::make_unexpected(query.error());
    const QStringList order = names.split(u", "_s);
    while (query->next()) {
        Row row;
        for (const RegisterColumn<Row> &column : columns) {
            const QString text = query->value(static_cast<int>(order.indexOf(column.name))).toString();
            const CellReading reading = column.read(row, text, rulebook);
            if (!reading.error.isNull())
                return tl::make_unexpected(Failure{Failure::Code::Damaged, database.path(),
                                                   u"%1.%2: %3"_s.arg(table, column.name, reading.error), QString()});
        }
        take(row);
    }
    return {};
}

} // namespace

Result<Register> readRegisterTables(const Database &database, const Rulebook &rulebook)
{
    Register data;
    const auto insert = [&](const auto &row) { data.insert(row); };
    if (auto done = readTable<Contract>(database, u"contracts"_s, contractNames, contractColumns(), rulebook, insert);
        !done)
        return tl::make_unexpected(done.error());
    if (auto done =
            readTable<ServiceContract>(database, u"services"_s, serviceNames, serviceColumns(), rulebook, insert);
        !done)
        return tl::make_unexpected(done.error());
    const auto append = [&](const Administrator &row) { data.append(row); };
    if (auto done = readTable<Administrator>(database, u"administrators"_s, administratorNames, administratorColumns(),
                                             rulebook, append);
        !done)
        return tl::make_unexpected(done.error());
    return data;
}

Result<void> writeRegisterTables(const Database &database, const Register &data)
{
    if (auto done = writeTable(database, u"contracts"_s, contractNames, data.contracts()); !done)
        return done;
    if (auto done = writeTable(database, u"services"_s, serviceNames, data.services()); !done)
        return done;
    return writeTable(database, u"administrators"_s, administratorNames, data.administrators());
}

} // namespace certlink
