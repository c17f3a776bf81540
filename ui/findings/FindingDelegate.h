#pragma once

#include <QStyledItemDelegate>

namespace certlink {

/// Paints a finding's severity as a sign with its colour, and what is decided quietly. Reads the
/// severity, verdict, decision and fact roles of FindingsModel.
class FindingDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace certlink
