// Takes pictures of every page and dialog: pictures FOLDER SAMPLES. Both languages, light and dark, two sizes of
// screen and twice the size. SAMPLES is what `certlink-desk samples --date 2026-11-20 SAMPLES` wrote; that is the
// workbench's day.
#include "EveryPage.h"

#include "models/register/RegisterCsv.h"
#include "ui/Actions.h"
#include "ui/findings/FindingsPane.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QTest>

#include <algorithm>

using namespace certlink;
using namespace Qt::StringLiterals;

namespace {

void fillRegister(Workbench &bench, const QString &samples)
{
    const RegisterImport import = readRegisterFolder(samples + u"/register"_s, bench.rulebook());
    auto store = Store::open(bench.databasePath());
    if (!import.isUsable() || !store || !(*store)->replaceRegister(import.data, u"pictures"_s, bench.setup().now()))
        qFatal("the samples' register cannot be taken from %s", qPrintable(samples));
}

void fillInbox(Workbench &bench, const QString &samples)
{
    const int count = int(QDir(samples + u"/inbox"_s).entryList(QDir::Files).size());
    bench.window().open({samples + u"/inbox"_s});
    if (!QTest::qWaitFor([&] { return count > 0 && bench.desk().inbox().rowCount() >= count; }, 20000))
        qFatal("the inbox did not fill");
}

/// The sample whose file name begins so.
int sample(Workbench &bench, QStringView beginning)
{
    const InboxModel &inbox = bench.desk().inbox();
    for (int row = 0; row < inbox.rowCount(); ++row)
        if (QFileInfo(inbox.at(row).source).fileName().startsWith(beginning))
            return inbox.at(row).id;
    qFatal("no such sample");
}

void take(QWidget &shown, const QString &path)
{
    // The panes are painted one a turn of the event loop, and laid out in the next.
    const auto isPainted = [&shown] {
        const QList<QWidget *> all = shown.findChildren<QWidget *>();
        return std::all_of(all.begin(), all.end(), [](const QWidget *one) { return one->updatesEnabled(); });
    };
    QTest::qWait(30);
    if (!QTest::qWaitFor(isPainted))
        qFatal("the window is never painted whole");
    if (!shown.grab().save(path))
        qFatal("cannot write %s", qPrintable(path));
}

/// The pictures of README.md.
void takeSamples(const QString &folder, const QString &samples)
{
    Workbench bench;
    fillRegister(bench, samples);
    MainWindow &window = bench.openWindow();
    window.setWindowState(Qt::WindowNoState);
    window.resize(1500, 950);
    fillInbox(bench, samples);
    Desk &desk = bench.desk();
    desk.setCurrent(sample(bench, u"23-"));
    desk.layers().confirm(u"L3-same-day"_s, u"電話で確認、当日作業可"_s);
    desk.setCurrent(sample(bench, u"21-"));
    take(window, folder + u"/window-ja.png"_s);
    auto *actions = window.findChild<Actions *>();
    actions->english->trigger();
    take(window, folder + u"/window-en.png"_s);
    actions->dark->setChecked(true);
    actions->japanese->trigger();
    desk.setCurrent(sample(bench, u"33-"));
    window.findChild<FindingsPane *>()->goToProblem(1);
    take(window, folder + u"/window-dark.png"_s);
    actions->dark->setChecked(false);
    for (int step = 0; step < 10; ++step)
        actions->zoomIn->trigger();
    window.resize(1920, 1200);
    take(window, folder + u"/window-200.png"_s);
    for (int step = 0; step < 10; ++step)
        actions->zoomOut->trigger();
}

struct Series {
    QString name;
    QSize size;
    bool isEnglish = false;
    bool isDark = false;
    int zoom = 0;
};

void takeSeries(const QString &folder, const Series &series)
{
    Workbench bench;
    bench.fillRegister();
    MainWindow &window = bench.openWindow();
    window.setWindowState(Qt::WindowNoState);
    window.resize(series.size);
    auto *actions = window.findChild<Actions *>();
    (series.isEnglish ? actions->english : actions->japanese)->trigger();
    actions->dark->setChecked(series.isDark);
    for (int step = 0; step < series.zoom; ++step)
        actions->zoomIn->trigger();
    QDir().mkpath(folder + u'/' + series.name);
    visitEverything(bench, [&](const QString &name, QWidget &shown) {
        take(shown, folder % u'/' % series.name % u'/' % name % u".png");
    });
    actions->dark->setChecked(false);
    actions->zoomReset->trigger();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    if (argc < 3)
        qFatal("pictures FOLDER SAMPLES");
    const QString folder = QString::fromLocal8Bit(argv[1]);
    QDir().mkpath(folder);
    takeSamples(folder, QString::fromLocal8Bit(argv[2]));
    const QSize small(1366, 768);
    const QSize large(1600, 1000);
    for (const Series &series :
         {Series{u"ja-1366"_s, small}, Series{u"en-1366"_s, small, true}, Series{u"ja-1600-dark"_s, large, false, true},
          Series{u"en-1600-dark"_s, large, true, true}, Series{u"ja-1600"_s, large},
          Series{u"ja-1600-200"_s, large, false, false, 10}})
        takeSeries(folder, series);
    return 0;
}
