#include "rules/desk/OpenCase.h"

#include "models/mail/MessageDecoder.h"
#include "models/mail/PrivateKeys.h"

#include <QCoreApplication>

namespace certlink {

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
    case Evidence::Kind::Typed:
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
            QCoreApplication::translate("OpenCase", "The mail no longer holds form %1.").arg(evidence.formIndex + 1),
            QCoreApplication::translate("OpenCase", "Load the mail again and look at it anew.")});
    }
    auto file = std::make_unique<CaseFile>(std::move(read), evidence.formIndex, context);
    if (auto done = file->setLayers(layers, context); !done)
        return tl::unexpected(done.error());
    return file;
}

} // namespace certlink
