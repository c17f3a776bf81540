// The window's program; certlink-desk starts it.
#include "app/CommandLine.h"
#include "app/Environment.h"
#include "app/WindowCommand.h"
#include "models/platform/Platform.h"

int main(int argc, char **argv)
{
    using namespace certlink;
    useUtf8Locale();
    const Command command = parseCommandLine(argc, argv);
    if (const auto *answered = std::get_if<Answered>(&command))
        return finishOutput() ? answered->status : 2;
    if (const auto *window = std::get_if<WindowOptions>(&command))
        return runWindow(*window, argc, argv);
    writeError(QStringLiteral("Give commands to certlink-desk; this is its window."));
    return 2;
}
