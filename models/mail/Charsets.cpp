#include "models/mail/Charsets.h"

#include "models/application/WellFormedText.h"
#include "models/mail/IcuConverter.h"
#include "models/mail/Iso2022Jp.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

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

int countOf(const QString &text, QChar c)
{
    return text.contains(c) ? static_cast<int>(text.count(c)) : 0; // the search is much faster
}

DecodedBytes decodedIso2022Jp(const QByteArray &bytes)
{
    DecodedBytes result;
    Iso2022JpText read = readIso2022Jp(bytes);
    result.text = std::move(read.text);
    result.charset = u"iso-2022-jp"_s;
    result.undecodable = countOf(result.text, QChar::ReplacementCharacter) + read.bad;
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
        const QByteArray restored = mayHaveLost ? withLostEscapes(bytes) : bytes;
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
