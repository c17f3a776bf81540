#include "models/reading/RowReader.h"

#include "models/application/Signs.h"
#include "models/reading/OddRun.h"

#include <QRegularExpression>

#include <algorithm>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;
using Kind = LineKind::Kind;

constexpr qsizetype longestContinuation = 12; // lines an open bracket may run over
constexpr auto blanks = u" ";
constexpr QStringView openings = u"([{【「『〔〈《"; // a code may stand in any of them; the form prints round ones
constexpr QStringView closings = u")]}】」』〕〉》";
constexpr auto colons = u" :\u2236";
constexpr auto beforeCodeLine = u" :\u2236=→⇒(└┗"; // below the row it answers
constexpr auto afterCodeLabel = u" :\u2236=→⇒";    // form.md, Decoration: what stands for the colon

/// Whether what stands behind an option's known text denies it: 許可されて|いない, 変更|しない, 変更 不可. A
/// remark of its own, behind a bracket or a sign, does not: "変更 ※他は変更ありません".
///
/// An option whose printed text says no itself (…表示されない, …登録していない) is not denied by saying no in other
/// words: 候補に|出てこない.
bool isDenial(const RowOption &option, QStringView departing, bool isWhole)
{
    const bool isNegative = option == RowOption(Reason::NotListed) || option == RowOption(IntermediateCa::NotNeeded);
    if (departing.isEmpty() || (isNegative && !isWhole))
        return false;
    // Every denial below has one of these signs; what stands behind most options, a bracket and a code, has none.
    const auto isOfDenial = [](QChar c) { return isOneOf(c, u"なん不無"); };
    if (std::none_of(departing.begin(), departing.end(), isOfDenial))
        return false;
    static const QRegularExpression glued(u"^[^ 、。,.※←→(「【]*(?:ない|ません|不可)"_s);
    static const QRegularExpression apart(
        u"^[ :(]*(?:は|を|が|も)?(?:不可|不要|なし|無し|しない|しません|できない|できません|出来ない|出来ません|ではない|ではありません|いない|いません)"_s);
    return (departing.front() != u' ' && glued.match(departing.toString()).hasMatch()) ||
           apart.match(departing.toString()).hasMatch();
}

/// The sign a squeezed text ends with; レ is none there, it ends words.
std::optional<MarkMatch> markAtEnd(QStringView text, bool firstBracketIsText)
{
    constexpr qsizetype longestSign = 3;
    for (qsizetype length = 1; length <= std::min(longestSign, text.size()); ++length) {
        const qsizetype begin = text.size() - length;
        const std::optional<MarkMatch> mark = text[begin] == QChar(0x30EC) ? std::nullopt : matchMark(text, begin);
        if (!mark || mark->length != length)
            continue;
        const bool isFirstBracket = length > 1 && !text.left(begin).contains(u')');
        return isFirstBracket && firstBracketIsText ? std::nullopt : mark;
    }
    return std::nullopt;
}

} // namespace

qsizetype closingBracket(QStringView text, qsizetype open)
{
    const QChar opening = text[open];
    const QChar closing = closings[openings.indexOf(opening)];
    int depth = 0;
    for (qsizetype i = open; i < text.size(); ++i) {
        if (text[i] == opening)
            ++depth;
        else if (text[i] == closing && --depth == 0)
            return i;
    }
    return -1;
}

qsizetype skipped(QStringView text, qsizetype at, QStringView signs)
{
    while (at < text.size() && isOneOf(text[at], signs))
        ++at;
    return at;
}

FormElement RowReader::read(const FormLine &line, const RowMatch &match, qsizetype squeezedEnd,
                            const FormOptions &options)
{
    FormElement element;
    element.firstLine = m_cursor.at;
    element.depth = line.depth;
    RowElement row;
    row.option = match.option;
    readSigns(line, row, options);
    const qsizetype restBegin =
        match.isNameless ? line.squeezed.foldedIndex(match.nameBegin) : line.squeezed.foldedEnd(match.nameEnd);
    if (!match.isNameless) {
        row.optionSpans = line.folded.spans(line.squeezed.foldedIndex(match.nameBegin), restBegin);
        m_owners.claim(row.optionSpans, Owner::Printed);
    }
    FoldedText rest = line.folded.mid(restBegin, line.squeezed.foldedIndex(squeezedEnd) - restBegin);
    takeExplanation(rest, options.explanationOf(row.option));
    row.isDenied = row.option != RowOption(Reason::Other) && isDenial(row.option, rest.text(), match.isWhole);
    if (const auto *kind = std::get_if<ServiceKind>(&row.option)) {
        if (*kind == ServiceKind::Other)
            readOtherCodes(rest, row);
        else
            readCodesOf(rest, m_rulebook.service(*kind).prefix, row);
    } else if (row.option == RowOption(Reason::Other)) {
        readReasonText(rest, row);
    } else {
        takeTrailingSigns(rest, row);
    }
    element.lastLine = m_cursor.at;
    element.span = {line.span.begin, m_cursor.lines[m_cursor.at].span.end};
    element.what = std::move(row);
    return element;
}

RowSign RowReader::signOf(const FormLine &line, const MarkMatch &mark)
{
    RowSign sign{
        mark.sign,
        {},
        line.folded.spans(line.squeezed.foldedIndex(mark.begin), line.squeezed.foldedEnd(mark.begin + mark.length))};
    for (const Span place : sign.spans)
        sign.glyph += m_body.textAt(place);
    m_owners.claim(sign.spans, Owner::Mark);
    return sign;
}

void RowReader::readSigns(const FormLine &line, RowElement &row, const FormOptions &options)
{
    const Marks marks = marksBefore(line.squeezed, options);
    for (const MarkMatch &mark : marks)
        row.before.append(signOf(line, mark));
    const OddRun odd = oddRunBefore(line, marks);
    const qsizetype textBegin = line.squeezed.foldedIndex(line.kind.textBegin);
    if (odd.end == odd.begin) {
        m_owners.claim(line.folded.spans(0, textBegin), Owner::Decoration);
        return;
    }
    row.odd = {line.folded.mid(odd.begin, odd.end - odd.begin), odd.isBullet};
    m_owners.claim(line.folded.spans(0, odd.begin), Owner::Decoration);
    m_owners.claim(line.folded.spans(odd.end, textBegin), Owner::Decoration);
}

/// "追加 ■(※複数ライセンスの証明書品目が対象)": a sign right behind the option stands before the form's explanation.
void RowReader::takeExplanation(FoldedText &rest, QStringView explanation)
{
    const SqueezedText squeezed = rest.squeezed();
    if (explanation.isEmpty() || !squeezed.text().endsWith(explanation))
        return;
    const qsizetype begin = squeezed.foldedIndex(squeezed.size() - explanation.size());
    m_owners.claim(rest.spans(begin, rest.size()), Owner::Printed);
    rest = rest.mid(0, begin).withoutTrailingSpaces();
}

/// Takes the signs that stand at the end of a row off its rest.
void RowReader::takeTrailingSigns(FoldedText &rest, RowElement &row)
{
    // Where a code or the text of the other reason stands in brackets, the first bracket is no box.
    const auto *kind = std::get_if<ServiceKind>(&row.option);
    const bool bracketIsText = kind ? *kind != ServiceKind::Other : row.option == RowOption(Reason::Other);
    for (;;) {
        FormLine part;
        part.folded = rest;
        part.squeezed = rest.squeezed();
        const std::optional<MarkMatch> mark = markAtEnd(part.squeezed.text(), bracketIsText);
        if (!mark)
            return;
        row.behind.insert(row.behind.begin(), signOf(part, *mark));
        rest = rest.mid(0, part.squeezed.foldedIndex(mark->begin)).withoutTrailingSpaces();
    }
}

bool RowReader::takeNextLine(FoldedText &text, bool codeLabelToo)
{
    const qsizetype before = m_cursor.at;
    // A blank line inside a bracket that the line below it closes does not end the row.
    const FormLine *beyond = m_cursor.after(m_cursor.at + 1);
    if (beyond && m_cursor.next()->kind.kind == Kind::Blank && beyond->kind.kind == Kind::Other &&
        beyond->folded.text().trimmed().endsWith(u')'))
        ++m_cursor.at;
    const FormLine *next = m_cursor.next();
    const bool isCodeLabel =
        next && next->kind.kind == Kind::Label && next->kind.label->label == Label::ServiceCode && codeLabelToo;
    if (!next || (next->kind.kind != Kind::Other && !isCodeLabel)) {
        m_cursor.at = before;
        return false;
    }
    ++m_cursor.at;
    text = m_folded.joined(text, FoldedBody::Joint::Space, next->folded.trimmed());
    return true;
}

void RowReader::closeBracket(FoldedText &rest, bool codeLabelToo)
{
    const qsizetype open = rest.text().indexOf(u'(');
    if (open < 0)
        return;
    const qsizetype before = m_cursor.at;
    const FoldedText restBefore = rest;
    for (qsizetype taken = 0; closingBracket(rest.text(), open) < 0; ++taken) {
        if (taken < longestContinuation && takeNextLine(rest, codeLabelToo))
            continue;
        if (taken > 1) { // the bracket was never closed: what was taken is not the row's
            m_cursor.at = before;
            rest = restBefore;
        }
        return;
    }
}

/// A row whose code part stands on the next line: "(サービスコード:…)". Below a row that has its code it is a row
/// without a name.
void RowReader::takeCodePart(FoldedText &rest, QStringView prefix)
{
    const FormLine *next = m_cursor.next();
    const QStringView own = rest.text();
    const bool hasCode = std::any_of(own.begin(), own.end(), [](QChar c) { return c.isDigit(); });
    if (!next || next->kind.kind != Kind::Label || next->kind.isMarked ||
        next->kind.label->label != Label::ServiceCode || hasCode || rest.squeezed().text().contains(codeLabel()))
        return;
    const QStringView text = next->squeezed.text();
    const qsizetype behind = next->kind.textBegin + next->kind.label->length;
    const QStringView value = text.mid(behind).startsWith(u':') ? text.mid(behind + 1) : text.mid(behind);
    if (text.startsWith(u'(') || value.startsWith(prefix))
        std::ignore = takeNextLine(rest, true);
}

void RowReader::readCodesOf(FoldedText rest, QStringView prefix, RowElement &row)
{
    closeBracket(rest, true);
    takeCodePart(rest, prefix);
    closeBracket(rest, true);
    takeTrailingSigns(rest, row);
    const SqueezedText squeezedRest = rest.squeezed();
    const QStringView text = rest.text();
    const qsizetype label = squeezedRest.text().indexOf(codeLabel());
    const qsizetype labelBegin = label < 0 ? -1 : squeezedRest.foldedIndex(label);
    const auto isOpening = [](QChar c) { return isOneOf(c, openings); };
    const QStringView beforeLabel = label < 0 ? text : text.left(labelBegin);
    const auto first = std::find_if(text.begin(), text.end(), isOpening);
    const auto last = std::find_if(beforeLabel.rbegin(), beforeLabel.rend(), isOpening);
    const qsizetype open =
        label < 0 ? (first == text.end() ? -1 : first - text.begin()) : beforeLabel.rend() - last - 1;
    const qsizetype close = open < 0 ? -1 : closingBracket(text, open);
    qsizetype begin = 0;
    if (label >= 0) {
        begin = squeezedRest.foldedEnd(label + codeLabel().size());
        m_owners.claim(rest.spans(labelBegin, begin), Owner::Printed);
        begin = skipped(text, begin, afterCodeLabel);
    } else if (open >= 0) {
        begin = open + 1;
        constexpr QStringView shortLabel = u"コード:";
        if (text.sliced(begin).startsWith(shortLabel)) {
            m_owners.claim(rest.spans(begin, begin + shortLabel.size()), Owner::Printed);
            begin += shortLabel.size();
        }
    }
    begin = skipped(text, begin, colons);
    const bool inBracket = open >= 0 && open < begin;
    // A row without a name begins behind its opening bracket.
    const qsizetype closed = inBracket ? close : text.indexOf(u')', begin);
    const qsizetype end = closed >= 0 ? closed : rest.size();
    row.codes = readCodes(rest.mid(begin, end - begin), prefix, inBracket, m_owners);
    if (!inBracket && row.codes.isEmpty() && label >= 0)
        row.codes = readCodes(rest.mid(begin, end - begin), prefix, true, m_owners);
    if (inBracket && close >= 0 && row.codes.isEmpty())
        readCodeBehindFiller(rest.mid(close + 1), prefix, row);
    takeCodeLines(prefix, row);
}

/// "(サービスコード:gw########) gw10000001": filler counts as nothing, and what stands behind it answers.
void RowReader::readCodeBehindFiller(const FoldedText &behind, QStringView prefix, RowElement &row)
{
    const FoldedText text = behind.mid(skipped(behind.text(), 0, afterCodeLabel)).trimmed();
    Owners nobody;
    const QList<CodeAnswer> codes = readCodes(text, prefix, true, nobody);
    if (!codes.isEmpty() && std::all_of(codes.begin(), codes.end(), [](const auto &code) { return code.wellFormed; }))
        row.codes = readCodes(text, prefix, false, m_owners);
}

void RowReader::readCodesBefore(const FoldedText &words, RowElement &row)
{
    const auto *kind = std::get_if<ServiceKind>(&row.option);
    if (!kind || *kind == ServiceKind::Other || !row.codes.isEmpty())
        return;
    readWordsAsCodes(words, m_rulebook.service(*kind).prefix, row);
}

/// その他 names no service, so that any code there is malformed (form.md, Fields).
void RowReader::readOtherCodes(FoldedText rest, RowElement &row)
{
    closeBracket(rest, true);
    takeTrailingSigns(rest, row);
    const SqueezedText squeezedRest = rest.squeezed();
    const qsizetype label = squeezedRest.text().indexOf(codeLabel());
    if (label >= 0)
        m_owners.claim(rest.spans(squeezedRest.foldedIndex(label), squeezedRest.foldedEnd(label + codeLabel().size())),
                       Owner::Printed);
    readWordsAsCodes(rest, {}, row);
}

/// Every word that looks like a code, whatever stands between them.
void RowReader::readWordsAsCodes(const FoldedText &words, QStringView prefix, RowElement &row)
{
    const QStringView text = words.text();
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i;
        while (end < text.size() && text[end].unicode() < 0x80 && (text[end].isLetterOrNumber() || text[end] == u'#'))
            ++end;
        if (end > i)
            row.codes += readCodes(words.mid(i, end - i), prefix, false, m_owners);
        i = std::max(end, i + 1);
    }
}

/// Lines below a row that hold codes and nothing else.
void RowReader::takeCodeLines(QStringView prefix, RowElement &row)
{
    while (const FormLine *next = m_cursor.next()) {
        if (next->kind.kind != Kind::Other)
            return;
        FoldedText text = next->folded.trimmed();
        text = text.mid(skipped(text.text(), 0, beforeCodeLine));
        while (text.text().endsWith(u')'))
            text = text.mid(0, text.size() - 1);
        Owners nobody;
        const QList<CodeAnswer> strict = readCodes(text, prefix, false, nobody);
        if (strict.isEmpty() || strict.size() != readCodes(text, prefix, true, nobody).size() ||
            !std::all_of(strict.begin(), strict.end(),
                         [&](const CodeAnswer &code) { return code.value.startsWith(prefix); }))
            return;
        row.codes += readCodes(text, prefix, false, m_owners);
        ++m_cursor.at;
    }
}

void RowReader::takeCodeLine(RowElement &row, Span &span)
{
    const FormLine &line = m_cursor.lines[m_cursor.at];
    const auto *kind = std::get_if<ServiceKind>(&row.option);
    m_owners.claim(line.folded.spans(0, line.squeezed.foldedIndex(line.kind.textBegin)), Owner::Decoration);
    if (kind && *kind == ServiceKind::Other)
        readOtherCodes(line.folded, row);
    else if (kind)
        readCodesOf(line.folded, m_rulebook.service(*kind).prefix, row);
    span.end = m_cursor.lines[m_cursor.at].span.end;
}

void RowReader::readReasonText(FoldedText rest, RowElement &row)
{
    closeBracket(rest, false);
    takeTrailingSigns(rest, row);
    const qsizetype open = skipped(rest.text(), 0, blanks);
    if (open < rest.size() && rest.text()[open] == u'(') {
        const qsizetype close = closingBracket(rest.text(), open);
        row.text = rest.mid(open + 1, close < 0 ? -1 : close - open - 1).trimmed();
    } else {
        row.text = rest.mid(skipped(rest.text(), 0, colons)).trimmed();
    }
    const bool isNothing = saysNothing(row.text.text());
    m_owners.claim(row.text.spans(), isNothing ? Owner::Decoration : Owner::Value);
    if (isNothing)
        row.text = {};
}

} // namespace certlink
