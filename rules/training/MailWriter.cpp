#include "rules/training/MailWriter.h"

#include <QLocale>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

QString dateLine(const QDateTime &moment)
{
    return QLocale::c().toString(moment, u"ddd, dd MMM yyyy HH:mm:ss"_s) + u" +0900"_s; // DecodedMail's are in Tokyo
}

const QString plainType = u"Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n\n"_s;
const QString boundary = u"=_certlink_part_of_the_mail_="_s;

/// An attachment nobody can read: its name alone.
QString attachment(const QString &name)
{
    return u"\n--%1\nContent-Type: application/pdf\nContent-Disposition: attachment; filename*=UTF-8''%2\n"
           "Content-Transfer-Encoding: base64\n\nJVBERg==\n"_s.arg(boundary,
                                                                   QString::fromLatin1(QUrl::toPercentEncoding(name)));
}

} // namespace

QByteArray writtenMail(const DecodedMail &head, const QString &body)
{
    if (!head.hasHeaders)
        return body.toUtf8();
    QString text;
    if (head.received.isValid())
        text += u"Received: from mail.example.jp by desk.example.jp; "_s + dateLine(head.received) + u'\n';
    if (!head.fromAddress.isNull())
        text += u"From: "_s + head.fromAddress + u'\n';
    if (!head.recipientAddresses.isEmpty())
        text += u"To: "_s + head.recipientAddresses.join(u", "_s) + u'\n';
    if (!head.subject.isNull())
        text += u"Subject: =?UTF-8?B?"_s + QString::fromLatin1(head.subject.toUtf8().toBase64()) + u"?=\n"_s;
    if (head.date.isValid())
        text += u"Date: "_s + dateLine(head.date) + u'\n';
    text += u"MIME-Version: 1.0\n"_s;
    if (head.unreadParts.isEmpty())
        return (text + plainType + body).toUtf8();
    text += u"Content-Type: multipart/mixed; boundary=\"%1\"\n\n--%1\n"_s.arg(boundary) + plainType + body;
    for (const QString &name : head.unreadParts)
        text += attachment(name);
    return (text + u"\n--%1--\n"_s.arg(boundary)).toUtf8();
}

} // namespace certlink
