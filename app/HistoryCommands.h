#pragma once

#include "app/Environment.h"
#include "models/export/TableWriter.h"

namespace certlink {

/// `history export`.
struct HistoryExportOptions {
    QString database; ///< empty: the default one, here and below
    QDate from;       ///< of the decision; invalid: open, here and below
    QDate to;
    ExportFormat format = ExportFormat::Csv;
    QString output; ///< empty: standard output
    bool isMasked = false;
};
[[nodiscard]] int runHistoryExport(const HistoryExportOptions &options, const Knowledge &knowledge);

/// `history coverage`: a row for every rule.
struct HistoryCoverageOptions {
    QString database;
    QDate from;
    QDate to;
    ExportFormat format = ExportFormat::Csv;
    QString output; ///< empty: standard output
};
[[nodiscard]] int runHistoryCoverage(const HistoryCoverageOptions &options, const Knowledge &knowledge);

/// `history verify`: exit status 1 where something does not hold.
struct HistoryVerifyOptions {
    QString database;
    QString anchor; ///< a file with an anchor line; empty: none
};
[[nodiscard]] int runHistoryVerify(const HistoryVerifyOptions &options, const Knowledge &knowledge);

/// `history anchor`: the anchor line of now.
struct HistoryAnchorOptions {
    QString database;
};
[[nodiscard]] int runHistoryAnchor(const HistoryAnchorOptions &options, const Knowledge &knowledge);

/// `history make-anew`: what is made from the records.
struct HistoryMakeAnewOptions {
    QString database;
};
[[nodiscard]] int runHistoryMakeAnew(const HistoryMakeAnewOptions &options, const Knowledge &knowledge);

/// `changes`: approved changes to be carried out.
struct ChangesOptions {
    QString database;
    QDate from;
    QDate to;
    ExportFormat format = ExportFormat::Csv;
    bool isMasked = false;
};
[[nodiscard]] int runChanges(const ChangesOptions &options, const Knowledge &knowledge);

/// `backup`.
struct BackupOptions {
    QString database;
    QString file;
};
[[nodiscard]] int runBackup(const BackupOptions &options, const Knowledge &knowledge);

/// `restore`: a backup, verified, in the database's place.
struct RestoreOptions {
    QString database;
    QString file;
};
[[nodiscard]] int runRestore(const RestoreOptions &options, const Knowledge &knowledge);

} // namespace certlink
