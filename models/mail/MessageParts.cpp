#include "models/mail/MessageParts.h"

#include "models/mail/Attachments.h"
#include "models/mail/HeaderText.h"
#include "models/mail/MailSource.h"
#include "models/mail/MessageDecoder.h"
#include "models/mail/MessageRepair.h"
#include "models/mail/MimeMessage.h"
#include "models/mail/OutlookMessage.h"
#include "models/mail/PrivateKeys.h"
#include "models/mail/TextPart.h"
#include "models/mail/TnefAttachment.h"

#include <algorithm>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int deepestNesting = 24; // parts within parts
constexpr int mostParts = 2000;
constexpr int deepestFiles = 8; // mails sent as files within mails

/// The texts below one part of the message: the plain ones in order, and the HTML.
struct Texts {
    QList<TextPart> plain;
    TextPart html;
};

/// Walks a message's parts once and gathers its texts and attachments.
class Gatherer
{
public:
    /// `charset`: a person's choice for every text; empty: each text's own. `depth`: of mails in files within mails.
    Gatherer(DecodedMail &mail, const QByteArray &charset, int depth) : m_mail(mail), m_charset(charset), m_depth(depth)
    {
    }

    Texts gather(GMimeObject *object, int depth)
    {
        if (depth > deepestNesting || ++m_parts > mostParts) {
            noteTruncated();
            return {};
        }
        if (GMIME_IS_MULTIPART(object))
            return gatherMultipart(GMIME_MULTIPART(object), depth);
        if (GMIME_IS_MESSAGE_PART(object)) {
            gatherMessage(GMIME_MESSAGE_PART(object), depth);
            return {};
        }
        return GMIME_IS_PART(object) ? gatherLeaf(GMIME_PART(object)) : Texts();
    }

    [[nodiscard]] const QList<MailBody> &attachedTexts() const { return m_attachedTexts; }

private:
    void noteTruncated()
    {
        const bool noted = std::any_of(m_mail.remarks.begin(), m_mail.remarks.end(),
                                       [](const Remark &r) { return r.code == Remark::Code::Truncated; });
        if (noted)
            return;
        const QString text =
            RemarkText::tr("The mail has too many parts or they are nested too deeply; the rest was not read.");
        m_mail.remarks.append(remark(Remark::Code::Truncated, text));
        m_mail.unreadParts.append(text);
    }

    Texts gatherMultipart(GMimeMultipart *multipart, int depth)
    {
        GMimeContentType *type = g_mime_object_get_content_type(GMIME_OBJECT(multipart));
        const bool alternative = g_mime_content_type_is_type(type, "multipart", "alternative");
        Texts all;
        TextPart inlinePlain;
        TextPart inlineHtml;
        bool anyHtml = false;
        for (int i = 0; i < g_mime_multipart_get_count(multipart); ++i) {
            const Texts part = gather(g_mime_multipart_get_part(multipart, i), depth + 1);
            if (alternative) {
                all.plain += part.plain;
                if (!all.html.isThere)
                    all.html = part.html;
                continue;
            }
            // Parts shown one below the other are read as one text.
            const TextPart first = part.plain.isEmpty() ? part.html : part.plain.first();
            inlinePlain.append(first);
            inlineHtml.append(part.html.isThere ? part.html : first);
            anyHtml = anyHtml || (part.html.isThere && !part.plain.isEmpty());
            all.plain += part.plain.mid(1);
        }
        if (!alternative && inlinePlain.isThere) {
            all.plain.prepend(inlinePlain);
            if (anyHtml)
                all.html = inlineHtml;
        }
        return all;
    }

    void gatherMessage(GMimeMessagePart *part, int depth)
    {
        GMimeMessage *message = g_mime_message_part_get_message(part);
        QString name = fileName(GMIME_OBJECT(part));
        if (!message)
            return;
        if (name.isEmpty()) {
            const QString subject = decodeHeader(headerValue(GMIME_OBJECT(message), "Subject")).text;
            name = (subject.isEmpty() ? RemarkText::tr("attached message") : subject) + u".eml"_s;
        }
        m_mail.attachments.append(name);
        GMimeObject *body = g_mime_message_get_mime_part(message);
        if (!body)
            return;
        const QStringList from = headerAddresses(headerValue(GMIME_OBJECT(message), "From"));
        const QString sender = from.isEmpty() ? QString() : from.first();
        const Texts texts = gather(body, depth + 1);
        const bool isStruckThrough =
            std::any_of(texts.html.remarks.begin(), texts.html.remarks.end(),
                        [](const Remark &one) { return one.code == Remark::Code::StruckThrough; });
        if (!isStruckThrough) { // else only the HTML says so
            for (const TextPart &plain : texts.plain)
                attachText(plain, name).setMessage(sender);
        }
        if (texts.html.isThere)
            attachText(texts.html, name).setMessage(sender);
    }

    static QString fileName(GMimeObject *object)
    {
        QString name = headerParameter(headerValue(object, "Content-Disposition"), "filename");
        if (name.isEmpty())
            name = headerParameter(headerValue(object, "Content-Type"), "name");
        // Only the name: a path in it is somebody else's folder.
        name.remove(QChar(QChar::Null));
        return name.mid(std::max(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\')) + 1).trimmed();
    }

    Texts gatherLeaf(GMimePart *part)
    {
        GMimeObject *object = GMIME_OBJECT(part);
        const QByteArray typeHeader = headerValue(object, "Content-Type");
        GMimeContentType *type = g_mime_object_get_content_type(object);
        const QByteArray disposition = headerValue(object, "Content-Disposition").trimmed().toLower();
        const QString name = fileName(object);
        const QByteArray label = charsetOf(typeHeader);
        const QByteArray typeName =
            QByteArray(typeHeader.constData(), typeHeader.size()).toLower().split(';').first().trimmed();
        // "text" alone, or what names no type at all, is plain text (RFC 2045 5.2).
        const bool isText =
            g_mime_content_type_is_type(type, "text", "*") || (!typeName.isEmpty() && !typeName.contains('/'));
        const bool isHtml = g_mime_content_type_is_type(type, "text", "html") ||
                            (!isText && name.endsWith(".html"_L1, Qt::CaseInsensitive));
        const bool isAttachment = disposition.startsWith("attachment") || !name.isEmpty() || !isText;
        const QByteArray bytes = contentOf(part);
        if (!isAttachment) {
            Texts texts;
            if (isHtml)
                texts.html = htmlPart(bytes, label, m_charset);
            else
                texts.plain.append(plainPart(bytes, label, m_charset, flowOf(typeHeader)));
            return texts;
        }
        const bool isInlinePicture = g_mime_content_type_is_type(type, "image", "*") &&
                                     (disposition.startsWith("inline") || g_mime_object_get_content_id(object));
        gatherAttachment(bytes, {name, typeName, label, isText, isHtml, isInlinePicture, flowOf(typeHeader)});
        return {};
    }

    struct Attachment {
        QString name;
        QByteArray type; ///< lower case, without parameters
        QByteArray label;
        bool isText = false;
        bool isHtml = false;
        bool isInlinePicture = false;
        Flow flow;
    };

    static Flow flowOf(const QByteArray &contentType)
    {
        if (!contentType.contains('=') || !contentType.toLower().contains("flowed"))
            return {};
        const bool isFlowed = headerParameter(contentType, "format").compare("flowed"_L1, Qt::CaseInsensitive) == 0;
        return {isFlowed, headerParameter(contentType, "delsp").compare("yes"_L1, Qt::CaseInsensitive) == 0};
    }

    void gatherAttachment(const QByteArray &bytes, const Attachment &part)
    {
        m_mail.attachments.append(part.name.isEmpty() ? RemarkText::tr("unnamed") : part.name);
        const QString name = m_mail.attachments.last();
        if (holdsPrivateKey(bytes))
            m_mail.hasPrivateKey = true;
        if (isOutlookMessage(bytes))
            attachMail(decodeOutlookMessage(bytes, name), name);
        else if (isTnef(bytes))
            attachMail(decodeTnef(bytes), name);
        else if (name.endsWith(".eml"_L1, Qt::CaseInsensitive) && isMailSource(bytes) && m_depth < deepestFiles)
            attachMail(decodeInnerMessage(bytes, name, m_charset, m_depth + 1), name); // sent as any file
        else if (part.isHtml)
            attachText(htmlPart(bytes, part.label, m_charset), name);
        else if ((part.isText || name.endsWith(".txt"_L1, Qt::CaseInsensitive)) && !isCard(name, part.type))
            attachText(plainPart(bytes, part.label, m_charset, part.flow), name);
        else if (!part.isInlinePicture && !bytes.isEmpty() && maySayMore(name, part.type))
            m_mail.unreadParts.append(name);
    }

    static QByteArray charsetOf(const QByteArray &contentType)
    {
        return headerParameter(contentType, "charset").toLatin1().toLower();
    }

    MailBody &attachText(const TextPart &part, const QString &name)
    {
        noteUnreadable(m_mail, part);
        MailBody body = bodyOf(part, MailBody::Origin::Attachment);
        body.attachmentName = name;
        return m_attachedTexts.emplaceBack(std::move(body));
    }

    /// A mail inside the mail, in one of Outlook's containers: its texts and attachments stand beside
    /// this mail's own.
    void attachMail(const DecodedMail &inner, const QString &name)
    {
        m_mail.attachments += inner.attachments;
        m_mail.unreadParts += inner.unreadParts;
        m_mail.remarks += inner.remarks;
        m_mail.hasPrivateKey = m_mail.hasPrivateKey || inner.hasPrivateKey;
        for (MailBody body : bodiesThatCount(inner.bodies)) {
            if (body.text.text().trimmed().isEmpty())
                continue;
            // What Outlook's container holds beside its own text was attached to it, and is to this mail.
            if (body.origin != MailBody::Origin::Attachment && !name.endsWith(".dat"_L1, Qt::CaseInsensitive))
                body.setMessage(inner.fromAddress);
            body.origin = MailBody::Origin::Attachment;
            if (body.attachmentName.isNull())
                body.attachmentName = name;
            m_attachedTexts.append(body);
        }
    }

    DecodedMail &m_mail;
    QByteArray m_charset;
    int m_depth;
    QList<MailBody> m_attachedTexts;
    int m_parts = 0;
};

/// Whether a message says that it has parts, and has none.
bool hasLostItsParts(GMimeObject *root)
{
    GMimeContentType *type = g_mime_object_get_content_type(root);
    const bool saysParts = type && g_mime_content_type_is_type(type, "multipart", "*");
    return saysParts && (!GMIME_IS_MULTIPART(root) || g_mime_multipart_get_count(GMIME_MULTIPART(root)) == 0);
}

} // namespace

void readParts(GMimeMessage *message, const QByteArray &parsed, const QByteArray &charset, int depth, DecodedMail &mail)
{
    GMimeObject *root = g_mime_message_get_mime_part(message);
    if (!root)
        return;
    Gatherer gatherer(mail, charset, depth);
    Texts texts;
    Owned<GMimeMessage> again;
    if (const QByteArray bounded = hasLostItsParts(root) ? withItsBoundary(parsed) : QByteArray(); !bounded.isEmpty())
        again = parsedMessage(bounded);
    if (GMimeObject *part = again ? g_mime_message_get_mime_part(again.get()) : root)
        texts = gatherer.gather(part, 0);
    QList<MailBody> bodies;
    for (const TextPart &plain : texts.plain) {
        noteUnreadable(mail, plain);
        bodies.append(bodyOf(plain, MailBody::Origin::Plain));
    }
    if (texts.html.isThere) {
        noteUnreadable(mail, texts.html);
        bodies.append(bodyOf(texts.html, MailBody::Origin::Html));
    }
    bodies += gatherer.attachedTexts();
    if (!bodies.isEmpty())
        mail.bodies = bodies;
}

} // namespace certlink
