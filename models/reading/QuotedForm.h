#pragma once

#include "models/reading/OwnWords.h"

namespace certlink {

/// The line that tells a quoted form from an application, -1 where none does: with it somebody only acknowledges what
/// is quoted below it, or there a quotation begins below the form of another contract. `forms`: those of the kind
/// Application.
[[nodiscard]] qsizetype lineThatOnlyReplies(const ReadLines &read, const OwnWords &own,
                                            const QList<const AssembledForm *> &forms, qsizetype index);

} // namespace certlink
