#include "models/reading/WrittenDays.h"

#include "models/reading/FoldedText.h"

#include <QRegularExpression>

#include <algorithm>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

// A date with its year: an era's, or four digits; or eight digits.
const QRegularExpression &fullDatePattern()
{
    static const QRegularExpression pattern(
        u"(?<![0-9A-Za-z])(?:(?<era>令和|平成|昭和|[令平昭RHS])\\.? ?(?<ey>\\d{1,2})|(?<y>\\d{4})) ?(?:年|[/.-]) ?"
        "(?<m>\\d{1,2}) ?(?:月 ?(?<d>\\d{1,2})(?!\\d)(?: ?日)?|[/.-] ?(?<d2>\\d{1,2})(?!\\d)(?: ?日(?!曜|中|付))?)"
        "|(?<![0-9A-Za-z])(?<![A-Za-z]-)(?<y8>\\d{4})(?<m8>\\d{2})(?<d8>\\d{2})(?!\\d)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

/// The groups of fullDatePattern(), looked up once.
struct FullDateGroups {
    int era, eraYear, year, month, day, slashDay;
    int packedYear, packedMonth, packedDay;
};

const FullDateGroups &fullDateGroups()
{
    static const FullDateGroups groups = [] {
        const QStringList names = fullDatePattern().namedCaptureGroups();
        const auto group = [&](QStringView name) { return static_cast<int>(names.indexOf(name)); };
        return FullDateGroups{group(u"era"), group(u"ey"), group(u"y"),  group(u"m"), group(u"d"),
                              group(u"d2"),  group(u"y8"), group(u"m8"), group(u"d8")};
    }();
    return groups;
}

const QRegularExpression &monthDayPattern()
{
    static const QRegularExpression pattern(
        u"(?<![\\d:])(?<m>\\d{1,2}) ?(?:月 ?(?<d>\\d{1,2})(?!\\d| ?[時:])(?: ?日)?|[/.-] ?(?<d2>\\d{1,2})(?!\\d| ?[時:])(?: ?日(?!曜|中|付))?)"_s);
    return pattern;
}

// A further day after the first: 12/1〜5, 12月1日か2日.
const QRegularExpression &furtherDayPattern()
{
    static const QRegularExpression pattern(
        u"^ ?(?:\\([^)]*\\) ?)?(?:[〜~–・,、-]|から|か|又は|または|もしくは|or|and|と) ?(?<d>\\d{1,2})(?!\\d|[:時]|営業)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

int eraOffset(QStringView era)
{
    if (era.startsWith(u'令') || era.compare(u"r", Qt::CaseInsensitive) == 0)
        return 2018;
    if (era.startsWith(u'平') || era.compare(u"h", Qt::CaseInsensitive) == 0)
        return 1988;
    return 1925; // 昭和
}

/// The day of a match of fullDatePattern(), whichever way it was written.
WrittenDay writtenDay(const QRegularExpressionMatch &match)
{
    const FullDateGroups &groups = fullDateGroups();
    const auto number = [&](int group) { return match.capturedView(group).toInt(); };
    const auto captured = [&](int group) { return !match.capturedView(group).isEmpty(); };
    WrittenDay day{0,
                   number(groups.month),
                   number(captured(groups.day) ? groups.day : groups.slashDay),
                   match.capturedStart(),
                   match.capturedEnd(),
                   false};
    if (captured(groups.year)) {
        day.year = number(groups.year);
    } else if (captured(groups.era)) {
        day.year = eraOffset(match.capturedView(groups.era)) + number(groups.eraYear);
    } else {
        day.year = number(groups.packedYear);
        day.month = number(groups.packedMonth);
        day.day = number(groups.packedDay);
    }
    return day;
}

/// What stands behind a day, as far as it can belong to it: a line may hold thousands of days.
QString behindDay(const QString &text, const WrittenDay &day)
{
    constexpr qsizetype near = 100;
    return text.mid(day.end, near);
}

/// Whether four digits are likelier a year than a time of day.
bool isNearYear(int number, QDate receiptDate)
{
    constexpr int yearsBack = 5;
    constexpr int yearsAhead = 20;
    return number >= receiptDate.year() - yearsBack && number <= receiptDate.year() + yearsAhead;
}

/// Whether a third number is joined to a month and a day, before or behind (form.md, Dates), a letter taken for
/// a digit between: 2026年l2月8日.
bool hasThirdNumber(const QString &text, const WrittenDay &day, QDate receiptDate)
{
    static const QRegularExpression before(u"\\d ?(?:[/.-]|年) ?[A-Za-z]?$|(?<![\\d:])\\d{1,4} $"_s);
    static const QRegularExpression joined(u"^ ?[/.-] ?\\d"_s);
    static const QRegularExpression behind(u"^,? (?<n>\\d{1,4})(?<year>年)?(?=$|[ (、。,.])"_s);
    constexpr qsizetype near = 12; // more than `before` looks at
    const QString rest = behindDay(text, day);
    if (joined.match(rest).hasMatch() || before.match(text.left(day.begin).right(near)).hasMatch())
        return true;
    const QRegularExpressionMatch number = behind.match(rest);
    if (!number.hasMatch())
        return false;
    const QStringView digits = number.capturedView(u"n");
    const int value = digits.toInt();
    const bool isTime = !number.hasCaptured(u"year") && digits.size() == 4 && value / 100 < 24 && value % 100 < 60 &&
                        !isNearYear(value, receiptDate);
    return !isTime;
}

void appendMonthDays(const QString &text, QDate receiptDate, QList<WrittenDay> &days)
{
    if (!days.isEmpty() && days.first().begin == 0 && days.first().end == text.size())
        return;
    const QList<WrittenDay> full = days;
    for (auto matches = monthDayPattern().globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        if (standsIn(full, match.capturedStart(), match.capturedEnd()))
            continue;
        const QStringView slashDay = match.capturedView(u"d2");
        WrittenDay day{0,
                       match.capturedView(u"m").toInt(),
                       (slashDay.isEmpty() ? match.capturedView(u"d") : slashDay).toInt(),
                       match.capturedStart(),
                       match.capturedEnd(),
                       false};
        day.hasThirdNumber = hasThirdNumber(text, day, receiptDate);
        days.append(day);
    }
}

void appendFurtherDays(const QString &text, QList<WrittenDay> &days)
{
    const QList<WrittenDay> known = days;
    QList<WrittenDay> inOrder = days;
    std::sort(inOrder.begin(), inOrder.end(),
              [](const WrittenDay &one, const WrittenDay &other) { return one.begin < other.begin; });
    for (const WrittenDay &day : known) {
        if (day.end == text.size())
            continue;
        const QRegularExpressionMatch match = furtherDayPattern().match(behindDay(text, day));
        const qsizetype at = day.end + match.capturedStart(u"d");
        if (match.hasMatch() && !standsIn(inOrder, at, at + 1))
            days.append(
                {day.year, day.month, match.capturedView(u"d").toInt(), at, day.end + match.capturedEnd(u"d"), false});
    }
}

} // namespace

// Dashes of all kinds as '-', inside a date only between digits; a year in brackets beside another
// spelling of it, 2026年(令和8年), taken out. Keeps the indexes.
ArabicText daysPrepared(QStringView folded)
{
    ArabicText text = withArabicNumerals(folded, u"年月日時");
    for (qsizetype i = 1; i + 1 < text.text.size(); ++i) {
        if (isDash(text.text[i]) && text.text[i - 1].isDigit() && text.text[i + 1].isDigit())
            text.text[i] = u'-';
    }
    if (!text.text.contains(u'('))
        return text;
    static const QRegularExpression yearAgain(u"(?<=年) ?\\((?:令和|R)? ?\\d{1,4} ?年?\\)"_s);
    const QRegularExpressionMatch again = yearAgain.match(text.text);
    if (again.hasMatch()) {
        text.indexes.remove(again.capturedStart(), again.capturedLength());
        text.text.remove(again.capturedStart(), again.capturedLength());
    }
    return text;
}

bool standsIn(const QList<WrittenDay> &days, qsizetype begin, qsizetype end)
{
    const auto next = std::upper_bound(days.begin(), days.end(), begin,
                                       [](qsizetype at, const WrittenDay &day) { return at < day.end; });
    return next != days.end() && end > next->begin;
}

QList<WrittenDay> fullDays(const QString &text)
{
    QList<WrittenDay> days;
    for (auto matches = fullDatePattern().globalMatch(text); matches.hasNext();) {
        WrittenDay day = writtenDay(matches.next());
        static const QRegularExpression joined(u"^ ?[/.] ?\\d"_s);
        const bool isNoYear = day.year == 0; // 0000/12/7
        day.hasThirdNumber = isNoYear || joined.match(behindDay(text, day)).hasMatch();
        days.append(day);
    }
    return days;
}

QList<WrittenDay> writtenDays(const QString &text, QDate receiptDate)
{
    QList<WrittenDay> days = fullDays(text);
    appendMonthDays(text, receiptDate, days);
    appendFurtherDays(text, days);
    return days;
}

} // namespace certlink
