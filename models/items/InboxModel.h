#pragma once

#include "models/items/CaseStatus.h"

#include <QAbstractListModel>
#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

namespace certlink {

/// Whether the applicant was written to about an application, beside its decision.
enum class WrittenTo {
    No,
    Asked, ///< and it is still open
    Told,  ///< that it is approved
};

/// One application in the inbox.
struct InboxRow {
    int id = 0; ///< stable while the program runs
    CaseStatus status = CaseStatus::Reading;
    QString sender;   ///< bare address; empty for a text
    QString subject;  ///< of the mail; for a text its first line
    QString contract; ///< service code, or what stands in its place
    QDate startDate;  ///< invalid where none can be read
    QDate receiptDate;
    QString source; ///< path or item of an mbox; empty: pasted
    int formIndex = 0;
    int blocks = 0;       ///< blocking findings
    int confirms = 0;     ///< findings to confirm, unknown ones among them, not yet confirmed
    qint64 record = 0;    ///< number of the decision; 0: none
    bool touched = false; ///< a person has laid something over the mail
    bool aside = false;   ///< a person has removed it
    bool again = false;   ///< the same mail was seen or decided before
    WrittenTo writtenTo = WrittenTo::No;
    QDateTime writtenAt; ///< UTC, the last time; invalid where nobody wrote
    QString writtenBy;   ///< the person who did
    QString failure;     ///< of an unreadable one

    friend bool operator==(const InboxRow &, const InboxRow &) = default;
};

/// The applications at the desk in the order they came. Meaning in roles; no colour, no font.
/// Qt::DisplayRole is the row as one line of text for assistive programs; give it with `describe`.
class InboxModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole, ///< int
        StatusRole,            ///< CaseStatus as int
        SenderRole,            ///< QString
        SubjectRole,           ///< QString
        ContractRole,          ///< QString
        StartDateRole,         ///< QDate
        ReceiptDateRole,       ///< QDate
        SourceRole,            ///< QString
        FormIndexRole,         ///< int
        BlocksRole,            ///< int
        ConfirmsRole,          ///< int
        RecordRole,            ///< qint64
        TouchedRole,           ///< bool
        AgainRole,             ///< bool
        AsideRole,             ///< bool
        WrittenToRole,         ///< WrittenTo as int
        WrittenAtRole,         ///< QDateTime
        WrittenByRole,         ///< QString
        FailureRole,           ///< QString
        SearchRole,            ///< QString, lower case: everything the search looks at
        NextToDoRole,          ///< int, smaller is sooner: returns, confirms, approvables, the rest
    };

    using QAbstractListModel::QAbstractListModel;

    void append(const QList<InboxRow> &rows);
    /// Nothing happens where the row is as it was, or is none of this model.
    void update(const InboxRow &row);
    void remove(int id);

    /// -1 where there is none.
    [[nodiscard]] int rowOf(int id) const { return m_rowById.value(id, -1); }
    [[nodiscard]] const InboxRow &at(int row) const { return m_rows[row]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    void reindexFrom(int row);

    QList<InboxRow> m_rows;
    QHash<int, int> m_rowById;
};

} // namespace certlink
