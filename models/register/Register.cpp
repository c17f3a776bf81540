#include "models/register/Register.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

QString foldedId(QStringView masterId)
{
    return masterId.trimmed().toString().toCaseFolded();
}

bool links(const Contract &contract, QStringView serviceCode)
{
    return contract.status == ContractStatus::Active && contract.linked && contract.linked->contains(serviceCode);
}

/// The row at `code` of a table, wherever it was inserted.
template<typename Row>
const Row *rowAt(const QList<Row> &rows, const QHash<QString, qsizetype> &byCode, QStringView code)
{
    const auto found = byCode.constFind(code.toString());
    return found == byCode.constEnd() ? nullptr : &rows[*found];
}

} // namespace

void Register::insert(const Contract &contract)
{
    const auto known = m_contractByCode.constFind(contract.serviceCode);
    if (known == m_contractByCode.constEnd()) {
        m_contractByCode.insert(contract.serviceCode, m_contracts.size());
        m_contracts.append(contract);
    } else {
        const qsizetype at = *known;
        forgetLinks(m_contracts[at]);
        m_contracts[at] = contract;
    }
    rememberLinks(contract);
}

void Register::insert(const ServiceContract &service)
{
    const auto known = m_serviceByCode.constFind(service.serviceCode);
    if (known == m_serviceByCode.constEnd()) {
        m_serviceByCode.insert(service.serviceCode, m_services.size());
        m_services.append(service);
    } else {
        m_services[*known] = service;
    }
}

void Register::append(const Administrator &administrator)
{
    m_administratorsById[foldedId(administrator.masterId)].append(m_administrators.size());
    m_administrators.append(administrator);
    m_hasAddresses = m_hasAddresses || !administrator.email.isEmpty();
}

RegisterTables Register::tables() const
{
    return {m_whole.contracts || !m_contracts.isEmpty() || !m_contractsLaidOver.isEmpty(),
            m_whole.services || !m_services.isEmpty() || !m_servicesLaidOver.isEmpty(),
            m_whole.administrators || !m_administrators.isEmpty() || !m_administratorsLaidOver.isEmpty(),
            m_whole.addresses || m_hasAddresses};
}

void Register::layOver(const Contract &contract)
{
    m_contractsLaidOver.insert(contract.serviceCode, contract);
}

void Register::layOver(const ServiceContract &service)
{
    m_servicesLaidOver.insert(service.serviceCode, service);
}

void Register::layOver(QStringView masterId, const QList<Administrator> &rows)
{
    m_administratorsLaidOver.insert(foldedId(masterId), rows);
    m_hasAddresses = m_hasAddresses || std::any_of(rows.begin(), rows.end(),
                                                   [](const Administrator &row) { return !row.email.isEmpty(); });
}

void Register::rememberLinks(const Contract &contract)
{
    if (contract.status != ContractStatus::Active || !contract.linked)
        return;
    for (const QString &link : *contract.linked) {
        QStringList &holders = m_activeContractsByLink[link];
        const auto at = std::lower_bound(holders.begin(), holders.end(), contract.serviceCode);
        if (at == holders.end() || *at != contract.serviceCode)
            holders.insert(at, contract.serviceCode);
    }
}

void Register::forgetLinks(const Contract &contract)
{
    if (!contract.linked)
        return;
    for (const QString &link : *contract.linked) {
        const auto holders = m_activeContractsByLink.find(link);
        if (holders != m_activeContractsByLink.end())
            holders->removeAll(contract.serviceCode);
    }
}

const Contract *Register::contract(QStringView serviceCode) const
{
    const QString code = serviceCode.toString().toLower();
    const auto over = m_contractsLaidOver.constFind(code);
    if (over != m_contractsLaidOver.constEnd())
        return &*over;
    return rowAt(m_contracts, m_contractByCode, code);
}

const ServiceContract *Register::service(QStringView serviceCode) const
{
    const QString code = serviceCode.toString().toLower();
    const auto over = m_servicesLaidOver.constFind(code);
    if (over != m_servicesLaidOver.constEnd())
        return &*over;
    return rowAt(m_services, m_serviceByCode, code);
}

QList<Administrator> Register::administrators(QStringView masterId) const
{
    const QString id = foldedId(masterId);
    const auto over = m_administratorsLaidOver.constFind(id);
    if (over != m_administratorsLaidOver.constEnd())
        return *over;
    QList<Administrator> rows;
    const auto found = m_administratorsById.constFind(id);
    if (found == m_administratorsById.constEnd())
        return rows;
    rows.reserve(found->size());
    for (const qsizetype at : *found)
        rows.append(m_administrators[at]);
    return rows;
}

QStringList Register::activeContractsLinking(QStringView serviceCode) const
{
    QStringList holders = m_activeContractsByLink.value(serviceCode.toString().toLower());
    if (m_contractsLaidOver.isEmpty())
        return holders;
    holders.removeIf([this](const QString &code) { return m_contractsLaidOver.contains(code); });
    for (const Contract &contract : m_contractsLaidOver) {
        if (links(contract, serviceCode))
            holders.append(contract.serviceCode);
    }
    holders.sort();
    return holders;
}

bool Register::isRecorded(QStringView table, QStringView key, QStringView column) const
{
    if (m_recordedCells.isEmpty())
        return false;
    const QString folded = key.toString().toCaseFolded();
    return m_recordedCells.contains(table + u'[' + folded + u"]."_s + column);
}

void Register::markRecorded(QStringView table, QStringView key, QStringView column)
{
    m_recordedCells.insert(table + u'[' + key.toString().toCaseFolded() + u"]."_s + column);
}

} // namespace certlink
