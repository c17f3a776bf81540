#pragma once

#include "models/application/Failure.h"
#include "models/mail/MessageDecoder.h"

#include <QString>

#include <functional>

namespace certlink {

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

} // namespace certlink
