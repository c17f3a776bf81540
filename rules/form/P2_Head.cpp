#include "rules/HostNameVariant.h"
#include "rules/Rules.h"

using namespace Qt::Literals::StringLiterals;

namespace certlink {

// P2: the head of the form says who applies (master ID) and for which contract (its service code
// and its common name). Filler and words for "nothing" are empty.

namespace {

RuleResult missing(const TextAnswer &answer, Field field, Check &check)
{
    check.mail(field);
    if (check.compare("answered"_L1, answer.isPresent(), {{u"field"_s, QString(fieldName(field))}}))
        return check.satisfied();
    return check.violatedAsEmpty(field);
}

} // namespace

// P2-master-id-missing
RuleResult p2MasterIdMissing(const Case &facts, Check &check)
{
    return missing(facts.application.masterId, Field::MasterId, check);
}

// P2-master-id-format
// No length is published for a master ID. Mail addresses are often written here by mistake: that is
// an IIJ ID, another kind of identifier, and the sentence says so.
RuleResult p2MasterIdFormat(const Case &facts, Check &check)
{
    const TextAnswer &id = facts.application.masterId;
    if (!id.isPresent())
        return check.notApplicable();
    check.mail(Field::MasterId);
    if (check.compare("master-id"_L1, facts.masterIdIsWellFormed()))
        return check.satisfied();
    return check.violated({{u"value"_s, id.value}}, id.value.contains(u'@') ? "address"_L1 : QLatin1StringView());
}

// P2-service-code-missing
RuleResult p2ServiceCodeMissing(const Case &facts, Check &check)
{
    return missing(facts.application.serviceCode, Field::ServiceCode, check);
}

// P2-service-code-format
RuleResult p2ServiceCodeFormat(const Case &facts, Check &check)
{
    const TextAnswer &code = facts.application.serviceCode;
    if (!code.isPresent())
        return check.notApplicable();
    check.mail(Field::ServiceCode);
    if (check.compare("service-code"_L1, facts.serviceCodeIsWellFormed()))
        return check.satisfied();
    return check.violated({{u"value"_s, code.value}});
}

// P2-common-name-missing
RuleResult p2CommonNameMissing(const Case &facts, Check &check)
{
    return missing(facts.application.commonName, Field::CommonName, check);
}

// P2-common-name-invalid
// What stands around a name (a scheme, a port, a path) is never dropped silently: the name inside
// is proposed, the applicant confirms it.
RuleResult p2CommonNameInvalid(const Case &facts, Check &check)
{
    const HostNameAnswer &name = facts.application.commonName;
    if (!name.isPresent())
        return check.notApplicable();
    check.mail(Field::CommonName);
    if (check.compare("host-name"_L1, name.host.isValid()))
        return check.satisfied();
    return check.violated({{u"value"_s, name.value}, {u"bare"_s, name.host.bare}}, hostNameVariant(name.host));
}

} // namespace certlink
