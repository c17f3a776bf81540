#include "rules/Engine.h"
#include "tests/rules/RuleFixture.h"

#include <benchmark/benchmark.h>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What one keystroke costs once the text has been read: every rule over one application.
void judgeOne(benchmark::State &state, const QString &name)
{
    const Rulebook rulebook = *Rulebook::builtIn();
    const QString folder = QStringLiteral(FIXTURES "/rules");
    const RuleFixture fixture = RuleFixture::read(folder + u'/' + name);
    const Register contractRegister = registerOf(fixture, folder + u"/register"_s, rulebook);
    const JudgedFixture judged = judgeFixture(fixture, folder + u"/register"_s, rulebook);
    const DeskContext context{rulebook, contractRegister, judged.mail.receiptDate, {}};
    const Application &application = judged.mail.reading.applications.first();
    const MailFacts mail = mailFacts(judged.mail.mail);
    for (auto _ : state)
        benchmark::DoNotOptimize(judgeApplication(application, mail, judged.mail.receiptDate, context));
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
BENCHMARK(loadRulebook)->Unit(benchmark::kMillisecond);
BENCHMARK(loadTexts)->Unit(benchmark::kMillisecond);
BENCHMARK(foldName);
BENCHMARK_MAIN();
