#pragma once

#include "app/Environment.h"
#include "models/export/TableWriter.h"

namespace certlink {

/// `rulebook list`: the editions that judge at a desk, the newest first.
struct RulebookListOptions {
    QString database; ///< empty: the default one, here and below
};
[[nodiscard]] int runRulebookList(const RulebookListOptions &options, const Knowledge &knowledge);

/// `rulebook export`: an edition as its two files, to make another of.
struct RulebookExportOptions {
    QString database;
    QString edition; ///< empty: the newest
    QString folder;
};
[[nodiscard]] int runRulebookExport(const RulebookExportOptions &options, const Knowledge &knowledge);

/// `rulebook put-in-force`.
struct PutInForceOptions {
    QString database;
    QString file;
    bool dryRun = false;
};
[[nodiscard]] int runPutInForce(const PutInForceOptions &options, const Knowledge &knowledge);

/// `history replay`: exit status 1 where something is judged otherwise.
struct HistoryReplayOptions {
    QString database;
    QString edition; ///< a file
    QDate from;      ///< of the decision; invalid: open
    QDate to;
    QDate receiptDate; ///< of a mail without a date
    bool asJsonLines = false;
    bool isMasked = false;
    int jobs = 1;
    QStringList paths; ///< mails in place of the history; empty: the history
};
[[nodiscard]] int runHistoryReplay(const HistoryReplayOptions &options, const Knowledge &knowledge);

} // namespace certlink
