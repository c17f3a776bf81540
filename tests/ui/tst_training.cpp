// A trainer before a class and a learner alone, by keyboard; and that nothing of it reaches the history.
#include "Workbench.h"

#include "ui/Actions.h"
#include "ui/palette/Palette.h"
#include "ui/training/DemonstrationPage.h"
#include "ui/training/ExercisePage.h"
#include "ui/training/HandbookPage.h"
#include "ui/training/TrainingDesk.h"
#include "ui/training/TrainingPage.h"
#include "ui/views/CalendarView.h"
#include "ui/views/LabelView.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>
#include <QTextBrowser>
#include <QTimer>
#include <QToolBar>
#include <QTreeWidget>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

class TestTraining : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Workbench> bench;

    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *at = QApplication::activeModalWidget();
        QTest::keyClick(at ? at : QApplication::focusWidget(), key, modifiers);
    }

    template<typename Control>
    Control *inTraining(const char *name)
    {
        auto *found = bench->window().findChild<TrainingPage *>()->findChild<Control *>(QLatin1String(name));
        if (!found)
            qFatal("no control named %s", name);
        return found;
    }

    QString step() { return inTraining<QTextBrowser>("demonstrationStep")->toPlainText(); }
    QString atFocus() { return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString(); }

    /// Ctrl+4, and the examples are there.
    void goToTraining()
    {
        press(Qt::Key_4, Qt::ControlModifier);
        QTRY_COMPARE(atFocus(), u"handbookList"_s);
        QTRY_VERIFY(bench->window().findChild<TrainingDesk *>()->examples());
    }

    /// A file dialog is answered with a path, in one piece: what it does while one types hangs on the file system.
    void answerFile(const QString &path)
    {
        QTRY_VERIFY(qobject_cast<QFileDialog *>(QApplication::activeModalWidget()));
        auto *line = QApplication::activeModalWidget()->findChild<QLineEdit *>(u"fileNameEdit"_s);
        line->activateWindow();
        line->setFocus();
        QTRY_VERIFY(line->hasFocus());
        QApplication::clipboard()->setText(path);
        line->selectAll();
        QTest::keyClick(line, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(line->text(), path);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY(!QApplication::activeModalWidget());
        bench->window().activateWindow(); // a platform without a window manager leaves that to nobody
        QTRY_VERIFY(bench->window().isActiveWindow());
    }

    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void init()
    {
        bench = std::make_unique<Workbench>();
        bench->fillRegister();
        bench->openWindow();
        QVERIFY(QTest::qWaitForWindowActive(&bench->window()));
    }
    void cleanup() { bench.reset(); }

    /// White on white was the banner, once a colour for its text had taken its surface away.
    void theBannerHasItsOwnColour()
    {
        goToTraining();
        auto *actions = bench->window().findChild<Actions *>();
        const auto *banner = inTraining<QLabel>("trainingBanner");
        for (const bool dark : {false, true}) {
            actions->dark->setChecked(dark);
            const auto surface = [&] {
                const QImage painted = bench->window().grab().toImage();
                const QPointF corner = banner->mapTo(&bench->window(), QPoint(2, 2));
                return painted.pixelColor((corner * painted.devicePixelRatio()).toPoint());
            };
            QTRY_COMPARE(surface(), Palette::current().training().strong);
            QCOMPARE(banner->palette().color(QPalette::WindowText), Palette::current().training().onStrong);
        }
        actions->dark->setChecked(false);
    }

    void theHandbookBeginsAtTheBeginningAndKeepsItsPlace()
    {
        goToTraining();
        auto *list = inTraining<QTreeWidget>("handbookList");
        QCOMPARE(list->currentItem(), list->topLevelItem(0));
        QTest::keyClicks(QApplication::focusWidget(), u"L3"_s);
        press(Qt::Key_Right);
        press(Qt::Key_Down);
        bench->window().findChild<Actions *>()->english->trigger();
        QVERIFY(list->currentItem()->parent() && list->currentItem()->parent()->text(0).startsWith(u"L3"_s));
        QVERIFY(inTraining<QTextBrowser>("handbookText")->toPlainText().contains(u"L3-past"_s));
    }

    void theHandbookShowsWhatACLauseSaysAndOpensItsExample()
    {
        goToTraining();
        QTest::keyClicks(QApplication::focusWidget(), u"L3"_s);
        const auto *text = inTraining<QTextBrowser>("handbookText");
        QVERIFY2(text->toPlainText().startsWith(u"L3"_s), qPrintable(text->toPlainText()));
        for (const auto *rule : {"L3-past", "L3-same-day", "L3-weekend", "L3-holiday", "L3-time"})
            QVERIFY2(text->toPlainText().contains(QLatin1String(rule)), rule);
        QVERIFY(text->toPlainText().contains(u"直し方"_s));
        press(Qt::Key_Right); // its rules
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        press(Qt::Key_Down); // L3-weekend
        QVERIFY(!text->toPlainText().contains(u"L3-past"_s));
        press(Qt::Key_Return);
        QTRY_COMPARE(atFocus(), u"demonstrationStep"_s);
        QVERIFY2(step().contains(u"L3-weekend"_s) && step().contains(u"土曜日"_s) && step().contains(u"→"_s),
                 qPrintable(step()));
        const auto *samples = inTraining<QComboBox>("pickSample");
        const QString named = samples->currentIndex() < 0 ? samples->placeholderText() : samples->currentText();
        QVERIFY2(named.contains(u"L3"_s), qPrintable(named)); // the mail that is shown, not the first of the list
    }

    void theHandbookIsSearchedAndTakesTheOfficialText()
    {
        goToTraining();
        QTest::keyClick(inTraining<QLineEdit>("handbookSearch"), Qt::Key_A);
        auto *list = inTraining<QTreeWidget>("handbookList");
        inTraining<QLineEdit>("handbookSearch")->setText(u"ワイルドカード"_s);
        QVERIFY(list->currentItem() && !list->currentItem()->isHidden());
        int shown = 0;
        for (int i = 0; i < list->topLevelItemCount(); ++i)
            shown += !list->topLevelItem(i)->isHidden();
        QVERIFY(shown > 0 && shown < 10);
        inTraining<QLineEdit>("handbookSearch")->clear();
        QFile own(bench->path(u"own.txt"_s));
        QVERIFY(own.open(QIODevice::WriteOnly));
        own.write("変更手数料\n\n無料です。\n\n制限事項\n\n  ・運用管理担当者だけが申し込めます。\n");
        own.close();
        QTest::keyClick(&bench->window(), Qt::Key_A, Qt::AltModifier);
        answerFile(own.fileName());
        QTest::keyClicks(list, u"C1"_s);
        QCOMPARE(inTraining<QTextBrowser>("handbookOfficial")->toPlainText(), u"無料です。"_s);
        QTest::keyClick(list, Qt::Key_Home);
        while (!list->currentItem()->text(0).startsWith(u"A2"_s)) {
            const auto *item = list->currentItem();
            QTest::keyClick(list, Qt::Key_Down);
            QVERIFY(list->currentItem() != item);
        }
        QVERIFY(!inTraining<QTextBrowser>("handbookOfficial")->isVisible());
    }

    void aDemonstrationIsWalkedThroughByKeyboardAndRemote()
    {
        goToTraining();
        press(Qt::Key_F6);
        QTRY_COMPARE(atFocus(), u"demonstrationStep"_s);
        QVERIFY(!step().contains(u"判定"_s));
        const QString first = step();
        press(Qt::Key_Space);
        QVERIFY(step().contains(u"照らし合わせる事実"_s));
        press(Qt::Key_PageDown);
        QVERIFY(step().contains(u"条項"_s));
        press(Qt::Key_Space);
        QVERIFY(step().contains(u"判定"_s));
        press(Qt::Key_PageUp);
        QVERIFY(!step().contains(u"判定"_s));
        press(Qt::Key_Backspace);
        press(Qt::Key_Backspace);
        QCOMPARE(step(), first);
        const auto *progress = inTraining<QLabel>("demonstrationProgress");
        QString last;
        int steps = 0;
        do {
            last = step() + progress->text();
            press(Qt::Key_Space);
            ++steps;
        } while (step() + progress->text() != last);
        QVERIFY(steps > 80);
        const QStringList counted = progress->text().split(u" / "_s);
        QCOMPARE(counted.first(), counted.last());
    }

    /// A click leaves the keys in a list or on a button; the remote goes on with the steps.
    void theRemoteStepsWhereverTheKeysAre()
    {
        goToTraining();
        press(Qt::Key_F6);
        QTRY_COMPARE(atFocus(), u"demonstrationStep"_s);
        for (const char *name : {"pickSample", "pickBy", "whatIf", "findingsAlone"}) {
            inTraining<QWidget>(name)->setFocus();
            QTRY_COMPARE(atFocus(), QLatin1String(name));
            const QString sample = inTraining<QComboBox>("pickSample")->currentText();
            const QString before = step();
            press(Qt::Key_PageDown);
            QVERIFY2(step() != before, name);
            press(Qt::Key_PageUp);
            QCOMPARE(step(), before);
            QCOMPARE(inTraining<QComboBox>("pickSample")->currentText(), sample);
        }
        const QByteArray &first = bench->window().findChild<TrainingDesk *>()->samples().samples.first().mail;
        const QByteArray text = first.mid(first.indexOf("\n\n") + 2);
        bench->window().findChild<DemonstrationPage *>()->show({u"pasted"_s, text, {}, {}, false}, {});
        auto *mail = inTraining<QPlainTextEdit>("mailText");
        QVERIFY(!mail->isReadOnly());
        mail->setFocus(); // what is typed keeps its keys
        const QString before = step();
        QVERIFY(!before.isEmpty());
        press(Qt::Key_PageDown);
        QCOMPARE(step(), before);
    }

    void aSampleIsChosenBySeverity()
    {
        goToTraining();
        press(Qt::Key_F6);
        auto *by = inTraining<QComboBox>("pickBy");
        const auto *sample = inTraining<QComboBox>("pickSample");
        QList<int> counts;
        for (const QString &severity : {u"severity:block"_s, u"severity:confirm"_s, u"severity:note"_s}) {
            by->setCurrentIndex(by->findData(severity));
            counts.append(sample->count());
            QVERIFY2(sample->count() > 0, qPrintable(severity));
        }
        by->setCurrentIndex(0);
        QVERIFY(counts[0] < sample->count() && counts[2] > counts[1]);
    }

    void whatIfFlipsVerdictsAndMendingRemovesThem()
    {
        goToTraining();
        QTest::keyClicks(QApplication::focusWidget(), u"L3"_s);
        press(Qt::Key_Right);
        for (int i = 0; i < 3; ++i)
            press(Qt::Key_Down);
        press(Qt::Key_Return); // the Saturday
        QTRY_COMPARE(atFocus(), u"demonstrationStep"_s);
        press(Qt::Key_F4);
        QTRY_COMPARE(atFocus(), u"start_date"_s);
        auto *flips = inTraining<QTableWidget>("whatIfFlips");
        QCOMPARE(flips->rowCount(), 0);
        press(Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), u"2026-11-20"_s); // today
        const auto flipOf = [flips](const QString &rule) {
            for (int row = 0; row < flips->rowCount(); ++row)
                if (flips->item(row, 0)->text().startsWith(rule))
                    return QString(flips->item(row, 1)->text() + u" > "_s + flips->item(row, 2)->text());
            return QString();
        };
        QVERIFY2(flipOf(u"L3-weekend"_s).endsWith(u"適合"_s), qPrintable(flipOf(u"L3-weekend"_s)));
        QVERIFY(!flipOf(u"L3-same-day"_s).isEmpty());
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(flips->rowCount(), 0);
        QTest::keyClick(&bench->window(), Qt::Key_M, Qt::AltModifier);
        QTRY_VERIFY(flipOf(u"L3-weekend"_s).endsWith(u"適合"_s));
        QVERIFY2(inTraining<QLabel>("whatIfSaid")->text().contains(u"L3-weekend"_s),
                 qPrintable(inTraining<QLabel>("whatIfSaid")->text()));
        auto *training = bench->window().findChild<TrainingDesk *>();
        QCOMPARE(training->desk().current()->file->judgement().disposition, Disposition::Approvable);
    }

    void aFactIsChangedInPlace()
    {
        goToTraining();
        press(Qt::Key_F6);
        QTRY_COMPARE(atFocus(), u"demonstrationStep"_s);
        press(Qt::Key_F4);
        auto *expiry = inTraining<QLineEdit>("cell.expires_on");
        expiry->setFocus();
        expiry->selectAll();
        QTest::keyClicks(expiry, u"2026-12-20"_s);
        const auto *flips = inTraining<QTableWidget>("whatIfFlips");
        QStringList rules;
        for (int row = 0; row < flips->rowCount(); ++row)
            rules.append(flips->item(row, 0)->text().section(u' ', 0, 0));
        QVERIFY2(rules.contains(u"A2-renewal-window"_s), qPrintable(rules.join(u' ')));
    }

    void aMailOfOnesOwnIsJudgedWithTheDesksRegister()
    {
        goToTraining();
        QApplication::clipboard()->setText(QString::fromUtf8(formMail(u"2026/11/29"_s)));
        press(Qt::Key_V, Qt::ControlModifier);
        auto *training = bench->window().findChild<TrainingDesk *>();
        QTRY_VERIFY(training->desk().current() && training->desk().current()->isApplication());
        QVERIFY(training->desk().current()->file->effectiveRegister().contract(u"ssl00001234"_s));
        QCOMPARE(training->desk().current()->file->judgement().disposition, Disposition::Return);
        QVERIFY(!bench->desk().current()); // the window's own desk knows nothing of it
    }

    void anExerciseIsMadeAnsweredKeptAndExportedByKeyboard()
    {
        goToTraining();
        press(Qt::Key_F6, Qt::ShiftModifier);
        QTRY_COMPARE(atFocus(), u"exerciseClause"_s);
        QTest::keyClicks(QApplication::focusWidget(), u"L3"_s);
        QTest::keyClick(&bench->window(), Qt::Key_B, Qt::AltModifier);
        QTRY_COMPARE(atFocus(), u"clausesToMark"_s);
        auto *clauses = inTraining<QListWidget>("clausesToMark");
        QVERIFY(inTraining<QPlainTextEdit>("mailOfExercise")->toPlainText().contains(u"利用開始希望日"_s));
        const QString facts = inTraining<QPlainTextEdit>("factsOfExercise")->toPlainText(); // no mail says these
        QVERIFY2(facts.contains(u"の証明書の期限: 20"_s) && facts.contains(u"有効"_s), qPrintable(facts));
        const auto mark = [clauses](const QString &clause) {
            while (!clauses->currentItem()->text().startsWith(clause))
                press(Qt::Key_Down);
            press(Qt::Key_Space);
        };
        mark(u"L1"_s); // wrongly
        press(Qt::Key_Return);
        QTRY_COMPARE(atFocus(), u"exerciseAnswer"_s);
        const QString answer = inTraining<QTextBrowser>("exerciseAnswer")->toPlainText();
        QVERIFY2(answer.simplified().contains(u"見落とし L3"_s), qPrintable(answer));
        QVERIFY2(answer.contains(u"→"_s), qPrintable(answer)); // explained by its chain
        QVERIFY(answer.contains(u"誤り 1 件"_s));
        QVERIFY(!clauses->isEnabled()); // answered once
        QTest::keyClicks(inTraining<QLineEdit>("learner"), u"Hanako"_s);
        QTest::keyClick(&bench->window(), Qt::Key_X, Qt::AltModifier);
        answerFile(bench->path(u"results.csv"_s));
        const QString table = QString::fromUtf8(bytesOf(bench->path(u"results.csv"_s)));
        QVERIFY2(table.contains(u"\"Hanako\",\"1\",\"L1\",\"wrong\""_s), qPrintable(table));
        QVERIFY2(table.contains(u",\"L3\",\"missed\",\"L3-"_s), qPrintable(table));
        QTest::keyClick(&bench->window(), Qt::Key_S, Qt::AltModifier);
        answerFile(bench->path(u"set.json"_s));
        QTest::keyClick(&bench->window(), Qt::Key_O, Qt::AltModifier);
        answerFile(bench->path(u"set.json"_s));
        QTRY_VERIFY(clauses->isEnabled()); // to be answered anew
        QTRY_COMPARE(atFocus(), u"clausesToMark"_s);
        clauses->setCurrentRow(0);
        mark(u"L3"_s);
        press(Qt::Key_Return);
        QVERIFY(inTraining<QTextBrowser>("exerciseAnswer")->toPlainText().startsWith(u"1 件中 1 件を発見"_s));
    }

    /// Everything above with an application open at the desk that could be approved: the file stays as it is.
    void closingAsksBeforeExercisesAreLost()
    {
        goToTraining();
        press(Qt::Key_F6, Qt::ShiftModifier);
        QTRY_COMPARE(atFocus(), u"exerciseClause"_s);
        QTest::keyClick(&bench->window(), Qt::Key_I, Qt::AltModifier);
        QTRY_COMPARE(inTraining<QListWidget>("exercises")->count(), 1);
        QString asked;
        QTimer looking;
        connect(&looking, &QTimer::timeout, &looking, [&] {
            auto *question = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            if (!question)
                return;
            looking.stop();
            asked = question->objectName();
            QTest::keyClick(question, Qt::Key_Escape);
        });
        looking.start(0);
        QVERIFY(!bench->window().close()); // comes back when it is answered
        QCOMPARE(asked, u"mayLose"_s);
        QVERIFY(bench->window().isVisible());
        QCOMPARE(inTraining<QListWidget>("exercises")->count(), 1);
    }

    void nothingReachesTheHistory()
    {
        bench->desk().intake().takeMail(formMail());
        QTRY_VERIFY(bench->desk().current() && bench->desk().current()->isOpen());
        for (const RuleResult &open : bench->desk().current()->file->openFindings())
            bench->desk().layers().confirm(open.rule, u"確認"_s);
        bench->saveDrafts();
        const QByteArray before = bytesOf(bench->databasePath());
        const QByteArray log = bytesOf(bench->databasePath() + u"-wal"_s);
        const auto decisions = bench->desk().database().store()->decisionsForContract(u"ssl00001234"_s, 10);
        goToTraining();
        auto *training = bench->window().findChild<TrainingDesk *>();
        QVERIFY(!training->desk().database().store());
        QVERIFY(training->desk().setup().databasePath.isEmpty());
        press(Qt::Key_Return); // an example
        QTRY_COMPARE(atFocus(), u"demonstrationStep"_s);
        for (int i = 0; i < 12; ++i)
            press(Qt::Key_Space);
        press(Qt::Key_F4);
        QTest::keyClick(&bench->window(), Qt::Key_M, Qt::AltModifier);
        press(Qt::Key_F4);
        // The desk's own keys do nothing here, whatever is open there.
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_R, Qt::Key_Z, Qt::Key_M, Qt::Key_K, Qt::Key_D}) {
            press(key, Qt::ControlModifier);
            QVERIFY(!QApplication::activeModalWidget());
        }
        press(Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
        press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!QApplication::activeModalWidget());
        press(Qt::Key_F6);
        QTRY_COMPARE(atFocus(), u"exerciseClause"_s);
        QTest::keyClick(&bench->window(), Qt::Key_I, Qt::AltModifier);
        QTRY_COMPARE(atFocus(), u"clausesToMark"_s);
        press(Qt::Key_Space);
        press(Qt::Key_Return);
        QCOMPARE(bytesOf(bench->databasePath()), before);
        QCOMPARE(bytesOf(bench->databasePath() + u"-wal"_s), log);
        const auto after = bench->desk().database().store()->decisionsForContract(u"ssl00001234"_s, 10);
        QVERIFY(decisions && after);
        QCOMPARE(after->size(), decisions->size());
        press(Qt::Key_1, Qt::ControlModifier);
        QVERIFY(bench->window().findChild<Actions *>()->approve->isVisible()); // and are back at the desk
        QVERIFY(bench->approve());
    }

    void aPictureStandsOneKeyFromTheFinding()
    {
        bench->desk().intake().takeMail(formMail(u"2026/11/29"_s)); // a Sunday
        QTRY_VERIFY(bench->desk().current() && bench->desk().current()->isOpen());
        bench->desk().selection().selectRule(*bench->desk().current()->file, u"L3-weekend"_s);
        QTest::keyClick(&bench->window(), Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(QApplication::activeModalWidget());
        const auto *calendar = QApplication::activeModalWidget()->findChild<CalendarView *>();
        QVERIFY(calendar);
        QVERIFY2(calendar->accessibleName().contains(u"土日"_s), qPrintable(calendar->accessibleName()));
        press(Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activeModalWidget());
    }

    void namesAreComparedLabelByLabel()
    {
        goToTraining();
        QTest::keyClicks(QApplication::focusWidget(), u"A5"_s);
        press(Qt::Key_Return);
        QTRY_COMPARE(atFocus(), u"demonstrationStep"_s);
        press(Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(QApplication::activeModalWidget());
        const auto *labels = QApplication::activeModalWidget()->findChild<LabelView *>();
        QVERIFY(labels);
        QVERIFY2(labels->accessibleName().contains(u"ラベル"_s), qPrintable(labels->accessibleName()));
        press(Qt::Key_Escape);
    }
};

QTEST_MAIN(TestTraining)
#include "tst_training.moc"
