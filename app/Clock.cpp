#include "app/Clock.h"

namespace certlink {

QDateTime nowUtc()
{
    return QDateTime::currentDateTimeUtc();
}

QDate todayInTokyo()
{
    constexpr int tokyo = 9 * 60 * 60;
    return nowUtc().toOffsetFromUtc(tokyo).date();
}

} // namespace certlink
