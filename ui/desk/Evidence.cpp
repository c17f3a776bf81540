#include "ui/desk/Evidence.h"

#include "models/mail/MailFile.h"

#include <QCoreApplication>

namespace certlink {

namespace {

QLatin1String kindName(Evidence::Kind kind)
{
    switch (kind) {
    case Evidence::Kind::Mail:
        return QLatin1String("mail");
    case Evidence::Kind::Text:
        return QLatin1String("text");
    case Evidence::Kind::Pasted:
        break;
    }
    return QLatin1String("pasted");
}

} // namespace

DecodedMail withText(DecodedMail mail, const QString &text)
{
    QString shown = text;
    MailBody body;
    body.privateKeySpans = maskPrivateKeys(shown);
    body.text = BodyText(shown);
    mail.hasPrivateKey = mail.hasPrivateKey || !body.privateKeySpans.isEmpty();
    mail.bodies = {body};
    mail.chosenBody = 0;
    return mail;
}

DecodedMail decodeEvidence(const Evidence &evidence)
{
    DecodedMail mail;
    switch (evidence.kind) {
    case Evidence::Kind::Mail:
        mail = decodeAs({evidence.source, evidence.bytes, false}, evidence.charset);
        break;
    case Evidence::Kind::Text:
        mail = decodeAs({evidence.source, evidence.bytes, true}, evidence.charset);
        break;
    case Evidence::Kind::Pasted:
        mail = pastedText(QString::fromUtf8(evidence.bytes));
        break;
    }
    return evidence.editedText ? withText(std::move(mail), *evidence.editedText) : mail;
}

Result<std::unique_ptr<CaseFile>> openCase(const Evidence &evidence, const Layers &layers, const DeskContext &context)
{
    ReadMail read = readMail(decodeEvidence(evidence), context.rulebook, evidence.arrivedOn);
    if (evidence.formIndex > 0 && evidence.formIndex >= read.reading.applications.size()) {
        return tl::unexpected(Failure{
            Failure::Code::Conflict, evidence.source,
            QCoreApplication::translate("Evidence", "The mail no longer holds form %1.").arg(evidence.formIndex + 1),
            QCoreApplication::translate("Evidence", "Load the mail again and look at it anew.")});
    }
    auto file = std::make_unique<CaseFile>(std::move(read), evidence.formIndex, context);
    if (auto done = lay(layers, *file, context); !done)
        return tl::unexpected(done.error());
    return file;
}

QJsonObject toJson(const Evidence &evidence)
{
    QJsonObject object{
        {QStringLiteral("kind"), QString(kindName(evidence.kind))},
        {QStringLiteral("arrivedOn"), evidence.arrivedOn.toString(Qt::ISODate)},
    };
    if (evidence.editedText)
        object[QStringLiteral("text")] = *evidence.editedText;
    if (!evidence.charset.isEmpty())
        object[QStringLiteral("charset")] = QString::fromLatin1(evidence.charset);
    return object;
}

void fromJson(const QJsonObject &object, Evidence &evidence)
{
    evidence.kind = Evidence::Kind::Pasted;
    for (const auto kind : {Evidence::Kind::Mail, Evidence::Kind::Text})
        if (object[QLatin1String("kind")].toString() == kindName(kind))
            evidence.kind = kind;
    evidence.arrivedOn = QDate::fromString(object[QLatin1String("arrivedOn")].toString(), Qt::ISODate);
    if (object.contains(QLatin1String("text")))
        evidence.editedText = object[QLatin1String("text")].toString();
    evidence.charset = object[QLatin1String("charset")].toString().toLatin1();
}

} // namespace certlink
