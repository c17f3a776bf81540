#include "models/mail/MailSource.h"

#include <QList>

#include <algorithm>

namespace certlink {

namespace {

constexpr qsizetype largestSourceHead = 256 << 10; // of a text that may be a mail's source

} // namespace

bool beginsWithHeaders(const QByteArray &bytes)
{
    const auto isHeaderLine = [](const QByteArray &line) {
        const qsizetype colon = line.indexOf(':');
        return colon > 0 &&
               std::all_of(line.begin(), line.begin() + colon, [](char c) { return c > 0x20 && c < 0x7F; });
    };
    bool any = false;
    for (qsizetype at = bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0; at < bytes.size();) {
        const qsizetype end = bytes.indexOf('\n', at);
        const QByteArray line = bytes.mid(at, end < 0 ? -1 : end - at);
        if (line.isEmpty() || line == "\r")
            break;
        const bool continuation = any && (line[0] == ' ' || line[0] == '\t');
        const bool envelope = !any && line.startsWith("From ");
        if (!continuation && !envelope && !isHeaderLine(line))
            return false;
        any = any || isHeaderLine(line);
        at = end < 0 ? bytes.size() : end + 1;
    }
    return any;
}

bool isMailSource(const QByteArray &bytes)
{
    if (!beginsWithHeaders(bytes))
        return false;
    bool hasSender = false;
    bool hasTrace = false;
    const qsizetype begin = bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    for (const QByteArray &line : bytes.mid(begin, largestSourceHead).split('\n')) {
        if (line.trimmed().isEmpty())
            break;
        const QByteArray name = line.left(std::max<qsizetype>(line.indexOf(':'), 0)).toLower();
        hasSender = hasSender || name == "from" || name == "date";
        hasTrace =
            hasTrace || name == "mime-version" || name == "message-id" || name == "received" || name == "content-type";
    }
    return hasSender && hasTrace;
}

} // namespace certlink
