#include "models/store/SqlStore.h"

#include "models/application/Tokyo.h"
#include "models/store/DecisionRows.h"
#include "models/store/KnownHead.h"
#include "models/store/RegisterRows.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

/// Sentences for people.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(certlink::Store)
};

tl::unexpected<Failure> failed(const Failure &failure)
{
    return tl::make_unexpected(failure);
}

template<typename Row>
Result<QList<Row>> rowsOf(Result<QSqlQuery> query, Row (*read)(const QSqlQuery &))
{
    if (!query)
        return failed(query.error());
    QList<Row> rows;
    while (query->next())
        rows.append(read(*query));
    return rows;
}

QString insertInto(const QString &table, const QString &columns)
{
    return u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(table, columns, placeholdersFor(columns));
}

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
    if (const Result<KnownHead> head = headOf(*m_database))
        static_cast<void>(writeHead(location(), *head));
}

void SqlStore::noteHeadAtOpening()
{
    HeadNote note{};
    const std::optional<KnownHead> known = readHead(location(), &note);
    const Result<KnownHead> head = headOf(*m_database);
    if (!head || known == *head)
        return;
    const bool isNoted = writeHead(location(), *head);
    if (note == HeadNote::Readable || head->count == 0)
        return;
    m_remark =
        (note == HeadNote::Absent ? Texts::tr("Nothing was noted beside the database of how many decisions it "
                                              "holds, so nobody can say whether some are missing.")
                                  : Texts::tr("What was noted beside the database of how many decisions it holds "
                                              "is damaged, so nobody can say whether some are missing.")) +
        u' ' +
        (isNoted ? Texts::tr("%1 are there, and this is noted now.") : Texts::tr("%1 are there.")).arg(head->count);
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
    const Result<qint64> before = registerImport();
    if (!before)
        return failed(before.error());
    if (Result<void> noted = m_database->execute(
            u"INSERT INTO register_imports (imported_by, imported_at, contracts, services, administrators) "
            "VALUES (?, ?, ?, ?, ?)"_s,
            {by, isoTime(at), data.contracts().size(), data.services().size(), data.administrators().size()});
        !noted)
        return noted;
    // Tables and import go together: where the next import is this one, so are the tables.
    return commit(transaction, [&, next = *before + 1]() -> Result<bool> {
        Result<QSqlQuery> row =
            m_database->run(u"SELECT 1 FROM register_imports WHERE id = ? AND imported_by = ? AND imported_at = ?"_s,
                            {next, by, isoTime(at)});
        if (!row)
            return failed(row.error());
        return row->next();
    });
}

Result<qint64> SqlStore::registerImport() const
{
    Result<QSqlQuery> query = m_database->run(u"SELECT coalesce(max(id), 0) FROM register_imports"_s);
    if (!query)
        return failed(query.error());
    return query->next() ? query->value(0).toLongLong() : 0;
}

Result<qint64> SqlStore::nextDecision() const
{
    Result<QSqlQuery> query = m_database->run(u"SELECT coalesce(max(id), 0) + 1 FROM decisions"_s);
    if (!query)
        return failed(query.error());
    return query->next() ? query->value(0).toLongLong() : 1;
}

Result<void> SqlStore::commit(Transaction &transaction, const std::function<Result<bool>()> &isThere) const
{
    const Result<void> done = transaction.commit();
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
    const Result<Register> current = currentRegister(rulebook, *import);
    if (!current)
        return failed(current.error());
    std::optional<Failure> unanswered;
    const Result<DecisionEntry> entry = judgeAgain({*current, [&](const QString &serviceCode) {
                                                        auto known = dealings(serviceCode, form.draftKey);
                                                        if (!known)
                                                            unanswered = known.error();
                                                        return known.value_or(ContractDealings());
                                                    }});
    if (unanswered)
        return failed(*unanswered);
    if (!entry)
        return failed(entry.error());
    const Result<qint64> id = nextDecision();
    if (!id)
        return failed(id.error());
    DecisionRecord record;
    static_cast<DecisionEntry &>(record) = *entry;
    record.id = *id;
    record.registerImport = *import;
    if (const Result<void> written = insert(record, *round); !written)
        return failed(written.error());
    if (const Result<void> removed = removeDraft(form.draftKey); !removed)
        return failed(removed.error());
    if (const Result<void> done = commit(transaction, [&] { return holds(record); }); !done)
        return failed(done.error());
    noteHead();
    return record;
}

Result<qsizetype> SqlStore::roundOf(const DecidedForm &form) const
{
    const Result<QList<DecisionSummary>> before = decisionsOfForm(form.evidence, form.messageId);
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

Result<void> SqlStore::insertOnce(const DecisionEntry &entry) const
{
    const auto unlessKnown = [this](const QString &table, const QString &sha256, const QString &columns,
                                    const QVariantList &values) -> Result<void> {
        Result<QSqlQuery> known = m_database->run(u"SELECT 1 FROM %1 WHERE sha256 = ?"_s.arg(table), {sha256});
        if (!known)
            return failed(known.error());
        if (known->next())
            return {};
        return m_database->execute(insertInto(table, columns), values);
    };
    const QByteArray &bytes = entry.evidence.bytes;
    const QString sha256 = sha256Hex(bytes);
    if (Result<void> kept =
            unlessKnown(u"evidence"_s, sha256, u"sha256, bytes"_s, {sha256, bytes.isNull() ? QByteArray("") : bytes});
        !kept)
        return kept;
    const QString rulebook = entry.rulebook.sha256();
    return unlessKnown(u"rulebooks"_s, rulebook, u"sha256, edition, json, holidays"_s,
                       {rulebook, entry.edition, entry.rulebook.json, entry.rulebook.holidays});
}

Result<void> SqlStore::insert(const DecisionRecord &record, qsizetype round) const
{
    if (Result<void> kept = insertOnce(record); !kept)
        return kept;
    if (Result<void> written =
            m_database->execute(insertInto(u"decisions"_s, decisionInsertColumns), valuesOf(record, round));
        !written || !record.change)
        return written;
    return m_database->execute(insertInto(u"approved_changes"_s, changeInsertColumns),
                               valuesOf(record.id, *record.change));
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
    const Result<qint64> id = nextDecision();
    if (!id)
        return failed(id.error());
    DecisionRecord record = *taken;
    record.id = *id;
    record.kind = DecisionKind::Withdrawn;
    record.withdraws = decisionId;
    record.reason = reason;
    record.reply = QString();
    record.change.reset();
    record.application = {};
    record.judgement = {};
    record.facts = {};
    record.layers = {};
    record.by = by;
    record.at = at;
    if (const Result<void> written = insert(record, 0); !written)
        return failed(written.error());
    if (const Result<void> done = commit(transaction, [&] { return holds(record); }); !done)
        return failed(done.error());
    noteHead();
    return record;
}

Result<QList<DecisionSummary>> SqlStore::decisions(int limit) const
{
    return rowsOf(m_database->run(u"SELECT %1 FROM decisions d ORDER BY d.id DESC"_s.arg(summaryColumns) +
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
    return found->first();
}

Result<QList<DecisionSummary>> SqlStore::decisionsForContract(const QString &serviceCode, int limit) const
{
    if (serviceCode.isEmpty())
        return QList<DecisionSummary>();
    return rowsOf(m_database->run(
                      u"SELECT %1 FROM decisions d WHERE d.service_code = ? ORDER BY d.id DESC"_s.arg(summaryColumns) +
                          (limit < 0 ? QString() : u" LIMIT %1"_s.arg(limit)),
                      {serviceCode}),
                  &summaryOf);
}

Result<QList<DecisionSummary>> SqlStore::decisionsOfForm(const Evidence &evidence, const QString &messageId) const
{
    return rowsOf(m_database->run(u"SELECT %1 FROM decisions d WHERE d.form_index = ? AND (d.evidence_sha256 = ? OR "
                                  "d.message_id = ?) ORDER BY d.id DESC"_s.arg(summaryColumns),
                                  {evidence.formIndex, sha256Hex(evidence.bytes),
                                   messageId.isEmpty() ? QVariant() : QVariant(messageId)}),
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
        if (Result<void> saved = m_database->execute(insertInto(u"drafts"_s, draftColumns), valuesOf(draft)); !saved)
            return saved;
    }
    return commit(transaction, [&] { return holds(save, remove); });
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
