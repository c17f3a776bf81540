#include "ui/views/CaseDays.h"

#include <algorithm>

namespace certlink {

namespace {

constexpr int monthsAtMost = 4;

QDate monthOf(QDate day)
{
    return {day.year(), day.month(), 1};
}

} // namespace

CaseDays caseDays(const CaseFile &file, const Rulebook &rulebook)
{
    const Rulebook &book = rulebook.inForceOn(file.mail().receiptDate);
    const MailFacts mail = mailFacts(file.mail().mail);
    const Case facts(file.application(), mail, file.effectiveRegister(), book, file.mail().receiptDate);
    CaseDays all;
    all.receipt = facts.receiptDate;
    all.wish = facts.wishDate();
    all.expiry = facts.expiry();
    all.windowStart = facts.isAgency() ? facts.windowStart() : QDate();
    all.windowLength = book.renewalWindowDays;
    const QDate first = monthOf(
        all.wish.isValid() ? std::min(all.receipt, std::max(all.wish, all.receipt.addMonths(-1))) : all.receipt);
    const QDate lead = book.calendar.addBusinessDays(all.receipt, book.leadTimeBusinessDays);
    QDate last = all.receipt;
    for (const QDate day : {all.wish, lead})
        if (day.isValid())
            last = std::max(last, day);
    last = std::min(monthOf(last), first.addMonths(monthsAtMost - 1)).addMonths(1);
    QDate counted = all.receipt;
    for (QDate day = first; day < last; day = day.addDays(1)) {
        CaseDay one{day, book.calendar.kindOf(day), book.calendar.holidayName(day)};
        one.isReceipt = day == all.receipt;
        one.isWish = day == all.wish;
        one.isExpiry = day == all.expiry;
        one.isInWindow = all.windowStart.isValid() && day >= all.windowStart && day <= all.expiry;
        all.days.append(one);
    }
    for (int number = 1; number <= book.leadTimeBusinessDays && counted.isValid(); ++number) {
        counted = book.calendar.nextBusinessDay(counted);
        for (CaseDay &one : all.days)
            if (one.day == counted)
                one.leadDay = number;
    }
    return all;
}

} // namespace certlink
