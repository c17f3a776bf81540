#pragma once

#include "models/mail/DecodedMail.h"

namespace certlink {

/// Whether bytes are Outlook's wrapper of a mail's own parts (winmail.dat, MS-OXTNEF).
[[nodiscard]] bool isTnef(const QByteArray &bytes);

/// The texts and attachments a winmail.dat holds. Never fails; a damaged one has a remark.
[[nodiscard]] DecodedMail decodeTnef(const QByteArray &bytes);

} // namespace certlink
