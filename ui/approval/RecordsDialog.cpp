#include "ui/approval/RecordsDialog.h"

#include "ui/approval/ApprovalText.h"
#include "ui/desk/Desk.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QSplitter>
#include <QTableView>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace certlink {

namespace {

constexpr int shownAtMost = 500;

} // namespace

RecordsDialog::RecordsDialog(Desk &desk, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_table(new QTableView(this)), m_record(new QTextBrowser(this))
{
    setObjectName(QStringLiteral("records"));
    setWindowTitle(tr("Recent decisions"));
    build();
    load();
}

void RecordsDialog::build()
{
    m_model.setHeaders({tr("No."), tr("Decision"), tr("Contract"), tr("Subject"), tr("By"), tr("At")});
    m_model.setKindNames(tr("Approved"), tr("Returned"));
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
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RecordsDialog::showRecord);
    auto *column = new QVBoxLayout(this);
    column->addWidget(splitter, 1);
    column->addWidget(buttons);
    const int unit = fontMetrics().averageCharWidth();
    resize(unit * 110, fontMetrics().height() * 36);
}

void RecordsDialog::load()
{
    if (!m_desk.store()) {
        m_record->setPlainText(m_desk.storeFailure() ? m_desk.storeFailure()->toString() : tr("There is no database."));
        return;
    }
    const auto records = m_desk.store()->decisions(shownAtMost);
    if (!records) {
        m_record->setPlainText(records.error().toString());
        return;
    }
    QList<RecordRow> rows;
    for (const DecisionRecord &record : *records)
        rows.append({record.id, record.kind == DecisionEntry::Kind::Approved, record.serviceCode, record.subject,
                     record.by, record.at});
    m_model.setRows(rows);
    if (rows.isEmpty())
        m_record->setPlainText(tr("Nothing has been decided yet."));
    else
        m_table->selectRow(0);
}

void RecordsDialog::showRecord(const QModelIndex &index)
{
    const auto record = m_desk.store()->decision(index.data(RecordsModel::IdRole).toLongLong());
    if (record)
        m_record->setHtml(
            recordHtml(*record, m_desk.setup().rulebook, m_desk.setup().texts, m_desk.language(), Palette::current()));
    else
        m_record->setPlainText(record.error().toString());
}

} // namespace certlink
