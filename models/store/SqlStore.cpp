#include "models/store/SqlStore.h"

#include "models/application/Tokyo.h"
#include "models/store/DecisionRows.h"
#include "models/store/KnownHead.h"
#include "models/store/LaidOver.h"
#include "models/store/RegisterRows.h"
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

QString standingChangesWhere(const QString &condition)
{
    return u"SELECT c.decision_id, c.work, c.links_after, c.start_date, d.decided_by, d.decided_at, c.contract "
           "FROM approved_changes c JOIN decisions d ON d.id = c.decision_id "
           "WHERE NOT EXISTS (SELECT 1 FROM decisions w WHERE w.withdraws = d.id) "_s +
           condition + u"ORDER BY c.decision_id DESC"_s;
}

StandingChange standingChangeOf(const QSqlQuery &row)
{
    return {row.value(0).toLongLong(), row.value(1).toString(),
            linksOf(row.value(2)),     QDate::fromString(row.value(3).toString(), Qt::ISODate),
            row.value(4).toString(),   timeOf(row.value(5))};
}

Failure erased(qint64 decision)
{
    return {Failure::Code::Refused, u"#%1"_s.arg(decision), Texts::tr("What this decision was about has been erased."),
            Texts::tr("Nothing was written.")};
}

Failure alreadyDecided(const DecisionSummary &decision)
{
    const QString sentence = decision.kind == DecisionKind::Approved
                                 ? Texts::tr("This application was approved already: #%1, by %2, at %3.")
                                 : Texts::tr("This application was returned already: #%1, by %2, at %3.");
    return {Failure::Code::AlreadyDecided,
            {},
            sentence.arg(decision.id).arg(decision.by, inTokyo(decision.at).toString(u"yyyy-MM-dd HH:mm")),
            Texts::tr("Nothing was written. To decide anew, withdraw that decision first.")};
}

} // namespace

void SqlStore::noteHead() const
{
    if (const Result<ChainHead> head = chainHead(*m_database))
        static_cast<void>(writeHead(location(), *head));
}

void SqlStore::noteHeadAtOpening()
{
    HeadNote note{};
    const std::optional<ChainHead> known = readHead(location(), &note);
    const Result<ChainHead> head = chainHead(*m_database);
    if (!head || known == *head)
        return;
    const bool isNoted = writeHead(location(), *head);
    if (note == HeadNote::Readable || head->sequence == 0)
        return;
    m_remark =
        (note == HeadNote::Absent ? Texts::tr("Nothing was noted beside the database of how many records it "
                                              "holds, so nobody can say whether some are missing.")
                                  : Texts::tr("What was noted beside the database of how many records it holds "
                                              "is damaged, so nobody can say whether some are missing.")) +
        u' ' +
        (isNoted ? Texts::tr("%1 are there, and this is noted now.") : Texts::tr("%1 are there.")).arg(head->sequence);
}

Result<Register> SqlStore::loadRegister(const Rulebook &rulebook) const
{
    return readRegisterTables(*m_database, rulebook);
}

Result<void> SqlStore::replaceRegister(const Register &data, const QString &by, const QDateTime &at)
{
    Transaction transaction(*m_database);
    if (Result<void> begun = transaction.begin(); !begun)
        return begun;
    if (Result<void> written = writeRegisterTables(*m_database, data); !written)
        return written;
    const Result<QByteArray> hash = registerHashOf(*m_database);
    if (!hash)
        return failed(hash.error());
    const Result<qint64> import = insertRecord(
        LinkKind::RegisterImport, u"imported_by, imported_at, contracts, services, administrators, register_sha256"_s,
        {by, isoTime(at), data.contracts().size(), data.services().size(), data.administrators().size(),
         QString::fromLatin1(*hash)});
    if (!import)
        return failed(import.error());
    // Tables and import go together: where the next import is this one, so are the tables.
    Result<void> done = commit(transaction, [&]() -> Result<bool> {
        Result<QSqlQuery> row =
            m_database->run(u"SELECT 1 FROM register_imports WHERE id = ? AND imported_by = ? AND imported_at = ?"_s,
                            {*import, by, isoTime(at)});
        if (!row)
            return failed(row.error());
        return row->next();
    });
    if (done)
        noteHead();
    return done;
}

Result<qint64> SqlStore::registerImport() const
{
    Result<QSqlQuery> query = m_database->run(u"SELECT coalesce(max(id), 0) FROM register_imports"_s);
    if (!query)
        return failed(query.error());
    return query->next() ? query->value(0).toLongLong() : 0;
}

Result<qint64> SqlStore::nextId(LinkKind kind) const
{
    Result<QSqlQuery> query = m_database->run(u"SELECT coalesce(max(id), 0) + 1 FROM %1"_s.arg(tableOf(kind)));
    if (!query)
        return failed(query.error());
    return query->next() ? query->value(0).toLongLong() : 1;
}

Result<qint64> SqlStore::insertRecord(LinkKind kind, const QString &columns, const QVariantList &values) const
{
    const Result<qint64> id = nextId(kind);
    const Result<qint64> sequence = nextSequence(*m_database);
    if (!id || !sequence)
        return failed(id ? sequence.error() : id.error());
    const QString all = u"id, sequence, "_s + columns;
    if (const Result<void> written =
            m_database->execute(insertInto(tableOf(kind), all), QVariantList{*id, *sequence} + values);
        !written)
        return failed(written.error());
    if (const Result<void> linked = appendLink(*m_database, kind, *id); !linked)
        return failed(linked.error());
    return *id;
}

Result<qint64> SqlStore::record(LinkKind kind, const QString &columns, const QVariantList &values)
{
    Transaction transaction(*m_database);
    if (const Result<void> begun = transaction.begin(); !begun)
        return failed(begun.error());
    Result<qint64> id = insertRecord(kind, columns, values);
    if (!id)
        return id;
    const Result<QByteArray> content = contentOf(*m_database, kind, *id);
    if (!content)
        return failed(content.error());
    const Result<void> done = commit(transaction, [&]() -> Result<bool> {
        const Result<QByteArray> there = contentOf(*m_database, kind, *id);
        return there ? Result<bool>(*there == *content) : failed(there.error());
    });
    if (!done)
        return failed(done.error());
    noteHead();
    return *id;
}

Result<void> SqlStore::commit(Transaction &transaction, const std::function<Result<bool>()> &isThere) const
{
    Result<void> done = transaction.commit();
    if (done || done.error().code == Failure::Code::Locked)
        return done;
    const Result<void> opened = m_database->reopen();
    const Result<bool> found = opened ? isThere() : tl::make_unexpected(opened.error());
    if (!found)
        return failed({Failure::Code::Unknown, location(),
                       done.error().detail + u' ' + Texts::tr("Whether it was saved could not be found out."),
                       Texts::tr("Look whether the disk is there and whole, then open the database again and look "
                                 "whether it is there.")});
    return *found ? Result<void>() : done;
}

Result<bool> SqlStore::holds(const DecisionRecord &record) const
{
    const Result<DecisionRecord> there = decision(record.id);
    if (!there)
        return there.error().code == Failure::Code::NotFound ? Result<bool>(false) : failed(there.error());
    return there->kind == record.kind && there->evidence == record.evidence && there->by == record.by &&
           isoTime(there->at) == isoTime(record.at) && there->withdraws == record.withdraws &&
           there->reply == record.reply && there->change == record.change;
}

Result<bool> SqlStore::holds(const QList<Draft> &saved, const QStringList &removed) const
{
    const Result<QList<Draft>> there = drafts();
    if (!there)
        return failed(there.error());
    const auto isHeld = [&](const Draft &draft) {
        return std::any_of(there->begin(), there->end(), [&](const Draft &other) {
            return other.key == draft.key && other.evidence == draft.evidence && other.layers == draft.layers &&
                   isoTime(other.changedAt) == isoTime(draft.changedAt);
        });
    };
    const auto isGone = [&](const QString &key) {
        const auto hasKey = [&](const Draft &draft) { return draft.key == key; };
        return std::any_of(saved.begin(), saved.end(), hasKey) || std::none_of(there->begin(), there->end(), hasKey);
    };
    return std::all_of(saved.begin(), saved.end(), isHeld) && std::all_of(removed.begin(), removed.end(), isGone);
}

Result<Register> SqlStore::currentRegister(const Rulebook &rulebook, qint64 import) const
{
    if (m_known.import != import || m_known.rulebook != rulebook.edition) {
        Result<Register> loaded = loadRegister(rulebook);
        if (!loaded)
            return loaded;
        m_known = {import, rulebook.edition, std::move(*loaded)};
    }
    return m_known.data;
}

Result<DecisionRecord> SqlStore::decide(const DecidedForm &form, const Rulebook &rulebook, const JudgeAgain &judgeAgain)
{
    Transaction transaction(*m_database);
    if (const Result<void> begun = transaction.begin(); !begun)
        return failed(begun.error());
    const Result<qsizetype> round = roundOf(form);
    if (!round)
        return failed(round.error());
    const Result<qint64> import = registerImport();
    if (!import)
        return failed(import.error());
    const Result<Rulebook> book = this->rulebook(rulebook);
    if (!book)
        return failed(book.error());
    const Result<Register> current = currentRegister(*book, *import);
    if (!current)
        return failed(current.error());
    const Result<People> people = peopleAround(form);
    if (!people)
        return failed(people.error());
    std::optional<Failure> unanswered;
    const auto dealingsNow = [&](const QString &serviceCode) {
        auto known = dealings(serviceCode, form.draftKey);
        if (!known)
            unanswered = known.error();
        return known.value_or(ContractDealings());
    };
    const Result<DecisionEntry> entry = judgeAgain({*book, *current, dealingsNow, *people});
    if (unanswered)
        return failed(*unanswered);
    if (!entry)
        return failed(entry.error());
    Result<DecisionRecord> record = nextRecord(*entry);
    if (!record)
        return record;
    record->registerImport = *import;
    const QString content = laidOverHash(form.evidence, record->layers); // before a key in the text was masked
    const bool isApproval = record->kind == DecisionKind::Approved;
    if (people->preparation && (!isApproval || people->preparation->contentSha256 == content))
        record->preparedBy = people->preparation->by;
    const bool isOfTwo = isApproval && !record->preparedBy.isEmpty();
    if (const Result<void> written = insert(*record, *round, isOfTwo ? content : QString()); !written)
        return failed(written.error());
    if (const Result<void> removed = removeDraft(form.draftKey); !removed)
        return failed(removed.error());
    if (const Result<void> done = commit(transaction, [&] { return holds(*record); }); !done)
        return failed(done.error());
    noteHead();
    // The log still holds the draft with the key until it is written back.
    if (record->keyMaterial == KeyMaterial::Erased)
        static_cast<void>(m_database->reopen());
    return record;
}

/// What a decision about another form of the mail erased does not come back.
Result<DecisionRecord> SqlStore::nextRecord(const DecisionEntry &entry) const
{
    DecisionRecord record;
    static_cast<DecisionEntry &>(record) = entry;
    record.evidenceSha256 = sha256Hex(entry.evidence.bytes);
    const Result<qint64> id = nextId(LinkKind::Decision);
    Result<QSqlQuery> evidence =
        m_database->run(u"SELECT bytes IS NULL FROM evidence WHERE sha256 = ?"_s, {record.evidenceSha256});
    if (!id || !evidence)
        return failed(id ? evidence.error() : id.error());
    record.id = *id;
    const bool isGone = evidence->next() && evidence->value(0).toBool();
    if (record.keyMaterial == KeyMaterial::Kept && isGone)
        record.keyMaterial = KeyMaterial::Erased;
    if (record.keyMaterial == KeyMaterial::Erased)
        record.evidence.bytes = QByteArray();
    return record;
}

Result<qsizetype> SqlStore::roundOf(const DecidedForm &form) const
{
    const Result<QList<DecisionSummary>> before = decisionsOfForm(identityOf(form.evidence, form.messageId));
    if (!before)
        return failed(before.error());
    qsizetype round = 0;
    for (const DecisionSummary &decision : *before) {
        if (decision.stands())
            return failed(alreadyDecided(decision));
        if (decision.kind != DecisionKind::Withdrawn)
            ++round;
    }
    return round;
}

Result<void> SqlStore::insertUnlessKnown(const QString &table, const QString &columns, const QVariantList &values) const
{
    Result<QSqlQuery> known = m_database->run(u"SELECT 1 FROM %1 WHERE sha256 = ?"_s.arg(table), {values.first()});
    if (!known)
        return failed(known.error());
    if (known->next())
        return {};
    return m_database->execute(insertInto(table, columns), values);
}

Result<void> SqlStore::insertOnce(const RulebookSource &rulebook) const
{
    return insertUnlessKnown(u"rulebooks"_s, u"sha256, json, holidays"_s,
                             {rulebook.sha256(), rulebook.json, rulebook.holidays});
}

Result<void> SqlStore::insertOnce(const DecisionRecord &record) const
{
    const QByteArray &bytes = record.evidence.bytes;
    const QVariant kept = record.keyMaterial == KeyMaterial::Erased ? QVariant()
                          : bytes.isNull()                          ? QByteArray("")
                                                                    : bytes;
    if (Result<void> written = insertUnlessKnown(u"evidence"_s, u"sha256, bytes"_s, {record.evidenceSha256, kept});
        !written)
        return written;
    return insertOnce(record.rulebook);
}

Result<void> SqlStore::insertPersonal(const DecisionRecord &record) const
{
    if (Result<void> written =
            m_database->execute(insertInto(u"decision_personal"_s, personalInsertColumns), personalValuesOf(record));
        !written)
        return written;
    for (const QVariantList &row : additionRowsOf(record)) {
        if (Result<void> written = m_database->execute(insertInto(u"decision_additions"_s, additionInsertColumns), row);
            !written)
            return written;
    }
    return m_database->addToSearch(record.id, searchedTextOf(record));
}

/// What belongs to a decision is written before its link, which closes it.
Result<void> SqlStore::insert(const DecisionRecord &record, qsizetype round, const QString &preparedSha256) const
{
    for (const Result<void> &kept : {insertOnce(record), insertPersonal(record)}) {
        if (!kept)
            return kept;
    }
    for (const DecidedFinding &finding : record.findings) {
        if (Result<void> written = m_database->execute(insertInto(u"decision_findings"_s, findingInsertColumns),
                                                       {record.id, finding.rule, finding.severity, finding.verdict});
            !written)
            return written;
    }
    const Result<qint64> sequence = nextSequence(*m_database);
    const Result<QByteArray> personal = personalHashOf(*m_database, record.id);
    if (!sequence || !personal)
        return failed(sequence ? personal.error() : sequence.error());
    if (Result<void> written = m_database->execute(insertInto(u"decisions"_s, decisionInsertColumns),
                                                   valuesOf(record, {*sequence, round, *personal, preparedSha256}));
        !written)
        return written;
    if (record.change) {
        if (Result<void> written = m_database->execute(insertInto(u"approved_changes"_s, changeInsertColumns),
                                                       valuesOf(record.id, *record.change));
            !written)
            return written;
    }
    if (record.keyMaterial == KeyMaterial::Erased) { // also what a decision about another form kept
        if (Result<void> erased = m_database->execute(
                u"UPDATE evidence SET bytes = NULL WHERE sha256 = ? AND bytes IS NOT NULL"_s, {record.evidenceSha256});
            !erased)
            return erased;
    }
    return appendLink(*m_database, LinkKind::Decision, record.id);
}

Result<DecisionRecord> SqlStore::withdraw(qint64 decisionId, const QString &reason, const QString &by,
                                          const QDateTime &at)
{
    Transaction transaction(*m_database);
    if (const Result<void> begun = transaction.begin(); !begun)
        return failed(begun.error());
    const Result<DecisionRecord> taken = decision(decisionId);
    if (!taken)
        return failed(taken.error());
    if (taken->withdrawnBy != 0 || taken->kind == DecisionKind::Withdrawn)
        return failed({Failure::Code::AlreadyDecided, u"#%1"_s.arg(decisionId),
                       Texts::tr("This decision was withdrawn already."), Texts::tr("Nothing was written.")});
    const Result<qint64> id = nextId(LinkKind::Decision);
    if (!id)
        return failed(id.error());
    DecisionRecord record = *taken;
    record.id = *id;
    record.kind = DecisionKind::Withdrawn;
    record.withdraws = decisionId;
    record.reason = reason;
    record.keyMaterial = KeyMaterial::None;
    record.reply = QString();
    record.findings.clear();
    record.preparedBy.clear();
    record.change.reset();
    record.application = {};
    record.judgement = {};
    record.facts = {};
    record.layers = {};
    record.by = by;
    record.at = at;
    if (taken->isErased)
        return failed(erased(decisionId));
    if (const Result<void> written = insert(record, 0); !written)
        return failed(written.error());
    if (const Result<void> done = commit(transaction, [&] { return holds(record); }); !done)
        return failed(done.error());
    noteHead();
    return record;
}

Result<QList<DecisionSummary>> SqlStore::decisions(int limit) const
{
    return rowsOf(m_database->run(u"SELECT %1 FROM %2 ORDER BY d.id DESC"_s.arg(summaryColumns, summaryTables) +
                                  (limit < 0 ? QString() : u" LIMIT %1"_s.arg(limit))),
                  &summaryOf);
}

Result<DecisionRecord> SqlStore::decision(qint64 id) const
{
    const Result<QList<DecisionRecord>> found = rowsOf(
        m_database->run(u"SELECT %1 FROM %2 WHERE d.id = ?"_s.arg(decisionColumns, decisionTables), {id}), &recordOf);
    if (!found)
        return failed(found.error());
    if (found->isEmpty())
        return failed({Failure::Code::NotFound, location(), Texts::tr("There is no decision #%1.").arg(id), {}});
    DecisionRecord record = found->first();
    Result<QSqlQuery> findings = m_database->run(
        u"SELECT rule, severity, verdict FROM decision_findings WHERE decision_id = ? ORDER BY rule"_s, {id});
    Result<QSqlQuery> additions =
        m_database->run(u"SELECT kind, entry FROM decision_additions WHERE decision_id = ? ORDER BY position"_s, {id});
    if (!findings || !additions)
        return failed(findings ? additions.error() : findings.error());
    while (findings->next())
        record.findings.append(
            {findings->value(0).toString(), findings->value(1).toString(), findings->value(2).toString()});
    record.layers = layersOf(std::move(*additions));
    return record;
}

Result<QList<DecisionSummary>> SqlStore::decisionsForContract(const QString &serviceCode, int limit) const
{
    if (serviceCode.isEmpty())
        return QList<DecisionSummary>();
    return rowsOf(m_database->run(u"SELECT %1 FROM %2 WHERE d.service_code = ? ORDER BY d.id DESC"_s.arg(
                                      summaryColumns, summaryTables) +
                                      (limit < 0 ? QString() : u" LIMIT %1"_s.arg(limit)),
                                  {serviceCode}),
                  &summaryOf);
}

FormIdentity identityOf(const Evidence &evidence, const QString &messageId)
{
    return {sha256Hex(evidence.bytes), evidence.formIndex, messageId};
}

Result<QList<DecisionSummary>> SqlStore::decisionsOfForm(const FormIdentity &form) const
{
    return rowsOf(m_database->run(u"SELECT %1 FROM %2 WHERE d.form_index = ? AND (d.evidence_sha256 = ? OR "
                                  "d.message_key = ?) ORDER BY d.id DESC"_s.arg(summaryColumns, summaryTables),
                                  {form.formIndex, form.evidenceSha256, messageKeyOf(form.messageId)}),
                  &summaryOf);
}

Result<ContractDealings> SqlStore::dealings(const QString &serviceCode, const QString &exceptKey) const
{
    ContractDealings known;
    if (serviceCode.isEmpty())
        return known;
    Result<QSqlQuery> open =
        m_database->run(u"SELECT source FROM drafts WHERE service_code = ? AND key <> ? ORDER BY changed_at, key"_s,
                        {serviceCode, exceptKey.isNull() ? u""_s : exceptKey});
    if (!open)
        return failed(open.error());
    while (open->next())
        known.openApplications.append(open->value(0).toString());
    Result<QSqlQuery> standing = m_database->run(standingChangesWhere(u"AND c.contract = ? "_s), {serviceCode});
    if (!standing)
        return failed(standing.error());
    while (standing->next())
        known.standing.append(standingChangeOf(*standing));
    return known;
}

Result<QHash<QString, QList<StandingChange>>> SqlStore::standingChanges() const
{
    Result<QSqlQuery> query = m_database->run(standingChangesWhere({}));
    if (!query)
        return failed(query.error());
    QHash<QString, QList<StandingChange>> byContract;
    while (query->next())
        byContract[query->value(6).toString()].append(standingChangeOf(*query));
    return byContract;
}

Result<void> SqlStore::writeDrafts(const QList<Draft> &save, const QStringList &remove)
{
    Transaction transaction(*m_database);
    if (Result<void> begun = transaction.begin(); !begun)
        return begun;
    for (const QString &key : remove) {
        if (Result<void> removed = removeDraft(key); !removed)
            return removed;
    }
    for (const Draft &draft : save) {
        if (Result<void> removed = removeDraft(draft.key); !removed)
            return removed;
        if (Result<void> saved = saveDraft(draft); !saved)
            return saved;
    }
    return commit(transaction, [&] { return holds(save, remove); });
}

Result<void> SqlStore::saveDraft(const Draft &draft) const
{
    const QVariantList values = valuesOf(draft);
    if (Result<void> saved = m_database->execute(insertInto(u"drafts"_s, draftColumns), values); !saved)
        return saved;
    const Result<QByteArray> hash = draftHashOf(*m_database, values.first().toString());
    if (!hash)
        return failed(hash.error());
    return m_database->execute(u"UPDATE drafts SET content_sha256 = ? WHERE key = ?"_s,
                               {QString::fromLatin1(*hash), values.first()});
}

Result<void> SqlStore::removeDraft(const QString &key) const
{
    return m_database->execute(u"DELETE FROM drafts WHERE key = ?"_s, {key.isNull() ? u""_s : key});
}

Result<QList<Draft>> SqlStore::drafts() const
{
    return rowsOf(m_database->run(u"SELECT %1 FROM drafts ORDER BY changed_at, key"_s.arg(draftColumns)), &draftOf);
}

} // namespace certlink
