#pragma once

#include "rules/RuleTexts.h"

#include <CLI/CLI.hpp>

#include <QString>

namespace certlink {

/// A sentence, for CLI11.
[[nodiscard]] inline std::string utf8(const QString &sentence)
{
    return sentence.toStdString();
}
/// What a person gave, in the encoding of the terminal.
[[nodiscard]] inline QString text(const std::string &argument)
{
    return QString::fromLocal8Bit(argument);
}

/// The language of help and of what is wrong with arguments, before anything of them is understood.
[[nodiscard]] Language languageAskedFor(int argc, char **argv);
/// Puts the words that CLI11 itself writes into the help of the command and all under it, in the language of the
/// translator that is installed.
void translateHelp(CLI::App &app);
/// What is wrong with the arguments, as a sentence.
[[nodiscard]] QString mistakeOf(const CLI::ParseError &error);
/// How to get the help of the command that was meant.
[[nodiscard]] QString usageHint(const CLI::App &app);

} // namespace certlink
