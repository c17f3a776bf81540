#include "ui/desk/ParkedCase.h"

#include "models/mail/MailFile.h"
#include "rules/desk/OpenCase.h"
#include "ui/desk/DeskCase.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace certlink {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ParkedCase)
};

constexpr qsizetype keptAtMost = 8 << 10; ///< compressed; a longer mail is read from its file again

bool isWholeFile(const Evidence &evidence)
{
    const QFileInfo file(evidence.source);
    return file.isFile() && file.size() == evidence.bytes.size();
}

Result<QByteArray> bytesFromFile(const DeskCase &deskCase)
{
    QByteArray bytes;
    forEachMessage(deskCase.evidence.source, [&bytes](const Result<RawMessage> &message) {
        if (message)
            bytes = message->bytes;
        return false;
    });
    if (evidenceKey(sha256Hex(bytes), deskCase.evidence.formIndex) == deskCase.key)
        return bytes;
    return tl::unexpected(Failure{Failure::Code::NotReadable, deskCase.evidence.source,
                                  Texts::tr("The file is gone, or it holds another mail by now."),
                                  Texts::tr("Load it again from where it is now.")});
}

} // namespace

bool canBeParked(const DeskCase &deskCase)
{
    return deskCase.file && !deskCase.isReading && !deskCase.isWriting && !deskCase.failure && !deskCase.putAway &&
           !deskCase.evidence.isEditable() && !deskCase.evidence.editedText && deskCase.evidence.charset.isEmpty() &&
           deskCase.file->layers().isEmpty() && deskCase.begun.isEmpty() &&
           (!deskCase.undo || deskCase.undo->count() == 0);
}

void park(DeskCase &deskCase)
{
    ParkedCase parked;
    parked.row = inboxRow(deskCase);
    parked.row.status = judgedStatus(deskCase);
    parked.isApplication = deskCase.isApplication();
    parked.messageId = deskCase.messageId();
    parked.packed = qCompress(deskCase.evidence.bytes);
    parked.packed.squeeze();
    if (parked.packed.size() > keptAtMost && isWholeFile(deskCase.evidence))
        parked.packed = {};
    deskCase.evidence.bytes = {};
    deskCase.file.reset();
    deskCase.parked = std::move(parked);
}

Result<QByteArray> bytesOf(const DeskCase &deskCase)
{
    if (!deskCase.parked)
        return deskCase.evidence.bytes;
    return deskCase.parked->packed.isEmpty() ? bytesFromFile(deskCase) : qUncompress(deskCase.parked->packed);
}

Result<std::shared_ptr<CaseFile>> fileOf(const DeskCase &deskCase, const DeskContext &context)
{
    if (!deskCase.parked)
        return deskCase.file;
    const Result<QByteArray> bytes = bytesOf(deskCase);
    if (!bytes)
        return tl::unexpected(bytes.error());
    Evidence evidence = deskCase.evidence;
    evidence.bytes = *bytes;
    auto file = openCase(evidence, {}, context);
    if (!file)
        return tl::unexpected(file.error());
    return std::shared_ptr<CaseFile>(std::move(*file));
}

void judgeParked(DeskCase &deskCase, const DeskContext &context)
{
    const Result<std::shared_ptr<CaseFile>> file = fileOf(deskCase, context);
    if (!file)
        return; // it is said when somebody looks at it
    ParkedCase parked = *std::exchange(deskCase.parked, std::nullopt);
    deskCase.file = *file;
    parked.row = inboxRow(deskCase);
    parked.row.status = judgedStatus(deskCase);
    deskCase.file.reset();
    deskCase.parked = std::move(parked);
}

} // namespace certlink
