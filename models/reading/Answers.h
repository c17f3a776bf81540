#pragma once

#include "models/application/Application.h"
#include "models/reading/FoldedText.h"
#include "models/reading/Owners.h"
#include "models/rulebook/Rulebook.h"

#include <QDate>

namespace certlink {

// Each label's value as an answer. The same readers serve what stands in a mail and what a person
// corrected. Each claims what it read; what it leaves over is unread text.

[[nodiscard]] TextAnswer readMasterId(const FoldedText &value, const Rulebook &rulebook, Owners &owners);
[[nodiscard]] TextAnswer readServiceCode(const FoldedText &value, const Rulebook &rulebook, Owners &owners);
[[nodiscard]] HostNameAnswer readHostNameAnswer(const FoldedText &value, const Rulebook &rulebook, Owners &owners);
/// `name` is claimed already (splitItemAndTerm).
[[nodiscard]] ItemAnswer readItem(const FoldedText &name, const Rulebook &rulebook);
[[nodiscard]] TermAnswer readTermAnswer(const FoldedText &text, std::optional<Term> term);

} // namespace certlink
