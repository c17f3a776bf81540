#pragma once

#include "app/Environment.h"

#include <QDate>
#include <QStringList>

namespace certlink {

struct CheckOptions {
    RegisterSource source;
    QDate receiptDate; ///< of what has no Date header that can be read
    bool asJsonLines = false;
    bool allRules = false;
    bool explain = false; ///< say how each verdict came about
    bool isMasked = false;
    Language language = Language::Japanese;
    int jobs = 1;
    QStringList paths;
};

/// `check`: judges every application of the inputs, in input order. Returns the exit status.
[[nodiscard]] int runCheck(const CheckOptions &options, const Knowledge &knowledge);

} // namespace certlink
