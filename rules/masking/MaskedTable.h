#pragma once

#include "models/export/TableWriter.h"
#include "models/store/History.h"
#include "rules/masking/Masker.h"

namespace certlink {

/// A table of the history or of the changes (models/export/HistoryExport.h) that is written masked: which column holds
/// what is known by its name. `masker` must outlive it.
[[nodiscard]] std::unique_ptr<TableWriter> maskedTable(std::unique_ptr<TableWriter> table, const QStringList &columns,
                                                       const Masker &masker);

/// A decision as lists show it, masked as such a table is.
[[nodiscard]] DecisionSummary maskedSummary(DecisionSummary decision, const Masker &masker);

/// What was looked for, as a masked table may say it.
[[nodiscard]] HistoryFilter maskedFilter(HistoryFilter filter, const Masker &masker);

} // namespace certlink
