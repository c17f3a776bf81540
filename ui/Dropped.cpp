#include "ui/Dropped.h"

#include "models/mail/HtmlText.h"

#include <QMimeData>
#include <QUrl>

#include <array>

namespace certlink {

namespace {

/// Formats in which mail programs hand over a whole mail.
constexpr std::array mailFormats{"message/rfc822", "application/vnd.ms-outlook", "application/x-ms-msg"};

/// Mozilla's programs name links in UTF-16, a title on the line below each.
constexpr auto mozillaLink = "text/x-moz-url";
/// Thunderbird names the dragged mail by a link into its own store.
constexpr auto thunderbirdMail = "text/x-moz-message";
/// The path of one file, in UTF-16.
constexpr auto mozillaFile = "application/x-moz-file";

QStringList utf16Lines(const QByteArray &bytes)
{
    QString text(bytes.size() / 2, Qt::Uninitialized);
    memcpy(text.data(), bytes.constData(), size_t(text.size()) * sizeof(QChar));
    text.remove(QChar(QChar::Null));
    return text.split(u'\n', Qt::SkipEmptyParts);
}

void addUrl(const QUrl &url, Dropped &dropped)
{
    if (url.isLocalFile())
        dropped.files.append(url.toLocalFile());
    else if (url.isValid() && !url.scheme().isEmpty())
        dropped.links.append(url.toDisplayString());
}

void addMozillaLinks(const QMimeData &data, Dropped &dropped)
{
    for (const char *format : {mozillaLink, thunderbirdMail}) {
        const QStringList lines = utf16Lines(data.data(QLatin1String(format)));
        for (qsizetype line = 0; line < lines.size(); line += 2)
            addUrl(QUrl(lines[line].trimmed()), dropped);
    }
    for (const QString &path : utf16Lines(data.data(QLatin1String(mozillaFile))))
        if (path.startsWith(u'/'))
            dropped.files.append(path);
}

} // namespace

Dropped readDropped(const QMimeData &data)
{
    Dropped dropped;
    for (const QUrl &url : data.urls())
        addUrl(url, dropped);
    addMozillaLinks(data, dropped);
    dropped.files.removeDuplicates();
    dropped.links.removeDuplicates();
    if (!dropped.files.isEmpty())
        return dropped;
    for (const char *format : mailFormats)
        if (dropped.mail.isEmpty())
            dropped.mail = data.data(QLatin1String(format));
    if (!dropped.mail.isEmpty() || !dropped.links.isEmpty())
        return dropped;
    dropped.text = data.hasFormat(QStringLiteral("text/plain")) ? data.text() : htmlToText(data.html()).text;
    return dropped;
}

} // namespace certlink
