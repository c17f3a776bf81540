#include "rules/Rules.h"

using namespace Qt::Literals::StringLiterals;

namespace certlink {

// A3: among the agency items only the two with the wildcard option take an addition. The catalogue
// says which those are; its word for it is "wildcard".

// A3-add-item
RuleResult a3AddItem(const Case &facts, Check &check)
{
    const CatalogueItem *item = facts.item();
    if (!facts.isAgency() || !item || !facts.isAddAlone())
        return check.notApplicable();
    check.item().mail(Field::Work);
    if (check.compare("item-takes-addition"_L1, item->wildcard == true))
        return check.satisfied();
    QStringList items;
    for (const CatalogueItem &one : facts.rulebook.items) {
        if (one.category == Category::Agency && one.wildcard == true)
            items.append(one.name);
    }
    return check.about({Field::Work, Field::Item}).violated({{u"item"_s, item->name}, {u"items"_s, items}});
}

// A3-add-by-change
// What the clause forbids to add cannot be had by marking 変更: a change that leaves the contract with
// more links than now is an addition in all but name.
RuleResult a3AddByChange(const Case &facts, Check &check)
{
    const CatalogueItem *item = facts.item();
    if (!facts.isAgency() || !item || item->wildcard == true || !facts.isChangeAlone() ||
        facts.namedTargets().size() < 2)
        return check.notApplicable();
    const auto current = facts.currentLinks();
    check.item().mail(Field::Work).mail(Field::Services);
    if (!current)
        return check.contract("linked"_L1, {}).unknown({check.missingCell("linked"_L1)}, {{u"item"_s, item->name}});
    check.contract("linked"_L1, *current);
    const int before = int(current->size());
    const int after = int(facts.targets().size());
    if (check.compare("no-more-links"_L1, !facts.addsLinksByChange(), {{u"before"_s, before}, {u"after"_s, after}}))
        return check.satisfied();
    return check.about({Field::Work, Field::Item, Field::Services})
        .violated({{u"item"_s, item->name},
                   {u"before"_s, before},
                   {u"after"_s, after},
                   {u"current"_s, *current},
                   {u"targets"_s, facts.targets()}});
}

} // namespace certlink
