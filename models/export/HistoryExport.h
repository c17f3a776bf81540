#pragma once

#include "models/export/TableWriter.h"
#include "models/store/Store.h"

namespace certlink {

// What of the history goes to other programs. Column names are the same in every format; times are ISO 8601 in
// Asia/Tokyo.

[[nodiscard]] QStringList historyColumns();
/// Every decision the filter lets through, newest first. `goesOn` is told how many were written and ends it by
/// answering false, with a Refused. Answers how many.
[[nodiscard]] Result<qint64> exportHistory(const Store &store, const HistoryFilter &filter, TableWriter &table,
                                           const std::function<bool(qint64 written)> &goesOn = {});

[[nodiscard]] QStringList changeColumns();
[[nodiscard]] Result<void> exportChanges(const QList<ChangeToCarryOut> &changes, TableWriter &table);

} // namespace certlink
