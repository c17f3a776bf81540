#include "models/reading/FormLines.h"

#include <unicode/uchar.h>

#include <algorithm>

namespace certlink {

namespace {

// form.md, Wrapping: mail programs break at 70 to 78 columns.
constexpr int earliestWrap = 70;
constexpr int latestWrap = 78;
// A line of the form breaks into a handful; talk that goes on and on is not joined, so that a long
// text is read in linear time.
constexpr int mostPieces = 8;

/// Columns of a text; characters of ambiguous width take one in the narrow and two in the wide count.
struct Columns {
    int narrow = 0;
    int wide = 0;
};

Columns columnsOf(QChar c)
{
    const char16_t unit = c.unicode();
    if (unit < 0x80)
        return {1, 1};
    if ((unit >= 0x3040 && unit <= 0x30FF) || (unit >= 0x4E00 && unit <= 0x9FFF))
        return {2, 2};
    if (c.isLowSurrogate())
        return {0, 0};
    // Ticks, boxes and dingbats: one column by Unicode, two in most Japanese fonts.
    if (unit >= 0x2190 && unit <= 0x2BFF)
        return {1, 2};
    switch (u_getIntPropertyValue(unit, UCHAR_EAST_ASIAN_WIDTH)) {
    case U_EA_FULLWIDTH:
    case U_EA_WIDE:
        return {2, 2};
    case U_EA_AMBIGUOUS:
        return {1, 2};
    default:
        return {c.isHighSurrogate() ? 2 : 1, c.isHighSurrogate() ? 2 : 1};
    }
}

Columns columnsOf(QStringView text)
{
    Columns sum;
    for (const QChar c : text) {
        const Columns columns = columnsOf(c);
        sum.narrow += columns.narrow;
        sum.wide += columns.wide;
    }
    return sum;
}

bool isQuoteSign(QChar c)
{
    return c == u'>' || c == u'|' || c == QChar(0xFF1E) || c == QChar(0xFF5C); // ＞ ｜
}

bool isBlank(QChar c)
{
    return c.isSpace() || c == QChar(0xFEFF) || (c >= QChar(0x200B) && c <= QChar(0x200F));
}

/// A line as the mail has it.
struct PhysicalLine {
    QStringView whole;   ///< with the quote signs
    QStringView content; ///< without
    Span span;           ///< of the content
    FoldedText folded;
    SqueezedText squeezed;
};

/// The lines of a body in order, folded some dozens at a time.
class PhysicalLines
{
public:
    explicit PhysicalLines(const BodyText &body) : m_body(body) {}

    /// The next line; call it as often as the body has lines.
    PhysicalLine next()
    {
        if (m_taken == m_block.size())
            fold();
        return std::move(m_block[m_taken++]);
    }

private:
    void fold()
    {
        constexpr qsizetype linesAtOnce = 64; // most mails; a large one takes no more room than that
        const qsizetype end = std::min(m_folded + linesAtOnce, m_body.lineCount());
        Spans spans;
        spans.reserve(end - m_folded);
        m_block.clear();
        m_block.reserve(end - m_folded);
        m_taken = 0;
        for (; m_folded < end; ++m_folded) {
            const QStringView whole = m_body.line(m_folded);
            const qsizetype quoted = quoteLength(whole);
            const qsizetype begin = m_body.lineStart(m_folded);
            const Span span{begin + quoted, begin + whole.size()};
            m_block.append(PhysicalLine{whole, whole.mid(quoted), span, {}, {}});
            spans.append(span);
        }
        QList<FoldedText> folded = FoldedText::fold(m_body.text(), spans);
        QList<SqueezedText> squeezed = SqueezedText::squeeze(folded);
        for (qsizetype i = 0; i < folded.size(); ++i) {
            m_block[i].folded = std::move(folded[i]);
            m_block[i].squeezed = std::move(squeezed[i]);
        }
    }

    /// Code units up to and with the last quote sign before the text.
    static qsizetype quoteLength(QStringView line)
    {
        qsizetype length = 0;
        for (qsizetype i = 0; i < line.size(); ++i) {
            if (isQuoteSign(line[i]))
                length = i + 1;
            else if (!isBlank(line[i]))
                break;
        }
        return length;
    }

    const BodyText &m_body;
    qsizetype m_folded = 0; ///< lines of the body
    QList<PhysicalLine> m_block;
    qsizetype m_taken = 0;  ///< lines of the block
};

/// The text without trailing blanks but for one, which a mail program may have broken at.
QStringView withOneTrailingBlank(QStringView text)
{
    qsizetype end = text.size();
    while (end > 0 && isBlank(text[end - 1]))
        --end;
    return text.left(std::min(end + 1, text.size()));
}

/// The first word of a line: one wide character, or a run of ASCII.
QStringView firstWord(QStringView content)
{
    const QStringView text = content.trimmed();
    const auto isAsciiWord = [](QChar c) { return c > u' ' && c.unicode() < 0x7F; };
    qsizetype end = 0;
    while (end < text.size() && isAsciiWord(text[end]))
        ++end;
    return text.left(std::max<qsizetype>(end, text.isEmpty() ? 0 : 1));
}

/// Whether a mail program could have broken between these lines: the next line's first word would
/// have passed column 70, and the line is not longer than a broken one can be.
bool couldBeWrapped(const PhysicalLine &line, const PhysicalLine &next)
{
    if (2 * (line.whole.size() + next.content.size()) <= earliestWrap)
        return false; // however wide their characters are
    const int word = columnsOf(firstWord(next.content)).wide;
    if (word == 0)
        return false;
    const QStringView whole = withOneTrailingBlank(line.whole);
    if (columnsOf(whole).wide + word <= earliestWrap)
        return false;
    // A quoted line was broken before or after its quote signs came to it.
    const QStringView content = line.content.trimmed().isEmpty() ? line.content
                                                                 : withOneTrailingBlank(line.content);
    return columnsOf(content).narrow <= latestWrap + 1
           || firstWord(line.content).size() == line.content.trimmed().size();
}

bool isRule(QStringView squeezedLine)
{
    if (squeezedLine.size() < 2)
        return false;
    const auto isRuleSign = [](QChar c) { return QStringView(u"-=_*~+#").contains(c); };
    if (squeezedLine.startsWith(u"-----"))
        return true; // -----Original Message-----, -----BEGIN …
    return squeezedLine[0] != u'#' && std::all_of(squeezedLine.begin(), squeezedLine.end(), isRuleSign)
           && std::count(squeezedLine.begin(), squeezedLine.end(), squeezedLine[0]) == squeezedLine.size();
}

bool isNumbering(const SqueezedText &line, qsizetype index, qsizetype &end)
{
    end = index;
    while (line.at(end) >= u'0' && line.at(end) <= u'9')
        ++end;
    return end > index && end - index <= 2 && QStringView(u".):、").contains(line.at(end))
           && !line.at(end).isNull();
}

/// Whether a row of services is still waiting for its codes: its bracket is open, or it has none.
bool awaitsCodes(const FormLine &row)
{
    if (row.kind.kind != LineKind::Kind::Option
        || !std::holds_alternative<ServiceKind>(row.kind.option->option))
        return false;
    const QStringView rest = row.squeezed.text().mid(row.kind.textBegin + row.kind.option->length);
    return !rest.contains(codeLabel());
}

bool continues(const FormLine &line, const PhysicalLine &last, const PhysicalLine &next,
               const FormOptions &options)
{
    if (!couldBeWrapped(last, next))
        return false;
    switch (classify(next.squeezed, options).kind) {
    case LineKind::Kind::Other:
        return true;
    case LineKind::Kind::Label:
        // "サービスコード:was########)" broken off its row.
        return awaitsCodes(line) && next.squeezed.text().startsWith(codeLabel());
    default:
        return false;
    }
}

} // namespace

LineKind classify(const SqueezedText &line, const FormOptions &options)
{
    using Kind = LineKind::Kind;
    LineKind result;
    const QStringView text = line.text();
    if (text.isEmpty()) {
        result.kind = Kind::Blank;
        return result;
    }
    qsizetype i = 0;
    for (qsizetype end = 0; i < text.size();) {
        // A tick written as レ is a sign only before an option, never the first letter of a word.
        const bool isTick = text[i] == QChar(0x30EC);
        const auto mark = isTick && !options.match(text.mid(i + 1)) ? std::nullopt : matchMark(text, i);
        if (mark) {
            result.marks.append(*mark);
            i += mark->length;
        } else if (isNumbering(line, i, end)) {
            i = end + 1;
        } else if (text[i].isLetterOrNumber()) {
            break;
        } else {
            result.bracketBefore = QStringView(u"([【「『〔<").contains(text[i]);
            ++i;
        }
    }
    result.textBegin = static_cast<qint32>(i);
    const QStringView rest = text.mid(i);
    result.option = options.match(rest);
    if (result.option) {
        result.kind = Kind::Option;
        return result;
    }
    result.label = matchLabel(rest);
    if (result.label)
        result.kind = Kind::Label;
    else if (isFormSentence(rest))
        result.kind = Kind::Sentence;
    else if (isRule(text))
        result.kind = Kind::Rule;
    else if (!result.marks.isEmpty() && i < text.size())
        result.kind = Kind::Row;
    return result;
}

QList<FormLine> formLines(const BodyText &body, const FormOptions &options)
{
    QList<FormLine> lines;
    lines.reserve(std::min<qsizetype>(body.lineCount(), 1000));
    PhysicalLines physicalLines(body);
    PhysicalLine current = physicalLines.next();
    for (qsizetype index = 0; index < body.lineCount();) {
        FormLine line{std::move(current.folded), std::move(current.squeezed), {}, current.span};
        line.kind = classify(line.squeezed, options);
        PhysicalLine next;
        int pieces = 1;
        for (++index; index < body.lineCount(); ++index, ++pieces) {
            next = physicalLines.next();
            if (line.kind.kind == LineKind::Kind::Blank || pieces >= mostPieces || !continues(line, current, next, options))
                break;
            line.folded.chopTrailingSpaces();
            line.folded.append(next.folded.trimmed());
            line.squeezed = SqueezedText(line.folded);
            line.span.end = next.span.end;
            line.kind = classify(line.squeezed, options);
            current = std::move(next);
        }
        // Nothing looks further than over two blank lines; text that is nothing else takes no room.
        const auto isBlankLine = [](const FormLine &one) { return one.kind.kind == LineKind::Kind::Blank; };
        const bool isOneMore = lines.size() >= 2 && isBlankLine(line) && isBlankLine(lines.last())
                               && isBlankLine(lines[lines.size() - 2]);
        if (!isOneMore)
            lines.append(std::move(line));
        current = std::move(next);
    }
    return lines;
}

} // namespace certlink
