#include "models/reading/Literals.h"

#include <algorithm>
#include <array>

namespace certlink {

namespace {

using Sign = MarkMatch::Sign;

struct Glyph {
    char16_t sign;
    Sign meaning;
};

constexpr std::array glyphs{
    Glyph{0x25A0, Sign::Set},      // ■ BLACK SQUARE
    Glyph{0x2611, Sign::Set},      // ☑ BALLOT BOX WITH CHECK
    Glyph{0x2612, Sign::Set},      // ☒ BALLOT BOX WITH X
    Glyph{0x2713, Sign::Set},      // ✓ CHECK MARK
    Glyph{0x2714, Sign::Set},      // ✔ HEAVY CHECK MARK
    Glyph{0x2705, Sign::Set},      // ✅ WHITE HEAVY CHECK MARK
    Glyph{0x25CF, Sign::Set},      // ● BLACK CIRCLE
    Glyph{0x25C6, Sign::Set},      // ◆ BLACK DIAMOND
    Glyph{0x25A3, Sign::Set},      // ▣ WHITE SQUARE CONTAINING BLACK SMALL SQUARE
    Glyph{0x25FC, Sign::Set},      // ◼ BLACK MEDIUM SQUARE
    Glyph{0x25FE, Sign::Set},      // ◾ BLACK MEDIUM SMALL SQUARE
    Glyph{0x25AA, Sign::Set},      // ▪ BLACK SMALL SQUARE
    Glyph{0x2B1B, Sign::Set},      // ⬛ BLACK LARGE SQUARE
    Glyph{0x30EC, Sign::Set},      // レ KATAKANA LETTER RE, written for a tick
    Glyph{0x25A1, Sign::UnsetBox}, // □ WHITE SQUARE
    Glyph{0x2610, Sign::UnsetBox}, // ☐ BALLOT BOX
    Glyph{0x25FB, Sign::UnsetBox}, // ◻ WHITE MEDIUM SQUARE
    Glyph{0x25FD, Sign::UnsetBox}, // ◽ WHITE MEDIUM SMALL SQUARE
    Glyph{0x25AB, Sign::UnsetBox}, // ▫ WHITE SMALL SQUARE
    Glyph{0x25A2, Sign::UnsetBox}, // ▢ WHITE SQUARE WITH ROUNDED CORNERS
    Glyph{0x2B1C, Sign::UnsetBox}, // ⬜ WHITE LARGE SQUARE
    Glyph{0x25C7, Sign::Unset},    // ◇ WHITE DIAMOND
    Glyph{0x25CB, Sign::Ring},     // ○ WHITE CIRCLE
    Glyph{0x25EF, Sign::Ring},     // ◯ LARGE CIRCLE
    Glyph{0x3007, Sign::Ring},     // 〇 IDEOGRAPHIC NUMBER ZERO, typed for a circle
    Glyph{0x00D7, Sign::No},       // × MULTIPLICATION SIGN
    Glyph{0x2715, Sign::No},       // ✕ MULTIPLICATION X
    Glyph{0x2716, Sign::No},       // ✖ HEAVY MULTIPLICATION X
    Glyph{0x2717, Sign::No},       // ✗ BALLOT X
    Glyph{0x2718, Sign::No},       // ✘ HEAVY BALLOT X
    Glyph{0x2613, Sign::No},       // ☓ SALTIRE
};

/// False for nearly all that begins no mark; every glyph and opening bracket passes.
bool mayBeginMark(QChar c)
{
    const char16_t unit = c.unicode();
    return unit == u'[' || unit == u'(' || (unit >= 0x25A0 && unit < 0x3041) || unit == 0x30EC || unit == 0x00D7;
}

std::optional<Sign> signOf(QChar c)
{
    const auto found = std::find_if(glyphs.begin(), glyphs.end(), [&](const Glyph &glyph) { return c == glyph.sign; });
    if (found == glyphs.end())
        return std::nullopt;
    return found->meaning;
}

/// What a sign between brackets means; a ring there was put into an empty box.
std::optional<Sign> signInBrackets(QChar c)
{
    if (c == u'x')
        return Sign::LetterX;
    if (c == u'v' || c == u'*')
        return Sign::Set;
    const std::optional<Sign> sign = signOf(c);
    return c == u'o' || sign == Sign::Ring ? Sign::RingedBox : sign;
}

/// The レ of a word: ハイグレード.
bool isInKatakana(QStringView text, qsizetype index)
{
    const QChar before = index > 0 ? text[index - 1] : QChar();
    return text[index] == QChar(0x30EC) && before >= QChar(0x30A1) && before <= QChar(0x30FC) &&
           before != QChar(0x30FB); // ・ KATAKANA MIDDLE DOT
}

QChar closing(QChar opening)
{
    switch (opening.unicode()) {
    case u'[':
        return u']';
    case u'(':
        return u')';
    case 0x3010: // 【
        return QChar(0x3011);
    case 0x3014: // 〔
        return QChar(0x3015);
    default:
        return {};
    }
}

} // namespace

std::optional<MarkMatch> matchMark(QStringView squeezedLine, qsizetype index)
{
    if (index >= squeezedLine.size() || !mayBeginMark(squeezedLine[index]) || isInKatakana(squeezedLine, index))
        return std::nullopt;
    const auto begin = static_cast<qint32>(index);
    const QChar first = squeezedLine[index];
    if (const std::optional<Sign> sign = signOf(first))
        return MarkMatch{*sign, begin, 1};
    const QChar close = closing(first);
    if (close.isNull())
        return std::nullopt;
    if (index + 1 < squeezedLine.size() && squeezedLine[index + 1] == close)
        return MarkMatch{Sign::UnsetBox, begin, 2};
    if (index + 2 < squeezedLine.size() && squeezedLine[index + 2] == close) {
        if (const std::optional<Sign> sign = signInBrackets(squeezedLine[index + 1]))
            return MarkMatch{*sign, begin, 3};
    }
    return std::nullopt;
}

} // namespace certlink
