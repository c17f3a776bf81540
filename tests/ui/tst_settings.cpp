// Settings and the inbox's memory that something has damaged: the window opens, shows everything, and judges.
#include "Workbench.h"

#include "ui/DeskPage.h"

#include <QFile>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QScreen>
#include <QSplitter>

using namespace certlink;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

} // namespace

class TestSettings : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void panesComeBackAsTheyWereLeft(); // before anything has changed the font
    void everyKeyMayHoldAnything();
    void theFileMayBeDamagedAnywhere();
    void theInboxesMemoryMayBeDamagedAnywhere();

private:
    /// One piece of it cut out, doubled or overwritten.
    QByteArray damaged(QByteArray bytes);
    /// The window as it comes up: on the screen, with its panes, and judging what is typed.
    static void work(Workbench &bench);

    QRandomGenerator chance{20261128};
    QByteArray settings; ///< as a window leaves them
    QByteArray memory;
};

void TestSettings::initTestCase()
{
    Workbench bench;
    bench.fillRegister();
    bench.openWindow();
    write(bench.path(u"a.eml"_s), formMail());
    bench.window().open({bench.path(u"a.eml"_s)});
    QTRY_VERIFY(bench.desk().current());
    bench.closeWindow();
    bench.settings().sync();
    settings = bytesOf(bench.settings().fileName());
    memory = bytesOf(bench.path(u".desk.sqlite.inbox"_s));
    QVERIFY(settings.contains("geometry") && settings.contains("whole"));
    QVERIFY(!memory.isEmpty());
}

QByteArray TestSettings::damaged(QByteArray bytes)
{
    for (int times = int(chance.bounded(1, 4)); times > 0; --times) {
        const auto at = qsizetype(chance.bounded(int(bytes.size()) + 1));
        const auto length = qsizetype(chance.bounded(24));
        QByteArray garbage(length, Qt::Uninitialized);
        for (char &byte : garbage)
            byte = char(chance.bounded(256));
        switch (chance.bounded(4)) {
        case 0:
            bytes.remove(at, length);
            break;
        case 1:
            bytes.insert(at, bytes.mid(at, length));
            break;
        case 2:
            bytes.replace(at, length, garbage);
            break;
        default:
            bytes.truncate(at);
        }
    }
    return bytes;
}

void TestSettings::work(Workbench &bench)
{
    MainWindow &window = bench.openWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QVERIFY(window.isVisible() && !window.isMinimized());
    QVERIFY(window.screen()->geometry().intersects(window.geometry()));
    bench.desk().intake().takeMail(formMail(u"2026/11/29"_s, u"ssl00001234"_s, u"<typed@example.jp>"_s));
    auto *day = bench.control<QLineEdit>("start_date");
    day->setFocus();
    day->selectAll();
    QTest::keyClicks(day, u"2026-12-01"_s);
    QVERIFY(bench.desk().current() && bench.desk().current()->file);
    QCOMPARE(bench.desk().current()->file->judgement().disposition, Disposition::Approvable);
    bench.closeWindow();
}

void TestSettings::everyKeyMayHoldAnything()
{
    const QVariantList odd{QVariant(),
                           u"not what it should be"_s,
                           -1,
                           2147483647,
                           1e300,
                           QByteArray("\0\xff\0\xff", 4),
                           QByteArray(100000, '\x7f'),
                           QStringList{u"a"_s, u"b"_s},
                           QVariantMap{{u"a"_s, 1}},
                           u"/nowhere/at/all"_s};
    Workbench bench;
    bench.fillRegister();
    write(bench.path(u"good.json"_s), settings);
    QStringList keys = QSettings(bench.path(u"good.json"_s), settingsFormat()).allKeys();
    keys += {u"language"_s,     u"zoom"_s,     u"dark"_s,       u"watchedFolder"_s,    u"recent"_s,
             u"anchorFolder"_s, u"replyWay"_s, u"factSource"_s, u"training/official"_s};
    for (const QVariant &value : odd) {
        for (const QString &key : std::as_const(keys))
            bench.settings().setValue(key, value);
        work(bench);
    }
}

void TestSettings::theFileMayBeDamagedAnywhere()
{
    for (int round = 0; round < 12; ++round) {
        Workbench bench;
        bench.fillRegister();
        const QByteArray bytes = damaged(settings);
        write(bench.path(u"damaged.json"_s), bytes);
        bench.takeSettings(u"damaged.json"_s);
        work(bench);
        if (QTest::currentTestFailed())
            QFAIL(bytes.toPercentEncoding().constData());
    }
}

void TestSettings::theInboxesMemoryMayBeDamagedAnywhere()
{
    for (int round = 0; round < 12; ++round) {
        Workbench bench;
        bench.fillRegister();
        const QByteArray bytes = damaged(memory);
        write(bench.path(u".desk.sqlite.inbox"_s), bytes);
        work(bench);
        if (QTest::currentTestFailed())
            QFAIL(bytes.toPercentEncoding().constData());
    }
}

/// What names another number of panes is none of this window's.
void TestSettings::panesComeBackAsTheyWereLeft()
{
    Workbench bench;
    const auto whole = [&bench] { return bench.window().findChild<DeskPage *>()->findChild<QSplitter *>(); };
    bench.openWindow();
    QVERIFY(QTest::qWaitForWindowActive(&bench.window()));
    const QList<int> usual = whole()->sizes();
    QTest::mousePress(whole()->handle(1), Qt::LeftButton);
    QTest::mouseMove(whole()->handle(1), QPoint(-60, 10));
    QTest::mouseRelease(whole()->handle(1), Qt::LeftButton, {}, QPoint(-60, 10));
    const QList<int> left = whole()->sizes();
    QVERIFY(left != usual);
    bench.closeWindow();
    bench.openWindow();
    QVERIFY(QTest::qWaitForWindowActive(&bench.window()));
    QCOMPARE(whole()->sizes(), left);
    bench.closeWindow();
    QSplitter others;
    for (int pane = 0; pane < 3; ++pane)
        others.addWidget(new QWidget);
    bench.settings().setValue(u"desk/whole"_s, others.saveState());
    bench.openWindow();
    QVERIFY(QTest::qWaitForWindowActive(&bench.window()));
    QCOMPARE(whole()->sizes(), usual);
}

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
