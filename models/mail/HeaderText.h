#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace certlink {

struct HeaderText {
    QString text;          ///< decoded, unfolded, trimmed
    bool repaired = false; ///< raw 8-bit or JIS bytes, a broken or cut encoded word, or a wrong label
};

/// Decodes a header's raw value as RFC 2047 has it, and as mail programs break it: encoded words cut
/// inside a character, inside quotes, without blanks between, raw Shift_JIS, EUC-JP, UTF-8 or
/// ISO-2022-JP bytes, lost ESC bytes.
[[nodiscard]] HeaderText decodeHeader(const QByteArray &raw);

/// The bare addresses of an address header's raw value, in order; groups are opened.
[[nodiscard]] QStringList headerAddresses(const QByteArray &raw);

/// The name in a decoded From, without the address and quotes; empty where there is only an address.
[[nodiscard]] QString senderName(const QString &from);

/// A parameter of a Content-Type or Content-Disposition header ("name", "filename"), decoded as RFC
/// 2231 or 2047 have it or as mail programs break it (no quotes, a quote too many, a raw charset).
/// Null where the header has none.
[[nodiscard]] QString headerParameter(const QByteArray &raw, const QByteArray &name);

} // namespace certlink
