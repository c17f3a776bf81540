#pragma once

#include "models/mail/DecodedMail.h"

#include <QByteArray>
#include <QString>

namespace certlink {

/// A message found in an input, not yet decoded.
struct RawMessage {
    QString source; ///< as DecodedMail::source
    QByteArray bytes;
    bool isText = false; ///< a .txt or pasted text: no headers
};

/// Decodes a message as what it is (mail or text).
[[nodiscard]] DecodedMail decode(const RawMessage &message);
/// The same with a person's choice of charset for its texts, whatever they say of themselves. Empty:
/// as `decode`. An Outlook .msg says itself how it is written; the choice changes nothing there.
[[nodiscard]] DecodedMail decodeAs(const RawMessage &message, const QByteArray &charset);

/// Decodes one message (header lines, then a body). Never fails: what cannot be understood is shown
/// as well as it can be and remarked on. Reentrant.
[[nodiscard]] DecodedMail decodeMessage(const QByteArray &bytes, const QString &source);

/// Decodes a text without headers: UTF-8, or whatever its bytes look like (UTF-16, Shift_JIS, EUC-JP,
/// ISO-2022-JP), with a remark where it was guessed.
[[nodiscard]] DecodedMail decodeText(const QByteArray &bytes, const QString &source);

/// Text pasted into the window.
[[nodiscard]] DecodedMail pastedText(const QString &text);

/// As decodeMessage(), for a mail that is a file in another one. `charset` as for decodeAs(); `depth`: how many mails
/// lie around it.
[[nodiscard]] DecodedMail decodeInnerMessage(const QByteArray &bytes, const QString &source, const QByteArray &charset,
                                             int depth);

} // namespace certlink
