// Replies to applicants at the desk, by its keys: asked, returned, told; the letters all desks share.
#include "Workbench.h"

#include "rules/reply/ReplyLetters.h"
#include "ui/Actions.h"
#include "ui/findings/VerdictBanner.h"
#include "ui/notice/NoticeBar.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QCryptographicHash>
#include <QFile>
#include <QHelpEvent>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTextBrowser>
#include <QTimer>
#include <QToolTip>

using namespace certlink;
using namespace Qt::StringLiterals;

class TestReplies : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { bench.reset(); }

    void whatIsRecordedIsWhatWasSent();
    void askingDecidesNothing();
    void whatWouldMendItIsProposed();
    void whoOpensTheMailSeesThatItWasAsked();
    void theRowShowsThatAColleagueAsked();
    void whatWasNotSentIsNotNoted();
    void whatIsApprovedIsTold();
    void whatWasReturnedIsNotWrittenTwice();
    void aNewDraftCanBeUndone();
    void theLettersAreEverybodys();
    void lettersAreTheSupervisors();
    void whatIsWrittenIsNotLostByEscape();
    void whatIsWrittenIsThereAfterTheProgramEnded();
    void lettersOfAColleagueAreNotWrittenOver();

private:
    void take(const QByteArray &mail);
    void chord(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    void press(const char *button);
    [[nodiscard]] QWidget *dialog() { return QApplication::activeModalWidget(); }
    [[nodiscard]] QPlainTextEdit *text(const char *name)
    {
        return dialog()->findChild<QPlainTextEdit *>(QLatin1String(name));
    }
    [[nodiscard]] static QString clipboard() { return QGuiApplication::clipboard()->text(); }
    [[nodiscard]] QList<DecisionSummary> decisions() { return *bench->desk().database().store()->decisions(); }
    void makeSupervisor(const QString &person);

    std::unique_ptr<Workbench> bench;
};

void TestReplies::init()
{
    bench = std::make_unique<Workbench>();
    bench->fillRegister();
    bench->openWindow();
    QVERIFY(QTest::qWaitForWindowActive(&bench->window()));
    QGuiApplication::clipboard()->clear();
}

void TestReplies::take(const QByteArray &mail)
{
    bench->desk().intake().takeMail(mail);
    QTRY_VERIFY(bench->desk().current() && bench->desk().current()->isOpen());
    bench->control<QListView>("inbox")->setFocus();
}

void TestReplies::chord(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    if (!QApplication::activeWindow() && !dialog())
        bench->window().activateWindow();
    QTRY_VERIFY(QApplication::focusWidget());
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    QCoreApplication::processEvents();
}

/// Its button, by Tab and Space.
void TestReplies::press(const char *button)
{
    auto *control = dialog()->findChild<QPushButton *>(QLatin1String(button));
    QVERIFY(control && control->isEnabled());
    for (int step = 0; step < 40 && QApplication::focusWidget() != control; ++step)
        chord(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), control);
    chord(Qt::Key_Space);
}

void TestReplies::makeSupervisor(const QString &person)
{
    const auto store = Store::open(bench->databasePath());
    QVERIFY(store && (*store)->grantRole({person, Role::Supervisor, person, bench->setup().now()}));
}

void TestReplies::whatIsRecordedIsWhatWasSent()
{
    take(formMail(u"2026/11/29"_s));
    chord(Qt::Key_R, Qt::ControlModifier);
    QTRY_VERIFY(dialog());
    QVERIFY2(text("replyText")->toPlainText().contains(u"↓↓ ご確認ください ↓↓\n・利用開始希望日:2026/11/29"_s),
             qPrintable(text("replyText")->toPlainText()));
    text("replyText")->setFocus();
    chord(Qt::Key_End, Qt::ControlModifier);
    type(u"by hand"_s);
    const QString written = text("replyText")->toPlainText();
    chord(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(decisions().size(), 1);
    QTRY_COMPARE(clipboard(), written);
    QVERIFY(written.endsWith(u"by hand"_s));
    const auto record = bench->desk().database().store()->decision(1);
    QVERIFY(record);
    QCOMPARE(record->reply, written);
}

void TestReplies::askingDecidesNothing()
{
    take(formMail(u"2026/11/29"_s));
    chord(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(dialog());
    chord(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!dialog());
    QVERIFY2(clipboard().contains(u"お手続きの前に"_s) && clipboard().contains(u"\n> "_s), qPrintable(clipboard()));
    QVERIFY(decisions().isEmpty());
    QVERIFY(bench->desk().current()->isOpen());
    QVERIFY2(bench->control<NoticeBar>("notice")->text().contains(u"未処理"_s),
             qPrintable(bench->control<NoticeBar>("notice")->text()));
}

void TestReplies::whatWouldMendItIsProposed()
{
    take(formMail(u"2026/11/29"_s));
    chord(Qt::Key_R, Qt::ControlModifier);
    QTRY_VERIFY(dialog());
    const auto *text = dialog()->findChild<QPlainTextEdit *>(u"replyText"_s);
    const QString without = text->toPlainText();
    const QString proposal = u"次のようにお直しいただければ、お手続きを進められます: 「利用開始希望日」を「2026/"_s;
    chord(Qt::Key_P, Qt::AltModifier);
    QTRY_VERIFY2(text->toPlainText().contains(proposal), qPrintable(text->toPlainText()));
    chord(Qt::Key_P, Qt::AltModifier);
    QTRY_COMPARE(text->toPlainText(), without);
    chord(Qt::Key_P, Qt::AltModifier);
    QTRY_VERIFY(text->toPlainText() != without);
    chord(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!dialog());
    QVERIFY(decisions().first().kind == DecisionKind::Returned);
    QVERIFY2(clipboard().contains(proposal), qPrintable(clipboard()));
}

void TestReplies::whoOpensTheMailSeesThatItWasAsked()
{
    take(formMail(u"2026/11/29"_s));
    chord(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(dialog());
    QVERIFY(dialog()->findChild<QLabel *>(u"replyBefore"_s)->isHidden());
    chord(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!dialog());
    const auto banner = [this] { return bench->control<VerdictBanner>("verdict")->text(); };
    const QString asked = u"申込者に確認中: 2026-11-20 12:00 tanaka(本文をコピー)"_s;
    QTRY_VERIFY2(banner().contains(asked), qPrintable(banner()));
    QVERIFY2(banner().contains(u"L3-weekend"_s), qPrintable(banner()));
    const auto replies = bench->desk().database().store()->repliesOfForm(
        identityOf(bench->desk().current()->evidence, u"<1@example.jp>"_s));
    QCOMPARE(replies->size(), 1);
    QCOMPARE(replies->first().way, SentReply::Way::Copied);
    // A colleague's window on the same database; the mail came another way.
    bench->openWindow();
    QVERIFY(QTest::qWaitForWindowActive(&bench->window()));
    take("Received: by another\r\n" + formMail(u"2026/11/29"_s));
    QTRY_VERIFY2(banner().contains(asked), qPrintable(banner()));
    chord(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(dialog());
    auto *before = dialog()->findChild<QLabel *>(u"replyBefore"_s);
    QVERIFY2(before->isVisible() && before->text().contains(asked), qPrintable(before->text()));
    chord(Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    // It stands in the record of the decision made later.
    QVERIFY(bench->giveBack(u"a reply"_s));
    chord(Qt::Key_H, Qt::ControlModifier);
    auto *record = bench->control<QTextBrowser>("historyRecord");
    QTRY_VERIFY2(record->toPlainText().contains(asked), qPrintable(record->toPlainText()));
    QVERIFY(bench->desk().database().store()->verify({})->holds());
}

void TestReplies::theRowShowsThatAColleagueAsked()
{
    // Long enough that a parked case reads it from its file again, which is gone: a row reads no mail.
    QByteArray noise;
    for (int number = 0; number < 4000; ++number)
        noise += QCryptographicHash::hash(QByteArray::number(number), QCryptographicHash::Sha256).toHex() + "\r\n";
    const QByteArray mail = formMail(u"2026/11/29"_s, u"ssl00001234"_s, {}) + noise; // known by its bytes alone
    for (const auto &[name, bytes] :
         {std::pair(u"1.eml"_s, formMail(u"2026/12/1"_s, u"ssl00001235"_s, u"<2@x>"_s)), std::pair(u"2.eml"_s, mail)}) {
        QFile file(bench->path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    bench->window().open({bench->path(u"1.eml"_s), bench->path(u"2.eml"_s)});
    QTRY_VERIFY(bench->desk().inbox().rowCount() == 2 && bench->desk().current());
    const int asked = bench->desk().inbox().at(1).id;
    QTRY_VERIFY(bench->desk().find(asked)->parked && bench->desk().find(asked)->parked->packed.isEmpty());
    auto *list = bench->control<QListView>("inbox");
    const auto spoken = [list](int row) {
        return list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    };
    const auto toolTip = [list](int row) {
        const QPoint at = list->visualRect(list->model()->index(row, 0)).center();
        QHelpEvent help(QEvent::ToolTip, at, list->viewport()->mapToGlobal(at));
        QApplication::sendEvent(list->viewport(), &help);
        return QToolTip::text();
    };
    QVERIFY(!spoken(1).contains(u'✉'));
    MainWindow colleague(bench->setup());
    colleague.show();
    QVERIFY(QTest::qWaitForWindowActive(&colleague));
    colleague.open({bench->path(u"2.eml"_s)});
    QTRY_VERIFY(colleague.desk().current() && colleague.desk().current()->isOpen());
    colleague.activateWindow();
    colleague.findChild<QListView *>(u"inbox"_s)->setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), colleague.findChild<QListView *>(u"inbox"_s));
    chord(Qt::Key_End); // the inbox as the other window remembered it
    QTRY_COMPARE(colleague.desk().current()->contract(), u"ssl00001234"_s);
    QTRY_VERIFY(colleague.desk().current()->isOpen());
    chord(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(dialog());
    QCOMPARE(dialog()->window()->parentWidget()->window(), &colleague);
    QVERIFY(QFile::rename(bench->path(u"2.eml"_s), bench->path(u"away"_s)));
    chord(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!dialog());
    QTRY_VERIFY2(spoken(1).contains(u'✉'), qPrintable(spoken(1)));
    QVERIFY2(spoken(1).endsWith(u"申込者に確認中: 2026-11-20 12:00 tanaka"_s), qPrintable(spoken(1)));
    QVERIFY2(!spoken(0).contains(u'✉') && toolTip(0).isEmpty(), qPrintable(spoken(0) + toolTip(0)));
    QCOMPARE(toolTip(1), u"申込者に確認中: 2026-11-20 12:00 tanaka"_s);
    QVERIFY(QFile::rename(bench->path(u"away"_s), bench->path(u"2.eml"_s))); // to be looked at
    colleague.close();
    bench->window().activateWindow();
    auto *shown = bench->control<QComboBox>("inboxShow");
    shown->setFocus();
    chord(Qt::Key_End);
    QCOMPARE(shown->currentText(), u"申込者に確認中"_s);
    QCOMPARE(list->model()->rowCount(), 1);
    QVERIFY2(spoken(0).contains(u"ssl00001234"_s), qPrintable(spoken(0)));
}

void TestReplies::whatWasNotSentIsNotNoted()
{
    take(formMail(u"2026/11/29"_s));
    chord(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(dialog());
    chord(Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    QVERIFY(bench->desk().database().writer().waitUntilDone(std::chrono::seconds(10)));
    QCOMPARE(bench->desk()
                 .database()
                 .store()
                 ->repliesOfForm(identityOf(bench->desk().current()->evidence, u"<1@example.jp>"_s))
                 ->size(),
             0);
}

void TestReplies::whatIsApprovedIsTold()
{
    take(formMail());
    chord(Qt::Key_Return, Qt::ControlModifier);
    chord(Qt::Key_Return);
    QTRY_COMPARE(decisions().size(), 1);
    QTRY_VERIFY(!dialog());
    chord(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(dialog());
    chord(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!dialog());
    QVERIFY2(clipboard().contains(u"ssl00001234 の連携対象サービスの変更・追加を承りました。"_s) &&
                 clipboard().contains(u"利用開始日: 2026/12/01"_s),
             qPrintable(clipboard()));
    QCOMPARE(decisions().size(), 1);
    QTRY_COMPARE(bench->desk().database().store()->repliesOfDecision(1)->size(), 1);
    const SentReply told = bench->desk().database().store()->repliesOfDecision(1)->first();
    QCOMPARE(told.kind, SentReply::Kind::Acknowledge);
    QCOMPARE(told.by, u"tanaka"_s);
    QTRY_VERIFY(bench->control<VerdictBanner>("verdict")->text().contains(u"承認を連絡済み"_s));
    const QModelIndex row = bench->control<QListView>("inbox")->model()->index(0, 0);
    QVERIFY2(row.data(Qt::AccessibleTextRole).toString().endsWith(u"申込者に承認を連絡済み: 2026-11-20 12:00 tanaka"_s),
             qPrintable(row.data(Qt::AccessibleTextRole).toString()));
}

void TestReplies::whatWasReturnedIsNotWrittenTwice()
{
    take(formMail(u"2026/11/29"_s));
    QVERIFY(bench->giveBack(u"a reply"_s));
    QTRY_VERIFY(bench->desk().current()->standing());
    chord(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!dialog());
    QVERIFY2(bench->control<NoticeBar>("notice")->text().contains(u"#1"_s),
             qPrintable(bench->control<NoticeBar>("notice")->text()));
}

void TestReplies::aNewDraftCanBeUndone()
{
    take(formMail(u"2026/11/29"_s));
    chord(Qt::Key_R, Qt::ControlModifier);
    QTRY_VERIFY(dialog());
    const QString drafted = text("replyText")->toPlainText();
    text("replyText")->setFocus();
    chord(Qt::Key_A, Qt::ControlModifier);
    type(u"my own words"_s);
    dialog()->findChild<QComboBox *>(u"replyLanguage"_s)->setFocus();
    chord(Qt::Key_End);
    QCOMPARE(text("replyText")->toPlainText(), u"my own words"_s); // never over a person's words by itself
    press("draftAnew");
    QVERIFY2(text("replyText")->toPlainText().startsWith(u"Dear "_s), qPrintable(text("replyText")->toPlainText()));
    text("replyText")->setFocus();
    chord(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(text("replyText")->toPlainText(), u"my own words"_s);
    QVERIFY(drafted != u"my own words"_s);
}

void TestReplies::theLettersAreEverybodys()
{
    makeSupervisor(bench->setup().person);
    take(formMail(u"2026/11/29"_s));
    bench->window().findChild<Actions *>()->letters->trigger();
    QTRY_VERIFY(dialog());
    auto *record = dialog()->findChild<QPushButton *>(u"recordLetters"_s);
    const auto *state = dialog()->findChild<QLabel *>(u"letterState"_s);
    text("letterText")->setFocus();
    chord(Qt::Key_End, Qt::ControlModifier);
    type(u" {kontract} our house"_s);
    QVERIFY2(state->text().contains(u"{kontract}"_s), qPrintable(state->text()));
    QVERIFY(!record->isEnabled());
    for (int step = 0; step < int(QStringLiteral("{kontract} our house").size()); ++step)
        chord(Qt::Key_Backspace);
    type(u"{contract} our house"_s);
    QVERIFY2(state->text().isEmpty(), qPrintable(state->text()));
    QTRY_VERIFY(text("letterPreview")->toPlainText().contains(u"ssl00001234 our house"_s));
    press("recordLetters");
    QTRY_VERIFY(dialog()->findChild<QLabel *>(u"letterOwner"_s)->text().contains(u"記録しました"_s));
    QVERIFY(bench->desk().database().store()->deskSettings()->replyLetters.contains(u"our house"_s));
    chord(Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    bench->openWindow(); // another window on the same database
    QVERIFY(QTest::qWaitForWindowActive(&bench->window()));
    take(formMail(u"2026/11/29"_s, u"ssl00001234"_s, u"<9@example.jp>"_s));
    chord(Qt::Key_R, Qt::ControlModifier);
    QTRY_VERIFY(dialog());
    QVERIFY2(text("replyText")->toPlainText().contains(u"ssl00001234 our house"_s),
             qPrintable(text("replyText")->toPlainText()));
    chord(Qt::Key_Escape);
}

void TestReplies::lettersAreTheSupervisors()
{
    makeSupervisor(u"somebody else"_s);
    bench->window().findChild<Actions *>()->letters->trigger();
    QTRY_VERIFY(dialog());
    QVERIFY(text("letterText")->isReadOnly());
    QVERIFY(!dialog()->findChild<QPushButton *>(u"recordLetters"_s)->isEnabled());
    text("letterText")->setFocus();
    const QString before = text("letterText")->toPlainText();
    type(u"mine"_s);
    QCOMPARE(text("letterText")->toPlainText(), before);
    chord(Qt::Key_Escape);
}

/// Presses a letter in the question whether what was written may be lost, once it is asked.
static void answerLoss(QObject *owner, Qt::Key letter)
{
    auto *looking = new QTimer(owner);
    QObject::connect(looking, &QTimer::timeout, looking, [=] {
        QWidget *question = QApplication::activeModalWidget();
        if (!question || question->objectName() != u"mayLose" || !question->isActiveWindow())
            return;
        looking->stop();
        QTest::keyClick(question, letter, Qt::AltModifier);
    });
    looking->start(0);
}

void TestReplies::whatIsWrittenIsNotLostByEscape()
{
    take(formMail(u"2026/11/29"_s));
    chord(Qt::Key_R, Qt::ControlModifier);
    QTRY_VERIFY(dialog());
    QWidget *reply = dialog();
    text("replyText")->setFocus();
    type(u"my own words"_s);
    answerLoss(reply, Qt::Key_K);
    QTest::keyClick(reply, Qt::Key_Escape); // comes back when it is answered
    QTRY_COMPARE(dialog(), reply);
    QVERIFY(text("replyText")->toPlainText().startsWith(u"my own words"_s));
    answerLoss(reply, Qt::Key_L);
    QTest::keyClick(reply, Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
}

// The window goes with the dialog open; nobody answers anything.
void TestReplies::whatIsWrittenIsThereAfterTheProgramEnded()
{
    take(formMail(u"2026/11/29"_s));
    chord(Qt::Key_R, Qt::ControlModifier);
    QTRY_VERIFY(dialog());
    QVERIFY(!dialog()->findChild<QLabel *>(u"replyBegun"_s)->isVisible());
    text("replyText")->setFocus();
    type(u"my own words"_s);
    const QString written = text("replyText")->toPlainText();
    bench->saveDrafts();
    bench->openWindow();
    QVERIFY(QTest::qWaitForWindowActive(&bench->window()));
    QTRY_VERIFY(bench->desk().current() && bench->desk().current()->isOpen());
    bench->control<QListView>("inbox")->setFocus();
    chord(Qt::Key_R, Qt::ControlModifier);
    QTRY_VERIFY(dialog());
    QCOMPARE(text("replyText")->toPlainText(), written);
    QVERIFY(dialog()->findChild<QLabel *>(u"replyBegun"_s)->isVisible());
    QWidget *reply = dialog();
    answerLoss(reply, Qt::Key_L);
    QTest::keyClick(reply, Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    bench->control<QListView>("inbox")->setFocus();
    chord(Qt::Key_R, Qt::ControlModifier); // given up, it does not come back
    QTRY_VERIFY(dialog());
    QVERIFY(text("replyText")->toPlainText() != written);
    QVERIFY(!dialog()->findChild<QLabel *>(u"replyBegun"_s)->isVisible());
}

void TestReplies::lettersOfAColleagueAreNotWrittenOver()
{
    makeSupervisor(u"tanaka"_s);
    bench->window().findChild<Actions *>()->letters->trigger();
    QTRY_VERIFY(dialog());
    QWidget *letters = dialog();
    text("letterText")->setFocus();
    chord(Qt::Key_End, Qt::ControlModifier);
    type(u" mine"_s);
    ReplyLetters theirs = usualReplyLetters();
    theirs.japanese.signature += u" theirs"_s;
    const auto store = Store::open(bench->databasePath());
    QVERIFY(store);
    DeskSettings settings = *(*store)->deskSettings();
    settings.replyLetters = toJson(theirs);
    QVERIFY((*store)->changeDeskSettings(settings, u"tanaka"_s, bench->setup().now()));
    press("recordLetters");
    QTRY_VERIFY(letters->findChild<QLabel *>(u"letterOwner"_s)->text().contains(u"ほかの担当者"_s));
    QVERIFY((*store)->deskSettings()->replyLetters.contains(u"theirs"_s));
    QVERIFY(text("letterText")->toPlainText().contains(u" mine"_s));
    answerLoss(letters, Qt::Key_L);
    QTest::keyClick(letters, Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
}

QTEST_MAIN(TestReplies)
#include "tst_replies.moc"
