#include "models/items/InboxFilter.h"

#include "models/items/InboxModel.h"

namespace certlink {

namespace {

bool isShown(InboxFilter::Show show, CaseStatus status)
{
    switch (show) {
    case InboxFilter::Show::All:
        return true;
    case InboxFilter::Show::Open:
        return isOpen(status) || status == CaseStatus::Reading;
    case InboxFilter::Show::Return:
        return status == CaseStatus::Return;
    case InboxFilter::Show::Confirm:
        return status == CaseStatus::Confirm;
    case InboxFilter::Show::Approvable:
        return status == CaseStatus::Approvable;
    case InboxFilter::Show::Decided:
        return status == CaseStatus::Approved || status == CaseStatus::Returned;
    case InboxFilter::Show::Removed:
        return true; // of those that are
    case InboxFilter::Show::Asked:
        return isOpen(status); // of those about whom somebody wrote
    }
    return true;
}

/// Rows without the value come last.
int compareDates(const QModelIndex &left, const QModelIndex &right, int role)
{
    const QDate a = left.data(role).toDate();
    const QDate b = right.data(role).toDate();
    if (a == b)
        return 0;
    if (!a.isValid() || !b.isValid())
        return a.isValid() ? -1 : 1;
    return a < b ? -1 : 1;
}

int compareTexts(const QModelIndex &left, const QModelIndex &right, int role)
{
    const QString a = left.data(role).toString();
    const QString b = right.data(role).toString();
    if (a.isEmpty() != b.isEmpty())
        return a.isEmpty() ? 1 : -1;
    return QString::compare(a, b, Qt::CaseInsensitive);
}

int compare(InboxFilter::Order order, const QModelIndex &left, const QModelIndex &right)
{
    switch (order) {
    case InboxFilter::Order::Arrival:
        return 0;
    case InboxFilter::Order::NextToDo: {
        const int role = InboxModel::NextToDoRole;
        const int difference = left.data(role).toInt() - right.data(role).toInt();
        return difference != 0 ? difference : compareDates(left, right, InboxModel::ReceiptDateRole);
    }
    case InboxFilter::Order::ReceiptDate:
        return compareDates(left, right, InboxModel::ReceiptDateRole);
    case InboxFilter::Order::StartDate:
        return compareDates(left, right, InboxModel::StartDateRole);
    case InboxFilter::Order::Contract:
        return compareTexts(left, right, InboxModel::ContractRole);
    case InboxFilter::Order::Sender:
        return compareTexts(left, right, InboxModel::SenderRole);
    }
    return 0;
}

} // namespace

InboxFilter::InboxFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setDynamicSortFilter(true);
    sort(0);
}

void InboxFilter::setShow(Show show)
{
    m_show = show;
    invalidateRowsFilter();
}

void InboxFilter::setWords(const QString &text)
{
    m_words = text.toLower().simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateRowsFilter();
}

void InboxFilter::setOrder(Order order)
{
    m_order = order;
    invalidate();
    sort(0);
}

bool InboxFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (index.data(InboxModel::AsideRole).toBool() != (m_show == Show::Removed))
        return false;
    if (!isShown(m_show, CaseStatus(index.data(InboxModel::StatusRole).toInt())))
        return false;
    if (m_show == Show::Asked && index.data(InboxModel::WrittenToRole).toInt() != int(WrittenTo::Asked))
        return false;
    if (m_words.isEmpty())
        return true;
    const QString text = index.data(InboxModel::SearchRole).toString();
    return std::all_of(m_words.begin(), m_words.end(), [&text](const QString &word) { return text.contains(word); });
}

bool InboxFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const int difference = compare(m_order, left, right);
    return difference != 0 ? difference < 0 : left.row() < right.row();
}

} // namespace certlink
