#pragma once

#include <QByteArray>
#include <QString>

namespace certlink {

/// Bytes decoded, and how sure that is.
struct DecodedBytes {
    QString text;
    /// Lower-case name of the charset taken ("iso-2022-jp", "shift_jis", …).
    QString charset;
    bool guessed = false;  ///< the label was missing or wrong and another charset was taken
    bool repaired = false; ///< damage was mended (lost ESC bytes, cut characters)
    int undecodable = 0;   ///< places shown as U+FFFD
    int nulBytes = 0;      ///< NULs left out
};

/// Decodes a text by its label where that works, else by what the bytes look like.
/// `label` as the header has it; empty: none. Never fails.
[[nodiscard]] DecodedBytes decodeBytes(const QByteArray &bytes, const QByteArray &label);

/// Decodes with the named charset whatever comes of it (a person's choice).
[[nodiscard]] DecodedBytes decodeBytesAs(const QByteArray &bytes, const QByteArray &charset);

} // namespace certlink
