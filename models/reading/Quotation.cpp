#include "models/reading/Quotation.h"

#include <algorithm>
#include <bitset>

namespace certlink {

namespace {

using Labels = std::bitset<labelCount>;

/// Most differ in the first sign. *From:* was bold before it was plain text.
bool begins(QStringView text, std::initializer_list<QStringView> words)
{
    if (text.startsWith(u'*'))
        text = text.mid(1);
    return !text.isEmpty() && std::any_of(words.begin(), words.end(), [&](QStringView word) {
        return text.front() == word.front() && text.startsWith(word);
    });
}

bool isFrom(QStringView text)
{
    return begins(text, {u"from:", u"差出人:", u"送信者:", u"送信元:"});
}

bool isSent(QStringView text)
{
    return begins(text, {u"sent:", u"送信日時:", u"date:", u"日時:", u"日付:", u"送信日:", u"送信済み:"});
}

bool isHeaderField(QStringView text)
{
    return isFrom(text) || isSent(text) ||
           begins(text, {u"to:", u"cc:", u"bcc:", u"宛先:", u"subject:", u"件名:", u"reply-to:", u"添付ファイル:",
                         u"重要度:"});
}

/// -----Original Message-----, -------- 転送されたメッセージ --------
bool isDivider(QStringView text)
{
    const auto isHyphen = [](QChar c) { return c == u'-'; };
    const qsizetype dashes = std::find_if_not(text.begin(), text.end(), isHyphen) - text.begin();
    return dashes >= 4 && begins(text.sliced(dashes), {u"original", u"元の", u"forwarded", u"転送"});
}

bool isRow(const FormElement &element)
{
    return std::holds_alternative<RowElement>(element.what);
}

/// Elements that follow one another with as many quote signs, below the same header block.
struct Run {
    qsizetype begin = 0; ///< of the elements
    qsizetype end = 0;
    int depth = 0;
    qsizetype block = 0; ///< header blocks above it
    Labels labels;       ///< that stand in it, a row as its heading
    Labels groups;       ///< of which a row stands in it

    /// Nobody fills in less and means a form: three labels, of the head and of the body.
    [[nodiscard]] bool isWhole() const
    {
        constexpr size_t fewestLabels = 3;
        bool hasHead = false;
        bool hasBody = false;
        for (size_t i = 0; i < labels.size(); ++i) {
            const auto label = static_cast<Label>(i);
            hasHead = hasHead || (labels.test(i) && isHead(label));
            hasBody = hasBody || (labels.test(i) && label >= Label::Work && label <= Label::StartDate);
        }
        return hasHead && hasBody && labels.count() >= fewestLabels;
    }
};

/// A bar at a line's end as well makes it a row of a table.
int quoteSignsBefore(const FormElement &element, const QList<FormLine> &lines)
{
    const bool isTableRow = lines[element.firstLine].squeezed.text().endsWith(u'|');
    return isTableRow ? std::max(element.depth - 1, 0) : element.depth;
}

QList<Run> runsOf(const QList<FormElement> &elements, const QList<FormLine> &lines, const QList<HeaderBlock> &headers)
{
    QList<Run> runs;
    qsizetype block = 0;
    for (qsizetype i = 0; i < elements.size(); ++i) {
        const FormElement &element = elements[i];
        while (block < headers.size() && headers[block].begin <= element.firstLine)
            ++block;
        const int depth = quoteSignsBefore(element, lines);
        if (runs.isEmpty() || runs.last().depth != depth || runs.last().block != block)
            runs.append({i, i, depth, block, {}, {}});
        Run &run = runs.last();
        run.end = i + 1;
        const auto label = static_cast<size_t>(tableRow(labelOf(element)));
        run.labels.set(label);
        if (isRow(element))
            run.groups.set(label);
    }
    return runs;
}

/// Lines that follow one another may be one form, some of which lost their quote signs.
bool isJoinedTo(const FormElement &above, const FormElement &below)
{
    return above.lastLine + 1 >= below.firstLine;
}

/// Whether a whole form stands beside it that carries fewer quote signs, or stands above the header block the
/// run stands below. Rows of a heading below which that form has none are its own: some programs indent by quoting.
bool isQuotedBeside(const Run &form, const Run &run, qsizetype lastBlockWithForm)
{
    const bool isBelowHeader = form.block < run.block && run.block > lastBlockWithForm;
    const bool isDeeper = form.depth < run.depth;
    return (isBelowHeader || isDeeper) && (run.groups & form.labels & ~form.groups).none();
}

/// A field, or the rest of one that names many: "To: a; b;" / "c".
bool isOfHeader(const QList<FormLine> &lines, qsizetype line)
{
    const auto text = [&](qsizetype at) { return lines[at].squeezed.text(); };
    if (isHeaderField(text(line)))
        return true;
    const bool goesOn =
        isHeaderField(text(line - 1)) && (text(line - 1).endsWith(u';') || text(line - 1).endsWith(u','));
    return goesOn && line + 1 < lines.size() && isHeaderField(text(line + 1));
}

} // namespace

QList<HeaderBlock> headerBlocks(const QList<FormLine> &lines)
{
    constexpr qsizetype longestBlock = 8;
    QList<HeaderBlock> blocks;
    const auto text = [&](qsizetype line) { return lines[line].squeezed.text(); };
    for (qsizetype line = 0; line < lines.size(); ++line) {
        const bool divides = isDivider(text(line));
        if (!divides && !isHeaderField(text(line)))
            continue;
        bool hasFrom = isFrom(text(line));
        bool hasSent = isSent(text(line));
        qsizetype end = line + 1;
        for (; end < std::min(line + longestBlock, lines.size()) && isOfHeader(lines, end); ++end) {
            hasFrom = hasFrom || isFrom(text(end));
            hasSent = hasSent || isSent(text(end));
        }
        if (!divides && !(hasFrom && hasSent))
            continue;
        blocks.append({line, end});
        line = end - 1;
    }
    return blocks;
}

void takeQuotedAway(QList<FormElement> &elements, const QList<FormLine> &lines, const QList<HeaderBlock> &headers,
                    Owners &owners)
{
    const QList<Run> runs = runsOf(elements, lines, headers);
    // The whole form with the fewest signs, and of those the first, has the most beside and below it.
    const Run *form = nullptr;
    qsizetype lastBlockWithForm = 0;
    for (const Run &run : runs) {
        if (!run.isWhole())
            continue;
        lastBlockWithForm = run.block;
        if (!form || run.depth < form->depth)
            form = &run;
    }
    if (!form || runs.size() == 1)
        return;
    QList<FormElement> kept;
    for (const Run &run : runs) {
        const bool isJoined = (run.begin > 0 && isJoinedTo(elements[run.begin - 1], elements[run.begin])) ||
                              (run.end < elements.size() && isJoinedTo(elements[run.end - 1], elements[run.end]));
        const bool addsLabels = (run.labels & ~form->labels).any();
        const bool isQuoted =
            !run.isWhole() && !(isJoined && addsLabels) && isQuotedBeside(*form, run, lastBlockWithForm);
        for (qsizetype i = run.begin; i < run.end; ++i) {
            if (!isQuoted) {
                kept.append(elements[i]);
                continue;
            }
            owners.release(elements[i].span);
            owners.claim(elements[i].span, Owner::Quotation);
        }
    }
    elements = std::move(kept);
}

} // namespace certlink
