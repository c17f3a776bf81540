#include "app/CommandLine.h"
#include "app/Samples.h"
#include "models/platform/Platform.h"

#include <QCoreApplication>

namespace {

using namespace certlink;

template<typename Options>
int runCommand(const Options &options, Language language, int (*run)(const Options &, const Knowledge &), int &argc,
               char **argv)
{
    keepStandardOutput();
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("certlink-desk"));
    const auto translator = installedTranslator(language);
    const Result<Knowledge> knowledge = loadKnowledge();
    if (!knowledge) {
        writeError(knowledge.error().toString());
        return 2;
    }
    const int status = run(options, *knowledge);
    return finishOutput() ? status : 2;
}

int runSamples(const SamplesOptions &options, const Knowledge &knowledge)
{
    const Result<void> written = writeSamples(options.folder, options.today, knowledge.rulebook.calendar);
    if (!written)
        writeError(written.error().toString());
    return written ? 0 : 2;
}

/// Sentences for people.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(certlink::Program)
};

/// Goes on as the window's program, with the same arguments; comes back only where there is none.
int openWindow(const WindowOptions &options, int &argc, char **argv)
{
    const QByteArray program = pathBeside("certlink-desk-window");
    const QString reason = becomeProgram(program, argv);
    QCoreApplication app(argc, argv);
    const auto translator = installedTranslator(options.language.value_or(Language::Japanese));
    writeError(
        Texts::tr(
            "The window cannot be opened: %1: %2. Install certlink-desk-window beside certlink-desk, or give a command (--help).")
            .arg(QString::fromLocal8Bit(program), reason));
    return 2;
}

} // namespace

int main(int argc, char **argv)
{
    useUtf8Locale();
    const Command command = parseCommandLine(argc, argv);
    if (const auto *answered = std::get_if<Answered>(&command))
        return finishOutput() ? answered->status : 2;
    if (const auto *check = std::get_if<CheckOptions>(&command))
        return runCommand(*check, check->language, &runCheck, argc, argv);
    if (const auto *decode = std::get_if<DecodeOptions>(&command))
        return runCommand(*decode, Language::Japanese, &runDecode, argc, argv);
    if (const auto *import = std::get_if<ImportRegisterOptions>(&command))
        return runCommand(*import, Language::Japanese, &runImportRegister, argc, argv);
    if (const auto *history = std::get_if<HistoryExportOptions>(&command))
        return runCommand(*history, Language::Japanese, &runHistoryExport, argc, argv);
    if (const auto *verify = std::get_if<HistoryVerifyOptions>(&command))
        return runCommand(*verify, Language::Japanese, &runHistoryVerify, argc, argv);
    if (const auto *anchor = std::get_if<HistoryAnchorOptions>(&command))
        return runCommand(*anchor, Language::Japanese, &runHistoryAnchor, argc, argv);
    if (const auto *makeAnew = std::get_if<HistoryMakeAnewOptions>(&command))
        return runCommand(*makeAnew, Language::Japanese, &runHistoryMakeAnew, argc, argv);
    if (const auto *replay = std::get_if<HistoryReplayOptions>(&command))
        return runCommand(*replay, Language::Japanese, &runHistoryReplay, argc, argv);
    if (const auto *coverage = std::get_if<HistoryCoverageOptions>(&command))
        return runCommand(*coverage, Language::Japanese, &runHistoryCoverage, argc, argv);
    if (const auto *list = std::get_if<RulebookListOptions>(&command))
        return runCommand(*list, Language::Japanese, &runRulebookList, argc, argv);
    if (const auto *toExport = std::get_if<RulebookExportOptions>(&command))
        return runCommand(*toExport, Language::Japanese, &runRulebookExport, argc, argv);
    if (const auto *edition = std::get_if<PutInForceOptions>(&command))
        return runCommand(*edition, Language::Japanese, &runPutInForce, argc, argv);
    if (const auto *changes = std::get_if<ChangesOptions>(&command))
        return runCommand(*changes, Language::Japanese, &runChanges, argc, argv);
    if (const auto *backup = std::get_if<BackupOptions>(&command))
        return runCommand(*backup, Language::Japanese, &runBackup, argc, argv);
    if (const auto *restore = std::get_if<RestoreOptions>(&command))
        return runCommand(*restore, Language::Japanese, &runRestore, argc, argv);
    if (const auto *toWrite = std::get_if<SamplesOptions>(&command))
        return runCommand(*toWrite, Language::Japanese, &runSamples, argc, argv);
    return openWindow(std::get<WindowOptions>(command), argc, argv);
}
