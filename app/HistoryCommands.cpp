#include "app/HistoryCommands.h"

#include "app/Clock.h"
#include "app/TerminalText.h"
#include "models/export/HistoryExport.h"
#include "models/store/Restore.h"
#include "rules/desk/Coverage.h"
#include "rules/masking/MaskedTable.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace certlink {

namespace {

/// Sentences for people.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(certlink::History)
};

Result<std::unique_ptr<Store>> storeOf(const QString &database)
{
    return Store::open(database.isEmpty() ? defaultDatabasePath() : database, Store::Mode::ReadOnly);
}

/// Into the file, or to standard output: there as one piece, so that nothing comes out where it fails. `masker`: null
/// where nothing is to be masked.
int writeTable(const QString &output, ExportFormat format, const QStringList &columns,
               const std::function<Result<void>(TableWriter &)> &fill, const Masker *masker = nullptr)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    Result<std::unique_ptr<TableWriter>> table =
        output.isEmpty() ? TableWriter::onto(buffer, format, columns) : TableWriter::into(output, format, columns);
    if (!table)
        return fail(table.error());
    if (masker)
        table = maskedTable(std::move(*table), columns, *masker);
    for (const auto &step : {fill, std::function([](TableWriter &writer) { return writer.finish(); })}) {
        if (const Result<void> done = step(**table); !done)
            return fail(done.error());
    }
    writeOut(buffer.data());
    return 0;
}

/// Nothing where the file holds none; the failure was said.
std::optional<Anchor> anchorIn(const QString &name)
{
    constexpr qint64 longest = 1 << 20;
    QFile file(name);
    std::optional<Anchor> anchor = QFileInfo(name).isFile() && file.open(QIODevice::ReadOnly)
                                       ? anchorFromText(QString::fromUtf8(file.read(longest)))
                                       : std::nullopt;
    if (!anchor)
        writeError(Failure{Failure::Code::BadFormat, name, Texts::tr("No anchor can be read in it."),
                           Texts::tr("Name the file that \"history anchor\" or the window has written.")}
                       .toString());
    return anchor;
}

} // namespace

int runHistoryExport(const HistoryExportOptions &options, const Knowledge &knowledge)
{
    if (options.format == ExportFormat::Xlsx && options.output.isEmpty()) {
        writeError(Texts::tr("A spreadsheet is written into a file: name it with --output."));
        return couldNot;
    }
    const Result<std::unique_ptr<Store>> store = storeOf(options.database);
    if (!store)
        return fail(store.error());
    const Result<Rulebook> rulebook = (*store)->rulebook(knowledge.rulebook);
    if (!rulebook)
        return fail(rulebook.error());
    const Masker masker({}, *rulebook);
    HistoryFilter filter;
    filter.from = options.from;
    filter.to = options.to;
    const auto fill = [&](TableWriter &table) -> Result<void> {
        const Result<qint64> written = exportHistory(**store, filter, table);
        return written ? Result<void>() : tl::make_unexpected(written.error());
    };
    return writeTable(options.output, options.format, historyColumns(), fill, options.isMasked ? &masker : nullptr);
}

int runHistoryCoverage(const HistoryCoverageOptions &options, const Knowledge &)
{
    if (options.format == ExportFormat::Xlsx && options.output.isEmpty()) {
        writeError(Texts::tr("A spreadsheet is written into a file: name it with --output."));
        return couldNot;
    }
    const Result<std::unique_ptr<Store>> store = storeOf(options.database);
    if (!store)
        return fail(store.error());
    const Result<Coverage> coverage = coverageOf(**store, options.from, options.to, todayInTokyo());
    if (!coverage)
        return fail(coverage.error());
    return writeTable(options.output, options.format, coverageColumns(), [&](TableWriter &table) -> Result<void> {
        for (const TableWriter::Row &row : coverageRows(*coverage)) {
            if (Result<void> written = table.write(row); !written)
                return written;
        }
        return {};
    });
}

int runHistoryVerify(const HistoryVerifyOptions &options, const Knowledge &)
{
    std::optional<Anchor> anchor;
    if (!options.anchor.isEmpty()) {
        anchor = anchorIn(options.anchor);
        if (!anchor)
            return couldNot;
    }
    const Result<std::unique_ptr<Store>> store = storeOf(options.database);
    if (!store)
        return fail(store.error());
    const Result<Verification> found = (*store)->verify(anchor);
    if (!found)
        return fail(found.error());
    if (found->holds()) {
        writeOut(Texts::tr("The history holds: %1 records.").arg(found->links).toUtf8() + '\n');
        if (!anchor)
            writeOut(
                Texts::tr("Whoever owns the file could have written it anew; compare it with an anchor.").toUtf8() +
                '\n');
        return 0;
    }
    for (const Discrepancy &one : found->discrepancies) {
        const QString line = one.sequence > 0
                                 ? Texts::tr("record %1, %2: %3").arg(one.sequence).arg(one.what, one.detail)
                                 : QStringLiteral("%1: %2").arg(one.what, one.detail);
        writeOut(terminalText(line).toUtf8() + '\n'); // a schema's names may hold anything
    }
    if (found->recordsHold())
        writeOut(Texts::tr("All records hold. \"history make-anew\" mends the rest.").toUtf8() + '\n');
    return 1;
}

int runHistoryMakeAnew(const HistoryMakeAnewOptions &options, const Knowledge &)
{
    const QString database = options.database.isEmpty() ? defaultDatabasePath() : options.database;
    if (!QFileInfo::exists(database)) // opened to be written to, it would be made
        return fail({Failure::Code::NotFound, database, Texts::tr("There is no such database."), {}});
    const Result<std::unique_ptr<Store>> store = Store::open(database);
    if (!store)
        return fail(store.error());
    const Result<Store::Derived> made = (*store)->makeAnew();
    if (!made)
        return fail(made.error());
    writeOut(
        Texts::tr("Made anew from the records: %1 decisions are found by their words, %2 changes are to be carried "
                  "out.")
            .arg(made->searched)
            .arg(made->openChanges)
            .toUtf8() +
        '\n');
    return 0;
}

int runHistoryAnchor(const HistoryAnchorOptions &options, const Knowledge &)
{
    const Result<std::unique_ptr<Store>> store = storeOf(options.database);
    if (!store)
        return fail(store.error());
    const Result<ChainHead> head = (*store)->head();
    if (!head)
        return fail(head.error());
    if (head->sequence == 0) {
        writeError(Texts::tr("Nothing was recorded yet; there is nothing to anchor."));
        return couldNot;
    }
    writeOut(anchorText({*head, nowUtc()}).toUtf8() + '\n');
    return 0;
}

int runChanges(const ChangesOptions &options, const Knowledge &knowledge)
{
    const Result<std::unique_ptr<Store>> store = storeOf(options.database);
    if (!store)
        return fail(store.error());
    const Result<QList<ChangeToCarryOut>> changes = (*store)->changes({options.from, options.to});
    if (!changes)
        return fail(changes.error());
    const Result<Rulebook> rulebook = (*store)->rulebook(knowledge.rulebook);
    if (!rulebook)
        return fail(rulebook.error());
    const Masker masker({}, *rulebook);
    const auto fill = [&](TableWriter &table) { return exportChanges(*changes, table); };
    return writeTable({}, options.format, changeColumns(), fill, options.isMasked ? &masker : nullptr);
}

int runBackup(const BackupOptions &options, const Knowledge &)
{
    const Result<std::unique_ptr<Store>> store = storeOf(options.database);
    if (!store)
        return fail(store.error());
    if (const Result<void> done = (*store)->backupTo(options.file); !done)
        return fail(done.error());
    const Result<ChainHead> head = (*store)->head();
    writeOut(Texts::tr("Backed up: %1 records").arg(head ? head->sequence : 0).toUtf8() + '\n');
    return 0;
}

int runRestore(const RestoreOptions &options, const Knowledge &)
{
    const QString database = options.database.isEmpty() ? defaultDatabasePath() : options.database;
    const Result<std::unique_ptr<Store>> backup = Store::open(options.file, Store::Mode::ReadOnly);
    if (!backup)
        return fail(backup.error());
    const Result<ChainHead> head = stageRestore(**backup, database);
    if (!head)
        return fail(head.error());
    const Result<QString> kept = finishRestore(database, *head, nowUtc());
    if (!kept)
        return fail(kept.error());
    writeOut(Texts::tr("Restored: %1 records").arg(head->sequence).toUtf8() + '\n');
    if (!kept->isNull())
        writeOut(terminalText(Texts::tr("What stood there is kept as %1").arg(*kept)).toUtf8() + '\n');
    return 0;
}

} // namespace certlink
