#pragma once

#include "models/store/Decision.h"
#include "rules/masking/Masker.h"
#include "rules/training/Exercise.h"

namespace certlink {

/// A lesson made of a real application: what it is judged with beside it.
struct MaskedLesson {
    TrainingCase lesson;
    Register contractRegister;
    QDate today;
};
/// A Failure where the masked application does not say the same as the original.
[[nodiscard]] Result<MaskedLesson> maskedLesson(const MaskableCase &one, const CaseFile &file, QDate receiptDate,
                                                const Rulebook &rulebook, const Masker &masker);

/// The same of a record, judged as `rulebook` has it now. A Failure also where the record cannot be judged again.
[[nodiscard]] Result<MaskedLesson> maskedLesson(const DecisionRecord &record, const Rulebook &rulebook,
                                                const Masker &masker);
/// With the rows of the register it is judged with.
[[nodiscard]] Exercise exerciseOf(const MaskedLesson &made);

} // namespace certlink
