#include "ui/desk/DeskCase.h"

#include <algorithm>

namespace certlink {

namespace {

CaseStatus statusOfApplication(const CaseFile &file)
{
    const FindingCounts counts = countFindings(file);
    if (counts.blocks > 0)
        return CaseStatus::Return;
    return file.openFindings().isEmpty() ? CaseStatus::Approvable : CaseStatus::Confirm;
}

QString firstLine(const BodyText &text)
{
    for (qsizetype index = 0; index < std::min<qsizetype>(text.lineCount(), 20); ++index) {
        const QStringView line = text.line(index).trimmed();
        if (!line.isEmpty())
            return line.left(80).toString();
    }
    return {};
}

} // namespace

QString DeskCase::contract() const
{
    return parked ? parked->row.contract : isApplication() ? file->application().serviceCode.value : QString();
}

QString DeskCase::messageId() const
{
    return parked ? parked->messageId : file ? file->mail().mail.messageId : QString();
}

const DecisionSummary *DeskCase::standing() const
{
    const auto at = std::find_if(decisions.begin(), decisions.end(),
                                 [](const DecisionSummary &decision) { return decision.stands(); });
    return at == decisions.end() ? nullptr : &*at;
}

const SentReply *DeskCase::lastReply(SentReply::Kind kind) const
{
    const auto at =
        std::find_if(replies.begin(), replies.end(), [kind](const SentReply &reply) { return reply.kind == kind; });
    return at == replies.end() ? nullptr : &*at;
}

const SentReply *DeskCase::replyThatCounts() const
{
    if (putAway)
        return nullptr;
    return lastReply(standing() ? SentReply::Kind::Acknowledge : SentReply::Kind::Ask);
}

FindingCounts countFindings(const CaseFile &file)
{
    FindingCounts counts;
    for (const RuleResult &result : file.judgement().results) {
        if (!result.isFinding())
            continue;
        if (result.severity == Severity::Note)
            ++counts.notes;
        else if (file.settlementOf(result.rule))
            ++counts.settled;
        else if (result.verdict == Verdict::Unknown)
            ++counts.unknowns;
        else if (result.severity == Severity::Block)
            ++counts.blocks;
        else
            ++counts.confirms;
    }
    return counts;
}

CaseStatus statusOf(const DeskCase &deskCase)
{
    const DecisionSummary *decision = deskCase.failure ? nullptr : deskCase.standing();
    if (!decision)
        return judgedStatus(deskCase);
    return decision->kind == DecisionKind::Approved ? CaseStatus::Approved : CaseStatus::Returned;
}

CaseStatus judgedStatus(const DeskCase &deskCase)
{
    if (deskCase.failure)
        return CaseStatus::Unreadable;
    if (deskCase.isReading)
        return CaseStatus::Reading;
    if (deskCase.parked)
        return deskCase.parked->row.status;
    if (!deskCase.file)
        return CaseStatus::Reading;
    if (deskCase.file->mail().notReadWhole())
        return CaseStatus::Unreadable;
    switch (deskCase.file->mail().reading.kind) {
    case MailKind::NotAnApplication:
        return CaseStatus::NotAnApplication;
    case MailKind::OtherProcedure:
        return CaseStatus::OtherProcedure;
    case MailKind::Application:
        break;
    }
    return statusOfApplication(*deskCase.file);
}

InboxRow inboxRow(const DeskCase &deskCase)
{
    InboxRow row = deskCase.parked ? deskCase.parked->row : InboxRow();
    row.id = deskCase.id;
    row.status = statusOf(deskCase);
    row.aside = deskCase.aside != Aside::No;
    row.source = deskCase.evidence.source;
    row.formIndex = deskCase.evidence.formIndex;
    row.contract = deskCase.contract();
    row.record = deskCase.standing() ? deskCase.standing()->id : 0;
    row.again = deskCase.seenAs != 0 || !deskCase.decisions.isEmpty();
    const SentReply *reply = deskCase.replyThatCounts();
    row.writtenTo = !reply ? WrittenTo::No : reply->kind == SentReply::Kind::Ask ? WrittenTo::Asked : WrittenTo::Told;
    row.writtenAt = reply ? reply->at : QDateTime();
    row.writtenBy = reply ? reply->by : QString();
    if (deskCase.failure)
        row.failure = deskCase.failure->detail;
    if (!deskCase.file)
        return row;
    const CaseFile &file = *deskCase.file;
    if (const auto failure = file.mail().notReadWhole())
        row.failure = failure->detail;
    row.sender = file.mail().mail.fromAddress;
    row.subject = file.mail().mail.subject;
    if (row.subject.isEmpty())
        row.subject = firstLine(file.mail().mail.body().text);
    row.receiptDate = file.mail().receiptDate;
    if (!file.isApplication())
        return row;
    row.startDate = file.application().startDate.date;
    const FindingCounts counts = countFindings(file);
    row.blocks = counts.blocks;
    row.confirms = counts.confirms + counts.unknowns;
    row.touched = !file.layers().isEmpty() || deskCase.evidence.editedText.has_value();
    return row;
}

} // namespace certlink
