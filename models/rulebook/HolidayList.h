#pragma once

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QMap>
#include <QString>

namespace certlink {

/// The national holidays of a CSV file: ours (`date,name`, ISO dates) or the Cabinet Office's as it is downloaded
/// (国民の祝日・休日月日, 国民の祝日・休日名称, dates as 2026/1/1), in UTF-8 or Shift_JIS.
struct HolidayList {
    struct Problem {
        int line = 0; ///< 0: the file as a whole
        QString detail;
    };

    QMap<QDate, QString> days;
    QList<Problem> problems; ///< every line that cannot be taken; empty: the list is whole

    [[nodiscard]] static HolidayList fromCsv(const QByteArray &bytes);
    /// As our own CSV, in the order of the days.
    [[nodiscard]] static QByteArray toCsv(const QMap<QDate, QString> &days);
};

} // namespace certlink
