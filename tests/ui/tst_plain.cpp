// Text of others that looks like HTML: no widget may take it as such, and no document may load what it names.
#include "Workbench.h"

#include "ui/Actions.h"
#include "ui/WindowCommands.h"
#include "ui/notice/NoticeBar.h"
#include "ui/plain/PlainText.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QDialog>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextDocument>

using namespace certlink;
using namespace Qt::StringLiterals;

namespace {

/// Nothing is there: where the program takes it for HTML the test says so instead of ending.
const QString picture = u"<img src=\"file:///no/such/picture.png\">"_s;
const QString evil = picture + u"<a href=\"x\">&"_s;

QString evilForm()
{
    QString text = formText(u"2026/11/29"_s + evil);
    text.replace(u"AB12345678"_s, u"AB12345678"_s + evil);
    text.replace(u"www.example.jp"_s, evil + u"www.example.jp"_s);
    text.replace(u"企業認証SSL 1年"_s, evil + u" 1年"_s);
    text.replace(u"wht00000001"_s, evil);
    text.replace(u"□その他(      "_s, u"■その他("_s + evil);
    return text + u"知らない欄:"_s + evil + u'\n';
}

QByteArray evilMail()
{
    QByteArray mail = "From: \"<img src='file:///no/such/picture.png'>&\" <admin@example.jp>\r\n"
                      "Subject: " +
                      evil.toUtf8() +
                      "\r\n"
                      "Message-ID: <" +
                      evil.toUtf8() +
                      "@example.jp>\r\n"
                      "Date: Fri, 20 Nov 2026 10:15:00 +0900\r\n"
                      "MIME-Version: 1.0\r\n"
                      "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
                      "--b\r\nContent-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n";
    mail += evilForm().replace(u'\n', u"\r\n"_s).toUtf8();
    mail += "--b\r\nContent-Type: application/octet-stream; name=\"<img src='x'>&.bin\"\r\n\r\nx\r\n--b--\r\n";
    return mail;
}

/// Of HTML that was built: a picture, or a link of somebody else.
bool hasForeignTag(const QString &html)
{
    return html.contains(u"<img"_s) || html.contains(u"href=\"x\""_s);
}

bool isTaken(const QString &text)
{
    return Qt::mightBeRichText(text) && hasForeignTag(text);
}

bool hasPicture(const QTextDocument &document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        for (auto at = block.begin(); !at.atEnd(); ++at)
            if (at.fragment().charFormat().isImageFormat() || at.fragment().charFormat().anchorHref() == u"x"_s)
                return true;
    return false;
}

bool hasMnemonic(QString text)
{
    return text.contains(u"img"_s) && text.remove(u"&&"_s).contains(u'&');
}

void checkItems(const QAbstractItemModel &model, const QModelIndex &parent, QStringList &wrong)
{
    for (int row = 0; row < model.rowCount(parent); ++row)
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            for (const int role : {int(Qt::ToolTipRole), int(Qt::StatusTipRole), int(Qt::WhatsThisRole)})
                if (isTaken(index.data(role).toString()))
                    wrong.append(u"item role %1: %2"_s.arg(role).arg(index.data(role).toString()));
            if (column == 0)
                checkItems(model, index, wrong);
        }
}

void check(const QWidget &widget, QStringList &wrong)
{
    const QString name = QLatin1String(widget.metaObject()->className()) % u' ' % widget.objectName() % u": ";
    for (const QString &text : {widget.toolTip(), widget.statusTip(), widget.whatsThis()})
        if (isTaken(text))
            wrong.append(name % u"tip " % text);
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        const bool html = label->textFormat() == Qt::RichText;
        if (html ? hasForeignTag(label->text())
                 : label->textFormat() != Qt::PlainText && Qt::mightBeRichText(label->text()))
            wrong.append(name % label->text());
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget); button && hasMnemonic(button->text()))
        wrong.append(name % button->text());
    if (const auto *text = qobject_cast<const QTextEdit *>(&widget); text && hasPicture(*text->document()))
        wrong.append(name % text->toHtml());
    if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget); view && view->model())
        checkItems(*view->model(), {}, wrong);
    for (const QAction *action : widget.actions())
        if (hasMnemonic(action->text()) || isTaken(action->toolTip()))
            wrong.append(name % action->text());
}

/// All that the window and its dialogs show; one line for each text that is taken as rich text.
QString takenIn(const QWidget &top)
{
    QStringList wrong;
    check(top, wrong);
    for (const QWidget *widget : top.findChildren<QWidget *>())
        check(*widget, wrong);
    return wrong.join(u'\n');
}

} // namespace

class TestPlain : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { bench.reset(); }

    void nothingOfAMailIsRichText();
    void nothingInADialogIsRichText_data();
    void nothingInADialogIsRichText();
    void nothingOfARegisterOrARecordIsRichText();
    void noticesShowWhatTheyAreGiven();
    void documentsLoadNothing();
    void helpersShowTextAsItIs();

private:
    void loadEvil();
    [[nodiscard]] QString fileName() const { return bench->path(u"<img src=x>&.eml"_s); }

    std::unique_ptr<Workbench> bench;
};

void TestPlain::init()
{
    bench = std::make_unique<Workbench>();
    bench->fillRegister();
    bench->openWindow();
}

/// Twice, so that the one has the other to be compared with.
void TestPlain::loadEvil()
{
    for (const QString &path : {fileName(), bench->path(u"<img src=y>&.eml"_s)}) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(path == fileName() ? evilMail() : evilMail() + "again\r\n");
        file.close();
        bench->desk().intake().load({path});
    }
    QTRY_COMPARE(bench->desk().inbox().rowCount(), 2);
    QTRY_VERIFY(bench->desk().find(1) && bench->desk().find(1)->isApplication());
    bench->desk().setCurrent(bench->desk().inbox().at(0).id);
    QTRY_VERIFY(bench->desk().current() && bench->desk().current()->isApplication());
}

void TestPlain::nothingOfAMailIsRichText()
{
    loadEvil();
    const CaseFile &file = *bench->desk().current()->file;
    QVERIFY(!file.openFindings().isEmpty());
    QVERIFY(bench->control<QLabel>("mailSubject")->text().contains(picture));
    bool isSaid = false; // in a tool tip
    for (const RuleResult &finding : file.openFindings()) {
        bench->desk().selection().selectRule(file, finding.rule);
        QCoreApplication::processEvents();
        const QString taken = takenIn(bench->window());
        QVERIFY2(taken.isEmpty(), qPrintable(finding.rule % u'\n' % taken));
    }
    for (const QLabel *label : bench->window().findChildren<QLabel *>())
        isSaid = isSaid || label->toolTip().contains(u"&lt;img"_s);
    QVERIFY(isSaid);
}

void TestPlain::nothingInADialogIsRichText_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("return") << int(Qt::Key_R);
    QTest::newRow("compare") << int(Qt::Key_D);
    QTest::newRow("record") << int(Qt::Key_K);
    QTest::newRow("approve") << int(Qt::Key_Return);
}

void TestPlain::nothingInADialogIsRichText()
{
    QFETCH(int, key);
    loadEvil();
    QVERIFY(QTest::qWaitForWindowActive(&bench->window()));
    QTest::keyClick(bench->control<QListView>("inbox"), Qt::Key(key), Qt::ControlModifier);
    QCoreApplication::processEvents();
    const QString taken = takenIn(bench->window());
    QVERIFY2(taken.isEmpty(), qPrintable(taken));
    for (QDialog *dialog : bench->window().findChildren<QDialog *>())
        dialog->close();
}

void TestPlain::nothingOfARegisterOrARecordIsRichText()
{
    Register data = smallRegister();
    Administrator administrator = data.administrators().first();
    administrator.name = evil;
    administrator.email = evil;
    data.append(administrator);
    Contract contract = *data.contract(u"ssl00001234"_s);
    contract.commonName = evil;
    data.insert(contract);
    bench->desk().database().replaceRegister(data, [](const Result<bool> &) {});
    bench->desk().database().writer().waitUntilDone(std::chrono::seconds(30));
    loadEvil();
    QVERIFY(bench->giveBack(evil));
    QCoreApplication::processEvents();
    const QString taken = takenIn(bench->window());
    QVERIFY2(taken.isEmpty(), qPrintable(taken));

    QTest::keyClick(&bench->window(), Qt::Key_H, Qt::ControlModifier);
    auto *records = bench->control<QWidget>("history");
    QTRY_VERIFY(records->findChild<QTextBrowser *>()->toPlainText().contains(picture));
    const QString inRecords = takenIn(*records);
    QVERIFY2(inRecords.isEmpty(), qPrintable(inRecords));
}

void TestPlain::noticesShowWhatTheyAreGiven()
{
    auto *notice = bench->control<NoticeBar>("notice");
    notice->showMessage(evil, evil);
    const QString message = takenIn(bench->window());
    QVERIFY2(message.isEmpty(), qPrintable(message));
    notice->showFailure({Failure::Code::NotReadable, evil, evil, evil}, evil);
    const QString failure = takenIn(bench->window());
    QVERIFY2(failure.isEmpty(), qPrintable(failure));
}

/// Even where HTML names a picture that is there.
void TestPlain::documentsLoadNothing()
{
    const QString there = bench->path(u"there.png"_s);
    QImage image(7, 7, QImage::Format_RGB32);
    image.fill(Qt::red);
    QVERIFY(image.save(there));
    const QUrl url = QUrl::fromLocalFile(there);
    QWidget parent;
    QTextBrowser *page = htmlPage(&parent);
    page->setHtml(u"<img src=\"%1\">"_s.arg(url.toString()));
    const QVariant loaded = page->document()->resource(QTextDocument::ImageResource, url);
    QCOMPARE(loaded.value<QImage>().size(), QSize(1, 1));
    for (const QTextBrowser *one : bench->window().findChildren<QTextBrowser *>())
        QCOMPARE(one->document()->resource(QTextDocument::ImageResource, url).value<QImage>().size(), QSize(1, 1));
}

void TestPlain::helpersShowTextAsItIs()
{
    QCOMPARE(toolTipText(u"a & b"_s), u"a & b"_s);
    QTextDocument document;
    document.setHtml(toolTipText(evil + u"\nb"_s));
    QCOMPARE(document.toPlainText(), evil + u"\nb"_s);
    QVERIFY(!hasPicture(document));
    QWidget widget;
    setPlainToolTip(&widget, u"a &lt;b"_s);
    document.setHtml(widget.toolTip());
    QCOMPARE(document.toPlainText(), u"a &lt;b"_s);
    QCOMPARE(buttonText(u"a & b"_s), u"a && b"_s);
    QCOMPARE(titleText(u"a[*]\nb"_s), u"a[*][*] b"_s);
    QCOMPARE(plainLabel(evil, &widget)->textFormat(), Qt::PlainText);
}

QTEST_MAIN(TestPlain)
#include "tst_plain.moc"
