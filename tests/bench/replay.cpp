// How long a supervisor waits for a replay: a thousand decisions made as the desk makes them, each copied until there
// are so many (a desk would take an hour to write them one by one), judged again under an edition that asks for more
// lead time. Prints decisions a second, in all and for each core, and for a second of a processor's time, which is
// what counts on a machine that has other work.
//     replay FOLDER [DECISIONS] [JOBS...]
// A database that stands in the folder from an earlier run is used again.
#include "tests/bench/Copies.h"
#include "tests/desk/DeskMails.h"

#include "models/rulebook/EditionDraft.h"
#include "rules/desk/EditionReplay.h"
#include "tests/Needed.h"
#include "tests/rulebook/BuiltInRulebook.h"
#include "tests/rules/BuiltInTexts.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>

#include <cstdio>
#include <ctime>
#include <thread>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int made = 1000; ///< each for a contract of its own

void make(Store &store, const Rulebook &rulebook)
{
    const Register data = registerOf(made);
    if (const Result<void> imported = store.replaceRegister(data, u"suzuki"_s, now); !imported)
        qFatal("%s", qPrintable(imported.error().toString()));
    const DeskContext context{rulebook, data, receipt, [](const QString &) { return ContractDealings(); }};
    const Recorder recorder(rulebook, builtInTexts(), store);
    for (int number = 0; number < made; ++number) {
        const Evidence mail = evidenceOf(number);
        const ShownApplication shown{evidenceKey(mail), mail, needed(openCase(mail, {}, context)), {}};
        static_cast<void>(
            needed(recorder.giveBack(shown, u"ご確認ください"_s, {u"tanaka"_s, now, Language::Japanese})));
    }
}

void replayOnce(const Store &store, const Rulebook &edition, int jobs)
{
    qint64 flips = 0;
    ReplayListener listener;
    listener.flipped = [&flips](const VerdictFlip &) { ++flips; };
    QElapsedTimer timer;
    timer.start();
    const std::clock_t before = std::clock();
    const ReplaySummary summary = needed(replayHistory(store, edition, {}, {}, jobs, listener));
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    const double worked = double(std::clock() - before) / CLOCKS_PER_SEC;
    std::printf("%lld decisions, %lld flips, %d at a time: %.2f s, %.0f a second, %.0f for each core, %.0f for a "
                "second of a processor\n",
                static_cast<long long>(summary.judged), static_cast<long long>(flips), jobs, seconds,
                double(summary.judged) / seconds, double(summary.judged) / seconds / jobs,
                double(summary.judged) / worked);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "replay FOLDER [DECISIONS] [JOBS...]\n");
        return 2;
    }
    const int decisions = arguments.value(2, u"100000"_s).toInt();
    const QString path = QDir(arguments[1]).filePath(u"replay-%1.sqlite"_s.arg(decisions));
    const bool isThere = QFileInfo::exists(path);
    const Rulebook &rulebook = builtInRulebook();
    if (!isThere) {
        make(*needed(Store::open(path)), rulebook);
        Copies copies(path);
        for (int round = 1; round < decisions / made; ++round)
            copies.add(made, round);
    }
    const std::unique_ptr<Store> store = needed(Store::open(path, Store::Mode::ReadOnly));
    EditionDraft draft(rulebook.source());
    draft.values[u"edition"_s] = u"what-if"_s;
    draft.values[u"lead_time_business_days"_s] = rulebook.leadTimeBusinessDays + 10;
    const Rulebook edition = needed(Rulebook::load(draft.source(), u"what-if"_s));
    QList<int> jobs;
    for (const QString &argument : arguments.mid(3))
        jobs.append(argument.toInt());
    if (jobs.isEmpty())
        jobs = {1, std::max(1, int(std::thread::hardware_concurrency()))};
    for (const int count : std::as_const(jobs))
        replayOnce(*store, edition, count);
    return 0;
}
