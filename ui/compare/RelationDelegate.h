#pragma once

#include <QStyledItemDelegate>

namespace certlink {

/// Paints how two fields stand to each other: a sign and a colour. Reads ComparisonModel's relation
/// role.
class RelationDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace certlink
