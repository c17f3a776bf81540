// How mails come into the real window, and what it says of them: dropped, watched, seen before, damaged.
#include "Workbench.h"
#include "tests/Folders.h"

#include "models/items/InboxFilter.h"
#include "models/mail/MessageDecoder.h"
#include "ui/WindowCommands.h"
#include "ui/findings/VerdictBanner.h"
#include "ui/mail/MailView.h"
#include "ui/notice/NoticeBar.h"

#include <QComboBox>
#include <QCryptographicHash>
#include <QDesktopServices>
#include <QDialog>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QFileInfo>
#include <QHelpEvent>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QSignalSpy>
#include <QStringEncoder>
#include <QTest>
#include <QToolButton>
#include <QToolTip>
#include <QUrl>

using namespace certlink;
using namespace Qt::StringLiterals;

namespace {

QByteArray utf16(const QString &text)
{
    return {reinterpret_cast<const char *>(text.utf16()), text.size() * qsizetype(sizeof(QChar))};
}

void write(const QString &path, const QByteArray &bytes, QIODevice::OpenMode mode = QIODevice::WriteOnly)
{
    QFile file(path);
    if (!file.open(mode) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

QByteArray mailOf(const QByteArray &charset, const QByteArray &body, const QByteArray &subject = "plain")
{
    return "From: admin@example.jp\r\nDate: Fri, 20 Nov 2026 10:15:00 +0900\r\nSubject: " + subject +
           "\r\nContent-Type: text/plain; charset=" + charset + "\r\n\r\n" + body;
}

/// Takes what would open a mail program.
class MailPrograms : public QObject
{
    Q_OBJECT

public:
    MailPrograms()
    {
        for (const QString &scheme : {u"mailto"_s, u"file"_s})
            QDesktopServices::setUrlHandler(scheme, this, "take");
    }
    ~MailPrograms() override
    {
        for (const QString &scheme : {u"mailto"_s, u"file"_s})
            QDesktopServices::unsetUrlHandler(scheme);
    }

    int opened = 0;

public slots:
    void take(const QUrl &) { ++opened; }
};

} // namespace

class TestInbox : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void mailIsDroppedInTheFormatsOfMailPrograms_data();
    void mailIsDroppedInTheFormatsOfMailPrograms();
    void wrongThingsDroppedSaySo_data();
    void wrongThingsDroppedSaySo();
    void whateverIsDroppedIsForTheWindow();
    void sameMessageIsSeenBefore();
    void sameBytesAreNotTakenTwice();
    void emptyFolderSaysSo();
    void loadingIsCancelled();
    void mailsNobodyLooksAtAreParked();
    void aLongMailThatIsGoneSaysSo();
    void aLongMailIsReadBesideTheWindow();
    void aFieldShowsTheFirstOfThousands();
    void whatIsRemovedStaysAway();
    void whatIsIgnoredIsLeftOutEvenWhenOpened();
    void aRemovedApplicationIsNoneInProgress();
    void whatWasDecidedIsNoneInProgressAfterARestart();
    void theInboxIsThereAfterARestart();
    void whatIsGoneIsSaid();
    void recentFoldersAreOffered();
    void watchedMailsAnnounceThemselves();
    void severalAreReturnedTogether();
    void damagedRealMailsSaySo();
    void europeanMailsAreReadAsTheySay();
    void watchedFileIsReadWhole();
    void watchedFolderTakesWhatIsRenamedIntoIt();
    void watchedMaildirTakesAMailOnce();
    void watchedFolderIsWatchedAgain();
    void repairedPlacesSayWhatStoodThere();
    void wrongCharsetShowsBeforeAndAfter();
    void undecodableBytesAreMarked();
    void cutHeaderShowsBeforeAndAfter();
    void lookAlikeLettersAreShownAsSuch();
    void turnedWritingDoesNotTurn();
    void workInProgressIsSavedWithoutClosing();

private:
    /// A folder of so many mails, which are loaded; the days of the odd ones are Sundays.
    void loadMails(int count);
    [[nodiscard]] int shown() { return bench->control<QListView>("inbox")->model()->rowCount(); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void show(InboxFilter::Show show) { bench->control<QComboBox>("inboxShow")->setCurrentIndex(int(show)); }
    void drop(QMimeData &data);
    void watch(const QString &folder) { bench->window().findChild<WindowCommands *>()->watch(folder); }
    [[nodiscard]] int rows() { return bench->desk().inbox().rowCount(); }
    [[nodiscard]] QString remarks() { return bench->control<QLabel>("mailRemarks")->text(); }
    [[nodiscard]] NoticeBar *notice() { return bench->control<NoticeBar>("notice"); }
    [[nodiscard]] QString tooltipAt(const QString &text);
    [[nodiscard]] bool isMarked(const QString &text, const std::function<bool(const QTextCharFormat &)> &looksSo);

    std::unique_ptr<Workbench> bench;
};

void TestInbox::init()
{
    bench = std::make_unique<Workbench>();
    bench->fillRegister();
    bench->openWindow();
    QVERIFY(QTest::qWaitForWindowActive(&bench->window()));
}

void TestInbox::cleanup()
{
    bench.reset();
}

void TestInbox::drop(QMimeData &data)
{
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&bench->window(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&bench->window(), &event);
}

QString TestInbox::tooltipAt(const QString &text)
{
    auto *view = bench->control<MailView>("mailText");
    QTextCursor cursor = view->document()->find(text);
    cursor.setPosition(cursor.selectionStart());
    view->setTextCursor(cursor);
    view->ensureCursorVisible();
    const QPoint at = view->cursorRect(cursor).center() + QPoint(3, 0);
    QHelpEvent help(QEvent::ToolTip, at, view->viewport()->mapToGlobal(at));
    QApplication::sendEvent(view->viewport(), &help);
    return QToolTip::text();
}

bool TestInbox::isMarked(const QString &text, const std::function<bool(const QTextCharFormat &)> &looksSo)
{
    for (const QTextEdit::ExtraSelection &mark : bench->control<MailView>("mailText")->extraSelections())
        if (mark.cursor.selectedText().contains(text) && looksSo(mark.format))
            return true;
    return false;
}

void TestInbox::mailIsDroppedInTheFormatsOfMailPrograms_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<bool>("isPath");
    QTest::newRow("bytes of the mail") << u"message/rfc822"_s << false;
    QTest::newRow("file manager") << u"text/uri-list"_s << true;
    QTest::newRow("Mozilla's link to a file") << u"text/x-moz-url"_s << true;
    QTest::newRow("Mozilla's file") << u"application/x-moz-file"_s << true;
}

void TestInbox::mailIsDroppedInTheFormatsOfMailPrograms()
{
    QFETCH(QString, format);
    QFETCH(bool, isPath);
    const QString path = bench->path(u"dropped.eml"_s);
    write(path, formMail());
    QMimeData data;
    const QString url = QUrl::fromLocalFile(path).toString();
    if (format == u"text/uri-list")
        data.setUrls({QUrl(url)});
    else if (format == u"text/x-moz-url")
        data.setData(format, utf16(url + u"\nthe title"_s));
    else
        data.setData(format, isPath ? utf16(path) : formMail());
    drop(data);
    QTRY_COMPARE(rows(), 1);
    QTRY_VERIFY(bench->desk().current());
    QCOMPARE(bench->desk().current()->contract(), u"ssl00001234"_s);
}

void TestInbox::wrongThingsDroppedSaySo_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a picture") << u"image/png"_s << QByteArray("\x89PNG");
    QTest::newRow("a mail's name in a store")
        << u"text/x-moz-message"_s << utf16(u"imap-message://admin@example.jp/INBOX#4"_s);
    QTest::newRow("a page") << u"text/uri-list"_s << QByteArray("https://www.example.jp/\r\n");
    QTest::newRow("nothing") << u"text/plain"_s << QByteArray("  ");
}

void TestInbox::wrongThingsDroppedSaySo()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, bytes);
    QMimeData data;
    data.setData(format, bytes);
    drop(data);
    QCOMPARE(rows(), 0);
    QVERIFY(notice()->isVisible());
    QVERIFY(!notice()->text().isEmpty());
}

void TestInbox::whateverIsDroppedIsForTheWindow()
{
    bench->desk().intake().paste(formText());
    QVERIFY(bench->window().acceptDrops());
    for (const QWidget *control : bench->window().findChildren<QWidget *>())
        QVERIFY2(!control->acceptDrops() || !control->isVisible(), qPrintable(control->objectName()));
}

void TestInbox::sameMessageIsSeenBefore()
{
    bench->desk().intake().takeMail(formMail());
    QVERIFY(!bench->desk().inbox().at(0).again);
    bench->desk().intake().takeMail("Received: by another.example.jp; Fri, 20 Nov 2026 10:16:00 +0900\r\n" +
                                    formMail());
    QCOMPARE(rows(), 2);
    QVERIFY(!bench->desk().inbox().at(0).again);
    QVERIFY(bench->desk().inbox().at(1).again);
    const QString banner = bench->control<VerdictBanner>("verdict")->text();
    QVERIFY2(banner.contains(u"同じメール"_s), qPrintable(banner));
    bench->desk().intake().takeMail(formMail(u"2026/12/1"_s, u"ssl00001234"_s, u"<2@example.jp>"_s));
    QVERIFY(!bench->desk().inbox().at(2).again);
}

void TestInbox::sameBytesAreNotTakenTwice()
{
    const QString folder = bench->path(u"mails"_s);
    QDir().mkpath(folder);
    for (const auto &name : {u"/1.eml"_s, u"/2.eml"_s, u"/3.eml"_s})
        write(folder + name, formMail(u"2026/12/1"_s, u"ssl00001234"_s, name));
    bench->window().open({folder});
    QTRY_COMPARE(rows(), 3);
    QSignalSpy said(&bench->desk().intake(), &DeskIntake::alreadyHere);
    bench->window().open({folder});
    QTRY_COMPARE(said.size(), 1); // once for all of them
    QCOMPARE(said.first()[1].toInt(), 3);
    QVERIFY2(notice()->text().contains(u'3'), qPrintable(notice()->text()));
    bench->window().open({folder, folder + u"/2.eml"_s});
    QTRY_COMPARE(said.size(), 2);
    QCOMPARE(said.last()[1].toInt(), 3); // the second counts once, however often it was met
    QCOMPARE(rows(), 3);
    bench->desk().setCurrent(bench->desk().inbox().at(0).id);
    bench->window().open({folder + u"/2.eml"_s}); // one alone is shown
    QTRY_COMPARE(bench->desk().current()->evidence.source, folder + u"/2.eml"_s);
    QVERIFY(notice()->isVisible());
}

void TestInbox::emptyFolderSaysSo()
{
    QDir().mkpath(bench->path(u"empty"_s));
    bench->window().open({bench->path(u"empty"_s)});
    QTRY_VERIFY(notice()->isVisible());
    QCOMPARE(rows(), 0);
}

void TestInbox::loadingIsCancelled()
{
    const QString folder = bench->path(u"mails"_s);
    QDir().mkpath(folder);
    for (int number = 0; number < 200; ++number)
        write(folder + u"/%1.eml"_s.arg(number), formMail(u"2026/12/1"_s, u"ssl00001234"_s, QString::number(number)));
    auto *cancel = bench->control<QToolButton>("inboxCancel");
    connect(&bench->desk().inbox(), &QAbstractItemModel::rowsInserted, cancel, &QAbstractButton::click);
    QSignalSpy finished(&bench->desk().intake(), &DeskIntake::loadingFinished);
    bench->window().open({folder});
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(rows() > 0 && rows() < 200); // what has come stays
    QVERIFY2(notice()->text().contains(QString::number(rows())) && notice()->text().contains(u"200"_s),
             qPrintable(notice()->text())); // how far it came
    QVERIFY(!bench->control<QProgressBar>("inboxProgress")->isVisible());
}

/// Only the one at hand, and what a person has worked on, is kept whole.
void TestInbox::mailsNobodyLooksAtAreParked()
{
    QDir().mkpath(bench->path(u"mails"_s));
    for (int number = 0; number < 3; ++number)
        write(bench->path(u"mails/%1.eml"_s.arg(number)),
              formMail(number == 1 ? u"2026/11/29"_s : u"2026/12/1"_s, u"ssl0000123%1"_s.arg(number)));
    bench->window().open({bench->path(u"mails"_s)});
    QTRY_COMPARE(rows(), 3);
    QTRY_VERIFY(bench->desk().current());
    const auto caseAt = [this](int row) { return bench->desk().find(bench->desk().inbox().at(row).id); };
    QVERIFY(!caseAt(0)->parked && caseAt(1)->parked && caseAt(2)->parked);
    const InboxRow before = bench->desk().inbox().at(1);
    bench->desk().setCurrent(before.id);
    QVERIFY(!caseAt(1)->parked);
    QCOMPARE(caseAt(1)->evidence.bytes, formMail(u"2026/11/29"_s, u"ssl00001231"_s));
    QCOMPARE(inboxRow(*caseAt(1)), before);
    bench->desk().layers().correct(Field::StartDate, u"2026-12-01"_s);
    bench->desk().setCurrent(bench->desk().inbox().at(2).id);
    bench->desk().setCurrent(bench->desk().inbox().at(0).id);
    QTRY_VERIFY(caseAt(2)->parked);
    QVERIFY(caseAt(1)->file && !caseAt(0)->parked);
}

/// Which cannot be compressed away.
static QByteArray noise(int lines)
{
    QByteArray noise;
    for (int number = 0; number < lines; ++number)
        noise += QCryptographicHash::hash(QByteArray::number(number), QCryptographicHash::Sha256).toHex() + "\r\n";
    return noise;
}

void TestInbox::aLongMailThatIsGoneSaysSo()
{
    QDir().mkpath(bench->path(u"mails"_s));
    write(bench->path(u"mails/1.eml"_s), formMail());
    const QByteArray tall = formMail(u"2026/12/1"_s, u"ssl00001235"_s, u"<2@example.jp>"_s) + noise(4000);
    write(bench->path(u"mails/2.eml"_s), tall);
    bench->window().open({bench->path(u"mails"_s)});
    QTRY_COMPARE(rows(), 2);
    QTRY_VERIFY(bench->desk().current());
    const int tallId = bench->desk().inbox().at(1).id;
    QVERIFY(bench->desk().find(tallId)->parked->packed.isEmpty());
    bench->desk().setCurrent(tallId);
    QCOMPARE(bench->desk().current()->evidence.bytes, tall);
    bench->desk().setCurrent(bench->desk().inbox().at(0).id);
    QTRY_VERIFY(bench->desk().find(tallId)->parked);
    QFile::remove(bench->path(u"mails/2.eml"_s));
    bench->desk().setCurrent(tallId);
    QVERIFY(bench->desk().current()->failure);
    QCOMPARE(bench->desk().inbox().at(1).status, CaseStatus::Unreadable);
    QVERIFY(bench->control<QLabel>("mailSubject")->text().contains(u"別のメール"_s));
}

/// More than half a megabyte, as a form with a picture beside it has: until it is read there is no application to show.
void TestInbox::aLongMailIsReadBesideTheWindow()
{
    QDir().mkpath(bench->path(u"mails"_s));
    write(bench->path(u"mails/1.eml"_s), formMail());
    write(bench->path(u"mails/2.eml"_s), formMail(u"2026/12/1"_s, u"ssl00001235"_s, u"<2@example.jp>"_s) + noise(9000));
    bench->window().open({bench->path(u"mails"_s)});
    QTRY_COMPARE(rows(), 2);
    QTRY_VERIFY(bench->desk().current());
    const int longId = bench->desk().inbox().at(1).id;
    const InboxRow before = bench->desk().inbox().at(1);
    QVERIFY(bench->desk().find(longId)->parked);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(bench->desk().current()->id, longId);
    QVERIFY(bench->desk().current()->isReading);
    QCOMPARE(bench->desk().inbox().at(1).status, CaseStatus::Reading);
    QCOMPARE(bench->control<QLabel>("mailSubject")->text(), u"読み取り中…"_s);
    QCOMPARE(bench->control<QPlainTextEdit>("mailText")->placeholderText(), QString()); // nothing to be typed there
    QTRY_VERIFY(bench->desk().current()->file);
    QCOMPARE(bench->desk().inbox().at(1), before);
    QCOMPARE(bench->control<QLabel>("mailSubject")->text(), bench->desk().current()->file->mail().mail.subject);
    QCOMPARE(bench->desk().selection().rule(), u"R-contract-unknown"_s);
}

void TestInbox::aFieldShowsTheFirstOfThousands()
{
    QByteArray rows;
    for (int number = 0; number < 3000; ++number)
        rows += u"   ■IIJ Webハイグレード2サービス(サービスコード:wht%1)\n"_s.arg(number, 8, 10, QChar(u'0')).toUtf8();
    QByteArray mail = formMail();
    const QByteArray wish = u"・利用開始希望日"_s.toUtf8();
    QVERIFY(mail.contains(wish));
    write(bench->path(u"services.eml"_s), mail.replace(wish, QByteArray(rows + wish)));
    bench->window().open({bench->path(u"services.eml"_s)});
    QTRY_VERIFY(bench->desk().current() && bench->desk().current()->file);
    QVERIFY(bench->desk().current()->file->application().services.size() > 1000);
    const QString shown = bench->control<QLabel>("facts.services")->text();
    QVERIFY2(shown.count(u"<br>"_s) == 20 && shown.contains(u"ほか"), qPrintable(shown.right(200)));
    QVERIFY(bench->control<QLabel>("facts.services")->accessibleName().size() < 2000);
}

void TestInbox::loadMails(int count)
{
    QDir().mkpath(bench->path(u"mails"_s));
    for (int number = 0; number < count; ++number)
        write(bench->path(u"mails/%1.eml"_s.arg(number)),
              formMail(number % 2 == 1 ? u"2026/11/29"_s : u"2026/12/1"_s, u"ssl0000123%1"_s.arg(number),
                       u"<%1@example.jp>"_s.arg(number)));
    bench->window().open({bench->path(u"mails"_s)});
    QTRY_COMPARE(rows(), count);
    QTRY_VERIFY(bench->desk().current());
    bench->control<QListView>("inbox")->setFocus();
}

void TestInbox::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(bench->control<QListView>("inbox"), key, modifiers);
}

void TestInbox::whatIsRemovedStaysAway()
{
    loadMails(4);
    key(Qt::Key_Delete); // the first
    QCOMPARE(shown(), 3);
    QCOMPARE(bench->desk().current()->contract(), u"ssl00001231"_s);
    key(Qt::Key_Down, Qt::ShiftModifier);
    key(Qt::Key_Delete); // two at once
    QCOMPARE(shown(), 1);
    QCOMPARE(bench->desk().current()->contract(), u"ssl00001233"_s);
    QVERIFY2(notice()->isVisible() && notice()->text().contains(u'2'), qPrintable(notice()->text()));
    bench->openWindow();
    QTRY_COMPARE(rows(), 4);
    QCOMPARE(shown(), 1);
    bench->window().open({bench->path(u"mails"_s)});
    QTRY_VERIFY(notice()->isVisible() && notice()->text().contains(u'3')); // that they were left out
    QCOMPARE(shown(), 1);
    bench->window().open({bench->path(u"mails/1.eml"_s)}); // the file itself is asked for
    QTRY_COMPARE(shown(), 2);
    show(InboxFilter::Show::Removed);
    QCOMPARE(shown(), 2);
    bench->control<QListView>("inbox")->setFocus();
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_Insert);
    QCOMPARE(shown(), 0);
    show(InboxFilter::Show::All);
    QCOMPARE(shown(), 4);
    bench->desk().memory().flush();
    QCOMPARE(QFileInfo(bench->path(u".desk.sqlite.inbox"_s)).permissions() &
                 (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
             QFile::Permissions());
}

void TestInbox::whatIsIgnoredIsLeftOutEvenWhenOpened()
{
    loadMails(2);
    key(Qt::Key_Delete, Qt::ShiftModifier);
    QCOMPARE(shown(), 1);
    bench->openWindow();
    QTRY_COMPARE(rows(), 2);
    bench->window().open({bench->path(u"mails/0.eml"_s)});
    QTRY_VERIFY(notice()->isVisible());
    QCOMPARE(shown(), 1);
}

/// A correction in it is not lost, but it is not "another open application" any more.
void TestInbox::aRemovedApplicationIsNoneInProgress()
{
    bench->desk().intake().takeMail(formMail());
    bench->desk().intake().takeMail(formMail(u"2026/11/29"_s, u"ssl00001234"_s, u"<2@example.jp>"_s));
    bench->desk().layers().correct(Field::StartDate, u"2026-12-01"_s);
    const int kept = bench->desk().inbox().at(0).id;
    QCOMPARE(bench->desk().othersForContract(*bench->desk().find(kept)).size(), 1);
    bench->control<QListView>("inbox")->setFocus();
    key(Qt::Key_Delete);
    QCOMPARE(bench->desk().current()->id, kept);
    QCOMPARE(bench->desk().othersForContract(*bench->desk().find(kept)).size(), 0);
    bench->saveDrafts();
    QVERIFY(bench->desk().database().store()->dealings(u"ssl00001234"_s, {})->openApplications.isEmpty());
    bench->openWindow();
    QTRY_COMPARE(rows(), 1);
    QCOMPARE(shown(), 0);
    show(InboxFilter::Show::Removed);
    QCOMPARE(shown(), 1);
    bench->control<QListView>("inbox")->selectAll();
    key(Qt::Key_Insert);
    QCOMPARE(bench->desk().find(bench->desk().inbox().at(0).id)->file->layers().corrections.size(), 1);
}

/// Whatever is found out first, what a mail is or what became of it.
void TestInbox::whatWasDecidedIsNoneInProgressAfterARestart()
{
    constexpr int count = 6;
    const QString folder = bench->path(u"mails"_s);
    QDir().mkpath(folder);
    for (int mail = 0; mail < count; ++mail)
        write(folder + u"/%1.eml"_s.arg(mail),
              formMail(u"2026/12/1"_s, u"ssl00001234"_s, u"<%1@example.jp>"_s.arg(mail)));
    bench->window().open({folder});
    QTRY_COMPARE(rows(), count);
    const int left = bench->desk().inbox().at(count - 1).id;
    for (int row = 0; row < count - 1; ++row) {
        bench->desk().setCurrent(bench->desk().inbox().at(row).id);
        QVERIFY(bench->giveBack(u"返信"_s));
    }
    bench->desk().setCurrent(left);
    bench->openWindow();
    QTRY_COMPARE(rows(), count);
    QTRY_VERIFY(bench->desk().current() && bench->desk().current()->file);
    const auto isInProgress = [&] {
        const QList<RuleResult> &results = bench->desk().current()->file->judgement().results;
        return std::any_of(results.begin(), results.end(), [](const RuleResult &result) {
            return result.rule == u"R-open-application" && result.verdict == Verdict::Violated;
        });
    };
    QTRY_COMPARE(bench->desk().othersForContract(*bench->desk().current()).size(), 0);
    QTRY_VERIFY(!isInProgress());
}

void TestInbox::theInboxIsThereAfterARestart()
{
    loadMails(5);
    bench->control<QComboBox>("inboxOrder")->setCurrentIndex(int(InboxFilter::Order::Contract));
    show(InboxFilter::Show::Open);
    bench->control<QLineEdit>("inboxSearch")->setText(u"ssl"_s);
    bench->desk().setCurrent(bench->desk().inbox().at(3).id);
    bench->openWindow();
    QTRY_COMPARE(rows(), 5);
    QTRY_VERIFY(bench->desk().current());
    QCOMPARE(bench->desk().current()->contract(), u"ssl00001233"_s);
    QCOMPARE(bench->control<QComboBox>("inboxOrder")->currentIndex(), int(InboxFilter::Order::Contract));
    QCOMPARE(bench->control<QComboBox>("inboxShow")->currentIndex(), int(InboxFilter::Show::Open));
    QCOMPARE(bench->control<QLineEdit>("inboxSearch")->text(), u"ssl"_s);
    QCOMPARE(shown(), 5);
    QVERIFY(!notice()->isVisible());
}

void TestInbox::whatIsGoneIsSaid()
{
    loadMails(3);
    bench->closeWindow();
    QFile::remove(bench->path(u"mails/1.eml"_s));
    bench->openWindow();
    QTRY_COMPARE(rows(), 2);
    QTRY_VERIFY(notice()->isVisible());
    QVERIFY2(notice()->text().contains(u"1.eml"_s), qPrintable(notice()->text()));
    bench->closeWindow();
    QDir(bench->path(u"mails"_s)).removeRecursively();
    bench->openWindow();
    QTRY_VERIFY(notice()->isVisible() && notice()->text().contains(u"2.eml"_s));
    QCOMPARE(rows(), 0);
}

void TestInbox::recentFoldersAreOffered()
{
    loadMails(2);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(bench->path(u"mails"_s))});
    drop(data);
    data.setUrls({QUrl::fromLocalFile(bench->path(u"mails/0.eml"_s))});
    drop(data);
    QFile::remove(bench->path(u"mails/0.eml"_s));
    QMenu menu;
    bench->window().findChild<WindowCommands *>()->fillRecent(menu);
    QCOMPARE(menu.actions().size(), 2);
    QVERIFY(menu.actions()[0]->text().contains(u"0.eml"_s) && !menu.actions()[0]->isEnabled());
    QVERIFY(menu.actions()[1]->isEnabled());
}

void TestInbox::watchedMailsAnnounceThemselves()
{
    const QString folder = bench->path(u"in"_s);
    QDir().mkpath(folder);
    watch(folder);
    QSignalSpy arrived(&bench->desk().intake(), &DeskIntake::arrived);
    write(folder + u"/1.eml"_s, formMail());
    QTRY_COMPARE(arrived.size(), 1);
    QVERIFY2(bench->control<QLabel>("watched")->text().contains(u'1'),
             qPrintable(bench->control<QLabel>("watched")->text()));
}

void TestInbox::severalAreReturnedTogether()
{
    loadMails(6);
    show(InboxFilter::Show::Open);
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_R, Qt::ControlModifier);
    QVERIFY(!bench->window().findChild<QDialog *>(u"bulkReturn"_s)); // not all of them have a fault
    QVERIFY(notice()->isVisible());
    bench->control<QListView>("inbox")->clearSelection();
    for (const int row : {1, 3, 5})
        bench->control<QListView>("inbox")->selectionModel()->select(
            bench->control<QListView>("inbox")->model()->index(row, 0), QItemSelectionModel::Select);
    MailPrograms programs;
    key(Qt::Key_R, Qt::ControlModifier);
    auto *dialog = bench->window().findChild<QDialog *>(u"bulkReturn"_s);
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    dialog->findChild<QComboBox *>(u"bulkWay"_s)->setCurrentIndex(1);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"bulkWord"_s), u"by telephone"_s);
    QCOMPARE(bench->window().findChildren<QDialog *>(u"bulkReturn"_s).size(), 1);
    dialog->findChild<QAbstractButton *>(u"returnAll"_s)->click();
    const Store &store = *bench->desk().database().store();
    QTRY_COMPARE(store.decisions()->size(), 3);
    QTRY_COMPARE(programs.opened, 3);
    const QList<DecisionSummary> decisions = *store.decisions();
    for (const DecisionSummary &decision : decisions) {
        QCOMPARE(decision.kind, DecisionKind::Returned);
        const QString reply = store.decision(decision.id)->reply;
        QVERIFY2(reply.contains(u"日曜日"_s) && reply.contains(u"by telephone"_s), qPrintable(reply));
    }
    QTRY_VERIFY(notice()->text().contains(u'3'));
}

void TestInbox::damagedRealMailsSaySo()
{
    const QString folder = sharedFolder() + u"/mail/"_s;
    if (!QFileInfo::exists(folder))
        QSKIP("the shared mails are not beside the project");
    bench->window().open({folder + u"mail-jdec/decode_qb/iso-2022-jp_splitted_b_value.eml"_s});
    QTRY_VERIFY(bench->desk().current());
    QVERIFY2(remarks().contains(u"テストメールの件名"_s), qPrintable(remarks()));
}

void TestInbox::europeanMailsAreReadAsTheySay()
{
    const auto european = [](const QByteArray &label) {
        return decodeMessage(mailOf(label, "Nicolas Fouch\xE9 has\r\n"), {}).body();
    };
    QCOMPARE(european("iso-8859-1").text.line(0).toString(), u"Nicolas Fouché has"_s);
    QCOMPARE(european("iso-8859-1").remarks.size(), 0);
}

void TestInbox::watchedFileIsReadWhole()
{
    const QString folder = bench->path(u"in"_s);
    QDir().mkpath(folder);
    watch(folder);
    const QByteArray mail = formMail();
    const qsizetype half = mail.indexOf("ssl0000") + 4;
    write(folder + u"/slow.eml"_s, mail.first(half));
    QTRY_COMPARE(rows(), 1);
    QTRY_VERIFY(bench->desk().current());
    QVERIFY(bench->desk().current()->contract() != u"ssl00001234");
    write(folder + u"/slow.eml"_s, mail.sliced(half), QIODevice::Append);
    QTRY_VERIFY(bench->desk().current() && bench->desk().current()->contract() == u"ssl00001234");
    QCOMPARE(rows(), 1);
}

void TestInbox::watchedFolderTakesWhatIsRenamedIntoIt()
{
    const QString folder = bench->path(u"in"_s);
    QDir().mkpath(folder + u"/below"_s);
    watch(folder);
    write(bench->path(u"elsewhere.eml"_s), formMail());
    QVERIFY(QFile::rename(bench->path(u"elsewhere.eml"_s), folder + u"/below/1.eml"_s));
    QTRY_COMPARE(rows(), 1);
    QDir().mkpath(folder + u"/later"_s); // a folder made after watching began
    write(folder + u"/later/2.eml"_s, formMail(u"2026/12/1"_s, u"ssl00001234"_s, u"<2@example.jp>"_s));
    QTRY_COMPARE(rows(), 2);
}

void TestInbox::watchedMaildirTakesAMailOnce()
{
    const QString folder = bench->path(u"Maildir"_s);
    for (const auto &name : {u"/tmp"_s, u"/new"_s, u"/cur"_s})
        QDir().mkpath(folder + name);
    watch(folder);
    QSignalSpy said(&bench->desk().intake(), &DeskIntake::alreadyHere);
    write(folder + u"/tmp/1.host"_s, formMail());
    QVERIFY(QFile::rename(folder + u"/tmp/1.host"_s, folder + u"/new/1.host"_s));
    QTRY_COMPARE(rows(), 1);
    QVERIFY(QFile::rename(folder + u"/new/1.host"_s, folder + u"/cur/1.host:2,S"_s));
    write(folder + u"/new/2.host"_s, formMail(u"2026/12/1"_s, u"ssl00001234"_s, u"<2@example.jp>"_s));
    QTRY_COMPARE(rows(), 2);
    QCOMPARE(said.size(), 0);
}

void TestInbox::watchedFolderIsWatchedAgain()
{
    const QString folder = bench->path(u"in"_s);
    QDir().mkpath(folder);
    watch(folder);
    bench->openWindow(); // as after a restart
    write(folder + u"/1.eml"_s, formMail());
    QTRY_COMPARE(rows(), 1);
}

void TestInbox::repairedPlacesSayWhatStoodThere()
{
    QStringEncoder jis("ISO-2022-JP");
    QByteArray lost = mailOf("iso-2022-jp", QByteArray(jis.encode(formText())).replace("\x1B", ""));
    bench->desk().intake().takeMail(lost);
    QVERIFY(bench->desk().current()->isApplication());
    const QList<RepairedPlace> &places = bench->desk().current()->file->mail().mail.body().repairedPlaces;
    QVERIFY(places.size() > 5);
    QVERIFY2(places.first().before.startsWith(u"$B"_s), qPrintable(places.first().before));
    QVERIFY(isMarked(u"お世話になって"_s, [](const QTextCharFormat &format) {
        return format.underlineStyle() == QTextCharFormat::DotLine;
    }));
    const QString tooltip = tooltipAt(u"お世話"_s);
    QVERIFY2(tooltip.contains(places.first().before.left(8).toHtmlEscaped()), qPrintable(tooltip));
    const QString link = remarks().section(u'\'', 1, 1);
    emit bench->control<QLabel>("mailRemarks")->linkActivated(link);
    QCOMPARE(bench->desk().selection().places(), Spans{places.first().span});
}

void TestInbox::wrongCharsetShowsBeforeAndAfter()
{
    QStringEncoder sjis("Shift_JIS");
    bench->desk().intake().takeMail(mailOf("utf-8", sjis.encode(formText())));
    QVERIFY2(remarks().contains(u"shift_jis"_s) && remarks().contains(u"お世話"_s), qPrintable(remarks()));
    QVERIFY2(remarks().contains(u"href"_s) && remarks().contains(QChar(0xFFFD)), qPrintable(remarks()));
    QVERIFY(isMarked(u"お世話"_s, [](const QTextCharFormat &format) {
        return format.underlineStyle() == QTextCharFormat::DotLine;
    }));
}

void TestInbox::undecodableBytesAreMarked()
{
    bench->desk().intake().takeMail(mailOf("utf-8", formText().toUtf8().replace("山田です", "\xE4\xB8です")));
    QVERIFY(isMarked(QString(QChar(0xFFFD)), [](const QTextCharFormat &format) {
        return format.underlineStyle() == QTextCharFormat::DotLine;
    }));
    QVERIFY(!tooltipAt(QString(QChar(0xFFFD))).isEmpty());
}

void TestInbox::cutHeaderShowsBeforeAndAfter()
{
    const QByteArray subject = "連携サービス"_ba;
    bench->desk().intake().takeMail(
        mailOf("utf-8", formText().toUtf8(),
               "=?UTF-8?B?" + subject.first(4).toBase64() + "?=\r\n =?UTF-8?B?" + subject.sliced(4).toBase64() + "?="));
    QVERIFY2(remarks().contains(u"Subject"_s) && remarks().contains(u"=?UTF-8?B?"_s), qPrintable(remarks()));
    QVERIFY2(remarks().contains(u"連携サービス"_s), qPrintable(remarks()));
}

void TestInbox::lookAlikeLettersAreShownAsSuch()
{
    const QString cyrillic = u"www.\u0435xample.jp"_s; // CYRILLIC SMALL LETTER IE
    bench->desk().intake().takeMail(mailOf("utf-8", formText().replace(u"www.example.jp"_s, cyrillic).toUtf8()));
    const auto *line = bench->control<QLabel>("suspicion.common_name");
    QVERIFY(line->isVisible());
    QVERIFY(!bench->control<QLabel>("suspicion.master_id")->isVisible());
    QVERIFY(!tooltipAt(cyrillic).isEmpty());
    QVERIFY2(remarks().contains(u"href"_s), qPrintable(remarks()));
    bench->desk().intake().takeMail(formMail());
    QVERIFY(!line->isVisible());
}

void TestInbox::turnedWritingDoesNotTurn()
{
    const QString turned = u"www.\u202Epj.elpmaxe"_s; // RIGHT-TO-LEFT OVERRIDE
    bench->desk().intake().takeMail(mailOf("utf-8", formText().replace(u"www.example.jp"_s, turned).toUtf8()));
    const QString shown = bench->control<MailView>("mailText")->bodyText();
    QVERIFY(!shown.contains(QChar(0x202E)));
    QVERIFY(shown.contains(u"www.\u25C1pj.elpmaxe"_s));
    const QString text = bench->desk().current()->file->mail().mail.body().text.text();
    QVERIFY(text.contains(turned)); // what came is as it came
    QCOMPARE(shown.size(), text.size());
    QVERIFY(bench->control<QLabel>("suspicion.common_name")->isVisible());
}

void TestInbox::workInProgressIsSavedWithoutClosing()
{
    bench->desk().intake().takeMail(formMail(u"2026/11/29"_s));
    auto *date = bench->control<QLineEdit>("start_date");
    date->setFocus();
    date->selectAll();
    QTest::keyClicks(date, u"2026-12-01"_s);
    const auto saved = [this] { // what another program finds, were this one killed now
        const auto store = Store::open(bench->databasePath(), Store::Mode::ReadOnly);
        const QList<Draft> drafts = store ? (*store)->drafts().value_or(QList<Draft>()) : QList<Draft>();
        return drafts.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(drafts.first().layers).toJson());
    };
    QTRY_VERIFY2(saved().contains(u"2026-12-01"_s), qPrintable(saved()));
    bench->openWindow(); // the row says what the banner says
    QVERIFY(bench->desk().current());
    QCOMPARE(bench->desk().inbox().at(0).status, statusOf(*bench->desk().current()));
}

QTEST_MAIN(TestInbox)
#include "tst_inbox.moc"
