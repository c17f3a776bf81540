#include "rules/Engine.h"
#include "rules/RuleTexts.h"
#include "tests/rulebook/BuiltInRulebook.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

/// How sentences are filled in, and which texts are refused.
class TestTexts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        auto texts = RuleTexts::builtIn();
        QVERIFY2(texts, texts ? "" : qPrintable(texts.error().toString()));
        m_texts = std::make_unique<RuleTexts>(*texts);
    }

    void namesDaysInBothLanguages()
    {
        RuleResult result;
        result.rule = u"L3-weekend"_s;
        result.verdict = Verdict::Violated;
        result.arguments = {{u"day"_s, QDate(2026, 12, 6)},
                            {u"weekday"_s, 7},
                            {u"previous"_s, QDate(2026, 12, 4)},
                            {u"next"_s, QDate(2026, 12, 7)},
                            {u"receipt"_s, QDate(2026, 11, 20)}};
        QCOMPARE(m_texts->message(result, Language::Japanese),
                 u"12/6 は日曜日です。直前の営業日は 12/4(金)、直後は 12/7(月) です。"_s);
        QCOMPARE(m_texts->message(result, Language::English),
                 u"6 Dec 2026 is a Sunday. The business day before is Fri 4 Dec 2026, the one after Mon 7 Dec 2026."_s);
        result.arguments[u"receipt"_s] = QDate(2025, 12, 1); // then the year is said
        QVERIFY(m_texts->message(result, Language::Japanese).startsWith(u"2026/12/6 は日曜日"));
        QVERIFY(m_texts->reply(result, Language::Japanese).contains(u"2026/12/6(日)"));
    }

    void namesTheFirstOfManyAndCountsTheRest()
    {
        RuleResult result;
        result.rule = u"P0-unread-text"_s;
        result.verdict = Verdict::Violated;
        QStringList texts;
        for (int number = 1; number <= 8; ++number)
            texts.append(u"%1.pdf"_s.arg(number));
        result.arguments = {{u"texts"_s, texts}, {u"count"_s, 8}};
        const auto message = [&](Language language) { return m_texts->message(result, language); };
        QVERIFY(message(Language::Japanese).contains(u"「7.pdf」、「8.pdf」。"));
        QVERIFY(message(Language::English).contains(u"\"7.pdf\", \"8.pdf\". "));
        for (int number = 9; number <= 60; ++number)
            texts.append(u"%1.pdf"_s.arg(number));
        result.arguments = {{u"texts"_s, texts}, {u"count"_s, 60}};
        QVERIFY(message(Language::Japanese).contains(u"「7.pdf」、「8.pdf」ほか52件。"));
        QVERIFY(message(Language::English).contains(u"\"7.pdf\", \"8.pdf\" and 52 more. "));
        QVERIFY(m_texts->reply(result, Language::Japanese).contains(u"「8.pdf」ほか52件 とのご記載"));
    }

    void showsTheFirstRowsOfAConflict()
    {
        RuleResult result;
        result.rule = u"P0-conflicting-answers"_s;
        result.verdict = Verdict::Violated;
        QStringList rows;
        for (int number = 0; number < 25; ++number)
            rows.append(u"webhighgrade2 wht%1"_s.arg(number));
        const QVariantMap pair{
            {u"field"_s, u"services"_s}, {u"first"_s, rows.first(20).join(u", "_s)}, {u"second"_s, rows.join(u", "_s)}};
        result.arguments = {{u"pairs"_s, QVariantList{QVariant(pair)}}};
        const QString message = m_texts->message(result, Language::Japanese);
        QCOMPARE(message.count(u"wht19"_s), 2);
        QVERIFY2(!message.contains(u"wht20"_s) && message.count(u"ほか5件"_s) == 1, qPrintable(message));
    }

    void showsConflictsInTheFormsWords()
    {
        const auto pair = [](const QString &field, const QString &first, const QString &second) {
            return QVariant(QVariantMap{{u"field"_s, field}, {u"first"_s, first}, {u"second"_s, second}});
        };
        RuleResult result;
        result.rule = u"P0-conflicting-answers"_s;
        result.verdict = Verdict::Violated;
        result.arguments = {{u"pairs"_s, QVariantList{pair(u"work"_s, u"change"_s, u"change add"_s),
                                                      pair(u"services"_s, u"webhighgrade2 wht00000001, - other"_s,
                                                           u"idgateway gw00000001"_s),
                                                      pair(u"term"_s, u"1年"_s, u"6ヶ月"_s)}}};
        QCOMPARE(
            m_texts->message(result, Language::Japanese),
            u"同じ項目に異なる答えがあります(希望する作業: 「変更」と「変更 追加」、変更/追加後の連携対象サービス: "
            "「IIJ Webハイグレード2サービス wht00000001、(印なし) その他」と「IDゲートウェイサービス gw00000001」、"
            "有効期間: 「1年」と「6ヶ月」)。先の答えで判定しています。"_s);
        const QString english = m_texts->message(result, Language::English);
        QVERIFY2(english.contains(u"\"change\" and \"change addition\""_s) && !english.contains(u"webhighgrade2"_s),
                 qPrintable(english));
    }

    void showsOnlyChoicesInTheFormsWords()
    {
        const auto message = [this](const QString &field, const QString &first, const QString &second) {
            RuleResult result;
            result.rule = u"P0-conflicting-answers"_s;
            result.verdict = Verdict::Violated;
            result.arguments = {{u"pairs"_s, QVariantList{QVariantMap{
                                                 {u"field"_s, field}, {u"first"_s, first}, {u"second"_s, second}}}}};
            return m_texts->message(result, Language::English);
        };
        const QString permitted = m_texts->word(u"permitted"_s, Language::English);
        QVERIFY(message(u"multi_server_permitted"_s, u"true"_s, u"-"_s).contains(u'"' + permitted + u'"'));
        QVERIFY(message(u"intermediate_ca"_s, u"registered"_s, u"not-needed"_s)
                    .contains(u'"' + m_texts->word(u"not-needed"_s, Language::English) + u'"'));
        QVERIFY(message(u"reasons"_s, u"not-listed"_s, u"byo"_s)
                    .contains(u'"' + m_texts->word(u"not-listed"_s, Language::English) + u'"'));
        // A customer who writes one of our keys has written it.
        QVERIFY(
            message(u"common_name"_s, u"not-listed"_s, u"other, -"_s).contains(u"\"not-listed\" and \"other, -\""_s));
    }

    void countsDaysInBothLanguages()
    {
        RuleResult result;
        result.rule = u"L4-lead-time"_s;
        result.verdict = Verdict::Violated;
        result.arguments = {{u"count"_s, 1}, {u"needed"_s, 3}};
        QVERIFY(m_texts->message(result, Language::English).startsWith(u"There is 1 business day after"));
        result.arguments[u"count"_s] = 2;
        QVERIFY(m_texts->message(result, Language::English).startsWith(u"There are 2 business days after"));
    }

    void namesHolidaysInEnglish()
    {
        RuleResult result;
        result.rule = u"L3-holiday"_s;
        result.verdict = Verdict::Violated;
        result.arguments = {{u"day"_s, QDate(2026, 11, 23)}, {u"name"_s, u"勤労感謝の日"_s}};
        QVERIFY(m_texts->message(result, Language::English).contains(u"Labour Thanksgiving Day"_s));
        for (QDate day(1955, 1, 1); day.year() < 2100; day = day.addDays(1)) {
            const QString name = builtInRulebook().calendar.holidayName(day);
            QVERIFY2(name.isNull() || m_texts->word(name, Language::English) != name, qPrintable(name));
        }
    }

    void suggestsReasonsInBothLanguages()
    {
        QCOMPARE(m_texts->suggestedReasons(u"P0-unread-text"_s, Language::Japanese).first(),
                 u"読みました。申込内容に影響しません"_s);
        QVERIFY(!m_texts->suggestedReasons(u"P0-unread-text"_s, Language::English).isEmpty());
        QVERIFY(m_texts->suggestedReasons(u"L3-weekend"_s, Language::English).isEmpty());
    }

    void saysNothingOfWhatIsNoFinding()
    {
        RuleResult result;
        result.rule = u"L3-weekend"_s;
        for (const Verdict verdict : {Verdict::Satisfied, Verdict::NotApplicable}) {
            result.verdict = verdict;
            QVERIFY(m_texts->message(result, Language::Japanese).isEmpty());
            QVERIFY(m_texts->reply(result, Language::English).isEmpty());
        }
        QVERIFY(!m_texts->title(u"L3-weekend"_s, Language::Japanese).isEmpty());
    }

    void namesRegisterCells_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("ja");
        QTest::addColumn<QString>("en");
        QTest::newRow("cell") << u"ssl00001234"_s << u"csr"_s << u"契約 ssl00001234 のCSR 作成者"_s
                              << u"CSR maker of contract ssl00001234"_s;
        QTest::newRow("row") << u"ssl00001234"_s << QString() << u"契約 ssl00001234"_s << u"contract ssl00001234"_s;
        QTest::newRow("table") << QString() << QString() << u"契約の台帳"_s << u"the register's contracts"_s;
    }

    void namesRegisterCells()
    {
        QFETCH(const QString, key);
        QFETCH(const QString, column);
        const RegisterCell fact{u"contracts"_s, key, column};
        QTEST(m_texts->registerCell(fact, Language::Japanese), "ja");
        QTEST(m_texts->registerCell(fact, Language::English), "en");
    }

    void knowsTheWordsOfTheRegister()
    {
        QCOMPARE(m_texts->word(u"customer"_s, Language::Japanese), u"お客様"_s);
        QCOMPARE(m_texts->word(u"1y"_s, Language::Japanese), u"1年"_s);
        QCOMPARE(m_texts->word(u"6m"_s, Language::Japanese), u"6ヶ月"_s);
        QCOMPARE(m_texts->word(u"1y"_s, Language::English), u"1 year"_s);
        QCOMPARE(m_texts->word(u"18m"_s, Language::English), u"18 months"_s);
        QCOMPARE(m_texts->word(u"dx00000001"_s, Language::English), u"dx00000001"_s);
        QCOMPARE(m_texts->field(Field::StartDate, Language::Japanese), u"利用開始希望日"_s);
    }

    void refusesIncompleteTexts_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("place");
        const auto row = [](const char *what, const char *from, const char *to, const char *place) {
            QTest::newRow(what) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(place);
        };
        row("missing part", "\"why\": {\"ja\": \"過ぎた日に", "\"title.old\": {\"ja\": \"過ぎた日に", "L3-past/why");
        row("no such rule", "\"L3-past\"", "\"L3-future\"", "L3-future");
        row("no such part", "\"mend.alone\"", "\"cure.alone\"", "cure.alone");
        row("argument the rule does not give", "{day:long} は、受付日", "{date:long} は、受付日", "L3-past/message");
        row("no such format", "{day:long} は、受付日", "{day:roman} は、受付日", "L3-past/message");
        row("open brace", "{day:long} は、受付日", "{day:long は、受付日", "L3-past/message");
        row("closing brace first", "{day:long} は、受付日", "day}{:long} は、受付日", "L3-past/message");
        row("closing brace alone", "{day:long} は、受付日", "day:long} は、受付日", "L3-past/message");
        row("argument of another sentence's rule", "{receipt:long} より前", "{weekday} より前", "L3-past/message");
        row("opening brace and nothing else", "\"Work cannot be done on a day that has passed.\"", "\"{Work cannot\"",
            "L3-past/why");
        row("closing brace and nothing else", "\"Work cannot be done on a day that has passed.\"", "\"}Work cannot\"",
            "L3-past/why");
        row("a third language", "\"en\": \"Work cannot be done on a day that has passed.\"",
            "\"en\": \"Past.\", \"de\": \"Vorbei.\"", "L3-past/why");
        row("empty text", "\"en\": \"Work cannot be done on a day that has passed.\"", "\"en\": \"\"", "L3-past/why");
    }

    void refusesIncompleteTexts()
    {
        QFETCH(const QByteArray, from);
        QFETCH(const QByteArray, to);
        QFETCH(const QString, place);
        const QTemporaryDir folder;
        bool changed = false;
        for (const QFileInfo &info : QDir(u":/certlink/texts"_s).entryInfoList(QDir::Files)) {
            QFile source(info.filePath());
            QFile copy(folder.filePath(info.fileName()));
            QVERIFY(source.open(QIODevice::ReadOnly) && copy.open(QIODevice::WriteOnly));
            QByteArray json = source.readAll();
            if (info.fileName() == "rules-dates.json"_L1 && json.contains(from)) {
                json.replace(json.indexOf(from), from.size(), to);
                changed = true;
            }
            copy.write(json);
        }
        QVERIFY(changed);
        const auto texts = RuleTexts::load(folder.path());
        QVERIFY(!texts);
        QVERIFY2(texts.error().subject.contains(place), qPrintable(texts.error().toString()));
        // Of a missing text nobody knows in which file it should stand.
        const bool isMissing = from.contains("why\": {");
        QCOMPARE(texts.error().subject.contains(u"rules-dates.json"_s), !isMissing);
        QVERIFY(texts.error().subject.startsWith(folder.path()));
    }

    void takesArgumentsSideBySide()
    {
        const QTemporaryDir folder;
        for (const QFileInfo &info : QDir(u":/certlink/texts"_s).entryInfoList(QDir::Files)) {
            QFile source(info.filePath());
            QFile copy(folder.filePath(info.fileName()));
            QVERIFY(source.open(QIODevice::ReadOnly) && copy.open(QIODevice::WriteOnly));
            copy.write(source.readAll().replace("{day:long} は、受付日", "{day:short}{day:long}"));
        }
        const auto texts = RuleTexts::load(folder.path());
        QVERIFY2(texts, texts ? "" : qPrintable(texts.error().toString()));
    }

    void refusesTheSameTextTwice()
    {
        const QTemporaryDir folder;
        for (const QFileInfo &info : QDir(u":/certlink/texts"_s).entryInfoList(QDir::Files))
            QVERIFY(QFile::copy(info.filePath(), folder.filePath(info.fileName())));
        QVERIFY(QFile::copy(u":/certlink/texts/words.json"_s, folder.filePath(u"words-again.json"_s)));
        const auto texts = RuleTexts::load(folder.path());
        QVERIFY(!texts);
        QVERIFY2(texts.error().detail.contains(u"twice"_s), qPrintable(texts.error().toString()));
    }

    void saysThatThereAreNoTexts()
    {
        const QTemporaryDir folder;
        const auto texts = RuleTexts::load(folder.path());
        QVERIFY(!texts);
        QCOMPARE(texts.error().subject, folder.path());
        QVERIFY(texts.error().code == Failure::Code::NotFound);
    }

    void fillsInByFormat_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<QString>("ja");
        QTest::addColumn<QString>("en");
        const auto row = [](const char *what, const QString &format, const QVariant &value, const QString &ja,
                            const QString &en) { QTest::newRow(what) << format << value << ja << en; };
        const QDate day(2026, 12, 6);
        row("a day", {}, day, u"12/6(日)"_s, u"Sun 6 Dec 2026"_s);
        row("short", u":short"_s, day, u"12/6"_s, u"6 Dec 2026"_s);
        row("long", u":long"_s, day, u"2026/12/6(日)"_s, u"Sun 6 Dec 2026"_s);
        row("in a fact", u":word"_s, day, u"2026/12/6(日)"_s, u"Sun 6 Dec 2026"_s);
        row("another year", {}, QDate(2027, 1, 4), u"2027/1/4(月)"_s, u"Mon 4 Jan 2027"_s);
        row("another year, short", u":short"_s, QDate(2025, 12, 31), u"2025/12/31"_s, u"31 Dec 2025"_s);
        row("no day", {}, QDate(), u"(不明)"_s, u"(not known)"_s);
        row("no days", u":days"_s, 0, u"営業日 0 日"_s, u"There are 0 business days"_s);
        row("one day", u":days"_s, 1, u"営業日 1 日"_s, u"There is 1 business day"_s);
        row("two days", u":days"_s, 2, u"営業日 2 日"_s, u"There are 2 business days"_s);
        row("first weekday", u":weekday"_s, 1, u"月曜日"_s, u"Monday"_s);
        row("last weekday", u":weekday"_s, 7, u"日曜日"_s, u"Sunday"_s);
        row("before the first", u":weekday"_s, 0, {}, {});
        row("behind the last", u":weekday"_s, 8, {}, {});
        row("a text", {}, u"x"_s, u"x"_s, u"x"_s);
        row("a number", {}, 3, u"3"_s, u"3"_s);
        row("nothing", {}, {}, u"(不明)"_s, u"(not known)"_s);
        row("an empty text", u":quote"_s, u""_s, u"(不明)"_s, u"(not known)"_s);
        row("quoted", u":quote"_s, u"x"_s, u"「x」"_s, u"\"x\""_s);
        row("a field", u":field"_s, u"start_date"_s, u"利用開始希望日"_s, u"start date"_s);
        row("a word", u":word"_s, u"1y"_s, u"1年"_s, u"1 year"_s);
        row("a month", u":word"_s, u"1m"_s, u"1ヶ月"_s, u"1 month"_s);
        row("years", u":word"_s, u"2y"_s, u"2年"_s, u"2 years"_s);
        row("as nobody writes a year", u":word"_s, u"12m"_s, u"12m"_s, u"12m"_s);
        row("no list", {}, QStringList(), u"なし"_s, u"none"_s);
        row("a list", {}, QStringList{u"a"_s, u"b"_s}, u"a、b"_s, u"a, b"_s);
        row("a list of words", u":word"_s, QStringList{u"1y"_s, u"2y"_s}, u"1年、2年"_s, u"1 year, 2 years"_s);
        row("a list in quotes", u":quote"_s, QStringList{u"a"_s, u"b"_s}, u"「a」、「b」"_s, u"\"a\", \"b\""_s);
        const QStringList nine = u"1 2 3 4 5 6 7 8 9"_s.split(u' ');
        row("a long list", {}, nine, u"1、2、3、4、5、6、7、8、9"_s, u"1, 2, 3, 4, 5, 6, 7, 8, 9"_s);
        row("a long list in quotes", u":quote"_s, nine,
            u"「1」、「2」、「3」、「4」、「5」、「6」、「7」、「8」ほか1件"_s,
            u"\"1\", \"2\", \"3\", \"4\", \"5\", \"6\", \"7\", \"8\" and 1 more"_s);
        QStringList fifty;
        for (int number = 1; number <= 50; ++number)
            fifty.append(QString::number(number));
        row("fifty", {}, fifty, fifty.join(u"、"_s), fifty.join(u", "_s));
        row("more than fifty", {}, fifty + nine, QString(fifty.join(u"、"_s) + u"ほか9件"),
            QString(fifty.join(u", "_s) + u" and 9 more"));
        row("things one by one", {}, QVariantList{1, u"x"_s}, u"1、x"_s, u"1; x"_s);
    }

    /// The sentence of one rule with every format in turn, about the same argument.
    void fillsInByFormat()
    {
        QFETCH(const QString, format);
        QFETCH(const QVariant, value);
        const QStringList formats{{},         u":short"_s, u":long"_s,    u":days"_s,
                                  u":word"_s, u":quote"_s, u":weekday"_s, u":field"_s};
        if (!m_formats) {
            const QByteArray every = "{day" + formats.join(u"}|{day"_s).toUtf8() + '}';
            const QTemporaryDir folder;
            for (const QFileInfo &info : QDir(u":/certlink/texts"_s).entryInfoList(QDir::Files)) {
                QFile source(info.filePath());
                QFile copy(folder.filePath(info.fileName()));
                QVERIFY(source.open(QIODevice::ReadOnly) && copy.open(QIODevice::WriteOnly));
                copy.write(source.readAll()
                               .replace("利用開始希望日 {day:long} は、受付日 {receipt:long} より前です。", every)
                               .replace("Start date {day:long} is before the receipt date {receipt:long}.", every));
            }
            auto texts = RuleTexts::load(folder.path());
            QVERIFY2(texts, texts ? "" : qPrintable(texts.error().toString()));
            m_formats = std::make_unique<RuleTexts>(*texts);
        }
        RuleResult result;
        result.rule = u"L3-past"_s;
        result.verdict = Verdict::Violated;
        result.arguments = {{u"day"_s, value}, {u"receipt"_s, QDate(2026, 11, 20)}};
        const auto said = [&](Language language) {
            return m_formats->message(result, language).split(u'|').value(formats.indexOf(format));
        };
        QTEST(said(Language::Japanese), "ja");
        QTEST(said(Language::English), "en");
        result.arguments.remove(u"receipt"_s); // then 12/6 is of this year
        if (value.metaType() == QMetaType::fromType<QDate>() && format.isEmpty() && value.toDate().isValid())
            QVERIFY(!said(Language::Japanese).startsWith(u"20"));
    }

    void fallsBackToTheUsualSentence()
    {
        RuleResult result;
        result.rule = u"L3-past"_s;
        result.verdict = Verdict::Violated;
        result.arguments = {{u"day"_s, QDate(2026, 11, 19)}, {u"receipt"_s, QDate(2026, 11, 20)}};
        const QString usual = m_texts->message(result, Language::English);
        result.variant = u"nobody-wrote-this"_s;
        QCOMPARE(m_texts->message(result, Language::English), usual);
        result.variant = u"unread"_s; // the words every rule shares
        result.arguments.insert(u"unread"_s, QStringList{u"あとで"_s});
        result.arguments.insert(u"field"_s, u"start_date"_s);
        QVERIFY(m_texts->message(result, Language::English).contains(u"あとで"_s));
    }

private:
    std::unique_ptr<RuleTexts> m_texts;
    std::unique_ptr<RuleTexts> m_formats; ///< of fillsInByFormat()
};

QTEST_GUILESS_MAIN(TestTexts)
#include "tst_texts.moc"
