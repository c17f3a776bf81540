#pragma once

#include <QAbstractTableModel>
#include <QDateTime>
#include <QList>
#include <QString>

#include <functional>

namespace certlink {

/// One recorded decision as a list shows it.
struct RecordRow {
    qint64 id = 0;
    QString kind;             ///< approved, returned or withdrawn, in words
    QString verdict;          ///< of the rules, in words; with what was waived
    bool isWithdrawn = false; ///< a decision that was taken back
    QString contract;
    QString subject;
    QString by;
    QDateTime at; ///< UTC
};

/// Recorded decisions, newest first; read page by page as far as somebody looks.
class RecordsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        NumberColumn,
        KindColumn,
        VerdictColumn,
        ContractColumn,
        SubjectColumn,
        PersonColumn,
        TimeColumn,
        ColumnCount
    };
    enum Role {
        IdRole = Qt::UserRole, ///< qint64
        IsWithdrawnRole,       ///< bool: taken back
        TimeRole,              ///< QDateTime, UTC
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// The rows after the decision `before` (0: from the newest); fewer than it was told: there are no more.
    using Source = std::function<QList<RecordRow>(qint64 before, int limit)>;
    void setSource(const Source &source);
    void setHeaders(const QStringList &titles);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QList<RecordRow> nextPage();

    Source m_source;
    bool m_isAtEnd = true;
    QList<RecordRow> m_rows;
    QStringList m_headers;
};

} // namespace certlink
