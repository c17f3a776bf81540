// How long a supervisor waits for a replay: a thousand decisions made as the desk makes them, each copied until there
// are so many (a desk would take an hour to write them one by one), judged again under an edition that asks for more
// lead time. Prints decisions a second, in all and for each core, and for a second of a processor's time, which is
// what counts on a machine that has other work.
//     replay FOLDER [DECISIONS] [JOBS...]
// A database that stands in the folder from an earlier run is used again.
#include "tests/desk/DeskMails.h"

#include "models/rulebook/EditionDraft.h"
#include "rules/desk/EditionReplay.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <cstdio>
#include <ctime>
#include <thread>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int made = 1000; ///< each for a contract of its own

template<typename T>
T valueOr(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().toString()));
    return std::move(*result);
}

void make(Store &store, const Rulebook &rulebook)
{
    const RuleTexts texts = valueOr(RuleTexts::builtIn());
    const Register data = registerOf(made);
    if (const Result<void> imported = store.replaceRegister(data, u"suzuki"_s, now); !imported)
        qFatal("%s", qPrintable(imported.error().toString()));
    const DeskContext context{rulebook, data, receipt, [](const QString &) { return ContractDealings(); }};
    const Recorder recorder(rulebook, texts, store);
    for (int number = 0; number < made; ++number) {
        const Evidence mail = evidenceOf(number);
        const ShownApplication shown{evidenceKey(mail), mail, valueOr(openCase(mail, {}, context)), {}};
        static_cast<void>(
            valueOr(recorder.giveBack(shown, u"ご確認ください"_s, {u"tanaka"_s, now, Language::Japanese})));
    }
}

void run(const QString &statement)
{
    QSqlQuery query(QSqlDatabase::database(u"copying"_s));
    if (!query.exec(statement))
        qFatal("%s: %s", qPrintable(query.lastError().text()), qPrintable(statement));
}

/// As no program may: past the schema, which is why the result is only read.
void multiply(const QString &path, int copies)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"copying"_s);
    database.setDatabaseName(path);
    if (!database.open())
        qFatal("%s", qPrintable(database.lastError().text()));
    QStringList triggers;
    QSqlQuery names(u"SELECT name FROM sqlite_schema WHERE type = 'trigger'"_s, database);
    while (names.next())
        triggers.append(names.value(0).toString());
    names.finish();
    run(u"BEGIN"_s);
    for (const QString &trigger : std::as_const(triggers))
        run(u"DROP TRIGGER "_s + trigger);
    for (int copy = 1; copy < copies; ++copy) {
        for (const auto &[table, changes] :
             {std::pair(u"decisions"_s, u"id = id + %1, sequence = sequence + %1, round = %2"_s),
              std::pair(u"decision_personal"_s, u"decision_id = decision_id + %1"_s),
              std::pair(u"decision_findings"_s, u"decision_id = decision_id + %1"_s)}) {
            const QString key = table == u"decisions" ? u"id"_s : u"decision_id"_s;
            run(u"CREATE TEMP TABLE copied AS SELECT * FROM %1 WHERE %2 <= %3"_s.arg(table, key).arg(made));
            run(u"UPDATE copied SET "_s +
                (changes.contains(u"%2") ? changes.arg(copy * made).arg(copy) : changes.arg(copy * made)));
            run(u"INSERT INTO %1 SELECT * FROM copied"_s.arg(table));
            run(u"DROP TABLE copied"_s);
        }
    }
    run(u"COMMIT"_s);
}

void replayOnce(const Store &store, const Rulebook &edition, int jobs)
{
    qint64 flips = 0;
    ReplayListener listener;
    listener.flipped = [&flips](const VerdictFlip &) { ++flips; };
    QElapsedTimer timer;
    timer.start();
    const std::clock_t before = std::clock();
    const ReplaySummary summary = valueOr(replayHistory(store, edition, {}, {}, jobs, listener));
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
    const Rulebook rulebook = valueOr(Rulebook::builtIn());
    if (!isThere) {
        make(*valueOr(Store::open(path)), rulebook);
        multiply(path, decisions / made);
    }
    const std::unique_ptr<Store> store = valueOr(Store::open(path, Store::Mode::ReadOnly));
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
