#include "BuiltInTexts.h"

#include "tests/Needed.h"

using namespace certlink;

const RuleTexts &builtInTexts()
{
    static const RuleTexts texts = needed(RuleTexts::builtIn());
    return texts;
}
