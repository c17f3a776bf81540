#pragma once

#include <QByteArray>

namespace certlink {

/// HTML with nothing in it that a parser could choke on.
struct ThinnedHtml {
    QByteArray html;            ///< UTF-8
    bool leftOutRemote = false; ///< scripts or frames were left out
    bool truncated = false;     ///< too long, or nested deeper than is followed
};

/// Takes out of an HTML document (UTF-8) what says nothing about its text and costs a parser time or
/// stack without bound: scripts, styles and comments, tags that only change the type face, attributes
/// by the thousand, tags nested by the thousand (their text stays). Linear in the document's length.
[[nodiscard]] ThinnedHtml thinnedHtml(const QByteArray &html);

} // namespace certlink
