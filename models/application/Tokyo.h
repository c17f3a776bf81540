#pragma once

#include <QDateTime>
#include <QTimeZone>

namespace certlink {

/// Japan's time: nine hours ahead of UTC all year, whatever zones the workstation knows of.
[[nodiscard]] inline QTimeZone tokyo()
{
    return QTimeZone(9 * 60 * 60);
}

/// The same moment on Tokyo's clock, which is the one the desk and its customers go by.
[[nodiscard]] inline QDateTime inTokyo(const QDateTime &moment)
{
    return moment.toTimeZone(tokyo());
}

} // namespace certlink
