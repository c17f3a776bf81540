#pragma once

#include <QAbstractTableModel>
#include <QList>
#include <QString>

namespace certlink {

/// How a field of one application stands to the same field of another for the same contract.
enum class FieldRelation {
    Same,
    CorrectedHere,  ///< they differ, and what was wrong there is right here
    CorrectedThere, ///< the other way round
    Contradicting,  ///< they differ, and neither is the better one
};

/// One field, here and there; values for people.
struct ComparedField {
    QString label;
    QString here;
    QString there;
    FieldRelation relation = FieldRelation::Same;

    friend bool operator==(const ComparedField &, const ComparedField &) = default;
};

/// Two applications side by side, field by field in the order of the form.
class ComparisonModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { FieldColumn, HereColumn, RelationColumn, ThereColumn, ColumnCount };
    enum Role {
        RelationRole = Qt::UserRole, ///< FieldRelation as int
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<ComparedField> &rows);
    void setHeaders(const QStringList &titles);
    /// The words for the four relations, in their order.
    void setRelationNames(const QStringList &names);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<ComparedField> m_rows;
    QStringList m_headers;
    QStringList m_relationNames;
};

} // namespace certlink
