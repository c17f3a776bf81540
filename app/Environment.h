#pragma once

#include "models/application/Failure.h"
#include "models/register/Register.h"
#include "models/store/Store.h"
#include "rules/RuleTexts.h"

#include <QString>
#include <QTranslator>

#include <memory>
#include <optional>

class QCoreApplication;

namespace certlink {

/// The rulebook and the texts built into the program.
struct Knowledge {
    Rulebook rulebook;
    RuleTexts texts;
};
[[nodiscard]] Result<Knowledge> loadKnowledge();

/// Where a command or the window finds the register.
struct RegisterSource {
    std::optional<QString> folder;   ///< --register
    std::optional<QString> database; ///< --database
};

/// A register, and the database it came from where there is one.
struct OpenedRegister {
    Rulebook rulebook; ///< of that database, or the program's
    Register contractRegister;
    std::unique_ptr<Store> store; ///< null: a folder, or no database yet
    QStringList warnings;
};
/// The rulebook of a desk's database (empty: the default one); the program's where there is no such file yet.
[[nodiscard]] Result<Rulebook> deskRulebook(const QString &database, const Rulebook &builtIn);

/// Folder, database, the default database, or an empty register where there is none yet. `problems` gets
/// what is wrong with a folder's files, one a line.
[[nodiscard]] Result<OpenedRegister> openRegister(const RegisterSource &source, const Rulebook &builtIn,
                                                  QStringList &problems);

/// The SQLite file in the user's data folder.
[[nodiscard]] QString defaultDatabasePath();

/// Until it is destroyed, the program's messages speak a language; those in English are the source and need nothing.
/// The application must exist.
[[nodiscard]] std::unique_ptr<QTranslator> installedTranslator(Language language);

/// From now on writeOut() alone writes to standard output: libraries print there what they think of a file.
/// Call it at most once, before any writeOut().
void keepStandardOutput();
/// Writes to standard output: UTF-8 with LF, whatever the locale.
void writeOut(const QByteArray &text);
/// Everything is written now. False, and a line to standard error, where something could not be: a full disk.
[[nodiscard]] bool finishOutput();
/// One line to standard error, terminalText() of what is given.
void writeError(const QString &line);

/// What a command that could not do its work ends with (cli.md).
constexpr int couldNot = 2;
/// Says so on standard error; couldNot.
[[nodiscard]] int fail(const Failure &failure);

} // namespace certlink
