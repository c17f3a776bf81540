#pragma once

#include <QDate>
#include <QDateTime>

namespace certlink {

// The only place the clock is read; everything below is handed its time.

/// Today in Asia/Tokyo, whatever the workstation's zone.
[[nodiscard]] QDate todayInTokyo();
[[nodiscard]] QDateTime nowUtc();

} // namespace certlink
