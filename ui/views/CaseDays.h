#pragma once

#include "models/rulebook/Rulebook.h"
#include "rules/desk/CaseFile.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace certlink {

/// What a day is to an application.
struct CaseDay {
    QDate day;
    std::optional<Calendar::DayKind> kind; ///< nothing: the calendar does not cover it
    QString holiday;                       ///< null where it is none
    bool isReceipt = false;
    bool isWish = false;
    bool isExpiry = false;
    bool isInWindow = false; ///< of the renewal period
    int leadDay = 0;         ///< the how manieth working day of the lead time; 0: it is none of them
};

/// The days an application turns on: whole months, from that of the receipt to that of the wished day and of the
/// first day the lead time leaves; where the renewal period begins within them, that is seen too. At most four.
struct CaseDays {
    QList<CaseDay> days; ///< in order
    QDate receipt;
    QDate wish;        ///< invalid where none is named
    QDate windowStart; ///< of agency items; invalid where it is not known
    QDate expiry;      ///< invalid where it is not known
    int windowLength = 0;
};
[[nodiscard]] CaseDays caseDays(const CaseFile &file, const Rulebook &rulebook);

} // namespace certlink
