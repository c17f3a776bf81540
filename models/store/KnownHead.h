#pragma once

#include "models/store/Chain.h"

#include <optional>

namespace certlink {

// The head that was known last stands in a file beside the database, ".NAME.head", for the owner alone. Its
// name has nothing of the database's before it, so that who removes or copies "NAME*" leaves it where it is.
// It may lag behind, after a kill or where two programs write at once; it never runs ahead.

enum class HeadNote { Absent, Readable, Damaged };

/// What the file says; `note`, where given, gets how it was found. Nothing where it is absent or damaged.
[[nodiscard]] std::optional<ChainHead> readHead(const QString &database, HeadNote *note = nullptr);
/// In place of what the file said, whole or not at all. False where it could not be written.
[[nodiscard]] bool writeHead(const QString &database, const ChainHead &head);
[[nodiscard]] bool removeHead(const QString &database);

/// Lost where the file at `location` is absent or empty and records are known. To be asked before anything
/// creates it.
[[nodiscard]] Result<void> checkFileIsThere(const QString &location);
/// Lost where the database holds less than what is known, or another record in the place of the last.
[[nodiscard]] Result<void> checkHead(const Database &database);

} // namespace certlink
