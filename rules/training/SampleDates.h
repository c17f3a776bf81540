#pragma once

#include "models/application/Failure.h"
#include "models/rulebook/Calendar.h"

#include <QDate>
#include <QString>

namespace certlink {

/// A text of the samples with its places for dates filled in, counted from `today`, so that the samples always
/// lie where they need to. A Failure names the place that is no date.
///
/// A place for a date is written {{KIND±N|FORMAT}}: KIND is `day` (N calendar days from today),
/// `business` (the N-th business day after today), `saturday`, `holiday` or `closing` (the first
/// Saturday, national holiday on a weekday, or weekday of the year-end closing at least N days from
/// today); FORMAT is Qt's, in Japanese, or `rfc` for a Date header at ten in the morning; without it
/// the date is ISO.
[[nodiscard]] Result<QString> withDates(const QString &text, QDate today, const Calendar &calendar);

} // namespace certlink
