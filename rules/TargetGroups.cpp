#include "rules/TargetGroups.h"

using namespace Qt::Literals::StringLiterals;

namespace certlink {

RuleResult targetsManaged(const Case &facts, Check &check)
{
    check.category().administrator("service_group"_L1, facts.managedGroups());
    QStringList codes;
    QStringList groups;
    bool allKnown = !facts.namedTargets().isEmpty();
    for (const ServiceContract *target : facts.targetServices()) {
        if (!target || !target->serviceGroup) {
            allKnown = false;
            continue;
        }
        check.service(target->serviceCode, "service_group"_L1, *target->serviceGroup);
        if (facts.managedGroups().contains(*target->serviceGroup))
            continue;
        codes.append(target->serviceCode);
        if (!groups.contains(*target->serviceGroup))
            groups.append(*target->serviceGroup);
    }
    if (codes.isEmpty() && !allKnown)
        return check.notApplicable();
    if (check.compare("targets-managed"_L1, codes.isEmpty()))
        return check.satisfied();
    return check.atCodes(codes).violated(
        {{u"codes"_s, codes}, {u"groups"_s, groups}, {u"id"_s, facts.application.masterId.value}});
}

} // namespace certlink
