#include "models/reading/Literals.h"
#include "models/reading/Numerals.h"

#include <QRegularExpression>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

/// What termPattern() captures, in its order.
enum TermGroup { HalfAYear = 1, Years, AndAHalf, Months, YearsAlone, AndAHalfAlone };

/// N年, N年間, Nヶ月 and its spellings, 半年, N年Mヶ月, N年半, and the filler ○○年.
/// The filler matches with nothing captured, so that it is not taken for the item's name.
const QRegularExpression &termPattern()
{
    static const QRegularExpression pattern(
        u"(半年)間?"
        "|(?:(\\d{1,3}) ?年(半)?)? ?(?:(\\d{1,3}) ?[ヶヵケカかがヵ箇個]月)間?"
        "|(\\d{1,3}) ?年(半)?間?"
        "|[○◯〇#]+ ?(?:年|[ヶヵケカか箇個]月)間?"_s);
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
    if (months <= 0)
        return std::nullopt;
    return Term{months};
}

bool isAround(QChar c)
{
    return QStringView(u" ()[]{}【】「」『』〔〕,、/:;・|").contains(c);
}

FoldedText stripped(FoldedText text)
{
    // Brackets and separators between item and term belong to neither; an opening bracket that
    // belongs to the name, as in "ID (クラウド証明書)", is closed inside it and stays.
    const auto strayAtEnd = [](QStringView t) {
        const QChar last = t.back();
        if (!isAround(last))
            return false;
        if (last == u')')
            return t.count(u'(') < t.count(u')');
        if (last == u']')
            return t.count(u'[') < t.count(u']');
        return true;
    };
    qsizetype to = text.size();
    while (to > 0 && strayAtEnd(text.text().left(to)))
        --to;
    qsizetype from = 0;
    while (from < to && isAround(text.text()[from])
           && !(text.text()[from] == u'(' && text.text().mid(from, to - from).contains(u')')))
        ++from;
    return text.mid(from, to - from);
}

} // namespace

std::optional<Term> readTerm(QStringView folded)
{
    const ArabicText arabic = withArabicNumerals(folded.trimmed(), u"年ヶヵケカか箇個");
    const QRegularExpressionMatch match = termPattern().match(arabic.text);
    if (!match.hasMatch() || match.capturedStart() != 0 || match.capturedEnd() != arabic.text.size())
        return Term::fromString(folded);
    return termOf(match);
}

ItemAndTerm splitItemAndTerm(const FoldedText &value)
{
    ItemAndTerm split;
    const ArabicText arabic = withArabicNumerals(value.text(), u"年ヶヵケカか箇個");
    QRegularExpressionMatch term;
    for (auto matches = termPattern().globalMatch(arabic.text); matches.hasNext();)
        term = matches.next(); // the term is the last thing said
    if (!term.hasMatch()) {
        split.item = value.trimmed();
    } else {
        const qsizetype begin = arabic.indexes[term.capturedStart()];
        const qsizetype end = arabic.indexes[term.capturedEnd()];
        split.term = value.mid(begin, end - begin).trimmed();
        split.readTerm = termOf(term);
        split.item = stripped(value.mid(0, begin));
        split.rest = stripped(value.mid(end));
        if (split.item.isEmpty() && !split.readTerm.has_value() && split.rest.isEmpty())
            split.item = {};
        else if (split.item.isEmpty())
            std::swap(split.item, split.rest); // "1年 企業認証SSL"
        if (!split.readTerm)
            split.term = {};
    }
    if (saysNothing(split.item.text()))
        split.item = {};
    return split;
}

} // namespace certlink
