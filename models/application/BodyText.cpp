#include "models/application/BodyText.h"

#include <algorithm>

namespace certlink {

BodyText::BodyText(QString text) : m_text(std::move(text))
{
    constexpr qsizetype linesOfAForm = 64;
    m_lineStarts.reserve(std::min(m_text.size() + 1, linesOfAForm));
    m_lineStarts.append(0);
    QChar *const units = m_text.data();
    const qsizetype size = m_text.size();
    qsizetype put = 0;
    const auto mayEnd = [](char16_t unit) { return unit <= u'\r' || (unit & ~1) == QChar::LineSeparator; };
    for (qsizetype i = 0; i < size; ++i) {
        const char16_t unit = units[i].unicode();
        units[put++] = QChar(unit);
        if (!mayEnd(unit))
            continue;
        // CRLF is one line end, the others are one each.
        const bool isEnd =
            unit == u'\n' || unit == u'\r' || unit == QChar::LineSeparator || unit == QChar::ParagraphSeparator;
        if (unit == u'\r' && i + 1 < size && units[i + 1] == u'\n')
            ++i;
        if (!isEnd)
            continue;
        units[put - 1] = u'\n';
        m_lineStarts.append(put);
    }
    m_text.truncate(put);
}

QStringView BodyText::line(qsizetype index) const
{
    const qsizetype begin = m_lineStarts[index];
    const qsizetype end = index + 1 < m_lineStarts.size() ? m_lineStarts[index + 1] - 1 : m_text.size();
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
