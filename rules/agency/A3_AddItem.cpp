#include "rules/Rules.h"

using namespace Qt::Literals::StringLiterals;

namespace certlink {

// A3: among the agency items only the two with the wildcard option take an addition. The catalogue
// says which those are; its word for it is "wildcard".
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
    return check.about({Field::Work, Field::Item})
        .violated({{u"item"_s, item->name}, {u"items"_s, items}});
}

} // namespace certlink
