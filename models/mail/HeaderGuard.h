#pragma once

#include <QByteArray>

namespace certlink {

/// Bytes of a header that are parsed; some 1,500 addresses.
inline constexpr qsizetype longestParsedHeader = 64 << 10;

/// The message with an empty line behind its headers where a line of blanks stands instead, which a
/// parser takes for a part of the last header, and the body with it.
[[nodiscard]] QByteArray withEndedHeaders(const QByteArray &message);

/// A message whose headers a parser can take: those of addresses and the subject are cut where they
/// are longer than anyone writes, and address groups within groups by the hundred (which a parser
/// follows on its stack) are flattened. The message itself where nothing is to be done, which is at
/// once for one of ordinary size.
[[nodiscard]] QByteArray withBoundedHeaders(const QByteArray &message);

} // namespace certlink
