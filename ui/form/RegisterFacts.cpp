#include "ui/form/RegisterFacts.h"

#include <QCoreApplication>

#include <algorithm>

namespace certlink {

namespace {

using Agreement = RegisterFact::Agreement;

class FactList
{
    Q_DECLARE_TR_FUNCTIONS(RegisterFacts)

public:
    FactList(const CaseFile &file, const Rulebook &rulebook, const RuleTexts &texts, Language language)
        : m_file(file), m_rulebook(rulebook), m_texts(texts), m_language(language), m_application(file.application())
    {
    }

    QList<RegisterFact> all()
    {
        addAdministrator();
        addContract();
        addTargets();
        return m_facts;
    }

private:
    void add(Field field, const QString &text, Agreement agreement, const RegisterCell &cell = {})
    {
        const auto &recorded = m_file.layers().facts;
        const bool byPerson = std::any_of(recorded.begin(), recorded.end(), [&cell](const auto &fact) {
            return !cell.column.isEmpty() && fact.cell == cell;
        });
        m_facts.append({field, text, agreement, byPerson});
    }

    static Agreement compared(const QString &known, const QString &written)
    {
        if (known.isNull())
            return Agreement::NotKnown;
        if (written.isNull())
            return Agreement::Plain;
        return known.compare(written, Qt::CaseInsensitive) == 0 ? Agreement::Same : Agreement::Different;
    }

    /// The register says "other" of a contract linked without naming a service.
    QString linkWords(const QStringList &links) const
    {
        QStringList words;
        for (const QString &link : links)
            words.append(m_texts.word(link, m_language));
        return words.join(u' ');
    }
    static QString orNotKnown(const QString &value) { return value.isEmpty() ? tr("not known") : value; }

    void addAdministrator();
    void addContract();
    void addContractNames(const Contract &contract);
    void addContractState(const Contract &contract);
    void addTargets();
    void addTarget(const QString &code);

    const CaseFile &m_file;
    const Rulebook &m_rulebook;
    const RuleTexts &m_texts;
    Language m_language;
    const Application &m_application;
    QList<RegisterFact> m_facts;
};

void FactList::addAdministrator()
{
    if (!m_application.masterId.isPresent())
        return;
    const auto rows = m_file.effectiveRegister().administrators(m_application.masterId.value);
    if (rows.isEmpty()) {
        add(Field::MasterId, tr("not among the administrators"), Agreement::NotKnown);
        return;
    }
    QStringList groups;
    for (const Administrator &row : rows) {
        const QString group = row.serviceGroup.value_or(tr("group not known"));
        const bool manages = row.role == AdministratorRole::Group && row.status == AdministratorStatus::Active;
        groups.append(manages                                      ? group
                      : row.status == AdministratorStatus::Stopped ? tr("%1 (stopped)").arg(group)
                                                                   : tr("%1 (not a group administrator)").arg(group));
    }
    groups.removeDuplicates();
    const Contract *contract = m_file.effectiveRegister().contract(m_application.serviceCode.value);
    const bool holds = contract && contract->serviceGroup && groups.contains(*contract->serviceGroup);
    add(Field::MasterId, rows.first().name % u"  " % groups.join(QStringLiteral(", ")),
        !contract || !contract->serviceGroup ? Agreement::Plain
        : holds                              ? Agreement::Same
                                             : Agreement::Different);
}

void FactList::addContract()
{
    if (!m_application.serviceCode.isPresent())
        return;
    const Contract *contract = m_file.effectiveRegister().contract(m_application.serviceCode.value);
    if (!contract) {
        add(Field::ServiceCode, tr("not in the register"), Agreement::NotKnown);
        return;
    }
    addContractState(*contract);
    addContractNames(*contract);
}

QString statusText(const Contract &contract)
{
    if (!contract.status)
        return QCoreApplication::translate("RegisterFacts", "status not known");
    switch (*contract.status) {
    case ContractStatus::Active:
        return QCoreApplication::translate("RegisterFacts", "active");
    case ContractStatus::Cancelled:
        return QCoreApplication::translate("RegisterFacts", "cancelled");
    case ContractStatus::Expired:
        break;
    }
    return QCoreApplication::translate("RegisterFacts", "expired");
}

void FactList::addContractState(const Contract &contract)
{
    const auto cell = [&](const char *column) {
        return RegisterCell{QStringLiteral("contracts"), contract.serviceCode, QLatin1String(column)};
    };
    add(Field::ServiceCode, statusText(contract),
        !contract.status                            ? Agreement::NotKnown
        : contract.status == ContractStatus::Active ? Agreement::Same
                                                    : Agreement::Different,
        cell("status"));
    add(Field::ServiceCode,
        contract.expiresOn ? tr("until %1").arg(contract.expiresOn->toString(Qt::ISODate)) : tr("expiry not known"),
        contract.expiresOn ? Agreement::Plain : Agreement::NotKnown, cell("expires_on"));
    add(Field::ServiceCode, contract.serviceGroup.value_or(tr("group not known")),
        contract.serviceGroup ? Agreement::Plain : Agreement::NotKnown, cell("service_group"));
    const CatalogueItem *item = m_rulebook.itemByKey(contract.itemKey);
    if (!item || item->category == Category::Agency)
        add(Field::ServiceCode,
            !contract.csr                   ? tr("maker of the CSR not known")
            : contract.csr == CsrMaker::Iij ? tr("CSR made by IIJ")
                                            : tr("CSR made by the customer"),
            !contract.csr                   ? Agreement::NotKnown
            : contract.csr == CsrMaker::Iij ? Agreement::Plain
                                            : Agreement::Different,
            cell("csr"));
}

void FactList::addContractNames(const Contract &contract)
{
    const auto cell = [&](const char *column) {
        return RegisterCell{QStringLiteral("contracts"), contract.serviceCode, QLatin1String(column)};
    };
    const QString name = contract.commonName.value_or(QString());
    add(Field::CommonName, orNotKnown(name), compared(name, m_application.commonName.value), cell("common_name"));
    const CatalogueItem *item = m_rulebook.itemByKey(contract.itemKey);
    const bool itemsKnown = item && !m_application.item.key.isNull();
    add(Field::Item, item ? item->name : orNotKnown(contract.itemText),
        !item         ? Agreement::NotKnown
        : !itemsKnown ? Agreement::Plain
                      : compared(contract.itemKey, m_application.item.key),
        cell("item"));
    const QString term = contract.term ? contract.term->toString() : QString();
    add(Field::Term, orNotKnown(m_texts.word(term, m_language)),
        compared(term, m_application.term.term ? m_application.term.term->toString() : QString()), cell("term"));
    add(Field::Services,
        !contract.linked             ? tr("present links not known")
        : contract.linked->isEmpty() ? tr("no links at present")
                                     : tr("linked now: %1").arg(linkWords(*contract.linked)),
        contract.linked ? Agreement::Plain : Agreement::NotKnown, cell("linked"));
    if (contract.sans && !contract.sans->isEmpty())
        add(Field::MultiDomainFqdn, contract.sans->join(u' '), Agreement::Plain, cell("sans"));
    if (contract.intermediateCa)
        add(Field::IntermediateCa,
            *contract.intermediateCa ? tr("registered with the certificate") : tr("not registered"), Agreement::Plain,
            cell("intermediate_ca"));
}

void FactList::addTargets()
{
    QStringList codes;
    for (const ServiceRow &row : m_application.services)
        for (const CodeAnswer &code : row.codes)
            if (code.wellFormed && !codes.contains(code.value))
                codes.append(code.value);
    for (const QString &code : codes)
        addTarget(code);
}

void FactList::addTarget(const QString &code)
{
    const ServiceContract *service = m_file.effectiveRegister().service(code);
    if (!service) {
        add(Field::Services, tr("%1: not in the register").arg(code), Agreement::NotKnown);
        return;
    }
    QStringList parts;
    parts.append(service->fqdns ? service->fqdns->join(u' ') : tr("host names not known"));
    parts.append(service->serviceGroup.value_or(tr("group not known")));
    if (service->status == ServiceStatus::Ended)
        parts.append(tr("ended"));
    if (service->endsOn)
        parts.append(tr("until %1").arg(service->endsOn->toString(Qt::ISODate)));
    add(Field::Services, code % u": " % parts.join(QStringLiteral(", ")),
        service->status == ServiceStatus::Ended ? Agreement::Different
        : service->fqdns                        ? Agreement::Plain
                                                : Agreement::NotKnown);
}

} // namespace

QList<RegisterFact> registerFacts(const CaseFile &file, const Rulebook &rulebook, const RuleTexts &texts,
                                  Language language)
{
    return FactList(file, rulebook, texts, language).all();
}

} // namespace certlink
