#include "models/mail/MessageDecoder.h"

#include "models/mail/GMimeLibrary.h"
#include "models/mail/HeaderGuard.h"
#include "models/mail/MessageHeaders.h"
#include "models/mail/MessageParts.h"
#include "models/mail/MessageRepair.h"
#include "models/mail/MimeMessage.h"
#include "models/mail/OutlookMessage.h"
#include "models/mail/TextPart.h"

namespace certlink {

namespace {

DecodedMail textIn(const QByteArray &bytes, const QString &source, const QByteArray &charset)
{
    DecodedMail mail;
    mail.source = source;
    mail.bytes = bytes;
    const TextPart part = plainPart(bytes, {}, charset);
    noteUnreadable(mail, part);
    mail.bodies = {bodyOf(part, MailBody::Origin::Plain)};
    if (mail.bodies.first().charset == u"utf-8" || mail.bodies.first().charset == u"us-ascii")
        mail.bodies.first().remarks.removeIf([](const Remark &r) { return r.code == Remark::Code::CharsetGuessed; });
    maskBodies(mail);
    return mail;
}

} // namespace

DecodedMail decodeInnerMessage(const QByteArray &bytes, const QString &source, const QByteArray &charset, int depth)
{
    useGMime();
    DecodedMail mail;
    mail.source = source;
    mail.bytes = bytes;
    mail.hasHeaders = true;
    // An mbox's "From " line above the headers is not one of them.
    const QByteArray lines = withLineEnds(bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3) : bytes);
    const QByteArray ended = withEndedHeaders(lines.mid(lines.startsWith("From ") ? lines.indexOf('\n') + 1 : 0));
    const QByteArray parsed = withBoundedHeaders(ended);
    const Owned<GMimeMessage> message = parsedMessage(parsed);
    if (!message) {
        mail.hasHeaders = false;
        mail.bodies = {bodyOf(plainPart(bytes, {}, charset), MailBody::Origin::Plain)};
        maskBodies(mail);
        return mail;
    }
    if (parsed.size() < ended.size())
        mail.remarks.append(remark(Remark::Code::Truncated,
                                   RemarkText::tr("A header is longer than %1 KB; the rest of it was not read.")
                                       .arg(longestParsedHeader >> 10)));
    readHeaders(message.get(), mail);
    readParts(message.get(), parsed, charset, depth, mail);
    maskBodies(mail);
    return mail;
}

DecodedMail decodeMessage(const QByteArray &bytes, const QString &source)
{
    return decodeInnerMessage(bytes, source, {}, 0);
}

DecodedMail decodeText(const QByteArray &bytes, const QString &source)
{
    return textIn(bytes, source, {});
}

DecodedMail decodeAs(const RawMessage &message, const QByteArray &charset)
{
    if (isOutlookMessage(message.bytes))
        return decodeOutlookMessage(message.bytes, message.source);
    return message.isText ? textIn(message.bytes, message.source, charset)
                          : decodeInnerMessage(message.bytes, message.source, charset, 0);
}

DecodedMail pastedText(const QString &text)
{
    DecodedMail mail;
    mail.bytes = text.toUtf8();
    QString shown = text;
    const qsizetype nulls = shown.count(QChar(QChar::Null));
    shown.remove(QChar(QChar::Null));
    mail.bodies = {MailBody{}};
    mail.bodies.first().text = BodyText(shown);
    if (nulls > 0)
        mail.bodies.first().remarks.append(
            remark(Remark::Code::NulRemoved, RemarkText::tr("%1 NUL byte(s) were left out.").arg(nulls)));
    maskBodies(mail);
    return mail;
}

DecodedMail decode(const RawMessage &message)
{
    return decodeAs(message, {});
}

} // namespace certlink
