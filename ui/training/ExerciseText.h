#pragma once

#include "models/mail/DecodedMail.h"
#include "rules/RuleTexts.h"
#include "rules/training/Exercise.h"

#include <QString>

#include <optional>

namespace certlink {

/// An exercise's row: its number, and its score once it is answered (nothing: not yet).
[[nodiscard]] QString exerciseName(qsizetype index, const std::optional<QList<ClauseScore>> &scores);
/// What a learner must know of the mail's head: from whom, to whom, of which day.
[[nodiscard]] QString exerciseHead(const DecodedMail &mail, QDate today);
/// What the mail does not say and the verdict rests on: the rows of the register that concern it, as far as they are
/// known, and what else is known of its contract. A line for each.
[[nodiscard]] QString exerciseFacts(const Exercise &exercise, const CaseFile &file, const RuleTexts &texts,
                                    Language language);
/// The score per clause as HTML; what was missed with the chain that leads to it.
[[nodiscard]] QString answerHtml(const QList<ClauseScore> &scores, const RuleTexts &texts, Language language);
/// "found", "missed", "wrong": in exported results.
[[nodiscard]] QLatin1StringView markName(ClauseScore::Mark mark);

} // namespace certlink
