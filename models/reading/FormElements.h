#pragma once

#include "models/reading/FormLines.h"
#include "models/reading/Owners.h"

#include <QList>

#include <variant>

namespace certlink {

/// A label of the form with what stands behind it.
struct LabelElement {
    Label label = Label::MasterId;
    Spans labelSpans;
    FoldedText value; ///< trimmed, without filler in front of it; empty where nothing stands there
};

/// A sign before or behind an option, as the mail has it.
struct RowSign {
    MarkMatch::Sign sign = MarkMatch::Sign::Unset;
    QString glyph;
    Spans spans;
};
using RowSigns = QVarLengthArray<RowSign, 2>;

/// What stands before a row and is no sign the form knows: △, ★, ？, or a bullet somebody may have put for one.
struct OddSigns {
    FoldedText text;       ///< in one piece; empty where there is none
    bool isBullet = false; ///< nothing but bullets: decoration, where the other rows have the same
};

/// A row of the form: an option with its signs and, of a service, its codes or, of その他, its text.
struct RowElement {
    RowOption option; ///< never OtherRow
    RowSigns before;
    RowSigns behind;            ///< count where no row of the group has one before it
    bool isImplied = false;     ///< answered behind its heading, without a sign
    bool isAnswerBelow = false; ///< in somebody's own short words on the line below a heading
    bool isDenied = false;      ///< its text says no where the printed text does not
    OddSigns odd;               ///< before the row, and neither signs nor plain decoration
    Spans optionSpans;
    QList<CodeAnswer> codes;
    FoldedText text; ///< between the brackets of その他 among the reasons
};

struct FormElement {
    std::variant<LabelElement, RowElement> what;
    Span span;               ///< everything of the mail that belongs to it
    qsizetype firstLine = 0; ///< of the form lines it stands on
    qsizetype lastLine = 0;
    int depth = 0; ///< the fewest quote signs before one of its lines
};

/// The label an element is, or the heading a row belongs to.
[[nodiscard]] inline Label labelOf(const FormElement &element)
{
    if (const auto *label = std::get_if<LabelElement>(&element.what))
        return label->label;
    return groupOf(std::get<RowElement>(element.what).option);
}

/// A line that is neither blank nor one of the form's.
struct LeftOverLine {
    qsizetype index = 0;
    std::optional<Label> group; ///< the heading of the options it stands among
};

/// The form's parts in the order of the mail, and the lines that are none.
struct FormElements {
    QList<FormElement> elements;
    QList<LeftOverLine> leftOver;
    bool asksOtherProcedure = false; ///< 前回登録した申請情報の変更 is asked for
};

/// Signs, labels, printed text and codes are claimed; the values behind labels are not yet read.
/// Lines that are read as one are joined in the mail's folded body.
[[nodiscard]] FormElements formElements(FormLines &mail, const FormOptions &options, const Rulebook &rulebook,
                                        const BodyText &body, Owners &owners);

} // namespace certlink
