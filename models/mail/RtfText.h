#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace certlink {

/// What an RTF body says.
struct RtfText {
    QString text;
    bool isHtml = false; ///< the RTF only wraps an HTML body (MS-OXRTFEX); `text` is that HTML
    /// Text struck through or marked as deleted, which is no answer and stands not in `text`. HTML says so itself.
    QStringList struckThrough{};
};

/// Unpacks a compressed RTF property (MS-OXRTFCP); empty where it is none.
[[nodiscard]] QByteArray uncompressedRtf(const QByteArray &compressed);
/// The text of an RTF document, or the HTML wrapped in it.
[[nodiscard]] RtfText rtfToText(const QByteArray &rtf);

} // namespace certlink
