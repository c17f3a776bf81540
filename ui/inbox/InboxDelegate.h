#pragma once

#include "models/items/InboxFilter.h"

#include <QStyledItemDelegate>

namespace certlink {

/// Paints a row of the inbox in two lines: sign, contract and start date; sender or subject and
/// receipt date. Reads the roles of InboxModel.
class InboxDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Whether and when the applicant was written to.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    [[nodiscard]] int columnWidth(QFont font) const;

    mutable QString m_measuredFor;
    mutable int m_columnWidth = 0;
};

/// The inbox's filter with every row as an assistive program says it: its verdict in words first.
class SpokenInbox : public InboxFilter
{
    Q_OBJECT

public:
    using InboxFilter::InboxFilter;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
};

} // namespace certlink
