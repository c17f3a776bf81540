// A day's work with the keyboard alone: every key goes where the focus is, and is counted.
#include "MailProgram.h"
#include "Workbench.h"

#include "ui/findings/FindingsPane.h"
#include "ui/form/FormPane.h"
#include "ui/mail/MailView.h"
#include "ui/notice/NoticeBar.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTimer>
#include <QTreeView>
#include <QTreeWidget>
#include <QUrl>

using namespace certlink;
using namespace Qt::StringLiterals;

class TestKeys : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { bench.reset(); }

    void aCleanMailTakesTwoChords();
    void aWrongDayBecomesAReplyInTheClipboard();
    void aFindingIsConfirmedWithAReason();
    void whatIsNotKnownIsRecorded();
    void theSenderWhoCalledBackIsAReason();
    void theNextApplicationComesByItself();
    void theLastApplicationStays();
    void returningWithoutAFaultAsksWhy();
    void aPrivateKeyIsErasedUnlessItIsToBeKept_data();
    void aPrivateKeyIsErasedUnlessItIsToBeKept();
    void aReplyOpensInTheMailProgram();
    void aReplyCanBeCopiedAgain();
    void whatWouldMendItIsOneKeyAway();
    void aBlockLeadsToItsField();
    void problemsAreWalkedBothWays();
    void theNextApplicationFromAReasonLeavesNoKeyInTheSearch();
    void escapeLeavesTheSearchAndKeepsTheRow();
    void f6WalksThePanes();
    void f6WalksTheOtherPages();
    void aNewApplicationIsTypedAtOnce();
    void buttonsHaveMnemonicsAndTellTheirKeys();
    void allKeysAreListed();
    void foldedFindingsComeBackWithTheProblem();
    void whatIsLeftIsCounted();
    void noKeyEndsTheProgram_data();
    void noKeyEndsTheProgram();

private:
    void take(const QByteArray &mail);
    void chord(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    [[nodiscard]] QStringList rules() { return bench->window().findChild<FindingsPane *>()->model().rules(); }
    [[nodiscard]] QString notice() { return bench->control<NoticeBar>("notice")->text(); }
    [[nodiscard]] qint64 lastDecision();
    [[nodiscard]] QWidget *focus();

    std::unique_ptr<Workbench> bench;
    int chords = 0;
};

void TestKeys::init()
{
    bench = std::make_unique<Workbench>();
    bench->fillRegister();
    bench->openWindow();
    QVERIFY(QTest::qWaitForWindowActive(&bench->window()));
    QGuiApplication::clipboard()->clear();
}

void TestKeys::take(const QByteArray &mail)
{
    const int before = bench->desk().inbox().rowCount();
    bench->desk().intake().takeMail(mail);
    QTRY_COMPARE(bench->desk().inbox().rowCount(), before + 1);
    QTRY_VERIFY(bench->desk().current() && bench->desk().current()->isOpen());
    bench->control<QListView>("inbox")->setFocus();
    chords = 0;
}

void TestKeys::chord(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTRY_VERIFY(focus());
    QWidget *target = focus();
    QTest::keyClick(target, key, modifiers);
    QCoreApplication::processEvents();
    ++chords;
}

/// Where keys go. A window manager gives a window its activity back when its dialog is gone; there may be none.
QWidget *TestKeys::focus()
{
    if (!QApplication::activeWindow() && !QApplication::activeModalWidget())
        bench->window().activateWindow();
    return QApplication::focusWidget();
}

qint64 TestKeys::lastDecision()
{
    const auto decisions = bench->desk().database().store()->decisions(1);
    return decisions && !decisions->isEmpty() ? decisions->first().id : 0;
}

void TestKeys::aCleanMailTakesTwoChords()
{
    take(formMail());
    chord(Qt::Key_Return, Qt::ControlModifier);
    chord(Qt::Key_Return);
    QTRY_COMPARE(lastDecision(), 1);
    QCOMPARE(chords, 2);
    QTRY_VERIFY(notice().contains(u"#1"_s));
}

void TestKeys::aWrongDayBecomesAReplyInTheClipboard()
{
    take(formMail(u"2026/11/29"_s));
    chord(Qt::Key_R, Qt::ControlModifier);
    chord(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY2(QGuiApplication::clipboard()->text().contains(u"日曜日"_s),
                 qPrintable(QGuiApplication::clipboard()->text()));
    QVERIFY(chords <= 3);
    QTRY_VERIFY2(notice().contains(u"クリップボード"_s) && notice().contains(u"#1"_s), qPrintable(notice()));
}

void TestKeys::aFindingIsConfirmedWithAReason()
{
    take(formMail().replace("admin@example.jp", "someone@example.jp"));
    QCOMPARE(bench->desk().current()->file->openFindings().size(), 1);
    chord(Qt::Key_F8);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"reason"_s);
    type(u"telephoned"_s);
    chord(Qt::Key_Return);
    QCOMPARE(bench->desk().current()->file->openFindings().size(), 0);
    chord(Qt::Key_Return, Qt::ControlModifier);
    chord(Qt::Key_Return);
    QTRY_COMPARE(lastDecision(), 1);
    QCOMPARE(chords, 4);
}

void TestKeys::whatIsNotKnownIsRecorded()
{
    bench->closeWindow();
    Register known = smallRegister();
    Contract contract = *known.contract(u"ssl00001234"_s);
    contract.csr.reset();
    contract.intermediateCa.reset();
    known.insert(contract);
    {
        auto store = Store::open(bench->databasePath());
        QVERIFY(store && (*store)->replaceRegister(known, u"test"_s, bench->setup().now()));
    }
    bench->openWindow();
    QVERIFY(QTest::qWaitForWindowActive(&bench->window()));
    take(formMail());
    QVERIFY(!bench->desk().current()->file->openFindings().isEmpty());
    chord(Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(qobject_cast<QComboBox *>(QApplication::focusWidget()));
    QCOMPARE(QApplication::focusWidget()->objectName(), u"cell.csr"_s);
    chord(Qt::Key_Down);
    QCOMPARE(qobject_cast<QComboBox *>(QApplication::focusWidget())->currentText(), u"IIJ"_s);
    chord(Qt::Key_Return);
    QTRY_VERIFY(bench->desk().current()->file->openFindings().isEmpty());
    chord(Qt::Key_Return, Qt::ControlModifier);
    chord(Qt::Key_Return);
    QTRY_COMPARE(lastDecision(), 1);
    QCOMPARE(chords, 5);
}

void TestKeys::theSenderWhoCalledBackIsAReason()
{
    take(formMail().replace("admin@example.jp", "someone@example.jp"));
    chord(Qt::Key_F8);
    QVERIFY(bench->control<QLineEdit>("reason")->text().isEmpty()); // nobody has called yet
    chord(Qt::Key_K, Qt::ControlModifier);
    QWidget *menu = QApplication::activePopupWidget();
    QVERIFY(menu);
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_VERIFY(bench->control<QLineEdit>("reason")->text().contains(u"折り返し"_s));
    chord(Qt::Key_Return);
    QVERIFY(bench->desk().current()->file->openFindings().isEmpty());
}

void TestKeys::theNextApplicationComesByItself()
{
    take(formMail(u"2026/11/29"_s));
    const int first = bench->desk().current()->id;
    take(formMail(u"2026/12/2"_s, u"ssl00001234"_s, u"<2@example.jp>"_s));
    const int second = bench->desk().current()->id;
    bench->desk().setCurrent(first);
    QTRY_VERIFY(bench->desk().current()->isOpen());
    chord(Qt::Key_R, Qt::ControlModifier);
    QTRY_VERIFY(QApplication::activeModalWidget());
    chord(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(lastDecision(), 1);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    QTRY_COMPARE(bench->desk().current()->id, second);
    QTRY_COMPARE(focus(), bench->control<QListView>("inbox"));
    QVERIFY2(notice().contains(u"#1"_s), qPrintable(notice()));
}

void TestKeys::theLastApplicationStays()
{
    take(formMail());
    const int only = bench->desk().current()->id;
    chord(Qt::Key_Return, Qt::ControlModifier);
    chord(Qt::Key_Return);
    QTRY_COMPARE(lastDecision(), 1);
    QCOMPARE(bench->desk().current()->id, only);
    QTRY_COMPARE(focus(), bench->control<QListView>("inbox"));
}

void TestKeys::returningWithoutAFaultAsksWhy()
{
    take(formMail());
    chord(Qt::Key_R, Qt::ControlModifier);
    QTRY_VERIFY(QApplication::activeModalWidget());
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"replyReason"_s);
    chord(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(QApplication::activeModalWidget()); // not without a reason
    type(u"withdrawn by telephone"_s);
    chord(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(lastDecision(), 1);
    const auto record = bench->desk().database().store()->decision(1);
    QVERIFY(record);
    QVERIFY2(record->reply.contains(u"]: withdrawn by telephone"_s), qPrintable(record->reply));
}

void TestKeys::aPrivateKeyIsErasedUnlessItIsToBeKept_data()
{
    QTest::addColumn<bool>("approves");
    QTest::addColumn<bool>("keeps");
    QTest::newRow("approved") << true << false;
    QTest::newRow("approved, kept") << true << true;
    QTest::newRow("returned") << false << false;
    QTest::newRow("returned, kept") << false << true;
}

void TestKeys::aPrivateKeyIsErasedUnlessItIsToBeKept()
{
    QFETCH(const bool, approves);
    QFETCH(const bool, keeps);
    take(formMail() + "\n-----BEGIN PRIVATE KEY-----\n" + QByteArray(64, 'A') + "\n-----END PRIVATE KEY-----\n");
    if (approves) {
        chord(Qt::Key_F8);
        type(u"to be replaced"_s);
        chord(Qt::Key_Return);
        QCOMPARE(bench->desk().current()->file->openFindings().size(), 0);
    }
    chord(approves ? Qt::Key_Return : Qt::Key_R, Qt::ControlModifier);
    QTRY_VERIFY(QApplication::activeModalWidget() && QApplication::activeModalWidget()->isActiveWindow());
    const auto *keep = QApplication::activeModalWidget()->findChild<QCheckBox *>(u"keepKey"_s);
    QVERIFY(keep->isVisible() && !keep->isChecked());
    if (keeps)
        chord(Qt::Key_K, Qt::AltModifier);
    chord(Qt::Key_Return, approves ? Qt::NoModifier : Qt::ControlModifier);
    QTRY_COMPARE(lastDecision(), 1);
    const auto record = bench->desk().database().store()->decision(1);
    QVERIFY(record && record->evidence.bytes.isEmpty() != keeps);
    QCOMPARE(record->keyMaterial, keeps ? KeyMaterial::Kept : KeyMaterial::Erased);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    take(formMail(u"2026/12/2"_s, u"ssl00001234"_s, u"<2@example.jp>"_s)); // nothing to ask about
    chord(Qt::Key_R, Qt::ControlModifier);
    QTRY_VERIFY(QApplication::activeModalWidget());
    QVERIFY(!QApplication::activeModalWidget()->findChild<QCheckBox *>(u"keepKey"_s)->isVisible());
}

void TestKeys::aReplyOpensInTheMailProgram()
{
    MailProgram program;
    take(formMail(u"2026/11/29"_s));
    chord(Qt::Key_R, Qt::ControlModifier);
    QTRY_VERIFY(QApplication::activeModalWidget());
    auto *dialog = QApplication::activeModalWidget();
    auto *way = dialog->findChild<QComboBox *>(u"replyWay"_s);
    way->setFocus();
    chord(Qt::Key_End);
    auto *text = dialog->findChild<QPlainTextEdit *>(u"replyText"_s);
    text->setFocus();
    chord(Qt::Key_A, Qt::ControlModifier);
    type(u"a & b = c?"_s);
    chord(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!program.url.isEmpty());
    const QByteArray link = program.url.toEncoded();
    QVERIFY2(link.startsWith("mailto:admin@example.jp?subject=Re%3A%20"), link.constData());
    QVERIFY2(link.contains("&body=a%20%26%20b%20%3D%20c%3F"), link.constData());
    QVERIFY2(link.contains("in-reply-to=%3C1%40example.jp%3E"), link.constData());
    bench->openWindow(); // the way is remembered
    QVERIFY(QTest::qWaitForWindowActive(&bench->window()));
    take(formMail(u"2026/11/29"_s, u"ssl00001234"_s, u"<9@example.jp>"_s));
    chord(Qt::Key_R, Qt::ControlModifier);
    QTRY_VERIFY(QApplication::activeModalWidget());
    QCOMPARE(QApplication::activeModalWidget()->findChild<QComboBox *>(u"replyWay"_s)->currentIndex(), 2);
    chord(Qt::Key_Escape);
}

void TestKeys::aReplyCanBeCopiedAgain()
{
    take(formMail(u"2026/11/29"_s));
    QVERIFY(bench->giveBack(u"the reply's own words"_s));
    chord(Qt::Key_H, Qt::ControlModifier);
    auto *copy = bench->control<QPushButton>("copyReply");
    QTRY_VERIFY(copy->isEnabled());
    chord(Qt::Key_R, Qt::AltModifier);
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"the reply's own words"_s);
}

void TestKeys::whatWouldMendItIsOneKeyAway()
{
    take(formMail(u"2026/11/29"_s)); // a Sunday
    chord(Qt::Key_M, Qt::ControlModifier);
    auto *notice = bench->control<NoticeBar>("notice");
    QTRY_VERIFY(notice->isVisible());
    QVERIFY2(notice->text().contains(u"L3-weekend"), qPrintable(notice->text()));
}

void TestKeys::aBlockLeadsToItsField()
{
    take(formMail(u"2026/11/29"_s));
    chord(Qt::Key_F8);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"start_date"_s);
    chord(Qt::Key_A, Qt::ControlModifier);
    type(u"2026-12-01"_s);
    QVERIFY(!rules().contains(u"L3-weekend"_s));
}

void TestKeys::problemsAreWalkedBothWays()
{
    take(formMail(u"2026/11/29"_s).replace("AB12345678", "ZZ99999999").replace("admin@", "someone@"));
    const qsizetype open = bench->desk().current()->file->openFindings().size();
    QVERIFY(open >= 2);
    chord(Qt::Key_F8);
    const QString first = bench->desk().selection().rule();
    chord(Qt::Key_F8);
    QVERIFY(bench->desk().selection().rule() != first);
    chord(Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(bench->desk().selection().rule(), first);
}

void TestKeys::theNextApplicationFromAReasonLeavesNoKeyInTheSearch()
{
    take(formMail() + "TBD\r\n");
    take(formMail(u"2026/12/2"_s, u"ssl00005678"_s, u"<2@example.jp>"_s) + "TBD\r\n");
    chord(Qt::Key_Home);
    chord(Qt::Key_F8);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(focus()) && bench->desk().current());
    const int first = bench->desk().current()->id;
    chord(Qt::Key_Down, Qt::ControlModifier);
    QTRY_VERIFY(bench->desk().current()->id != first);
    QCOMPARE(focus(), bench->control<QListView>("inbox"));
}

void TestKeys::escapeLeavesTheSearchAndKeepsTheRow()
{
    take(formMail());
    take(formMail(u"2026/12/2"_s, u"ssl00005678"_s, u"<2@example.jp>"_s));
    chord(Qt::Key_F, Qt::ControlModifier);
    type(u"00005678"_s);
    auto *list = bench->control<QListView>("inbox");
    QTRY_COMPARE(list->model()->rowCount(), 1);
    const int current = bench->desk().current()->id;
    chord(Qt::Key_Escape);
    QCOMPARE(list->model()->rowCount(), 2);
    QCOMPARE(bench->desk().current()->id, current);
    QCOMPARE(QApplication::focusWidget(), list);
}

void TestKeys::f6WalksThePanes()
{
    take(formMail(u"2026/11/29"_s));
    const auto pane = [this] {
        QWidget *focus = QApplication::focusWidget();
        if (bench->window().findChild<FormPane *>()->isAncestorOf(focus))
            return u"form"_s;
        return focus->objectName();
    };
    QStringList there;
    for (int step = 0; step < 5; ++step) {
        chord(Qt::Key_F6);
        there.append(pane());
    }
    QCOMPARE(there, (QStringList{u"mailText"_s, u"form"_s, u"findings"_s, u"detail"_s, u"inbox"_s}));
    QStringList back;
    for (int step = 0; step < 5; ++step) {
        chord(Qt::Key_F6, Qt::ShiftModifier);
        back.append(pane());
    }
    QCOMPARE(back, (QStringList{u"detail"_s, u"findings"_s, u"form"_s, u"mailText"_s, u"inbox"_s}));
}

/// It ended the program there: it looked for the panes of the desk, none of which is in sight.
void TestKeys::f6WalksTheOtherPages()
{
    const auto walk = [this](int steps) {
        QStringList there;
        for (int step = 0; step < steps; ++step) {
            chord(Qt::Key_F6);
            there.append(QApplication::focusWidget()->objectName());
        }
        return there;
    };
    chord(Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(walk(3), (QStringList{u"historyTable"_s, u"historyRecord"_s, u"historyWords"_s}));
    chord(Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"historyRecord"_s);
    chord(Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(walk(2), (QStringList{u"changesShown"_s, u"changesTable"_s}));
    chord(Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"changesShown"_s);
    chord(Qt::Key_1, Qt::ControlModifier);
}

void TestKeys::aNewApplicationIsTypedAtOnce()
{
    bench->control<QListView>("inbox")->setFocus();
    chord(Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget(), bench->control<MailView>("mailText"));
    type(u"AB12345678"_s);
    QVERIFY(bench->control<MailView>("mailText")->bodyText().contains(u"AB12345678"_s));
}

void TestKeys::buttonsHaveMnemonicsAndTellTheirKeys()
{
    take(formMail().replace("admin@example.jp", "someone@example.jp"));
    chord(Qt::Key_F8);
    QMap<QString, QString> byMnemonic;
    QStringList wrong;
    const auto buttons = bench->window().findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        const bool isPlainButton = button->inherits("QPushButton") || button->inherits("QToolButton");
        if (!isPlainButton || !button->isVisible() || button->text().isEmpty() ||
            button->parentWidget()->inherits("QToolBar"))
            continue;
        const QKeySequence mnemonic = button->shortcut();
        if (mnemonic.isEmpty() || !button->toolTip().contains(u'('))
            wrong.append(button->text() + u" / "_s + button->toolTip());
        else if (byMnemonic.contains(mnemonic.toString()))
            wrong.append(button->text() + u" = "_s + byMnemonic.value(mnemonic.toString()));
        byMnemonic.insert(mnemonic.toString(), button->text());
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u"; "_s)));
    QVERIFY(byMnemonic.size() >= 3);
    chord(Qt::Key_R, Qt::AltModifier); // works, whatever has the focus
    QTRY_VERIFY(QApplication::activeModalWidget());
    chord(Qt::Key_Escape);
}

void TestKeys::allKeysAreListed()
{
    bench->control<QListView>("inbox")->setFocus();
    chord(Qt::Key_F1);
    QTRY_VERIFY(QApplication::activeModalWidget());
    auto *list = QApplication::activeModalWidget()->findChild<QTreeWidget *>(u"shortcutList"_s);
    QVERIFY(list);
    QStringList keys;
    for (int row = 0; row < list->topLevelItemCount(); ++row) {
        keys.append(list->topLevelItem(row)->text(0));
        QVERIFY2(!list->topLevelItem(row)->text(1).contains(u'&'), qPrintable(list->topLevelItem(row)->text(1)));
    }
    for (const auto &key : {u"F8"_s, u"Shift+F8"_s, u"F6"_s, u"Ctrl+K"_s, u"Ctrl+R"_s, u"F1"_s})
        QVERIFY2(keys.contains(key), qPrintable(keys.join(u", "_s)));
    chord(Qt::Key_Escape);
}

void TestKeys::foldedFindingsComeBackWithTheProblem()
{
    take(formMail().replace("admin@example.jp", "someone@example.jp"));
    auto *form = bench->window().findChild<FormPane *>();
    const int height = form->height();
    chord(Qt::Key_F7);
    QTRY_VERIFY(form->height() > height);
    QVERIFY(!bench->control<QTreeView>("findings")->isVisible());
    chord(Qt::Key_F8);
    QTRY_COMPARE(focus()->objectName(), u"reason"_s);
}

void TestKeys::whatIsLeftIsCounted()
{
    take(formMail());
    take(formMail(u"2026/11/29"_s, u"ssl00001234"_s, u"<2@example.jp>"_s));
    const auto left = [this] { return bench->control<QLabel>("inboxLeft")->accessibleName(); };
    QTRY_VERIFY2(left().contains(u"差し戻し 1"_s), qPrintable(left()));
    QVERIFY(bench->giveBack(u"reply"_s));
    QTRY_VERIFY2(!left().contains(u"差し戻し"_s), qPrintable(left()));
}

QTEST_MAIN(TestKeys)
void TestKeys::noKeyEndsTheProgram_data()
{
    QTest::addColumn<Qt::Key>("page");
    QTest::addColumn<bool>("isMail");
    for (const bool isMail : {false, true}) {
        const auto row = [isMail](const char *name, Qt::Key page) {
            QTest::addRow("%s, %s", name, isMail ? "an application" : "nothing at hand") << page << isMail;
        };
        row("desk", Qt::Key_1);
        row("history", Qt::Key_2);
        row("changes", Qt::Key_3);
        row("training", Qt::Key_4);
    }
}

/// Every key of the window on every page; what opens is closed again.
void TestKeys::noKeyEndsTheProgram()
{
    QFETCH(const Qt::Key, page);
    QFETCH(const bool, isMail);
    QTimer closer; // dialogs and menus have loops of their own
    connect(&closer, &QTimer::timeout, this, [] {
        if (QWidget *menu = QApplication::activePopupWidget())
            menu->close();
        else if (auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget()))
            dialog->reject();
    });
    closer.start(10);
    int pressed = 0;
    for (const QAction *action : bench->window().findChildren<QAction *>()) {
        if (action->shortcut().isEmpty() || action->shortcut().matches(QKeySequence::Quit) == QKeySequence::ExactMatch)
            continue;
        if (isMail && bench->desk().inbox().rowCount() == 0)
            take(formMail(u"2026/11/29"_s)); // Delete takes it away
        chord(page, Qt::ControlModifier);
        const QKeyCombination keys = action->shortcut()[0];
        chord(keys.key(), keys.keyboardModifiers());
        QTRY_VERIFY(!QApplication::activeModalWidget() && !QApplication::activePopupWidget());
        ++pressed;
    }
    QVERIFY(pressed > 30 && bench->window().isVisible());
}

#include "tst_keys.moc"
