#include "rules/Rules.h"
#include "rules/TargetHosts.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

// B2: the host name of a linked service is the contract's common name or one of its multi-domain
// names. A wildcard among those names covers by the rule of A5; the page says nothing of wildcards
// in a certificate the customer brings, so a match through one alone is for a person to decide
// (B2-wildcard).

namespace {

/// CN and the multi-domain names, as far as they are known.
QStringList knownNames(const Case &facts)
{
    QStringList names = facts.multiDomainNames().value_or(QStringList());
    if (!facts.commonName().isNull())
        names.prepend(facts.commonName());
    return names;
}

bool isCovered(const QStringList &names, const QString &fqdn)
{
    return std::any_of(names.begin(), names.end(), [&](const QString &name) { return coversHostName(name, fqdn); });
}

/// What of the contract's names is not known: its row, or the cells.
QList<RegisterCell> missingNames(const Case &facts, const Check &check)
{
    if (!facts.contract())
        return {check.missingContract()};
    QList<RegisterCell> missing;
    if (facts.commonName().isNull())
        missing.append(check.missingCell("common_name"_L1));
    if (!facts.multiDomainNames())
        missing.append(check.missingCell("sans"_L1));
    return missing;
}

} // namespace

// B2-fqdn
// A target that fits no known name may fit one that is not known, so it fails only against all
// names; one without any host name fails against whatever they are.
RuleResult b2Fqdn(const Case &facts, Check &check)
{
    if (!facts.isByo() || facts.namedTargets().isEmpty())
        return check.notApplicable();
    const QStringList names = knownNames(facts);
    check.category().commonName();
    if (const auto sans = facts.multiDomainNames())
        check.contract("sans"_L1, *sans);
    const TargetHosts targets =
        examineTargets(facts, check, [&](const QString &fqdn) { return isCovered(names, fqdn); });
    const QList<RegisterCell> unknownNames = missingNames(facts, check);
    const bool doubtful = !facts.contract() || !targets.failing.isEmpty();
    if (!unknownNames.isEmpty() && doubtful && targets.withoutHost.isEmpty())
        return check.unknown(unknownNames + targets.missing, {{u"names"_s, names}});
    if (targets.failing.isEmpty() && !targets.missing.isEmpty())
        return check.unknown(targets.missing, {{u"names"_s, names}});
    if (check.compare("hosts-among-names"_L1, targets.failing.isEmpty(), {{u"names"_s, names}}))
        return check.satisfied();
    // A host name that fits none of the names known so far may fit another: named are those that cannot.
    const QStringList codes = unknownNames.isEmpty() ? targets.failing : targets.withoutHost;
    const QStringList hosts = unknownNames.isEmpty() ? targets.hosts : QStringList();
    return check.about({Field::CommonName, Field::Services})
        .at(Field::CommonName)
        .atCodes(codes)
        .violated({{u"codes"_s, codes}, {u"hosts"_s, hosts}, {u"names"_s, names}},
                  hosts.isEmpty() ? "no-host"_L1 : QLatin1StringView());
}

// B2-wildcard
// Judged by the names at hand: while one of them is not known, a match through a wildcard is all
// there is.
RuleResult b2Wildcard(const Case &facts, Check &check)
{
    if (!facts.isByo() || !facts.contract() || facts.namedTargets().isEmpty())
        return check.notApplicable();
    const QStringList names = knownNames(facts);
    check.category().commonName();
    if (const auto sans = facts.multiDomainNames())
        check.contract("sans"_L1, *sans);
    QStringList codes;
    bool anyKnown = false;
    for (const ServiceContract *target : facts.targetServices()) {
        if (!target || !target->fqdns)
            continue;
        anyKnown = true;
        check.service(target->serviceCode, "fqdns"_L1, *target->fqdns);
        const QStringList &fqdns = *target->fqdns;
        const bool equal =
            std::any_of(fqdns.begin(), fqdns.end(), [&](const QString &fqdn) { return names.contains(fqdn); });
        const bool covered =
            std::any_of(fqdns.begin(), fqdns.end(), [&](const QString &fqdn) { return isCovered(names, fqdn); });
        if (covered && !equal)
            codes.append(target->serviceCode);
    }
    if (!anyKnown)
        return check.notApplicable();
    if (check.compare("hosts-without-wildcard"_L1, codes.isEmpty()))
        return check.satisfied();
    QStringList wildcards;
    std::copy_if(names.begin(), names.end(), std::back_inserter(wildcards),
                 [](const QString &name) { return name.startsWith("*."_L1); });
    return check.about({Field::Services}).atCodes(codes).violated({{u"codes"_s, codes}, {u"names"_s, wildcards}});
}

} // namespace certlink
