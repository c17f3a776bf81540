#include "models/store/Database.h"

#include <QAtomicInt>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

/// Sentences for people.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(certlink::Store)
};

// SQLite's primary result codes (sqlite.org/rescode.html), as Qt hands them on in text.
constexpr int sqliteBusy = 5;
constexpr int sqliteLocked = 6;
constexpr int sqliteReadOnly = 8;
constexpr int sqliteCorrupt = 11;
constexpr int sqliteFull = 13;
constexpr int sqliteCannotOpen = 14;
constexpr int sqliteNotADatabase = 26;

constexpr qint64 smallEnoughToCheck = 64 << 20; // bytes; larger files are checked by history verify

const QString migrationFolder = u":/certlink/migrations"_s;

QString uniqueConnectionName()
{
    static QAtomicInt number; // Qt SQL wants names; nothing else is shared
    return u"certlink-%1"_s.arg(number.fetchAndAddRelaxed(1));
}

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

Result<void> failed(Failure failure)
{
    return tl::make_unexpected(std::move(failure));
}

} // namespace

Database::Database(const QString &path, const QString &connection) : m_path(path), m_connection(connection) {}

Database::~Database()
{
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, bool readOnly)
{
    const QFileInfo info(path);
    if (readOnly && !info.exists())
        return tl::make_unexpected(Failure{Failure::Code::NotFound, path, Texts::tr("There is no such database."),
                                           Texts::tr("Check the path, or start the program once to create it.")});
    if (!readOnly && (info.exists() ? !hasWritePermission(path) : !QFileInfo(info.absolutePath()).isWritable()))
        return tl::make_unexpected(notWritable(path));
    std::unique_ptr<Database> database(new Database(path, uniqueConnectionName()));
    QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, database->m_connection);
    connection.setDatabaseName(path);
    connection.setConnectOptions(readOnly ? u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=2000"_s
                                          : u"QSQLITE_BUSY_TIMEOUT=2000"_s);
    if (!connection.open())
        return tl::make_unexpected(database->failureOf(connection.lastError()));
    if (const Result<void> prepared = database->prepare(readOnly); !prepared)
        return tl::make_unexpected(prepared.error());
    return database;
}

Result<void> Database::prepare(bool readOnly) const
{
    // Nothing is written before the file is known to be ours and not newer than this program.
    const Result<int> version = schemaVersion();
    if (!version)
        return failed(version.error());
    if (*version > newestSchemaVersion())
        return failed(
            {Failure::Code::NewerSchema, m_path,
             Texts::tr("The database was made by a newer edition of this program (schema %1, this program knows %2).")
                 .arg(*version)
                 .arg(newestSchemaVersion()),
             Texts::tr("Start the newer edition. The database was left as it is.")});
    if (QFileInfo(m_path).size() <= smallEnoughToCheck) {
        Result<QSqlQuery> check = run(u"PRAGMA quick_check(1)"_s);
        if (!check)
            return failed(check.error());
        if (!check->next() || check->value(0).toString() != u"ok")
            return failed(damaged(m_path));
    }
    if (Result<void> keys = execute(u"PRAGMA foreign_keys = ON"_s); !keys || readOnly)
        return keys;
    if (Result<void> wal = execute(u"PRAGMA journal_mode = WAL"_s); !wal)
        return wal;
    // What was answered "saved" survives a power cut.
    return execute(u"PRAGMA synchronous = FULL"_s);
}

Failure Database::failureOf(const QSqlError &error) const
{
    switch (error.nativeErrorCode().toInt() & 0xFF) {
    case sqliteBusy:
    case sqliteLocked:
        return {Failure::Code::Locked, m_path, Texts::tr("Another program is writing to the database."),
                Texts::tr("Close the other program or wait a moment, then try again.")};
    case sqliteReadOnly:
    case sqliteCannotOpen:
        return notWritable(m_path);
    case sqliteCorrupt:
    case sqliteNotADatabase:
        return damaged(m_path);
    case sqliteFull:
        return {Failure::Code::NotWritable, m_path, Texts::tr("The disk is full."),
                Texts::tr("Make room, then try again.")};
    default:
        return {Failure::Code::Internal, m_path, error.text(), {}};
    }
}

Result<QSqlQuery> Database::run(const QString &sql, const QVariantList &values) const
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return tl::make_unexpected(failureOf(query.lastError()));
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return tl::make_unexpected(failureOf(query.lastError()));
    return query;
}

Result<void> Database::execute(const QString &sql, const QVariantList &values) const
{
    const Result<QSqlQuery> query = run(sql, values);
    if (!query)
        return failed(query.error());
    return {};
}

Result<void> Database::executeScript(const QString &script) const
{
    QString statement;
    bool inTrigger = false;
    for (const QString &line : script.split(u'\n')) {
        const qsizetype comment = line.indexOf("--"_L1);
        const QString code = comment < 0 ? line : line.left(comment);
        if (code.trimmed().isEmpty())
            continue;
        statement += code + u'\n';
        inTrigger = inTrigger || code.startsWith("CREATE TRIGGER"_L1);
        const QString end = code.trimmed();
        if (inTrigger ? end != u"END;" : !end.endsWith(u';'))
            continue;
        if (Result<void> done = execute(statement); !done)
            return done;
        statement.clear();
        inTrigger = false;
    }
    return {};
}

Result<int> Database::schemaVersion() const
{
    Result<QSqlQuery> table = run(u"SELECT count(*) FROM sqlite_master WHERE name = 'schema_version'"_s);
    if (!table)
        return tl::make_unexpected(table.error());
    if (!table->next() || table->value(0).toInt() == 0)
        return 0;
    Result<QSqlQuery> version = run(u"SELECT coalesce(max(version), 0) FROM schema_version"_s);
    if (!version)
        return tl::make_unexpected(version.error());
    return version->next() ? version->value(0).toInt() : 0;
}

int newestSchemaVersion()
{
    const QStringList names = QDir(migrationFolder).entryList(QDir::Files, QDir::Name);
    return names.isEmpty() ? 0 : names.last().left(4).toInt();
}

Result<void> Database::migrate() const
{
    Transaction transaction(*this);
    if (Result<void> begun = transaction.begin(); !begun)
        return begun;
    const Result<int> version = schemaVersion();
    if (!version)
        return failed(version.error());
    if (*version == newestSchemaVersion())
        return transaction.commit();
    if (Result<void> table = execute(u"CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY)"_s);
        !table)
        return table;
    for (const QString &name : QDir(migrationFolder).entryList(QDir::Files, QDir::Name)) {
        const int number = name.left(4).toInt();
        if (number <= *version)
            continue;
        QFile file(migrationFolder + u'/' + name);
        if (!file.open(QIODevice::ReadOnly))
            return failed({Failure::Code::Internal, file.fileName(), file.errorString(), {}});
        if (Result<void> done = executeScript(QString::fromUtf8(file.readAll())); !done)
            return done;
        if (Result<void> noted = execute(u"INSERT INTO schema_version (version) VALUES (?)"_s, {number}); !noted)
            return noted;
    }
    return transaction.commit();
}

Transaction::~Transaction()
{
    if (m_open)
        static_cast<void>(m_database.execute(u"ROLLBACK"_s));
}

Result<void> Transaction::begin()
{
    Result<void> begun = m_database.execute(u"BEGIN IMMEDIATE"_s);
    m_open = begun.has_value();
    return begun;
}

Result<void> Transaction::commit()
{
    Result<void> done = m_database.execute(u"COMMIT"_s);
    m_open = m_open && !done;
    return done;
}

} // namespace certlink
