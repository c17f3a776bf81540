#pragma once

#include "models/reading/OwnWords.h"

namespace certlink {

/// The line that tells a quoted form from an application, -1 where none does: with it somebody only acknowledges what
/// is quoted below it, or there a quotation begins below the form of another contract. `forms`: those of the kind
/// Application.
[[nodiscard]] qsizetype lineThatOnlyReplies(const ReadLines &read, const OwnWords &own,
                                            const QList<const AssembledForm *> &forms, qsizetype index);

/// The lines with which somebody says yes to what the quoted part of the mail asks. What that was, and whether the form
/// says so, a person must look up.
[[nodiscard]] QList<qsizetype> assentsToQuoted(const ReadLines &read, const OwnWords &own,
                                               const QList<const AssembledForm *> &forms);

} // namespace certlink
