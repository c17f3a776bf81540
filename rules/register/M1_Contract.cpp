#include "rules/Rules.h"

#include "models/application/Tokyo.h"

#include <QSet>

#include <algorithm>

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
// a database nobody knows of others; one that cannot be asked may know of some.
RuleResult rOpenApplication(const Case &facts, Check &check)
{
    if (!facts.dealings())
        return check.notApplicable();
    check.mail(Field::ServiceCode);
    const QStringList &open = facts.dealings()->openApplications;
    if (open.isEmpty() && !facts.dealings()->isKnown)
        return check.unknown({}, {{u"code"_s, facts.application.serviceCode.value}});
    if (check.compare("no-open-application"_L1, open.isEmpty()))
        return check.satisfied();
    return check.violated({{u"references"_s, open}, {u"code"_s, facts.application.serviceCode.value}});
}

// R-already-approved
// The same change asked for and approved twice would be carried out twice. Links are compared as sets;
// two applications that both name no day ask for the same day.
RuleResult rAlreadyApproved(const Case &facts, Check &check)
{
    if (!facts.dealings() || !facts.serviceCodeIsWellFormed() || facts.isChangeAlone() == facts.isAddAlone() ||
        facts.targets().isEmpty())
        return check.notApplicable();
    const auto isSame = [&](const StandingChange &approved) {
        const QStringList &after = facts.linkChange().after;
        return approved.work == workName(facts.isAddAlone() ? Work::Add : Work::Change) &&
               approved.startDate == facts.wishDate() &&
               QSet<QString>(approved.linksAfter.begin(), approved.linksAfter.end()) ==
                   QSet<QString>(after.begin(), after.end());
    };
    const QList<StandingChange> &standing = facts.dealings()->standing;
    const auto same = std::find_if(standing.begin(), standing.end(), isSame);
    check.mail(Field::ServiceCode).mail(Field::Work).mail(Field::Services).mail(Field::StartDate);
    if (same == standing.end() && !facts.dealings()->isKnown)
        return check.unknown({}, {{u"code"_s, facts.application.serviceCode.value}});
    if (check.compare("not-approved-before"_L1, same == standing.end()))
        return check.satisfied();
    return check.violated({{u"code"_s, facts.application.serviceCode.value},
                           {u"record"_s, int(same->record)},
                           {u"by"_s, same->by},
                           {u"day"_s, inTokyo(same->at).date()}});
}

} // namespace certlink
