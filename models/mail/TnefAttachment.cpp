#include "models/mail/TnefAttachment.h"

#include "models/mail/Attachments.h"
#include "models/mail/PrivateKeys.h"
#include "models/mail/RtfText.h"
#include "models/mail/TextPart.h"

extern "C" { // the header does not say so itself
#include <ytnef.h>
}

#include <algorithm>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

QByteArray bytesOf(const variableLength &value)
{
    return value.data && value.size > 0 ? QByteArray(reinterpret_cast<const char *>(value.data), value.size)
                                        : QByteArray();
}

/// A MAPI property's bytes; empty where there is none.
QByteArray property(MAPIProps &properties, DWORD type, DWORD id)
{
    const variableLength *value = MAPIFindProperty(&properties, PROP_TAG(type, id));
    if (reinterpret_cast<intptr_t>(value) == -1 || !value) // the library's "undefined"
        return {};
    return bytesOf(*value);
}

QByteArray withoutNul(QByteArray text)
{
    while (text.endsWith('\0'))
        text.chop(1);
    return text;
}

void attach(DecodedMail &mail, QList<MailBody> &bodies, const QByteArray &bytes, const QString &name)
{
    mail.attachments.append(name);
    if (holdsPrivateKey(bytes))
        mail.hasPrivateKey = true;
    if (!name.endsWith(".txt"_L1, Qt::CaseInsensitive)) {
        if (!bytes.isEmpty() && maySayMore(name, {}))
            mail.unreadParts.append(name);
        return;
    }
    const TextPart part = plainPart(bytes, {});
    noteUnreadable(mail, part);
    MailBody body = bodyOf(part, MailBody::Origin::Attachment);
    body.attachmentName = name;
    bodies.append(body);
}

/// What the library may be given of a file.
struct SoundPart {
    QByteArray bytes;
    QByteArray body{};   ///< the mail's plain text, which is not among the bytes
    bool isWhole = true; ///< nothing is damaged
};

/// The attributes that are whole and whose checksums hold (MS-OXTNEF 2.1.3); the rest of a damaged
/// file is left out, for the library trusts lengths and prints what it dislikes to standard output.
SoundPart soundPart(const QByteArray &bytes)
{
    constexpr qsizetype header = 6;    // signature and key
    constexpr qsizetype attribute = 9; // level, identifier, type, length
    constexpr qsizetype checksum = 2;
    // Where a title or body is longer than the library takes, it keeps the length and no such bytes.
    constexpr unsigned body = 0x800C;
    constexpr unsigned title = 0x8010;
    constexpr qsizetype longestTitle = 100;
    const auto byte = [&](qsizetype at) { return static_cast<unsigned char>(bytes[at]); };
    SoundPart sound{bytes.left(header)};
    qsizetype at = header;
    while (at + attribute + checksum <= bytes.size()) {
        const unsigned identifier = byte(at + 1) | unsigned(byte(at + 2)) << 8;
        const qsizetype length = byte(at + 5) | byte(at + 6) << 8 | byte(at + 7) << 16 | qsizetype(byte(at + 8)) << 24;
        if (length > bytes.size() - at - attribute - checksum)
            break;
        unsigned sum = 0;
        for (qsizetype i = at + attribute; i < at + attribute + length; ++i)
            sum += byte(i);
        const qsizetype end = at + attribute + length;
        if ((sum & 0xFFFF) != (byte(end) | unsigned(byte(end + 1)) << 8))
            break;
        if (identifier == body && sound.body.isEmpty())
            sound.body = bytes.mid(at + attribute, length);
        // The attachment's properties have a long title again.
        if (identifier != body && (identifier != title || length <= longestTitle))
            sound.bytes += bytes.mid(at, end + checksum - at);
        at = end + checksum;
    }
    sound.isWhole = at >= bytes.size();
    return sound;
}

} // namespace

bool isTnef(const QByteArray &bytes)
{
    return bytes.startsWith("\x78\x9F\x3E\x22");
}

DecodedMail decodeTnef(const QByteArray &bytes)
{
    DecodedMail mail;
    QList<MailBody> bodies;
    SoundPart sound = soundPart(bytes); // the library reads through a pointer to mutable bytes
    TNEFStruct tnef;
    TNEFInitialize(&tnef);
    tnef.Debug = -1; // nothing to standard output
    if (TNEFParseMemory(reinterpret_cast<BYTE *>(sound.bytes.data()), sound.bytes.size(), &tnef) < 0 ||
        !sound.isWhole) {
        mail.unreadParts.append(u"winmail.dat"_s);
        mail.remarks.append(remark(Remark::Code::Undecodable,
                                   RemarkText::tr("winmail.dat is damaged; what could be read of it is shown.")));
    }
    const QByteArray plain = withoutNul(sound.body);
    if (!plain.isEmpty())
        bodies.append(bodyOf(plainPart(plain, {}), MailBody::Origin::Plain));
    const TextPart rtf = rtfPart(uncompressedRtf(property(tnef.MapiProperties, PT_BINARY, PR_RTF_COMPRESSED)));
    if (rtf.isThere)
        bodies.append(bodyOf(rtf, plain.isEmpty() ? MailBody::Origin::Plain : MailBody::Origin::Html));
    for (Attachment *attachment = tnef.starting_attach.next; attachment; attachment = attachment->next) {
        QByteArray name = withoutNul(property(attachment->MAPI, PT_STRING8, 0x3707));
        if (name.isEmpty())
            name = withoutNul(bytesOf(attachment->Title));
        const QString shown = name.isEmpty() ? RemarkText::tr("unnamed") : plainPart(name, {}).text;
        attach(mail, bodies, bytesOf(attachment->FileData), shown);
    }
    TNEFFree(&tnef);
    if (!bodies.isEmpty())
        mail.bodies = bodies;
    return mail;
}

} // namespace certlink
