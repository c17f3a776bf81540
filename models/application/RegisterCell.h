#pragma once

#include <QString>

namespace certlink {

/// A place of the register: `contracts`, `contracts[ssl00001234]` or `contracts[ssl00001234].csr` name
/// a table, a row of it, a cell. Rules name so the facts they lack, people the facts they record.
struct RegisterCell {
    QString table;  ///< "contracts", "services", "administrators"
    QString key;    ///< service code or master ID; empty: the whole table
    QString column; ///< a column of register.md; empty: the whole row

    [[nodiscard]] QString name() const;
    friend bool operator==(const RegisterCell &, const RegisterCell &) = default;
};

} // namespace certlink
