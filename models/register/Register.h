#pragma once

#include "models/rulebook/Rulebook.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

namespace certlink {

enum class CsrMaker { Iij, Customer };
enum class ContractStatus { Active, Cancelled, Expired };
enum class ServiceStatus { Active, Ended };
enum class AdministratorRole { Group, Service };
enum class AdministratorStatus { Active, Stopped };

/// contracts.csv. Nothing (std::nullopt) is "not known"; an empty list is "none" (register.md).
struct Contract {
    QString serviceCode; ///< key, lower case
    std::optional<QString> serviceGroup;
    std::optional<QString> commonName; ///< lower case A-label
    std::optional<QStringList> sans;   ///< lower case A-labels
    /// The item as the cell has it; null: blank. `itemKey` null: blank or not in the catalogue.
    QString itemText;
    QString itemKey;
    std::optional<Term> term;
    std::optional<Category> category;
    std::optional<CsrMaker> csr;
    std::optional<QDate> expiresOn;
    std::optional<int> licences;
    std::optional<QStringList> linked; ///< service codes, or "other"
    std::optional<bool> intermediateCa;
    std::optional<ContractStatus> status;
};

/// services.csv.
struct ServiceContract {
    QString serviceCode; ///< key, lower case
    std::optional<QString> serviceGroup;
    std::optional<QStringList> fqdns; ///< lower case A-labels
    std::optional<ServiceStatus> status;
    std::optional<QDate> endsOn; ///< last day; nothing: not cancelled
};

/// administrators.csv, one row per master ID, role and group.
struct Administrator {
    QString masterId; ///< case kept; compared without regard to case
    QString name;
    QString email; ///< null: not known
    std::optional<AdministratorRole> role;
    std::optional<QString> serviceGroup;
    std::optional<AdministratorStatus> status;
};

/// Which tables of a register have any row, and whether any administrator's mail address is known.
struct RegisterTables {
    bool contracts = false;
    bool services = false;
    bool administrators = false;
    bool addresses = false;

    friend bool operator==(const RegisterTables &, const RegisterTables &) = default;
};

/// The contract register: what the mail does not say. A value; copies share their data.
class Register
{
public:
    void insert(const Contract &contract); ///< replaces the row of the same key
    void insert(const ServiceContract &service);
    void append(const Administrator &administrator);

    /// Null where the register has no such row. Codes are compared lower case.
    [[nodiscard]] const Contract *contract(QStringView serviceCode) const;
    [[nodiscard]] const ServiceContract *service(QStringView serviceCode) const;
    /// All rows of a master ID, whatever role and status, case ignored.
    [[nodiscard]] QList<Administrator> administrators(QStringView masterId) const;
    /// Contracts with status active that have `serviceCode` among their links, in key order.
    [[nodiscard]] QStringList activeContractsLinking(QStringView serviceCode) const;

    /// The rows of the register itself, without what a person laid over it.
    [[nodiscard]] const QList<Contract> &contracts() const { return m_contracts; }
    [[nodiscard]] const QList<ServiceContract> &services() const { return m_services; }
    [[nodiscard]] const QList<Administrator> &administrators() const { return m_administrators; }
    /// Laid-over rows included.
    [[nodiscard]] RegisterTables tables() const;
    [[nodiscard]] bool hasContracts() const { return tables().contracts; }
    [[nodiscard]] bool hasServices() const { return tables().services; }
    [[nodiscard]] bool hasAdministrators() const { return tables().administrators; }
    /// Whether any administrator's mail address is known.
    [[nodiscard]] bool hasAddresses() const { return tables().addresses; }
    /// This register is a part of one that has these tables, whatever rows it holds itself.
    void setPartOf(const RegisterTables &whole) { m_whole = whole; }

    /// Lays a row over the one of the same key for one application (RecordedFact.h). The register's
    /// own rows stay shared with every other copy, however large it is.
    void layOver(const Contract &contract);
    void layOver(const ServiceContract &service);
    /// All rows of a master ID at once.
    void layOver(QStringView masterId, const QList<Administrator> &rows);
    /// Whether a person recorded this cell (a fact's origin is then the person, not the register).
    [[nodiscard]] bool isRecorded(QStringView table, QStringView key, QStringView column) const;
    void markRecorded(QStringView table, QStringView key, QStringView column);

private:
    void rememberLinks(const Contract &contract);
    void forgetLinks(const Contract &contract);

    QList<Contract> m_contracts;
    QList<ServiceContract> m_services;
    QList<Administrator> m_administrators;
    QHash<QString, qsizetype> m_contractByCode;
    QHash<QString, qsizetype> m_serviceByCode;
    QHash<QString, QList<qsizetype>> m_administratorsById; ///< key: case-folded master ID
    QHash<QString, QStringList> m_activeContractsByLink;   ///< holders sorted
    RegisterTables m_whole;                                ///< of the register this is a part of
    bool m_hasAddresses = false;
    QHash<QString, Contract> m_contractsLaidOver;
    QHash<QString, ServiceContract> m_servicesLaidOver;
    QHash<QString, QList<Administrator>> m_administratorsLaidOver;
    QSet<QString> m_recordedCells; ///< RegisterCell names, keys case-folded
};

} // namespace certlink
