#include "models/register/RecordedFact.h"
#include "tests/rulebook/BuiltInRulebook.h"

#include <QTest>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

namespace {

RecordedFact fact(const QString &table, const QString &key, const QString &column, const QString &value)
{
    return {{table, key, column}, value, RecordedFact::Source::Phone, u"me"_s, {}};
}

} // namespace

/// Facts a person records lie over the register, which itself does not change.
class TestRecordedFacts : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_base = {};
        Contract contract;
        contract.serviceCode = u"ssl00000001"_s;
        contract.serviceGroup = u"SG1"_s;
        contract.linked = QStringList{u"dx00000001"_s};
        contract.status = ContractStatus::Active;
        m_base.insert(contract);
        for (const AdministratorRole role : {AdministratorRole::Group, AdministratorRole::Service}) {
            Administrator row;
            row.masterId = u"AB1"_s;
            row.role = role;
            m_base.append(row);
        }
    }

    void fillsACell()
    {
        const auto over =
            withRecordedFacts(m_base, {fact(u"contracts"_s, u"ssl00000001"_s, u"csr"_s, u"iij"_s)}, *m_book);
        QVERIFY(over);
        QCOMPARE(*over->contract(u"ssl00000001")->csr, CsrMaker::Iij);
        QCOMPARE(*over->contract(u"ssl00000001")->serviceGroup, u"SG1"_s);
        QVERIFY(over->isRecorded(u"contracts", u"ssl00000001", u"csr"));
        QVERIFY(!over->isRecorded(u"contracts", u"ssl00000001", u"service_group"));
        QVERIFY(!m_base.contract(u"ssl00000001")->csr);
    }

    void makesARow()
    {
        const auto over =
            withRecordedFacts(m_base, {fact(u"services"_s, u"DX00000009"_s, u"fqdns"_s, u"WWW.example.jp"_s)}, *m_book);
        QVERIFY(over);
        QCOMPARE(*over->service(u"dx00000009")->fqdns, QStringList{u"www.example.jp"_s});
        QVERIFY(over->hasServices() && !m_base.hasServices());
    }

    void letsTheLaterOneWin()
    {
        const auto over = withRecordedFacts(m_base,
                                            {fact(u"contracts"_s, u"ssl00000002"_s, u"status"_s, u"active"_s),
                                             fact(u"contracts"_s, u"ssl00000002"_s, u"status"_s, u"cancelled"_s)},
                                            *m_book);
        QCOMPARE(*over->contract(u"ssl00000002")->status, ContractStatus::Cancelled);
    }

    void holdsForEveryRowOfAMasterId()
    {
        const auto over =
            withRecordedFacts(m_base, {fact(u"administrators"_s, u"ab1"_s, u"email"_s, u"a@example.jp"_s)}, *m_book);
        const QList<Administrator> rows = over->administrators(u"AB1");
        QCOMPARE(rows.size(), 2);
        QVERIFY(rows[0].email == u"a@example.jp" && rows[1].email == u"a@example.jp");
        QCOMPARE(rows[0].masterId, u"AB1"_s);
        QVERIFY(over->isRecorded(u"administrators", u"AB1", u"email"));
    }

    void followsLinksLaidOver()
    {
        const auto over = withRecordedFacts(m_base,
                                            {fact(u"contracts"_s, u"ssl00000001"_s, u"linked"_s, u"-"_s),
                                             fact(u"contracts"_s, u"ssl00000000"_s, u"linked"_s, u"gw00000001"_s),
                                             fact(u"contracts"_s, u"ssl00000000"_s, u"status"_s, u"active"_s)},
                                            *m_book);
        QVERIFY(over->activeContractsLinking(u"dx00000001").isEmpty());
        QCOMPARE(over->activeContractsLinking(u"gw00000001"), QStringList{u"ssl00000000"_s});
        QCOMPARE(m_base.activeContractsLinking(u"dx00000001"), QStringList{u"ssl00000001"_s});
    }

    void refusesWhatCannotBeRead_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("value");
        QTest::newRow("word") << u"contracts"_s << u"csr"_s << u"we"_s;
        QTest::newRow("date") << u"contracts"_s << u"expires_on"_s << u"2027/8/31"_s;
        QTest::newRow("column") << u"contracts"_s << u"colour"_s << u"red"_s;
        QTest::newRow("key") << u"contracts"_s << u"service_code"_s << u"ssl00000002"_s;
        QTest::newRow("table") << u"customers"_s << u"name"_s << u"x"_s;
    }

    void refusesWhatCannotBeRead()
    {
        QFETCH(const QString, table);
        QFETCH(const QString, column);
        QFETCH(const QString, value);
        const auto over = withRecordedFacts(m_base, {fact(table, u"ssl00000001"_s, column, value)}, *m_book);
        QVERIFY(!over);
        QCOMPARE(over.error().subject, QString(table + u"[ssl00000001]."_s + column));
        QVERIFY(!over.error().detail.isEmpty());
    }

    void offersTheColumnsOfATable()
    {
        QCOMPARE(recordableColumns(u"services"_s),
                 (QStringList{u"service_group"_s, u"fqdns"_s, u"status"_s, u"ends_on"_s}));
        QCOMPARE(recordableColumns(u"contracts"_s).size(), 12);
        QVERIFY(recordableColumns(u"customers"_s).isEmpty());
    }

private:
    const Rulebook *const m_book = &builtInRulebook();
    Register m_base;
};

QTEST_GUILESS_MAIN(TestRecordedFacts)
#include "tst_recorded_facts.moc"
