#include "rules/TargetHosts.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

TargetHosts examineTargets(const Case &facts, Check &check, const HostFits &fits)
{
    TargetHosts result;
    for (qsizetype i = 0; i < facts.namedTargets().size(); ++i) {
        const QString &code = facts.namedTargets()[i];
        const ServiceContract *target = facts.targetServices()[i];
        if (!target || !target->fqdns) {
            check.service(code, "fqdns"_L1, {});
            const RegisterCell missing = check.missingService(code, "fqdns"_L1);
            if (!result.missing.contains(missing))
                result.missing.append(missing);
            continue;
        }
        check.service(code, "fqdns"_L1, *target->fqdns);
        if (std::any_of(target->fqdns->begin(), target->fqdns->end(), fits))
            continue;
        result.failing.append(code);
        result.hosts += *target->fqdns;
        if (target->fqdns->isEmpty())
            result.withoutHost.append(code);
    }
    return result;
}

} // namespace certlink
