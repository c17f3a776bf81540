#pragma once

#include "models/items/FindingsModel.h"
#include "rules/RuleTexts.h"
#include "rules/desk/CaseFile.h"

namespace certlink {

/// The findings as the list shows them: blocks first, then what a person decides, then missing facts
/// with the findings that lack them, then notes; in each in the order of the rules.
/// A finding that lacks several facts stands under the first.
[[nodiscard]] QList<FindingEntry> findingEntries(const CaseFile &file, const RuleTexts &texts, Language language);

} // namespace certlink
