#include "models/application/Signs.h"
#include "models/reading/Literals.h"
#include "models/reading/WrittenDays.h"

#include <QRegularExpression>

#include <algorithm>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

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
    QList<WrittenDate> dates;
    if (!mayHoldDay(folded))
        return dates;
    const ArabicText text = daysPrepared(folded);
    const auto append = [&](QDate date, qsizetype begin, qsizetype end) {
        if (date.isValid())
            dates.append({date, text.indexes[begin], text.indexes[end]});
    };
    const QList<WrittenDay> full = fullDays(text.text);
    for (const WrittenDay &day : full)
        append(QDate(day.year, day.month, day.day), day.begin, day.end);
    // 12/7 or 12月7日; not the parts of 1/2/3, of 1-1-1, of a version or of a share.
    static const QRegularExpression monthDay(
        u"(?<![0-9A-Za-z/.])(?<![0-9A-Za-z][:-])(?<m>\\d{1,2}) ?(?:月 ?|/)(?<d>\\d{1,2})(?![0-9/%]| ?(?:ページ|頁|枚|部|通|件|名|台|人))(?: ?日)?"_s);
    for (auto matches = monthDay.globalMatch(text.text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        if (!standsIn(full, match.capturedStart(), match.capturedEnd()))
            append(nearestDate({0, match.capturedView(u"m").toInt(), match.capturedView(u"d").toInt()}, receiptDate),
                   match.capturedStart(), match.capturedEnd());
    }
    return dates;
}

QList<WrittenDate> englishDatesIn(QStringView folded, QDate receiptDate)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const auto isLetter = [](QChar c) { return c.unicode() < 0x80 && c.isLetter(); };
    if (std::none_of(folded.begin(), folded.end(), isDigit) || std::none_of(folded.begin(), folded.end(), isLetter))
        return {};
    const QString months = u"janfebmaraprmayjunjulaugsepoctnovdec"_s;
    static const QString month = u"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
                                 "sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"_s;
    static const QRegularExpression pattern(
        u"(?<![a-z0-9])(?:(?<m>%1)\\.? ?(?<d>\\d{1,2})(?:st|nd|rd|th)?(?![a-z0-9])(?:,? ?(?<y>20\\d\\d))?"
        "|(?<d2>\\d{1,2})(?:st|nd|rd|th)?[ -](?<m2>%1)(?![a-z])\\.?(?:[ ,-]{1,2}(?<y2>20\\d\\d))?)"_s.arg(month),
        QRegularExpression::CaseInsensitiveOption);
    QList<WrittenDate> dates;
    for (auto matches = pattern.globalMatch(folded.toString()); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const auto captured = [&](QStringView one, QStringView other) {
            return match.hasCaptured(one) ? match.capturedView(one) : match.capturedView(other);
        };
        constexpr qsizetype monthSigns = 3;
        const QStringView name = captured(u"m", u"m2").left(monthSigns);
        const auto number = int(months.indexOf(name, 0, Qt::CaseInsensitive) / monthSigns) + 1;
        const int day = captured(u"d", u"d2").toInt();
        const QStringView year = captured(u"y", u"y2");
        const QDate date =
            year.isEmpty() ? nearestDate({0, number, day}, receiptDate) : QDate(year.toInt(), number, day);
        if (date.isValid())
            dates.append({date, match.capturedStart(), match.capturedEnd()});
    }
    return dates;
}

QList<WrittenDate> looseDatesIn(QStringView folded, QDate receiptDate)
{
    static const QRegularExpression numbers(
        u"(?<![\\w.:/第-])(?<!ver )(?<!ver\\. )(?<m>\\d{1,2})[.-](?<d>\\d{1,2})(?= ?(?:\\([月火水木金土日](?:曜日?)?\\) ?)?(?:に|から|より|で|〜|~|以降|開始|希望|切替|切り替え|変更|付))"
        "|(?<![\\w.:/第月-])(?<!月 )(?<day>\\d{1,2}) ?日(?= ?(?:\\([月火水木金土日](?:曜日?)?\\) ?)?(?:に|から|より|以降|開始|希望|付))"_s,
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
