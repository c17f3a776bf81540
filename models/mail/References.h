#pragma once

#include <QByteArray>
#include <QString>

namespace certlink {

/// What the References header of a reply to this message says (RFC 5322, 3.6.4): the message's own references, or
/// what it answers, and its Message-ID, each with angle brackets, a blank between. At most the first and the last
/// twenty. Empty where the message names none; `bytes` that are no message have none.
[[nodiscard]] QString referencesForReply(const QByteArray &bytes);

} // namespace certlink
