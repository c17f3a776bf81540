#include "models/store/Database.h"

#include <QAtomicInt>
#include <QDir>
#include <QFile>
#include <QSqlError>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

Database::~Database()
{
    forgetPrepared();
    connection().close();
    QSqlDatabase::removeDatabase(m_connection);
}

QString Database::uniqueConnectionName()
{
    static QAtomicInt number; // Qt SQL wants names; nothing else is shared
    return u"certlink-%1"_s.arg(number.fetchAndAddRelaxed(1));
}

Result<QSqlQuery> Database::run(const QString &sql, const QVariantList &values) const
{
    QSqlQuery query(connection());
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
    if (values.isEmpty()) {
        const Result<QSqlQuery> query = run(sql);
        return query ? Result<void>() : tl::make_unexpected(query.error());
    }
    auto prepared = m_prepared.find(sql);
    if (prepared == m_prepared.end()) {
        QSqlQuery query(connection());
        query.setForwardOnly(true);
        if (!query.prepare(sql))
            return tl::make_unexpected(failureOf(query.lastError()));
        prepared = m_prepared.emplace(sql, std::move(query)).first;
    }
    for (qsizetype position = 0; position < values.size(); ++position)
        prepared->second.bindValue(int(position), values[position]);
    if (!prepared->second.exec()) {
        const Failure failure = failureOf(prepared->second.lastError());
        m_prepared.erase(prepared);
        return tl::make_unexpected(failure);
    }
    prepared->second.finish(); // holds no row, and no lock
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
    const Result<bool> known = hasTable(u"schema_version"_s);
    if (!known)
        return tl::make_unexpected(known.error());
    if (!*known)
        return 0;
    Result<QSqlQuery> version = run(u"SELECT coalesce(max(version), 0) FROM schema_version"_s);
    if (!version)
        return tl::make_unexpected(version.error());
    return version->next() ? version->value(0).toInt() : 0;
}

QStringList Database::migrationFiles() const
{
    return QDir(migrationFolder()).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
}

int Database::newestSchemaVersion() const
{
    const QStringList names = migrationFiles();
    return names.isEmpty() ? 0 : names.last().left(4).toInt();
}

Result<void> Database::migrate() const
{
    for (const QString &name : migrationFiles()) {
        const Result<int> version = schemaVersion();
        if (!version)
            return tl::make_unexpected(version.error());
        const int number = name.left(4).toInt();
        if (number <= *version)
            continue;
        if (Result<void> done = migrateTo(number, name); !done)
            return done;
    }
    return {};
}

Result<void> Database::migrateTo(int number, const QString &name) const
{
    QFile file(migrationFolder() + u'/' + name);
    if (!file.open(QIODevice::ReadOnly))
        return tl::make_unexpected(Failure{Failure::Code::Internal, file.fileName(), file.errorString(), {}});
    Transaction transaction(*this);
    if (Result<void> begun = transaction.begin(); !begun)
        return begun;
    // Another program may have done it while this one waited to be the writer.
    const Result<int> version = schemaVersion();
    if (!version)
        return tl::make_unexpected(version.error());
    if (number <= *version)
        return transaction.commit();
    if (Result<void> table = execute(u"CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY)"_s);
        !table)
        return table;
    if (Result<void> done = executeScript(QString::fromUtf8(file.readAll())); !done)
        return done;
    if (Result<void> noted = execute(u"INSERT INTO schema_version (version) VALUES (?)"_s, {number}); !noted)
        return noted;
    return transaction.commit();
}

Transaction::~Transaction()
{
    if (m_open)
        static_cast<void>(m_database.execute(u"ROLLBACK"_s));
}

Result<void> Transaction::begin()
{
    Result<void> begun = m_database.beginWriting();
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
