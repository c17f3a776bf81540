// How long a supervisor waits for a replay: a database of so many decisions, made as the desk makes them, judged again
// under an edition that asks for more lead time. Prints decisions a second, in all and for each core.
//     replay FOLDER [DECISIONS] [JOBS...]
// A database that stands in the folder from an earlier run is used again.
#include "tests/desk/DeskMails.h"

#include "models/rulebook/EditionDraft.h"
#include "rules/desk/EditionReplay.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>

#include <cstdio>
#include <thread>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int contracts = 1000;

template<typename T>
T valueOr(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().toString()));
    return std::move(*result);
}

Evidence evidence(int number)
{
    Evidence mail = evidenceOf(number % contracts);
    mail.bytes.replace("Message-ID: <", QByteArray("Message-ID: <" + QByteArray::number(number) + '-'));
    return mail;
}

/// Returned, so that a contract may have many.
void fill(Store &store, const Rulebook &rulebook, int decisions)
{
    const RuleTexts texts = valueOr(RuleTexts::builtIn());
    const Register data = registerOf(contracts);
    if (const Result<void> imported = store.replaceRegister(data, u"suzuki"_s, now); !imported)
        qFatal("%s", qPrintable(imported.error().toString()));
    const DeskContext context{rulebook, data, receipt, [](const QString &) { return ContractDealings(); }};
    const Recorder recorder(rulebook, texts, store);
    for (int number = 0; number < decisions; ++number) {
        const Evidence mail = evidence(number);
        const ShownApplication shown{evidenceKey(mail), mail, valueOr(openCase(mail, {}, context)), {}};
        static_cast<void>(
            valueOr(recorder.giveBack(shown, u"ご確認ください"_s, {u"tanaka"_s, now, Language::Japanese})));
    }
}

void replayOnce(const Store &store, const Rulebook &edition, int jobs)
{
    qint64 flips = 0;
    ReplayListener listener;
    listener.flipped = [&flips](const VerdictFlip &) { ++flips; };
    QElapsedTimer timer;
    timer.start();
    const ReplaySummary summary = valueOr(replayHistory(store, edition, {}, {}, jobs, listener));
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    std::printf("%lld decisions, %lld flips, %d at a time: %.2f s, %.0f a second, %.0f for each core\n",
                static_cast<long long>(summary.judged), static_cast<long long>(flips), jobs, seconds,
                double(summary.judged) / seconds, double(summary.judged) / seconds / jobs);
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
    const std::unique_ptr<Store> store = valueOr(Store::open(path));
    const Rulebook rulebook = valueOr(Rulebook::builtIn());
    if (!isThere)
        fill(*store, rulebook, decisions);
    EditionDraft draft(rulebook.source());
    draft.values[u"edition"_s] = u"what-if"_s;
    draft.values[u"lead_time_business_days"_s] = rulebook.leadTimeBusinessDays + 10;
    const Rulebook edition = valueOr(Rulebook::load(draft.source(), u"what-if"_s));
    QList<int> jobs;
    for (const QString &argument : arguments.mid(3))
        jobs.append(argument.toInt());
    if (jobs.isEmpty())
        jobs = {1, std::max(1, int(std::thread::hardware_concurrency()))};
    for (const int count : std::as_const(jobs))
        replayOnce(*store, edition, count);
    return 0;
}
