#pragma once

#include "rules/masking/MaskedLesson.h"
#include "ui/desk/Desk.h"

#include <QHash>

namespace certlink {

/// What a desk shows, masked: copies without anything that leads back.
struct MaskedDesk {
    /// An application of the inbox.
    struct Shown {
        MaskableCase masked;
        Judgement judgement; ///< of the original
        QList<DecisionSummary> decisions;
        QList<SentReply> replies;
    };
    Register contractRegister;                 ///< the rows that concern them
    QHash<QString, ContractDealings> dealings; ///< by masked contract
    QList<Shown> shown;                        ///< the one at hand first
    int leftOut = 0;                           ///< what would not be judged the same, or is more than can be shown
};

/// Of what stands in the inbox, at most three hundred.
[[nodiscard]] MaskedDesk maskedDesk(Desk &desk, const Masker &masker);
/// Puts the copies into a desk without a database. How many of them were left out in all.
[[nodiscard]] int showMasked(const MaskedDesk &copies, Desk &desk);

/// An exercise of the application at hand.
[[nodiscard]] Result<MaskedLesson> lessonAtHand(Desk &desk, const Masker &masker);

} // namespace certlink
