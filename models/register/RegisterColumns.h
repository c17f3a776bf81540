#pragma once

#include "models/register/Register.h"

#include <QLatin1StringView>
#include <QString>

#include <array>
#include <span>

namespace certlink {

/// What a cell was understood as. `error` and `warning` are sentences in the current language.
struct CellReading {
    QString error;   ///< not null: the cell cannot be read; the row was not changed
    QString warning; ///< not null: read, but something about it is worth knowing
};

/// A column of one of the register's tables and how its cell is read into a row: the one place that
/// knows the notation, for files and for facts a person records.
template<typename Row>
struct RegisterColumn {
    QLatin1StringView name;
    bool isKey;
    CellReading (*read)(Row &row, const QString &cell, const Rulebook &rulebook);
};

/// In the order of register.md.
[[nodiscard]] std::span<const RegisterColumn<Contract>> contractColumns();
[[nodiscard]] std::span<const RegisterColumn<ServiceContract>> serviceColumns();
[[nodiscard]] std::span<const RegisterColumn<Administrator>> administratorColumns();

} // namespace certlink
