#include "models/application/BodyText.h"

#include <algorithm>

namespace certlink {

namespace {

QString withFoldedLineEnds(QString text)
{
    const auto isOddLineEnd = [](QChar c) {
        return c == u'\r' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
    };
    if (std::none_of(text.cbegin(), text.cend(), isOddLineEnd))
        return text;
    QChar *put = text.data(); // may copy the text, so it comes first
    const QChar *const end = put + text.size();
    for (const QChar *c = put; c < end; ++c) {
        if (*c == u'\r' && c + 1 < end && c[1] == u'\n')
            ++c;
        *put++ = isOddLineEnd(*c) ? QChar(u'\n') : *c;
    }
    text.truncate(put - text.constData());
    return text;
}

} // namespace

BodyText::BodyText(QString text) : m_text(withFoldedLineEnds(std::move(text)))
{
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
