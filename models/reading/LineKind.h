#pragma once

#include "models/reading/FormLabels.h"
#include "models/reading/Literals.h"

#include <QVarLengthArray>

#include <optional>

namespace certlink {

/// What a line of the mail is, as far as the form is concerned.
struct LineKind {
    enum class Kind : quint8 {
        Blank,
        Label,    ///< begins with a label or heading of the form
        Option,   ///< an option of the form, marked or not
        Row,      ///< begins with a sign and is no option that is known wherever it stands
        Sign,     ///< a sign and nothing else: that of the row below it
        Sentence, ///< an explanatory sentence of the form
        Rule,     ///< a separator or signature line
        Other,
    };
    Kind kind = Kind::Other;
    bool isMarked = false; ///< signs stand before the text; marksBefore() says which
    qint32 textBegin = 0;  ///< where the label or option begins, in the squeezed text
    std::optional<LabelMatch> label;
    std::optional<OptionMatch> option;
};

/// What a squeezed line is.
[[nodiscard]] LineKind classify(const SqueezedText &line, const FormOptions &options);
/// The signs before a line's text, in order.
using Marks = QVarLengthArray<MarkMatch, 2>;
[[nodiscard]] Marks marksBefore(const SqueezedText &line, const FormOptions &options);

} // namespace certlink
