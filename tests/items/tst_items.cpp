#include "models/items/FindingsModel.h"
#include "models/items/InboxFilter.h"
#include "models/items/InboxModel.h"
#include "models/items/RecordsModel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace certlink;
using namespace Qt::StringLiterals;

namespace {

InboxRow row(int id, CaseStatus status, const QString &contract, QDate receipt = {}, QDate start = {})
{
    InboxRow row;
    row.id = id;
    row.status = status;
    row.contract = contract;
    row.sender = u"person%1@example.jp"_s.arg(id);
    row.receiptDate = receipt;
    row.startDate = start;
    return row;
}

FindingEntry finding(const QString &rule, const QString &message = u"sentence"_s)
{
    FindingRow row;
    row.rule = rule;
    row.message = message;
    row.severity = Severity::Block;
    return {row, {}, {}, {}, {}};
}

FindingEntry fact(const QString &name, const QStringList &rules)
{
    FindingEntry entry;
    entry.fact = name;
    entry.factText = name;
    entry.cell = {u"contracts"_s, name, {}};
    for (const QString &rule : rules) {
        entry.lacking.append(finding(rule).finding);
        entry.lacking.last().verdict = Verdict::Unknown;
    }
    return entry;
}

/// The tree as text: rules, facts with their findings in brackets.
QString print(const FindingsModel &model)
{
    QStringList lines;
    for (int at = 0; at < model.rowCount(); ++at) {
        const QModelIndex index = model.index(at, 0);
        QString line = index.data(FindingsModel::RuleRole).toString();
        if (line.isEmpty())
            line = index.data(FindingsModel::FactRole).toString();
        QStringList below;
        for (int child = 0; child < model.rowCount(index); ++child)
            below.append(model.index(child, 0, index).data(FindingsModel::RuleRole).toString());
        if (!below.isEmpty())
            line += u"["_s + below.join(u' ') + u"]"_s;
        lines.append(line);
    }
    return lines.join(u' ');
}

QList<int> ids(const QAbstractItemModel &model)
{
    QList<int> ids;
    for (int at = 0; at < model.rowCount(); ++at)
        ids.append(model.index(at, 0).data(InboxModel::IdRole).toInt());
    return ids;
}

} // namespace

class TestItems : public QObject
{
    Q_OBJECT

private slots:
    void inboxKeepsRowsById();
    void inboxFiltersAndSorts();
    void findingsArriveAsDifferences_data();
    void findingsArriveAsDifferences();
    void findingsKeepTheirPlaceWhenOnlyTheSentenceChanges();
    void recordsSpeakTokyoTime();
};

void TestItems::inboxKeepsRowsById()
{
    InboxModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.append({row(1, CaseStatus::Return, u"a"_s), row(2, CaseStatus::Confirm, u"b"_s)});
    model.append({row(3, CaseStatus::Approvable, u"c"_s)});
    model.remove(2);
    QCOMPARE(ids(model), (QList<int>{1, 3}));
    model.update(row(3, CaseStatus::Approved, u"d"_s));
    QCOMPARE(model.index(model.rowOf(3)).data(InboxModel::ContractRole).toString(), u"d"_s);
    QCOMPARE(model.rowOf(2), -1);
}

void TestItems::inboxFiltersAndSorts()
{
    InboxModel model;
    InboxFilter filter;
    filter.setSourceModel(&model);
    QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.append({row(1, CaseStatus::Approved, u"ssl3"_s, QDate(2026, 11, 1)),
                  row(2, CaseStatus::Approvable, u"ssl2"_s, QDate(2026, 11, 3), QDate(2026, 12, 1)),
                  row(3, CaseStatus::Return, u"ssl1"_s, QDate(2026, 11, 2), QDate(2026, 11, 30))});
    QCOMPARE(ids(filter), (QList<int>{1, 2, 3}));
    filter.setOrder(InboxFilter::Order::NextToDo);
    QCOMPARE(ids(filter), (QList<int>{3, 2, 1}));
    filter.setOrder(InboxFilter::Order::StartDate);
    QCOMPARE(ids(filter), (QList<int>{3, 2, 1}));
    filter.setOrder(InboxFilter::Order::Contract);
    QCOMPARE(ids(filter), (QList<int>{3, 2, 1}));
    filter.setOrder(InboxFilter::Order::Arrival);
    filter.setShow(InboxFilter::Show::Open);
    QCOMPARE(ids(filter), (QList<int>{2, 3}));
    filter.setWords(u" SSL1  person3"_s);
    QCOMPARE(ids(filter), (QList<int>{3}));
    filter.setWords(QString());
    filter.setShow(InboxFilter::Show::Decided);
    QCOMPARE(ids(filter), (QList<int>{1}));
    filter.setShow(InboxFilter::Show::Asked);
    QCOMPARE(ids(filter), QList<int>());
    const auto writtenTo = [&model](int id, WrittenTo what) {
        InboxRow row = model.at(model.rowOf(id));
        row.writtenTo = what;
        model.update(row);
    };
    writtenTo(1, WrittenTo::Told);
    writtenTo(3, WrittenTo::Asked);
    QCOMPARE(ids(filter), (QList<int>{3}));
    InboxRow removed = model.at(model.rowOf(3));
    removed.aside = true;
    model.update(removed);
    QCOMPARE(ids(filter), QList<int>());
}

void TestItems::findingsArriveAsDifferences_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QStringList>("after");
    QTest::newRow("appear") << QStringList{} << QStringList{u"A"_s, u"B"_s};
    QTest::newRow("vanish") << QStringList{u"A"_s, u"B"_s} << QStringList{};
    QTest::newRow("middle goes") << QStringList{u"A"_s, u"B"_s, u"C"_s} << QStringList{u"A"_s, u"C"_s};
    QTest::newRow("middle comes") << QStringList{u"A"_s, u"C"_s} << QStringList{u"A"_s, u"B"_s, u"C"_s};
    QTest::newRow("order turns") << QStringList{u"A"_s, u"B"_s, u"C"_s} << QStringList{u"C"_s, u"B"_s, u"A"_s};
    QTest::newRow("all change") << QStringList{u"A"_s, u"B"_s} << QStringList{u"C"_s, u"D"_s, u"E"_s};
    QTest::newRow("under a fact") << QStringList{u"A"_s, u"X[B C]"_s} << QStringList{u"B"_s, u"X[C D]"_s, u"Y[E]"_s};
}

void TestItems::findingsArriveAsDifferences()
{
    QFETCH(QStringList, before);
    QFETCH(QStringList, after);
    const auto entries = [](const QStringList &names) {
        QList<FindingEntry> made;
        for (const QString &name : names) {
            const qsizetype bracket = name.indexOf(u'[');
            made.append(bracket < 0 ? finding(name)
                                    : fact(name.left(bracket), name.mid(bracket + 1).chopped(1).split(u' ')));
        }
        return made;
    };
    FindingsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setEntries(entries(before));
    QCOMPARE(print(model), before.join(u' '));
    model.setEntries(entries(after));
    QCOMPARE(print(model), after.join(u' '));
}

void TestItems::findingsKeepTheirPlaceWhenOnlyTheSentenceChanges()
{
    FindingsModel model;
    model.setEntries({finding(u"A"_s), finding(u"B"_s)});
    const QPersistentModelIndex kept = model.indexOfRule(u"B"_s);
    model.setEntries({finding(u"A0"_s), finding(u"B"_s, u"other"_s)});
    QVERIFY(kept.isValid());
    QCOMPARE(kept.data(FindingsModel::MessageRole).toString(), u"other"_s);
}

void TestItems::recordsSpeakTokyoTime()
{
    RecordsModel model;
    QList<RecordRow> all;
    for (int number = 250; number > 0; --number)
        all.append({number, u"approved"_s, u"to confirm"_s, true, u"ssl00001234"_s, u"subject"_s, u"person"_s,
                    QDateTime(QDate(2026, 11, 20), QTime(15, 30), Qt::UTC)});
    int asked = 0;
    model.setSource([&](qint64 before, int limit) {
        ++asked;
        return all.mid(before == 0 ? 0 : 251 - before, limit);
    });
    QCOMPARE(asked, 1); // as far as somebody looks
    while (model.canFetchMore({}))
        model.fetchMore({});
    QCOMPARE(model.rowCount(), 250);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.index(249, 0).data(RecordsModel::IdRole).toInt(), 1);
    QCOMPARE(model.index(0, RecordsModel::TimeColumn).data().toString(), u"2026-11-21 00:30"_s);
    QCOMPARE(model.index(0, RecordsModel::KindColumn).data().toString(), u"approved"_s);
    QVERIFY(model.index(0, 0).data(RecordsModel::IsWithdrawnRole).toBool());
}

QTEST_GUILESS_MAIN(TestItems)
#include "tst_items.moc"
