#include "models/reading/HeldValues.h"

#include "models/reading/Answers.h"
#include "models/reading/FoldedBody.h"

#include <QRegularExpression>

#include <algorithm>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype codeDigits = 8;

bool isWordSign(QChar c)
{
    return c.unicode() < 0x80 && c.isLetterOrNumber();
}

/// The text with its URLs and mail addresses blanked out, which name no day and no service.
QString withoutAddresses(QStringView folded)
{
    QString text = folded.toString();
    static const QRegularExpression address(u"[a-z][a-z0-9+.-]*://[!-~]+|[a-z0-9._%+-]+@[a-z0-9.-]+"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    for (auto matches = address.globalMatch(folded.toString()); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        text.replace(match.capturedStart(), match.capturedLength(), QString(match.capturedLength(), u' '));
    }
    return text;
}

/// Where a word that begins at `at` ends, blanks between its signs passed over (取 消); -1 where it is not there.
qsizetype endOfSpaced(QStringView folded, qsizetype at, QStringView word)
{
    for (const QChar sign : word) {
        while (at < folded.size() && folded[at] == u' ')
            ++at;
        if (at == folded.size() || folded[at] != sign)
            return -1;
        ++at;
    }
    return at;
}

/// No further than a sentence can be understood: each word asks, and a line may hold thousands.
QStringView sentenceAround(QStringView folded, qsizetype begin, qsizetype end)
{
    constexpr qsizetype longest = 200;
    const qsizetype first = std::max<qsizetype>(begin - longest, 0);
    const QStringView before = folded.sliced(first, begin - first);
    const QStringView behind = folded.sliced(end, std::min(longest, folded.size() - end));
    const qsizetype from = first + before.lastIndexOf(u'。') + 1;
    const qsizetype to = behind.indexOf(u'。');
    return folded.sliced(from, (to < 0 ? end + behind.size() : end + to) - from);
}

/// "2027年6月30日から利用を開始します", "開始は2027年6月30日です": a day somebody wishes for, whatever else the
/// register says of it.
bool isWishedDay(QStringView folded, qsizetype begin, qsizetype end)
{
    static const QRegularExpression behind(u"^[^、。]{0,10}(?:開始|希望|切替|切り替え)"_s);
    static const QRegularExpression before(u"(?:開始|希望日|切替|切り替え)[^、。]{0,6}$"_s);
    constexpr qsizetype near = 16; // more than either looks at
    return behind.match(folded.mid(end, near).toString()).hasMatch() ||
           before.match(folded.left(begin).last(std::min(near, begin)).toString()).hasMatch();
}

} // namespace

HeldValues::HeldValues(const QList<const Application *> &applications, const Rulebook &rulebook, QDate receiptDate)
    : m_rulebook(rulebook), m_receiptDate(receiptDate), m_applications(applications)
{
    for (const CatalogueService &service : rulebook.services) {
        if (!service.prefix.isEmpty())
            m_prefixes.append(service.prefix);
    }
    for (const Application *application : applications) {
        if (application->startDate.date.isValid())
            m_days.append(application->startDate.date);
        if (application->term.term)
            m_months.append(application->term.term->months);
        addCodePrefix(application->serviceCode.value);
    }
}

const HeldValues::Squeezed &HeldValues::squeezedValues() const
{
    if (m_squeezed)
        return *m_squeezed;
    Squeezed held;
    const auto add = [&](Field field, const TextAnswer &answer) {
        if (answer.isPresent())
            held.values.append({field, squeezed(answer.value)});
    };
    for (const Application *application : m_applications) {
        add(Field::MasterId, application->masterId);
        add(Field::ServiceCode, application->serviceCode);
        add(Field::CommonName, application->commonName);
        add(Field::Item, application->item);
        add(Field::Term, application->term);
        add(Field::MultiDomainFqdn, application->multiDomainFqdn);
        if (!application->item.key.isEmpty())
            held.values.append({Field::Item, application->item.key});
        held.codes.insert(squeezed(application->masterId.value)); // letters and digits as well
        held.codes.insert(squeezed(application->serviceCode.value));
        for (const ServiceRow &row : application->services) {
            for (const CodeAnswer &code : row.codes)
                held.codes.insert(squeezed(code.value));
        }
    }
    return m_squeezed.emplace(std::move(held));
}

void HeldValues::addCodePrefix(QStringView code)
{
    if (isServiceCode(code) && !m_prefixes.contains(code.chopped(codeDigits)))
        m_prefixes.append(code.chopped(codeDigits).toString());
}

bool HeldValues::holdsValue(Field field, QStringView squeezed) const
{
    const QList<Value> &values = squeezedValues().values;
    return std::any_of(values.begin(), values.end(),
                       [&](const Value &value) { return value.field == field && value.text == squeezed; });
}

bool HeldValues::holdsText(const QString &squeezed) const
{
    const auto &[values, codes] = squeezedValues();
    return codes.contains(squeezed) ||
           std::any_of(values.begin(), values.end(), [&](const Value &value) { return value.text == squeezed; });
}

QList<HeldValues::Found> HeldValues::daysAndCodes(QStringView folded, Codes codes) const
{
    QList<Found> found;
    QString text;
    if (folded.contains(u'@') || (folded.contains(u':') && folded.contains(u"://")))
        folded = text = withoutAddresses(folded);
    const auto digits = std::count_if(folded.begin(), folded.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    QList<WrittenDate> dates = datesIn(folded, m_receiptDate);
    if (digits > 0)
        dates += englishDatesIn(folded, m_receiptDate);
    if (digits > 0 && m_rulebook.words.wish.isIn(folded))
        dates += looseDatesIn(folded, m_receiptDate);
    for (const WrittenDate &date : std::as_const(dates)) {
        if (date.date <= m_receiptDate || m_days.contains(date.date))
            continue;
        const QDate toCompare = isWishedDay(folded, date.begin, date.end) ? QDate() : date.date;
        found.append({Found::What::Day, date.begin, date.end, toCompare, {}, false});
    }
    if (digits < codeDigits)
        return found; // too few for a code
    addCodesInTwo(folded, found);
    for (qsizetype begin = 0; begin < folded.size();) {
        qsizetype end = begin;
        while (end < folded.size() && isWordSign(folded[end]))
            ++end;
        const bool isLongEnough = end - begin > codeDigits;
        const QString word = isLongEnough ? folded.mid(begin, end - begin).toString().toLower() : QString();
        const bool isCode = isLongEnough && isServiceCode(word) &&
                            (codes == Codes::OfAnyLetters || m_prefixes.contains(word.chopped(codeDigits)));
        if (isCode && !squeezedValues().codes.contains(word))
            found.append({Found::What::Code, begin, end, {}, word, isPresent(folded, begin, end)});
        begin = std::max(end, begin + 1);
    }
    return found;
}

/// "gw 10000002", "gw-10000002": a code of a known prefix that somebody wrote apart.
void HeldValues::addCodesInTwo(QStringView folded, QList<Found> &found) const
{
    static const QRegularExpression apart(u"(?<![a-z0-9])([a-z]{2,4})(?: |-)(\\d{8})(?![a-z0-9-])"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    for (auto matches = apart.globalMatch(folded.toString()); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString letters = match.captured(1).toLower();
        const QString code = letters + match.captured(2);
        const qsizetype begin = match.capturedStart();
        const qsizetype end = match.capturedEnd();
        if (m_prefixes.contains(letters) && !squeezedValues().codes.contains(code))
            found.append({Found::What::Code, begin, end, {}, code, isPresent(folded, begin, end)});
    }
}

/// Beside 現在, 現行, 旧 or 解約 in the same clause, or with から directly behind it: linked now, and going. Not where
/// the sentence says that it stays: "旧 wht10000001 は解約しません".
bool HeldValues::isPresent(QStringView folded, qsizetype begin, qsizetype end) const
{
    const auto isClauseEnd = [](QChar c) { return c == u'。' || c == u'、' || c == u','; };
    const QStringView sentence = sentenceAround(folded, begin, end);
    qsizetype from = begin;
    while (folded.data() + from > sentence.data() && !isClauseEnd(folded[from - 1]))
        --from;
    qsizetype to = end;
    while (folded.data() + to < sentence.data() + sentence.size() && !isClauseEnd(folded[to]))
        ++to;
    const QStringView clause = folded.mid(from, to - from);
    const QStringView behind = folded.mid(end).trimmed();
    static const QRegularExpression goesOn(
        u"解約[はをも]?(?:しま?せん|しない|せず|いたしません|致しません|でき(?:ない|ません)|未|まだ)|まだ[^、。]{0,6}解約|解約の申|外さ|残[しすりる]|継続|引き?続き|並行|併用|戻[すしる]|やめません|使い続け"_s);
    if (goesOn.match(sentence.toString()).hasMatch())
        return false; // it is none that goes
    const QStringList &present = m_rulebook.words.present.words();
    return std::any_of(present.begin(), present.end(), [&](const QString &word) {
        return word == u"から" ? behind.startsWith(word) : clause.contains(word);
    });
}

QList<HeldValues::Found> HeldValues::withdrawals(QStringView folded) const
{
    QList<Found> found;
    QStringList seen;
    for (qsizetype at = 0; at < folded.size(); ++at) {
        const QStringList words = m_rulebook.words.withdrawal.beginningWith(folded[at]);
        for (const QString &word : words) {
            const qsizetype end = seen.contains(word) ? -1 : endOfSpaced(folded, at, word);
            if (end < 0)
                continue;
            seen.append(word);
            found.append({Found::What::Word, at, end, {}, {}, false});
        }
    }
    return found;
}

QList<HeldValues::Found> HeldValues::namesAndTerms(QStringView folded) const
{
    QList<Found> found;
    static const QRegularExpression hostName(
        u"(?<![\\w@/.*-])(?:\\*\\.)?[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*\\.[a-z]{2,}(?![\\w@/:.-])"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (folded.contains(u'.')) {
        for (auto matches = hostName.globalMatch(folded.toString()); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            if (!holdsText(squeezed(match.capturedView())))
                found.append({Found::What::HostName, match.capturedStart(), match.capturedEnd(), {}, {}, false});
        }
    }
    for (const WrittenTerm &term : termsIn(folded)) {
        if (!m_months.contains(term.term.months))
            found.append({Found::What::Term, term.begin, term.end, {}, {}, false});
    }
    const QString text = foldedName(folded);
    const QList<Value> &values = squeezedValues().values;
    for (const CatalogueItem &item : m_rulebook.items) {
        if (!text.contains(item.folded))
            continue;
        const bool isHeld = std::any_of(values.begin(), values.end(), [&](const Value &value) {
            return value.field == Field::Item && (value.text == item.key || value.text.contains(item.folded));
        });
        if (!isHeld)
            found.append({Found::What::Item, 0, folded.size(), {}, {}, false});
    }
    return found;
}

QString HeldValues::withoutTerms(QString folded) const
{
    const QList<WrittenTerm> terms = termsIn(folded);
    for (auto term = terms.rbegin(); term != terms.rend(); ++term) {
        if (m_months.contains(term->term.months))
            folded.remove(term->begin, term->end - term->begin);
    }
    return folded;
}

bool HeldValues::onlyRepeats(QStringView folded) const
{
    static const QRegularExpression between(u"[\\s()\\[\\]{}「」『』【】〔〕,、。;:/|・]+"_s);
    const QStringList words = folded.toString().split(between, Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&](const QString &word) {
        if (holdsText(squeezed(word)))
            return true;
        if (const std::optional<Term> term = readTerm(word); term && m_months.contains(term->months))
            return true;
        const QList<WrittenDate> dates = datesIn(word, m_receiptDate);
        return dates.size() == 1 && dates[0].begin == 0 && dates[0].end == word.size() &&
               m_days.contains(dates[0].date);
    });
}

bool HeldValues::namesOtherHost(QStringView folded) const
{
    const QList<Found> all = namesAndTerms(folded);
    return std::any_of(all.begin(), all.end(), [&](const Found &one) {
        const QString name = u'.' + folded.mid(one.begin, one.end - one.begin).toString().toLower();
        const auto isDomainOf = [&](const Application *application) {
            return application->commonName.value.endsWith(name);
        };
        return one.what == Found::What::HostName &&
               std::none_of(m_applications.begin(), m_applications.end(), isDomainOf);
    });
}

bool HeldValues::namesOtherDayOfMonth(const QString &name) const
{
    if (!name.contains(u'日'))
        return false; // as in most
    static const QRegularExpression day(
        u"(?<![\\d月/年.-])(\\d{1,2})日(?!\\d|間|以内|以上|程度|ほど|くらい|ぐらい|前|後|目|営業|あた|当た|付|分|締)"_s);
    static const QRegularExpression past(
        u"(?:しました|いたしました|致しました|いただきました|頂きました|した件|でした|ております)。?$"_s);
    if (past.match(name).hasMatch())
        return false;
    for (auto matches = day.globalMatch(name); matches.hasNext();) {
        const int number = matches.next().captured(1).toInt();
        const auto isIt = [number](QDate one) { return one.day() == number; };
        if (number > 0 && number <= 31 && !isIt(m_receiptDate) && std::none_of(m_days.begin(), m_days.end(), isIt))
            return true;
    }
    return false;
}

bool HeldValues::isGoneBy(const QString &name) const
{
    static const QRegularExpression past(
        u"^(?:なお、?)?(?:(?:前回|以前|本|現|現在)の?(?:契約|申し?込み?|証明書)?|証明書|契約|弊社|当社)?[はも]?、?"
        u"(20\\d\\d年|今年の?|昨年の?|去年の?)(\\d{1,2})月(?:(\\d{1,2})日)?(?:付け?)?[にで]?(?:証明書を|契約を|初めて)?"
        u"(?:の?申し?込み?|申請|契約|更新|発行|取得|購入|導入|締結|移転)(?:を?(?:し|いたし|致し)て?(?:いただき|頂き|おり)?)?(?:ました|ます|済み?です|済み?でございます)$"_s);
    constexpr int longEnough = 14; // days; what was applied for the other day may be this very application
    const QRegularExpressionMatch match = past.match(name);
    if (!match.hasMatch())
        return false;
    const QString said = match.captured(1);
    const int year = said.front().isDigit()   ? said.left(4).toInt()
                     : said.startsWith(u'今') ? m_receiptDate.year()
                                              : m_receiptDate.year() - 1;
    const QDate month(year, match.captured(2).toInt(), 1);
    const QDate day = match.captured(3).isEmpty() ? month.addDays(month.daysInMonth() - 1)
                                                  : month.addDays(match.captured(3).toInt() - 1);
    return month.isValid() && day.addDays(longEnough) <= m_receiptDate;
}

bool HeldValues::holds(Field field, QStringView folded) const
{
    Owners nobody;
    const FoldedBody body(folded.toString());
    const FoldedText value = body.text();
    if (field == Field::Item || field == Field::Term) {
        const ItemAndTerm split = splitItemAndTerm(value, ItemLine::Both, m_rulebook, nobody);
        const ItemAnswer item = readItem(split.item, m_rulebook);
        return (!item.isPresent() || holdsValue(Field::Item, item.key.isEmpty() ? squeezed(item.value) : item.key)) &&
               (!split.readTerm || m_months.contains(split.readTerm->months));
    }
    if (const DateAnswer day = readDate(value, m_receiptDate, m_rulebook.words, nobody);
        field == Field::StartDate && day.date.isValid()) {
        const int weekday = day.weekday > 0 ? day.weekday : day.date.dayOfWeek();
        return weekday == day.date.dayOfWeek() &&
               std::any_of(m_applications.begin(), m_applications.end(), [&](const Application *one) {
                   return one->startDate.date == day.date &&
                          (day.timeOfDay.isEmpty() || day.timeOfDay == one->startDate.timeOfDay);
               });
    }
    const QString read = field == Field::MasterId      ? readMasterId(value, m_rulebook, nobody).value
                         : field == Field::ServiceCode ? readServiceCode(value, m_rulebook, nobody).value
                                                       : readHostNameAnswer(value, m_rulebook, nobody).value;
    const QList<Value> &values = squeezedValues().values;
    return read.isNull() || holdsValue(field, squeezed(read)) ||
           std::any_of(values.begin(), values.end(), [&](const Value &held) {
               return held.field == field && isSentenceAbout(value.text(), held.text, m_rulebook.words);
           });
}

} // namespace certlink
