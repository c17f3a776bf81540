#pragma once

#include "rules/Check.h"

namespace certlink {

/// Violated where a named target is known to be of a service group the applicant does not manage;
/// not applicable where none is and a group is not known. Arguments: codes, groups, id.
[[nodiscard]] RuleResult targetsManaged(const Case &facts, Check &check);

} // namespace certlink
