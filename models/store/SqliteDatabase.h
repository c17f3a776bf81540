#pragma once

#include "models/store/Database.h"

#include <QMap>

#include <chrono>

namespace certlink {

/// A SQLite file: WAL, foreign keys on, every commit on the disk when it is answered. A program waits for
/// another that writes; only where that takes very long it gives up (Locked).
class SqliteDatabase : public Database
{
public:
    /// Failures as Store::open says. A file that is not this program's is never written to. `checkedUpTo`: bytes; a
    /// larger file is looked through only where it is to be migrated.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &path, bool readOnly,
                                                                std::chrono::milliseconds patience, qint64 checkedUpTo);

    [[nodiscard]] qint64 changeStamp() const override;
    [[nodiscard]] Result<void> checkStillThere() const override;
    [[nodiscard]] Result<void> reopen() const override;
    [[nodiscard]] Result<QStringList> alteredSchema() const override;
    [[nodiscard]] Result<QString> damage() const override;
    [[nodiscard]] Result<void> copyInto(const QString &file) const override;
    [[nodiscard]] Result<void> addToSearch(qint64 decision, const QString &text) const override;
    [[nodiscard]] Result<void> removeFromSearch(qint64 decision, const QString &text) const override;
    [[nodiscard]] Result<void> emptySearch() const override;
    /// In a transaction that is rolled back: what it makes on the way goes with it.
    [[nodiscard]] Result<bool>
    searchHolds(const std::function<bool(qint64 &decision, QString &text)> &next) const override;
    [[nodiscard]] Search searchFor(const QString &words) const override;

protected:
    [[nodiscard]] Result<void> beginWriting() const override;
    [[nodiscard]] Result<bool> hasTable(const QString &name) const override;
    [[nodiscard]] Failure failureOf(const QSqlError &error) const override;
    [[nodiscard]] QString dialect() const override { return QStringLiteral("sqlite"); }

private:
    using Database::Database;
    [[nodiscard]] Result<void> checkWhose() const;
    [[nodiscard]] Result<void> checkNotNewer() const;
    [[nodiscard]] Result<void> checkNotOlder(bool readOnly) const;
    [[nodiscard]] Result<void> checkWhole(qint64 checkedUpTo) const;
    [[nodiscard]] Result<void> checkSchema() const;
    /// The SQL of every table, index and trigger, by "table NAME".
    [[nodiscard]] Result<QMap<QString, QString>> schema() const;
    /// As the migrations make it.
    [[nodiscard]] static Result<QMap<QString, QString>> madeSchema();
    [[nodiscard]] Result<void> makeDurable() const;
    /// The first column of the first row, as text; null where there is none.
    [[nodiscard]] Result<QString> ask(const QString &sql) const;

    QByteArray m_identity; ///< of the file that was opened
};

} // namespace certlink
