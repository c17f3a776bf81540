// What has how much room: findings, mail and form, messages; and the colours of the system.
#include "Workbench.h"

#include "ui/Actions.h"
#include "ui/DeskPage.h"
#include "ui/WindowCommands.h"
#include "ui/findings/FindingsPane.h"
#include "ui/form/FormPane.h"
#include "ui/mail/MailPane.h"
#include "ui/notice/NoticeBar.h"
#include "ui/palette/Palette.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace certlink;
using namespace Qt::StringLiterals;

class TestSpace : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { bench.reset(); }

    void findingsTakeWhatTheyNeed();
    void messagesMoveNothing();
    void messagesGoWhenTheyAreNoLongerTrue();
    void theFormHasContents();
    void theWholeFormIsOneKeyAway();
    void optionsGiveWay();
    void twoCodesAreReadable();
    void manyAttachmentsLeaveTheMailInSight();
    void theSystemsDarknessIsFollowed();

private:
    void settle() { QTest::qWait(20); }

    std::unique_ptr<Workbench> bench;
};

void TestSpace::init()
{
    bench = std::make_unique<Workbench>();
    bench->fillRegister();
    bench->openWindow().setWindowState(Qt::WindowNoState);
    bench->window().resize(1366, 768);
    QVERIFY(QTest::qWaitForWindowActive(&bench->window()));
}

void TestSpace::findingsTakeWhatTheyNeed()
{
    auto *findings = bench->window().findChild<FindingsPane *>();
    auto *tree = bench->control<QTreeView>("findings");
    for (const QByteArray &mail : {formMail(), formMail(u"2026/11/29"_s, u"ssl00001234"_s, u"<2@example.jp>"_s),
                                   formMail(u"いつか"_s, u"ssl99999999"_s, u"<3@example.jp>"_s)}) {
        bench->desk().intake().takeMail(mail);
        settle();
        QTRY_VERIFY(findings->height() <= bench->window().height() / 3);
        QVERIFY(bench->window().findChild<MailPane *>()->height() > findings->height());
        for (QModelIndex at = tree->model()->index(0, 0); at.isValid(); at = tree->indexBelow(at)) {
            const QModelIndex sentence = at.siblingAtColumn(FindingsModel::SentenceColumn);
            const QRect room = tree->visualRect(sentence);
            const QRect needed =
                QFontMetrics(tree->font())
                    .boundingRect(QRect(0, 0, room.width(), 9999), int(Qt::TextWordWrap), sentence.data().toString());
            QVERIFY2(needed.height() <= room.height(), qPrintable(sentence.data().toString()));
        }
    }
}

void TestSpace::messagesMoveNothing()
{
    bench->desk().intake().takeMail(formMail());
    settle();
    auto *page = bench->window().findChild<DeskPage *>();
    auto *notice = bench->control<NoticeBar>("notice");
    const QRect before(page->mapTo(&bench->window(), QPoint()), page->size());
    QVERIFY(!notice->isVisible());
    bench->desk().intake().takeMail(formMail()); // here already
    settle();
    QVERIFY(notice->isVisible());
    QCOMPARE(QRect(page->mapTo(&bench->window(), QPoint()), page->size()), before);
    const QString headline = u"長い知らせ"_s.repeated(60);
    notice->showMessage(headline, u"第二行"_s);
    settle();
    QCOMPARE(QRect(page->mapTo(&bench->window(), QPoint()), page->size()), before);
    QVERIFY(notice->findChild<QToolButton *>(u"noticeMore"_s)->isVisible()); // the whole is one key away
    QVERIFY(notice->text().contains(headline));
    const QRect bar(notice->mapTo(&bench->window(), QPoint()), notice->size());
    QVERIFY(bar.right() <= bench->window().width() && bar.width() > bench->window().width() / 2);
    QVERIFY(notice->findChild<QLabel *>(u"noticeText"_s)->width() > bar.width() / 2);
}

void TestSpace::messagesGoWhenTheyAreNoLongerTrue()
{
    bench->desk().intake().takeMail(formMail(u"2026/11/29"_s));
    auto *notice = bench->control<NoticeBar>("notice");
    bench->window().findChild<Actions *>()->approve->trigger();
    QVERIFY(notice->isVisible()); // cannot be approved yet
    auto *date = bench->control<QLineEdit>("start_date");
    date->setFocus();
    date->selectAll();
    QTest::keyClicks(date, u"2026-12-01"_s);
    QVERIFY2(!notice->isVisible(), qPrintable(notice->text()));
}

void TestSpace::theFormHasContents()
{
    bench->desk().intake().takeMail(formMail(u"2026/11/29"_s));
    bench->window().resize(1366, 500);
    settle();
    auto *contents = bench->control<QToolButton>("contents");
    QTRY_VERIFY(contents->isVisible());
    QTest::keyClick(bench->control<QTreeView>("findings"), Qt::Key_G, Qt::ControlModifier);
    QTRY_VERIFY(contents->menu()->isVisible());
    const QList<QAction *> fields = contents->menu()->actions();
    QCOMPARE(fields.size(), qsizetype(std::size(allFields)));
    QVERIFY(std::any_of(fields.begin(), fields.end(), [](const QAction *one) {
        return one->text().contains(u'\u25CF') && one->text().contains(u"利用開始"_s); // where something is wrong
    }));
    contents->menu()->close();
    fields[int(Field::StartDate)]->trigger();
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"start_date"_s);
}

void TestSpace::theWholeFormIsOneKeyAway()
{
    bench->desk().intake().takeMail(formMail(u"2026/11/29"_s));
    settle();
    QTest::keyClick(bench->control<QTreeView>("findings"), Qt::Key_F7);
    const auto *form = bench->window().findChild<FormPane *>();
    QTRY_VERIFY2(form->verticalScrollBar()->maximum() == 0,
                 qPrintable(QString::number(form->verticalScrollBar()->maximum())));
}

void TestSpace::optionsGiveWay()
{
    bench->desk().intake().takeMail(formMail());
    settle();
    const auto *one = bench->control<QCheckBox>("work.change");
    const auto *other = bench->control<QCheckBox>("work.add");
    QTRY_COMPARE(one->y(), other->y());
    bench->window().resize(800, 768);
    QTRY_VERIFY(other->y() > one->y());
    bench->window().resize(1366, 768);
    QTRY_COMPARE(one->y(), other->y());
}

void TestSpace::twoCodesAreReadable()
{
    bench->desk().intake().takeMail(formMail().replace("wht00000001", "wht00000001 wht00000002"));
    settle();
    const auto *codes = bench->control<QLineEdit>("codes.webhighgrade2");
    QVERIFY2(QFontMetrics(codes->font()).horizontalAdvance(codes->text()) < codes->width(), qPrintable(codes->text()));
}

void TestSpace::manyAttachmentsLeaveTheMailInSight()
{
    QByteArray mail = "From: admin@example.jp\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                      "--b\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n" +
                      formText().toUtf8();
    for (int number = 0; number < 20; ++number)
        mail +=
            "\r\n--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename=\"a-long-name-of-an-"
            "attachment-" +
            QByteArray::number(number) + ".pdf\"\r\n\r\nx";
    mail += "\r\n--b--\r\n";
    bench->desk().intake().takeMail(mail);
    settle();
    const auto *view = bench->window().findChild<QWidget *>(u"mailText"_s);
    QVERIFY(view->height() > bench->window().findChild<MailPane *>()->height() / 2);
}

void TestSpace::theSystemsDarknessIsFollowed()
{
    bench->desk().intake().takeMail(formMail(u"2026/11/29"_s));
    auto *commands = bench->window().findChild<WindowCommands *>();
    auto *banner = bench->window().findChild<QWidget *>(u"verdict"_s);
    const QColor light = banner->palette().color(QPalette::Window);
    commands->followSystem(true);
    QVERIFY(Palette::current().isDark());
    QTRY_VERIFY(banner->palette().color(QPalette::Window) != light);
    commands->followSystem(false);
    QTRY_COMPARE(banner->palette().color(QPalette::Window), light);
    bench->window().findChild<Actions *>()->dark->setChecked(true); // a person's choice
    commands->followSystem(false);
    QVERIFY(Palette::current().isDark());
    bench->window().findChild<Actions *>()->dark->setChecked(false);
    QVERIFY(!Palette::current().isDark());
}

QTEST_MAIN(TestSpace)
#include "tst_space.moc"
