// An edition of the rulebook that is put in force while the window is open.
#include "Workbench.h"

#include "models/rulebook/EditionDraft.h"
#include "ui/Actions.h"

#include <QApplication>
#include <QJsonArray>
#include <QLabel>
#include <QPlainTextEdit>
#include <QStatusBar>

using namespace certlink;
using namespace Qt::StringLiterals;

class TestEdition : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Workbench> m_bench;

    void putElsewhere(const QString &name, QDate from, int leadTime) const
    {
        m_bench->putInForce(name, from, {{u"lead_time_business_days"_s, leadTime}});
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

    void aReplyHasItsForm()
    {
        QJsonArray services = EditionDraft(m_bench->rulebook().source()).values[u"services"_s].toArray();
        QJsonObject first = services[0].toObject();
        first[u"name"_s] = u"連携対象の新サービス"_s;
        services[0] = first;
        m_bench->putInForce(u"mine"_s, QDate(2026, 11, 20), {{u"services"_s, services}});
        m_bench->desk().database().lookForChanges();
        QTRY_COMPARE(m_bench->desk().rulebook().edition, u"mine"_s);
        m_bench->window().findChild<Actions *>()->giveBack->trigger();
        const auto *reply = m_bench->control<QPlainTextEdit>("replyText");
        QVERIFY2(reply->toPlainText().contains(u"連携対象の新サービス"_s), qPrintable(reply->toPlainText()));
        QApplication::activeModalWidget()->close();
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
