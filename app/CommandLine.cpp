#include "app/CommandLine.h"

#include "app/Clock.h"
#include "models/mail/MailFile.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>
#include <sstream>
#include <thread>

namespace certlink {

namespace {

QString text(const std::string &argument)
{
    return QString::fromLocal8Bit(argument);
}

QStringList pathsOf(const std::vector<std::string> &arguments)
{
    QStringList list;
    for (const std::string &argument : arguments)
        list.append(nameOfFile(QByteArray::fromStdString(argument)));
    return list;
}

/// The arguments as CLI11 fills them in.
struct Arguments {
    std::string registerFolder;
    std::string database;
    std::string date;
    std::string format = "text";
    std::string from;
    std::string to;
    std::string file;
    std::string language;
    std::string edition;
    bool allRules = false;
    bool explain = false;
    bool dryRun = false;
    bool replaceAll = false;
    bool isMasked = false;
    int jobs = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    std::vector<std::string> paths;
};

/// Qt's own reading of ISO 8601 takes any sign between the numbers.
QDate dayOf(const std::string &value)
{
    return QDate::fromString(text(value), QStringLiteral("yyyy-MM-dd"));
}

std::string dateProblem(const std::string &value)
{
    return dayOf(value).isValid() ? std::string() : "'" + value + "' is no date; write YYYY-MM-DD";
}

void addMasked(CLI::App *command, Arguments &arguments)
{
    command->add_flag("--masked", arguments.isMasked,
                      "IDs, names, addresses, codes and host names masked: equal ones alike, by a key of this run");
}

CLI::App *addCheck(CLI::App &app, Arguments &arguments)
{
    CLI::App *check =
        app.add_subcommand("check", "Judge the applications in mails, texts, mboxes, Maildirs and folders");
    auto *folder = check->add_option("--register", arguments.registerFolder,
                                     "Folder with contracts.csv, services.csv, administrators.csv");
    auto *database = check->add_option("--database", arguments.database, "SQLite file");
    folder->excludes(database);
    check->add_option("--date", arguments.date, "Receipt date of what has no Date header")
        ->check(CLI::Validator(dateProblem, "YYYY-MM-DD"));
    check->add_option("--format", arguments.format, "text or jsonl")->check(CLI::IsMember({"text", "jsonl"}));
    check->add_option("--language", arguments.language, "ja or en")->check(CLI::IsMember({"ja", "en"}));
    check->add_flag("--all-rules", arguments.allRules, "Every rule with its verdict");
    check->add_flag("--explain", arguments.explain, "How each verdict came about, step by step");
    addMasked(check, arguments);
    check->add_option("--jobs", arguments.jobs, "Mails judged at a time")->check(CLI::Range(1, 256));
    check->add_option("PATH", arguments.paths, "Inputs; - is standard input")->required();
    return check;
}

CLI::App *addDecode(CLI::App &app, Arguments &arguments)
{
    CLI::App *decode = app.add_subcommand("decode", "Show what was understood of each message");
    decode->add_option("--format", arguments.format, "text or jsonl")->check(CLI::IsMember({"text", "jsonl"}));
    addMasked(decode, arguments);
    decode->add_option("PATH", arguments.paths, "Inputs; - is standard input")->required();
    return decode;
}

CLI::App *addImport(CLI::App &app, Arguments &arguments)
{
    CLI::App *import = app.add_subcommand("import-register", "Replace the database's register by a CSV folder");
    import->add_option("--database", arguments.database, "SQLite file");
    import->add_flag("--dry-run", arguments.dryRun, "Only say what would be imported");
    import->add_flag("--replace-all", arguments.replaceAll,
                     "Also empty a table whose file is missing or holds headers only");
    import->add_option("DIR", arguments.registerFolder, "Folder with the three CSV files")->required();
    return import;
}

void addDays(CLI::App *command, Arguments &arguments, const std::string &what)
{
    command->add_option("--from", arguments.from, "First day " + what)
        ->check(CLI::Validator(dateProblem, "YYYY-MM-DD"));
    command->add_option("--to", arguments.to, "Last day " + what)->check(CLI::Validator(dateProblem, "YYYY-MM-DD"));
}

/// `history` and the commands under it.
struct HistoryCommands {
    CLI::App *toExport;
    CLI::App *verify;
    CLI::App *anchor;
    CLI::App *replay;
    CLI::App *coverage;
};

void addReplay(CLI::App *replay, Arguments &arguments)
{
    addDays(replay, arguments, "of the decision");
    replay->add_option("--edition", arguments.edition, "JSON file of the edition to judge by")->required();
    replay->add_option("--date", arguments.date, "Receipt date of a mail without a Date header")
        ->check(CLI::Validator(dateProblem, "YYYY-MM-DD"));
    replay->add_option("--format", arguments.format, "text or jsonl")->check(CLI::IsMember({"text", "jsonl"}));
    addMasked(replay, arguments);
    replay->add_option("--jobs", arguments.jobs, "Decisions judged at a time")->check(CLI::Range(1, 256));
    replay->add_option("PATH", arguments.paths, "Mails to judge instead of the history");
}

HistoryCommands addHistory(CLI::App &app, Arguments &arguments)
{
    CLI::App *history = app.add_subcommand("history", "What was decided: hand it out, prove it");
    history->require_subcommand(1);
    const HistoryCommands commands{
        history->add_subcommand("export", "Write decisions for other programs"),
        history->add_subcommand("verify", "Recompute everything, and name what is not as it was recorded"),
        history->add_subcommand("anchor", "Print the line that proves later that nothing was written anew"),
        history->add_subcommand("replay", "Judge it again under another edition, and list what it judges otherwise"),
        history->add_subcommand("coverage", "How often each rule found something")};
    for (CLI::App *command : {commands.toExport, commands.verify, commands.anchor, commands.replay, commands.coverage})
        command->add_option("--database", arguments.database, "SQLite file");
    for (CLI::App *command : {commands.toExport, commands.coverage}) {
        addDays(command, arguments, "of the decision");
        command->add_option("--format", arguments.format, "csv, xlsx or jsonl")
            ->required()
            ->check(CLI::IsMember({"csv", "xlsx", "jsonl"}));
        command->add_option("--output", arguments.file, "File to write instead of standard output");
    }
    addMasked(commands.toExport, arguments);
    commands.verify->add_option("--anchor", arguments.file, "File with an anchor line to compare with");
    addReplay(commands.replay, arguments);
    return commands;
}

/// `rulebook` and the commands under it.
struct RulebookCommands {
    CLI::App *list;
    CLI::App *toExport;
    CLI::App *putInForce;
};

RulebookCommands addRulebook(CLI::App &app, Arguments &arguments)
{
    CLI::App *rulebook = app.add_subcommand("rulebook", "The editions that judge: list them, make another of one");
    rulebook->require_subcommand(1);
    const RulebookCommands commands{
        rulebook->add_subcommand("list", "The editions that judge here, the newest first"),
        rulebook->add_subcommand("export", "Write an edition as its two files, to be changed into another"),
        rulebook->add_subcommand("put-in-force", "Let an edition judge what is received from its day on")};
    for (CLI::App *command : {commands.list, commands.toExport, commands.putInForce})
        command->add_option("--database", arguments.database, "SQLite file");
    commands.toExport->add_option("--edition", arguments.edition, "Name of the edition instead of the newest");
    commands.toExport->add_option("DIR", arguments.registerFolder, "Folder that gets the files")->required();
    commands.putInForce->add_flag("--dry-run", arguments.dryRun, "Only check it and say what it changes");
    commands.putInForce->add_option("FILE", arguments.file, "JSON file of the edition")->required();
    return commands;
}

CLI::App *addChanges(CLI::App &app, Arguments &arguments)
{
    CLI::App *changes = app.add_subcommand("changes", "Approved changes to be carried out");
    changes->add_option("--database", arguments.database, "SQLite file");
    addDays(changes, arguments, "the change is due");
    changes->add_option("--format", arguments.format, "csv or jsonl")
        ->required()
        ->check(CLI::IsMember({"csv", "jsonl"}));
    addMasked(changes, arguments);
    return changes;
}

CLI::App *addBackup(CLI::App &app, Arguments &arguments)
{
    CLI::App *backup = app.add_subcommand("backup", "Copy the database while it is in use");
    backup->add_option("--database", arguments.database, "SQLite file");
    backup->add_option("FILE", arguments.file, "File that is not there yet")->required();
    return backup;
}

CLI::App *addRestore(CLI::App &app, Arguments &arguments)
{
    CLI::App *restore = app.add_subcommand("restore", "Put a backup in the database's place");
    restore->add_option("--database", arguments.database, "SQLite file");
    restore->add_option("FILE", arguments.file, "Backup")->required();
    return restore;
}

ExportFormat exportFormat(const Arguments &arguments)
{
    return arguments.format == "xlsx"    ? ExportFormat::Xlsx
           : arguments.format == "jsonl" ? ExportFormat::JsonLines
                                         : ExportFormat::Csv;
}

CLI::App *addSamples(CLI::App &app, Arguments &arguments)
{
    CLI::App *samples =
        app.add_subcommand("samples", "Write the sample inbox and register, dated from today, into a folder");
    samples->add_option("--date", arguments.date, "Count the dates from this day instead of today")
        ->check(CLI::Validator(dateProblem, "YYYY-MM-DD"));
    samples->add_option("DIR", arguments.registerFolder, "Folder that gets inbox/ and register/")->required();
    return samples;
}

std::optional<QString> given(const std::string &value)
{
    return value.empty() ? std::nullopt : std::optional(text(value));
}

QDate receiptDate(const Arguments &arguments)
{
    return arguments.date.empty() ? todayInTokyo() : dayOf(arguments.date);
}

CheckOptions checkOptions(const Arguments &arguments)
{
    CheckOptions options;
    options.source = {given(arguments.registerFolder), given(arguments.database)};
    options.receiptDate = receiptDate(arguments);
    options.asJsonLines = arguments.format == "jsonl";
    options.allRules = arguments.allRules;
    options.explain = arguments.explain;
    options.isMasked = arguments.isMasked;
    options.language = arguments.language == "en" ? Language::English : Language::Japanese;
    options.jobs = arguments.jobs;
    options.paths = pathsOf(arguments.paths);
    return options;
}

HistoryReplayOptions replayOptions(const Arguments &arguments)
{
    HistoryReplayOptions options;
    options.database = text(arguments.database);
    options.edition = text(arguments.edition);
    options.from = dayOf(arguments.from);
    options.to = dayOf(arguments.to);
    options.receiptDate = receiptDate(arguments);
    options.asJsonLines = arguments.format == "jsonl";
    options.isMasked = arguments.isMasked;
    options.jobs = arguments.jobs;
    options.paths = pathsOf(arguments.paths);
    return options;
}

std::optional<Command> historyCommand(const HistoryCommands &history, const Arguments &arguments)
{
    const QString database = text(arguments.database);
    if (*history.toExport)
        return HistoryExportOptions{database,
                                    dayOf(arguments.from),
                                    dayOf(arguments.to),
                                    exportFormat(arguments),
                                    text(arguments.file),
                                    arguments.isMasked};
    if (*history.verify)
        return HistoryVerifyOptions{database, text(arguments.file)};
    if (*history.anchor)
        return HistoryAnchorOptions{database};
    if (*history.replay)
        return replayOptions(arguments);
    if (*history.coverage)
        return HistoryCoverageOptions{database, dayOf(arguments.from), dayOf(arguments.to), exportFormat(arguments),
                                      text(arguments.file)};
    return std::nullopt;
}

std::optional<Command> rulebookCommand(const RulebookCommands &rulebook, const Arguments &arguments)
{
    const QString database = text(arguments.database);
    if (*rulebook.list)
        return RulebookListOptions{database};
    if (*rulebook.toExport)
        return RulebookExportOptions{database, text(arguments.edition), text(arguments.registerFolder)};
    if (*rulebook.putInForce)
        return PutInForceOptions{database, text(arguments.file), arguments.dryRun};
    return std::nullopt;
}

} // namespace

Command parseCommandLine(int argc, char **argv)
{
    constexpr int usageError = 2;
    CLI::App app("CertLink Desk: reads, judges and records applications to link services to a certificate contract.\n"
                 "Without a command the window opens.",
                 "certlink-desk");
    Arguments arguments;
    app.set_version_flag("--version", "certlink-desk 0.1.0");
    app.require_subcommand(0, 1);
    const CLI::App *check = addCheck(app, arguments);
    const CLI::App *decode = addDecode(app, arguments);
    const CLI::App *import = addImport(app, arguments);
    const HistoryCommands history = addHistory(app, arguments);
    const RulebookCommands rulebook = addRulebook(app, arguments);
    const CLI::App *changes = addChanges(app, arguments);
    const CLI::App *backup = addBackup(app, arguments);
    const CLI::App *restore = addRestore(app, arguments);
    const CLI::App *samples = addSamples(app, arguments);
    Arguments window;
    app.add_option("--database", window.database, "SQLite file the window works with");
    app.add_option("--language", window.language, "Language of the window: ja or en")
        ->check(CLI::IsMember({"ja", "en"}));
    app.add_option("--open", window.paths, "Mails or folders the window loads");
    bool sampleDesk = false;
    app.add_flag("--samples", sampleDesk, "The window works with the sample desk, apart from your own");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        std::ostringstream answer;
        const int status = app.exit(error, answer, std::cerr) == 0 ? 0 : usageError;
        writeOut(QByteArray::fromStdString(answer.str()));
        return Answered{status};
    }
    if (*check)
        return checkOptions(arguments);
    if (*decode)
        return DecodeOptions{arguments.format == "jsonl", arguments.isMasked, pathsOf(arguments.paths)};
    if (*import)
        return ImportRegisterOptions{text(arguments.database), text(arguments.registerFolder), arguments.dryRun,
                                     arguments.replaceAll};
    const QString database = text(arguments.database);
    for (const std::optional<Command> &command :
         {historyCommand(history, arguments), rulebookCommand(rulebook, arguments)}) {
        if (command)
            return *command;
    }
    if (*changes)
        return ChangesOptions{database, dayOf(arguments.from), dayOf(arguments.to), exportFormat(arguments),
                              arguments.isMasked};
    if (*backup)
        return BackupOptions{database, text(arguments.file)};
    if (*restore)
        return RestoreOptions{database, text(arguments.file)};
    if (*samples)
        return SamplesOptions{text(arguments.registerFolder), receiptDate(arguments)};
    WindowOptions options{text(window.database), std::nullopt, pathsOf(window.paths), sampleDesk};
    if (!window.language.empty())
        options.language = window.language == "en" ? Language::English : Language::Japanese;
    return options;
}

} // namespace certlink
