// An edition of the rulebook that is put in force while the window is open.
#include "Workbench.h"

#include "models/rulebook/EditionDraft.h"

#include <QLabel>
#include <QStatusBar>

using namespace certlink;
using namespace Qt::StringLiterals;

class TestEdition : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Workbench> m_bench;

    /// Another window's supervisor puts an edition in force.
    void putElsewhere(const QString &name, QDate from, int leadTime) const
    {
        EditionDraft draft(m_bench->rulebook().source());
        draft.values[u"edition"_s] = name;
        draft.values[u"in_force_from"_s] = from.toString(Qt::ISODate);
        draft.values[u"lead_time_business_days"_s] = leadTime;
        Result<std::unique_ptr<Store>> store = Store::open(m_bench->databasePath());
        QVERIFY(store.has_value());
        const QDateTime now = m_bench->context().now();
        static_cast<void>((*store)->grantRole({u"mori"_s, Role::Supervisor, u"mori"_s, now}));
        const Result<void> done = (*store)->putInForce(draft.source(), m_bench->rulebook(), u"mori"_s, now);
        QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().toString()));
    }

    QString verdictOf(const QString &rule) const
    {
        for (const RuleResult &result : m_bench->desk().current()->file->judgement().results) {
            if (result.rule == rule)
                return QString(verdictName(result.verdict));
        }
        return {};
    }

    bool statusSays(const QString &text) const
    {
        for (const QLabel *label : m_bench->window().statusBar()->findChildren<QLabel *>()) {
            if (label->text().contains(text))
                return true;
        }
        return false;
    }

private slots:
    void init()
    {
        m_bench = std::make_unique<Workbench>();
        m_bench->fillRegister();
        m_bench->openWindow();
        m_bench->desk().intake().takeMail(formMail()); // received on 2026-11-20, from 2026-12-01 on
    }

    void judgesAnewWhatIsOpen()
    {
        QCOMPARE(verdictOf(u"L4-lead-time"_s), u"satisfied"_s);
        QVERIFY(statusSays(u"2026-11"_s));
        putElsewhere(u"mine"_s, QDate(2026, 11, 20), 20);
        QTRY_COMPARE(verdictOf(u"L4-lead-time"_s), u"violated"_s);
        QVERIFY(statusSays(u"mine"_s));
    }

    void leavesWhatCameBefore()
    {
        putElsewhere(u"mine"_s, QDate(2026, 11, 21), 20);
        QTRY_COMPARE(m_bench->desk().rulebook().edition, u"mine"_s);
        QCOMPARE(verdictOf(u"L4-lead-time"_s), u"satisfied"_s);
        QCOMPARE(m_bench->desk().editionAtHand().edition, m_bench->rulebook().edition);
        QVERIFY(!statusSays(u"mine"_s)); // today is the day before
    }

    void isThereAfterARestart()
    {
        putElsewhere(u"mine"_s, QDate(2026, 11, 20), 20);
        m_bench->openWindow();
        QCOMPARE(m_bench->desk().rulebook().edition, u"mine"_s);
        m_bench->desk().intake().takeMail(formMail());
        QCOMPARE(verdictOf(u"L4-lead-time"_s), u"violated"_s);
    }

    /// A decision is judged by what is in force when it is written, though the window has not noticed yet.
    void aDecisionKnowsItFirst()
    {
        putElsewhere(u"mine"_s, QDate(2026, 11, 20), 20);
        const Result<DecisionRecord> refused = m_bench->approve();
        QVERIFY(!refused);
        QVERIFY2(refused.error().toString().contains(u"L4-lead-time"), qPrintable(refused.error().toString()));
    }
};

QTEST_MAIN(TestEdition)
#include "tst_edition.moc"
