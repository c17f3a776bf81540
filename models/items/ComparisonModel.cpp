#include "models/items/ComparisonModel.h"

namespace certlink {

void ComparisonModel::setRows(const QList<ComparedField> &rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void ComparisonModel::setHeaders(const QStringList &titles)
{
    m_headers = titles;
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void ComparisonModel::setRelationNames(const QStringList &names)
{
    m_relationNames = names;
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, RelationColumn), index(int(m_rows.size()) - 1, RelationColumn));
}

int ComparisonModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ComparisonModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ComparisonModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ComparedField &row = m_rows[index.row()];
    if (role == RelationRole)
        return int(row.relation);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case FieldColumn:
        return row.label;
    case HereColumn:
        return row.here;
    case RelationColumn:
        return m_relationNames.value(int(row.relation));
    case ThereColumn:
        return row.there;
    }
    return {};
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return m_headers.value(section);
}

} // namespace certlink
