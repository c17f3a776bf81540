// What was recorded can be found, proven and carried out; what another program does to it is named.
#include "Elsewhere.h"
#include "Entries.h"

#include "models/store/Chain.h"
#include "models/store/SqliteDatabase.h"
#include "tests/Needed.h"
#include "tests/rulebook/BuiltInRulebook.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList namesOf(const Verification &verification)
{
    QStringList names;
    for (const Discrepancy &one : verification.discrepancies)
        names.append(u"%1 %2: %3"_s.arg(one.sequence).arg(one.what, one.detail));
    return names;
}

QList<qint64> idsOf(const Result<QList<DecisionSummary>> &found)
{
    QList<qint64> ids;
    if (!found)
        qFatal("%s", qPrintable(found.error().toString()));
    for (const DecisionSummary &one : *found)
        ids.append(one.id);
    return ids;
}

} // namespace

class TestHistory : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    const Rulebook *const m_rulebook = &builtInRulebook();

    QString path() const { return m_folder->filePath(u"desk.sqlite"_s); }

    std::unique_ptr<Store> opened(Store::Mode mode = Store::Mode::ReadWrite) const
    {
        return needed(Store::open(path(), mode));
    }

    DecisionRecord decided(Store &store, const DecisionEntry &entry) const
    {
        const Result<DecisionRecord> record = store.decide({entry.evidence, entry.messageId, {}, entry.by}, *m_rulebook,
                                                           [&](const DeskState &) { return entry; });
        if (!record)
            qFatal("%s", qPrintable(record.error().toString()));
        return *record;
    }

    QStringList discrepancies(const std::optional<Anchor> &anchor = {}) const
    {
        const Result<std::unique_ptr<Store>> store = Store::open(path(), Store::Mode::ReadOnly);
        if (!store)
            return {store.error().toString()};
        const Result<Verification> found = (*store)->verify(anchor);
        if (!found)
            return {found.error().toString()};
        return namesOf(*found);
    }

    /// A history with a record of every kind and everything a decision can have.
    void fill(Store &store) const
    {
        Register data;
        Contract contract;
        contract.serviceCode = u"ssl00000001"_s;
        data.insert(contract);
        ServiceContract service;
        service.serviceCode = u"wht00000001"_s;
        data.insert(service);
        Administrator administrator;
        administrator.masterId = u"AB12345678"_s;
        data.append(administrator);
        QVERIFY(store.replaceRegister(data, u"suzuki"_s, noon));
        QVERIFY(store.grantRole({u"mori"_s, Role::Supervisor, u"mori"_s, noon}));
        QVERIFY(store.changeDeskSettings({DeskSettings::TwoPeople::ForRules, {u"L9-none"_s}}, u"mori"_s, noon));
        DecisionEntry prepared = approval(0);
        prepared.at = noon.addDays(-1);
        QVERIFY(store.prepare({prepared.evidence, prepared.messageId, {}, u"ito"_s},
                              {u"confirm"_s, u"お願いします"_s, u"ito"_s, noon}));
        QVERIFY(store.takeLook({prepared.evidence, prepared.messageId, {}, prepared.by},
                               {Look::Intention::Return, prepared.by, noon}));
        QCOMPARE(decided(store, prepared).preparedBy, u"ito"_s);
        decided(store, returned(1));
        QVERIFY(store.withdraw(2, u"誤り"_s, u"staff"_s, noon));
        decided(store, approval(3));
        decided(store, approval(4));
        QVERIFY(store.noteCarrying(4, {Carrying::Outcome::Impossible, u"停止中"_s, u"operator"_s, noon}));
        QCOMPARE(store.erasePersonal(QDate(2026, 11, 25), u"mori"_s, noon).value_or(0), 1);
        QVERIFY(
            store.putInForce(otherEdition(*m_rulebook, u"2027-01"_s, QDate(2027, 1, 1)), *m_rulebook, u"mori"_s, noon));
        const DecisionEntry asked = approval(3);
        Draft draft;
        draft.key = u"k"_s;
        draft.evidence = approval(9).evidence;
        draft.changedAt = noon;
        QVERIFY(store.writeDrafts({draft}, {}));
        QVERIFY(store.noteReply({asked.evidence, asked.messageId, {}, u"ito"_s},
                                {SentReply::Kind::Ask, SentReply::Way::Saved, {u"L3-weekend"_s}, u"ito"_s, noon}));
    }

    /// The filled history, made once, as a file of this test's own.
    void copyFilled() const
    {
        static const QTemporaryDir kept;
        const QString filled = kept.filePath(u"filled.sqlite"_s);
        if (!QFile::exists(filled)) {
            const Result<std::unique_ptr<Store>> store = Store::open(filled);
            QVERIFY(store.has_value());
            fill(**store);
        }
        QVERIFY(QFile::copy(filled, path()));
    }

    /// As another program would that knows the schema: takes the triggers away and puts them back.
    QString tamper(const QStringList &statements) const
    {
        const QStringList names = askElsewhere(path(), u"SELECT name FROM sqlite_schema WHERE type = 'trigger'"_s);
        const QStringList texts = askElsewhere(path(), u"SELECT sql FROM sqlite_schema WHERE type = 'trigger'"_s);
        QStringList all;
        for (const QString &name : names)
            all.append(u"DROP TRIGGER "_s + name);
        return runElsewhere(path(), QStringList{u"PRAGMA ignore_check_constraints = ON"_s, u"BEGIN"_s} + all +
                                        statements + texts + QStringList{u"COMMIT"_s});
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void holdsWhatWasRecorded()
    {
        const auto store = opened();
        QVERIFY(store->verify({})->holds()); // of an empty one
        fill(*store);
        QCOMPARE(discrepancies(), QStringList());
        const Result<Verification> verification = store->verify({});
        QCOMPARE(verification->links, verification->head.sequence);
        QCOMPARE(verification->head, *store->head());
        QCOMPARE(verification->links,
                 14); // import, role, setting, preparation, look, five decisions, carrying, erasure, edition, reply
    }

    void aReaderCanEndTheProof()
    {
        const auto store = opened();
        for (int number = 0; number < 201; ++number)
            decided(*store, approval(number));
        const auto ended = store->verify({}, [](qint64, qint64) { return false; });
        QVERIFY(ended->isEnded && !ended->holds());
        int asked = 0; // once for the links; then for what is searched
        const auto late = store->verify({}, [&asked](qint64, qint64) { return ++asked < 2; });
        QVERIFY(late->isEnded && late->discrepancies.isEmpty());
    }

    void namesEveryChangedColumn_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("column");
        m_folder = std::make_unique<QTemporaryDir>();
        copyFilled();
        // What FTS5 keeps for the search is no table of this program's: see theSearchFindsWhatTheRecordsSay().
        for (const QString &table :
             askElsewhere(path(), u"SELECT name FROM sqlite_schema WHERE type = 'table' "
                                  "AND name NOT LIKE 'decision_search%' AND name NOT LIKE 'sqlite%'"_s)) {
            for (const QString &column : askElsewhere(path(), u"SELECT name FROM pragma_table_info('%1')"_s.arg(table)))
                QTest::newRow(qPrintable(table + u'.' + column)) << table << column;
        }
    }
    void namesEveryChangedColumn()
    {
        QFETCH(const QString, table);
        QFETCH(const QString, column);
        copyFilled();
        QCOMPARE(discrepancies(), QStringList());
        QVERIFY(!askElsewhere(path(), u"SELECT 1 FROM "_s + table).isEmpty());
        const QString type =
            askElsewhere(path(), u"SELECT type FROM pragma_table_info('%1') WHERE name = '%2'"_s.arg(table, column))
                .value(0);
        const QString other = type == u"INTEGER" ? u"coalesce(%1, 0) + 50"_s
                              : type == u"BLOB"  ? u"CAST(coalesce(%1, x'') || x'31' AS BLOB)"_s
                                                 : u"coalesce(%1, '') || '1'"_s;
        const QString row = u"(SELECT max(rowid) FROM %1)"_s.arg(table);
        const bool hasRowId = !table.startsWith(u"decision_findings") && !table.startsWith(u"decision_additions");
        QCOMPARE(tamper({u"UPDATE %1 SET %2 = %3"_s.arg(table, column, other.arg(column)) +
                         (hasRowId ? u" WHERE rowid = "_s + row : QString())}),
                 QString());
        QVERIFY2(!discrepancies().isEmpty(), "nothing was noticed");
    }

    void namesWhatElseWasDone_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::addColumn<QString>("named");
        QTest::newRow("a decision removed")
            << QStringList{u"DELETE FROM decisions WHERE id = 5"_s} << u"10 decision #5: The record is gone."_s;
        QTest::newRow("a decision and its link removed")
            << QStringList{u"DELETE FROM decisions WHERE id = 4"_s, u"DELETE FROM chain WHERE record = 4"_s}
            << u"something is missing"_s;
        QTest::newRow("the first link removed")
            << QStringList{u"DELETE FROM chain WHERE sequence = 1"_s} << u"something is missing"_s;
        QTest::newRow("two records swapped")
            << QStringList{u"UPDATE approved_changes SET decision_id = 99 WHERE decision_id = 4"_s,
                           u"UPDATE approved_changes SET decision_id = 4 WHERE decision_id = 5"_s,
                           u"UPDATE approved_changes SET decision_id = 5 WHERE decision_id = 99"_s,
                           u"UPDATE approved_changes SET links_after = 'x' WHERE decision_id = 5"_s}
            << u"decision #5"_s;
        QTest::newRow("two mails swapped")
            << QStringList{u"UPDATE evidence SET bytes = (SELECT max(bytes) FROM evidence) WHERE bytes IS NOT NULL"_s}
            << u"Its bytes are not those that arrived."_s;
        QTest::newRow("a decision inserted")
            << QStringList{u"INSERT INTO decisions SELECT 77, 77, kind, decided_by, decided_at, evidence_sha256, "
                           "evidence_kind, arrived_on, charset, key_material, form_index, 9, NULL, receipt_date, service_code, "
                           "disposition, rulebook_sha256, edition, register_import, prepared_by, prepared_sha256, 77, withdraws, "
                           "personal_sha256 FROM decisions WHERE id = 4"_s}
            << u"decisions 77: No record"_s;
        QTest::newRow("a change slipped in")
            << QStringList{u"INSERT INTO approved_changes VALUES (2, 'ssl1', 'add', NULL, '-', NULL)"_s}
            << u"decision #2"_s;
        QTest::newRow("a change kept from who is to carry it out")
            << QStringList{u"DELETE FROM open_changes WHERE decision_id = 5"_s}
            << u"the change of decision #5: Whether it is still to be carried out"_s;
        QTest::newRow("a change to be carried out again")
            << QStringList{u"INSERT INTO open_changes VALUES (4)"_s}
            << u"the change of decision #4: Whether it is still to be carried out"_s;
        QTest::newRow("a waiver slipped in")
            << QStringList{u"INSERT INTO decision_additions VALUES (4, 1, 'waived', 'L3-weekend', 'mori', 't', '{}')"_s}
            << u"decision #4"_s;
        QTest::newRow("a mail put beside")
            << QStringList{u"INSERT INTO evidence VALUES ('%1', x'00')"_s.arg(QString(64, u'a'))}
            << u"No record of the history speaks of it"_s;
        QTest::newRow("a register row added")
            << QStringList{u"INSERT INTO services (service_code) VALUES ('wht00000009')"_s} << u"the register"_s;
        QTest::newRow("an edition put in force by hand")
            << QStringList{u"UPDATE editions SET put_in_force_by = 'ito'"_s}
            << u"It was put in force by somebody who may not."_s;
        QTest::newRow("a decision of a trainer")
            << QStringList{u"INSERT INTO roles VALUES (9, 3, 'staff', 'trainer', 'mori', '2026-11-25T00:00:00.000Z')"_s}
            << u"decision #4: A trainer does not decide."_s;
        QTest::newRow("a setting of anybody")
            << QStringList{u"UPDATE desk_settings SET set_by = 'ito'"_s} << u"setting 1: It was made by somebody"_s;
        QTest::newRow("an erasure by anybody")
            << QStringList{u"UPDATE erasures SET erased_by = 'ito'"_s} << u"erasure 1: It was done by somebody"_s;
        QTest::newRow("a first supervisor made by another")
            << QStringList{u"UPDATE roles SET granted_by = 'ito'"_s} << u"role 1: It was granted by somebody"_s;
        QTest::newRow("a second decision about a form")
            << QStringList{u"UPDATE decisions SET round = 9, evidence_sha256 = (SELECT evidence_sha256 FROM decisions "
                           "WHERE id = 4) WHERE id = 5"_s}
            << u"decision #5: A decision about the same application stood already."_s;
        QTest::newRow("a withdrawn change carried out")
            << QStringList{u"UPDATE decisions SET withdraws = 4 WHERE id = 3"_s}
            << u"decision #4: Its change was noted as carried out after it was withdrawn."_s;
        QTest::newRow("the rulebook of an edition removed")
            << QStringList{u"DELETE FROM rulebooks WHERE sha256 IN (SELECT rulebook_sha256 FROM editions)"_s}
            << u"the rulebook of edition 1"_s;
        QTest::newRow("another thing prepared than approved")
            << QStringList{u"UPDATE preparations SET content_sha256 = '%1'"_s.arg(QString(64, u'a'))}
            << u"decision #1: Who prepared it has not done so."_s;
        QTest::newRow("a person where two were asked for") << QStringList{u"UPDATE desk_settings SET value = 'all'"_s}
                                                           << u"Two people were needed, and one did it all."_s;
        QTest::newRow("a look taken away")
            << QStringList{u"UPDATE desk_settings SET name = 'second-look', value = 'blind'"_s, u"DELETE FROM looks"_s}
            << u"decision #1: Who approved had not looked at it before"_s;
        QTest::newRow("everything of a decision erased by hand")
            << QStringList{u"DELETE FROM decision_personal WHERE decision_id = 5"_s}
            << u"nobody recorded to have erased them"_s;
        QTest::newRow("a trigger gone")
            << QStringList{u"CREATE TRIGGER spy AFTER INSERT ON drafts BEGIN SELECT 1; END"_s} << u"trigger spy"_s;
    }
    void namesWhatElseWasDone()
    {
        QFETCH(const QStringList, statements);
        QFETCH(const QString, named);
        copyFilled();
        QCOMPARE(tamper(statements), QString());
        const QString found = discrepancies().join(u'\n');
        QVERIFY2(found.contains(named), qPrintable(found));
    }

    void namesAChainThatIsGone()
    {
        copyFilled();
        QCOMPARE(tamper({u"DELETE FROM chain"_s}), QString());
        QVERIFY(Store::acceptAsItIs(path()));
        QVERIFY2(discrepancies().join(u'\n').contains(u"decisions 4: No record"),
                 qPrintable(discrepancies().join(u'\n')));
    }

    /// What is made from the records is compared with them, and made anew.
    void theSearchFindsWhatTheRecordsSay()
    {
        HistoryFilter code;
        code.words = u"ssl00000001"_s;
        const QString hidden =
            u"INSERT INTO decision_search (decision_search, rowid, pairs) VALUES ('delete', 5, 'em ml l ')"_s;
        const QString another = u"INSERT INTO decision_search (rowid, pairs) VALUES (%1, '停止 止 ')"_s;
        for (const QString &done :
             {hidden, another.arg(99), another.arg(1), u"DELETE FROM decision_search_data WHERE id > 10"_s,
              u"DELETE FROM decision_search_docsize WHERE id = 5"_s,
              u"INSERT INTO decision_search (decision_search) VALUES ('delete-all')"_s}) {
            m_folder = std::make_unique<QTemporaryDir>();
            copyFilled();
            QCOMPARE(runElsewhere(path(), {done}), QString());
            QCOMPARE(runElsewhere(path(), {u"DELETE FROM open_changes"_s}), QString());
            const Result<Verification> found = opened(Store::Mode::ReadOnly)->verify({});
            QVERIFY(found.has_value());
            QVERIFY2(!found->holds() && found->recordsHold(), qPrintable(done + namesOf(*found).join(u'\n')));
            QVERIFY2(namesOf(*found).join(u'\n').contains(u"the search: It does not find"), qPrintable(done));
            const Result<Store::Derived> made = opened()->makeAnew();
            QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().toString()));
            QCOMPARE(made->searched, 4); // one is erased
            QCOMPARE(made->openChanges, 2);
            QCOMPARE(discrepancies(), QStringList());
            QCOMPARE(idsOf(opened(Store::Mode::ReadOnly)->history(code, 0, 9)).size(), 4);
        }
    }

    void theSchemaRefusesWhatTheProgramNeverWrites_data()
    {
        QTest::addColumn<QString>("statement");
        for (const QString &table : {u"chain"_s, u"register_imports"_s, u"roles"_s, u"desk_settings"_s,
                                     u"preparations"_s, u"decisions"_s, u"decision_personal"_s, u"decision_findings"_s,
                                     u"decision_additions"_s, u"approved_changes"_s, u"carryings"_s, u"erasures"_s,
                                     u"editions"_s, u"sent_replies"_s, u"looks"_s, u"evidence"_s, u"rulebooks"_s}) {
            QTest::newRow(qPrintable(u"delete "_s + table)) << u"DELETE FROM "_s + table;
            QTest::newRow(qPrintable(u"replace "_s + table))
                << u"INSERT OR REPLACE INTO %1 SELECT * FROM %1"_s.arg(table);
        }
        QTest::newRow("a role of one's own making")
            << u"INSERT INTO roles VALUES (9, 15, 'ito', 'supervisor', 'ito', '2026-11-25T00:00:00.000Z')"_s;
        QTest::newRow("a setting of anybody")
            << u"INSERT INTO desk_settings VALUES (9, 15, 'two-person', 'none', 'ito', "
               "'2026-11-25T00:00:00.000Z')"_s;
        QTest::newRow("a link out of order")
            << u"INSERT INTO chain VALUES (40, 'role', 9, '%1', '%1', '%1')"_s.arg(QString(64, u'0'));
        QTest::newRow("an addition to a closed record")
            << u"INSERT INTO decision_additions VALUES (4, 7, 'waived', 'x', 'mori', 't', '{}')"_s;
        QTest::newRow("a text changed") << u"UPDATE decision_personal SET subject = 'x'"_s;
        QTest::newRow("a mail erased that was to be kept") << u"UPDATE evidence SET bytes = NULL"_s;
        QTest::newRow("an erasure by anybody")
            << u"INSERT INTO erasures VALUES (2, 15, 4, 'ito', '2026-11-25T00:00:00.000Z')"_s;
        QTest::newRow("a look at what nobody prepared")
            << u"INSERT INTO looks VALUES (9, 15, '%1', 0, 'approve', 'ito', '2026-11-25T00:00:00.000Z')"_s.arg(
                   QString(64, u'a'));
        QTest::newRow("an edition of anybody")
            << u"INSERT INTO editions SELECT 9, 15, 'mine', '2027-02-01', rulebook_sha256, 'ito', put_in_force_at "
               "FROM editions"_s;
    }
    void theSchemaRefusesWhatTheProgramNeverWrites()
    {
        QFETCH(const QString, statement);
        copyFilled();
        QVERIFY(!runElsewhere(path(), {u"PRAGMA foreign_keys = ON"_s, statement}).isEmpty());
        QCOMPARE(discrepancies(), QStringList());
    }

    /// What is hashed, and how: a history of last year and an anchor on paper hold only as long as this stays.
    void linksAreMadeAsTheyAlwaysWere()
    {
        copyFilled();
        const auto asked = [this](const QString &statement) { return askElsewhere(path(), statement).join(u' '); };
        QCOMPARE(
            asked(u"SELECT hash FROM chain WHERE sequence = (SELECT sequence FROM chain WHERE kind = 'edition') - 1"_s),
            u"4d12f13defeca3f8ac0e3bf78783da08a3c54665aed601bab871660ef47a1362"_s);
        QCOMPARE(asked(u"SELECT content FROM chain WHERE kind = 'reply'"_s),
                 u"64af92dac818b0712775c31f46b575e5c0b499fbc9ea63cca37d703605a226ea"_s);
    }

    void anAnchorShowsWhatTheFileAloneCannot()
    {
        fill(*opened());
        const Anchor yesterday{*opened()->head(), noon};
        QVERIFY(QFile::copy(path(), path() + u".yesterday"_s));
        decided(*opened(), approval(8));
        const Anchor today{*opened()->head(), noon};
        QCOMPARE(anchorFromText(u"件名: 記録\n > "_s + anchorText(today) + u"\n"_s), std::optional(today));
        QCOMPARE(discrepancies(yesterday), QStringList());
        QCOMPARE(discrepancies(today), QStringList());
        // Set back to yesterday's copy, the note beside it gone too.
        QVERIFY(QFile::rename(path(), path() + u".today"_s) && QFile::rename(path() + u".yesterday"_s, path()));
        QVERIFY(Store::acceptAsItIs(path()));
        QCOMPARE(discrepancies(), QStringList());
        QVERIFY(discrepancies(today).join(u'\n').contains(u"set back"));
    }

    void anAnchorShowsAChainThatWasRecomputed()
    {
        fill(*opened());
        const Anchor anchor{*opened()->head(), noon};
        QCOMPARE(tamper({u"UPDATE approved_changes SET start_date = '2027-01-01' WHERE decision_id = 4"_s}), QString());
        recomputeChain();
        QVERIFY(Store::acceptAsItIs(path()));
        QCOMPARE(discrepancies(), QStringList());
        QVERIFY(discrepancies(anchor).join(u'\n').contains(u"written anew"));
    }

    void namesAWaiverThatNobodyMayGive()
    {
        fill(*opened());
        // In a recomputed chain, too: ito is no supervisor.
        QCOMPARE(tamper({u"UPDATE decision_additions SET kind = 'waived', added_by = 'ito' WHERE decision_id = 4"_s}),
                 QString());
        recomputeChain();
        QVERIFY(Store::acceptAsItIs(path()));
        QVERIFY(discrepancies().join(u'\n').contains(u"by somebody who may not"));
    }

    void findsByEverythingASupervisorAsksFor()
    {
        const auto store = opened();
        DecisionEntry entry = approval(0);
        entry.mailText = u"マスターＩＤ：AB12345678\n変更をお願いします。www.example.jp"_s;
        entry.subject = u"連携サービスの変更"_s;
        decided(*store, entry);
        entry = returned(1);
        entry.by = u"ito"_s;
        entry.serviceCode = u"ssl00000002"_s;
        entry.at = noon.addDays(1);
        decided(*store, entry);
        decided(*store, approval(2));
        QCOMPARE(idsOf(store->history({}, 0, 10)), QList<qint64>({3, 2, 1}));
        QCOMPARE(idsOf(store->history({}, 3, 1)), QList<qint64>({2}));
        const auto found = [&](const HistoryFilter &filter) {
            const QList<qint64> ids = idsOf(store->history(filter, 0, 10));
            if (*store->countHistory(filter, 100) != ids.size())
                qFatal("counted otherwise than listed");
            return ids;
        };
        HistoryFilter filter;
        filter.by = u"ito"_s;
        QCOMPARE(found(filter), QList<qint64>({2}));
        filter = {};
        filter.contract = u"ssl00000002"_s;
        QCOMPARE(found(filter), QList<qint64>({2}));
        filter = {};
        filter.kind = DecisionKind::Approved;
        QCOMPARE(found(filter), QList<qint64>({3, 1}));
        filter = {};
        filter.disposition = u"return"_s;
        QCOMPARE(found(filter), QList<qint64>({2}));
        filter = {};
        filter.rule = u"L3-weekend"_s;
        QCOMPARE(found(filter), QList<qint64>({2}));
        filter.words = u"休業日"_s;
        QCOMPARE(found(filter), QList<qint64>({2}));
        filter.words = u"承認"_s;
        QCOMPARE(found(filter), QList<qint64>());
        filter = {};
        filter.from = QDate(2026, 11, 26);
        QCOMPARE(found(filter), QList<qint64>({2}));
        filter = {};
        filter.to = QDate(2026, 11, 25);
        QCOMPARE(found(filter), QList<qint64>({3, 1}));
        QCOMPARE(idsOf(store->history(filter, 3, 10)), QList<qint64>({1})); // page by page, among equal times too
        filter.from = QDate(2026, 11, 25);
        filter.to = QDate(2026, 11, 26);
        QCOMPARE(found(filter), QList<qint64>({2, 3, 1})); // by their times
        QCOMPARE(idsOf(store->history(filter, 2, 1)), QList<qint64>({3}));
        filter = {};
        filter.onlyWaived = true;
        QCOMPARE(found(filter), QList<qint64>());
        const QList<std::pair<QString, QList<qint64>>> words{
            {u"変更"_s, {1}},       {u"変"_s, {1}},         {u"変更をお"_s, {1}}, {u"マスターid"_s, {1}},
            {u"ＡＢ１２"_s, {1}},   {u"example.jp"_s, {1}}, {u"xample.j"_s, {1}}, {u"変更 example"_s, {1}},
            {u"変更 休業日"_s, {}}, {u"更変"_s, {}},        {u"します"_s, {1}},   {u"ssl00000001"_s, {3, 1}},
            {u"。、"_s, {3, 2, 1}}, {u"\"変更\" OR"_s, {}}, {u"exampleljp"_s, {}}};
        for (const auto &[text, ids] : words) {
            filter = {};
            filter.words = text;
            QVERIFY2(found(filter) == ids, qPrintable(text));
        }
    }

    /// Every filter leads through another index: each gives what looking at every decision gives, page by page.
    void filtersTogetherGiveWhatEachLeaves()
    {
        const auto store = opened();
        for (int number = 0; number < 12; ++number) {
            DecisionEntry entry = number % 3 == 0 ? returned(number) : approval(number);
            if (number % 4 == 1)
                entry.disposition = u"confirm"_s;
            entry.by = number % 2 == 0 ? u"ito"_s : u"mori"_s;
            entry.serviceCode = u"ssl0000000%1"_s.arg(number % 2 + 1);
            if (entry.change)
                entry.change->contract = entry.serviceCode;
            entry.at = noon.addDays(-number); // the other way round than the ids
            if (number % 5 == 0)
                QVERIFY(store->prepare({entry.evidence, entry.messageId, {}, u"sato"_s},
                                       {u"confirm"_s, {}, number == 5 ? u"ito"_s : u"sato"_s, noon}));
            decided(*store, entry);
        }
        QVERIFY(store->withdraw(2, u"誤り"_s, u"ito"_s, noon));
        const QList<DecisionSummary> all = *store->decisions();
        int found = 0;
        for (const QString &by : {u""_s, u"ito"_s, u"sato"_s, u"nobody"_s})
            for (const QString &contract : {u""_s, u"ssl00000002"_s})
                for (const QString &disposition : {u""_s, u"confirm"_s, u"return"_s})
                    for (const int kind : {-1, 0, 1, 2}) {
                        HistoryFilter filter;
                        filter.by = by;
                        filter.contract = contract;
                        filter.disposition = disposition;
                        if (kind >= 0)
                            filter.kind = DecisionKind(kind);
                        QList<qint64> wanted;
                        for (const DecisionSummary &one : all)
                            if ((by.isEmpty() || one.by == by || one.preparedBy == by) &&
                                (contract.isEmpty() || one.serviceCode == contract) &&
                                (disposition.isEmpty() || one.disposition == disposition) &&
                                (kind < 0 || one.kind == DecisionKind(kind)))
                                wanted.append(one.id);
                        QList<qint64> paged;
                        for (QList<qint64> page = idsOf(store->history(filter, 0, 2)); !page.isEmpty();
                             page = idsOf(store->history(filter, page.last(), 2)))
                            paged += page;
                        QCOMPARE(paged, wanted);
                        QCOMPARE(*store->countHistory(filter, 100), qint64(wanted.size()));
                        filter.to = QDate(2027, 1, 1); // the same by their times
                        QList<qint64> byTime = idsOf(store->history(filter, 0, 100));
                        std::sort(byTime.begin(), byTime.end(), std::greater<>());
                        QCOMPARE(byTime, wanted);
                        found += int(wanted.size());
                    }
        QVERIFY(found > 100);
    }

    void countsForCharts()
    {
        const auto store = opened();
        fill(*store);
        const Result<HistoryFigures> figures = store->historyFigures({});
        QVERIFY(figures.has_value());
        QCOMPARE(figures->days.keys(), QList<QDate>({QDate(2026, 11, 24), QDate(2026, 11, 25)}));
        QCOMPARE(figures->days.first().approved, 1);
        QCOMPARE(figures->days.last().approved, 2);
        QCOMPARE(figures->days.last().returned, 1);
        QCOMPARE(figures->rules.value(u"L3-weekend"_s), 1);
        QCOMPARE(figures->daysToDecision.value(0), 4);
        HistoryFilter approvals;
        approvals.kind = DecisionKind::Approved;
        QVERIFY(store->historyFigures(approvals)->rules.isEmpty());
    }

    void listsWhatIsToBeCarriedOut()
    {
        const auto store = opened();
        for (int number = 0; number < 4; ++number) {
            DecisionEntry entry = approval(number);
            entry.change->startDate = number == 1 ? QDate() : QDate(2026, 12, 10 - number);
            decided(*store, entry);
        }
        QVERIFY(store->withdraw(4, u"誤り"_s, u"staff"_s, noon));
        const auto changes = store->changes({});
        QVERIFY(changes.has_value());
        QCOMPARE(changes->size(), 3);
        QCOMPARE(changes->at(0).decision, 2); // of the day of the approval
        QCOMPARE(changes->at(0).day(), QDate(2026, 11, 25));
        QCOMPARE(changes->at(1).decision, 3);
        QCOMPARE(changes->at(1).linksAdded(), QStringList{u"wht00000001"_s});
        QCOMPARE(changes->at(1).linksRemoved(), QStringList{u"dx00000001"_s});
        QCOMPARE(store->changes({QDate(2026, 12, 9), QDate(2026, 12, 31)})->size(), 1);
        QCOMPARE(store->changes({{}, QDate(2026, 12, 8)})->size(), 2);
        const auto within = [&](QDate from, QDate to, int newest = 0) {
            QList<qint64> ids;
            const Result<QList<ChangeToCarryOut>> some = store->changes({from, to, ChangesFilter::Which::All, newest});
            for (const ChangeToCarryOut &one : *some)
                ids.append(one.decision);
            return ids;
        };
        const QDate last(2026, 12, 10);
        QCOMPARE(within({}, last), QList<qint64>({2, 3, 1}));
        QCOMPARE(within({}, last.addDays(-1)), QList<qint64>({2, 3}));
        QCOMPARE(within(last, {}), QList<qint64>({1}));
        QCOMPARE(within(last.addDays(1), {}), QList<qint64>());
        QCOMPARE(within(last.addDays(-2), last.addDays(-2)), QList<qint64>({3}));
        QCOMPARE(within(QDate(2026, 11, 25), QDate(2026, 11, 25)), QList<qint64>({2}));
        QCOMPARE(within(QDate(2026, 11, 26), QDate(2026, 12, 7)), QList<qint64>());
        QCOMPARE(within({}, {}, 2), QList<qint64>({2, 3})); // the newest two, by day
        QCOMPARE(
            changes->at(2).change, *[] {
                DecisionEntry entry = approval(0);
                entry.change->startDate = QDate(2026, 12, 10);
                return entry.change;
            }());
        QCOMPARE(changes->at(2).approvedBy, u"staff"_s);
        QCOMPARE(changes->at(2).approvedAt, noon);
        QCOMPARE(changes->at(2).carrying.outcome, Carrying::Outcome::Open);
        QVERIFY(store->noteCarrying(3, {Carrying::Outcome::Impossible, u"停止中"_s, u"op"_s, noon}));
        QVERIFY(store->noteCarrying(3, {Carrying::Outcome::CarriedOut, {}, u"op"_s, noon}));
        QCOMPARE(store->changes({})->at(1).carrying.outcome, Carrying::Outcome::CarriedOut);
        QVERIFY(store->noteCarrying(1, {Carrying::Outcome::Impossible, u"停止中"_s, u"op"_s, noon.addDays(1)}));
        const Carrying noted = store->changes({})->at(2).carrying;
        QVERIFY(noted.outcome == Carrying::Outcome::Impossible && noted.note == u"停止中" && noted.by == u"op");
        QCOMPARE(noted.at, noon.addDays(1));
        QVERIFY(!store->noteCarrying(1, {Carrying::Outcome::Open, {}, u"op"_s, noon})); // why?
        QVERIFY(store->noteCarrying(1, {Carrying::Outcome::Open, u"まだでした"_s, u"op"_s, noon}));
        const auto listed = [&](ChangesFilter::Which which) {
            const Result<QList<ChangeToCarryOut>> some = store->changes({{}, {}, which});
            QList<qint64> ids;
            for (const ChangeToCarryOut &one : *some)
                ids.append(one.decision);
            return ids;
        };
        QCOMPARE(listed(ChangesFilter::Which::Open), QList<qint64>({2, 1}));
        QCOMPARE(listed(ChangesFilter::Which::Settled), QList<qint64>({3}));
        QVERIFY(store->noteCarrying(3, {Carrying::Outcome::Open, u"まだでした"_s, u"op"_s, noon}));
        QCOMPARE(listed(ChangesFilter::Which::Open), QList<qint64>({2, 3, 1}));
        QVERIFY(store->noteCarrying(2, {Carrying::Outcome::CarriedOut, {}, u"op"_s, noon}));
        QVERIFY(store->withdraw(1, u"誤り"_s, u"staff"_s, noon));
        QCOMPARE(listed(ChangesFilter::Which::Open), QList<qint64>({3}));
        QCOMPARE(discrepancies(), QStringList());
        QVERIFY(!store->noteCarrying(4, {Carrying::Outcome::CarriedOut, {}, u"op"_s, noon})); // withdrawn
        QVERIFY(!store->noteCarrying(9, {Carrying::Outcome::CarriedOut, {}, u"op"_s, noon}));
    }

    void aSupervisorSaysWhoIsWhat()
    {
        const auto store = opened();
        QCOMPARE(*store->roleOf(u"ito"_s), Role::Staff);
        QVERIFY(!store->grantRole({u"ito"_s, Role::Supervisor, u"mori"_s, noon}));
        QVERIFY(!store->changeDeskSettings({DeskSettings::TwoPeople::Always, {}}, u"mori"_s, noon));
        QVERIFY(store->grantRole({u"mori"_s, Role::Supervisor, u"mori"_s, noon}));
        QVERIFY(!store->grantRole({u"ito"_s, Role::Supervisor, u"ito"_s, noon}));
        QVERIFY(!store->grantRole({u"mori"_s, Role::Staff, u"mori"_s, noon})); // then there were none
        QVERIFY(store->grantRole({u"ito"_s, Role::Trainer, u"mori"_s, noon}));
        QCOMPARE(*store->roleOf(u"ito"_s), Role::Trainer);
        QCOMPARE(store->roles()->size(), 2);
        DecisionEntry entry = approval();
        entry.by = u"ito"_s;
        QVERIFY(
            !store->decide({entry.evidence, {}, {}, entry.by}, *m_rulebook, [&](const DeskState &) { return entry; }));
        QVERIFY(store->changeDeskSettings({DeskSettings::TwoPeople::Always, {}}, u"mori"_s, noon));
        QCOMPARE(*store->deskSettings(), (DeskSettings{DeskSettings::TwoPeople::Always, {}}));
    }

    void settingsStayUntilTheyAreChanged()
    {
        using TwoPeople = DeskSettings::TwoPeople;
        const auto store = opened();
        QVERIFY(store->grantRole({u"mori"_s, Role::Supervisor, u"mori"_s, noon}));
        QCOMPARE(*store->deskSettings(), DeskSettings());
        const DeskSettings forRules{TwoPeople::ForRules, {u"L3-weekend"_s, u"A1-csr"_s}, {}, true};
        for (const DeskSettings &wanted : {forRules, DeskSettings{TwoPeople::ForRules, {u"A1-csr"_s}, {}, true},
                                           DeskSettings{TwoPeople::ForRules, {u"A1-csr"_s}, {}, false},
                                           DeskSettings{TwoPeople::Always, {}, {}, false}, forRules,
                                           DeskSettings{TwoPeople::Never, {}, {}, true}, DeskSettings()}) {
            QVERIFY(store->changeDeskSettings(wanted, u"mori"_s, noon));
            QCOMPARE(*store->deskSettings(), wanted);
        }
        // Who names no rule needs nobody.
        QVERIFY(store->changeDeskSettings({TwoPeople::ForRules, {}}, u"mori"_s, noon));
        QCOMPARE(store->deskSettings()->twoPeople, TwoPeople::Never);
        // Letters stay; new ones take their place. What is as it was is not recorded again.
        DeskSettings lettered;
        lettered.replyLetters = u"{\"a\":1}"_s;
        QVERIFY(store->changeDeskSettings(lettered, u"mori"_s, noon));
        const qint64 before = store->head()->sequence;
        QVERIFY(store->changeDeskSettings({}, u"mori"_s, noon) && store->changeDeskSettings(lettered, u"mori"_s, noon));
        QCOMPARE(*store->deskSettings(), lettered);
        QCOMPARE(store->head()->sequence, before);
        lettered.replyLetters = u"{\"a\":2}"_s;
        QVERIFY(store->changeDeskSettings(lettered, u"mori"_s, noon));
        QCOMPARE(opened()->deskSettings()->replyLetters, lettered.replyLetters);
        QCOMPARE(store->head()->sequence, before + 1);
    }

    void aSecondPersonIsNeededWhereAskedFor()
    {
        const auto store = opened();
        QVERIFY(store->grantRole({u"mori"_s, Role::Supervisor, u"mori"_s, noon}));
        QVERIFY(store->changeDeskSettings({DeskSettings::TwoPeople::Always, {}}, u"mori"_s, noon));
        const DecisionEntry entry = approval();
        const DecidedForm form{entry.evidence, entry.messageId, {}, entry.by};
        const auto write = [&] {
            return store->decide(form, *m_rulebook, [&](const DeskState &) { return entry; }).has_value();
        };
        QVERIFY(!write());
        QVERIFY(store->prepare(form, {u"approvable"_s, {}, u"staff"_s, noon}));
        QVERIFY(!write()); // the same person
        QVERIFY(store->prepare(form, {u"approvable"_s, {}, u"ito"_s, noon}));
        QCOMPARE(store->preparationOf(entry.evidence)->value().by, u"ito"_s);
        QVERIFY(write());
        QCOMPARE(*store->preparationOf(entry.evidence), std::optional<Preparation>());
        QVERIFY(store->decide({returned(1).evidence, {}, {}, u"staff"_s}, *m_rulebook,
                              [&](const DeskState &) { return returned(1); })); // one person may return
    }

    /// Whoever changes what a colleague prepared has prepared it too, and would approve her own work.
    void twoPeopleDecideOnTheSame()
    {
        const auto store = opened();
        QVERIFY(store->grantRole({u"mori"_s, Role::Supervisor, u"mori"_s, noon}));
        QVERIFY(store->changeDeskSettings({DeskSettings::TwoPeople::Always, {}}, u"mori"_s, noon));
        const auto write = [&](const DecisionEntry &entry) {
            return store->decide({entry.evidence, entry.messageId, {}, entry.by}, *m_rulebook,
                                 [&](const DeskState &) { return entry; });
        };
        const auto prepare = [&](const DecisionEntry &entry, const QString &by) {
            return store->prepare({entry.evidence, entry.messageId, {}, by, entry.layers},
                                  {u"approvable"_s, {}, by, noon});
        };
        const DecisionEntry plain = approval();
        QVERIFY(prepare(plain, u"ito"_s));
        DecisionEntry corrected = plain;
        corrected.layers[u"corrections"_s] =
            QJsonArray{QJsonObject{{u"field"_s, u"start_date"_s}, {u"by"_s, plain.by}}};
        DecisionEntry recorded = plain;
        recorded.layers[u"facts"_s] = QJsonArray{QJsonObject{{u"table"_s, u"contracts"_s}, {u"by"_s, plain.by}}};
        DecisionEntry edited = plain;
        edited.evidence.editedText = u"another text"_s;
        DecisionEntry otherwise = plain;
        otherwise.evidence.charset = "EUC-JP";
        for (const DecisionEntry &changed : {corrected, recorded, edited, otherwise}) {
            const Result<DecisionRecord> refused = write(changed);
            QVERIFY(!refused && refused.error().detail.contains(u"two people"));
        }
        QVERIFY(prepare(corrected, plain.by)); // handed back, who had prepared it first may approve
        corrected.by = u"ito"_s;
        const Result<DecisionRecord> approved = write(corrected);
        QVERIFY2(approved, approved ? "" : qPrintable(approved.error().toString()));
        QCOMPARE(approved->preparedBy, plain.by);
        DecisionEntry back = returned(1);
        QVERIFY(prepare(back, u"ito"_s));
        back.layers = corrected.layers;
        QCOMPARE(write(back)->preparedBy, u"ito"_s); // what goes back hands nothing on
        QCOMPARE(discrepancies(), QStringList());
        // Nor where both say so, in a recomputed chain.
        QCOMPARE(tamper({u"UPDATE decisions SET prepared_sha256 = '%1' WHERE id = 1"_s.arg(QString(64, u'a')),
                         u"UPDATE preparations SET content_sha256 = '%1'"_s.arg(QString(64, u'a'))}),
                 QString());
        recomputeChain();
        QVERIFY(Store::acceptAsItIs(path()));
        QCOMPARE(discrepancies(), QStringList{u"5 decision #1: What lies over the mail is not what was prepared."_s});
    }

    void theSecondLooksFirstWhereAsked()
    {
        const auto store = opened();
        QVERIFY(store->grantRole({u"mori"_s, Role::Supervisor, u"mori"_s, noon}));
        DeskSettings blind{DeskSettings::TwoPeople::Always, {}};
        blind.isBlind = true;
        QVERIFY(store->changeDeskSettings(blind, u"mori"_s, noon));
        QCOMPARE(*store->deskSettings(), blind);
        const DecisionEntry entry = approval();
        const DecidedForm form{entry.evidence, entry.messageId, {}, entry.by};
        const auto write = [&](const DecisionEntry &one) {
            return store->decide({one.evidence, one.messageId, {}, one.by}, *m_rulebook,
                                 [&](const DeskState &) { return one; });
        };
        const Look look{Look::Intention::Return, entry.by, noon};
        QVERIFY(!store->takeLook(form, look)); // nobody else prepared it
        const Preparation preparation =
            store->prepare(form, {u"approvable"_s, u"見ました"_s, u"ito"_s, noon}).value_or(Preparation());
        QCOMPARE(preparation.by, u"ito"_s);
        const Result<DecisionRecord> unlooked = write(entry);
        QVERIFY(!unlooked && unlooked.error().detail.contains(u"looked before"));
        QVERIFY(!store->takeLook(form, {Look::Intention::Approve, u"ito"_s, noon})); // who prepared it
        QVERIFY(store->takeLook({entry.evidence, entry.messageId, {}, u"mori"_s},
                                {Look::Intention::Approve, u"mori"_s, noon}));
        QVERIFY(!write(entry)); // the look of another
        QVERIFY(store->takeLook(form, look));
        QVERIFY(differs(look, preparation));
        QCOMPARE(*store->lookOf(entry.evidence, entry.by), std::optional(look));
        const Result<Look> again = store->takeLook(form, {Look::Intention::Approve, entry.by, noon});
        QCOMPARE(again.error().code, Failure::Code::AlreadyDecided);
        const Result<DecisionRecord> decision = write(entry);
        QVERIFY2(decision, decision ? "" : qPrintable(decision.error().toString()));
        const auto before = store->lookBefore(decision->id);
        QVERIFY(before && *before && (*before)->look == look && (*before)->preparation == preparation);
        // Taken back, it is looked at anew.
        QVERIFY(store->withdraw(decision->id, u"誤り"_s, u"mori"_s, noon));
        QCOMPARE(*store->lookOf(entry.evidence, entry.by), std::optional<Look>());
        QVERIFY(store->prepare(form, preparation));
        QVERIFY(!write(entry));
        QVERIFY(store->takeLook(form, {Look::Intention::Approve, entry.by, noon}));
        QVERIFY(write(entry));
        DecisionEntry back = returned(1);
        QVERIFY(store->prepare({back.evidence, back.messageId, {}, u"ito"_s}, preparation));
        QVERIFY(write(back)); // what goes back hands nothing on
        QCOMPARE(discrepancies(), QStringList());
    }

    void remembersWhatWasAsked()
    {
        const auto store = opened();
        const DecisionEntry entry = approval(1);
        const SentReply first{SentReply::Kind::Ask, SentReply::Way::MailProgram, {u"A"_s, u"B"_s}, u"ito"_s, noon};
        const SentReply second{SentReply::Kind::Acknowledge, SentReply::Way::Copied, {}, u"mori"_s, noon.addDays(1)};
        const auto note = [&](const SentReply &reply) {
            return store->noteReply({entry.evidence, entry.messageId, {}, reply.by}, reply).has_value();
        };
        QVERIFY(note(first));
        const qint64 decision = decided(*store, entry).id;
        QVERIFY(note(second));
        QVERIFY(!note({SentReply::Kind::Ask, SentReply::Way::Copied, {}, {}, noon})); // by nobody
        const QList<SentReply> both{second, first};
        QCOMPARE(*store->repliesOfForm(identityOf(entry.evidence, entry.messageId)), both);
        Evidence elsewhere = entry.evidence;
        elsewhere.bytes = "the same mail, with other lines of the way it came";
        QCOMPARE(*store->repliesOfForm(identityOf(elsewhere, entry.messageId)), both);
        QCOMPARE(*store->repliesOfForm(identityOf(elsewhere, {})), QList<SentReply>());
        QCOMPARE(*store->repliesOfForm(identityOf(entry.evidence, {})), both);
        Evidence other = entry.evidence;
        other.formIndex = 1;
        QCOMPARE(*store->repliesOfForm(identityOf(other, entry.messageId)), QList<SentReply>());
        QCOMPARE(*store->repliesOfDecision(decision), both);
        QCOMPARE(*store->repliesOfDecision(decided(*store, approval(2)).id), QList<SentReply>());
        QVERIFY(store->verify({})->holds());
    }

    void aWaiverNeedsASupervisorAndAnother()
    {
        const auto store = opened();
        QVERIFY(store->grantRole({u"mori"_s, Role::Supervisor, u"mori"_s, noon}));
        DecisionEntry entry = approval();
        QJsonArray corrections;
        const auto write = [&](const QString &by) {
            entry.by = by;
            entry.layers = {{u"corrections"_s, corrections},
                            {u"settlements"_s, QJsonArray{QJsonObject{{u"rule"_s, u"L3-weekend"_s},
                                                                      {u"kind"_s, u"waived"_s},
                                                                      {u"reason"_s, u"特例"_s},
                                                                      {u"by"_s, by}}}}};
            return store->decide({entry.evidence, entry.messageId, {}, by}, *m_rulebook,
                                 [&](const DeskState &) { return entry; });
        };
        QVERIFY(!write(u"mori"_s)); // nobody else prepared it
        QVERIFY(store->prepare({entry.evidence, entry.messageId, {}, u"ito"_s}, {u"return"_s, {}, u"ito"_s, noon}));
        QVERIFY(!write(u"staff"_s));
        const QJsonArray hers{QJsonObject{{u"field"_s, u"start_date"_s}, {u"by"_s, u"mori"_s}}};
        corrections = hers;
        QVERIFY(!write(u"mori"_s)); // she has handled it herself
        QVERIFY(store->prepare({entry.evidence, entry.messageId, {}, u"ito"_s, {{u"corrections"_s, hers}}},
                               {u"return"_s, {}, u"ito"_s, noon}));
        QVERIFY(write(u"mori"_s).error().detail.contains(u"a supervisor waives")); // so she has, whoever handed it over
        corrections = {};
        QVERIFY(store->prepare({entry.evidence, entry.messageId, {}, u"ito"_s}, {u"return"_s, {}, u"ito"_s, noon}));
        QVERIFY(write(u"mori"_s));
        QVERIFY(store->history({}, 0, 1)->first().hasWaiver);
        QVERIFY(store->decision(1)->summary().hasWaiver);
        QCOMPARE(discrepancies(), QStringList());
    }

    void erasesWhatSpeaksOfPeople()
    {
        const auto store = opened();
        QVERIFY(store->grantRole({u"mori"_s, Role::Supervisor, u"mori"_s, noon}));
        DecisionEntry entry = approval(0);
        entry.mailText = u"秘密の言葉 Geheimnis"_s;
        entry.evidence.bytes = "Subject: Geheimnis";
        decided(*store, entry);
        entry.evidence.formIndex = 1; // another form of the same mail, decided later
        entry.at = noon.addDays(30);
        decided(*store, entry);
        QVERIFY(!store->erasePersonal(QDate(2026, 12, 1), u"ito"_s, noon));
        const Result<qint64> erased = store->erasePersonal(QDate(2026, 12, 1), u"mori"_s, noon);
        QVERIFY2(erased.has_value(), erased ? "" : qPrintable(erased.error().toString()));
        QCOMPARE(*erased, 1);
        QCOMPARE(discrepancies(), QStringList());
        QVERIFY(store->decision(1)->isErased && store->decision(1)->mailText.isNull());
        QCOMPARE(store->decision(2)->evidence.bytes, entry.evidence.bytes);
        HistoryFilter filter;
        filter.words = u"geheim"_s;
        QCOMPARE(idsOf(store->history(filter, 0, 9)), QList<qint64>({2}));
        QVERIFY(!store->withdraw(1, u"x"_s, u"staff"_s, noon));
        QCOMPARE(*store->erasePersonal(QDate(2027, 12, 1), u"mori"_s, noon), 1);
        QCOMPARE(discrepancies(), QStringList());
        for (const QString &name : QStringList{path(), path() + u"-wal"_s}) {
            QFile file(name);
            if (file.open(QIODevice::ReadOnly)) {
                const QByteArray bytes = file.readAll();
                QVERIFY(!bytes.contains("Geheimnis") && !bytes.contains(u"秘密の言葉"_s.toUtf8()));
            }
        }
        QCOMPARE(store->changes({})->size(), 2); // what is to be carried out stays
    }

    void keepsAPrivateKeyOnlyWhereWantedSo()
    {
        const auto store = opened();
        DecisionEntry entry = approval(0);
        entry.evidence.bytes = "Subject: x\n\nGeheimnis";
        entry.keyMaterial = KeyMaterial::Kept;
        const QString hash = sha256Hex(entry.evidence.bytes);
        QCOMPARE(decided(*store, entry).evidence.bytes, entry.evidence.bytes);
        QCOMPARE(store->decision(1)->keyMaterial, KeyMaterial::Kept);
        QVERIFY(!store->decision(1)->lacksEvidence());
        QCOMPARE(discrepancies(), QStringList());
        // A decision about another form of the same mail erases it for both, and it does not come back.
        for (const KeyMaterial wanted : {KeyMaterial::Erased, KeyMaterial::Kept}) {
            ++entry.evidence.formIndex;
            entry.keyMaterial = wanted;
            const DecisionRecord record = decided(*store, entry);
            QCOMPARE(record.keyMaterial, KeyMaterial::Erased);
            QVERIFY(record.lacksEvidence() && record.evidenceSha256 == hash);
            QCOMPARE(store->decision(record.id)->keyMaterial, KeyMaterial::Erased);
            QCOMPARE(store->decisionsOfForm(identityOf(entry.evidence, {}))->size(),
                     1); // the bytes are known all the same
            QCOMPARE(discrepancies(), QStringList());
        }
        QVERIFY(store->decision(1)->lacksEvidence() && store->decision(1)->evidenceSha256 == hash);
        QVERIFY(store->withdraw(2, u"誤り"_s, u"staff"_s, noon));
        QCOMPARE(store->decision(4)->evidenceSha256, hash);
        QCOMPARE(discrepancies(), QStringList());
    }

    void erasesAPrivateKeyFromEveryFile()
    {
        const auto store = opened();
        const auto reader = opened(); // of the window, as it stays open
        DecisionEntry entry = returned(1);
        entry.evidence.bytes = "Subject: x\n\nGeheimnis";
        entry.keyMaterial = KeyMaterial::Erased;
        Draft draft;
        draft.evidence = entry.evidence;
        draft.key = evidenceKey(entry.evidence);
        draft.changedAt = noon;
        QVERIFY(store->writeDrafts({draft}, {}));
        QCOMPARE(reader->drafts()->size(), 1);
        QVERIFY(store->decide({entry.evidence, entry.messageId, draft.key, entry.by}, *m_rulebook,
                              [&](const DeskState &) { return entry; }));
        for (const QString &name : QStringList{path(), path() + u"-wal"_s}) {
            QFile file(name);
            QVERIFY2(!file.open(QIODevice::ReadOnly) || !file.readAll().contains("Geheimnis"), qPrintable(name));
        }
        QCOMPARE(tamper({u"UPDATE evidence SET bytes = x'31'"_s}), QString());
        QVERIFY(discrepancies().join(u'\n').contains(u"It was erased, and yet"));
    }

    void backsUpWhileInUse()
    {
        const auto store = opened();
        fill(*store);
        const QString copy = m_folder->filePath(u"copy.sqlite"_s);
        QVERIFY(store->backupTo(copy));
        QVERIFY(!store->backupTo(copy)); // never over a file
        QCOMPARE(QFile::permissions(copy) & (QFile::ReadGroup | QFile::ReadOther), 0);
        const auto restored = Store::open(copy, Store::Mode::ReadOnly);
        QVERIFY(restored.has_value());
        QCOMPARE(*(*restored)->head(), *store->head());
        QVERIFY((*restored)->verify({})->holds());
        QVERIFY(!store->backupTo(m_folder->filePath(u"no/such/folder.sqlite"_s)));
    }

private:
    /// What the owner of the file can always do.
    void recomputeChain() const
    {
        QStringList statements;
        {
            const auto database = SqliteDatabase::open(path(), true, std::chrono::seconds(1), 0);
            QVERIFY(database.has_value());
            auto rows = (*database)->run(u"SELECT sequence, kind, record FROM chain ORDER BY sequence"_s);
            QByteArray previous = chainBeginning();
            while (rows->next()) {
                Link link{rows->value(0).toLongLong(),
                          *linkKindFromName(rows->value(1).toString()),
                          rows->value(2).toLongLong(),
                          {},
                          previous,
                          {}};
                link.content = *contentOf(**database, link.kind, link.record);
                link.hash = previous = link.recomputed();
                statements.append(u"UPDATE chain SET content = '%1', previous = '%2', hash = '%3' WHERE sequence = %4"_s
                                      .arg(QString::fromLatin1(link.content), QString::fromLatin1(link.previous),
                                           QString::fromLatin1(link.hash))
                                      .arg(link.sequence));
            }
        }
        QCOMPARE(tamper(statements), QString());
    }
};

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
