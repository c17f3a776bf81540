#include "models/reading/FormElements.h"

#include <algorithm>

namespace certlink {

namespace {

using Kind = LineKind::Kind;

constexpr qsizetype longestContinuation = 12; // lines an open bracket may run over
constexpr int mostRowsOnALine = 32;           // the form has six in its longest list

bool isHeading(Label label)
{
    return label == Label::Work || label == Label::Services || label == Label::Reasons
           || label == Label::IntermediateCa || label == Label::MultiServer;
}

/// A polite sentence is somebody talking, not the value of the label above it.
bool isProse(QStringView folded)
{
    const QStringView text = folded.trimmed();
    for (const char16_t *end : {u"。", u"ます", u"ません", u"です", u"ください", u"下さい", u"様", u"!"}) {
        if (text.endsWith(QStringView(end)))
            return true;
    }
    return false;
}

/// Where the bracket that opens at `open` closes; -1 where it does not.
qsizetype closingBracket(QStringView text, qsizetype open)
{
    int depth = 0;
    for (qsizetype i = open; i < text.size(); ++i) {
        if (text[i] == u'(')
            ++depth;
        else if (text[i] == u')' && --depth == 0)
            return i;
    }
    return -1;
}

qsizetype skipped(QStringView text, qsizetype at, QStringView signs)
{
    while (at < text.size() && signs.contains(text[at]))
        ++at;
    return at;
}

constexpr auto blanks = u" ";
constexpr auto colons = u" :\u2236";

class Scanner
{
public:
    Scanner(const QList<FormLine> &lines, const FormOptions &options, const Rulebook &rulebook,
            const BodyText &body)
        : m_lines(lines), m_options(options), m_rulebook(rulebook), m_body(body)
    {
    }

    FormElements scan()
    {
        m_result.elements.reserve(std::min<qsizetype>(m_lines.size(), 32));
        for (m_at = 0; m_at < m_lines.size(); ++m_at) {
            const FormLine &line = m_lines[m_at];
            if (asksOtherProcedure(line))
                m_result.asksOtherProcedure = true;
            if (line.kind.kind == Kind::Label && scanLabel(line))
                continue;
            if (line.kind.kind == Kind::Option && scanRows(line, 0))
                continue;
            if (line.kind.kind != Kind::Blank && line.kind.kind != Kind::Sentence)
                m_result.leftOver.append(m_at);
        }
        return std::move(m_result);
    }

private:
    [[nodiscard]] const FormLine *lineAfter(qsizetype index) const
    {
        return index + 1 < m_lines.size() ? &m_lines[index + 1] : nullptr;
    }

    /// Asked for unless it stands behind an empty box; on a line of its own or behind 希望する作業.
    static bool asksOtherProcedure(const FormLine &line)
    {
        const QStringView text = line.squeezed.text();
        const bool isWork = line.kind.label && line.kind.label->label == Label::Work;
        const QStringView rest = text.mid(line.kind.textBegin);
        if (!isWork && !rest.startsWith(otherProcedureOption()))
            return false;
        const qsizetype at = isWork ? text.indexOf(otherProcedureOption()) : line.kind.textBegin;
        if (at < 0)
            return false;
        for (qsizetype i = 0; i < at; ++i) {
            const auto mark = matchMark(text, i);
            if (mark && mark->sign != MarkMatch::Sign::Set && i + mark->length == at)
                return false;
        }
        return true;
    }

    // A label counts only where what follows can be its value: "マスターIDを教えてください" is talk.
    [[nodiscard]] static bool isLabelFollowedBy(QStringView folded, qsizetype labelEnd,
                                                qsizetype valueBegin, Label label)
    {
        const QStringView between = folded.mid(labelEnd, valueBegin - labelEnd);
        if (valueBegin >= folded.size() || between.contains(u':') || between.contains(QChar(0x2236)))
            return true;
        const QChar next = folded[valueBegin];
        if (valueBegin > labelEnd)
            return !QStringView(u"はをがとのにもや").contains(next);
        if (isHeading(label))
            return next == u'(' || !next.isLetterOrNumber();
        return next.unicode() < 0x80 || label == Label::ItemAndTerm
                   ? !QStringView(u"はをがとのにもや").contains(next)
                   : label == Label::StartDate
                         && QStringView(u"令平昭〇一二三四五六七八九十即本至").contains(next);
    }

    bool scanLabel(const FormLine &line)
    {
        const LabelMatch match = *line.kind.label;
        const QStringView folded = line.folded.text();
        const qsizetype squeezedEnd = line.kind.textBegin + match.length;
        const qsizetype labelBegin = line.squeezed.foldedIndex(line.kind.textBegin);
        const qsizetype labelEnd = line.squeezed.foldedEnd(squeezedEnd);
        const qsizetype valueBegin = valueBeginAfter(folded, labelEnd);
        if (!isLabelFollowedBy(folded, labelEnd, valueBegin, match.label))
            return false;
        LabelElement element;
        element.label = match.label;
        element.labelSpans = line.folded.spans(labelBegin, labelEnd);
        m_section = match.label;
        Span span = line.span;
        if (isHeading(match.label)) {
            append({element, span});
            if (valueBegin < folded.size())
                scanRows(line, valueBegin);
            return true;
        }
        element.value = withoutTableLines(line.folded.mid(valueBegin));
        if (element.value.isEmpty() && nextLineIsValue()) {
            ++m_at;
            element.value = withoutTableLines(m_lines[m_at].folded);
            span.end = m_lines[m_at].span.end;
        }
        append({element, span});
        return true;
    }

    /// Behind closing brackets, a remark in brackets and the colon.
    [[nodiscard]] static qsizetype valueBeginAfter(QStringView folded, qsizetype labelEnd)
    {
        qsizetype at = skipped(folded, labelEnd, u" ])】」』〕>");
        if (at < folded.size() && folded[at] == u'(') {
            const qsizetype close = closingBracket(folded, at);
            const qsizetype behind = close < 0 ? at : skipped(folded, close + 1, blanks);
            if (close >= 0 && (behind >= folded.size() ? folded.mid(at, close - at).contains(u'※')
                                                       : QStringView(u":\u2236").contains(folded[behind])))
                at = behind;
        }
        return skipped(folded, at, colons);
    }

    [[nodiscard]] static FoldedText withoutTableLines(const FoldedText &value)
    {
        FoldedText text = value.trimmed();
        while (text.text().startsWith(u'|'))
            text = text.mid(1).trimmed();
        while (text.text().endsWith(u'|'))
            text = text.mid(0, text.size() - 1).trimmed();
        return text;
    }

    [[nodiscard]] bool nextLineIsValue() const
    {
        const FormLine *next = lineAfter(m_at);
        return next && next->kind.kind == Kind::Other && !isProse(next->folded.text());
    }

    /// The options on a line from `foldedBegin` on; false where there is none that counts.
    bool scanRows(const FormLine &line, qsizetype foldedBegin)
    {
        bool found = false;
        FormLine rest;
        if (foldedBegin > 0)
            rest = partOf(line, foldedBegin);
        const FormLine *part = foldedBegin > 0 ? &rest : &line;
        for (int rows = 0; part->kind.kind == Kind::Option && rows < mostRowsOnALine; ++rows) {
            const qsizetype end = nextRowBegin(*part);
            if (!scanRow(*part, end))
                break;
            found = true;
            if (end >= part->squeezed.size())
                break;
            rest = partOf(*part, part->squeezed.foldedIndex(end));
            part = &rest;
        }
        return found;
    }

    /// The line from `foldedBegin` on, looked at as a line of its own.
    [[nodiscard]] FormLine partOf(const FormLine &line, qsizetype foldedBegin) const
    {
        FormLine part;
        part.folded = line.folded.mid(foldedBegin);
        part.squeezed = SqueezedText(part.folded);
        part.kind = classify(part.squeezed, m_options);
        part.span = line.span;
        return part;
    }

    /// Where a further option with its sign begins on the same line; the line's end where none does.
    [[nodiscard]] qsizetype nextRowBegin(const FormLine &line) const
    {
        const QStringView text = line.squeezed.text();
        for (qsizetype i = line.kind.textBegin + line.kind.option->length; i < text.size(); ++i) {
            const auto mark = matchMark(text, i);
            if (mark && m_options.match(text.mid(i + mark->length)))
                return i;
        }
        return text.size();
    }

    [[nodiscard]] std::optional<RowOption> decided(const FormLine &line) const
    {
        const RowOption option = line.kind.option->option;
        if (!std::holds_alternative<OtherRow>(option))
            return option;
        const QChar next = line.squeezed.at(line.kind.textBegin + line.kind.option->length);
        const bool isRow = line.kind.isMarked || next.isNull() || next == u'(' || next == u':';
        if (!isRow || (!line.kind.isMarked && m_section != Label::Services && m_section != Label::Reasons))
            return std::nullopt; // その他、ご不明な点は…
        if (m_section == Label::Services)
            return RowOption(ServiceKind::Other);
        return RowOption(Reason::Other);
    }

    bool scanRow(const FormLine &line, qsizetype squeezedEnd)
    {
        const std::optional<RowOption> option = decided(line);
        if (!option)
            return false;
        RowElement row;
        row.option = *option;
        readMarks(line, row);
        const qsizetype optionEnd = line.kind.textBegin + line.kind.option->length;
        row.optionSpans = line.folded.spans(line.squeezed.foldedIndex(line.kind.textBegin),
                                            line.squeezed.foldedEnd(optionEnd));
        m_section = sectionOf(*option);
        const qsizetype restBegin = line.squeezed.foldedEnd(optionEnd);
        const qsizetype restEnd = line.squeezed.foldedIndex(squeezedEnd);
        FoldedText rest = line.folded.mid(restBegin, restEnd - restBegin);
        Span span = line.span;
        if (const auto *kind = std::get_if<ServiceKind>(&*option); kind && *kind != ServiceKind::Other)
            readRowCodes(rest, line.squeezed.mid(optionEnd, squeezedEnd), m_rulebook.service(*kind).prefix, row, span);
        else if (const auto *reason = std::get_if<Reason>(&*option); reason && *reason == Reason::Other)
            readReasonText(rest, row, span);
        append({std::move(row), span});
        return true;
    }

    [[nodiscard]] static Label sectionOf(const RowOption &option)
    {
        constexpr Label sections[] = {Label::Work, Label::Services, Label::Reasons,
                                      Label::IntermediateCa, Label::MultiServer, Label::MultiServer};
        return sections[option.index()];
    }

    void readMarks(const FormLine &line, RowElement &row) const
    {
        for (const MarkMatch &mark : marksBefore(line.squeezed, m_options)) {
            row.signs.append(mark.sign);
            const Spans places = line.folded.spans(line.squeezed.foldedIndex(mark.begin),
                                                   line.squeezed.foldedEnd(mark.begin + mark.length));
            for (const Span place : places)
                row.glyph += m_body.textAt(place);
            row.markSpans += places;
        }
    }

    /// Takes the next line into an open bracket; false where it does not belong to it.
    bool takeNextLine(FoldedText &text, Span &span, bool codeLabelToo)
    {
        // A blank line inside a bracket that the line below it closes does not end the row.
        const FormLine *beyond = lineAfter(m_at + 1);
        if (beyond && m_lines[m_at + 1].kind.kind == Kind::Blank && beyond->kind.kind == Kind::Other
            && beyond->folded.text().trimmed().endsWith(u')'))
            ++m_at;
        const FormLine *next = lineAfter(m_at);
        if (!next)
            return false;
        const bool isCodeLabel = next->kind.kind == Kind::Label
                                 && next->kind.label->label == Label::ServiceCode && codeLabelToo;
        if (next->kind.kind != Kind::Other && !isCodeLabel)
            return false;
        ++m_at;
        text.appendSpace();
        text.append(next->folded.trimmed());
        span.end = next->span.end;
        return true;
    }

    void closeBracket(FoldedText &rest, Span &span, bool codeLabelToo)
    {
        const qsizetype open = rest.text().indexOf(u'(');
        if (open < 0)
            return;
        const qsizetype before = m_at;
        const FoldedText restBefore = rest;
        const Span spanBefore = span;
        for (qsizetype taken = 0; closingBracket(rest.text(), open) < 0; ++taken) {
            if (taken < longestContinuation && takeNextLine(rest, span, codeLabelToo))
                continue;
            if (taken > 1) { // the bracket was never closed: what was taken is not the row's
                m_at = before;
                rest = restBefore;
                span = spanBefore;
            }
            return;
        }
    }

    /// A row whose code part stands on the next line: "(サービスコード:…)".
    void takeCodePart(FoldedText &rest, QStringView prefix, Span &span)
    {
        const FormLine *next = lineAfter(m_at);
        if (!next || next->kind.kind != Kind::Label || next->kind.label->label != Label::ServiceCode
            || SqueezedText(rest).text().contains(codeLabel()))
            return;
        const QStringView text = next->squeezed.text();
        const qsizetype behind = next->kind.textBegin + next->kind.label->length;
        const QStringView value = text.mid(behind).startsWith(u':') ? text.mid(behind + 1) : text.mid(behind);
        if (text.startsWith(u'(') || value.startsWith(prefix))
            takeNextLine(rest, span, true);
    }

    void readRowCodes(FoldedText rest, SqueezedText squeezedRest, QStringView prefix, RowElement &row, Span &span)
    {
        const qsizetype onTheLine = rest.size();
        closeBracket(rest, span, true);
        takeCodePart(rest, prefix, span);
        closeBracket(rest, span, true);
        if (rest.size() > onTheLine)
            squeezedRest = SqueezedText(rest);
        const qsizetype label = squeezedRest.text().indexOf(codeLabel());
        const qsizetype open = rest.text().indexOf(u'(');
        const qsizetype close = open < 0 ? -1 : closingBracket(rest.text(), open);
        qsizetype begin = 0;
        if (label >= 0)
            begin = squeezedRest.foldedEnd(label + codeLabel().size());
        else if (open >= 0)
            begin = open + 1;
        begin = skipped(rest.text(), begin, colons);
        const bool inBracket = open >= 0 && open < begin;
        const qsizetype end = inBracket && close >= 0 ? close : rest.size();
        row.codes = readCodes(rest.mid(begin, end - begin), prefix, inBracket);
        if (!inBracket && row.codes.isEmpty() && label >= 0)
            row.codes = readCodes(rest.mid(begin, end - begin), prefix, true);
        takeCodeLines(prefix, row, span);
    }

    /// Lines below a row that hold codes and nothing else.
    void takeCodeLines(QStringView prefix, RowElement &row, Span &span)
    {
        while (const FormLine *next = lineAfter(m_at)) {
            if (next->kind.kind != Kind::Other)
                return;
            FoldedText text = next->folded.trimmed();
            while (text.text().endsWith(u')'))
                text = text.mid(0, text.size() - 1);
            const QList<CodeAnswer> strict = readCodes(text, prefix, false);
            if (strict.isEmpty() || strict.size() != readCodes(text, prefix, true).size()
                || !std::all_of(strict.begin(), strict.end(), [&](const CodeAnswer &code) {
                       return code.value.startsWith(prefix);
                   }))
                return;
            row.codes += strict;
            span.end = next->span.end;
            ++m_at;
        }
    }

    void readReasonText(FoldedText rest, RowElement &row, Span &span)
    {
        closeBracket(rest, span, false);
        const qsizetype open = skipped(rest.text(), 0, blanks);
        if (open < rest.size() && rest.text()[open] == u'(') {
            const qsizetype close = closingBracket(rest.text(), open);
            row.text = rest.mid(open + 1, close < 0 ? -1 : close - open - 1).trimmed();
        } else {
            row.text = rest.mid(skipped(rest.text(), 0, colons)).trimmed();
        }
        if (saysNothing(row.text.text()))
            row.text = {};
    }

    void append(FormElement element) { m_result.elements.append(std::move(element)); }

    const QList<FormLine> &m_lines;
    const FormOptions &m_options;
    const Rulebook &m_rulebook;
    const BodyText &m_body;
    qsizetype m_at = 0;
    Label m_section = Label::MasterId;
    FormElements m_result;
};

} // namespace

FormElements formElements(const QList<FormLine> &lines, const FormOptions &options,
                          const Rulebook &rulebook, const BodyText &body)
{
    return Scanner(lines, options, rulebook, body).scan();
}

} // namespace certlink
