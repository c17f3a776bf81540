// The window while the disk does not answer, and when it is closed in the middle of loading.
#include "Workbench.h"

#include "tests/desk/FaultyDisk.h"
#include "ui/WindowCommands.h"
#include "ui/findings/VerdictBanner.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPointer>
#include <QRandomGenerator>
#include <QTest>
#include <QTimer>

using namespace certlink;
using namespace Qt::StringLiterals;

namespace {

/// How often, where nothing else is asked for; CERTLINK_TIMES multiplies it for a longer run by hand.
int times(int usual)
{
    bool isNumber = false;
    const int factor = qEnvironmentVariableIntValue("CERTLINK_TIMES", &isNumber);
    return isNumber ? usual * factor : usual;
}

void writeMails(const QString &folder, int count, int from = 0)
{
    QDir().mkpath(folder);
    for (int number = from; number < from + count; ++number) {
        QFile file(folder + u"/%1.eml"_s.arg(number));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            formMail(u"2026/12/1"_s, u"ssl0000%1"_s.arg(number, 4, 10, QChar(u'0')), u"<%1@example.jp>"_s.arg(number)));
    }
}

/// What is posted is done, one round of it.
bool eventLoopTurns()
{
    bool hasTurned = false;
    QTimer::singleShot(0, [&hasTurned] { hasTurned = true; });
    QCoreApplication::processEvents();
    return hasTurned;
}

} // namespace

class TestBusy : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(faultyDisk::install()); }
    void init();
    void cleanup();

    void typingGoesOnWhileADraftIsWritten();
    void theWindowGoesOnWhileADecisionIsWritten();
    void whoIsGoneIsNotAnswered();
    void aReplyFollowsItsRecord();
    void closingAsksWhileTheDiskDoesNotAnswer();
    void closedInTheMiddleOfLoading();
    void closedInTheMiddleOfWatching();
    void cancelledAndLoadedAnew();

private:
    void correctStartDate(const QString &date);

    std::unique_ptr<Workbench> bench;
    QRandomGenerator chance{20261128};
};

void TestBusy::init()
{
    bench = std::make_unique<Workbench>();
    bench->fillRegister();
    bench->openWindow();
    QVERIFY(QTest::qWaitForWindowActive(&bench->window()));
}

void TestBusy::cleanup()
{
    faultyDisk::openGate();
    bench.reset();
}

/// Key by key in its field.
void TestBusy::correctStartDate(const QString &date)
{
    auto *field = bench->control<QLineEdit>("start_date");
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, date);
}

// Whoever waited for the writer in the window's thread would wait for ever: the gate opens only at the end.
void TestBusy::typingGoesOnWhileADraftIsWritten()
{
    bench->desk().intake().takeMail(formMail(u"2026/11/29"_s));
    bench->saveDrafts();
    faultyDisk::closeGate();
    correctStartDate(u"2026-12-01"_s);
    QTRY_VERIFY(faultyDisk::isWaitedFor());
    const auto startDate = [&] { return bench->desk().current()->file->application().startDate.date; };
    QCOMPARE(startDate(), QDate(2026, 12, 1));
    correctStartDate(u"2026-12-02"_s);
    QCOMPARE(startDate(), QDate(2026, 12, 2));
    bench->desk().intake().takeMail(formMail(u"2026/12/1"_s, u"ssl00001234"_s, u"<2@example.jp>"_s));
    QCOMPARE(bench->desk().inbox().rowCount(), 2);
    QVERIFY(bench->desk().current()->isApplication());
    bench->desk().database().lookForChanges();
    QVERIFY(eventLoopTurns());
    QVERIFY(faultyDisk::isWaitedFor()); // all of it while the disk did not answer
    QVERIFY(!bench->desk().drafts().unsaved().isEmpty());
    faultyDisk::openGate();
    bench->saveDrafts();
    QVERIFY(bench->desk().drafts().unsaved().isEmpty());
}

void TestBusy::theWindowGoesOnWhileADecisionIsWritten()
{
    bench->desk().intake().takeMail(formMail(u"2026/11/29"_s));
    bench->saveDrafts();
    const int id = bench->desk().current()->id;
    faultyDisk::closeGate();
    bench->desk().decisions().giveBack(u"reply"_s);
    QTRY_VERIFY(faultyDisk::isWaitedFor());
    QVERIFY(eventLoopTurns());
    QVERIFY(!bench->desk().find(id)->standing()); // nothing is said to be saved
    QVERIFY(!bench->desk().find(id)->isOpen());   // nor decided a second time
    QVERIFY(bench->window().findChild<VerdictBanner *>()->text().contains(u"書き込"_s) ||
            bench->window().findChild<VerdictBanner *>()->text().contains(u"written"_s));
    bench->desk().intake().takeMail(formMail(u"2026/12/8"_s, u"ssl00001234"_s, u"<2@example.jp>"_s));
    correctStartDate(u"2026-12-02"_s);
    QCOMPARE(bench->desk().current()->file->application().startDate.date, QDate(2026, 12, 2));
    QVERIFY(faultyDisk::isWaitedFor());
    faultyDisk::openGate();
    QTRY_VERIFY(bench->desk().find(id)->standing());
    bench->saveDrafts();
}

// A dialog is closed, and gone, long before the disk answers it.
void TestBusy::whoIsGoneIsNotAnswered()
{
    StoreWriter &writer = bench->desk().database().writer();
    faultyDisk::closeGate();
    auto asking = std::make_unique<QObject>();
    bool isAnswered = false;
    const RoleGrant grant{u"mori"_s, Role::Supervisor, u"mori"_s, bench->setup().now()};
    writer.write<bool>(
        asking.get(), [grant](Store &store) { return store.grantRole(grant).map([] { return true; }); },
        [&isAnswered](const Result<bool> &) { isAnswered = true; });
    QTRY_VERIFY(faultyDisk::isWaitedFor());
    asking.reset();
    faultyDisk::openGate();
    QVERIFY(writer.waitUntilDone(std::chrono::seconds(280)));
    QVERIFY(!isAnswered);
    QCOMPARE(bench->desk().database().store()->roles()->size(), 1); // it is done all the same
}

// Escape closed the dialog, and the return was recorded without its reply.
void TestBusy::aReplyFollowsItsRecord()
{
    bench->desk().intake().takeMail(formMail(u"2026/11/29"_s));
    bench->saveDrafts();
    QGuiApplication::clipboard()->clear();
    QTRY_VERIFY(bench->desk().current() && bench->desk().current()->isOpen());
    bench->control<QListView>("inbox")->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_R, Qt::ControlModifier);
    QTRY_VERIFY(QApplication::activeModalWidget());
    const QPointer<QWidget> reply = QApplication::activeModalWidget();
    QTRY_VERIFY(reply->isAncestorOf(QApplication::focusWidget()));
    faultyDisk::closeGate();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(faultyDisk::isWaitedFor());
    QTest::keyClick(reply, Qt::Key_Escape);
    QVERIFY(eventLoopTurns());
    QVERIFY(reply && reply->isVisible());
    faultyDisk::openGate();
    QTRY_VERIFY(!QApplication::activeModalWidget());
    QCOMPARE(bench->desk().database().store()->decisions()->size(), 1);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"確認事項1"_s));
}

void TestBusy::closingAsksWhileTheDiskDoesNotAnswer()
{
    bench->desk().intake().takeMail(formMail(u"2026/11/29"_s));
    bench->saveDrafts();
    faultyDisk::closeGate();
    correctStartDate(u"2026-12-01"_s);
    QTRY_VERIFY(faultyDisk::isWaitedFor());
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
    QVERIFY(faultyDisk::isWaitedFor());
    QVERIFY(bench->window().isVisible());
    correctStartDate(u"2026-12-02"_s);
    faultyDisk::openGate();
    bench->saveDrafts();
    QVERIFY(bench->window().close());
    const auto drafts = Store::open(bench->databasePath()).value()->drafts();
    QVERIFY(drafts && drafts->size() == 1);
    QVERIFY(QJsonDocument(drafts->first().layers).toJson().contains("2026-12-02"));
}

void TestBusy::closedInTheMiddleOfLoading()
{
    const QString folder = bench->path(u"mails"_s);
    writeMails(folder, 40);
    for (int round = times(4); round > 0; --round) {
        bench->window().open({folder});
        for (int turn = int(chance.bounded(12)); turn > 0; --turn)
            QCoreApplication::processEvents();
        bench->openWindow();
    }
    QTRY_COMPARE(bench->desk().inbox().rowCount(), 40); // it goes on where it was
}

void TestBusy::closedInTheMiddleOfWatching()
{
    const QString folder = bench->path(u"in"_s);
    QDir().mkpath(folder);
    bench->window().findChild<WindowCommands *>()->watch(folder);
    int there = 0;
    for (int round = times(4); round > 0; --round, there += 5) {
        writeMails(folder, 5, there);
        for (int turn = int(chance.bounded(12)); turn > 0; --turn)
            QCoreApplication::processEvents();
        bench->openWindow();
    }
    QTRY_COMPARE(bench->desk().inbox().rowCount(), there);
}

void TestBusy::cancelledAndLoadedAnew()
{
    const QString folder = bench->path(u"mails"_s);
    writeMails(folder, 40);
    for (int round = times(4); round > 0; --round) {
        bench->window().open({folder});
        for (int turn = int(chance.bounded(12)); turn > 0; --turn)
            QCoreApplication::processEvents();
        bench->desk().intake().cancelLoading();
    }
    bench->window().open({folder});
    QTRY_COMPARE(bench->desk().inbox().rowCount(), 40);
}

QTEST_MAIN(TestBusy)
#include "tst_busy.moc"
