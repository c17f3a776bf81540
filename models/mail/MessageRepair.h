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

/// A text that is quoted-printable or base64 still, though its part says nothing of it or was encoded twice: decoded.
/// Null where it is neither. Only what comes out as text beyond ASCII is taken for one.
[[nodiscard]] QByteArray withoutUndeclaredEncoding(const QByteArray &text);

} // namespace certlink
