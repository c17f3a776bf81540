#include "ui/rulebook/CoveragePane.h"

#include "models/application/Tokyo.h"
#include "models/export/TableWriter.h"
#include "ui/desk/Desk.h"
#include "ui/palette/Signs.h"
#include "ui/plain/PlainText.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace certlink {

namespace {

constexpr qsizetype namedMost = 5;

/// Sorts as a number and not as its digits.
QTableWidgetItem *numberItem(qint64 number)
{
    auto *item = new QTableWidgetItem;
    item->setData(Qt::DisplayRole, number);
    return item;
}

} // namespace

CoveragePane::CoveragePane(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_summary(plainLabel(this)), m_table(new QTableWidget(0, 7, this))
{
    m_summary->setObjectName(u"coverageSummary"_s);
    m_summary->setWordWrap(true);
    m_table->setObjectName(u"coverage"_s);
    m_table->setAccessibleName(tr("Coverage of the rules"));
    m_table->setHorizontalHeaderLabels({tr("Clause"), tr("Rule"), tr("What it says"), tr("Violated"), tr("Unknown"),
                                        tr("Violated this month"), tr("Last")});
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    auto *exporting = new QPushButton(tr("E&xport the table…"), this);
    exporting->setObjectName(u"exportCoverage"_s);
    exporting->setAutoDefault(false);
    connect(exporting, &QPushButton::clicked, this, &CoveragePane::exportTable);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_summary);
    column->addWidget(m_table, 1);
    column->addWidget(exporting, 0, Qt::AlignLeft);
}

void CoveragePane::load()
{
    const Store *store = m_desk.database().store();
    if (!store) {
        m_summary->setText(tr("There is no database."));
        return;
    }
    Result<Coverage> coverage = coverageOf(*store, {}, {}, m_desk.setup().today());
    if (!coverage)
        return emit failed(coverage.error());
    m_coverage = std::move(*coverage);
    showCoverage();
}

void CoveragePane::showCoverage()
{
    m_table->setSortingEnabled(false);
    m_table->setRowCount(int(m_coverage.rules.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const RuleCoverage &rule = m_coverage.rules[row];
        const QString title =
            rule.isKnown ? m_desk.setup().texts.title(rule.rule, m_desk.language()) : tr("(of another program)");
        m_table->setItem(row, 0, new QTableWidgetItem(rule.clause.isEmpty() ? u"–"_s : rule.clause));
        m_table->setItem(row, 1, new QTableWidgetItem(rule.rule));
        m_table->setItem(row, 2, new QTableWidgetItem(title));
        m_table->setItem(row, 3, numberItem(rule.violated));
        m_table->setItem(row, 4, numberItem(rule.unknown));
        m_table->setItem(row, 5, numberItem(rule.violatedThisMonth));
        m_table->setItem(
            row, 6,
            new QTableWidgetItem(rule.last.isValid() ? inTokyo(rule.last).date().toString(Qt::ISODate) : u"–"_s));
    }
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(5, Qt::DescendingOrder);
    m_table->resizeColumnsToContents(); // with the sign of the order
    m_table->setColumnWidth(2, fontMetrics().averageCharWidth() * 50);
    m_table->setCurrentCell(0, 1);
    QStringList most;
    for (const RuleCoverage &rule : m_coverage.mostViolated().mid(0, namedMost))
        most.append(u"%1: %2"_s.arg(rule.rule).arg(rule.violatedThisMonth));
    const QStringList clauses = m_coverage.clausesNeverMet();
    m_summary->setText(tr("Never met: clauses %1; %2 of %3 rules never found anything.\nMost violated in %4: %5")
                           .arg(clauses.isEmpty() ? u"–"_s : clauses.join(u", "_s))
                           .arg(m_coverage.rulesNeverFired().size())
                           .arg(m_coverage.rules.size())
                           .arg(m_coverage.month.toString(u"yyyy-MM"), most.isEmpty() ? u"–"_s : most.join(u", "_s)));
}

Result<void> CoveragePane::write(const QString &file) const
{
    const ExportFormat format = file.endsWith(u".xlsx"_s)    ? ExportFormat::Xlsx
                                : file.endsWith(u".jsonl"_s) ? ExportFormat::JsonLines
                                                             : ExportFormat::Csv;
    const Result<std::unique_ptr<TableWriter>> table = TableWriter::into(file, format, coverageColumns());
    if (!table)
        return tl::make_unexpected(table.error());
    for (const TableWriter::Row &row : coverageRows(m_coverage)) {
        if (Result<void> written = (*table)->write(row); !written)
            return written;
    }
    return (*table)->finish();
}

void CoveragePane::exportTable()
{
    const QString file = QFileDialog::getSaveFileName(this, tr("Export the coverage"), u"coverage.xlsx"_s,
                                                      tr("Tables (*.xlsx *.csv *.jsonl)"));
    if (file.isEmpty())
        return;
    if (const Result<void> written = write(file); !written)
        emit failed(written.error());
    else
        emit said(tr("The coverage was written: %1").arg(file));
}

} // namespace certlink
