#include "models/mail/Iso2022Jp.h"

#include "models/mail/IcuConverter.h"

#include <algorithm>
#include <array>

namespace certlink {

namespace {

/// CP932 as ICU's table has it, with Windows' signs; asked once.
class Windows31j
{
public:
    static const Windows31j &table()
    {
        static const Windows31j table;
        return table;
    }

    [[nodiscard]] static bool isLead(unsigned char byte)
    {
        return (byte >= 0x81 && byte <= 0x9F) || (byte >= 0xE0 && byte <= 0xFC);
    }
    [[nodiscard]] static bool isTrail(unsigned char byte) { return byte >= 0x40 && byte <= 0xFC && byte != 0x7F; }

    /// U+FFFD for a lead byte alone.
    [[nodiscard]] QChar single(unsigned char byte) const { return m_singles[byte]; }
    [[nodiscard]] QChar pair(unsigned char lead, unsigned char trail) const
    {
        return m_pairs[static_cast<size_t>(lead - (lead < 0xA0 ? 0x81 : 0xC1)) * trails + trail - 0x40];
    }
    /// A character of JIS X 0208, or of NEC's and IBM's rows, given in 7 bits.
    [[nodiscard]] QChar kanji(unsigned char high, unsigned char low) const
    {
        const int row = high - 0x21;
        const int lead = row / 2 + (row < 62 ? 0x81 : 0xC1);
        const int trail = row % 2 ? low + 0x7E : low + (low < 0x60 ? 0x1F : 0x20);
        return pair(static_cast<unsigned char>(lead), static_cast<unsigned char>(trail));
    }

private:
    static constexpr size_t leads = 0xA0 - 0x81 + 0xFD - 0xE0;
    static constexpr size_t trails = 0xFD - 0x40;

    Windows31j()
    {
        QByteArray singles;
        for (int byte = 0; byte <= 0xFF; ++byte)
            singles.append(static_cast<char>(byte)).append('\0');
        fill(m_singles, singles);
        QByteArray pairs;
        for (int lead = 0x81; lead <= 0xFC; ++lead) {
            for (int trail = 0x40; isLead(static_cast<unsigned char>(lead)) && trail <= 0xFC; ++trail)
                pairs.append(static_cast<char>(lead)).append(static_cast<char>(trail)).append('\0');
        }
        fill(m_pairs, pairs);
    }

    /// Asks for characters that each end with a NUL; U+FFFD for what gives none or several.
    template<typename Table>
    static void fill(Table &table, const QByteArray &bytes)
    {
        table.fill(QChar::ReplacementCharacter);
        const QString text = decodedByIcu(bytes, windows31j).value_or(QString());
        qsizetype begin = 0;
        for (QChar &entry : table) {
            const qsizetype end = text.indexOf(QChar(QChar::Null), begin + 1); // NUL itself is one of them
            if (end < 0)
                return;
            if (end == begin + 1)
                entry = text[begin];
            begin = end + 1;
        }
    }

    std::array<QChar, 256> m_singles;
    std::array<QChar, leads * trails> m_pairs;
};

/// Steps through the bytes, a code unit or an escape at a time.
class Iso2022Jp
{
public:
    explicit Iso2022Jp(const QByteArray &bytes)
        : m_bytes(reinterpret_cast<const unsigned char *>(bytes.constData())), m_size(bytes.size()),
          m_text(bytes.size(), Qt::Uninitialized) // never longer than what it is made of
    {
    }

    QString text()
    {
        m_put = m_text.data();
        while (m_at < m_size)
            step();
        m_text.truncate(m_put - m_text.constData());
        return std::move(m_text);
    }

    [[nodiscard]] int bad() const { return m_bad; }

private:
    enum class Set { Ascii, Kanji, Katakana, Other };

    void step()
    {
        const unsigned char byte = m_bytes[m_at];
        if (byte == 0x1B)
            escape();
        else if (byte == 0x0E)
            shift(Set::Katakana);
        else if (byte == 0x0F)
            shift(Set::Ascii);
        else if (byte >= 0x80)
            eightBits(byte);
        else if (m_set == Set::Kanji && isOfAPair(byte))
            kanji();
        else if (m_set == Set::Katakana && byte > 0x20 && byte < 0x60)
            put(byte | 0x80);
        else if (m_set == Set::Other && byte > 0x20)
            ++m_at, ++m_bad;
        else
            put(byte); // line ends, too: some programs wrap without going back to ASCII and go on in kanji
    }

    static bool isOfAPair(unsigned char byte) { return byte > 0x20 && byte < 0x7F; }

    void put(unsigned char byte)
    {
        *m_put++ = m_table.single(byte);
        ++m_at;
    }

    void shift(Set set)
    {
        m_set = set;
        ++m_at;
    }

    void escape()
    {
        const QByteArrayView rest(m_bytes + m_at + 1, std::min<qsizetype>(3, m_size - m_at - 1));
        const auto take = [&](Set set, int length) {
            m_set = set;
            m_at += 1 + length;
        };
        if (rest.startsWith("$B") || rest.startsWith("$@"))
            take(Set::Kanji, 2);
        else if (rest.startsWith("(B") || rest.startsWith("(J") || rest.startsWith("(H"))
            take(Set::Ascii, 2);
        else if (rest.startsWith("(I"))
            take(Set::Katakana, 2);
        else if (rest.startsWith("$(B") || rest.startsWith("$(@"))
            take(Set::Kanji, 3);
        else if (rest.startsWith("$("))
            take(Set::Other, 3);
        else
            ++m_at, ++m_bad;
    }

    /// Bytes of seven bits are second ones in ASCII alone.
    void eightBits(unsigned char byte)
    {
        const unsigned char next = m_at + 1 < m_size ? m_bytes[m_at + 1] : 0;
        if (!m_table.isLead(byte) || !m_table.isTrail(next) || (next < 0x80 && m_set != Set::Ascii))
            return put(byte);
        *m_put++ = m_table.pair(byte, next);
        m_at += 2;
    }

    /// The pairs from here on, as far as they go.
    void kanji()
    {
        const qsizetype begin = m_at;
        for (; m_at + 1 < m_size && isOfAPair(m_bytes[m_at]) && isOfAPair(m_bytes[m_at + 1]); m_at += 2)
            *m_put++ = m_table.kanji(m_bytes[m_at], m_bytes[m_at + 1]);
        if (m_at > begin)
            return;
        ++m_bad;
        *m_put++ = u'?';
        ++m_at;
    }

    const Windows31j &m_table = Windows31j::table();
    const unsigned char *m_bytes;
    qsizetype m_size;
    QString m_text;
    QChar *m_put = nullptr; ///< where the next code unit goes
    qsizetype m_at = 0;
    Set m_set = Set::Ascii;
    int m_bad = 0;
};

/// Kanji stand between lost escapes as pairs of 7-bit bytes; the three endings are no kanji, so a pair that reads so is
/// one.
class EscapeRestorer
{
public:
    explicit EscapeRestorer(const QByteArray &bytes) : m_bytes(bytes) {}

    QByteArray restored()
    {
        while (m_at < m_bytes.size()) {
            if (isAt("$B") && kanjiEnd(m_at + 2) > 0)
                takeKanji();
            else if (isAt("(I") && katakanaEnd(m_at + 2) > 0)
                takeKatakana();
            else
                m_result += m_bytes[m_at++];
        }
        return m_result;
    }

private:
    [[nodiscard]] bool isAt(const char *sign, qsizetype at = -1) const
    {
        const qsizetype from = at < 0 ? m_at : at;
        return from + 1 < m_bytes.size() && m_bytes[from] == sign[0] && m_bytes[from + 1] == sign[1];
    }

    [[nodiscard]] bool isEnding(qsizetype at) const { return isAt("(B", at) || isAt("(J", at); }

    [[nodiscard]] bool isLineEnd(qsizetype at) const
    {
        return at >= m_bytes.size() || m_bytes[at] == '\r' || m_bytes[at] == '\n';
    }

    /// Where the pairs from `from` on end; -1 where they do not end as lost escapes do.
    [[nodiscard]] qsizetype kanjiEnd(qsizetype from) const
    {
        // What failed from an earlier pair on fails from every pair in between.
        qsizetype &failedUntil = m_kanjiFailedUntil[from & 1];
        if (from < failedUntil)
            return -1;
        qsizetype at = from;
        while (at + 1 < m_bytes.size() && m_bytes[at] > 0x20 && m_bytes[at] < 0x7F && m_bytes[at + 1] > 0x20 &&
               m_bytes[at + 1] < 0x7F && !isEnding(at) && !isAt("(I", at))
            at += 2;
        if (at > from && (isEnding(at) || isAt("(I", at) || isLineEnd(at)))
            return at;
        failedUntil = at;
        return -1;
    }

    [[nodiscard]] qsizetype katakanaEnd(qsizetype from) const
    {
        if (from < m_katakanaFailedUntil)
            return -1;
        qsizetype at = from;
        while (at < m_bytes.size() && m_bytes[at] > 0x20 && m_bytes[at] < 0x60 && !isEnding(at) && !isAt("$B", at))
            ++at;
        if (at > from && (isEnding(at) || (isAt("$B", at) && kanjiEnd(at + 2) > 0)))
            return at;
        m_katakanaFailedUntil = at;
        return -1;
    }

    void takeKanji()
    {
        const qsizetype end = kanjiEnd(m_at + 2);
        m_result += "\x1B$B" + m_bytes.mid(m_at + 2, end - m_at - 2);
        finish(end);
    }

    void takeKatakana()
    {
        const qsizetype end = katakanaEnd(m_at + 2);
        m_result += "\x1B(I" + m_bytes.mid(m_at + 2, end - m_at - 2);
        finish(end);
    }

    void finish(qsizetype end)
    {
        m_at = isEnding(end) ? end + 2 : end;
        m_result += "\x1B(B";
    }

    const QByteArray &m_bytes;
    QByteArray m_result;
    qsizetype m_at = 0;
    mutable std::array<qsizetype, 2> m_kanjiFailedUntil{}; ///< by whether a pair begins evenly or oddly
    mutable qsizetype m_katakanaFailedUntil = 0;
};

} // namespace

Iso2022JpText readIso2022Jp(const QByteArray &bytes)
{
    Iso2022Jp reader(bytes);
    QString text = reader.text();
    return {std::move(text), reader.bad()};
}

QByteArray withLostEscapes(const QByteArray &bytes)
{
    return EscapeRestorer(bytes).restored();
}

} // namespace certlink
