#include "ui/training/FactsPane.h"

#include "models/register/RegisterColumns.h"
#include "ui/findings/FactEditor.h"
#include "ui/plain/PlainText.h"
#include "ui/training/TrainingDesk.h"

#include <QFormLayout>
#include <QLabel>
#include <QScopedValueRollback>

namespace certlink {

namespace {

template<typename Row>
QString written(const Row *row, const QString &column)
{
    for (const RegisterColumn<Row> &one : registerColumns<Row>())
        if (row && column == one.name)
            return one.write(*row);
    return {};
}

/// A cell in the notation of its CSV file; empty where it is not known.
QString cellText(const Register &contractRegister, const RegisterCell &cell)
{
    if (cell.table == u"contracts")
        return written(contractRegister.contract(cell.key), cell.column);
    if (cell.table == u"services")
        return written(contractRegister.service(cell.key), cell.column);
    const QList<Administrator> rows = contractRegister.administrators(cell.key);
    return rows.isEmpty() ? QString() : written(&rows.first(), cell.column);
}

/// Every cell the rules looked at or lack, in the order in which they did.
QList<RegisterCell> cellsOf(const Judgement &judgement)
{
    QList<RegisterCell> cells;
    const auto add = [&cells](const RegisterCell &cell) {
        if (!cell.key.isEmpty() && recordableColumns(cell.table).contains(cell.column) && !cells.contains(cell))
            cells.append(cell);
    };
    for (const RuleResult &result : judgement.results) {
        for (const ReasoningStep &step : result.steps)
            add(step.cell);
        for (const RegisterCell &missing : result.missing)
            add(missing);
    }
    return cells;
}

} // namespace

FactsPane::FactsPane(TrainingDesk &training, QWidget *parent) : QScrollArea(parent), m_training(training)
{
    setObjectName(QStringLiteral("whatIfFacts"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    reset();
}

void FactsPane::reset()
{
    auto *rows = new QWidget(this);
    m_rows = new QFormLayout(rows);
    m_rows->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_cells.clear();
    m_editors.clear();
    setWidget(rows); // takes the place of the one before and deletes it
}

void FactsPane::showFacts()
{
    const DeskCase *deskCase = m_training.desk().current();
    if (!deskCase || !deskCase->file)
        return;
    const QScopedValueRollback showing(m_isShowing, true);
    for (const RegisterCell &cell : cellsOf(deskCase->file->judgement()))
        if (!m_cells.contains(cell))
            add(cell);
    for (qsizetype row = 0; row < m_cells.size(); ++row) {
        const QString value = cellText(deskCase->file->effectiveRegister(), m_cells[row]);
        if (!m_editors[row]->isAncestorOf(focusWidget()) && m_editors[row]->value() != value)
            m_editors[row]->setValue(value);
    }
}

void FactsPane::add(const RegisterCell &cell)
{
    const QString words = m_training.texts().registerCell(cell, m_training.language());
    auto *editor =
        new FactEditor(cell, m_training.desk().rulebook(), m_training.texts(), m_training.language(), widget());
    editor->setLabel(words);
    QLabel *label = plainLabel(words, widget());
    label->setWordWrap(true);
    m_rows->addRow(label, editor);
    const qsizetype row = m_cells.size();
    m_cells.append(cell);
    m_editors.append(editor);
    connect(editor, &FactEditor::changed, this, [this, row] { take(row); });
}

void FactsPane::take(qsizetype row)
{
    if (m_isShowing)
        return;
    const WindowSetup &setup = m_training.desk().setup();
    const Result<void> done = m_training.desk().layers().recordFacts(
        {{m_cells[row], m_editors[row]->value(), RecordedFact::Source::Other, setup.person, setup.now()}});
    emit said(done ? QString() : done.error().detail);
}

} // namespace certlink
