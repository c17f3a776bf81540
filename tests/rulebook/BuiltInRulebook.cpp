#include "BuiltInRulebook.h"

#include "tests/Needed.h"

using namespace certlink;

const Rulebook &builtInRulebook()
{
    static const Rulebook rulebook = needed(Rulebook::builtIn());
    return rulebook;
}
