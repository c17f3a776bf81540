#include "ui/approval/WithdrawDialog.h"

#include "models/application/Tokyo.h"
#include "ui/desk/Desk.h"
#include "ui/palette/Palette.h"
#include "ui/plain/PlainText.h"
#include "ui/spoken/Announce.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace certlink {

WithdrawDialog::WithdrawDialog(Desk &desk, const DecisionSummary &decision, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_decision(decision), m_reason(new QPlainTextEdit(this)),
      m_problem(plainLabel(this))
{
    setObjectName(QStringLiteral("withdraw"));
    setWindowTitle(tr("Withdraw a decision"));
    build();
    m_reason->setFocus();
}

void WithdrawDialog::build()
{
    const QString what = m_decision.kind == DecisionKind::Approved ? tr("Approval #%1 of contract %2, by %3, at %4")
                                                                   : tr("Return #%1 of contract %2, by %3, at %4");
    auto *which = plainLabel(
        what.arg(m_decision.id)
            .arg(m_decision.serviceCode, m_decision.by, inTokyo(m_decision.at).toString(u"yyyy-MM-dd HH:mm")),
        this);
    which->setTextFormat(Qt::PlainText);
    auto *why = plainLabel(tr("&Why is it withdrawn? The decision and this record of its withdrawal both stay in the "
                              "history; the application can then be decided anew."),
                           this);
    why->setWordWrap(true);
    why->setBuddy(m_reason);
    m_reason->setObjectName(QStringLiteral("withdrawReason"));
    m_reason->setAccessibleName(tr("Reason of the withdrawal"));
    m_reason->setTabChangesFocus(true);
    const int unit = fontMetrics().averageCharWidth();
    m_reason->setMinimumSize(unit * 60, fontMetrics().height() * 5);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    setInk(m_problem, Palette::current().block().ink);
    m_problem->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_withdraw = buttons->addButton(tr("With&draw"), QDialogButtonBox::AcceptRole);
    m_withdraw->setObjectName(QStringLiteral("withdrawNow"));
    m_withdraw->setEnabled(false);
    connect(m_reason, &QPlainTextEdit::textChanged, this, [this] { m_withdraw->setEnabled(!reason().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &WithdrawDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_desk.decisions(), &DeskDecisions::written, this, [this] { done(QDialog::Accepted); });
    connect(&m_desk.decisions(), &DeskDecisions::refused, this, &WithdrawDialog::refuse);
    auto *column = new QVBoxLayout(this);
    column->addWidget(which);
    column->addWidget(why);
    column->addWidget(m_reason, 1);
    column->addWidget(m_problem);
    column->addWidget(buttons);
}

QString WithdrawDialog::reason() const
{
    return m_reason->toPlainText().trimmed();
}

void WithdrawDialog::accept()
{
    if (!m_withdraw->isEnabled())
        return;
    m_withdraw->setEnabled(false);
    m_desk.decisions().withdraw(m_decision.id, reason());
}

void WithdrawDialog::refuse(const Failure &failure)
{
    m_withdraw->setEnabled(true);
    m_problem->setText(failure.toString());
    m_problem->show();
    announce(m_problem, m_problem->text());
}

} // namespace certlink
