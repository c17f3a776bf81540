#include "app/CommandLine.h"
#include "app/Samples.h"
#ifdef CERTLINK_UI
#include "app/WindowCommand.h"
#endif

#include <QCoreApplication>

#include <clocale>
#include <langinfo.h>
#include <string_view>

namespace {

using namespace certlink;

/// File names are UTF-8 whatever the locale says; Qt would say so on standard error each time.
void useUtf8Locale()
{
    std::setlocale(LC_ALL, "");
    if (std::string_view(nl_langinfo(CODESET)) != "UTF-8")
        qputenv("LC_ALL", "C.UTF-8");
}

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
#ifdef CERTLINK_UI
    return runWindow(std::get<WindowOptions>(command), argc, argv);
#else
    writeError(QStringLiteral("This build has no window; give a command (--help)."));
    return 2;
#endif
}
