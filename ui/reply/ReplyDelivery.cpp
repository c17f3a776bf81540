#include "ui/reply/ReplyDelivery.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QGuiApplication>
#include <QSaveFile>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace certlink {

namespace {

struct Delivery {
    Q_DECLARE_TR_FUNCTIONS(ReplyDelivery)
};

constexpr QFile::Permissions ownersFile = QFile::ReadOwner | QFile::WriteOwner;
constexpr qsizetype longestLink = 1800; ///< bytes; what mail programs of all systems still take
constexpr int daysKept = 1;

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

/// RFC 6068.
QByteArray mailtoLink(const ReplyMessage &reply)
{
    QString body = reply.text;
    body.replace(u'\n', u"\r\n"_s);
    QString link = u"mailto:"_s % QString::fromLatin1(QUrl::toPercentEncoding(reply.to, "@")) % u"?subject="_s %
                   encoded(reply.subject);
    if (!reply.inReplyTo.isEmpty())
        link += u"&in-reply-to="_s % encoded(reply.inReplyTo);
    return QString(link % u"&body="_s % encoded(body)).toLatin1();
}

Failure notOpened(const QString &what)
{
    return {Failure::Code::Refused, what, Delivery::tr("No mail program could be started."),
            Delivery::tr("Open the reply again among the recent decisions (Ctrl+H) and copy it from there.")};
}

} // namespace

QString copyReply(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    return Delivery::tr("The reply is in the clipboard.");
}

Result<QString> saveReply(const ReplyMessage &reply, const QString &path)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(ownersFile) && file.write(reply.toEml()) >= 0 &&
        file.commit())
        return Delivery::tr("The reply is saved as %1.").arg(path);
    return tl::unexpected(Failure{Failure::Code::NotWritable, path,
                                  Delivery::tr("The reply could not be written: %1.").arg(file.errorString()),
                                  Delivery::tr("Choose another folder.")});
}

Result<QString> openInMailProgram(const ReplyMessage &reply, const QString &folder)
{
    const QString opened = Delivery::tr("The reply is open in the mail program.");
    const QByteArray link = mailtoLink(reply);
    if (link.size() <= longestLink) {
        if (QDesktopServices::openUrl(QUrl::fromEncoded(link)))
            return opened;
        return tl::unexpected(notOpened(reply.to));
    }
    const QDir drafts(folder);
    if (!drafts.mkpath(u"."_s) || !QFile::setPermissions(folder, ownersFile | QFile::ExeOwner))
        return tl::unexpected(
            Failure{Failure::Code::NotWritable, folder, Delivery::tr("The folder could not be made."), {}});
    const QFileInfoList earlier = drafts.entryInfoList({u"reply-*.eml"_s}, QDir::Files);
    for (const QFileInfo &draft : earlier)
        if (draft.lastModified().daysTo(reply.date) > daysKept)
            QFile::remove(draft.filePath());
    const QString path = drafts.filePath(u"reply-%1.eml"_s.arg(reply.date.toUTC().toString(u"yyyyMMdd-hhmmsszzz")));
    if (auto saved = saveReply(reply, path); !saved)
        return saved;
    if (QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
        return opened;
    return tl::unexpected(notOpened(path));
}

} // namespace certlink
