#pragma once

#include <QString>

namespace certlink {

/// The text with U+FFFD for each half of a surrogate pair that stands alone.
[[nodiscard]] QString wellFormed(QString text);

} // namespace certlink
