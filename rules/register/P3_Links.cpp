#include "rules/Rules.h"

using namespace Qt::Literals::StringLiterals;

namespace certlink {

// P3: a change puts the services named in the place of the present links, an addition joins them to
// the present links. Compared only where the links and every target are certain.

// R-no-change
RuleResult rNoChange(const Case &facts, Check &check)
{
    const auto changesNothing = facts.changesNothing();
    if (!changesNothing)
        return check.notApplicable();
    const QStringList current = *facts.currentLinks();
    check.mail(Field::Work).mail(Field::Services).contract("linked"_L1, current);
    if (check.compare("links-change"_L1, !*changesNothing))
        return check.satisfied();
    return check.about({Field::Services})
        .violated({{u"targets"_s, facts.targets()}, {u"current"_s, current}},
                  facts.isAddAlone() ? "add"_L1 : QLatin1StringView());
}

namespace {

/// What A3-add-by-change says is violated.
bool isAddByChange(const Case &facts)
{
    const CatalogueItem *item = facts.item();
    return facts.isAgency() && item && item->wildcard != true && facts.namedTargets().size() >= 2 &&
           facts.addsLinksByChange();
}

} // namespace

// R-change-adds-link
// More links afterwards than now is what the form calls an addition; where the item takes none,
// A3-add-by-change says more.
RuleResult rChangeAddsLink(const Case &facts, Check &check)
{
    const auto current = facts.currentLinks();
    if (facts.changesNothing() != false || !facts.isChangeAlone() || current->isEmpty() || isAddByChange(facts))
        return check.notApplicable();
    check.mail(Field::Work).mail(Field::Services).contract("linked"_L1, *current);
    const qsizetype before = current->size();
    const qsizetype after = facts.targets().size();
    if (check.compare("no-more-links"_L1, after <= before, {{u"before"_s, int(before)}, {u"after"_s, int(after)}}))
        return check.satisfied();
    return check.violated({{u"current"_s, *current},
                           {u"targets"_s, facts.targets()},
                           {u"before"_s, int(before)},
                           {u"after"_s, int(after)}});
}

} // namespace certlink
