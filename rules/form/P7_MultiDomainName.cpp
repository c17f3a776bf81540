#include "rules/HostNameVariant.h"
#include "rules/Rules.h"
#include "rules/TargetHosts.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

// P7: for a bring-your-own certificate, where the service's host name is one of the multi-domain
// names, the applicant says which.

// P7-byo-part-on-agency
// The part of the form below the common questions is for bring-your-own items only (P7 to P9).
RuleResult p7ByoPartOnAgency(const Case &facts, Check &check)
{
    if (!facts.isAgency())
        return check.notApplicable();
    check.category();
    QList<Field> answered;
    QStringList names;
    for (const Field field : {Field::MultiDomainFqdn, Field::IntermediateCa, Field::MultiServerPermitted}) {
        if (answerOf(facts.application, field).isNull())
            continue;
        check.mail(field).at(field);
        answered.append(field);
        names.append(fieldName(field));
    }
    if (check.compare("byo-part-empty"_L1, answered.isEmpty()))
        return check.satisfied();
    return check.about(answered).violated({{u"fields"_s, names}});
}

// P7-fqdn-invalid
RuleResult p7FqdnInvalid(const Case &facts, Check &check)
{
    const HostNameAnswer &line = facts.application.multiDomainFqdn;
    if (!facts.isByo() || !line.isPresent())
        return check.notApplicable();
    check.category().mail(Field::MultiDomainFqdn);
    if (check.compare("host-name"_L1, line.host.isValid()))
        return check.satisfied();
    return check.violated({{u"value"_s, line.value}, {u"bare"_s, line.host.bare}}, hostNameVariant(line.host));
}

// P7-fqdn-missing
// The line is needed for a target whose host names include a multi-domain name and not the common
// name. Compared for equality only: the line asks for the name itself. Targets of which the host
// names are not known are passed over if another one violates, else nothing can be said.
RuleResult p7FqdnMissing(const Case &facts, Check &check)
{
    const HostNameAnswer &line = facts.application.multiDomainFqdn;
    const QString &commonName = facts.commonName();
    const auto names = facts.multiDomainNames();
    const bool lineSaysNothing = !line.isPresent() || line.value == commonName;
    if (!facts.isByo() || !facts.contract() || commonName.isNull() || !names || !lineSaysNothing ||
        facts.namedTargets().isEmpty())
        return check.notApplicable();
    check.commonName().contract("sans"_L1, *names).mail(Field::MultiDomainFqdn);
    QStringList codes;
    QStringList needed;
    bool allKnown = true;
    for (const ServiceContract *target : facts.targetServices()) {
        if (!target || !target->fqdns) {
            allKnown = false;
            continue;
        }
        check.service(target->serviceCode, "fqdns"_L1, *target->fqdns);
        const auto named = std::find_if(target->fqdns->begin(), target->fqdns->end(),
                                        [&](const QString &fqdn) { return names->contains(fqdn); });
        if (target->fqdns->contains(commonName) || named == target->fqdns->end())
            continue;
        codes.append(target->serviceCode);
        needed.append(*named);
    }
    if (codes.isEmpty() && !allKnown)
        return check.notApplicable();
    if (check.compare("fqdn-line-given"_L1, codes.isEmpty()))
        return check.satisfied();
    if (line.isPresent())
        return check.violated({{u"codes"_s, codes}, {u"names"_s, needed}, {u"value"_s, line.value}}, "common-name"_L1);
    return check.violatedAsEmpty(Field::MultiDomainFqdn,
                                 {{u"codes"_s, codes}, {u"names"_s, needed}, {u"value"_s, line.value}});
}

// P7-fqdn-no-target
// A name of the contract that none of the services named has is written for another service, or by
// mistake. While one target's host names are not known, it may be that one's.
RuleResult p7FqdnNoTarget(const Case &facts, Check &check)
{
    const HostNameAnswer &line = facts.application.multiDomainFqdn;
    const bool isOfContract =
        line.isPresent() &&
        (line.value == facts.commonName() || facts.multiDomainNames().value_or(QStringList()).contains(line.value));
    if (!facts.isByo() || !isOfContract || facts.namedTargets().isEmpty())
        return check.notApplicable();
    check.mail(Field::MultiDomainFqdn);
    const TargetHosts targets = examineTargets(facts, check, [&](const QString &fqdn) { return fqdn == line.value; });
    const bool isOfTarget = targets.failing.size() + targets.missing.size() < facts.namedTargets().size();
    if (!isOfTarget && !targets.missing.isEmpty())
        return check.notApplicable();
    if (check.compare("name-of-a-target"_L1, isOfTarget, {{u"name"_s, line.value}}))
        return check.satisfied();
    return check.violated({{u"value"_s, line.value}, {u"codes"_s, targets.failing}, {u"hosts"_s, targets.hosts}});
}

// P7-fqdn-not-in-contract
// Whether the line is the common name cannot be said while the common name is not known.
RuleResult p7FqdnNotInContract(const Case &facts, Check &check)
{
    const HostNameAnswer &line = facts.application.multiDomainFqdn;
    if (!facts.isByo() || !facts.contract() || !line.isPresent() || !line.host.isValid() ||
        facts.commonName().isNull() || line.value == facts.commonName())
        return check.notApplicable();
    const auto names = facts.multiDomainNames();
    check.mail(Field::MultiDomainFqdn);
    if (!names)
        return check.contract("sans"_L1, {}).unknown({check.missingCell("sans"_L1)}, {{u"value"_s, line.value}});
    check.contract("sans"_L1, *names);
    if (check.compare("among-multi-domain-names"_L1, names->contains(line.value)))
        return check.satisfied();
    return check.violated({{u"value"_s, line.value}, {u"names"_s, *names}},
                          names->isEmpty() ? "none"_L1 : QLatin1StringView());
}

} // namespace certlink
