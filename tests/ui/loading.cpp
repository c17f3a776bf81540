// Loads many mails into the window: loading [NUMBER]. Prints the time to the first row, to the last,
// the longest time the event loop was not served, and the memory a mail takes.
#include "Workbench.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QMetaEnum>
#include <QTest>
#include <QTextStream>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <time.h>
#include <unistd.h>
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
        if (!file.open(QIODevice::WriteOnly) || file.write(formMail(number % 3 ? u"2026/12/1"_s : u"2026/11/29"_s,
                                                                    contract, u"<%1@example.jp>"_s.arg(number))) < 0)
            qFatal("cannot write %s", qPrintable(file.fileName()));
    }
}

qint64 threadNanoseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

/// Knows which events took the window's thread longest, in time of that thread alone.
class TimedApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (thread() != QThread::currentThread())
            return QApplication::notify(receiver, event);
        const int type = int(event->type());
        const QString name = QLatin1String(receiver->metaObject()->className());
        const qint64 before = threadNanoseconds();
        const bool taken = QApplication::notify(receiver, event);
        const qint64 took = threadNanoseconds() - before;
        if (took > worthNaming && m_isOn)
            m_slow.append({took, u"%1 of %2"_s.arg(QLatin1String(eventNames.valueToKey(type)), name)});
        return taken;
    }

    void startMeasuring() { m_isOn = true; }

    void printSlowest()
    {
        std::sort(m_slow.begin(), m_slow.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
        for (const auto &[took, what] : m_slow.first(std::min<qsizetype>(m_slow.size(), 5)))
            QTextStream(stdout) << "  " << QString::number(double(took) / 1e6, 'f', 1) << " ms: " << what << '\n';
    }

private:
    static constexpr qint64 worthNaming = 4'000'000;
    static inline const QMetaEnum eventNames = QMetaEnum::fromType<QEvent::Type>();
    QList<std::pair<qint64, QString>> m_slow;
    bool m_isOn = false;
};

/// Of this process, in bytes; 0 where the system does not tell.
qint64 residentMemory()
{
    QFile file(u"/proc/self/statm"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE) : 0;
}

} // namespace

int main(int argc, char **argv)
{
    TimedApplication app(argc, argv);
    const int count = argc > 1 ? QByteArray(argv[1]).toInt() : 10000;
    Workbench bench;
    bench.fillRegister();
    const QString folder = bench.path(u"mails"_s);
    writeMails(folder, count);
    MainWindow &window = bench.openWindow();
    QTest::qWait(200);
    const qint64 empty = residentMemory();
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
    app.startMeasuring();
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
    QTextStream(stdout) << count << " mails: first row after " << double(firstRow) / 1e6 << " ms, last row after "
                        << lastRow << " ms, longest blocked interval " << double(longestWhileLoading) / 1e6
                        << " ms (with the idle work after it " << double(longest) / 1e6
                        << " ms; the window's own work in one turn at most " << double(longestWork) / 1e6 << " ms)\n";
    app.printSlowest();
    const qint64 taken = residentMemory() - empty;
    QTextStream(stdout) << "  " << double(taken) / 1024 / count << " KB a mail over the empty window ("
                        << taken / 1024 / 1024 << " MB)\n";
    return 0;
}
