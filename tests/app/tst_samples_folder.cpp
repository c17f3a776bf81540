#include "app/Samples.h"
#include "tests/rulebook/BuiltInRulebook.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace certlink;
using namespace Qt::StringLiterals;

/// The folder of the window's sample desk, made anew without touching what is not the program's.
class TestSamplesFolder : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_home = std::make_unique<QTemporaryDir>(); }

    void isMadeAnew();
    void leavesWhatItDidNotWrite();
    void refusesAFolderOfSomebodyElse();
    void refusesLinks();
    void believesNoForeignList();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_home->filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] bool make(const QString &name = u"desk"_s) const
    {
        return remakeSampleDesk(path(name), QDate(2026, 11, 27), builtInRulebook().calendar).has_value();
    }

    std::unique_ptr<QTemporaryDir> m_home;
};

void TestSamplesFolder::write(const QString &name, const QByteArray &bytes) const
{
    QVERIFY(QDir(m_home->path()).mkpath(QFileInfo(path(name)).path()));
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void TestSamplesFolder::isMadeAnew()
{
    QVERIFY(make());
    write(u"desk/register/contracts.csv"_s, "changed");
    write(u"desk/desk.sqlite"_s, "old");
    QVERIFY(make());
    QVERIFY(QFileInfo(path(u"desk/register/contracts.csv"_s)).size() > 7);
    QVERIFY(!QFile::exists(path(u"desk/desk.sqlite"_s)));
}

void TestSamplesFolder::leavesWhatItDidNotWrite()
{
    QVERIFY(make());
    write(u"desk/inbox/mine.eml"_s, "mine");
    write(u"desk/mine.txt"_s, "mine");
    QVERIFY(make());
    QCOMPARE(QFileInfo(path(u"desk/inbox/mine.eml"_s)).size(), 4);
    QCOMPARE(QFileInfo(path(u"desk/mine.txt"_s)).size(), 4);
}

void TestSamplesFolder::refusesAFolderOfSomebodyElse()
{
    write(u"desk/inbox/mine.eml"_s, "mine");
    QVERIFY(!make());
    QCOMPARE(QDir(path(u"desk"_s)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{u"inbox"_s});
    QCOMPARE(QFileInfo(path(u"desk/inbox/mine.eml"_s)).size(), 4);
}

void TestSamplesFolder::refusesLinks()
{
    write(u"elsewhere/contracts.csv"_s, "mine");
    QVERIFY(QFile::link(path(u"elsewhere"_s), path(u"linked"_s)));
    QVERIFY(!make(u"linked"_s));
    QVERIFY(make());
    QVERIFY(QDir(path(u"desk/register"_s)).removeRecursively());
    QVERIFY(QFile::link(path(u"elsewhere"_s), path(u"desk/register"_s)));
    QVERIFY(!make());
    QCOMPARE(QFileInfo(path(u"elsewhere/contracts.csv"_s)).size(), 4);
}

/// A list with names that lead out of the folder removes nothing there.
void TestSamplesFolder::believesNoForeignList()
{
    QVERIFY(make());
    write(u"mine.txt"_s, "mine");
    QFile list(path(u"desk/.certlink-desk-samples"_s));
    QVERIFY(list.open(QIODevice::Append));
    list.write("../mine.txt\ninbox/../../mine.txt\n" + path(u"mine.txt"_s).toUtf8() + '\n');
    list.close();
    QVERIFY(make());
    QCOMPARE(QFileInfo(path(u"mine.txt"_s)).size(), 4);
}

QTEST_GUILESS_MAIN(TestSamplesFolder)
#include "tst_samples_folder.moc"
