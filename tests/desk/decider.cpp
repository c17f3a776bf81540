// Decides applications on a database, as a window would, and answers each on a line of its own:
//   decider DATABASE FIRST COUNT     approves the mails FIRST … FIRST+COUNT-1, one after the other
//   decider DATABASE -               approves the mail whose number stands on each line of standard input
//   decider DATABASE FIRST COUNT STEP CONTRACTS   a day's work on every STEP-th mail: drafts it, corrects it, approves
//                                    it or returns every third, and imports the register now and then
// "saved NUMBER RECORD" once it is in the database, "refused NUMBER CODE: why" where it is not; "draft NUMBER VERSION"
// and "imported NUMBER" likewise.
#include "DeskMails.h"
#include "tests/rulebook/BuiltInRulebook.h"
#include "tests/rules/BuiltInTexts.h"

#include <QCoreApplication>

#include <cstdio>

using namespace certlink;

namespace {

void say(const char *what, int number, qint64 which)
{
    std::printf("%s %d %lld\n", what, number, static_cast<long long>(which));
    std::fflush(stdout);
}

void decide(int number, const Layers &layers, bool returns, const Rulebook &rulebook, const RuleTexts &texts,
            Store &store)
{
    const DecidingPerson person{QStringLiteral("tanaka"), now, Language::English};
    const auto shown = shownAt(store, rulebook, evidenceOf(number), layers);
    const Recorder recorder(rulebook, texts, store);
    Result<DecisionRecord> record = !shown    ? tl::make_unexpected(shown.error())
                                    : returns ? recorder.giveBack(*shown, QStringLiteral("please"), person)
                                              : recorder.approve(*shown, person);
    if (record)
        return say("saved", number, record->id);
    std::printf("refused %d %d: %s\n", number, int(record.error().code), qPrintable(record.error().toString()));
    std::fflush(stdout);
}

void draft(int number, const Layers &layers, int version, Store &store)
{
    const Evidence evidence = evidenceOf(number);
    if (store.writeDrafts({{evidenceKey(evidence), evidence, contractOf(number), toJson(layers), now}}, {}))
        say("draft", number, version);
}

void workOn(int number, int contracts, const Rulebook &rulebook, const RuleTexts &texts, Store &store)
{
    draft(number, {}, 1, store);
    Layers corrected;
    corrected.put(Correction{Field::StartDate, QStringLiteral("2026/12/1"), QStringLiteral("2026-12-02"),
                             QStringLiteral("by phone"), QStringLiteral("tanaka"), now});
    draft(number, corrected, 2, store);
    decide(number, corrected, number % 3 == 0, rulebook, texts, store);
    if (number % 5 == 0 && store.replaceRegister(registerOf(contracts), QStringLiteral("tanaka"), now))
        say("imported", number, store.registerImport().value_or(0));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc < 3)
        return 2;
    const Rulebook &rulebook = builtInRulebook();
    const RuleTexts &texts = builtInTexts();
    const auto store = Store::open(QString::fromLocal8Bit(argv[1]));
    if (!store)
        return 2;
    std::printf("ready\n");
    std::fflush(stdout);
    if (argc == 3) {
        int number = 0;
        while (std::scanf("%d", &number) == 1)
            decide(number, {}, false, rulebook, texts, **store);
        return 0;
    }
    const int first = std::atoi(argv[2]);
    const int step = argc > 4 ? std::atoi(argv[4]) : 1;
    for (int number = first; number < first + std::atoi(argv[3]) * step; number += step) {
        if (argc > 5)
            workOn(number, std::atoi(argv[5]), rulebook, texts, **store);
        else
            decide(number, {}, false, rulebook, texts, **store);
    }
    return 0;
}
