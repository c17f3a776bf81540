#include "models/reading/Literals.h"

#include "models/application/Signs.h"

#include <QVarLengthArray>

#include <algorithm>

namespace certlink {

namespace {

constexpr QStringView opensCode = u"[<「『【〔\"'";
constexpr QStringView closesCode = u"]>」』】〕\"'";
constexpr qsizetype mostCodes = 1000; // of one row; what goes on beyond is unread text

bool isAsciiLetter(QChar c)
{
    return c.unicode() < 0x80 && c.isLetter();
}

bool isAsciiDigit(QChar c)
{
    return c.unicode() < 0x80 && c.isDigit();
}

bool isCodeSeparator(QChar c)
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

/// `wht########`, `########`, `wht`, `wht________`: the form's own filler for a code.
bool isCodeFiller(QStringView token, QStringView prefix)
{
    if (!prefix.isEmpty() && token == prefix)
        return true;
    if (const qsizetype line = lineBehindAnswer(token); line > 0)
        return std::all_of(token.begin(), token.end() - line, isAsciiLetter);
    if (!token.contains(u'#'))
        return false;
    const auto firstHash = std::find(token.begin(), token.end(), u'#');
    return std::all_of(token.begin(), firstHash, isAsciiLetter) &&
           std::all_of(firstHash, token.end(), [](QChar c) { return c == u'#'; });
}

/// "wht########→wht10000001" answers with what stands behind it: the length of the filler and its arrow.
qsizetype fillerBeforeArrow(QStringView text, QStringView prefix)
{
    qsizetype end = 0;
    while (end < text.size() && (isAsciiLetter(text[end]) || text[end] == u'#'))
        ++end;
    if (!text.left(end).contains(u'#') || !isCodeFiller(text.left(end).toString().toLower(), prefix))
        return 0;
    qsizetype arrow = end;
    while (arrow < text.size() && isOneOf(text[arrow], u" -=>→⇒"))
        ++arrow;
    const bool isArrow = isOneOf(text.left(arrow).trimmed().back(), u">→⇒");
    return isArrow ? arrow : 0;
}

/// Codes that stood on two lines and were joined as a broken line is: cut before each prefix that
/// follows a digit.
QVarLengthArray<qsizetype, 8> cutsOf(QStringView token, QStringView prefix)
{
    QVarLengthArray<qsizetype, 8> cuts{0};
    if (!prefix.isEmpty()) {
        for (qsizetype at = token.indexOf(prefix, 1); at != -1; at = token.indexOf(prefix, at + 1)) {
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

bool looksLikeCode(QStringView word)
{
    return word.size() >= 4 && std::any_of(word.begin(), word.end(), isAsciiDigit) &&
           std::all_of(word.begin(), word.end(),
                       [](QChar c) { return isAsciiLetter(c) || isAsciiDigit(c) || c == u'#'; });
}

QList<CodeAnswer> readCodes(const FoldedText &text, QStringView prefix, bool isCodePlace, Owners &owners)
{
    QList<CodeAnswer> codes;
    const QStringView folded = text.text();
    if (saysNothing(folded)) {
        owners.claim(text.spans(), Owner::Decoration);
        return codes;
    }
    for (qsizetype i = 0; i < folded.size() && codes.size() < mostCodes;) {
        if (isCodeSeparator(folded[i])) {
            ++i;
            continue;
        }
        const qsizetype overwritten = fillerBeforeArrow(folded.mid(i), prefix);
        owners.claim(text.spans(i, i + overwritten), Owner::Decoration);
        i += overwritten;
        qsizetype begin = i;
        while (i < folded.size() && !isCodeSeparator(folded[i]))
            ++i;
        qsizetype end = i;
        while (end - begin > 1 && isOneOf(folded[begin], opensCode) && isOneOf(folded[end - 1], closesCode)) {
            ++begin;
            --end;
        }
        QStringView written = folded.mid(begin, end - begin);
        if (isCodeFiller(written.toString().toLower(), prefix)) {
            owners.claim(text.spans(begin, end), Owner::Decoration);
            continue;
        }
        const qsizetype line = lineBehindAnswer(written);
        owners.claim(text.spans(end - line, end), Owner::Decoration);
        written.chop(line);
        const QString word = written.toString().toLower();
        const auto cuts = cutsOf(word, prefix);
        for (qsizetype cut = 0; cut + 1 < cuts.size(); ++cut) {
            const QString token = word.mid(cuts[cut], cuts[cut + 1] - cuts[cut]);
            const bool filler = isCodeFiller(token, prefix) || saysNothing(token);
            const Spans spans = text.spans(begin + cuts[cut], begin + cuts[cut + 1]);
            if (filler) {
                owners.claim(spans, Owner::Decoration);
            } else if (isCodePlace || looksLikeCode(token)) {
                owners.claim(spans, Owner::Value);
                codes.append({token, spans, isCodeOf(token, prefix)});
            }
        }
    }
    return codes;
}

} // namespace certlink
