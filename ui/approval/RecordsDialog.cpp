#include "ui/approval/RecordsDialog.h"

#include "ui/approval/ApprovalText.h"
#include "ui/approval/WithdrawDialog.h"
#include "ui/desk/Desk.h"
#include "ui/plain/PlainText.h"
#include "ui/reply/ReplyDelivery.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace certlink {

namespace {

constexpr int shownAtMost = 500;

} // namespace

RecordsDialog::RecordsDialog(Desk &desk, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_table(new QTableView(this)), m_record(htmlPage(this))
{
    setObjectName(QStringLiteral("records"));
    setWindowTitle(tr("Recent decisions"));
    build();
    load();
}

void RecordsDialog::build()
{
    m_model.setHeaders({tr("No."), tr("Decision"), tr("Contract"), tr("Subject"), tr("By"), tr("At")});
    m_table->setObjectName(QStringLiteral("recordsTable"));
    m_table->setAccessibleName(tr("Recent decisions"));
    m_table->setModel(&m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(RecordsModel::SubjectColumn, QHeaderView::Stretch);
    m_record->setObjectName(QStringLiteral("recordText"));
    m_record->setAccessibleName(tr("The record whole"));
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_table);
    splitter->addWidget(m_record);
    splitter->setSizes({1, 2});
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_copyReply = buttons->addButton(tr("Copy the &reply"), QDialogButtonBox::ActionRole);
    m_copyReply->setObjectName(QStringLiteral("copyReply"));
    m_copyReply->setEnabled(false);
    connect(m_copyReply, &QPushButton::clicked, this, &RecordsDialog::copyReplyAgain);
    m_withdraw = buttons->addButton(tr("&Withdraw…"), QDialogButtonBox::ActionRole);
    m_withdraw->setObjectName(QStringLiteral("withdrawRecord"));
    m_withdraw->setEnabled(false);
    connect(m_withdraw, &QPushButton::clicked, this, &RecordsDialog::withdraw);
    connect(&m_desk.decisions(), &DeskDecisions::written, this, &RecordsDialog::load);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RecordsDialog::showRecord);
    auto *column = new QVBoxLayout(this);
    column->addWidget(splitter, 1);
    column->addWidget(buttons);
    const int unit = fontMetrics().averageCharWidth();
    resize(unit * 110, fontMetrics().height() * 36);
}

QString RecordsDialog::kindOf(const DecisionSummary &decision) const
{
    switch (decision.kind) {
    case DecisionKind::Approved:
        return decision.withdrawnBy != 0 ? tr("Approved, withdrawn") : tr("Approved");
    case DecisionKind::Returned:
        return decision.withdrawnBy != 0 ? tr("Returned, withdrawn") : tr("Returned");
    case DecisionKind::Withdrawn:
        break;
    }
    return tr("Withdrawal of #%1").arg(decision.withdraws);
}

void RecordsDialog::load()
{
    if (const auto obstacle = m_desk.database().obstacle()) {
        m_record->setPlainText(obstacle->toString());
        return;
    }
    const auto decisions = m_desk.database().store()->decisions(shownAtMost);
    if (!decisions) {
        m_record->setPlainText(decisions.error().toString());
        return;
    }
    QList<RecordRow> rows;
    for (const DecisionSummary &decision : *decisions)
        rows.append({decision.id, kindOf(decision), decision.withdrawnBy != 0, decision.serviceCode, decision.subject,
                     decision.by, decision.at});
    m_model.setRows(rows);
    if (rows.isEmpty())
        m_record->setPlainText(tr("Nothing has been decided yet."));
    else
        m_table->selectRow(0);
}

void RecordsDialog::showRecord(const QModelIndex &index)
{
    m_shown.reset();
    m_reply.clear();
    m_copyReply->setText(tr("Copy the &reply"));
    m_withdraw->setEnabled(false);
    m_copyReply->setEnabled(false);
    const Store *store = m_desk.database().store();
    if (!store || !index.isValid())
        return;
    const auto record = store->decision(index.data(RecordsModel::IdRole).toLongLong());
    if (!record) {
        m_record->setPlainText(record.error().toString());
        return;
    }
    m_shown = record->summary();
    m_withdraw->setEnabled(m_shown->stands());
    m_reply = record->reply;
    m_copyReply->setEnabled(!m_reply.isEmpty());
    m_record->setHtml(
        recordHtml(*record, m_desk.setup().rulebook, m_desk.setup().texts, m_desk.language(), Palette::current()));
}

void RecordsDialog::copyReplyAgain()
{
    setPlainToolTip(m_copyReply, copyReply(m_reply));
    m_copyReply->setText(tr("Copied"));
}

void RecordsDialog::withdraw()
{
    if (!m_shown || !m_shown->stands())
        return;
    auto *dialog = new WithdrawDialog(m_desk, *m_shown, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace certlink
