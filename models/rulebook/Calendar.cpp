#include "models/rulebook/Calendar.h"

namespace certlink {

namespace {

int monthDay(QDate day)
{
    return day.month() * 100 + day.day();
}

} // namespace

void Calendar::addHoliday(QDate day, const QString &name)
{
    m_holidays.insert(day, name);
}

void Calendar::setCoverage(int firstYear, int lastYear)
{
    m_firstYear = firstYear;
    m_lastYear = lastYear;
}

void Calendar::setClosingDays(int fromMonth, int fromDay, int toMonth, int toDay)
{
    m_closingFrom = fromMonth * 100 + fromDay;
    m_closingTo = toMonth * 100 + toDay;
}

bool Calendar::covers(int year) const
{
    return year >= m_firstYear && year <= m_lastYear;
}

bool Calendar::isWeekend(QDate day) const
{
    return day.dayOfWeek() >= Qt::Saturday;
}

bool Calendar::isClosingDay(QDate day) const
{
    const int at = monthDay(day); // at least 101: on no day where no days were set
    if (m_closingFrom <= m_closingTo)
        return at >= m_closingFrom && at <= m_closingTo;
    return at >= m_closingFrom || at <= m_closingTo; // runs over the year's end
}

QString Calendar::holidayName(QDate day) const
{
    return m_holidays.value(day);
}

std::optional<Calendar::DayKind> Calendar::kindOf(QDate day) const
{
    if (isWeekend(day))
        return DayKind::Weekend;
    if (m_holidays.contains(day))
        return DayKind::Holiday;
    if (isClosingDay(day))
        return DayKind::ClosingDay;
    if (!covers(day.year()))
        return std::nullopt;
    return DayKind::Business;
}

QDate Calendar::addBusinessDays(QDate day, int count) const
{
    while (count-- > 0 && day.isValid())
        day = nextBusinessDay(day);
    return day;
}

QDate Calendar::previousBusinessDay(QDate day) const
{
    for (QDate candidate = day.addDays(-1);; candidate = candidate.addDays(-1)) {
        const auto kind = kindOf(candidate);
        if (!kind)
            return {};
        if (*kind == DayKind::Business)
            return candidate;
    }
}

QDate Calendar::nextBusinessDay(QDate day) const
{
    for (QDate candidate = day.addDays(1);; candidate = candidate.addDays(1)) {
        const auto kind = kindOf(candidate);
        if (!kind)
            return {};
        if (*kind == DayKind::Business)
            return candidate;
    }
}

} // namespace certlink
