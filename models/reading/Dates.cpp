#include "models/reading/Literals.h"
#include "models/reading/Numerals.h"

#include <QRegularExpression>

#include <algorithm>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int daysBack = 60;          // form.md: "so that a day just past stays past"
constexpr int yearsNear = 10;
constexpr int yearsToLeapDay = 9;     // 29 February may be eight years away

/// A day as written: what the pattern found, before the calendar is asked.
struct WrittenDay {
    int year = 0; ///< 0: not written
    int month = 0;
    int day = 0;
    qsizetype begin = 0;
    qsizetype end = 0;
};

// A date with its year: an era's, four digits, or two digits between equal separators (12/1-12/3 are
// two days without a year, not the third of January 2012); or eight digits.
const QRegularExpression &fullDatePattern()
{
    static const QRegularExpression pattern(
        u"(?<![0-9A-Za-z])(?:(?<era>令和|平成|昭和|[RHS])\\.? ?(?<ey>\\d{1,2})|(?<y>\\d{4})) ?(?:年|[/.-]) ?"
        "(?<m>\\d{1,2}) ?(?:月|[/.-]) ?(?<d>\\d{1,2})(?!\\d)(?: ?日)?"
        "|(?<![\\d:/.-])'?(?<y2>\\d{2}) ?(?<s>[/.-]|年) ?(?<m2>\\d{1,2}) ?(?:\\k<s>|(?<=\\d)月) ?(?<d2>\\d{1,2})(?![\\d/.-])(?: ?日)?"
        "|(?<!\\d)(?<y8>\\d{4})(?<m8>\\d{2})(?<d8>\\d{2})(?!\\d)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

/// The groups of fullDatePattern(), looked up once.
struct FullDateGroups {
    int era, eraYear, year, month, day;
    int shortYear, shortMonth, shortDay;
    int packedYear, packedMonth, packedDay;
};

const FullDateGroups &fullDateGroups()
{
    static const FullDateGroups groups = [] {
        const QStringList names = fullDatePattern().namedCaptureGroups();
        const auto group = [&](QStringView name) { return static_cast<int>(names.indexOf(name)); };
        return FullDateGroups{group(u"era"), group(u"ey"), group(u"y"), group(u"m"), group(u"d"),
                              group(u"y2"), group(u"m2"), group(u"d2"),
                              group(u"y8"), group(u"m8"), group(u"d8")};
    }();
    return groups;
}

const QRegularExpression &monthDayPattern()
{
    static const QRegularExpression pattern(
        u"(?<![\\d:])(?<m>\\d{1,2}) ?(?:月|[/.-]) ?(?<d>\\d{1,2})(?!\\d| ?[時:])(?: ?日)?"_s);
    return pattern;
}

// A further day after the first: 12/1〜5, 12月1日か2日.
const QRegularExpression &furtherDayPattern()
{
    static const QRegularExpression pattern(
        u"^ ?(?:\\([^)]*\\) ?)?(?:[〜~–・,、-]|から|か|又は|または|もしくは|or|and|と) ?(?<d>\\d{1,2})(?!\\d|[:時])"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

const QRegularExpression &timePattern()
{
    static const QRegularExpression pattern(
        u"(?:午前中?|午後|am|pm)? ?\\d{1,2} ?(?::\\d{2}(?::\\d{2})?|時(?:半| ?\\d{1,2} ?分)?)(?: ?(?:am|pm))?"
        "(?: ?(?:[〜~-]|以降|頃|ごろ|まで|から|過ぎ))*"
        "|(?:午前|午後)中?(?:以降|頃|まで)?|朝(?:一番?|イチ)?|早朝|正午|昼(?:頃|過ぎ|前)?|夕方|夜間?|深夜|未明|始業|終業"
        "|(?<![a-z])(?:am|pm)(?![a-z])"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

const QRegularExpression &weekdayPattern()
{
    static const QRegularExpression pattern(
        u"[(\\[（] ?(?<a>[月火水木金土日])(?:曜日?)?(?: ?[・/,、 ]? ?祝日?)? ?[)\\]]|(?<b>[月火水木金土日])曜日?"
        "|\\b(?<e>mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

const QRegularExpression &atOncePattern()
{
    static const QRegularExpression pattern(
        u"即日|即時|本日|今日|至急|大至急|早急|asap|a\\.s\\.a\\.p|できるだけ早|出来るだけ早|なるべく早|可能な限り早|すぐ|直ちに|最短"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

/// Dashes of all kinds as '-', inside a date only between digits; a year in brackets beside another
/// spelling of it, 2026年(令和8年), taken out. Keeps the indexes.
ArabicText prepared(QStringView folded)
{
    ArabicText text = withArabicNumerals(folded, u"年月日");
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

int eraOffset(QStringView era)
{
    if (era == u"令和" || era.compare(u"r", Qt::CaseInsensitive) == 0)
        return 2018;
    if (era == u"平成" || era.compare(u"h", Qt::CaseInsensitive) == 0)
        return 1988;
    return 1925; // 昭和
}

/// The day of a match of fullDatePattern(), whichever way it was written.
WrittenDay writtenDay(const QRegularExpressionMatch &match, QDate receiptDate)
{
    const FullDateGroups &groups = fullDateGroups();
    const auto number = [&](int group) { return match.capturedView(group).toInt(); };
    WrittenDay day{0, number(groups.month), number(groups.day), match.capturedStart(), match.capturedEnd()};
    if (match.hasCaptured(groups.year)) {
        day.year = number(groups.year);
    } else if (match.hasCaptured(groups.era)) {
        day.year = eraOffset(match.capturedView(groups.era)) + number(groups.eraYear);
    } else if (match.hasCaptured(groups.packedYear)) {
        day.year = number(groups.packedYear);
        day.month = number(groups.packedMonth);
        day.day = number(groups.packedDay);
    } else {
        // Two digits are a year of this century where that is near; else it could as well be a
        // year of the era, and names no day for certain.
        const int year = 2000 + number(groups.shortYear);
        day.year = std::abs(year - receiptDate.year()) <= yearsNear ? year : -1;
        day.month = number(groups.shortMonth);
        day.day = number(groups.shortDay);
    }
    return day;
}

void appendFullDates(const QString &text, QDate receiptDate, QList<WrittenDay> &days)
{
    for (auto matches = fullDatePattern().globalMatch(text); matches.hasNext();)
        days.append(writtenDay(matches.next(), receiptDate));
}

void appendMonthDays(const QString &text, QList<WrittenDay> &days)
{
    if (!days.isEmpty() && days.first().begin == 0 && days.first().end == text.size())
        return;
    const QList<WrittenDay> full = days;
    for (auto matches = monthDayPattern().globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const bool inside = std::any_of(full.begin(), full.end(), [&](const WrittenDay &day) {
            return match.capturedStart() < day.end && match.capturedEnd() > day.begin;
        });
        if (!inside)
            days.append({0, match.capturedView(u"m").toInt(), match.capturedView(u"d").toInt(),
                         match.capturedStart(), match.capturedEnd()});
    }
}

void appendFurtherDays(const QString &text, QList<WrittenDay> &days)
{
    const QList<WrittenDay> known = days;
    for (const WrittenDay &day : known) {
        if (day.end == text.size())
            continue;
        const QRegularExpressionMatch match = furtherDayPattern().match(text.mid(day.end));
        const qsizetype at = day.end + match.capturedStart(u"d");
        const bool isKnown = std::any_of(known.begin(), known.end(), [&](const WrittenDay &other) {
            return at >= other.begin && at < other.end;
        });
        if (match.hasMatch() && !isKnown)
            days.append({day.year, day.month, match.capturedView(u"d").toInt(), at,
                         day.end + match.capturedEnd(u"d")});
    }
}

QDate dateOf(const WrittenDay &day, QDate receiptDate)
{
    if (day.year != 0)
        return QDate(day.year, day.month, day.day);
    const QDate earliest = receiptDate.addDays(-daysBack);
    for (int year = earliest.year(); year < earliest.year() + yearsToLeapDay; ++year) {
        const QDate date(year, day.month, day.day);
        if (date.isValid() && date >= earliest)
            return date;
    }
    return {};
}

int weekdayOf(const QRegularExpressionMatch &match)
{
    for (const char16_t *group : {u"a", u"b"}) {
        const QStringView sign = match.capturedView(QStringView(group));
        if (!sign.isEmpty())
            return static_cast<int>(QStringView(u"月火水木金土日").indexOf(sign)) + 1;
    }
    const QString english = match.captured(u"e"_s).toLower();
    return static_cast<int>(u"montuewedthufrisatsun"_s.indexOf(english)) / 3 + 1;
}

/// Reads one literal; holds the text with its places so that the steps below need not hand them on.
class DateReader
{
public:
    DateReader(const FoldedText &value, QDate receiptDate)
        : m_value(value), m_receiptDate(receiptDate), m_text(prepared(value.text()))
    {
    }

    DateAnswer read()
    {
        m_answer.value = m_value.text().toString();
        m_answer.spans = m_value.spans();
        if (isFiller()) {
            m_answer.value = QString();
            m_answer.spans = {};
            return m_answer;
        }
        const QList<WrittenDay> days = writtenDays();
        if (days.isEmpty())
            readWords();
        else
            readDays(days);
        return m_answer;
    }

private:
    [[nodiscard]] bool isFiller() const
    {
        const auto fillerSign = [](QChar c) { return QStringView(u"#○◯〇年月日/.- ()").contains(c); };
        const QStringView text = m_value.text();
        return saysNothing(text) || std::all_of(text.cbegin(), text.cend(), fillerSign);
    }

    [[nodiscard]] QList<WrittenDay> writtenDays() const
    {
        QList<WrittenDay> days;
        appendFullDates(m_text.text, m_receiptDate, days);
        appendMonthDays(m_text.text, days);
        appendFurtherDays(m_text.text, days);
        return days;
    }

    void readWords()
    {
        const bool atOnce = atOncePattern().match(m_text.text).hasMatch();
        m_answer.reading = atOnce ? DateAnswer::Reading::AtOnce : DateAnswer::Reading::Unreadable;
        if (!atOnce)
            m_answer.problem = DateAnswer::Problem::NoDay;
    }

    void fail(DateAnswer::Problem problem)
    {
        m_answer.reading = DateAnswer::Reading::Unreadable;
        m_answer.problem = problem;
        m_answer.date = {};
    }

    void readDays(const QList<WrittenDay> &days)
    {
        for (const WrittenDay &day : days) {
            if (day.year < 0)
                return fail(DateAnswer::Problem::NoDay);
            const QDate date = dateOf(day, m_receiptDate);
            if (!date.isValid())
                return fail(DateAnswer::Problem::NoSuchDay);
            if (m_answer.date.isValid() && m_answer.date != date)
                return fail(DateAnswer::Problem::TwoDays);
            m_answer.date = date;
        }
        m_answer.reading = DateAnswer::Reading::Day;
        m_answer.yearInferred = days.first().year == 0;
        m_answer.spans = spans(days.first().begin, days.first().end);
        readBeside(days);
    }

    /// Weekday and time of day, read from what is left when the days are blanked out.
    void readBeside(const QList<WrittenDay> &days)
    {
        QString rest = m_text.text;
        for (const WrittenDay &day : days)
            rest.replace(day.begin, day.end - day.begin, QString(day.end - day.begin, u' '));
        if (rest.trimmed().isEmpty())
            return;
        const QRegularExpressionMatch weekday = weekdayPattern().match(rest);
        if (weekday.hasMatch()) {
            m_answer.weekday = weekdayOf(weekday);
            m_answer.weekdaySpans = spans(weekday.capturedStart(), weekday.capturedEnd());
            rest.replace(weekday.capturedStart(), weekday.capturedLength(),
                         QString(weekday.capturedLength(), u' '));
        }
        const QRegularExpressionMatch time = timePattern().match(rest);
        if (time.hasMatch()) {
            m_answer.timeOfDay = time.captured().trimmed();
            m_answer.timeSpans = spans(time.capturedStart(), time.capturedEnd());
        }
    }

    [[nodiscard]] Spans spans(qsizetype begin, qsizetype end) const
    {
        return m_value.spans(m_text.indexes[begin], m_text.indexes[end]);
    }

    const FoldedText &m_value;
    QDate m_receiptDate;
    ArabicText m_text;
    DateAnswer m_answer;
};

} // namespace

DateAnswer readDate(const FoldedText &value, QDate receiptDate)
{
    constexpr qsizetype longestDate = 500; // beyond it nobody names a day
    if (value.size() > longestDate)
        return readDate(value.mid(0, longestDate), receiptDate);
    const FoldedText text = value.trimmed();
    return DateReader(text, receiptDate).read();
}

} // namespace certlink
