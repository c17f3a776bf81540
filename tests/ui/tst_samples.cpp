// The sample desk of a first start, and the way from it to one's own desk.
#include "Workbench.h"

#include "ui/Actions.h"
#include "ui/DeskWindows.h"
#include "ui/notice/NoticeBar.h"

#include <QAbstractButton>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTest>

using namespace certlink;
using namespace Qt::StringLiterals;

class TestSamples : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup()
    {
        windows.reset();
        bench.reset();
    }

    void nothingReachesTheOwnDatabase();
    void theWindowSaysThatItIsTheSampleDesk();
    void andBackAgain();
    void samplesThatCannotBeMadeLeaveTheOwnDesk();

private:
    [[nodiscard]] MainWindow &window() { return *windows->window(); }
    template<typename Control>
    [[nodiscard]] Control *control(const char *name)
    {
        return window().findChild<Control *>(QLatin1String(name));
    }
    [[nodiscard]] Result<DeskWindows::Samples> makeSamples() const;

    std::unique_ptr<Workbench> bench;
    std::unique_ptr<DeskWindows> windows;
    int made = 0;
};

void TestSamples::init()
{
    bench = std::make_unique<Workbench>();
    windows = std::make_unique<DeskWindows>(bench->setup(), [this] {
        ++made;
        return makeSamples();
    });
    made = 0;
}

/// As the program makes it: a database of its own with a register, and an inbox.
Result<DeskWindows::Samples> TestSamples::makeSamples() const
{
    const QString path = bench->path(u"samples.sqlite"_s);
    QFile::remove(path);
    auto store = Store::open(path);
    if (!store)
        return tl::unexpected(store.error());
    if (auto done = (*store)->replaceRegister(smallRegister(), u"test"_s, bench->setup().now()); !done)
        return tl::unexpected(done.error());
    const QString inbox = bench->path(u"inbox"_s);
    QDir().mkpath(inbox);
    QFile mail(inbox + u"/1.eml"_s);
    if (!mail.open(QIODevice::WriteOnly) || mail.write(formMail(u"2026/11/29"_s)) < 0)
        qFatal("the sample mail cannot be written");
    return DeskWindows::Samples{path, inbox};
}

void TestSamples::nothingReachesTheOwnDatabase()
{
    windows->openSamples();
    QVERIFY(window().isSampleDesk());
    QTRY_COMPARE(window().desk().inbox().rowCount(), 1);
    QTRY_VERIFY(window().desk().current() && window().desk().current()->file); // a row is there before it is read
    window().desk().layers().correct(Field::StartDate, u"2026-12-01"_s);
    QSignalSpy written(&window().desk().decisions(), &DeskDecisions::written);
    window().desk().decisions().giveBack(u"reply"_s);
    QTRY_COMPARE(written.size(), 1);
    QVERIFY(!QFile::exists(bench->databasePath())); // not even made

    QTest::mouseClick(control<NoticeBar>("sampleNotice")->findChild<QAbstractButton *>(u"again"_s), Qt::LeftButton);
    QTRY_VERIFY(!window().isSampleDesk());
    QVERIFY(QFile::exists(bench->databasePath()));
    QCOMPARE(window().desk().inbox().rowCount(), 0);
    QVERIFY(window().desk().database().contractRegister().contracts().isEmpty());
    const auto decisions = window().desk().database().store()->decisions();
    QVERIFY(decisions && decisions->isEmpty());
}

void TestSamples::theWindowSaysThatItIsTheSampleDesk()
{
    windows->openSamples();
    const auto *notice = control<NoticeBar>("sampleNotice");
    QVERIFY(notice->isVisible());
    QVERIFY2(notice->text().contains(u"サンプル"_s), qPrintable(notice->text()));
    QCOMPARE(notice->findChild<QAbstractButton *>(u"again"_s)->text(), u"自分の受付を始める"_s);
    QStringList said;
    for (const QLabel *label : window().statusBar()->findChildren<QLabel *>())
        said.append(label->text());
    QVERIFY2(said.contains(u"サンプル"_s), qPrintable(said.join(u' ')));
    // Another message does not take its place.
    QTest::keyClick(&window(), Qt::Key_D, Qt::ControlModifier);
    QVERIFY(notice->isVisible());
    window().findChild<Actions *>()->english->trigger();
    QTRY_VERIFY(notice->text().contains(u"sample desk"_s));
}

void TestSamples::andBackAgain()
{
    windows->openOwn();
    QVERIFY(!control<NoticeBar>("sampleNotice")->isVisible());
    auto *actions = window().findChild<Actions *>();
    QVERIFY(actions->openSamples->isVisible() && !actions->leaveSamples->isVisible());
    actions->openSamples->trigger();
    QTRY_VERIFY(window().isSampleDesk());
    QCOMPARE(made, 1);
    window().findChild<Actions *>()->leaveSamples->trigger();
    QTRY_VERIFY(!window().isSampleDesk());
}

void TestSamples::samplesThatCannotBeMadeLeaveTheOwnDesk()
{
    windows = std::make_unique<DeskWindows>(bench->setup(), []() -> Result<DeskWindows::Samples> {
        return tl::unexpected(Failure{Failure::Code::NotWritable, u"/samples"_s, u"full"_s, u"make room"_s});
    });
    windows->openSamples();
    QVERIFY(!window().isSampleDesk());
    QVERIFY(control<NoticeBar>("notice")->text().contains(u"make room"_s));
}

QTEST_MAIN(TestSamples)
#include "tst_samples.moc"
