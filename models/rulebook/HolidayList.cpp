#include "models/rulebook/HolidayList.h"

#include "models/rulebook/CsvTable.h"
#include "models/rulebook/IsoDate.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

/// Sentences for people.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(RulebookReader)
};

/// "2026/1/1" as the Cabinet Office writes it; invalid for anything else.
QDate slashedDate(const QString &text)
{
    const QStringList parts = text.split(u'/');
    if (parts.size() != 3 || parts[0].size() != 4)
        return {};
    const auto number = [](const QString &part) {
        bool isNumber = false;
        const uint value = part.toUInt(&isNumber);
        return isNumber && part.size() <= 4 ? int(value) : 0;
    };
    return {number(parts[0]), number(parts[1]), number(parts[2])};
}

void readLine(HolidayList &list, const CsvTable::Row &row, bool isOurs)
{
    const QString cell = row.cells.value(0);
    const QDate day = row.cells.size() != 2 ? QDate() : isOurs ? isoDate(cell) : slashedDate(cell);
    if (!day.isValid() || row.cells[1].isEmpty())
        list.problems.append({row.line, isOurs ? Texts::tr("A line is an ISO date and a name")
                                               : Texts::tr("A line is a date such as 2026/1/1 and a name")});
    else if (list.days.contains(day))
        list.problems.append({row.line, Texts::tr("This day stands here twice")});
    else
        list.days.insert(day, row.cells[1]);
}

/// A year left out in between would silently have no holidays at all.
void lookForGaps(HolidayList &list)
{
    if (list.days.isEmpty()) {
        list.problems.append({0, Texts::tr("There is no holiday in the file")});
        return;
    }
    int expected = list.days.firstKey().year();
    for (auto day = list.days.keyBegin(); day != list.days.keyEnd(); ++day) {
        if (day->year() > expected)
            list.problems.append({0, Texts::tr("The year %1 has no holidays").arg(expected)});
        expected = day->year() + 1;
    }
}

} // namespace

HolidayList HolidayList::fromCsv(const QByteArray &bytes)
{
    HolidayList list;
    const CsvTable table = CsvTable::parse(bytes);
    if (table.problem != CsvTable::Problem::None) {
        list.problems.append({table.problemLine, Texts::tr("Not a CSV file")});
        return list;
    }
    const bool isOurs = table.header == QStringList{u"date"_s, u"name"_s};
    if (!isOurs && table.header != QStringList{u"国民の祝日・休日月日"_s, u"国民の祝日・休日名称"_s}) {
        list.problems.append({1, Texts::tr("The columns must be date,name or those of the Cabinet Office")});
        return list;
    }
    for (const CsvTable::Row &row : table.rows)
        readLine(list, row, isOurs);
    if (list.problems.isEmpty())
        lookForGaps(list);
    return list;
}

QByteArray HolidayList::toCsv(const QMap<QDate, QString> &days)
{
    QByteArray csv = "date,name\n";
    for (auto day = days.begin(); day != days.end(); ++day) {
        QString name = day.value();
        if (name.contains(u',') || name.contains(u'"') || name.contains(u'\n'))
            name = u'"' + name.replace(u'"', u"\"\""_s) + u'"';
        csv += day.key().toString(Qt::ISODate).toLatin1() + ',' + name.toUtf8() + '\n';
    }
    return csv;
}

} // namespace certlink
