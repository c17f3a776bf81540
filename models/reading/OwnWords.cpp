#include "models/reading/OwnWords.h"

#include <algorithm>

namespace certlink {

OwnWords::OwnWords(const ReadLines &read) : m_read(read)
{
    for (const AssembledForm &form : read.assembled.forms) {
        if (form.kind != AssembledForm::Kind::Application)
            continue;
        m_depth = std::max(m_depth, form.depth);
        m_lastFormLine = std::max(m_lastFormLine, form.lastLine);
    }
    const auto firstQuoted = std::find_if(read.headers.begin(), read.headers.end(),
                                          [this](const HeaderBlock &block) { return !hasFormBelow(block.begin); });
    if (firstQuoted != read.headers.end())
        m_quotedFrom = firstQuoted->begin;
    findSignature();
}

bool OwnWords::isOwn(qsizetype line) const
{
    // A bar at a line's end as well makes it a row of a table.
    const bool isTableRow = m_read.lines[line].squeezed.text().endsWith(u'|');
    const int depth = m_read.lines[line].depth - (isTableRow ? 1 : 0);
    return depth <= m_depth && line < m_quotedFrom && !isHeader(line) && !isInOtherForm(line) &&
           !m_read.lines[line].isOfTheDesk;
}

bool OwnWords::isHeader(qsizetype line) const
{
    const auto below = std::upper_bound(m_read.headers.begin(), m_read.headers.end(), line,
                                        [](qsizetype at, const HeaderBlock &block) { return at < block.begin; });
    return below != m_read.headers.begin() && line < std::prev(below)->end;
}

void OwnWords::findSignature()
{
    constexpr qsizetype shortestRule = 10;
    for (qsizetype line = m_lastFormLine + 1; line < m_read.lines.size(); ++line) {
        const FormLine &one = m_read.lines[line];
        const QStringView text = one.squeezed.text();
        const bool isDashes = one.folded.text().trimmed() == u"--";
        const bool isRule =
            text.size() >= shortestRule && !text.front().isLetterOrNumber() && text.count(text.front()) == text.size();
        if (isDashes || isRule) {
            m_signature = line;
            return;
        }
    }
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
