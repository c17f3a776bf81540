#pragma once

#include "models/application/Failure.h"
#include "models/application/Finding.h"
#include "models/register/Register.h"

#include <QDateTime>

namespace certlink {

/// A fact a person found out because the register lacks it. Lies over the register for one
/// application; the register itself is not changed by it.
struct RecordedFact {
    enum class Source { Phone, OnlineDesk, Register, Other };

    RegisterCell cell; ///< always with key and column
    QString value;     ///< in the notation of the register's CSV cell
    Source source = Source::Phone;
    QString by;   ///< the person
    QDateTime at; ///< UTC

    friend bool operator==(const RecordedFact &, const RecordedFact &) = default;
};

[[nodiscard]] QLatin1StringView factSourceName(RecordedFact::Source source); ///< phone, online-desk, register, other

/// The columns a person may record for a table, in the order of register.md.
[[nodiscard]] QStringList recordableColumns(const QString &table);

/// The register as it looks with the facts laid over it, later ones winning. A fact about a row the
/// register lacks makes that row. A Failure names the fact whose value cannot be read as its
/// column's kind.
[[nodiscard]] Result<Register> withRecordedFacts(const Register &base, const QList<RecordedFact> &facts,
                                                 const Rulebook &rulebook);

} // namespace certlink
