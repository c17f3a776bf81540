#include "rules/Rules.h"
#include "rules/TargetGroups.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

// A6: online, an administrator can choose only contracts in service groups they manage; contracts
// of other groups are applied for by mail.

// A6-other-group
// A target in a group the applicant does not manage is somebody else's service: allowed by mail,
// but a person makes sure that its owner agrees.
RuleResult a6OtherGroup(const Case &facts, Check &check)
{
    if (!facts.isAgency() || !facts.applicantManagesContract())
        return check.notApplicable();
    return targetsManaged(facts, check);
}

// A6-online-possible
// Only a hint: the mail is in order, but the online desk would have taken this application.
RuleResult a6OnlinePossible(const Case &facts, Check &check)
{
    const QList<Reason> reasons = facts.application.markedReasons();
    const bool notListedAlone = !reasons.isEmpty() && reasons.count(Reason::NotListed) == reasons.size();
    const auto &targets = facts.targetServices();
    if (!facts.isAgency() || !facts.applicantManagesContract() || !notListedAlone || targets.isEmpty() ||
        targets.contains(nullptr))
        return check.notApplicable();
    check.category().mail(Field::Reasons).administrator("service_group"_L1, facts.managedGroups());
    bool allKnown = true;
    bool allManaged = true;
    for (const ServiceContract *target : targets) {
        if (!target->serviceGroup) {
            allKnown = false;
            continue;
        }
        check.service(target->serviceCode, "service_group"_L1, *target->serviceGroup);
        allManaged = allManaged && facts.managedGroups().contains(*target->serviceGroup);
    }
    if (allManaged && !allKnown)
        return check.notApplicable();
    if (check.compare("online-not-possible"_L1, !allManaged))
        return check.satisfied();
    return check.violated({{u"codes"_s, facts.namedTargets()}});
}

} // namespace certlink
