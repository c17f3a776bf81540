#pragma once

#include "models/store/Database.h"

#include <QByteArray>

#include <optional>

namespace certlink {

/// How far the decisions reach: how many there are, and the last of them. Decisions are only ever added, so
/// a database that held a head once holds it for ever.
struct KnownHead {
    qint64 count = 0;
    qint64 last = 0;   ///< id of the last decision; 0: none
    QByteArray sha256; ///< hex, over that decision's row as it stands; empty: none

    friend bool operator==(const KnownHead &, const KnownHead &) = default;
};

/// The head of what the database holds now; of one without tables: no decision.
[[nodiscard]] Result<KnownHead> headOf(const Database &database);

// The head that was known last stands in a file beside the database, ".NAME.head", for the owner alone. Its
// name has nothing of the database's before it, so that who removes or copies "NAME*" leaves it where it is.
// It may lag behind, after a kill or where two programs write at once; it never runs ahead.

enum class HeadNote { Absent, Readable, Damaged };

/// What the file says; `note`, where given, gets how it was found. Nothing where it is absent or damaged.
[[nodiscard]] std::optional<KnownHead> readHead(const QString &database, HeadNote *note = nullptr);
/// In place of what the file said, whole or not at all. False where it could not be written.
[[nodiscard]] bool writeHead(const QString &database, const KnownHead &head);
[[nodiscard]] bool removeHead(const QString &database);

/// Lost where the file at `location` is absent or empty and decisions are known. To be asked before anything
/// creates it.
[[nodiscard]] Result<void> checkFileIsThere(const QString &location);
/// Lost where the database holds less than what is known, or another decision in the place of the last.
[[nodiscard]] Result<void> checkHead(const Database &database);

} // namespace certlink
