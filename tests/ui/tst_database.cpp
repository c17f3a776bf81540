// What goes wrong with the database: a clear message each time, and nothing lost.
#include "Workbench.h"

#include "ui/mail/MailView.h"
#include "ui/notice/NoticeBar.h"

#include <QFile>
#include <QFileInfo>
#include <QPushButton>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace certlink;
using namespace Qt::StringLiterals;

class TestDatabase : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { bench.reset(); }

    void damagedFile();
    void newerSchema();
    void readOnlyFile();
    void lockedFile();
    void draftsComeBack();
    void whatChangedMeanwhileIsNotApproved();
    void linksThatChangedMeanwhileAreShownFirst();

private:
    /// The window says it, judges all the same, and the file is as it was.
    void judgesWithout(const QByteArray &before);
    [[nodiscard]] QByteArray bytes() const;

    std::unique_ptr<Workbench> bench;
};

void TestDatabase::init()
{
    bench = std::make_unique<Workbench>();
}

QByteArray TestDatabase::bytes() const
{
    QFile file(bench->databasePath());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestDatabase::judgesWithout(const QByteArray &before)
{
    bench->openWindow();
    QVERIFY(bench->desk().storeFailure());
    const auto *notice = bench->control<NoticeBar>("notice");
    QVERIFY(notice->isVisible());
    QVERIFY2(notice->text().contains(bench->databasePath()), qPrintable(notice->text()));
    QVERIFY(!bench->desk().storeFailure()->remedy.isEmpty());
    QVERIFY(bench->desk().paste(formText(u"2026/11/29"_s)));
    QVERIFY(bench->desk().current()->isApplication());
    QVERIFY(!bench->desk().approve());
    QVERIFY(bench->desk().current()->isOpen());
    bench->closeWindow();
    QCOMPARE(bytes(), before);
}

void TestDatabase::damagedFile()
{
    QFile file(bench->databasePath());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(8192, 'x'));
    file.close();
    judgesWithout(bytes());
}

void TestDatabase::newerSchema()
{
    bench->fillRegister();
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"newer"_s);
        database.setDatabaseName(bench->databasePath());
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(u"PRAGMA user_version = 9999"_s));
        query.exec(u"UPDATE schema_version SET version = 9999"_s); // whichever the store keeps
        query.exec(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    }
    QSqlDatabase::removeDatabase(u"newer"_s);
    judgesWithout(bytes());
}

void TestDatabase::readOnlyFile()
{
    // Also for the superuser, whom the system would let write: no bit allows it, so nothing is written.
    bench->fillRegister();
    QFile::setPermissions(bench->databasePath(), QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);
    const QByteArray before = bytes();
    judgesWithout(before);
    QFile::setPermissions(bench->databasePath(), QFile::ReadOwner | QFile::WriteOwner);
}

void TestDatabase::lockedFile()
{
    bench->fillRegister();
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"locker"_s);
        database.setDatabaseName(bench->databasePath());
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(u"PRAGMA locking_mode = EXCLUSIVE"_s));
        QVERIFY(query.exec(u"BEGIN EXCLUSIVE"_s));
        bench->openWindow();
        QVERIFY(bench->desk().paste(formText()));
        const bool refused = !bench->desk().store() || !bench->desk().giveBack(u"reply"_s);
        QVERIFY(refused);
        QVERIFY(!bench->desk().current()->record);
        QVERIFY(query.exec(u"ROLLBACK"_s));
    }
    QSqlDatabase::removeDatabase(u"locker"_s);
    bench->desk().openStore(); // "try again"
    QVERIFY(bench->desk().store());
    const auto record = bench->desk().giveBack(u"reply"_s);
    QVERIFY2(record.has_value(), record ? "" : qPrintable(record.error().toString()));
}

void TestDatabase::draftsComeBack()
{
    bench->fillRegister();
    bench->openWindow();
    QVERIFY(bench->desk().paste(formText(u"2026/11/29"_s)));
    bench->desk().correct(Field::StartDate, u"2026-12-01"_s);
    bench->desk().confirm(u"L1-sender"_s, u"telephoned"_s);
    bench->desk().flushDrafts();
    // No orderly close: another window on the same file stands for the one after a kill.
    MainWindow second(bench->context());
    Desk &desk = second.desk();
    QCOMPARE(desk.inbox().rowCount(), 1);
    QVERIFY(desk.current());
    const CaseFile &file = *desk.current()->file;
    QCOMPARE(file.corrections().size(), 1);
    QCOMPARE(file.corrections().first().value, u"2026-12-01"_s);
    QCOMPARE(file.decisions().size(), 1);
    QCOMPARE(file.mail().mail.body().text.text(), formText(u"2026/11/29"_s));
}

void TestDatabase::whatChangedMeanwhileIsNotApproved()
{
    bench->fillRegister();
    bench->openWindow();
    QVERIFY(bench->desk().paste(formText()));
    for (const RuleResult &result : bench->desk().current()->file->openFindings())
        bench->desk().confirm(result.rule, u"telephoned"_s);
    QVERIFY(bench->desk().current()->file->openFindings().isEmpty());
    // Meanwhile the contract was cancelled in the register.
    Register data = smallRegister();
    Contract contract = *data.contract(u"ssl00001234");
    contract.status = ContractStatus::Cancelled;
    data.insert(contract);
    auto other = Store::open(bench->databasePath());
    QVERIFY(other);
    QVERIFY((*other)->replaceRegister(data, u"other"_s, bench->context().now()));
    const auto record = bench->desk().approve();
    QVERIFY(!record);
    QVERIFY(record.error().detail.contains(u"R-contract-ended"_s));
    QVERIFY(!bench->desk().current()->record);
    QVERIFY(!bench->desk().current()->file->openFindings().isEmpty()); // and the window shows it
    const auto decisions = bench->desk().store()->decisions();
    QVERIFY(decisions && decisions->isEmpty());
}

void TestDatabase::linksThatChangedMeanwhileAreShownFirst()
{
    bench->fillRegister();
    bench->openWindow();
    QVERIFY(bench->desk().paste(formText()));
    for (const RuleResult &result : bench->desk().current()->file->openFindings())
        bench->desk().confirm(result.rule, u"telephoned"_s);
    Register data = smallRegister();
    Contract contract = *data.contract(u"ssl00001234");
    contract.linked = QStringList{u"gw00000009"_s};
    data.insert(contract);
    auto other = Store::open(bench->databasePath());
    QVERIFY(other && (*other)->replaceRegister(data, u"other"_s, bench->context().now()));
    QVERIFY(!bench->desk().approve());
    const auto record = bench->desk().approve(); // now it has been shown
    QVERIFY2(record.has_value(), record ? "" : qPrintable(record.error().toString()));
    QCOMPARE(record->change->linksBefore, QStringList{u"gw00000009"_s});
}

QTEST_MAIN(TestDatabase)
#include "tst_database.moc"
