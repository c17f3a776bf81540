#pragma once

#include "models/mail/DecodedMail.h"

namespace certlink {

/// Remarks, with their spans, on what a reader of the text is shown falsely: signs that turn the
/// direction of writing, and names like a host's in which letters of another script stand for Latin
/// ones. Cheap for a text without any such sign.
[[nodiscard]] QList<Remark> suspicionsIn(const QString &text);

} // namespace certlink
