// The history and mails under another edition.
#include "DeskMails.h"

#include "models/rulebook/EditionDraft.h"
#include "rules/desk/EditionReplay.h"
#include "rules/desk/Replay.h"
#include "tests/rulebook/BuiltInRulebook.h"
#include "tests/rules/BuiltInTexts.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

class TestEditionReplay : public QObject
{
    Q_OBJECT

private:
    static constexpr int decisions = 80; ///< some times as many as go by before it asks whether to go on
    std::unique_ptr<QTemporaryDir> m_folder;
    const Rulebook *const m_rulebook = &builtInRulebook();
    const RuleTexts *const m_texts = &builtInTexts();
    std::unique_ptr<Store> m_store;

    static DecidingPerson tanaka() { return {u"tanaka"_s, now, Language::Japanese}; }

    Result<DecisionRecord> approve(int number) const
    {
        const Result<ShownApplication> shown = shownAt(*m_store, *m_rulebook, evidenceOf(number));
        if (!shown)
            return tl::make_unexpected(shown.error());
        return Recorder(*m_rulebook, *m_texts, *m_store).approve(*shown, tanaka());
    }

    /// The built-in edition with one value changed, under the name "what-if".
    Rulebook changed(const QString &key, const QJsonValue &value) const
    {
        EditionDraft draft(m_rulebook->source());
        draft.values[u"edition"_s] = u"what-if"_s;
        draft.values[key] = value;
        const Result<Rulebook> loaded = Rulebook::load(draft.source(), u"what-if"_s);
        if (!loaded)
            qFatal("%s", qPrintable(loaded.error().toString()));
        return *loaded;
    }

    struct Replayed {
        ReplaySummary summary;
        QList<VerdictFlip> flips;
    };
    Replayed replayed(const Rulebook &edition, int jobs = 2) const
    {
        Replayed replayed;
        ReplayListener listener;
        listener.flipped = [&](const VerdictFlip &flip) { replayed.flips.append(flip); };
        const Result<ReplaySummary> summary = replayHistory(*m_store, edition, {}, {}, jobs, listener);
        if (!summary)
            qFatal("%s", qPrintable(summary.error().toString()));
        replayed.summary = *summary;
        return replayed;
    }

private slots:
    void initTestCase()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        Result<std::unique_ptr<Store>> store = Store::open(m_folder->filePath(u"desk.sqlite"_s));
        QVERIFY(store.has_value());
        m_store = std::move(*store);
        QVERIFY(m_store->replaceRegister(registerOf(decisions), u"suzuki"_s, now).has_value());
        for (int number = 0; number < decisions; ++number)
            QVERIFY(approve(number).has_value());
    }

    void nothingFlipsUnderTheSameRules()
    {
        const Replayed same = replayed(changed(u"desk_addresses"_s, QJsonArray()));
        QCOMPARE(same.flips.size(), 0);
        QCOMPARE(same.summary.judged, decisions);
        QCOMPARE(same.summary.notJudged + same.summary.byProgram, 0);
    }

    /// Application on 11-20, start on 12-01: seven business days, one of them a holiday's.
    void namesEveryFlipWithItsRule_data()
    {
        QTest::addColumn<int>("jobs");
        for (const int jobs : {1, 2, 5})
            QTest::newRow(qPrintable(QString::number(jobs))) << jobs;
    }
    void namesEveryFlipWithItsRule()
    {
        QFETCH(const int, jobs);
        const Replayed longer = replayed(changed(u"lead_time_business_days"_s, 20), jobs);
        QCOMPARE(longer.summary.flipped, decisions);
        QCOMPARE(longer.flips.size(), decisions);
        for (int number = 0; number < decisions; ++number) {
            const VerdictFlip &flip = longer.flips[number];
            QCOMPARE(flip.decision, number + 1); // in the order of the history, whichever thread was quicker
            QCOMPARE(flip.serviceCode, contractOf(number));
            QCOMPARE(flip.before, u"approvable"_s);
            QCOMPARE(flip.after, u"confirm"_s);
            QVERIFY(std::any_of(flip.rules.begin(), flip.rules.end(), [](const RuleFlip &rule) {
                return rule.rule.startsWith(u"L4-") && rule.before.isNull() && rule.after == u"violated";
            }));
        }
        for (const RuleFlip &rule : longer.flips.first().rules)
            QCOMPARE(longer.summary.rules.value(rule.rule), decisions);
    }

    /// The register's item is looked up in the catalogue of the edition.
    void anItemThatIsGoneIsNotKnown()
    {
        QJsonArray items;
        for (const QJsonValue &item : EditionDraft(m_rulebook->source()).values[u"items"_s].toArray()) {
            if (item[u"key"_s].toString() != u"globalsign-ov")
                items.append(item);
        }
        const Replayed without = replayed(changed(u"items"_s, items));
        QCOMPARE(without.summary.flipped, decisions);
        QVERIFY(!without.flips.first().rules.isEmpty());
    }

    void skipsWhatWasTakenBackOrErased()
    {
        QTemporaryDir folder;
        const QString copy = folder.filePath(u"copy.sqlite"_s);
        QVERIFY(m_store->backupTo(copy));
        Result<std::unique_ptr<Store>> store = Store::open(copy);
        QVERIFY(store.has_value());
        QVERIFY((*store)->withdraw(1, u"the wrong contract"_s, u"suzuki"_s, now));
        QVERIFY((*store)->grantRole({u"mori"_s, Role::Supervisor, u"mori"_s, now}));
        ReplayListener listener;
        QList<qint64> flipped;
        listener.flipped = [&](const VerdictFlip &flip) { flipped.append(flip.decision); };
        const Rulebook edition = changed(u"lead_time_business_days"_s, 20);
        QCOMPARE(replayHistory(**store, edition, {}, {}, 2, listener)->judged, decisions - 1);
        QVERIFY(!flipped.contains(1) && flipped.contains(2));
        QVERIFY((*store)->erasePersonal(receipt.addDays(2), u"mori"_s, now).has_value());
        const Result<ReplaySummary> erased = replayHistory(**store, edition, {}, {}, 2, listener);
        QCOMPARE(erased->judged, 0);
        QCOMPARE(erased->notJudged, decisions - 1);
    }

    /// A record that this program would not write is no doing of the edition.
    void tellsTheProgramsDoingApart()
    {
        QTemporaryDir folder;
        const QString copy = folder.filePath(u"copy.sqlite"_s);
        QVERIFY(m_store->backupTo(copy));
        Result<std::unique_ptr<Store>> store = Store::open(copy);
        QVERIFY(store.has_value());
        DecisionEntry entry = *(*store)->decision(1);
        entry.evidence.bytes.replace("Message-ID: <0@", "Message-ID: <other@");
        entry.messageId = u"<other@example.jp>"_s;
        entry.kind = DecisionKind::Returned;
        entry.reply = u"ご確認ください"_s;
        entry.change.reset();
        entry.disposition = u"return"_s;
        entry.findings = {{u"L3-weekend"_s, u"block"_s, u"violated"_s}};
        const Result<DecisionRecord> record = (*store)->decide({entry.evidence, entry.messageId, {}, entry.by},
                                                               *m_rulebook, [&](const DeskState &) { return entry; });
        QVERIFY2(record.has_value(), record ? "" : qPrintable(record.error().toString()));
        ReplayListener listener;
        QList<qint64> flipped;
        listener.flipped = [&](const VerdictFlip &flip) { flipped.append(flip.decision); };
        const Result<ReplaySummary> same =
            replayHistory(**store, changed(u"desk_addresses"_s, QJsonArray()), {}, {}, 2, listener);
        QCOMPARE(same->byProgram, 1);
        QVERIFY(flipped.isEmpty());
        // Another edition's doing is told from it.
        const Result<ReplaySummary> longer =
            replayHistory(**store, changed(u"lead_time_business_days"_s, 20), {}, {}, 2, listener);
        QCOMPARE(longer->byProgram, 0);
        QVERIFY(flipped.contains(record->id));
    }

    void keepsToTheDays()
    {
        ReplayListener listener;
        listener.flipped = [](const VerdictFlip &) {};
        const Rulebook edition = changed(u"lead_time_business_days"_s, 20);
        QCOMPARE(replayHistory(*m_store, edition, receipt, receipt, 1, listener)->judged, decisions);
        QCOMPARE(replayHistory(*m_store, edition, receipt.addDays(1), {}, 1, listener)->judged, 0);
        QCOMPARE(replayHistory(*m_store, edition, {}, receipt.addDays(-1), 1, listener)->judged, 0);
    }

    /// A correction and a recorded fact of a record count under the other edition as well.
    void laysWhatPeopleAddedOverIt()
    {
        Layers layers;
        layers.put(Correction{Field::StartDate, u"2026-12-01"_s, u"2026-12-15"_s, u"by telephone"_s, u"tanaka"_s, now});
        const Result<ShownApplication> shown = shownAt(*m_store, *m_rulebook, evidenceOf(decisions - 1), layers);
        QVERIFY(shown.has_value());
        QTemporaryDir folder;
        const QString copy = folder.filePath(u"copy.sqlite"_s);
        QVERIFY(m_store->backupTo(copy));
        Result<std::unique_ptr<Store>> store = Store::open(copy);
        QVERIFY((*store)->withdraw(decisions, u"another day"_s, u"tanaka"_s, now));
        const Result<DecisionRecord> record = Recorder(*m_rulebook, *m_texts, **store).approve(*shown, tanaka());
        QVERIFY2(record.has_value(), record ? "" : qPrintable(record.error().toString()));
        QCOMPARE(record->change->startDate, QDate(2026, 12, 15));
        QList<qint64> flipped;
        ReplayListener listener;
        listener.flipped = [&](const VerdictFlip &flip) { flipped.append(flip.decision); };
        // Ten business days: too short for the day in the mail, long enough for the corrected one.
        QVERIFY(replayHistory(**store, changed(u"lead_time_business_days"_s, 10), {}, {}, 1, listener));
        QVERIFY(flipped.contains(1));
        QVERIFY(!flipped.contains(record->id));
    }

    void canBeEnded()
    {
        ReplayListener listener;
        int asked = 0;
        listener.flipped = [](const VerdictFlip &) {};
        listener.progress = [&](qint64 judged, qint64 all) {
            asked += all == decisions && judged > 0 ? 1 : decisions;
            return false;
        };
        const Result<ReplaySummary> summary =
            replayHistory(*m_store, changed(u"lead_time_business_days"_s, 20), {}, {}, 1, listener);
        QVERIFY(summary->isEnded);
        QCOMPARE(asked, 1);
        QVERIFY(summary->judged < decisions);
    }

    void judgesMailsByBoth()
    {
        QTemporaryDir folder;
        for (int number = 0; number < 3; ++number) {
            QFile mail(folder.filePath(u"%1.eml"_s.arg(number)));
            QVERIFY(mail.open(QIODevice::WriteOnly));
            mail.write(mailOf(number));
        }
        const Register contracts = registerOf(3);
        const DeskContext desk{*m_rulebook, contracts, receipt, {}};
        QStringList sources;
        QList<Failure> failures;
        ReplayListener listener;
        listener.flipped = [&](const VerdictFlip &flip) {
            QCOMPARE(flip.decision, 0);
            QCOMPARE(flip.before, u"approvable"_s);
            QCOMPARE(flip.after, u"confirm"_s);
            sources.append(flip.source);
        };
        listener.unreadable = [&](const Failure &failure) { failures.append(failure); };
        const ReplaySummary summary = replayMails({folder.path(), folder.filePath(u"absent.eml"_s)}, desk,
                                                  changed(u"lead_time_business_days"_s, 20), 2, listener);
        QCOMPARE(summary.judged, 3);
        QCOMPARE(sources.size(), 3);
        QCOMPARE(failures.size(), 1);
        QVERIFY(failures.first().subject.contains(u"absent.eml"));
    }
};

QTEST_GUILESS_MAIN(TestEditionReplay)
#include "tst_edition_replay.moc"
