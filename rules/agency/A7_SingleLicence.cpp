#include "rules/Rules.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

// A7: an agency certificate with one licence serves one service. To move it, the present service
// must be cancelled.

namespace {

enum class Staying { No, Yes, Undecided };

/// Whether a service that is linked now goes on beyond the wished day. "Cancelled" is read as:
/// ended, or with a last day no later than the wished day. Undecided where the wished day or the
/// status is missing.
Staying staysBeyond(const ServiceContract &service, QDate day)
{
    if (service.status == ServiceStatus::Ended || (service.endsOn && day.isValid() && *service.endsOn <= day))
        return Staying::No;
    if (!service.status || (service.endsOn && !day.isValid()))
        return Staying::Undecided;
    return Staying::Yes;
}

bool namesNewTarget(const Case &facts, const QStringList &current)
{
    const QStringList &targets = facts.namedTargets();
    return std::any_of(targets.begin(), targets.end(), [&](const QString &code) { return !current.contains(code); });
}

/// The links of now that are services and would go.
QStringList leaving(const Case &facts, const QStringList &current)
{
    QStringList codes;
    std::copy_if(current.begin(), current.end(), std::back_inserter(codes),
                 [&](const QString &link) { return link != "other"_L1 && !facts.namedTargets().contains(link); });
    return codes;
}

} // namespace

// A7-cancel-current
RuleResult a7CancelCurrent(const Case &facts, Check &check)
{
    const auto current = facts.currentLinks();
    if (!facts.isAgency() || !facts.isSingleLicence() || !facts.isChangeAlone() || !facts.contract() ||
        !namesNewTarget(facts, current.value_or(QStringList())))
        return check.notApplicable();
    check.licences().mail(Field::Work).mail(Field::Services);
    // Whoever is linked now may go on: nobody knows who that is.
    if (!current)
        return check.contract("linked"_L1, {}).unknown({check.missingCell("linked"_L1)}, {}, u"no-links"_s);
    check.contract("linked"_L1, *current);
    check.mail(Field::StartDate);
    QStringList staying;
    QDate ends;
    QList<RegisterCell> missing;
    bool undecided = false;
    bool isBlank = false;
    for (const QString &code : leaving(facts, *current)) {
        const ServiceContract *service = facts.contractRegister.service(code);
        if (!service) {
            missing.append(check.missingService(code, {}));
            continue;
        }
        check.service(code, "ends_on"_L1, service->endsOn ? QVariant(*service->endsOn) : QVariant(u"-"_s));
        const Staying stays = staysBeyond(*service, facts.wishDate());
        undecided = undecided || stays == Staying::Undecided;
        // Without a status nobody can say that it has been cancelled, nor that it goes on.
        if (stays == Staying::Undecided && !service->status) {
            missing.append(check.missingService(code, "status"_L1));
            isBlank = true;
        }
        if (stays != Staying::Yes)
            continue;
        staying.append(code);
        ends = staying.size() == 1 ? service->endsOn.value_or(QDate()) : QDate();
    }
    if (staying.isEmpty() && !missing.isEmpty())
        return check.unknown(missing, {}, isBlank ? u"no-status"_s : QString());
    if (staying.isEmpty() && undecided)
        return check.notApplicable();
    if (check.compare("current-cancelled"_L1, staying.isEmpty()))
        return check.satisfied();
    return check.about({Field::Services, Field::StartDate})
        .at(Field::Services)
        .violated({{u"links"_s, staying}, {u"ends"_s, ends}, {u"day"_s, facts.wishDate()}},
                  ends.isValid() ? "ends-later"_L1 : QLatin1StringView());
}

// A7-single-target
RuleResult a7SingleTarget(const Case &facts, Check &check)
{
    if (!facts.isAgency() || !facts.isSingleLicence())
        return check.notApplicable();
    check.licences().mail(Field::Services);
    const QStringList &codes = facts.namedTargets();
    if (check.compare("one-target"_L1, codes.size() < 2, {{u"count"_s, int(codes.size())}}))
        return check.satisfied();
    return check.about({Field::Services}).atCodes(codes).violated({{u"codes"_s, codes}});
}

} // namespace certlink
