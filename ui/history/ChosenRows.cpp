#include "ui/history/ChosenRows.h"

#include <QAbstractItemView>
#include <QItemSelectionModel>

namespace certlink {

bool chooseAgain(QAbstractItemView &table, const QList<qint64> &rows, const QList<qint64> &chosen)
{
    QItemSelection again;
    for (qsizetype row = 0; row < rows.size(); ++row) {
        const QModelIndex index = table.model()->index(int(row), 0);
        if (chosen.contains(rows[row]))
            again.select(index, index);
    }
    QItemSelectionModel *selection = table.selectionModel();
    if (!again.isEmpty())
        selection->setCurrentIndex(again.first().topLeft(), QItemSelectionModel::NoUpdate);
    selection->select(again, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    return !again.isEmpty();
}

} // namespace certlink
