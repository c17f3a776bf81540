#include "models/items/RecordsModel.h"

#include <QTimeZone>

namespace certlink {

void RecordsModel::setRows(const QList<RecordRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void RecordsModel::setHeaders(const QStringList &titles)
{
    m_headers = titles;
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void RecordsModel::setKindNames(const QString &approved, const QString &returned)
{
    m_approved = approved;
    m_returned = returned;
}

int RecordsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RecordsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant RecordsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RecordRow &row = m_rows[index.row()];
    if (role == IdRole)
        return row.id;
    if (role == ApprovedRole)
        return row.approved;
    if (role == TimeRole)
        return row.at;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case NumberColumn:
        return row.id;
    case KindColumn:
        return row.approved ? m_approved : m_returned;
    case ContractColumn:
        return row.contract;
    case SubjectColumn:
        return row.subject;
    case PersonColumn:
        return row.by;
    case TimeColumn:
        return row.at.toTimeZone(QTimeZone("Asia/Tokyo")).toString(u"yyyy-MM-dd HH:mm");
    default:
        return {};
    }
}

QVariant RecordsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return m_headers.value(section);
}

} // namespace certlink
