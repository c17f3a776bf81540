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
/// Whether a text is a mail's whole source: it begins with a header (form.md, Containers), From or Date
/// and something that only mail programs write among it.
[[nodiscard]] bool isMailSource(const QByteArray &bytes);

/// Masks private keys: every character of the key's lines becomes U+2588, line ends stay. Found are blocks
/// with BEGIN and END lines (their dashes, blanks, case and width as a person may have left them), PuTTY's
/// format, and bare base64 of a key in DER. The spans of the masked keys (with those lines) are returned.
Spans maskPrivateKeys(QString &text);
/// Whether a file holds such a key as text.
[[nodiscard]] bool holdsPrivateKey(const QByteArray &bytes);

/// A message found in an input, not yet decoded.
struct RawMessage {
    QString source; ///< as DecodedMail::source
    QByteArray bytes;
    bool isText = false; ///< a .txt or pasted text: no headers
};
/// Returns false to stop.
using RawMessageHandler = std::function<bool(Result<RawMessage>)>;

/// Bytes of one message that are read at all; mail servers stop far below.
inline constexpr qsizetype largestMessage = 256 << 20;
[[nodiscard]] Failure messageTooLarge(const QString &source);

/// What a file is read as, by its name.
[[nodiscard]] bool isTextName(const QString &path);
[[nodiscard]] bool isMboxName(const QString &path);

/// A file's name for people: bytes of it that are no UTF-8 as "\\x83". forEachMessage finds the file by it.
[[nodiscard]] QString nameOfFile(const QByteArray &bytes);

/// Finds the messages of an input, in input order: a mail, a text, an mbox (`FILE#N`), a .zip of them
/// (`FILE.zip#member`), a Maildir, a folder (read to the bottom, names in byte order), or `-` for
/// standard input. A file that cannot be read, and a folder that holds itself by a symbolic link, is
/// handed over as a Failure whose subject is its path, and the rest goes on.
void forEachMessage(const QString &path, const RawMessageHandler &handler);

/// Decodes a message as what it is (mail or text).
[[nodiscard]] DecodedMail decode(const RawMessage &message);
/// The same with a person's choice of charset for its texts, whatever they say of themselves. Empty:
/// as `decode`. An Outlook .msg says itself how it is written; the choice changes nothing there.
[[nodiscard]] DecodedMail decodeAs(const RawMessage &message, const QByteArray &charset);

} // namespace certlink
