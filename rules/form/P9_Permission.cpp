#include "rules/Rules.h"

using namespace Qt::Literals::StringLiterals;

namespace certlink {

// P9: whoever adds a service to a bring-your-own certificate confirms that the certification
// authority allows its use on several servers of the same host name.

// P9-permission-missing
RuleResult p9PermissionMissing(const Case &facts, Check &check)
{
    if (!facts.isByo() || !facts.isAddAlone())
        return check.notApplicable();
    check.category().mail(Field::Work).mail(Field::MultiServerPermitted);
    if (check.compare("permission-given"_L1, facts.application.isMultiServerPermitted()))
        return check.satisfied();
    return check.about({Field::MultiServerPermitted}).violatedAsEmpty(Field::MultiServerPermitted);
}

// P9-permission-several
// The form asks this for an addition; a change to several services comes to the same for the
// authority, so a person decides.
RuleResult p9PermissionSeveral(const Case &facts, Check &check)
{
    if (!facts.isByo() || !facts.isChangeAlone() || facts.namedTargets().size() < 2)
        return check.notApplicable();
    check.category().mail(Field::Work).mail(Field::Services).mail(Field::MultiServerPermitted);
    if (check.compare("permission-given"_L1, facts.application.isMultiServerPermitted()))
        return check.satisfied();
    return check.about({Field::MultiServerPermitted, Field::Services}).violated({{u"codes"_s, facts.namedTargets()}});
}

} // namespace certlink
