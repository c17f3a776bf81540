#include "rules/desk/Intake.h"

#include <algorithm>

namespace certlink {

ReadMail readMail(DecodedMail mail, const Rulebook &rulebook, QDate fallbackReceiptDate)
{
    ReadMail read;
    read.receiptDate = mail.date.isValid() ? mail.date.date() : fallbackReceiptDate;
    read.reading = readBody(mail.bodies.first().text, rulebook, read.receiptDate);
    mail.chosenBody = 0;
    for (qsizetype i = 1; i < mail.bodies.size() && read.reading.kind == MailKind::NotAnApplication; ++i) {
        Reading other = readBody(mail.bodies[i].text, rulebook, read.receiptDate);
        if (other.kind == MailKind::NotAnApplication)
            continue;
        read.reading = std::move(other);
        mail.chosenBody = i;
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

Judgement judgeApplication(const Application &application, const MailFacts &mail, QDate receiptDate,
                           const DeskContext &context, Detail detail)
{
    Case facts(application, mail, context.contractRegister, context.rulebook, receiptDate);
    if (context.openApplications)
        facts.setOpenApplications(context.openApplications(application.serviceCode.value));
    return judge(facts, detail);
}

} // namespace certlink
