#include "models/store/SearchText.h"
#include "models/store/SqliteDatabase.h"

#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

/// How often a pair of characters stands in how many decisions.
using Counts = std::pair<qint64, qint64>;

/// Of a table of fts5vocab, beside what was counted before.
Result<void> addCounts(QHash<QString, Counts> &counts, Result<QSqlQuery> rows)
{
    if (!rows)
        return tl::make_unexpected(rows.error());
    while (rows->next()) {
        Counts &one = counts[rows->value(0).toString()];
        one.first += rows->value(1).toLongLong();
        one.second += rows->value(2).toLongLong();
    }
    return {};
}

} // namespace

Result<void> SqliteDatabase::addToSearch(qint64 decision, const QString &text) const
{
    return execute(u"INSERT INTO decision_search (rowid, pairs) VALUES (?, ?)"_s, {decision, searchPairs(text)});
}

Result<void> SqliteDatabase::removeFromSearch(qint64 decision, const QString &text) const
{
    return execute(u"INSERT INTO decision_search (decision_search, rowid, pairs) VALUES ('delete', ?, ?)"_s,
                   {decision, searchPairs(text)});
}

Result<void> SqliteDatabase::emptySearch() const
{
    return execute(u"INSERT INTO decision_search (decision_search) VALUES ('delete-all')"_s);
}

/// The index keeps no text, so another one is made of the texts, a part at a time, and their vocabularies are
/// compared.
Result<bool> SqliteDatabase::searchHolds(const std::function<bool(qint64 &decision, QString &text)> &next) const
{
    constexpr int textsAtATime = 500;
    for (const QString &table :
         {u"expected USING fts5 (pairs, content = '', tokenize = 'unicode61 remove_diacritics 0')"_s,
          u"expected_pairs USING fts5vocab (temp, expected, row)"_s,
          u"found_pairs USING fts5vocab (main, decision_search, row)"_s}) {
        if (const Result<void> made = execute(u"CREATE VIRTUAL TABLE temp."_s + table); !made)
            return tl::make_unexpected(made.error());
    }
    QHash<QString, Counts> expected;
    QHash<QString, Counts> found;
    qint64 decision = 0;
    QString text;
    for (bool goesOn = true; goesOn;) {
        for (int count = 0; count < textsAtATime && (goesOn = next(decision, text)); ++count) {
            if (const Result<void> added =
                    execute(u"INSERT INTO temp.expected (rowid, pairs) VALUES (?, ?)"_s, {decision, searchPairs(text)});
                !added)
                return tl::make_unexpected(added.error());
        }
        for (const Result<void> &step : {addCounts(expected, run(u"SELECT term, doc, cnt FROM temp.expected_pairs"_s)),
                                         execute(u"INSERT INTO temp.expected (expected) VALUES ('delete-all')"_s)}) {
            if (!step)
                return tl::make_unexpected(step.error());
        }
    }
    if (const Result<void> counted = addCounts(found, run(u"SELECT term, doc, cnt FROM temp.found_pairs"_s)); !counted)
        return tl::make_unexpected(counted.error());
    const Result<QString> others = ask(
        u"SELECT count(*) FROM (SELECT id FROM decision_search_docsize EXCEPT SELECT decision_id FROM "
        "decision_personal UNION ALL SELECT * FROM (SELECT decision_id FROM decision_personal EXCEPT SELECT id FROM "
        "decision_search_docsize))"_s);
    if (!others)
        return tl::make_unexpected(others.error());
    return expected == found && others->toInt() == 0;
}

Database::Search SqliteDatabase::searchFor(const QString &words) const
{
    const QString match = searchExpression(words);
    if (match.isEmpty())
        return {};
    return {u"decision_search"_s, u"decision_search.rowid"_s, u"decision_search MATCH ?"_s, match};
}

} // namespace certlink
