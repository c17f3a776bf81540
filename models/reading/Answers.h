#pragma once

#include "models/application/Application.h"
#include "models/reading/FoldedText.h"
#include "models/rulebook/Rulebook.h"

#include <QDate>

namespace certlink {

// Each label's value as an answer. The same readers serve what stands in a mail and what a person
// corrected.

[[nodiscard]] TextAnswer readMasterId(const FoldedText &value);
[[nodiscard]] TextAnswer readServiceCode(const FoldedText &value);
[[nodiscard]] HostNameAnswer readHostNameAnswer(const FoldedText &value);
[[nodiscard]] ItemAnswer readItem(const FoldedText &name, const Rulebook &rulebook);
[[nodiscard]] TermAnswer readTermAnswer(const FoldedText &text, std::optional<Term> term);

} // namespace certlink
