#include "models/store/SqlStore.h"

#include "models/application/Tokyo.h"
#include "models/store/Statements.h"
#include "models/store/Verifier.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

/// Sentences for people.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(certlink::Store)
};

} // namespace

Result<Verification> SqlStore::verify(const std::optional<Anchor> &anchor, const VerificationProgress &progress) const
{
    return Verifier(*m_database).run(anchor, progress);
}

Result<bool> SqlStore::holds(const ChainHead &head) const
{
    return hashOfLink(*m_database, head.sequence).map([&](const QByteArray &hash) { return hash == head.hash; });
}

Result<Store::Derived> SqlStore::makeAnew()
{
    Transaction transaction(*m_database);
    if (const Result<void> begun = transaction.begin(); !begun)
        return failed(begun.error());
    for (const Result<void> &step :
         {m_database->execute(u"DELETE FROM open_changes"_s),
          m_database->execute(u"INSERT INTO open_changes (decision_id) "_s + openChangesOfRecords),
          m_database->emptySearch()}) {
        if (!step)
            return failed(step.error());
    }
    Derived made;
    Result<QSqlQuery> texts = m_database->run(searchedTexts);
    Result<QSqlQuery> open = m_database->run(u"SELECT count(*) FROM open_changes"_s);
    if (!texts || !open)
        return failed(texts ? open.error() : texts.error());
    while (texts->next()) {
        const Result<void> added = m_database->addToSearch(texts->value(0).toLongLong(), searchedTextOf(*texts));
        if (!added)
            return failed(added.error());
        ++made.searched;
    }
    made.openChanges = open->next() ? open->value(0).toLongLong() : 0;
    texts->finish();
    open->finish();
    // Where a commit fails it is as before, or done: making it anew once more does no harm.
    const Result<void> done = commit(transaction, []() -> Result<bool> { return false; });
    return done ? Result<Derived>(made) : failed(done.error());
}

Result<void> SqlStore::backupTo(const QString &file) const
{
    QFile target(file);
    if (!target.open(QIODevice::NewOnly | QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner))
        return failed({Failure::Code::NotWritable, file,
                       QFile::exists(file) ? Texts::tr("There is such a file already.")
                                           : Texts::tr("The file cannot be written."),
                       Texts::tr("Choose another name for the backup.")});
    target.close();
    Result<void> copied = m_database->copyInto(file);
    if (!copied)
        target.remove();
    return copied;
}

Result<void> SqlStore::erase(qint64 decisionId, const QString &by, const QDateTime &at) const
{
    const Result<DecisionRecord> whole = decision(decisionId);
    if (!whole)
        return failed(whole.error());
    const Result<qint64> erasure =
        insertRecord(LinkKind::Erasure, u"decision_id, erased_by, erased_at"_s, {decisionId, by, isoTime(at)});
    if (!erasure)
        return failed(erasure.error());
    if (Result<void> forgotten = m_database->removeFromSearch(decisionId, searchedTextOf(*whole)); !forgotten)
        return forgotten;
    for (const QString &statement : {u"DELETE FROM decision_personal WHERE decision_id = ?"_s,
                                     u"UPDATE decision_additions SET entry = NULL WHERE decision_id = ?"_s,
                                     u"UPDATE evidence SET bytes = NULL WHERE bytes IS NOT NULL AND sha256 = "
                                     "(SELECT evidence_sha256 FROM decisions WHERE id = ?) AND NOT EXISTS "
                                     "(SELECT 1 FROM decisions d WHERE d.evidence_sha256 = sha256 AND NOT EXISTS "
                                     "(SELECT 1 FROM erasures x WHERE x.decision_id = d.id))"_s}) {
        if (Result<void> done = m_database->execute(statement, {decisionId}); !done)
            return done;
    }
    return {};
}

Result<qint64> SqlStore::erasePersonal(QDate day, const QString &by, const QDateTime &at)
{
    if (const Result<void> allowed = needSupervisor(by); !allowed)
        return failed(allowed.error());
    Transaction transaction(*m_database);
    if (const Result<void> begun = transaction.begin(); !begun)
        return failed(begun.error());
    const Result<QList<qint64>> old = rowsOf<qint64>(
        m_database->run(u"SELECT id FROM decisions d WHERE decided_at < ? AND NOT EXISTS (SELECT 1 FROM erasures x "
                        "WHERE x.decision_id = d.id) ORDER BY id"_s,
                        {isoTime(QDateTime(day, QTime(0, 0), tokyo()))}),
        [](const QSqlQuery &row) { return row.value(0).toLongLong(); });
    if (!old)
        return failed(old.error());
    for (const qint64 id : *old) {
        if (const Result<void> done = erase(id, by, at); !done)
            return failed(done.error());
    }
    const Result<void> done = commit(transaction, [&]() -> Result<bool> {
        Result<QSqlQuery> row = m_database->run(
            u"SELECT count(*) FROM erasures WHERE erased_by = ? AND erased_at = ?"_s, {by, isoTime(at)});
        if (!row)
            return failed(row.error());
        return row->next() && row->value(0).toLongLong() == old->size();
    });
    if (!done)
        return failed(done.error());
    noteHead();
    // The log still holds what was erased until it is written back.
    if (const Result<void> written = m_database->reopen(); !written)
        return failed(written.error());
    return old->size();
}

} // namespace certlink
