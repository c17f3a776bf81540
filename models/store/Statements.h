#pragma once

#include "models/store/Database.h"
#include "models/store/DecisionRows.h"

namespace certlink {

// What the parts of SqlStore share.

[[nodiscard]] inline tl::unexpected<Failure> failed(const Failure &failure)
{
    return tl::make_unexpected(failure);
}

template<typename Row>
[[nodiscard]] Result<QList<Row>> rowsOf(Result<QSqlQuery> query, Row (*read)(const QSqlQuery &))
{
    if (!query)
        return failed(query.error());
    QList<Row> rows;
    while (query->next())
        rows.append(read(*query));
    return rows;
}

[[nodiscard]] inline QString insertInto(const QString &table, const QString &columns)
{
    return QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)").arg(table, columns, placeholdersFor(columns));
}

} // namespace certlink
