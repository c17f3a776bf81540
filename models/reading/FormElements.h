#pragma once

#include "models/reading/FormLines.h"

#include <QList>

#include <variant>

namespace certlink {

/// A label of the form with what stands behind it.
struct LabelElement {
    Label label = Label::MasterId;
    Spans labelSpans;
    FoldedText value; ///< trimmed; empty where nothing stands there
};

/// A row of the form: an option with its signs and, of a service, its codes or, of その他, its text.
struct RowElement {
    RowOption option; ///< never OtherRow
    QVarLengthArray<MarkMatch::Sign, 4> signs;
    QString glyph;    ///< the sign as the mail has it; null where there is none
    Spans markSpans;
    Spans optionSpans;
    QList<CodeAnswer> codes;
    FoldedText text;  ///< between the brackets of その他 among the reasons
};

struct FormElement {
    std::variant<LabelElement, RowElement> what;
    Span span; ///< everything of the mail that belongs to it
};

/// The form's parts in the order of the mail, and the lines that are none.
struct FormElements {
    QList<FormElement> elements;
    QList<qsizetype> leftOver; ///< indexes of lines that were neither blank nor used
    bool asksOtherProcedure = false; ///< 前回登録した申請情報の変更 is asked for
};

[[nodiscard]] FormElements formElements(const QList<FormLine> &lines, const FormOptions &options,
                                        const Rulebook &rulebook, const BodyText &body);

} // namespace certlink
