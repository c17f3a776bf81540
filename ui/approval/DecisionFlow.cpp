#include "ui/approval/DecisionFlow.h"

#include "ui/approval/ApproveDialog.h"
#include "ui/desk/Desk.h"
#include "ui/reply/ReplyDialog.h"

namespace certlink {

DecisionFlow::DecisionFlow(Desk &desk, QWidget *window) : QObject(window), m_desk(desk), m_window(window) {}

bool DecisionFlow::hasStore()
{
    if (m_desk.store())
        return true;
    emit refused(tr("Nothing can be decided without a database"),
                 m_desk.storeFailure().value_or(
                     Failure{Failure::Code::Refused, {}, tr("The window was opened without one."), {}}));
    return false;
}

void DecisionFlow::approve()
{
    const DeskCase *deskCase = m_desk.current();
    if (!deskCase || !deskCase->isOpen() || !hasStore())
        return;
    const QList<RuleResult> open = deskCase->file->openFindings();
    if (open.isEmpty()) {
        auto *dialog = new ApproveDialog(m_desk, m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this,
                [this] { emit done(tr("Approved and recorded as #%1.").arg(m_desk.current()->record->id)); });
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

void DecisionFlow::giveBack()
{
    const DeskCase *deskCase = m_desk.current();
    if (!deskCase || !deskCase->isOpen())
        return;
    auto *dialog = new ReplyDialog(m_desk, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this] { emit done(tr("Returned and recorded as #%1.").arg(m_desk.current()->record->id)); });
    dialog->open();
}

} // namespace certlink
