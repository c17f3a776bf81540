#include "models/rulebook/Rulebook.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray builtInFile(const QString &name)
{
    QFile file(u":/certlink/rulebook/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
}

} // namespace

class TestRulebook : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        auto book = Rulebook::builtIn();
        QVERIFY2(book, book ? "" : qPrintable(book.error().toString()));
        m_book = std::make_unique<Rulebook>(*book);
    }

    void holdsTheNumbersOfTheEdition()
    {
        QCOMPARE(m_book->edition, u"2026-11"_s);
        QCOMPARE(m_book->renewalWindowDays, 70);
        QCOMPARE(m_book->leadTimeBusinessDays, 3);
        QVERIFY(m_book->deskAddresses.isEmpty());
        QCOMPARE(m_book->items.size(), 15);
        QCOMPARE(m_book->services.size(), 6);
    }

    void knowsAnItemByItsNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("key"); // empty: not in the catalogue
        const auto row = [](const char *name, const char *key) {
            QTest::newRow(name) << QString::fromUtf8(name) << QString::fromLatin1(key);
        };
        row("セキュア・サーバID", "secure-server-id");
        row("ｾｷｭｱ･ｻｰﾊﾞｰＩＤ", "secure-server-id");
        row("セキュアサーバー id", "secure-server-id");
        row("セキュア・サーバID ＥＶ", "secure-server-id-ev");
        row("セキュア・サーバID ※クラウド証明書", "secure-server-id-cloud");
        row("セキュア・サーバID(クラウド証明書)", "secure-server-id-cloud");
        row("セキュア・サーバＩＤ　（クラウド証明書）", "secure-server-id-cloud");
        row("グローバル・サーバID EV クラウド証明書", "global-server-id-ev-cloud");
        row("sureserver for クラウド", "sureserver-cloud");
        row("SureServer　EV　for　ｸﾗｳﾄﾞ", "sureserver-ev-cloud");
        row("企業認証ＳＳＬ", "globalsign-ov");
        row("企業認証SSL／ワイルドカードオプション付き", "globalsign-ov-wildcard");
        row("クイック認証SSL/ワイルドカードオプション付", "globalsign-dv-wildcard");
        row("クイック認証SSL/ワイルドカ−ドオプション付き",
            "globalsign-dv-wildcard"); // U+2212 for ー
        row("持込証明書", "byo");
        row("持込み証明書", "byo");
        row("持ち込み証明書品目", "byo");
        row("企業認証SSL ※クラウド証明書", ""); // the suffix is never added or dropped
        row("プレミアムSSL", "");
        row("", "");
    }

    void knowsAnItemByItsNames()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, key);
        const CatalogueItem *item = m_book->itemByName(name);
        QCOMPARE(item ? item->key : QString(), key);
    }

    void knowsAServiceByItsCode()
    {
        QCOMPARE(m_book->kindOfCode(u"dx00000001"), std::optional(ServiceKind::DocumentExchange));
        QCOMPARE(m_book->kindOfCode(u"was00000001"), std::optional(ServiceKind::ManagedWaf));
        QVERIFY(!m_book->kindOfCode(u"ssl00000001") && !m_book->kindOfCode(u"dx0000001"));
        QCOMPARE(m_book->service(ServiceKind::GioCac).prefix, u"cac"_s);
    }

    void foldsTheWordsOfApplicants()
    {
        QByteArray json = builtInFile(u"2026-11.json"_s);
        json.replace("\"取り消\", \"取消\"", "\"ﾄﾘｹｼ\", \"Ｓｔｏｐ it\"");
        const auto book = load(json, builtInFile(u"holidays.csv"_s));
        QVERIFY2(book, book ? "" : qPrintable(book.error().toString()));
        QCOMPARE(book->words.withdrawal.words().mid(0, 3), (QStringList{u"トリケシ"_s, u"Stopit"_s, u"取り下げ"_s}));
    }

    void refusesAMistake_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("place");
        const auto row = [](const char *what, const char *from, const char *to, const char *place) {
            QTest::newRow(what) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(place);
        };
        row("not JSON", "\"edition\": \"2026-11\",", "\"edition\": ", "book.json:");
        row("missing key", "\"renewal_window_days\": 70,", "", "renewal_window_days");
        row("unknown key", "\"edition\"", "\"years\": 1, \"edition\"", "years");
        row("text for a number", "\"lead_time_business_days\": 3", "\"lead_time_business_days\": \"3\"",
            "lead_time_business_days");
        row("half a day", "\"lead_time_business_days\": 3", "\"lead_time_business_days\": 2.5",
            "lead_time_business_days");
        row("no such day", "\"from\": \"12-29\"", "\"from\": \"12-32\"", "closing_days.from");
        row("address without a domain", "\"desk_addresses\": []", "\"desk_addresses\": [\"desk\"]",
            "desk_addresses[0]");
        row("kind twice", "\"kind\": \"idgateway\"", "\"kind\": \"giocac\"", "services[3].kind");
        row("no such kind", "\"kind\": \"idgateway\"", "\"kind\": \"gateway\"", "services[2].kind");
        row("prefix twice", "\"prefix\": \"gw\"", "\"prefix\": \"dx\"", "services[2].prefix");
        row("prefix too long", "\"prefix\": \"gw\"", "\"prefix\": \"gateway\"", "services[2].prefix");
        row("category", "\"category\": \"byo\"", "\"category\": \"own\"", "items[14].category");
        row("term", "[\"6m\", \"1y\"]", "[\"6 months\", \"1y\"]", "items[8].terms[0]");
        row("term twice", "[\"6m\", \"1y\"]", "[\"12m\", \"1y\"]", "items[8].terms[1]");
        row("wildcard", "\"wildcard\": null", "\"wildcard\": \"both\"", "items[14].wildcard");
        row("key twice", "\"key\": \"globalsign-dv\"", "\"key\": \"globalsign-ov\"", "items[11].key");
        row("alias of another", "\"aliases\": [\"持込証明書\"", "\"aliases\": [\"企業認証ＳＳＬ\"",
            "items[14].aliases[0]");
        row("relation that is no courtesy", "\"まで\", \"までに\", \"開始\"", "\"までに\", \"開始\"",
            "words.relation[5]");
        row("word twice", "\"取り消\", \"取消\"", "\"取り消\", \"取り 消\"", "words.withdrawal[1]");
        row("word of nothing", "\"取り消\", \"取消\"", "\"取り消\", \" \"", "words.withdrawal[1]");
        row("no such file", "\"holidays\": \"holidays.csv\"", "\"holidays\": \"days.csv\"", "days.csv");
    }

    void refusesAMistake()
    {
        QFETCH(const QByteArray, from);
        QFETCH(const QByteArray, to);
        QFETCH(const QString, place);
        QByteArray json = builtInFile(u"2026-11.json"_s);
        QVERIFY(json.contains(from));
        json.replace(json.indexOf(from), from.size(), to);
        const auto book = load(json, builtInFile(u"holidays.csv"_s));
        QVERIFY(!book);
        QVERIFY2(book.error().subject.contains(place), qPrintable(book.error().toString()));
        QVERIFY(book.error().subject.contains(m_folder.path()));
        QVERIFY(!book.error().detail.isEmpty());
    }

    void refusesAMistakenHoliday_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QString>("place");
        const auto row = [](const char *what, const char *csv, const char *place) {
            QTest::newRow(what) << QByteArray(csv) << QString::fromLatin1(place);
        };
        row("no such day", "date,name\n2026-01-01,元日\n2026-02-30,祝日\n", "holidays.csv:3");
        row("no name", "date,name\n2026-01-01,\n", "holidays.csv:2");
        row("twice", "date,name\n2026-01-01,元日\n2026-01-01,元日\n", "holidays.csv:3");
        row("year left out", "date,name\n2025-01-01,元日\n2027-01-01,元日\n", "holidays.csv");
        row("other columns", "day,name\n2026-01-01,元日\n", "holidays.csv:1");
        row("empty", "date,name\n", "holidays.csv");
        row("open quote", "date,name\n2026-01-01,\"元日\n", "holidays.csv:2");
    }

    void refusesAMistakenHoliday()
    {
        QFETCH(const QByteArray, csv);
        QFETCH(const QString, place);
        const auto book = load(builtInFile(u"2026-11.json"_s), csv);
        QVERIFY(!book);
        QVERIFY2(book.error().subject.endsWith(place), qPrintable(book.error().toString()));
    }

    void refusesAFileThatIsNotThere()
    {
        const auto book = Rulebook::load(m_folder.filePath(u"none.json"_s));
        QVERIFY(!book);
        QCOMPARE(book.error().code, Failure::Code::NotReadable);
    }

private:
    Result<Rulebook> load(const QByteArray &json, const QByteArray &holidays)
    {
        write(m_folder.filePath(u"book.json"_s), json);
        write(m_folder.filePath(u"holidays.csv"_s), holidays);
        return Rulebook::load(m_folder.filePath(u"book.json"_s));
    }

    std::unique_ptr<Rulebook> m_book;
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestRulebook)
#include "tst_rulebook.moc"
