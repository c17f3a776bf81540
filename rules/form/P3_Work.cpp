#include "rules/Rules.h"

using namespace Qt::Literals::StringLiterals;

namespace certlink {

// P3: the work wanted is either a change or an addition. That an addition needs an item with
// several licences is checked where the page says which items those are (A3, P9).

namespace {

bool isMarked(const Case &facts, Work work)
{
    return facts.application.markedWork().contains(work);
}

} // namespace

RuleResult p3WorkMissing(const Case &facts, Check &check)
{
    check.mail(Field::Work);
    const bool answered = isMarked(facts, Work::Change) || isMarked(facts, Work::Add);
    if (check.compare("answered"_L1, answered, {{u"field"_s, u"work"_s}}))
        return check.satisfied();
    return check.violated();
}

RuleResult p3WorkBoth(const Case &facts, Check &check)
{
    check.mail(Field::Work);
    const bool both = isMarked(facts, Work::Change) && isMarked(facts, Work::Add);
    if (check.compare("one-marked"_L1, !both, {{u"field"_s, u"work"_s}}))
        return check.satisfied();
    return check.violated();
}

} // namespace certlink
