#include "ui/approval/DecisionFlow.h"

#include "rules/training/Mend.h"
#include "ui/approval/ApproveDialog.h"
#include "ui/approval/LookDialog.h"
#include "ui/approval/WithdrawDialog.h"
#include "ui/desk/Desk.h"
#include "ui/form/FieldWords.h"
#include "ui/reply/BulkReturnDialog.h"
#include "ui/reply/ReplyDialog.h"

#include <QInputDialog>

namespace certlink {

DecisionFlow::DecisionFlow(Desk &desk, QWidget *window) : QObject(window), m_desk(desk), m_window(window)
{
    connect(&m_desk.decisions(), &DeskDecisions::written, this, &DecisionFlow::say);
    connect(&m_desk.decisions(), &DeskDecisions::replyNotNoted, this, &DecisionFlow::sayNotNoted);
    connect(&m_desk.decisions(), &DeskDecisions::handedOver, this, [this] {
        emit done(tr("Handed over"), tr("A colleague finds it in her inbox, and who prepared it beside it."));
    });
}

/// The record just written, whichever application is at hand by now.
void DecisionFlow::say(const DecisionRecord &record)
{
    if (record.kind != DecisionKind::Withdrawn)
        emit decided();
    switch (record.kind) {
    case DecisionKind::Approved:
        m_said = tr("Approved and recorded as #%1.").arg(record.id);
        break;
    case DecisionKind::Returned:
        m_said = tr("Returned and recorded as #%1.").arg(record.id);
        break;
    case DecisionKind::Withdrawn:
        m_said = tr("#%1 is withdrawn, recorded as #%2.").arg(record.withdraws).arg(record.id);
        break;
    }
    emit done(m_said, {});
}

bool DecisionFlow::canDecide()
{
    if (const auto obstacle = m_desk.database().obstacle()) {
        emit refused(tr("Nothing can be decided without a database"), *obstacle);
        return false;
    }
    const DeskCase *deskCase = m_desk.current();
    const DecisionSummary *standing = deskCase ? deskCase->standing() : nullptr;
    if (deskCase && deskCase->putAway) {
        emit refused(tr("Your own judgement comes first"),
                     Failure{Failure::Code::Refused,
                             {},
                             tr("A colleague has prepared this application, and her work is not shown yet."),
                             tr("Record what you would do with it (Ctrl+J).")});
        return false;
    }
    if (!standing)
        return deskCase && deskCase->isOpen();
    emit refused(standing->kind == DecisionKind::Approved ? tr("This application was approved already")
                                                          : tr("This application was returned already"),
                 Failure{Failure::Code::AlreadyDecided,
                         {},
                         tr("#%1 by %2.").arg(standing->id).arg(standing->by),
                         tr("To decide anew, withdraw that decision first.")});
    return false;
}

void DecisionFlow::approve()
{
    if (!canDecide())
        return;
    const DeskCase *deskCase = m_desk.current();
    const QList<RuleResult> open = deskCase->file->openFindings();
    if (open.isEmpty()) {
        auto *dialog = new ApproveDialog(m_desk, m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
        return;
    }
    QStringList sentences;
    for (const RuleResult &result : open)
        sentences.append(u"\u00B7 " % m_desk.setup().texts.message(result, m_desk.language()));
    emit refused(tr("Cannot be approved yet"),
                 Failure{Failure::Code::Refused, {}, sentences.join(u'\n'), tr("F8 goes from one to the next.")});
    m_desk.selection().selectRule(*deskCase->file, open.first().rule);
}

void DecisionFlow::sayNotNoted(const Failure &failure)
{
    emit refused(tr("The reply is on its way, but it is not recorded: colleagues do not see it."), failure);
}

void DecisionFlow::giveBackTogether(const QList<int> &ids)
{
    const QList<BulkReturnDialog::One> ones = BulkReturnDialog::together(m_desk, ids);
    if (ones.isEmpty()) {
        emit refused(tr("These cannot be returned together"),
                     Failure{Failure::Code::Refused,
                             {},
                             tr("Nothing is wrong with all of them alike."),
                             tr("Select applications with the same finding, or return them one by one.")});
        return;
    }
    auto *dialog = new BulkReturnDialog(m_desk, ones, m_window);
    connect(dialog, &BulkReturnDialog::delivered, this,
            [this](const QString &sentence) { emit done(tr("All of them are returned and recorded."), sentence); });
    connect(dialog, &BulkReturnDialog::notDelivered, this, [this](const Failure &failure) {
        emit refused(tr("All of them are returned and recorded. But not every reply left."), failure);
    });
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void DecisionFlow::giveBack(const QList<int> &selected)
{
    if (selected.size() > 1 && !m_desk.database().obstacle()) {
        giveBackTogether(selected);
        return;
    }
    if (!canDecide())
        return;
    reply(ReplyKind::Return);
}

void DecisionFlow::write()
{
    const DeskCase *deskCase = m_desk.current();
    if (!deskCase || !deskCase->file || !deskCase->file->isApplication())
        return;
    const DecisionSummary *standing = deskCase->standing();
    if (!standing || standing->kind == DecisionKind::Approved)
        reply(ReplyKind::Ask);
    else
        (void)canDecide(); // says that it was returned already
}

void DecisionFlow::reply(ReplyKind kind)
{
    auto *dialog = new ReplyDialog(m_desk, kind, m_window);
    const auto headline = [this, dialog] {
        return dialog->kind() == ReplyKind::Return ? m_said
               : dialog->kind() == ReplyKind::Ask  ? tr("Asked; the application stays open.")
                                                   : tr("Written to the applicant.");
    };
    connect(dialog, &ReplyDialog::delivered, this,
            [this, headline](const QString &sentence) { emit done(headline(), sentence); });
    connect(dialog, &ReplyDialog::notDelivered, this, [this, headline](const Failure &failure) {
        emit refused(tr("%1 But the reply did not leave.").arg(headline()), failure);
    });
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void DecisionFlow::proposeMending()
{
    const DeskCase *deskCase = m_desk.current();
    if (!deskCase || !deskCase->isOpen())
        return;
    const RuleTexts &texts = m_desk.setup().texts;
    const Mending mending = mend(*deskCase->file, m_desk.context(deskCase->id));
    QStringList lines;
    for (const MendingChange &change : mending.changes)
        lines.append(tr("%1: %2 (%3)")
                         .arg(texts.field(change.correction.field, m_desk.language()),
                              valueWords(change.correction.field, change.correction.value, m_desk.rulebook()),
                              change.removes.join(u", ")));
    if (mending.isMended && lines.isEmpty())
        emit done(tr("Nothing needs to be mended"), {});
    else if (mending.isMended)
        emit done(tr("It would be approvable with"), lines.join(u'\n'));
    else
        emit done(tr("No change of the form's fields was found that makes it approvable"),
                  mending.unmendable.isEmpty()
                      ? tr("Not all at once; the best try leaves: %1").arg(mending.leftAtBest.join(u", "))
                      : tr("In the way in any case: %1").arg(mending.unmendable.join(u", ")));
}

void DecisionFlow::handOver()
{
    if (!canDecide())
        return;
    auto *dialog = new QInputDialog(m_window);
    dialog->setObjectName(QStringLiteral("handOver"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Hand over to a colleague"));
    dialog->setLabelText(
        tr("Your corrections and facts go with it; confirming is hers.\nA word to her (may be empty):"));
    dialog->setOkButtonText(tr("&Hand over"));
    dialog->setCancelButtonText(tr("&Cancel"));
    connect(dialog, &QInputDialog::textValueSelected, &m_desk.decisions(), &DeskDecisions::handOver);
    dialog->open();
}

void DecisionFlow::look()
{
    if (!m_desk.current() || !m_desk.current()->putAway)
        return;
    auto *dialog = new LookDialog(m_desk, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void DecisionFlow::withdraw()
{
    const DeskCase *deskCase = m_desk.current();
    const DecisionSummary *standing = deskCase ? deskCase->standing() : nullptr;
    if (!standing) {
        emit refused(tr("There is nothing to withdraw"),
                     Failure{Failure::Code::Refused, {}, tr("No decision stands about this application."), {}});
        return;
    }
    auto *dialog = new WithdrawDialog(m_desk, *standing, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace certlink
