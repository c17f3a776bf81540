#include "models/reading/FoldedText.h"

#include <algorithm>
#include <vector>

namespace certlink {

namespace {

/// What becomes of a code unit; those before Drop fold to one each.
enum class Folding : quint8 { Keep, Space, HalfWidthShift, Drop, Normalise };

bool isZeroWidth(char16_t c)
{
    return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E)
           || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || c == 0x00AD || c == 0x180E
           || c == 0x034F || (c >= 0xFE00 && c <= 0xFE0F);
}

/// How one code unit folds. NFKC leaves most of a Japanese mail alone; those ranges are kept
/// without asking, everything doubtful goes through the normaliser.
Folding foldingOf(char16_t c)
{
    if (c > 0x20 && c < 0x7F)
        return Folding::Keep;
    if (c < 0x20 || c == 0x7F)
        return c == u'\t' ? Folding::Space : Folding::Drop;
    if (c == 0x20 || c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F
        || c == 0x205F || c == 0x0085)
        return Folding::Space;
    if ((c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FE) || (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3001 && c <= 0x3020) || (c >= 0x25A0 && c <= 0x27BF) || c == 0x203B)
        return Folding::Keep;
    if (c >= 0xFF01 && c <= 0xFF5E)
        return Folding::HalfWidthShift;
    if (isZeroWidth(c))
        return Folding::Drop;
    return Folding::Normalise;
}

bool isMiddleDot(QChar c)
{
    switch (c.unicode()) {
    case 0x30FB: // ・ KATAKANA MIDDLE DOT
    case 0x00B7: // · MIDDLE DOT
    case 0x2022: // • BULLET
    case 0x2027: // ‧ HYPHENATION POINT
    case 0x2219: // ∙ BULLET OPERATOR
        return true;
    default:
        return false;
    }
}

enum class Squeezing : quint8 { Keep, Drop, Dash, Lower };

Squeezing squeezingOf(QChar c)
{
    if (c == u' ' || isMiddleDot(c))
        return Squeezing::Drop;
    if (isDash(c))
        return Squeezing::Dash;
    return c.toLower() == c ? Squeezing::Keep : Squeezing::Lower;
}

bool isCombining(QChar c)
{
    return (c.isMark() && !isZeroWidth(c.unicode())) || c == QChar(0xFF9E) || c == QChar(0xFF9F);
}

/// False for what never combines with the code unit before it: ASCII, kana, kanji and their signs.
bool mayCombine(char16_t c)
{
    return c >= 0x00AD && !(c >= 0x3000 && c <= 0x3020) && !(c >= 0x3041 && c <= 0x3096) && !(c >= 0x30A1 && c <= 0x30FE)
           && !(c >= 0x4E00 && c <= 0x9FFF) && !(c >= 0x25A0 && c <= 0x27BF) && !(c >= 0xFF01 && c <= 0xFF5E);
}

/// What is known of every code unit, looked up at each sign of a mail.
struct UnitTraits {
    Folding folding = Folding::Normalise;
    Squeezing squeezing = Squeezing::Keep;
    bool mayCombine = false;
};

const UnitTraits *unitTraits()
{
    constexpr int units = 0x10000;
    static const std::vector<UnitTraits> table = [] {
        std::vector<UnitTraits> traits(units);
        for (int unit = 0; unit < units; ++unit) {
            const auto c = static_cast<char16_t>(unit);
            traits[static_cast<size_t>(unit)] = UnitTraits{foldingOf(c), squeezingOf(QChar(c)), mayCombine(c)};
        }
        return traits;
    }();
    return table.data();
}

} // namespace

FoldedText::Origin FoldedText::originOf(qsizetype index) const
{
    if (!m_isStraight)
        return m_origins[index];
    if (m_begin < 0)
        return {};
    return {static_cast<qint32>(m_begin + index), static_cast<qint32>(m_begin + index + 1)};
}

void FoldedText::spread()
{
    if (!m_isStraight)
        return;
    m_origins.reserve(size() + 1);
    for (qsizetype i = 0; i < size(); ++i)
        m_origins.append(originOf(i));
    m_isStraight = false;
}

void FoldedText::appendUnit(QChar unit, qsizetype begin, qsizetype end)
{
    spread();
    m_text += unit;
    m_origins.append({static_cast<qint32>(begin), static_cast<qint32>(end)});
}

void FoldedText::appendNormalised(QStringView source, qsizetype begin)
{
    QString visible = source.toString();
    visible.removeIf([](QChar c) { return isZeroWidth(c.unicode()); });
    const QString normal = visible.normalized(QString::NormalizationForm_KC);
    for (const QChar unit : normal)
        appendUnit(unit.isSpace() ? QChar(u' ') : unit, begin, begin < 0 ? -1 : begin + source.size());
}

/// Folds the code units from `begin` on that fold each by themselves, which are nearly all of a mail;
/// where the first other one stands.
qsizetype FoldedText::appendPlain(QStringView text, qsizetype begin, qsizetype end)
{
    constexpr qsizetype longestRun = 128; // what is made room for at once
    end = std::min(end, begin + longestRun);
    const qsizetype before = m_text.size();
    if (before == 0 && m_isStraight)
        m_begin = begin;
    else if (m_isStraight && m_begin + before != begin)
        spread();
    m_text.resize(before + end - begin);
    QChar *unit = m_text.data() + before;
    const UnitTraits *const traits = unitTraits();
    qsizetype i = begin;
    for (; i < end; ++i) {
        const char16_t c = text[i].unicode();
        const Folding folding = traits[c].folding;
        if (folding >= Folding::Drop || (i + 1 < text.size() && traits[text[i + 1].unicode()].mayCombine))
            break;
        *unit++ = folding == Folding::Space ? QChar(u' ') : QChar(folding == Folding::HalfWidthShift ? c - 0xFEE0 : c);
    }
    m_text.truncate(before + i - begin);
    for (qsizetype unitBegin = begin; !m_isStraight && unitBegin < i; ++unitBegin)
        m_origins.append({static_cast<qint32>(unitBegin), static_cast<qint32>(unitBegin + 1)});
    return i;
}

FoldedText FoldedText::fold(const BodyText &body, qsizetype begin, qsizetype end)
{
    return fold(QStringView(body.text()), begin, end);
}

FoldedText FoldedText::fold(QStringView whole, qsizetype begin, qsizetype end)
{
    FoldedText folded;
    const QStringView text = whole.first(end);
    for (qsizetype i = begin; i < end;) {
        if (const qsizetype plainEnd = folded.appendPlain(text, i, end); plainEnd > i) {
            i = plainEnd;
            continue;
        }
        const QChar c = text[i];
        if (foldingOf(c.unicode()) == Folding::Drop) {
            ++i;
            continue;
        }
        // A dakuten may stand apart from its kana, with a zero-width character between.
        qsizetype mark = i + 1;
        while (mark < end && isZeroWidth(text[mark].unicode()))
            ++mark;
        const bool combined = mark < end && text[mark].unicode() > 0x2FF && isCombining(text[mark]);
        const Folding own = foldingOf(c.unicode());
        const Folding folding = combined && own != Folding::Space ? Folding::Normalise : own;
        qsizetype next = i + 1;
        switch (folding) {
        case Folding::Keep:
            folded.appendUnit(c, i, next);
            break;
        case Folding::Space:
            folded.appendUnit(u' ', i, next);
            break;
        case Folding::HalfWidthShift:
            folded.appendUnit(QChar(c.unicode() - 0xFEE0), i, next);
            break;
        case Folding::Drop:
            break;
        case Folding::Normalise:
            if (c.isHighSurrogate() && next < end && text[next].isLowSurrogate())
                ++next;
            while (next < end && (isCombining(text[next]) || (combined && next < mark)))
                ++next;
            folded.appendNormalised(text.mid(i, next - i), i);
            break;
        }
        i = next;
    }
    return folded;
}

FoldedText FoldedText::fold(const QString &text)
{
    const BodyText body(text);
    FoldedText folded;
    for (qsizetype line = 0; line < body.lineCount(); ++line) {
        if (line > 0)
            folded.appendSpace();
        const qsizetype begin = body.lineStart(line);
        folded.append(fold(body, begin, begin + body.line(line).size()));
    }
    folded.m_isStraight = true; // it stands nowhere
    folded.m_begin = -1;
    folded.m_origins.clear();
    folded.m_breaks.clear();
    return folded;
}

FoldedText FoldedText::mid(qsizetype from, qsizetype length) const
{
    from = std::min(from, size());
    const qsizetype count = length < 0 ? size() - from : std::min(length, size() - from);
    FoldedText part;
    part.m_text = m_text.mid(from, count);
    part.m_isStraight = m_isStraight;
    part.m_begin = m_begin < 0 ? -1 : m_begin + from;
    if (!m_isStraight)
        part.m_origins = m_origins.mid(from, count);
    for (const qsizetype at : m_breaks) {
        if (at > from && at < from + count)
            part.m_breaks.append(at - from);
    }
    return part;
}

FoldedText FoldedText::trimmed() const
{
    qsizetype from = 0;
    qsizetype to = size();
    while (from < to && m_text[from] == u' ')
        ++from;
    while (to > from && m_text[to - 1] == u' ')
        --to;
    return mid(from, to - from);
}

void FoldedText::append(const FoldedText &other)
{
    if (isEmpty() && m_isStraight) {
        *this = other;
        return;
    }
    spread();
    const qsizetype before = size();
    if (before > 0 && !other.isEmpty())
        m_breaks.append(before);
    for (const qsizetype at : other.m_breaks)
        m_breaks.append(before + at);
    m_text += other.m_text;
    for (qsizetype i = 0; i < other.size(); ++i)
        m_origins.append(other.originOf(i));
}

void FoldedText::appendSpace()
{
    appendUnit(u' ', -1, -1);
}

void FoldedText::chopTrailingSpaces()
{
    while (!m_text.isEmpty() && m_text.back() == u' ') {
        m_text.chop(1);
        if (!m_isStraight)
            m_origins.removeLast();
    }
}

Spans FoldedText::spans(qsizetype from, qsizetype to) const
{
    if (m_isStraight) {
        to = std::min(to, size());
        return m_begin < 0 || from >= to ? Spans() : Spans{{m_begin + from, m_begin + to}};
    }
    Spans spans;
    for (qsizetype i = from; i < to && i < size(); ++i) {
        const Origin origin = m_origins[i];
        if (origin.begin < 0)
            continue;
        const bool continues = !spans.isEmpty() && origin.begin >= spans.last().begin
                               && (m_breaks.isEmpty() || !m_breaks.contains(i));
        if (continues)
            spans.last().end = std::max<qsizetype>(spans.last().end, origin.end);
        else
            spans.append({origin.begin, origin.end});
    }
    return spans;
}

QString FoldedText::raw(const BodyText &body) const
{
    const Spans places = spans();
    if (places.isEmpty())
        return m_text;
    QString raw;
    for (const Span span : places)
        raw += body.textAt(span);
    return raw;
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

SqueezedText::SqueezedText(QStringView folded) : m_foldedSize(folded.size())
{
    m_text.resize(folded.size());
    m_indexes.resize(folded.size());
    QChar *const text = m_text.data();
    qint32 *const indexes = m_indexes.data();
    qsizetype size = 0;
    const UnitTraits *const traits = unitTraits();
    for (qsizetype i = 0; i < folded.size(); ++i) {
        QChar c = folded[i];
        switch (traits[c.unicode()].squeezing) {
        case Squeezing::Keep:
            break;
        case Squeezing::Drop:
            continue;
        case Squeezing::Dash:
            if (QStringView(text, size).endsWith(u"サ-バ"))
                continue;
            c = u'-';
            break;
        case Squeezing::Lower:
            c = c.toLower();
            break;
        }
        text[size] = c;
        indexes[size++] = static_cast<qint32>(i);
    }
    m_text.truncate(size);
    m_indexes.resize(size);
}

QString squeezed(QStringView text)
{
    return SqueezedText(FoldedText::fold(text, 0, text.size()).text()).text();
}

} // namespace certlink
