// Takes pictures of the window: pictures FOLDER. Japanese, English, dark, twice the size.
#include "Workbench.h"

#include "ui/Actions.h"
#include "ui/WindowCommands.h"
#include "ui/findings/FindingsPane.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QStyleFactory>
#include <QTest>

using namespace certlink;
using namespace Qt::StringLiterals;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) < 0)
        qFatal("cannot write %s", qPrintable(path));
}

void fillInbox(Workbench &bench)
{
    const QString folder = bench.path(u"inbox"_s);
    QDir().mkpath(folder);
    write(folder + u"/1.eml"_s, formMail(u"2026年11月29日(日) 10:00〜"_s, u"ssl00001234"_s, u"<1@example.jp>"_s)
                                    .replace("AB12345678", "taro@example.jp"));
    write(folder + u"/2.eml"_s, formMail(u"12月3日(木)"_s, u"ssl00009999"_s, u"<2@example.jp>"_s));
    write(folder + u"/3.eml"_s, formMail(u"2026/12/8"_s, u"ssl00001234"_s, u"<3@example.jp>"_s));
    write(folder + u"/4.txt"_s, u"来週の打ち合わせの件です。\n会議室を予約しました。\n"_s.toUtf8());
    write(folder + u"/5.eml"_s, formMail(u"即日"_s, u"ssl00005555"_s, u"<5@example.jp>"_s));
    bench.window().open({folder});
    if (!QTest::qWaitFor([&bench] { return bench.desk().inbox().rowCount() == 5; }, 20000))
        qFatal("the inbox did not fill");
}

QAction *action(MainWindow &window, const QString &text)
{
    for (QAction *one : window.actions())
        if (QString(one->text()).remove(u'&') == text)
            return one;
    qFatal("no action %s", qPrintable(text));
}

void take(MainWindow &window, const QString &path)
{
    QApplication::processEvents();
    QTest::qWait(50);
    if (!window.grab().save(path))
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : u"."_s;
    QDir().mkpath(folder);
    Workbench bench;
    bench.fillRegister();
    MainWindow &window = bench.openWindow();
    window.resize(1440, 900);
    fillInbox(bench);
    Desk &desk = bench.desk();
    desk.setCurrent(desk.inbox().at(0).id);
    desk.correct(Field::MasterId, u"AB12345678"_s);
    desk.selection().selectRule(*desk.current()->file, u"L3-weekend"_s);
    take(window, folder + u"/window-ja.png"_s);
    action(window, u"English"_s)->trigger();
    take(window, folder + u"/window-en.png"_s);
    action(window, u"Dark"_s)->setChecked(true);
    action(window, u"日本語"_s)->trigger();
    desk.setCurrent(desk.inbox().at(1).id);
    bench.window().findChild<FindingsPane *>()->nextProblem();
    take(window, folder + u"/window-dark.png"_s);
    action(window, u"日本語"_s)->trigger();
    window.findChild<Actions *>()->dark->setChecked(false);
    for (int step = 0; step < 10; ++step)
        window.findChild<Actions *>()->zoomIn->trigger();
    window.resize(1920, 1200);
    take(window, folder + u"/window-200.png"_s);
    return 0;
}
