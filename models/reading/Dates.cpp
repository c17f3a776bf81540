#include "models/application/Signs.h"
#include "models/reading/Literals.h"
#include "models/reading/Numerals.h"

#include <QRegularExpression>

#include <algorithm>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int daysBack = 60;      // form.md, Dates: people write about days just gone by
constexpr int yearsToLeapDay = 9; // 29 February may be eight years away

/// A day as written: what the pattern found, before the calendar is asked.
struct WrittenDay {
    int year = 0; ///< 0: not written
    int month = 0;
    int day = 0;
    qsizetype begin = 0;
    qsizetype end = 0;
    bool hasThirdNumber = false; ///< 12/7/2027, 8.12.7: a number that may be a year is joined to it
};

// A date with its year: an era's, or four digits; or eight digits.
const QRegularExpression &fullDatePattern()
{
    static const QRegularExpression pattern(
        u"(?<![0-9A-Za-z])(?:(?<era>令和|平成|昭和|[令平昭RHS])\\.? ?(?<ey>\\d{1,2})|(?<y>\\d{4})) ?(?:年|[/.-]) ?"
        "(?<m>\\d{1,2}) ?(?:月 ?(?<d>\\d{1,2})(?!\\d)(?: ?日)?|[/.-] ?(?<d2>\\d{1,2})(?!\\d)(?: ?日(?!曜|中|付))?)"
        "|(?<!\\d)(?<y8>\\d{4})(?<m8>\\d{2})(?<d8>\\d{2})(?!\\d)"_s,
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

const QRegularExpression &timePattern()
{
    static const QRegularExpression pattern(
        u"の? ?(?:午前中?|午後|am|pm)? ?(?:\\d{1,2} ?[〜~-] ?)?\\d{1,2} ?(?::\\d{2}(?::\\d{2})?|時(?:半| ?\\d{1,2} ?分)?)(?: ?(?:am|pm))?"
        "(?: ?(?:[〜~-]|以降|以後|以前|頃|ごろ|までに?|から|より|過ぎ))*"
        "|の? ?(?:営業時間(?:終了|開始)?[前後内外]?|業務(?:開始|終了)時?[前後]?|日付変更後|定時(?:[前後]|内|時)?|(?:午前|午後)中?"
        "|朝(?:一番?|イチ)?|早朝|正午|昼(?:間|前)?|日中|夕方|夜間?|晩|深夜|未明|始業時?|終業時?)(?:以降|頃|ごろ|までに?|過ぎ|後|前)*"
        "|(?<=[ )])(?:[01]\\d|2[0-3])[0-5]\\d(?!\\d)|(?<![a-z])(?:am|pm)(?![a-z])"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

const QRegularExpression &weekdayPattern()
{
    static const QRegularExpression pattern(
        u"(?<=[(\\[]|[(\\[] )(?<a>[月火水木金土日])(?:曜日?)?(?=[ )\\]・/,、])(?: ?[・/,、]? ?祝日?(?=[ )\\]]))?"
        "|(?<b>[月火水木金土日])曜日?|(?<= )(?<c>[月火水木金土日])(?= |$)"
        "|\\b(?<e>mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

// Words for at once, and what stands before them; more words may follow.
const QRegularExpression &atOncePattern()
{
    static const QRegularExpression pattern(
        u"^(?:できれば|可能であれば|可能なら|なるべく|大)? ?(?:即日|即時|本日|当日|今日|至急|早急|最短|今すぐ|すぐ|直ちに|asap|a\\.s\\.a\\.p"
        "|なるはや|なる早|なるべく早|できるだけ早|出来るだけ早|できる限り早|可能な限り早)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

/// What behind words for at once denies them or counts from them: 本日より3営業日後, 至急ではありません.
const QRegularExpression &notAtOncePattern()
{
    static const QRegularExpression pattern(
        u"\\d ?(?:営業日|日|週|[ヶヵケカか箇]月|時間)|[一二三四五六七八九十数]+(?:営業日|日|週間)|以内|以降|以後|以外|翌|ない|なく|ません|ではな|じゃな|不要|不可|無理|難し"_s);
    return pattern;
}

/// What behind a day makes it none: 12月7日の週, 12/7以外.
const QRegularExpression &noDayPattern()
{
    static const QRegularExpression pattern(
        u"^ ?(?:\\([^)]*\\))? ?(?:(?:の|を|は|で|には?)? ?(?:週|以外|除|翌|次の|不可|避|無理|ない|はな|じゃな))"_s);
    return pattern;
}

/// Dashes of all kinds as '-', inside a date only between digits; a year in brackets beside another
/// spelling of it, 2026年(令和8年), taken out. Keeps the indexes.
ArabicText prepared(QStringView folded)
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

/// Whether four digits are likelier a year than a time of day.
bool isNearYear(int number, QDate receiptDate)
{
    constexpr int yearsBack = 5;
    constexpr int yearsAhead = 20;
    return number >= receiptDate.year() - yearsBack && number <= receiptDate.year() + yearsAhead;
}

/// Whether a third number is joined to a month and a day, before or behind (form.md, Dates).
bool hasThirdNumber(const QString &text, const WrittenDay &day, QDate receiptDate)
{
    static const QRegularExpression before(u"\\d ?(?:[/.-]|年) ?$|(?<![\\d:])\\d{1,4} $"_s);
    static const QRegularExpression joined(u"^ ?[/.-] ?\\d"_s);
    static const QRegularExpression behind(u"^ (?<n>\\d{1,4})(?=$|[ (、。,.])"_s);
    const QString rest = text.mid(day.end);
    if (joined.match(rest).hasMatch() || before.match(text.left(day.begin)).hasMatch())
        return true;
    const QRegularExpressionMatch number = behind.match(rest);
    if (!number.hasMatch())
        return false;
    const QStringView digits = number.capturedView(u"n");
    const int value = digits.toInt();
    const bool isTime = digits.size() == 4 && value / 100 < 24 && value % 100 < 60 && !isNearYear(value, receiptDate);
    return !isTime;
}

void appendFullDates(const QString &text, QList<WrittenDay> &days)
{
    for (auto matches = fullDatePattern().globalMatch(text); matches.hasNext();) {
        WrittenDay day = writtenDay(matches.next());
        static const QRegularExpression joined(u"^ ?[/.] ?\\d"_s);
        day.hasThirdNumber = joined.match(text.mid(day.end)).hasMatch();
        days.append(day);
    }
}

void appendMonthDays(const QString &text, QDate receiptDate, QList<WrittenDay> &days)
{
    if (!days.isEmpty() && days.first().begin == 0 && days.first().end == text.size())
        return;
    const QList<WrittenDay> full = days;
    for (auto matches = monthDayPattern().globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const bool inside = std::any_of(full.begin(), full.end(), [&](const WrittenDay &day) {
            return match.capturedStart() < day.end && match.capturedEnd() > day.begin;
        });
        if (inside)
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
    for (const WrittenDay &day : known) {
        if (day.end == text.size())
            continue;
        const QRegularExpressionMatch match = furtherDayPattern().match(text.mid(day.end));
        const qsizetype at = day.end + match.capturedStart(u"d");
        const bool isKnown = std::any_of(known.begin(), known.end(),
                                         [&](const WrittenDay &other) { return at >= other.begin && at < other.end; });
        if (match.hasMatch() && !isKnown)
            days.append(
                {day.year, day.month, match.capturedView(u"d").toInt(), at, day.end + match.capturedEnd(u"d"), false});
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

/// The day of somebody's own words that is nearest to the receipt date.
QDate nearestDate(const WrittenDay &day, QDate receiptDate)
{
    QDate nearest;
    for (int year = receiptDate.year() - 1; year <= receiptDate.year() + 1; ++year) {
        const QDate date(year, day.month, day.day);
        if (date.isValid() &&
            (!nearest.isValid() || std::abs(date.daysTo(receiptDate)) < std::abs(nearest.daysTo(receiptDate))))
            nearest = date;
    }
    return nearest;
}

int weekdayOf(const QRegularExpressionMatch &match)
{
    for (const char16_t *group : {u"a", u"b", u"c"}) {
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
    DateReader(const FoldedText &value, QDate receiptDate, const ReadingWords &words, Owners &owners)
        : m_value(value), m_receiptDate(receiptDate), m_words(words), m_owners(owners), m_text(prepared(value.text()))
    {
    }

    DateAnswer read()
    {
        m_answer.value = m_value.text().toString();
        m_answer.spans = m_value.spans();
        if (isFillerDate()) {
            m_owners.claim(m_answer.spans, Owner::Decoration);
            return {};
        }
        const QList<WrittenDay> days = writtenDays();
        if (days.isEmpty())
            readWords();
        else
            readDays(days);
        // What names no single day is the value as it stands; beside a day something may be left over.
        if (m_answer.reading != DateAnswer::Reading::Day)
            m_owners.claim(m_value.spans(), Owner::Value);
        return m_answer;
    }

private:
    [[nodiscard]] bool isFillerDate() const
    {
        const auto fillerSign = [](QChar c) { return isOneOf(c, u"#_○◯〇年月日/.- ()"); };
        const QStringView text = m_value.text();
        return saysNothing(text) || std::all_of(text.cbegin(), text.cend(), fillerSign);
    }

    [[nodiscard]] QList<WrittenDay> writtenDays() const
    {
        QList<WrittenDay> days;
        appendFullDates(m_text.text, days);
        appendMonthDays(m_text.text, m_receiptDate, days);
        appendFurtherDays(m_text.text, days);
        return days;
    }

    void readWords()
    {
        const QRegularExpressionMatch match = atOncePattern().match(m_text.text.trimmed());
        const bool atOnce = match.hasMatch() && !notAtOncePattern().match(m_text.text).hasMatch();
        m_answer.reading = atOnce ? DateAnswer::Reading::AtOnce : DateAnswer::Reading::Unreadable;
        if (!atOnce)
            m_answer.problem = DateAnswer::Problem::NoDay;
    }

    void fail(DateAnswer::Problem problem)
    {
        m_answer.reading = DateAnswer::Reading::Unreadable;
        m_answer.problem = problem;
        m_answer.date = {};
        m_answer.spans = m_value.spans();
    }

    void readDays(const QList<WrittenDay> &days)
    {
        for (const WrittenDay &day : days) {
            if (day.hasThirdNumber || noDayPattern().match(m_text.text.mid(day.end)).hasMatch())
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

    /// Weekday, time of day and what says nothing, read from what is left when the days are taken out.
    void readBeside(const QList<WrittenDay> &days)
    {
        QString rest = m_text.text;
        for (const WrittenDay &day : days)
            take(rest, day.begin, day.end, Owner::Value);
        if (rest.trimmed().isEmpty())
            return;
        if (const QRegularExpressionMatch weekday = weekdayPattern().match(rest); weekday.hasMatch()) {
            m_answer.weekday = weekdayOf(weekday);
            m_answer.weekdaySpans = spans(weekday.capturedStart(), weekday.capturedEnd());
            take(rest, weekday.capturedStart(), weekday.capturedEnd(), Owner::Value);
        }
        readRelation(rest, days.last().end);
        for (auto times = timePattern().globalMatch(QString(rest)); times.hasNext();) {
            const QRegularExpressionMatch time = times.next();
            if (m_answer.timeOfDay.isNull())
                m_answer.timeOfDay = time.captured().trimmed();
            m_answer.timeSpans += spans(time.capturedStart(), time.capturedEnd());
            take(rest, time.capturedStart(), time.capturedEnd(), Owner::Value);
        }
        takeCourtesy(rest);
    }

    /// 以降 or まで directly behind the day (and its weekday): that day counts, with a note.
    void readRelation(QString &rest, qsizetype behind)
    {
        while (behind < rest.size() && isOneOf(rest[behind], u" ()[]"))
            ++behind;
        QString relation;
        for (const QString &word : m_words.relation) {
            if (QStringView(rest).mid(behind).startsWith(word) && word.size() > relation.size())
                relation = word;
        }
        if (relation.isEmpty())
            return;
        m_answer.relation = relation;
        m_answer.relationSpans = spans(behind, behind + relation.size());
        take(rest, behind, behind + relation.size(), Owner::Courtesy);
    }

    /// Each run that is left and is, from its begin or to its end, words of courtesy.
    void takeCourtesy(QString &rest)
    {
        const auto isBetweenRuns = [](QChar c) { return c == taken || isOneOf(c, u"()[]"); };
        for (qsizetype begin = 0; begin < rest.size();) {
            if (isBetweenRuns(rest[begin])) {
                ++begin;
                continue;
            }
            qsizetype end = begin;
            while (end < rest.size() && !isBetweenRuns(rest[end]))
                ++end;
            const qsizetype head = courtesyAtBegin(QStringView(rest).mid(begin, end - begin), m_words);
            take(rest, begin, begin + head, Owner::Courtesy);
            const qsizetype tail = courtesyAtEnd(QStringView(rest).mid(begin + head, end - begin - head), m_words);
            if (head + tail == end - begin)
                take(rest, end - tail, end, Owner::Courtesy);
            begin = end;
        }
    }

    /// Claims a stretch and blanks it out.
    void take(QString &rest, qsizetype begin, qsizetype end, Owner owner)
    {
        m_owners.claim(spans(begin, end), owner);
        rest.replace(begin, end - begin, QString(end - begin, taken));
    }

    [[nodiscard]] Spans spans(qsizetype begin, qsizetype end) const
    {
        return m_value.spans(m_text.indexes[begin], m_text.indexes[end]);
    }

    static constexpr QChar taken = u' ';

    const FoldedText &m_value;
    QDate m_receiptDate;
    const ReadingWords &m_words;
    Owners &m_owners;
    ArabicText m_text;
    DateAnswer m_answer;
};

} // namespace

DateAnswer readDate(const FoldedText &value, QDate receiptDate, const ReadingWords &words, Owners &owners)
{
    constexpr qsizetype longestDate = 500; // beyond it nobody names a day; what goes on is left over
    const FoldedText text = value.mid(0, longestDate).trimmed();
    return DateReader(text, receiptDate, words, owners).read();
}

namespace {

/// A day needs a numeral and something that joins two, or eight digits; most lines have neither.
bool mayHoldDay(QStringView folded)
{
    constexpr int packedDigits = 8;
    int digits = 0;
    bool hasNumeral = false;
    bool hasJoint = false;
    for (const QChar c : folded) {
        if (c >= u'0' && c <= u'9')
            ++digits;
        else if (c.unicode() < 0x80)
            hasJoint = hasJoint || c == u'/' || c == u'.' || c == u'-';
        else if (c == u'月' || isDash(c))
            hasJoint = true;
        else if (c.unicode() >= 0x4E00 || c == u'〇') // kana, which most of a text is, are no numerals
            hasNumeral = hasNumeral || isOneOf(c, u"〇一二三四五六七八九十元");
    }
    return digits >= packedDigits || (hasJoint && (hasNumeral || digits > 0));
}

} // namespace

QList<WrittenDate> datesIn(QStringView folded, QDate receiptDate)
{
    static const QRegularExpression hasDate(u"[0-9〇一二三四五六七八九十元]"_s);
    QList<WrittenDate> dates;
    if (!mayHoldDay(folded))
        return dates;
    const ArabicText text = prepared(folded);
    if (!hasDate.match(text.text).hasMatch())
        return dates;
    const auto append = [&](QDate date, qsizetype begin, qsizetype end) {
        if (date.isValid())
            dates.append({date, text.indexes[begin], text.indexes[end]});
    };
    QList<WrittenDay> full;
    appendFullDates(text.text, full);
    for (const WrittenDay &day : full)
        append(QDate(day.year, day.month, day.day), day.begin, day.end);
    // 12/7 or 12月7日; not the parts of 1/2/3, of 1-1-1, of a version or of a share.
    static const QRegularExpression monthDay(
        u"(?<![0-9A-Za-z/.])(?<![0-9A-Za-z][:-])(?<m>\\d{1,2}) ?(?:月 ?|/)(?<d>\\d{1,2})(?![0-9/%]| ?(?:ページ|頁|枚|部|通|件|名|台|人))(?: ?日)?"_s);
    for (auto matches = monthDay.globalMatch(text.text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const bool inside = std::any_of(full.begin(), full.end(), [&](const WrittenDay &day) {
            return match.capturedStart() < day.end && match.capturedEnd() > day.begin;
        });
        if (!inside)
            append(nearestDate({0, match.capturedView(u"m").toInt(), match.capturedView(u"d").toInt()}, receiptDate),
                   match.capturedStart(), match.capturedEnd());
    }
    return dates;
}

QList<WrittenDate> looseDatesIn(QStringView folded, QDate receiptDate)
{
    static const QRegularExpression numbers(
        u"(?<![\\w.:/第-])(?<!ver )(?<!ver\\. )(?<m>\\d{1,2})[.-](?<d>\\d{1,2})(?= ?(?:に|から|より|で|〜|~|以降|開始|希望|付))"
        "|(?<![\\w.:/第月-])(?<!月 )(?<day>\\d{1,2}) ?日(?= ?(?:に|から|より|以降|開始|希望|付))"_s,
        QRegularExpression::CaseInsensitiveOption);
    QList<WrittenDate> dates;
    for (auto matches = numbers.globalMatch(folded.toString()); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const auto number = [&](QStringView name) { return match.capturedView(name).toInt(); };
        QDate date;
        if (match.hasCaptured(u"m")) {
            date = nearestDate({0, number(u"m"), number(u"d")}, receiptDate);
        } else {
            constexpr int monthsWithEveryDay = 2;
            for (int i = 0; i <= monthsWithEveryDay && !(date.isValid() && date > receiptDate); ++i) {
                const QDate month = receiptDate.addMonths(i);
                date = QDate(month.year(), month.month(), number(u"day"));
            }
        }
        if (date.isValid())
            dates.append({date, match.capturedStart(), match.capturedEnd()});
    }
    return dates;
}

} // namespace certlink
