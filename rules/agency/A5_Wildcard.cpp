#include "rules/Rules.h"
#include "rules/TargetHosts.h"

using namespace Qt::Literals::StringLiterals;

namespace certlink {

// A5: with a wildcard item everything but the starred label must be equal. The star stands for
// exactly one label, as the page's two examples show: not for two, and not for none. The starred
// name itself is covered too.

// A5-wildcard-fqdn
RuleResult a5WildcardFqdn(const Case &facts, Check &check)
{
    const CatalogueItem *item = facts.item();
    const QString &commonName = facts.commonName();
    if (!facts.isAgency() || !item || item->wildcard != true || commonName.isNull() || facts.namedTargets().isEmpty())
        return check.notApplicable();
    check.item().commonName();
    const TargetHosts targets =
        examineTargets(facts, check, [&](const QString &fqdn) { return coversHostName(commonName, fqdn); });
    if (targets.failing.isEmpty() && !targets.missing.isEmpty())
        return check.unknown(targets.missing, {{u"name"_s, commonName}});
    if (check.compare("hosts-covered"_L1, targets.failing.isEmpty(), {{u"name"_s, commonName}}))
        return check.satisfied();
    return check.about({Field::CommonName, Field::Services})
        .at(Field::CommonName)
        .atCodes(targets.failing)
        .violated({{u"codes"_s, targets.failing}, {u"hosts"_s, targets.hosts}, {u"name"_s, commonName}},
                  targets.hosts.isEmpty() ? "no-host"_L1 : QLatin1StringView());
}

} // namespace certlink
