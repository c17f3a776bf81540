#include "models/reading/Correction.h"
#include "models/reading/Reader.h"
#include "tests/reading/SmallForm.h"
#include "tests/rulebook/BuiltInRulebook.h"

#include <QTest>

#include <algorithm>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

/// What a person corrected, laid over what was read.
class TestCorrections : public QObject
{
    Q_OBJECT

private slots:
    void laysCorrectionsOver()
    {
        const BodyText body(
            u"マスターID:AB1\nサービスコード:ssl1\n契約コモンネーム:www.example.jp\n利用開始希望日:12/6\n"_s);
        const Application read = readBody(body, *m_rulebook, receiptDate).applications.value(0);
        const Application corrected = withCorrections(
            read,
            {{Field::StartDate, u"12/6"_s, u"12月8日(火)"_s, {}, {}, {}},
             {Field::ServiceCode, u"ssl1"_s, u"SSL00000001"_s, {}, {}, {}},
             {Field::Work, {}, u"add"_s, {}, {}, {}},
             {Field::Services, {}, u"webhighgrade2 wht00000001 wht2\n- idgateway gw00000001\nother"_s, {}, {}, {}},
             {Field::CommonName, u"www.example.jp"_s, {}, {}, {}, {}}},
            *m_rulebook, receiptDate);
        QVERIFY(read.corrected.isEmpty());
        QCOMPARE(corrected.corrected.size(), 5);
        QCOMPARE(corrected.startDate.date, QDate(2026, 12, 8));
        QCOMPARE(corrected.startDate.weekday, 2);
        QVERIFY(corrected.startDate.spans.isEmpty());
        QCOMPARE(corrected.startDate.labelSpans, read.startDate.labelSpans);
        QCOMPARE(corrected.serviceCode.value, u"ssl00000001"_s);
        QCOMPARE(corrected.markedWork(), QList<Work>{Work::Add});
        QCOMPARE(corrected.services.size(), 3);
        QVERIFY(!corrected.services[0].codes[1].wellFormed);
        QVERIFY(!corrected.services[1].mark.set);
        QVERIFY(!corrected.commonName.isPresent());
        QCOMPARE(fieldText(corrected, Field::Services),
                 u"webhighgrade2 wht00000001 wht2\n- idgateway gw00000001\nother"_s);
        QCOMPARE(read.startDate.date, QDate(2026, 12, 6));
    }

private:
    const Rulebook *const m_rulebook = &builtInRulebook();
};

QTEST_APPLESS_MAIN(TestCorrections)
#include "tst_corrections.moc"
