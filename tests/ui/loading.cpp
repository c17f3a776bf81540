// Loads many mails into the window: loading [NUMBER]. Prints the time to the first row, to the last,
// and the longest time the event loop was not served.
#include "Workbench.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>
#include <QTextStream>
#include <QTimer>

#include <time.h>
#include <utility>

using namespace certlink;
using namespace Qt::StringLiterals;

namespace {

void writeMails(const QString &folder, int count)
{
    QDir().mkpath(folder);
    for (int number = 0; number < count; ++number) {
        QFile file(folder + u"/%1.eml"_s.arg(number, 6, 10, QChar(u'0')));
        const QString contract = u"ssl%1"_s.arg(10000000 + number % (count / 2 + 1)); // some twice
        if (!file.open(QIODevice::WriteOnly) ||
            file.write(formMail(number % 3 ? u"2026/12/1"_s : u"2026/11/29"_s, contract, u"<%1@example.jp>"_s.arg(number))) < 0)
            qFatal("cannot write %s", qPrintable(file.fileName()));
    }
}

qint64 threadNanoseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const int count = argc > 1 ? QByteArray(argv[1]).toInt() : 10000;
    Workbench bench;
    bench.fillRegister();
    const QString folder = bench.path(u"mails"_s);
    writeMails(folder, count);
    MainWindow &window = bench.openWindow();
    QTest::qWait(200);
    qint64 longest = 0;
    qint64 longestWork = 0; // of the window's thread alone, whatever else the machine does
    qint64 worked = threadNanoseconds();
    qint64 firstRow = -1;
    QElapsedTimer gap;
    QElapsedTimer whole;
    QTimer beat; // fires in every turn of the event loop
    QObject::connect(&beat, &QTimer::timeout, &window, [&] {
        longest = std::max(longest, gap.nsecsElapsed());
        gap.start();
        const qint64 now = threadNanoseconds();
        longestWork = std::max(longestWork, now - std::exchange(worked, now));
    });
    QObject::connect(&window.desk().inbox(), &QAbstractItemModel::rowsInserted, &window, [&] {
        if (firstRow < 0)
            firstRow = whole.nsecsElapsed();
    });
    whole.start();
    gap.start();
    beat.start(0);
    longestWork = 0;
    worked = threadNanoseconds();
    window.open({folder});
    if (!QTest::qWaitFor([&] { return window.desk().inbox().rowCount() == count; }, 600000))
        qFatal("only %d rows came", window.desk().inbox().rowCount());
    const qint64 lastRow = whole.elapsed();
    const qint64 longestWhileLoading = longest;
    QTest::qWait(3000); // what is done while idle
    QTextStream(stdout) << count << " mails: first row after " << double(firstRow) / 1e6 << " ms, last row after " << lastRow
                        << " ms, longest blocked interval " << double(longestWhileLoading) / 1e6 << " ms (with the idle work after it "
                        << double(longest) / 1e6 << " ms; the window's own work in one turn at most "
                        << double(longestWork) / 1e6 << " ms)\n";
    return 0;
}
