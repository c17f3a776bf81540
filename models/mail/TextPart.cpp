#include "models/mail/TextPart.h"

#include "models/mail/Charsets.h"
#include "models/mail/FlowedText.h"
#include "models/mail/HtmlText.h"
#include "models/mail/MessageRepair.h"
#include "models/mail/PrivateKeys.h"
#include "models/mail/Repairs.h"
#include "models/mail/RtfText.h"
#include "models/mail/Suspicion.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <functional>
#include <iterator>

namespace certlink {

using namespace Qt::Literals::StringLiterals;

Remark remark(Remark::Code code, const QString &text)
{
    return {code, text, {}};
}

namespace {

/// The first line that was mended, as it came and as it is read now, cut to a glance.
QString beforeAndAfter(const QString &asItCame, const QString &text)
{
    constexpr qsizetype glance = 40;
    const BodyText body(text);
    const QList<RepairedPlace> places = repairedPlaces(asItCame, body);
    if (places.isEmpty())
        return {};
    return u' ' + RemarkText::tr("Line %1 came as “%2” and is read as “%3”.")
                      .arg(body.placeOf(places.first().span).line)
                      .arg(places.first().before.left(glance), body.textAt(places.first().span).left(glance));
}

void remarkOn(const DecodedBytes &decoded, const QByteArray &label, TextPart &part)
{
    if (decoded.guessed)
        part.remarks.append(remark(
            Remark::Code::CharsetGuessed,
            label.isEmpty() ? RemarkText::tr("The mail names no character set; it was read as %1.").arg(decoded.charset)
                            : RemarkText::tr("The mail says %1 but was read as %2.")
                                      .arg(QString::fromLatin1(label), decoded.charset) +
                                  beforeAndAfter(part.asItCame, part.text)));
    if (decoded.repaired)
        part.remarks.append(remark(Remark::Code::CharsetRepaired,
                                   RemarkText::tr("Japanese text had lost its escape characters; they were put back.") +
                                       beforeAndAfter(part.asItCame, part.text)));
    if (decoded.undecodable > 0)
        part.remarks.append(remark(
            Remark::Code::Undecodable,
            RemarkText::tr("%1 place(s) could not be decoded and are shown as \uFFFD.").arg(decoded.undecodable)));
    if (decoded.nulBytes > 0)
        part.remarks.append(
            remark(Remark::Code::NulRemoved, RemarkText::tr("%1 NUL byte(s) were left out.").arg(decoded.nulBytes)));
}

/// The text as it would stand had nothing been mended; null where nothing was.
QString textAsItCame(const DecodedBytes &decoded, const QByteArray &bytes, const QByteArray &label)
{
    if (decoded.repaired)
        return QString::fromLatin1(bytes);
    return decoded.guessed && !label.isEmpty() ? decodeBytesAs(bytes, label).text : QString();
}

Spans undecodablePlaces(const QString &text)
{
    constexpr qsizetype mostDamaged = 500; // more show nothing more
    Spans places;
    for (qsizetype at = text.indexOf(QChar::ReplacementCharacter); at >= 0 && places.size() < mostDamaged;
         at = text.indexOf(QChar::ReplacementCharacter, at + 1))
        places.append({at, at + 1});
    return places;
}

/// A remark about mended text knows its places, those of an undecodable one among them.
void placeRemarks(MailBody &body)
{
    Spans mended;
    for (const RepairedPlace &place : std::as_const(body.repairedPlaces))
        mended.append(place.span);
    for (Remark &one : body.remarks)
        if (one.code == Remark::Code::CharsetRepaired || one.code == Remark::Code::CharsetGuessed)
            one.spans = mended;
        else if (one.code == Remark::Code::Undecodable)
            one.spans = undecodablePlaces(body.text.text());
}

void remarkOnLength(const QByteArray &whole, QList<Remark> &remarks)
{
    if (whole.size() > largestText)
        remarks.append(
            remark(Remark::Code::Truncated,
                   RemarkText::tr("The text is longer than %1 MB; the rest was not read.").arg(largestText >> 20)));
}

/// The bytes of a text without an encoding that nobody declared, which is remarked on.
QByteArray withoutEncoding(const QByteArray &bytes, QList<Remark> &remarks)
{
    QByteArray decoded = withoutUndeclaredEncoding(bytes);
    if (decoded.isNull())
        return bytes;
    remarks.append(remark(Remark::Code::CharsetRepaired,
                          RemarkText::tr("The text was still encoded for its way, and the mail does not say so; it was "
                                         "decoded.")));
    return decoded;
}

void remarkOnStruckThrough(const QStringList &texts, QList<Remark> &remarks)
{
    if (!texts.isEmpty())
        remarks.append(
            remark(Remark::Code::StruckThrough,
                   RemarkText::tr("Struck through in the mail, so not an answer: %1").arg(texts.join(u" / "_s))));
}

/// HTML may carry its pictures inside; what is left of it without them has a limit of its own.
constexpr qsizetype largestHtml = 64 << 20;

} // namespace

TextPart plainPart(const QByteArray &whole, const QByteArray &label, const QByteArray &chosen, Flow flow)
{
    TextPart part;
    const QByteArray bytes = withoutEncoding(whole.left(largestText), part.remarks);
    const DecodedBytes decoded = chosen.isEmpty() ? decodeBytes(bytes, label) : decodeBytesAs(bytes, chosen);
    part.text = decoded.text;
    part.charset = decoded.charset;
    part.isThere = true;
    part.goesOn = whole.size() > largestText;
    part.asItCame = textAsItCame(decoded, bytes, label);
    if (flow.isFlowed) {
        part.text = unflowed(part.text, flow.delSp);
        if (!part.asItCame.isNull())
            part.asItCame = unflowed(part.asItCame, flow.delSp);
    }
    remarkOn(decoded, label, part);
    remarkOnLength(whole, part.remarks);
    return part;
}

TextPart htmlPart(const QByteArray &whole, const QByteArray &label, const QByteArray &chosen)
{
    TextPart part;
    const QByteArray bytes = withoutEncoding(whole.left(largestHtml), part.remarks);
    const DecodedBytes decoded = chosen.isEmpty() ? decodeBytes(bytes, label.isEmpty() ? htmlCharset(bytes) : label)
                                                  : decodeBytesAs(bytes, chosen);
    const HtmlText html = htmlToText(decoded.text);
    const QString asItCame = textAsItCame(decoded, bytes, label);
    part.text = html.text;
    part.charset = decoded.charset;
    part.isThere = true;
    part.goesOn = html.truncated;
    part.asItCame = asItCame.isNull() ? asItCame : htmlToText(asItCame).text;
    remarkOn(decoded, label, part);
    remarkOnStruckThrough(html.struckThrough, part.remarks);
    if (html.leftOutRemote)
        part.remarks.append(
            remark(Remark::Code::RemoteContent,
                   RemarkText::tr("Pictures, scripts or frames of the HTML were left out; nothing was loaded.")));
    if (html.truncated)
        part.remarks.append(remark(
            Remark::Code::Truncated,
            RemarkText::tr(
                "The HTML is too long or nested too deeply; part of it was left out or read without its layout.")));
    return part;
}

TextPart rtfPart(const QByteArray &rtf)
{
    const RtfText read = rtfToText(rtf);
    if (read.isHtml)
        return htmlPart(read.text.toUtf8(), "utf-8");
    TextPart part{read.text, u"rtf"_s, {}, !read.text.isEmpty()};
    remarkOnStruckThrough(read.struckThrough, part.remarks);
    return part;
}

void noteUnreadable(DecodedMail &mail, const TextPart &part)
{
    if (part.goesOn)
        mail.unreadParts.append(RemarkText::tr("the mail goes on beyond what was read of it"));
    static const QRegularExpression file(u"^begin 0?[0-7]{3} (\\S.*?)\\s*$"_s, QRegularExpression::MultilineOption);
    if (part.text.contains(u"begin "_s)) {
        for (auto files = file.globalMatch(part.text); files.hasNext();)
            mail.unreadParts.append(files.next().captured(1));
    }
    if (part.text.contains(u"-----BEGIN PGP MESSAGE-----"_s))
        mail.unreadParts.append(RemarkText::tr("an encrypted text"));
}

MailBody bodyOf(const TextPart &part, MailBody::Origin origin)
{
    MailBody body;
    body.origin = origin;
    body.text = BodyText(part.text);
    body.charset = part.charset;
    body.remarks = part.remarks;
    for (const qsizetype begin : part.partBegins) // line ends may be shorter there
        body.partBegins.append(BodyText(part.text.left(begin)).text().size());
    if (!part.asItCame.isNull())
        body.repairedPlaces = repairedPlaces(part.asItCame, body.text);
    placeRemarks(body);
    return body;
}

QList<MailBody> bodiesThatCount(const QList<MailBody> &bodies)
{
    const auto isOwn = [](const MailBody &body) { return body.origin != MailBody::Origin::Attachment; };
    const auto struck = std::find_if(bodies.begin(), bodies.end(), [&](const MailBody &body) {
        return isOwn(body) && std::any_of(body.remarks.begin(), body.remarks.end(),
                                          [](const Remark &one) { return one.code == Remark::Code::StruckThrough; });
    });
    if (struck == bodies.end())
        return bodies;
    QList<MailBody> counting{*struck};
    std::copy_if(bodies.begin(), bodies.end(), std::back_inserter(counting), std::not_fn(isOwn));
    return counting;
}

namespace {

/// A key may have been pasted anywhere: also into the subject or the name of a file.
void maskHeaders(DecodedMail &mail)
{
    const auto maskIn = [&](QString &text) {
        constexpr qsizetype shortestKey = 40;
        if (text.size() >= shortestKey && !maskPrivateKeys(text).isEmpty())
            mail.hasPrivateKey = true;
    };
    for (QString *text : {&mail.subject, &mail.from, &mail.to, &mail.cc, &mail.fromAddress, &mail.messageId})
        maskIn(*text);
    for (QStringList *list : {&mail.attachments, &mail.unreadParts, &mail.recipientAddresses}) {
        for (QString &text : *list)
            maskIn(text);
    }
    for (MailBody &body : mail.bodies)
        maskIn(body.attachmentName);
}

} // namespace

void maskBodies(DecodedMail &mail)
{
    for (MailBody &body : mail.bodies) {
        body.remarks += suspicionsIn(body.text.text());
        QString text = body.text.text();
        body.privateKeySpans = maskPrivateKeys(text);
        if (body.privateKeySpans.isEmpty())
            continue;
        body.text = BodyText(text);
        mail.hasPrivateKey = true;
    }
    maskHeaders(mail);
    if (mail.hasPrivateKey)
        mail.remarks.append(remark(Remark::Code::PrivateKeyMasked,
                                   RemarkText::tr("The mail holds a private key; it is masked wherever it is shown.")));
}

} // namespace certlink
