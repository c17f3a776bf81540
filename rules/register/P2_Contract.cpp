#include "rules/Rules.h"

using namespace Qt::Literals::StringLiterals;

namespace certlink {

// P2: the head of the form names a contract; what it says of that contract must be what the
// register holds.

// R-contract-unknown
RuleResult rContractUnknown(const Case &facts, Check &check)
{
    if (!facts.serviceCodeIsWellFormed())
        return check.notApplicable();
    const QString code = facts.application.serviceCode.value;
    check.mail(Field::ServiceCode);
    if (!facts.contractRegister.hasContracts())
        return check.unknown({check.missingContract()}, {{u"code"_s, code}});
    if (check.compare("in-register"_L1, facts.contract() != nullptr))
        return check.satisfied();
    return check.violated({{u"code"_s, code}});
}

namespace {

QString statusWord(ContractStatus status)
{
    switch (status) {
    case ContractStatus::Active:
        return u"active"_s;
    case ContractStatus::Cancelled:
        return u"cancelled"_s;
    case ContractStatus::Expired:
        return u"expired"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

// R-contract-ended
RuleResult rContractEnded(const Case &facts, Check &check)
{
    const Contract *contract = facts.contract();
    if (!contract)
        return check.notApplicable();
    if (!contract->status) {
        return check.contract("status"_L1, {})
            .unknown({check.missingCell("status"_L1)}, {{u"code"_s, contract->serviceCode}});
    }
    check.contract("status"_L1, statusWord(*contract->status));
    if (check.compare("contract-active"_L1, contract->status == ContractStatus::Active))
        return check.satisfied();
    return check.violated({{u"code"_s, contract->serviceCode}, {u"status"_s, statusWord(*contract->status)}});
}

// R-common-name-mismatch
RuleResult rCommonNameMismatch(const Case &facts, Check &check)
{
    const HostNameAnswer &name = facts.application.commonName;
    if (!facts.contract() || !name.isPresent() || !name.host.isValid())
        return check.notApplicable();
    check.mail(Field::CommonName);
    if (!facts.commonNameIsOfContract())
        return check.contract("common_name"_L1, {})
            .unknown({check.missingCell("common_name"_L1)}, {{u"mail"_s, name.value}});
    check.contract("common_name"_L1, facts.commonName());
    if (check.compare("same"_L1, name.value == facts.commonName()))
        return check.satisfied();
    return check.about({Field::CommonName}).violated({{u"mail"_s, name.value}, {u"contract"_s, facts.commonName()}});
}

// R-item-mismatch
RuleResult rItemMismatch(const Case &facts, Check &check)
{
    const CatalogueItem *ofContract = facts.contractItem();
    const CatalogueItem *ofMail = facts.mailItem();
    if (!facts.contract() || !ofMail)
        return check.notApplicable();
    check.mail(Field::Item);
    if (!ofContract)
        return check.contract("item"_L1, {}).unknown({check.missingCell("item"_L1)}, {{u"mail"_s, ofMail->name}});
    check.contract("item"_L1, ofContract->name);
    if (check.compare("same"_L1, ofContract == ofMail))
        return check.satisfied();
    return check.about({Field::Item}).violated({{u"mail"_s, ofMail->name}, {u"contract"_s, ofContract->name}});
}

// R-term-mismatch
RuleResult rTermMismatch(const Case &facts, Check &check)
{
    const auto ofContract = facts.ofContract(&Contract::term);
    const auto ofMail = facts.application.term.term;
    if (!ofContract || !ofMail)
        return check.notApplicable();
    check.mail(Field::Term).contract("term"_L1, ofContract->toString());
    if (check.compare("same"_L1, *ofContract == *ofMail))
        return check.satisfied();
    return check.about({Field::Term})
        .violated({{u"mail"_s, ofMail->toString()}, {u"contract"_s, ofContract->toString()}});
}

} // namespace certlink
