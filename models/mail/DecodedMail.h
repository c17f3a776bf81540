#pragma once

#include "models/application/BodyText.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace certlink {

/// Something about a mail that was guessed, repaired or left out: never about the application.
struct Remark {
    enum class Code {
        CharsetGuessed,  ///< no or a wrong charset label; the text says which was taken
        CharsetRepaired, ///< damaged bytes were mended
        HeaderRepaired,  ///< a header was not as RFC 2047/2231 want it
        Undecodable,     ///< some bytes could not be decoded and are shown as U+FFFD
        NulRemoved,
        AlternativeChosen, ///< which of several bodies is read
        TextAttachment,    ///< the form was read from an attachment
        PrivateKeyMasked,
        DateUnreadable,
        Truncated,     ///< a limit was reached (size, nesting, number)
        RemoteContent, ///< remote images or scripts were left out
        Suspicious,    ///< look-alike letters, direction overrides
        StruckThrough, ///< text struck through in HTML: no answer, left out of the text
        NotPlaced,     ///< a line of the form that could not be placed
        Note,
    };
    Code code = Code::Note;
    QString text; ///< for people, in the current language
    Spans spans;  ///< in the body, where it has a place
};

/// A place of a text that was mended, or that is read otherwise than the mail says.
struct RepairedPlace {
    Span span;
    QString before; ///< what stands there when it is read as the mail says; never a private key
};

/// One decoded text of a message.
struct MailBody {
    enum class Origin { Plain, Html, Attachment };
    Origin origin = Origin::Plain;
    /// What the mail pane shows: private keys masked (each character of a key's body is U+2588).
    BodyText text;
    /// Lower-case charset it was decoded with ("iso-2022-jp"); null for pasted text.
    QString charset;
    QString attachmentName;              ///< null unless an attachment
    bool isOfMessage = false;            ///< of a mail that is attached, not of a text of this mail's sender
    QString sender;                      ///< of that mail: the bare address it is from, null where it says none
    QList<qsizetype> partBegins;         ///< in `text`: where a part that is shown or attached below another begins
    QList<qsizetype> messageBegins;      ///< of these the attached mails'
    Spans privateKeySpans;               ///< in `text`: the masked key with its BEGIN and END lines
    QList<Remark> remarks;               ///< about this text alone
    QList<RepairedPlace> repairedPlaces; ///< at most one on a line, in the order of the text

    void setMessage(const QString &from)
    {
        isOfMessage = true;
        sender = from;
    }
};

/// One message, decoded for reading. A value.
struct DecodedMail {
    /// "inbox/0001.eml", "inbox.mbox#3", "-"; empty for pasted text.
    QString source;
    /// The message as it arrived, byte for byte; for pasted text its UTF-8.
    QByteArray bytes;
    /// False for a text: then every header below is null and the date invalid.
    bool hasHeaders = false;
    QString subject; ///< decoded, whole; null where the mail has none (so are the next three)
    QString from;
    QString to;
    QString cc;
    QString fromAddress;            ///< bare; null where there is none
    QStringList recipientAddresses; ///< bare addresses of To and Cc
    QString messageId;              ///< with angle brackets as in the header; null where there is none
    QDateTime date;                 ///< in Asia/Tokyo; invalid where the mail has none that can be read
    QDateTime received;             ///< the topmost Received header's, in Asia/Tokyo; invalid as `date`

    /// The texts a form may stand in, best first: plain text, HTML, attached texts and messages.
    /// Never empty. Intake sets `chosenBody` to the one that is read, after putting one in front that is
    /// made of several where texts are attached.
    QList<MailBody> bodies{MailBody{}};
    qsizetype chosenBody = 0;
    QStringList attachments; ///< decoded file names
    /// What no reader will ever see (form.md, Unread text, 3), for people: names of attachments that are
    /// no text, and a sentence where the mail goes on beyond what is read at all.
    QStringList unreadParts;
    QList<Remark> remarks;
    /// A PEM private key stands in any of the bodies.
    bool hasPrivateKey = false;

    [[nodiscard]] const MailBody &body() const { return bodies[chosenBody]; }
};

} // namespace certlink
