// A supervisor at the history, by keyboard.
#include "Workbench.h"

#include "ui/history/ChangesPage.h"
#include "ui/history/HistoryPage.h"
#include "ui/notice/NoticeBar.h"

#include <QApplication>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>
#include <QTextBrowser>
#include <QTimer>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

class TestHistoryPage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Workbench> bench;

    QTableView *table() { return bench->control<QTableView>("historyTable"); }
    QString record() { return bench->control<QTextBrowser>("historyRecord")->toPlainText(); }
    QString notice() { return bench->control<NoticeBar>("notice")->text(); }

    static void chord(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *at = QApplication::activeModalWidget();
        QTest::keyClick(at ? at : QApplication::focusWidget(), key, modifiers);
    }

    void take(const QString &day, const QString &contract, const QString &id)
    {
        bench->desk().intake().takeMail(formMail(day, contract, id));
        QTRY_VERIFY(bench->desk().current() && bench->desk().current()->isOpen());
    }

private slots:
    void init()
    {
        bench = std::make_unique<Workbench>();
        bench->fillRegister();
        bench->openWindow();
        bench->window().show();
        QVERIFY(QTest::qWaitForWindowActive(&bench->window()));
    }

    void answersWhyItWasApproved()
    {
        take(u"2026/12/1"_s, u"ssl00001234"_s, u"<1@example.jp>"_s);
        QVERIFY(bench->approve());
        take(u"2026/11/29"_s, u"ssl00001234"_s, u"<2@example.jp>"_s);
        QVERIFY(bench->giveBack(u"ご希望日は日曜日です"_s));
        chord(Qt::Key_H, Qt::ControlModifier);
        QTRY_COMPARE(table()->model()->rowCount(), 2);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"historyWords"_s);
        QInputMethodEvent typed;
        typed.setCommitString(u"日曜"_s); // as an input method hands it over
        QApplication::sendEvent(QApplication::focusWidget(), &typed);
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        QVERIFY(record().contains(u"ご希望日は日曜日です"_s));
        chord(Qt::Key_Escape); // everything again
        QTRY_COMPARE(table()->model()->rowCount(), 2);
        bench->control<QComboBox>("historyVerdict")->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        QVERIFY(record().contains(u"ssl00001234"_s) && record().contains(u"2026-12-01"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
        QTRY_COMPARE(table()->model()->rowCount(), 2);
        chord(Qt::Key_1, Qt::ControlModifier); // back to the desk
        QVERIFY(!bench->control<QWidget>("history")->isVisible());
    }

    void comparesTwoRecords()
    {
        take(u"2026/12/1"_s, u"ssl00001234"_s, u"<1@example.jp>"_s);
        QVERIFY(bench->approve());
        take(u"2026/11/29"_s, u"ssl00001234"_s, u"<2@example.jp>"_s);
        QVERIFY(bench->giveBack(u"返信"_s));
        chord(Qt::Key_H, Qt::ControlModifier);
        QTRY_COMPARE(table()->model()->rowCount(), 2);
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier);
        chord(Qt::Key_M, Qt::AltModifier);
        QTRY_VERIFY(QApplication::activeModalWidget());
        auto *fields = QApplication::activeModalWidget()->findChild<QTableWidget *>(u"recordCompareTable"_s);
        QStringList differing;
        for (int row = 0; row < fields->rowCount(); ++row) {
            if (fields->item(row, 2)->text() == u"≠")
                differing.append(fields->item(row, 1)->text() + u'|' + fields->item(row, 3)->text());
        }
        const QString all = differing.join(u' ');
        QVERIFY2(all.contains(u"12/1|2026/11/29"_s) || all.contains(u"2026-12-01"_s), qPrintable(all));
        chord(Qt::Key_Escape);
    }

    void verifiesTheHistory()
    {
        take(u"2026/12/1"_s, u"ssl00001234"_s, u"<1@example.jp>"_s);
        QVERIFY(bench->approve());
        chord(Qt::Key_H, Qt::ControlModifier);
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        // The button's menu has a loop of its own.
        QTimer::singleShot(0, this, [] { QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_V); });
        chord(Qt::Key_O, Qt::AltModifier);
        QTRY_VERIFY(bench->control<NoticeBar>("notice")->isVisible());
        QVERIFY2(notice().contains(u'2'), qPrintable(notice())); // import and decision
    }

    void marksWhatWasCarriedOut()
    {
        take(u"2026/12/1"_s, u"ssl00001234"_s, u"<1@example.jp>"_s);
        QVERIFY(bench->approve());
        auto *changes = bench->control<ChangesPage>("changes");
        chord(Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(changes->due(), 0); // not before the day
        auto *shown = bench->control<QComboBox>("changesShown");
        shown->setFocus();
        QTest::keyClick(shown, Qt::Key_Down);
        auto *rows = bench->control<QTableWidget>("changesTable");
        QTRY_COMPARE(rows->rowCount(), 1);
        chord(Qt::Key_C, Qt::AltModifier);
        QTRY_COMPARE(rows->rowCount(), 0);
        QTest::keyClick(shown, Qt::Key_Down);
        QTRY_COMPARE(rows->rowCount(), 1);
        chord(Qt::Key_O, Qt::AltModifier);
        QTRY_VERIFY(QApplication::activeModalWidget());
        QTest::keyClicks(QApplication::focusWidget(), u"mistake"_s);
        chord(Qt::Key_Return);
        QTRY_COMPARE(rows->rowCount(), 0);
        QCOMPARE(bench->desk().database().store()->changes({}, {})->first().carrying.note, u"mistake"_s);
    }
};

QTEST_MAIN(TestHistoryPage)
#include "tst_history_page.moc"
