#include "app/Clock.h"

#include "models/application/Tokyo.h"

namespace certlink {

QDateTime nowUtc()
{
    return QDateTime::currentDateTimeUtc();
}

QDate todayInTokyo()
{
    return inTokyo(nowUtc()).date();
}

} // namespace certlink
