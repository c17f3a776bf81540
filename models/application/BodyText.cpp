#include "models/application/BodyText.h"

#include <algorithm>

namespace certlink {

namespace {

/// CRLF and CR as LF; line after line is moved up over the CRs before it.
void foldCarriageReturns(QString &text)
{
    qsizetype from = text.indexOf(u'\r');
    if (from < 0)
        return;
    QChar *const units = text.data();
    qsizetype put = from;
    while (from < text.size()) {
        from += from + 1 < text.size() && units[from + 1] == u'\n' ? 2 : 1;
        units[put++] = u'\n';
        const qsizetype found = text.indexOf(u'\r', from);
        const qsizetype end = found < 0 ? text.size() : found;
        std::copy(units + from, units + end, units + put);
        put += end - from;
        from = end;
    }
    text.truncate(put);
}

QString withFoldedLineEnds(QString text)
{
    foldCarriageReturns(text);
    for (const QChar end : {QChar(QChar::LineSeparator), QChar(QChar::ParagraphSeparator)}) {
        if (text.contains(end))
            text.replace(end, u'\n');
    }
    return text;
}

} // namespace

BodyText::BodyText(QString text) : m_text(withFoldedLineEnds(std::move(text)))
{
    constexpr qsizetype linesOfAForm = 64;
    m_lineStarts.reserve(std::min(m_text.size() + 1, linesOfAForm));
    m_lineStarts.append(0);
    for (qsizetype at = m_text.indexOf(u'\n'); at >= 0; at = m_text.indexOf(u'\n', at + 1))
        m_lineStarts.append(at + 1);
}

QStringView BodyText::line(qsizetype index) const
{
    const qsizetype begin = m_lineStarts[index];
    const qsizetype end =
        index + 1 < m_lineStarts.size() ? m_lineStarts[index + 1] - 1 : m_text.size();
    return QStringView(m_text).mid(begin, end - begin);
}

qsizetype BodyText::lineAt(qsizetype offset) const
{
    const auto after = std::upper_bound(m_lineStarts.cbegin(), m_lineStarts.cend(), offset);
    return std::max<qsizetype>(0, after - m_lineStarts.cbegin() - 1);
}

Place BodyText::placeOf(Span span) const
{
    const qsizetype line = lineAt(span.begin);
    return {line + 1, span.begin - m_lineStarts[line] + 1, span.length()};
}

QStringView BodyText::textAt(Span span) const
{
    return QStringView(m_text).mid(span.begin, span.length());
}

} // namespace certlink
