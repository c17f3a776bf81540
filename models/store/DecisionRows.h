#pragma once

#include "models/store/Store.h"

#include <QSqlQuery>
#include <QVariant>

namespace certlink {

// How decisions and drafts stand in rows. A list of columns and the function that reads it go together.

/// Of `decisions d`, without anything large.
extern const QString summaryColumns;
[[nodiscard]] DecisionSummary summaryOf(const QSqlQuery &row);

/// Of `decisions d` with its evidence e, rulebook r and change c (decisionTables).
extern const QString decisionColumns;
extern const QString decisionTables;
[[nodiscard]] DecisionRecord recordOf(const QSqlQuery &row);

/// Of `decisions`, to be inserted: the columns, and a record's values in their order.
extern const QString decisionInsertColumns;
[[nodiscard]] QVariantList valuesOf(const DecisionRecord &record, qsizetype round);

extern const QString changeInsertColumns;
[[nodiscard]] QVariantList valuesOf(qint64 decision, const ApprovedChange &change);

extern const QString draftColumns;
[[nodiscard]] Draft draftOf(const QSqlQuery &row);
[[nodiscard]] QVariantList valuesOf(const Draft &draft);

/// "?, ?, ?" for as many columns as a list names.
[[nodiscard]] QString placeholdersFor(const QString &columns);

/// Links separated by blanks, "-" for none.
[[nodiscard]] QStringList linksOf(const QVariant &value);

[[nodiscard]] QString isoTime(const QDateTime &time); ///< UTC with milliseconds
[[nodiscard]] QDateTime timeOf(const QVariant &value);

} // namespace certlink
