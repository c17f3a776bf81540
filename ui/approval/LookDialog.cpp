#include "ui/approval/LookDialog.h"

#include "ui/desk/Desk.h"
#include "ui/palette/Palette.h"
#include "ui/plain/PlainText.h"
#include "ui/spoken/Announce.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace certlink {

LookDialog::LookDialog(Desk &desk, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_approve(new QRadioButton(tr("I would &approve it"), this)),
      m_return(new QRadioButton(tr("I would &return it"), this)), m_problem(plainLabel(this))
{
    setObjectName(QStringLiteral("look"));
    setWindowTitle(tr("Record your own judgement"));
    build();
}

void LookDialog::build()
{
    auto *what = plainLabel(tr("A colleague has prepared this application. You see it as the mail has it, and what the "
                               "rules say of that. What would you do with it? What you record here stays in the "
                               "history; then your colleague's work is shown, and you decide."),
                            this);
    what->setWordWrap(true);
    m_approve->setObjectName(QStringLiteral("wouldApprove"));
    m_return->setObjectName(QStringLiteral("wouldReturn"));
    m_approve->setAccessibleDescription(what->text()); // the keyboard comes here first
    m_problem->setObjectName(QStringLiteral("lookProblem"));
    m_problem->setWordWrap(true);
    setInk(m_problem, Palette::current().block().ink);
    m_problem->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_record = buttons->addButton(tr("Record and &show the colleague's work"), QDialogButtonBox::AcceptRole);
    m_record->setObjectName(QStringLiteral("recordLook"));
    m_record->setEnabled(false);
    for (const QRadioButton *choice : {m_approve, m_return})
        connect(choice, &QRadioButton::toggled, m_record, [this] { m_record->setEnabled(true); });
    connect(buttons, &QDialogButtonBox::accepted, this, &LookDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_desk.decisions(), &DeskDecisions::looked, this, [this] { done(QDialog::Accepted); });
    connect(&m_desk.decisions(), &DeskDecisions::refused, this, &LookDialog::refuse);
    auto *column = new QVBoxLayout(this);
    column->addWidget(what);
    column->addWidget(m_approve);
    column->addWidget(m_return);
    column->addWidget(m_problem);
    column->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 70);
}

/// Nothing is chosen for her.
void LookDialog::accept()
{
    if (!m_record->isEnabled())
        return;
    m_record->setEnabled(false);
    m_desk.decisions().look(m_approve->isChecked() ? Look::Intention::Approve : Look::Intention::Return);
}

void LookDialog::refuse(const Failure &failure)
{
    m_record->setEnabled(true);
    m_problem->setText(failure.toString());
    m_problem->show();
    announce(m_problem, m_problem->text());
}

} // namespace certlink
