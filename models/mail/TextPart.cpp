#include "models/mail/TextPart.h"

#include "models/mail/Charsets.h"
#include "models/mail/HtmlText.h"
#include "models/mail/MailFile.h"

#include <QCoreApplication>

namespace certlink {

Remark remark(Remark::Code code, const QString &text)
{
    return {code, text, {}};
}


namespace {

void remarkOn(const DecodedBytes &decoded, const QByteArray &label, QList<Remark> &remarks)
{
    if (decoded.guessed)
        remarks.append(remark(Remark::Code::CharsetGuessed,
                              label.isEmpty()
                                  ? RemarkText::tr("The mail names no character set; it was read as %1.").arg(decoded.charset)
                                  : RemarkText::tr("The mail says %1 but was read as %2.")
                                        .arg(QString::fromLatin1(label), decoded.charset)));
    if (decoded.repaired)
        remarks.append(remark(Remark::Code::CharsetRepaired,
                              RemarkText::tr("Japanese text had lost its escape characters; they were put back.")));
    if (decoded.undecodable > 0)
        remarks.append(remark(Remark::Code::Undecodable,
                              RemarkText::tr("%1 place(s) could not be decoded and are shown as \uFFFD.").arg(decoded.undecodable)));
    if (decoded.nulBytes > 0)
        remarks.append(remark(Remark::Code::NulRemoved, RemarkText::tr("%1 NUL byte(s) were left out.").arg(decoded.nulBytes)));
}

} // namespace

TextPart plainPart(const QByteArray &bytes, const QByteArray &label)
{
    const DecodedBytes decoded = decodeBytes(bytes, label);
    TextPart part{decoded.text, decoded.charset, {}, true};
    remarkOn(decoded, label, part.remarks);
    return part;
}

TextPart htmlPart(const QByteArray &bytes, const QByteArray &label)
{
    const DecodedBytes decoded = decodeBytes(bytes, label.isEmpty() ? htmlCharset(bytes) : label);
    const HtmlText html = htmlToText(decoded.text);
    TextPart part{html.text, decoded.charset, {}, true};
    remarkOn(decoded, label, part.remarks);
    if (html.leftOutRemote)
        part.remarks.append(remark(Remark::Code::RemoteContent,
                                   RemarkText::tr("Pictures, scripts or frames of the HTML were left out; nothing was loaded.")));
    if (html.truncated)
        part.remarks.append(remark(Remark::Code::Truncated, RemarkText::tr("The HTML is nested too deeply; its innermost part was left out.")));
    return part;
}

MailBody bodyOf(const TextPart &part, MailBody::Origin origin)
{
    MailBody body;
    body.origin = origin;
    body.text = BodyText(part.text);
    body.charset = part.charset;
    body.remarks = part.remarks;
    return body;
}

void maskBodies(DecodedMail &mail)
{
    for (MailBody &body : mail.bodies) {
        QString text = body.text.text();
        body.privateKeySpans = maskPrivateKeys(text);
        if (body.privateKeySpans.isEmpty())
            continue;
        body.text = BodyText(text);
        mail.hasPrivateKey = true;
    }
    if (mail.hasPrivateKey)
        mail.remarks.append(remark(Remark::Code::PrivateKeyMasked, RemarkText::tr("The mail holds a private key; it is masked wherever it is shown.")));
}

} // namespace certlink
