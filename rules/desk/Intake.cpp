#include "rules/desk/Intake.h"

#include "models/reading/OtherVersion.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(certlink::Intake)
};

bool isAttached(const MailBody &body)
{
    return body.origin == MailBody::Origin::Attachment;
}

bool isStruckThrough(const MailBody &body)
{
    return std::any_of(body.remarks.begin(), body.remarks.end(),
                       [](const Remark &one) { return one.code == Remark::Code::StruckThrough; });
}

/// The mail's own texts say the same in several ways, the best first: what a person struck through stands
/// in the HTML alone.
QList<const MailBody *> alternatives(const QList<MailBody> &bodies)
{
    QList<const MailBody *> own;
    for (const MailBody &body : bodies) {
        if (!isAttached(body))
            own.append(&body);
    }
    std::stable_partition(own.begin(), own.end(), [](const MailBody *body) { return isStruckThrough(*body); });
    return own;
}

/// Puts a text below another, with everything that is known of its places.
void append(MailBody &body, const QString &divider, const MailBody &below)
{
    QString text = body.text.text();
    if (!text.isEmpty() && !text.endsWith(u'\n'))
        text += u'\n';
    text += divider;
    const qsizetype shift = text.size();
    const auto shifted = [shift](Spans spans) {
        for (Span &span : spans)
            span = {span.begin + shift, span.end + shift};
        return spans;
    };
    body.text = BodyText(text + below.text.text());
    body.partBegins.append(shift);
    for (const qsizetype begin : below.partBegins)
        body.partBegins.append(shift + begin);
    if (below.isOfMessage)
        body.messageBegins.append(shift);
    body.privateKeySpans += shifted(below.privateKeySpans);
    for (Remark remark : below.remarks) {
        remark.spans = shifted(remark.spans);
        body.remarks.append(remark);
    }
    for (RepairedPlace place : below.repairedPlaces) {
        place.span = {place.span.begin + shift, place.span.end + shift};
        body.repairedPlaces.append(place);
    }
}

/// What the versions that are not read say beside the one that is.
QStringList saidByOthers(const QList<const MailBody *> &own, const MailBody *chosen, const ReadMail &read,
                         const Rulebook &edition)
{
    QStringList lines;
    if (read.reading.applications.isEmpty())
        return lines;
    for (const MailBody *other : own) {
        if (other != chosen)
            lines += saidOnlyIn(other->text, chosen->text, read.reading.applications, edition, read.receiptDate);
    }
    lines.removeDuplicates();
    return lines;
}

/// What a file without headers is that is no text either; null for any other one.
QString kindOfFile(const QByteArray &bytes)
{
    constexpr qsizetype glance = 64;
    QByteArray head = bytes.left(glance);
    if (head.startsWith("\xEF\xBB\xBF"))
        head.remove(0, 3);
    head = head.trimmed().toLower();
    if (head.startsWith("%pdf-"))
        return Texts::tr("a PDF document");
    if (head.startsWith("<!doctype html") || head.startsWith("<html") || head.startsWith("<?xml"))
        return Texts::tr("a saved web page");
    if (head.startsWith("pk\x03\x04"))
        return Texts::tr("an Office document or an archive");
    return {};
}

} // namespace

std::optional<Failure> ReadMail::notReadWhole() const
{
    const auto goesOn = [](const MailBody &body) {
        return std::any_of(body.remarks.begin(), body.remarks.end(),
                           [](const Remark &one) { return one.code == Remark::Code::Truncated; });
    };
    const auto isDamaged = [](const Remark &one) { return one.code == Remark::Code::Undecodable; };
    if (reading.kind == MailKind::NotAnApplication && std::any_of(mail.remarks.begin(), mail.remarks.end(), isDamaged))
        return Failure{Failure::Code::NotReadable, mail.source,
                       Texts::tr("A mail saved by Outlook is damaged and cannot be read."),
                       Texts::tr("Save the mail once more, or ask for it again.")};
    if (reading.kind != MailKind::NotAnApplication)
        return std::nullopt;
    if (const QString kind = mail.hasHeaders ? QString() : kindOfFile(mail.bytes); !kind.isNull())
        return Failure{Failure::Code::NotReadable, mail.source,
                       Texts::tr("It is %1; nothing in it was read.").arg(kind),
                       Texts::tr("Open it, copy the form into the window or save it as a text, and check that.")};
    // S/MIME in one piece, encrypted or signed, is an attachment to a mail without words; so is a scanned form.
    const auto isBlank = [](const MailBody &body) { return body.text.text().trimmed().isEmpty(); };
    if (!mail.unreadParts.isEmpty() && std::all_of(mail.bodies.begin(), mail.bodies.end(), isBlank))
        return Failure{
            Failure::Code::NotReadable, mail.source,
            Texts::tr("The mail holds nothing but what is not read: %1").arg(mail.unreadParts.join(u", "_s)),
            Texts::tr("Open it in a mail program, which can decrypt it or show what is attached; a form in it "
                      "is checked when it is pasted as a text.")};
    if (std::none_of(mail.bodies.begin(), mail.bodies.end(), goesOn))
        return std::nullopt;
    return Failure{Failure::Code::NotReadable, mail.source,
                   Texts::tr("It holds no form as far as it was read, but it goes on beyond that."),
                   Texts::tr("Open it in a mail program and look for a form; check that part by itself.")};
}

// form.md, Mail: of alternatives one is read, body and attachments in that order. An attached mail of whom this one is
// sent to is what it answers, as if it were quoted, unless it brings the form.
ReadMail readMail(DecodedMail mail, const Rulebook &rulebook, QDate fallbackReceiptDate)
{
    ReadMail read;
    read.receiptDate = mail.date.isValid() ? mail.date.date() : fallbackReceiptDate;
    const Rulebook &edition = rulebook.inForceOn(read.receiptDate);
    const auto readingOf = [&](const MailBody &body) {
        return readBody(body.text, edition, read.receiptDate, mail.subject, body.partBegins, body.messageBegins);
    };
    const auto isAnswered = [&](const MailBody &body) {
        return body.isOfMessage && mail.recipientAddresses.contains(body.sender, Qt::CaseInsensitive);
    };
    const QList<const MailBody *> own = alternatives(mail.bodies);
    const MailBody *chosen = own.isEmpty() ? nullptr : own.first();
    if (chosen)
        read.reading = readingOf(*chosen);
    for (qsizetype i = 1; i < own.size() && read.reading.kind == MailKind::NotAnApplication; ++i) {
        Reading other = readingOf(*own[i]);
        if (other.kind == MailKind::NotAnApplication)
            continue;
        read.reading = std::move(other);
        chosen = own[i];
    }
    const QStringList onlyThere = saidByOthers(own, chosen, read, edition);
    MailBody whole = chosen ? *chosen : MailBody{};
    bool isWhole = chosen != nullptr;
    for (const MailBody &body : std::as_const(mail.bodies)) {
        if (!isAttached(body) || body.text.text().trimmed().isEmpty() ||
            (isAnswered(body) && readingOf(body).kind == MailKind::NotAnApplication))
            continue;
        if (!chosen && whole.text.text().isEmpty())
            whole = body;
        else
            append(whole, u"\n----- "_s + body.attachmentName + u" -----\n"_s, body);
        isWhole = false;
    }
    if (!isWhole) {
        if (whole.text.text().isEmpty() && !mail.bodies.isEmpty())
            whole = mail.bodies.first();
        read.reading = readingOf(whole);
        mail.bodies.prepend(whole);
        mail.chosenBody = 0;
    } else {
        mail.chosenBody = chosen - mail.bodies.constData();
    }
    if (!onlyThere.isEmpty())
        mail.remarks.append({Remark::Code::AlternativeChosen,
                             Texts::tr("The mail has two versions. The one that is not read says otherwise: %1")
                                 .arg(onlyThere.join(u" / "_s)),
                             {}});
    for (Application &application : read.reading.applications) {
        for (const QString &part : std::as_const(mail.unreadParts) + onlyThere)
            application.unread.append({part, {}, std::nullopt, {}, {}, false});
    }
    read.mail = std::move(mail);
    return read;
}

MailFacts mailFacts(const DecodedMail &mail)
{
    MailFacts facts;
    facts.hasHeaders = mail.hasHeaders;
    facts.from = mail.fromAddress;
    facts.recipients = mail.recipientAddresses;
    facts.hasTo = !mail.to.isNull();
    facts.date = mail.date;
    facts.received = mail.received;
    facts.hasPrivateKey = mail.hasPrivateKey;
    facts.privateKeySpans = mail.body().privateKeySpans;
    return facts;
}

Case caseOf(const Application &application, const MailFacts &mail, QDate receiptDate, const DeskContext &context)
{
    Case facts(application, mail, context.contractRegister, context.rulebook.inForceOn(receiptDate), receiptDate);
    if (context.dealings)
        facts.setDealings(context.dealings(application.serviceCode.value));
    return facts;
}

Judgement judgeApplication(const Application &application, const MailFacts &mail, QDate receiptDate,
                           const DeskContext &context, Detail detail)
{
    return judge(caseOf(application, mail, receiptDate, context), detail);
}

} // namespace certlink
