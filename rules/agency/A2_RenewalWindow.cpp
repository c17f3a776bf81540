#include "rules/Rules.h"

using namespace Qt::Literals::StringLiterals;

namespace certlink {

// A2: from the day 70 days before expiry up to expiry an agency contract is being renewed and takes
// no change. The page does not say which day counts; we take the day the application arrived, both
// ends of the period included, and leave a wished day inside the period to a person
// (A2-start-in-window).

// A2-renewal-window
RuleResult a2RenewalWindow(const Case &facts, Check &check)
{
    const QDate expiry = facts.expiry();
    if (!facts.isAgency() || (expiry.isValid() && expiry < facts.receiptDate))
        return check.notApplicable();
    check.category();
    if (!expiry.isValid()) {
        return check.contract("expires_on"_L1, {})
            .unknown({check.missingCell("expires_on"_L1)}, {{u"code"_s, facts.application.serviceCode.value}},
                     facts.contract() ? QLatin1StringView() : "no-contract"_L1);
    }
    const QDate start = facts.windowStart();
    check.contract("expires_on"_L1, expiry)
        .rulebook("renewal-window"_L1, facts.rulebook.renewalWindowDays)
        .receiptDate();
    if (check.compare("outside-window"_L1, facts.receiptDate < start,
                      {{u"day"_s, facts.receiptDate}, {u"start"_s, start}, {u"expiry"_s, expiry}}))
        return check.satisfied();
    return check.violated({{u"start"_s, start},
                           {u"expiry"_s, expiry},
                           {u"receipt"_s, facts.receiptDate},
                           {u"days"_s, facts.rulebook.renewalWindowDays}});
}

// A2-start-in-window
RuleResult a2StartInWindow(const Case &facts, Check &check)
{
    const QDate start = facts.windowStart();
    const QDate expiry = facts.expiry();
    const QDate day = facts.wishDate();
    if (!facts.isAgency() || !start.isValid() || facts.receiptDate >= start || !day.isValid())
        return check.notApplicable();
    check.category()
        .contract("expires_on"_L1, expiry)
        .rulebook("renewal-window"_L1, facts.rulebook.renewalWindowDays)
        .mail(Field::StartDate);
    if (check.compare("outside-window"_L1, day < start || day > expiry,
                      {{u"day"_s, day}, {u"start"_s, start}, {u"expiry"_s, expiry}}))
        return check.satisfied();
    return check.about({Field::StartDate})
        .violated({{u"day"_s, day}, {u"start"_s, start}, {u"expiry"_s, expiry}, {u"last"_s, start.addDays(-1)}});
}

} // namespace certlink
