#include "models/mail/Attachments.h"
#include "models/mail/GMimeLibrary.h"
#include "models/mail/HeaderGuard.h"
#include "models/mail/HeaderText.h"
#include "models/mail/MailFile.h"
#include "models/mail/MessageRepair.h"
#include "models/mail/OutlookMessage.h"
#include "models/mail/Repairs.h"
#include "models/mail/TextPart.h"
#include "models/mail/TnefAttachment.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <gmime/gmime.h>

#include <algorithm>
#include <memory>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int deepestNesting = 24; // parts within parts
constexpr int mostParts = 2000;
constexpr int deepestFiles = 8;                    // mails sent as files within mails
constexpr qsizetype largestPart = 128 << 20;       // bytes of one part that are looked at
constexpr qsizetype largestSourceHead = 256 << 10; // of a text that may be a mail's source

struct Unref {
    void operator()(void *object) const { g_object_unref(object); }
};
template<typename T>
using Owned = std::unique_ptr<T, Unref>;

/// The texts below one part of the message: the plain ones in order, and the HTML.
struct Texts {
    QList<TextPart> plain;
    TextPart html;
};

/// A header as it stands; null where there is none. Its bytes are the message's and live as long.
QByteArray headerValue(GMimeObject *object, const char *name)
{
    GMimeHeader *header = g_mime_header_list_get_header(g_mime_object_get_header_list(object), name);
    const char *value = header ? g_mime_header_get_raw_value(header) : nullptr;
    return value ? QByteArray::fromRawData(value, qsizetype(qstrlen(value))) : QByteArray();
}

/// What `write` writes to a stream, as far as it is looked at.
template<typename Write>
QByteArray written(Write write)
{
    const Owned<GMimeStream> memory(g_mime_stream_mem_new());
    write(memory.get());
    const GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory.get()));
    return QByteArray(reinterpret_cast<const char *>(bytes->data),
                      std::min<qsizetype>(static_cast<qsizetype>(bytes->len), largestPart));
}

QByteArray contentOf(GMimePart *part)
{
    GMimeDataWrapper *wrapper = g_mime_part_get_content(part);
    if (!wrapper)
        return {};
    const GMimeContentEncoding encoding = g_mime_data_wrapper_get_encoding(wrapper);
    if (encoding == GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE) {
        GMimeStream *stream = g_mime_data_wrapper_get_stream(wrapper);
        const QByteArray quoted = written([&](GMimeStream *to) {
            g_mime_stream_reset(stream);
            g_mime_stream_write_to_stream(stream, to);
        });
        if (const QByteArray unpadded = withoutPadding(quoted); unpadded.size() < quoted.size()) {
            const Owned<GMimeStream> from(
                g_mime_stream_mem_new_with_buffer(unpadded.constData(), static_cast<size_t>(unpadded.size())));
            const Owned<GMimeDataWrapper> mended(g_mime_data_wrapper_new_with_stream(from.get(), encoding));
            return written([&](GMimeStream *to) { g_mime_data_wrapper_write_to_stream(mended.get(), to); });
        }
    }
    return written([&](GMimeStream *to) { g_mime_data_wrapper_write_to_stream(wrapper, to); });
}

DecodedMail messageIn(const QByteArray &bytes, const QString &source, const QByteArray &charset, int depth = 0);

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
        const Texts texts = gather(body, depth + 1);
        const bool isStruckThrough =
            std::any_of(texts.html.remarks.begin(), texts.html.remarks.end(),
                        [](const Remark &one) { return one.code == Remark::Code::StruckThrough; });
        if (!isStruckThrough) { // else only the HTML says so
            for (const TextPart &plain : texts.plain)
                attachText(plain, name, true);
        }
        if (texts.html.isThere)
            attachText(texts.html, name, true);
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
            attachMail(messageIn(bytes, name, m_charset, m_depth + 1), name); // sent as any file
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

    void attachText(const TextPart &part, const QString &name, bool isOfMessage = false)
    {
        noteUnreadable(m_mail, part);
        MailBody body = bodyOf(part, MailBody::Origin::Attachment);
        body.attachmentName = name;
        body.isOfMessage = isOfMessage;
        m_attachedTexts.append(body);
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
            body.isOfMessage = body.isOfMessage || (body.origin != MailBody::Origin::Attachment &&
                                                    !name.endsWith(".dat"_L1, Qt::CaseInsensitive));
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

QDateTime inTokyo(GDateTime *date)
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
    QDateTime date = inTokyo(parsed);
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

Owned<GMimeMessage> parsedMessage(const QByteArray &bytes)
{
    const Owned<GMimeStream> stream(
        g_mime_stream_mem_new_with_buffer(bytes.constData(), static_cast<size_t>(bytes.size())));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    g_mime_parser_set_format(parser.get(), GMIME_FORMAT_MESSAGE);
    return Owned<GMimeMessage>(g_mime_parser_construct_message(parser.get(), nullptr));
}

/// Whether a message says that it has parts, and has none.
bool hasLostItsParts(GMimeObject *root)
{
    GMimeContentType *type = g_mime_object_get_content_type(root);
    const bool saysParts = type && g_mime_content_type_is_type(type, "multipart", "*");
    return saysParts && (!GMIME_IS_MULTIPART(root) || g_mime_multipart_get_count(GMIME_MULTIPART(root)) == 0);
}

/// The texts and attachments of a parsed message.
void gatherBodies(GMimeObject *root, const QByteArray &parsed, const QByteArray &charset, int depth, DecodedMail &mail)
{
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

DecodedMail messageIn(const QByteArray &bytes, const QString &source, const QByteArray &charset, int depth)
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
    if (GMimeObject *root = g_mime_message_get_mime_part(message.get()))
        gatherBodies(root, parsed, charset, depth, mail);
    maskBodies(mail);
    return mail;
}

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

DecodedMail decodeMessage(const QByteArray &bytes, const QString &source)
{
    return messageIn(bytes, source, {});
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
                          : messageIn(message.bytes, message.source, charset);
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

DecodedMail decode(const RawMessage &message)
{
    return decodeAs(message, {});
}

} // namespace certlink
