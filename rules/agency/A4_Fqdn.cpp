#include "rules/Rules.h"
#include "rules/TargetHosts.h"

using namespace Qt::Literals::StringLiterals;

namespace certlink {

// A4: the host name of a linked service is the contract's common name, letter for letter; items
// with the wildcard option are looked at in A5. A service may have several host names, one of them
// must fit.

// A4-fqdn
RuleResult a4Fqdn(const Case &facts, Check &check)
{
    const CatalogueItem *item = facts.item();
    const QString &commonName = facts.commonName();
    if (!facts.isAgency() || !item || item->wildcard != false || commonName.isNull() || facts.namedTargets().isEmpty())
        return check.notApplicable();
    check.item().commonName();
    const TargetHosts targets = examineTargets(facts, check, [&](const QString &fqdn) { return fqdn == commonName; });
    if (targets.failing.isEmpty() && !targets.missing.isEmpty())
        return check.unknown(targets.missing, {{u"name"_s, commonName}});
    if (check.compare("hosts-equal"_L1, targets.failing.isEmpty(), {{u"name"_s, commonName}}))
        return check.satisfied();
    return check.about({Field::CommonName, Field::Services})
        .at(Field::CommonName)
        .atCodes(targets.failing)
        .violated({{u"codes"_s, targets.failing}, {u"hosts"_s, targets.hosts}, {u"name"_s, commonName}},
                  targets.hosts.isEmpty() ? "no-host"_L1 : QLatin1StringView());
}

} // namespace certlink
