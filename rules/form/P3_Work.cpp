#include "rules/Rules.h"

using namespace Qt::Literals::StringLiterals;

namespace certlink {

// P3: the work wanted is either a change or an addition. That an addition needs an item with
// several licences is checked where the page says which items those are (A3, P9), and for
// bring-your-own items, of which it says nothing, against the contract's number.

namespace {

bool isMarked(const Case &facts, Work work)
{
    return facts.application.markedWork().contains(work);
}

} // namespace

// P3-work-missing
RuleResult p3WorkMissing(const Case &facts, Check &check)
{
    check.mail(Field::Work);
    const bool answered = isMarked(facts, Work::Change) || isMarked(facts, Work::Add);
    if (check.compare("answered"_L1, answered, {{u"field"_s, u"work"_s}}))
        return check.satisfied();
    return check.violatedAsEmpty(Field::Work);
}

// P3-add-single-licence
// Whether the contract has more than one licence is the register's to say; the page asks for several,
// a person decides.
RuleResult p3AddSingleLicence(const Case &facts, Check &check)
{
    const auto licences = facts.ofContract(&Contract::licences);
    if (!facts.isByo() || !facts.isAddAlone() || !licences)
        return check.notApplicable();
    check.category().mail(Field::Work).contract("licences"_L1, *licences);
    if (check.compare("several-licences"_L1, *licences != 1, {{u"count"_s, *licences}}))
        return check.satisfied();
    return check.about({Field::Work}).violated({{u"code"_s, facts.contract()->serviceCode}});
}

// P3-work-both
RuleResult p3WorkBoth(const Case &facts, Check &check)
{
    check.mail(Field::Work);
    const bool both = isMarked(facts, Work::Change) && isMarked(facts, Work::Add);
    if (check.compare("one-marked"_L1, !both, {{u"field"_s, u"work"_s}}))
        return check.satisfied();
    return check.violated();
}

} // namespace certlink
