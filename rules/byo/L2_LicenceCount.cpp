#include "rules/Rules.h"

using namespace Qt::Literals::StringLiterals;

namespace certlink {

// L2: how many licences several servers need is between the applicant and the certification
// authority. Nothing in the mail can show it, so with several targets this is always noted and
// never holds up.
RuleResult l2LicenceCount(const Case &facts, Check &check)
{
    const QStringList &codes = facts.namedTargets();
    if (codes.size() < 2)
        return check.notApplicable();
    check.mail(Field::Services);
    check.compare("one-target"_L1, false, {{u"count"_s, int(codes.size())}});
    return check.violated({{u"count"_s, int(codes.size())}, {u"codes"_s, codes}});
}

} // namespace certlink
