#include "ui/approval/ApproveDialog.h"

#include "ui/approval/ApprovalText.h"
#include "ui/approval/KeyChoice.h"
#include "ui/desk/Desk.h"
#include "ui/plain/PlainText.h"
#include "ui/spoken/Announce.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace certlink {

ApproveDialog::ApproveDialog(Desk &desk, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_key(new KeyChoice(this)), m_problem(plainLabel(this)), m_approve(nullptr)
{
    setObjectName(QStringLiteral("approve"));
    setWindowTitle(tr("Approve"));
    build();
}

void ApproveDialog::build()
{
    auto *text = htmlPage(this);
    text->setObjectName(QStringLiteral("approvalText"));
    text->setAccessibleName(tr("What will be stored"));
    text->setHtml(approvalHtml(*m_desk.current()->file, m_desk.current()->evidence, m_desk.rulebook(),
                               m_desk.setup().texts, m_desk.language(), Palette::current()));
    const int unit = fontMetrics().averageCharWidth();
    text->setMinimumSize(unit * 70, fontMetrics().height() * 20);
    auto *what = plainLabel(tr("This will be stored, and the changes handed on, in one step:"), this);
    m_problem->setObjectName(QStringLiteral("approvalProblem"));
    m_problem->setWordWrap(true);
    setInk(m_problem, Palette::current().block().ink);
    m_problem->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_approve = buttons->addButton(tr("Approve"), QDialogButtonBox::AcceptRole);
    m_approve->setObjectName(QStringLiteral("approveNow"));
    m_approve->setDefault(true);
    m_approve->setAccessibleDescription(text->toPlainText()); // the keyboard comes to the button first
    connect(buttons, &QDialogButtonBox::accepted, this, &ApproveDialog::accept);
    connect(&m_desk.decisions(), &DeskDecisions::written, this, [this] { done(QDialog::Accepted); });
    connect(&m_desk.decisions(), &DeskDecisions::refused, this, &ApproveDialog::refuse);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(what);
    column->addWidget(text, 1);
    if (const auto look = m_desk.decisions().ownLook()) {
        auto *before = plainLabel(lookText(*look, *m_desk.decisions().preparedByAnother()), this);
        before->setObjectName(QStringLiteral("lookBefore"));
        before->setWordWrap(true);
        column->addWidget(before);
    }
    column->addWidget(m_key);
    column->addWidget(m_problem);
    column->addWidget(buttons);
    m_key->askAbout(*m_desk.current()->file);
    m_approve->setFocus();
}

void ApproveDialog::accept()
{
    if (!m_approve->isEnabled())
        return;
    m_approve->setEnabled(false);
    m_desk.decisions().approve(m_key->keeps());
}

void ApproveDialog::refuse(const Failure &failure)
{
    m_approve->setEnabled(true);
    m_problem->setText(failure.toString());
    m_problem->show();
    announce(m_problem, m_problem->text());
}

} // namespace certlink
