#include "models/application/Application.h"
#include "models/application/BodyText.h"
#include "models/application/Finding.h"
#include "models/application/WordSet.h"

#include <QTest>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

/// The values everything speaks in.
class TestApplication : public QObject
{
    Q_OBJECT

private slots:
    void findsWordsTogether()
    {
        const QStringList words{u"取消"_s, u"取り消"_s, u"stop"_s, QString()};
        const WordSet set(words);
        QCOMPARE(set.words(), words);
        QVERIFY(set.isIn(u"本件は取り消します"));
        QVERIFY(set.isIn(u"取消"));
        QVERIFY(set.isIn(u"please stop"));
        QVERIFY(!set.isIn(u"取引先の消費税"));
        QVERIFY(!set.isIn(u"取"));
        QVERIFY(!set.isIn(u""));
        const QString sameBit = QString(QChar(u'取' + 4096)) + u"消"_s;
        QVERIFY(!set.isIn(sameBit));
        QVERIFY(set.begins(u"取消です"));
        QVERIFY(!set.begins(u"お取消です"));
        QCOMPARE(set.beginningWith(u'取'), (QStringList{u"取消"_s, u"取り消"_s}));
        QCOMPARE(set.beginningWith(u'消'), QStringList());
        QVERIFY(!WordSet().isIn(u"取消"));
    }
    void foldsEveryLineEnd()
    {
        const BodyText body(u"a\r\nb\rc\u2028d\n"_s);
        QCOMPARE(body.text(), u"a\nb\nc\nd\n"_s);
        QCOMPARE(body.lineCount(), 5);
        QCOMPARE(body.line(2), u"c");
        QCOMPARE(BodyText(u"\r\r\n\n\r"_s).text(), u"\n\n\n\n"_s);
        QCOMPARE(BodyText(u"a\r\u2028\u2029b"_s).text(), u"a\n\n\nb"_s);
        QCOMPARE(BodyText(u"\tx\f\u2027\u202A"_s).text(), u"\tx\f\u2027\u202A"_s); // near, and no line ends
    }

    void countsPlacesFromOne()
    {
        const BodyText body(u"ab\n髙島\n"_s);
        const Place place = body.placeOf({4, 5});
        QCOMPARE(place.line, 2);
        QCOMPARE(place.column, 2);
        QCOMPARE(place.length, 1);
        QCOMPARE(body.textAt({4, 5}), u"島");
    }

    void judgesHostNames_data()
    {
        using Problem = HostName::Problem;
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("problem");
        QTest::addColumn<QString>("bare");
        const auto row = [](const char *name, const QString &raw, const QString &value, Problem problem,
                            const QString &bare = {}) { QTest::newRow(name) << raw << value << int(problem) << bare; };
        row("plain", u"www.example.jp"_s, u"www.example.jp"_s, Problem::None);
        row("full width", u"ＷＷＷ．Example．jp"_s, u"www.example.jp"_s, Problem::None);
        row("trailing dot", u"www.example.jp."_s, u"www.example.jp"_s, Problem::None);
        row("wildcard", u"*.example.jp"_s, u"*.example.jp"_s, Problem::None);
        row("two labels with a star", u"*.jp"_s, u"*.jp"_s, Problem::None);
        row("international", u"日本語.jp"_s, u"xn--wgv71a119e.jp"_s, Problem::None);
        row("international wildcard", u"*.日本語.jp"_s, u"*.xn--wgv71a119e.jp"_s, Problem::None);
        row("star inside", u"www.*.example.jp"_s, u"www.*.example.jp"_s, Problem::Wildcard);
        row("star in a label", u"w*.example.jp"_s, u"w*.example.jp"_s, Problem::Wildcard);
        row("star alone", u"*"_s, u"*"_s, Problem::Wildcard);
        row("one label", u"localhost"_s, u"localhost"_s, Problem::SingleLabel);
        row("address", u"192.0.2.1"_s, u"192.0.2.1"_s, Problem::IpAddress);
        row("IPv6 address", u"2001:db8::1"_s, u"2001:db8::1"_s, Problem::IpAddress);
        row("underscore", u"a_b.example.jp"_s, u"a_b.example.jp"_s, Problem::Characters);
        row("hyphen at the edge", u"-a.example.jp"_s, u"-a.example.jp"_s, Problem::Characters);
        row("empty label", u"a..jp"_s, u"a..jp"_s, Problem::Characters);
        row("blank inside", u"www example.jp"_s, u"www example.jp"_s, Problem::Characters);
        row("url", u"https://www.example.jp/"_s, u"https://www.example.jp/"_s, Problem::Decorated, u"www.example.jp"_s);
        row("port", u"www.example.jp:443"_s, u"www.example.jp:443"_s, Problem::Decorated, u"www.example.jp"_s);
        row("mail address", u"mailto:a@example.jp"_s, u"mailto:a@example.jp"_s, Problem::Decorated, u"example.jp"_s);
        row("path", u"www.example.jp/index.html"_s, u"www.example.jp/index.html"_s, Problem::Decorated,
            u"www.example.jp"_s);
        const QString label63(63, u'a');
        row("label of 63 in 66", label63 + u".jp"_s, label63 + u".jp"_s, Problem::TotalLength);
        row("label of 64", label63 + u"a.jp"_s, label63 + u"a.jp"_s, Problem::LabelLength);
        const QString whole64 = QString(30, u'a') + u'.' + QString(30, u'b') + u".jp"_s;
        row("whole of 64", whole64, whole64, Problem::None);
        row("whole of 65", u"c"_s + whole64, u"c"_s + whole64, Problem::TotalLength);
        row("empty", u"  "_s, u""_s, Problem::Empty);
    }
    void judgesHostNames()
    {
        QFETCH(QString, raw);
        const HostName host = readHostName(raw);
        QTEST(host.value, "value");
        QTEST(int(host.problem), "problem");
        QTEST(host.bare, "bare");
    }

    void coversOneLabel_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("covers");
        QTest::newRow("one more label") << u"*.example.jp"_s << u"www.example.jp"_s << true;
        QTest::newRow("two more labels") << u"*.example.jp"_s << u"sub.www.example.jp"_s << false;
        QTest::newRow("none more") << u"*.example.jp"_s << u"example.jp"_s << false;
        QTest::newRow("itself") << u"*.example.jp"_s << u"*.example.jp"_s << true;
        QTest::newRow("same ending only") << u"*.example.jp"_s << u"www.badexample.jp"_s << false;
        QTest::newRow("no star") << u"www.example.jp"_s << u"www.example.jp"_s << true;
        QTest::newRow("star does not cover a star below") << u"*.jp"_s << u"*.example.jp"_s << false;
    }
    void coversOneLabel()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, name);
        QTEST(coversHostName(pattern, name), "covers");
    }

    void knowsServiceCodes()
    {
        QVERIFY(isServiceCode(u"ssl00001234"));
        QVERIFY(isServiceCode(u"dx00001234"));
        QVERIFY(isServiceCode(u"abcd00001234"));
        QVERIFY(!isServiceCode(u"a00001234"));
        QVERIFY(!isServiceCode(u"abcde00001234"));
        QVERIFY(!isServiceCode(u"ssl0001234"));
        QVERIFY(!isServiceCode(u"SSL00001234"));
        QVERIFY(!isServiceCode(u"ssl0000１234"));
        QVERIFY(!isServiceCode(u""));
    }

    void writesTerms()
    {
        QCOMPARE(Term{24}.toString(), u"2y"_s);
        QCOMPARE(Term{18}.toString(), u"18m"_s);
        QCOMPARE(Term::fromString(u"1Y")->months, 12);
        QVERIFY(!Term::fromString(u"0y"));
        QVERIFY(!Term::fromString(u"year"));
    }

    void drawsTheDisposition()
    {
        RuleResult block{u"A"_s, {}, Severity::Block, Verdict::Unknown, {}, {}, {}, {}, {}, {}};
        QCOMPARE(dispositionOf({block}), Disposition::Confirm);
        block.verdict = Verdict::Violated;
        RuleResult note{u"B"_s, {}, Severity::Note, Verdict::Violated, {}, {}, {}, {}, {}, {}};
        QCOMPARE(dispositionOf({note}), Disposition::Approvable);
        QCOMPARE(dispositionOf({note, block}), Disposition::Return);
        note.severity = Severity::Confirm;
        QCOMPARE(dispositionOf({note}), Disposition::Confirm);
    }

    void namesEveryFieldBothWays()
    {
        for (const Field field : allFields)
            QCOMPARE(fieldFromName(QString(fieldName(field))), field);
        QVERIFY(!fieldFromName(u"colour"));
    }
};

QTEST_APPLESS_MAIN(TestApplication)
#include "tst_application.moc"
