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

QString databaseOf(const ImportRegisterOptions &options)
{
    return options.database.isEmpty() ? defaultDatabasePath() : options.database;
}

/// What the import would take away whole, said line by line. Nothing where there is no database yet.
Result<bool> saysWhatItEmpties(const Store &store, const Register &data, const Rulebook &rulebook)
{
    const Result<Register> before = store.loadRegister(rulebook);
    if (!before)
        return tl::make_unexpected(before.error());
    const QList<EmptiedTable> emptied = emptiedTables(*before, data);
    for (const EmptiedTable &table : emptied)
        writeError(
            Texts::tr("%1: it has no rows; the %2 in the database would be gone.").arg(table.file).arg(table.rows));
    return !emptied.isEmpty();
}

/// Of a dry run: a database that is not there is not made, and loses nothing.
Result<bool> wouldEmpty(const ImportRegisterOptions &options, const Register &data, const Rulebook &rulebook)
{
    if (!QFileInfo::exists(databaseOf(options)) && !Store::isKnown(databaseOf(options)))
        return false;
    const Result<std::unique_ptr<Store>> store = Store::open(databaseOf(options), Store::Mode::ReadOnly);
    if (!store)
        return tl::make_unexpected(store.error());
    return saysWhatItEmpties(**store, data, rulebook);
}

Result<void> write(const ImportRegisterOptions &options, const Register &data, const Rulebook &rulebook)
{
    const QString path = databaseOf(options);
    if (options.database.isEmpty())
        QDir().mkpath(QFileInfo(path).absolutePath());
    Result<std::unique_ptr<Store>> store = Store::open(path);
    if (!store)
        return tl::make_unexpected(store.error());
    if (!(*store)->remark().isEmpty())
        writeError((*store)->remark());
    const Result<bool> empties = saysWhatItEmpties(**store, data, rulebook);
    if (!empties)
        return tl::make_unexpected(empties.error());
    if (*empties && !options.replaceAll)
        return tl::make_unexpected(
            Failure{Failure::Code::Refused, options.folder, Texts::tr("Nothing was imported."),
                    Texts::tr("Complete the files, or say with --replace-all that the tables are to be emptied.")});
    return (*store)->replaceRegister(data, accountName(), nowUtc());
}

int dryRun(const ImportRegisterOptions &options, const Register &data, const Rulebook &rulebook)
{
    if (const Result<bool> empties = wouldEmpty(options, data, rulebook); !empties) {
        writeError(empties.error().toString());
        return 2;
    }
    writeOut(Texts::tr("Would import: %1").arg(summary(data)).toUtf8() + '\n');
    return 0;
}

} // namespace

int runImportRegister(const ImportRegisterOptions &options, const Knowledge &knowledge)
{
    const Result<Rulebook> rulebook = deskRulebook(options.database, knowledge.rulebook);
    if (!rulebook) {
        writeError(rulebook.error().toString());
        return 2;
    }
    const RegisterImport import = readRegisterFolder(options.folder, *rulebook);
    for (const RegisterProblem &problem : import.problems)
        writeError(problem.toString());
    if (!import.isUsable()) {
        writeError(Texts::tr("Nothing was imported. Mend the lines above and import again."));
        return 2;
    }
    if (options.dryRun)
        return dryRun(options, import.data, *rulebook);
    if (const Result<void> written = write(options, import.data, *rulebook); !written) {
        writeError(written.error().toString());
        return 2;
    }
    writeOut(Texts::tr("Imported: %1").arg(summary(import.data)).toUtf8() + '\n');
    return 0;
}

} // namespace certlink
