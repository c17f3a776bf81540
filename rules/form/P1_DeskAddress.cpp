#include "rules/Rules.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

// P1: applications go to the desk for questions about usage and technical matters.
// The page does not print the desk's address, so an edition of the rulebook may leave it out.

// P1-desk-address
RuleResult p1DeskAddress(const Case &facts, Check &check)
{
    const QStringList &desk = facts.rulebook.deskAddresses;
    if (desk.isEmpty() || !facts.mail.hasTo)
        return check.notApplicable();
    const QStringList &recipients = facts.mail.recipients;
    check.header("recipients"_L1, recipients).rulebook("desk-addresses"_L1, desk);
    const bool reached = std::any_of(recipients.begin(), recipients.end(),
                                     [&](const QString &address) { return desk.contains(address.toLower()); });
    if (check.compare("addressed-to-desk"_L1, reached))
        return check.satisfied();
    return check.violated({{u"addresses"_s, desk}, {u"recipients"_s, recipients}});
}

} // namespace certlink
