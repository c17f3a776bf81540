#include "models/reading/Paragraph.h"

#include "models/application/Signs.h"

#include <algorithm>

namespace certlink {

namespace {

bool isLatin(QChar c)
{
    return c.unicode() < 0x80 && c.isLetter();
}

} // namespace

bool Paragraph::goesOn(QStringView line, QStringView next)
{
    const QStringView above = line.trimmed();
    const QStringView below = next.trimmed();
    if (above.isEmpty() || below.isEmpty())
        return false;
    if (isLatin(above.back()) || above.back() == u',')
        return below.front().isLower() && above.contains(u' ');
    return isOneOf(above.back(), u"、,はがをにもへとでのや");
}

void Paragraph::append(const FoldedText &line)
{
    const FoldedText piece = line.trimmed();
    if (!m_text.isEmpty() && m_text.back().unicode() < 0x80)
        m_text += u' ';
    m_pieces.append({m_text.size(), piece});
    m_text += piece.text();
}

Spans Paragraph::spans(qsizetype begin, qsizetype end) const
{
    Spans spans;
    for (const Piece &piece : m_pieces) {
        const qsizetype from = std::max(begin - piece.begin, qsizetype(0));
        const qsizetype to = std::min(end - piece.begin, piece.line.size());
        if (from < to)
            spans += piece.line.spans(from, to);
    }
    return spans;
}

} // namespace certlink
