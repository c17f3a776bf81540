// A supervisor at the history, by keyboard.
#include "MailProgram.h"
#include "Workbench.h"

#include "models/store/SqliteDatabase.h"
#include "rules/masking/MaskedTable.h"
#include "ui/StatusLine.h"
#include "ui/history/AnchorDialog.h"
#include "ui/history/ChangesPage.h"
#include "ui/history/FormReport.h"
#include "ui/history/HistoryFilterBar.h"
#include "ui/history/HistoryPage.h"
#include "ui/history/HistoryPrint.h"
#include "ui/notice/NoticeBar.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPrinter>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>
#include <QTextBrowser>
#include <QTimer>
#include <QToolBar>

#include <functional>

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

    /// Does each step as soon as it can be done: menus and file dialogs have loops of their own, in which a test
    /// does not go on. A step answers with what is to be done, or nothing while its widget is not there.
    using Step = std::function<std::function<void()>()>;
    /// Of the changes' page: due, all that stand open, done.
    void showNextChanges()
    {
        auto *shown = bench->control<QComboBox>("changesShown");
        shown->setFocus();
        QTest::keyClick(shown, Qt::Key_Down);
    }
    void inTurn(const QList<Step> &steps)
    {
        if (steps.isEmpty())
            return;
        const std::function<void()> act = steps.first()();
        QTimer::singleShot(0, this, [this, rest = act ? steps.mid(1) : steps] { inTurn(rest); });
        if (act)
            act();
    }
    static Step inMenu(Qt::Key key)
    {
        return [key]() -> std::function<void()> {
            QWidget *menu = QApplication::activePopupWidget();
            return menu ? std::function([=] { QTest::keyClick(menu, key); }) : nullptr;
        };
    }
    static Step inFileDialog(const QString &path)
    {
        return inDialog<QFileDialog>([path](QFileDialog *dialog) {
            auto *name = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
            QApplication::clipboard()->setText(path);
            name->selectAll();
            QTest::keyClick(name, Qt::Key_V, Qt::ControlModifier); // what it does while one types hangs on the disk
            QTest::keyClick(name, Qt::Key_Return);
        });
    }
    static Step inQuestion(Qt::Key key)
    {
        return inDialog<QMessageBox>([key](QMessageBox *question) { QTest::keyClick(question, key, Qt::AltModifier); });
    }
    /// One that has the keyboard.
    template<typename Dialog>
    static Step inDialog(const std::function<void(Dialog *)> &act)
    {
        return [act]() -> std::function<void()> {
            auto *dialog = qobject_cast<Dialog *>(QApplication::activeModalWidget());
            return dialog && dialog->isActiveWindow() ? [act, dialog] { act(dialog); } : std::function<void()>();
        };
    }

    /// After a dialog: a platform without a window manager gives the keys back to nobody. And a button that was pressed
    /// by its key opens its menu no second time within a tenth of a second.
    static void backTo(QWidget &window)
    {
        constexpr int longerThanAPress = 150;
        QTest::qWait(longerThanAPress);
        QTRY_VERIFY(!QApplication::activeModalWidget() && !QApplication::activePopupWidget());
        window.activateWindow();
        QTRY_VERIFY(window.isActiveWindow() && QApplication::focusWidget());
    }

    /// Whoever sits here is a supervisor, and a colleague has prepared it.
    void approveWithWaiver(const QString &reason)
    {
        const DeskCase &deskCase = *bench->desk().current();
        const QDateTime now = bench->setup().now();
        const auto store = Store::open(bench->databasePath());
        QVERIFY((*store)->grantRole({u"tanaka"_s, Role::Supervisor, u"tanaka"_s, now}));
        QVERIFY((*store)->prepare({deskCase.evidence, deskCase.messageId(), deskCase.key, u"ito"_s},
                                  {u"return"_s, {}, u"ito"_s, now}));
        for (const RuleResult &open : deskCase.file->openFindings()) {
            if (open.severity == Severity::Block && open.verdict == Verdict::Violated)
                bench->desk().layers().waive(open.rule, reason);
            else
                bench->desk().layers().confirm(open.rule, reason);
        }
        const Result<DecisionRecord> record = bench->approve();
        QVERIFY2(record, record ? "" : qPrintable(record.error().toString()));
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
        take(u"2026/12/1"_s, u"ssl00001234"_s, u"<3@example.jp>"_s);
        QVERIFY(bench->giveBack(u"返信"_s)); // as somebody else may at any time
        QTRY_COMPARE(table()->model()->rowCount(), 3);
        QCOMPARE(table()->selectionModel()->selectedRows().size(), 2);
        table()->setFocus();
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

    /// Who approved this contract's change, on what mail, under which rules, what was waived and why?
    void answersTheSupervisorsQuestion()
    {
        take(u"2026/11/29"_s, u"ssl00001234"_s, u"<1@example.jp>"_s); // a Sunday
        approveWithWaiver(u"工事のため特例"_s);
        chord(Qt::Key_H, Qt::ControlModifier);
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        chord(Qt::Key_C, Qt::AltModifier);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"historyContract"_s);
        QTest::keyClicks(QApplication::focusWidget(), u"ssl00001234"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_L, Qt::AltModifier); // only with a waiver
        QTRY_VERIFY(bench->control<QCheckBox>("historyWaived")->isChecked());
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        for (const QString &told :
             {u"tanaka"_s, u"ito"_s, bench->rulebook().edition, u"L3-weekend"_s, u"工事のため特例"_s,
              u"・利用開始希望日:2026/11/29"_s, u"記録された規則集と事実で判定し直した結果: 同じ"_s})
            QVERIFY2(record().contains(told), qPrintable(told + u'\n' + record()));
        const QString csv = bench->path(u"asked.csv"_s);
        inTurn({inMenu(Qt::Key_C), inFileDialog(csv)});
        chord(Qt::Key_X, Qt::AltModifier);
        QTRY_VERIFY(QFileInfo(csv).size() > 0);
        QFile table(csv);
        QVERIFY(table.open(QIODevice::ReadOnly) && table.readAll().contains("\"L3-weekend\""));
        backTo(bench->window());
        const QString mail = bench->path(u"asked.eml"_s);
        inTurn({inMenu(Qt::Key_L), inFileDialog(mail)});
        chord(Qt::Key_X, Qt::AltModifier);
        QTRY_VERIFY(QFileInfo(mail).size() > 0);
        QFile bytes(mail);
        QVERIFY(bytes.open(QIODevice::ReadOnly));
        QCOMPARE(bytes.readAll(), formMail(u"2026/11/29"_s, u"ssl00001234"_s, u"<1@example.jp>"_s));
        backTo(bench->window());
        inTurn({inMenu(Qt::Key_V)});
        chord(Qt::Key_O, Qt::AltModifier);
        QTRY_VERIFY2(notice().contains(u"4"_s), qPrintable(notice())); // import, role, preparation, decision
    }

    void anAnchorIsKeptOnPaperAndByMail()
    {
        take(u"2026/12/1"_s, u"ssl00001234"_s, u"<1@example.jp>"_s);
        QVERIFY(bench->approve());
        chord(Qt::Key_H, Qt::ControlModifier);
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        inTurn({inMenu(Qt::Key_C)});
        chord(Qt::Key_O, Qt::AltModifier);
        QTRY_VERIFY(qobject_cast<AnchorDialog *>(QApplication::activeModalWidget()));
        auto *dialog = qobject_cast<AnchorDialog *>(QApplication::activeModalWidget());
        const QString line = dialog->findChild<QPlainTextEdit *>(u"anchorLine"_s)->toPlainText();
        QCOMPARE(anchorFromText(line)->head, *bench->desk().database().store()->head());
        MailProgram program;
        dialog->findChild<QLineEdit *>(u"anchorTo"_s)->setText(u"mori@example.jp"_s);
        chord(Qt::Key_M, Qt::AltModifier);
        QTRY_VERIFY(!program.url.isEmpty());
        const QByteArray link = program.url.toEncoded();
        QVERIFY2(link.startsWith("mailto:mori@example.jp?") && link.contains("certlink-anchor%201%202%20"), link);
        const QString paper = bench->path(u"anchor.pdf"_s);
        {
            QPrinter printer;
            printer.setOutputFormat(QPrinter::PdfFormat);
            printer.setOutputFileName(paper);
            dialog->printOn(printer);
        }
        QCOMPARE(contentsOf(paper).isEmpty(), false);
        chord(Qt::Key_C, Qt::AltModifier);
        QTRY_COMPARE(QApplication::clipboard()->text(), line);
        chord(Qt::Key_Escape);
        backTo(bench->window());
        // As it is typed from the paper, or pasted from the mail.
        inTurn({inMenu(Qt::Key_A), inDialog<QInputDialog>([&](QInputDialog *typed) {
                    QCOMPARE(typed->textValue(), line);
                    typed->setTextValue(u"> "_s + line + u"\n--\nmori"_s);
                    QTest::keyClick(typed, Qt::Key_V, Qt::AltModifier);
                })});
        chord(Qt::Key_O, Qt::AltModifier);
        QTRY_VERIFY2(notice().contains(u"照合行とも一致"_s), qPrintable(notice()));
    }

    void searchAndListAreMadeAnew()
    {
        take(u"2026/12/1"_s, u"ssl00001234"_s, u"<1@example.jp>"_s);
        QVERIFY(bench->approve());
        {
            const auto other = SqliteDatabase::open(bench->databasePath(), false, std::chrono::seconds(1), 0);
            QVERIFY((*other)->execute(u"INSERT INTO decision_search (decision_search) VALUES ('delete-all')"_s));
            QVERIFY((*other)->execute(u"DELETE FROM open_changes"_s));
        }
        chord(Qt::Key_H, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), u"www.example.jp"_s);
        QTRY_COMPARE(table()->model()->rowCount(), 0);
        inTurn({inMenu(Qt::Key_V)});
        chord(Qt::Key_O, Qt::AltModifier);
        QTRY_VERIFY2(notice().contains(u"記録はすべて正常です"_s), qPrintable(notice()));
        backTo(bench->window());
        inTurn({inMenu(Qt::Key_N)});
        chord(Qt::Key_O, Qt::AltModifier);
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        QTRY_COMPARE(bench->desk().database().store()->changes({{}, {}, ChangesFilter::Which::Open})->size(), 1);
        backTo(bench->window());
        inTurn({inMenu(Qt::Key_V)});
        chord(Qt::Key_O, Qt::AltModifier);
        QTRY_VERIFY2(notice().contains(u"照合行"_s), qPrintable(notice()));
    }

    /// What SQLite cannot keep from who owns the file stands in the manual, in both languages.
    void theManualSaysWhatAProofShows()
    {
        inTurn({inMenu(Qt::Key_W)});
        chord(Qt::Key_H, Qt::AltModifier);
        QTRY_VERIFY(QApplication::activeModalWidget());
        const auto *page = QApplication::activeModalWidget()->findChild<QTextBrowser *>(u"manualPage"_s);
        QVERIFY(page);
        for (const QString &part : {u"INSERT OR REPLACE"_s, u"256 MB"_s, u"OS のアカウント"_s})
            QVERIFY2(page->toPlainText().contains(part), qPrintable(part));
        chord(Qt::Key_Escape);
        QStringList headings;
        for (const char *language : {"ja", "en"}) {
            QFile text(u":/certlink/manual/proof.%1.md"_s.arg(QLatin1StringView(language)));
            QVERIFY(text.open(QIODevice::ReadOnly));
            const QByteArray bytes = text.readAll();
            headings.append(u"%1 %2"_s.arg(bytes.count("\n## ")).arg(bytes.count("\n| ")));
        }
        QCOMPARE(headings[0], headings[1]);
    }

    void aLargeDatabaseIsSaidToBeLookedThroughByVerifyAlone()
    {
        const auto says = [this] {
            const QList<QLabel *> labels = bench->window().findChild<StatusLine *>()->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(),
                               [](const QLabel *label) { return label->text().contains(u"破損"); });
        };
        QVERIFY(!says());
        bench->closeWindow();
        QVERIFY(QFile::resize(bench->databasePath(), (256 << 20) + 4096)); // SQLite goes by its own count of pages
        bench->openWindow();
        QTRY_VERIFY(says());
    }

    void restoresABackup()
    {
        const QString backup = bench->path(u"backup"_s);
        take(u"2026/12/1"_s, u"ssl00001234"_s, u"<1@example.jp>"_s);
        QVERIFY(bench->approve());
        QVERIFY(bench->desk().database().store()->backupTo(backup));
        take(u"2026/11/29"_s, u"ssl00001234"_s, u"<2@example.jp>"_s);
        QVERIFY(bench->giveBack(u"返信"_s));
        chord(Qt::Key_H, Qt::ControlModifier);
        QTRY_COMPARE(table()->model()->rowCount(), 2);
        inTurn({inMenu(Qt::Key_R), inFileDialog(backup), inQuestion(Qt::Key_R)});
        chord(Qt::Key_O, Qt::AltModifier);
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        QVERIFY2(notice().contains(u".before-"_s), qPrintable(notice()));
        take(u"2026/12/2"_s, u"ssl00001234"_s, u"<3@example.jp>"_s);
        QVERIFY(bench->giveBack(u"返信"_s)); // it is in use again
        QTRY_COMPARE(table()->model()->rowCount(), 2);
    }

    void reportsHowTheFormIsFilledIn()
    {
        HistoryFigures figures;
        figures.rules = {{u"P6-date-missing"_s, 3},
                         {u"P6-date-unreadable"_s, 2},
                         {u"P6-weekday-mismatch"_s, 4},
                         {u"L3-weekend"_s, 7}};
        for (const FieldReport &report : fieldReports(figures)) {
            const bool isDay = report.field == Field::StartDate;
            QCOMPARE(report.empty, isDay ? 3 : 0);
            QCOMPARE(report.wrong, isDay ? 6 : 0);
            QCOMPARE(report.rules.value(0), isDay ? u"P6-weekday-mismatch"_s : QString());
        }
        take(u"2026/11/29"_s, u"ssl00001234"_s, u"<1@example.jp>"_s);
        QVERIFY(bench->giveBack(u"返信"_s));
        chord(Qt::Key_H, Qt::ControlModifier);
        const QString file = bench->path(u"report.pdf"_s);
        inTurn({inMenu(Qt::Key_R), inFileDialog(file)});
        chord(Qt::Key_X, Qt::AltModifier);
        QTRY_VERIFY(QFileInfo(file).size() > 0);
        QFile page(file);
        QVERIFY(page.open(QIODevice::ReadOnly));
        QCOMPARE(page.readAll().count("/Type /Page\n"), 1); // one page
        for (const RuleInfo &rule : ruleCatalogue())        // whatever boxes are filled in wrongly
            figures.rules[rule.id] = 12345;
        for (const Language language : {Language::Japanese, Language::English}) {
            const Result<QString> printed = printFormReport(figures, {}, bench->setup().texts, language, file);
            QVERIFY2(printed, printed ? "" : qPrintable(printed.error().toString()));
            QFile full(file);
            QVERIFY(full.open(QIODevice::ReadOnly));
            QCOMPARE(full.readAll().count("/Type /Page\n"), 1);
        }
    }

    /// The page contents of a PDF; not when it was made.
    static QList<QByteArray> contentsOf(const QString &name)
    {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        QList<QByteArray> contents;
        const QByteArray bytes = file.readAll();
        for (qsizetype at = bytes.indexOf("stream\n"); at >= 0; at = bytes.indexOf("stream\n", at + 1)) {
            const QByteArray content = bytes.mid(at, bytes.indexOf("endstream", at) - at);
            if (!content.contains("<x:xmpmeta"))
                contents.append(content);
        }
        return contents;
    }

    void printsMasked()
    {
        bench->closeWindow();
        WindowSetup setup = bench->setup();
        setup.maskKey = "key";
        MainWindow window(setup);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.desk().intake().takeMail(formMail(u"2026/11/29"_s));
        QTRY_VERIFY(window.desk().current() && window.desk().current()->isOpen());
        window.desk().decisions().giveBack(u"返信"_s);
        QTRY_VERIFY(QApplication::focusWidget());
        chord(Qt::Key_H, Qt::ControlModifier);
        auto *table = window.findChild<QTableView *>(u"historyTable"_s);
        QTRY_COMPARE(table->model()->rowCount(), 1);
        const DecisionSummary decided = window.desk().database().store()->decisions()->first();
        chord(Qt::Key_C, Qt::AltModifier);
        QTest::keyClicks(QApplication::focusWidget(), decided.serviceCode);
        const QString masked = bench->path(u"masked.pdf"_s);
        inTurn({inMenu(Qt::Key_M)});
        chord(Qt::Key_X, Qt::AltModifier);
        QTRY_VERIFY(window.findChild<QAction *>(u"exportMasked"_s)->isChecked() && !QApplication::activePopupWidget());
        inTurn({inMenu(Qt::Key_P), inFileDialog(masked)});
        QTest::keyClick(window.findChild<QPushButton *>(u"handOutHistory"_s), Qt::Key_Space);
        QTRY_VERIFY(!contentsOf(masked).isEmpty());
        // What the page shows, with the masks of this window.
        const Masker masker("key", bench->rulebook());
        const DecisionSummary decision = maskedSummary(decided, masker);
        const auto *bar = window.findChild<HistoryFilterBar *>();
        QCOMPARE(bar->filter().contract, decided.serviceCode);
        const auto cell = [&](RecordsModel::Column column) {
            return table->model()->index(0, column).data().toString();
        };
        PrintedHistory above{u"決定の履歴"_s, {}, {}};
        for (int column = 0; column < RecordsModel::ColumnCount; ++column)
            above.headers.append(table->model()->headerData(column, Qt::Horizontal).toString());
        for (const bool isMasked : {false, true}) {
            const RecordRow row{decision.id,
                                cell(RecordsModel::KindColumn),
                                cell(RecordsModel::VerdictColumn),
                                false,
                                isMasked ? decision.serviceCode : cell(RecordsModel::ContractColumn),
                                isMasked ? decision.subject : cell(RecordsModel::SubjectColumn),
                                isMasked ? decision.by : cell(RecordsModel::PersonColumn),
                                decision.at};
            const HistoryFilter filter = bar->filter();
            above.filter = bar->described(isMasked ? maskedFilter(filter, masker) : filter);
            QCOMPARE(above.filter.contains(decided.serviceCode), !isMasked);
            const QString expected = bench->path(u"expected.pdf"_s);
            QCOMPARE(printHistory([&row](qint64, int) { return QList{row}; }, above, expected).value_or(0), 1);
            QCOMPARE(contentsOf(masked) == contentsOf(expected), isMasked);
        }
    }

    /// How many letters the pages of a PDF draw, each with an operator of its own.
    static qsizetype lettersOf(const QString &name)
    {
        qsizetype letters = 0;
        for (const QByteArray &content : contentsOf(name)) {
            const QByteArray packed = content.mid(int(qstrlen("stream\n")));
            if (!packed.startsWith('x')) // as what is packed does
                continue;
            const QByteArray page = qUncompress(QByteArray("\0\1\0\0", 4) + packed); // a guess of its size in front
            letters += page.count(" Tj\n");
        }
        return letters;
    }

    /// Every decision once, however many; the headers and a number on each page.
    void printsAnyNumberOfDecisions()
    {
        const PrintedHistory above{u"above"_s, u"days"_s, {u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"E"_s, u"F"_s, u"G"_s}};
        constexpr int all = 7001;
        int most = 0;
        const auto decisions = [this, &most](qint64 before, int limit) -> Result<QList<RecordRow>> {
            QList<RecordRow> rows;
            for (qint64 id = before == 0 ? all : before - 1; id > 0 && rows.size() < limit; --id)
                rows.append({id, u"b"_s, u"c"_s, false, u"d"_s, u"e"_s, u"f"_s, bench->setup().now()});
            most = std::max(most, limit);
            return rows;
        };
        const QString file = bench->path(u"all.pdf"_s);
        qint64 told = 0;
        const auto goesOn = [&told](qint64 done) { return (told = done) > 0; };
        QCOMPARE(printHistory(decisions, above, file, goesOn).value_or(0), all);
        QVERIFY2(most < 1000 && told > all - most, qPrintable(u"%1 %2"_s.arg(most).arg(told)));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.permissions() & (QFile::ReadGroup | QFile::ReadOther), 0);
        const qsizetype pages = written.readAll().count("/Type /Page\n");
        QVERIFY2(pages > all / 60 && pages < all / 15, qPrintable(QString::number(pages)));
        qsizetype letters = above.title.size() + above.filter.size();
        for (int id = 1; id <= all; ++id)
            letters += (QString::number(id) + u"bcdef"_s + u"2026-11-20 12:00"_s).size();
        for (qsizetype page = 1; page <= pages; ++page)
            letters += above.headers.size() + QString::number(page).size();
        QCOMPARE(lettersOf(file), letters);
        // None at all, and as many as are read together.
        QCOMPARE(printHistory([](qint64, int) { return QList<RecordRow>(); }, above, file).value_or(-1), 0);
        QCOMPARE(lettersOf(file), above.title.size() + above.filter.size() + 8);
        const auto asMany = [&](qint64 before, int limit) -> Result<QList<RecordRow>> {
            return before == 0 ? decisions(limit + 1, limit) : QList<RecordRow>();
        };
        QCOMPARE(printHistory(asMany, above, file).value_or(0), most);
    }

    void aPrintThatIsEndedLeavesNoFile()
    {
        const auto decisions = [](qint64, int limit) -> Result<QList<RecordRow>> {
            return QList<RecordRow>(limit, RecordRow{1, {}, {}, false, {}, u"subject"_s, {}, {}});
        };
        const PrintedHistory above{{}, {}, QStringList(7)};
        const QString file = bench->path(u"ended.pdf"_s);
        const auto printed = printHistory(decisions, above, file, [](qint64 done) { return done < 1000; });
        QVERIFY(!printed && printed.error().code == Failure::Code::Refused);
        QVERIFY(!QFile::exists(file));
        const auto broken = printHistory(
            [](qint64, int) -> Result<QList<RecordRow>> {
                return tl::make_unexpected(Failure{Failure::Code::Locked, {}, {}, {}});
            },
            above, file);
        QVERIFY(!broken && broken.error().code == Failure::Code::Locked);
        QVERIFY(!QFile::exists(file));
        QVERIFY(!printHistory(decisions, above, bench->path(u"no/where.pdf"_s)));
    }

    void exportsTheChangesMasked()
    {
        take(u"2026/12/1"_s, u"ssl00001234"_s, u"<1@example.jp>"_s);
        QVERIFY(bench->approve());
        chord(Qt::Key_3, Qt::ControlModifier);
        showNextChanges(); // those not due yet as well
        QTRY_COMPARE(bench->control<QTableWidget>("changesTable")->rowCount(), 1);
        const QString file = bench->path(u"changes.jsonl"_s);
        chord(Qt::Key_M, Qt::AltModifier);
        QTRY_VERIFY(bench->control<QCheckBox>("changesMasked")->isChecked()); // it is pressed for a moment
        inTurn({inFileDialog(file)});
        chord(Qt::Key_X, Qt::AltModifier);
        QFile made(file);
        QTRY_VERIFY(made.exists() && made.size() > 0);
        QVERIFY(made.open(QIODevice::ReadOnly));
        const QByteArray text = made.readAll();
        for (const char *value : {"00001234", "00000001", "tanaka"})
            QVERIFY2(!text.contains(value), text.constData());
        QVERIFY2(text.contains("\"ssl") && text.contains("2026-12-01"), text.constData());
    }

    void keepsAnAnchorOfEveryDay()
    {
        const QString folder = bench->path(u"anchors"_s);
        const QString file = folder + u"/desk-2026-11-20.anchor.txt"_s;
        QVERIFY(QDir().mkpath(folder));
        take(u"2026/12/1"_s, u"ssl00001234"_s, u"<1@example.jp>"_s);
        QVERIFY(bench->approve());
        chord(Qt::Key_H, Qt::ControlModifier);
        inTurn({inMenu(Qt::Key_D), inFileDialog(folder)});
        chord(Qt::Key_O, Qt::AltModifier);
        QTRY_VERIFY(QFileInfo::exists(file));
        bench->closeWindow();
        QFile anchor(file);
        QVERIFY(anchor.open(QIODevice::WriteOnly));
        anchor.write("certlink-anchor 1 2 " + QByteArray(64, 'a') + " 2026-11-20T03:00:00.000Z\n");
        anchor.close();
        bench->openWindow(); // what the anchor names is not what the database holds
        bench->window().show();
        QTRY_VERIFY(bench->control<NoticeBar>("notice")->isVisible());
        QVERIFY2(notice().contains(file), qPrintable(notice()));
    }

    void whatIsDueStandsOnTheFirstScreen()
    {
        take(u"2026/12/1"_s, u"ssl00001234"_s, u"<1@example.jp>"_s);
        QVERIFY(bench->approve());
        bench->closeWindow();
        for (const auto &[day, due] : {std::pair(QDate(2026, 11, 30), u""_s), std::pair(QDate(2026, 12, 1), u"1"_s),
                                       std::pair(QDate(2026, 12, 4), u"1"_s)}) {
            WindowSetup setup = bench->setup();
            setup.today = [day = day] { return day; };
            setup.now = [day = day] { return QDateTime(day, QTime(3, 0), Qt::UTC); };
            MainWindow window(setup);
            window.show();
            QVERIFY(window.desk().database().writer().waitUntilDone(std::chrono::seconds(30)));
            const QList<QAction *> rail = window.findChild<QToolBar *>(u"rail"_s)->actions();
            QVERIFY(rail[0]->isChecked()); // the desk
            QTRY_COMPARE(rail[2]->text().contains(u'1'), !due.isEmpty());
        }
    }

    void aSupervisorErasesWhatIsOld()
    {
        take(u"2026/12/1"_s, u"ssl00001234"_s, u"<1@example.jp>"_s);
        QVERIFY(bench->approve());
        bench->closeWindow();
        WindowSetup setup = bench->setup();
        setup.today = [] { return QDate(2032, 11, 20); };
        setup.now = [] { return QDateTime(QDate(2032, 11, 20), QTime(3, 0), Qt::UTC); };
        MainWindow window(setup);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const auto erase = [&] {
            backTo(window);
            inTurn({inMenu(Qt::Key_E), inDialog<QInputDialog>([](QInputDialog *years) {
                        QCOMPARE(years->intValue(), 5);
                        QTest::keyClick(years, Qt::Key_Return);
                    })});
            chord(Qt::Key_O, Qt::AltModifier);
        };
        const auto text = [&] { return window.findChild<NoticeBar *>(u"notice"_s)->text(); };
        chord(Qt::Key_H, Qt::ControlModifier);
        erase();
        QTRY_VERIFY2(text().contains(u"責任者"_s), qPrintable(text())); // not by staff
        QVERIFY((*Store::open(bench->databasePath()))
                    ->grantRole({u"tanaka"_s, Role::Supervisor, u"tanaka"_s, setup.now()}));
        erase();
        QTRY_VERIFY2(text().contains(u"2027-11-20"_s), qPrintable(text()));
        const Store *store = window.desk().database().store();
        QVERIFY(store->decision(1)->isErased && store->decision(1)->mailText.isEmpty());
        QVERIFY(store->verify({})->holds());
    }

    /// Somebody else approves an earlier change while a reason is typed: the table is filled anew.
    void marksWhatWasChosen()
    {
        take(u"2026/12/3"_s, u"ssl00001234"_s, u"<1@example.jp>"_s);
        QVERIFY(bench->approve());
        take(u"2026/12/4"_s, u"ssl00001234"_s, u"<2@example.jp>"_s);
        QVERIFY(bench->approve());
        chord(Qt::Key_3, Qt::ControlModifier);
        showNextChanges(); // those not due yet as well
        auto *rows = bench->control<QTableWidget>("changesTable");
        QTRY_COMPARE(rows->rowCount(), 2);
        QCOMPARE(rows->currentRow(), 0);
        rows->setFocus();
        QTest::keyClick(rows, Qt::Key_Down);
        const QString decision = rows->item(1, 6)->text();
        chord(Qt::Key_I, Qt::AltModifier);
        const auto isInDialog = [] {
            const QWidget *dialog = QApplication::activeModalWidget();
            return dialog && dialog->isAncestorOf(QApplication::focusWidget());
        };
        QTRY_VERIFY(isInDialog());
        QTest::keyClicks(QApplication::focusWidget(), u"no"_s);
        take(u"2026/12/1"_s, u"ssl00001234"_s, u"<3@example.jp>"_s);
        QVERIFY(bench->approve());
        QTRY_COMPARE(rows->rowCount(), 3);
        QCOMPARE(rows->selectionModel()->selectedRows().size(), 1);
        QCOMPARE(rows->item(rows->selectionModel()->selectedRows().first().row(), 6)->text(), decision);
        QTest::keyClicks(QApplication::focusWidget(), u"t this week"_s);
        chord(Qt::Key_Return);
        QTRY_COMPARE(rows->rowCount(), 2);
        QCOMPARE(rows->selectionModel()->selectedRows().size(), 1); // the next one
        const auto changes = bench->desk().database().store()->changes({});
        for (const ChangeToCarryOut &change : *changes) {
            const bool isIt = decision == u'#' + QString::number(change.decision);
            QCOMPARE(change.carrying.note, isIt ? u"not this week"_s : QString());
        }
    }

    void marksWhatWasCarriedOut()
    {
        take(u"2026/12/1"_s, u"ssl00001234"_s, u"<1@example.jp>"_s);
        QVERIFY(bench->approve());
        auto *changes = bench->control<ChangesPage>("changes");
        chord(Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(bench->desk().database().writer().waitUntilDone(std::chrono::seconds(10)), true);
        QCOMPARE(changes->due(), 0); // not before the day
        showNextChanges();
        auto *rows = bench->control<QTableWidget>("changesTable");
        QTRY_COMPARE(rows->rowCount(), 1);
        chord(Qt::Key_C, Qt::AltModifier);
        QTRY_COMPARE(rows->rowCount(), 0);
        showNextChanges();
        QTRY_COMPARE(rows->rowCount(), 1);
        chord(Qt::Key_O, Qt::AltModifier);
        QTRY_VERIFY(QApplication::activeModalWidget());
        QTest::keyClicks(QApplication::focusWidget(), u"mistake"_s);
        chord(Qt::Key_Return);
        QTRY_COMPARE(rows->rowCount(), 0);
        QCOMPARE(bench->desk().database().store()->changes({})->first().carrying.note, u"mistake"_s);
    }
};

QTEST_MAIN(TestHistoryPage)
#include "tst_history_page.moc"
