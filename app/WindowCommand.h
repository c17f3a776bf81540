#pragma once

#include "app/CommandLine.h"

namespace certlink {

/// Opens the window and runs it to its end. Returns the exit status.
[[nodiscard]] int runWindow(const WindowOptions &options, int &argc, char **argv);

} // namespace certlink
