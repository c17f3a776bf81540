#include "models/mail/HeaderGuard.h"

#include <QStringBuilder>

#include <algorithm>
#include <array>

namespace certlink {

namespace {

constexpr qsizetype ordinaryMessage = 1024; // too short for a header that does harm
constexpr qsizetype mostGroups = 100;

/// Headers a parser reads more of than their lines.
bool isParsedFurther(QByteArrayView header)
{
    const qsizetype colon = header.indexOf(':');
    if (colon < 0)
        return false;
    const QByteArrayView name = header.first(colon).trimmed();
    const auto isNamed = [&](QByteArrayView one) { return name.compare(one, Qt::CaseInsensitive) == 0; };
    constexpr std::array names{"to",     "cc",      "bcc",      "from",
                               "sender", "subject", "reply-to", "disposition-notification-to"};
    constexpr QByteArrayView resent = "resent-";
    return (name.size() >= resent.size() && name.first(resent.size()).compare(resent, Qt::CaseInsensitive) == 0) ||
           std::any_of(names.begin(), names.end(), isNamed);
}

/// The end of the header that begins at `begin`, its folded lines included.
qsizetype headerEnd(const QByteArray &message, qsizetype begin)
{
    qsizetype end = message.indexOf('\n', begin);
    while (end >= 0 && end + 1 < message.size() && (message[end + 1] == ' ' || message[end + 1] == '\t'))
        end = message.indexOf('\n', end + 1);
    return end < 0 ? message.size() : end;
}

bool isBlankLine(QByteArrayView line)
{
    return std::all_of(line.begin(), line.end(), [](char c) { return c == ' ' || c == '\t' || c == '\r'; });
}

/// "Name:" without blanks before the colon.
bool beginsHeader(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    return colon > 0 && std::all_of(line.begin(), line.begin() + colon, [](char c) { return c > 0x20 && c < 0x7F; });
}

QByteArrayView lineAt(const QByteArray &message, qsizetype begin)
{
    const qsizetype end = message.indexOf('\n', begin);
    return QByteArrayView(message).sliced(begin, (end < 0 ? message.size() : end) - begin);
}

/// Whether headers go on behind a line of blanks: with the end of all of them, another one, or the rest of
/// the folded one before another one.
bool headersGoOn(const QByteArray &message, qsizetype begin)
{
    if (begin >= message.size() || isBlankLine(lineAt(message, begin)))
        return true;
    while (begin < message.size() && (message[begin] == ' ' || message[begin] == '\t'))
        begin += lineAt(message, begin).size() + 1;
    return begin < message.size() && beginsHeader(lineAt(message, begin));
}

/// Where a line of blanks stands for the empty line that ends the headers, its first blank and its end;
/// a parser takes it for a header's folded line and all that follows for headers.
struct BlankEnd {
    qsizetype begin = -1;
    qsizetype end = -1;
};

BlankEnd blankEndOfHeaders(const QByteArray &message)
{
    for (qsizetype line = 0; line < message.size();) {
        const qsizetype end = message.indexOf('\n', line);
        if (end < 0)
            return {};
        const QByteArrayView text = QByteArrayView(message).sliced(line, end - line);
        if (text.isEmpty() || text == "\r")
            return {};
        if (line > 0 && isBlankLine(text) && !headersGoOn(message, end + 1))
            return {line, text.endsWith('\r') ? end - 1 : end};
        line = end + 1;
    }
    return {};
}

QByteArray bounded(QByteArray header)
{
    header.truncate(longestParsedHeader);
    const qsizetype colon = header.indexOf(':');
    const auto signs = [](char c) { return c == ':' || c == '(' || c == '<'; };
    if (std::count_if(header.begin(), header.end(), signs) > mostGroups && !header.toLower().startsWith("subject"))
        std::replace_if(
            header.begin() + colon + 1, header.end(), [](char c) { return c == ':' || c == '('; }, ' ');
    return header;
}

} // namespace

QByteArray withEndedHeaders(const QByteArray &message)
{
    const BlankEnd blanks = blankEndOfHeaders(message);
    return blanks.begin < 0 ? message : message.left(blanks.begin) + message.mid(blanks.end);
}

QByteArray withBoundedHeaders(const QByteArray &message)
{
    if (message.size() <= ordinaryMessage)
        return message;
    QByteArray result;
    qsizetype copied = 0;
    for (qsizetype line = 0; line < message.size();) {
        const qsizetype end = headerEnd(message, line);
        if (end - line > ordinaryMessage && isParsedFurther(QByteArrayView(message).sliced(line, end - line))) {
            result += message.mid(copied, line - copied) + bounded(message.mid(line, end - line));
            copied = end;
        }
        line = end + 1;
    }
    return copied == 0 ? message : result + message.mid(copied);
}

} // namespace certlink
