// A backup takes the database's place, and nothing is lost by it; anchors of every day show what was set back.
#include "Elsewhere.h"
#include "Entries.h"

#include "models/store/AnchorFolder.h"
#include "models/store/KnownHead.h"
#include "models/store/Restore.h"
#include "tests/Needed.h"
#include "tests/rulebook/BuiltInRulebook.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

class TestRestore : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    const Rulebook *const m_rulebook = &builtInRulebook();

    QString path(const QString &name = u"desk.sqlite"_s) const { return m_folder->filePath(name); }

    std::unique_ptr<Store> opened(const QString &file, Store::Mode mode = Store::Mode::ReadWrite) const
    {
        return needed(Store::open(file, mode));
    }

    void decide(Store &store, int number) const
    {
        const DecisionEntry entry = approval(number);
        const Result<DecisionRecord> record = store.decide({entry.evidence, entry.messageId, {}, entry.by}, *m_rulebook,
                                                           [&](const DeskState &) { return entry; });
        if (!record)
            qFatal("%s", qPrintable(record.error().toString()));
    }

    qint64 decisionsIn(const QString &file) const { return opened(file, Store::Mode::ReadOnly)->decisions()->size(); }

    QStringList anchors() const { return QDir(path(u"anchors"_s)).entryList(QDir::Files, QDir::Name); }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkdir(u"anchors"_s));
    }

    void takesThePlaceAndKeepsWhatStoodThere()
    {
        {
            const auto store = opened(path());
            decide(*store, 1);
            QVERIFY(store->backupTo(path(u"copy"_s)));
            decide(*store, 2);
        }
        const Result<ChainHead> head = stageRestore(*opened(path(u"copy"_s), Store::Mode::ReadOnly), path());
        QVERIFY(head);
        QCOMPARE(decisionsIn(path()), 2); // nothing has happened yet
        const Result<QString> kept = finishRestore(path(), *head, noon);
        QVERIFY(kept);
        QCOMPARE(decisionsIn(path()), 1);
        QCOMPARE(decisionsIn(*kept), 2);
        decide(*opened(path()), 3); // it is in use again
        QCOMPARE(decisionsIn(path()), 2);
        QCOMPARE(decisionsIn(path(u"copy"_s)), 1);
        QVERIFY(!finishRestore(path(), *head, noon.addSecs(1))); // nothing was staged
        QCOMPARE(decisionsIn(path()), 2);
    }

    void takesThePlaceOfOneThatIsGone()
    {
        {
            const auto store = opened(path());
            decide(*store, 1);
            QVERIFY(store->backupTo(path(u"copy"_s)));
        }
        for (const QString &name : QDir(m_folder->path()).entryList({u"desk.sqlite*"_s}, QDir::Files))
            QVERIFY(QFile::remove(path(name)));
        QCOMPARE(Store::open(path()).error().code, Failure::Code::Lost);
        const Result<ChainHead> head = stageRestore(*opened(path(u"copy"_s), Store::Mode::ReadOnly), path());
        QVERIFY(head);
        const Result<QString> kept = finishRestore(path(), *head, noon);
        QVERIFY(kept && kept->isNull());
        QCOMPARE(decisionsIn(path()), 1);
    }

    void refusesOneThatDoesNotHold()
    {
        {
            const auto store = opened(path());
            decide(*store, 1);
            QVERIFY(store->backupTo(path(u"copy"_s)));
        }
        QCOMPARE(runElsewhere(path(u"copy"_s),
                              {u"DROP TRIGGER decisions_stay"_s, u"UPDATE decisions SET decided_by = 'somebody'"_s}),
                 QString());
        const auto backup = opened(path(u"copy"_s), Store::Mode::ReadOnly);
        QCOMPARE(stageRestore(*backup, path()).error().code, Failure::Code::Damaged);
        QVERIFY(QDir(m_folder->path()).entryList({u".*restored*"_s}, QDir::Files | QDir::Hidden).isEmpty());
        const auto itself = opened(path(), Store::Mode::ReadOnly);
        QCOMPARE(stageRestore(*itself, path()).error().code, Failure::Code::Refused);
    }

    void anotherWindowNoticesBeforeItWrites()
    {
        const auto window = opened(path());
        decide(*window, 1);
        QVERIFY(window->backupTo(path(u"copy"_s)));
        decide(*window, 2);
        const Result<ChainHead> head = stageRestore(*opened(path(u"copy"_s), Store::Mode::ReadOnly), path());
        QVERIFY(head && finishRestore(path(), *head, noon));
        const DecisionEntry entry = approval(3);
        QVERIFY(!window->decide({entry.evidence, entry.messageId, {}, entry.by}, *m_rulebook,
                                [&](const DeskState &) { return entry; }));
        QCOMPARE(decisionsIn(path()), 1);
    }

    void keepsAnAnchorOfEveryDay()
    {
        const auto store = opened(path());
        QVERIFY(keepDailyAnchor(*store, path(u"anchors"_s), noon));
        QCOMPARE(anchors(), QStringList()); // nothing was recorded yet
        decide(*store, 1);
        QVERIFY(keepDailyAnchor(*store, path(u"anchors"_s), noon));
        decide(*store, 2);
        QVERIFY(keepDailyAnchor(*store, path(u"anchors"_s), noon.addSecs(60)));
        QCOMPARE(anchors().size(), 1); // the day's
        QVERIFY(keepDailyAnchor(*store, path(u"anchors"_s), noon.addDays(1)));
        QCOMPARE(anchors().size(), 2);
    }

    void anAnchorShowsWhatWasSetBack()
    {
        {
            const auto store = opened(path());
            decide(*store, 1);
            QVERIFY(store->backupTo(path(u"copy"_s)));
            decide(*store, 2);
            QVERIFY(keepDailyAnchor(*store, path(u"anchors"_s), noon));
        }
        const Result<ChainHead> head = stageRestore(*opened(path(u"copy"_s), Store::Mode::ReadOnly), path());
        QVERIFY(head && finishRestore(path(), *head, noon));
        const auto store = opened(path());
        decide(*store, 3); // as many as there were
        const Result<void> kept = keepDailyAnchor(*store, path(u"anchors"_s), noon.addDays(1));
        QVERIFY(!kept);
        QCOMPARE(kept.error().code, Failure::Code::Lost);
        QCOMPARE(anchors().size(), 1); // the proof stays as it is
    }

    void saysWhatIsWrongWithTheFolder()
    {
        const auto store = opened(path());
        decide(*store, 1);
        QCOMPARE(keepDailyAnchor(*store, path(u"none"_s), noon).error().code, Failure::Code::NotWritable);
        QFile damaged(path(u"anchors/desk-2026-01-01.anchor.txt"_s));
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.close();
        QCOMPARE(keepDailyAnchor(*store, path(u"anchors"_s), noon).error().code, Failure::Code::BadFormat);
        // Another database's, and what is no day's anchor.
        for (const QString &other : {u"other-2026-01-01.anchor.txt"_s, u"desk-2026-02-30.anchor.txt"_s,
                                     u"desk-.anchor.txt"_s, u"desk-2026-01-01.anchor"_s, u"2026-01-01.anchor.txt"_s}) {
            QVERIFY(damaged.rename(path(u"anchors/"_s + other)));
            QVERIFY2(keepDailyAnchor(*store, path(u"anchors"_s), noon), qPrintable(other));
        }
    }

    void readsAnchors_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("sequence"); // 0: there is none
        const QString hash = u"0123456789abcdef"_s.repeated(4);
        const QString at = u" 2026-11-25T03:00:00.000Z"_s;
        const auto row = [](const char *what, const QString &text, qint64 sequence = 0) {
            QTest::newRow(what) << text << sequence;
        };
        row("as written", u"certlink-anchor 1 7 "_s + hash + at, 7);
        row("wrapped", u"certlink-anchor 1\n7\n"_s + hash + u'\n' + at, 7);
        row("in a mail", u"> certlink-anchor 1 7 "_s + hash + at + u", please keep\n"_s, 7);
        row("the longest number", u"certlink-anchor 1 999999999999999999 "_s + hash + at, 999999999999999999);
        row("no text", {});
        row("of nothing", u"certlink-anchor 1 0 "_s + hash + at);
        row("a longer number", u"certlink-anchor 1 1000000000000000000 "_s + hash + at);
        row("another format", u"certlink-anchor 2 7 "_s + hash + at);
        row("a short hash", u"certlink-anchor 1 7 "_s + hash.chopped(1) + at);
        row("a long hash", u"certlink-anchor 1 7 0"_s + hash + at);
        row("no day", u"certlink-anchor 1 7 "_s + hash + u" 2026-02-30T03:00:00.000Z"_s);
        row("glued to a word", u"xcertlink-anchor 1 7 "_s + hash + at);
    }
    void readsAnchors()
    {
        QFETCH(const QString, text);
        const std::optional<Anchor> anchor = anchorFromText(text);
        QTEST(anchor ? anchor->head.sequence : 0, "sequence");
        if (anchor) {
            QCOMPARE(anchor->head.hash, QByteArray("0123456789abcdef").repeated(4));
            QCOMPARE(anchor->at, QDateTime(QDate(2026, 11, 25), QTime(3, 0), Qt::UTC));
            QCOMPARE(anchorFromText(anchorText(*anchor)), anchor);
        }
    }

    void readsTheNoteBesideTheDatabase_data()
    {
        QTest::addColumn<QByteArray>("note");
        QTest::addColumn<qint64>("sequence"); // -1: it is damaged
        const QByteArray hash(64, 'a');
        QTest::newRow("as written") << QByteArray("certlink-head 2\n7\n" + hash + '\n') << qint64(7);
        QTest::newRow("of an empty chain") << QByteArray("certlink-head 2\n0\n\n") << qint64(0);
        int number = 0;
        for (const QByteArray &damaged :
             {QByteArray(), QByteArray("certlink-head 1\n7\n" + hash + '\n'), QByteArray("certlink-head 2\n7\n" + hash),
              QByteArray("certlink-head 2\n7\n" + hash + "\n\n"), QByteArray("certlink-head 2\n7\n" + hash + "\nx"),
              QByteArray("certlink-head 2\n7\n" + hash.chopped(1) + '\n'),
              QByteArray("certlink-head 2\n7\n" + hash + "a\n"), QByteArray("certlink-head 2\n7\n\n"),
              QByteArray("certlink-head 2\n0\n" + hash + '\n'), QByteArray("certlink-head 2\n-7\n" + hash + '\n'),
              QByteArray("certlink-head 2\n-7\n\n"), QByteArray("certlink-head 2\nx\n\n"),
              QByteArray("certlink-head 2\nx\n" + hash + '\n'),
              QByteArray("certlink-head 2\n" + QByteArray(200, '\n'))})
            QTest::addRow("damaged %d", ++number) << damaged << qint64(-1);
    }
    void readsTheNoteBesideTheDatabase()
    {
        QFETCH(const QByteArray, note);
        HeadNote found{};
        QVERIFY(!readHead(path(), &found));
        QCOMPARE(found, HeadNote::Absent);
        QVERIFY(removeHead(path())); // there is nothing to do
        QFile file(path(u".desk.sqlite.head"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(note) == note.size());
        file.close();
        const std::optional<ChainHead> head = readHead(path(), &found);
        QTEST(head ? head->sequence : -1, "sequence");
        QCOMPARE(found, head ? HeadNote::Readable : HeadNote::Damaged);
        if (head) {
            QVERIFY(writeHead(path(), *head));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll(), note);
        }
        QVERIFY(removeHead(path()) && !file.exists());
        QVERIFY(QDir(m_folder->path()).mkdir(u".desk.sqlite.head"_s)); // what is no file says nothing
        QVERIFY(!readHead(path(), &found) && found == HeadNote::Damaged);
    }
};

QTEST_GUILESS_MAIN(TestRestore)
#include "tst_restore.moc"
