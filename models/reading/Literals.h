#pragma once

#include "models/application/Application.h"
#include "models/reading/FoldedText.h"
#include "models/reading/Owners.h"
#include "models/rulebook/Rulebook.h"

#include <QDate>
#include <QStringView>

#include <optional>

namespace certlink {

// One reader for each kind of literal of the form. They read folded text and never fail: what is
// not well-formed is handed on as it stands.

/// Whether a folded text says that there is nothing: なし, 該当しません, N/A, a lone dash, …, or is the
/// form's own filler.
[[nodiscard]] bool saysNothing(QStringView folded);
/// Whether it is the form's own filler: ####, ○○年, both, or a code's prefix before it.
[[nodiscard]] bool isFiller(QStringView folded);
/// Whether a text that stands behind a label is a sentence that only names `value`, as in a greeting:
/// "サービスコード：ssl10000001の連携先を変更します。" One that holds another letter or digit of a value, or takes
/// something back (rulebook data), is more than that.
[[nodiscard]] bool isSentenceAbout(QStringView folded, QStringView value, const ReadingWords &words);
/// The line to write on that a printed form has in the place of ####: so many underscores or more. Fewer may
/// be somebody's name. form.md is silent; at the desk nobody takes an empty line for an answer.
constexpr qsizetype shortestLineToWriteOn = 3;
/// Length of what is left of that line behind an answer; 0 where none is.
[[nodiscard]] qsizetype lineBehindAnswer(QStringView folded);
/// The answer behind the form's filler and an arrow (########## → AB12345678). What was in front of it is
/// claimed.
[[nodiscard]] FoldedText withoutFiller(const FoldedText &value, Owners &owners);

/// How many code units at the end of a text are words of courtesy, with the blanks and the punctuation
/// around them; 0 where it ends with none.
[[nodiscard]] qsizetype courtesyAtEnd(QStringView folded, const ReadingWords &words);
/// The same at the begin.
[[nodiscard]] qsizetype courtesyAtBegin(QStringView folded, const ReadingWords &words);

/// A set or unset sign, or a bracket with one in it, at the head of a squeezed line.
struct MarkMatch {
    enum class Sign : quint8 {
        Set,
        Unset,     ///< ◇
        UnsetBox,  ///< □ ☐ [ ] ( ): an empty box, beside which a ring means "this one"
        Ring,      ///< ○ ◯ 〇: unset, unless put beside empty boxes or signs that say no
        RingedBox, ///< [○] [o]: a ring put into such a box
        No,        ///< × ✕: says no
        LetterX,   ///< [x] (X): set, unless the form answers with rings elsewhere: then it says no
        BareX,     ///< x, X without a bracket: says no beside rings, else nobody knows
    };
    Sign sign = Sign::Unset;
    qint32 begin = 0; ///< in the squeezed text
    qint32 length = 0;
};
/// The sign that begins exactly at `index`; レ is one only if `followedByOption`.
[[nodiscard]] std::optional<MarkMatch> matchMark(QStringView squeezedLine, qsizetype index);

/// Splits what stands in the place of a row's codes. Filler and "nothing" give no code.
/// `isCodePlace`: the text stands behind the code's own label or in brackets, so that anything in it
/// is a code, well-formed or not; otherwise only what looks like one. Codes and filler are claimed.
[[nodiscard]] QList<CodeAnswer> readCodes(const FoldedText &text, QStringView prefix, bool isCodePlace, Owners &owners);
/// Up to four letters and at least five digits, whatever the catalogue says of them.
[[nodiscard]] bool looksLikeCode(QStringView word);

/// Where the item's name ends and the term begins.
struct ItemAndTerm {
    FoldedText item;              ///< empty where there is none
    FoldedText term;              ///< empty where there is none
    std::optional<Term> readTerm; ///< nothing where the term's text names none
};
/// Which label the value stands behind: 品目名と有効期間, or one of its halves on a line of its own.
enum class ItemLine : quint8 { Both, NameAlone, TermAlone };
/// Item, term and what says nothing are claimed; the rest of the value is not. A term alone has no item beside it,
/// and a name alone nothing for a term but one that can be read.
[[nodiscard]] ItemAndTerm splitItemAndTerm(const FoldedText &value, ItemLine line, const Rulebook &rulebook,
                                           Owners &owners);
/// The terms written in a text, with their places in it.
struct WrittenTerm {
    Term term;
    qsizetype begin = 0;
    qsizetype end = 0;
};
[[nodiscard]] QList<WrittenTerm> termsIn(QStringView folded);
/// A term that is the whole text; nothing for filler and for what is no term.
[[nodiscard]] std::optional<Term> readTerm(QStringView folded);

/// Reads a wish date. Dates without a year are the first on or after the receipt date less 60 days.
/// Fills everything of the answer but labelSpans and raw. What was understood is claimed.
[[nodiscard]] DateAnswer readDate(const FoldedText &value, QDate receiptDate, const ReadingWords &words,
                                  Owners &owners);
/// The days written in somebody's own words, with their places. One without a year is that nearest to the
/// receipt date. Numbers that only may be days (1-2-3, 3.5) are none.
struct WrittenDate {
    QDate date;
    qsizetype begin = 0;
    qsizetype end = 0;
};
[[nodiscard]] QList<WrittenDate> datesIn(QStringView folded, QDate receiptDate);
/// The days in a text that speaks of a beginning or a change, which numbers alone may name there: 12-14に,
/// 12.14から, 14日に (the next such day behind the receipt date).
[[nodiscard]] QList<WrittenDate> looseDatesIn(QStringView folded, QDate receiptDate);
/// The days of a text that are written in English: "Dec 21, 2026", "21st December". No form is answered so; they count
/// as own words alone.
[[nodiscard]] QList<WrittenDate> englishDatesIn(QStringView folded, QDate receiptDate);

} // namespace certlink
