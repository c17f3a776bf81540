#include "rules/Rules.h"

using namespace Qt::Literals::StringLiterals;

namespace certlink {

// M1: the links of a running contract may be changed or extended.

// R-certificate-expired
RuleResult rCertificateExpired(const Case &facts, Check &check)
{
    const QDate expiry = facts.expiry();
    if (!expiry.isValid())
        return check.notApplicable();
    check.contract("expires_on"_L1, expiry).receiptDate();
    if (check.compare("not-before"_L1, expiry >= facts.receiptDate,
                      {{u"left"_s, expiry}, {u"right"_s, facts.receiptDate}}))
        return check.satisfied();
    return check.violated(
        {{u"expiry"_s, expiry}, {u"receipt"_s, facts.receiptDate}, {u"code"_s, facts.contract()->serviceCode}});
}

// R-open-application
// Two applications for one contract may overtake each other; a person decides which counts. Without
// a database nobody knows of others.
RuleResult rOpenApplication(const Case &facts, Check &check)
{
    if (!facts.openApplications)
        return check.notApplicable();
    check.mail(Field::ServiceCode);
    if (check.compare("no-open-application"_L1, facts.openApplications->isEmpty()))
        return check.satisfied();
    return check.violated(
        {{u"references"_s, *facts.openApplications}, {u"code"_s, facts.application.serviceCode.value}});
}

} // namespace certlink
