#include "models/mail/MessageRepair.h"

#include <QStringBuilder>

#include <gmime/gmime.h>

#include <algorithm>
#include <cctype>

namespace certlink {

namespace {

/// The boundary a body has, where its header names another one or none: a line of two hyphens above a part's headers.
QByteArray boundaryIn(const QByteArray &body)
{
    for (qsizetype at = 0; at < body.size();) {
        const qsizetype end = body.indexOf('\n', at);
        if (end < 0)
            break;
        if (body.mid(at, 2) == "--" && body.mid(end + 1, 8).compare("content-", Qt::CaseInsensitive) == 0)
            return body.mid(at + 2, end - at - 2).trimmed();
        at = end + 1;
    }
    return {};
}

bool isHexDigit(char c)
{
    return std::isxdigit(static_cast<unsigned char>(c)) != 0;
}

/// Whether every "=" is one of quoted-printable, and enough of them stand for bytes beyond ASCII.
bool isQuotedPrintable(const QByteArray &text)
{
    constexpr int fewest = 4; // two kanji; neighbours, as no address in the web has them
    int beyondAscii = 0;
    for (qsizetype at = text.indexOf('='); at >= 0; at = text.indexOf('=', at + 1)) {
        const QByteArray behind = text.mid(at + 1, 2);
        if (behind.startsWith('\n') || behind == "\r\n")
            continue;
        if (behind.size() < 2 || !isHexDigit(behind[0]) || !isHexDigit(behind[1]))
            return false;
        const bool hasNeighbour = at + 3 < text.size() && text[at + 3] == '=';
        beyondAscii += (behind[0] >= '8' && hasNeighbour) || behind == "1B"; // ISO-2022-JP's escape
    }
    return beyondAscii >= fewest;
}

/// Whether nothing but base64 stands in a text, and more than a word of it.
bool isAllBase64(const QByteArray &text)
{
    constexpr qsizetype shortest = 200;
    return text.size() >= shortest && std::all_of(text.begin(), text.end(), [](char c) {
               return std::isalnum(static_cast<unsigned char>(c)) != 0 || QByteArrayView("+/=\r\n").contains(c);
           });
}

QByteArray decoded(const QByteArray &text, GMimeContentEncoding from)
{
    GMimeEncoding state;
    g_mime_encoding_init_decode(&state, from);
    QByteArray bytes(static_cast<qsizetype>(g_mime_encoding_outlen(&state, static_cast<size_t>(text.size()))), '\0');
    const size_t size = g_mime_encoding_flush(&state, text.constData(), static_cast<size_t>(text.size()), bytes.data());
    bytes.truncate(static_cast<qsizetype>(size));
    return bytes;
}

} // namespace

QByteArray withLineEnds(const QByteArray &message)
{
    QByteArray lines = message;
    return message.contains('\n') ? message : lines.replace('\r', '\n');
}

QByteArray withItsBoundary(const QByteArray &message)
{
    const qsizetype bare = message.indexOf("\n\n");
    const qsizetype internet = message.indexOf("\n\r\n");
    const qsizetype end = internet >= 0 && (bare < 0 || internet < bare) ? internet + 3 : bare + 2;
    if (end < 2)
        return {};
    const QByteArray boundary = boundaryIn(message.mid(end));
    if (boundary.isEmpty() || boundary.contains('"'))
        return {};
    return "Content-Type: multipart/mixed; boundary=\"" + boundary + "\"\n\n" + message.mid(end);
}

QByteArray withoutPadding(const QByteArray &quoted)
{
    QByteArray unpadded;
    qsizetype kept = 0; // up to here it is in `unpadded`
    for (qsizetype at = quoted.indexOf('='); at >= 0; at = quoted.indexOf('=', at + 1)) {
        qsizetype end = at + 1;
        while (end < quoted.size() && (quoted[end] == ' ' || quoted[end] == '\t'))
            ++end;
        const bool isPadded = end > at + 1 && end < quoted.size() && (quoted[end] == '\r' || quoted[end] == '\n');
        if (!isPadded)
            continue;
        unpadded += quoted.mid(kept, at + 1 - kept);
        kept = end;
    }
    return kept == 0 ? quoted : unpadded + quoted.mid(kept);
}

QByteArray withoutUndeclaredEncoding(const QByteArray &text)
{
    const auto isBeyondAscii = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
    if (std::any_of(text.begin(), text.end(), isBeyondAscii))
        return {};
    if (isQuotedPrintable(text))
        return decoded(withoutPadding(text), GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
    if (!isAllBase64(text))
        return {};
    const QByteArray bytes = decoded(text, GMIME_CONTENT_ENCODING_BASE64);
    const bool isText =
        bytes.isValidUtf8() && (bytes.contains("\033$") || std::any_of(bytes.begin(), bytes.end(), isBeyondAscii));
    return isText ? bytes : QByteArray();
}

} // namespace certlink
