#pragma once

#include "models/application/Application.h"
#include "models/reading/FoldedText.h"
#include "models/rulebook/Rulebook.h"

#include <QDate>
#include <QStringView>

#include <optional>

namespace certlink {

// One reader for each kind of literal of the form. They read folded text and never fail: what is
// not well-formed is handed on as it stands.

/// Whether a folded text says that there is nothing: なし, 無し, 該当なし, N/A, a lone dash, or the
/// form's own filler (####).
[[nodiscard]] bool saysNothing(QStringView folded);

/// A set or unset sign, or a bracket with one in it, at the head of a squeezed line.
struct MarkMatch {
    enum class Sign : quint8 {
        Set,
        Unset,     ///< ◇ ( )
        UnsetBox,  ///< □ ☐ [ ]: an empty box, beside which a ring means "this one"
        Ring,      ///< ○ ◯ 〇: unset, unless put beside empty boxes
    };
    Sign sign = Sign::Unset;
    qint32 begin = 0; ///< in the squeezed text
    qint32 length = 0;
};
/// The sign that begins exactly at `index`; レ is one only if `followedByOption`.
[[nodiscard]] std::optional<MarkMatch> matchMark(QStringView squeezedLine, qsizetype index);

/// Splits what stands in the place of a row's codes. Filler and "nothing" give no code.
/// `isCodePlace`: the text stands behind the code's own label or in brackets, so that anything in it
/// is a code, well-formed or not; otherwise only what looks like one.
[[nodiscard]] QList<CodeAnswer> readCodes(const FoldedText &text, QStringView prefix, bool isCodePlace);

/// Where the item's name ends and the term begins.
struct ItemAndTerm {
    FoldedText item; ///< empty where there is none
    FoldedText term; ///< empty where there is none
    std::optional<Term> readTerm;
    FoldedText rest; ///< text that is neither
};
[[nodiscard]] ItemAndTerm splitItemAndTerm(const FoldedText &value);
/// A term that is the whole text; nothing for filler and for what is no term.
[[nodiscard]] std::optional<Term> readTerm(QStringView folded);

/// Reads a wish date. Dates without a year are the first on or after the receipt date less 60 days.
/// Fills everything of the answer but labelSpans and raw.
[[nodiscard]] DateAnswer readDate(const FoldedText &value, QDate receiptDate);

} // namespace certlink
