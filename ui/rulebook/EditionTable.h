#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

class QPushButton;
class QTableWidget;
class QTableWidgetItem;
class QWidget;

namespace certlink {

// What the sections of an edition with a table share.

[[nodiscard]] QTableWidget *editionTable(const QString &name, const QStringList &columns, const QString &title,
                                         QWidget *parent);
[[nodiscard]] QPushButton *sectionButton(const QString &name, const QString &text, QWidget *parent);
/// The table above its buttons.
void layOutSection(QWidget &section, QTableWidget &table, const QList<QPushButton *> &buttons);

[[nodiscard]] QString cellText(const QTableWidget &table, int row, int column);
/// A cell that says so where it is empty.
[[nodiscard]] QTableWidgetItem *cellItem(const QString &text);
/// The keyboard goes into the new row.
void appendRow(QTableWidget &table, const QStringList &cells);
/// The one the keyboard is in.
void removeRow(QTableWidget &table);
/// The same, up (-1) or down (1), and the keyboard with it; at the end of the table nothing is done.
/// False: nothing was.
bool moveRow(QTableWidget &table, int by);
/// Two buttons that move the row the keyboard is in, as Alt+Up and Alt+Down in the table do; `moved` is called after.
[[nodiscard]] QList<QPushButton *> moveButtons(QTableWidget &table, QWidget *parent,
                                               const std::function<void()> &moved);

} // namespace certlink
