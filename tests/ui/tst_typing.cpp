// Corrections typed key by key: what a person types stays as typed until she leaves it.
#include "Workbench.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace certlink;
using namespace Qt::StringLiterals;

namespace {

/// As keys with their text: QTest knows none beyond ASCII.
void type(QLineEdit *line, const QString &text)
{
    for (const QChar c : text) {
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, c);
        QKeyEvent release(QEvent::KeyRelease, 0, Qt::NoModifier, c);
        QCoreApplication::sendEvent(line, &press);
        QCoreApplication::sendEvent(line, &release);
    }
}

} // namespace

class TestTyping : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        bench = std::make_unique<Workbench>();
        bench->fillRegister();
        bench->openWindow();
        QVERIFY(QTest::qWaitForWindowActive(&bench->window()));
        bench->desk().intake().takeMail(formMail(u"2026/11/29"_s));
    }
    void cleanup() { bench.reset(); }

    void staysAsTyped_data();
    void staysAsTyped();
    void staysAsTypedAtEveryPlace_data() { staysAsTyped_data(); }
    void staysAsTypedAtEveryPlace();
    void saysWhatIsReadBeside();
    void anInputMethodComposesInPeace();
    void pastedTextStays();
    void undoTakesTypingBack();
    void aCodeIsTypedIntoAnUntickedRow();

private:
    QLineEdit *line(const QString &name)
    {
        auto *found = bench->control<QLineEdit>(qPrintable(name));
        found->setFocus();
        return found;
    }
    void leave(QLineEdit *from) { QTest::keyClick(from, Qt::Key_Tab); }

    std::unique_ptr<Workbench> bench;
};

void TestTyping::staysAsTyped_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("left"); // what stands there after leaving
    QTest::newRow("master ID") << u"master_id"_s << u"CD98765432"_s << u"CD98765432"_s;
    QTest::newRow("service code") << u"service_code"_s << u"SSL00009999"_s << u"ssl00009999"_s;
    QTest::newRow("common name") << u"common_name"_s << u"WWW.aoba.jp."_s << u"www.aoba.jp"_s;
    QTest::newRow("item") << u"item"_s << u"クイック認証SSL"_s << u"クイック認証SSL"_s;
    QTest::newRow("term") << u"term"_s << u"6ヶ月"_s << QString();
    QTest::newRow("reason text") << u"reason_text"_s << u"a  b / c"_s << QString();
    QTest::newRow("start date") << u"start_date"_s << u"12/ 8 (火)"_s << QString();
    QTest::newRow("multi-domain name") << u"multi_domain_fqdn"_s << u"a.example.jp"_s << u"a.example.jp"_s;
    QTest::newRow("codes of a ticked row")
        << u"codes.webhighgrade2"_s << u"WHT00000001, wht00000002"_s << u"wht00000001 wht00000002"_s;
    QTest::newRow("codes of an unticked row") << u"codes.documentexchange"_s << u"dx12345678"_s << u"dx12345678"_s;
}

void TestTyping::staysAsTyped()
{
    QFETCH(const QString, name);
    QFETCH(const QString, typed);
    QFETCH(const QString, left);
    QLineEdit *edit = line(name);
    edit->selectAll();
    for (qsizetype i = 0; i < typed.size(); ++i) {
        type(edit, typed.mid(i, 1));
        QCOMPARE(edit->text(), typed.left(i + 1));
        QCOMPARE(edit->cursorPosition(), int(i + 1));
    }
    leave(edit);
    if (!left.isNull())
        QCOMPARE(edit->text(), left);
    QVERIFY(!edit->text().isEmpty());
}

/// A sign put in and taken out at each place of what was read.
void TestTyping::staysAsTypedAtEveryPlace()
{
    QFETCH(const QString, name);
    QFETCH(const QString, typed);
    QLineEdit *edit = line(name);
    edit->selectAll();
    type(edit, typed);
    for (int at = 0; at <= typed.size(); ++at) {
        edit->setCursorPosition(at);
        QTest::keyClicks(edit, u"-"_s);
        QCOMPARE(edit->text(), QString(typed).insert(at, u'-'));
        QCOMPARE(edit->cursorPosition(), at + 1);
        QTest::keyClick(edit, Qt::Key_Backspace);
        QCOMPARE(edit->text(), typed);
        QCOMPARE(edit->cursorPosition(), at);
    }
}

void TestTyping::saysWhatIsReadBeside()
{
    QLineEdit *edit = line(u"common_name"_s);
    const auto *read = bench->control<QLabel>("read.common_name");
    QVERIFY(!read->isVisible());
    edit->selectAll();
    QTest::keyClicks(edit, u"WWW.Aoba.JP"_s);
    QVERIFY(read->isVisible());
    QCOMPARE(read->text(), u"= www.aoba.jp"_s);
    leave(edit);
    QVERIFY(!read->isVisible());
}

void TestTyping::anInputMethodComposesInPeace()
{
    QLineEdit *edit = line(u"item"_s);
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Delete);
    for (const auto &preedit : {u"く"_s, u"くい"_s, u"くいっく"_s}) {
        QInputMethodEvent compose(preedit, {});
        QCoreApplication::sendEvent(edit, &compose);
        bench->desk().updated(*bench->desk().current()); // something else was judged meanwhile
        QCOMPARE(edit->text(), QString());
    }
    QInputMethodEvent commit;
    commit.setCommitString(u"クイック認証SSL"_s);
    QCoreApplication::sendEvent(edit, &commit);
    QCOMPARE(edit->text(), u"クイック認証SSL"_s);
    QCOMPARE(bench->desk().current()->file->application().item.key, u"globalsign-dv"_s);
}

void TestTyping::pastedTextStays()
{
    QGuiApplication::clipboard()->setText(u"ＷＷＷ.aoba.jp"_s);
    QLineEdit *edit = line(u"common_name"_s);
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(edit->text(), u"ＷＷＷ.aoba.jp"_s);
    leave(edit);
    QCOMPARE(edit->text(), u"www.aoba.jp"_s);
}

void TestTyping::undoTakesTypingBack()
{
    QLineEdit *edit = line(u"common_name"_s);
    edit->selectAll();
    QTest::keyClicks(edit, u"www.aoba.jp."_s);
    QTest::keyClick(edit, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(edit->text(), u"www.example.jp"_s);
    QTest::keyClick(edit, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(edit->text(), u"www.aoba.jp"_s);
}

void TestTyping::aCodeIsTypedIntoAnUntickedRow()
{
    QLineEdit *edit = line(u"codes.documentexchange"_s);
    QTest::keyClicks(edit, u"dx12345678"_s);
    QCOMPARE(edit->text(), u"dx12345678"_s);
    auto *box = bench->control<QCheckBox>("services.documentexchange");
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Space);
    QVERIFY(box->isChecked());
    QCOMPARE(edit->text(), u"dx12345678"_s);
    QCOMPARE(bench->desk().current()->file->linkChange().after, (QStringList{u"wht00000001"_s, u"dx12345678"_s}));
}

QTEST_MAIN(TestTyping)
#include "tst_typing.moc"
