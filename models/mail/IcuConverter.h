#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace certlink {

/// ICU's name of CP932, Shift_JIS as Windows writes it.
constexpr auto windows31j = "ibm-943_P15A-2003";

/// Decodes with one of ICU's converters, invalid bytes as U+FFFD; nothing for a name ICU does not know.
[[nodiscard]] std::optional<QString> decodedByIcu(const QByteArray &bytes, const char *name);

} // namespace certlink
