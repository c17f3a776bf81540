#pragma once

#include "models/reading/FormAssembler.h"
#include "models/reading/Quotation.h"

namespace certlink {

/// A body as its readers left it.
struct ReadLines {
    const BodyText &body;
    const QList<FormLine> &lines;
    const QList<HeaderBlock> &headers;
    const QList<LeftOverLine> &leftOver;
    const AssembledForms &assembled;
    const Rulebook &rulebook;
    QDate receiptDate;
    const QList<qsizetype> &partBegins; ///< see readBody()
    const QList<qsizetype> &messageBegins;
    const Owners &beforeRepeats; ///< with the claims of forms that only repeat another one
};

/// What could change an application and was not read (form.md, Unread text), one list for each form of the
/// kind Application, in the order of the mail. Every character of those forms' lines then has an owner.
[[nodiscard]] QList<QList<UnreadText>> unreadTexts(const ReadLines &read, const QString &subject, Owners &owners);

} // namespace certlink
