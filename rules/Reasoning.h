#pragma once

#include "rules/RuleTexts.h"

namespace certlink {

/// How a rule came to its verdict, as one line: its steps in the order in which they were taken, joined by " → ",
/// and the verdict in words at the end ("T 11/24 → … → 違反"). The verdict alone where there are no steps: the rule
/// does not apply, or was judged without them (Detail). Names values of the mail: text of others.
[[nodiscard]] QString chain(const RuleResult &result, const RuleTexts &texts, Language language);

} // namespace certlink
