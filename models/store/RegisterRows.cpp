#include "models/store/RegisterRows.h"

#include "models/register/RegisterColumns.h"
#include "models/store/DecisionRows.h"

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

/// The names of a table's columns, in the order of register.md; by name, so that a table may gain columns.
template<typename Row>
QString columnNames()
{
    QStringList names;
    for (const RegisterColumn<Row> &column : registerColumns<Row>())
        names.append(column.name);
    return names.join(u", "_s);
}

template<typename Row>
QVariantList cellsOf(const Row &row)
{
    QVariantList cells;
    for (const RegisterColumn<Row> &column : registerColumns<Row>()) {
        const QString cell = column.write(row);
        cells.append(cell.isNull() ? QVariant() : QVariant(cell));
    }
    return cells;
}

template<typename Row>
Result<void> writeTable(const Database &database, const QString &table, const QList<Row> &rows)
{
    if (Result<void> cleared = database.execute(u"DELETE FROM %1"_s.arg(table)); !cleared)
        return cleared;
    const QString names = columnNames<Row>();
    const QString insert = u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(table, names, placeholdersFor(names));
    for (const Row &row : rows) {
        if (Result<void> written = database.execute(insert, cellsOf(row)); !written)
            return written;
    }
    return {};
}

/// Reads a table row by row through the columns that read the CSV files.
template<typename Row, typename Take>
Result<void> readTable(const Database &database, const QString &table, const Rulebook &rulebook, Take take)
{
    Result<QSqlQuery> query = database.run(u"SELECT %1 FROM %2 ORDER BY position"_s.arg(columnNames<Row>(), table));
    if (!query)
        return tl::make_unexpected(query.error());
    while (query->next()) {
        Row row;
        int at = 0;
        for (const RegisterColumn<Row> &column : registerColumns<Row>()) {
            const CellReading reading = column.read(row, query->value(at++).toString(), rulebook);
            if (!reading.error.isNull())
                return tl::make_unexpected(Failure{Failure::Code::Damaged, database.location(),
                                                   u"%1.%2: %3"_s.arg(table, column.name, reading.error), QString()});
        }
        take(row);
    }
    return {};
}

} // namespace

QList<RegisterTable> registerTableColumns()
{
    return {{u"contracts"_s, columnNames<Contract>()},
            {u"services"_s, columnNames<ServiceContract>()},
            {u"administrators"_s, columnNames<Administrator>()}};
}

Result<Register> readRegisterTables(const Database &database, const Rulebook &rulebook)
{
    Register data;
    const auto insert = [&](const auto &row) { data.insert(row); };
    const auto append = [&](const Administrator &row) { data.append(row); };
    if (auto done = readTable<Contract>(database, u"contracts"_s, rulebook, insert); !done)
        return tl::make_unexpected(done.error());
    if (auto done = readTable<ServiceContract>(database, u"services"_s, rulebook, insert); !done)
        return tl::make_unexpected(done.error());
    if (auto done = readTable<Administrator>(database, u"administrators"_s, rulebook, append); !done)
        return tl::make_unexpected(done.error());
    return data;
}

Result<void> writeRegisterTables(const Database &database, const Register &data)
{
    if (auto done = writeTable(database, u"contracts"_s, data.contracts()); !done)
        return done;
    if (auto done = writeTable(database, u"services"_s, data.services()); !done)
        return done;
    return writeTable(database, u"administrators"_s, data.administrators());
}

} // namespace certlink
