#include "GoldenRecord.h"
#include "rules/Engine.h"
#include "rules/Reasoning.h"
#include "tests/Folders.h"
#include "tests/rulebook/BuiltInRulebook.h"
#include "tests/rules/BuiltInTexts.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString fixtureFolder = fixturesFolder() + u"/rules"_s;
constexpr std::array languages{Language::Japanese, Language::English};

/// Always violated where it applies, so nothing can satisfy it (rules.md).
bool isNeverSatisfied(const QString &rule)
{
    return rule == "L2-licence-count"_L1;
}

/// Names that only the program, its data and its JSON use: never a word of a sentence. Those that are
/// English words as well (change, other, item) are looked for in tests of their own.
const QRegularExpression &internalKeys()
{
    static const QRegularExpression pattern = [] {
        QStringList keys{u"[0-9]+[ym]"_s, u"[a-z]+_[a-z_]+"_s, u"not-listed"_s, u"not-needed"_s, u"no-contract"_s};
        for (const ServiceKind kind : {ServiceKind::WebHighGrade2, ServiceKind::DocumentExchange,
                                       ServiceKind::IdGateway, ServiceKind::GioCac, ServiceKind::ManagedWaf})
            keys.append(serviceKindName(kind));
        for (const CatalogueItem &item : builtInRulebook().items) {
            if (item.key.contains(u'-'))
                keys.append(QRegularExpression::escape(item.key));
        }
        return QRegularExpression(u"(?<![A-Za-z0-9_.-])(?:"_s + keys.join(u'|') + u")(?![A-Za-z0-9_.-])"_s);
    }();
    return pattern;
}

QString baseText(const QString &base)
{
    QFile file(fixtureFolder + u"/base/"_s + base + u".txt"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(file.fileName()));
    return QString::fromUtf8(file.readAll());
}

QString internalKeyIn(const QString &text)
{
    return internalKeys().match(text).captured();
}

} // namespace

/// The rules against the documents of tests/fixtures/rules, read and judged as mails that arrived.
class TestRules : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"invalid QRegularExpression"_s)); // which matches nothing, ever
    }
    void everyRuleHasItsFixtures();
    void everyGoldenHasItsFixture();
    void everyItemOfTheCatalogue_data();
    void everyItemOfTheCatalogue();
    void fixture_data();
    void fixture();
    void basesAreApprovable_data();
    void basesAreApprovable();

private:
    JudgedFixture judged(const RuleFixture &fixture) const
    {
        return judgeFixture(fixture, fixtureFolder + u"/register"_s, *m_rulebook);
    }
    void checkTexts(const RuleResult &result) const;
    void checkSteps(const RuleResult &result) const;
    void checkChain(const RuleResult &result) const;
    bool hasVariantText(const RuleResult &result) const;

    const Rulebook *const m_rulebook = &builtInRulebook();
    const RuleTexts *const m_texts = &builtInTexts();
};

void TestRules::everyRuleHasItsFixtures()
{
    QMap<QString, QSet<QString>> verdicts;
    for (const QString &path : RuleFixture::find(fixtureFolder)) {
        const RuleFixture fixture = RuleFixture::read(path);
        QVERIFY2(ruleInfo(fixture.rule), qPrintable(path + u": no such rule"_s));
        QVERIFY2(!fixture.verdict.isEmpty(), qPrintable(path + u": the name begins with no verdict"_s));
        verdicts[fixture.rule].insert(fixture.verdict);
    }
    for (const RuleInfo &rule : ruleCatalogue()) {
        const QSet<QString> seen = verdicts.value(rule.id);
        QVERIFY2(seen.contains(u"violated"_s), qPrintable(rule.id + u" lacks a violating fixture"_s));
        QVERIFY2(seen.contains(u"satisfied"_s) || isNeverSatisfied(rule.id),
                 qPrintable(rule.id + u" lacks a satisfying fixture"_s));
        QVERIFY2(seen.contains(u"unknown"_s) == rule.canBeUnknown,
                 qPrintable(rule.id + u": fixtures and table differ about \"unknown\""_s));
    }
}

void TestRules::everyGoldenHasItsFixture()
{
    QDirIterator files(fixtureFolder, {u"*.golden"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        QVERIFY2(QFile::exists(path.chopped(7) + u".txt"_s), qPrintable(path + u" belongs to no fixture"_s));
    }
}

void TestRules::everyItemOfTheCatalogue_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("written");
    for (const CatalogueItem &item : m_rulebook->items) {
        for (const QString &name : QStringList{item.name} + item.aliases)
            QTest::newRow(qPrintable(item.key + u' ' + name)) << item.key << name;
    }
}

/// Every item is read by each of its names, takes the terms the catalogue offers with it and no other,
/// and is the contract's where the register names it.
void TestRules::everyItemOfTheCatalogue()
{
    QFETCH(const QString, key);
    QFETCH(const QString, written);
    const CatalogueItem *item = m_rulebook->itemByKey(key);
    for (const QString &term : {u"6m"_s, u"1y"_s, u"3y"_s}) {
        RuleFixture fixture;
        fixture.path = key;
        fixture.cells = {u"contracts[ssl00000001].item = "_s + item->name};
        const QString text = term == "6m"_L1 ? u"6ヶ月"_s : term.first(1) + u"年"_s;
        fixture.mail = baseText(u"agency"_s).replace(u"企業認証SSL 1年"_s, written + u' ' + text);
        const JudgedFixture judged = this->judged(fixture);
        const Application &application = judged.mail.reading.applications.first();
        QCOMPARE(application.item.key, key);
        QVERIFY(application.term.term == Term::fromString(term));
        QCOMPARE(judged.result(u"P2-item-unknown"_s).verdict, Verdict::Satisfied);
        QCOMPARE(judged.result(u"R-item-mismatch"_s).verdict, Verdict::Satisfied);
        const bool isOffered = item->terms.contains(*Term::fromString(term));
        const Verdict expected = item->category == Category::Byo ? Verdict::NotApplicable
                                 : isOffered                     ? Verdict::Satisfied
                                                                 : Verdict::Violated;
        QCOMPARE(judged.result(u"P2-term-not-offered"_s).verdict, expected);
    }
}

void TestRules::fixture_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &path : RuleFixture::find(fixtureFolder))
        QTest::newRow(qPrintable(path.mid(fixtureFolder.size() + 1))) << path;
}

void TestRules::fixture()
{
    QFETCH(const QString, path);
    const RuleFixture fixture = RuleFixture::read(path);
    const JudgedFixture judged = this->judged(fixture);
    const RuleResult &result = judged.result(fixture.rule);
    QCOMPARE(QString(verdictName(result.verdict)), fixture.verdict);
    if (fixture.has(u"variant"_s))
        QCOMPARE(result.variant, fixture.heads[u"variant"_s]);
    if (fixture.has(u"at"_s))
        QCOMPARE(judged.marked(result), fixture.heads[u"at"_s].split(u" | "_s));
    if (fixture.has(u"missing"_s)) {
        QStringList names;
        for (const RegisterCell &fact : result.missing)
            names.append(fact.name());
        QCOMPARE(names.join(u' '), fixture.heads[u"missing"_s]);
    }
    const QString message = m_texts->message(result, Language::Japanese);
    QVERIFY2(message.contains(fixture.heads.value(u"says"_s)), qPrintable(message));
    // Remade by tests/rules/remake-golden.sh, and read before it is believed.
    QVERIFY2(QFile::exists(goldenPath(path)), "the fixture has no golden record");
    QCOMPARE(goldenRecord(fixture, judged, *m_texts), readGolden(path));
    for (const RuleResult &any : judged.judgement.results) {
        checkTexts(any);
        checkSteps(any);
        checkChain(any);
        for (const FieldSpan &place : any.spans)
            QVERIFY(place.span.begin >= 0 && !place.span.isEmpty() &&
                    place.span.end <= judged.mail.mail.body().text.text().size());
    }
}

void TestRules::checkTexts(const RuleResult &result) const
{
    const RuleInfo *info = ruleInfo(result.rule);
    for (auto argument = result.arguments.begin(); argument != result.arguments.end(); ++argument)
        QVERIFY2(info->arguments.contains(argument.key()), qPrintable(result.rule + u' ' + argument.key()));
    QVERIFY(result.verdict != Verdict::Unknown || info->canBeUnknown);
    QVERIFY(result.verdict == Verdict::Unknown || result.missing.isEmpty());
    for (const Language language : languages) {
        const QStringList texts{m_texts->message(result, language), m_texts->mend(result, language),
                                m_texts->reply(result, language)};
        for (const QString &text : texts) {
            QCOMPARE(text.isEmpty(), !result.isFinding());
            QVERIFY2(!text.contains(u'{'), qPrintable(text));
            const QString key = internalKeyIn(text);
            QVERIFY2(key.isEmpty(), qPrintable(result.rule + u" shows "_s + key + u": "_s + text));
        }
        for (const RegisterCell &fact : result.missing)
            QVERIFY2(!m_texts->registerCell(fact, language).isEmpty(), qPrintable(fact.name()));
    }
    QVERIFY2(hasVariantText(result), qPrintable(result.rule + u" has no sentence for "_s + result.variant));
}

void TestRules::checkSteps(const RuleResult &result) const
{
    if (result.verdict == Verdict::NotApplicable) {
        QVERIFY(result.steps.isEmpty());
        return;
    }
    QVERIFY2(!result.steps.isEmpty(), qPrintable(result.rule));
    for (const ReasoningStep &step : result.steps) {
        for (const Language language : languages) {
            const QString text = m_texts->step(step, language);
            QVERIFY2(!text.isEmpty() && !text.contains(u'{'), qPrintable(result.rule + u' ' + step.key));
            const QString key = internalKeyIn(text);
            QVERIFY2(key.isEmpty(), qPrintable(step.key + u" shows "_s + key + u": "_s + text));
        }
    }
    // Whatever was compared last decided the verdict.
    if (result.steps.last().kind == ReasoningStep::Kind::Comparison)
        QCOMPARE(result.verdict, result.steps.last().holds ? Verdict::Satisfied : Verdict::Violated);
}

/// Every rule has fixtures that violate and satisfy it (everyRuleHasItsFixtures), so each is explained here.
void TestRules::checkChain(const RuleResult &result) const
{
    for (const Language language : languages) {
        const QString text = chain(result, *m_texts, language);
        QCOMPARE(text.count(u" → "_s), result.steps.size());
        const QString verdict = text.section(u" → "_s, -1);
        QVERIFY2(!verdict.isEmpty() && !verdict.startsWith(u"verdict-"_s), qPrintable(text));
        QVERIFY2(!text.contains(u'{') && internalKeyIn(text).isEmpty(), qPrintable(result.rule + u": "_s + text));
    }
}

/// RuleTexts falls back to the usual sentence; a variant a rule names should have its own.
bool TestRules::hasVariantText(const RuleResult &result) const
{
    if (!result.isFinding() || result.variant.isEmpty())
        return true;
    RuleResult usual = result;
    usual.variant.clear();
    return m_texts->message(result, Language::Japanese) != m_texts->message(usual, Language::Japanese);
}

void TestRules::basesAreApprovable_data()
{
    QTest::addColumn<QString>("base");
    for (const char *base : {"agency", "single", "wildcard", "byo", "byo-add"})
        QTest::newRow(base) << QString::fromLatin1(base);
}

void TestRules::basesAreApprovable()
{
    QFETCH(const QString, base);
    RuleFixture fixture;
    fixture.path = base;
    fixture.mail = baseText(base);
    const JudgedFixture judged = this->judged(fixture);
    for (const RuleResult &result : judged.judgement.findings())
        QVERIFY2(result.severity == Severity::Note, qPrintable(m_texts->message(result, Language::English)));
    QCOMPARE(judged.judgement.disposition, Disposition::Approvable);
}

namespace {

/// Writes what the rules say today beside every fixture; nothing is compared.
int remakeGoldens()
{
    for (const QString &path : RuleFixture::find(fixtureFolder)) {
        const RuleFixture fixture = RuleFixture::read(path);
        const JudgedFixture judged = judgeFixture(fixture, fixtureFolder + u"/register"_s, builtInRulebook());
        writeGolden(path, goldenRecord(fixture, judged, builtInTexts()));
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (QCoreApplication::arguments().contains(u"--remake-golden"_s))
        return remakeGoldens();
    TestRules test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_rules.moc"
