#include "rules/training/SampleDates.h"

#include <QLocale>
#include <QRegularExpression>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

template<typename IsWanted>
QDate firstFrom(QDate day, IsWanted isWanted)
{
    constexpr int twoYears = 731; // every kind of day comes within that, or the calendar has ended
    for (int i = 0; i < twoYears; ++i, day = day.addDays(1)) {
        if (isWanted(day))
            return day;
    }
    return {};
}

QDate dateOf(const QString &kind, int number, QDate today, const Calendar &calendar)
{
    const QDate from = today.addDays(number);
    if (kind == u"day")
        return from;
    if (kind == u"saturday")
        return firstFrom(from, [](QDate day) { return day.dayOfWeek() == Qt::Saturday; });
    if (kind == u"holiday")
        return firstFrom(from, [&](QDate day) { return calendar.kindOf(day) == Calendar::DayKind::Holiday; });
    if (kind == u"closing")
        return firstFrom(from, [&](QDate day) { return calendar.kindOf(day) == Calendar::DayKind::ClosingDay; });
    if (kind != u"business")
        return {};
    QDate day = today;
    for (int i = 0; i < number && day.isValid(); ++i)
        day = calendar.nextBusinessDay(day);
    return day;
}

QString written(QDate day, const QString &format)
{
    if (format.isEmpty())
        return day.toString(Qt::ISODate);
    if (format == u"rfc")
        return QLocale::c().toString(day, u"ddd, dd MMM yyyy"_s) + u" 10:00:00 +0900"_s;
    return QLocale(QLocale::Japanese).toString(day, format);
}

Failure failed(const QString &subject, const QString &detail)
{
    return {Failure::Code::BadFormat, subject, detail, {}};
}

} // namespace

Result<QString> withDates(const QString &text, QDate today, const Calendar &calendar)
{
    static const QRegularExpression place(u"\\{\\{([a-z]+)([+-]\\d+)?(?:\\|([^}]*))?\\}\\}"_s);
    QString filled;
    qsizetype at = 0;
    for (auto matches = place.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QDate day = dateOf(match.captured(1), match.captured(2).toInt(), today, calendar);
        if (!day.isValid())
            return tl::make_unexpected(failed(match.captured(), u"%1 is no date"_s.arg(match.captured())));
        filled += text.mid(at, match.capturedStart() - at) + written(day, match.captured(3));
        at = match.capturedEnd();
    }
    return filled + text.mid(at);
}

} // namespace certlink
