#include "models/reading/RowMatcher.h"

#include "models/application/Signs.h"

#include <algorithm>

namespace certlink {

namespace {

bool isAsciiWord(QChar c)
{
    return c.unicode() < 0x80 && c.isLetterOrNumber();
}

/// Where a word that looks like a code begins and ends, from `from` on; begin -1 where none does.
struct Word {
    qsizetype begin = -1;
    qsizetype end = -1;
};

Word nextCode(QStringView text, qsizetype from)
{
    for (qsizetype i = from; i < text.size();) {
        qsizetype end = i;
        while (end < text.size() && isAsciiWord(text[end]))
            ++end;
        if (end > i && text[i].isLetter() && looksLikeCode(text.mid(i, end - i)))
            return {i, end};
        i = std::max(end, i + 1);
    }
    return {};
}

/// The lengths at which a row's shortened name may end, the longest first: the line's end, before a
/// blank, a bracket, a code, a sign.
QVarLengthArray<qsizetype, 8> possibleEnds(const FormLine &line, qsizetype begin)
{
    const QStringView text = line.squeezed.text();
    QVarLengthArray<qsizetype, 8> ends{text.size()};
    constexpr qsizetype most = 40; // no name of the form is longer
    const qsizetype code = nextCode(text, begin).begin;
    for (qsizetype i = std::min(text.size() - 1, begin + most); i > begin; --i) {
        const bool isBehindBlank = line.squeezed.foldedIndex(i) > line.squeezed.foldedIndex(i - 1) + 1;
        if (isBehindBlank || i == code || isOneOf(text[i], u"(:、,→←※/。.!;…)」~*_") || matchMark(text, i))
            ends.append(i);
    }
    return ends;
}

/// An option's printed text outside its options that goes on as a sentence does: 連携する…の変更|及び追加は、… in the
/// regulation, …の変更|をお願いします in a greeting. A sign, or the heading above it, would make it an answer.
bool isSentence(const FormLine &line, const OptionMatch &option)
{
    if (line.kind.isMarked || std::holds_alternative<OtherRow>(option.option))
        return false;
    const qsizetype end = line.kind.textBegin + option.length;
    const QChar next = line.squeezed.at(end);
    const bool isGlued = line.squeezed.foldedIndex(end) == line.squeezed.foldedEnd(end);
    return option.whole && isGlued && next.unicode() >= 0x80 && next.isLetter();
}

} // namespace

std::optional<ServiceKind> RowMatcher::kindOf(QStringView code) const
{
    const auto digits = std::find_if(code.begin(), code.end(), [](QChar c) { return !c.isLetter(); });
    const QString letters = code.left(digits - code.begin()).toString().toLower();
    for (const CatalogueService &service : m_rulebook.services) {
        if (!service.prefix.isEmpty() && service.prefix == letters)
            return service.kind;
    }
    return std::nullopt;
}

/// Which その他 it is; nothing where the word begins a sentence: その他、ご不明な点は…
std::optional<RowOption> RowMatcher::decided(const RowOption &option, const FormLine &line, qsizetype nameEnd,
                                             Label section)
{
    if (!std::holds_alternative<OtherRow>(option))
        return option;
    const QChar next = line.squeezed.at(nameEnd);
    const bool isRow =
        line.kind.isMarked || next.isNull() || next == u'(' || next == u':' || matchMark(line.squeezed.text(), nameEnd);
    if (!isRow || (!line.kind.isMarked && section != Label::Services && section != Label::Reasons))
        return std::nullopt;
    if (section == Label::Services)
        return RowOption(ServiceKind::Other);
    return RowOption(Reason::Other);
}

std::optional<RowMatch> RowMatcher::match(const FormLine &line, std::optional<Label> group, Label section,
                                          bool isAnswer) const
{
    const qint32 begin = line.kind.textBegin;
    const QStringView text = line.squeezed.text().mid(begin);
    std::optional<OptionMatch> known = line.kind.option;
    if (known && !isAnswer && group != groupOf(known->option) && isSentence(line, *known))
        return std::nullopt;
    if (!known && (group || line.kind.isMarked))
        known = m_options.matchBeginning(text, group);
    if (known) {
        if (const std::optional<RowOption> option = decided(known->option, line, begin + known->length, section))
            return RowMatch{*option, begin, begin + known->length, false, known->whole};
        return std::nullopt;
    }
    if (!group)
        return std::nullopt;
    if (const std::optional<RowMatch> shortened = matchShortened(line, *group, isAnswer))
        return shortened;
    return group == Label::Services ? matchNameless(line, isAnswer) : std::nullopt;
}

std::optional<RowMatch> RowMatcher::matchShortened(const FormLine &line, Label group, bool isAnswer) const
{
    const qint32 begin = line.kind.textBegin;
    const QStringView text = line.squeezed.text();
    for (const qsizetype end : possibleEnds(line, begin)) {
        const std::optional<RowOption> option = m_options.matchPart(text.mid(begin, end - begin), group);
        if (!option)
            continue;
        // Without a sign, a line that says more than the option is somebody talking.
        const QChar next = line.squeezed.at(end);
        const bool isAlone = next.isNull() || next == u'(' || next == u':' || isAsciiWord(next) || matchMark(text, end);
        if (!isAnswer && !isAlone)
            return std::nullopt;
        return RowMatch{*option, begin, static_cast<qint32>(end), false, true};
    }
    return std::nullopt;
}

/// "■(サービスコード:wht…)", and a name nobody knows before a code: of the kind of the code's letters.
std::optional<RowMatch> RowMatcher::matchNameless(const FormLine &line, bool isAnswer) const
{
    const QStringView text = line.squeezed.text();
    const qint32 begin = line.kind.textBegin;
    const Word code = nextCode(text, begin);
    if (code.begin < 0)
        return std::nullopt;
    const std::optional<ServiceKind> kind = kindOf(text.mid(code.begin, code.end - code.begin));
    const QStringView before = text.mid(begin, code.begin - begin);
    const bool hasLabel = before.startsWith(codeLabel());
    const bool hasName =
        !hasLabel && std::any_of(before.begin(), before.end(), [](QChar c) { return c.isLetterOrNumber(); });
    if (!kind || (!isAnswer && (hasName || !hasLabel)))
        return std::nullopt;
    return RowMatch{*kind, begin, begin, true, true};
}

bool RowMatcher::beginsOption(QStringView text, std::optional<Label> group) const
{
    if (m_options.match(text))
        return true;
    if (!group)
        return false;
    if (m_options.matchBeginning(text, group))
        return true;
    qsizetype end = 0;
    while (end < text.size() && text[end] != u'(' && !matchMark(text, end))
        ++end;
    return m_options.matchPart(text.left(end), *group).has_value();
}

qsizetype RowMatcher::rowBehindWords(const FormLine &line, Label group) const
{
    constexpr qsizetype longestWords = 12; // what is longer is somebody talking about the option
    const QStringView text = line.squeezed.text();
    const qsizetype last = std::min<qsizetype>(line.kind.textBegin + longestWords, text.size() - 1);
    for (qsizetype i = line.kind.textBegin + 1; i <= last; ++i) {
        const auto mark = matchMark(text, i);
        if (mark && beginsOption(text.mid(i + mark->length), group))
            return i;
        const std::optional<OptionMatch> option = m_options.match(text.mid(i));
        const bool isOther = option && std::holds_alternative<OtherRow>(option->option);
        const bool isOfGroup = option && (groupOf(option->option) == group || (isOther && group == Label::Services));
        if (!isOfGroup)
            continue;
        const QChar next = line.squeezed.at(i + option->length);
        const bool isInBrackets = !isOther && next == u')' && text[i - 1] == u'('; // gw10000001(IDゲートウェイサービス)
        const bool isAlone = next.isNull() || next == u'(' || next == u':' || isAsciiWord(next) || isInBrackets;
        return option->whole && isAlone ? i : -1;
    }
    return -1;
}

qsizetype RowMatcher::nextRowBegin(const FormLine &line, qsizetype from, std::optional<Label> group) const
{
    const QStringView text = line.squeezed.text();
    for (qsizetype i = from; i < text.size(); ++i) {
        const auto mark = matchMark(text, i);
        if (mark && beginsOption(text.mid(i + mark->length), group))
            return i;
    }
    return text.size();
}

qsizetype RowMatcher::nextServiceBegin(const FormLine &line, qsizetype from) const
{
    const QStringView text = line.squeezed.text();
    for (qsizetype i = from + 1; i < text.size(); ++i) {
        if (isOneOf(text[i - 1], u"、,;/") && beginsOption(text.mid(i), Label::Services))
            return i;
    }
    return text.size();
}

} // namespace certlink
