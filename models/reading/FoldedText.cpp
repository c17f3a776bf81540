#include "models/reading/FoldedText.h"

#include <algorithm>

namespace certlink {

FoldedText::FoldedText(const FoldedStore &store, qsizetype begin, qsizetype end)
    : m_store(&store), m_text(store.text.constData() + begin), m_begin(qint32(begin)), m_size(qint32(end - begin))
{
}

FoldedText FoldedText::mid(qsizetype from, qsizetype length) const
{
    from = std::min(from, size());
    FoldedText part = *this;
    part.m_text += from;
    part.m_begin += qint32(from);
    part.m_size = qint32(length < 0 ? size() - from : std::min(length, size() - from));
    return part;
}

FoldedText FoldedText::trimmed() const
{
    qsizetype from = 0;
    while (from < size() && text()[from] == u' ')
        ++from;
    return mid(from).withoutTrailingSpaces();
}

FoldedText FoldedText::withoutTrailingSpaces() const
{
    qsizetype to = size();
    while (to > 0 && text()[to - 1] == u' ')
        --to;
    return mid(0, to);
}

SqueezedText FoldedText::squeezed() const
{
    return m_store ? SqueezedText(*m_store, m_begin, m_begin + m_size) : SqueezedText();
}

Spans FoldedText::spans(qsizetype from, qsizetype to) const
{
    Spans spans;
    const qsizetype end = m_begin + std::min(to, size());
    for (qsizetype at = m_begin + from; at < end;) {
        const std::vector<qint32> &lines = m_store->lineBegins;
        const auto nextLine = std::upper_bound(lines.begin(), lines.end(), at);
        const qsizetype lineEnd = nextLine == lines.end() ? end : std::min<qsizetype>(*nextLine, end);
        const auto isNowhere = [&](qsizetype index) { return m_store->origins[size_t(index)].begin < 0; };
        qsizetype last = lineEnd - 1;
        while (at < last && isNowhere(at))
            ++at;
        while (at < last && isNowhere(last))
            --last;
        if (!isNowhere(at))
            spans.append({m_store->origins[size_t(at)].begin, m_store->origins[size_t(last)].end});
        at = lineEnd;
    }
    return spans;
}

QString FoldedText::raw(const BodyText &body) const
{
    const Spans places = spans();
    if (places.isEmpty())
        return text().toString();
    QString raw;
    for (const Span span : places)
        raw += body.textAt(span);
    return raw;
}

SqueezedText::SqueezedText(const FoldedStore &store, qsizetype foldedBegin, qsizetype foldedEnd)
    : m_foldedBegin(qint32(foldedBegin)), m_foldedSize(qint32(foldedEnd - foldedBegin))
{
    const auto squeezedBefore = [&](qsizetype index) {
        return size_t(index) < store.squeezedAt.size() ? store.squeezedAt[size_t(index)]
                                                       : qint32(store.squeezed.size());
    };
    const qint32 begin = squeezedBefore(foldedBegin);
    m_text = store.squeezed.constData() + begin;
    m_places = store.squeezedPlaces.data() + begin;
    m_size = squeezedBefore(foldedEnd) - begin;
}

bool isDash(QChar c)
{
    switch (c.unicode()) {
    case u'-':
    case 0x30FC: // ー KATAKANA-HIRAGANA PROLONGED SOUND MARK
    case 0x2010: // ‐ HYPHEN
    case 0x2011: // ‑ NON-BREAKING HYPHEN
    case 0x2012: // ‒ FIGURE DASH
    case 0x2013: // – EN DASH
    case 0x2014: // — EM DASH
    case 0x2015: // ― HORIZONTAL BAR
    case 0x2212: // − MINUS SIGN
    case 0x2500: // ─ BOX DRAWINGS LIGHT HORIZONTAL
        return true;
    default:
        return false;
    }
}

} // namespace certlink
