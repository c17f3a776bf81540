#include "models/store/Store.h"

#include "models/store/KnownHead.h"
#include "models/store/SqlStore.h"
#include "models/store/SqliteDatabase.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

/// Sentences for people.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(certlink::Store)
};

constexpr qint64 megabyte = 1 << 20;
constexpr qint64 usualUpTo = 64 * megabyte;
constexpr qint64 thoroughUpTo = 256 * megabyte;

} // namespace

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
    const QJsonArray settlements = layers["settlements"_L1].toArray();
    const bool hasWaiver = std::any_of(settlements.begin(), settlements.end(),
                                       [](const QJsonValue &one) { return one["kind"_L1].toString() == u"waived"; });
    return {id, kind,      evidence.source, fromAddress, subject,     serviceCode, evidence.formIndex, receiptDate, by,
            at, withdraws, withdrawnBy,     reason,      disposition, preparedBy,  hasWaiver,          isErased};
}

Result<std::unique_ptr<Store>> Store::open(const QString &location, Mode mode, std::chrono::milliseconds patience,
                                           Check check)
{
    const qint64 checkedUpTo = check == Check::Beginning ? 0 : check == Check::Usual ? usualUpTo : thoroughUpTo;
    auto database = SqliteDatabase::open(location, mode == Mode::ReadOnly, patience, checkedUpTo);
    if (!database)
        return tl::make_unexpected(database.error());
    auto store = std::make_unique<SqlStore>(std::move(*database));
    if (mode == Mode::ReadWrite)
        store->noteHeadAtOpening();
    return store;
}

bool Store::isTooLargeToLookThrough(const QString &location)
{
    return QFileInfo(location).size() > thoroughUpTo;
}

bool Store::isKnown(const QString &location)
{
    const std::optional<ChainHead> known = readHead(location);
    return known && known->sequence > 0;
}

Result<void> Store::acceptAsItIs(const QString &location)
{
    if (removeHead(location))
        return {};
    return tl::make_unexpected(Failure{Failure::Code::NotWritable, location,
                                       Texts::tr("The note beside the database cannot be removed."),
                                       Texts::tr("Ask for write permission on its folder.")});
}

} // namespace certlink
