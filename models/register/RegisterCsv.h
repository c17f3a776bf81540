#pragma once

#include "models/application/Failure.h"
#include "models/register/Register.h"

#include <QByteArray>
#include <QList>

namespace certlink {

/// One thing wrong with a CSV file, or (isWarning) one thing ignored.
struct RegisterProblem {
    QString file;   ///< as given
    int line = 0;   ///< from 1, the line the row begins on; 0: the whole file
    QString column; ///< the header's name; empty: the whole row
    QString detail; ///< what is wrong, in the current language
    bool isWarning = false;

    [[nodiscard]] QString toString() const; ///< "contracts.csv:12: expires_on: …"
};

struct RegisterImport {
    Register data;                   ///< meaningful only without errors
    QList<RegisterProblem> problems; ///< errors first, then warnings, in file order

    [[nodiscard]] bool isUsable() const; ///< no error among the problems
};

/// Reads contracts.csv, services.csv and administrators.csv of a folder (register.md): all or
/// nothing. A missing file is a warning and leaves its table empty; a folder without any of the
/// three is an error. UTF-8 (BOM allowed) or Shift_JIS.
[[nodiscard]] RegisterImport readRegisterFolder(const QString &folder, const Rulebook &rulebook);

/// A table whose rows an import would take away, all of them.
struct EmptiedTable {
    QString file; ///< "services.csv"
    qsizetype rows = 0;
};
/// Of the register that is there, what would be gone: a file that is missing or holds headers only is more
/// often a slip than meant.
[[nodiscard]] QList<EmptiedTable> emptiedTables(const Register &before, const Register &after);

} // namespace certlink
