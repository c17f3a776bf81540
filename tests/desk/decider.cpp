// Decides applications on a database, as a window would, and answers each on a line of its own:
//   decider DATABASE FIRST COUNT     approves the mails FIRST … FIRST+COUNT-1, one after the other
//   decider DATABASE -               approves the mail whose number stands on each line of standard input
// "saved NUMBER RECORD" once it is in the database, "refused NUMBER CODE: why" where it is not.
#include "DeskMails.h"

#include <QCoreApplication>

#include <cstdio>

using namespace certlink;

namespace {

void decide(int number, const Rulebook &rulebook, const RuleTexts &texts, Store &store)
{
    const auto shown = shownAt(store, rulebook, evidenceOf(number));
    Result<DecisionRecord> record =
        shown ? Recorder(rulebook, texts, store).approve(*shown, {QStringLiteral("tanaka"), now, Language::English})
              : tl::make_unexpected(shown.error());
    if (record)
        std::printf("saved %d %lld\n", number, static_cast<long long>(record->id));
    else
        std::printf("refused %d %d: %s\n", number, int(record.error().code), qPrintable(record.error().toString()));
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc < 3)
        return 2;
    const Result<Rulebook> rulebook = Rulebook::builtIn();
    const Result<RuleTexts> texts = RuleTexts::builtIn();
    const auto store = Store::open(QString::fromLocal8Bit(argv[1]));
    if (!rulebook || !texts || !store)
        return 2;
    std::printf("ready\n");
    std::fflush(stdout);
    if (argc == 3) {
        int number = 0;
        while (std::scanf("%d", &number) == 1)
            decide(number, *rulebook, *texts, **store);
        return 0;
    }
    const int first = std::atoi(argv[2]);
    for (int number = first; number < first + std::atoi(argv[3]); ++number)
        decide(number, *rulebook, *texts, **store);
    return 0;
}
