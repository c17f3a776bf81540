#include "tests/rulebook/BuiltInRulebook.h"

#include <QTest>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

/// The calendar of the edition built in.
class TestCalendar : public QObject
{
    Q_OBJECT

private slots:
    void coversTheYearsOfItsHolidays()
    {
        QVERIFY(m_calendar.covers(1955) && m_calendar.covers(2027));
        QVERIFY(!m_calendar.covers(1954) && !m_calendar.covers(2028));
    }

    void kindOf_data()
    {
        using Kind = Calendar::DayKind;
        QTest::addColumn<QDate>("day");
        QTest::addColumn<int>("kind"); // -1: cannot be told
        QTest::newRow("working day") << QDate(2026, 12, 1) << int(Kind::Business);
        QTest::newRow("Saturday") << QDate(2026, 12, 5) << int(Kind::Weekend);
        QTest::newRow("Sunday far away") << QDate(2031, 12, 7) << int(Kind::Weekend);
        QTest::newRow("holiday") << QDate(2026, 11, 23) << int(Kind::Holiday);
        QTest::newRow("day between two holidays") << QDate(2026, 9, 22) << int(Kind::Holiday);
        QTest::newRow("substitute holiday") << QDate(2027, 3, 22) << int(Kind::Holiday);
        QTest::newRow("last day before the closing") << QDate(2026, 12, 28) << int(Kind::Business);
        QTest::newRow("first closing day") << QDate(2026, 12, 29) << int(Kind::ClosingDay);
        QTest::newRow("last closing day") << QDate(2025, 1, 3) << int(Kind::ClosingDay);
        QTest::newRow("after the closing") << QDate(2027, 1, 4) << int(Kind::Business);
        QTest::newRow("closing day far away") << QDate(2031, 12, 31) << int(Kind::ClosingDay);
        QTest::newRow("weekday far away") << QDate(2031, 12, 3) << -1;
    }

    void kindOf()
    {
        QFETCH(const QDate, day);
        QFETCH(const int, kind);
        const auto found = m_calendar.kindOf(day);
        QCOMPARE(found ? int(*found) : -1, kind);
    }

    void addsBusinessDays()
    {
        const QDate friday(2026, 11, 20);
        QCOMPARE(m_calendar.addBusinessDays(friday, 0), friday);
        QCOMPARE(m_calendar.addBusinessDays(friday, 1), QDate(2026, 11, 24));
        QCOMPARE(m_calendar.addBusinessDays(friday, 3), QDate(2026, 11, 26));
        QCOMPARE(m_calendar.addBusinessDays(QDate(2027, 12, 27), 1), QDate(2027, 12, 28));
        QVERIFY(!m_calendar.addBusinessDays(QDate(2027, 12, 27), 2).isValid()); // coverage ends
        QVERIFY(!m_calendar.addBusinessDays(QDate(2027, 12, 27), 3).isValid()); // and nothing begins behind it
    }

    void findsTheNeighboursOfAHoliday()
    {
        QCOMPARE(m_calendar.previousBusinessDay(QDate(2026, 12, 31)), QDate(2026, 12, 28));
        QCOMPARE(m_calendar.nextBusinessDay(QDate(2026, 12, 31)), QDate(2027, 1, 4));
        QVERIFY(!m_calendar.nextBusinessDay(QDate(2027, 12, 30)).isValid()); // coverage ends
        QVERIFY(!m_calendar.previousBusinessDay(QDate(2031, 12, 31)).isValid());
        QCOMPARE(m_calendar.previousBusinessDay(QDate(2026, 11, 24)), QDate(2026, 11, 20));
        QCOMPARE(m_calendar.nextBusinessDay(QDate(2026, 11, 20)), QDate(2026, 11, 24));
        QCOMPARE(m_calendar.previousBusinessDay(QDate(1955, 1, 5)), QDate(1955, 1, 4));
        QVERIFY(!m_calendar.previousBusinessDay(QDate(1955, 1, 4)).isValid()); // coverage begins
        QCOMPARE(m_calendar.nextBusinessDay(QDate(1954, 12, 28)), QDate(1955, 1, 4));
    }

    void namesHolidaysAlone()
    {
        QCOMPARE(m_calendar.holidayName(QDate(2026, 11, 23)), u"勤労感謝の日"_s);
        QVERIFY(m_calendar.holidayName(QDate(2026, 11, 24)).isNull());
        QVERIFY(m_calendar.holidayName(QDate(2026, 12, 31)).isNull());
        QVERIFY(m_calendar.isBusinessDay(QDate(2026, 11, 24)) && !m_calendar.isBusinessDay(QDate(2026, 11, 23)));
        QVERIFY(!m_calendar.isBusinessDay(QDate(2031, 12, 3))); // perhaps, not certainly
    }

    void closesWithinAYearToo()
    {
        Calendar calendar;
        calendar.setClosingDays(8, 12, 8, 15);
        QVERIFY(calendar.isClosingDay(QDate(2026, 8, 12)) && calendar.isClosingDay(QDate(2026, 8, 15)));
        QVERIFY(!calendar.isClosingDay(QDate(2026, 8, 11)) && !calendar.isClosingDay(QDate(2026, 8, 16)));
        QVERIFY(!Calendar().isClosingDay(QDate(2026, 1, 1)));
        calendar.setClosingDays(8, 12, 8, 12);
        QVERIFY(calendar.isClosingDay(QDate(2026, 8, 12)));
        QVERIFY(!calendar.isClosingDay(QDate(2026, 8, 11)) && !calendar.isClosingDay(QDate(2026, 8, 13)));
        QVERIFY(!calendar.isClosingDay(QDate(2026, 12, 31)) && !calendar.isClosingDay(QDate(2026, 1, 1)));
        QVERIFY(!Calendar().covers(0) && !Calendar().covers(2026));
    }

private:
    const Calendar &m_calendar = builtInRulebook().calendar;
};

QTEST_GUILESS_MAIN(TestCalendar)
#include "tst_calendar.moc"
