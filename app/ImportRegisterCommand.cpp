#include "app/ImportRegisterCommand.h"

#include "app/Clock.h"
#include "models/platform/Platform.h"
#include "models/register/RegisterCsv.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace certlink {

namespace {

/// Sentences for people.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(certlink::ImportRegister)
};

QString summary(const Register &data)
{
    return Texts::tr("%1 contracts, %2 services, %3 administrators")
        .arg(data.contracts().size())
        .arg(data.services().size())
        .arg(data.administrators().size());
}

Result<void> write(const ImportRegisterOptions &options, const Register &data)
{
    const QString path = options.database.isEmpty() ? defaultDatabasePath() : options.database;
    if (options.database.isEmpty())
        QDir().mkpath(QFileInfo(path).absolutePath());
    Result<std::unique_ptr<Store>> store = Store::open(path);
    if (!store)
        return tl::make_unexpected(store.error());
    return (*store)->replaceRegister(data, accountName(), nowUtc());
}

} // namespace

int runImportRegister(const ImportRegisterOptions &options, const Knowledge &knowledge)
{
    const RegisterImport import = readRegisterFolder(options.folder, knowledge.rulebook);
    for (const RegisterProblem &problem : import.problems)
        writeError(problem.toString());
    if (!import.isUsable()) {
        writeError(Texts::tr("Nothing was imported. Mend the lines above and import again."));
        return 2;
    }
    if (options.dryRun) {
        writeOut(Texts::tr("Would import: %1").arg(summary(import.data)).toUtf8() + '\n');
        return 0;
    }
    if (const Result<void> written = write(options, import.data); !written) {
        writeError(written.error().toString());
        return 2;
    }
    writeOut(Texts::tr("Imported: %1").arg(summary(import.data)).toUtf8() + '\n');
    return 0;
}

} // namespace certlink
