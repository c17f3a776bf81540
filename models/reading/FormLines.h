#pragma once

#include "models/application/BodyText.h"
#include "models/reading/FoldedBody.h"
#include "models/reading/LineKind.h"

#include <QList>

namespace certlink {

/// A line of the form: pieces that a mail program had broken joined again, quote signs left out.
struct FormLine {
    FoldedText folded;
    SqueezedText squeezed;
    LineKind kind;
    Span span;     ///< from the first to after the last code unit of its pieces
    int depth = 0; ///< quote signs before it (of the first piece)
    /// Of a sentence of a reply of ours, word for word: no line of a form, and nobody's answer (DeskSentence.h).
    bool isOfTheDesk = false;
};

/// The lines of a mail, pieces of one folded body.
struct FormLines {
    FoldedBody folded;
    QList<FormLine> lines;
};

/// Cuts a body into the lines the form was written in (form.md, Wrapping and Quoting).
[[nodiscard]] FormLines formLines(const BodyText &body, const FormOptions &options);

/// A text as a line of its own, which stands nowhere yet.
[[nodiscard]] FormLine lineOf(const FoldedText &folded, const FormOptions &options);

} // namespace certlink
