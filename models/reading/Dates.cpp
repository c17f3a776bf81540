#include "models/application/Signs.h"
#include "models/reading/Literals.h"
#include "models/reading/WrittenDays.h"

#include <QRegularExpression>

#include <algorithm>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int daysBack = 60;      // form.md, Dates: people write about days just gone by
constexpr int yearsToLeapDay = 9; // 29 February may be eight years away

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

/// A weekday. 祝 behind it is unread text: whoever writes it of a working day means another day.
const QRegularExpression &weekdayPattern()
{
    static const QRegularExpression pattern(
        u"(?<=[(\\[【〔〈《<]|[(\\[] )(?<a>[月火水木金土日])(?:曜日?)?(?=[ )\\]】〕〉》>・/,、])"
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
        : m_value(value), m_receiptDate(receiptDate), m_words(words), m_owners(owners),
          m_text(daysPrepared(value.text()))
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
        const QList<WrittenDay> days = writtenDays(m_text.text, m_receiptDate);
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
            constexpr qsizetype near = 100; // a day, and what is said of it
            if (day.hasThirdNumber || noDayPattern().match(m_text.text.mid(day.end, near)).hasMatch())
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
        while (behind < rest.size() && (rest[behind] == taken || isOneOf(rest[behind], brackets)))
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
        const auto isBetweenRuns = [](QChar c) { return c == taken || isOneOf(c, brackets); };
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
    static constexpr QStringView brackets = u"()[]【】〔〕〈〉《》<>";

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

} // namespace certlink
