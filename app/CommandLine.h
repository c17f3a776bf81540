#pragma once

#include "app/CheckCommand.h"
#include "app/DecodeCommand.h"
#include "app/HistoryCommands.h"
#include "app/ImportRegisterCommand.h"
#include "app/RulebookCommands.h"

#include <optional>
#include <variant>

namespace certlink {

/// No command: the window.
struct WindowOptions {
    QString database; ///< empty: the default one
    std::optional<Language> language;
    QStringList paths;       ///< loaded at the start
    bool sampleDesk = false; ///< work with the samples, apart from the person's own database
};

/// `samples`: write the sample inbox and register into a folder.
struct SamplesOptions {
    QString folder;
    QDate today;
};

/// An exit status for what was already answered: help, the version, a usage error.
struct Answered {
    int status = 0;
};

using Command = std::variant<WindowOptions, CheckOptions, DecodeOptions, ImportRegisterOptions, HistoryExportOptions,
                             HistoryVerifyOptions, HistoryAnchorOptions, HistoryMakeAnewOptions, HistoryReplayOptions,
                             HistoryCoverageOptions, RulebookListOptions, RulebookExportOptions, PutInForceOptions,
                             ChangesOptions, BackupOptions, RestoreOptions, SamplesOptions, Answered>;

/// Understands the arguments; prints help or what is wrong with them itself.
[[nodiscard]] Command parseCommandLine(int argc, char **argv);

} // namespace certlink
