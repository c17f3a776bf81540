#include "rules/Rules.h"
#include "rules/TargetGroups.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

// P4: every service to be linked afterwards is named by its code: a service that exists, that still
// runs on the day, and, when adding, the present ones too.

// R-target-unknown
RuleResult rTargetUnknown(const Case &facts, Check &check)
{
    const QStringList &codes = facts.namedTargets();
    if (codes.isEmpty())
        return check.notApplicable();
    check.mail(Field::Services);
    if (!facts.contractRegister.hasServices())
        return check.unknown({{u"services"_s, {}, {}}}, {{u"codes"_s, codes}});
    QStringList unknown;
    for (qsizetype i = 0; i < codes.size(); ++i) {
        if (!facts.targetServices()[i])
            unknown.append(codes[i]);
    }
    if (check.compare("targets-in-register"_L1, unknown.isEmpty()))
        return check.satisfied();
    return check.atCodes(unknown).violated({{u"codes"_s, unknown}});
}

namespace {

/// Whether a service has ended by `day`; nothing where its blank status leaves it open.
std::optional<bool> hasEnded(const ServiceContract &service, QDate day)
{
    if (service.status == ServiceStatus::Ended || (service.endsOn && *service.endsOn <= day))
        return true;
    return service.status ? std::optional(false) : std::nullopt;
}

QString statusWord(const ServiceContract &service)
{
    return service.status == ServiceStatus::Ended ? u"ended"_s : u"active"_s;
}

} // namespace

// R-target-ended
RuleResult rTargetEnded(const Case &facts, Check &check)
{
    const bool hasDay = facts.wishDate().isValid();
    const QDate day = hasDay ? facts.wishDate() : facts.receiptDate;
    hasDay ? check.mail(Field::StartDate) : check.receiptDate();
    QStringList ended;
    QDate ends;
    bool anyKnown = false;
    bool allDecided = true;
    for (const ServiceContract *target : facts.targetServices()) {
        if (!target)
            continue;
        anyKnown = true;
        if (target->status)
            check.service(target->serviceCode, "status"_L1, statusWord(*target));
        if (target->endsOn)
            check.service(target->serviceCode, "ends_on"_L1, *target->endsOn);
        const auto state = hasEnded(*target, day);
        allDecided = allDecided && state;
        if (state != true)
            continue;
        ended.append(target->serviceCode);
        ends = ended.size() == 1 ? target->endsOn.value_or(QDate()) : QDate();
    }
    if (!anyKnown || (ended.isEmpty() && !allDecided))
        return check.notApplicable();
    if (check.compare("targets-running"_L1, ended.isEmpty(), {{u"day"_s, day}}))
        return check.satisfied();
    return check.about({Field::Services})
        .atCodes(ended)
        .violated({{u"codes"_s, ended}, {u"ends"_s, ends}, {u"day"_s, day}},
                  ends.isValid() ? "ends"_L1 : QLatin1StringView());
}

// R-add-drops-link
RuleResult rAddDropsLink(const Case &facts, Check &check)
{
    if (facts.changesNothing() != false || !facts.isAddAlone())
        return check.notApplicable();
    const QStringList current = *facts.currentLinks();
    check.mail(Field::Work).mail(Field::Services).contract("linked"_L1, current);
    QStringList dropped;
    std::copy_if(current.begin(), current.end(), std::back_inserter(dropped),
                 [&](const QString &link) { return !facts.targets().contains(link); });
    if (check.compare("links-kept"_L1, dropped.isEmpty()))
        return check.satisfied();
    return check.violated({{u"links"_s, dropped}, {u"targets"_s, facts.targets()}});
}

// R-change-drops-links
// A change puts what is named in the place of what is linked; fewer links afterwards may be meant, or
// some were not written down.
RuleResult rChangeDropsLinks(const Case &facts, Check &check)
{
    const auto current = facts.currentLinks();
    if (facts.changesNothing() != false || !facts.isChangeAlone() || current->size() < 2)
        return check.notApplicable();
    check.mail(Field::Work).mail(Field::Services).contract("linked"_L1, *current);
    const int before = int(current->size());
    const int after = int(facts.targets().size());
    if (check.compare("no-fewer-links"_L1, after >= before, {{u"before"_s, before}, {u"after"_s, after}}))
        return check.satisfied();
    QStringList gone;
    std::copy_if(current->begin(), current->end(), std::back_inserter(gone),
                 [&](const QString &link) { return !facts.targets().contains(link); });
    return check.violated(
        {{u"links"_s, gone}, {u"targets"_s, facts.targets()}, {u"before"_s, before}, {u"after"_s, after}});
}

// R-target-other-group
// A bring-your-own certificate has no online desk to refuse somebody else's service (A6), so a person
// makes sure that its owner agrees.
RuleResult rTargetOtherGroup(const Case &facts, Check &check)
{
    if (!facts.isByo() || !facts.applicantManagesContract())
        return check.notApplicable();
    return targetsManaged(facts, check);
}

// R-target-linked-elsewhere
// Linking the service here would take it away there.
RuleResult rTargetLinkedElsewhere(const Case &facts, Check &check)
{
    if (!facts.serviceCodeIsWellFormed() || facts.namedTargets().isEmpty() || !facts.contractRegister.hasContracts())
        return check.notApplicable();
    check.mail(Field::ServiceCode).mail(Field::Services);
    QStringList codes;
    QStringList contracts;
    for (const QString &code : facts.namedTargets()) {
        QStringList holders = facts.contractRegister.activeContractsLinking(code);
        holders.removeAll(facts.application.serviceCode.value);
        if (holders.isEmpty())
            continue;
        codes.append(code);
        for (const QString &holder : std::as_const(holders)) {
            if (!contracts.contains(holder))
                contracts.append(holder);
        }
    }
    if (check.compare("linked-nowhere-else"_L1, codes.isEmpty()))
        return check.satisfied();
    return check.about({Field::Services}).atCodes(codes).violated({{u"codes"_s, codes}, {u"contracts"_s, contracts}});
}

} // namespace certlink
