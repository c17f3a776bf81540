#include "models/reading/TellingSigns.h"

#include <algorithm>
#include <iterator>

namespace certlink {

namespace {

/// A sign says something as a word does (× ★ ⭕ ？); lines of tables and arrows lead from one to another.
bool isTellingSign(QChar c)
{
    const char16_t unit = c.unicode();
    const bool isLineOrArrow = (unit >= 0x2500 && unit < 0x25A0) || (unit >= 0x2190 && unit < 0x2200);
    return unit == u'?' || unit == 0x00D7 || (c.category() == QChar::Symbol_Other && !isLineOrArrow);
}

bool isSignificant(QChar c)
{
    return c.isLetterOrNumber() || c.isSurrogate() || isTellingSign(c);
}

/// 🙇 and 🙏, smiles and what shines, with the signs that say which of them: they are polite and say nothing.
bool isPoliteSign(char32_t sign)
{
    constexpr char32_t others[] = {0x1F64F, 0x1F60A, 0x1F642, 0x263A, 0x2728, 0x2640, 0x2642, 0x200D, 0xFE0F};
    const bool isBow = sign == 0x1F647 || (sign >= 0x1F600 && sign <= 0x1F606);
    const bool isSkin = sign >= 0x1F3FB && sign <= 0x1F3FF;
    return isBow || isSkin || std::find(std::begin(others), std::end(others), sign) != std::end(others);
}

} // namespace

bool saysAnything(QStringView text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool isPair = at + 1 < text.size() && text[at].isHighSurrogate() && text[at + 1].isLowSurrogate();
        const char32_t sign = isPair ? QChar::surrogateToUcs4(text[at], text[at + 1]) : text[at].unicode();
        if (isSignificant(text[at]) && !isPoliteSign(sign))
            return true;
        at += isPair ? 1 : 0;
    }
    return false;
}

} // namespace certlink
