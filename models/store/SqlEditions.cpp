#include "models/store/SqlStore.h"

#include "models/store/DecisionRows.h"
#include "models/store/Statements.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

/// Sentences for people.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(certlink::Store)
};

tl::unexpected<Failure> notPut(const Rulebook &edition, const QString &detail, const QString &remedy)
{
    return failed({Failure::Code::Refused, edition.edition, detail, remedy});
}

/// A record names its edition: the name must say which one it was.
Result<void> canFollow(const Rulebook &edition, const Rulebook &desk, const QList<EditionInForce> &putInForce)
{
    const Rulebook *first = &desk;
    for (const Rulebook *one = &desk; one; one = one->before()) {
        first = one;
        if (one->edition == edition.edition)
            return notPut(edition, Texts::tr("There is an edition of this name already."),
                          Texts::tr("Nothing was written. Give it a name of its own (edition)."));
    }
    for (const EditionInForce &one : putInForce) { // one that another of the same day has replaced
        if (one.edition == edition.edition)
            return notPut(edition, Texts::tr("There is an edition of this name already."),
                          Texts::tr("Nothing was written. Give it a name of its own (edition)."));
    }
    if (edition.inForceFrom < first->inForceFrom)
        return notPut(edition,
                      Texts::tr("It would hold before the first edition (%1, from %2).")
                          .arg(first->edition, isoDay(first->inForceFrom)),
                      Texts::tr("Nothing was written. Choose a later day (in_force_from)."));
    return {};
}

} // namespace

Result<QList<EditionInForce>> SqlStore::editions() const
{
    return rowsOf<EditionInForce>(
        m_database->run(u"SELECT e.edition, e.in_force_from, r.json, r.holidays, e.put_in_force_by, e.put_in_force_at "
                        "FROM editions e JOIN rulebooks r ON r.sha256 = e.rulebook_sha256 ORDER BY e.id"_s),
        [](const QSqlQuery &row) {
            return EditionInForce{row.value(0).toString(),
                                  dayOf(row.value(1)),
                                  {row.value(2).toByteArray(), row.value(3).toByteArray()},
                                  row.value(4).toString(),
                                  timeOf(row.value(5))};
        });
}

Result<qint64> SqlStore::editionCount() const
{
    Result<QSqlQuery> row = m_database->run(u"SELECT count(*) FROM editions"_s);
    if (!row)
        return failed(row.error());
    return row->next() ? row->value(0).toLongLong() : 0;
}

Result<Rulebook> SqlStore::rulebook(const Rulebook &builtIn) const
{
    const Result<qint64> count = editionCount();
    if (!count)
        return failed(count.error());
    if (*count != m_editions.count) {
        const Result<QList<EditionInForce>> stored = editions();
        if (!stored)
            return failed(stored.error());
        QList<Rulebook> rulebooks;
        for (const EditionInForce &edition : *stored) {
            Result<Rulebook> loaded = Rulebook::load(edition.source, edition.edition);
            if (!loaded)
                return failed({Failure::Code::Damaged, location(),
                               Texts::tr("An edition of the rulebook in it cannot be read: %1: %2")
                                   .arg(loaded.error().subject, loaded.error().detail),
                               Texts::tr("Look at it with \"history verify\", and restore a backup.")});
            rulebooks.append(std::move(*loaded));
        }
        m_editions = {*count, std::move(rulebooks)};
    }
    return Rulebook::ofDesk(builtIn, m_editions.rulebooks);
}

Result<void> SqlStore::putInForce(const RulebookSource &source, const Rulebook &builtIn, const QString &by,
                                  const QDateTime &at)
{
    const Result<Rulebook> edition = Rulebook::load(source, Texts::tr("the new edition"));
    if (!edition)
        return failed(edition.error());
    Transaction transaction(*m_database);
    if (Result<void> begun = transaction.begin(); !begun)
        return begun;
    if (Result<void> allowed = needSupervisor(by); !allowed)
        return allowed;
    const Result<Rulebook> desk = rulebook(builtIn);
    const Result<QList<EditionInForce>> stored = editions();
    if (!desk || !stored)
        return failed(desk ? stored.error() : desk.error());
    if (Result<void> free = canFollow(*edition, *desk, *stored); !free)
        return free;
    if (Result<void> kept = insertOnce(source); !kept)
        return kept;
    const Result<qint64> id =
        insertRecord(LinkKind::Edition, u"edition, in_force_from, rulebook_sha256, put_in_force_by, put_in_force_at"_s,
                     {edition->edition, isoDay(edition->inForceFrom), source.sha256(), by, isoTime(at)});
    if (!id)
        return failed(id.error());
    Result<void> done = commit(transaction, [&]() -> Result<bool> {
        return editionCount().map([&](qint64 count) { return count > stored->size(); });
    });
    if (done)
        noteHead();
    return done;
}

} // namespace certlink
