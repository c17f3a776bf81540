#pragma once

#include "models/application/Failure.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <memory>

namespace certlink {

/// One SQL connection: statements with bound values, failures that name the file, transactions that
/// cannot be forgotten. Used by the thread that opened it.
class Database
{
public:
    /// `path`: a SQLite file. Failures as Store::open says.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &path, bool readOnly);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    [[nodiscard]] const QString &path() const { return m_path; }
    /// Prepares, binds and executes; the query stands before its first row.
    [[nodiscard]] Result<QSqlQuery> run(const QString &sql, const QVariantList &values = {}) const;
    /// As run(), where no row is wanted.
    [[nodiscard]] Result<void> execute(const QString &sql, const QVariantList &values = {}) const;
    /// Executes a script of statements, one after the other.
    [[nodiscard]] Result<void> executeScript(const QString &script) const;

    /// Runs the numbered migrations the file does not have yet, each in a transaction of its own.
    [[nodiscard]] Result<void> migrate() const;
    /// The highest migration the file has; 0 for a new file.
    [[nodiscard]] Result<int> schemaVersion() const;

private:
    Database(const QString &path, const QString &connection);
    [[nodiscard]] Result<void> prepare(bool readOnly) const;
    [[nodiscard]] Failure failureOf(const QSqlError &error) const;

    QString m_path;
    QString m_connection;
};

/// Begins at once as the writer; rolls back unless committed.
class Transaction
{
public:
    explicit Transaction(const Database &database) : m_database(database) {}
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> commit();

private:
    const Database &m_database;
    bool m_open = false;
};

/// The highest migration this program knows.
[[nodiscard]] int newestSchemaVersion();

} // namespace certlink
