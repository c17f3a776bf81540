#include "app/CommandLine.h"
#include "app/Samples.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <unistd.h>

namespace {

using namespace certlink;

template<typename Options>
int runCommand(const Options &options, Language language, int (*run)(const Options &, const Knowledge &), int &argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("certlink-desk"));
    const std::unique_ptr<QTranslator> translator = translatorFor(language);
    if (translator)
        QCoreApplication::installTranslator(translator.get());
    const Result<Knowledge> knowledge = loadKnowledge();
    if (!knowledge) {
        writeError(knowledge.error().toString());
        return 2;
    }
    return run(options, *knowledge);
}

int runSamples(const SamplesOptions &options, const Knowledge &knowledge)
{
    const Result<void> written = writeSamples(options.folder, options.today, knowledge.rulebook.calendar);
    if (!written)
        writeError(written.error().toString());
    return written ? 0 : 2;
}

/// Goes on as the window's program, with the same arguments; comes back only where there is none.
int openWindow(char **argv)
{
#ifdef CERTLINK_UI
    std::error_code noLink;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", noLink).replace_filename("certlink-desk-window");
    execv(program.c_str(), argv);
    writeError(QStringLiteral("%1: %2. Install the window's program beside certlink-desk.")
                   .arg(QString::fromStdString(program.string()), QString::fromLocal8Bit(std::strerror(errno))));
#else
    static_cast<void>(argv);
    writeError(QStringLiteral("This build has no window; give a command (--help)."));
#endif
    return 2;
}

} // namespace

int main(int argc, char **argv)
{
    useUtf8Locale();
    const Command command = parseCommandLine(argc, argv);
    if (const auto *answered = std::get_if<Answered>(&command))
        return answered->status;
    if (const auto *check = std::get_if<CheckOptions>(&command))
        return runCommand(*check, check->language, &runCheck, argc, argv);
    if (const auto *decode = std::get_if<DecodeOptions>(&command))
        return runCommand(*decode, Language::Japanese, &runDecode, argc, argv);
    if (const auto *import = std::get_if<ImportRegisterOptions>(&command))
        return runCommand(*import, Language::Japanese, &runImportRegister, argc, argv);
    if (const auto *toWrite = std::get_if<SamplesOptions>(&command))
        return runCommand(*toWrite, Language::Japanese, &runSamples, argc, argv);
    return openWindow(argv);
}
