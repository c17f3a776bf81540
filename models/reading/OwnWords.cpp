#include "models/reading/OwnWords.h"

#include "models/reading/Assent.h"
#include "models/reading/FoldedBody.h"
#include "models/reading/Requests.h"
#include "models/reading/WhoWrites.h"

#include <QVarLengthArray>

#include <algorithm>

namespace certlink {

namespace {

/// ━━━━━, ┏━━━┓, □■━━■□, /_/_/_/
bool isMadeOfFewSigns(QStringView text)
{
    constexpr qsizetype mostSigns = 4;
    QVarLengthArray<QChar, mostSigns> signs;
    for (const QChar c : text) {
        if (signs.contains(c))
            continue;
        if (c.isLetterOrNumber() || signs.size() == mostSigns)
            return false;
        signs.append(c);
    }
    return true;
}

} // namespace

OwnWords::OwnWords(const ReadLines &read) : m_read(read)
{
    for (const AssembledForm &form : read.assembled.forms) {
        if (form.kind != AssembledForm::Kind::Application)
            continue;
        m_depth = std::max(m_depth, form.depth);
        m_lastFormLine = std::max(m_lastFormLine, form.lastLine);
        m_firstFormLine = std::min(m_firstFormLine, form.firstLine);
    }
    const auto firstQuoted = std::find_if(read.headers.begin(), read.headers.end(),
                                          [this](const HeaderBlock &block) { return !hasFormBelow(block.begin); });
    if (firstQuoted != read.headers.end())
        m_quotedFrom = firstQuoted->begin;
    qsizetype begin = 0;
    for (qsizetype line = 0; line <= read.lines.size(); ++line) {
        if (line < read.lines.size() && !read.partBegins.contains(read.lines[line].span.begin))
            continue;
        findSignature(begin, line);
        begin = line;
    }
}

bool OwnWords::isOwn(qsizetype line) const
{
    // A bar at a line's end as well makes it a row of a table.
    const bool isTableRow = m_read.lines[line].squeezed.text().endsWith(u'|');
    const int depth = m_read.lines[line].depth - (isTableRow ? 1 : 0);
    return depth <= m_depth && (line < m_quotedFrom || isAnswer(line)) && !isHeader(line) && !isInOtherForm(line) &&
           !m_read.lines[line].isOfTheDesk;
}

/// Outlook puts no signs before what is quoted below its headers: answers between the lines are told by how they begin,
/// directly below a question.
bool OwnWords::isAnswer(qsizetype line) const
{
    if (!beginsAnswer(m_read.lines[line].squeezed.text()))
        return false;
    qsizetype above = line - 1;
    while (above > m_quotedFrom && m_read.lines[above].squeezed.size() == 0)
        --above;
    return above > m_quotedFrom && isQuestion(m_read.lines[above].squeezed.text());
}

bool OwnWords::isHeader(qsizetype line) const
{
    const auto below = std::upper_bound(m_read.headers.begin(), m_read.headers.end(), line,
                                        [](qsizetype at, const HeaderBlock &block) { return at < block.begin; });
    return below != m_read.headers.begin() && line < std::prev(below)->end;
}

/// In the lines of one part. What an attached mail says stands below the mail itself, as what somebody adds to it
/// below its signature. A text without the form has a signature only below `-- `: its
/// rules are headings.
void OwnWords::findSignature(qsizetype begin, qsizetype end)
{
    const bool hasForm = m_lastFormLine >= begin && m_lastFormLine < end;
    if (!hasForm && begin < end && m_read.messageBegins.contains(m_read.lines[begin].span.begin)) {
        m_signatures.append({begin - 1, end, begin - 1});
        return;
    }
    for (qsizetype line = hasForm ? m_lastFormLine + 1 : begin; line < end; ++line) {
        const bool isDashes = m_read.lines[line].folded.text().trimmed() == u"--";
        const bool isFrame = hasForm && isRule(line) && !closesFrame(line);
        if (!isDashes && !isFrame)
            continue;
        qsizetype last = end - 1;
        while (isFrame && last > line && !isRule(last))
            --last;
        m_signatures.append({line, end, isFrame && last > line ? last : nowhere});
        return;
    }
    if (const qsizetype line = hasForm ? addressesAtEnd(end) : nowhere; line != nowhere)
        m_signatures.append({line - 1, end, nowhere});
}

/// A signature without a rule: the last lines without a blank one between them, if they hold a telephone number, an
/// address and the like. It begins below whatever is told to the reader there.
qsizetype OwnWords::addressesAtEnd(qsizetype end) const
{
    constexpr qsizetype fewest = 2; // a line alone may be a sentence that names one
    const auto isBlank = [&](qsizetype at) { return m_read.lines[at].squeezed.size() == 0; };
    const auto isTold = [&](qsizetype at) {
        const QStringView text = m_read.lines[at].folded.text().trimmed();
        return isToldToReader(foldedName(text), text, text.endsWith(u'。'));
    };
    qsizetype line = end - 1;
    while (line > m_lastFormLine && isBlank(line))
        --line;
    qsizetype addresses = 0;
    for (; line > m_lastFormLine && !isBlank(line) && !isTold(line); --line)
        addresses += isOfAddress(foldedName(m_read.lines[line].folded.text())) ? 1 : 0;
    return addresses >= fewest && line > m_lastFormLine ? line + 1 : nowhere;
}

bool OwnWords::isRule(qsizetype line) const
{
    constexpr qsizetype shortestRule = 10;
    const QStringView text = m_read.lines[line].squeezed.text();
    return text.size() >= shortestRule && isMadeOfFewSigns(text);
}

/// Whether a rule ends a frame that begins with one of the same sign directly above the form.
bool OwnWords::closesFrame(qsizetype line) const
{
    const auto isBlank = [&](qsizetype at) { return m_read.lines[at].squeezed.size() == 0; };
    qsizetype last = line - 1;
    while (last > m_lastFormLine && isBlank(last))
        --last;
    qsizetype above = m_firstFormLine - 1;
    while (above >= 0 && isBlank(above))
        --above;
    if (last != m_lastFormLine || above < 0)
        return false;
    const QStringView rule = m_read.lines[line].squeezed.text();
    const QStringView opening = m_read.lines[above].squeezed.text();
    return opening.size() > 1 && opening.front() == rule.front() && opening.count(rule.front()) == opening.size();
}

bool OwnWords::hasFormBelow(qsizetype line) const
{
    return std::any_of(m_read.assembled.forms.begin(), m_read.assembled.forms.end(), [&](const AssembledForm &form) {
        return form.kind == AssembledForm::Kind::Application && form.firstLine > line;
    });
}

bool OwnWords::isInOtherForm(qsizetype line) const
{
    return std::any_of(m_read.assembled.forms.begin(), m_read.assembled.forms.end(), [&](const AssembledForm &form) {
        return form.kind != AssembledForm::Kind::Application && line >= form.firstLine && line <= form.lastLine;
    });
}

} // namespace certlink
