#include "rules/Rules.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

// L3: the start date is a working day; a wish for the same day may be refused; a time of day cannot
// be asked for. Days are days in Japan, whatever the workstation says.

// L3-past
RuleResult l3Past(const Case &facts, Check &check)
{
    const QDate day = facts.wishDate();
    if (!day.isValid())
        return check.notApplicable();
    check.mail(Field::StartDate).receiptDate();
    if (check.compare("not-before"_L1, day >= facts.receiptDate, {{u"left"_s, day}, {u"right"_s, facts.receiptDate}}))
        return check.satisfied();
    return check.violated({{u"day"_s, day}, {u"receipt"_s, facts.receiptDate}});
}

// L3-same-day
RuleResult l3SameDay(const Case &facts, Check &check)
{
    const DateAnswer &date = facts.application.startDate;
    const bool atOnce = date.reading == DateAnswer::Reading::AtOnce;
    if (!facts.wishDate().isValid() && !atOnce)
        return check.notApplicable();
    check.mail(Field::StartDate).receiptDate();
    const bool sameDay = atOnce || facts.wishDate() == facts.receiptDate;
    if (check.compare("later-day"_L1, !sameDay))
        return check.satisfied();
    return check.violated({{u"value"_s, date.value}, {u"day"_s, facts.receiptDate}},
                          atOnce ? "at-once"_L1 : QLatin1StringView());
}

namespace {

/// Business days to propose instead of a day: the one before it and the one after it, none on or before
/// the receipt date, on which nothing can begin any more.
struct Proposal {
    QDate previous; ///< invalid where it would be too early
    QDate next;     ///< invalid where the calendar ends

    /// Which sentence names them: both, the later one alone ("next"), none ("alone").
    [[nodiscard]] QString variant(QLatin1StringView kind) const
    {
        const QString which = !next.isValid() ? u"alone"_s : !previous.isValid() ? u"next"_s : QString();
        return kind.isEmpty() || which.isEmpty() ? QString(kind + which) : QString(kind + u'-' + which);
    }
};

Proposal proposalFor(const Case &facts, QDate day)
{
    const Calendar &calendar = facts.rulebook.calendar;
    const QDate previous = calendar.previousBusinessDay(day);
    const bool isLate = previous.isValid() && previous > facts.receiptDate;
    return {isLate ? previous : QDate(), calendar.nextBusinessDay(std::max(day, facts.receiptDate))};
}

} // namespace

// L3-weekend
RuleResult l3Weekend(const Case &facts, Check &check)
{
    const QDate day = facts.wishDate();
    if (!day.isValid())
        return check.notApplicable();
    const Calendar &calendar = facts.rulebook.calendar;
    check.mail(Field::StartDate);
    if (check.compare("working-weekday"_L1, !calendar.isWeekend(day), {{u"day"_s, day}}))
        return check.satisfied();
    const Proposal proposal = proposalFor(facts, day);
    return check.violated({{u"day"_s, day},
                           {u"weekday"_s, day.dayOfWeek()},
                           {u"previous"_s, proposal.previous},
                           {u"next"_s, proposal.next},
                           {u"receipt"_s, facts.receiptDate}},
                          proposal.variant({}));
}

// L3-holiday
// The closing days hold in every year; whether another day is a holiday can be said only of the
// years the calendar covers.
RuleResult l3Holiday(const Case &facts, Check &check)
{
    const QDate day = facts.wishDate();
    const Calendar &calendar = facts.rulebook.calendar;
    if (!day.isValid() || calendar.isWeekend(day))
        return check.notApplicable();
    check.mail(Field::StartDate);
    const auto kind = calendar.kindOf(day);
    if (!kind)
        return check.unknown({}, {{u"day"_s, day}, {u"year"_s, day.year()}});
    if (*kind == Calendar::DayKind::Holiday)
        check.rulebook("holiday"_L1, calendar.holidayName(day));
    if (check.compare("no-holiday"_L1, *kind == Calendar::DayKind::Business, {{u"day"_s, day}}))
        return check.satisfied();
    const Proposal proposal = proposalFor(facts, day);
    return check.violated(
        {{u"day"_s, day},
         {u"name"_s, calendar.holidayName(day)},
         {u"previous"_s, proposal.previous},
         {u"next"_s, proposal.next},
         {u"receipt"_s, facts.receiptDate}},
        proposal.variant(*kind == Calendar::DayKind::ClosingDay ? "closing"_L1 : QLatin1StringView()));
}

// L3-time
RuleResult l3Time(const Case &facts, Check &check)
{
    const DateAnswer &date = facts.application.startDate;
    if (!facts.wishDate().isValid())
        return check.notApplicable();
    check.mail(Field::StartDate);
    if (check.compare("no-time"_L1, date.timeOfDay.isNull()))
        return check.satisfied();
    if (!date.timeSpans.isEmpty())
        check.at(Field::StartDate, date.timeSpans);
    return check.violated(
        {{u"day"_s, facts.wishDate()}, {u"time"_s, date.timeOfDay}, {u"receipt"_s, facts.receiptDate}});
}

} // namespace certlink
