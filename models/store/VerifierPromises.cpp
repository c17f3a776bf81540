// What the program never writes, whatever the hashes say.
#include "models/store/Statements.h"
#include "models/store/Verifier.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

/// Sentences for people.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(certlink::Store)
};

} // namespace

Verifier::Step Verifier::checkPromises()
{
    const QString decision = Texts::tr("decision #%1");
    const QString roleThen = u"coalesce((SELECT r.role FROM roles r WHERE r.person = %1 AND r.sequence < %2 "
                             "ORDER BY r.id DESC LIMIT 1), 'staff')"_s;
    const QString settingThen = u"(SELECT s.value FROM desk_settings s WHERE s.name = '%1' AND s.sequence < d.sequence "
                                "ORDER BY s.id DESC LIMIT 1)"_s;
    const QList<std::pair<QString, QString>> promises{
        {u"SELECT d.id FROM decisions d JOIN decision_additions a ON a.decision_id = d.id WHERE d.kind = 'approved' "
         "AND a.kind = 'waived' AND (d.prepared_by IS NULL OR a.added_by <> d.decided_by OR EXISTS (SELECT 1 FROM "
         "decision_additions o WHERE o.decision_id = d.id AND o.kind IN ('correction', 'fact') "
         "AND o.added_by = a.added_by) OR "_s +
             roleThen.arg(u"a.added_by"_s, u"d.sequence"_s) + u" <> 'supervisor')"_s,
         Texts::tr("A finding was waived by somebody who may not.")},
        {u"SELECT d.id FROM decisions d JOIN decision_additions a ON a.decision_id = d.id WHERE d.kind = 'approved' "
         "AND a.kind = 'confirmed' AND a.added_by <> d.decided_by"_s,
         Texts::tr("A finding was confirmed by another person than who approved.")},
        {u"SELECT d.id FROM decisions d WHERE d.prepared_by IS NOT NULL AND (d.prepared_by = d.decided_by OR NOT EXISTS "
         "(SELECT 1 FROM preparations p WHERE p.evidence_sha256 = d.evidence_sha256 AND p.form_index = d.form_index "
         "AND p.prepared_by = d.prepared_by AND p.sequence < d.sequence "
         "AND (d.prepared_sha256 IS NULL OR p.content_sha256 = d.prepared_sha256) AND NOT EXISTS (SELECT 1 FROM "
         "decisions e WHERE e.evidence_sha256 = p.evidence_sha256 AND e.form_index = p.form_index "
         "AND e.sequence > p.sequence AND e.sequence < d.sequence)))"_s,
         Texts::tr("Who prepared it has not done so.")},
        {u"SELECT d.id FROM decisions d WHERE d.kind = 'approved' AND d.prepared_by IS NULL AND ("_s +
             settingThen.arg(u"two-person"_s) +
             u" = 'all' OR EXISTS (SELECT 1 FROM decision_findings f WHERE f.decision_id = d.id AND instr(' ' || "_s +
             settingThen.arg(u"two-person"_s) + u" || ' ', ' ' || f.rule || ' ') > 0))"_s,
         Texts::tr("Two people were needed, and one did it all.")},
        {u"SELECT d.id FROM decisions d WHERE d.kind = 'approved' AND d.prepared_by IS NOT NULL AND "_s +
             settingThen.arg(u"second-look"_s) +
             u" = 'blind' AND NOT EXISTS (SELECT 1 FROM looks l WHERE l.evidence_sha256 = d.evidence_sha256 "
             "AND l.form_index = d.form_index AND l.looked_by = d.decided_by AND l.sequence < d.sequence "
             "AND NOT EXISTS (SELECT 1 FROM decisions e WHERE e.evidence_sha256 = l.evidence_sha256 "
             "AND e.form_index = l.form_index AND e.sequence > l.sequence AND e.sequence < d.sequence))"_s,
         Texts::tr("Who approved had not looked at it before she saw what another person had done with it.")},
        {u"SELECT d.id FROM decisions d WHERE "_s + roleThen.arg(u"d.decided_by"_s, u"d.sequence"_s) +
             u" = 'trainer'"_s,
         Texts::tr("A trainer does not decide.")},
        {u"SELECT d.id FROM decisions d JOIN decisions e ON e.form_index = d.form_index AND (e.evidence_sha256 = "
         "d.evidence_sha256 OR e.message_key = d.message_key) AND e.sequence < d.sequence WHERE d.kind <> 'withdrawn' "
         "AND e.kind <> 'withdrawn' AND NOT EXISTS (SELECT 1 FROM decisions w WHERE w.withdraws = e.id "
         "AND w.sequence < d.sequence)"_s,
         Texts::tr("A decision about the same application stood already.")},
        {u"SELECT c.decision_id FROM carryings c JOIN decisions w ON w.withdraws = c.decision_id "
         "AND w.sequence < c.sequence"_s,
         Texts::tr("Its change was noted as carried out after it was withdrawn.")},
        {u"SELECT d.id FROM decisions d JOIN approved_changes c ON c.decision_id = d.id "
         "WHERE c.contract IS NOT d.service_code"_s,
         Texts::tr("The change to be carried out is about another contract.")},
        {u"SELECT d.id FROM decisions d WHERE (d.kind = 'approved') <> EXISTS (SELECT 1 FROM approved_changes c "
         "WHERE c.decision_id = d.id)"_s,
         Texts::tr("Approval and change to be carried out do not go together.")},
    };
    for (const auto &[sql, detail] : promises) {
        if (Step done = checkRows(sql, decision, detail); !done)
            return done;
    }
    return checkSupervised();
}

Verifier::Step Verifier::checkSupervised()
{
    struct Supervised {
        LinkKind kind;
        QString person;
        QString where;
        QString what;
        QString detail;
    };
    const QList<Supervised> all{
        {LinkKind::Edition,
         u"put_in_force_by"_s,
         {},
         Texts::tr("edition %1"),
         Texts::tr("It was put in force by somebody who may not.")},
        {LinkKind::Setting,
         u"set_by"_s,
         {},
         Texts::tr("setting %1"),
         Texts::tr("It was made by somebody who may not.")},
        {LinkKind::Erasure,
         u"erased_by"_s,
         {},
         Texts::tr("erasure %1"),
         Texts::tr("It was done by somebody who may not.")},
        {LinkKind::Role, u"granted_by"_s, u"t.id > 1 AND "_s, Texts::tr("role %1"),
         Texts::tr("It was granted by somebody who may not.")},
    };
    for (const Supervised &one : all) {
        if (Step done =
                checkRows(u"SELECT t.id FROM %1 t WHERE %2coalesce((SELECT r.role FROM roles r WHERE r.person = "
                          "t.%3 AND r.sequence < t.sequence ORDER BY r.id DESC LIMIT 1), 'staff') <> "
                          "'supervisor'"_s.arg(tableOf(one.kind), one.where, one.person),
                          one.what, one.detail);
            !done)
            return done;
    }
    return checkRows(u"SELECT r.id FROM roles r WHERE r.id = (SELECT min(id) FROM roles) AND "
                     "(r.role <> 'supervisor' OR r.person <> r.granted_by)"_s,
                     Texts::tr("role %1"), Texts::tr("It was granted by somebody who may not."));
}

} // namespace certlink
