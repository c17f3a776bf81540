// Editions that a desk puts in force: by whom, under which name, and for every desk on the database.
#include "Entries.h"

#include "models/rulebook/EditionDraft.h"
#include "tests/Needed.h"
#include "tests/rulebook/BuiltInRulebook.h"

#include <QTemporaryDir>
#include <QTest>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

class TestPutInForce : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    const Rulebook *const m_rulebook = &builtInRulebook();
    std::unique_ptr<Store> m_store;

    std::unique_ptr<Store> opened() const { return needed(Store::open(m_folder->filePath(u"desk.sqlite"_s))); }

    Result<void> put(const QString &name, QDate from, const QString &by = u"mori"_s) const
    {
        return m_store->putInForce(otherEdition(*m_rulebook, name, from), *m_rulebook, by, noon);
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = opened();
        QVERIFY(m_store->grantRole({u"mori"_s, Role::Supervisor, u"mori"_s, noon}));
    }

    void theProgramsEditionJudgesUntilThen()
    {
        QCOMPARE(m_store->rulebook(*m_rulebook)->edition, m_rulebook->edition);
        QVERIFY(put(u"2027-01"_s, QDate(2027, 1, 1)));
        const Result<Rulebook> desk = m_store->rulebook(*m_rulebook);
        QCOMPARE(desk->inForceOn(QDate(2026, 12, 31)).edition, m_rulebook->edition);
        QCOMPARE(desk->inForceOn(QDate(2027, 1, 1)).leadTimeBusinessDays, m_rulebook->leadTimeBusinessDays + 1);
    }

    void isRecordedWithWhoAndWhen()
    {
        QVERIFY(put(u"2027-01"_s, QDate(2027, 1, 1)));
        const Result<QList<EditionInForce>> editions = m_store->editions();
        QCOMPARE(editions->size(), 1);
        QCOMPARE(editions->first().edition, u"2027-01"_s);
        QCOMPARE(editions->first().inForceFrom, QDate(2027, 1, 1));
        QCOMPARE(editions->first().by, u"mori"_s);
        QCOMPARE(editions->first().at, noon);
        QCOMPARE(editions->first().source.sha256(),
                 otherEdition(*m_rulebook, u"2027-01"_s, QDate(2027, 1, 1)).sha256());
        const Result<Verification> found = m_store->verify({});
        QVERIFY2(found->holds(), qPrintable(found->discrepancies.value(0).what + found->discrepancies.value(0).detail));
    }

    /// What was opened before notices; what is opened later finds it.
    void everyDeskJudgesByIt()
    {
        const std::unique_ptr<Store> other = opened();
        QCOMPARE(other->rulebook(*m_rulebook)->edition, m_rulebook->edition);
        QCOMPARE(other->editionCount().value_or(-1), 0);
        QVERIFY(put(u"2027-01"_s, QDate(2027, 1, 1)));
        QCOMPARE(other->editionCount().value_or(-1), 1);
        QCOMPARE(other->rulebook(*m_rulebook)->edition, u"2027-01"_s);
        m_store = opened();
        QCOMPARE(m_store->rulebook(*m_rulebook)->edition, u"2027-01"_s);
    }

    /// The moment of writing counts, not what the window has read before.
    void isThereWhenADecisionIsWritten()
    {
        const std::unique_ptr<Store> other = opened();
        QCOMPARE(other->rulebook(*m_rulebook)->edition, m_rulebook->edition);
        QVERIFY(put(u"2026-12"_s, QDate(2026, 11, 20)));
        QString judgedBy;
        const DecisionEntry entry = approval();
        QVERIFY(other->decide({entry.evidence, entry.messageId, {}, entry.by}, *m_rulebook, [&](const DeskState &now) {
            judgedBy = now.rulebook.inForceOn(entry.receiptDate).edition;
            return entry;
        }));
        QCOMPARE(judgedBy, u"2026-12"_s);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QString>("by");
        QTest::addColumn<QString>("says");
        QTest::newRow("staff") << u"2027-04"_s << QDate(2027, 4, 1) << u"ito"_s << u"supervisor"_s;
        QTest::newRow("the name of the program's") << u"2026-11"_s << QDate(2027, 4, 1) << u"mori"_s << u"name"_s;
        QTest::newRow("the name of one before") << u"2027-01"_s << QDate(2027, 4, 1) << u"mori"_s << u"name"_s;
        QTest::newRow("before the first") << u"2020"_s << QDate(2026, 10, 31) << u"mori"_s << u"2026-11-01"_s;
    }
    void refuses()
    {
        QFETCH(const QString, name);
        QFETCH(const QDate, from);
        QFETCH(const QString, by);
        QFETCH(const QString, says);
        QVERIFY(put(u"2027-01"_s, QDate(2027, 1, 1)));
        QVERIFY(put(u"2027-01b"_s, QDate(2027, 1, 1))); // takes its place, and its name stays taken
        const Result<void> refused = put(name, from, by);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Failure::Code::Refused);
        QVERIFY2(refused.error().detail.contains(says), qPrintable(refused.error().detail));
        QVERIFY(!refused.error().remedy.isEmpty());
        QCOMPARE(m_store->editionCount().value_or(-1), 2);
    }

    void refusesWhatIsNoEdition()
    {
        EditionDraft draft(otherEdition(*m_rulebook, u"2027-01"_s, QDate(2027, 1, 1)));
        draft.values[u"renewal_window_days"_s] = u"sixty"_s;
        const Result<void> refused = m_store->putInForce(draft.source(), *m_rulebook, u"mori"_s, noon);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Failure::Code::BadFormat);
        QVERIFY2(refused.error().subject.contains(u"renewal_window_days"), qPrintable(refused.error().subject));
        QCOMPARE(m_store->editionCount().value_or(-1), 0);
    }

    void aLaterOneOfTheSameDayTakesItsPlace()
    {
        QVERIFY(put(u"2027-01"_s, QDate(2027, 1, 1)));
        QVERIFY(put(u"2027-01b"_s, QDate(2027, 1, 1)));
        QCOMPARE(m_store->rulebook(*m_rulebook)->inForceOn(QDate(2027, 1, 1)).edition, u"2027-01b"_s);
    }
};

QTEST_GUILESS_MAIN(TestPutInForce)
#include "tst_put_in_force.moc"
