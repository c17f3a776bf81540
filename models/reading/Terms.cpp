#include "models/application/Signs.h"
#include "models/reading/Literals.h"
#include "models/reading/Numerals.h"

#include <QRegularExpression>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr auto termUnits = u"年ヶヵケカか箇個"; // what kanji numerals stand before

/// What termPattern() captures, in its order.
enum TermGroup { HalfAYear = 1, Years, AndAHalf, Months, YearsAlone, AndAHalfAlone, EnglishYears, EnglishMonths };

/// N年, Nヶ年, N年間, Nヶ月 and its spellings, 半年, N年Mヶ月, N年半, N years, N months, and the filler ○○年.
/// The filler matches with nothing captured, so that it is not taken for the item's name.
const QRegularExpression &termPattern()
{
    static const QRegularExpression pattern(
        u"(半年)間?"
        "|(?:(?<![\\d.]|\\d,)(\\d{1,3}) ?[ヶヵケカか箇個]?年(半)?)? ?(?:(?<![\\d.]|\\d,)(\\d{1,3}) ?[ヶヵケカかがヵ箇個]月)間?"
        "|(?<![\\d.]|\\d,)(\\d{1,3}) ?[ヶヵケカか箇個]?年(?! ?(?:目|度|\\d{1,2} ?[月/.-]|末|[明始]))(半)?間?"
        "|[○◯〇#]+ ?(?:年|[ヶヵケカか箇個]月)間?"
        "|(?<![\\w.,-])(\\d{1,3})[ -]?(?:years?|yrs?)\\b|(?<![\\w.,-])(\\d{1,3})[ -]?months?\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

std::optional<Term> termOf(const QRegularExpressionMatch &match)
{
    const auto number = [&](TermGroup group) { return match.capturedView(group).toInt(); };
    const auto half = [&](TermGroup group) { return match.hasCaptured(group) ? 6 : 0; };
    int months = half(HalfAYear);
    if (match.hasCaptured(Months))
        months = number(Years) * 12 + half(AndAHalf) + number(Months);
    else if (match.hasCaptured(YearsAlone))
        months = number(YearsAlone) * 12 + half(AndAHalfAlone);
    else if (match.hasCaptured(EnglishYears))
        months = number(EnglishYears) * 12;
    else if (match.hasCaptured(EnglishMonths))
        months = number(EnglishMonths);
    if (months <= 0)
        return std::nullopt;
    return Term{months};
}

bool isBetween(QChar c)
{
    return isOneOf(c, u" ,、。/:;・|");
}

constexpr QStringView itemOpenings = u"([{【「『〔";
constexpr QStringView itemClosings = u")]}】」』〕";

bool isAround(QChar c)
{
    return isBetween(c) || isOneOf(c, itemOpenings) || isOneOf(c, itemClosings);
}

/// Where the bracket a text begins with is closed; -1 where it is not, or none begins it.
qsizetype closingOfFirst(QStringView text)
{
    const qsizetype kind = itemOpenings.indexOf(text.front());
    int depth = 0;
    for (qsizetype i = 0; kind >= 0 && i < text.size(); ++i) {
        if (text[i] == itemOpenings[kind])
            ++depth;
        else if (text[i] == itemClosings[kind] && --depth == 0)
            return i;
    }
    return -1;
}

/// Without the brackets and separators between item and term, which belong to neither. Brackets that stand
/// within the name stay: ID (クラウド証明書), 「持ち込み証明書」品目.
FoldedText stripped(FoldedText value)
{
    const auto isStrayAtEnd = [](QStringView text) {
        const QChar last = text.back();
        if (isDash(last) && text.size() > 1 && text[text.size() - 2] == u' ')
            return true; // 企業認証SSL - 1年
        const qsizetype closing = itemClosings.indexOf(last);
        const bool wasOpened = closing >= 0 && text.count(itemOpenings[closing]) >= text.count(last);
        return isAround(last) && !wasOpened;
    };
    while (!value.isEmpty()) {
        const QStringView text = value.text();
        const qsizetype closing = closingOfFirst(text);
        if (isStrayAtEnd(text))
            value = value.mid(0, text.size() - 1);
        else if (closing == text.size() - 1)
            value = value.mid(1, text.size() - 2);
        else if (isAround(text.front()) && closing < 0)
            value = value.mid(1);
        else
            break;
    }
    return value;
}

} // namespace

std::optional<Term> readTerm(QStringView folded)
{
    const ArabicText arabic = withArabicNumerals(folded.trimmed(), termUnits);
    const QRegularExpressionMatch match = termPattern().match(arabic.text);
    if (!match.hasMatch() || match.capturedStart() != 0 || match.capturedEnd() != arabic.text.size())
        return Term::fromString(folded);
    return termOf(match);
}

QList<WrittenTerm> termsIn(QStringView folded)
{
    QList<WrittenTerm> terms;
    const auto isIn = [&](QStringView unit) { return folded.contains(unit, Qt::CaseInsensitive); };
    if (!folded.contains(u'年') && !folded.contains(u'月') && !isIn(u"year") && !isIn(u"yr") && !isIn(u"month"))
        return terms;
    const ArabicText arabic = withArabicNumerals(folded, termUnits);
    for (auto matches = termPattern().globalMatch(arabic.text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        if (const std::optional<Term> term = termOf(match))
            terms.append({*term, arabic.indexes[match.capturedStart()], arabic.indexes[match.capturedEnd()]});
    }
    return terms;
}

namespace {

/// Splits the value of 品目名と有効期間; holds it so that the steps need not hand it on.
class ItemAndTermSplitter
{
public:
    ItemAndTermSplitter(const FoldedText &value, ItemLine line, const Rulebook &rulebook, Owners &owners)
        : m_value(value), m_line(line), m_rulebook(rulebook), m_owners(owners), m_terms(termsIn(value.text()))
    {
    }

    ItemAndTerm split()
    {
        if (m_terms.isEmpty())
            splitWithoutTerm();
        else
            splitAtTerm(termBesideItem());
        dropNothing(m_split.item);
        m_owners.claim(m_split.item.spans(), Owner::Value);
        if (m_line != ItemLine::NameAlone || m_split.readTerm)
            m_owners.claim(m_split.term.spans(), Owner::Value);
        return m_split;
    }

private:
    [[nodiscard]] FoldedText before(qsizetype index) const { return between(0, index); }

    /// "The first term beside the item's name (behind it, else before it) counts": in 1年 企業認証SSL 6ヶ月
    /// the second, and the first is left over.
    [[nodiscard]] qsizetype termBesideItem() const
    {
        if (m_line == ItemLine::TermAlone)
            return 0;
        const bool isBehindItem = !before(m_terms.first().begin).isEmpty();
        return !isBehindItem && m_terms.size() > 1 && !between(m_terms[0].end, m_terms[1].begin).isEmpty() ? 1 : 0;
    }

    [[nodiscard]] FoldedText between(qsizetype begin, qsizetype end) const
    {
        return stripped(m_value.mid(begin, end - begin));
    }

    void splitAtTerm(qsizetype index)
    {
        const WrittenTerm &term = m_terms[index];
        m_split.term = m_value.mid(term.begin, term.end - term.begin);
        m_split.readTerm = term.term;
        if (m_line == ItemLine::TermAlone)
            return claimCourtesyBehind(term.end);
        m_split.item = withoutTermLabel(between(index > 0 ? m_terms[index - 1].end : 0, term.begin));
        if (m_split.item.isEmpty())
            m_split.item = withoutCourtesy(stripped(m_value.mid(term.end)));
        else
            claimCourtesyBehind(term.end);
    }

    /// "企業認証SSL (有効期間:1年)", "企業認証SSL、有効期間は1年": the second label again, behind a name the catalogue
    /// has.
    FoldedText withoutTermLabel(const FoldedText &item)
    {
        if (!item.text().contains(u'期'))
            return item;
        static const QRegularExpression label(u"(?<=.)(?:(?:有効)?期間|有効期限)[ は:]*$"_s);
        const QRegularExpressionMatch match = label.match(item.text().toString());
        const FoldedText name = match.hasMatch() ? stripped(item.mid(0, match.capturedStart())) : item;
        if (!match.hasMatch() || !m_rulebook.itemByName(name.text()))
            return item;
        m_owners.claim(item.spans(match.capturedStart(), match.capturedEnd()), Owner::Label);
        return name;
    }

    /// "企業認証SSL ○○年", "持ち込み証明書 なし", or a term that names none: "企業認証SSL 2027年6月30日まで".
    void splitWithoutTerm()
    {
        static const QRegularExpression filler(u" *(?:#+ *)?[○◯〇#]+ ?(?:年|[ヶヵケカか箇個]月)間?"_s);
        const QRegularExpressionMatch match = filler.match(m_value.text().toString());
        m_split.item = stripped(match.hasMatch() ? m_value.mid(0, match.capturedStart()) : m_value);
        if (match.hasMatch())
            m_owners.claim(m_value.spans(match.capturedStart(), match.capturedEnd()), Owner::Decoration);
        if (m_rulebook.itemByName(m_split.item.text()))
            return;
        const QStringView text = m_split.item.text();
        for (qsizetype at = text.lastIndexOf(u' '); at > 0; at = text.lastIndexOf(u' ', at - 1)) {
            if (splitBehindItem(at))
                return;
        }
        m_split.item = withoutCourtesy(m_split.item);
    }

    /// Whether the catalogue's item ends at a blank and nothing, or something like a term, stands behind it.
    bool splitBehindItem(qsizetype at)
    {
        const FoldedText item = stripped(m_split.item.mid(0, at));
        const FoldedText rest = m_split.item.mid(at).trimmed();
        if (!m_rulebook.itemByName(item.text()))
            return false;
        static const QRegularExpression termLike(u"[0-9年月半期]"_s);
        if (saysNothing(rest.text()))
            m_owners.claim(rest.spans(), Owner::Decoration);
        else if (termLike.match(rest.text().toString()).hasMatch())
            m_split.term = rest;
        else
            return false;
        m_split.item = item;
        return true;
    }

    /// The item without words behind it that say nothing; as it is where the catalogue has all of it.
    FoldedText withoutCourtesy(const FoldedText &item)
    {
        const qsizetype courtesy = courtesyAtEnd(item.text(), m_rulebook.words);
        if (courtesy == 0 || courtesy == item.size() || m_rulebook.itemByName(item.text()))
            return item;
        m_owners.claim(item.spans(item.size() - courtesy, item.size()), Owner::Courtesy);
        return item.mid(0, item.size() - courtesy).trimmed();
    }

    /// "1年です", "(1年間)です".
    void claimCourtesyBehind(qsizetype index)
    {
        while (index < m_value.size() && isAround(m_value.text()[index]))
            ++index;
        const qsizetype length = courtesyAtBegin(m_value.text().mid(index), m_rulebook.words);
        m_owners.claim(m_value.spans(index, index + length), Owner::Courtesy);
    }

    void dropNothing(FoldedText &text)
    {
        if (!saysNothing(text.text()))
            return;
        m_owners.claim(text.spans(), Owner::Decoration);
        text = {};
    }

    const FoldedText &m_value;
    ItemLine m_line;
    const Rulebook &m_rulebook;
    Owners &m_owners;
    QList<WrittenTerm> m_terms;
    ItemAndTerm m_split;
};

} // namespace

ItemAndTerm splitItemAndTerm(const FoldedText &value, ItemLine line, const Rulebook &rulebook, Owners &owners)
{
    return ItemAndTermSplitter(value, line, rulebook, owners).split();
}

} // namespace certlink
