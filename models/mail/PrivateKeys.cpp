#include "models/mail/PrivateKeys.h"

#include "models/application/Signs.h"

#include <algorithm>
#include <optional>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr QChar mask(0x2588);
constexpr qsizetype longestKeyLines = 400;
constexpr qsizetype longestKey = longestKeyLines * 100; // code units

/// A letter or digit as ASCII, full-width ones too; null for everything else.
char16_t asciiOf(QChar c)
{
    char16_t unit = c.unicode();
    if (unit >= 0xFF01 && unit <= 0xFF5E)
        unit = char16_t(unit - 0xFEE0);
    return unit < 0x80 && QChar(unit).isLetterOrNumber() ? unit : char16_t(0);
}

bool isAnyDash(QChar c)
{
    const char16_t unit = c.unicode();
    return unit == u'-' || (unit >= 0x2010 && unit <= 0x2015) || unit == 0x2212 || unit == 0x2500 || unit == 0x30FC ||
           unit == 0xFF0D || unit == 0xFF70;
}

/// What a person still reads as the same line: upper-case ASCII letters and digits and a '-' for each run of
/// dashes, without blanks and what has no width. Knows the place of each in the text.
struct Skeleton {
    QString text;
    QList<qint32> places;
};

Skeleton skeletonOf(QStringView text)
{
    Skeleton skeleton;
    skeleton.text.reserve(text.size());
    skeleton.places.reserve(text.size());
    const auto append = [&](char16_t unit, qsizetype place) {
        skeleton.text += QChar(unit);
        skeleton.places.append(static_cast<qint32>(place));
    };
    bool isRun = false; // of dashes: it ends with its line, and at any letter
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t ascii = asciiOf(text[i]);
        if (ascii != 0)
            append(QChar(ascii).toUpper().unicode(), i);
        else if (isAnyDash(text[i]) && !isRun)
            append(u'-', i);
        isRun = isAnyDash(text[i]) || (isRun && text[i] != u'\n' && ascii == 0 && !text[i].isLetter());
    }
    return skeleton;
}

bool isBase64(QChar c)
{
    return asciiOf(c) != 0 || isOneOf(c, u"+/=＋／＝");
}

/// What may stand in the body of a key besides base64: RFC 1421 header lines, blanks, quote signs.
bool isKeyLine(QStringView line)
{
    qsizetype from = 0;
    while (from < line.size() && (line[from].isSpace() || line[from] == u'>' || line[from] == u'|'))
        ++from;
    const QStringView text = line.mid(from).trimmed();
    if (text.isEmpty() || text.startsWith(u"Proc-Type:") || text.startsWith(u"DEK-Info:"))
        return true;
    const auto hasNoWidth = [](QChar c) { return c.unicode() >= 0x200B && c.unicode() <= 0x200F; };
    return std::all_of(text.begin(), text.end(),
                       [&](QChar c) { return isBase64(c) || c.isSpace() || hasNoWidth(c) || c == QChar(0xFEFF); });
}

void maskRange(QString &text, qsizetype begin, qsizetype end)
{
    for (qsizetype i = begin; i < end; ++i) {
        if (text[i] != u'\n' && text[i] != u'\r' && !text[i].isSpace() && text[i] != u'>')
            text[i] = mask;
    }
}

qsizetype lineEnd(QStringView text, qsizetype from)
{
    const qsizetype end = text.mid(from, longestKey).indexOf(u'\n');
    return end < 0 ? std::min(text.size(), from + longestKey) : from + end;
}

/// The end of the lines from `from` on that a key's body may have.
qsizetype keyLinesEnd(QStringView text, qsizetype from)
{
    qsizetype at = lineEnd(text, from);
    if (!isKeyLine(text.mid(from, at - from)))
        return from;
    while (at < text.size()) {
        const qsizetype next = lineEnd(text, at + 1);
        if (!isKeyLine(text.mid(at + 1, next - at - 1)))
            break;
        at = next;
    }
    return at;
}

/// A key: everything that belongs to it, and what of that is masked.
struct Key {
    Span whole;
    Span secret;
};

/// Finds keys between BEGIN and END lines (PEM, OpenSSH, SSH2, PGP), however they were written.
class BlockFinder
{
public:
    explicit BlockFinder(QStringView text) : m_text(text), m_skeleton(skeletonOf(text)) {}

    QList<Key> keys()
    {
        QList<Key> keys;
        for (qsizetype at = 0; (at = find(u"PRIVATEKEY", at)) >= 0;) {
            const std::optional<Key> key = keyAt(at);
            at += 1;
            if (!key || (!keys.isEmpty() && key->whole.begin < keys.last().whole.end))
                continue;
            keys.append(*key);
        }
        return keys;
    }

private:
    [[nodiscard]] qsizetype find(QStringView words, qsizetype from) const
    {
        return QStringView(m_skeleton.text).indexOf(words, from);
    }
    /// Where the word before "PRIVATE KEY" stands with its dashes, RSA or ENCRYPTED between; -1 where it does not.
    [[nodiscard]] qsizetype wordBefore(QStringView word, qsizetype at) const
    {
        constexpr qsizetype longestKind = 24;
        const qsizetype from = std::max<qsizetype>(0, at - longestKind);
        const qsizetype found = QStringView(m_skeleton.text).mid(from, at - from).lastIndexOf(word);
        return found < 0 ? -1 : from + found;
    }
    /// Just behind the dashes that close the line with "PRIVATE KEY" at `at`.
    [[nodiscard]] std::optional<qsizetype> lineTail(qsizetype at) const
    {
        qsizetype dash = at + 10;
        if (QStringView(m_skeleton.text).mid(dash).startsWith(u"BLOCK"))
            dash += 5;
        if (dash >= m_skeleton.text.size() || m_skeleton.text[dash] != u'-')
            return std::nullopt;
        qsizetype end = m_skeleton.places[dash];
        while (end < m_text.size() && (isAnyDash(m_text[end]) || m_text[end] == u' '))
            ++end;
        return end;
    }

    [[nodiscard]] std::optional<Key> keyAt(qsizetype at) const
    {
        const qsizetype begin = wordBefore(u"-BEGIN", at);
        const std::optional<qsizetype> body = lineTail(at);
        if (begin < 0 || !body)
            return std::nullopt;
        Key key{{m_skeleton.places[begin], *body}, {*body, *body}};
        const qsizetype close = find(u"PRIVATEKEY", at + 10);
        const qsizetype end = close < 0 ? -1 : wordBefore(u"-END", close);
        const bool isClosed = end > at && m_skeleton.places[end] - *body <= longestKey &&
                              m_text.mid(*body, m_skeleton.places[end] - *body).count(u'\n') <= longestKeyLines;
        if (isClosed) {
            key.secret.end = m_skeleton.places[end];
            key.whole.end = lineTail(close).value_or(lineEnd(m_text, key.secret.end));
        } else {
            key.secret.end = keyLinesEnd(m_text, *body);
            key.whole.end = key.secret.end;
        }
        const QStringView secret = m_text.mid(key.secret.begin, key.secret.length());
        const bool isEmpty = std::none_of(secret.begin(), secret.end(), [](QChar c) { return c.isLetterOrNumber(); });
        return isEmpty ? std::nullopt : std::optional(key);
    }

    QStringView m_text;
    Skeleton m_skeleton;
};

/// PuTTY's own format: the lines below "Private-Lines: N".
void appendPuttyKeys(QStringView text, QList<Key> &keys)
{
    constexpr QStringView head = u"Private-Lines:";
    for (qsizetype at = 0; (at = text.indexOf(head, at, Qt::CaseInsensitive)) >= 0; at += head.size()) {
        const qsizetype body = lineEnd(text, at);
        const qsizetype end = body < text.size() ? keyLinesEnd(text, body + 1) : body;
        if (end > body + 1)
            keys.append(Key{{at, end}, {body, end}});
    }
}

/// Whether bytes begin like a private key in DER: PKCS#1, PKCS#8 (encrypted, too), SEC 1, PKCS#12. A
/// certificate or a request has a SEQUENCE where these have their version.
bool beginsPrivateKey(const QByteArray &der)
{
    constexpr char sequence = 0x30;
    constexpr char integer = 0x02;
    const auto headerSize = [&](qsizetype at) -> qsizetype {
        const auto length = static_cast<unsigned char>(der.at(at + 1));
        return 2 + (length > 0x80 ? length - 0x80 : 0);
    };
    if (der.size() < 24 || der[0] != sequence)
        return false;
    const qsizetype at = headerSize(0);
    if (at + 16 > der.size())
        return false;
    if (der[at] == integer && der[at + 1] == 1) {
        const char version = der[at + 2];
        const char next = der[at + 3];
        const bool isKey = version <= 1 && (next == integer || next == sequence || next == 0x04);
        return isKey || (version == 3 && next == sequence); // PKCS#12
    }
    static const QByteArray passwordBased = QByteArray::fromHex("2a864886f70d01"); // PKCS#5 and PKCS#12
    return der[at] == sequence && der[at + 2] == 0x06 && der.mid(at + 4, 7) == passwordBased &&
           (der[at + 11] == 0x05 || der[at + 11] == 0x0C);
}

/// The end of the whole lines of base64 below the one from `first` to `end`: as long as it, but for the last.
qsizetype base64LinesEnd(QStringView text, qsizetype first, qsizetype end)
{
    const qsizetype length = end - first;
    bool isLast = false;
    while (!isLast && end < text.size() && lineEnd(text, end) < text.size()) {
        const qsizetype begin = lineEnd(text, end) + 1;
        if (!text.mid(end, begin - end).trimmed().isEmpty())
            break;
        qsizetype from = begin;
        while (from < text.size() && isOneOf(text[from], u">| "))
            ++from;
        const QStringView line = text.mid(from, lineEnd(text, from) - from).trimmed();
        if (line.isEmpty() || line.size() > length || !std::all_of(line.begin(), line.end(), &isBase64))
            break;
        isLast = line.size() < length;
        end = from + line.size();
    }
    return end;
}

/// Base64 of a key without the lines around it.
void appendBareKeys(QStringView text, QList<Key> &keys)
{
    constexpr qsizetype shortest = 40;
    for (const QStringView head : {QStringView(u"M"), QStringView(u"b3BlbnNzaC1rZXkt")}) {
        for (qsizetype at = 0; (at = text.indexOf(head, at)) >= 0;) {
            qsizetype end = at;
            while (end < text.size() && text[end].unicode() < 0x80 && isBase64(text[end]))
                ++end;
            const bool beginsWord = at == 0 || !isBase64(text[at - 1]);
            const bool isKey =
                beginsWord && end - at >= shortest &&
                (head.size() > 1 || beginsPrivateKey(QByteArray::fromBase64(text.mid(at, shortest).toLatin1())));
            if (isKey) {
                end = base64LinesEnd(text, at, end);
                keys.append(Key{{at, end}, {at, end}});
            }
            at = std::max(end, at + 1);
        }
    }
}

/// Whether all letters of "PRIVATE KEY" stand in a text: most mails lack one, and need no second look.
bool mayHoldBlocks(QStringView text)
{
    const auto bitOf = [](char16_t letter) { return quint32(1) << (letter & 31); };
    quint32 needed = 0;
    for (const QChar letter : QStringView(u"PRIVATEKEY"))
        needed |= bitOf(letter.unicode());
    quint32 seen = 0;
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        if ((unit >= u'A' && unit <= u'z') || (unit >= 0xFF21 && unit <= 0xFF5A))
            seen |= bitOf(unit >= 0xFF21 ? char16_t(unit - 0xFEE0) : unit);
    }
    return (seen & needed) == needed;
}

} // namespace

Spans maskPrivateKeys(QString &text)
{
    QList<Key> keys = mayHoldBlocks(text) ? BlockFinder(text).keys() : QList<Key>();
    appendPuttyKeys(text, keys);
    appendBareKeys(text, keys);
    std::stable_sort(keys.begin(), keys.end(),
                     [](const Key &a, const Key &b) { return a.whole.begin < b.whole.begin; });
    Spans spans;
    for (const Key &key : std::as_const(keys)) {
        maskRange(text, key.secret.begin, key.secret.end);
        if (spans.isEmpty() || key.whole.begin >= spans.last().end)
            spans.append(key.whole);
        else
            spans.last().end = std::max(spans.last().end, key.whole.end);
    }
    return spans;
}

bool holdsPrivateKey(const QByteArray &bytes)
{
    constexpr qsizetype mostBytes = 256 << 10; // a key file is small, a picture is not looked through
    QString text = QString::fromLatin1(bytes.left(mostBytes));
    return bytes.contains("PRIVATE KEY-----") || !maskPrivateKeys(text).isEmpty();
}

} // namespace certlink
