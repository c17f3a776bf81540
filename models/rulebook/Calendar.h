#pragma once

#include <QDate>
#include <QHash>
#include <QString>

#include <optional>

namespace certlink {

/// National holidays of Japan and the year-end closing days, by calendar day in Japan.
class Calendar
{
public:
    /// Why a day is not a business day.
    enum class DayKind { Business, Weekend, Holiday, ClosingDay };

    void addHoliday(QDate day, const QString &name);
    /// The first and last year whose holidays are known, both included.
    void setCoverage(int firstYear, int lastYear);
    /// Month and day, both included; may run over the year's end (12-29 … 01-03).
    void setClosingDays(int fromMonth, int fromDay, int toMonth, int toDay);

    [[nodiscard]] bool covers(int year) const;
    [[nodiscard]] bool isWeekend(QDate day) const;
    [[nodiscard]] bool isClosingDay(QDate day) const;
    /// Null where the day is no national holiday.
    [[nodiscard]] QString holidayName(QDate day) const;
    /// Nothing where the year is not covered and the day is neither weekend nor closing day.
    [[nodiscard]] std::optional<DayKind> kindOf(QDate day) const;
    /// True only where the day certainly is one.
    [[nodiscard]] bool isBusinessDay(QDate day) const { return kindOf(day) == DayKind::Business; }
    /// The `count`th business day after `day`; invalid where coverage ends first.
    [[nodiscard]] QDate addBusinessDays(QDate day, int count) const;
    /// The nearest certain business day before or after `day`; invalid where coverage ends first.
    [[nodiscard]] QDate previousBusinessDay(QDate day) const;
    [[nodiscard]] QDate nextBusinessDay(QDate day) const;

private:
    QHash<QDate, QString> m_holidays;
    int m_firstYear = 0;
    int m_lastYear = -1;
    int m_closingFrom = 0; ///< month * 100 + day
    int m_closingTo = 0;
};

} // namespace certlink
