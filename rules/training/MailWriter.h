#pragma once

#include "models/mail/DecodedMail.h"

#include <QByteArray>
#include <QString>

namespace certlink {

/// A mail with another body, written anew in UTF-8: of the head what rules look at (From, To, Date, the topmost
/// Received), the subject, and the names of attachments that cannot be read. A text stays one.
[[nodiscard]] QByteArray writtenMail(const DecodedMail &head, const QString &body);

} // namespace certlink
