#pragma once

#include "models/mail/DecodedMail.h"

#include <QByteArray>
#include <QCoreApplication>

namespace certlink {

/// A text part as it comes out of a message.
struct TextPart {
    QString text;
    QString charset;
    QList<Remark> remarks;
    bool isThere = false;
    bool goesOn = false; ///< the text is longer than what is read of it
    /// The text as it stands without repair and by the mail's own charset; null where that is the same.
    QString asItCame{};
    /// Where in `text` each part below the first begins.
    QList<qsizetype> partBegins{};

    void append(const TextPart &other)
    {
        if (!other.isThere)
            return;
        if (!asItCame.isNull() || !other.asItCame.isNull()) {
            asItCame = asItCame.isNull() ? text : asItCame;
            addBelow(asItCame, other.asItCame.isNull() ? other.text : other.asItCame);
        }
        addBelow(text, other.text);
        const qsizetype begin = text.size() - other.text.size();
        if (isThere)
            partBegins.append(begin);
        for (const qsizetype inner : other.partBegins)
            partBegins.append(begin + inner);
        if (charset.isNull())
            charset = other.charset;
        remarks += other.remarks;
        goesOn = goesOn || other.goesOn;
        isThere = true;
    }

private:
    void addBelow(QString &above, const QString &below) const
    {
        if (isThere && !above.endsWith(u'\n'))
            above += u'\n';
        above += below;
    }
};

/// The sentences of remarks, in the current language.
struct RemarkText {
    Q_DECLARE_TR_FUNCTIONS(certlink::Remark)
};
[[nodiscard]] Remark remark(Remark::Code code, const QString &text);

/// Bytes of one text that are decoded and read; a form has some 3 KB. The rest is left out with a remark.
inline constexpr qsizetype largestText = 4 << 20;

/// How a plain text was broken into lines, as its Content-Type declares.
struct Flow {
    bool isFlowed = false; ///< format=flowed
    bool delSp = false;    ///< delsp=yes
};

/// Decodes a text part by its charset label (lower case, may be empty), with remarks on what was guessed.
/// `chosen`: a person's choice, which goes before the label; empty: none.
[[nodiscard]] TextPart plainPart(const QByteArray &bytes, const QByteArray &label, const QByteArray &chosen = {},
                                 Flow flow = {});
/// As plainPart(), and the HTML as text.
[[nodiscard]] TextPart htmlPart(const QByteArray &bytes, const QByteArray &label, const QByteArray &chosen = {});
/// An RTF document's text, or the HTML in it as text; not there where it holds neither.
[[nodiscard]] TextPart rtfPart(const QByteArray &rtf);

/// Notes what nobody can read of a text: that it goes on beyond what is read, a file in it (uuencode), what is
/// encrypted.
void noteUnreadable(DecodedMail &mail, const TextPart &part);
[[nodiscard]] MailBody bodyOf(const TextPart &part, MailBody::Origin origin);
/// Of the texts in which a mail says the same in several ways, the one in which a person struck text through alone,
/// where there is one; and what is attached.
[[nodiscard]] QList<MailBody> bodiesThatCount(const QList<MailBody> &bodies);
/// Masks the private keys in every body and remarks on them.
void maskBodies(DecodedMail &mail);

} // namespace certlink
