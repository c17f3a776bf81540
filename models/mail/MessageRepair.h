#pragma once

#include <QByteArray>

namespace certlink {

// What programs and servers get wrong in a message, mended before it is parsed.

/// A message whose lines end by CR alone, with line feeds; any other as it is.
[[nodiscard]] QByteArray withLineEnds(const QByteArray &message);

/// A message whose parts cannot be told apart by the boundary its header names: its parts with the boundary they have,
/// without the message's own headers. Empty where it has none.
[[nodiscard]] QByteArray withItsBoundary(const QByteArray &message);

/// Quoted-printable without the blanks that a server put behind the "=" of a line that goes on (RFC 2045 6.7).
[[nodiscard]] QByteArray withoutPadding(const QByteArray &quoted);

} // namespace certlink
