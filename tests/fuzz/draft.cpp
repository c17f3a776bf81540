// What a draft keeps of a person's work, written by a stranger: read, laid over a mail and judged. Nothing that
// another person is said to have settled counts, and what blocks stays in the way.
#include "FuzzTarget.h"
#include "tests/desk/DeskMails.h"

#include <QJsonDocument>

#include <algorithm>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

namespace {

bool countsOnlyForHer(const Settlement &settlement)
{
    return settlement.kind == Settlement::Kind::Confirmed && settlement.by == u"sato" && settlement.at <= now &&
           !settlement.reason.trimmed().isEmpty();
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const Register contractRegister = registerOf(1);
    const DeskContext context{builtInRulebook(), contractRegister, receipt, {}};
    const Layers restored = layersFromJson(QJsonDocument::fromJson(bytesOf(data, size)).object());
    require(layersFromJson(toJson(restored)) == restored);
    const Layers counting = countingFor(restored, u"sato"_s, now);
    require(std::all_of(counting.settlements.begin(), counting.settlements.end(), &countsOnlyForHer));
    const auto file = openCase(evidenceOf(0), counting, context);
    if (!file) {
        require(!file.error().toString().isEmpty());
        return 0;
    }
    const QList<RuleResult> open = (*file)->openFindings();
    for (const RuleResult &result : (*file)->judgement().results) {
        const bool blocks = result.severity == Severity::Block && result.verdict == Verdict::Violated;
        const bool isOpen =
            std::any_of(open.begin(), open.end(), [&](const RuleResult &one) { return one.rule == result.rule; });
        require(!blocks || isOpen);
    }
    return 0;
}
