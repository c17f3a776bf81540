#include "models/rulebook/EditionDraft.h"
#include "tests/rulebook/BuiltInRulebook.h"

#include <QJsonArray>
#include <QTest>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

namespace {

/// 国民の祝日・休日月日,国民の祝日・休日名称 and two days, as the Cabinet Office's file has them: Shift_JIS, CRLF.
const QByteArray cabinetOffice("\x8d\x91\x96\xaf\x82\xcc\x8f\x6a\x93\xfa\x81\x45\x8b\x78\x93\xfa\x8c\x8e\x93\xfa,"
                               "\x8d\x91\x96\xaf\x82\xcc\x8f\x6a\x93\xfa\x81\x45\x8b\x78\x93\xfa\x96\xbc\x8f\xcc\r\n"
                               "2027/1/1,\x8c\xb3\x93\xfa\r\n"
                               "2027/2/11,\x8c\x9a\x8d\x91\x8b\x4c\x94\x4f\x82\xcc\x93\xfa\r\n");

/// The built-in edition under another name and from another day.
Rulebook edition(const QString &name, QDate from)
{
    EditionDraft draft(builtInRulebook().source());
    draft.values[u"edition"_s] = name;
    draft.values[u"in_force_from"_s] = from.toString(Qt::ISODate);
    const Result<Rulebook> loaded = Rulebook::load(draft.source(), name);
    if (!loaded)
        qFatal("%s", qPrintable(loaded.error().toString()));
    return *loaded;
}

QStringList placesOf(const QList<RulebookProblem> &problems)
{
    QStringList places;
    for (const RulebookProblem &problem : problems)
        places.append(problem.place);
    return places;
}

} // namespace

class TestEditions : public QObject
{
    Q_OBJECT

private slots:
    void aDraftIsTheEditionItComesFrom()
    {
        const Rulebook book = builtInRulebook();
        const EditionDraft draft(book.source());
        QCOMPARE(draft.problems(), QList<RulebookProblem>());
        QCOMPARE(editionChanges(book.source(), draft.source()), QList<EditionChange>());
        const Result<Rulebook> again = Rulebook::load(draft.source(), u"again"_s);
        QCOMPARE(again->items.size(), book.items.size());
        QCOMPARE(again->calendar.holidayName(QDate(2026, 1, 1)), u"元日"_s);
        QCOMPARE(again->words.courtesy, book.words.courtesy);
    }

    void namesEveryMistakeAtOnce()
    {
        EditionDraft draft(builtInRulebook().source());
        draft.values[u"edition"_s] = u"../2027"_s;
        draft.values[u"renewal_window_days"_s] = -1;
        draft.values[u"desk_addresses"_s] = QJsonArray{u"desk@example.jp"_s, u"desk"_s};
        QJsonArray items = draft.values[u"items"_s].toArray();
        QJsonObject item = items[3].toObject();
        item[u"terms"_s] = QJsonArray{u"a year"_s};
        items[3] = item;
        draft.values[u"items"_s] = items;
        draft.holidays.clear();
        const QList<RulebookProblem> problems = draft.problems();
        QCOMPARE(placesOf(problems), (QStringList{u"edition"_s, u"renewal_window_days"_s, u"desk_addresses[1]"_s,
                                                  u"items[3].terms[0]"_s, u"holidays"_s}));
        for (const RulebookProblem &problem : problems)
            QVERIFY(!problem.detail.isEmpty());
        QVERIFY(!Rulebook::load(draft.source(), u"draft"_s));
    }

    void saysWhatIsDifferent()
    {
        const Rulebook book = builtInRulebook();
        EditionDraft draft(book.source());
        draft.values[u"renewal_window_days"_s] = 60;
        draft.values[u"desk_addresses"_s] = QJsonArray{u"desk@example.jp"_s};
        QJsonArray items = draft.values[u"items"_s].toArray();
        items.removeAt(0); // the others move up, and did not change for it
        draft.values[u"items"_s] = items;
        draft.holidays.insert(QDate(2027, 6, 1), u"臨時の休日"_s);
        draft.holidays.remove(QDate(2027, 1, 1));
        const QList<EditionChange> changes = editionChanges(book.source(), draft.source());
        QVERIFY(changes.contains({u"renewal_window_days"_s, u"70"_s, u"60"_s}));
        QVERIFY(changes.contains({u"desk_addresses"_s, u"[]"_s, u"[\"desk@example.jp\"]"_s}));
        QVERIFY(changes.contains({u"items[secure-server-id].name"_s, u"セキュア・サーバID"_s, QString()}));
        QVERIFY(changes.contains({u"holidays[2027-06-01]"_s, QString(), u"臨時の休日"_s}));
        QVERIFY(changes.contains({u"holidays[2027-01-01]"_s, u"元日"_s, QString()}));
        for (const EditionChange &change : changes)
            QVERIFY2(!change.place.startsWith(u"items[") || change.place.startsWith(u"items[secure-server-id]"),
                     qPrintable(change.place));
    }

    void saysThatTheServicesMoved()
    {
        EditionDraft draft(builtInRulebook().source());
        QJsonArray services = draft.values[u"services"_s].toArray();
        services.append(services.takeAt(0));
        draft.values[u"services"_s] = services;
        const QList<EditionChange> changes = editionChanges(builtInRulebook().source(), draft.source());
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.first().place, u"services"_s);
    }

    void saysThatItemsMovedApartFromWhatCameAndWent()
    {
        EditionDraft draft(builtInRulebook().source());
        QJsonArray items = draft.values[u"items"_s].toArray();
        items.removeLast();
        QJsonObject fresh = items.first().toObject();
        fresh[u"key"_s] = u"fresh"_s;
        items.prepend(fresh);
        draft.values[u"items"_s] = items;
        for (const EditionChange &change : editionChanges(builtInRulebook().source(), draft.source()))
            QVERIFY2(change.place != u"items", qPrintable(change.after));
        items.append(items.takeAt(1));
        draft.values[u"items"_s] = items;
        const QList<EditionChange> changes = editionChanges(builtInRulebook().source(), draft.source());
        const auto order =
            std::find_if(changes.begin(), changes.end(), [](const auto &one) { return one.place == u"items"; });
        QVERIFY(order != changes.end());
        QVERIFY(order->before.startsWith(u"secure-server-id ") && order->after.endsWith(u" secure-server-id"));
        QVERIFY(!order->after.contains(u"fresh") && !order->before.contains(u"byo"));
    }

    void takesTheCabinetOfficesHolidays_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::newRow("Shift_JIS") << cabinetOffice;
        QTest::newRow("UTF-8")
            << u"国民の祝日・休日月日,国民の祝日・休日名称\n2027/1/1,元日\n2027/2/11,建国記念の日\n"_s.toUtf8();
        QTest::newRow("ours") << u"date,name\n2027-01-01,元日\n2027-02-11,建国記念の日\n"_s.toUtf8();
    }
    void takesTheCabinetOfficesHolidays()
    {
        QFETCH(const QByteArray, csv);
        const HolidayList list = HolidayList::fromCsv(csv);
        QVERIFY(list.problems.isEmpty());
        QCOMPARE(list.days,
                 (QMap<QDate, QString>{{QDate(2027, 1, 1), u"元日"_s}, {QDate(2027, 2, 11), u"建国記念の日"_s}}));
        EditionDraft draft(builtInRulebook().source());
        const qsizetype before = draft.holidays.size();
        draft.holidays = withHolidays(draft.holidays, list.days);
        QCOMPARE(draft.holidays.value(QDate(2026, 1, 1)), u"元日"_s); // other years stay
        QVERIFY(!draft.holidays.contains(QDate(2027, 5, 3)));         // the year is the file's
        QVERIFY(draft.holidays.size() < before);
        QCOMPARE(draft.problems(), QList<RulebookProblem>());
    }

    void refusesALineOfTheHolidays_data()
    {
        QTest::addColumn<QString>("csv");
        QTest::addColumn<int>("line");
        const QString head = u"国民の祝日・休日月日,国民の祝日・休日名称\n"_s;
        QTest::newRow("no such day") << head + u"2027/1/1,元日\n2027/2/30,祝日\n"_s << 3;
        QTest::newRow("no name") << head + u"2027/1/1,\n"_s << 2;
        QTest::newRow("other order") << head + u"1/1/2027,元日\n"_s << 2;
        QTest::newRow("twice") << head + u"2027/1/1,元日\n2027/1/1,元日\n"_s << 3;
        QTest::newRow("other columns") << u"月日,名称\n2027/1/1,元日\n"_s << 1;
        QTest::newRow("a year without any") << head + u"2025/1/1,元日\n2027/1/1,元日\n"_s << 0;
        QTest::newRow("empty") << head << 0;
    }
    void refusesALineOfTheHolidays()
    {
        QFETCH(const QString, csv);
        QFETCH(const int, line);
        const HolidayList list = HolidayList::fromCsv(csv.toUtf8());
        QCOMPARE(list.problems.size(), 1);
        QCOMPARE(list.problems.first().line, line);
    }

    void keepsANameWithACommaWhole()
    {
        const QMap<QDate, QString> days{{QDate(2027, 1, 1), u"a,\"b\""_s}};
        QCOMPARE(HolidayList::fromCsv(HolidayList::toCsv(days)).days, days);
    }

    void theLastEditionOfADayJudges()
    {
        const Rulebook book = builtInRulebook(); // from 2026-11-01
        const Rulebook spring = edition(u"spring"_s, QDate(2027, 4, 1));
        const Rulebook mended = edition(u"mended"_s, QDate(2027, 4, 1));
        const Rulebook winter = edition(u"winter"_s, QDate(2026, 12, 1));
        const Rulebook desk = Rulebook::ofDesk(book, {spring, mended, winter});
        QCOMPARE(desk.inForceOn(QDate(2026, 11, 30)).edition, book.edition);
        QCOMPARE(desk.inForceOn(QDate(2026, 12, 1)).edition, u"winter"_s);
        QCOMPARE(desk.inForceOn(QDate(2027, 3, 31)).edition, u"winter"_s);
        QCOMPARE(desk.inForceOn(QDate(2027, 4, 1)).edition, u"mended"_s);
        QCOMPARE(desk.inForceOn(QDate(2020, 1, 1)).edition, book.edition);
        QCOMPARE(Rulebook::ofDesk(desk, {spring, mended, winter}).inForceOn(QDate(2026, 12, 1)).edition, u"winter"_s);
        QCOMPARE(Rulebook::ofDesk(book, {}).edition, book.edition);
        QCOMPARE(desk.alone().inForceOn(QDate(2020, 1, 1)).edition, u"mended"_s);
    }

    /// Two programs on one database judge alike, whichever editions each carries.
    void anEditionOfTheProgramDoesNotOvertakeTheDesks()
    {
        Rulebook newer = edition(u"2027-04"_s, QDate(2027, 4, 1));
        newer.setBefore(builtInRulebook());
        const Rulebook own = edition(u"own"_s, QDate(2026, 12, 1));
        for (const Rulebook &program : {builtInRulebook(), newer}) {
            const Rulebook desk = Rulebook::ofDesk(program, {own});
            QCOMPARE(desk.inForceOn(QDate(2027, 5, 1)).edition, u"own"_s);
            QCOMPARE(desk.inForceOn(QDate(2026, 11, 15)).edition, u"2026-11"_s);
        }
        // From the day of the program's edition on nothing of it is left over.
        QCOMPARE(Rulebook::ofDesk(builtInRulebook(), {edition(u"own"_s, builtInRulebook().inForceFrom)}).before(),
                 nullptr);
    }
};

QTEST_GUILESS_MAIN(TestEditions)
#include "tst_editions.moc"
