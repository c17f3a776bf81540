#include "app/CommandLine.h"

#include "app/Clock.h"
#include "app/CommandLineWords.h"
#include "app/Environment.h"
#include "models/mail/MailFile.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>

#include <algorithm>
#include <iostream>
#include <sstream>
#include <thread>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

// By these names, as lupdate takes what follows the name of a namespace it does not know for no part of ours.
using App = CLI::App;
using Validator = CLI::Validator;

/// Sentences for people.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(certlink::CommandLine)
};

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

/// CLI11's own validators say it in English.
Validator day()
{
    return {[](const std::string &value) {
                return dayOf(value).isValid() ? std::string()
                                              : utf8(Texts::tr("'%1' is no date; write YYYY-MM-DD").arg(text(value)));
            },
            "YYYY-MM-DD"};
}

Validator oneOf(const QStringList &values)
{
    return {[values](const std::string &value) {
                return values.contains(text(value))
                           ? std::string()
                           : utf8(Texts::tr("'%1' is none of %2").arg(text(value), values.join(u", "_s)));
            },
            utf8(values.join(u'|'))};
}

Validator atATime()
{
    constexpr int most = 256;
    return {[](const std::string &value) {
                bool isNumber = false;
                const int number = text(value).toInt(&isNumber);
                return isNumber && number >= 1 && number <= most
                           ? std::string()
                           : utf8(Texts::tr("'%1' is no number from 1 to %2").arg(text(value)).arg(most));
            },
            "1-" + std::to_string(most)};
}

void addMasked(App *command, Arguments &arguments)
{
    command->add_flag(
        "--masked", arguments.isMasked,
        utf8(Texts::tr("IDs, names, addresses, codes and host names masked: equal ones alike, by a key of this run")));
}

App *addCheck(App &app, Arguments &arguments)
{
    App *check = app.add_subcommand(
        "check", utf8(Texts::tr("Judge the applications in mails, texts, mboxes, Maildirs and folders")));
    auto *folder = check->add_option("--register", arguments.registerFolder,
                                     utf8(Texts::tr("Folder with contracts.csv, services.csv, administrators.csv")));
    auto *database = check->add_option("--database", arguments.database, utf8(Texts::tr("SQLite file")));
    folder->excludes(database);
    check->add_option("--date", arguments.date, utf8(Texts::tr("Receipt date of what has no Date header")))
        ->check(day());
    check->add_option("--format", arguments.format, utf8(Texts::tr("text or jsonl")))
        ->check(oneOf({u"text"_s, u"jsonl"_s}));
    check->add_option("--language", arguments.language, utf8(Texts::tr("ja or en")))->check(oneOf({u"ja"_s, u"en"_s}));
    check->add_flag("--all-rules", arguments.allRules, utf8(Texts::tr("Every rule with its verdict")));
    check->add_flag("--explain", arguments.explain, utf8(Texts::tr("How each verdict came about, step by step")));
    addMasked(check, arguments);
    check->add_option("--jobs", arguments.jobs, utf8(Texts::tr("Mails judged at a time")))->check(atATime());
    check->add_option("PATH", arguments.paths, utf8(Texts::tr("Inputs; - is standard input")))->required();
    return check;
}

App *addDecode(App &app, Arguments &arguments)
{
    App *decode = app.add_subcommand("decode", utf8(Texts::tr("Show what was understood of each message")));
    decode->add_option("--format", arguments.format, utf8(Texts::tr("text or jsonl")))
        ->check(oneOf({u"text"_s, u"jsonl"_s}));
    addMasked(decode, arguments);
    decode->add_option("PATH", arguments.paths, utf8(Texts::tr("Inputs; - is standard input")))->required();
    return decode;
}

App *addImport(App &app, Arguments &arguments)
{
    App *import =
        app.add_subcommand("import-register", utf8(Texts::tr("Replace the database's register by a CSV folder")));
    import->add_option("--database", arguments.database, utf8(Texts::tr("SQLite file")));
    import->add_flag("--dry-run", arguments.dryRun, utf8(Texts::tr("Only say what would be imported")));
    import->add_flag("--replace-all", arguments.replaceAll,
                     utf8(Texts::tr("Also empty a table whose file is missing or holds headers only")));
    import->add_option("DIR", arguments.registerFolder, utf8(Texts::tr("Folder with the three CSV files")))->required();
    return import;
}

void addDays(App *command, Arguments &arguments, const QString &firstDay, const QString &lastDay)
{
    command->add_option("--from", arguments.from, utf8(firstDay))->check(day());
    command->add_option("--to", arguments.to, utf8(lastDay))->check(day());
}

void addDecisionDays(App *command, Arguments &arguments)
{
    addDays(command, arguments, Texts::tr("First day of the decision"), Texts::tr("Last day of the decision"));
}

/// `history` and the commands under it.
struct HistoryCommands {
    App *toExport;
    App *verify;
    App *anchor;
    App *replay;
    App *coverage;
    App *makeAnew;
};

void addReplay(App *replay, Arguments &arguments)
{
    addDecisionDays(replay, arguments);
    replay->add_option("--edition", arguments.edition, utf8(Texts::tr("JSON file of the edition to judge by")))
        ->required();
    replay->add_option("--date", arguments.date, utf8(Texts::tr("Receipt date of a mail without a Date header")))
        ->check(day());
    replay->add_option("--format", arguments.format, utf8(Texts::tr("text or jsonl")))
        ->check(oneOf({u"text"_s, u"jsonl"_s}));
    addMasked(replay, arguments);
    replay->add_option("--jobs", arguments.jobs, utf8(Texts::tr("Decisions judged at a time")))->check(atATime());
    replay->add_option("PATH", arguments.paths, utf8(Texts::tr("Mails to judge instead of the history")));
}

HistoryCommands addHistory(App &app, Arguments &arguments)
{
    App *history = app.add_subcommand("history", utf8(Texts::tr("What was decided: hand it out, prove it")));
    history->require_subcommand(1);
    const HistoryCommands commands{
        history->add_subcommand("export", utf8(Texts::tr("Write decisions for other programs"))),
        history->add_subcommand("verify",
                                utf8(Texts::tr("Recompute everything, and name what is not as it was recorded"))),
        history->add_subcommand("anchor",
                                utf8(Texts::tr("Print the line that proves later that nothing was written anew"))),
        history->add_subcommand(
            "replay", utf8(Texts::tr("Judge it again under another edition, and list what it judges otherwise"))),
        history->add_subcommand("coverage", utf8(Texts::tr("How often each rule found something"))),
        history->add_subcommand("make-anew",
                                utf8(Texts::tr("Make the search and the list of open changes anew from the records")))};
    for (App *command :
         {commands.toExport, commands.verify, commands.anchor, commands.replay, commands.coverage, commands.makeAnew})
        command->add_option("--database", arguments.database, utf8(Texts::tr("SQLite file")));
    for (App *command : {commands.toExport, commands.coverage}) {
        addDecisionDays(command, arguments);
        command->add_option("--format", arguments.format, utf8(Texts::tr("csv, xlsx or jsonl")))
            ->required()
            ->check(oneOf({u"csv"_s, u"xlsx"_s, u"jsonl"_s}));
        command->add_option("--output", arguments.file, utf8(Texts::tr("File to write instead of standard output")));
    }
    addMasked(commands.toExport, arguments);
    commands.verify->add_option("--anchor", arguments.file,
                                utf8(Texts::tr("File with an anchor line to compare with")));
    addReplay(commands.replay, arguments);
    return commands;
}

/// `rulebook` and the commands under it.
struct RulebookCommands {
    App *list;
    App *toExport;
    App *putInForce;
};

RulebookCommands addRulebook(App &app, Arguments &arguments)
{
    App *rulebook =
        app.add_subcommand("rulebook", utf8(Texts::tr("The editions that judge: list them, make another of one")));
    rulebook->require_subcommand(1);
    const RulebookCommands commands{
        rulebook->add_subcommand("list", utf8(Texts::tr("The editions that judge here, the newest first"))),
        rulebook->add_subcommand("export",
                                 utf8(Texts::tr("Write an edition as its two files, to be changed into another"))),
        rulebook->add_subcommand("put-in-force",
                                 utf8(Texts::tr("Let an edition judge what is received from its day on")))};
    for (App *command : {commands.list, commands.toExport, commands.putInForce})
        command->add_option("--database", arguments.database, utf8(Texts::tr("SQLite file")));
    commands.toExport->add_option("--edition", arguments.edition,
                                  utf8(Texts::tr("Name of the edition instead of the newest")));
    commands.toExport->add_option("DIR", arguments.registerFolder, utf8(Texts::tr("Folder that gets the files")))
        ->required();
    commands.putInForce->add_flag("--dry-run", arguments.dryRun,
                                  utf8(Texts::tr("Only check it and say what it changes")));
    commands.putInForce->add_option("FILE", arguments.file, utf8(Texts::tr("JSON file of the edition")))->required();
    return commands;
}

App *addChanges(App &app, Arguments &arguments)
{
    App *changes = app.add_subcommand("changes", utf8(Texts::tr("Approved changes to be carried out")));
    changes->add_option("--database", arguments.database, utf8(Texts::tr("SQLite file")));
    addDays(changes, arguments, Texts::tr("First day the change is due"), Texts::tr("Last day the change is due"));
    changes->add_option("--format", arguments.format, utf8(Texts::tr("csv or jsonl")))
        ->required()
        ->check(oneOf({u"csv"_s, u"jsonl"_s}));
    addMasked(changes, arguments);
    return changes;
}

App *addBackup(App &app, Arguments &arguments)
{
    App *backup = app.add_subcommand("backup", utf8(Texts::tr("Copy the database while it is in use")));
    backup->add_option("--database", arguments.database, utf8(Texts::tr("SQLite file")));
    backup->add_option("FILE", arguments.file, utf8(Texts::tr("File that is not there yet")))->required();
    return backup;
}

App *addRestore(App &app, Arguments &arguments)
{
    App *restore = app.add_subcommand("restore", utf8(Texts::tr("Put a backup in the database's place")));
    restore->add_option("--database", arguments.database, utf8(Texts::tr("SQLite file")));
    restore->add_option("FILE", arguments.file, utf8(Texts::tr("Backup")))->required();
    return restore;
}

ExportFormat exportFormat(const Arguments &arguments)
{
    return arguments.format == "xlsx"    ? ExportFormat::Xlsx
           : arguments.format == "jsonl" ? ExportFormat::JsonLines
                                         : ExportFormat::Csv;
}

App *addSamples(App &app, Arguments &arguments)
{
    App *samples = app.add_subcommand(
        "samples", utf8(Texts::tr("Write the sample inbox and register, dated from today, into a folder")));
    samples->add_option("--date", arguments.date, utf8(Texts::tr("Count the dates from this day instead of today")))
        ->check(day());
    samples->add_option("DIR", arguments.registerFolder, utf8(Texts::tr("Folder that gets inbox/ and register/")))
        ->required();
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
    if (*history.makeAnew)
        return HistoryMakeAnewOptions{database};
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

/// Nothing where the arguments are understood; else what was asked for, or what is wrong with them, was said.
std::optional<Answered> answered(App &app, int argc, char **argv)
{
    constexpr int usageError = 2;
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success &asked) { // for help or the version
        std::ostringstream answer;
        app.exit(asked, answer, std::cerr);
        writeOut(QByteArray::fromStdString(answer.str()));
        return Answered{0};
    } catch (const CLI::ParseError &mistake) {
        writeError(mistakeOf(mistake));
        writeError(usageHint(app));
        return Answered{usageError};
    }
    return std::nullopt;
}

} // namespace

Command parseCommandLine(int argc, char **argv)
{
    QCoreApplication translated(argc, argv); // of this function alone; whoever runs the command makes the real one
    const auto translator = installedTranslator(languageAskedFor(argc, argv));
    CLI::App app(
        utf8(Texts::tr(
            "CertLink Desk: reads, judges and records applications to link services to a certificate contract.\n"
            "Without a command the window opens.")),
        "certlink-desk");
    Arguments arguments;
    app.set_version_flag("--version", "certlink-desk 0.1.0", utf8(Texts::tr("Say which version this is")));
    app.require_subcommand(0, 1);
    const App *check = addCheck(app, arguments);
    const App *decode = addDecode(app, arguments);
    const App *import = addImport(app, arguments);
    const HistoryCommands history = addHistory(app, arguments);
    const RulebookCommands rulebook = addRulebook(app, arguments);
    const App *changes = addChanges(app, arguments);
    const App *backup = addBackup(app, arguments);
    const App *restore = addRestore(app, arguments);
    const App *samples = addSamples(app, arguments);
    Arguments window;
    app.add_option("--database", window.database, utf8(Texts::tr("SQLite file the window works with")));
    app.add_option("--language", window.language, utf8(Texts::tr("Language of the window: ja or en")))
        ->check(oneOf({u"ja"_s, u"en"_s}));
    app.add_option("--open", window.paths, utf8(Texts::tr("Mails or folders the window loads")));
    bool sampleDesk = false;
    app.add_flag("--samples", sampleDesk,
                 utf8(Texts::tr("The window works with the sample desk, apart from your own")));
    translateHelp(app);
    if (const std::optional<Answered> done = answered(app, argc, argv))
        return *done;
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
