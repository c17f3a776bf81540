// A person who is to approve what a colleague prepared, where the desk wants her own judgement first: nothing of the
// colleague's work is to be seen before, and nothing can be decided.
#include "Workbench.h"

#include "rules/desk/Layers.h"
#include "ui/approval/LookDialog.h"
#include "ui/history/PeopleDialog.h"
#include "ui/mail/MailView.h"
#include "ui/notice/NoticeBar.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTextBrowser>

using namespace certlink;
using namespace Qt::StringLiterals;

class TestSecondLook : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { bench.reset(); }

    void theSecondJudgesBeforeSheSees();
    void whatIsOutOfSightStaysInTheDraft();
    void aWindowThatIsOpenPutsItAway();
    void aLongMailIsPutAwayOnceItIsRead();
    void nobodyIsAskedWithoutTheSetting();
    void aSupervisorSwitchesItOn();

private:
    /// What a colleague at another window leaves: her layers in the draft, and the application handed over.
    void prepareElsewhere();
    void setBlind(bool isBlind);
    void openWindow();
    void chord(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    /// Everything the window says, shown or spoken.
    [[nodiscard]] QString said();
    [[nodiscard]] const DeskCase &atHand() { return *bench->desk().current(); }
    [[nodiscard]] QString notice() { return bench->control<NoticeBar>("notice")->text(); }

    std::unique_ptr<Workbench> bench;
    Evidence evidence{Evidence::Kind::Mail, formMail(u"2026/11/29"_s), u"inbox/1.eml"_s, 0, QDate(2026, 11, 20)};
    QString colleague = u"ito-san"_s;
    QString why = u"電話で十二月一日に変更"_s;
    QString note = u"よろしくお願いします"_s;
};

void TestSecondLook::init()
{
    bench = std::make_unique<Workbench>();
    bench->fillRegister();
    setBlind(true);
}

void TestSecondLook::setBlind(bool isBlind)
{
    const auto store = Store::open(bench->databasePath());
    const QDateTime now = bench->setup().now();
    DeskSettings settings{DeskSettings::TwoPeople::Always, {}};
    settings.isBlind = isBlind;
    QVERIFY(store.has_value());
    std::ignore = (*store)->grantRole({u"mori"_s, Role::Supervisor, u"mori"_s, now});
    QVERIFY((*store)->changeDeskSettings(settings, u"mori"_s, now));
}

void TestSecondLook::prepareElsewhere()
{
    const auto store = Store::open(bench->databasePath());
    const QDateTime at = bench->setup().now().addSecs(-60);
    Layers layers;
    layers.put(Correction{Field::StartDate, u"2026/11/29"_s, u"2026-12-01"_s, why, colleague, at});
    layers.put(RecordedFact{
        {u"contracts"_s, u"ssl00001234"_s, u"licences"_s}, u"3"_s, RecordedFact::Source::Phone, colleague, at});
    layers.put(Settlement{u"L3-weekend"_s, Settlement::Kind::Confirmed, why, colleague, at});
    const QString key = evidenceKey(evidence);
    QVERIFY((*store)->writeDrafts({{key, evidence, u"ssl00001234"_s, toJson(layers), at}}, {}));
    QVERIFY((*store)->prepare({evidence, u"<1@example.jp>"_s, key, colleague, toJson(layers)},
                              {u"approvable"_s, note, colleague, at}));
}

void TestSecondLook::openWindow()
{
    bench->openWindow();
    QVERIFY(QTest::qWaitForWindowActive(&bench->window()));
}

void TestSecondLook::chord(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    if (!QApplication::activeWindow() && !QApplication::activeModalWidget())
        bench->window().activateWindow();
    // A dialog is there before it has the keys; until then they would go to the window below it.
    const auto hasTheKeys = [] {
        const QWidget *modal = QApplication::activeModalWidget();
        const QWidget *focused = QApplication::focusWidget();
        return focused && (!modal || modal->isAncestorOf(focused));
    };
    QTRY_VERIFY(hasTheKeys());
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    QCoreApplication::processEvents();
}

QString TestSecondLook::said()
{
    QStringList all;
    for (const QWidget *widget : bench->window().findChildren<QWidget *>()) {
        all << widget->accessibleName() << widget->accessibleDescription() << widget->toolTip();
        for (const char *property : {"text", "plainText", "html"})
            all << widget->property(property).toString();
    }
    for (const auto *view : bench->window().findChildren<QAbstractItemView *>()) {
        const QAbstractItemModel *model = view->model();
        for (int row = 0; model && row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column)
                all << model->index(row, column).data().toString()
                    << model->index(row, column).data(Qt::AccessibleTextRole).toString();
        }
    }
    return all.join(u'\n');
}

void TestSecondLook::theSecondJudgesBeforeSheSees()
{
    prepareElsewhere();
    openWindow();
    QTRY_VERIFY(bench->desk().current());
    QVERIFY(!atHand().isOpen());
    QCOMPARE(atHand().file->application().startDate.date, QDate(2026, 11, 29)); // as the mail has it
    QVERIFY(atHand().file->layers().isEmpty());
    for (const QString &hidden : {colleague, why, note})
        QVERIFY2(!said().contains(hidden), qPrintable(hidden));
    QVERIFY(said().contains(u"同僚が準備"_s)); // that there is something
    bench->control<QListView>("inbox")->setFocus();
    for (const auto key : {Qt::Key_Return, Qt::Key_R, Qt::Key_K}) {
        chord(key, Qt::ControlModifier);
        QVERIFY(!QApplication::activeModalWidget()); // neither decided nor changed
    }
    chord(Qt::Key_J, Qt::ControlModifier);
    QTRY_VERIFY(QApplication::activeModalWidget());
    chord(Qt::Key_Return); // nothing is chosen for her
    QVERIFY(bench->window().findChild<LookDialog *>());
    chord(Qt::Key_R, Qt::AltModifier);
    QTRY_VERIFY(bench->control<QAbstractButton>("recordLook")->isEnabled());
    QVERIFY(bench->control<QAbstractButton>("wouldReturn")->isChecked());
    chord(Qt::Key_Return);
    QTRY_VERIFY(atHand().isOpen());
    QCOMPARE(atHand().file->application().startDate.date, QDate(2026, 12, 1));
    QVERIFY(atHand().file->layers().settlements.isEmpty()); // confirming is hers
    QTRY_VERIFY2(notice().contains(colleague) && notice().contains(u"異なります"_s), qPrintable(notice()));
    QTRY_VERIFY(!QApplication::activeModalWidget());
    bench->control<QListView>("inbox")->setFocus();
    chord(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(QApplication::activeModalWidget());
    QVERIFY(bench->control<QLabel>("lookBefore")->text().contains(u"異なります"_s));
    chord(Qt::Key_Return);
    const Store *store = bench->desk().database().store();
    QTRY_COMPARE(store->decisions(1)->size(), 1);
    QCOMPARE(store->decision(1)->preparedBy, colleague);
    QCOMPARE(store->lookBefore(1)->value().look.intention, Look::Intention::Return);
    QVERIFY(store->verify({})->holds());
    QTRY_VERIFY(!QApplication::activeModalWidget()); // recorded is a moment before the dialog is gone
    chord(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(bench->control<QTextBrowser>("historyRecord")->toPlainText().contains(u"異なります"_s));
}

void TestSecondLook::whatIsOutOfSightStaysInTheDraft()
{
    prepareElsewhere();
    openWindow();
    QTRY_VERIFY(bench->desk().current());
    const int id = atHand().id;
    bench->desk().keepBegun(id, u"L3-weekend"_s, u"begun"_s);
    bench->desk().layers().correct(Field::CommonName, u"www.other.example.jp"_s);
    bench->saveDrafts();
    const auto drafts = bench->desk().database().store()->drafts();
    QCOMPARE(drafts->size(), 1);
    QCOMPARE(layersFromJson(drafts->first().layers).corrections.first().why, why);
    openWindow(); // as after a restart: still out of sight
    QTRY_VERIFY(bench->desk().current());
    QVERIFY(atHand().putAway);
    bench->desk().decisions().look(Look::Intention::Approve);
    QTRY_VERIFY(atHand().isOpen());
    QVERIFY2(notice().contains(u"一致"_s), qPrintable(notice()));
    openWindow(); // said once
    QTRY_VERIFY(bench->desk().current());
    QVERIFY(atHand().isOpen());
    QVERIFY2(notice().contains(u"一致"_s), qPrintable(notice()));
}

void TestSecondLook::aWindowThatIsOpenPutsItAway()
{
    openWindow();
    bench->desk().intake().takeMail(evidence.bytes);
    QTRY_VERIFY(bench->desk().current() && atHand().isOpen());
    bench->desk().layers().correct(Field::CommonName, u"www.other.example.jp"_s); // her own
    bench->saveDrafts();
    prepareElsewhere();
    QTRY_VERIFY(atHand().putAway); // noticed by itself
    QCOMPARE(atHand().file->layers().corrections.size(), 1);
    setBlind(false);
    QTRY_VERIFY(atHand().isOpen());
    QCOMPARE(atHand().file->layers().corrections.size(), 1);
}

/// It is read in the background when it is looked at.
void TestSecondLook::aLongMailIsPutAwayOnceItIsRead()
{
    openWindow();
    bench->desk().intake().takeMail(evidence.bytes);
    QTRY_VERIFY(bench->desk().current() && atHand().isOpen());
    evidence.bytes =
        formMail(u"2026/12/1"_s, u"ssl00001235"_s, u"<2@example.jp>"_s) + QByteArray("\r\n").repeated(300'000);
    bench->desk().intake().takeMail(evidence.bytes);
    QTRY_VERIFY(atHand().contract() == u"ssl00001235" && atHand().isOpen());
    const int longId = atHand().id;
    bench->saveDrafts();
    chord(Qt::Key_Up, Qt::ControlModifier);
    QTRY_VERIFY(bench->desk().find(longId)->parked);
    const auto store = Store::open(bench->databasePath());
    QVERIFY((*store)->prepare({evidence, u"<2@example.jp>"_s, evidenceKey(evidence), colleague},
                              {u"approvable"_s, note, colleague, bench->setup().now()}));
    bench->desk().database().lookForChanges(); // the window has seen that long before it is looked at
    QTRY_VERIFY(bench->desk().find(longId)->decisionsKnown);
    chord(Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(atHand().id, longId);
    QVERIFY(atHand().isReading);
    QTRY_VERIFY(atHand().file);
    QVERIFY(atHand().putAway && !atHand().isOpen());
}

void TestSecondLook::nobodyIsAskedWithoutTheSetting()
{
    setBlind(false);
    prepareElsewhere();
    openWindow();
    QTRY_VERIFY(bench->desk().current());
    QVERIFY(atHand().isOpen());
    QVERIFY2(notice().contains(colleague) && notice().contains(note), qPrintable(notice()));
    bench->control<QListView>("inbox")->setFocus();
    chord(Qt::Key_J, Qt::ControlModifier);
    QVERIFY(!QApplication::activeModalWidget());
}

void TestSecondLook::aSupervisorSwitchesItOn()
{
    setBlind(false);
    {
        const auto store = Store::open(bench->databasePath());
        QVERIFY((*store)->grantRole({u"tanaka"_s, Role::Supervisor, u"mori"_s, bench->setup().now()}));
    }
    openWindow();
    PeopleDialog dialog(bench->desk(), &bench->window());
    dialog.open();
    dialog.activateWindow();
    QTRY_VERIFY(dialog.isAncestorOf(QApplication::focusWidget()));
    chord(Qt::Key_J, Qt::AltModifier);
    QTRY_VERIFY(dialog.findChild<QCheckBox *>(u"secondLook"_s)->isChecked());
    chord(Qt::Key_R, Qt::AltModifier);
    const Store *store = bench->desk().database().store();
    QTRY_VERIFY(store->deskSettings()->isBlind);
    QCOMPARE(store->deskSettings()->twoPeople, DeskSettings::TwoPeople::Always); // the rest stays
    dialog.reject();
}

QTEST_MAIN(TestSecondLook)
#include "tst_second_look.moc"
