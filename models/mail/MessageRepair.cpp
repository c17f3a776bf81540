#include "models/mail/MessageRepair.h"

#include <QStringBuilder>

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

} // namespace certlink
