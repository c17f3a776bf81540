#include "models/reading/FormLines.h"

#include "models/application/Signs.h"
#include "models/reading/DeskSentence.h"
#include "models/reading/LabelsOnALine.h"

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
    if (c > QChar(0x3000) && c < QChar(0xFE00))
        return false; // as most signs are
    return c.isSpace() || c == QChar(0xFEFF) || (c >= QChar(0x200B) && c <= QChar(0x200F));
}

struct Quote {
    qsizetype length = 0; ///< code units up to and with the last sign
    int depth = 0;
};

/// "yamada> ": the length of a name that stands before a quote sign with a blank behind; 0 for none.
qsizetype quotingName(QStringView text)
{
    constexpr qsizetype longestName = 16;
    const QStringView head = text.left(longestName + 1);
    if (std::find(head.begin(), head.end(), u'>') == head.end())
        return 0; // as on nearly every line
    qsizetype end = 0;
    const auto isNameSign = [](QChar c) {
        const bool isZeroWidth = c >= QChar(0x200B) && c <= QChar(0x200F);
        return isZeroWidth || c.isLetterOrNumber() || isOneOf(c, u"._-");
    };
    while (end < text.size() && isNameSign(text[end]))
        ++end;
    const bool isQuoted = end > 0 && end <= longestName && end < text.size() && text[end] == u'>' &&
                          (end + 1 == text.size() || isBlank(text[end + 1]) || isQuoteSign(text[end + 1]));
    return isQuoted && text[0].isLetter() ? end : 0;
}

/// The quote signs before a line's text.
Quote quoteOf(QStringView line)
{
    Quote quote;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const qsizetype name = quotingName(line.mid(i));
        i += name;
        if (isQuoteSign(line[i])) {
            quote.length = i + 1;
            ++quote.depth;
        } else if (!isBlank(line[i])) {
            break;
        }
    }
    return quote;
}

/// A line as the mail has it.
struct PhysicalLine {
    QStringView whole;   ///< with the quote signs
    QStringView content; ///< without
    FormLine line;       ///< of the content
};

/// The lines of a body in order.
class PhysicalLines
{
public:
    PhysicalLines(const BodyText &body, const FormOptions &options)
        : m_body(body), m_options(options), m_quotes(quotesOf(body)), m_folded(body.text(), contentsOf(body, m_quotes))
    {
    }

    /// The next line; nothing behind the last.
    std::optional<PhysicalLine> next()
    {
        if (m_next == m_body.lineCount())
            return std::nullopt;
        const Quote &quote = m_quotes[m_next];
        PhysicalLine next;
        next.whole = m_body.line(m_next);
        next.content = next.whole.mid(quote.length);
        const qsizetype begin = m_body.lineStart(m_next);
        next.line = lineOf(m_folded.line(m_next), m_options);
        next.line.span = {begin + quote.length, begin + next.whole.size()};
        next.line.depth = quote.depth;
        ++m_next;
        return next;
    }

    /// What the lines are pieces of.
    [[nodiscard]] FoldedBody &folded() { return m_folded; }

private:
    static QList<Quote> quotesOf(const BodyText &body)
    {
        QList<Quote> quotes;
        quotes.reserve(body.lineCount());
        for (qsizetype line = 0; line < body.lineCount(); ++line)
            quotes.append(quoteOf(body.line(line)));
        return quotes;
    }

    static Spans contentsOf(const BodyText &body, const QList<Quote> &quotes)
    {
        Spans contents;
        contents.reserve(body.lineCount());
        for (qsizetype line = 0; line < body.lineCount(); ++line) {
            const qsizetype begin = body.lineStart(line);
            contents.append({begin + quotes[line].length, begin + body.line(line).size()});
        }
        return contents;
    }

    const BodyText &m_body;
    const FormOptions &m_options;
    QList<Quote> m_quotes;
    FoldedBody m_folded;
    qsizetype m_next = 0;
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
    const QStringView content = line.content.trimmed().isEmpty() ? line.content : withOneTrailingBlank(line.content);
    return columnsOf(content).narrow <= latestWrap + 1 ||
           firstWord(line.content).size() == line.content.trimmed().size();
}

/// Whether a row of services is still waiting for its codes: its bracket is open, or it has none.
bool awaitsCodes(const FormLine &row)
{
    if (row.kind.kind != LineKind::Kind::Option || !std::holds_alternative<ServiceKind>(row.kind.option->option))
        return false;
    const QStringView rest = row.squeezed.text().mid(row.kind.textBegin + row.kind.option->length);
    return !rest.contains(codeLabel());
}

/// Whether one of the form's sentences stands there to its end, so that nothing below belongs to it.
bool isWholeSentence(const FormLine &line)
{
    const QStringView text = line.folded.text().trimmed();
    return line.kind.kind == LineKind::Kind::Sentence &&
           (text.endsWith(u'。') || text.endsWith(u')') || text.endsWith(u"について"));
}

/// Whether a row or heading stands there with its bracket closed: その他(      ), which the form prints as long
/// as a line. Behind a heading a colon may stand.
bool isWholeRow(const FormLine &line)
{
    const QStringView text = line.squeezed.text();
    if (line.kind.kind == LineKind::Kind::Label && isHeading(line.kind.label->label)) {
        const QStringView heading = text.left(line.kind.textBegin + line.kind.label->length);
        const QStringView behind = text.sliced(heading.size());
        return heading.endsWith(u')') && (behind.isEmpty() || behind == u":");
    }
    return line.kind.kind == LineKind::Kind::Option && line.kind.option->whole && text.endsWith(u')') &&
           text.count(u'(') == text.count(u')');
}

/// Mail programs break at a blank at most; who indents a line begins it.
bool isIndented(const PhysicalLine &line)
{
    return line.content.size() > 1 && line.content[0].isSpace() && line.content[1].isSpace();
}

/// A full stop ends what is said; that of a host name goes on with a letter of its own.
bool endsSentence(const PhysicalLine &line, const PhysicalLine &next)
{
    const QStringView text = line.content.trimmed();
    const QStringView rest = next.content.trimmed();
    return text.endsWith(u'。') || (text.endsWith(u'.') && !rest.isEmpty() && rest.front().unicode() >= 0x80);
}

/// Whether a row ends with its code and the next line names another service: "(wht10000001)" / "マネージドWAF(…".
bool beginsNextRow(const FormLine &line, const PhysicalLine &next, const FormOptions &options)
{
    constexpr qsizetype digitsOfCode = 8;
    constexpr qsizetype shortestName = 4;
    const QStringView text = line.squeezed.text();
    const QStringView end = text.right(digitsOfCode);
    const bool endsWithCode = text.size() > digitsOfCode &&
                              std::all_of(end.begin(), end.end(), [](QChar c) { return c.isDigit() || c == u'#'; });
    if (!endsWithCode && !text.endsWith(u')'))
        return false;
    const QStringView below = next.line.squeezed.text().mid(next.line.kind.textBegin);
    const QStringView name = below.left(below.indexOf(u'('));
    return name.size() >= shortestName && options.matchPart(name, Label::Services).has_value();
}

/// Whether the next line belongs to the line whose last piece is `last`.
bool continues(const FormLine &line, const PhysicalLine &last, const PhysicalLine &next, const FormOptions &options)
{
    if (isWholeSentence(line) || isWholeRow(line) || isIndented(next) || endsSentence(last, next))
        return false;
    switch (next.line.kind.kind) {
    case LineKind::Kind::Other:
        return couldBeWrapped(last, next) && !beginsNextRow(line, next, options);
    case LineKind::Kind::Label:
        // "サービスコード:was########)" broken off its row.
        return awaitsCodes(line) && next.line.squeezed.text().startsWith(codeLabel()) && couldBeWrapped(last, next);
    default:
        return false;
    }
}

/// A sentence of ours may be broken where a label or an option stands in it.
void markDeskSentences(QList<FormLine> &lines)
{
    const auto squeezedLine = [&lines](qsizetype at) { return lines[at].squeezed.text().toString(); };
    for (qsizetype first = 0; first < lines.size(); ++first) {
        if (lines[first].isOfTheDesk || !mayBeDeskSentence(lines[first].squeezed.text()))
            continue;
        const qsizetype end = endOfDeskSentence(first, lines.size(), squeezedLine);
        for (qsizetype at = first; at < end; ++at) {
            lines[at].kind = LineKind();
            lines[at].isOfTheDesk = true;
        }
    }
}

} // namespace

FormLine lineOf(const FoldedText &folded, const FormOptions &options)
{
    FormLine line;
    line.folded = folded;
    line.squeezed = folded.squeezed();
    line.kind = classify(line.squeezed, options);
    return line;
}

FormLines formLines(const BodyText &body, const FormOptions &options)
{
    QList<FormLine> lines;
    lines.reserve(std::min<qsizetype>(body.lineCount(), 1000));
    PhysicalLines physicalLines(body, options);
    for (std::optional<PhysicalLine> current = physicalLines.next(); current;) {
        FormLine &line = lines.emplaceBack(current->line);
        std::optional<PhysicalLine> next = physicalLines.next();
        for (int pieces = 1; next && line.kind.kind != LineKind::Kind::Blank && pieces < mostPieces &&
                             continues(line, *current, *next, options);
             ++pieces) {
            const FormLine first = line;
            line = lineOf(physicalLines.folded().joined(first.folded.withoutTrailingSpaces(),
                                                        FoldedBody::Joint::Nothing, next->line.folded.trimmed()),
                          options);
            line.span = {first.span.begin, next->line.span.end};
            line.depth = first.depth;
            current = next;
            next = physicalLines.next();
        }
        // Nothing looks further than over two blank lines; text that is nothing else takes no room.
        const auto isBlankLine = [](const FormLine &one) { return one.kind.kind == LineKind::Kind::Blank; };
        const bool isOneMore = lines.size() > 2 && std::all_of(lines.cend() - 3, lines.cend(), isBlankLine);
        if (isOneMore)
            lines.removeLast();
        current = next;
    }
    markDeskSentences(lines);
    separateLabels(lines, options, body);
    return {std::move(physicalLines.folded()), std::move(lines)};
}

} // namespace certlink
