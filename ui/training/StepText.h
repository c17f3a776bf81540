#pragma once

#include "rules/RuleTexts.h"
#include "rules/desk/CaseFile.h"
#include "rules/training/Demonstration.h"

#include <QString>

namespace certlink {

class TrainingDesk;

/// A rule as a demonstration shows it, as far as it is shown: as HTML, every text of others escaped.
[[nodiscard]] QString stepHtml(const Demonstration &demonstration, const CaseFile &file, const TrainingDesk &training);
/// Where in the mail it looks: its finding's places, or else those of what it compared.
[[nodiscard]] Spans placesOf(const RuleResult &result, const Application &application);
/// A result's reasoning as one line, with the verdict and its sentence before it.
[[nodiscard]] QString verdictHtml(const RuleResult &result, const RuleTexts &texts, Language language);

} // namespace certlink
