#include "ui/history/ChangesPage.h"

#include "models/application/Tokyo.h"
#include "models/export/HistoryExport.h"
#include "rules/masking/MaskedTable.h"
#include "ui/Panes.h"
#include "ui/desk/Desk.h"
#include "ui/history/ChosenRows.h"
#include "ui/plain/PlainText.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace certlink {

namespace {

enum Show { Due, Open, Done, Everything };
constexpr int mostShown = 1000; ///< of what is settled: a table of all that ever was helps nobody
enum Column { DayColumn, StateColumn, CodeColumn, WorkColumn, ComeColumn, GoColumn, DecisionColumn, ByColumn, columns };

} // namespace

ChangesPage::ChangesPage(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_showLabel(plainLabel(this)), m_show(new QComboBox(this)),
      m_table(new QTableWidget(0, columns, this)), m_count(plainLabel(this)), m_done(new QPushButton(this)),
      m_impossible(new QPushButton(this)), m_open(new QPushButton(this)), m_masked(new QCheckBox(this)),
      m_export(new QPushButton(this))
{
    setObjectName(QStringLiteral("changes"));
    build();
    retranslate();
}

void ChangesPage::focusPane(int by)
{
    if (QWidget *pane = paneBeside({m_show, m_table}, by))
        pane->setFocus(Qt::ShortcutFocusReason);
}

void ChangesPage::build()
{
    m_show->setObjectName(QStringLiteral("changesShown"));
    m_showLabel->setBuddy(m_show);
    m_table->setObjectName(QStringLiteral("changesTable"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    for (const int column : {ComeColumn, GoColumn})
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    m_done->setObjectName(QStringLiteral("changeDone"));
    m_impossible->setObjectName(QStringLiteral("changeImpossible"));
    m_open->setObjectName(QStringLiteral("changeOpen"));
    m_masked->setObjectName(QStringLiteral("changesMasked"));
    m_export->setObjectName(QStringLiteral("changesExport"));
    auto *top = new QHBoxLayout;
    top->addWidget(m_showLabel);
    top->addWidget(m_show);
    top->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_count, 1);
    for (QWidget *control : QList<QWidget *>{m_done, m_impossible, m_open, m_masked, m_export})
        buttons->addWidget(control);
    auto *column = new QVBoxLayout(this);
    column->addLayout(top);
    column->addWidget(m_table, 1);
    column->addLayout(buttons);
    connect(m_show, &QComboBox::currentIndexChanged, this, [this] {
        m_table->clearSelection();
        load();
    });
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &ChangesPage::showSelected);
    connect(m_done, &QPushButton::clicked, this, [this] { write(selectedIds(), Carrying::Outcome::CarriedOut, {}); });
    connect(m_impossible, &QPushButton::clicked, this, [this] { note(Carrying::Outcome::Impossible); });
    connect(m_open, &QPushButton::clicked, this, [this] { note(Carrying::Outcome::Open); });
    connect(m_export, &QPushButton::clicked, this, &ChangesPage::exportAs);
    connect(&m_desk.decisions(), &DeskDecisions::written, this, &ChangesPage::load);
    connect(&m_desk.database(), &DeskDatabase::opened, this, &ChangesPage::load);
    connect(&m_desk.database(), &DeskDatabase::changedElsewhere, this, &ChangesPage::load);
}

void ChangesPage::retranslate()
{
    m_showLabel->setText(tr("&Show"));
    {
        const QSignalBlocker quiet(m_show);
        const int kept = std::max(0, m_show->currentIndex());
        m_show->clear();
        m_show->addItems({tr("Due today or overdue"), tr("Open"), tr("Carried out or impossible"), tr("Everything")});
        m_show->setCurrentIndex(kept);
    }
    m_table->setAccessibleName(tr("Changes to be carried out"));
    m_table->setHorizontalHeaderLabels({tr("Day"), tr("State"), tr("Contract"), tr("Work"), tr("Links that come"),
                                        tr("Links that go"), tr("Decision"), tr("Approved by")});
    m_done->setText(tr("&Carried out"));
    m_impossible->setText(tr("&Impossible…"));
    m_open->setText(tr("&Open again…"));
    m_masked->setText(tr("&Masked"));
    setPlainToolTip(m_masked, tr("Codes, people and notes are masked in what is exported"));
    m_export->setText(tr("E&xport…"));
    load();
}

QString ChangesPage::stateOf(const ChangeToCarryOut &change, QDate today) const
{
    switch (change.carrying.outcome) {
    case Carrying::Outcome::CarriedOut:
        return tr("carried out");
    case Carrying::Outcome::Impossible:
        return tr("impossible: %1").arg(change.carrying.note);
    case Carrying::Outcome::Open:
        break;
    }
    return change.day() < today ? tr("overdue") : change.day() == today ? tr("due today") : tr("open");
}

void ChangesPage::load()
{
    if (!m_desk.database().store())
        return take({}, {});
    using Lists = std::pair<QList<ChangeToCarryOut>, QList<ChangeToCarryOut>>;
    const int shown = m_show->currentIndex();
    // On the writer's thread: a long history is looked through, and the window does not wait for it.
    m_desk.database().writer().write<Lists>(
        this,
        [shown](Store &store) -> Result<Lists> {
            const Result<QList<ChangeToCarryOut>> open = store.changes({{}, {}, ChangesFilter::Which::Open});
            if (!open || shown == Due || shown == Open)
                return open.map([](const auto &list) { return Lists{list, list}; });
            const auto which = shown == Done ? ChangesFilter::Which::Settled : ChangesFilter::Which::All;
            return store.changes({{}, {}, which, mostShown}).map([&](const auto &list) { return Lists{*open, list}; });
        },
        [this, shown](const Result<Lists> &lists) {
            if (!lists)
                emit failed(tr("The changes cannot be read"), lists.error());
            else if (shown == m_show->currentIndex()) // else a later answer comes
                take(lists->first, lists->second);
        });
}

void ChangesPage::take(const QList<ChangeToCarryOut> &open, const QList<ChangeToCarryOut> &shown)
{
    const QList<qint64> chosen = selectedIds();
    const QDate today = m_desk.setup().today();
    const auto isDue = [&](const ChangeToCarryOut &change) { return change.day() <= today; };
    m_shown = shown;
    if (m_show->currentIndex() == Due)
        m_shown.removeIf([&](const ChangeToCarryOut &change) { return !isDue(change); });
    fill();
    QList<qint64> ids;
    for (const ChangeToCarryOut &change : m_shown)
        ids.append(change.decision);
    // Where what was chosen is gone, settled by somebody else, no other one takes its place unasked.
    if (!chooseAgain(*m_table, ids, chosen) && chosen.isEmpty() && !m_shown.isEmpty())
        m_table->selectRow(0);
    showSelected();
    m_due = int(std::count_if(open.begin(), open.end(), isDue));
    emit dueChanged(m_due);
}

void ChangesPage::fill()
{
    const QDate today = m_desk.setup().today();
    m_table->setRowCount(int(m_shown.size()));
    for (int row = 0; row < m_shown.size(); ++row) {
        const ChangeToCarryOut &change = m_shown[row];
        const QStringList cells{change.day().toString(Qt::ISODate),
                                stateOf(change, today),
                                change.change.contract,
                                change.change.work == u"add" ? tr("add") : tr("change"),
                                change.linksAdded().join(u'\n'),
                                change.change.linksBeforeKnown ? change.linksRemoved().join(u'\n')
                                                               : tr("not known from the register"),
                                u'#' + QString::number(change.decision),
                                change.approvedBy};
        for (int column = 0; column < cells.size(); ++column)
            m_table->setItem(row, column, new QTableWidgetItem(cells[column]));
    }
    m_table->resizeRowsToContents();
    const int count = int(m_shown.size());
    m_count->setText(count < mostShown || m_show->currentIndex() < Done ? tr("%n change(s)", nullptr, count)
                                                                        : tr("The %n approved last", nullptr, count));
}

QList<qint64> ChangesPage::selectedIds() const
{
    QList<qint64> ids;
    for (const QModelIndex &row : m_table->selectionModel()->selectedRows())
        ids.append(m_shown[row.row()].decision);
    return ids;
}

void ChangesPage::showSelected()
{
    bool hasOpen = false;
    bool hasDone = false;
    for (const QModelIndex &row : m_table->selectionModel()->selectedRows())
        (m_shown[row.row()].carrying.outcome == Carrying::Outcome::Open ? hasOpen : hasDone) = true;
    m_done->setEnabled(hasOpen && !hasDone);
    m_impossible->setEnabled(hasOpen && !hasDone);
    m_open->setEnabled(hasDone && !hasOpen);
    m_export->setEnabled(!m_shown.isEmpty());
}

void ChangesPage::note(Carrying::Outcome outcome)
{
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(QStringLiteral("carryingReason"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(outcome == Carrying::Outcome::Impossible ? tr("Cannot be carried out") : tr("Open again"));
    dialog->setLabelText(tr("Why? The reason is recorded."));
    dialog->setOkButtonText(tr("&Record"));
    dialog->setCancelButtonText(tr("&Cancel"));
    // Of what was chosen when it was asked for, whatever becomes of the table meanwhile.
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, outcome, ids = selectedIds()](const QString &reason) {
                if (reason.trimmed().isEmpty())
                    emit say(tr("Nothing was recorded"), tr("A reason is needed."));
                else
                    write(ids, outcome, reason.trimmed());
            });
    dialog->open();
}

void ChangesPage::write(const QList<qint64> &ids, Carrying::Outcome outcome, const QString &reason)
{
    const Carrying carrying{outcome, reason, m_desk.setup().person, m_desk.setup().now()};
    m_desk.database().writer().write<bool>(
        this,
        [ids, carrying](Store &store) -> Result<bool> {
            for (const qint64 id : ids) {
                if (const Result<void> done = store.noteCarrying(id, carrying); !done)
                    return tl::make_unexpected(done.error());
            }
            return true;
        },
        [this](const Result<bool> &done) {
            if (!done)
                emit failed(tr("It was not recorded"), done.error());
            else
                m_table->clearSelection(); // the next one is chosen
            load();
        });
}

void ChangesPage::exportAs()
{
    const QString file = QFileDialog::getSaveFileName(this, tr("Export what is shown"), QStringLiteral("changes.csv"),
                                                      QStringLiteral("*.csv *.xlsx *.jsonl"));
    if (file.isEmpty())
        return;
    const ExportFormat format = file.endsWith(u".xlsx")    ? ExportFormat::Xlsx
                                : file.endsWith(u".jsonl") ? ExportFormat::JsonLines
                                                           : ExportFormat::Csv;
    Result<std::unique_ptr<TableWriter>> table = TableWriter::into(file, format, changeColumns());
    if (!table)
        return emit failed(tr("The export"), table.error());
    const Masker masker(m_desk.setup().maskKey, m_desk.rulebook());
    if (m_masked->isChecked())
        table = maskedTable(std::move(*table), changeColumns(), masker);
    for (const Result<void> &step : {exportChanges(m_shown, **table), (*table)->finish()}) {
        if (!step)
            return emit failed(tr("The export"), step.error());
    }
    emit say(tr("The export"), file);
}

void ChangesPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace certlink
