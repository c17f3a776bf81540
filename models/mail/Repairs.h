#pragma once

#include "models/mail/DecodedMail.h"

namespace certlink {

/// Where `text` reads otherwise than `asItCame`, line by line: from the first to the last character
/// that differs. Nothing where their lines cannot be told apart. Private keys are masked in both.
[[nodiscard]] QList<RepairedPlace> repairedPlaces(QString asItCame, const BodyText &text);

/// What came, fit to be shown: control characters as pictures of themselves.
[[nodiscard]] QString asShown(QString text);

} // namespace certlink
