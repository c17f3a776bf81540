#pragma once

#include "models/store/Store.h"

namespace certlink {

// A backup takes a database's place in two steps, so that the long one can run beside the window. What stood there
// is never written over: it is kept beside it under another name.

/// Verifies the backup whole and copies it beside the database, as ".NAME.restored". Damaged, naming the first
/// record, where it does not hold; then nothing is left behind. `progress` as Store::verify has it.
[[nodiscard]] Result<ChainHead> stageRestore(const Store &backup, const QString &database,
                                             const VerificationProgress &progress = {});
/// Puts the copy in the database's place, which nobody in this program has open; other programs notice before they
/// write. `head` is what staging answered. Answers of the path what stood there is kept under; null where nothing did.
[[nodiscard]] Result<QString> finishRestore(const QString &database, const ChainHead &head, const QDateTime &at);
/// Where a person did not want to after all.
void dropStagedRestore(const QString &database);

} // namespace certlink
