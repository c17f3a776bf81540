#include "ui/rulebook/EditionTable.h"

#include "ui/plain/PlainText.h"

#include <QCoreApplication>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

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

bool moveRow(QTableWidget &table, int by)
{
    const int row = table.currentRow();
    const int other = row + by;
    if (row < 0 || other < 0 || other >= table.rowCount())
        return false;
    const QSignalBlocker quiet(&table); // half of a row is none
    for (int column = 0; column < table.columnCount(); ++column) {
        QTableWidgetItem *moving = table.takeItem(row, column);
        table.setItem(row, column, table.takeItem(other, column));
        table.setItem(other, column, moving);
    }
    table.setCurrentCell(other, table.currentColumn());
    return true;
}

QList<QPushButton *> moveButtons(QTableWidget &table, QWidget *parent, const std::function<void()> &moved)
{
    const auto button = [&](const QString &name, const QString &text, Qt::Key key, int by) {
        QPushButton *made = sectionButton(name, text, parent);
        const QKeySequence keys(Qt::ALT | key);
        setPlainToolTip(made, Texts::tr("Moves the row the keyboard is in (%1 in the table)").arg(keys.toString()));
        auto *shortcut = new QShortcut(keys, &table);
        shortcut->setContext(Qt::WidgetShortcut); // not while a cell is typed in
        const auto move = [&table, by, moved] {
            if (moveRow(table, by))
                moved();
        };
        QObject::connect(made, &QPushButton::clicked, &table, move);
        QObject::connect(shortcut, &QShortcut::activated, &table, move);
        return made;
    };
    return {button(u"moveUp"_s, Texts::tr("Move &up"), Qt::Key_Up, -1),
            button(u"moveDown"_s, Texts::tr("Move &down"), Qt::Key_Down, 1)};
}

} // namespace certlink
