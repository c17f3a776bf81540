// Masking by its switch: nothing of a customer is left in the window, and nothing done in it is kept.
#include "Workbench.h"

#include "rules/masking/Masker.h"
#include "ui/Actions.h"
#include "ui/DeskWindows.h"
#include "ui/mail/MailView.h"
#include "ui/notice/NoticeBar.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTextBrowser>
#include <QToolBar>

using namespace certlink;
using namespace Qt::StringLiterals;

class TestMasked : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup()
    {
        windows.reset();
        bench.reset();
    }

    void nothingOfACustomerIsLeft();
    void everythingIsJudgedAlike();
    void theEditionInForceJudgesThereToo();
    void nothingIsDecidedInIt();
    void theWindowComesBackAsItWas();
    void anExerciseIsMadeOfTheApplication();
    void anExerciseIsMadeOfARecord();

private:
    [[nodiscard]] MainWindow &window() { return *windows->window(); }
    [[nodiscard]] MainWindow &masked() { return *windows->masked(); }
    void take(const QByteArray &mail);
    void mask();

    std::unique_ptr<Workbench> bench;
    std::unique_ptr<DeskWindows> windows;
};

namespace {

/// All that a person can read in a window.
QString readIn(const QWidget &window)
{
    QStringList texts{window.windowTitle()};
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            texts.append(label->text());
        else if (const auto *line = qobject_cast<const QLineEdit *>(widget))
            texts.append(line->text());
        else if (const auto *text = qobject_cast<const QPlainTextEdit *>(widget))
            texts.append(text->toPlainText());
        else if (const auto *page = qobject_cast<const QTextBrowser *>(widget))
            texts.append(page->toPlainText());
        else if (const auto *view = qobject_cast<const QAbstractItemView *>(widget); view && view->model())
            for (int row = 0; row < view->model()->rowCount(); ++row)
                for (int role = 0; role < Qt::UserRole + 40; ++role)
                    texts.append(view->model()->index(row, 0).data(role).toString());
        texts.append(widget->toolTip());
        texts.append(widget->accessibleDescription());
    }
    return texts.join(u'\n').toLower();
}

/// What names the customer of formMail().
const QStringList &customer()
{
    static const QStringList values{u"ab12345678"_s,       u"00001234"_s, u"00000001"_s, u"www.example.jp"_s,
                                    u"admin@example.jp"_s, u"山田"_s,     u"太郎"_s,     u"tanaka"_s};
    return values;
}

} // namespace

void TestMasked::init()
{
    bench = std::make_unique<Workbench>();
    bench->fillRegister();
    windows = std::make_unique<DeskWindows>(bench->setup(), []() -> Result<DeskWindows::Samples> {
        return tl::make_unexpected(Failure{Failure::Code::NotFound, {}, u"none"_s, {}});
    });
    windows->openOwn();
    QVERIFY(QTest::qWaitForWindowExposed(&window()));
}

void TestMasked::take(const QByteArray &mail)
{
    window().desk().intake().takeMail(mail);
    QTRY_VERIFY(window().desk().current() && window().desk().current()->isOpen());
}

/// By the key of the switch.
void TestMasked::mask()
{
    window().activateWindow();
    QTest::keyClick(&window(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(windows->masked());
    QVERIFY(QTest::qWaitForWindowExposed(&masked()));
}

void TestMasked::nothingOfACustomerIsLeft()
{
    take(formMail(u"2026/11/29"_s));
    const QString open = readIn(window());
    for (const QString &value : {u"ab12345678"_s, u"00001234"_s, u"www.example.jp"_s, u"admin@example.jp"_s})
        QVERIFY2(open.contains(value), qPrintable(value)); // else the test would find nothing
    mask();
    const QString shown = readIn(masked());
    for (const QString &value : customer())
        QVERIFY2(!shown.contains(value), qPrintable(value));
    QVERIFY(shown.contains(u"マスターid:ab"_s));
    QVERIFY(!window().isVisible());
    QVERIFY2(masked().findChild<NoticeBar *>(u"sampleNotice"_s)->isVisible(), "no sign that it is masked");
    QVERIFY(masked().windowTitle().contains(u"匿名"_s));
}

void TestMasked::everythingIsJudgedAlike()
{
    take(formMail(u"2026/11/29"_s));
    window().desk().layers().correct(Field::CommonName, u"www.example.com"_s);
    const Judgement before = window().desk().current()->file->judgement();
    take(formMail(u"2026/12/2"_s, u"ssl00005678"_s, u"<2@example.jp>"_s));
    const Judgement other = window().desk().current()->file->judgement();
    mask();
    QCOMPARE(masked().desk().inbox().rowCount(), 2);
    QVERIFY(saysTheSame(masked().desk().current()->file->judgement(), other));
    for (const int id : masked().desk().cases().ids()) {
        if (id != masked().desk().current()->id)
            QVERIFY(saysTheSame(masked().desk().find(id)->file->judgement(), before));
    }
}

void TestMasked::theEditionInForceJudgesThereToo()
{
    bench->putInForce(u"mine"_s, QDate(2026, 11, 20), {{u"lead_time_business_days"_s, 20}});
    window().desk().database().lookForChanges();
    take(formMail());
    QCOMPARE(window().desk().current()->file->judgement().disposition, Disposition::Confirm);
    mask();
    QCOMPARE(masked().desk().inbox().rowCount(), 1);
    QCOMPARE(masked().desk().current()->file->judgement().disposition, Disposition::Confirm);
    QTest::keyClick(&masked(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(!windows->masked());
    window().findChild<Actions *>()->exercise->trigger();
    auto *exercises = window().findChild<QListWidget *>(u"exercises"_s);
    QVERIFY(exercises && exercises->count() == 1);
}

void TestMasked::nothingIsDecidedInIt()
{
    take(formMail());
    mask();
    masked().activateWindow();
    QTest::keyClick(&masked(), Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(&masked(), Qt::Key_R, Qt::ControlModifier);
    QTest::keyClick(&masked(), Qt::Key_2, Qt::ControlModifier);
    QVERIFY(!QApplication::activeModalWidget());
    QVERIFY(!masked().desk().database().store());
    QVERIFY(window().desk().database().store()->decisions()->isEmpty());
    QVERIFY(!masked().findChild<QTableView *>(u"historyTable"_s)->isVisible());
    masked().desk().decisions().giveBack(u"reply"_s);
    QTest::qWait(0);
    QVERIFY(window().desk().database().store()->decisions()->isEmpty());
}

void TestMasked::theWindowComesBackAsItWas()
{
    take(formMail(u"2026/11/29"_s));
    const int current = window().desk().current()->id;
    mask();
    masked().desk().layers().correct(Field::StartDate, u"2026-12-01"_s);
    masked().activateWindow();
    QTest::keyClick(&masked(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(!windows->masked());
    QVERIFY(window().isVisible());
    QCOMPARE(window().desk().current()->id, current);
    QVERIFY(window().desk().current()->file->layers().isEmpty());
    mask();
    masked().close(); // closing it is leaving it
    QTRY_VERIFY(!windows->masked());
    QVERIFY(window().isVisible());
}

void TestMasked::anExerciseIsMadeOfTheApplication()
{
    take(formMail(u"2026/11/29"_s));
    window().findChild<Actions *>()->exercise->trigger();
    auto *exercises = window().findChild<QListWidget *>(u"exercises"_s);
    QVERIFY(exercises && exercises->isVisible());
    QCOMPARE(exercises->count(), 1);
    for (const QAction *page : window().findChild<QToolBar *>(u"rail"_s)->actions())
        QCOMPARE(page->isChecked(), page->text() == u"研修"_s); // where the window is
    const QString mail = window().findChild<QPlainTextEdit *>(u"mailOfExercise"_s)->toPlainText().toLower();
    QVERIFY2(mail.contains(u"2026/11/29"_s), qPrintable(mail));
    for (const QString &value : customer())
        QVERIFY2(!mail.contains(value), qPrintable(value));
}

void TestMasked::anExerciseIsMadeOfARecord()
{
    take(formMail(u"2026/11/29"_s));
    QSignalSpy written(&window().desk().decisions(), &DeskDecisions::written);
    window().desk().decisions().giveBack(u"reply"_s);
    QTRY_COMPARE(written.size(), 1);
    window().findChild<Actions *>()->decisions->trigger();
    auto *table = window().findChild<QTableView *>(u"historyTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QAction *make = window().findChild<QPushButton *>(u"handOutHistory"_s)->menu()->actions().last();
    // The page may still read what was written, and then shows no record at hand.
    const auto exercises = [&] {
        table->selectionModel()->select(table->model()->index(0, 0),
                                        QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        make->trigger();
        return window().findChild<QListWidget *>(u"exercises"_s);
    };
    QTRY_VERIFY(exercises());
    QVERIFY(window().findChild<QListWidget *>(u"exercises"_s)->isVisible());
    const QString mail = window().findChild<QPlainTextEdit *>(u"mailOfExercise"_s)->toPlainText().toLower();
    for (const QString &value : customer())
        QVERIFY2(!mail.contains(value), qPrintable(value));
}

QTEST_MAIN(TestMasked)
#include "tst_masked.moc"
