#include "app/CommandLineWords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

/// Sentences for people.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(certlink::CommandLine)
};

void translateGroups(CLI::App &command)
{
    command.get_help_ptr()->description(utf8(Texts::tr("Say how it is used")));
    for (CLI::Option *option : command.get_options())
        option->group(utf8(Texts::tr("Options")));
    for (CLI::App *one : command.get_subcommands({})) {
        one->group(utf8(Texts::tr("Commands")));
        translateGroups(*one);
    }
}

} // namespace

Language languageAskedFor(int argc, char **argv)
{
    const std::vector<std::string> words(argv, argv + argc);
    const auto option = std::find(words.begin(), words.end(), "--language");
    const bool isEnglish = (option != words.end() && std::next(option) != words.end() && *std::next(option) == "en") ||
                           std::find(words.begin(), words.end(), "--language=en") != words.end();
    return isEnglish ? Language::English : Language::Japanese;
}

void translateHelp(CLI::App &app)
{
    for (const auto &[key, word] : {std::pair("Usage", Texts::tr("Usage")),
                                    {"OPTIONS", Texts::tr("OPTIONS")},
                                    {"SUBCOMMAND", Texts::tr("COMMAND")},
                                    {"SUBCOMMANDS", Texts::tr("COMMANDS")},
                                    {"Positionals", Texts::tr("Arguments")},
                                    {"REQUIRED", Texts::tr("REQUIRED")},
                                    {"Excludes", Texts::tr("Not with")}})
        app.get_formatter()->label(key, utf8(word));
    translateGroups(app);
}

/// CLI11 names it in its English sentence, and what kind of mistake it is beside it.
QString mistakeOf(const CLI::ParseError &error)
{
    QString said = QString::fromUtf8(error.what());
    switch (CLI::ExitCodes(error.get_exit_code())) {
    case CLI::ExitCodes::ExtrasError:
        return Texts::tr("Not known: %1").arg(said.section(u": "_s, 1));
    case CLI::ExitCodes::RequiredError:
        return said.startsWith(u"A subcommand") ? Texts::tr("A command is missing.")
                                                : Texts::tr("Missing: %1").arg(said.section(u" is required"_s, 0, 0));
    case CLI::ExitCodes::ArgumentMismatch:
        return Texts::tr("A value is missing, or one too many: %1").arg(said.section(u':', 0, 0));
    case CLI::ExitCodes::ExcludesError:
        return Texts::tr("Only one of these can be given: %1").arg(said.split(u" excludes "_s).join(u", "_s));
    case CLI::ExitCodes::ConversionError:
        return Texts::tr("This value cannot be read: %1").arg(said.section(u": "_s, 1));
    default: // a value the option does not take: in our words behind the option's name
        return said;
    }
}

QString usageHint(const CLI::App &app)
{
    QStringList names{text(app.get_name())};
    for (const CLI::App *command = &app; !command->get_subcommands().empty();) {
        command = command->get_subcommands().front();
        names.append(text(command->get_name()));
    }
    return Texts::tr("%1 --help says how it is used.").arg(names.join(u' '));
}

} // namespace certlink
