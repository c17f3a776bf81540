#include "models/mail/OutlookMessage.h"

#include "models/mail/Attachments.h"
#include "models/mail/Charsets.h"
#include "models/mail/HeaderText.h"
#include "models/mail/MessageDecoder.h"
#include "models/mail/PrivateKeys.h"
#include "models/mail/RtfText.h"
#include "models/mail/TextPart.h"

#include <QTimeZone>

#include <gsf/gsf-infile-msole.h>
#include <gsf/gsf-input-memory.h>
#include <gsf/gsf.h>

#include <algorithm>
#include <memory>
#include <mutex>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype largestStream = 64 << 20;
constexpr int deepestMail = 8;
constexpr int mostEntries = 2000;

// Properties of a mail (MS-OXPROPS), by the upper half of their tag.
enum Property : quint16 {
    Subject = 0x0037,
    ClientSubmitTime = 0x0039,
    TransportHeaders = 0x007D,
    SenderName = 0x0C1A,
    SenderAddress = 0x0C1F,
    DisplayCc = 0x0E03,
    DisplayTo = 0x0E04,
    DeliveryTime = 0x0E06,
    Body = 0x1000,
    CompressedRtf = 0x1009,
    Html = 0x1013,
    MessageId = 0x1035,
    RecipientSmtp = 0x39FE,
    RecipientAddress = 0x3003,
    AttachData = 0x3701,
    AttachName = 0x3704,
    AttachLongName = 0x3707,
    InternetCodePage = 0x3FDE,
    MessageCodePage = 0x3FFD,
    SenderSmtp = 0x5D01,
};

struct UnrefObject {
    void operator()(void *object) const { g_object_unref(object); }
};
using Input = std::unique_ptr<GsfInput, UnrefObject>;
using Folder = std::unique_ptr<GsfInfile, UnrefObject>;

QByteArray codePageName(quint32 page)
{
    switch (page) {
    case 0:
        return {};
    case 932:
        return "shift_jis";
    case 20127:
        return "us-ascii";
    case 50220:
    case 50221:
    case 50222:
        return "iso-2022-jp";
    case 20932:
    case 51932:
        return "euc-jp";
    case 65001:
        return "utf-8";
    case 28591:
        return "iso-8859-1";
    default:
        return "windows-" + QByteArray::number(page);
    }
}

QByteArray contentOf(GsfInput *input)
{
    const gsf_off_t size = gsf_input_size(input);
    if (size <= 0 || size > largestStream)
        return {};
    QByteArray bytes(static_cast<qsizetype>(size), Qt::Uninitialized);
    gsf_input_seek(input, 0, G_SEEK_SET);
    if (!gsf_input_read(input, static_cast<size_t>(size), reinterpret_cast<guint8 *>(bytes.data())))
        return {};
    return bytes;
}

quint64 littleEndian(const QByteArray &bytes, qsizetype at, int length)
{
    quint64 value = 0;
    for (int i = length - 1; i >= 0; --i)
        value = value << 8 | (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0);
    return value;
}

/// One storage of the file: the mail itself, a recipient, an attachment.
class Storage
{
public:
    /// `headerSize`: of its property stream (MS-OXMSG 2.4.1).
    Storage(GsfInfile *folder, qsizetype headerSize) : m_folder(folder)
    {
        const QByteArray stream = child(u"__properties_version1.0"_s);
        m_properties = stream.mid(std::min(headerSize, stream.size()));
    }

    [[nodiscard]] QByteArray binary(quint16 property) const { return child(streamName(property, 0x0102)); }

    /// A text property, Unicode or in the mail's code page; null where there is none.
    [[nodiscard]] QString text(quint16 property, const QByteArray &codePage) const
    {
        const QByteArray unicode = child(streamName(property, 0x001F));
        if (!unicode.isNull()) {
            QString decoded(reinterpret_cast<const QChar *>(unicode.constData()), unicode.size() / 2);
            decoded.remove(QChar(QChar::Null));
            return decoded;
        }
        const QByteArray bytes = child(streamName(property, 0x001E));
        return bytes.isNull() ? QString() : decodeBytes(bytes, codePage).text;
    }

    /// A fixed-length property's value; 0 where there is none.
    [[nodiscard]] quint64 number(quint16 property) const
    {
        constexpr qsizetype entry = 16;
        for (qsizetype at = 0; at + entry <= m_properties.size(); at += entry) {
            if (littleEndian(m_properties, at + 2, 2) == property)
                return littleEndian(m_properties, at + 8, 8);
        }
        return 0;
    }

    /// The storages whose name begins so, in the file's order.
    [[nodiscard]] std::vector<Folder> storages(const QString &prefix) const
    {
        std::vector<Folder> found;
        const int count = std::min(gsf_infile_num_children(m_folder), mostEntries);
        for (int i = 0; i < count; ++i) {
            if (!QString::fromUtf8(gsf_infile_name_by_index(m_folder, i)).startsWith(prefix))
                continue;
            Input child(gsf_infile_child_by_index(m_folder, i));
            if (child && GSF_IS_INFILE(child.get()) && gsf_infile_num_children(GSF_INFILE(child.get())) >= 0)
                found.emplace_back(GSF_INFILE(child.release()));
        }
        return found;
    }

private:
    static QString streamName(quint16 property, quint16 type)
    {
        return u"__substg1.0_%1%2"_s.arg(property, 4, 16, QChar(u'0'))
            .arg(type, 4, 16, QChar(u'0'))
            .toUpper()
            .replace(u"__SUBSTG1.0"_s, u"__substg1.0"_s);
    }

    [[nodiscard]] QByteArray child(const QString &name) const
    {
        const Input input(gsf_infile_child_by_name(m_folder, name.toUtf8().constData()));
        if (!input || gsf_input_size(input.get()) < 0)
            return {};
        const QByteArray bytes = contentOf(input.get());
        return bytes.isNull() ? QByteArray("") : bytes;
    }

    GsfInfile *m_folder;
    QByteArray m_properties;
};

/// Invalid for no time, and for one beyond the year 9999, which nobody sent a mail at.
QDateTime inTokyo(quint64 fileTime)
{
    constexpr quint64 year10000 = 2'650'467'744'000'000'000;
    if (fileTime == 0 || fileTime >= year10000)
        return {};
    constexpr qint64 ticks = 10'000'000;           // 100 ns each
    constexpr qint64 from1601To1970 = 11644473600; // seconds
    constexpr int tokyo = 9 * 60 * 60;
    return QDateTime::fromSecsSinceEpoch(static_cast<qint64>(fileTime) / ticks - from1601To1970, QTimeZone(tokyo));
}

/// Decodes one mail's storage, and the mails attached to it.
class OutlookReader
{
public:
    OutlookReader(GsfInfile *folder, qsizetype headerSize, int depth) : m_storage(folder, headerSize), m_depth(depth)
    {
        quint64 page = m_storage.number(InternetCodePage);
        if (page == 0)
            page = m_storage.number(MessageCodePage);
        m_codePage = codePageName(static_cast<quint32>(page));
        const auto messagePage = static_cast<quint32>(m_storage.number(MessageCodePage));
        m_textPage = messagePage ? codePageName(messagePage) : m_codePage;
    }

    DecodedMail read()
    {
        readHeaders();
        readBodies();
        readAttachments();
        m_mail.bodies = m_bodies.isEmpty() ? QList<MailBody>{MailBody{}} : m_bodies;
        return m_mail;
    }

private:
    [[nodiscard]] QString text(quint16 property) const { return m_storage.text(property, m_textPage); }

    void readHeaders()
    {
        // The headers as they came over the wire say most, where Outlook kept them.
        const QString headers = text(TransportHeaders);
        if (!headers.trimmed().isEmpty()) {
            QByteArray raw = headers.toUtf8();
            const qsizetype first = raw.indexOf(':') >= 0 ? 0 : raw.size();
            m_mail = decodeMessage(raw.mid(first) + "\r\n\r\n", {});
            m_mail.attachments.clear();
            m_mail.bytes.clear();
        }
        m_mail.hasHeaders = true;
        const auto fill = [](QString &target, const QString &value) {
            if (target.isEmpty() && !value.isEmpty())
                target = value;
        };
        fill(m_mail.subject, text(Subject));
        readSender();
        fill(m_mail.to, text(DisplayTo));
        fill(m_mail.cc, text(DisplayCc));
        fill(m_mail.messageId, text(MessageId));
        if (!m_mail.date.isValid())
            m_mail.date = inTokyo(m_storage.number(ClientSubmitTime));
        if (!m_mail.date.isValid())
            m_mail.date = inTokyo(m_storage.number(DeliveryTime));
        readRecipients();
    }

    void readSender()
    {
        const QString name = text(SenderName);
        QString address = text(SenderSmtp);
        if (!address.contains(u'@'))
            address = text(SenderAddress);
        if (!address.contains(u'@'))
            address.clear(); // an Exchange address names nobody outside
        if (m_mail.fromAddress.isEmpty() && !address.isEmpty())
            m_mail.fromAddress = address;
        if (m_mail.from.isEmpty() && !(name.isEmpty() && address.isEmpty()))
            m_mail.from = address.isEmpty() ? name : name.isEmpty() ? address : name + u" <"_s + address + u'>';
    }

    void readRecipients()
    {
        if (!m_mail.recipientAddresses.isEmpty())
            return;
        constexpr qsizetype recipientHeader = 8;
        for (const Folder &folder : m_storage.storages(u"__recip_version1.0_"_s)) {
            const Storage recipient(folder.get(), recipientHeader);
            QString address = recipient.text(RecipientSmtp, m_textPage);
            if (!address.contains(u'@'))
                address = recipient.text(RecipientAddress, m_textPage);
            if (address.contains(u'@'))
                m_mail.recipientAddresses.append(address);
        }
    }

    void readBodies()
    {
        const QString plain = text(Body);
        if (!plain.trimmed().isEmpty())
            m_bodies.append(
                bodyOf({plain, m_textPage.isEmpty() ? u"utf-16"_s : QString::fromLatin1(m_textPage), {}, true},
                       MailBody::Origin::Plain));
        const QByteArray html = m_storage.binary(Html);
        const QString htmlText = html.isEmpty() ? text(Html) : QString();
        if (!html.isEmpty())
            m_bodies.append(bodyOf(htmlPart(html, m_codePage), MailBody::Origin::Html));
        else if (!htmlText.isEmpty())
            m_bodies.append(bodyOf(htmlPart(htmlText.toUtf8(), "utf-8"), MailBody::Origin::Html));
        else // beside a plain text too: only here it stands what is struck through
            appendRtf();
    }

    void appendRtf()
    {
        const TextPart rtf = rtfPart(uncompressedRtf(m_storage.binary(CompressedRtf)));
        if (rtf.isThere)
            m_bodies.append(bodyOf(rtf, m_bodies.isEmpty() ? MailBody::Origin::Plain : MailBody::Origin::Html));
    }

    void readAttachments()
    {
        constexpr qsizetype attachmentHeader = 8;
        for (const Folder &folder : m_storage.storages(u"__attach_version1.0_"_s)) {
            const Storage attachment(folder.get(), attachmentHeader);
            QString name = attachment.text(AttachLongName, m_textPage);
            if (name.isEmpty())
                name = attachment.text(AttachName, m_textPage);
            const std::vector<Folder> mails = attachment.storages(u"__substg1.0_3701000D"_s);
            if (!mails.empty())
                attachMail(mails.front().get(), name);
            else
                attachFile(attachment.binary(AttachData), name);
        }
    }

    void attachMail(GsfInfile *folder, const QString &name)
    {
        if (m_depth >= deepestMail) {
            m_mail.remarks.append(remark(Remark::Code::Truncated,
                                         RemarkText::tr("Mails are nested too deeply; the innermost were not read.")));
            return;
        }
        constexpr qsizetype embeddedHeader = 24;
        const DecodedMail inner = OutlookReader(folder, embeddedHeader, m_depth + 1).read();
        const QString shown = !name.isEmpty()            ? name
                              : !inner.subject.isEmpty() ? inner.subject
                                                         : RemarkText::tr("attached message");
        m_mail.attachments.append(shown);
        m_mail.attachments += inner.attachments;
        m_mail.unreadParts += inner.unreadParts;
        for (MailBody body : bodiesThatCount(inner.bodies)) {
            if (body.text.text().trimmed().isEmpty())
                continue;
            body.origin = MailBody::Origin::Attachment;
            if (!body.isOfMessage)
                body.setMessage(inner.fromAddress);
            if (body.attachmentName.isNull())
                body.attachmentName = shown;
            m_bodies.append(body);
        }
    }

    void attachFile(const QByteArray &bytes, const QString &name)
    {
        const QString shown = name.isEmpty() ? RemarkText::tr("unnamed") : name;
        m_mail.attachments.append(shown);
        if (holdsPrivateKey(bytes))
            m_mail.hasPrivateKey = true;
        const bool isHtml =
            shown.endsWith(".html"_L1, Qt::CaseInsensitive) || shown.endsWith(".htm"_L1, Qt::CaseInsensitive);
        if (!isHtml && !shown.endsWith(".txt"_L1, Qt::CaseInsensitive)) {
            if (!bytes.isEmpty() && maySayMore(shown, {}))
                m_mail.unreadParts.append(shown);
            return;
        }
        const TextPart part = isHtml ? htmlPart(bytes, {}) : plainPart(bytes, {});
        noteUnreadable(m_mail, part);
        MailBody body = bodyOf(part, MailBody::Origin::Attachment);
        body.attachmentName = shown;
        m_bodies.append(body);
    }

    Storage m_storage;
    int m_depth;
    QByteArray m_codePage; ///< of HTML bodies
    QByteArray m_textPage; ///< of 8-bit text properties
    DecodedMail m_mail;
    QList<MailBody> m_bodies;
};

void useGsf()
{
    static std::once_flag once;
    std::call_once(once, [] { gsf_init(); });
}

} // namespace

bool isOutlookMessage(const QByteArray &bytes)
{
    return bytes.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
}

DecodedMail decodeOutlookMessage(const QByteArray &bytes, const QString &source)
{
    useGsf();
    DecodedMail mail;
    const Input input(gsf_input_memory_new(reinterpret_cast<const guint8 *>(bytes.constData()), bytes.size(), FALSE));
    const Folder file(gsf_infile_msole_new(input.get(), nullptr));
    if (file) {
        constexpr qsizetype topHeader = 32;
        mail = OutlookReader(file.get(), topHeader, 0).read();
        maskBodies(mail);
    } else {
        mail.hasHeaders = true;
    }
    const bool isEmpty = mail.subject.isEmpty() && mail.from.isEmpty() && mail.body().text.text().trimmed().isEmpty();
    if (isEmpty)
        mail.remarks.append(
            remark(Remark::Code::Undecodable, RemarkText::tr("The file is damaged or no mail saved by Outlook.")));
    mail.source = source;
    mail.bytes = bytes;
    return mail;
}

} // namespace certlink
