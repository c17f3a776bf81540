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
    std::string language;
    bool allRules = false;
    bool explain = false;
    bool dryRun = false;
    bool replaceAll = false;
    int jobs = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    std::vector<std::string> paths;
};

std::string dateProblem(const std::string &value)
{
    const bool valid = value.size() == 10 && QDate::fromString(text(value), Qt::ISODate).isValid();
    return valid ? std::string() : "'" + value + "' is no date; write YYYY-MM-DD";
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
    check->add_option("--jobs", arguments.jobs, "Mails judged at a time")->check(CLI::Range(1, 256));
    check->add_option("PATH", arguments.paths, "Inputs; - is standard input")->required();
    return check;
}

CLI::App *addDecode(CLI::App &app, Arguments &arguments)
{
    CLI::App *decode = app.add_subcommand("decode", "Show what was understood of each message");
    decode->add_option("--format", arguments.format, "text or jsonl")->check(CLI::IsMember({"text", "jsonl"}));
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
    return arguments.date.empty() ? todayInTokyo() : QDate::fromString(text(arguments.date), Qt::ISODate);
}

CheckOptions checkOptions(const Arguments &arguments)
{
    CheckOptions options;
    options.source = {given(arguments.registerFolder), given(arguments.database)};
    options.receiptDate = receiptDate(arguments);
    options.asJsonLines = arguments.format == "jsonl";
    options.allRules = arguments.allRules;
    options.explain = arguments.explain;
    options.language = arguments.language == "en" ? Language::English : Language::Japanese;
    options.jobs = arguments.jobs;
    options.paths = pathsOf(arguments.paths);
    return options;
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
        return DecodeOptions{arguments.format == "jsonl", pathsOf(arguments.paths)};
    if (*import)
        return ImportRegisterOptions{text(arguments.database), text(arguments.registerFolder), arguments.dryRun,
                                     arguments.replaceAll};
    if (*samples)
        return SamplesOptions{text(arguments.registerFolder), receiptDate(arguments)};
    WindowOptions options{text(window.database), std::nullopt, pathsOf(window.paths), sampleDesk};
    if (!window.language.empty())
        options.language = window.language == "en" ? Language::English : Language::Japanese;
    return options;
}

} // namespace certlink
