#pragma once

#include <QByteArray>
#include <QString>

namespace certlink {

/// What was read as ISO-2022-JP.
struct Iso2022JpText {
    QString text;
    int bad = 0; ///< bytes that have no place in it; others show as U+FFFD
};

/// ISO-2022-JP as mail programs write it (CP50221): NEC's and IBM's characters, half-width katakana by ESC ( I or by
/// SO. JIS X 0212 is the one set left out. Bytes of eight bits are read as CP932. Never fails.
[[nodiscard]] Iso2022JpText readIso2022Jp(const QByteArray &bytes);

/// Puts the ESC bytes back where `$B…(B` and `(I…(B` lost them; the bytes as they are where none was lost.
[[nodiscard]] QByteArray withLostEscapes(const QByteArray &bytes);

} // namespace certlink
