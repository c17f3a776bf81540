#pragma once

#include "models/store/Store.h"

#include <QSqlQuery>
#include <QVariant>

namespace certlink {

// How decisions and drafts stand in rows. A list of columns and the function that reads it go together.

/// Of `decisions d` with its personal part p (summaryTables), without anything large.
extern const QString summaryColumns;
extern const QString summaryTables;
[[nodiscard]] DecisionSummary summaryOf(const QSqlQuery &row);

/// Of `decisions d` with its personal part p, evidence e, rulebook r and change c (decisionTables); the
/// layers stand in rows of their own.
extern const QString decisionColumns;
extern const QString decisionTables;
[[nodiscard]] DecisionRecord recordOf(const QSqlQuery &row);

/// Of `decisions`, to be inserted: the columns, and a record's values in their order.
extern const QString decisionInsertColumns;
struct DecisionPlace {
    qint64 sequence = 0; ///< of its link
    qsizetype round = 0; ///< see the migration
    QByteArray personalHash;
    QString preparedSha256; ///< see the migration; null: NULL
};
[[nodiscard]] QVariantList valuesOf(const DecisionRecord &record, const DecisionPlace &place);

extern const QString personalInsertColumns;
[[nodiscard]] QVariantList personalValuesOf(const DecisionRecord &record);

extern const QString findingInsertColumns;
extern const QString additionInsertColumns;
/// A row for each entry of the layers, in their order.
[[nodiscard]] QList<QVariantList> additionRowsOf(const DecisionRecord &record);
/// Puts the entry of one row in its place; NULL, an erased one, is left out.
void addToLayers(QJsonObject &layers, const QString &kind, const QVariant &entry);
/// Rows of "kind, entry" put together again; what was erased is left out.
[[nodiscard]] QJsonObject layersOf(QSqlQuery rows);

/// What a decision is found by.
[[nodiscard]] QString searchedTextOf(const DecisionRecord &record);
/// The same of all that are to be found, from their rows: the decision's id, and what searchedTextOf() reads.
extern const QString searchedTexts;
[[nodiscard]] QString searchedTextOf(const QSqlQuery &row);

/// The approvals whose change is still to be carried out, from the records: a query of one column.
extern const QString openChangesOfRecords;

/// How a Message-ID stands in `decisions`; null for none.
[[nodiscard]] QVariant messageKeyOf(const QString &messageId);

extern const QString changeInsertColumns;
[[nodiscard]] QVariantList valuesOf(qint64 decision, const ApprovedChange &change);

extern const QString draftColumns;
[[nodiscard]] Draft draftOf(const QSqlQuery &row);
[[nodiscard]] QVariantList valuesOf(const Draft &draft);

/// "?, ?, ?" for as many columns as a list names.
[[nodiscard]] QString placeholdersFor(const QString &columns);

/// NULL where a text is null.
[[nodiscard]] QVariant orNull(const QString &text);
/// NULL where a text is empty: for a column that holds no empty text.
[[nodiscard]] QVariant orNothing(const QString &text);
/// Null where a value is NULL.
[[nodiscard]] QString textOf(const QVariant &value);

/// The values of a row, one after the other.
class Cells
{
public:
    explicit Cells(const QSqlQuery &row) : m_row(row) {}
    QVariant next() { return m_row.value(m_at++); }

private:
    const QSqlQuery &m_row;
    int m_at = 0;
};

/// Five values of a row: contract, work, links before, links after, start date. Nothing where there is no change.
[[nodiscard]] std::optional<ApprovedChange> changeOf(Cells &cells);

/// Links separated by blanks, "-" for none.
[[nodiscard]] QStringList linksOf(const QVariant &value);

[[nodiscard]] QString isoDay(QDate day);
[[nodiscard]] QDate dayOf(const QVariant &value);
[[nodiscard]] QString isoTime(const QDateTime &time); ///< UTC with milliseconds
[[nodiscard]] QDateTime timeOf(const QVariant &value);

} // namespace certlink
