#pragma once

#include "app/Environment.h"

#include <QStringList>

namespace certlink {

struct DecodeOptions {
    bool asJsonLines = false;
    bool isMasked = false;
    QStringList paths;
};

/// `decode`: what was understood of each message, before any form is looked for. Returns the exit status.
[[nodiscard]] int runDecode(const DecodeOptions &options, const Knowledge &knowledge);

} // namespace certlink
