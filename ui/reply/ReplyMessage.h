#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace certlink {

/// A reply to be saved as a file a mail program can open and send.
struct ReplyMessage {
    QString to;
    QString subject;
    QString text;
    QString inReplyTo;  ///< the Message-ID answered, with angle brackets; may be empty
    QString references; ///< referencesForReply() of the mail answered; may be empty
    QDateTime date;

    /// RFC 5322 with UTF-8, marked as not yet sent.
    [[nodiscard]] QByteArray toEml() const;
};

} // namespace certlink
