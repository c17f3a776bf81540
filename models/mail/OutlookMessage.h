#pragma once

#include "models/mail/DecodedMail.h"

namespace certlink {

/// Whether bytes are an OLE compound file, as Outlook saves a mail (.msg).
[[nodiscard]] bool isOutlookMessage(const QByteArray &bytes);

/// Decodes a mail saved by Outlook (MS-OXMSG): Unicode and code-page texts, plain, HTML and RTF
/// bodies, attachments, a mail inside the mail. Never fails; a file that holds no mail has an empty
/// body and a remark.
[[nodiscard]] DecodedMail decodeOutlookMessage(const QByteArray &bytes, const QString &source);

} // namespace certlink
