#include "Elsewhere.h"
#include "Entries.h"

#include "tests/Needed.h"
#include "tests/rulebook/BuiltInRulebook.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

namespace {

Draft draft(const QString &key, const QByteArray &bytes = "mail", const QString &source = u"s"_s)
{
    Draft made;
    made.key = key;
    made.evidence = {Evidence::Kind::Mail, bytes, source, 1, QDate(2026, 11, 25)};
    made.serviceCode = u"ssl00000001"_s;
    made.changedAt = noon;
    return made;
}

/// Every column that refers to another table, as table.column …
const QString keysOf = u"SELECT t.name || '.' || f.\"from\" FROM sqlite_schema t, pragma_foreign_key_list(t.name) f "
                       "WHERE t.type = 'table'"_s;
/// … without those that an index begins with or that are the row's number.
const QString keysWithoutIndex =
    u" AND NOT EXISTS (SELECT 1 FROM pragma_index_list(t.name) i, pragma_index_info(i.name) c "
    "WHERE c.seqno = 0 AND c.name = f.\"from\") "
    "AND NOT EXISTS (SELECT 1 FROM pragma_table_info(t.name) p WHERE p.pk = 1 AND p.name = f.\"from\")"_s;

} // namespace

/// Decisions, register and drafts in a SQLite file.
class TestStore : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    const Rulebook *const m_rulebook = &builtInRulebook();

    QString path() const { return m_folder->filePath(u"desk.sqlite"_s); }

    Result<DecisionRecord> decide(Store &store, const DecisionEntry &entry) const
    {
        return store.decide({entry.evidence, entry.messageId, {}}, *m_rulebook,
                            [&](const DeskState &) { return entry; });
    }

    std::unique_ptr<Store> opened() const { return needed(Store::open(path())); }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void findsADecisionAfterARestart()
    {
        qint64 id = 0;
        {
            const auto store = opened();
            const Result<DecisionRecord> record = decide(*store, approval());
            QVERIFY2(record.has_value(), record ? "" : qPrintable(record.error().toString()));
            id = record->id;
        }
        const auto store = opened();
        const Result<DecisionRecord> found = store->decision(id);
        QVERIFY(found.has_value());
        const DecisionEntry wanted = approval();
        QCOMPARE(found->kind, DecisionKind::Approved);
        QCOMPARE(found->evidence, wanted.evidence);
        QCOMPARE(found->application, wanted.application);
        QCOMPARE(found->judgement, wanted.judgement);
        QCOMPARE(found->facts, wanted.facts);
        QCOMPARE(found->layers, wanted.layers);
        QCOMPARE(found->rulebook.json, wanted.rulebook.json);
        QCOMPARE(found->rulebook.holidays, wanted.rulebook.holidays);
        QCOMPARE(found->edition, wanted.edition);
        QCOMPARE(found->registerImport, 0);
        QCOMPARE(found->at, noon);
        QVERIFY(found->subject.isNull() && found->reply.isNull());
        QCOMPARE(*found->change, *wanted.change);
        QCOMPARE(store->decisionsOfForm(identityOf(wanted.evidence, {}))->size(), 1);
        Evidence other = wanted.evidence;
        other.bytes = "other";
        QCOMPARE(store->decisionsOfForm(identityOf(other, u"<0@x>"_s))->size(), 1);
        QCOMPARE(store->decisionsOfForm(identityOf(other, {}))->size(), 0);
        other = wanted.evidence;
        other.formIndex = 1;
        QCOMPARE(store->decisionsOfForm(identityOf(other, u"<0@x>"_s))->size(), 0);
        QCOMPARE(store->decisionsForContract(u"ssl00000001"_s)->first().id, id);
        QCOMPARE(store->decisionsForContract(u"ssl00000002"_s)->size(), 0);
        QCOMPARE(store->decisions()->size(), 1);
    }

    void listsNewestFirstAndAsManyAsAskedFor()
    {
        const auto store = opened();
        for (int number = 0; number < 3; ++number)
            QVERIFY(decide(*store, approval(number)).has_value());
        QCOMPARE(store->decisions(2)->first().id, 3);
        QCOMPARE(store->decisions(2)->size(), 2);
        QCOMPARE(store->decisionsForContract(u"ssl00000001"_s, 1)->first().id, 3);
        QCOMPARE(store->decisionsForContract(u"ssl00000001"_s)->size(), 3);
    }

    void knowsTheChangesThatStand()
    {
        const auto store = opened();
        QVERIFY(decide(*store, approval(0)).has_value() && decide(*store, approval(1)).has_value());
        QVERIFY(store->withdraw(1, u"a mistake"_s, u"chief"_s, noon).has_value());
        const Result<ContractDealings> known = store->dealings(u"ssl00000001"_s, {});
        QCOMPARE(known->standing.size(), 1);
        QCOMPARE(known->standing.first(),
                 (StandingChange{2, u"change"_s, {u"wht00000001"_s}, QDate(2026, 12, 8), u"staff"_s, noon}));
        QCOMPARE(store->standingChanges()->value(u"ssl00000001"_s), known->standing);
        QCOMPARE(store->dealings(u"ssl00000002"_s, {})->standing.size(), 0);
    }

    void decidesAFormOnce()
    {
        const auto store = opened();
        QVERIFY(decide(*store, approval()).has_value());
        DecisionEntry other = approval();
        other.evidence.bytes = "came on another way";
        for (const DecisionEntry &twice : {approval(), other}) {
            const auto refused = decide(*store, twice);
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, Failure::Code::AlreadyDecided);
            QVERIFY(refused.error().detail.contains(u"staff") && refused.error().detail.contains(u"2026-11-25 12:00"));
        }
        other = approval();
        other.evidence.formIndex = 1;
        QVERIFY(decide(*store, other).has_value());
    }

    void theDatabaseItselfHoldsOneDecisionAForm()
    {
        QVERIFY(decide(*opened(), approval()).has_value());
        const QString copied =
            u"INSERT INTO decisions SELECT 7, 2, kind, decided_by, decided_at, evidence_sha256, evidence_kind, "
            "arrived_on, charset, key_material, form_index, %1, message_key, receipt_date, service_code, disposition, "
            "rulebook_sha256, edition, register_import, prepared_by, prepared_sha256, 7, withdraws, personal_sha256 FROM decisions"_s;
        QVERIFY(!runElsewhere(path(), {copied.arg(0)}).isEmpty());
        QVERIFY(runElsewhere(path(), {copied.arg(1)}).contains(u"decision stands about this form"));
        QVERIFY(!runElsewhere(path(), {u"INSERT OR REPLACE INTO decisions SELECT * FROM decisions"_s}).isEmpty());
        QCOMPARE(opened()->decisions()->size(), 1);
    }

    void writesNothingWhenJudgedOtherwise()
    {
        const auto store = opened();
        QVERIFY(store->writeDrafts({draft(u"k"_s)}, {}));
        const Result<DecisionRecord> record =
            store->decide({{}, {}, u"k"_s}, *m_rulebook, [](const DeskState &) -> Result<DecisionEntry> {
                return tl::make_unexpected(Failure{Failure::Code::Conflict, {}, u"changed"_s, {}});
            });
        QVERIFY(!record.has_value());
        QCOMPARE(record.error().code, Failure::Code::Conflict);
        QCOMPARE(store->decisions()->size(), 0);
        QCOMPARE(store->drafts()->size(), 1);
    }

    void judgesAgainWithWhatTheDatabaseHolds()
    {
        const auto store = opened();
        Register data;
        Contract contract;
        contract.serviceCode = u"ssl00000001"_s;
        data.insert(contract);
        QVERIFY(store->replaceRegister(data, u"staff"_s, noon));
        QCOMPARE(*store->registerImport(), 1);
        QVERIFY(store->writeDrafts({draft(u"other"_s, "x", u"other.eml"_s), draft(u"own"_s, "y", u"own.eml"_s)}, {}));
        bool knew = false;
        ContractDealings dealings;
        const auto record = store->decide({approval().evidence, {}, u"own"_s}, *m_rulebook, [&](const DeskState &now) {
            knew = now.contractRegister.contract(u"ssl00000001") != nullptr;
            dealings = now.dealings(u"ssl00000001"_s);
            return approval();
        });
        QVERIFY(record.has_value());
        QCOMPARE(record->registerImport, 1);
        QVERIFY(knew);
        QCOMPARE(dealings.openApplications, QStringList{u"other.eml"_s});
        QCOMPARE(store->drafts()->size(), 1);
        // A register that was imported since is the one that judges.
        QVERIFY(store->replaceRegister({}, u"staff"_s, noon));
        QVERIFY(store
                    ->decide({approval(1).evidence, {}, {}}, *m_rulebook,
                             [&](const DeskState &now) {
                                 knew = now.contractRegister.hasContracts();
                                 return approval(1);
                             })
                    .has_value());
        QVERIFY(!knew);
    }

    /// What is judged again under another edition: everything that judging takes, and how it was judged.
    void handsOutWhatStands()
    {
        const auto store = opened();
        DecisionEntry first = returned(0);
        first.evidence = {Evidence::Kind::Pasted, "pasted", u"clipboard"_s, 1, QDate(2026, 11, 24)};
        first.evidence.charset = "shift_jis";
        first.evidence.editedText = u"edited"_s;
        first.at = noon.addDays(-1);
        first.layers[u"corrections"_s] =
            QJsonArray{QJsonObject{{u"field"_s, u"term"_s}}, QJsonObject{{u"field"_s, u"item"_s}}};
        first.layers[u"facts"_s] = QJsonArray{QJsonObject{{u"table"_s, u"contracts"_s}}};
        QVERIFY(decide(*store, first).has_value());
        QCOMPARE(store->decision(1)->layers, first.layers);
        for (int number = 1; number < 4; ++number)
            QVERIFY(decide(*store, number == 2 ? returned(number) : approval(number)).has_value());
        QVERIFY(store->withdraw(2, u"a mistake"_s, u"chief"_s, noon).has_value());
        QList<PastDecision> past;
        const auto takeAll = [&past](PastDecision one) {
            past.append(std::move(one));
            return true;
        };
        QVERIFY(store->forEachStanding({}, {}, takeAll));
        QCOMPARE(past.size(), 3);
        QCOMPARE(past[0].id, 1);
        QCOMPARE(past[0].kind, DecisionKind::Returned);
        QCOMPARE(past[0].by, first.by);
        QCOMPARE(past[0].at, first.at);
        QCOMPARE(past[0].evidence, first.evidence);
        QVERIFY(!past[0].isErased);
        QCOMPARE(past[0].receiptDate, first.receiptDate);
        QCOMPARE(past[0].serviceCode, first.serviceCode);
        QCOMPARE(past[0].disposition, first.disposition);
        QCOMPARE(past[0].rulebookSha256, first.rulebook.sha256());
        QCOMPARE(QJsonDocument::fromJson(past[0].facts).object(), first.facts);
        QCOMPARE(past[0].layers, first.layers);
        QCOMPARE(past[0].findings.size(), 2);
        QCOMPARE(past[0].findings[0].rule, first.findings[0].rule);
        QCOMPARE(past[0].findings[1].verdict, first.findings[1].verdict);
        QCOMPARE(past[1].id, 3);
        QCOMPARE(past[2].id, 4);
        QCOMPARE(past[2].kind, DecisionKind::Approved);
        QVERIFY(past[2].findings.isEmpty());
        QCOMPARE(past[2].layers, approval(3).layers);
        const auto count = [&](QDate from, QDate to) {
            past.clear();
            const bool asked = store->forEachStanding(from, to, takeAll).has_value();
            return asked && past.size() == *store->countStanding(from, to) ? past.size() : -1;
        };
        const QDate day(2026, 11, 25);
        QCOMPARE(count({}, {}), 3);
        QCOMPARE(count(day, {}), 2);
        QCOMPARE(count(day, day), 2);
        QCOMPARE(count({}, day.addDays(-1)), 1);
        QCOMPARE(count(day.addDays(1), {}), 0);
        past.clear();
        QVERIFY(store->forEachStanding({}, {}, [&](PastDecision one) {
            past.append(std::move(one));
            return past.size() < 2;
        }));
        QCOMPARE(past.size(), 2);
        QCOMPARE(store->rulebooksOfDecisions()->value(first.rulebook.sha256()).json, first.rulebook.json);
        QCOMPARE(store->rulebooksOfDecisions()->size(), 1);
    }

    void countsWhatRulesFound()
    {
        const auto store = opened();
        DecisionEntry other = returned(1);
        other.by = u"ito"_s;
        other.at = noon.addDays(1);
        other.findings = {{u"L4-lead-time"_s, u"confirm"_s, u"violated"_s}};
        QVERIFY(decide(*store, returned(0)).has_value() && decide(*store, other).has_value() &&
                decide(*store, approval(2)).has_value());
        QVERIFY(store->withdraw(1, u"a mistake"_s, u"chief"_s, noon).has_value());
        const auto counted = [&](QDate from, QDate to) {
            QStringList counts;
            const Result<QList<RuleCount>> rules = store->ruleCounts(from, to);
            for (const RuleCount &one : rules.value_or(QList<RuleCount>()))
                counts.append(u"%1 %2 %3 %4"_s.arg(one.rule)
                                  .arg(one.violated)
                                  .arg(one.unknown)
                                  .arg(one.last.toUTC().toString(u"dd"_s)));
            return counts;
        };
        QCOMPARE(counted({}, {}), (QStringList{u"L3-weekend 1 0 25"_s, u"L4-lead-time 1 1 26"_s}));
        const QDate day(2026, 11, 25);
        QCOMPARE(counted({}, day), (QStringList{u"L3-weekend 1 0 25"_s, u"L4-lead-time 0 1 25"_s}));
        QCOMPARE(counted(day.addDays(1), {}), QStringList{u"L4-lead-time 1 0 26"_s});
        QCOMPARE(counted(day.addDays(2), {}), QStringList());
        QCOMPARE(*store->deciders(), (QStringList{u"chief"_s, u"ito"_s, u"staff"_s}));
        QVERIFY(store->checkStillThere());
        QVERIFY(QFile::rename(path(), path() + u".moved"_s));
        QCOMPARE(store->checkStillThere().error().code, Failure::Code::NotFound);
    }

    void refusesToChangeWhatWasDecided()
    {
        QVERIFY(decide(*opened(), approval()).has_value());
        QVERIFY(runElsewhere(path(), {u"UPDATE decisions SET decided_by = 'x'"_s}).contains(u"never changed"));
        QVERIFY(runElsewhere(path(), {u"DELETE FROM decisions"_s}).contains(u"never deleted"));
        QVERIFY(runElsewhere(path(), {u"DELETE FROM evidence"_s}).contains(u"never deleted"));
        QVERIFY(runElsewhere(path(), {u"DELETE FROM rulebooks"_s}).contains(u"never deleted"));
        QVERIFY(runElsewhere(path(), {u"UPDATE approved_changes SET work = 'add'"_s}).contains(u"never changed"));
        QVERIFY(runElsewhere(path(), {u"INSERT OR REPLACE INTO evidence SELECT sha256, x'00' FROM evidence"_s})
                    .contains(u"never replaced"));
    }

    /// Or each row that is written walks through all that could refer to it.
    void findsWhatRefersToARowByAnIndex()
    {
        QVERIFY(opened());
        QVERIFY(askElsewhere(path(), keysOf).contains(u"decisions.change_id"));
        QCOMPARE(askElsewhere(path(), keysOf + keysWithoutIndex), QStringList());
    }

    void noticesWhatAnotherConnectionWrote()
    {
        const auto here = opened();
        const auto there = opened();
        const qint64 before = here->changeStamp();
        QCOMPARE(here->changeStamp(), before);
        QVERIFY(decide(*there, approval()).has_value());
        QVERIFY(here->changeStamp() != before);
    }

    void makesFilesForTheOwnerAlone()
    {
        QVERIFY(decide(*opened(), approval()).has_value());
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(path()) & others));
    }

    void keepsTheRegisterAsItWas()
    {
        Register data;
        Contract contract;
        contract.serviceCode = u"ssl00000001"_s;
        contract.commonName = u"*.example.jp"_s;
        contract.sans = QStringList();
        contract.itemText = u"企業認証SSL"_s;
        contract.term = Term{12};
        contract.category = Category::Agency;
        contract.csr = CsrMaker::Customer;
        contract.expiresOn = QDate(2027, 1, 2);
        contract.licences = 3;
        contract.linked = QStringList{u"other"_s, u"dx00000001"_s};
        contract.intermediateCa = false;
        contract.status = ContractStatus::Expired;
        data.insert(contract);
        Contract blank;
        blank.serviceCode = u"ssl00000002"_s;
        data.insert(blank);
        ServiceContract service;
        service.serviceCode = u"dx00000001"_s;
        service.fqdns = QStringList{u"a.example.jp"_s, u"b.example.jp"_s};
        service.status = ServiceStatus::Ended;
        service.endsOn = QDate(2026, 12, 31);
        data.insert(service);
        data.append(
            {u"Ab1"_s, u"鈴木"_s, u"a@example.jp"_s, AdministratorRole::Group, u"SG1"_s, AdministratorStatus::Stopped});
        const auto store = opened();
        QVERIFY(store->replaceRegister(data, u"staff"_s, noon));
        const Result<Register> read = store->loadRegister(*m_rulebook);
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().toString()));
        const Contract *known = read->contract(u"ssl00000001");
        QVERIFY(known);
        QCOMPARE(known->commonName, contract.commonName);
        QVERIFY(known->sans && known->sans->isEmpty());
        QCOMPARE(known->itemKey, u"globalsign-ov"_s);
        QCOMPARE(known->term->months, 12);
        QCOMPARE(*known->csr, CsrMaker::Customer);
        QCOMPARE(known->linked, contract.linked);
        QCOMPARE(known->intermediateCa, contract.intermediateCa);
        QCOMPARE(*known->status, ContractStatus::Expired);
        const Contract *unknown = read->contract(u"ssl00000002");
        QVERIFY(unknown && !unknown->sans && !unknown->linked && !unknown->status && unknown->itemText.isNull());
        QCOMPARE(read->service(u"dx00000001")->endsOn, service.endsOn);
        QCOMPARE(read->administrators(u"AB1").size(), 1);
        QCOMPARE(*read->administrators(u"AB1")[0].status, AdministratorStatus::Stopped);
    }

    void saysWhatIsWrongWithAFile_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("code");
        QTest::newRow("damaged") << u"damaged"_s << int(Failure::Code::Damaged);
        QTest::newRow("read-only") << u"read-only"_s << int(Failure::Code::NotWritable);
        QTest::newRow("newer") << u"newer"_s << int(Failure::Code::NewerSchema);
        QTest::newRow("another program's") << u"foreign"_s << int(Failure::Code::Foreign);
        QTest::newRow("no folder") << u"no folder"_s << int(Failure::Code::NotWritable);
    }
    void saysWhatIsWrongWithAFile()
    {
        QFETCH(QString, kind);
        QString file = path();
        opened().reset();
        if (kind == u"damaged") {
            QFile damaged(file);
            QVERIFY(damaged.open(QIODevice::WriteOnly));
            damaged.write(QByteArray(5000, 'x'));
        } else if (kind == u"read-only") {
            QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::ReadGroup));
        } else if (kind == u"newer") {
            QCOMPARE(runElsewhere(file, {u"INSERT INTO schema_version (version) VALUES (9999)"_s}), QString());
        } else if (kind == u"foreign") {
            QVERIFY(QFile::remove(file));
            QCOMPARE(runElsewhere(file, {u"CREATE TABLE notes (text)"_s}), QString());
        } else if (kind == u"no folder") {
            file = m_folder->filePath(u"missing/desk.sqlite"_s);
        }
        QByteArray before;
        if (QFile there(file); there.open(QIODevice::ReadOnly))
            before = there.readAll();
        const Result<std::unique_ptr<Store>> store = Store::open(file);
        QVERIFY(!store.has_value());
        QTEST(int(store.error().code), "code");
        QCOMPARE(store.error().subject, file);
        QVERIFY(!store.error().detail.isEmpty() && !store.error().remedy.isEmpty());
        QFile after(file);
        if (after.open(QIODevice::ReadOnly))
            QCOMPARE(after.readAll(), before);
    }

    void saysThatAnotherProgramWrites()
    {
        opened().reset();
        {
            QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"locker"_s);
            other.setDatabaseName(path());
            QVERIFY(other.open());
            QSqlQuery query(other);
            QVERIFY(query.exec(u"BEGIN IMMEDIATE"_s));
            const auto store = Store::open(path(), Store::Mode::ReadWrite, std::chrono::milliseconds(1));
            QVERIFY(store.has_value()); // reading goes on
            const Result<DecisionRecord> refused = decide(**store, approval());
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, Failure::Code::Locked);
            QVERIFY(!refused.error().remedy.isEmpty());
            QVERIFY(query.exec(u"ROLLBACK"_s));
            QVERIFY(decide(**store, approval()).has_value());
        }
        QSqlDatabase::removeDatabase(u"locker"_s);
    }

    void noticesThatTheFileIsGone_data()
    {
        QTest::addColumn<bool>("isReplaced");
        QTest::newRow("renamed") << false;
        QTest::newRow("replaced") << true;
    }
    void noticesThatTheFileIsGone()
    {
        QFETCH(const bool, isReplaced);
        const auto store = opened();
        QVERIFY(QFile::rename(path(), path() + u".moved"_s));
        std::unique_ptr<Store> other;
        if (isReplaced)
            other = opened();
        const auto refused = decide(*store, approval());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Failure::Code::NotFound);
        QVERIFY(!refused.error().remedy.isEmpty());
        QVERIFY(!store->writeDrafts({draft(u"k"_s)}, {}));
    }

    void noticesWhatWasLostBetweenTwoStarts_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"vanished", "shrunk to nothing", "emptied", "an older copy", "lost its WAL",
                                 "another decision in its place"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void noticesWhatWasLostBetweenTwoStarts()
    {
        QFETCH(const QString, what);
        QVERIFY(decide(*opened(), approval(0)).has_value());
        QVERIFY(QFile::copy(path(), path() + u".copy"_s));
        {
            const auto store = opened();
            QVERIFY(decide(*store, approval(1)).has_value());
            if (what == u"lost its WAL") // as it stands while the last decision is in the WAL alone
                QVERIFY(QFile::remove(path() + u".copy"_s) && QFile::copy(path(), path() + u".copy"_s));
        }
        QVERIFY(QFile::remove(path()));
        if (what == u"shrunk to nothing") {
            QVERIFY(QFile(path()).open(QIODevice::WriteOnly));
        } else if (what == u"emptied") {
            QCOMPARE(runElsewhere(path(), {u"PRAGMA application_id = 1129071691"_s, u"VACUUM"_s}), QString());
        } else if (what != u"vanished") {
            QVERIFY(QFile::rename(path() + u".copy"_s, path()));
        }
        if (what == u"another decision in its place") {
            const QString head = m_folder->filePath(u".desk.sqlite.head"_s);
            const QString kept = head + u".kept"_s;
            QVERIFY(QFile::copy(head, kept));
            QVERIFY(Store::acceptAsItIs(path()));
            QVERIFY(decide(*opened(), approval(2)).has_value());
            QVERIFY(QFile::remove(head) && QFile::rename(kept, head));
        }
        const bool isThere = QFile::exists(path());
        QFile file(path());
        const QByteArray before = isThere && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        file.close();
        for (const Store::Mode mode : {Store::Mode::ReadWrite, Store::Mode::ReadOnly}) {
            const auto lost = Store::open(path(), mode);
            QVERIFY(!lost);
            QCOMPARE(lost.error().code, Failure::Code::Lost);
            QCOMPARE(lost.error().subject, path());
            QVERIFY(lost.error().detail.contains(u'2') && !lost.error().remedy.isEmpty());
        }
        QCOMPARE(QFile::exists(path()), isThere);
        QCOMPARE(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray(), before);
        QVERIFY(Store::isKnown(path()));
        // A person who knows goes on with what is there.
        QVERIFY(Store::acceptAsItIs(path()));
        QVERIFY(decide(*opened(), approval(3)).has_value());
        QVERIFY(Store::open(path(), Store::Mode::ReadOnly).has_value());
    }

    void saysOnceThatTheNoteIsMissingOrDamaged()
    {
        const QString head = m_folder->filePath(u".desk.sqlite.head"_s);
        QVERIFY(opened()->remark().isNull()); // a new database has nothing to miss
        QVERIFY(decide(*opened(), approval()).has_value());
        QCOMPARE(QFile::permissions(head) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther), 0);
        QFile damaged(head);
        QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write("certlink-head 2\nx\n") > 0);
        damaged.close();
        QVERIFY(opened()->remark().contains(u"damaged"));
        QVERIFY(opened()->remark().isNull());
        QVERIFY(QFile::remove(head));
        QVERIFY(Store::open(path(), Store::Mode::ReadOnly).value()->remark().isNull()); // it cannot note it
        QVERIFY(opened()->remark().endsWith(u"1 are there, and this is noted now."));
        QVERIFY(opened()->remark().isNull());
        QVERIFY(QFile::remove(head) && QDir().mkdir(head)); // nobody can write there
        for (int start = 0; start < 2; ++start)
            QVERIFY(opened()->remark().endsWith(u"1 are there."));
    }

    void aNoteThatLagsBehindIsBroughtUpToDate()
    {
        const QString head = m_folder->filePath(u".desk.sqlite.head"_s);
        QVERIFY(decide(*opened(), approval(0)).has_value());
        QVERIFY(QFile::copy(head, head + u".kept"_s));
        QVERIFY(decide(*opened(), approval(1)).has_value());
        QVERIFY(QFile::remove(head) && QFile::rename(head + u".kept"_s, head)); // killed before it was noted
        QVERIFY(opened()->remark().isNull());
        QVERIFY(QFile::remove(path()));
        QVERIFY(Store::open(path()).error().detail.contains(u'2'));
    }

    void writesIntoNoSchemaThatWasAltered_data()
    {
        QTest::addColumn<QStringList>("altered");
        QTest::addColumn<QString>("named");
        QTest::newRow("trigger dropped") << QStringList{u"DROP TRIGGER decisions_stay"_s}
                                         << u"trigger decisions_stay"_s;
        QTest::newRow("trigger weakened")
            << QStringList{u"DROP TRIGGER decisions_stay"_s,
                           u"CREATE TRIGGER decisions_stay BEFORE UPDATE ON decisions BEGIN SELECT 1; END"_s}
            << u"trigger decisions_stay"_s;
        QTest::newRow("trigger added")
            << QStringList{u"CREATE TRIGGER spy AFTER INSERT ON drafts BEGIN DELETE FROM drafts; END"_s}
            << u"trigger spy"_s;
        QTest::newRow("index dropped") << QStringList{u"DROP INDEX one_decision_a_form"_s}
                                       << u"index one_decision_a_form"_s;
        QTest::newRow("column added") << QStringList{u"ALTER TABLE contracts ADD COLUMN note TEXT"_s}
                                      << u"table contracts"_s;
        QTest::newRow("table dropped") << QStringList{u"DROP TABLE drafts"_s} << u"table drafts"_s;
    }
    void writesIntoNoSchemaThatWasAltered()
    {
        QFETCH(const QStringList, altered);
        QFETCH(const QString, named);
        opened().reset();
        QCOMPARE(runElsewhere(path(), altered), QString());
        const auto refused = Store::open(path());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Failure::Code::Altered);
        QVERIFY2(refused.error().detail.contains(named), qPrintable(refused.error().detail));
        QVERIFY(Store::open(path(), Store::Mode::ReadOnly).has_value());
    }

    /// A start compares the hash alone. After a new migration the one it shows here is the one to write down.
    void theHashOfTheSchemaIsWrittenDown()
    {
        opened().reset();
        QStringList objects = askElsewhere(path(), u"SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM "
                                                   "sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"_s);
        objects.sort();
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (const QString &object : std::as_const(objects))
            hash.addData((object + u'\n').toUtf8());
        QFile written(u":/certlink/migrations/sqlite/schema.sha256"_s);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll().trimmed(), hash.result().toHex());
    }

    void whatSqliteKeepsForItselfAltersNothing()
    {
        opened().reset();
        QCOMPARE(runElsewhere(path(), {u"ANALYZE"_s, u"VACUUM"_s}), QString());
        QVERIFY(Store::open(path()).has_value());
    }

    void saysThatAnOlderDatabaseCannotBeReadOnly()
    {
        opened().reset();
        QCOMPARE(runElsewhere(path(), {u"DELETE FROM schema_version"_s}), QString());
        QCOMPARE(Store::open(path(), Store::Mode::ReadOnly).error().code, Failure::Code::OlderSchema);
    }

    void opensReadOnlyWithoutMaking()
    {
        QCOMPARE(Store::open(path(), Store::Mode::ReadOnly).error().code, Failure::Code::NotFound);
        QVERIFY(!QFile::exists(path()));
    }

    void keepsDraftsUntilTheyAreRemoved()
    {
        Draft first = draft(u"k"_s);
        first.evidence.charset = "shift_jis";
        Draft second = first;
        second.evidence.bytes = "typed on";
        second.evidence.editedText = u"edited"_s;
        second.layers = {{u"facts"_s, 2}};
        second.changedAt = noon.addSecs(1);
        {
            const auto store = opened();
            QVERIFY(store->writeDrafts({first, draft(u"gone"_s)}, {}));
            QVERIFY(store->writeDrafts({second}, {u"gone"_s}));
        }
        const auto store = opened();
        const Result<QList<Draft>> drafts = store->drafts();
        QCOMPARE(drafts->size(), 1);
        QCOMPARE(drafts->first().evidence, second.evidence);
        QCOMPARE(drafts->first().layers, second.layers);
        QCOMPARE(drafts->first().changedAt, second.changedAt);
        QCOMPARE(drafts->first().serviceCode, second.serviceCode);
        QVERIFY(store->writeDrafts({}, {u"k"_s}));
        QVERIFY(store->drafts()->isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
