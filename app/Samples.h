#pragma once

#include "models/application/Failure.h"
#include "models/rulebook/Calendar.h"

#include <QDate>
#include <QString>

namespace certlink {

/// Writes the sample inbox (`folder`/inbox) and the sample register (`folder`/register) that the
/// program carries, with every date counted from `today`, so that they always lie where the sample
/// needs them. A folder that is there and not empty is refused; nothing is removed or written over.
///
/// A place for a date is written {{KIND±N|FORMAT}}: KIND is `day` (N calendar days from today),
/// `business` (the N-th business day after today), `saturday`, `holiday` or `closing` (the first
/// Saturday, national holiday on a weekday, or weekday of the year-end closing at least N days from
/// today); FORMAT is Qt's, in Japanese, or `rfc` for a Date header at ten in the morning; without it
/// the date is ISO.
[[nodiscard]] Result<void> writeSamples(const QString &folder, QDate today, const Calendar &calendar);

/// The same for the window's sample desk, which is made anew each time: removes what it wrote there itself,
/// the desk's database (`folder`/desk.sqlite) too, by the list it keeps in a file beside them. A folder
/// without that list, or a link in a folder's place, is refused.
[[nodiscard]] Result<void> remakeSampleDesk(const QString &folder, QDate today, const Calendar &calendar);

/// A text with its places for dates filled in. A Failure names the place that is no date.
[[nodiscard]] Result<QString> withDates(const QString &text, QDate today, const Calendar &calendar);

} // namespace certlink
