// What goes wrong with the database: a clear message each time, and nothing lost.
#include "Workbench.h"

#include "ui/ClosingGuard.h"
#include "ui/WindowCommands.h"
#include "ui/findings/VerdictBanner.h"
#include "ui/mail/MailView.h"
#include "ui/notice/NoticeBar.h"
#include "ui/palette/Palette.h"

#include <QFile>
#include <QFileInfo>
#include <QListView>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>
#include <QThread>
#include <QTimer>

using namespace certlink;
using namespace Qt::StringLiterals;

class TestDatabase : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { bench.reset(); }

    void damagedFile();
    void damageWhereOpeningDoesNotLook();
    void newerSchema();
    void readOnlyFile();
    void lockedFile();
    void draftsComeBack();
    void whatChangedMeanwhileIsNotApproved();
    void linksThatChangedMeanwhileAreShownFirst();
    void twoWindowsDecideOnceAndBothSeeIt();
    void theNoticeNamesTheRecordJustWritten();
    void aDecisionIsWithdrawnByKeyboard();
    void whatIsTypedKeepsItsDraft();
    void aForgedDraftCountsForNothing();
    void closingAsksAboutWhatIsNotSaved();
    void anImportThatEmptiesATableAsks();
    void aDatabaseThatVanishedIsSaidAndGoneOnWithKnowingly();
    void aDatabaseThatVanishesWhileOpenLeavesNothingApprovable();
    void aDatabaseLostAtStartLeavesNothingApprovable();

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
    QVERIFY(bench->desk().database().failure());
    const auto *notice = bench->control<NoticeBar>("notice");
    QVERIFY(notice->isVisible());
    QVERIFY2(notice->text().contains(bench->databasePath()), qPrintable(notice->text()));
    QTRY_COMPARE(bench->window().grab().toImage().pixelColor(notice->mapTo(&bench->window(), QPoint(1, 1))),
                 Palette::current().block().surface);
    QVERIFY(!bench->desk().database().failure()->remedy.isEmpty());
    QVERIFY(bench->desk().intake().paste(formText(u"2026/11/29"_s)));
    QVERIFY(bench->desk().current()->isApplication());
    QVERIFY(!bench->approve());
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

/// The window is there at once; the damage is found in the background, before anything is answered as saved.
void TestDatabase::damageWhereOpeningDoesNotLook()
{
    bench->fillRegister();
    bench->openWindow();
    QVERIFY(bench->desk().intake().paste(formText()));
    for (const RuleResult &open : bench->desk().current()->file->openFindings())
        bench->desk().layers().confirm(open.rule, u"called back"_s);
    QVERIFY(bench->approve());
    bench->closeWindow();
    qint64 page = 0;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"pages"_s);
        database.setDatabaseName(bench->databasePath());
        QVERIFY(database.open());
        QSqlQuery query(u"SELECT rootpage FROM sqlite_schema WHERE name = 'decision_personal'"_s, database);
        QVERIFY(query.next());
        page = query.value(0).toLongLong();
    }
    QSqlDatabase::removeDatabase(u"pages"_s);
    constexpr int pageSize = 4096;
    QFile file(bench->databasePath());
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek((page - 1) * pageSize));
    QCOMPARE(file.write(QByteArray(pageSize, 'x')), qint64(pageSize));
    file.close();
    const QByteArray before = bytes();
    bench->openWindow();
    QVERIFY(bench->desk().intake().paste(formText(u"2026/11/29"_s)));
    QVERIFY(bench->desk().current()->isApplication());
    QVERIFY(!bench->giveBack(u"reply"_s)); // whether it has been found by now or not
    QTRY_VERIFY(bench->desk().database().failure());
    QCOMPARE(bench->desk().database().failure()->code, Failure::Code::Damaged);
    QVERIFY(bench->control<NoticeBar>("notice")->text().contains(u"壊れている"_s));
    bench->closeWindow();
    QCOMPARE(bytes(), before);
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
        QVERIFY(bench->desk().intake().paste(formText()));
        const bool refused = !bench->desk().database().store() || !bench->giveBack(u"reply"_s);
        QVERIFY(refused);
        QVERIFY(!bench->desk().current()->standing());
        QVERIFY(query.exec(u"ROLLBACK"_s));
    }
    QSqlDatabase::removeDatabase(u"locker"_s);
    bench->desk().database().open(); // "try again"
    QVERIFY(bench->desk().database().store());
    const auto record = bench->giveBack(u"reply"_s);
    QVERIFY2(record.has_value(), record ? "" : qPrintable(record.error().toString()));
}

void TestDatabase::draftsComeBack()
{
    bench->fillRegister();
    bench->openWindow();
    QVERIFY(bench->desk().intake().paste(formText(u"2026/11/29"_s)));
    bench->desk().layers().correct(Field::StartDate, u"2026-12-01"_s);
    bench->desk().layers().confirm(u"L1-sender"_s, u"telephoned"_s);
    bench->saveDrafts();
    // No orderly close: another window on the same file stands for the one after a kill.
    MainWindow second(bench->setup());
    Desk &desk = second.desk();
    QCOMPARE(desk.inbox().rowCount(), 1);
    QVERIFY(desk.current());
    const CaseFile &file = *desk.current()->file;
    QCOMPARE(file.layers().corrections.size(), 1);
    QCOMPARE(file.layers().corrections.first().value, u"2026-12-01"_s);
    QCOMPARE(file.layers().settlements.size(), 1);
    QCOMPARE(file.mail().mail.body().text.text(), formText(u"2026/11/29"_s));
}

void TestDatabase::whatChangedMeanwhileIsNotApproved()
{
    bench->fillRegister();
    bench->openWindow();
    QVERIFY(bench->desk().intake().paste(formText()));
    for (const RuleResult &result : bench->desk().current()->file->openFindings())
        bench->desk().layers().confirm(result.rule, u"telephoned"_s);
    QVERIFY(bench->desk().current()->file->openFindings().isEmpty());
    // Meanwhile the contract was cancelled in the register.
    Register data = smallRegister();
    Contract contract = *data.contract(u"ssl00001234");
    contract.status = ContractStatus::Cancelled;
    data.insert(contract);
    auto other = Store::open(bench->databasePath());
    QVERIFY(other);
    QVERIFY((*other)->replaceRegister(data, u"other"_s, bench->setup().now()));
    const auto record = bench->approve();
    QVERIFY(!record);
    QVERIFY(record.error().detail.contains(u"R-contract-ended"_s));
    QVERIFY(!bench->desk().current()->standing());
    QVERIFY(!bench->desk().current()->file->openFindings().isEmpty()); // and the window shows it
    const auto decisions = bench->desk().database().store()->decisions();
    QVERIFY(decisions && decisions->isEmpty());
}

void TestDatabase::linksThatChangedMeanwhileAreShownFirst()
{
    bench->fillRegister();
    bench->openWindow();
    QVERIFY(bench->desk().intake().paste(formText()));
    for (const RuleResult &result : bench->desk().current()->file->openFindings())
        bench->desk().layers().confirm(result.rule, u"telephoned"_s);
    Register data = smallRegister();
    Contract contract = *data.contract(u"ssl00001234");
    contract.linked = QStringList{u"gw00000009"_s};
    data.insert(contract);
    auto other = Store::open(bench->databasePath());
    QVERIFY(other && (*other)->replaceRegister(data, u"other"_s, bench->setup().now()));
    QVERIFY(!bench->approve());
    const auto record = bench->approve(); // now it has been shown
    QVERIFY2(record.has_value(), record ? "" : qPrintable(record.error().toString()));
    QCOMPARE(record->change->linksBefore, QStringList{u"gw00000009"_s});
}

void TestDatabase::twoWindowsDecideOnceAndBothSeeIt()
{
    bench->fillRegister();
    bench->openWindow();
    MainWindow second(bench->setup());
    second.show();
    bench->desk().intake().takeMail(formMail());
    second.desk().intake().takeMail(formMail());
    for (Desk *desk : {&bench->desk(), &second.desk()})
        for (const RuleResult &result : desk->current()->file->openFindings())
            desk->layers().confirm(result.rule, u"seen"_s);
    QSignalSpy refused(&second.desk().decisions(), &DeskDecisions::refused);
    bench->desk().decisions().approve();
    const auto beside = Store::open(bench->databasePath(), Store::Mode::ReadOnly);
    while ((*beside)->decisions()->isEmpty()) // no window hears of it meanwhile
        QThread::yieldCurrentThread();
    second.desk().decisions().approve();
    QTRY_COMPARE(refused.size(), 1);
    QCOMPARE(refused.first().first().value<Failure>().code, Failure::Code::AlreadyDecided);
    QTRY_VERIFY(second.desk().current()->standing()); // and shows it now
    QVERIFY(!second.desk().current()->isOpen());
    auto *banner = second.findChild<VerdictBanner *>();
    QVERIFY2(banner->text().contains(u"#1"_s) && banner->text().contains(u"tanaka"_s), qPrintable(banner->text()));
    QCOMPARE(bench->desk().database().store()->decisions()->size(), 1);

    QTRY_VERIFY(bench->desk().current()->standing());
    const auto withdrawn = bench->withdraw(1, u"the wrong contract"_s);
    QVERIFY2(withdrawn.has_value(), withdrawn ? "" : qPrintable(withdrawn.error().toString()));
    QTRY_VERIFY(bench->desk().current()->isOpen());
    second.desk().database().lookForChanges();
    QTRY_VERIFY(second.desk().current()->isOpen());
}

void TestDatabase::theNoticeNamesTheRecordJustWritten()
{
    bench->fillRegister();
    bench->openWindow();
    bench->desk().intake().takeMail(formMail(u"2026/11/29"_s));
    const int first = bench->desk().current()->id;
    bench->desk().intake().takeMail(formMail(u"2026/12/8"_s, u"ssl00001234"_s, u"<2@x>"_s));
    bench->desk().setCurrent(first);
    bench->desk().decisions().giveBack(u"reply"_s);
    bench->desk().setCurrent(first + 1); // somebody goes on while it is written
    const auto *notice = bench->control<NoticeBar>("notice");
    QTRY_VERIFY2(notice->text().contains(u"#1"_s), qPrintable(notice->text()));
}

void TestDatabase::aDecisionIsWithdrawnByKeyboard()
{
    bench->fillRegister();
    bench->openWindow();
    QVERIFY(QTest::qWaitForWindowActive(&bench->window()));
    bench->desk().intake().takeMail(formMail(u"2026/11/29"_s));
    QVERIFY(bench->giveBack(u"reply"_s).has_value());
    QTest::keyClick(bench->control<QListView>("inbox"), Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = bench->window().findChild<QDialog *>(u"withdraw"_s);
    QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
    auto *reason = dialog->findChild<QPlainTextEdit *>(u"withdrawReason"_s);
    auto *withdraw = dialog->findChild<QPushButton *>(u"withdrawNow"_s);
    QVERIFY(!withdraw->isEnabled()); // not without a reason
    dialog->activateWindow();
    QTRY_VERIFY(reason->hasFocus());
    QTest::keyClicks(reason, u"returned by mistake"_s);
    QTest::keyClick(reason, Qt::Key_D, Qt::AltModifier);
    QTRY_VERIFY(bench->desk().current()->isOpen());
    const auto record = bench->desk().database().store()->decision(2);
    QVERIFY(record && record->kind == DecisionKind::Withdrawn);
    QCOMPARE(record->reason, u"returned by mistake"_s);
}

void TestDatabase::whatIsTypedKeepsItsDraft()
{
    bench->openWindow();
    bench->desk().intake().beginEmpty();
    QString key;
    for (const auto &text : {u"マスターID:"_s, u"マスターID:AB1\nサービスコード:ssl00001234"_s}) {
        bench->desk().intake().editText(text);
        bench->saveDrafts();
        const auto drafts = bench->desk().database().store()->drafts();
        QCOMPARE(drafts->size(), 1);
        QCOMPARE(drafts->first().evidence.kind, Evidence::Kind::Typed);
        QCOMPARE(QString::fromUtf8(drafts->first().evidence.bytes), text);
        QVERIFY(key.isEmpty() || drafts->first().key == key);
        key = drafts->first().key;
    }
    MainWindow after(bench->setup()); // as after a kill
    QVERIFY(after.desk().current());
    QVERIFY(after.desk().current()->file->mail().mail.body().text.text().contains(u"ssl00001234"_s));
}

/// Another program puts a confirmation, a waiver and another mail's bytes into the drafts.
void TestDatabase::aForgedDraftCountsForNothing()
{
    bench->fillRegister();
    const QDateTime now = bench->setup().now();
    Draft forged;
    forged.evidence = {Evidence::Kind::Mail, formMail(u"2026/11/29"_s), u"1.eml"_s, 0, QDate(2026, 11, 20)};
    forged.key = evidenceKey(forged.evidence);
    forged.changedAt = now;
    Layers layers;
    layers.put(Correction{Field::StartDate, u"2026/11/29"_s, u"2026-12-01"_s, u""_s, u"tanaka"_s, now.addDays(1)});
    layers.put(Settlement{u"L1-sender"_s, Settlement::Kind::Confirmed, u"fine"_s, u"suzuki"_s, now});
    layers.put(Settlement{u"L3-weekend"_s, Settlement::Kind::Waived, u"fine"_s, u"tanaka"_s, now});
    layers.put(Settlement{u"L4-lead-time"_s, Settlement::Kind::Confirmed, u" "_s, u"tanaka"_s, now});
    forged.layers = toJson(layers);
    Draft swapped = forged;
    swapped.evidence.source = u"2.eml"_s;
    swapped.key = u"0"_s;
    QVERIFY(Store::open(bench->databasePath()).value()->writeDrafts({forged, swapped}, {}));
    bench->openWindow();
    QCOMPARE(bench->desk().inbox().rowCount(), 1);
    QVERIFY(bench->desk().current()->file->layers().isEmpty());
    QVERIFY(bench->control<NoticeBar>("notice")->text().contains(u"2.eml"_s));
}

/// A disk that writes no more, as far as a file that may not be written stands for it.
void TestDatabase::closingAsksAboutWhatIsNotSaved()
{
    bench->fillRegister();
    bench->openWindow();
    bench->desk().intake().takeMail(formMail(u"2026/11/29"_s));
    bench->saveDrafts();
    QSqlDatabase locker = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"closing"_s);
    locker.setDatabaseName(bench->databasePath());
    QVERIFY(locker.open());
    {
        QSqlQuery query(locker);
        QVERIFY(query.exec(u"BEGIN IMMEDIATE"_s));
        bench->desk().layers().correct(Field::StartDate, u"2026-12-01"_s);
        QVERIFY(bench->desk().drafts().unsaved().contains(bench->desk().current()->id));
        ClosingGuard guard(bench->desk(), &bench->window());
        QVERIFY2(guard.unsavedWork().contains(u"2026-12-01"_s), qPrintable(guard.unsavedWork()));
        QVERIFY(!guard.saveTo(u"/no/such/folder/work.txt"_s).isNull());
        QVERIFY(guard.saveTo(bench->path(u"work.txt"_s)).isNull());
        QFile saved(bench->path(u"work.txt"_s));
        QVERIFY(saved.open(QIODevice::ReadOnly) && saved.readAll().contains("2026-12-01"));
        QString asked;
        QTimer answering;
        connect(&answering, &QTimer::timeout, this, [&] {
            if (auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget())) {
                asked = box->text();
                QTest::keyClick(box, Qt::Key_Escape); // keep working
            }
        });
        answering.start(0);
        QVERIFY(!bench->window().close());
        QVERIFY(!asked.isEmpty());
        QVERIFY(query.exec(u"ROLLBACK"_s));
    }
    locker = {};
    QSqlDatabase::removeDatabase(u"closing"_s);
    bench->saveDrafts();
    QVERIFY(bench->desk().drafts().unsaved().isEmpty());
    QVERIFY(bench->window().close());
}

void TestDatabase::anImportThatEmptiesATableAsks()
{
    bench->fillRegister();
    bench->openWindow();
    QFile file(bench->path(u"contracts.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("service_code\nssl00001234\n");
    file.close();
    auto *commands = bench->window().findChild<WindowCommands *>();
    QVERIFY(commands);
    const auto answer = [&](const char *button) {
        commands->importRegisterFrom(bench->path({}));
        auto *box = bench->window().findChild<QMessageBox *>(u"emptyTables"_s);
        QVERIFY(box && box->text().contains(u"services.csv"_s) && box->text().contains(u"administrators.csv"_s));
        QVERIFY(!box->text().contains(u"contracts.csv"_s));
        if (button)
            box->findChild<QPushButton *>(QLatin1String(button))->click();
        else
            box->reject();
        QTRY_VERIFY(!bench->window().findChild<QMessageBox *>(u"emptyTables"_s));
    };
    answer(nullptr);
    bench->desk().database().writer().waitUntilDone(std::chrono::seconds(30));
    QCOMPARE(bench->desk().database().contractRegister().services().size(), 2);
    answer("emptyAndImport");
    QTRY_VERIFY(bench->desk().database().contractRegister().services().isEmpty());
    QCOMPARE(bench->desk().database().contractRegister().contracts().size(), 1);
}

void TestDatabase::aDatabaseThatVanishedIsSaidAndGoneOnWithKnowingly()
{
    bench->fillRegister();
    bench->openWindow();
    bench->desk().intake().takeMail(formMail(u"2026/11/29"_s));
    QVERIFY(bench->giveBack(u"reply"_s).has_value());
    bench->closeWindow();
    QVERIFY(QFile::remove(bench->databasePath()));
    judgesWithout({});
    QVERIFY(!QFile::exists(bench->databasePath()));
    bench->openWindow();
    QVERIFY(bench->desk().database().isLost());
    auto *notice = bench->control<NoticeBar>("notice");
    const auto answer = [&](bool goesOn) {
        emit notice->againWanted();
        auto *box = bench->window().findChild<QMessageBox *>(u"goOnLost"_s);
        QVERIFY(box);
        if (goesOn)
            box->findChild<QPushButton *>(u"goOnWithoutThem"_s)->click();
        else
            box->reject();
        QTRY_VERIFY(!bench->window().findChild<QMessageBox *>(u"goOnLost"_s));
    };
    answer(false);
    QVERIFY(bench->desk().database().isLost());
    answer(true);
    QVERIFY(bench->desk().database().store());
    QVERIFY(!notice->isVisible());
}

namespace {

/// The database with all that SQLite keeps beside it, moved out of its place or back.
void moveDatabase(const QString &from, const QString &to)
{
    for (const QString &tail : {u""_s, u"-wal"_s, u"-shm"_s}) {
        if (QFile::exists(from + tail))
            QVERIFY(QFile::rename(from + tail, to + tail));
    }
}

Verdict verdictOf(Workbench &bench, const QString &rule)
{
    for (const RuleResult &result : bench.desk().current()->file->judgement().results)
        if (result.rule == rule)
            return result.verdict;
    return Verdict::NotApplicable;
}

} // namespace

void TestDatabase::aDatabaseThatVanishesWhileOpenLeavesNothingApprovable()
{
    bench->fillRegister();
    bench->openWindow();
    bench->desk().intake().takeMail(formMail());
    QCOMPARE(statusOf(*bench->desk().current()), CaseStatus::Approvable);
    const QString aside = bench->path(u"aside.sqlite"_s);
    moveDatabase(bench->databasePath(), aside);
    bench->desk().database().lookForChanges();
    QVERIFY(bench->desk().database().failure());
    const auto *notice = bench->control<NoticeBar>("notice");
    QVERIFY(notice->isVisible());
    QVERIFY2(notice->text().contains(bench->databasePath()), qPrintable(notice->text()));
    // The register as it was last read is judged with; what else was decided nobody can say.
    QCOMPARE(verdictOf(*bench, u"R-contract-unknown"_s), Verdict::Satisfied);
    QCOMPARE(verdictOf(*bench, u"R-already-approved"_s), Verdict::Unknown);
    QCOMPARE(verdictOf(*bench, u"R-open-application"_s), Verdict::Unknown);
    QCOMPARE(statusOf(*bench->desk().current()), CaseStatus::Confirm);
    QVERIFY(!bench->approve());
    bench->desk().layers().correct(Field::StartDate, u"2026-12-02"_s); // typing goes on
    QCOMPARE(statusOf(*bench->desk().current()), CaseStatus::Confirm);
    bench->desk().database().open(); // "try again", and it is still away
    QVERIFY(bench->desk().database().failure());
    QCOMPARE(verdictOf(*bench, u"R-contract-unknown"_s), Verdict::Satisfied);
    QCOMPARE(statusOf(*bench->desk().current()), CaseStatus::Confirm);
    moveDatabase(aside, bench->databasePath());
    bench->desk().database().open();
    QVERIFY(bench->desk().database().store());
    QCOMPARE(statusOf(*bench->desk().current()), CaseStatus::Approvable);
    QVERIFY(bench->approve().has_value());
}

void TestDatabase::aDatabaseLostAtStartLeavesNothingApprovable()
{
    bench->fillRegister();
    QVERIFY(QFile::remove(bench->databasePath()));
    bench->openWindow();
    QVERIFY(bench->desk().database().isLost());
    QFile mail(bench->path(u"loaded.eml"_s));
    QVERIFY(mail.open(QIODevice::WriteOnly) && mail.write(formMail()) > 0);
    mail.close();
    QSignalSpy finished(&bench->desk().intake(), &DeskIntake::loadingFinished);
    bench->desk().intake().load({mail.fileName()});
    QTRY_COMPARE(finished.size(), 1);
    QTRY_VERIFY(bench->desk().current());
    QCOMPARE(verdictOf(*bench, u"L1-applicant"_s), Verdict::Unknown);
    // Nor with a register at hand after all: what was decided before is not known.
    bench->desk().database().replaceRegister(smallRegister(), [](const Result<bool> &) {});
    QCOMPARE(verdictOf(*bench, u"L1-applicant"_s), Verdict::Satisfied);
    QFile second(bench->path(u"second.eml"_s));
    QVERIFY(second.open(QIODevice::WriteOnly));
    QVERIFY(second.write(formMail(u"2026/12/2"_s, u"ssl00001234"_s, u"<2@example.jp>"_s)) > 0);
    second.close();
    bench->desk().intake().load({second.fileName()});
    QTRY_COMPARE(finished.size(), 2);
    QCOMPARE(bench->desk().inbox().rowCount(), 2);
    for (const int id : bench->desk().cases().ids())
        QCOMPARE(statusOf(*bench->desk().find(id)), CaseStatus::Confirm);
}

QTEST_MAIN(TestDatabase)
#include "tst_database.moc"
