#include "rules/Rules.h"

using namespace Qt::Literals::StringLiterals;

namespace certlink {

// P6: the form asks for the day from which the change is wanted.

// P6-date-missing
RuleResult p6DateMissing(const Case &facts, Check &check)
{
    check.mail(Field::StartDate);
    const bool answered = facts.application.startDate.reading != DateAnswer::Reading::Empty;
    if (check.compare("answered"_L1, answered, {{u"field"_s, u"start_date"_s}}))
        return check.satisfied();
    return check.violatedAsEmpty(Field::StartDate);
}

namespace {

QLatin1StringView variantOf(DateAnswer::Problem problem)
{
    switch (problem) {
    case DateAnswer::Problem::NoSuchDay:
        return "no-such-day"_L1;
    case DateAnswer::Problem::TwoDays:
        return "two-days"_L1;
    case DateAnswer::Problem::None:
    case DateAnswer::Problem::NoDay:
        break;
    }
    return {};
}

} // namespace

// P6-date-unreadable
// Words for at once can be read, although they name no day; L3-same-day looks at them.
RuleResult p6DateUnreadable(const Case &facts, Check &check)
{
    const DateAnswer &date = facts.application.startDate;
    if (date.reading == DateAnswer::Reading::Empty)
        return check.notApplicable();
    check.mail(Field::StartDate);
    if (check.compare("date-readable"_L1, date.reading != DateAnswer::Reading::Unreadable))
        return check.satisfied();
    return check.violated({{u"value"_s, date.value}}, variantOf(date.problem));
}

// P6-date-relation
// "From then on" or "by then" is a wish for that day with more to it; the day itself counts.
RuleResult p6DateRelation(const Case &facts, Check &check)
{
    const DateAnswer &date = facts.application.startDate;
    if (!facts.wishDate().isValid())
        return check.notApplicable();
    check.mail(Field::StartDate);
    if (check.compare("day-alone"_L1, date.relation.isNull()))
        return check.satisfied();
    if (!date.relationSpans.isEmpty())
        check.at(Field::StartDate, date.relationSpans);
    return check.violated(
        {{u"day"_s, facts.wishDate()}, {u"relation"_s, date.relation}, {u"receipt"_s, facts.receiptDate}});
}

// P6-weekday-mismatch
RuleResult p6WeekdayMismatch(const Case &facts, Check &check)
{
    const QDate day = facts.wishDate();
    const int written = facts.application.startDate.weekday;
    if (!day.isValid() || written == 0)
        return check.notApplicable();
    check.mail(Field::StartDate);
    if (check.compare("weekday-fits"_L1, day.dayOfWeek() == written, {{u"day"_s, day}, {u"written"_s, written}}))
        return check.satisfied();
    return check.violated(
        {{u"day"_s, day}, {u"written"_s, written}, {u"actual"_s, day.dayOfWeek()}, {u"receipt"_s, facts.receiptDate}});
}

} // namespace certlink
