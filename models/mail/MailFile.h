#pragma once

#include "models/application/Failure.h"
#include "models/mail/DecodedMail.h"

#include <QString>
#include <QStringList>

#include <functional>

namespace certlink {

/// Decodes one message (header lines, then a body). Never fails: what cannot be understood is shown
/// as well as it can be and remarked on. Reentrant.
[[nodiscard]] DecodedMail decodeMessage(const QByteArray &bytes, const QString &source);

/// Decodes a text without headers: UTF-8, or whatever its bytes look like (UTF-16, Shift_JIS, EUC-JP,
/// ISO-2022-JP), with a remark where it was guessed.
[[nodiscard]] DecodedMail decodeText(const QByteArray &bytes, const QString &source);

/// Text pasted into the window.
[[nodiscard]] DecodedMail pastedText(const QString &text);

/// Whether bytes begin with mail header lines (what `-` decides by).
[[nodiscard]] bool beginsWithHeaders(const QByteArray &bytes);

/// Masks PEM private keys: every character of the key's lines becomes U+2588, line ends stay.
/// The spans of the masked keys (with BEGIN and END lines) are returned.
Spans maskPrivateKeys(QString &text);

/// A message found in an input, not yet decoded.
struct RawMessage {
    QString source;      ///< as DecodedMail::source
    QByteArray bytes;
    bool isText = false; ///< a .txt or pasted text: no headers
};
/// Returns false to stop.
using RawMessageHandler = std::function<bool(Result<RawMessage>)>;

/// Finds the messages of an input, in input order: a mail, a text, an mbox (`FILE#N`), a Maildir, a
/// folder (read to the bottom, names in byte order), or `-` for standard input. A file that cannot
/// be read is handed over as a Failure whose subject is its path, and the rest goes on.
void forEachMessage(const QString &path, const RawMessageHandler &handler);

/// Decodes a message as what it is (mail or text).
[[nodiscard]] DecodedMail decode(const RawMessage &message);

} // namespace certlink
