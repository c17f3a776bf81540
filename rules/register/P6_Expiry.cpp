#include "rules/Rules.h"

using namespace Qt::Literals::StringLiterals;

namespace certlink {

// P6: a wished day after the certificate's last day cannot be met. A certificate that has expired
// already has a rule of its own.

// R-start-after-expiry
RuleResult rStartAfterExpiry(const Case &facts, Check &check)
{
    const QDate expiry = facts.expiry();
    const QDate day = facts.wishDate();
    if (!expiry.isValid() || expiry < facts.receiptDate || !day.isValid())
        return check.notApplicable();
    check.mail(Field::StartDate).contract("expires_on"_L1, expiry);
    if (check.compare("not-after"_L1, day <= expiry, {{u"left"_s, day}, {u"right"_s, expiry}}))
        return check.satisfied();
    return check.about({Field::StartDate}).violated({{u"day"_s, day}, {u"expiry"_s, expiry}});
}

} // namespace certlink
