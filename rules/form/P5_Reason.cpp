#include "rules/Rules.h"

using namespace Qt::Literals::StringLiterals;

namespace certlink {

// P5: the applicant says why the application comes by mail.

// P5-reason-missing
RuleResult p5ReasonMissing(const Case &facts, Check &check)
{
    check.mail(Field::Reasons);
    const bool answered = !facts.application.markedReasons().isEmpty();
    if (check.compare("answered"_L1, answered, {{u"field"_s, u"reasons"_s}}))
        return check.satisfied();
    return check.violatedAsEmpty(Field::Reasons);
}

// P5-reason-text-missing
RuleResult p5ReasonTextMissing(const Case &facts, Check &check)
{
    if (!facts.application.markedReasons().contains(Reason::Other))
        return check.notApplicable();
    check.mail(Field::Reasons).mail(Field::ReasonText);
    if (check.compare("answered"_L1, facts.application.reasonText.isPresent(), {{u"field"_s, u"reason_text"_s}}))
        return check.satisfied();
    return check.violatedAsEmpty(Field::ReasonText, {}, {}, Field::Reasons);
}

// P5-reason-mismatch
// The bring-your-own reason belongs to bring-your-own items and to no others, which have no other
// way.
RuleResult p5ReasonMismatch(const Case &facts, Check &check)
{
    const QList<Reason> reasons = facts.application.markedReasons();
    if (!facts.category() || reasons.isEmpty())
        return check.notApplicable();
    check.category().mail(Field::Reasons);
    const bool givesByo = reasons.contains(Reason::Byo);
    if (check.compare("reason-fits"_L1, givesByo == facts.isByo()))
        return check.satisfied();
    return check.at(Field::Reasons).violated({}, facts.isByo() ? "byo"_L1 : "agency"_L1);
}

} // namespace certlink
