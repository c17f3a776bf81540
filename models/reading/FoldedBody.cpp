#include "models/reading/FoldedBody.h"

#include "models/application/Signs.h"

#include <algorithm>

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

/// Raised, lowered and circled numbers: behind a value they point to a note and are no digits of it.
bool isNoteSign(QChar c)
{
    const char16_t unit = c.unicode();
    return unit == 0x00B9 || unit == 0x00B2 || unit == 0x00B3 || (unit >= 0x2070 && unit <= 0x2089) ||
           (unit >= 0x2460 && unit <= 0x249B);
}

bool isOfValue(QChar c)
{
    const char16_t unit = c.unicode() >= 0xFF01 && c.unicode() <= 0xFF5E ? c.unicode() - 0xFEE0 : c.unicode();
    return unit < 0x80 && (QChar(unit).isLetterOrNumber() || isOneOf(QChar(unit), u"/.-"));
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

/// Folds lines of a text, one after another, into one store.
class Folder
{
public:
    /// `size`: code units of all lines together.
    Folder(QStringView text, qsizetype size) : m_text(text), m_store(std::make_unique<FoldedStore>())
    {
        m_store->text.reserve(size);
        m_store->origins.reserve(size_t(size));
        m_store->squeezed.reserve(size);
        m_store->squeezedPlaces.reserve(size_t(size));
        m_store->squeezedAt.reserve(size_t(size));
    }

    void add(Span line)
    {
        const qsizetype from = m_store->text.size();
        m_store->lineBegins.push_back(qint32(from));
        m_end = line.end;
        for (qsizetype i = line.begin; i < line.end;) {
            const qsizetype plainEnd = appendPlain(i);
            i = plainEnd > i ? plainEnd : appendNext(i);
        }
        squeezeFrom(*m_store, from);
    }

    std::unique_ptr<FoldedStore> take() { return std::move(m_store); }

    /// Squeezes the store's text from there on, which is a line of its own.
    static void squeezeFrom(FoldedStore &store, qsizetype from)
    {
        const UnitTraits *const traits = unitTraits();
        const qsizetype begin = store.squeezed.size();
        store.squeezed.resize(begin + store.text.size() - from);
        store.squeezedPlaces.resize(size_t(store.squeezed.size()));
        store.squeezedAt.resize(size_t(store.text.size()));
        QChar *const text = store.squeezed.data() + begin;
        qint32 *const places = store.squeezedPlaces.data() + begin;
        qsizetype size = 0;
        for (qsizetype i = from; i < store.text.size(); ++i) {
            QChar c = std::as_const(store.text)[i];
            store.squeezedAt[size_t(i)] = qint32(begin + size);
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
            places[size++] = qint32(i);
        }
        store.squeezed.truncate(begin + size);
        store.squeezedPlaces.resize(size_t(begin + size));
    }

private:
    /// Folds the code units from `begin` on that fold each by themselves, which are nearly all of a
    /// mail; where the first other one stands.
    qsizetype appendPlain(qsizetype begin)
    {
        QString &text = m_store->text;
        const qsizetype before = text.size();
        text.resize(before + m_end - begin);
        QChar *unit = text.data() + before;
        const UnitTraits *const traits = unitTraits();
        qsizetype i = begin;
        for (; i < m_end; ++i) {
            const char16_t c = m_text[i].unicode();
            const Folding folding = traits[c].folding;
            if (folding >= Folding::Drop)
                break;
            *unit++ =
                folding == Folding::Space ? QChar(u' ') : QChar(folding == Folding::HalfWidthShift ? c - 0xFEE0 : c);
        }
        if (i > begin && i < m_end && mayCombine(m_text[i].unicode(), traits[m_text[i].unicode()].folding))
            --i;
        text.truncate(before + i - begin);
        m_store->origins.resize(size_t(before + i - begin));
        FoldedStore::Origin *origin = m_store->origins.data() + before;
        for (qsizetype at = begin; at < i; ++at)
            *origin++ = {qint32(at), qint32(at + 1)};
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
            if (i > 0 && isNoteSign(c) && isOfValue(m_text[i - 1])) {
                appendUnit(c, i, next);
                break;
            }
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
        m_store->text += unit;
        m_store->origins.push_back({qint32(begin), qint32(end)});
    }

    QStringView m_text;
    std::unique_ptr<FoldedStore> m_store;
    qsizetype m_end = 0; ///< of the line being folded
};

/// Appends a piece to a store that is not yet squeezed, as a line of its own unless the text goes on.
void append(FoldedStore &store, const FoldedStore &from, qsizetype begin, qsizetype end)
{
    const auto shift = qint32(store.text.size() - begin);
    store.lineBegins.push_back(qint32(store.text.size()));
    for (const qint32 line : from.lineBegins) {
        if (line > begin && line < end)
            store.lineBegins.push_back(line + shift);
    }
    store.text += QStringView(from.text).mid(begin, end - begin);
    store.origins.insert(store.origins.end(), from.origins.begin() + begin, from.origins.begin() + end);
}

} // namespace

FoldedBody::FoldedBody(QStringView text, const Spans &lines)
{
    qsizetype size = 0;
    for (const Span line : lines)
        size += line.length();
    Folder folder(text, size);
    for (const Span line : lines)
        folder.add(line);
    m_stores.push_back(folder.take());
}

FoldedBody::FoldedBody(const QString &text)
{
    QString line = BodyText(text).text();
    line.replace(u'\n', u' ');
    Folder folder(line, line.size());
    folder.add({0, line.size()});
    std::unique_ptr<FoldedStore> store = folder.take();
    std::fill(store->origins.begin(), store->origins.end(), FoldedStore::Origin());
    m_stores.push_back(std::move(store));
}

FoldedText FoldedBody::line(qsizetype index) const
{
    const FoldedStore &store = *m_stores.front();
    const bool isLast = index + 1 == lineCount();
    return {store, store.lineBegins[size_t(index)], isLast ? store.text.size() : store.lineBegins[size_t(index + 1)]};
}

FoldedText FoldedBody::text() const
{
    return {*m_stores.front(), 0, m_stores.front()->text.size()};
}

FoldedText FoldedBody::joined(const FoldedText &first, Joint joint, const FoldedText &second)
{
    auto store = std::make_unique<FoldedStore>();
    const auto add = [&](const FoldedText &piece) {
        if (!piece.isEmpty())
            append(*store, *piece.m_store, piece.m_begin, piece.m_begin + piece.m_size);
    };
    add(first);
    if (joint == Joint::Space) {
        store->text += u' ';
        store->origins.emplace_back();
    }
    add(second);
    Folder::squeezeFrom(*store, 0);
    m_stores.push_back(std::move(store));
    const FoldedStore &made = *m_stores.back();
    return {made, 0, made.text.size()};
}

QString squeezed(QStringView text)
{
    return FoldedBody(text, Spans{{0, text.size()}}).text().squeezed().text().toString();
}

} // namespace certlink
