// Drives the real window with keys and clicks.
#include "Workbench.h"

#include "ui/Actions.h"
#include "ui/compare/CompareDialog.h"
#include "ui/findings/FindingsPane.h"
#include "ui/findings/VerdictBanner.h"
#include "ui/mail/MailView.h"
#include "ui/notice/NoticeBar.h"
#include "ui/reply/ReplyDialog.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QStringEncoder>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>
#include <cmath>

using namespace certlink;
using namespace Qt::StringLiterals;

class TestWindow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void fromPasteToRecord();
    void correctionIsShownAndUndone();
    void editingTheTextJudgesAtOnce();
    void privateKeysNeverShow();
    void selectionLinksAllFour();
    void whatIsSelectedComesBackIntoSight();
    void f8GoesFromProblemToProblem();
    void missingFactsStandTogetherAndCanBeRecorded();
    void blockedApprovalSaysWhy();
    void replyIsDraftedSavedAndRecorded();
    void garbageIsNoApplication();
    void emptyPasteSaysSo();
    void longPasteKeepsTheWindowResponsive();
    void severalFormsAreSeveralApplications();
    void languageSwitchesWhileRunning();
    void everyControlHasAName();
    void aFactsRowHasAButton();
    void applicationsForOneContractStandSideBySide();
    void charsetIsChosenByHand();
    void whatWasNotFoundSaysWhy();
    void unreadTextIsConfirmedWithOneKey();
    void anothersReasonIsNotKept();
    void aReasonBegunIsThereAfterTheProgramEnded();
    void registerAndCorrectionsSpeakPlainly();
    void aPastedSourceIsAMail();
    void remarksSpeakJapanese();
    void foldersLoadInTheBackground();
    void valuesAreWholeAtTwiceTheSize();
    void boxesHaveAnEdgeInTheDark();
    void aMailThatGoesOnIsNotCalledNoApplication();

private:
    void paste(const QString &text);
    [[nodiscard]] QStringList rules();
    [[nodiscard]] QString banner() { return bench->control<VerdictBanner>("verdict")->text(); }
    void confirmEverything();
    void changesAndWithdrawsWhatWasRecorded();
    template<typename Dialog>
    [[nodiscard]] Dialog *dialog(const char *name)
    {
        return bench->window().findChild<Dialog *>(QLatin1String(name));
    }

    std::unique_ptr<Workbench> bench;
};

void TestWindow::init()
{
    bench = std::make_unique<Workbench>();
    bench->fillRegister();
    bench->openWindow();
    QVERIFY(QTest::qWaitForWindowActive(&bench->window()));
}

void TestWindow::cleanup()
{
    bench.reset();
}

void TestWindow::paste(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    auto *inbox = bench->control<QListView>("inbox");
    inbox->setFocus();
    QTest::keyClick(inbox, Qt::Key_V, Qt::ControlModifier);
}

QStringList TestWindow::rules()
{
    return bench->window().findChild<FindingsPane *>()->model().rules();
}

void TestWindow::confirmEverything()
{
    const QList<RuleResult> open = bench->desk().current()->file->openFindings();
    for (const RuleResult &result : open) {
        bench->desk().selection().selectRule(*bench->desk().current()->file, result.rule);
        auto *reason = bench->control<QLineEdit>("reason");
        reason->clear();
        QTest::keyClicks(reason, u"telephoned"_s);
        QTest::keyClick(reason, Qt::Key_Return);
    }
}

void TestWindow::fromPasteToRecord()
{
    paste(formText(u"2026/11/29"_s)); // a Sunday
    auto *view = bench->control<MailView>("mailText");
    QVERIFY(view->bodyText().contains(u"2026/11/29"_s));
    QVERIFY(!view->extraSelections().isEmpty());
    QVERIFY(rules().contains(u"L3-weekend"_s));
    QVERIFY2(banner().contains(u"差し戻し"_s), qPrintable(banner()));

    auto *date = bench->control<QLineEdit>("start_date");
    date->setFocus();
    date->selectAll();
    QTest::keyClicks(date, u"2026-12-01"_s);
    QVERIFY(!rules().contains(u"L3-weekend"_s));
    QVERIFY2(banner().contains(u"要確認"_s), qPrintable(banner()));
    confirmEverything();
    QVERIFY2(banner().contains(u"承認可"_s), qPrintable(banner()));

    QTest::keyClick(bench->control<QListView>("inbox"), Qt::Key_Return, Qt::ControlModifier);
    auto *approve = dialog<QDialog>("approve");
    QVERIFY(approve);
    const QString shown = approve->findChild<QTextBrowser *>()->toPlainText();
    QVERIFY2(shown.contains(u"wht00000001"_s) && shown.contains(u"telephoned"_s), qPrintable(shown));
    QTest::mouseClick(approve->findChild<QPushButton *>(u"approveNow"_s), Qt::LeftButton);
    QTRY_VERIFY(bench->desk().current()->standing());
    const qint64 number = bench->desk().current()->standing()->id;

    bench->openWindow(); // as after a restart
    QVERIFY(QTest::qWaitForWindowActive(&bench->window()));
    const auto record = bench->desk().database().store()->decision(number);
    QVERIFY(record);
    QCOMPARE(record->evidence.bytes, formText(u"2026/11/29"_s).toUtf8());
    QCOMPARE(record->serviceCode, u"ssl00001234"_s);
    QCOMPARE(record->change->linksAfter, QStringList{u"wht00000001"_s});
    QCOMPARE(layersFromJson(record->layers).corrections.size(), 1);
    paste(formText(u"2026/11/29"_s));
    QTRY_VERIFY2(banner().contains(u"#%1"_s.arg(number)), qPrintable(banner()));
}

void TestWindow::correctionIsShownAndUndone()
{
    paste(formText(u"2026/11/29"_s));
    auto *date = bench->control<QLineEdit>("start_date");
    date->setFocus();
    date->selectAll();
    QTest::keyClicks(date, u"2026-12-01"_s);
    auto *withdraw = bench->control<QAbstractButton>("withdraw.start_date");
    QVERIFY(withdraw->isVisible());
    QTest::keyClick(date, Qt::Key_Z, Qt::ControlModifier); // typing is one step
    QCOMPARE(date->text(), u"2026/11/29"_s);
    QVERIFY(!withdraw->isVisible());
    QVERIFY(rules().contains(u"L3-weekend"_s));
    QTest::keyClick(date, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!rules().contains(u"L3-weekend"_s));
    QCOMPARE(bench->desk().current()->file->layers().corrections.first().by, u"tanaka"_s);
    QCOMPARE(bench->desk().current()->file->layers().corrections.first().from, u"2026/11/29"_s);
    int facts = 0;
    for (const RuleResult &result : bench->desk().current()->file->judgement().results) {
        for (const ReasoningStep &step : result.steps) {
            if (step.kind != ReasoningStep::Kind::Fact || step.values.value(u"field"_s) != u"start_date"_s)
                continue;
            ++facts;
            QVERIFY2(step.origin == FactOrigin::Person, qPrintable(result.rule)); // no longer the mail's word
        }
    }
    QVERIFY(facts > 0);
}

void TestWindow::editingTheTextJudgesAtOnce()
{
    paste(formText(u"2026/11/29"_s));
    auto *view = bench->control<MailView>("mailText");
    QVERIFY(!view->isReadOnly());
    QTextCursor cursor = view->document()->find(u"2026/11/29"_s);
    QVERIFY(!cursor.isNull());
    view->setFocus();
    view->setTextCursor(cursor);
    QTest::keyClicks(view, u"2026/12/01"_s);
    QVERIFY(!rules().contains(u"L3-weekend"_s));
    // What was pasted stays as it came.
    QCOMPARE(bench->desk().current()->evidence.bytes, formText(u"2026/11/29"_s).toUtf8());
}

void TestWindow::privateKeysNeverShow()
{
    const QString key = u"-----BEGIN RSA PRIVATE KEY-----\nMIIEsecretsecretsecret\n-----END RSA PRIVATE KEY-----\n"_s;
    paste(formText() + key);
    auto *view = bench->control<MailView>("mailText");
    QVERIFY(!view->bodyText().contains(u"secret"_s));
    QVERIFY(rules().contains(u"S-private-key"_s));
    view->setFocus();
    view->moveCursor(QTextCursor::End);
    QGuiApplication::clipboard()->setText(key);
    view->paste();
    QVERIFY(!view->bodyText().contains(u"secret"_s));
}

void TestWindow::selectionLinksAllFour()
{
    paste(formText(u"2026/11/29"_s));
    auto *view = bench->control<MailView>("mailText");
    view->setFocus();
    view->setTextCursor(view->document()->find(u"11/29"_s).selectedText().isEmpty() ? QTextCursor() : [view] {
        QTextCursor cursor = view->document()->find(u"11/29"_s);
        cursor.setPosition(cursor.selectionStart());
        return cursor;
    }());
    const Selection &selection = bench->desk().selection();
    QCOMPARE(selection.rule(), u"L3-weekend"_s);
    QCOMPARE(selection.clause(), u"L3"_s);
    QVERIFY(selection.has(Field::StartDate));
    QVERIFY(!selection.places().isEmpty());
    QTRY_VERIFY(bench->control<QTextBrowser>("detail")->toPlainText().contains(u"L3"_s));
    auto *tree = bench->control<QTreeView>("findings");
    QCOMPARE(tree->currentIndex().data(FindingsModel::RuleRole).toString(), u"L3-weekend"_s);
    bench->control<QLineEdit>("common_name")->setFocus();
    QVERIFY(selection.has(Field::CommonName));
}

void TestWindow::whatIsSelectedComesBackIntoSight()
{
    bench->desk().intake().takeMail(formMail(u"2026/11/29"_s) +
                                    u"\r\nお世話になっております。"_s.repeated(80).toUtf8());
    QCOMPARE(bench->desk().current()->file->openFindings().size(), 1);
    const auto *view = bench->control<MailView>("mailText");
    const auto isInSight = [view] {
        const QTextCursor place = view->document()->find(u"11/29"_s);
        return view->viewport()->rect().intersects(view->cursorRect(place));
    };
    QVERIFY(QTest::qWaitForWindowActive(&bench->window()));
    QTest::keyClick(&bench->window(), Qt::Key_F8);
    QVERIFY(isInSight());
    view->verticalScrollBar()->setValue(view->verticalScrollBar()->maximum());
    QVERIFY(!isInSight());
    QTest::keyClick(&bench->window(), Qt::Key_F8); // there is no other
    QVERIFY(isInSight());

    view->verticalScrollBar()->setValue(0);
    const int below = view->viewport()->height() - view->cursorRect(view->document()->find(u"11/29"_s)).bottom();
    bench->window().resize(bench->window().width(), bench->window().height() - below - view->fontMetrics().height());
    QTRY_VERIFY(view->verticalScrollBar()->value() > 0);
    QVERIFY(isInSight());
}

void TestWindow::f8GoesFromProblemToProblem()
{
    paste(formText(u"2026/11/29"_s).replace(u"AB12345678"_s, u"ZZ99999999"_s));
    const qsizetype open = bench->desk().current()->file->openFindings().size();
    QVERIFY(open >= 2);
    QStringList seen;
    for (qsizetype step = 0; step <= open; ++step) {
        QTest::keyClick(&bench->window(), Qt::Key_F8);
        seen.append(bench->desk().selection().rule());
    }
    QCOMPARE(seen.first(), seen.last());
    QCOMPARE(QSet<QString>(seen.begin(), seen.end()).size(), open);
}

void TestWindow::missingFactsStandTogetherAndCanBeRecorded()
{
    paste(formText(u"2026/12/1"_s, u"ssl99999999"_s)); // not in the register
    auto &model = bench->window().findChild<FindingsPane *>()->model();
    QModelIndex fact;
    for (int row = 0; row < model.rowCount(); ++row)
        if (model.factAt(model.index(row, 0)).key == u"ssl99999999"_s)
            fact = model.index(row, 0);
    QVERIFY(fact.isValid());
    QVERIFY(model.rowCount(fact) >= 2);
    const int before = model.rowCount(fact);
    bench->control<QTreeView>("findings")->setCurrentIndex(fact);
    QTest::keyClick(&bench->window(), Qt::Key_K, Qt::ControlModifier);
    auto *record = dialog<QDialog>("recordFact");
    QVERIFY(record);
    QTest::keyClicks(record->findChild<QLineEdit *>(u"cell.expires_on"_s), u"not a date"_s);
    QTest::keyClick(record, Qt::Key_Return);
    QVERIFY(record->isVisible()); // says what cannot be read and stays
    auto *expiry = record->findChild<QLineEdit *>(u"cell.expires_on"_s);
    expiry->clear();
    QTest::keyClicks(expiry, u"2027-10-31"_s);
    QTest::keyClick(record->findChild<QComboBox *>(u"cell.csr"_s), Qt::Key_Down); // IIJ, by its name
    QTest::keyClick(record, Qt::Key_Return);
    // What the mail says stood there already: common name, item, term.
    QCOMPARE(bench->desk().current()->file->layers().facts.size(), 5);
    QVERIFY(!rules().contains(u"A1-csr"_s));
    bench->desk().undoGroup().undo();
    QCOMPARE(bench->desk().current()->file->layers().facts.size(), 0);
    QVERIFY(before > 0);
    bench->desk().undoGroup().redo();
    QCOMPARE(bench->desk().current()->file->layers().facts.size(), 5);
    changesAndWithdrawsWhatWasRecorded();
}

/// A mistake in what was recorded is mended where it was made, after a restart too, when nothing can be undone.
void TestWindow::changesAndWithdrawsWhatWasRecorded()
{
    const auto recorded = [this](const QString &column) -> QString {
        for (const RecordedFact &one : bench->desk().current()->file->layers().facts)
            if (one.cell.column == column)
                return one.value;
        return {};
    };
    QTRY_VERIFY(!dialog<QDialog>("recordFact"));                  // the one before
    QVERIFY(!bench->control<QPushButton>("record")->isVisible()); // nor does anything say that it is missing
    bench->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&bench->window()));
    QTest::keyClick(&bench->window(), Qt::Key_K, Qt::ControlModifier);
    auto *again = dialog<QDialog>("recordFact");
    QVERIFY(again);
    auto *expiry = again->findChild<QLineEdit *>(u"cell.expires_on"_s);
    QVERIFY(expiry);
    QCOMPARE(expiry->text(), u"2027-10-31"_s);
    expiry->setFocus();
    QTest::keyClick(expiry, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(expiry, u"2027-11-30"_s);
    auto *csr = again->findChild<QComboBox *>(u"cell.csr"_s);
    csr->setFocus();
    QTest::keyClick(csr, Qt::Key_Home);
    QVERIFY(csr->currentText().isEmpty());
    QTest::keyClick(again, Qt::Key_Return);
    QCOMPARE(recorded(u"expires_on"_s), u"2027-11-30"_s);
    QCOMPARE(recorded(u"common_name"_s), u"www.example.jp"_s);
    QCOMPARE(bench->desk().current()->file->layers().facts.size(), 4);
    QVERIFY(rules().contains(u"A1-csr"_s)); // missing again
    bench->desk().undoGroup().undo();       // one step
    QCOMPARE(recorded(u"expires_on"_s), u"2027-10-31"_s);
    QCOMPARE(bench->desk().current()->file->layers().facts.size(), 5);
}

void TestWindow::blockedApprovalSaysWhy()
{
    paste(formText(u"2026/11/29"_s));
    QTest::keyClick(bench->control<QListView>("inbox"), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!dialog<QDialog>("approve"));
    auto *notice = bench->control<NoticeBar>("notice");
    QVERIFY(notice->isVisible());
    QVERIFY(!notice->text().isEmpty());
    QVERIFY(!bench->desk().current()->standing());
}

void TestWindow::replyIsDraftedSavedAndRecorded()
{
    paste(formText(u"2026/11/29"_s));
    QTest::keyClick(bench->control<QListView>("inbox"), Qt::Key_R, Qt::ControlModifier);
    auto *reply = dialog<ReplyDialog>("reply");
    QVERIFY(reply);
    QVERIFY(reply->text().contains(u"ssl00001234"_s));
    QVERIFY(reply->text().contains(u"確認事項1 ["_s));
    QTest::mouseClick(reply->findChild<QPushButton *>(u"returnNow"_s), Qt::LeftButton);
    QTRY_VERIFY(bench->desk().current()->standing());
    QCOMPARE(bench->desk().current()->standing()->kind, DecisionKind::Returned);
    const auto record = bench->desk().database().store()->decision(bench->desk().current()->standing()->id);
    QVERIFY(record && !record->reply.isEmpty());
    QVERIFY(bench->control<MailView>("mailText")->isReadOnly());
}

void TestWindow::garbageIsNoApplication()
{
    QString garbage;
    for (int i = 0; i < 4000; ++i)
        garbage += QChar(char16_t(i % 3 ? (i * 7919) % 0x80 : 0x4E00 + (i * 7919) % 0x5000));
    paste(garbage);
    QVERIFY(bench->desk().current());
    QVERIFY2(banner().contains(u"対象外"_s), qPrintable(banner()));
    QVERIFY2(bench->desk().current()->file->openFindings().isEmpty(), qPrintable(rules().join(u' ')));
}

void TestWindow::emptyPasteSaysSo()
{
    paste(u"  \n\t "_s);
    QVERIFY(!bench->desk().current());
    QVERIFY(bench->control<NoticeBar>("notice")->isVisible());
}

void TestWindow::longPasteKeepsTheWindowResponsive()
{
    QString text = formText(u"2026/11/29"_s);
    while (text.size() < 5 * 1024 * 1024)
        text += u"これは長いメールの一行です。This line is one of very many. 0123456789\n"_s;
    // Whatever the machine: while the text is being read, the window goes on answering.
    int answersWhileReading = 0;
    QTimer beat;
    beat.setInterval(0);
    connect(&beat, &QTimer::timeout, this, [&] { answersWhileReading += bench->desk().current()->isReading; });
    paste(text);
    QVERIFY(bench->desk().current()->isReading);
    beat.start();
    QTRY_VERIFY(!bench->desk().current()->isReading);
    QVERIFY(rules().contains(u"L3-weekend"_s));
    QVERIFY2(answersWhileReading > 10, qPrintable(QString::number(answersWhileReading)));
}

void TestWindow::severalFormsAreSeveralApplications()
{
    paste(formText() + u"\n\n"_s + formText(u"2026/11/29"_s, u"ssl00005678"_s));
    QCOMPARE(bench->desk().inbox().rowCount(), 2);
    QTest::keyClick(bench->control<QListView>("inbox"), Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(bench->desk().current()->contract(), u"ssl00005678"_s);
}

void TestWindow::languageSwitchesWhileRunning()
{
    paste(formText(u"2026/11/29"_s));
    const QString japanese = banner();
    auto *english = [this] {
        for (QAction *action : bench->window().actions())
            if (action->text() == u"English"_s)
                return action;
        return static_cast<QAction *>(nullptr);
    }();
    QVERIFY(english);
    english->trigger();
    QTRY_VERIFY(banner() != japanese);
    QVERIFY2(banner().contains(u"To be returned"_s), qPrintable(banner()));
}

void TestWindow::everyControlHasAName()
{
    paste(formText(u"2026/11/29"_s));
    QStringList nameless;
    const auto controls = bench->window().findChildren<QWidget *>();
    for (const QWidget *control : controls) {
        if (control->focusPolicy() == Qt::NoFocus || !control->isVisible())
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(control);
        const bool named = !control->accessibleName().isEmpty() || (button && !button->text().isEmpty()) ||
                           control->inherits("QMenuBar") || control->inherits("QSplitterHandle") ||
                           control->inherits("QScrollBar") || control->inherits("QLabel");
        if (!named)
            nameless.append(QLatin1String(control->metaObject()->className()) + u' ' + control->objectName());
    }
    QCOMPARE(nameless, QStringList());
}

void TestWindow::aFactsRowHasAButton()
{
    paste(formText(u"2026/12/1"_s, u"ssl99999999"_s)); // not in the register
    auto *tree = bench->control<QTreeView>("findings");
    const QModelIndex fact = tree->model()->index(0, FindingsModel::SentenceColumn);
    QVERIFY(!fact.data(FindingsModel::FactRole).toString().isEmpty());
    tree->scrollTo(fact);
    QTest::qWait(0); // laid out: sentences stand on as many lines as they need
    const QRect row = tree->visualRect(fact);
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, QPoint(row.right() - 10, row.center().y()));
    QVERIFY(dialog<QDialog>("recordFact"));
}

void TestWindow::applicationsForOneContractStandSideBySide()
{
    paste(formText(u"2026/11/29"_s)); // a Sunday
    paste(formText(u"2026/12/1"_s));
    QVERIFY2(banner().contains(u"同じ契約"_s), qPrintable(banner()));
    QTest::keyClick(bench->control<QListView>("inbox"), Qt::Key_D, Qt::ControlModifier);
    auto *compare = dialog<CompareDialog>("compare");
    QVERIFY(compare);
    QMap<int, int> relations;
    for (int row = 0; row < compare->model().rowCount(); ++row)
        ++relations[compare->model().index(row, 0).data(ComparisonModel::RelationRole).toInt()];
    QCOMPARE(relations[int(FieldRelation::CorrectedHere)], 1); // the date
    QCOMPARE(relations[int(FieldRelation::Contradicting)], 0);
    QVERIFY(relations[int(FieldRelation::Same)] >= 5);
    QTest::mouseClick(compare->findChild<QPushButton *>(u"compareGo"_s), Qt::LeftButton);
    QCOMPARE(bench->desk().current()->file->application().startDate.date, QDate(2026, 11, 29));
    QVERIFY(bench->giveBack(u"reply"_s));
    bench->desk().setCurrent(bench->desk().inbox().at(1).id);
    QVERIFY2(banner().contains(u"記録 1 件"_s), qPrintable(banner())); // now known by its record
    QCOMPARE(otherApplications(bench->desk()).size(), 1);
    QCOMPARE(otherApplications(bench->desk()).first().id, 0);
}

void TestWindow::charsetIsChosenByHand()
{
    QStringEncoder encode("Shift_JIS");
    const QByteArray head = "From: admin@example.jp\r\nDate: Fri, 20 Nov 2026 10:15:00 +0900\r\n"
                            "Content-Type: text/plain; charset=iso-8859-1\r\n\r\n";
    QVERIFY(encode.isValid());
    bench->desk().intake().takeMail(head + QByteArray(encode.encode(formText())));
    bench->desk().intake().readAs("euc-jp"); // wrong on purpose
    QVERIFY(!bench->desk().current()->isApplication());
    auto *button = bench->control<QToolButton>("charset");
    QVERIFY2(button->isVisible() && button->text().contains(u"EUC-JP"_s), qPrintable(button->text()));
    for (QAction *action : button->menu()->actions())
        if (action->text() == u"Shift_JIS"_s)
            action->trigger();
    QVERIFY(bench->desk().current()->isApplication());
    QCOMPARE(bench->desk().current()->file->application().serviceCode.value, u"ssl00001234"_s);
    bench->saveDrafts();
    bench->openWindow(); // the choice comes back
    QVERIFY(bench->desk().current());
    QCOMPARE(bench->desk().current()->evidence.charset, QByteArray("shift_jis"));
    QVERIFY(bench->desk().current()->isApplication());
}

void TestWindow::whatWasNotFoundSaysWhy()
{
    paste(formText().replace(u"契約コモンネーム:"_s, u"契約コモン名:"_s));
    const auto *line = bench->control<QLabel>("notFound.common_name");
    QVERIFY(line->isVisible());
    QVERIFY2(line->text().contains(u"契約コモンネーム"_s), qPrintable(line->text()));
    const QString remarks = bench->control<QLabel>("mailRemarks")->text();
    QVERIFY2(remarks.contains(u"契約コモン名"_s) && remarks.contains(u"href"_s), qPrintable(remarks));
    emit bench->control<QLabel>("mailRemarks")->linkActivated(remarks.section(u'\'', 1, 1));
    const Spans places = bench->desk().selection().places();
    QCOMPARE(places.size(), 1);
    QVERIFY(bench->desk().current()->file->mail().mail.body().text.textAt(places.first()).contains(u"契約コモン名"));
}

void TestWindow::unreadTextIsConfirmedWithOneKey()
{
    paste(formText().replace(u"企業認証SSL 1年"_s, u"企業認証SSL 1年 gw00000009 も"_s));
    auto *view = bench->control<MailView>("mailText");
    QCOMPARE(bench->desk().selection().rule(), u"P0-unread-text"_s);
    const auto markOf = [this](MailMark::Kind kind) {
        for (const MailMark &mark : mailMarks(*bench->desk().current()->file))
            if (mark.kind == kind)
                return mark;
        return MailMark{};
    };
    const MailMark mark = markOf(MailMark::Kind::Unread);
    QVERIFY(!mark.decided && mark.kind == MailMark::Kind::Unread);
    const QString marked = view->bodyText().mid(mark.span.begin, mark.span.end - mark.span.begin);
    QVERIFY2(marked.contains(u"gw00000009"_s), qPrintable(marked));
    const auto *beside = bench->control<QLabel>("notFound.item");
    QVERIFY2(beside->text().contains(u"gw00000009"_s) && beside->text().contains(u"href"_s),
             qPrintable(beside->text()));
    const QString usual = bench->control<QLineEdit>("reason")->text();
    QVERIFY(!usual.isEmpty());
    QVERIFY(bench->control<QToolButton>("reasons")->menu()->actions().size() > 1);
    QTest::keyClick(&bench->window(), Qt::Key_F9);
    const Settlement *settlement = bench->desk().current()->file->settlementOf(u"P0-unread-text");
    QVERIFY(settlement);
    QCOMPARE(settlement->reason, usual);
    QVERIFY(markOf(MailMark::Kind::Unread).decided);
    QTest::keyClick(&bench->window(), Qt::Key_F9); // never takes back
    QVERIFY(bench->desk().current()->file->settlementOf(u"P0-unread-text"));
}

void TestWindow::anothersReasonIsNotKept()
{
    const QString rule = u"R-contract-unknown"_s;
    const auto select = [this, &rule] { bench->desk().selection().selectRule(*bench->desk().current()->file, rule); };
    paste(formText(u"2026/12/1"_s, u"ssl00009999"_s));
    QVERIFY2(rules().contains(rule), qPrintable(rules().join(u' ')));
    select();
    QTest::keyClicks(bench->control<QLineEdit>("reason"), u"telephoned"_s);
    QCOMPARE(bench->control<QLineEdit>("reason")->text(), u"telephoned"_s);
    paste(formText(u"2026/12/1"_s, u"ssl00009998"_s));
    select();
    QCOMPARE(bench->control<QLineEdit>("reason")->text(), QString());
}

// Nor by looking at another finding in between.
void TestWindow::aReasonBegunIsThereAfterTheProgramEnded()
{
    const auto select = [this](const QString &rule) {
        bench->desk().selection().selectRule(*bench->desk().current()->file, rule);
    };
    const auto reason = [this] { return bench->control<QLineEdit>("reason"); };
    paste(formText(u"2026/11/29"_s, u"ssl00009999"_s));
    select(u"R-contract-unknown"_s);
    QTest::keyClicks(reason(), u"telephoned"_s);
    select(u"L3-weekend"_s);
    select(u"R-contract-unknown"_s);
    QCOMPARE(reason()->text(), u"telephoned"_s);
    QTest::keyClicks(reason(), u" twice"_s);
    bench->saveDrafts();
    bench->openWindow();
    QTRY_VERIFY(bench->desk().current() && bench->desk().current()->isOpen());
    QVERIFY(!bench->desk().current()->file->settlementOf(u"R-contract-unknown"));
    select(u"R-contract-unknown"_s);
    QCOMPARE(reason()->text(), u"telephoned twice"_s);
}

void TestWindow::registerAndCorrectionsSpeakPlainly()
{
    paste(formText());
    QVERIFY2(bench->control<QLabel>("facts.term")->text().contains(u"1年"_s),
             qPrintable(bench->control<QLabel>("facts.term")->text()));
    auto *add = bench->control<QWidget>("row.work")->findChildren<QAbstractButton *>().value(1);
    QTest::keyClick(add, Qt::Key_Space);
    QString was;
    for (const QLabel *label : bench->control<QWidget>("row.work")->findChildren<QLabel *>())
        was += label->text();
    QVERIFY2(was.contains(u"変更"_s) && !was.contains(u"change"_s), qPrintable(was));
}

void TestWindow::aPastedSourceIsAMail()
{
    paste(QString::fromUtf8(formMail()));
    QVERIFY(!bench->desk().current()->evidence.isEditable());
    QVERIFY(bench->control<MailView>("mailText")->bodyText().startsWith(u"お世話"_s));
    QCOMPARE(bench->desk().current()->file->mail().receiptDate, QDate(2026, 11, 20));
    QVERIFY2(bench->desk().current()->file->openFindings().isEmpty(), qPrintable(rules().join(u' ')));
}

void TestWindow::remarksSpeakJapanese()
{
    QString lost = QString::fromLatin1("Date: Fri, 20 Nov 2026 10:15:00 +0900\r\n\r\n$B$*@$OC$K$J$C$F$$$^$9(B\r\n");
    bench->desk().intake().takeMail(lost.toLatin1());
    const QString remarks = bench->control<QLabel>("mailRemarks")->text();
    QVERIFY2(remarks.contains(u"補いました"_s), qPrintable(remarks));
    QVERIFY2(remarks.contains(u"お世話"_s) && remarks.contains(u"$B"_s), qPrintable(remarks)); // before and after
}

void TestWindow::foldersLoadInTheBackground()
{
    QDir().mkpath(bench->path(u"mails"_s));
    constexpr int count = 300;
    for (int number = 0; number < count; ++number) {
        QFile file(bench->path(u"mails/%1.eml"_s.arg(number, 4, 10, QChar(u'0'))));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(formMail(u"2026/12/1"_s, u"ssl0000%1"_s.arg(1000 + number), u"<%1@example.jp>"_s.arg(number)));
    }
    QFile unreadable(bench->path(u"mails/broken.txt"_s));
    QVERIFY(unreadable.open(QIODevice::WriteOnly));
    unreadable.write("\xff\xfe\x00");
    unreadable.close();
    bench->window().open({bench->path(u"mails"_s)});
    QTRY_VERIFY(bench->desk().inbox().rowCount() > 0);
    QTRY_COMPARE(bench->desk().inbox().rowCount(), count + 1);
    QCOMPARE(bench->control<QListView>("inbox")->model()->rowCount(), count + 1);
    bench->window().open({bench->path(u"mails/0000.eml"_s)}); // again: recognised
    QTRY_VERIFY(bench->control<NoticeBar>("notice")->isVisible());
    QCOMPARE(bench->desk().inbox().rowCount(), count + 1);
}

void TestWindow::valuesAreWholeAtTwiceTheSize()
{
    bench->window().resize(1600, 1000);
    paste(formText());
    auto *actions = bench->window().findChild<Actions *>();
    for (int step = 0; step < 10; ++step)
        actions->zoomIn->trigger();
    const auto roomFor = [this](const char *name) {
        const auto *line = bench->control<QLineEdit>(name);
        return line->width() - line->fontMetrics().horizontalAdvance(line->text());
    };
    for (const char *name : {"master_id", "service_code", "common_name", "item", "start_date", "codes.webhighgrade2"})
        QTRY_VERIFY2(roomFor(name) > 0, name);
    actions->zoomReset->trigger();
}

/// How much brighter the brighter of two colours is, as WCAG counts it.
static double contrast(const QColor &a, const QColor &b)
{
    const auto luminance = [](const QColor &colour) {
        const auto linear = [](double part) {
            return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
    };
    const double one = luminance(a);
    const double other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

void TestWindow::boxesHaveAnEdgeInTheDark()
{
    auto *actions = bench->window().findChild<Actions *>();
    actions->dark->setChecked(true);
    paste(formText());
    auto *box = bench->control<QCheckBox>("work.add");
    QVERIFY(!box->isChecked());
    const auto edge = [box] { // laid out and coloured in the next turn
        const QImage image = box->grab().toImage();
        double best = 0;
        for (int x = 0; x < std::min(image.width(), image.height()); ++x)
            best = std::max(best,
                            contrast(image.pixelColor(x, image.height() / 2), box->palette().color(QPalette::Window)));
        return box->palette().color(QPalette::Window).lightnessF() < 0.5 ? best : 0;
    };
    QTRY_VERIFY2(edge() >= 3, qPrintable(QString::number(edge())));
    actions->dark->setChecked(false);
}

void TestWindow::aMailThatGoesOnIsNotCalledNoApplication()
{
    constexpr qsizetype moreThanIsRead = 5 << 20;
    const QByteArray head = "From: a@example.jp\r\nSubject: long\r\nMessage-ID: <long@example.jp>\r\n\r\n";
    bench->desk().intake().takeMail(head + QByteArray("nothing to see here\r\n").repeated(moreThanIsRead / 21));
    QTRY_VERIFY(bench->desk().current() && bench->desk().current()->file && !bench->desk().current()->isReading);
    QCOMPARE(statusOf(*bench->desk().current()), CaseStatus::Unreadable);
    QVERIFY2(!banner().contains(u"対象外"_s), qPrintable(banner()));
}

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
