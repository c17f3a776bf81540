#pragma once

#include "models/reading/Numerals.h"

#include <QDate>
#include <QList>

namespace certlink {

/// A day as written: what the pattern found, before the calendar is asked.
struct WrittenDay {
    int year = 0; ///< 0: not written
    int month = 0;
    int day = 0;
    qsizetype begin = 0;
    qsizetype end = 0;
    bool hasThirdNumber = false; ///< 12/7/2027, 8.12.7: a number that may be a year is joined to it
};

/// The text as days are looked for in it: dashes of all kinds as '-' between digits; a year in brackets beside
/// another spelling of it, 2026年(令和8年), taken out.
[[nodiscard]] ArabicText daysPrepared(QStringView folded);
/// The days of a prepared text that are written with their year, whether the calendar has them or not.
[[nodiscard]] QList<WrittenDay> fullDays(const QString &text);
/// Those, then days without a year, then further days beside one: 12/1〜5.
[[nodiscard]] QList<WrittenDay> writtenDays(const QString &text, QDate receiptDate);
/// Whether one of the days overlaps it. `days`: in the order of the text.
[[nodiscard]] bool standsIn(const QList<WrittenDay> &days, qsizetype begin, qsizetype end);

} // namespace certlink
