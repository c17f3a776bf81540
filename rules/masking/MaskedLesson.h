#pragma once

#include "rules/masking/Masker.h"
#include "rules/training/TrainingCase.h"

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

} // namespace certlink
