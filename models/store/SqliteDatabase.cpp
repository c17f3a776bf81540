#include "models/store/SqliteDatabase.h"

#include "models/platform/Platform.h"
#include "models/store/KnownHead.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

/// Sentences for people.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(certlink::Store)
};

// SQLite's primary result codes (sqlite.org/rescode.html), as Qt hands them on in text.
constexpr int sqliteBusy = 5;
constexpr int sqliteLocked = 6;
constexpr int sqliteReadOnly = 8;
constexpr int sqliteIoError = 10;
constexpr int sqliteCorrupt = 11;
constexpr int sqliteFull = 13;
constexpr int sqliteCannotOpen = 14;
constexpr int sqliteNotADatabase = 26;

constexpr int applicationId = 1129071691; ///< "CLDK", as the first migration writes it

bool hasWritePermission(const QString &path)
{
    const QFileInfo info(path);
    return info.isWritable() && (info.permissions() & (QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther));
}

Failure notWritable(const QString &path)
{
    return {Failure::Code::NotWritable, path, Texts::tr("The database cannot be written to."),
            Texts::tr("Ask for write permission on the file and its folder, or choose another database.")};
}

Failure damaged(const QString &path)
{
    return {Failure::Code::Damaged, path, Texts::tr("The file is damaged or no database of this program."),
            Texts::tr("It was left as it is. Restore a backup, or choose another database.")};
}

/// Of what SQLite keeps, an object a line: its kind, its name and its statement.
QByteArray hashOfSchema(const QMap<QString, QString> &texts)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (auto text = texts.begin(); text != texts.end(); ++text)
        hash.addData((text.key() + u' ' + text.value() + u'\n').toUtf8());
    return hash.result().toHex();
}

/// The same of the schema that the migrations make; tst_store compares.
QByteArray hashOfMadeSchema()
{
    QFile file(u":/certlink/migrations/sqlite/schema.sha256"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

/// Customers' data: for nobody but the person who runs the program. SQLite gives the files beside it the
/// same permissions.
bool createForOwnerAlone(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::NewOnly | QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner) ||
           QFile::exists(path); // another window was quicker
}

} // namespace

Result<std::unique_ptr<Database>> SqliteDatabase::open(const QString &path, bool readOnly,
                                                       std::chrono::milliseconds patience, qint64 checkedUpTo)
{
    const QFileInfo info(path);
    const auto refused = [](const Failure &failure) { return tl::make_unexpected(failure); };
    if (const Result<void> there = checkFileIsThere(path); !there)
        return refused(there.error());
    if (readOnly && !info.exists())
        return refused({Failure::Code::NotFound, path, Texts::tr("There is no such database."),
                        Texts::tr("Check the path, or start the program once to create it.")});
    if (info.exists() && !info.isFile())
        return refused({Failure::Code::Foreign, path, Texts::tr("This is not a file."),
                        Texts::tr("Choose a file as the database.")});
    if (!readOnly && (info.exists() ? !hasWritePermission(path) : !createForOwnerAlone(path)))
        return refused(notWritable(path));
    std::unique_ptr<SqliteDatabase> database(new SqliteDatabase(path, uniqueConnectionName()));
    QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, database->connectionName());
    connection.setDatabaseName(path);
    connection.setConnectOptions(
        u"QSQLITE_BUSY_TIMEOUT=%1%2"_s.arg(patience.count()).arg(readOnly ? u";QSQLITE_OPEN_READONLY"_s : QString()));
    if (!connection.open())
        return refused(database->failureOf(connection.lastError()));
    database->m_identity = fileIdentity(path);
    // Nothing is written before the file is known to be ours and not newer than this program.
    for (const Result<void> &step : {database->checkWhose(), database->checkNotNewer()}) {
        if (!step)
            return refused(step.error());
    }
    for (const Result<void> &step :
         {database->checkWhole(checkedUpTo), checkHead(*database), database->checkNotOlder(readOnly)}) {
        if (!step)
            return refused(step.error());
    }
    if (!readOnly) {
        if (const Result<void> durable = database->makeDurable(); !durable)
            return refused(durable.error());
        if (const Result<void> migrated = database->migrate(); !migrated)
            return refused(migrated.error());
        if (const Result<void> ours = database->checkSchema(); !ours)
            return refused(ours.error());
    }
    return std::unique_ptr<Database>(std::move(database));
}

Result<QString> SqliteDatabase::ask(const QString &sql) const
{
    Result<QSqlQuery> query = run(sql);
    if (!query)
        return tl::make_unexpected(query.error());
    return query->next() ? query->value(0).toString() : QString();
}

Result<void> SqliteDatabase::checkWhose() const
{
    const Result<QString> tables = ask(u"SELECT count(*) FROM sqlite_master"_s);
    if (!tables)
        return tl::make_unexpected(tables.error());
    const Result<QString> id = ask(u"PRAGMA application_id"_s);
    if (!id)
        return tl::make_unexpected(id.error());
    if (tables->toInt() == 0 || id->toInt() == applicationId)
        return {};
    return tl::make_unexpected(Failure{Failure::Code::Foreign, location(),
                                       Texts::tr("This is a database of another program."),
                                       Texts::tr("It was left as it is. Choose another file.")});
}

Result<void> SqliteDatabase::checkNotNewer() const
{
    const Result<int> version = schemaVersion();
    if (!version)
        return tl::make_unexpected(version.error());
    if (*version > newestSchemaVersion()) {
        return tl::make_unexpected(Failure{
            Failure::Code::NewerSchema, location(),
            Texts::tr("The database was made by a newer edition of this program (schema %1, this program knows %2).")
                .arg(*version)
                .arg(newestSchemaVersion()),
            Texts::tr("Start the newer edition. The database was left as it is.")});
    }
    return {};
}

Result<void> SqliteDatabase::checkNotOlder(bool readOnly) const
{
    const Result<int> version = schemaVersion();
    if (!version)
        return tl::make_unexpected(version.error());
    if (readOnly && *version < newestSchemaVersion()) {
        return tl::make_unexpected(Failure{
            Failure::Code::OlderSchema, location(),
            Texts::tr("The database was made by an older edition of this program (schema %1, this program needs %2), "
                      "and it cannot be brought up to date while it is only read.")
                .arg(*version)
                .arg(newestSchemaVersion()),
            Texts::tr("Open the window on it once with write permission. The database was left as it is.")});
    }
    return {};
}

Result<void> SqliteDatabase::checkWhole(qint64 checkedUpTo) const
{
    const Result<int> version = schemaVersion();
    if (!version)
        return tl::make_unexpected(version.error());
    if (QFileInfo(location()).size() > checkedUpTo && *version == newestSchemaVersion())
        return {};
    const Result<QString> check = ask(u"PRAGMA quick_check(1)"_s);
    if (!check)
        return tl::make_unexpected(check.error());
    if (*check != u"ok")
        return tl::make_unexpected(damaged(location()));
    return {};
}

/// What was answered "saved" survives a power cut.
Result<void> SqliteDatabase::makeDurable() const
{
    const Result<QString> journal = ask(u"PRAGMA journal_mode = WAL"_s);
    if (!journal)
        return tl::make_unexpected(journal.error());
    if (*journal != u"wal") {
        return tl::make_unexpected(
            Failure{Failure::Code::NotWritable, location(),
                    Texts::tr("Decisions cannot be kept safely here (journal mode \"%1\").").arg(*journal),
                    Texts::tr("Choose a database on a local disk.")});
    }
    if (Result<void> keys = execute(u"PRAGMA foreign_keys = ON"_s); !keys)
        return keys;
    if (Result<void> erased = execute(u"PRAGMA secure_delete = ON"_s); !erased)
        return erased;
    return execute(u"PRAGMA synchronous = FULL"_s);
}

/// After a failed write the log may hold a commit that this connection knows nothing of. Closing and opening
/// reads it as the next start would; the checkpoint brings what stands in it to the disk, or fails.
Result<void> SqliteDatabase::reopen() const
{
    QSqlDatabase connection = this->connection();
    forgetPrepared();
    connection.close();
    if (!connection.open())
        return tl::make_unexpected(failureOf(connection.lastError()));
    for (const Result<void> &step : {checkStillThere(), makeDurable()}) {
        if (!step)
            return step;
    }
    const Result<QString> isBusy = ask(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    if (!isBusy)
        return tl::make_unexpected(isBusy.error());
    if (*isBusy == u"0")
        return {};
    return tl::make_unexpected(failureOf(QSqlError({}, {}, QSqlError::ConnectionError, QString::number(sqliteBusy))));
}

Result<QMap<QString, QString>> SqliteDatabase::schema() const
{
    // SQLite's own tables (statistics of ANALYZE) and the indexes it makes for constraints are left out.
    Result<QSqlQuery> rows =
        run(u"SELECT type || ' ' || name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"_s);
    if (!rows)
        return tl::make_unexpected(rows.error());
    QMap<QString, QString> texts;
    while (rows->next())
        texts.insert(rows->value(0).toString(), rows->value(1).toString());
    return texts;
}

Result<QMap<QString, QString>> SqliteDatabase::madeSchema()
{
    SqliteDatabase made(u":memory:"_s, uniqueConnectionName());
    QSqlDatabase memory = QSqlDatabase::addDatabase(u"QSQLITE"_s, made.connectionName());
    memory.setDatabaseName(made.location());
    if (!memory.open())
        return tl::make_unexpected(made.failureOf(memory.lastError()));
    if (Result<void> migrated = made.migrate(); !migrated)
        return tl::make_unexpected(migrated.error());
    return made.schema();
}

Result<QStringList> SqliteDatabase::alteredSchema() const
{
    const Result<QMap<QString, QString>> found = schema();
    if (!found)
        return tl::make_unexpected(found.error());
    // To make it is an eighth of the start of the window: only where there is something to name.
    if (hashOfSchema(*found) == hashOfMadeSchema())
        return QStringList();
    static const Result<QMap<QString, QString>> wanted = madeSchema(); // the same for every database of this program
    if (!wanted)
        return tl::make_unexpected(wanted.error());
    QStringList names;
    for (auto text = wanted->begin(); text != wanted->end(); ++text) {
        if (found->value(text.key()) != text.value())
            names.append(text.key());
    }
    for (auto text = found->begin(); text != found->end(); ++text) {
        if (!wanted->contains(text.key()))
            names.append(text.key());
    }
    return names;
}

/// The schema keeps the program's promises where another program writes, as long as it is the program's.
Result<void> SqliteDatabase::checkSchema() const
{
    const Result<QStringList> names = alteredSchema();
    if (!names)
        return tl::make_unexpected(names.error());
    if (names->isEmpty())
        return {};
    return tl::make_unexpected(
        Failure{Failure::Code::Altered, location(),
                Texts::tr("Another program has altered the database's schema: %1.").arg(names->join(u", "_s)),
                Texts::tr("It can be read, and nothing is written to it. Restore a backup.")});
}

Result<QString> SqliteDatabase::damage() const
{
    const Result<QString> check = ask(u"PRAGMA integrity_check(1)"_s);
    if (!check)
        return check.error().code == Failure::Code::Damaged ? Result<QString>(check.error().detail) : check;
    return *check == u"ok" ? QString() : *check;
}

Result<void> SqliteDatabase::copyInto(const QString &file) const
{
    return execute(u"VACUUM INTO ?"_s, {file});
}

qint64 SqliteDatabase::changeStamp() const
{
    return ask(u"PRAGMA data_version"_s).value_or(QString()).toLongLong();
}

/// SQLite goes on writing into a file that was renamed or removed, where nobody will look for it.
Result<void> SqliteDatabase::checkStillThere() const
{
    if (fileIdentity(location()) == m_identity)
        return {};
    return tl::make_unexpected(
        Failure{Failure::Code::NotFound, location(),
                Texts::tr("The database was removed, renamed or replaced while it was open."),
                Texts::tr("Nothing was written. Put the file back in its place, or open the one that is there now.")});
}

Result<void> SqliteDatabase::beginWriting() const
{
    if (!connection().isOpen()) { // the disk was gone when it was to be made anew
        if (Result<void> opened = reopen(); !opened)
            return opened;
    }
    if (Result<void> there = checkStillThere(); !there)
        return there;
    return execute(u"BEGIN IMMEDIATE"_s);
}

Result<bool> SqliteDatabase::hasTable(const QString &name) const
{
    Result<QSqlQuery> query = run(u"SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"_s, {name});
    if (!query)
        return tl::make_unexpected(query.error());
    return query->next();
}

Failure SqliteDatabase::failureOf(const QSqlError &error) const
{
    switch (error.nativeErrorCode().toInt() & 0xFF) {
    case sqliteBusy:
    case sqliteLocked:
        return {Failure::Code::Locked, location(), Texts::tr("Another program is writing to the database."),
                Texts::tr("Close the other program or wait a moment, then try again.")};
    case sqliteReadOnly:
    case sqliteCannotOpen:
        return notWritable(location());
    case sqliteCorrupt:
    case sqliteNotADatabase:
        return damaged(location());
    case sqliteFull:
        return {Failure::Code::NotWritable, location(), Texts::tr("The disk is full."),
                Texts::tr("Make room, then try again.")};
    case sqliteIoError:
        return {Failure::Code::NotWritable, location(), Texts::tr("The disk answers with an error."),
                Texts::tr("Look whether the disk is there and whole, then try again.")};
    default:
        return {Failure::Code::Internal, location(), error.text(), {}};
    }
}

} // namespace certlink
