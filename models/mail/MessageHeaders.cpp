#include "models/mail/MessageHeaders.h"

#include "models/mail/HeaderText.h"
#include "models/mail/MimeMessage.h"
#include "models/mail/Repairs.h"
#include "models/mail/TextPart.h"

#include <QTimeZone>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

QDateTime timeInTokyo(GDateTime *date)
{
    // Japan has kept UTC+9 without summer time since 1952; no zone database is asked.
    constexpr int tokyo = 9 * 60 * 60;
    return QDateTime::fromSecsSinceEpoch(g_date_time_to_unix(date), Qt::OffsetFromUTC, tokyo);
}

/// The date of a header as GMime reads it; invalid where it cannot be read.
QDateTime dateIn(const QByteArray &header)
{
    GDateTime *parsed = g_mime_utils_header_decode_date(header.constData());
    if (!parsed)
        return {};
    QDateTime date = timeInTokyo(parsed);
    g_date_time_unref(parsed);
    return date;
}

/// When the last server on the way got the mail: the date behind the topmost Received header's last
/// semicolon.
QDateTime receivedDate(GMimeObject *message)
{
    const QByteArray received = headerValue(message, "Received"); // GMime gives the first of that name
    const qsizetype semicolon = received.lastIndexOf(';');
    return semicolon < 0 ? QDateTime() : dateIn(received.mid(semicolon + 1).simplified());
}

QString decodedHeader(GMimeObject *message, const char *name, QList<Remark> &remarks)
{
    const QByteArray raw = headerValue(message, name);
    if (raw.isNull())
        return {};
    const HeaderText header = decodeHeader(raw);
    constexpr qsizetype glance = 60;
    if (header.repaired)
        remarks.append(remark(
            Remark::Code::HeaderRepaired,
            RemarkText::tr("The header %1 is not written as it should be; it was repaired: “%2” is read as “%3”.")
                .arg(QString::fromLatin1(name), asShown(QString::fromLatin1(raw).simplified().left(glance)),
                     header.text.left(glance))));
    return header.text.isNull() ? u""_s : header.text;
}

} // namespace

void readHeaders(GMimeMessage *message, DecodedMail &mail)
{
    GMimeObject *object = GMIME_OBJECT(message);
    mail.subject = decodedHeader(object, "Subject", mail.remarks);
    mail.from = decodedHeader(object, "From", mail.remarks);
    mail.to = decodedHeader(object, "To", mail.remarks);
    mail.cc = decodedHeader(object, "Cc", mail.remarks);
    const QStringList from = headerAddresses(headerValue(object, "From"));
    mail.fromAddress = from.isEmpty() ? QString() : from.first();
    mail.recipientAddresses = headerAddresses(headerValue(object, "To")) + headerAddresses(headerValue(object, "Cc"));
    if (const QByteArray id = headerValue(object, "Message-ID"); !id.isNull())
        mail.messageId = decodeHeader(id).text;
    mail.received = receivedDate(object);
    const QByteArray dateHeader = headerValue(object, "Date");
    if (dateHeader.isNull())
        return;
    const QByteArray date = QByteArray(dateHeader.constData(), dateHeader.size()).trimmed();
    mail.date = dateIn(date);
    if (!mail.date.isValid()) {
        mail.remarks.append(
            remark(Remark::Code::DateUnreadable,
                   RemarkText::tr("The Date header cannot be read: %1").arg(QString::fromLatin1(date))));
    }
}

} // namespace certlink
