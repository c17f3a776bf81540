#include "ui/rulebook/EditionTable.h"

#include <QCoreApplication>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace certlink {

namespace {

/// Sentences for people.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(certlink::EditionForm)
};

class CellItem : public QTableWidgetItem
{
public:
    using QTableWidgetItem::QTableWidgetItem;

    [[nodiscard]] QVariant data(int role) const override
    {
        QVariant known = QTableWidgetItem::data(role);
        if (role == Qt::AccessibleTextRole && !known.isValid() && text().isEmpty())
            return Texts::tr("(empty)");
        return known;
    }
};

} // namespace

QTableWidget *editionTable(const QString &name, const QStringList &columns, const QString &title, QWidget *parent)
{
    auto *table = new QTableWidget(0, int(columns.size()), parent);
    table->setObjectName(name);
    table->setAccessibleName(title);
    table->setHorizontalHeaderLabels(columns);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    return table;
}

QPushButton *sectionButton(const QString &name, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

void layOutSection(QWidget &section, QTableWidget &table, const QList<QPushButton *> &buttons)
{
    auto *row = new QHBoxLayout;
    for (QPushButton *button : buttons)
        row->addWidget(button);
    row->addStretch(1);
    auto *column = new QVBoxLayout(&section);
    column->addWidget(&table, 1);
    column->addLayout(row);
}

QString cellText(const QTableWidget &table, int row, int column)
{
    const QTableWidgetItem *item = table.item(row, column);
    return item ? item->text().trimmed() : QString();
}

QTableWidgetItem *cellItem(const QString &text)
{
    return new CellItem(text);
}

void appendRow(QTableWidget &table, const QStringList &cells)
{
    const int row = table.rowCount();
    table.insertRow(row);
    for (int column = 0; column < cells.size(); ++column)
        table.setItem(row, column, cellItem(cells[column]));
    table.setCurrentCell(row, 0);
    table.setFocus(Qt::OtherFocusReason);
}

void removeRow(QTableWidget &table)
{
    if (table.currentRow() >= 0)
        table.removeRow(table.currentRow());
}

} // namespace certlink
