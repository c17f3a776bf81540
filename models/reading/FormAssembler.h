#pragma once

#include "models/reading/FormElements.h"

#include <QDate>

namespace certlink {

struct HeaderBlock;

/// One form of a mail, with the lines it stands on.
struct AssembledForm {
    /// Why an answered form is no application.
    enum class Kind { Application, Template, Older, Repeated };

    Application application; ///< everything but what the whole mail says: unread, codesOfOtherForms, olderForms
    Kind kind = Kind::Application;
    int depth = 0; ///< the fewest quote signs before one of its lines: answers may stand unquoted below quoted filler
    qsizetype firstLine = 0; ///< from its first label or row …
    qsizetype lastLine = 0;  ///< … to its last
    /// The lines that hold a label or a row, in order, with the field each is about.
    QList<std::pair<qsizetype, Field>> lines;
    QList<UnreadText> oddSigns; ///< beside rows, which a person may take for a choice
    FoldedText reasonText;      ///< その他: somebody's own words
};

struct AssembledForms {
    QList<AssembledForm> forms; ///< in the order of the mail
    /// Labels below a form that begin no other one: a signature, a remark.
    QList<const FormElement *> texts;
    std::optional<qsizetype> firstNotRead; ///< the line on which a form begins that is one too many
};

/// Sorts a mail's elements into its forms (form.md, Quoting, Order, Several forms). Of the kind
/// Application are the answered ones; without any, the first template. The values are read and claimed.
[[nodiscard]] AssembledForms assembleForms(const QList<FormElement> &elements, const BodyText &body,
                                           const Rulebook &rulebook, QDate receiptDate,
                                           const QList<HeaderBlock> &headers, Owners &owners);

} // namespace certlink
