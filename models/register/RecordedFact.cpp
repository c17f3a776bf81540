#include "models/register/RecordedFact.h"

#include "models/register/RegisterColumns.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

template<typename Row>
QStringList namesOf(std::span<const RegisterColumn<Row>> columns)
{
    QStringList names;
    for (const auto &column : columns) {
        if (!column.isKey)
            names.append(column.name);
    }
    return names;
}

/// Lays facts over a register, one at a time.
class Overlay
{
    Q_DECLARE_TR_FUNCTIONS(RecordedFact)

public:
    Overlay(const Register &base, const Rulebook &rulebook) : m_register(base), m_rulebook(rulebook) {}

    /// Null, or why the fact cannot be laid over.
    QString lay(const RecordedFact &fact)
    {
        const RegisterCell &cell = fact.cell;
        QString trouble;
        if (cell.table == "contracts"_L1)
            trouble = layContract(cell, fact.value.trimmed());
        else if (cell.table == "services"_L1)
            trouble = layService(cell, fact.value.trimmed());
        else if (cell.table == "administrators"_L1)
            trouble = layAdministrator(cell, fact.value.trimmed());
        else
            trouble = tr("The register has no table \"%1\"").arg(cell.table);
        if (trouble.isNull())
            m_register.markRecorded(cell.table, cell.key, cell.column);
        return trouble;
    }

    Register take() { return std::move(m_register); }

private:
    QString layContract(const RegisterCell &cell, const QString &value)
    {
        const Contract *known = m_register.contract(cell.key);
        Contract row = known ? *known : Contract();
        QString trouble = write(row, contractColumns(), known != nullptr, cell, value);
        if (trouble.isNull())
            m_register.layOver(row);
        return trouble;
    }

    QString layService(const RegisterCell &cell, const QString &value)
    {
        const ServiceContract *known = m_register.service(cell.key);
        ServiceContract row = known ? *known : ServiceContract();
        QString trouble = write(row, serviceColumns(), known != nullptr, cell, value);
        if (trouble.isNull())
            m_register.layOver(row);
        return trouble;
    }

    /// A master ID may have several rows; what a person found out about it holds for each of them.
    QString layAdministrator(const RegisterCell &cell, const QString &value)
    {
        QList<Administrator> rows = m_register.administrators(cell.key);
        const bool known = !rows.isEmpty();
        if (!known)
            rows.append(Administrator());
        for (Administrator &row : rows) {
            QString trouble = write(row, administratorColumns(), known, cell, value);
            if (!trouble.isNull())
                return trouble;
        }
        m_register.layOver(cell.key, rows);
        return {};
    }

    template<typename Row>
    QString write(Row &row, std::span<const RegisterColumn<Row>> columns, bool known, const RegisterCell &cell,
                  const QString &value)
    {
        for (const auto &column : columns) {
            const bool isKey = column.isKey && !known;
            if (!isKey && (column.isKey || column.name != cell.column))
                continue;
            const CellReading reading = column.read(row, isKey ? cell.key : value, m_rulebook);
            if (!reading.error.isNull())
                return reading.error;
        }
        return namesOf(columns).contains(cell.column) ? QString()
                                                      : tr("The table has no column \"%1\"").arg(cell.column);
    }

    Register m_register;
    const Rulebook &m_rulebook;
};

} // namespace

QLatin1StringView factSourceName(RecordedFact::Source source)
{
    switch (source) {
    case RecordedFact::Source::Phone:
        return "phone"_L1;
    case RecordedFact::Source::OnlineDesk:
        return "online-desk"_L1;
    case RecordedFact::Source::Register:
        return "register"_L1;
    case RecordedFact::Source::Other:
        return "other"_L1;
    }
    Q_UNREACHABLE();
}

QStringList recordableColumns(const QString &table)
{
    if (table == "contracts"_L1)
        return namesOf(contractColumns());
    if (table == "services"_L1)
        return namesOf(serviceColumns());
    if (table == "administrators"_L1)
        return namesOf(administratorColumns());
    return {};
}

Result<Register> withRecordedFacts(const Register &base, const QList<RecordedFact> &facts, const Rulebook &rulebook)
{
    Overlay overlay(base, rulebook);
    for (const RecordedFact &fact : facts) {
        const QString trouble = overlay.lay(fact);
        if (!trouble.isNull()) {
            return tl::unexpected(
                Failure{Failure::Code::BadFormat, fact.cell.name(), trouble,
                        QCoreApplication::translate("RecordedFact", "Write it as the register's file would")});
        }
    }
    return overlay.take();
}

} // namespace certlink
