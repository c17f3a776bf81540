#include "models/reading/Literals.h"

#include <QVarLengthArray>

#include <algorithm>

namespace certlink {

namespace {

constexpr qsizetype mostCodes = 1000; // of one row; nobody has so many contracts

bool isAsciiLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isSeparator(QChar c)
{
    switch (c.unicode()) {
    case u' ':
    case u',':
    case u'/':
    case u';':
    case 0x3001: // 、 IDEOGRAPHIC COMMA
    case 0x30FB: // ・ KATAKANA MIDDLE DOT
        return true;
    default:
        return false;
    }
}

QStringView withoutBrackets(QStringView text)
{
    while (text.size() >= 2
           && ((text.front() == u'(' && text.back() == u')')
               || (text.front() == u'[' && text.back() == u']')
               || (text.front() == QChar(0x300C) && text.back() == QChar(0x300D))))
        text = text.mid(1, text.size() - 2).trimmed();
    return text;
}

/// `wht########`, `########`, `wht`: the form's own filler for a code.
bool isCodeFiller(QStringView token, QStringView prefix)
{
    if (!prefix.isEmpty() && token == prefix)
        return true;
    if (!token.contains(u'#'))
        return false;
    const auto firstHash = std::find(token.begin(), token.end(), u'#');
    return std::all_of(token.begin(), firstHash, isAsciiLetter)
           && std::all_of(firstHash, token.end(), [](QChar c) { return c == u'#'; });
}

/// Outside a place for codes: letters and digits only, and a digit among them.
bool looksLikeCode(QStringView token)
{
    return std::all_of(token.begin(), token.end(),
                       [](QChar c) { return isAsciiLetter(c) || isAsciiDigit(c) || c == u'#'; })
           && std::any_of(token.begin(), token.end(), isAsciiDigit) && token.size() >= 4;
}

/// Codes that stood on two lines and were joined as a broken line is: cut before each prefix that
/// follows a digit.
QVarLengthArray<qsizetype, 8> cutsOf(QStringView token, QStringView prefix)
{
    QVarLengthArray<qsizetype, 8> cuts{0};
    if (!prefix.isEmpty()) {
        for (qsizetype at = token.indexOf(prefix, 1); at >= 0; at = token.indexOf(prefix, at + 1)) {
            if (isAsciiDigit(token[at - 1]))
                cuts.append(at);
        }
    }
    cuts.append(token.size());
    return cuts;
}

bool isCodeOf(QStringView value, QStringView prefix)
{
    return isServiceCode(value) && value.size() == prefix.size() + 8 && value.startsWith(prefix);
}

} // namespace

bool saysNothing(QStringView folded)
{
    const QStringView text = withoutBrackets(folded.trimmed());
    if (text.isEmpty() || text == u"なし" || text == u"無し" || text == u"該当なし"
        || text.compare(u"n/a", Qt::CaseInsensitive) == 0)
        return true;
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c == u'#' || c == u' '; })
           || std::all_of(text.begin(), text.end(), isDash);
}

QList<CodeAnswer> readCodes(const FoldedText &text, QStringView prefix, bool isCodePlace)
{
    QList<CodeAnswer> codes;
    const QStringView folded = text.text();
    if (saysNothing(folded))
        return codes;
    for (qsizetype i = 0; i < folded.size() && codes.size() < mostCodes;) {
        if (isSeparator(folded[i])) {
            ++i;
            continue;
        }
        const qsizetype begin = i;
        while (i < folded.size() && !isSeparator(folded[i]))
            ++i;
        const QStringView written = folded.mid(begin, i - begin);
        if (isCodeFiller(written, prefix))
            continue;
        const QString word = written.toString().toLower();
        const auto cuts = cutsOf(word, prefix);
        for (qsizetype cut = 0; cut + 1 < cuts.size(); ++cut) {
            const QString token = word.mid(cuts[cut], cuts[cut + 1] - cuts[cut]);
            const bool filler = isCodeFiller(token, prefix) || saysNothing(token);
            if (!filler && (isCodePlace || looksLikeCode(token)))
                codes.append({token, text.spans(begin + cuts[cut], begin + cuts[cut + 1]), isCodeOf(token, prefix)});
        }
    }
    return codes;
}

} // namespace certlink
