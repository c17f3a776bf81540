#pragma once

#include "models/mail/MailFile.h"

namespace certlink {

/// What a .zip may hold before it is refused as one made to fill the memory or the disk.
struct ZipLimits {
    qint64 unpackedBytes = 256 << 20;
    int members = 20000;
    /// Unpacked to packed size; only looked at once `ratioFrom` bytes are unpacked, because a few
    /// mails alike pack very well.
    qint64 ratio = 200;
    qint64 ratioFrom = 16 << 20;
};

/// Whether a file is read as an archive of mails, by its name.
[[nodiscard]] bool isZipName(const QString &path);

/// Hands over the members of a .zip in the archive's order, as `FILE.zip#member/path`: .txt as texts,
/// an mbox message by message (`FILE.zip#box.mbox#N`), everything else as mails. Nothing is written to
/// disk. A damaged, encrypted or oversized archive is one Failure, after the members before the
/// damage. False where the handler asked to stop.
bool forEachZipMember(const QString &path, const RawMessageHandler &handler, const ZipLimits &limits = {});

} // namespace certlink
