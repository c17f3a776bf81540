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
    findHeaderBlocks();
    findSignature();
}

bool OwnWords::isOwn(qsizetype line) const
{
    const bool isHeader = std::any_of(m_headers.begin(), m_headers.end(), [line](const HeaderBlock &block) {
        return line >= block.begin && line < block.end;
    });
    return m_read.lines[line].depth <= m_depth && line < m_quotedFrom && !isHeader && !isInOtherForm(line) &&
           !m_read.lines[line].isOfTheDesk;
}

void OwnWords::findHeaderBlocks()
{
    for (const HeaderBlock &block : m_read.headers) {
        m_headers.append(block);
        if (!hasFormBelow(block.begin)) {
            m_quotedFrom = block.begin;
            return;
        }
    }
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
