#pragma once

#include "app/Environment.h"

namespace certlink {

struct ImportRegisterOptions {
    QString database; ///< empty: the default one
    QString folder;
    bool dryRun = false;
    bool replaceAll = false; ///< also a table that has rows by one without any
};

/// `import-register`: reads the CSV folder and replaces the database's register, all or nothing.
/// Returns the exit status.
[[nodiscard]] int runImportRegister(const ImportRegisterOptions &options, const Knowledge &knowledge);

} // namespace certlink
