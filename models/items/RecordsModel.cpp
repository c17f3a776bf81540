#include "models/items/RecordsModel.h"

#include "models/application/Tokyo.h"

namespace certlink {

namespace {

constexpr int rowsAtATime = 100;

} // namespace

QList<RecordRow> RecordsModel::nextPage()
{
    QList<RecordRow> rows = m_source(m_rows.isEmpty() ? 0 : m_rows.last().id, rowsAtATime);
    m_isAtEnd = rows.size() < rowsAtATime;
    return rows;
}

void RecordsModel::setSource(const Source &source)
{
    beginResetModel();
    m_source = source;
    m_rows.clear();
    m_rows = nextPage();
    endResetModel();
}

bool RecordsModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_isAtEnd;
}

void RecordsModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    const QList<RecordRow> rows = nextPage();
    if (rows.isEmpty())
        return;
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + rows.size()) - 1);
    m_rows += rows;
    endInsertRows();
}

void RecordsModel::setHeaders(const QStringList &titles)
{
    m_headers = titles;
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
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
    if (role == IsWithdrawnRole)
        return row.isWithdrawn;
    if (role == TimeRole)
        return row.at;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case NumberColumn:
        return row.id;
    case KindColumn:
        return row.kind;
    case VerdictColumn:
        return row.verdict;
    case ContractColumn:
        return row.contract;
    case SubjectColumn:
        return row.subject;
    case PersonColumn:
        return row.by;
    case TimeColumn:
        return inTokyo(row.at).toString(u"yyyy-MM-dd HH:mm");
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
