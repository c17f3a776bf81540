#include "rules/Rules.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

// L1: nobody but an operations administrator of the contract's service group may apply.

namespace {

QLatin1StringView variantOf(const Case &facts)
{
    if (facts.administratorRows().isEmpty())
        return "not-registered"_L1;
    return facts.managedGroups().isEmpty() ? "no-group"_L1 : QLatin1StringView();
}

/// What the register leaves blank of a row that would otherwise make the applicant an administrator of the group;
/// empty where no row could.
QLatin1StringView blankColumn(const Case &facts, const std::optional<QString> &group)
{
    for (const Administrator &row : facts.administratorRows()) {
        const bool mayBe = row.role.value_or(AdministratorRole::Group) == AdministratorRole::Group &&
                           row.status.value_or(AdministratorStatus::Active) == AdministratorStatus::Active &&
                           (!row.serviceGroup || !group || row.serviceGroup == group);
        if (mayBe && !row.role)
            return "role"_L1;
        if (mayBe && !row.status)
            return "status"_L1;
        if (mayBe && !row.serviceGroup)
            return "service_group"_L1;
    }
    return {};
}

} // namespace

// L1-applicant
// A row counts only where the register says that it is active and of a group; a blank proves neither that nor the
// opposite.
// Whoever administers no group at all is none of this contract's either, whatever the contract is.
RuleResult l1Applicant(const Case &facts, Check &check)
{
    if (!facts.masterIdIsWellFormed())
        return check.notApplicable();
    const QString id = facts.application.masterId.value;
    const auto group = facts.ofContract(&Contract::serviceGroup);
    check.mail(Field::MasterId);
    if (!facts.contractRegister.hasAdministrators()) {
        QList<RegisterCell> missing{{u"administrators"_s, {}, {}}};
        if (!group)
            missing.append(check.missingCell("service_group"_L1));
        return check.unknown(missing, {{u"id"_s, id}}, "no-administrators"_L1);
    }
    check.administrator("service_group"_L1, facts.managedGroups());
    if (!group && !facts.managedGroups().isEmpty())
        return check.unknown({check.missingCell("service_group"_L1)}, {{u"id"_s, id}});
    if (group)
        check.contract("service_group"_L1, *group);
    const QLatin1StringView blank = facts.applicantManagesContract() ? QLatin1StringView() : blankColumn(facts, group);
    if (!blank.isEmpty())
        return check.unknown({{u"administrators"_s, id, blank}}, {{u"id"_s, id}}, "blank-row"_L1);
    if (check.compare("administrator-of-group"_L1, facts.applicantManagesContract()))
        return check.satisfied();
    return check.violated(
        {{u"id"_s, id}, {u"group"_s, group.value_or(QString())}, {u"groups"_s, facts.managedGroups()}},
        variantOf(facts));
}

// L1-sender
// Mail of an administrator comes from an address the register holds for that master ID. A person
// may write from elsewhere, so somebody looks at it. A register that holds no address at all was never
// meant to be asked.
RuleResult l1Sender(const Case &facts, Check &check)
{
    if (!facts.applicantManagesContract() || !facts.contractRegister.hasAddresses())
        return check.notApplicable();
    const QString id = facts.application.masterId.value;
    QStringList addresses;
    for (const Administrator &row : facts.administratorRows()) {
        if (row.status == AdministratorStatus::Active && !row.email.isEmpty() &&
            !addresses.contains(row.email, Qt::CaseInsensitive))
            addresses.append(row.email);
    }
    const QString &from = facts.mail.from;
    check.header("from"_L1, from.isNull() ? QVariant() : QVariant(from)).administrator("email"_L1, addresses);
    if (from.isNull())
        return check.nowhere().unknown({}, {{u"id"_s, id}, {u"addresses"_s, addresses}}, "no-from"_L1);
    if (addresses.isEmpty())
        return check.unknown({{u"administrators"_s, id, u"email"_s}}, {{u"id"_s, id}, {u"from"_s, from}});
    if (check.compare("sender-registered"_L1, addresses.contains(from, Qt::CaseInsensitive)))
        return check.satisfied();
    return check.violated({{u"id"_s, id}, {u"from"_s, from}, {u"addresses"_s, addresses}});
}

} // namespace certlink
