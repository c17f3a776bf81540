#include "rules/Engine.h"
#include "tests/Folders.h"
#include "tests/rulebook/BuiltInRulebook.h"
#include "tests/rules/RuleFixture.h"

#include <benchmark/benchmark.h>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Every rule over one application that was read before.
void judgeWith(benchmark::State &state, const QString &name, Detail detail)
{
    const Rulebook &rulebook = builtInRulebook();
    const QString folder = fixturesFolder() + u"/rules"_s;
    const RuleFixture fixture = RuleFixture::read(folder + u'/' + name);
    const Register contractRegister = registerOf(fixture, folder + u"/register"_s, rulebook);
    const JudgedFixture judged = judgeFixture(fixture, folder + u"/register"_s, rulebook);
    const DeskContext context{rulebook, contractRegister, judged.mail.receiptDate, {}};
    const Application &application = judged.mail.reading.applications.first();
    const MailFacts mail = mailFacts(judged.mail.mail);
    for (auto _ : state)
        benchmark::DoNotOptimize(judgeApplication(application, mail, judged.mail.receiptDate, context, detail));
}

/// What one keystroke costs once the text has been read.
void judgeOne(benchmark::State &state, const QString &name)
{
    judgeWith(state, name, Detail::Reasoned);
}

/// Without the steps of the reasoning, as `check` and a replay judge.
void findingsOfOne(benchmark::State &state, const QString &name)
{
    judgeWith(state, name, Detail::Findings);
}

void loadRulebook(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(Rulebook::builtIn());
}

void loadTexts(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(RuleTexts::builtIn());
}

void foldName(benchmark::State &state)
{
    const QString name = u"ｾｷｭｱ･ｻｰﾊﾞｰＩＤ ※クラウド証明書"_s;
    for (auto _ : state)
        benchmark::DoNotOptimize(foldedName(name));
}

} // namespace

BENCHMARK_CAPTURE(judgeOne, agency, u"L3-weekend/violated-sunday.txt"_s)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(judgeOne, byo, u"B2-fqdn/violated-foreign-host.txt"_s)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(judgeOne, single, u"A7-cancel-current/violated-not-cancelled.txt"_s)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(findingsOfOne, agency, u"L3-weekend/violated-sunday.txt"_s)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(findingsOfOne, byo, u"B2-fqdn/violated-foreign-host.txt"_s)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(findingsOfOne, single, u"A7-cancel-current/violated-not-cancelled.txt"_s)
    ->Unit(benchmark::kMicrosecond);
BENCHMARK(loadRulebook)->Unit(benchmark::kMillisecond);
BENCHMARK(loadTexts)->Unit(benchmark::kMillisecond);
BENCHMARK(foldName);
BENCHMARK_MAIN();
