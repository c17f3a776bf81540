#include "models/store/Store.h"

#include "models/store/SqlStore.h"
#include "models/store/SqliteDatabase.h"

using namespace Qt::Literals::StringLiterals;

namespace certlink {

QLatin1StringView decisionKindName(DecisionKind kind)
{
    switch (kind) {
    case DecisionKind::Approved:
        return "approved"_L1;
    case DecisionKind::Returned:
        return "returned"_L1;
    case DecisionKind::Withdrawn:
        return "withdrawn"_L1;
    }
    Q_UNREACHABLE();
}

DecisionSummary DecisionRecord::summary() const
{
    return {id, kind, evidence.source, fromAddress, subject, serviceCode, evidence.formIndex, receiptDate,
            by, at,   withdraws,       withdrawnBy, reason};
}

Result<std::unique_ptr<Store>> Store::open(const QString &location, Mode mode, std::chrono::milliseconds patience)
{
    auto database = SqliteDatabase::open(location, mode == Mode::ReadOnly, patience);
    if (!database)
        return tl::make_unexpected(database.error());
    return std::make_unique<SqlStore>(std::move(*database));
}

} // namespace certlink
