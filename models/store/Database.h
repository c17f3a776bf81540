#pragma once

#include "models/application/Failure.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <functional>
#include <map>
#include <memory>

namespace certlink {

/// One SQL connection: statements with bound values, failures that name the database, numbered migrations.
/// What differs between databases is virtual; nothing outside knows a dialect. Used by the thread that
/// opened it.
class Database
{
public:
    virtual ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// How people know it: a path or an address.
    [[nodiscard]] const QString &location() const { return m_location; }
    /// Prepares, binds and executes; the query stands before its first row.
    [[nodiscard]] Result<QSqlQuery> run(const QString &sql, const QVariantList &values = {}) const;
    /// As run(), where no row is wanted. Statements with values are kept prepared: what is inserted over and over
    /// brings its triggers along, and compiling them takes longer than running them.
    [[nodiscard]] Result<void> execute(const QString &sql, const QVariantList &values = {}) const;

    /// Lets go of the connection and makes it anew: what it answers from then on is what the disk holds, for
    /// good. Outstanding queries end.
    [[nodiscard]] virtual Result<void> reopen() const = 0;

    /// Runs the numbered migrations the database does not have yet, each in a transaction of its own.
    [[nodiscard]] Result<void> migrate() const;
    /// The highest migration the database has; 0 for a new one.
    [[nodiscard]] Result<int> schemaVersion() const;
    /// The highest migration this program knows for such a database.
    [[nodiscard]] int newestSchemaVersion() const;

    /// The tables, indexes and triggers that are not as the migrations make them; of a sound one none.
    [[nodiscard]] virtual Result<QStringList> alteredSchema() const = 0;
    /// Reads every page; what is wrong with the file, or null.
    [[nodiscard]] virtual Result<QString> damage() const = 0;
    /// A consistent copy into `file`, which is empty.
    [[nodiscard]] virtual Result<void> copyInto(const QString &file) const = 0;

    // Finding decisions by words. In the transaction at hand:
    [[nodiscard]] virtual Result<void> addToSearch(qint64 decision, const QString &text) const = 0;
    /// `text`: as it was added.
    [[nodiscard]] virtual Result<void> removeFromSearch(qint64 decision, const QString &text) const = 0;
    /// Nothing is found by words any more.
    [[nodiscard]] virtual Result<void> emptySearch() const = 0;
    /// Whether each decision that `next` gives is found by the words of its text, and no other. `next` answers false
    /// after the last. Compares how often each pair of characters stands in how many decisions.
    [[nodiscard]] virtual Result<bool>
    searchHolds(const std::function<bool(qint64 &decision, QString &text)> &next) const = 0;
    /// A source of rows for FROM, in which `key` is the decision's id and `condition` holds where every word of
    /// `words` is found, with `value` bound. Words without a letter or number find everything: `table` is null.
    struct Search {
        QString table;
        QString key;
        QString condition;
        QVariant value;
    };
    [[nodiscard]] virtual Search searchFor(const QString &words) const = 0;

    /// Differs from the last answer where another connection has written meanwhile.
    [[nodiscard]] virtual qint64 changeStamp() const = 0;
    /// A Failure where what was opened is no longer what stands under its location.
    [[nodiscard]] virtual Result<void> checkStillThere() const = 0;

protected:
    /// `connection`: a name of its own among Qt SQL's connections.
    Database(const QString &location, const QString &connection) : m_location(location), m_connection(connection) {}
    [[nodiscard]] static QString uniqueConnectionName();
    [[nodiscard]] const QString &connectionName() const { return m_connection; }
    [[nodiscard]] QSqlDatabase connection() const { return QSqlDatabase::database(m_connection, false); }

    /// Begins a transaction in which nobody else writes.
    [[nodiscard]] virtual Result<void> beginWriting() const = 0;
    /// To be called before the connection is closed.
    void forgetPrepared() const { m_prepared.clear(); }
    /// Whether a table is there.
    [[nodiscard]] virtual Result<bool> hasTable(const QString &name) const = 0;
    [[nodiscard]] virtual Failure failureOf(const QSqlError &error) const = 0;
    /// Of the migrations among the resources.
    [[nodiscard]] virtual QString dialect() const = 0;

private:
    friend class Transaction;
    [[nodiscard]] QString migrationFolder() const { return u":/certlink/migrations/" + dialect(); }
    /// In the order of their numbers.
    [[nodiscard]] QStringList migrationFiles() const;
    [[nodiscard]] Result<void> migrateTo(int number, const QString &name) const;
    /// Executes a script of statements, one after the other.
    [[nodiscard]] Result<void> executeScript(const QString &script) const;

    QString m_location;
    QString m_connection;
    mutable std::map<QString, QSqlQuery> m_prepared; ///< by its text
};

/// Begins at once as the writer; rolls back unless committed. A commit that fails otherwise than as Locked
/// may have reached the disk all the same.
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

} // namespace certlink
