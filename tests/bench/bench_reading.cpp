// From bytes to findings, stage by stage: the same calls the window makes on every keystroke and
// `check` on every mail.
#include "models/mail/MailFile.h"
#include "rules/desk/ApplicationJson.h"
#include "rules/desk/Intake.h"
#include "tests/rulebook/BuiltInRulebook.h"
#include "tests/rules/BuiltInTexts.h"

#include <benchmark/benchmark.h>

#include <QFile>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

namespace {

/// An answered form of some 3 KB of UTF-8, as a mail.
QByteArray mailOf3Kilobytes()
{
    QFile sample(u":/certlink/samples/inbox/01-M1-as-it-should-be.eml"_s);
    if (!sample.open(QIODevice::ReadOnly))
        qFatal("the sample is missing");
    QByteArray bytes = sample.readAll();
    bytes.replace("{{day+0|rfc}}", "Fri, 20 Nov 2026 10:00:00 +0900");
    bytes.replace("{{business+6|yyyy/M/d}}", "2026/12/1");
    while (bytes.size() < 3 * 1024)
        bytes += "よろしくお願いいたします。ご不明な点はお知らせください。\n";
    return bytes;
}

const QDate receipt(2026, 11, 20);

void decodes(benchmark::State &state)
{
    const QByteArray bytes = mailOf3Kilobytes();
    for (auto _ : state)
        benchmark::DoNotOptimize(decodeMessage(bytes, u"x"_s));
}
BENCHMARK(decodes)->Unit(benchmark::kMicrosecond);

void reads(benchmark::State &state)
{
    const DecodedMail mail = decodeMessage(mailOf3Kilobytes(), u"x"_s);
    for (auto _ : state)
        benchmark::DoNotOptimize(readBody(mail.body().text, builtInRulebook(), receipt));
}
BENCHMARK(reads)->Unit(benchmark::kMicrosecond);

void judges(benchmark::State &state)
{
    const Register none;
    const DeskContext context{builtInRulebook(), none, receipt, {}};
    const ReadMail read = readMail(decodeMessage(mailOf3Kilobytes(), u"x"_s), builtInRulebook(), receipt);
    const MailFacts facts = mailFacts(read.mail);
    for (auto _ : state)
        benchmark::DoNotOptimize(judgeApplication(read.reading.applications.first(), facts, receipt, context));
}
BENCHMARK(judges)->Unit(benchmark::kMicrosecond);

/// What a keystroke costs below the window: the pasted text, read and judged.
void readsAndJudgesPastedText(benchmark::State &state)
{
    const Register none;
    const DeskContext context{builtInRulebook(), none, receipt, {}};
    const QString text = decodeMessage(mailOf3Kilobytes(), u"x"_s).body().text.text();
    for (auto _ : state) {
        const ReadMail read = readMail(pastedText(text), builtInRulebook(), receipt);
        const MailFacts facts = mailFacts(read.mail);
        for (const Application &application : read.reading.applications)
            benchmark::DoNotOptimize(judgeApplication(application, facts, read.receiptDate, context));
    }
}
BENCHMARK(readsAndJudgesPastedText)->Unit(benchmark::kMicrosecond);

void writesJson(benchmark::State &state)
{
    const Register none;
    const DeskContext context{builtInRulebook(), none, receipt, {}};
    const RuleTexts &texts = builtInTexts();
    const ReadMail read = readMail(decodeMessage(mailOf3Kilobytes(), u"x"_s), builtInRulebook(), receipt);
    const Judgement judgement =
        judgeApplication(read.reading.applications.first(), mailFacts(read.mail), receipt, context);
    for (auto _ : state) {
        JsonWriter json;
        writeApplication(json.beginObject().key(u"application"), read.reading.applications.first(),
                         read.mail.body().text);
        writeFindings(json.key(u"findings"), judgement, read.mail.body().text, texts, Language::Japanese);
        writeMail(json.key(u"mail"), read.mail);
        benchmark::DoNotOptimize(json.endObject().line());
    }
}
BENCHMARK(writesJson)->Unit(benchmark::kMicrosecond);

} // namespace

BENCHMARK_MAIN();
