#pragma once

#include "models/application/Failure.h"
#include "models/items/RecordsModel.h"

#include <QPageLayout>

namespace certlink {

/// The decisions before `before` (0: from the newest), at most `limit`; fewer: there are no more.
using PrintedDecisions = std::function<Result<QList<RecordRow>>(qint64 before, int limit)>;

/// What stands above the decisions, for people.
struct PrintedHistory {
    QString title;
    QString filter;      ///< which of them were asked for
    QStringList headers; ///< of the columns, on each page
};

/// Decisions as a table on A4 pages; what was done, for people. However many there are,
/// a few pages of them are in memory. `goesOn` is told how many were read and ends it by answering false, with a
/// Refused. The file is for its owner alone, and whole or not there. Answers how many. Needs no window's thread.
[[nodiscard]] Result<qint64> printHistory(const PrintedDecisions &decisions, const PrintedHistory &above,
                                          const QString &file, const std::function<bool(qint64 done)> &goesOn = {});

/// A text of our own making on A4, into a file for its owner alone.
[[nodiscard]] Result<void> printPage(const QString &html, QPageLayout::Orientation orientation, const QString &file);

} // namespace certlink
