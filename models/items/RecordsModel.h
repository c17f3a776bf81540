#pragma once

#include <QAbstractTableModel>
#include <QDateTime>
#include <QList>
#include <QString>

namespace certlink {

/// One recorded decision as a list shows it.
struct RecordRow {
    qint64 id = 0;
    QString kind;             ///< approved, returned or withdrawn, in words
    bool isWithdrawn = false; ///< a decision that was taken back
    QString contract;
    QString subject;
    QString by;
    QDateTime at; ///< UTC
};

/// Recorded decisions, newest first.
class RecordsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NumberColumn, KindColumn, ContractColumn, SubjectColumn, PersonColumn, TimeColumn, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole, ///< qint64
        IsWithdrawnRole,       ///< bool: taken back
        TimeRole,              ///< QDateTime, UTC
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<RecordRow> &rows);
    void setHeaders(const QStringList &titles);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<RecordRow> m_rows;
    QStringList m_headers;
};

} // namespace certlink
