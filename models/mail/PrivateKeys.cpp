#include "models/mail/MailFile.h"

#include <algorithm>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr QChar mask(0x2588);
constexpr qsizetype longestKeyLines = 400;
constexpr qsizetype longestKey = longestKeyLines * 100; // code units

bool isKeyBoundary(QStringView line, QStringView word)
{
    // -----BEGIN RSA PRIVATE KEY-----, also with a quote sign before it or in the middle of a line
    const qsizetype begin = line.indexOf(word);
    return begin >= 0 && line.mid(begin).contains(u"PRIVATE KEY");
}

/// What may stand in the body of a PEM block besides base64: RFC 1421 header lines and quote signs.
bool isKeyLine(QStringView line)
{
    qsizetype from = 0;
    while (from < line.size() && (line[from].isSpace() || line[from] == u'>' || line[from] == u'|'))
        ++from;
    const QStringView text = line.mid(from).trimmed();
    if (text.isEmpty() || text.startsWith(u"Proc-Type:") || text.startsWith(u"DEK-Info:"))
        return true;
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'+' ||
               c == u'/' || c == u'=' || c == u' ' || c == u'\t';
    });
}

void maskRange(QString &text, qsizetype begin, qsizetype end)
{
    for (qsizetype i = begin; i < end; ++i) {
        if (text[i] != u'\n' && text[i] != u'\r' && !text[i].isSpace() && text[i] != u'>')
            text[i] = mask;
    }
}

qsizetype lineEnd(const QString &text, qsizetype from)
{
    const qsizetype end = QStringView(text).mid(from, longestKey).indexOf(u'\n');
    return end < 0 ? std::min(text.size(), from + longestKey) : from + end;
}

/// Where the key's body ends: before its END line, or before the first line no key can hold.
/// `last` is the end of everything that belongs to it.
/// `knownEnd`: the END line found last, kept between calls; the text's size where there is none.
qsizetype bodyEnd(const QString &text, qsizetype from, qsizetype &last, qsizetype &knownEnd)
{
    if (knownEnd < from) {
        knownEnd = text.indexOf("-----END"_L1, from);
        knownEnd = knownEnd < 0 ? text.size() : knownEnd;
    }
    const qsizetype end = knownEnd;
    if (end < text.size() && end - from <= longestKey &&
        isKeyBoundary(QStringView(text).mid(end, lineEnd(text, end) - end), u"-----END") &&
        QStringView(text).mid(from, end - from).count(u'\n') <= longestKeyLines) {
        const qsizetype closing = text.indexOf("-----"_L1, end + 8);
        last = closing < 0 ? lineEnd(text, end) : std::min(closing + 5, lineEnd(text, end));
        return end;
    }
    qsizetype at = lineEnd(text, from);
    if (!isKeyLine(QStringView(text).mid(from, at - from)))
        return last = from;
    while (at < text.size()) {
        const qsizetype next = lineEnd(text, at + 1);
        if (!isKeyLine(QStringView(text).mid(at + 1, next - at - 1)))
            break;
        at = next;
    }
    last = at;
    return at;
}

} // namespace

Spans maskPrivateKeys(QString &text)
{
    Spans spans;
    qsizetype from = 0;
    qsizetype knownEnd = -1;
    for (;;) {
        const qsizetype begin = text.indexOf("-----BEGIN"_L1, from);
        if (begin < 0)
            return spans;
        const qsizetype opening = text.indexOf("-----"_L1, begin + 10);
        if (opening < 0 || !isKeyBoundary(QStringView(text).mid(begin, opening - begin), u"-----BEGIN") ||
            opening - begin > 80) {
            from = begin + 10;
            continue;
        }
        qsizetype last = 0;
        const qsizetype end = bodyEnd(text, opening + 5, last, knownEnd);
        const qsizetype masked = std::count_if(text.cbegin() + opening + 5, text.cbegin() + end,
                                               [](QChar c) { return c.isLetterOrNumber(); });
        if (masked > 0) {
            maskRange(text, opening + 5, end);
            spans.append({begin, last});
        }
        from = std::max(last, opening + 5);
    }
}

} // namespace certlink
