#pragma once

#include "rules/desk/EditionReplay.h"

#include <QAbstractTableModel>

namespace certlink {

/// What a replay judges otherwise, a row each.
class FlipModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Which, Received, Contract, Before, After, Rules, Columns };

    using QAbstractTableModel::QAbstractTableModel;

    void setFlips(QList<VerdictFlip> flips);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    QList<VerdictFlip> m_flips;
};

} // namespace certlink
