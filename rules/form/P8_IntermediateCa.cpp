#include "rules/Rules.h"

using namespace Qt::Literals::StringLiterals;

namespace certlink {

// P8: for a bring-your-own certificate the applicant says whether the intermediate CA certificate
// is registered already or not needed.

// P8-intermediate-ca-missing
RuleResult p8IntermediateCaMissing(const Case &facts, Check &check)
{
    if (!facts.isByo())
        return check.notApplicable();
    check.category().mail(Field::IntermediateCa);
    const bool answered = !facts.application.markedIntermediateCa().isEmpty();
    if (check.compare("answered"_L1, answered, {{u"field"_s, u"intermediate_ca"_s}}))
        return check.satisfied();
    return check.violatedAsEmpty(Field::IntermediateCa);
}

namespace {

bool isMarked(const Case &facts, IntermediateCa answer)
{
    return facts.application.markedIntermediateCa().contains(answer);
}

bool bothMarked(const Case &facts)
{
    return isMarked(facts, IntermediateCa::Registered) && isMarked(facts, IntermediateCa::NotNeeded);
}

} // namespace

// P8-intermediate-ca-both
RuleResult p8IntermediateCaBoth(const Case &facts, Check &check)
{
    if (!facts.isByo())
        return check.notApplicable();
    check.category().mail(Field::IntermediateCa);
    if (check.compare("one-marked"_L1, !bothMarked(facts), {{u"field"_s, u"intermediate_ca"_s}}))
        return check.satisfied();
    return check.violated();
}

// P8-intermediate-ca-mismatch
RuleResult p8IntermediateCaMismatch(const Case &facts, Check &check)
{
    const auto registered = facts.ofContract(&Contract::intermediateCa);
    const bool saysRegistered = isMarked(facts, IntermediateCa::Registered);
    const bool answered = saysRegistered || isMarked(facts, IntermediateCa::NotNeeded);
    if (!facts.isByo() || !answered || bothMarked(facts) || !registered)
        return check.notApplicable();
    check.mail(Field::IntermediateCa).contract("intermediate_ca"_L1, *registered ? u"yes"_s : u"no"_s);
    if (check.compare("intermediate-ca-agrees"_L1, saysRegistered == *registered))
        return check.satisfied();
    return check.violated({}, saysRegistered ? "registered"_L1 : "not-needed"_L1);
}

} // namespace certlink
