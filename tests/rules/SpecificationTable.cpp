#include "SpecificationTable.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList cellsOf(const QString &line)
{
    QStringList cells = QString(line).remove(u'`').split(u'|');
    for (QString &cell : cells)
        cell = cell.trimmed();
    return cells.mid(1, cells.size() - 2); // a line begins and ends with a bar
}

} // namespace

QStringList SpecificationTable::column(const QString &name) const
{
    const qsizetype at = header.indexOf(name);
    if (at < 0)
        qFatal("No column %s", qPrintable(name));
    QStringList cells;
    for (const QStringList &row : rows)
        cells.append(row.value(at));
    return cells;
}

QString specificationText(const QString &name)
{
    QFile file(u"" SPECIFICATION "/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(file.fileName()));
    return QString::fromUtf8(file.readAll());
}

SpecificationTable specificationTable(const QString &name, const QString &first)
{
    SpecificationTable table;
    bool isOfTable = false;
    bool isHeader = true;
    for (const QString &line : specificationText(name).split(u'\n')) {
        if (!line.startsWith(u'|')) {
            isOfTable = false;
            isHeader = true;
            continue;
        }
        const QStringList cells = cellsOf(line);
        if (isHeader) {
            isOfTable = cells.first() == first;
            isHeader = false;
            if (isOfTable)
                table.header = cells;
        } else if (isOfTable && !cells.first().startsWith(u"--")) {
            table.rows.append(cells);
        }
    }
    if (table.rows.isEmpty())
        qFatal("%s has no table of %s", qPrintable(name), qPrintable(first));
    return table;
}
