#include "models/items/InboxModel.h"

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

/// The order in which a person takes things up; within a class the older receipt date comes first.
int nextToDo(CaseStatus status)
{
    switch (status) {
    case CaseStatus::Return:
        return 0;
    case CaseStatus::Confirm:
        return 1;
    case CaseStatus::Approvable:
        return 2;
    case CaseStatus::Reading:
        return 3;
    case CaseStatus::Unreadable:
        return 4;
    case CaseStatus::OtherProcedure:
        return 5;
    case CaseStatus::NotAnApplication:
        return 6;
    case CaseStatus::Returned:
        return 7;
    case CaseStatus::Approved:
        return 8;
    }
    return 9;
}

QString searchText(const InboxRow &row)
{
    return QStringList{row.sender,
                       row.subject,
                       row.contract,
                       row.source,
                       row.startDate.toString(Qt::ISODate),
                       row.receiptDate.toString(Qt::ISODate)}
        .join(u'\n')
        .toLower();
}

QString oneLine(const InboxRow &row)
{
    QStringList parts{row.contract, row.sender, row.subject, row.startDate.toString(Qt::ISODate)};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace

void InboxModel::append(const QList<InboxRow> &rows)
{
    if (rows.isEmpty())
        return;
    const int first = int(m_rows.size());
    beginInsertRows({}, first, first + int(rows.size()) - 1);
    m_rows += rows;
    reindexFrom(first);
    endInsertRows();
}

void InboxModel::update(const InboxRow &row)
{
    const int at = rowOf(row.id);
    if (at < 0 || m_rows[at] == row)
        return;
    m_rows[at] = row;
    emit dataChanged(index(at), index(at));
}

void InboxModel::remove(int id)
{
    const int at = rowOf(id);
    if (at < 0)
        return;
    beginRemoveRows({}, at, at);
    m_rows.removeAt(at);
    m_rowById.remove(id);
    reindexFrom(at);
    endRemoveRows();
}

int InboxModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant InboxModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const InboxRow &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return oneLine(row);
    case IdRole:
        return row.id;
    case StatusRole:
        return int(row.status);
    case SenderRole:
        return row.sender;
    case SubjectRole:
        return row.subject;
    case ContractRole:
        return row.contract;
    case StartDateRole:
        return row.startDate;
    case ReceiptDateRole:
        return row.receiptDate;
    case SourceRole:
        return row.source;
    case FormIndexRole:
        return row.formIndex;
    case BlocksRole:
        return row.blocks;
    case ConfirmsRole:
        return row.confirms;
    case RecordRole:
        return row.record;
    case TouchedRole:
        return row.touched;
    case AgainRole:
        return row.again;
    case AsideRole:
        return row.aside;
    case WrittenToRole:
        return int(row.writtenTo);
    case WrittenAtRole:
        return row.writtenAt;
    case WrittenByRole:
        return row.writtenBy;
    case FailureRole:
        return row.failure;
    case SearchRole:
        return searchText(row);
    case NextToDoRole:
        return nextToDo(row.status);
    default:
        return {};
    }
}

QHash<int, QByteArray> InboxModel::roleNames() const
{
    return {{IdRole, "id"},
            {StatusRole, "status"},
            {SenderRole, "sender"},
            {SubjectRole, "subject"},
            {ContractRole, "contract"},
            {StartDateRole, "startDate"},
            {ReceiptDateRole, "receiptDate"},
            {SourceRole, "source"},
            {FormIndexRole, "formIndex"},
            {BlocksRole, "blocks"},
            {ConfirmsRole, "confirms"},
            {RecordRole, "record"},
            {TouchedRole, "touched"},
            {AgainRole, "again"},
            {AsideRole, "aside"},
            {WrittenToRole, "writtenTo"},
            {WrittenAtRole, "writtenAt"},
            {WrittenByRole, "writtenBy"},
            {FailureRole, "failure"},
            {SearchRole, "search"},
            {NextToDoRole, "nextToDo"}};
}

void InboxModel::reindexFrom(int row)
{
    for (int at = row; at < m_rows.size(); ++at)
        m_rowById.insert(m_rows[at].id, at);
}

} // namespace certlink
