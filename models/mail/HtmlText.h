#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace certlink {

struct HtmlText {
    QString text;
    QStringList struckThrough;  ///< text struck through, which is no answer and stands not in `text`
    bool leftOutRemote = false; ///< pictures, style sheets, frames or scripts were left out
    bool truncated = false;     ///< too long, or nested deeper than is followed
};

/// The text a reader sees of an HTML body: blocks and <br> end lines, table cells are parted by a
/// tab, white space is folded as browsers do, no-break spaces stay. Scripts, styles, the head and
/// anything remote are left out; nothing is loaded. Lines of a blockquote get a quote sign, "> ". A box or ring
/// to tick is a sign, and so is a picture that stands for one.
[[nodiscard]] HtmlText htmlToText(const QString &html);

/// The charset an HTML document names in a meta element; empty where it names none.
[[nodiscard]] QByteArray htmlCharset(const QByteArray &html);

} // namespace certlink
