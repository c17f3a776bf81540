#include "rules/training/Demonstration.h"
#include "rules/training/Examples.h"
#include "rules/training/Exercise.h"
#include "rules/training/Handbook.h"
#include "tests/rulebook/BuiltInRulebook.h"

#include <QTest>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

/// How a demonstration goes on, and what an exercise counts.
class TestLessons : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        auto ground = trainingGround(builtInRulebook(), QDate(2026, 11, 25));
        QVERIFY(ground.has_value());
        m_ground = std::move(*ground);
    }

    void aDemonstrationGoesThroughTheRegulationAndBack()
    {
        Demonstration shown(openCase(sample(u"21-"_s), m_ground).judgement(), false);
        QVERIFY(shown.count() > 20);
        QVERIFY(!shown.back());
        int steps = 0;
        qsizetype clause = 0;
        do {
            const qsizetype at = clauseNames().indexOf(shown.result()->clause);
            QVERIFY(at < 0 || at >= clause);
            clause = std::max(at, clause);
            QVERIFY(shown.result()->verdict != Verdict::NotApplicable);
            ++steps;
        } while (shown.forward());
        QCOMPARE(steps, 4 * shown.count());
        QCOMPARE(shown.part(), Demonstration::Part::Verdict);
        while (shown.back())
            --steps;
        QCOMPARE(steps, 1);
        QCOMPARE(shown.position(), 0);
        QVERIFY(shown.goTo(u"L3-weekend"_s));
        QCOMPARE(shown.result()->rule, u"L3-weekend"_s);
        QVERIFY(!shown.goTo(u"L3-nothing"_s));
    }

    void findingsAloneAreShown()
    {
        const Judgement judgement = openCase(sample(u"21-"_s), m_ground).judgement();
        QCOMPARE(Demonstration(judgement, true).count(), judgement.findings().size());
        Demonstration nothing;
        QVERIFY(!nothing.result() && !nothing.forward() && !nothing.back());
    }

    void clausesAreCounted()
    {
        const Judgement judgement = openCase(sample(u"21-"_s), m_ground).judgement();
        const auto markOf = [&](const QStringList &marked) {
            QStringList marks;
            for (const ClauseScore &score : scoreOf(judgement, marked))
                marks.append(score.clause + QString::number(int(score.mark)));
            return marks;
        };
        QCOMPARE(markOf({u"L3"_s}), QStringList{u"L30"_s});
        QCOMPARE(markOf({}), QStringList{u"L31"_s});
        QCOMPARE(markOf({u"A2"_s, u"L3"_s}), (QStringList{u"L30"_s, u"A22"_s}));
        QCOMPARE(scoreOf(judgement, {}).first().results.first().rule, u"L3-weekend"_s);
        QVERIFY(!scoreOf(judgement, {}).first().results.first().steps.isEmpty()); // there is a chain to explain it
    }

    void aNoteIsNeitherMissedNorWrong()
    {
        const Judgement judgement = openCase(sample(u"01-"_s), m_ground).judgement();
        QVERIFY(!judgement.findings().isEmpty()); // A6-online-possible
        QCOMPARE(judgement.findings().first().clause, u"A6"_s);
        QVERIFY(scoreOf(judgement, {}).isEmpty());
        QVERIFY(scoreOf(judgement, {u"A6"_s}).isEmpty());
    }

    /// What comes out of the file is judged as what went in, on any later day too.
    void aSetIsTheSameWhenItIsOpened()
    {
        QList<Exercise> set;
        for (const TrainingCase &one : m_ground.samples)
            set.append(exerciseOf(one, m_ground));
        for (const QString &clause : {u"A1"_s, u"A2"_s, u"M1"_s, u"P0"_s})
            if (const auto broken = breakClause(m_ground.samples.first(), clause, m_ground))
                set.append(exerciseOf(broken->lesson, m_ground));
        const auto opened = exercisesFromJson(exercisesJson(set), m_ground.rulebook);
        QVERIFY(opened.has_value());
        QCOMPARE(opened->size(), set.size());
        for (qsizetype i = 0; i < set.size(); ++i) {
            const CaseFile before = openCase(set[i].lesson, m_ground);
            const CaseFile after = openCase(opened->at(i), m_ground.rulebook);
            QCOMPARE(after.judgement().disposition, before.judgement().disposition);
            for (qsizetype at = 0; at < before.judgement().results.size(); ++at)
                QVERIFY2(after.judgement().results[at].verdict == before.judgement().results[at].verdict,
                         qPrintable(set[i].lesson.name + u' ' + before.judgement().results[at].rule));
        }
    }

    void whatIsNoSetIsRefused()
    {
        for (const QByteArray &bytes :
             {"{}"_ba, "nothing"_ba, R"({"format":"certlink-exercises-1","exercises":[{"name":"x"}]})"_ba})
            QVERIFY2(!exercisesFromJson(bytes, m_ground.rulebook), bytes.constData());
    }

private:
    const TrainingCase &sample(const QString &beginning)
    {
        for (const TrainingCase &one : m_ground.samples)
            if (one.name.startsWith(beginning))
                return one;
        qFatal("no such sample");
    }

    TrainingGround m_ground;
};

QTEST_GUILESS_MAIN(TestLessons)
#include "tst_lessons.moc"
