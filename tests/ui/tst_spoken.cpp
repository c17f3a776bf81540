// What an assistive program finds: every control has a name, every row says what its colours say.
#include "EveryPage.h"

#include "ui/findings/VerdictBanner.h"
#include "ui/palette/Signs.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTreeView>

using namespace certlink;
using namespace Qt::StringLiterals;

namespace {

/// A person comes to it by the keyboard, or reads it there.
bool needsName(const QAccessibleInterface &one)
{
    switch (one.role()) {
    case QAccessible::Button:
    case QAccessible::ButtonMenu:
    case QAccessible::ButtonDropDown:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::ComboBox:
    case QAccessible::EditableText:
    case QAccessible::SpinBox:
    case QAccessible::List:
    case QAccessible::ListItem:
    case QAccessible::Tree:
    case QAccessible::Table:
    case QAccessible::ProgressBar:
    case QAccessible::PageTab:
    case QAccessible::MenuItem:
    case QAccessible::Dialog:
    case QAccessible::Window:
        return true;
    default:
        return one.state().focusable;
    }
}

QString pathOf(QAccessibleInterface *one)
{
    QStringList path;
    for (; one; one = one->parent())
        if (const QObject *object = one->object())
            path.prepend(QLatin1String(object->metaObject()->className()) + u'(' + object->objectName() + u')');
    return path.join(u'/');
}

void collectNameless(QAccessibleInterface *one, QStringList &nameless)
{
    if (!one || one->state().invisible)
        return;
    if (!one->isValid() || one->role() == QAccessible::Separator)
        return;
    if (needsName(*one) && one->text(QAccessible::Name).trimmed().isEmpty())
        nameless.append(u"%1: %2"_s.arg(int(one->role())).arg(pathOf(one)));
    const int most = one->role() == QAccessible::Table || one->role() == QAccessible::Tree ? 60 : 400;
    for (int index = 0; index < std::min(one->childCount(), most); ++index)
        collectNameless(one->child(index), nameless);
}

} // namespace

class TestSpoken : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { bench.reset(); }

    void nothingIsNameless();
    void noFocusStopIsEmpty();
    void rowsSayTheirVerdict();
    void findingsSayTheirWeight();
    void fieldsSayWhatTheRegisterKnows();
    void aVerdictThatChangesIsAnnounced();
    void theReasonSaysWhatItIsFor();

private:
    std::unique_ptr<Workbench> bench;
};

void TestSpoken::init()
{
    QAccessible::setActive(true);
    bench = std::make_unique<Workbench>();
    bench->fillRegister();
    bench->openWindow();
    QVERIFY(QTest::qWaitForWindowActive(&bench->window()));
}

void TestSpoken::nothingIsNameless()
{
    QStringList nameless;
    visitEverything(*bench, [&nameless](const QString &name, QWidget &shown) {
        QStringList here;
        collectNameless(QAccessible::queryAccessibleInterface(&shown), here);
        for (const QString &one : here)
            nameless.append(name % u' ' % one);
    });
    QVERIFY2(nameless.isEmpty(), qPrintable(u'\n' + nameless.join(u'\n')));
}

/// Tab goes through what can be used, and each of it says what it is.
void TestSpoken::noFocusStopIsEmpty()
{
    QStringList empty;
    visitEverything(*bench, [&empty](const QString &name, QWidget &shown) {
        for (QWidget *at = shown.nextInFocusChain(); at && at != &shown; at = at->nextInFocusChain()) {
            if (at->window() != &shown || !at->isVisible() || !at->isEnabled() || !(at->focusPolicy() & Qt::TabFocus))
                continue;
            const QAccessibleInterface *one = QAccessible::queryAccessibleInterface(at);
            if (!one || one->text(QAccessible::Name).trimmed().isEmpty() || at->size().isEmpty())
                empty.append(name % u' ' % pathOf(QAccessible::queryAccessibleInterface(at)));
        }
    });
    QVERIFY2(empty.isEmpty(), qPrintable(u'\n' + empty.join(u'\n')));
}

void TestSpoken::rowsSayTheirVerdict()
{
    bench->desk().intake().takeMail(formMail(u"2026/11/29"_s));
    const auto *list = bench->control<QListView>("inbox");
    const QString row = list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(row.contains(u"差し戻し"_s) && row.contains(u"ssl00001234"_s), qPrintable(row));
}

void TestSpoken::findingsSayTheirWeight()
{
    bench->desk().intake().takeMail(formMail(u"2026/11/29"_s));
    const auto *tree = bench->control<QTreeView>("findings");
    const QAccessibleInterface *all = QAccessible::queryAccessibleInterface(const_cast<QTreeView *>(tree));
    QStringList said;
    for (int index = 0; index < all->childCount(); ++index)
        said.append(all->child(index)->text(QAccessible::Name));
    QVERIFY2(said.filter(u"日曜日"_s).filter(signOf(Severity::Block, Verdict::Violated).word).size() == 1,
             qPrintable(said.join(u'\n')));
}

void TestSpoken::fieldsSayWhatTheRegisterKnows()
{
    bench->desk().intake().takeMail(formMail().replace("www.example.jp", "www.other.jp"));
    const auto *line = bench->control<QLineEdit>("common_name");
    QVERIFY2(line->accessibleDescription().contains(u"www.example.jp"_s), qPrintable(line->accessibleDescription()));
    QVERIFY2(line->accessibleDescription().contains(signOf(Severity::Block, Verdict::Violated).word),
             qPrintable(line->accessibleDescription()));
}

void TestSpoken::aVerdictThatChangesIsAnnounced()
{
    bench->desk().intake().takeMail(formMail(u"2026/11/29"_s));
    QTest::qWait(0);
    QSignalSpy announced(bench->control<VerdictBanner>("verdict"), &VerdictBanner::announced);
    auto *date = bench->control<QLineEdit>("start_date");
    date->setFocus();
    date->selectAll();
    QTest::keyClicks(date, u"2026-12-01"_s);
    QTRY_VERIFY(!announced.isEmpty());
    QVERIFY2(announced.last()[0].toString().contains(u"承認"_s), qPrintable(announced.last()[0].toString()));
    QVERIFY(announced.size() < 4); // what changes, not every key
    const QAccessibleInterface *notice = QAccessible::queryAccessibleInterface(bench->control<QWidget>("spokenNotice"));
    QCOMPARE(notice->role(), QAccessible::Notification);
    QCOMPARE(notice->text(QAccessible::Name), announced.last()[0].toString());
    QCOMPARE(bench->control<VerdictBanner>("verdict")->accessibleName(), announced.last()[0].toString());
}

void TestSpoken::theReasonSaysWhatItIsFor()
{
    bench->desk().intake().takeMail(formMail(u"2026/12/1"_s, u"ssl00009999"_s));
    const QString rule = u"R-contract-unknown"_s;
    const CaseFile &file = *bench->desk().current()->file;
    bench->desk().selection().selectRule(file, rule);
    const auto *reason = bench->control<QLineEdit>("reason");
    QVERIFY2(reason->accessibleDescription().contains(u"ssl00009999"_s), qPrintable(reason->accessibleDescription()));
}

QTEST_MAIN(TestSpoken)
#include "tst_spoken.moc"
