#pragma once

#include "models/application/Failure.h"
#include "models/rulebook/Calendar.h"

#include <QDate>
#include <QString>

namespace certlink {

/// Writes the sample inbox (`folder`/inbox) and the sample register (`folder`/register) that the
/// program carries, with every date counted from `today` (SampleDates.h). A folder that is there and not empty is
/// refused; nothing is removed or written over.
[[nodiscard]] Result<void> writeSamples(const QString &folder, QDate today, const Calendar &calendar);

/// The same for the window's sample desk, which is made anew each time: removes what it wrote there itself,
/// the desk's database (`folder`/desk.sqlite) too, by the list it keeps in a file beside them. A folder
/// without that list, or a link in a folder's place, is refused.
[[nodiscard]] Result<void> remakeSampleDesk(const QString &folder, QDate today, const Calendar &calendar);

} // namespace certlink
