#include "models/store/SqlStore.h"

#include "models/store/LaidOver.h"
#include "models/store/Statements.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

/// Sentences for people.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(certlink::Store)
};

const QString twoPerson = u"two-person"_s;
const QString replyLetters = u"reply-letters"_s;
const QString secondLook = u"second-look"_s;

RoleGrant grantOf(const QSqlQuery &row)
{
    return {row.value(0).toString(), roleFromName(row.value(1).toString()).value_or(Role::Staff),
            row.value(2).toString(), timeOf(row.value(3))};
}

QString twoPersonValue(const DeskSettings &settings)
{
    switch (settings.twoPeople) {
    case DeskSettings::TwoPeople::Never:
        break;
    case DeskSettings::TwoPeople::Always:
        return u"all"_s;
    case DeskSettings::TwoPeople::ForRules:
        return settings.rules.isEmpty() ? u"none"_s : settings.rules.join(u' ');
    }
    return u"none"_s;
}

void takeTwoPerson(DeskSettings &settings, const QString &value)
{
    settings.twoPeople = value == u"none"  ? DeskSettings::TwoPeople::Never
                         : value == u"all" ? DeskSettings::TwoPeople::Always
                                           : DeskSettings::TwoPeople::ForRules;
    settings.rules =
        settings.twoPeople == DeskSettings::TwoPeople::ForRules ? value.split(u' ', Qt::SkipEmptyParts) : QStringList();
}

/// From `column` on.
Preparation preparationIn(const QSqlQuery &row, int column)
{
    return {row.value(column).toString(), textOf(row.value(column + 1)), row.value(column + 2).toString(),
            timeOf(row.value(column + 3)), row.value(column + 4).toString()};
}

Look lookIn(const QSqlQuery &row)
{
    return {row.value(0).toString() == intentionName(Look::Intention::Approve) ? Look::Intention::Approve
                                                                               : Look::Intention::Return,
            row.value(1).toString(), timeOf(row.value(2))};
}

} // namespace

QLatin1StringView intentionName(Look::Intention intention)
{
    return intention == Look::Intention::Approve ? "approve"_L1 : "return"_L1;
}

bool differs(const Look &look, const Preparation &preparation)
{
    return (look.intention == Look::Intention::Return) != (preparation.disposition == u"return");
}

QLatin1StringView roleName(Role role)
{
    switch (role) {
    case Role::Staff:
        return "staff"_L1;
    case Role::Supervisor:
        return "supervisor"_L1;
    case Role::Trainer:
        return "trainer"_L1;
    }
    Q_UNREACHABLE();
}

std::optional<Role> roleFromName(QStringView name)
{
    for (const Role role : {Role::Staff, Role::Supervisor, Role::Trainer}) {
        if (roleName(role) == name)
            return role;
    }
    return std::nullopt;
}

Result<Role> SqlStore::roleOf(const QString &person) const
{
    Result<QSqlQuery> row =
        m_database->run(u"SELECT role FROM roles WHERE person = ? ORDER BY id DESC LIMIT 1"_s, {person});
    if (!row)
        return failed(row.error());
    return row->next() ? roleFromName(row->value(0).toString()).value_or(Role::Staff) : Role::Staff;
}

Result<QList<RoleGrant>> SqlStore::roles() const
{
    return rowsOf(
        m_database->run(u"SELECT person, role, granted_by, granted_at FROM roles r WHERE NOT EXISTS "
                        "(SELECT 1 FROM roles l WHERE l.person = r.person AND l.id > r.id) ORDER BY person"_s),
        &grantOf);
}

Result<void> SqlStore::needSupervisor(const QString &person) const
{
    const Result<Role> role = roleOf(person);
    if (!role)
        return failed(role.error());
    if (*role == Role::Supervisor)
        return {};
    return failed({Failure::Code::Refused, person, Texts::tr("Only a supervisor can do this."),
                   Texts::tr("Nothing was written.")});
}

Result<void> SqlStore::grantRole(const RoleGrant &grant)
{
    const Result<QList<RoleGrant>> before = roles();
    if (!before)
        return failed(before.error());
    if (!before->isEmpty()) {
        if (Result<void> allowed = needSupervisor(grant.by); !allowed)
            return allowed;
    } else if (grant.role != Role::Supervisor || grant.person != grant.by) {
        return failed({Failure::Code::Refused, grant.person, Texts::tr("Nobody is a supervisor yet."),
                       Texts::tr("Whoever is to be the first supervisor says so from her own account.")});
    }
    const auto isOtherSupervisor = [&](const RoleGrant &one) {
        return one.role == Role::Supervisor && one.person != grant.person;
    };
    if (grant.role != Role::Supervisor && std::none_of(before->begin(), before->end(), isOtherSupervisor))
        return failed({Failure::Code::Refused, grant.person, Texts::tr("Then nobody would be a supervisor."),
                       Texts::tr("Nothing was written. Name another supervisor first.")});
    const Result<qint64> done = record(LinkKind::Role, u"person, role, granted_by, granted_at"_s,
                                       {grant.person, QString(roleName(grant.role)), grant.by, isoTime(grant.at)});
    return done ? Result<void>() : failed(done.error());
}

Result<DeskSettings> SqlStore::deskSettings() const
{
    Result<QSqlQuery> rows = m_database->run(u"SELECT name, value FROM desk_settings s WHERE NOT EXISTS "
                                             "(SELECT 1 FROM desk_settings l WHERE l.name = s.name AND l.id > s.id)"_s);
    if (!rows)
        return failed(rows.error());
    DeskSettings settings;
    while (rows->next()) {
        if (rows->value(0).toString() == twoPerson)
            takeTwoPerson(settings, rows->value(1).toString());
        else if (rows->value(0).toString() == secondLook)
            settings.isBlind = rows->value(1).toString() == u"blind";
        else
            settings.replyLetters = rows->value(1).toString();
    }
    return settings;
}

Result<void> SqlStore::changeDeskSettings(const DeskSettings &settings, const QString &by, const QDateTime &at)
{
    if (Result<void> allowed = needSupervisor(by); !allowed)
        return allowed;
    const Result<DeskSettings> before = deskSettings();
    if (!before)
        return failed(before.error());
    const auto change = [&](const QString &name, const QString &value) -> Result<void> {
        const Result<qint64> done =
            record(LinkKind::Setting, u"name, value, set_by, set_at"_s, {name, value, by, isoTime(at)});
        return done ? Result<void>() : failed(done.error());
    };
    if (before->twoPeople != settings.twoPeople || before->rules != settings.rules) {
        if (Result<void> done = change(twoPerson, twoPersonValue(settings)); !done)
            return done;
    }
    if (before->isBlind != settings.isBlind) {
        if (Result<void> done = change(secondLook, settings.isBlind ? u"blind"_s : u"open"_s); !done)
            return done;
    }
    // Letters once written stay; new ones take their place.
    if (before->replyLetters == settings.replyLetters || settings.replyLetters.isEmpty())
        return {};
    return change(replyLetters, settings.replyLetters);
}

Result<Preparation> SqlStore::prepare(const DecidedForm &form, const Preparation &preparation)
{
    if (const Result<qsizetype> round = roundOf(form); !round)
        return failed(round.error());
    Preparation made = preparation;
    made.contentSha256 = laidOverHash(form.evidence, form.layers);
    const Result<qint64> done =
        record(LinkKind::Preparation,
               u"evidence_sha256, form_index, disposition, note, content_sha256, prepared_by, prepared_at"_s,
               {sha256Hex(form.evidence.bytes), form.evidence.formIndex, preparation.disposition, orNothing(made.note),
                made.contentSha256, made.by, isoTime(made.at)});
    if (!done)
        return failed(done.error());
    return made;
}

Result<std::optional<Preparation>> SqlStore::preparationOf(const Evidence &evidence) const
{
    Result<QSqlQuery> row = m_database->run(
        u"SELECT p.disposition, p.note, p.prepared_by, p.prepared_at, p.content_sha256 FROM preparations p "
        "WHERE p.evidence_sha256 = ? AND p.form_index = ? AND NOT EXISTS (SELECT 1 FROM decisions d "
        "WHERE d.evidence_sha256 = p.evidence_sha256 AND d.form_index = p.form_index AND d.sequence > p.sequence) "
        "ORDER BY p.id DESC LIMIT 1"_s,
        {sha256Hex(evidence.bytes), evidence.formIndex});
    if (!row)
        return failed(row.error());
    if (!row->next())
        return std::nullopt;
    return preparationIn(*row, 0);
}

Result<Look> SqlStore::takeLook(const DecidedForm &form, const Look &look)
{
    if (const Result<qsizetype> round = roundOf(form); !round)
        return failed(round.error());
    const Result<std::optional<Preparation>> preparation = preparationOf(form.evidence);
    const Result<std::optional<Look>> before = lookOf(form.evidence, look.by);
    if (!preparation || !before)
        return failed(preparation ? before.error() : preparation.error());
    if (!*preparation || (*preparation)->by == look.by)
        return failed({Failure::Code::Refused, look.by, Texts::tr("Nobody else has prepared this application."),
                       Texts::tr("Nothing was written.")});
    if (*before)
        return failed({Failure::Code::AlreadyDecided, look.by,
                       Texts::tr("You have recorded your own judgement of it already."),
                       Texts::tr("Nothing was written.")});
    const Result<qint64> done =
        record(LinkKind::Look, u"evidence_sha256, form_index, intention, looked_by, looked_at"_s,
               {sha256Hex(form.evidence.bytes), form.evidence.formIndex, QString(intentionName(look.intention)),
                look.by, isoTime(look.at)});
    if (!done)
        return failed(done.error());
    return look;
}

Result<std::optional<Look>> SqlStore::lookOf(const Evidence &evidence, const QString &person) const
{
    Result<QSqlQuery> row = m_database->run(
        u"SELECT l.intention, l.looked_by, l.looked_at FROM looks l "
        "WHERE l.evidence_sha256 = ? AND l.form_index = ? AND l.looked_by = ? AND NOT EXISTS (SELECT 1 FROM decisions d "
        "WHERE d.evidence_sha256 = l.evidence_sha256 AND d.form_index = l.form_index AND d.sequence > l.sequence) "
        "ORDER BY l.id DESC LIMIT 1"_s,
        {sha256Hex(evidence.bytes), evidence.formIndex, person});
    if (!row)
        return failed(row.error());
    return row->next() ? std::optional(lookIn(*row)) : std::nullopt;
}

/// Of what was recorded between the decision before and this one.
Result<std::optional<Store::LookBefore>> SqlStore::lookBefore(qint64 decision) const
{
    Result<QSqlQuery> row = m_database->run(
        u"SELECT l.intention, l.looked_by, l.looked_at, p.disposition, p.note, p.prepared_by, p.prepared_at, "
        "p.content_sha256 "
        "FROM decisions d JOIN looks l ON l.evidence_sha256 = d.evidence_sha256 AND l.form_index = d.form_index "
        "AND l.looked_by = d.decided_by AND l.sequence < d.sequence "
        "JOIN preparations p ON p.evidence_sha256 = d.evidence_sha256 AND p.form_index = d.form_index "
        "AND p.prepared_by = d.prepared_by AND p.sequence < d.sequence "
        "WHERE d.id = ? AND NOT EXISTS (SELECT 1 FROM decisions e WHERE e.evidence_sha256 = l.evidence_sha256 "
        "AND e.form_index = l.form_index AND e.sequence > l.sequence AND e.sequence < d.sequence) "
        "ORDER BY l.id DESC, p.id DESC LIMIT 1"_s,
        {decision});
    if (!row)
        return failed(row.error());
    if (!row->next())
        return std::nullopt;
    return LookBefore{lookIn(*row), preparationIn(*row, 3)};
}

Result<People> SqlStore::peopleAround(const DecidedForm &form) const
{
    const Result<Role> role = roleOf(form.by);
    const Result<DeskSettings> settings = deskSettings();
    const Result<std::optional<Preparation>> preparation = preparationOf(form.evidence);
    const Result<std::optional<Look>> look = lookOf(form.evidence, form.by);
    if (!role || !settings)
        return failed(role ? settings.error() : role.error());
    if (!preparation || !look)
        return failed(preparation ? look.error() : preparation.error());
    People people{*role, *settings, *preparation, *look};
    if (people.preparation && people.preparation->by == form.by)
        people.preparation.reset();
    return people;
}

} // namespace certlink
