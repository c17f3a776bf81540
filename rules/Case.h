#pragma once

#include "models/application/Application.h"
#include "models/application/ContractDealings.h"
#include "models/register/Register.h"
#include "models/rulebook/Rulebook.h"

#include <QDate>
#include <QDateTime>
#include <QStringList>

#include <optional>

namespace certlink {

/// What a mail's head says that rules may look at. All empty and `hasHeaders` false for a text.
struct MailFacts {
    bool hasHeaders = false;
    QString from;           ///< the bare address as read; null where the mail has no From
    QStringList recipients; ///< bare addresses of To and Cc
    bool hasTo = false;
    /// The Date header and the topmost Received header, in Asia/Tokyo; invalid where the mail has none
    /// that can be read.
    QDateTime date;
    QDateTime received;
    /// Places of PEM private keys anywhere in the mail's text; `hasPrivateKey` is also set by one
    /// in a text attachment.
    Spans privateKeySpans;
    bool hasPrivateKey = false;
};

/// Links of the contract before and after what the application asks for.
struct LinkChange {
    QStringList before;
    QStringList after; ///< change: the targets; add: the present links and the targets
    QStringList stay;
    QStringList added;
    QStringList gone;
    /// False where the register does not know the present links; `before` is then empty.
    bool beforeKnown = false;
};

/// Everything a rule may look at; its functions are the words of rules.md, worked out once.
/// Refers to its parts, which must outlive it.
class Case
{
public:
    Case(const Application &application, const MailFacts &mail, const Register &contractRegister,
         const Rulebook &rulebook, QDate receiptDate);

    /// Never called: no database, the rules about it do not apply.
    void setDealings(const ContractDealings &dealings) { m_dealings = dealings; }

    const Application &application;
    const MailFacts &mail;
    const Register &contractRegister;
    const Rulebook &rulebook;
    const QDate receiptDate; ///< T, in Asia/Tokyo

    /// Nothing without a database.
    [[nodiscard]] const std::optional<ContractDealings> &dealings() const { return m_dealings; }

    /// D; invalid where the mail names no day (words for at once give none).
    [[nodiscard]] QDate wishDate() const { return m_wishDate; }
    [[nodiscard]] bool masterIdIsWellFormed() const { return m_masterIdIsWellFormed; }
    [[nodiscard]] bool serviceCodeIsWellFormed() const { return m_serviceCodeIsWellFormed; }

    /// The register's contract with the application's service code; null where it is not known.
    [[nodiscard]] const Contract *contract() const { return m_contract; }
    /// The contract's cell; nothing where the contract or the cell is not known.
    template<typename Value>
    [[nodiscard]] std::optional<Value> ofContract(std::optional<Value> Contract::*cell) const
    {
        return m_contract ? m_contract->*cell : std::nullopt;
    }
    /// The certificate's last day; invalid where it is not known.
    [[nodiscard]] QDate expiry() const { return m_expiry; }
    /// First day of the renewal period; invalid where the expiry is not known.
    [[nodiscard]] QDate windowStart() const;

    /// The contract's catalogue item; null where it is not known.
    [[nodiscard]] const CatalogueItem *contractItem() const { return m_contractItem; }
    /// The mail's catalogue item; null where the mail names none or the catalogue lacks it.
    [[nodiscard]] const CatalogueItem *mailItem() const { return m_mailItem; }
    /// The contract's item if known, else the mail's.
    [[nodiscard]] const CatalogueItem *item() const { return m_contractItem ? m_contractItem : m_mailItem; }
    /// CN: the contract's common name if known, else the mail's if valid; null where neither is.
    [[nodiscard]] const QString &commonName() const { return m_commonName; }
    [[nodiscard]] bool commonNameIsOfContract() const { return m_commonNameIsOfContract; }
    /// The multi-domain names; nothing where the contract or its cell is not known.
    [[nodiscard]] std::optional<QStringList> multiDomainNames() const { return ofContract(&Contract::sans); }
    [[nodiscard]] std::optional<Category> category() const { return m_category; }
    [[nodiscard]] bool isAgency() const { return m_category == Category::Agency; }
    [[nodiscard]] bool isByo() const { return m_category == Category::Byo; }
    /// False also where neither the contract nor the catalogue says how many licences there are.
    [[nodiscard]] bool isSingleLicence() const;

    [[nodiscard]] bool isChangeAlone() const { return m_change && !m_add; }
    [[nodiscard]] bool isAddAlone() const { return m_add && !m_change; }

    /// The distinct well-formed codes on marked rows, in the order of the form.
    [[nodiscard]] const QStringList &namedTargets() const { return m_namedTargets; }
    /// The named targets, and "other" if その他 is marked.
    [[nodiscard]] const QStringList &targets() const { return m_targets; }
    /// One entry for each named target; null where the register does not know it.
    [[nodiscard]] const QList<const ServiceContract *> &targetServices() const { return m_targetServices; }
    /// The contract's links now; nothing where they are not known.
    [[nodiscard]] std::optional<QStringList> currentLinks() const { return ofContract(&Contract::linked); }
    [[nodiscard]] const LinkChange &linkChange() const { return m_linkChange; }
    /// What R-no-change says: nothing where it does not apply, else whether the application changes
    /// nothing.
    [[nodiscard]] std::optional<bool> changesNothing() const { return m_changesNothing; }

    /// A change (alone) after which a contract that has links now has more of them.
    [[nodiscard]] bool addsLinksByChange() const;

    /// The service groups for which the mail's master ID is an active group administrator.
    [[nodiscard]] const QStringList &managedGroups() const { return m_managedGroups; }
    /// All rows of the mail's master ID in the register.
    [[nodiscard]] const QList<Administrator> &administratorRows() const { return m_administratorRows; }
    /// L1-applicant is satisfied.
    [[nodiscard]] bool applicantManagesContract() const;

private:
    void readHead();
    void readTargets();
    void readApplicant();
    void compareLinks();

    QDate m_wishDate;
    bool m_masterIdIsWellFormed = false;
    bool m_serviceCodeIsWellFormed = false;
    bool m_change = false;
    bool m_add = false;
    const Contract *m_contract = nullptr;
    const CatalogueItem *m_contractItem = nullptr;
    const CatalogueItem *m_mailItem = nullptr;
    QDate m_expiry;
    QString m_commonName;
    bool m_commonNameIsOfContract = false;
    std::optional<Category> m_category;
    QStringList m_namedTargets;
    QStringList m_targets;
    QList<const ServiceContract *> m_targetServices;
    bool m_hasDoubtfulTarget = false; ///< a marked row names no code where it should, or one that is malformed
    LinkChange m_linkChange;
    std::optional<bool> m_changesNothing;
    std::optional<ContractDealings> m_dealings;
    QStringList m_managedGroups;
    QList<Administrator> m_administratorRows;
};

} // namespace certlink
