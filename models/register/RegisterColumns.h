#pragma once

#include "models/register/Register.h"

#include <QLatin1StringView>
#include <QString>

#include <array>
#include <span>
#include <type_traits>

namespace certlink {

/// What a cell was understood as. `error` and `warning` are sentences in the current language.
struct CellReading {
    QString error;   ///< not null: the cell cannot be read; the row was not changed
    QString warning; ///< not null: read, but something about it is worth knowing
};

/// A column of one of the register's tables, and how its cell is read into a row and written from it: the
/// one place that knows the notation, for files, the database, records and facts a person records.
template<typename Row>
struct RegisterColumn {
    QLatin1StringView name;
    bool isKey;
    CellReading (*read)(Row &row, const QString &cell, const Rulebook &rulebook);
    QString (*write)(const Row &row); ///< null where it is not known
};

/// The table's columns, in the order of register.md; the key comes first.
[[nodiscard]] std::span<const RegisterColumn<Contract>> contractColumns();
[[nodiscard]] std::span<const RegisterColumn<ServiceContract>> serviceColumns();
[[nodiscard]] std::span<const RegisterColumn<Administrator>> administratorColumns();
/// The words a cell of the column can hold, in the order of register.md; empty where it is free.
[[nodiscard]] QStringList registerCellWords(const QString &table, const QString &column);
template<typename Row>
[[nodiscard]] std::span<const RegisterColumn<Row>> registerColumns()
{
    if constexpr (std::is_same_v<Row, Contract>)
        return contractColumns();
    else if constexpr (std::is_same_v<Row, ServiceContract>)
        return serviceColumns();
    else
        return administratorColumns();
}

} // namespace certlink
