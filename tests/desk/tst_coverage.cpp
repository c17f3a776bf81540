// What of the rulebook the history has met.
#include "tests/store/Entries.h"

#include "rules/Engine.h"
#include "rules/desk/Coverage.h"
#include "tests/rulebook/BuiltInRulebook.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

class TestCoverage : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
    int m_number = 0;

    /// A return in which the rules found something.
    void decide(const QDateTime &at, const QList<DecidedFinding> &findings)
    {
        DecisionEntry entry = returned(m_number++);
        entry.at = at;
        entry.findings = findings;
        const Result<DecisionRecord> record =
            m_store->decide({entry.evidence, entry.messageId, {}, entry.by}, builtInRulebook(),
                            [&](const DeskState &) { return entry; });
        QVERIFY2(record.has_value(), record ? "" : qPrintable(record.error().toString()));
    }

    Coverage coverage(QDate from = {}, QDate to = {}) const
    {
        const Result<Coverage> found = coverageOf(*m_store, from, to, QDate(2026, 11, 28));
        if (!found)
            qFatal("%s", qPrintable(found.error().toString()));
        return *found;
    }

    static RuleCoverage rule(const Coverage &coverage, const QString &name)
    {
        const auto at = std::find_if(coverage.rules.begin(), coverage.rules.end(),
                                     [&](const RuleCoverage &one) { return one.rule == name; });
        return at == coverage.rules.end() ? RuleCoverage() : *at;
    }

private slots:
    void initTestCase()
    {
        Result<std::unique_ptr<Store>> store = Store::open(m_folder.filePath(u"desk.sqlite"_s));
        QVERIFY(store.has_value());
        m_store = std::move(*store);
        QCOMPARE(coverage().rulesNeverFired().size(), ruleCatalogue().size());
        QVERIFY(coverage().mostViolated().isEmpty());
        const DecidedFinding weekend{u"L3-weekend"_s, u"block"_s, u"violated"_s};
        const DecidedFinding leadTime{u"L4-lead-time"_s, u"confirm"_s, u"violated"_s};
        const DecidedFinding unknown{u"L4-lead-time"_s, u"confirm"_s, u"unknown"_s};
        const DecidedFinding forgotten{u"Z9-forgotten"_s, u"note"_s, u"violated"_s};
        const QDateTime october(QDate(2026, 10, 31), QTime(14, 59), Qt::UTC); // 23:59 in Tokyo
        const QDateTime november = october.addSecs(60);                       // the first of the month there
        decide(october, {weekend, forgotten});
        decide(november, {weekend, leadTime});
        decide(november.addDays(1), {leadTime});
        decide(november.addDays(2), {unknown});
    }

    void countsDecisionsByRule()
    {
        const Coverage all = coverage();
        QCOMPARE(rule(all, u"L3-weekend"_s).violated, 2);
        QCOMPARE(rule(all, u"L3-weekend"_s).clause, u"L3"_s);
        QCOMPARE(rule(all, u"L3-weekend"_s).severity, Severity::Block);
        QCOMPARE(rule(all, u"L4-lead-time"_s).violated, 2);
        QCOMPARE(rule(all, u"L4-lead-time"_s).unknown, 1);
        QCOMPARE(rule(all, u"L4-lead-time"_s).last, QDateTime(QDate(2026, 11, 2), QTime(15, 0), Qt::UTC));
        QVERIFY(!rule(all, u"L3-holiday"_s).hasFired() && !rule(all, u"L3-holiday"_s).last.isValid());
    }

    void theMonthIsTokyos()
    {
        const Coverage all = coverage();
        QCOMPARE(rule(all, u"L3-weekend"_s).violatedThisMonth, 1);
        const QList<RuleCoverage> most = all.mostViolated();
        QCOMPARE(most.size(), 2);
        QCOMPARE(most[0].rule, u"L4-lead-time"_s);
        QCOMPARE(most[1].rule, u"L3-weekend"_s);
    }

    void keepsToTheDays()
    {
        const Coverage october = coverage({}, QDate(2026, 10, 31));
        QCOMPARE(october.month, QDate(2026, 10, 1));
        QCOMPARE(rule(october, u"L3-weekend"_s).violated, 1);
        QCOMPARE(rule(october, u"L3-weekend"_s).violatedThisMonth, 1);
        QVERIFY(!rule(october, u"L4-lead-time"_s).hasFired());
        QCOMPARE(rule(coverage(QDate(2026, 11, 2)), u"L4-lead-time"_s).violated, 1);
    }

    void namesWhatWasNeverMet()
    {
        const Coverage all = coverage();
        QVERIFY(!all.clausesNeverMet().contains(u"L3"_s) && all.clausesNeverMet().contains(u"A2"_s));
        QVERIFY(all.rulesNeverFired().contains(u"L3-holiday"_s) && !all.rulesNeverFired().contains(u"L3-weekend"_s));
        QCOMPARE(all.rulesNeverFired().size(), ruleCatalogue().size() - 2);
    }

    /// A rule of another program is counted, and is none that could fire.
    void keepsARuleThatIsGone()
    {
        const Coverage all = coverage();
        QCOMPARE(all.rules.size(), ruleCatalogue().size() + 1);
        QCOMPARE(all.rules.last().rule, u"Z9-forgotten"_s);
        QVERIFY(!all.rules.last().isKnown);
        QCOMPARE(all.rules.last().violated, 1);
    }

    void isATable()
    {
        const QList<QList<QJsonValue>> rows = coverageRows(coverage());
        QCOMPARE(rows.size(), ruleCatalogue().size() + 1);
        for (const QList<QJsonValue> &row : rows)
            QCOMPARE(row.size(), coverageColumns().size());
        const auto weekend = std::find_if(rows.begin(), rows.end(), [](const QList<QJsonValue> &row) {
            return row.first().toString() == u"L3-weekend";
        });
        QCOMPARE(*weekend,
                 (QList<QJsonValue>{u"L3-weekend"_s, u"L3"_s, u"block"_s, 2, 0, 1, u"2026-11-01T00:00:00+09:00"_s}));
    }
};

QTEST_GUILESS_MAIN(TestCoverage)
#include "tst_coverage.moc"
