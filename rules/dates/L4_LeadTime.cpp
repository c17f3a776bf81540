#include "rules/Rules.h"

#include <cstdlib>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

/// Business days in (after, until], counted no further than `most`: those that certainly are, and
/// those that could be. Backwards, for what the calendar covers ends somewhere before `until`.
struct BusinessDays {
    int certain = 0;
    int possible = 0;
};

BusinessDays countBusinessDays(const Calendar &calendar, QDate after, QDate until, int most)
{
    BusinessDays days;
    for (QDate day = until; day > after && days.certain < most; day = day.addDays(-1)) {
        const auto kind = calendar.kindOf(day);
        days.possible += !kind || *kind == Calendar::DayKind::Business;
        days.certain += kind == Calendar::DayKind::Business;
        if (days.possible >= most && !calendar.covers(day.year()))
            break; // no day before it is certain
    }
    return days;
}

} // namespace

// L4: it may take several working days until the change is done. The page gives no number; the
// rulebook does, and a person decides about less. Days of a year the calendar does not cover decide
// nothing: too few even if all of them were business days is too few, enough without them is
// enough, and in between the rule does not apply.

// L4-lead-time
RuleResult l4LeadTime(const Case &facts, Check &check)
{
    const QDate day = facts.wishDate();
    const Calendar &calendar = facts.rulebook.calendar;
    if (!day.isValid() || day <= facts.receiptDate || !calendar.isBusinessDay(day))
        return check.notApplicable();
    const int needed = facts.rulebook.leadTimeBusinessDays;
    const BusinessDays days = countBusinessDays(calendar, facts.receiptDate, day, needed);
    if (days.certain < needed && days.possible >= needed)
        return check.notApplicable();
    check.mail(Field::StartDate).receiptDate().rulebook("lead-time"_L1, needed);
    if (check.compare("enough-business-days"_L1, days.certain >= needed, {{u"count"_s, days.certain}}))
        return check.satisfied();
    const QDate earliest = calendar.addBusinessDays(facts.receiptDate, needed);
    return check.violated({{u"day"_s, day},
                           {u"count"_s, days.certain},
                           {u"needed"_s, needed},
                           {u"earliest"_s, earliest},
                           {u"receipt"_s, facts.receiptDate}},
                          earliest.isValid() ? QLatin1StringView() : "alone"_L1);
}

// L4-date-doubtful
// The Date header is the sender's word. A server on the way wrote the Received header; where the two
// lie more than a day apart, a mail dated back would make a short lead time look long. The receipt
// date stays what it is, a person decides.
RuleResult l4DateDoubtful(const Case &facts, Check &check)
{
    const QDateTime &date = facts.mail.date;
    const QDateTime &received = facts.mail.received;
    if (!date.isValid() || !received.isValid())
        return check.notApplicable();
    constexpr qint64 secondsOfDay = 24 * 60 * 60;
    check.header("date"_L1, date.date()).header("received"_L1, received.date());
    if (check.compare("dates-agree"_L1, std::abs(date.secsTo(received)) <= secondsOfDay))
        return check.satisfied();
    return check.nowhere().violated({{u"date"_s, date.date()}, {u"received"_s, received.date()}});
}

} // namespace certlink
