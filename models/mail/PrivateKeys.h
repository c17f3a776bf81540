#pragma once

#include "models/application/Span.h"

#include <QByteArray>
#include <QString>

namespace certlink {

/// Masks private keys: every character of the key's lines becomes U+2588, line ends stay. Found are blocks
/// with BEGIN and END lines (their dashes, blanks, case and width as a person may have left them), PuTTY's
/// format, and bare base64 of a key in DER. The spans of the masked keys (with those lines) are returned.
Spans maskPrivateKeys(QString &text);
/// Whether a file holds such a key as text.
[[nodiscard]] bool holdsPrivateKey(const QByteArray &bytes);

} // namespace certlink
