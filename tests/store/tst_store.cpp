#include "models/store/Store.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime noon(QDate(2026, 11, 25), QTime(3, 0), Qt::UTC);

/// Runs statements on the file by another connection, as another program would.
QString runElsewhere(const QString &path, const QStringList &statements)
{
    QString error;
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"elsewhere"_s);
        other.setDatabaseName(path);
        if (!other.open())
            return other.lastError().text();
        QSqlQuery query(other);
        for (const QString &statement : statements) {
            if (!query.exec(statement))
                error = query.lastError().text();
        }
    }
    QSqlDatabase::removeDatabase(u"elsewhere"_s);
    return error;
}

DecisionEntry approval()
{
    DecisionEntry entry;
    entry.evidence = QByteArray("From: a\r\n\r\n\x83\x7D\0x", 14);
    entry.source = u"inbox/1.eml"_s;
    entry.messageId = u"<1@x>"_s;
    entry.receiptDate = QDate(2026, 11, 25);
    entry.serviceCode = u"ssl00000001"_s;
    entry.disposition = u"approvable"_s;
    entry.rulebookEdition = u"2026-11"_s;
    entry.application = {{u"master_id"_s, u"AB1"_s}};
    entry.findings = {QJsonObject{{u"rule"_s, u"L2-licence-count"_s}}};
    entry.decisions = {QJsonObject{{u"reason"_s, u"電話で確認"_s}}};
    entry.change =
        ApprovedChange{u"ssl00000001"_s, u"change"_s, {u"dx00000001"_s}, {u"wht00000001"_s}, true, QDate(2026, 12, 8)};
    entry.by = u"staff"_s;
    entry.at = noon;
    return entry;
}

} // namespace

/// Decisions, register and drafts in a SQLite file.
class TestStore : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Rulebook> m_rulebook;

    QString path() const { return m_folder->filePath(u"desk.sqlite"_s); }

    std::unique_ptr<Store> opened() const
    {
        Result<std::unique_ptr<Store>> store = Store::open(path());
        if (!store)
            qFatal("%s", qPrintable(store.error().toString()));
        return std::move(*store);
    }

private slots:
    void initTestCase()
    {
        Result<Rulebook> loaded = Rulebook::builtIn();
        QVERIFY(loaded.has_value());
        m_rulebook = std::make_unique<Rulebook>(std::move(*loaded));
    }

    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void findsADecisionAfterARestart()
    {
        qint64 id = 0;
        {
            const auto store = opened();
            const Result<DecisionRecord> record =
                store->decide(u"draft"_s, u"ssl00000001"_s, *m_rulebook,
                              [](const Register &, const QStringList &) { return approval(); });
            QVERIFY2(record.has_value(), record ? "" : qPrintable(record.error().toString()));
            id = record->id;
        }
        const auto store = opened();
        const Result<DecisionRecord> found = store->decision(id);
        QVERIFY(found.has_value());
        const DecisionEntry wanted = approval();
        QCOMPARE(found->evidence, wanted.evidence);
        QCOMPARE(found->evidenceSha256.size(), 64);
        QCOMPARE(found->application, wanted.application);
        QCOMPARE(found->decisions, wanted.decisions);
        QCOMPARE(found->at, noon);
        QVERIFY(found->subject.isNull());
        QVERIFY(found->change.has_value());
        QCOMPARE(found->change->linksBefore, wanted.change->linksBefore);
        QCOMPARE(found->change->startDate, wanted.change->startDate);
        QCOMPARE(store->decisionsOfMail(u"<1@x>"_s, {})->size(), 1);
        QCOMPARE(store->decisionsOfMail({}, wanted.evidence)->size(), 1);
        QCOMPARE(store->decisionsOfMail({}, "other")->size(), 0);
        QCOMPARE(store->decisions()->size(), 1);
    }

    void writesNothingWhenJudgedOtherwise()
    {
        const auto store = opened();
        QVERIFY(store->saveDraft({u"k"_s, "mail", u"s"_s, 0, u"ssl00000001"_s, {}, noon}));
        const Result<DecisionRecord> record = store->decide(
            u"k"_s, u"ssl00000001"_s, *m_rulebook, [](const Register &, const QStringList &) -> Result<DecisionEntry> {
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
        QVERIFY(store->saveDraft({u"other"_s, "x", u"other.eml"_s, 0, u"ssl00000001"_s, {}, noon}));
        QVERIFY(store->saveDraft({u"own"_s, "y", u"own.eml"_s, 0, u"ssl00000001"_s, {}, noon}));
        bool knew = false;
        QStringList open;
        QVERIFY(store
                    ->decide(u"own"_s, u"ssl00000001"_s, *m_rulebook,
                             [&](const Register &current, const QStringList &others) {
                                 knew = current.contract(u"ssl00000001") != nullptr;
                                 open = others;
                                 return approval();
                             })
                    .has_value());
        QVERIFY(knew);
        QCOMPARE(open, QStringList{u"other.eml"_s});
        QCOMPARE(store->drafts()->size(), 1);
    }

    void refusesToChangeWhatWasDecided()
    {
        QVERIFY(opened()
                    ->decide({}, {}, *m_rulebook, [](const Register &, const QStringList &) { return approval(); })
                    .has_value());
        QVERIFY(runElsewhere(path(), {u"UPDATE decisions SET decided_by = 'x'"_s}).contains(u"never changed"));
        QVERIFY(runElsewhere(path(), {u"DELETE FROM decisions"_s}).contains(u"never deleted"));
        QVERIFY(runElsewhere(path(), {u"DELETE FROM evidence"_s}).contains(u"never deleted"));
        QVERIFY(runElsewhere(path(), {u"UPDATE approved_changes SET work = 'add'"_s}).contains(u"never changed"));
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
        QTest::newRow("locked") << u"locked"_s << int(Failure::Code::Locked);
        QTest::newRow("no folder") << u"no folder"_s << int(Failure::Code::NotWritable);
    }
    void saysWhatIsWrongWithAFile()
    {
        QFETCH(QString, kind);
        QString file = path();
        opened().reset();
        std::unique_ptr<Store> holder;
        if (kind == u"damaged") {
            QFile damaged(file);
            QVERIFY(damaged.open(QIODevice::WriteOnly));
            damaged.write(QByteArray(5000, 'x'));
        } else if (kind == u"read-only") {
            QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::ReadGroup));
        } else if (kind == u"newer") {
            QCOMPARE(runElsewhere(file, {u"INSERT INTO schema_version (version) VALUES (9999)"_s}), QString());
        } else if (kind == u"no folder") {
            file = m_folder->filePath(u"missing/desk.sqlite"_s);
        }
        QByteArray before;
        if (QFile there(file); there.open(QIODevice::ReadOnly))
            before = there.readAll();
        const auto check = [&] {
            const Result<std::unique_ptr<Store>> store = Store::open(file);
            QVERIFY(!store.has_value());
            QTEST(int(store.error().code), "code");
            QCOMPARE(store.error().subject, file);
            QVERIFY(!store.error().detail.isEmpty() && !store.error().remedy.isEmpty());
        };
        if (kind == u"locked") {
            {
                QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"locker"_s);
                other.setDatabaseName(file);
                QVERIFY(other.open());
                QSqlQuery query(other);
                QVERIFY(query.exec(u"BEGIN IMMEDIATE"_s));
                check();
                QVERIFY(query.exec(u"ROLLBACK"_s));
            }
            QSqlDatabase::removeDatabase(u"locker"_s);
            return;
        }
        check();
        QFile after(file);
        if (after.open(QIODevice::ReadOnly))
            QCOMPARE(after.readAll(), before);
    }

    void opensReadOnlyWithoutMaking()
    {
        QCOMPARE(Store::open(path(), Store::Mode::ReadOnly).error().code, Failure::Code::NotFound);
        QVERIFY(!QFile::exists(path()));
    }

    void keepsDraftsUntilTheyAreRemoved()
    {
        {
            const auto store = opened();
            QVERIFY(store->saveDraft({u"k"_s, "mail", u"s"_s, 1, {}, {{u"a"_s, 1}}, noon}));
            QVERIFY(store->saveDraft({u"k"_s, "mail", u"s"_s, 1, u"ssl00000001"_s, {{u"a"_s, 2}}, noon.addSecs(1)}));
        }
        const auto store = opened();
        const Result<QList<Draft>> drafts = store->drafts();
        QCOMPARE(drafts->size(), 1);
        QCOMPARE(drafts->first().state[u"a"].toInt(), 2);
        QCOMPARE(drafts->first().evidence, QByteArray("mail"));
        QVERIFY(store->removeDraft(u"k"_s));
        QVERIFY(store->drafts()->isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
