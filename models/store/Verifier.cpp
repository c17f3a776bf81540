#include "models/store/Verifier.h"

#include "models/application/Evidence.h"
#include "models/rulebook/Rulebook.h"
#include "models/store/DecisionRows.h"
#include "models/store/LaidOver.h"
#include "models/store/RegisterRows.h"
#include "models/store/Statements.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

/// Sentences for people.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(certlink::Store)
};

constexpr qsizetype namedAtMost = 100;
constexpr qint64 linksBetweenProgress = 200;

QString nameOf(LinkKind kind, qint64 record)
{
    switch (kind) {
    case LinkKind::RegisterImport:
        return Texts::tr("register import %1").arg(record);
    case LinkKind::Decision:
        return Texts::tr("decision #%1").arg(record);
    case LinkKind::Preparation:
        return Texts::tr("preparation %1").arg(record);
    case LinkKind::Role:
        return Texts::tr("role %1").arg(record);
    case LinkKind::Setting:
        return Texts::tr("setting %1").arg(record);
    case LinkKind::Carrying:
        return Texts::tr("carrying out %1").arg(record);
    case LinkKind::Erasure:
        return Texts::tr("erasure %1").arg(record);
    case LinkKind::Edition:
        return Texts::tr("edition %1").arg(record);
    case LinkKind::Reply:
        return Texts::tr("sent reply %1").arg(record);
    case LinkKind::Look:
        return Texts::tr("look %1").arg(record);
    }
    Q_UNREACHABLE();
}

/// An unknown kind is taken for none of a record: the link's hash says that it was changed.
std::optional<Link> linkOf(const QSqlQuery &row)
{
    const std::optional<LinkKind> kind = linkKindFromName(row.value(1).toString());
    if (!kind)
        return std::nullopt;
    return Link{row.value(0).toLongLong(),  *kind,
                row.value(2).toLongLong(),  row.value(3).toByteArray(),
                row.value(4).toByteArray(), row.value(5).toByteArray()};
}

} // namespace

void Verifier::name(qint64 sequence, const QString &what, const QString &detail)
{
    if (m_verification.discrepancies.size() < namedAtMost)
        m_verification.discrepancies.append({sequence, what, detail});
}

void Verifier::nameDerived(const QString &what, const QString &detail)
{
    if (m_verification.discrepancies.size() < namedAtMost)
        m_verification.discrepancies.append({0, what, detail, true});
}

void Verifier::name(const Link &link, const QString &detail)
{
    name(link.sequence, nameOf(link.kind, link.record), detail);
}

Result<Verification> Verifier::run(const std::optional<Anchor> &anchor, const VerificationProgress &progress)
{
    if (const Result<void> begun = m_database.execute(u"BEGIN"_s); !begun)
        return failed(begun.error());
    m_progress = progress;
    Result<void> done = checkFile();
    // Of a file that cannot be read nothing more is said.
    if (done && m_verification.discrepancies.isEmpty())
        done = checkChain(progress);
    if (done && !m_verification.isEnded) {
        for (const auto step : {&Verifier::checkNothingBeside, &Verifier::checkEvidence, &Verifier::checkRulebooks,
                                &Verifier::checkRegister, &Verifier::checkPromises, &Verifier::checkDrafts,
                                &Verifier::checkOpenChanges, &Verifier::checkSearch}) {
            if (done)
                done = (this->*step)();
        }
        if (done)
            done = checkAnchor(anchor);
    }
    static_cast<void>(m_database.execute(u"ROLLBACK"_s));
    if (!done && done.error().code == Failure::Code::Damaged)
        name(0, Texts::tr("the file"), done.error().detail);
    else if (!done)
        return failed(done.error());
    return m_verification;
}

Verifier::Step Verifier::checkFile()
{
    const Result<QString> damage = m_database.damage();
    if (!damage)
        return failed(damage.error());
    if (!damage->isNull())
        name(0, Texts::tr("the file"), Texts::tr("It is damaged: %1").arg(*damage));
    const Result<int> version = m_database.schemaVersion();
    if (!version)
        return failed(version.error());
    if (*version != m_database.newestSchemaVersion()) {
        name(0, Texts::tr("the schema"), Texts::tr("Its number was changed."));
        return {};
    }
    const Result<QStringList> altered = m_database.alteredSchema();
    if (!altered)
        return failed(altered.error());
    for (const QString &one : *altered)
        name(0, Texts::tr("the schema"), Texts::tr("Another program has altered it: %1").arg(one));
    return {};
}

Verifier::Step Verifier::checkChain(const VerificationProgress &progress)
{
    Result<QSqlQuery> erased = m_database.run(u"SELECT decision_id FROM erasures"_s);
    const Result<ChainHead> head = chainHead(m_database);
    if (!erased || !head)
        return failed(erased ? head.error() : erased.error());
    while (erased->next())
        m_erased.insert(erased->value(0).toLongLong());
    m_verification.head = *head;
    Result<QSqlQuery> rows =
        m_database.run(u"SELECT sequence, kind, record, content, previous, hash FROM chain ORDER BY sequence"_s);
    if (!rows)
        return failed(rows.error());
    Link before;
    before.hash = chainBeginning();
    while (rows->next()) {
        const std::optional<Link> link = linkOf(*rows);
        ++m_verification.links;
        if (!link) {
            name(rows->value(0).toLongLong(), Texts::tr("the chain"), Texts::tr("A link was changed."));
            continue;
        }
        if (Result<void> checked = checkLink(*link, before); !checked)
            return checked;
        before = *link;
        if (progress && m_verification.links % linksBetweenProgress == 0 &&
            !progress(m_verification.links, head->sequence)) {
            m_verification.isEnded = true;
            return {};
        }
    }
    return {};
}

Verifier::Step Verifier::checkLink(const Link &link, const Link &before)
{
    if (link.sequence != before.sequence + 1)
        name(
            link.sequence, Texts::tr("the chain"),
            Texts::tr("Between record %1 and record %2 something is missing.").arg(before.sequence).arg(link.sequence));
    else if (link.previous != before.hash)
        name(link, Texts::tr("It does not follow the record before it."));
    if (link.hash != link.recomputed())
        name(link, Texts::tr("Its hash is not that of its link."));
    return checkRecord(link);
}

Verifier::Step Verifier::checkRecord(const Link &link)
{
    const Result<QByteArray> content = contentOf(m_database, link.kind, link.record);
    if (!content)
        return failed(content.error());
    if (content->isEmpty())
        name(link, Texts::tr("The record is gone."));
    else if (*content != link.content)
        name(link, Texts::tr("What is stored is not what was recorded."));
    return link.kind == LinkKind::Decision && !content->isEmpty() ? checkPersonal(link) : Step();
}

Verifier::Step Verifier::checkPersonal(const Link &link)
{
    Result<QSqlQuery> row = m_database.run(
        u"SELECT d.personal_sha256, p.decision_id IS NOT NULL, EXISTS (SELECT 1 FROM decision_additions a "
        "WHERE a.decision_id = d.id AND a.entry IS NOT NULL) "
        "FROM decisions d LEFT JOIN decision_personal p ON p.decision_id = d.id WHERE d.id = ?"_s,
        {link.record});
    if (!row)
        return failed(row.error());
    if (!row->next())
        return {};
    const QByteArray wanted = row->value(0).toByteArray();
    const bool isThere = row->value(1).toBool();
    const bool hasEntries = row->value(2).toBool();
    if (m_erased.contains(link.record)) {
        if (isThere || hasEntries)
            name(link, Texts::tr("It was erased, and yet something of it is stored."));
        return {};
    }
    if (!isThere) {
        name(link, Texts::tr("Mail, judgement and names of it are gone, and nobody recorded to have erased them."));
        return {};
    }
    const Result<QByteArray> personal = personalHashOf(m_database, link.record);
    if (!personal)
        return failed(personal.error());
    if (*personal != wanted)
        name(link, Texts::tr("Its mail's text, judgement, reply or reasons are not what was recorded."));
    return checkPrepared(link);
}

/// A text from which a private key was erased is not the one that was prepared.
Verifier::Step Verifier::checkPrepared(const Link &link)
{
    Result<QSqlQuery> row = m_database.run(
        u"SELECT d.prepared_sha256, d.charset, p.edited_text FROM decisions d "
        "JOIN decision_personal p ON p.decision_id = d.id WHERE d.id = ? AND d.prepared_sha256 IS NOT NULL "
        "AND (d.key_material IS NULL OR d.key_material <> 'erased' OR p.edited_text IS NULL)"_s,
        {link.record});
    Result<QSqlQuery> additions = m_database.run(
        u"SELECT kind, entry FROM decision_additions WHERE decision_id = ? ORDER BY position"_s, {link.record});
    if (!row || !additions)
        return failed(row ? additions.error() : row.error());
    if (!row->next())
        return {};
    Evidence evidence;
    evidence.charset = row->value(1).toString().toLatin1();
    if (!row->isNull(2))
        evidence.editedText = row->value(2).toString();
    if (laidOverHash(evidence, layersOf(std::move(*additions))) != row->value(0).toString())
        name(link, Texts::tr("What lies over the mail is not what was prepared."));
    return {};
}

Verifier::Step Verifier::checkRows(const QString &sql, const QString &what, const QString &detail)
{
    Result<QSqlQuery> rows = m_database.run(sql);
    if (!rows)
        return failed(rows.error());
    while (rows->next())
        name(0, what.contains(u"%1") ? what.arg(rows->value(0).toString()) : what, detail);
    return {};
}

Verifier::Step Verifier::checkNothingBeside()
{
    const QString detail = Texts::tr("No record of the history speaks of it; it was put there by another program.");
    for (int kind = 0; kind < linkKinds; ++kind) {
        const QString table = tableOf(LinkKind(kind));
        if (Step done = checkRows(u"SELECT t.id FROM %1 t WHERE NOT EXISTS (SELECT 1 FROM chain c WHERE c.kind = '%2' "
                                  "AND c.record = t.id)"_s.arg(table, linkKindName(LinkKind(kind))),
                                  table + u" %1"_s, detail);
            !done)
            return done;
    }
    for (const QString &table :
         {u"decision_personal"_s, u"decision_findings"_s, u"decision_additions"_s, u"approved_changes"_s}) {
        if (Step done =
                checkRows(u"SELECT DISTINCT t.decision_id FROM %1 t WHERE NOT EXISTS (SELECT 1 FROM decisions d "
                          "WHERE d.id = t.decision_id)"_s.arg(table),
                          table + u" %1"_s, detail);
            !done)
            return done;
    }
    if (Step done = checkRows(u"SELECT t.sha256 FROM evidence t WHERE NOT EXISTS (SELECT 1 FROM decisions d "
                              "WHERE d.evidence_sha256 = t.sha256)"_s,
                              u"evidence %1"_s, detail);
        !done)
        return done;
    return checkRows(u"SELECT t.sha256 FROM rulebooks t WHERE NOT EXISTS (SELECT 1 FROM decisions d "
                     "WHERE d.rulebook_sha256 = t.sha256) AND NOT EXISTS (SELECT 1 FROM editions e "
                     "WHERE e.rulebook_sha256 = t.sha256)"_s,
                     u"rulebooks %1"_s, detail);
}

Verifier::Step Verifier::checkEvidence()
{
    Result<QSqlQuery> rows = m_database.run(
        u"SELECT e.sha256, e.bytes, (SELECT min(d.id) FROM decisions d WHERE d.evidence_sha256 = e.sha256), "
        "EXISTS (SELECT 1 FROM decisions d WHERE d.evidence_sha256 = e.sha256 AND NOT EXISTS "
        "(SELECT 1 FROM erasures x WHERE x.decision_id = d.id)) AND NOT EXISTS (SELECT 1 FROM decisions d WHERE "
        "d.evidence_sha256 = e.sha256 AND d.key_material = 'erased') FROM evidence e"_s);
    if (!rows)
        return failed(rows.error());
    while (rows->next()) {
        const QString what = Texts::tr("the mail of decision #%1").arg(rows->value(2).toLongLong());
        const bool isNeeded = rows->value(3).toBool();
        if (rows->isNull(1) && isNeeded)
            name(0, what, Texts::tr("It is gone, and nobody recorded to have erased it."));
        else if (!rows->isNull(1) && !isNeeded)
            name(0, what, Texts::tr("It was erased, and yet something of it is stored."));
        else if (!rows->isNull(1) && sha256Hex(rows->value(1).toByteArray()) != rows->value(0).toString())
            name(0, what, Texts::tr("Its bytes are not those that arrived."));
    }
    return checkRows(u"SELECT DISTINCT d.id FROM decisions d WHERE NOT EXISTS (SELECT 1 FROM evidence e "
                     "WHERE e.sha256 = d.evidence_sha256)"_s,
                     Texts::tr("the mail of decision #%1"),
                     Texts::tr("It is gone, and nobody recorded to have erased it."));
}

Verifier::Step Verifier::checkRulebooks()
{
    Result<QSqlQuery> rows = m_database.run(u"SELECT sha256, json, holidays FROM rulebooks"_s);
    if (!rows)
        return failed(rows.error());
    while (rows->next()) {
        const RulebookSource source{rows->value(1).toByteArray(), rows->value(2).toByteArray()};
        if (source.sha256() != rows->value(0).toString())
            name(0, Texts::tr("a rulebook"), Texts::tr("It is not the one that decisions were judged by."));
    }
    if (Step done = checkRows(u"SELECT e.id FROM editions e WHERE NOT EXISTS (SELECT 1 FROM rulebooks r "
                              "WHERE r.sha256 = e.rulebook_sha256)"_s,
                              Texts::tr("the rulebook of edition %1"), Texts::tr("It is gone."));
        !done)
        return done;
    return checkRows(u"SELECT d.id FROM decisions d WHERE NOT EXISTS (SELECT 1 FROM rulebooks r "
                     "WHERE r.sha256 = d.rulebook_sha256)"_s,
                     Texts::tr("the rulebook of decision #%1"), Texts::tr("It is gone."));
}

Verifier::Step Verifier::checkRegister()
{
    Result<QSqlQuery> row = m_database.run(u"SELECT register_sha256 FROM register_imports ORDER BY id DESC LIMIT 1"_s);
    const Result<QByteArray> now = registerHashOf(m_database);
    if (!row || !now)
        return failed(row ? now.error() : row.error());
    if (row->next()) {
        if (row->value(0).toByteArray() != *now)
            name(0, Texts::tr("the register"), Texts::tr("It is not as it was imported."));
        return {};
    }
    for (const RegisterTable &table : registerTableColumns()) {
        if (Step done = checkRows(u"SELECT 1 FROM %1 LIMIT 1"_s.arg(table.name), table.name,
                                  Texts::tr("It has rows, and nobody imported them."));
            !done)
            return done;
    }
    return {};
}

Verifier::Step Verifier::checkDrafts()
{
    const Result<QList<std::array<QString, 3>>> drafts = rowsOf<std::array<QString, 3>>(
        m_database.run(u"SELECT key, source, content_sha256 FROM drafts"_s),
        [](const QSqlQuery &row) -> std::array<QString, 3> {
            return {row.value(0).toString(), row.value(1).toString(), row.value(2).toString()};
        });
    if (!drafts)
        return failed(drafts.error());
    for (const auto &[key, source, wanted] : *drafts) {
        const Result<QByteArray> hash = draftHashOf(m_database, key);
        if (!hash)
            return failed(hash.error());
        if (QString::fromLatin1(*hash) != wanted)
            name(0, Texts::tr("the draft of %1").arg(source.isEmpty() ? key : source),
                 Texts::tr("Another program has changed it. Look at the application anew before it is decided."));
    }
    return {};
}

Verifier::Step Verifier::checkOpenChanges()
{
    Result<QSqlQuery> rows = m_database.run(
        u"SELECT c.decision_id FROM approved_changes c WHERE c.decision_id IN (%1) <> EXISTS (SELECT 1 FROM "
        "open_changes o WHERE o.decision_id = c.decision_id) UNION ALL SELECT o.decision_id FROM open_changes o WHERE "
        "NOT EXISTS (SELECT 1 FROM approved_changes c WHERE c.decision_id = o.decision_id)"_s.arg(
            openChangesOfRecords));
    if (!rows)
        return failed(rows.error());
    while (rows->next())
        nameDerived(Texts::tr("the change of decision #%1").arg(rows->value(0).toLongLong()),
                    Texts::tr("Whether it is still to be carried out is not what the records say."));
    return {};
}

Verifier::Step Verifier::checkSearch()
{
    Result<QSqlQuery> rows = m_database.run(searchedTexts);
    if (!rows)
        return failed(rows.error());
    qint64 seen = 0;
    const Result<bool> holds = m_database.searchHolds([&](qint64 &decision, QString &text) {
        const qint64 &links = m_verification.links;
        if (m_progress && ++seen % linksBetweenProgress == 0 && !m_progress(links, links))
            m_verification.isEnded = true;
        if (m_verification.isEnded || !rows->next())
            return false;
        decision = rows->value(0).toLongLong();
        text = searchedTextOf(*rows);
        return true;
    });
    if (!holds && holds.error().code != Failure::Code::Damaged)
        return failed(holds.error());
    if (!holds.value_or(false) && !m_verification.isEnded)
        nameDerived(Texts::tr("the search"), Texts::tr("It does not find what the records say."));
    return {};
}

Verifier::Step Verifier::checkAnchor(const std::optional<Anchor> &anchor)
{
    if (!anchor)
        return {};
    const QString what = Texts::tr("the anchor of record %1").arg(anchor->head.sequence);
    const Result<QByteArray> there = hashOfLink(m_database, anchor->head.sequence);
    if (!there)
        return failed(there.error());
    if (m_verification.head.sequence < anchor->head.sequence)
        name(anchor->head.sequence, what,
             Texts::tr("The history ends at record %1: it was set back.").arg(m_verification.head.sequence));
    else if (*there != anchor->head.hash)
        name(anchor->head.sequence, what, Texts::tr("The record is another one: the history was written anew."));
    return {};
}

} // namespace certlink
