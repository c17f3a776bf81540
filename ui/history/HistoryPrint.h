#pragma once

#include "models/application/Failure.h"
#include "models/items/RecordsModel.h"

#include <QPageLayout>

namespace certlink {

constexpr int printedAtMost = 5000; ///< decisions in one PDF

/// Decisions as a table on A4 pages; what was done, for people. More than printedAtMost are refused. `titles`:
/// whose headers stand above the columns.
[[nodiscard]] Result<QString> printHistory(const QList<RecordRow> &rows, const RecordsModel &titles,
                                           const QString &file);

/// A text of our own making on A4, into a file for its owner alone.
[[nodiscard]] Result<void> printPage(const QString &html, QPageLayout::Orientation orientation, const QString &file);

} // namespace certlink
