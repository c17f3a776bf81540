#include "rules/desk/ApplicationJson.h"
#include "rules/desk/CaseFile.h"
#include "tests/desk/SaturdayForm.h"
#include "tests/rulebook/BuiltInRulebook.h"
#include "tests/rules/BuiltInTexts.h"

#include <QTest>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString byoPart =
    u"■その他(移転)\n対象のマルチドメインネーム(FQDN):m.example.jp\n中間CA証明書の登録について\n"
    "■中間CA証明書を、SSLサーバ証明書・秘密鍵と合わせてIIJサービスオンラインから登録済みである\n"
    "■中間CA証明書が不要なSSLサーバ証明書を利用するため、中間CA証明書をIIJサービスオンラインから登録していない\n"
    "■コモンネーム(もしくはマルチドメインネーム)と同じ FQDN の「複数」サーバで利用することが認証機関から許可されている\n"_s;

/// JSON with quotes that need no escape.
QByteArray json(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

QByteArray printed(const std::function<void(JsonWriter &)> &write)
{
    JsonWriter writer;
    write(writer);
    return writer.json();
}

QByteArray printedApplication(const ReadMail &read)
{
    return printed(
        [&](JsonWriter &to) { writeApplication(to, read.reading.applications.first(), read.mail.body().text); });
}

} // namespace

/// Applications and findings as the command line prints them.
class TestPrinted : public QObject
{
    Q_OBJECT

private slots:
    void printsAnApplicationAsCliMdSays()
    {
        DecodedMail decoded = decodeMessage(mailOf(u"不要\n\n"_s + saturday), u"x.eml"_s);
        decoded.unreadParts.append(u"a.pdf"_s);
        const ReadMail read = readMail(std::move(decoded), *m_rulebook, receivedOn);
        QCOMPARE(
            printed([&](JsonWriter &to) { writeMail(to, read.mail); }),
            json("{'from':'admin@example.jp','subject':'s','message_id':'<1@x>','date':'2026-11-20T10:15:00+09:00'}"));
        QCOMPARE(printedApplication(read),
                 json("{'master_id':'AB12345678','service_code':'ssl00000001','common_name':'www.example.jp',"
                      "'item':'企業認証SSL','item_key':'globalsign-ov','term':'1y','work':['change'],"
                      "'services':[{'kind':'documentexchange','codes':['dx00000001','dx00000002'],'marked':true},"
                      "{'kind':'idgateway','codes':['gw00000001'],'marked':false}],'reasons':['not-listed'],"
                      "'reason_text':null,'start_date':'2026-12-05','multi_domain_fqdn':null,'intermediate_ca':[],"
                      "'multi_server_permitted':false,'unread':[{'text':'不要','line':1,'column':1,'length':2},"
                      "{'text':'a.pdf','line':null,'column':null,'length':null}]}"));
        const QByteArray byo =
            printedApplication(readOf(QString(saturday).replace(u"利用開始"_s, byoPart + u"利用開始"_s), *m_rulebook));
        QVERIFY2(byo.contains(json("'multi_domain_fqdn':'m.example.jp','intermediate_ca':['registered','not-needed'],"
                                   "'multi_server_permitted':true,'unread':[]")),
                 byo);
        QVERIFY2(byo.contains(json("'reasons':['not-listed','other'],'reason_text':'移転'")), byo);
    }

    void printsFindingsAsCliMdSays()
    {
        const RuleTexts &texts = builtInTexts();
        const ReadMail read = readOf(u"不要\n\n"_s + saturday, *m_rulebook);
        const BodyText &body = read.mail.body().text;
        const Register empty;
        Judgement judgement = judgeApplication(read.reading.applications.first(), mailFacts(read.mail),
                                               read.receiptDate, {*m_rulebook, empty, receivedOn, {}});
        const QStringList few{u"P0-unread-text"_s, u"P3-work-both"_s, u"L3-weekend"_s, u"A1-csr"_s};
        judgement.results.removeIf([&](const RuleResult &one) { return !few.contains(one.rule); });
        QCOMPARE(printed([&](JsonWriter &to) { writeFindings(to, judgement, body, texts, Language::English); }),
                 json("[{'rule':'P0-unread-text','clause':'P0','severity':'confirm','verdict':'violated','fields':[],"
                      "'message':'Not read: \\'不要\\'. Make sure that it does not change the application.',"
                      "'missing':[],'spans':[{'field':null,'line':1,'column':1,'length':2}]},"
                      "{'rule':'L3-weekend','clause':'L3','severity':'block','verdict':'violated',"
                      "'fields':['start_date'],'message':'5 Dec 2026 is a Saturday. The business day before is "
                      "Fri 4 Dec 2026, the one after Mon 7 Dec 2026.','missing':[],"
                      "'spans':[{'field':'start_date','line':15,'column':9,'length':9}]},"
                      "{'rule':'A1-csr','clause':'A1','severity':'block','verdict':'unknown','fields':['service_code'],"
                      "'message':'The contract cannot be told, so who made the CSR is not known.',"
                      "'missing':['contracts'],"
                      "'spans':[{'field':'service_code','line':4,'column':9,'length':11}]}]"));
        QCOMPARE(printed([&](JsonWriter &to) { writeRules(to, judgement); }),
                 json("[{'rule':'P0-unread-text','verdict':'violated'},{'rule':'P3-work-both','verdict':'satisfied'},"
                      "{'rule':'L3-weekend','verdict':'violated'},{'rule':'A1-csr','verdict':'unknown'}]"));
        judgement.results.resize(1);
        const Explanation explain = [](const RuleResult &one) -> QString { return u"why "_s + one.rule; };
        QCOMPARE(printed([&](JsonWriter &to) { writeRules(to, judgement, explain); }),
                 json("[{'rule':'P0-unread-text','verdict':'violated','explanation':'why P0-unread-text'}]"));
        QVERIFY(printed([&](JsonWriter &to) {
                    writeFindings(to, judgement, body, texts, Language::Japanese, explain);
                }).endsWith(",\"explanation\":\"why P0-unread-text\"}]"));
    }

private:
    const Rulebook *const m_rulebook = &builtInRulebook();
};

QTEST_APPLESS_MAIN(TestPrinted)
#include "tst_printed.moc"
