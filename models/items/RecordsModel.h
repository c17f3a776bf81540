#pragma once

#include <QAbstractTableModel>
#include <QDateTime>
#include <QList>
#include <QString>

namespace certlink {

/// One recorded decision as a list shows it.
struct RecordRow {
    qint64 id = 0;
    bool approved = false; ///< else returned
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
        ApprovedRole,          ///< bool
        TimeRole,              ///< QDateTime, UTC
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<RecordRow> &rows);
    void setHeaders(const QStringList &titles);
    /// The words for the two kinds.
    void setKindNames(const QString &approved, const QString &returned);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<RecordRow> m_rows;
    QStringList m_headers;
    QString m_approved;
    QString m_returned;
};

} // namespace certlink
