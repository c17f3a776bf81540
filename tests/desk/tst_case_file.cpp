#include "models/register/RegisterCsv.h"
#include "rules/desk/CaseFile.h"
#include "tests/Folders.h"
#include "tests/desk/SaturdayForm.h"
#include "tests/rulebook/BuiltInRulebook.h"

#include <QTest>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList rulesOf(const QList<RuleResult> &results)
{
    QStringList rules;
    for (const RuleResult &result : results)
        rules.append(result.rule);
    return rules;
}

} // namespace

/// An application with the layers laid over it, and what of its findings is open.
class TestCaseFile : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_register = readRegisterFolder(fixturesFolder() + u"/rules/register"_s, *m_rulebook).data; }

    /// Violated blocks are waived; what is to be confirmed or not known is confirmed.
    void findingsAreOpenUntilTheyAreSettled()
    {
        const Register empty;
        const DeskContext context{*m_rulebook, empty, receivedOn, {}};
        CaseFile file(
            readMail(decodeMessage(mailOf(u"不要\n\n"_s + QString(saturday).replace(u"■"_s, u"☑"_s)), u"x.eml"_s),
                     *m_rulebook, receivedOn),
            0, context);
        const QStringList open = rulesOf(file.openFindings());
        QVERIFY2(open.contains(u"L3-weekend"_s) && open.contains(u"P0-unread-text"_s) && open.contains(u"A1-csr"_s),
                 qPrintable(open.join(u' ')));
        QVERIFY(!open.contains(u"P0-mark-glyph"_s)); // a note
        QVERIFY(rulesOf(file.judgement().findings()).contains(u"P0-mark-glyph"_s));
        for (const auto kind : {Settlement::Kind::Waived, Settlement::Kind::Confirmed}) {
            Layers layers;
            for (const QString &rule : open)
                layers.put(Settlement{rule, kind, u"read"_s, u"staff"_s, {}});
            QVERIFY(file.setLayers(layers, context));
            const QStringList left = rulesOf(file.openFindings());
            const bool waives = kind == Settlement::Kind::Waived;
            QCOMPARE(left.contains(u"L3-weekend"_s), !waives);
            QCOMPARE(left.contains(u"P0-unread-text"_s), waives);
            QCOMPARE(left.contains(u"A1-csr"_s), waives);
        }
    }

    void layersLieOverTheMail()
    {
        const DeskContext context{*m_rulebook, m_register, receivedOn, {}};
        CaseFile file(readOf(saturday, *m_rulebook), 0, context);
        QVERIFY(rulesOf(file.openFindings()).contains(u"L3-weekend"_s));
        QCOMPARE(file.linkChange().after, (QStringList{u"dx00000001"_s, u"dx00000002"_s}));
        QCOMPARE(file.linkChange().gone, QStringList{u"wht00000001"_s});
        const RegisterKeys keys = registerKeys(file);
        QCOMPARE(keys.contract, u"ssl00000001"_s);
        QCOMPARE(keys.masterId, u"AB12345678"_s);
        QCOMPARE(keys.services, (QStringList{u"dx00000001"_s, u"dx00000002"_s, u"gw00000001"_s, u"wht00000001"_s}));
        Layers layers;
        layers.put(Correction{Field::StartDate, u"2026/12/5"_s, u"2026/12/7"_s, {}, u"staff"_s, {}});
        layers.put(RecordedFact{{u"contracts"_s, u"ssl00000001"_s, u"linked"_s},
                                u"dx00000001"_s,
                                RecordedFact::Source::Phone,
                                u"staff"_s,
                                {}});
        QVERIFY(file.setLayers(layers, context));
        QCOMPARE(file.application().startDate.date, QDate(2026, 12, 7));
        QCOMPARE(file.asRead().startDate.date, QDate(2026, 12, 5));
        const QList<RuleResult> &results = file.judgement().results;
        const auto weekend = std::find_if(results.begin(), results.end(),
                                          [](const RuleResult &one) { return one.rule == u"L3-weekend"; });
        QCOMPARE(weekend->verdict, Verdict::Satisfied);
        QCOMPARE(weekend->steps.first().origin, FactOrigin::Person); // who says so
        QCOMPARE(file.linkChange().before, QStringList{u"dx00000001"_s});
        QCOMPARE(registerKeys(file).services,
                 (QStringList{u"dx00000001"_s, u"dx00000002"_s, u"gw00000001"_s})); // each once
        QCOMPARE(file.effectiveRegister().contract(u"ssl00000001")->linked, QStringList{u"dx00000001"_s});
        // A fact that cannot be read changes nothing.
        Layers unreadable = layers;
        unreadable.put(RecordedFact{{u"contracts"_s, u"ssl00000001"_s, u"expires_on"_s},
                                    u"soon"_s,
                                    RecordedFact::Source::Phone,
                                    u"staff"_s,
                                    {}});
        unreadable.removeCorrection(Field::StartDate);
        QVERIFY(!file.setLayers(unreadable, context));
        QCOMPARE(file.layers(), layers);
        QCOMPARE(file.application().startDate.date, QDate(2026, 12, 7));
        QVERIFY(file.setLayers({}, context));
        QCOMPARE(file.application().startDate.date, QDate(2026, 12, 5));
        QCOMPARE(file.linkChange().before, QStringList{u"wht00000001"_s});
        // Edited until it is no application, and one again.
        file.setMail(readOf(u"x"_s, *m_rulebook), 0, context);
        QVERIFY(!file.isApplication() && file.judgement().results.isEmpty() && file.linkChange().after.isEmpty());
        QVERIFY(!file.application().masterId.isPresent());
        file.setMail(readOf(saturday, *m_rulebook), 0, context);
        QVERIFY(file.isApplication() && !file.judgement().results.isEmpty());
        QCOMPARE(file.application().masterId.value, u"AB12345678"_s);
    }

    void whatTheDatabaseKnowsIsOfTheApplicationsContract()
    {
        QStringList asked;
        const DeskContext context{*m_rulebook, m_register, receivedOn, [&](const QString &code) {
                                      asked.append(code);
                                      ContractDealings known;
                                      known.openApplications = {u"other.eml"_s};
                                      return known;
                                  }};
        CaseFile file(readOf(saturday, *m_rulebook), 0, context);
        QCOMPARE(asked, QStringList{u"ssl00000001"_s});
        QVERIFY(rulesOf(file.openFindings()).contains(u"R-open-application"_s));
        file.rejudge({*m_rulebook, m_register, receivedOn, {}});
        QVERIFY(!rulesOf(file.openFindings()).contains(u"R-open-application"_s));
    }

private:
    const Rulebook *const m_rulebook = &builtInRulebook();
    Register m_register;
};

QTEST_APPLESS_MAIN(TestCaseFile)
#include "tst_case_file.moc"
