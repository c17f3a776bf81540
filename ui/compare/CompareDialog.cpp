#include "ui/compare/CompareDialog.h"

#include "ui/compare/RelationDelegate.h"
#include "ui/desk/Desk.h"
#include "ui/palette/WithinScreen.h"
#include "ui/plain/PlainText.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace certlink {

CompareDialog::CompareDialog(Desk &desk, const QList<OtherApplication> &others, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_others(others), m_here(desk.current()->file), m_choice(new QComboBox(this)),
      m_summary(plainLabel(this)), m_table(new QTableView(this)), m_go(new QPushButton(this))
{
    setObjectName(QStringLiteral("compare"));
    setWindowTitle(titleText(tr("Applications for %1").arg(m_here->application().serviceCode.value)));
    build();
    layOut();
    showOther(0);
    m_table->setFocus();
}

void CompareDialog::build()
{
    for (const OtherApplication &other : std::as_const(m_others))
        m_choice->addItem(other.title);
    m_choice->setObjectName(QStringLiteral("compareWith"));
    m_choice->setAccessibleName(tr("The other application"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_model.setHeaders({tr("Field"), tr("This one"), tr("Relation"), tr("The other")});
    m_model.setRelationNames({tr("same"), tr("corrected here"), tr("corrected there"), tr("contradicting")});
    m_table->setObjectName(QStringLiteral("compareTable"));
    m_table->setAccessibleName(tr("Field by field"));
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new RelationDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(true);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    for (const int column : {ComparisonModel::FieldColumn, ComparisonModel::RelationColumn})
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_summary->setWordWrap(true);
    m_summary->setObjectName(QStringLiteral("compareSummary"));
    m_go->setText(tr("&Go to the other"));
    m_go->setAutoDefault(false);
    m_go->setObjectName(QStringLiteral("compareGo"));
    connect(m_choice, &QComboBox::currentIndexChanged, this, &CompareDialog::showOther);
    connect(m_go, &QPushButton::clicked, this, &CompareDialog::goThere);
}

void CompareDialog::layOut()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_go, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *choice = new QFormLayout;
    choice->addRow(tr("Beside:"), m_choice);
    auto *column = new QVBoxLayout(this);
    column->addLayout(choice);
    column->addWidget(m_summary);
    column->addWidget(m_table, 1);
    column->addWidget(buttons);
    resizeWithinScreen(this, {fontMetrics().averageCharWidth() * 130, fontMetrics().height() * 32});
}

void CompareDialog::showOther(int index)
{
    const OtherApplication &other = m_others[index];
    const QList<ComparedField> rows =
        comparedFields(*m_here, *other.file, m_desk.setup().texts, m_desk.language(), m_desk.rulebook());
    m_model.setRows(rows);
    m_table->resizeRowsToContents();
    int corrected = 0;
    int contradicting = 0;
    for (const ComparedField &row : rows) {
        contradicting += row.relation == FieldRelation::Contradicting;
        corrected += row.relation == FieldRelation::CorrectedHere || row.relation == FieldRelation::CorrectedThere;
    }
    m_summary->setText(corrected + contradicting == 0
                           ? tr("Both say the same in every field.")
                           : tr("%n field(s) corrected", nullptr, corrected) % QStringLiteral("  \u00B7  ") %
                                 tr("%n contradicting", nullptr, contradicting));
    m_go->setEnabled(other.id != 0);
}

void CompareDialog::goThere()
{
    const int id = m_others[m_choice->currentIndex()].id;
    accept();
    m_desk.setCurrent(id);
}

} // namespace certlink
