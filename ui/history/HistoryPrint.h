#pragma once

#include "models/application/Failure.h"
#include "models/items/RecordsModel.h"

namespace certlink {

constexpr int printedAtMost = 5000; ///< decisions in one PDF

/// Decisions as a table on A4 pages; what was done, for people. More than printedAtMost are refused. `titles`:
/// whose headers stand above the columns.
[[nodiscard]] Result<QString> printHistory(const QList<RecordRow> &rows, const RecordsModel &titles,
                                           const QString &file);

} // namespace certlink
