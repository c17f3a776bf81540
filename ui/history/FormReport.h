#pragma once

#include "models/application/Failure.h"
#include "models/store/History.h"
#include "rules/RuleTexts.h"

namespace certlink {

/// How applicants fill in one field of the form.
struct FieldReport {
    Field field = Field::MasterId;
    int empty = 0;     ///< decisions in which it was left empty
    int wrong = 0;     ///< findings of its other rules
    QStringList rules; ///< their names, those that find most first
};

/// The rules about filling in the form (clauses P2 to P9), by the first field each reads, in the order of the form.
[[nodiscard]] QList<FieldReport> fieldReports(const HistoryFigures &figures);

/// One A4 page for the people who own the form: which boxes are left empty or ticked wrongly. `filter` says of which
/// days.
[[nodiscard]] Result<QString> printFormReport(const HistoryFigures &figures, const HistoryFilter &filter,
                                              const RuleTexts &texts, Language language, const QString &file);

} // namespace certlink
