#include "app/Environment.h"

#include "app/TerminalText.h"
#include "models/platform/Platform.h"
#include "models/register/RegisterCsv.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <future>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

/// Sentences for people.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(certlink::Environment)
};

Result<OpenedRegister> fromFolder(const QString &folder, const Rulebook &rulebook, QStringList &problems)
{
    RegisterImport import = readRegisterFolder(folder, rulebook);
    OpenedRegister opened;
    opened.rulebook = rulebook;
    for (const RegisterProblem &problem : import.problems)
        (problem.isWarning ? opened.warnings : problems).append(problem.toString());
    if (!import.isUsable())
        return tl::make_unexpected(Failure{
            Failure::Code::BadFormat, folder, Texts::tr("Mend the files; nothing of the register was used."), {}});
    opened.contractRegister = std::move(import.data);
    return opened;
}

Result<OpenedRegister> fromDatabase(const QString &path, const Rulebook &builtIn)
{
    if (path.startsWith("postgresql:"_L1) || path.startsWith("postgres:"_L1))
        return tl::make_unexpected(Failure{Failure::Code::Refused, path,
                                           Texts::tr("This edition works with SQLite files only."),
                                           Texts::tr("Give the path of a SQLite file.")});
    Result<std::unique_ptr<Store>> store = Store::open(path, Store::Mode::ReadOnly);
    if (!store)
        return tl::make_unexpected(store.error());
    Result<Rulebook> rulebook = (*store)->rulebook(builtIn);
    if (!rulebook)
        return tl::make_unexpected(rulebook.error());
    Result<Register> contractRegister = (*store)->loadRegister(*rulebook);
    if (!contractRegister)
        return tl::make_unexpected(contractRegister.error());
    return OpenedRegister{std::move(*rulebook), std::move(*contractRegister), std::move(*store), {}};
}

} // namespace

Result<Knowledge> loadKnowledge()
{
    auto loadingTexts =
        std::async(std::launch::async, [] { return RuleTexts::builtIn(); }); // twice as long as the rulebook
    Result<Rulebook> rulebook = Rulebook::builtIn();
    Result<RuleTexts> texts = loadingTexts.get();
    if (!rulebook)
        return tl::make_unexpected(rulebook.error());
    if (!texts)
        return tl::make_unexpected(texts.error());
    return Knowledge{std::move(*rulebook), std::move(*texts)};
}

Result<Rulebook> deskRulebook(const QString &database, const Rulebook &builtIn)
{
    const QString path = database.isEmpty() ? defaultDatabasePath() : database;
    if (!QFileInfo::exists(path) && !Store::isKnown(path))
        return builtIn;
    const Result<std::unique_ptr<Store>> store = Store::open(path, Store::Mode::ReadOnly);
    return store ? (*store)->rulebook(builtIn) : tl::make_unexpected(store.error());
}

Result<OpenedRegister> openRegister(const RegisterSource &source, const Rulebook &builtIn, QStringList &problems)
{
    if (source.folder)
        return fromFolder(*source.folder, builtIn, problems);
    if (source.database)
        return fromDatabase(*source.database, builtIn);
    if (QFileInfo::exists(defaultDatabasePath()) || Store::isKnown(defaultDatabasePath()))
        return fromDatabase(defaultDatabasePath(), builtIn);
    OpenedRegister none;
    none.rulebook = builtIn;
    return none;
}

QString defaultDatabasePath()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).filePath(u"desk.sqlite"_s);
}

std::unique_ptr<QTranslator> installedTranslator(Language language)
{
    auto translator = std::make_unique<QTranslator>();
    if (language == Language::Japanese && translator->load(u":/i18n/certlink_ja.qm"_s))
        QCoreApplication::installTranslator(translator.get());
    return translator;
}

namespace {

/// Where writeOut() writes; null: standard output itself.
std::FILE *&keptOutput()
{
    static std::FILE *output = nullptr;
    return output;
}

/// The first thing that went wrong with it, as errno says it; 0: nothing.
int &outputError()
{
    static int error = 0;
    return error;
}

void noteOutputError()
{
    if (outputError() == 0)
        outputError() = errno != 0 ? errno : EIO;
}

} // namespace

void keepStandardOutput()
{
    keptOutput() = takeStandardOutput();
}

void writeOut(const QByteArray &text)
{
    const auto size = static_cast<size_t>(text.size());
    if (std::fwrite(text.constData(), 1, size, keptOutput() ? keptOutput() : stdout) != size)
        noteOutputError();
}

bool finishOutput()
{
    if (std::fflush(keptOutput() ? keptOutput() : stdout) != 0)
        noteOutputError();
    if (outputError() == 0)
        return true;
    writeError(
        Texts::tr("The output could not be written: %1").arg(QString::fromLocal8Bit(std::strerror(outputError()))));
    return false;
}

void writeError(const QString &line)
{
    const QByteArray bytes = terminalText(line).toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stderr);
}

int fail(const Failure &failure)
{
    writeError(failure.toString());
    return couldNot;
}

} // namespace certlink
