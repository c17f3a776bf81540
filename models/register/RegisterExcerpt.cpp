#include "models/register/RegisterExcerpt.h"

#include "models/register/RegisterColumns.h"

#include <QJsonArray>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

constexpr std::array tableNames{std::pair{"contracts"_L1, &RegisterTables::contracts},
                                std::pair{"services"_L1, &RegisterTables::services},
                                std::pair{"administrators"_L1, &RegisterTables::administrators},
                                std::pair{"addresses"_L1, &RegisterTables::addresses}};

template<typename Row>
QJsonArray rowsJson(const QList<Row> &rows)
{
    QJsonArray array;
    for (const Row &row : rows) {
        QJsonObject object;
        for (const RegisterColumn<Row> &column : registerColumns<Row>()) {
            if (const QString cell = column.write(row); !cell.isNull())
                object.insert(column.name, cell);
        }
        array.append(object);
    }
    return array;
}

/// Null, or what is wrong with a cell.
template<typename Row, typename Take>
QString readRows(const QJsonValue &rows, const Rulebook &rulebook, Take take)
{
    for (const QJsonValue value : rows.toArray()) {
        const QJsonObject cells = value.toObject();
        Row row;
        for (const RegisterColumn<Row> &column : registerColumns<Row>()) {
            const CellReading reading = column.read(row, cells[column.name].toString(), rulebook);
            if (!reading.error.isNull())
                return column.name + ": "_L1 + reading.error;
        }
        take(row);
    }
    return {};
}

} // namespace

Register excerptOf(const Register &whole, const RegisterKeys &keys)
{
    Register excerpt;
    QStringList contracts{keys.contract};
    for (const QString &code : keys.services) {
        contracts += whole.activeContractsLinking(code);
        if (const ServiceContract *service = whole.service(code))
            excerpt.insert(*service);
    }
    for (const QString &code : std::as_const(contracts)) {
        if (const Contract *contract = whole.contract(code))
            excerpt.insert(*contract);
    }
    for (const Administrator &row : whole.administrators(keys.masterId))
        excerpt.append(row);
    excerpt.setPartOf(whole.tables());
    return excerpt;
}

QJsonObject excerptJson(const Register &excerpt)
{
    QJsonArray tables;
    for (const auto &[name, has] : tableNames) {
        if (excerpt.tables().*has)
            tables.append(QString(name));
    }
    return {{u"contracts"_s, rowsJson(excerpt.contracts())},
            {u"services"_s, rowsJson(excerpt.services())},
            {u"administrators"_s, rowsJson(excerpt.administrators())},
            {u"tables"_s, tables}};
}

Result<Register> excerptFromJson(const QJsonObject &object, const Rulebook &rulebook)
{
    Register excerpt;
    const auto insert = [&](const auto &row) { excerpt.insert(row); };
    const auto append = [&](const Administrator &row) { excerpt.append(row); };
    for (const QString &trouble : {readRows<Contract>(object["contracts"_L1], rulebook, insert),
                                   readRows<ServiceContract>(object["services"_L1], rulebook, insert),
                                   readRows<Administrator>(object["administrators"_L1], rulebook, append)}) {
        if (!trouble.isNull())
            return tl::make_unexpected(Failure{Failure::Code::Damaged, {}, trouble, {}});
    }
    RegisterTables whole;
    for (const auto &[name, has] : tableNames)
        whole.*has = object["tables"_L1].toArray().contains(QString(name));
    excerpt.setPartOf(whole);
    return excerpt;
}

} // namespace certlink
