#pragma once

#include "rules/training/TrainingCase.h"

namespace certlink {

/// Other applications that differ from one in a single respect: a field, a mark, a service row, a line of the
/// mail or of its head, a cell of the register, another application for the contract. What is tried comes
/// from the form, the register and the rulebook; what each is good for, only the engine says. An edit of a
/// mail with several texts keeps the one that holds the form. Empty where the mail holds no form.
///
/// `file`: `lesson`, opened.
[[nodiscard]] QList<TrainingCase> smallEdits(const TrainingCase &lesson, const CaseFile &file,
                                             const TrainingGround &ground);

} // namespace certlink
