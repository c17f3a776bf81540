#include "app/DecodeCommand.h"

#include "app/TerminalText.h"
#include "models/mail/HeaderText.h"
#include "models/mail/MailFile.h"
#include "models/mail/MessageDecoder.h"
#include "rules/desk/Intake.h"
#include "rules/desk/JsonWriter.h"
#include "rules/masking/Masker.h"

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

QList<Remark> allRemarks(const DecodedMail &mail)
{
    return mail.remarks + mail.body().remarks;
}

QByteArray json(const DecodedMail &mail)
{
    const QString &shown = mail.body().text.text();
    JsonWriter json;
    json.beginObject()
        .member(u"source", mail.source)
        .member(u"subject", mail.subject)
        .member(u"from", mail.from)
        .member(u"to", mail.to)
        .member(u"cc", mail.cc)
        .member(u"date", mail.date)
        .member(u"text", shown.isNull() ? u""_s : shown)
        .member(u"attachments", mail.attachments)
        .key(u"remarks")
        .beginArray();
    for (const Remark &remark : allRemarks(mail))
        json.value(remark.text);
    return json.endArray().endObject().line();
}

QByteArray text(const DecodedMail &mail)
{
    QString lines = u"== %1\n"_s.arg(terminalText(mail.source));
    const auto line = [&](const QString &name, const QString &value) {
        if (!value.isNull())
            lines += u"%1: %2\n"_s.arg(name, terminalText(value));
    };
    line(u"From"_s, mail.from);
    line(u"To"_s, mail.to);
    line(u"Cc"_s, mail.cc);
    line(u"Subject"_s, mail.subject);
    line(u"Date"_s, mail.date.isValid() ? mail.date.toString(Qt::ISODate) : QString());
    for (const QString &name : mail.attachments)
        line(u"Attachment"_s, name);
    for (const Remark &remark : allRemarks(mail))
        line(u"Remark"_s, remark.text);
    return (lines + u'\n' + terminalText(mail.body().text.text(), LineBreaks::Kept) + u'\n').toUtf8();
}

/// Its addresses alone; null where the mail has no such header.
QString maskedAddresses(const QString &header, const Masker &masker)
{
    if (header.isNull())
        return header;
    QStringList addresses = headerAddresses(header.toUtf8());
    for (QString &address : addresses)
        address = masker.address(address);
    return addresses.join(u", "_s);
}

DecodedMail masked(const ReadMail &read, const Masker &masker)
{
    DecodedMail made = masker.masked(read, Register());
    made.source = masker.prose(read.mail.source);
    made.to = maskedAddresses(read.mail.to, masker);
    made.cc = maskedAddresses(read.mail.cc, masker);
    return made;
}

} // namespace

int runDecode(const DecodeOptions &options, const Knowledge &knowledge)
{
    const Masker masker({}, knowledge.rulebook);
    int status = 0;
    const auto print = [&](const Result<RawMessage> &message) {
        if (!message) {
            writeError(message.error().toString());
            status = 2;
            return true;
        }
        // The pane shows the body that holds the form; which one that is does not depend on the date.
        const ReadMail read = readMail(decode(*message), knowledge.rulebook, QDate(2000, 1, 1));
        const DecodedMail mail = options.isMasked ? masked(read, masker) : read.mail;
        writeOut(options.asJsonLines ? json(mail) : text(mail));
        return true;
    };
    for (const QString &path : options.paths)
        forEachMessage(path, print);
    return status;
}

} // namespace certlink
