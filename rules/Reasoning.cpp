#include "rules/Reasoning.h"

#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

QString chain(const RuleResult &result, const RuleTexts &texts, Language language)
{
    QStringList links;
    for (const ReasoningStep &step : result.steps)
        links.append(texts.step(step, language));
    links.append(texts.word(u"verdict-"_s + verdictName(result.verdict), language));
    return links.join(u" → "_s);
}

} // namespace certlink
