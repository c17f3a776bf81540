#pragma once

#include "models/register/Register.h"
#include "models/store/Database.h"

namespace certlink {

// The register's tables in the database: cells in the notation of the CSV files, NULL for not known.

struct RegisterTable {
    QString name;
    QString columns; ///< comma between; without the position
};
[[nodiscard]] QList<RegisterTable> registerTableColumns();

[[nodiscard]] Result<Register> readRegisterTables(const Database &database, const Rulebook &rulebook);
/// Replaces all rows. Inside the caller's transaction.
[[nodiscard]] Result<void> writeRegisterTables(const Database &database, const Register &data);

} // namespace certlink
