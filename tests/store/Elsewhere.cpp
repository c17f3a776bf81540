#include "Elsewhere.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

using namespace Qt::Literals::StringLiterals;

QString runElsewhere(const QString &path, const QStringList &statements)
{
    QString error;
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"elsewhere"_s);
        other.setDatabaseName(path);
        if (!other.open())
            return other.lastError().text();
        QSqlQuery query(other);
        for (const QString &statement : statements) {
            if (!query.exec(statement))
                error = query.lastError().text();
        }
    }
    QSqlDatabase::removeDatabase(u"elsewhere"_s);
    return error;
}

QStringList askElsewhere(const QString &path, const QString &statement)
{
    QStringList found;
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"elsewhere"_s);
        other.setDatabaseName(path);
        if (!other.open())
            return {};
        QSqlQuery query(other);
        query.exec(statement);
        while (query.next())
            found.append(query.value(0).toString());
    }
    QSqlDatabase::removeDatabase(u"elsewhere"_s);
    return found;
}
