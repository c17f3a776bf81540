#include "rules/training/Examples.h"
#include "tests/rulebook/BuiltInRulebook.h"

#include <QTest>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate today(2026, 11, 25);

const RuleResult &resultOf(const CaseFile &file, const QString &rule)
{
    for (const RuleResult &result : file.judgement().results)
        if (result.rule == rule)
            return result;
    qFatal("No such rule: %s", qPrintable(rule));
}

QStringList othersInTheWay(const CaseFile &file, const QString &rule)
{
    QStringList rules;
    for (const RuleResult &result : file.openFindings())
        if (result.rule != rule)
            rules.append(result.rule);
    return rules;
}

} // namespace

/// The samples as lessons, and the examples and exercises made of them.
class TestExamples : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        auto ground = trainingGround(builtInRulebook(), today);
        QVERIFY2(ground.has_value(), ground ? "" : qPrintable(ground.error().toString()));
        m_ground = std::move(*ground);
        m_book = std::make_unique<ExampleBook>(m_ground);
    }

    void everyRuleHasExamplesThatAreOne_data()
    {
        QTest::addColumn<QString>("rule");
        for (const RuleInfo &rule : ruleCatalogue())
            QTest::newRow(rule.name.data()) << rule.id;
    }

    void everyRuleHasExamplesThatAreOne()
    {
        QFETCH(const QString, rule);
        const Example *violating = m_book->violating(rule);
        QVERIFY(violating);
        const CaseFile shown = openCase(violating->lesson, m_ground);
        QCOMPARE(resultOf(shown, rule).verdict, Verdict::Violated);
        QCOMPARE(violating->beside, othersInTheWay(shown, rule));
        if (rule == u"L2-licence-count") // nothing in a mail can satisfy it
            return;
        const Example *satisfying = m_book->satisfying(rule);
        QVERIFY(satisfying);
        QCOMPARE(resultOf(openCase(satisfying->lesson, m_ground), rule).verdict, Verdict::Satisfied);
    }

    /// What an example shows is its own rule, but for those that cannot be broken alone or are not by one edit of a
    /// sample. Where samples need mending first, their own findings do not stand beside every edit.
    void examplesShowTheirRuleAlone()
    {
        QStringList besideOthers;
        for (const RuleInfo &rule : ruleCatalogue())
            if (const Example *violating = m_book->violating(rule.id); violating && !violating->beside.isEmpty())
                besideOthers.append(rule.id);
        const QStringList expected{u"P2-service-code-missing"_s, u"P2-service-code-format"_s,
                                   u"P2-term-not-offered"_s,     u"P9-permission-several"_s,
                                   u"R-contract-unknown"_s,      u"R-target-unknown"_s,
                                   u"A7-single-target"_s,        u"B2-wildcard"_s,
                                   u"L2-licence-exceeded"_s,     u"P3-add-single-licence"_s};
        QCOMPARE(besideOthers, expected);
    }

    /// Breaks every clause it can of an application that may be approved, and mends it again.
    void clausesAreBrokenAndMendedByOneEdit()
    {
        const TrainingCase &clean = m_ground.samples.first();
        QCOMPARE(openCase(clean, m_ground).judgement().disposition, Disposition::Approvable);
        for (const QString &clause : {u"P2"_s, u"P3"_s, u"P4"_s, u"P5"_s, u"P6"_s, u"L1"_s, u"L3"_s, u"L4"_s, u"A1"_s,
                                      u"A2"_s, u"A3"_s, u"A4"_s}) {
            const std::optional<Example> made = breakClause(clean, clause, m_ground);
            QVERIFY2(made, qPrintable(clause));
            QCOMPARE(made->result.clause, clause);
            QVERIFY(!made->difference.isEmpty());
            QCOMPARE(resultOf(openCase(made->lesson, m_ground), made->result.rule).verdict, Verdict::Violated);
            QVERIFY(!breakClause(made->lesson, clause, m_ground)); // it is broken already
            const std::optional<Example> mended = mendClause(made->lesson, clause, m_ground);
            QVERIFY2(mended, qPrintable(made->difference.join(u'\n')));
            for (const RuleResult &result : openCase(mended->lesson, m_ground).judgement().findings())
                QVERIFY2(result.clause != clause, qPrintable(result.rule));
        }
        QVERIFY(!breakClause(clean, u"C1"_s, m_ground));
    }

    void theSmallestEditOfASaturdayIsAnotherDay()
    {
        const auto saturday = std::find_if(m_ground.samples.begin(), m_ground.samples.end(),
                                           [](const TrainingCase &one) { return one.name == u"21-L3-saturday"; });
        QVERIFY(saturday != m_ground.samples.end());
        const std::optional<Example> mended = mendClause(*saturday, u"L3"_s, m_ground);
        QVERIFY(mended);
        QVERIFY2(mended->beside.isEmpty(), qPrintable((mended->beside + mended->difference).join(u'\n')));
        QCOMPARE(mended->difference.size(), 2);
        QVERIFY(mended->difference.last().startsWith(u"+ ・利用開始希望日:"));
    }

private:
    TrainingGround m_ground;
    std::unique_ptr<ExampleBook> m_book;
};

QTEST_GUILESS_MAIN(TestExamples)
#include "tst_examples.moc"
