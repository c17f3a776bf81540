#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace certlink {

/// The inbox as a person wants to see it: filtered by status and words, in the order chosen. What was removed
/// is shown under Removed alone.
class InboxFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    /// Asked: open, and the applicant was asked about it.
    enum class Show { All, Open, Return, Confirm, Approvable, Decided, Removed, Asked };
    enum class Order { Arrival, NextToDo, ReceiptDate, StartDate, Contract, Sender };

    explicit InboxFilter(QObject *parent = nullptr);

    void setShow(Show show);
    /// Every word must stand somewhere in the row; case does not count.
    void setWords(const QString &text);
    /// Rows equal in the order stay in the order of arrival.
    void setOrder(Order order);
    [[nodiscard]] Order order() const { return m_order; }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    Show m_show = Show::All;
    Order m_order = Order::Arrival;
    QStringList m_words;
};

} // namespace certlink
