#pragma once

#include "rules/RuleTexts.h"
#include "rules/training/Handbook.h"
#include "rules/training/TrainingCase.h"

#include <QString>

namespace certlink {

/// A lesson in one line of a list: its number, its verdict and what is wrong with it.
[[nodiscard]] QString lessonWords(const TrainingCase &lesson, const CaseFile &file, const RuleTexts &texts,
                                  Language language);
/// "L3  what the clause says".
[[nodiscard]] QString clauseWords(const QString &clause, const RuleTexts &texts, Language language);
/// A severity for people, as the desk says it.
[[nodiscard]] QString severityWords(Severity severity);

} // namespace certlink
