#include "rules/Rules.h"

using namespace Qt::Literals::StringLiterals;

namespace certlink {

// P2: the head of the form also says which item of the catalogue the certificate is, and its term.

// P2-item-missing
RuleResult p2ItemMissing(const Case &facts, Check &check)
{
    check.mail(Field::Item);
    const bool answered = facts.application.item.isPresent();
    if (check.compare("answered"_L1, answered, {{u"field"_s, u"item"_s}}))
        return check.satisfied();
    return check.violatedAsEmpty(Field::Item);
}

// P2-item-unknown
// Where the register knows the contract's item, the sentence offers it.
RuleResult p2ItemUnknown(const Case &facts, Check &check)
{
    const ItemAnswer &item = facts.application.item;
    if (!item.isPresent())
        return check.notApplicable();
    check.mail(Field::Item);
    if (check.compare("in-catalogue"_L1, facts.mailItem() != nullptr))
        return check.satisfied();
    const CatalogueItem *registered = facts.contractItem();
    return check.violated({{u"value"_s, item.value}, {u"registered"_s, registered ? registered->name : QString()}},
                          registered ? "registered"_L1 : QLatin1StringView());
}

// P2-term-missing
// Words that name no term are no term.
RuleResult p2TermMissing(const Case &facts, Check &check)
{
    const TermAnswer &term = facts.application.term;
    check.mail(Field::Term);
    if (check.compare("answered"_L1, term.term.has_value(), {{u"field"_s, u"term"_s}}))
        return check.satisfied();
    if (term.isPresent())
        return check.violated({{u"value"_s, term.value}}, "unreadable"_L1);
    return check.violatedAsEmpty(Field::Term);
}

// P2-term-not-offered
RuleResult p2TermNotOffered(const Case &facts, Check &check)
{
    const CatalogueItem *item = facts.mailItem();
    const std::optional<Term> term = facts.application.term.term;
    if (!item || item->category != Category::Agency || !term)
        return check.notApplicable();
    QStringList offered;
    for (const Term &one : item->terms)
        offered.append(one.toString());
    check.mail(Field::Item).mail(Field::Term).rulebook("terms"_L1, offered);
    const bool fits = item->terms.isEmpty() || item->terms.contains(*term);
    if (check.compare("term-offered"_L1, fits))
        return check.satisfied();
    return check.at(Field::Term)
        .violated({{u"item"_s, item->name}, {u"term"_s, term->toString()}, {u"terms"_s, offered}});
}

} // namespace certlink
