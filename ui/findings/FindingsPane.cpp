#include "ui/findings/FindingsPane.h"

#include "ui/desk/Desk.h"
#include "ui/findings/DetailPane.h"
#include "ui/findings/FindingDelegate.h"
#include "ui/findings/FindingRows.h"
#include "ui/palette/Signs.h"

#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace certlink {

namespace {

/// A tree that says where the keyboard is only while it is there. Qt's says it whenever something is selected.
class FindingsTree : public QTreeView
{
public:
    using QTreeView::QTreeView;

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override
    {
        if (hasFocus())
            return QTreeView::currentChanged(current, previous);
        QAbstractItemView::currentChanged(current, previous); // NOLINT(bugprone-parent-virtual-call)
        viewport()->update();
    }
};

/// A finding to which a fact led that a person recorded.
bool restsOnRecorded(const CaseFile &file, const QString &rule)
{
    const RuleResult *result = findingOf(file, rule);
    return result && std::any_of(result->steps.begin(), result->steps.end(),
                                 [](const ReasoningStep &step) { return step.origin == FactOrigin::Person; });
}

} // namespace

FindingsPane::FindingsPane(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_tree(new FindingsTree(this)), m_delegate(new FindingDelegate(this)),
      m_detail(new DetailPane(desk, this))
{
    build();
    connectParts();
    retranslate();
}

void FindingsPane::build()
{
    m_tree->setObjectName(QStringLiteral("findings"));
    m_tree->setModel(&m_model);
    m_tree->setItemDelegate(m_delegate);
    m_tree->setWordWrap(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->setIndentation(fontMetrics().averageCharWidth() * 2);
    QHeaderView *header = m_tree->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(FindingsModel::SentenceColumn, QHeaderView::Stretch);

    auto *splitter = new QSplitter(this);
    splitter->setObjectName(QStringLiteral("findingsSplitter"));
    splitter->addWidget(m_tree);
    splitter->addWidget(m_detail);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({600, 400});
    splitter->setChildrenCollapsible(false);
    m_tree->installEventFilter(this);
    m_measuring.setSingleShot(true);
    m_measuring.setInterval(0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(splitter);
}

void FindingsPane::connectParts()
{
    connect(m_tree->header(), &QHeaderView::sectionResized, this, [this](int section, int, int size) {
        if (section != FindingsModel::SentenceColumn)
            return;
        m_delegate->setSentenceWidth(size);
        emit m_delegate->sizeHintChanged({});
        m_measuring.start();
    });
    connect(&m_measuring, &QTimer::timeout, this, [this] { emit heightWanted(wantedHeight()); });
    connect(m_detail, &DetailPane::laidOut, &m_measuring, qOverload<>(&QTimer::start));
    connect(&m_desk, &Desk::currentChanged, this, &FindingsPane::showFindings);
    connect(&m_desk, &Desk::currentUpdated, this, &FindingsPane::showFindings);
    connect(&m_desk, &Desk::languageChanged, this, &FindingsPane::showFindings);
    connect(&m_desk.selection(), &Selection::changed, this, &FindingsPane::showSelection);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &FindingsPane::takeCurrent);
    connect(m_tree, &QTreeView::activated, this, &FindingsPane::activate);
    connect(m_delegate, &FindingDelegate::recordWanted, this,
            [this](const QModelIndex &index) { emit recordWanted(m_model.factAt(index)); });
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &FindingsPane::expandFacts);
    connect(m_detail, &DetailPane::recordWanted, this, &FindingsPane::recordWanted);
    connect(m_detail, &DetailPane::compareWanted, this, &FindingsPane::compareWanted);
    connect(m_detail, &DetailPane::escaped, m_tree, qOverload<>(&QWidget::setFocus));
}

/// After language or font: signs are never cut.
void FindingsPane::measure()
{
    QFont bold = font();
    bold.setBold(true);
    const int unit = fontMetrics().averageCharWidth();
    QHeaderView *header = m_tree->header();
    header->resizeSection(FindingsModel::SeverityColumn,
                          signWidth(QFontMetrics(bold)) + m_tree->indentation() * 2 + unit * 3);
    header->resizeSection(FindingsModel::RuleColumn, unit * 24);
    header->resizeSection(FindingsModel::ClauseColumn, unit * 8);
}

/// Where there is little room it belongs to the sentence; the detail says rule and clause as well.
void FindingsPane::giveWay()
{
    const int unit = fontMetrics().averageCharWidth();
    m_tree->setColumnHidden(FindingsModel::RuleColumn, m_tree->width() < unit * 84);
    m_tree->setColumnHidden(FindingsModel::ClauseColumn, m_tree->width() < unit * 56);
}

bool FindingsPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_tree && event->type() == QEvent::Resize)
        giveWay();
    return QWidget::eventFilter(watched, event);
}

void FindingsPane::retranslate()
{
    measure();
    m_tree->setAccessibleName(tr("Findings"));
    m_model.setHeaders({tr("Weight"), tr("Finding"), tr("Rule"), tr("Clause")});
    showFindings();
}

void FindingsPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange)
        measure();
}

void FindingsPane::showFindings()
{
    const DeskCase *deskCase = m_desk.current();
    {
        const QScopedValueRollback showing(m_isShowing, true);
        m_delegate->setRecording(deskCase && deskCase->isOpen());
        m_model.setEntries(deskCase && deskCase->isApplication()
                               ? findingEntries(*deskCase->file, m_desk.setup().texts, m_desk.language())
                               : QList<FindingEntry>());
    }
    m_measuring.start();
    showSelection();
    const QList<RegisterCell> missing = m_detail->missingFacts();
    if (m_desk.selection().rule().isEmpty() && !missing.isEmpty() && !facts().contains(missing.first())) {
        m_tree->selectionModel()->clear(); // it was recorded
        m_detail->showFinding();
    }
}

/// The missing facts that have a row.
QList<RegisterCell> FindingsPane::facts() const
{
    QList<RegisterCell> facts;
    for (int row = 0; row < m_model.rowCount(); ++row)
        if (const RegisterCell fact = m_model.factAt(m_model.index(row, 0)); !fact.table.isEmpty())
            facts.append(fact);
    return facts;
}

/// Its rows whole, or the detail beside them where that is longer.
int FindingsPane::wantedHeight() const
{
    int rows = 0;
    for (QModelIndex at = m_model.index(0, 0); at.isValid(); at = m_tree->indexBelow(at))
        rows += m_tree->sizeHintForIndex(at.siblingAtColumn(FindingsModel::SentenceColumn)).height();
    return std::max(m_tree->header()->sizeHint().height() + rows + fontMetrics().height() / 2,
                    m_detail->wantedHeight());
}

void FindingsPane::expandFacts()
{
    for (int row = 0; row < m_model.rowCount(); ++row)
        m_tree->expand(m_model.index(row, 0));
}

/// Shows what is selected at the desk; a selected missing fact stays while it is one.
void FindingsPane::showSelection()
{
    const QScopedValueRollback showing(m_isShowing, true);
    const QString rule = m_desk.selection().rule();
    const QModelIndex index = m_model.indexOfRule(rule);
    if (index.isValid()) {
        if (m_tree->currentIndex().siblingAtColumn(0) != index) {
            m_tree->setCurrentIndex(index);
            m_tree->scrollTo(index);
        }
    } else if (m_model.factAt(m_tree->currentIndex()).table.isEmpty()) {
        m_tree->selectionModel()->clear();
    }
}

void FindingsPane::takeCurrent(const QModelIndex &index)
{
    const DeskCase *deskCase = m_desk.current();
    if (m_isShowing || !deskCase || !deskCase->file)
        return;
    const RegisterCell fact = m_model.factAt(index);
    if (fact.table.isEmpty()) {
        m_desk.selection().selectRule(*deskCase->file, index.data(FindingsModel::RuleRole).toString());
        m_detail->showFinding();
        return;
    }
    QStringList lacking;
    for (int row = 0; row < m_model.rowCount(index.siblingAtColumn(0)); ++row)
        lacking.append(m_model.index(row, 0, index.siblingAtColumn(0)).data(FindingsModel::TitleRole).toString());
    m_desk.selection().clear();
    m_detail->showFact(fact, lacking);
}

/// Return on a finding: what is lacking is asked for at once, the rest is settled where the keyboard goes.
void FindingsPane::activate(const QModelIndex &index)
{
    takeCurrent(index);
    const RegisterCell fact = m_model.factAt(index);
    const QList<RegisterCell> missing = m_detail->missingFacts();
    if (!fact.table.isEmpty())
        emit recordWanted(fact);
    else if (!missing.isEmpty() && !m_detail->takesReason())
        emit recordWanted(missing.first());
    else
        focusWhereItIsSettled();
}

void FindingsPane::focusWhereItIsSettled()
{
    if (m_detail->focusDecision())
        return;
    const QList<Field> &fields = m_desk.selection().fields();
    if (fields.isEmpty())
        m_tree->setFocus(Qt::ShortcutFocusReason);
    else
        emit fieldWanted(fields.first());
}

void FindingsPane::goToProblem(int by)
{
    const DeskCase *deskCase = m_desk.current();
    if (!deskCase || !deskCase->isApplication())
        return;
    QStringList open;
    for (const QString &rule : m_model.rules()) {
        const RuleResult *result = findingOf(*deskCase->file, rule);
        if (result && result->severity != Severity::Note && !deskCase->file->settlementOf(rule))
            open.append(rule);
    }
    if (open.isEmpty()) {
        emit nothingToSettle();
        return;
    }
    const qsizetype at = open.indexOf(m_desk.selection().rule());
    const qsizetype next = at < 0 && by < 0 ? open.size() - 1 : at + by;
    m_desk.selection().selectRule(*deskCase->file, open[(next + open.size()) % open.size()]);
    focusWhereItIsSettled();
}

void FindingsPane::confirmSelected()
{
    if (m_desk.selection().rule().isEmpty())
        goToProblem(1);
    else
        m_detail->confirmShown();
}

void FindingsPane::recordSelected()
{
    const DeskCase *deskCase = m_desk.current();
    if (!deskCase || !deskCase->isApplication())
        return;
    const CaseFile &file = *deskCase->file;
    QList<RegisterCell> missing = m_detail->missingFacts();
    if (missing.isEmpty() && !restsOnRecorded(file, m_desk.selection().rule()) && m_detail->offerReasons())
        return; // what a person found out about it is said as the reason
    if (missing.isEmpty())
        missing = facts();
    if (!missing.isEmpty() || !file.layers().facts.isEmpty())
        emit recordWanted(missing.value(0));
}

} // namespace certlink
