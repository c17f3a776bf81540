#include "rules/training/Handbook.h"
#include "rules/training/OfficialText.h"
#include "tests/Folders.h"
#include "tests/rulebook/BuiltInRulebook.h"
#include "tests/rules/BuiltInTexts.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryFile>
#include <QTest>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

namespace {

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

const QString published = sharedFolder() + u"/spec/regulation.ja.txt"_s;

} // namespace

/// The handbook lists the whole regulation, and finds its clauses in the organisation's own text.
class TestHandbook : public QObject
{
    Q_OBJECT

private slots:
    void clausesAreThoseOfTheSpecification()
    {
        QStringList specified;
        for (const QString &line : textOf(QStringLiteral(SPECIFICATION "/clauses.md")).split(u'\n')) {
            static const QRegularExpression row(u"^\\| ([A-Z]\\d) \\|"_s);
            if (const QRegularExpressionMatch match = row.match(line); match.hasMatch())
                specified.append(match.captured(1));
        }
        QCOMPARE(clauseNames(), specified);
    }

    void everyClauseAndRuleIsListed()
    {
        for (const Language language : {Language::Japanese, Language::English}) {
            const QList<HandbookClause> clauses = handbook(builtInRulebook(), builtInTexts(), language);
            QCOMPARE(clauses.size(), clauseNames().size() + 1);
            QStringList rules;
            for (const HandbookClause &clause : clauses) {
                QCOMPARE(clause.text.isEmpty(), clause.name.isEmpty());
                QVERIFY2(clause.rules.isEmpty() != clause.unchecked.isEmpty(), qPrintable(clause.name));
                for (const HandbookRule &rule : clause.rules) {
                    rules.append(rule.name);
                    QVERIFY2(!rule.title.isEmpty() && !rule.why.isEmpty(), qPrintable(rule.name));
                    QVERIFY(rule.from.isValid());
                }
            }
            QCOMPARE(rules.size(), ruleCatalogue().size());
        }
    }

    void thePublishedTextPlacesAllClauses()
    {
        if (!QFile::exists(published))
            QSKIP("The published text is not beside the project.");
        const Result<OfficialText> text = OfficialText::load(published);
        QVERIFY(text.has_value());
        QCOMPARE(text->notPlaced(), QStringList());
        QStringList words;
        for (const QString &clause : clauseNames())
            words.append(text->of(clause));
        QCOMPARE(QSet<QString>(words.begin(), words.end()).size(), words.size()); // each a place of its own
        // A few by what they alone say.
        QVERIFY(text->of(u"A2"_s).contains(u"70日前"));
        QVERIFY(text->of(u"A5"_s).contains(u"sub.www.example.jp"));
        QVERIFY(text->of(u"A3"_s).contains(u"クイック認証SSL"));
        QVERIFY(text->of(u"P4"_s).contains(u"dx########"));
        QVERIFY(text->of(u"P8"_s).contains(u"登録済み"));
        QVERIFY(!text->of(u"P8"_s).contains(u"許可"));
        QCOMPARE(text->of(u"C1"_s).count(u'\n'), 0);
    }

    /// Nothing else takes the place of what is missing, and what follows is found all the same.
    void whatIsMissingHasNoPlace()
    {
        if (!QFile::exists(published))
            QSKIP("The published text is not beside the project.");
        QStringList lines = textOf(published).split(u'\n');
        lines.removeIf([](const QString &line) { return line.contains(u"70日前") || line.contains(u"数営業日"); });
        const OfficialText text(lines.join(u'\n'));
        QCOMPARE(text.notPlaced(), QStringList({u"L4"_s, u"A2"_s}));
        QVERIFY(text.of(u"A3"_s).contains(u"クイック認証SSL"));
        QVERIFY(text.of(u"A2"_s).isNull());
    }

    void anotherTextIsRefused()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write("Dear all,\n\nthis is no regulation.\n");
        file.flush();
        QVERIFY(!OfficialText::load(file.fileName()));
        QVERIFY(!OfficialText::load(file.fileName() + u".none"_s));
        file.write("\xFF\xFE");
        file.flush();
        QVERIFY(!OfficialText::load(file.fileName()));
    }

private:
};

QTEST_GUILESS_MAIN(TestHandbook)
#include "tst_handbook.moc"
