#include "models/mail/Charsets.h"

#include "models/application/WellFormedText.h"

#include <QStringDecoder>

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <memory>
#include <numeric>
#include <optional>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

struct ConverterCloser {
    void operator()(UConverter *converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, ConverterCloser>;

/// Decodes with one of ICU's converters, invalid bytes as U+FFFD; nothing for a name ICU does not know.
std::optional<QString> decodedByIcu(const QByteArray &bytes, const char *name)
{
    UErrorCode status = U_ZERO_ERROR;
    const Converter converter(ucnv_open(name, &status));
    if (U_FAILURE(status))
        return std::nullopt;
    QString text(bytes.size() * 2 + 16, Qt::Uninitialized);
    const int32_t length =
        ucnv_toUChars(converter.get(), reinterpret_cast<UChar *>(text.data()), static_cast<int32_t>(text.size()),
                      bytes.constData(), static_cast<int32_t>(bytes.size()), &status);
    if (status == U_BUFFER_OVERFLOW_ERROR)
        return std::nullopt;
    text.resize(std::max(length, 0));
    // ICU's converters of one byte a sign say U+001A where they mean U+FFFD.
    text.replace(QChar(0x1A), QChar::ReplacementCharacter);
    return text;
}

constexpr auto windows31j = "ibm-943_P15A-2003";

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

/// ISO-2022-JP as mail programs write it (CP50221): NEC's and IBM's characters, half-width katakana
/// by ESC ( I or by SO. JIS X 0212 is the one set left out. Bytes of eight bits are read as CP932.
/// Counts what has no place as `bad`.
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

bool hasEscapes(const QByteArray &bytes)
{
    if (!bytes.contains('\x1B')) // the search for one byte is much the fastest
        return false;
    return bytes.contains("\x1B$B") || bytes.contains("\x1B$@") || bytes.contains("\x1B(I");
}

bool hasEighthBit(const QByteArray &bytes)
{
    return std::any_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<signed char>(c) < 0; });
}

/// Puts the ESC bytes back where `$B…(B` and `(I…(B` lost them. Kanji stand between as pairs of 7-bit
/// bytes; the three endings are no kanji, so a pair that reads so is one.
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

int countOf(const QString &text, QChar c)
{
    return text.contains(c) ? static_cast<int>(text.count(c)) : 0; // the search is much faster
}

DecodedBytes decodedIso2022Jp(const QByteArray &bytes)
{
    DecodedBytes result;
    Iso2022Jp reader(bytes);
    result.text = reader.text();
    result.charset = u"iso-2022-jp"_s;
    result.undecodable = countOf(result.text, QChar::ReplacementCharacter) + reader.bad();
    return result;
}

DecodedBytes decodedUtf8(const QByteArray &bytes)
{
    DecodedBytes result;
    result.text = QString::fromUtf8(bytes);
    result.charset = u"utf-8"_s;
    result.undecodable = countOf(result.text, QChar::ReplacementCharacter);
    return result;
}

DecodedBytes decodedAs(const QByteArray &bytes, const char *icuName, const QString &charset)
{
    DecodedBytes result;
    result.text = wellFormed(decodedByIcu(bytes, icuName).value_or(QString()));
    result.charset = charset;
    // ibm-943 leaves unassigned codes as U+FFFD and single C1 bytes as they are.
    result.undecodable = countOf(result.text, QChar::ReplacementCharacter);
    return result;
}

/// How much a text looks like Japanese: kana and common punctuation for it, private-use, control signs,
/// half-width katakana in bulk and undecodable places against it.
int japaneseScore(const DecodedBytes &decoded)
{
    int score = -20 * decoded.undecodable;
    for (const QChar c : decoded.text) {
        const char16_t unit = c.unicode();
        if ((unit >= 0x3041 && unit <= 0x3093) || (unit >= 0x30A1 && unit <= 0x30FC) || unit == 0x3001 ||
            unit == 0x3002)
            score += 3;
        else if (unit >= 0x4E00 && unit <= 0x9FFF)
            score += 1;
        else if (unit >= 0xFF61 && unit <= 0xFF9F)
            score -= 1;
        else if ((unit >= 0xE000 && unit <= 0xF8FF) || (unit >= 0x0080 && unit <= 0x009F) || unit == 0x001B)
            score -= 10; // nobody writes control signs: bytes of another charset
    }
    return score;
}

std::optional<DecodedBytes> byBom(const QByteArray &bytes)
{
    const auto decodedWith = [&](QStringConverter::Encoding encoding, const QString &name) {
        QStringDecoder decoder(encoding);
        DecodedBytes result;
        result.text = wellFormed(decoder.decode(bytes));
        result.charset = name;
        result.undecodable = countOf(result.text, QChar::ReplacementCharacter);
        return result;
    };
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return decodedUtf8(bytes.mid(3));
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF"))
        return decodedWith(QStringConverter::Utf16, u"utf-16"_s);
    // Text without a BOM whose every other byte is NUL can only be UTF-16.
    const qsizetype pairs = std::min<qsizetype>(bytes.size(), 400) / 2;
    qsizetype evenNul = 0;
    qsizetype oddNul = 0;
    for (qsizetype i = 0; i < pairs; ++i) {
        evenNul += bytes[2 * i] == 0;
        oddNul += bytes[2 * i + 1] == 0;
    }
    constexpr qsizetype enough = 8;
    if (oddNul >= enough && oddNul * 10 > pairs && evenNul == 0)
        return decodedWith(QStringConverter::Utf16LE, u"utf-16le"_s);
    if (evenNul >= enough && evenNul * 10 > pairs && oddNul == 0)
        return decodedWith(QStringConverter::Utf16BE, u"utf-16be"_s);
    return std::nullopt;
}

/// Whether nearly all of what is no ASCII is whole UTF-8: no other charset makes such bytes by chance, and
/// a fault here and there is damage.
bool isDamagedUtf8(const DecodedBytes &utf8)
{
    constexpr qsizetype wholeForOneFault = 5;
    const qsizetype signs =
        std::count_if(utf8.text.begin(), utf8.text.end(), [](QChar c) { return c.unicode() >= 0x80; });
    return utf8.undecodable > 0 && signs - utf8.undecodable >= wholeForOneFault * utf8.undecodable;
}

/// Whether a text is Japanese beyond doubt: without a fault, kana among it, and hardly anything else that
/// is no ASCII. Two European letters often make one kanji, never kana in a row.
bool isPlainlyJapanese(const DecodedBytes &decoded)
{
    constexpr int fewestKana = 3;
    int kana = 0;
    int japanese = 0;
    int other = 0;
    for (const QChar c : decoded.text) {
        const char16_t unit = c.unicode();
        if (unit < 0x80)
            continue;
        const bool isKana = (unit >= 0x3041 && unit <= 0x3093) || (unit >= 0x30A1 && unit <= 0x30FC);
        const bool isJapanese = isKana || (unit >= 0x3000 && unit <= 0x303F) || (unit >= 0x4E00 && unit <= 0x9FFF) ||
                                (unit >= 0xFF01 && unit <= 0xFF9F);
        kana += isKana;
        japanese += isJapanese;
        other += !isJapanese;
    }
    return decoded.undecodable == 0 && kana >= fewestKana && other * 4 <= japanese;
}

DecodedBytes guessed(const QByteArray &bytes)
{
    if (hasEscapes(bytes) && !hasEighthBit(bytes))
        return decodedIso2022Jp(bytes);
    DecodedBytes best = decodedUtf8(bytes);
    if ((best.undecodable == 0 && !hasEscapes(bytes)) || isDamagedUtf8(best))
        return best;
    const std::array others{decodedAs(bytes, windows31j, u"shift_jis"_s), decodedAs(bytes, "EUC-JP", u"euc-jp"_s),
                            decodedIso2022Jp(bytes)};
    int bestScore = japaneseScore(best);
    for (const DecodedBytes &other : others) {
        if (const int score = japaneseScore(other); score > bestScore) {
            best = other;
            bestScore = score;
        }
    }
    return best;
}

/// Labels that say nothing of bytes of the upper half.
bool saysLittle(const QByteArray &label)
{
    return label.isEmpty() || label == "us-ascii" || label == "ascii" || label == "unknown-8bit" ||
           label == "x-unknown" || label == "default" || label == "none" || label == "binary";
}

/// Labels of the charsets that write Japanese; by any other nothing Japanese is meant.
bool isOfJapanese(const QByteArray &label)
{
    return label.startsWith("iso-2022-jp") || label.startsWith("cp5022") || label.contains("sjis") ||
           label.contains("shift") || label.startsWith("euc") || label.contains("jp") || label.startsWith("utf") ||
           label.startsWith("unicode") || label.contains("932") || label.contains("31j") || label == "jis" ||
           label == "ms_kanji";
}

/// Labels of Chinese two-byte charsets, which programs set to Chinese write Japanese in. What they call GB2312 is more.
bool isOfChinese(const QByteArray &label)
{
    return label.startsWith("gb") || label == "x-gbk" || label == "cp936" || label == "windows-936" ||
           label == "csgb2312" || label == "euc-cn";
}

/// UTF-8 that a program took for windows-1252 and wrote as UTF-8 once more; nothing where it was not.
std::optional<DecodedBytes> encodedTwice(const DecodedBytes &utf8)
{
    if (utf8.charset != u"utf-8" || !utf8.text.contains(QChar(0xE3))) // with which kana begin
        return std::nullopt;
    QByteArray upper(0x20, '\0');
    std::iota(upper.begin(), upper.end(), char(0x80));
    const QString windowsSigns = decodedByIcu(upper, "windows-1252").value_or(QString());
    QByteArray once;
    once.reserve(utf8.text.size());
    for (const QChar c : utf8.text) {
        const qsizetype sign = c.unicode() < 0x100 ? -1 : windowsSigns.indexOf(c);
        if (c.unicode() >= 0x100 && sign < 0)
            return std::nullopt;
        once += sign < 0 ? char(c.unicode()) : char(0x80 + sign);
    }
    DecodedBytes decoded = decodedUtf8(once);
    if (decoded.undecodable > 0 || !isPlainlyJapanese(decoded))
        return std::nullopt;
    decoded.charset = u"utf-8 × 2"_s;
    decoded.guessed = true;
    return decoded;
}

/// UTF-7; some programs write IMAP's ',' for base64's '/' between + and -.
DecodedBytes decodedUtf7(const QByteArray &bytes)
{
    DecodedBytes plain = decodedAs(bytes, "UTF-7", u"utf-7"_s);
    if (plain.undecodable == 0)
        return plain;
    QByteArray mended = bytes;
    bool shifted = false;
    for (char &byte : mended) {
        shifted = byte == '+' || (shifted && byte != '-' && byte != '\n');
        if (shifted && byte == ',')
            byte = '/';
    }
    DecodedBytes retry = decodedAs(mended, "UTF-7", u"utf-7"_s);
    retry.repaired = true;
    return retry.undecodable < plain.undecodable ? retry : plain;
}

DecodedBytes byLabel(const QByteArray &bytes, const QByteArray &label)
{
    if (label.startsWith("iso-2022-jp") || label == "cp50220" || label == "cp50221" || label == "cp50222" ||
        label == "csiso2022jp" || label == "jis")
        return decodedIso2022Jp(bytes);
    if (label == "utf-8" || label == "utf8" || label == "unicode-1-1-utf-8")
        return decodedUtf8(bytes);
    if (label == "shift_jis" || label == "shift-jis" || label == "sjis" || label == "x-sjis" || label == "cp932" ||
        label == "windows-31j" || label == "ms_kanji" || label == "ms932" || label == "csshiftjis")
        return decodedAs(bytes, windows31j, u"shift_jis"_s);
    if (label == "euc-jp" || label == "eucjp" || label == "x-euc-jp" || label == "cp51932" || label == "eucjp-ms")
        return decodedAs(bytes, "EUC-JP", u"euc-jp"_s);
    if (label == "unicode-1-1-utf-7" || label == "utf-7")
        return decodedUtf7(bytes);
    DecodedBytes result;
    // Every mail program reads the one as the other: the C1 controls of ISO-8859-1 are in no mail.
    const QByteArray name = label == "iso-8859-1" || label == "latin1" ? QByteArray("windows-1252")
                            : isOfChinese(label)                       ? QByteArray("gb18030")
                                                                       : label;
    if (const auto text = decodedByIcu(bytes, name.constData())) {
        result.text = wellFormed(*text);
        result.charset = QString::fromLatin1(label);
        result.undecodable = countOf(result.text, QChar::ReplacementCharacter);
    } else {
        result.undecodable = -1; // a label nobody knows
    }
    return result;
}

bool isJapaneseSevenBit(const DecodedBytes &decoded)
{
    return decoded.charset == u"iso-2022-jp";
}

/// Whether bytes that a label decodes without a fault are plainly Japanese in another charset. A label of no
/// Japanese charset also yields to whole UTF-8: most of them have a sign for every byte.
bool saysOtherwise(const QByteArray &bytes, const QByteArray &label, const DecodedBytes &taken)
{
    // Bytes of another Japanese charset make half-width katakana, which hardly anybody writes.
    const auto isHalfWidth = [](QChar c) { return c.unicode() >= 0xFF61 && c.unicode() <= 0xFF9F; };
    if (isPlainlyJapanese(taken) && isOfJapanese(label) &&
        std::none_of(taken.text.begin(), taken.text.end(), isHalfWidth))
        return false; // as nearly all are
    const DecodedBytes other = guessed(bytes);
    if (isOfJapanese(label))
        return isPlainlyJapanese(other) && japaneseScore(other) > japaneseScore(taken);
    return isPlainlyJapanese(other) || (other.charset == u"utf-8" && other.undecodable == 0);
}

DecodedBytes decoded(const QByteArray &bytes, const QByteArray &label)
{
    if (auto marked = byBom(bytes)) {
        marked->guessed = QByteArrayView(marked->charset.toLatin1()) != label && !label.startsWith("utf");
        return *marked;
    }
    const bool escapes = hasEscapes(bytes);
    const bool eighthBit = hasEighthBit(bytes);
    if (!escapes && !eighthBit) {
        DecodedBytes plain;
        plain.text = QString::fromLatin1(bytes);
        plain.charset = label.isEmpty() ? u"us-ascii"_s : QString::fromLatin1(label);
        if (label.contains("utf-7") || label.startsWith("hz-") || label == "hz" || label.startsWith("utf-16") ||
            label.startsWith("utf-32"))
            plain = byLabel(bytes, label);
        const bool mayHaveLost = bytes.contains("$B") || bytes.contains("(I");
        const QByteArray restored = mayHaveLost ? EscapeRestorer(bytes).restored() : bytes;
        if (!restored.contains('\x1B'))
            return plain;
        DecodedBytes mended = decodedIso2022Jp(restored);
        if (mended.undecodable > 0 || japaneseScore(mended) <= 0)
            return plain;
        mended.repaired = true;
        return mended;
    }
    DecodedBytes taken;
    if (!saysLittle(label)) {
        taken = byLabel(bytes, label);
        const bool escapesLeft = escapes && !isJapaneseSevenBit(taken);
        const bool isFaultless = taken.undecodable == 0 && !escapesLeft && !(isJapaneseSevenBit(taken) && eighthBit);
        // It may decode anything, as those of one byte a sign do: it is believed unless the mail plainly says
        // otherwise. What is whole in UTF-8 or ISO-2022-JP is guessed so, too.
        if (isFaultless &&
            (taken.charset == u"utf-8" || isJapaneseSevenBit(taken) || !saysOtherwise(bytes, label, taken)))
            return encodedTwice(taken).value_or(taken);
        // Kana have the same bytes there as in EUC-JP, kanji have not.
        if (isFaultless && isOfChinese(label) && isPlainlyJapanese(taken) &&
            japaneseScore(taken) >= japaneseScore(guessed(bytes)))
            return taken;
        if (taken.charset == u"utf-8" && isDamagedUtf8(taken))
            return taken;
    }
    DecodedBytes other = guessed(bytes);
    // What the label says stays where guessing does not do better.
    if (!taken.charset.isNull() && japaneseScore(taken) >= japaneseScore(other) && !isPlainlyJapanese(other) &&
        !(escapes && !isJapaneseSevenBit(taken)))
        return taken;
    other.guessed = other.charset.toLatin1() != label;
    return other;
}

} // namespace

DecodedBytes decodeBytes(const QByteArray &bytes, const QByteArray &label)
{
    DecodedBytes result = decoded(bytes, label.toLower().trimmed());
    if (const int substitutes = countOf(result.text, QChar(0x1A)); substitutes > 0) {
        result.text.replace(QChar(0x1A), QChar::ReplacementCharacter); // a sign of damage, whoever wrote it
        result.undecodable += substitutes;
    }
    result.nulBytes = countOf(result.text, QChar(QChar::Null));
    if (result.nulBytes > 0)
        result.text.remove(QChar(QChar::Null));
    if (result.text.startsWith(QChar::ByteOrderMark))
        result.text.remove(0, 1);
    return result;
}

DecodedBytes decodeBytesAs(const QByteArray &bytes, const QByteArray &charset)
{
    DecodedBytes result = byLabel(bytes, charset.toLower());
    if (result.undecodable < 0)
        return decodeBytes(bytes, {});
    result.text.remove(QChar(QChar::Null));
    return result;
}

} // namespace certlink
