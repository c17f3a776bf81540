#include "rules/Rules.h"

using namespace Qt::Literals::StringLiterals;

namespace certlink {

// L2: how many licences several servers need is between the applicant and the certification
// authority. Nothing in the mail can show it, so with several targets this is always noted and
// never holds up.

// L2-licence-count
RuleResult l2LicenceCount(const Case &facts, Check &check)
{
    const QStringList &codes = facts.namedTargets();
    if (codes.size() < 2)
        return check.notApplicable();
    check.mail(Field::Services);
    check.compare("one-target"_L1, false, {{u"count"_s, int(codes.size())}});
    return check.violated({{u"count"_s, int(codes.size())}, {u"codes"_s, codes}});
}

// L2-licence-exceeded
// More services than licences: what the authority says of it, a person asks. A single licence of an
// agency item has A7 for it.
RuleResult l2LicenceExceeded(const Case &facts, Check &check)
{
    const auto licences = facts.ofContract(&Contract::licences);
    const QStringList &codes = facts.namedTargets();
    const bool isOfA7 = facts.isAgency() && facts.isSingleLicence() && codes.size() >= 2;
    if (!licences || codes.isEmpty() || isOfA7)
        return check.notApplicable();
    check.contract("licences"_L1, *licences).mail(Field::Services);
    if (check.compare("licences-suffice"_L1, codes.size() <= *licences,
                      {{u"count"_s, int(codes.size())}, {u"licences"_s, *licences}}))
        return check.satisfied();
    return check.about({Field::Services})
        .atCodes(codes)
        .violated({{u"count"_s, int(codes.size())}, {u"licences"_s, *licences}, {u"codes"_s, codes}});
}

} // namespace certlink
