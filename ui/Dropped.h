#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

class QMimeData;

namespace certlink {

/// What a file manager, a mail program or the clipboard hands over: files, else a mail's bytes, else
/// a text, else links that lead nowhere from here.
struct Dropped {
    QStringList files; ///< local paths
    QByteArray mail;   ///< one mail as bytes: RFC 5322, or Outlook's .msg
    QString text;
    QStringList links; ///< what names a mail without handing it over

    [[nodiscard]] bool isEmpty() const { return files.isEmpty() && mail.isEmpty() && text.trimmed().isEmpty(); }
};

[[nodiscard]] Dropped readDropped(const QMimeData &data);

} // namespace certlink
