#include "SpecificationTable.h"
#include "models/register/RegisterColumns.h"
#include "rules/Engine.h"
#include "tests/rulebook/BuiltInRulebook.h"
#include "tests/rules/BuiltInTexts.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

namespace {

template<typename Row>
QStringList namesOf(std::span<const RegisterColumn<Row>> columns)
{
    QStringList names;
    for (const RegisterColumn<Row> &column : columns)
        names.append(column.name);
    return names;
}

} // namespace

/// The documents of resources/spec against the program: neither says what the other does not.
class TestSpecification : public QObject
{
    Q_OBJECT

private slots:
    void catalogueIsTheDocuments()
    {
        const SpecificationTable table = specificationTable(u"rules.md"_s, u"rule"_s);
        QStringList names;
        for (const RuleInfo &rule : ruleCatalogue())
            names.append(rule.id);
        QCOMPARE(names, table.column(u"rule"_s));
    }

    void rule_data()
    {
        QTest::addColumn<int>("row");
        const QStringList rules = specificationTable(u"rules.md"_s, u"rule"_s).column(u"rule"_s);
        for (int row = 0; row < rules.size(); ++row)
            QTest::newRow(qPrintable(rules[row])) << row;
    }

    void rule()
    {
        QFETCH(const int, row);
        const SpecificationTable table = specificationTable(u"rules.md"_s, u"rule"_s);
        const RuleInfo *rule = ruleInfo(table.cell(row, u"rule"_s));
        QVERIFY(rule);
        QStringList fields;
        for (const Field field : rule->fields)
            fields.append(fieldName(field));
        QCOMPARE(rule->clauseId, table.cell(row, u"clause"_s));
        QCOMPARE(QString(severityName(rule->severity)), table.cell(row, u"severity"_s));
        QCOMPARE(fields.join(u' '), table.cell(row, u"fields"_s));
        QCOMPARE(rule->canBeUnknown, !table.cell(row, u"unknown"_s).isEmpty());
        QVERIFY(!table.cell(row, u"violated"_s).isEmpty());
        // The name's first word is the clause; R and S rules follow from what they are compared with.
        if (!rule->id.startsWith(u"R-") && !rule->id.startsWith(u"S-"))
            QCOMPARE(rule->clauseId, rule->id.section(u'-', 0, 0));
    }

    void everyClauseIsCitedOrSaidToBeUnchecked()
    {
        const QStringList clauses = specificationTable(u"clauses.md"_s, u"clause"_s).column(u"clause"_s);
        QSet<QString> cited;
        for (const RuleInfo &rule : ruleCatalogue()) {
            QVERIFY2(rule.clause.isEmpty() || clauses.contains(rule.clauseId), qPrintable(rule.id));
            cited.insert(rule.clauseId);
        }
        const QString sentence =
            specificationText(u"clauses.md"_s).section(u"No rule looks at"_s, 1).section(u'.', 0, 0);
        for (const QString &clause : clauses) {
            const bool isUnchecked = uncheckedClauses().contains(u"unchecked."_s + clause);
            QVERIFY2(cited.contains(clause) != isUnchecked, qPrintable(clause));
            const QRegularExpression word(u"\\b"_s + clause + u"\\b"_s);
            QVERIFY2(sentence.contains(word) == isUnchecked, qPrintable(clause));
            for (const Language language : {Language::Japanese, Language::English}) {
                QVERIFY2(!m_texts->clause(clause, language).isEmpty(), qPrintable(clause));
                QCOMPARE(!m_texts->uncheckedReason(clause, language).isEmpty(), isUnchecked);
            }
        }
    }

    void fieldsAreTheDocuments()
    {
        QStringList names;
        for (const Field field : allFields)
            names.append(fieldName(field));
        // item and term share a label, as do reasons and their text, but each has a row.
        QCOMPARE(names, specificationTable(u"form.md"_s, u"field"_s).column(u"field"_s));
    }

    void servicesAreTheDocuments()
    {
        const SpecificationTable table = specificationTable(u"form.md"_s, u"kind"_s);
        QStringList kinds;
        QStringList names;
        QStringList prefixes;
        for (const CatalogueService &service : m_rulebook->services) {
            kinds.append(serviceKindName(service.kind));
            names.append(service.name);
            prefixes.append(service.prefix);
        }
        QCOMPARE(kinds, table.column(u"kind"_s));
        QCOMPARE(names, table.column(u"row"_s));
        QCOMPARE(prefixes, table.column(u"prefix"_s));
    }

    /// A service kind that is shown by its key says nothing to anybody.
    void everyServiceKindHasItsWords()
    {
        for (const CatalogueService &service : m_rulebook->services) {
            const QString kind = serviceKindName(service.kind);
            for (const Language language : {Language::Japanese, Language::English})
                QVERIFY2(m_texts->word(kind, language) != kind || kind == "other"_L1, qPrintable(kind));
        }
        QVERIFY(m_texts->word(u"other"_s, Language::Japanese) != u"other"_s);
    }

    void itemsAreTheDocuments()
    {
        const SpecificationTable table = specificationTable(u"rules.md"_s, u"key"_s);
        QCOMPARE(m_rulebook->items.size(), table.rows.size());
        const auto yesNo = [](bool yes) { return yes ? u"yes"_s : u"no"_s; };
        for (qsizetype row = 0; row < table.rows.size(); ++row) {
            const CatalogueItem &item = m_rulebook->items[row];
            QStringList terms;
            for (const Term &term : item.terms)
                terms.append(term.toString());
            const QStringList cells{item.key,
                                    item.name,
                                    item.category == Category::Agency ? u"agency"_s : u"byo"_s,
                                    item.certificationAuthority,
                                    yesNo(item.singleLicence),
                                    item.wildcard ? yesNo(*item.wildcard) : u"–"_s,
                                    terms.isEmpty() ? u"any"_s : terms.join(u' ')};
            QCOMPARE(cells, table.rows[row]);
        }
    }

    void numbersAreTheDocuments()
    {
        const QString data = specificationText(u"rules.md"_s).section(u"## Data of the edition"_s, 1);
        QVERIFY(data.contains(u"%1 days of renewal period"_s.arg(m_rulebook->renewalWindowDays)));
        QVERIFY(data.contains(u"%1 working days of lead time"_s.arg(m_rulebook->leadTimeBusinessDays)));
        QVERIFY(data.contains(u"no desk addresses"_s) == m_rulebook->deskAddresses.isEmpty());
        QVERIFY(data.contains(u"from 12-29 to 01-03"_s));
        const Calendar &calendar = m_rulebook->calendar;
        for (QDate day(2026, 12, 1); day < QDate(2027, 2, 1); day = day.addDays(1)) {
            const bool isClosed = day >= QDate(2026, 12, 29) && day <= QDate(2027, 1, 3);
            QVERIFY2(calendar.isClosingDay(day) == isClosed, qPrintable(day.toString(Qt::ISODate)));
        }
    }

    void columnsAreTheDocuments()
    {
        const auto documented = [](const QString &first) {
            return specificationTable(u"register.md"_s, first).column(first);
        };
        QCOMPARE(namesOf(contractColumns()), documented(u"column of contracts.csv"_s));
        QCOMPARE(namesOf(serviceColumns()), documented(u"column of services.csv"_s));
        QCOMPARE(namesOf(administratorColumns()), documented(u"column of administrators.csv"_s));
    }

private:
    const Rulebook *const m_rulebook = &builtInRulebook();
    const RuleTexts *const m_texts = &builtInTexts();
};

QTEST_GUILESS_MAIN(TestSpecification)
#include "tst_specification.moc"
