#pragma once

#include "models/reading/FormElements.h"
#include "models/reading/RowMatcher.h"

namespace certlink {

/// The lines of a body and the one that is read; readers of values move it on over the lines they take.
struct LineCursor {
    const QList<FormLine> &lines;
    qsizetype at = 0;

    /// The line after that of `index`; null at the end.
    [[nodiscard]] const FormLine *after(qsizetype index) const
    {
        return index + 1 < lines.size() ? &lines[index + 1] : nullptr;
    }
    [[nodiscard]] const FormLine *next() const { return after(at); }
};

/// Reads what belongs to one row of the form: signs, printed text, codes, the text of その他; over the
/// next lines where a bracket is open or codes stand there.
class RowReader
{
public:
    RowReader(LineCursor &cursor, FoldedBody &folded, const Rulebook &rulebook, const BodyText &body, Owners &owners)
        : m_cursor(cursor), m_folded(folded), m_rulebook(rulebook), m_body(body), m_owners(owners)
    {
    }

    /// The row of `line` (which may be a part of the cursor's line) that ends before `squeezedEnd`.
    [[nodiscard]] FormElement read(const FormLine &line, const RowMatch &match, qsizetype squeezedEnd,
                                   const FormOptions &options);
    /// A sign that stands alone on a line, for the row below it.
    [[nodiscard]] RowSign signOf(const FormLine &line, const MarkMatch &mark);
    /// A code somebody wrote before the name of a row that has none behind it.
    void readCodesBefore(const FoldedText &words, RowElement &row);
    /// Below a row without a code: a line with the code's own label (form.md, Shortened options).
    void takeCodeLine(RowElement &row, Span &span);

private:
    void readSigns(const FormLine &line, RowElement &row, const FormOptions &options);
    void takeExplanation(FoldedText &rest, QStringView explanation);
    void takeTrailingSigns(FoldedText &rest, RowElement &row);
    [[nodiscard]] bool takeNextLine(FoldedText &text, bool codeLabelToo);
    void closeBracket(FoldedText &rest, bool codeLabelToo);
    void takeCodePart(FoldedText &rest, QStringView prefix);
    void readCodesOf(FoldedText rest, QStringView prefix, RowElement &row);
    void readCodeBehindFiller(const FoldedText &behind, QStringView prefix, RowElement &row);
    void readOtherCodes(FoldedText rest, RowElement &row);
    void readWordsAsCodes(const FoldedText &words, QStringView prefix, RowElement &row);
    void takeCodeLines(QStringView prefix, RowElement &row);
    void readReasonText(FoldedText rest, RowElement &row);

    LineCursor &m_cursor;
    FoldedBody &m_folded; ///< for lines that are read as one
    const Rulebook &m_rulebook;
    const BodyText &m_body;
    Owners &m_owners;
};

/// Where the bracket that opens at `open` closes; -1 where it does not.
[[nodiscard]] qsizetype closingBracket(QStringView text, qsizetype open);
/// The first place from `at` on with none of the signs.
[[nodiscard]] qsizetype skipped(QStringView text, qsizetype at, QStringView signs);

} // namespace certlink
