#include "models/reading/LineKind.h"

#include "models/application/Signs.h"

#include <algorithm>

namespace certlink {

namespace {

bool isRule(QStringView squeezedLine)
{
    if (squeezedLine.size() < 2)
        return false;
    const auto isRuleSign = [](QChar c) { return isOneOf(c, u"-=_*~+#"); };
    if (squeezedLine.startsWith(u"-----"))
        return true; // -----Original Message-----, -----BEGIN …
    return squeezedLine[0] != u'#' && std::all_of(squeezedLine.begin(), squeezedLine.end(), isRuleSign) &&
           std::count(squeezedLine.begin(), squeezedLine.end(), squeezedLine[0]) == squeezedLine.size();
}

bool isNumbering(const SqueezedText &line, qsizetype index, qsizetype &end)
{
    end = index;
    while (line.at(end) >= u'0' && line.at(end) <= u'9')
        ++end;
    if (end == index && line.at(end) >= u'ア' && line.at(end) <= u'ン')
        ++end; // ア.
    return end > index && end - index <= 2 && isOneOf(line.at(end), u".):、") && !line.at(end).isNull();
}

/// "A." or "iii)": letters that number what stands behind them.
qsizetype letterNumbering(QStringView text)
{
    constexpr qsizetype longest = 4; // viii
    qsizetype end = 0;
    while (end < text.size() && text[end] >= u'a' && text[end] <= u'z')
        ++end;
    const bool isNumber = end == 1 || (end <= longest && std::all_of(text.begin(), text.begin() + end,
                                                                     [](QChar c) { return isOneOf(c, u"ivx"); }));
    return isNumber && end > 0 && end < text.size() && isOneOf(text[end], u".):") ? end + 1 : 0;
}

/// The digits of ① or the letter o, which some programs write for a bullet, directly before a label or
/// option.
qsizetype bareBullet(QStringView text, const FormOptions &options)
{
    qsizetype end = 0;
    while (end < text.size() && end < 2 && text[end] >= u'0' && text[end] <= u'9')
        ++end;
    if (end == 0 && text.startsWith(u'o'))
        end = 1;
    end = std::max(end, letterNumbering(text));
    if (end == 0)
        return 0;
    QStringView rest = text.mid(end);
    while (!rest.isEmpty() && isOneOf(rest.front(), u"【〔[《≪〈「*"))
        rest = rest.mid(1);
    return !rest.isEmpty() && (matchLabel(rest) || options.match(rest)) ? end : 0;
}

/// Whether an option of the form begins there, shortened or not.
bool isOptionAt(QStringView rest, const FormOptions &options)
{
    if (options.match(rest) || options.matchBeginning(rest, std::nullopt))
        return true;
    const QStringView name = rest.left(rest.indexOf(u'('));
    constexpr Label groups[] = {Label::Work, Label::Services, Label::Reasons, Label::IntermediateCa,
                                Label::MultiServer};
    return std::any_of(std::begin(groups), std::end(groups),
                       [&](Label group) { return options.matchPart(name, group).has_value(); });
}

/// Whether レ is a tick here: directly before printed text or another sign, or with a blank behind it.
bool isTickAt(const SqueezedText &line, qsizetype index, const FormOptions &options)
{
    const QStringView rest = line.text().mid(index + 1);
    const bool hasBlank = line.foldedIndex(index + 1) > line.foldedIndex(index) + 1;
    const bool isFollowedBySign = !rest.isEmpty() && (isOneOf(rest.front(), u"→⇒") || matchMark(rest, 0));
    return isFollowedBySign || (hasBlank && !rest.isEmpty()) || isOptionAt(rest, options);
}

/// Calls `mark` for each sign before the text; where the text begins.
template<typename Function>
qsizetype skipMarks(const SqueezedText &line, const FormOptions &options, Function mark)
{
    const QStringView text = line.text();
    qsizetype i = 0;
    for (qsizetype end = 0; i < text.size();) {
        // A tick written as レ is a sign only before an option, never the first letter of a word.
        const bool isTick = text[i] == QChar(0x30EC);
        const bool isLetterX = text[i] == u'x' && isOptionAt(text.mid(i + 1), options);
        auto match = isTick && !isTickAt(line, i, options) ? std::nullopt : matchMark(text, i);
        if (isLetterX)
            match = MarkMatch{MarkMatch::Sign::BareX, static_cast<qint32>(i), 1};
        if (match) {
            mark(*match);
            i += match->length;
        } else if (isNumbering(line, i, end)) {
            i = end + 1;
        } else if (text[i].isLetterOrNumber()) {
            const qsizetype bullet = bareBullet(text.mid(i), options);
            if (bullet == 0)
                break;
            i += bullet;
        } else {
            ++i;
        }
    }
    return i;
}

} // namespace

Marks marksBefore(const SqueezedText &line, const FormOptions &options)
{
    Marks marks;
    skipMarks(line, options, [&](const MarkMatch &mark) { marks.append(mark); });
    return marks;
}

LineKind classify(const SqueezedText &line, const FormOptions &options)
{
    LineKind result;
    const QStringView text = line.text();
    if (text.isEmpty()) {
        result.kind = LineKind::Kind::Blank;
        return result;
    }
    int signs = 0;
    result.textBegin = static_cast<qint32>(skipMarks(line, options, [&](const MarkMatch &) { ++signs; }));
    result.isMarked = signs > 0;
    const QStringView rest = text.mid(result.textBegin);
    result.option = options.match(rest);
    if (result.option) {
        result.kind = LineKind::Kind::Option;
        return result;
    }
    result.label = matchLabel(rest);
    if (result.label)
        result.kind = LineKind::Kind::Label;
    else if (isFormSentence(rest))
        result.kind = LineKind::Kind::Sentence;
    else if (isRule(text))
        result.kind = LineKind::Kind::Rule;
    else if (result.isMarked && !rest.isEmpty())
        result.kind = LineKind::Kind::Row;
    else if (signs == 1)
        result.kind = LineKind::Kind::Sign;
    return result;
}

} // namespace certlink
