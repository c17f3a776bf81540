#include "tests/bench/Copies.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QVariant>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString connection = u"copies"_s;

/// A table, the column that says which decision a row is of, and what changes in a copy: %1 is added to numbers, %2 is
/// the round. Sequences go down from nought, so that those of the chain are still to be had.
struct Copied {
    QString table;
    QString key;
    QString changes;
};
const QList<Copied> tables{
    {u"decisions"_s, u"id"_s, u"id = id + %1, change_id = change_id + %1, sequence = -(id + %1), round = %2"_s},
    {u"decision_personal"_s, u"decision_id"_s, u"decision_id = decision_id + %1"_s},
    {u"decision_findings"_s, u"decision_id"_s, u"decision_id = decision_id + %1"_s},
    {u"approved_changes"_s, u"decision_id"_s, u"decision_id = decision_id + %1"_s},
    {u"carryings"_s, u"decision_id"_s, u"id = NULL, sequence = -(decision_id + %1), decision_id = decision_id + %1"_s}};

} // namespace

Copies::Copies(const QString &path)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
    database.setDatabaseName(path);
    if (!database.open())
        qFatal("%s", qPrintable(database.lastError().text()));
    QStringList names;
    QSqlQuery triggers(u"SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"_s, database);
    while (triggers.next()) {
        names.append(triggers.value(0).toString());
        m_triggers.append(triggers.value(1).toString());
    }
    triggers.finish();
    run(u"PRAGMA cache_size = -1000000"_s); // rows come in the order of no index
    run(u"PRAGMA temp_store = MEMORY"_s);
    run(u"BEGIN"_s);
    for (const QString &name : std::as_const(names))
        run(u"DROP TRIGGER "_s + name);
}

Copies::~Copies()
{
    for (const QString &trigger : std::as_const(m_triggers))
        run(trigger);
    run(u"COMMIT"_s);
    QSqlDatabase::database(connection).close();
    QSqlDatabase::removeDatabase(connection);
}

void Copies::add(int made, int round)
{
    for (const Copied &copied : tables) {
        QString changes = copied.changes;
        run(u"CREATE TEMP TABLE copied AS SELECT * FROM %1 WHERE %2 <= %3"_s.arg(copied.table, copied.key).arg(made));
        run(u"UPDATE copied SET "_s +
            changes.replace(u"%1"_s, QString::number(made * round)).replace(u"%2"_s, QString::number(round)));
        run(u"INSERT INTO %1 SELECT * FROM copied"_s.arg(copied.table));
        run(u"DROP TABLE copied"_s);
    }
}

QVariant Copies::ask(const QString &statement) const
{
    QSqlQuery query = prepared(statement);
    if (!query.exec() || !query.next())
        qFatal("%s: %s", qPrintable(query.lastError().text()), qPrintable(statement));
    return query.value(0);
}

QSqlQuery Copies::prepared(const QString &statement) const
{
    QSqlQuery query(QSqlDatabase::database(connection));
    if (!query.prepare(statement))
        qFatal("%s: %s", qPrintable(query.lastError().text()), qPrintable(statement));
    return query;
}

void Copies::run(const QString &statement) const
{
    QSqlQuery query(QSqlDatabase::database(connection));
    if (!query.exec(statement))
        qFatal("%s: %s", qPrintable(query.lastError().text()), qPrintable(statement));
}
