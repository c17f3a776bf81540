#include "models/reading/FoldedText.h"

#include <algorithm>
#include <vector>

namespace certlink {

namespace {

/// What becomes of a code unit; those before Drop fold to one each.
enum class Folding : quint8 { Keep, Space, HalfWidthShift, Drop, Normalise };

bool isZeroWidth(char16_t c)
{
    return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
           c == 0xFEFF || c == 0x00AD || c == 0x180E || c == 0x034F || (c >= 0xFE00 && c <= 0xFE0F);
}

/// How one code unit folds. NFKC leaves most of a Japanese mail alone; those ranges are kept
/// without asking, everything doubtful goes through the normaliser.
Folding foldingOf(char16_t c)
{
    if (c > 0x20 && c < 0x7F)
        return Folding::Keep;
    if (c < 0x20 || c == 0x7F)
        return c == u'\t' ? Folding::Space : Folding::Drop;
    if (c > 0x30FE && c < 0xFE00)
        return c >= 0x4E00 && c <= 0x9FFF ? Folding::Keep : Folding::Normalise;
    if (c == 0x20 || c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F ||
        c == 0x0085)
        return Folding::Space;
    if ((c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FE) || (c >= 0x3001 && c <= 0x3020) ||
        (c >= 0x25A0 && c <= 0x27BF) || c == 0x203B)
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

/// False for what never combines with the code unit before it: all that folds by itself, and ASCII.
bool mayCombine(char16_t c, Folding folding)
{
    return c >= 0x00AD && folding >= Folding::Drop;
}

/// What is known of every code unit, looked up at each sign of a mail: a byte each, so that the table
/// stays near the processor.
struct UnitTraits {
    Folding folding : 3 = Folding::Normalise;
    Squeezing squeezing : 2 = Squeezing::Keep;
};
static_assert(sizeof(UnitTraits) == 1);

const UnitTraits *unitTraits()
{
    static const std::vector<UnitTraits> table = [] {
        constexpr int units = 0x10000;
        constexpr int ideographsBegin = 0x3400; // neither case nor dashes among them
        constexpr int ideographsEnd = 0xA000;
        std::vector<UnitTraits> traits(units);
        for (int unit = 0; unit < units; ++unit) {
            const auto c = static_cast<char16_t>(unit);
            const bool isIdeograph = unit >= ideographsBegin && unit < ideographsEnd;
            traits[static_cast<size_t>(unit)] =
                UnitTraits{foldingOf(c), isIdeograph ? Squeezing::Keep : squeezingOf(QChar(c))};
        }
        return traits;
    }();
    return table.data();
}

} // namespace

/// Folds stretches of a text, one after another, into one store.
class FoldedText::Folder
{
public:
    /// `size`: code units of all stretches together.
    Folder(QStringView text, qsizetype size) : m_text(text), m_store(new Store) { m_store->text.reserve(size); }

    FoldedText add(Span stretch)
    {
        m_folded = FoldedText();
        m_from = m_store->text.size();
        m_end = stretch.end;
        for (qsizetype i = stretch.begin; i < stretch.end;) {
            const qsizetype plainEnd = appendPlain(i);
            i = plainEnd > i ? plainEnd : appendNext(i);
        }
        m_folded.m_size = static_cast<qint32>(size());
        m_folded.m_store = m_store;
        return std::move(m_folded);
    }

    /// Call it when everything is added: the store moved while it grew.
    void finish(QList<FoldedText> &parts) const
    {
        const QChar *text = m_store->text.constData();
        for (FoldedText &part : parts) {
            part.m_text = text;
            text += part.m_size;
        }
    }

private:
    [[nodiscard]] qsizetype size() const { return m_store->text.size() - m_from; }

    QList<Origin> &spread()
    {
        m_folded.m_size = static_cast<qint32>(size());
        return m_folded.spread().origins;
    }

    /// Folds the code units from `begin` on that fold each by themselves, which are nearly all of a
    /// mail; where the first other one stands.
    qsizetype appendPlain(qsizetype begin)
    {
        if (size() == 0 && !m_folded.m_places)
            m_folded.m_begin = static_cast<qint32>(begin);
        else if (!m_folded.m_places && m_folded.m_begin + size() != begin)
            spread();
        constexpr qsizetype longestRun = 128; // what is made room for at once
        const qsizetype end = std::min(m_end, begin + longestRun);
        QString &store = m_store->text;
        const qsizetype before = store.size();
        store.resize(before + end - begin);
        QChar *unit = store.data() + before;
        const UnitTraits *const traits = unitTraits();
        qsizetype i = begin;
        for (; i < end; ++i) {
            const char16_t c = m_text[i].unicode();
            const Folding folding = traits[c].folding;
            if (folding >= Folding::Drop)
                break;
            *unit++ =
                folding == Folding::Space ? QChar(u' ') : QChar(folding == Folding::HalfWidthShift ? c - 0xFEE0 : c);
        }
        if (i > begin && i < m_end && mayCombine(m_text[i].unicode(), traits[m_text[i].unicode()].folding))
            --i;
        store.truncate(before + i - begin);
        if (m_folded.m_places) {
            for (qsizetype unitBegin = begin; unitBegin < i; ++unitBegin)
                m_folded.m_places->origins.append({static_cast<qint32>(unitBegin), static_cast<qint32>(unitBegin + 1)});
        }
        return i;
    }

    /// Folds the character at `i`; where the next one stands.
    qsizetype appendNext(qsizetype i)
    {
        const QChar c = m_text[i];
        const Folding own = foldingOf(c.unicode());
        qsizetype next = i + 1;
        if (own == Folding::Drop)
            return next;
        // A dakuten may stand apart from its kana, with a zero-width character between.
        qsizetype mark = next;
        while (mark < m_end && isZeroWidth(m_text[mark].unicode()))
            ++mark;
        const bool combined = mark < m_end && m_text[mark].unicode() > 0x2FF && isCombining(m_text[mark]);
        switch (combined && own != Folding::Space ? Folding::Normalise : own) {
        case Folding::Keep:
            appendUnit(c, i, next);
            break;
        case Folding::Space:
            appendUnit(u' ', i, next);
            break;
        case Folding::HalfWidthShift:
            appendUnit(QChar(c.unicode() - 0xFEE0), i, next);
            break;
        case Folding::Drop:
            break;
        case Folding::Normalise:
            if (c.isHighSurrogate() && next < m_end && m_text[next].isLowSurrogate())
                ++next;
            while (next < m_end && (isCombining(m_text[next]) || (combined && next < mark)))
                ++next;
            appendNormalised(i, next);
            break;
        }
        return next;
    }

    void appendNormalised(qsizetype begin, qsizetype end)
    {
        QString visible = m_text.mid(begin, end - begin).toString();
        visible.removeIf([](QChar c) { return isZeroWidth(c.unicode()); });
        const QString normal = visible.normalized(QString::NormalizationForm_KC);
        for (const QChar unit : normal)
            appendUnit(unit.isSpace() ? QChar(u' ') : unit, begin, end);
    }

    void appendUnit(QChar unit, qsizetype begin, qsizetype end)
    {
        spread().append({static_cast<qint32>(begin), static_cast<qint32>(end)});
        m_store->text += unit;
    }

    QStringView m_text;
    QExplicitlySharedDataPointer<Store> m_store;
    FoldedText m_folded;  ///< of the stretch being folded; where its text lies comes last
    qsizetype m_from = 0; ///< where in the store it begins
    qsizetype m_end = 0;  ///< of the stretch being folded
};

FoldedText::Places &FoldedText::spread()
{
    if (m_places) {
        m_places.detach();
        return *m_places;
    }
    QList<Origin> origins;
    origins.reserve(size() + 1);
    for (qsizetype i = 0; i < size(); ++i)
        origins.append(originOf(i));
    m_places = new Places;
    m_places->origins = std::move(origins);
    return *m_places;
}

QString &FoldedText::own()
{
    const bool isOwn = m_store && m_store->ref.loadRelaxed() == 1 && m_text == m_store->text.constData() &&
                       m_size == m_store->text.size();
    if (!isOwn) {
        QExplicitlySharedDataPointer<Store> store(new Store);
        store->text = text().toString();
        m_store = std::move(store);
    }
    return m_store->text;
}

FoldedText FoldedText::fold(const BodyText &body, qsizetype begin, qsizetype end)
{
    return fold(QStringView(body.text()), begin, end);
}

FoldedText FoldedText::fold(QStringView text, qsizetype begin, qsizetype end)
{
    return fold(text, Spans{{begin, end}}).first();
}

QList<FoldedText> FoldedText::fold(QStringView text, const Spans &stretches)
{
    qsizetype size = 0;
    for (const Span stretch : stretches)
        size += stretch.length();
    Folder folder(text, size);
    QList<FoldedText> parts;
    parts.reserve(stretches.size());
    for (const Span stretch : stretches)
        parts.append(folder.add(stretch));
    folder.finish(parts);
    return parts;
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
    folded.m_begin = -1; // it stands nowhere
    folded.m_places.reset();
    return folded;
}

FoldedText FoldedText::mid(qsizetype from, qsizetype length) const
{
    from = std::min(from, size());
    const qsizetype count = length < 0 ? size() - from : std::min(length, size() - from);
    FoldedText part;
    part.m_store = m_store;
    part.m_text = m_text + from;
    part.m_size = static_cast<qint32>(count);
    if (!m_places) {
        part.m_begin = m_begin < 0 ? -1 : static_cast<qint32>(m_begin + from);
        return part;
    }
    part.m_places = new Places;
    part.m_places->origins = m_places->origins.mid(from, count);
    for (const qsizetype at : m_places->breaks) {
        if (at > from && at < from + count)
            part.m_places->breaks.append(at - from);
    }
    return part;
}

FoldedText FoldedText::trimmed() const
{
    const QStringView whole = text();
    qsizetype from = 0;
    qsizetype to = size();
    while (from < to && whole[from] == u' ')
        ++from;
    while (to > from && whole[to - 1] == u' ')
        --to;
    return from == 0 && to == size() ? *this : mid(from, to - from);
}

void FoldedText::append(const FoldedText &other)
{
    if (isEmpty() && !m_places) {
        *this = other;
        return;
    }
    Places &places = spread();
    if (m_size > 0 && !other.isEmpty())
        places.breaks.append(m_size);
    if (other.m_places) {
        for (const qsizetype at : other.m_places->breaks)
            places.breaks.append(m_size + at);
    }
    for (qsizetype i = 0; i < other.size(); ++i)
        places.origins.append(other.originOf(i));
    QString &store = own();
    store += other.text();
    m_text = store.constData();
    m_size = static_cast<qint32>(store.size());
}

void FoldedText::appendSpace()
{
    spread().origins.append(Origin());
    QString &store = own();
    store += u' ';
    m_text = store.constData();
    m_size = static_cast<qint32>(store.size());
}

void FoldedText::chopTrailingSpaces()
{
    while (m_size > 0 && text().back() == u' ') {
        if (m_places)
            spread().origins.removeLast();
        --m_size;
    }
}

Spans FoldedText::spans(qsizetype from, qsizetype to) const
{
    to = std::min(to, size());
    if (!m_places)
        return m_begin < 0 || from >= to ? Spans() : Spans{{m_begin + from, m_begin + to}};
    Spans spans;
    const QList<qsizetype> &breaks = m_places->breaks;
    for (qsizetype i = from; i < to; ++i) {
        const Origin origin = m_places->origins[i];
        if (origin.begin < 0)
            continue;
        const bool continues =
            !spans.isEmpty() && origin.begin >= spans.last().begin && (breaks.isEmpty() || !breaks.contains(i));
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
        return text().toString();
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

namespace {

/// Squeezes `folded` to `text`, which has room for as much, with the index of each code unit; how
/// many code units that gave.
qsizetype squeezeTo(QStringView folded, QChar *text, qint32 *indexes)
{
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
            if (size >= 3 && text[size - 1] == u'バ' && text[size - 2] == u'-' && text[size - 3] == u'サ')
                continue; // サーバー
            c = u'-';
            break;
        case Squeezing::Lower:
            c = c.toLower();
            break;
        }
        text[size] = c;
        indexes[size++] = static_cast<qint32>(i);
    }
    return size;
}

} // namespace

SqueezedText::Store::Store(qsizetype size)
    : text(std::make_unique_for_overwrite<QChar[]>(size_t(size))),
      indexes(std::make_unique_for_overwrite<qint32[]>(size_t(size)))
{
}

SqueezedText::SqueezedText(const FoldedText &text)
    : SqueezedText(text, QExplicitlySharedDataPointer<Store>(new Store(text.size())), 0)
{
}

SqueezedText::SqueezedText(const FoldedText &text, const QExplicitlySharedDataPointer<Store> &store, qsizetype from)
    : m_store(store), m_text(store->text.get() + from), m_indexes(store->indexes.get() + from),
      m_size(static_cast<qint32>(squeezeTo(text.text(), store->text.get() + from, store->indexes.get() + from))),
      m_foldedSize(static_cast<qint32>(text.size()))
{
}

SqueezedText SqueezedText::mid(qsizetype from, qsizetype to) const
{
    SqueezedText part = *this;
    part.m_text += from;
    part.m_indexes += from;
    part.m_size = static_cast<qint32>(to - from);
    part.m_foldedBegin += static_cast<qint32>(foldedEnd(from));
    part.m_foldedSize = static_cast<qint32>(foldedIndex(to) - foldedEnd(from));
    return part;
}

QList<SqueezedText> SqueezedText::squeeze(const QList<FoldedText> &texts)
{
    qsizetype room = 0;
    for (const FoldedText &text : texts)
        room += text.size();
    const QExplicitlySharedDataPointer<Store> store(new Store(room));
    QList<SqueezedText> parts;
    parts.reserve(texts.size());
    qsizetype from = 0;
    for (const FoldedText &text : texts) {
        parts.append(SqueezedText(text, store, from));
        from += parts.last().m_size;
    }
    return parts;
}

QString squeezed(QStringView text)
{
    return SqueezedText(FoldedText::fold(text, 0, text.size())).text().toString();
}

} // namespace certlink
