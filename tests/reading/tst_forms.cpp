#include "models/reading/Correction.h"
#include "models/reading/FoldedBody.h"
#include "rules/desk/ApplicationJson.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate receiptDate(2026, 11, 25);

QByteArray fileContent(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A whole form in a few lines, answered.
QString smallForm(int number = 1)
{
    return u"マスターID:AB%1\nサービスコード:ssl0000000%1\n契約コモンネーム:a.example.jp\n利用開始希望日:12/1\n"_s.arg(
        number);
}

const QString emptyForm = u"マスターID:\nサービスコード:\n契約コモンネーム:\n利用開始希望日:\n"_s;

QString quoted(QString text, const QString &sign = u"> "_s)
{
    text.chop(1);
    return sign + text.replace(u'\n', u'\n' + sign) + u'\n';
}

QString withoutSpaces(QStringView text)
{
    QString plain = FoldedBody(text.toString()).text().text().toString();
    return plain.remove(u' ').toLower();
}

} // namespace

/// Whole mails: each document under fixtures/reading says in its name what is odd about it, and beside it
/// stands what must be read of it.
class TestForms : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        Result<Rulebook> loaded = Rulebook::builtIn();
        QVERIFY2(loaded.has_value(), loaded ? "" : qPrintable(loaded.error().toString()));
        m_rulebook = std::make_unique<Rulebook>(std::move(*loaded));
    }

    void readsDocuments_data()
    {
        QTest::addColumn<QString>("path");
        QDirIterator files(QStringLiteral(FIXTURES "/reading"), {u"*.txt"_s}, QDir::Files);
        while (files.hasNext()) {
            const QString path = files.next();
            QTest::newRow(qPrintable(files.fileName())) << path;
        }
    }
    void readsDocuments()
    {
        QFETCH(QString, path);
        const QByteArray wanted = fileContent(path.chopped(4) + u".json"_s);
        QVERIFY2(!wanted.isEmpty(), "the document has no expectation beside it");
        const BodyText body(QString::fromUtf8(fileContent(path)));
        const Reading reading = readBody(body, *m_rulebook, receiptDate);
        const QJsonObject expectation = QJsonDocument::fromJson(wanted).object();
        QCOMPARE(QString(mailKindName(reading.kind)), expectation[u"kind"].toString());
        const QJsonArray forms = expectation[u"applications"].toArray();
        QCOMPARE(reading.applications.size(), forms.size());
        for (qsizetype i = 0; i < forms.size(); ++i)
            compareForm(reading.applications[i], forms[i].toObject(), body);
    }

    void readsWhatFollowsALabel_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("isLabel");
        const auto row = [](const QString &line, const QString &value, bool isLabel = true) {
            QTest::newRow(qPrintable(line)) << line << value << isLabel;
        };
        const QString id = u"AB1"_s;
        for (const QString &line : {u"マスターID:AB1"_s,
                                    u"マスターID = AB1"_s,
                                    u"マスターID→AB1"_s,
                                    u"マスターID ⇒ AB1"_s,
                                    u"マスターID|AB1"_s,
                                    u"| マスターID | AB1 |"_s,
                                    u"│マスターID│AB1│"_s,
                                    u"【マスターID】AB1"_s,
                                    u"【マスターID：】AB1"_s,
                                    u"「マスターID」:AB1"_s,
                                    u"マスターID(必須):AB1"_s,
                                    u"マスターID（任意）AB1"_s,
                                    u"マスターID【必須】AB1"_s,
                                    u"マスターID[任意] AB1"_s,
                                    u"マスターID / Master ID:AB1"_s,
                                    u"マスターID Master ID：AB1"_s,
                                    u"マスターID(Master ID) AB1"_s,
                                    u"*マスターID*:AB1"_s,
                                    u"*マスターID:* AB1"_s,
                                    u"＜マスターID＞AB1"_s,
                                    u"<マスターID>:AB1"_s,
                                    u"マスターID(※半角):AB1"_s,
                                    u"マスターID(お客様の番号):AB1"_s,
                                    u"マスターID AB1"_s,
                                    u"マスターIDAB1"_s,
                                    u"マスタID:AB1"_s,
                                    u"1. マスターID:AB1"_s,
                                    u"①マスターID:AB1"_s,
                                    u"・マスターID:AB1"_s,
                                    u"マスターID:\nAB1"_s,
                                    u"マスターID\nAB1"_s,
                                    u"マスターID:##########\nAB1"_s,
                                    u"マスターID:AB1です"_s})
            row(line, id);
        for (const QString &line :
             {u"マスターID:"_s, u"マスターID"_s, u"マスターID:なし"_s, u"マスターID なし"_s, u"マスターID:##########"_s,
              u"マスターID:\n\nAB1"_s, u"マスターID:##########\n\nAB1"_s, u"マスターID:\n記入しました。"_s,
              u"マスターID:\nご確認ください"_s})
            row(line, {});
        for (const QString &line : {u"マスターIDはAB1"_s, u"マスターID はAB1"_s, u"マスターIDを教えてください"_s,
                                    u"マスターID 等を記入しました"_s, u"マスターID変更"_s})
            row(line, {}, false);
    }
    void readsWhatFollowsALabel()
    {
        QFETCH(QString, line);
        const BodyText body(line +
                            u"\n\nサービスコード:ssl00000001\n契約コモンネーム:a.example.jp\n利用開始希望日:12/1\n"_s);
        const Reading reading = readBody(body, *m_rulebook, receiptDate);
        QCOMPARE(reading.applications.size(), 1);
        QTEST(reading.applications[0].masterId.value, "value");
        QTEST(!reading.applications[0].masterId.labelSpans.isEmpty(), "isLabel");
    }

    void readsWhatStandsBelowServices_data()
    {
        QTest::addColumn<QString>("lines");
        QTest::addColumn<QString>("services");
        const auto row = [](const QString &lines, const QString &services) {
            QTest::newRow(qPrintable(lines)) << lines << services;
        };
        row(u"■IIJ Webハイグレード2サービス\nサービスコード:wht00000001"_s, u"webhighgrade2 wht00000001"_s);
        row(u"■IIJ Webハイグレード2サービス(wht00000001)\nサービスコード:wht00000002"_s,
            u"webhighgrade2 wht00000001\n- webhighgrade2 wht00000002"_s);
        row(u"■IDゲートウェイサービス\n\nサービスコード:gw00000001"_s, u"idgateway gw00000001"_s);
        row(u"サービスコード:gw00000001"_s, u"idgateway gw00000001"_s); // an answer below its heading
        row(u"■サービスコード:gw00000001"_s, u"idgateway gw00000001"_s);
        row(u"■(サービスコード:gw00000001)"_s, u"idgateway gw00000001"_s);
        row(u"■その他\nサービスコード:gw00000001"_s, u"other gw00000001"_s);
        row(u"■\nIDゲートウェイサービス(gw00000001)"_s, u"idgateway gw00000001"_s);
        row(u"■\n\nIDゲートウェイサービス(gw00000001)"_s, u"- idgateway gw00000001"_s);
        row(u"□\nIDゲートウェイサービス(gw00000001)"_s, u"- idgateway gw00000001"_s);
        row(u"■\n■IDゲートウェイサービス(gw00000001)"_s, u"idgateway gw00000001"_s);
        row(u"済 ■IDゲートウェイサービス(gw00000001)"_s, u"idgateway gw00000001"_s);
        row(u"■済 IDゲートウェイサービス(gw00000001)"_s, u"idgateway gw00000001"_s);
        row(u"IDゲートウェイサービス(gw00000001)"_s, u"idgateway gw00000001"_s); // alone below its heading
        row(u"IDゲートウェイサービス(サービスコード:gw00000001)"_s, u"- idgateway gw00000001"_s);
    }
    void readsWhatStandsBelowServices()
    {
        QFETCH(QString, lines);
        const BodyText body(u"マスターID:AB1\n契約コモンネーム:a.example.jp\n・変更/追加後の連携対象サービス\n"_s +
                            lines + u"\n・利用開始希望日:12/1\n"_s);
        const Reading reading = readBody(body, *m_rulebook, receiptDate);
        QCOMPARE(reading.applications.size(), 1);
        QTEST(fieldText(reading.applications[0], Field::Services), "services");
    }

    void readsWhatStandsBehindWork_data()
    {
        QTest::addColumn<QString>("lines");
        QTest::addColumn<QString>("work");
        const auto row = [](const QString &lines, const QString &work) {
            QTest::newRow(qPrintable(lines)) << lines << work;
        };
        row(u"希望する作業:変更"_s, u"change"_s);
        row(u"希望する作業 変更"_s, u"change"_s);
        row(u"希望する作業\n変更"_s, u"change"_s);
        row(u"希望する作業\n\n変更"_s, {});
        row(u"希望する作業:■変更 □追加"_s, u"change"_s);
        row(u"希望する作業:□変更 ■追加"_s, u"add"_s);
        row(u"希望する作業:変更■ 追加□"_s, u"change"_s);
        row(u"希望する作業:変更□ 追加■"_s, u"add"_s);
        row(u"希望する作業:変更 追加"_s, u"change"_s); // the second word is left over
        row(u"希望する作業\n変更■\n追加□"_s, u"change"_s);
        row(u"希望する作業\n■変更■\n□追加"_s, u"change"_s);
        row(u"希望する作業\n変更\n追加"_s, {});
        row(u"希望する作業:変更しない"_s, {});
        // A paragraph of its own ends the options, talk among them and a sign's row do not.
        row(u"希望する作業\n■追加\n\nよろしくお願いします\n■変更"_s, u"add"_s);
        row(u"希望する作業\n■追加\nよろしくお願いします\n■変更"_s, u"change add"_s);
        row(u"希望する作業\n■追加\n利用開始希望日:12/1\n■変更"_s, u"add"_s); // so does a label
        row(u"希望する作業\n■追加\n\n■以下も\n■変更"_s, u"change add"_s);
        row(u"希望する作業\n連携するSSLサーバ証明書対応サービスの変更"_s, {}); // printed, and its sign is not there
    }
    void readsWhatStandsBehindWork()
    {
        QFETCH(QString, lines);
        const BodyText body(u"マスターID:AB1\nサービスコード:ssl00000001\n契約コモンネーム:a.example.jp\n\n・"_s +
                            lines + u"\n\n・利用開始希望日:12/1\n"_s);
        const Reading reading = readBody(body, *m_rulebook, receiptDate);
        QCOMPARE(reading.applications.size(), 1);
        QTEST(fieldText(reading.applications[0], Field::Work), "work");
    }

    void tellsFormsApart_data()
    {
        QTest::addColumn<QString>("mail");
        QTest::addColumn<QString>("masterIds"); // of the applications
        const auto row = [](const char *what, const QString &mail, const QString &masterIds) {
            QTest::newRow(what) << mail << masterIds;
        };
        const QString form = smallForm();
        const QString id = u"マスターID:AB2\n"_s;
        const QString code = u"サービスコード:ssl00000002\n"_s;
        const QString name = u"契約コモンネーム:b.example.jp\n"_s;
        const QString day = u"利用開始希望日:12/8\n"_s;
        row("two", form + smallForm(2), u"AB1 AB2"_s);
        row("three labels begin a form", form + id + code + day, u"AB1 AB2"_s);
        row("two do not", form + id + day, u"AB1"_s);
        row("nor one twice", form + id + id + day, u"AB1"_s);
        row("nor three of the head", form + id + code + name, u"AB1"_s);
        row("nor those of the form behind it", form + id + day + code + name + day, u"AB1 "_s);
        row("the body before the head", day + id + code + name, u"AB2"_s);
        row("the body on both sides", day + id + code + name + day, u"AB2"_s);
        row("the second one's body first", form + day + id + code + name, u"AB1"_s);
        row("the same again", form + form, u"AB1"_s);
        row("the same day in other words", form + QString(form).replace(u"12/1"_s, u"12月1日"_s), u"AB1"_s);
        row("the second one again", form + smallForm(2) + smallForm(2), u"AB1 AB2"_s);
        row("another day", form + QString(form).replace(u"12/1"_s, u"12/8"_s), u"AB1 AB1"_s);
        const QString older = quoted(QString(form).replace(u"12/1"_s, u"12/8"_s));
        row("an older one quoted below", form + older, u"AB1"_s);
        row("an older one quoted above", older + form, u"AB1 AB1"_s);
        row("another person's quoted below", form + QString(older).replace(u"AB1"_s, u"AB9"_s), u"AB1 AB9"_s);
        row("the same person in small letters", form + QString(older).replace(u"AB1"_s, u"ab1"_s), u"AB1"_s);
        row("another contract's quoted below", form + QString(older).replace(u"ssl00000001"_s, u"ssl00000009"_s),
            u"AB1 AB1"_s);
        row("an older one below another form", form + smallForm(2) + older, u"AB1 AB2"_s);
        row("a template above", emptyForm + form, u"AB1"_s);
        row("a template below", form + emptyForm, u"AB1"_s);
        row("templates alone", emptyForm + emptyForm, {});
        row("nobody's below a template", emptyForm + quoted(QString(emptyForm).replace(u"日:"_s, u"日:12/8"_s)) + form,
            u" AB1"_s);
        // Anything that is answered makes an application of a template.
        const QString item = u"品目名と有効期間:\n"_s;
        for (const QString &answer :
             {u"マスターID:AB2\n"_s, u"サービスコード:ssl00000002\n"_s, u"契約コモンネーム:b.example.jp\n"_s,
              u"品目名と有効期間:企業認証SSL\n"_s, u"有効期間:1年\n"_s}) {
            const QString rest = QString(emptyForm).remove(answer.section(u':', 0, 0) + u":\n"_s);
            QTest::newRow(qPrintable(u"answered: "_s + answer))
                << QString(form + answer + rest) << (answer.contains(u"AB2"_s) ? u"AB1 AB2"_s : u"AB1 "_s);
        }
        for (const QString &answer :
             {u"利用開始希望日:12/8\n"_s, u"対象のマルチドメインネーム(FQDN):m.example.jp\n"_s,
              u"メールでのお申込みの理由\n□その他(移転)\n"_s,
              u"変更/追加後の連携対象サービス\n□IDゲートウェイサービス(サービスコード:gw00000001)\n"_s,
              u"希望する作業\n■変更\n"_s, u"メールでのお申込みの理由\n■候補として表示されない\n"_s,
              u"中間CA証明書の登録について\n■登録済みである\n"_s,
              u"「複数」サーバで利用\n■コモンネーム(もしくはマルチドメインネーム)と同じ FQDN の「複数」サーバで"
              "利用することが認証機関から許可されている\n"_s})
            QTest::newRow(qPrintable(u"answered: "_s + answer)) << QString(form + emptyForm + answer) << u"AB1 "_s;
        row("nothing answered", form + emptyForm + item + u"希望する作業\n□変更\n□追加\n"_s, u"AB1"_s);
    }
    void tellsFormsApart()
    {
        QFETCH(QString, mail);
        const Reading reading = readBody(BodyText(mail), *m_rulebook, receiptDate);
        QStringList masterIds;
        for (const Application &application : reading.applications)
            masterIds.append(application.masterId.value);
        QTEST(masterIds.join(u' '), "masterIds");
    }

    void countsTheFirstAnswer_data()
    {
        QTest::addColumn<QString>("lines");
        QTest::addColumn<QString>("value"); // of the first line's field
        QTest::addColumn<bool>("conflicts");
        const auto row = [](const QString &lines, const QString &value, bool conflicts) {
            QTest::newRow(qPrintable(lines)) << lines << value << conflicts;
        };
        row(u"品目名と有効期間:企業認証SSL 1年\n品目名と有効期間:企業認証SSL 1年"_s, u"企業認証SSL"_s, false);
        row(u"品目名と有効期間:企業認証SSL 1年\n品目名と有効期間:クイック認証SSL 1年"_s, u"企業認証SSL"_s, true);
        row(u"品目名:企業認証SSL\n有効期間:1年"_s, u"企業認証SSL"_s, false);
        row(u"品目名:企業認証SSL\n有効期間:1年\n有効期間:12ヶ月"_s, u"企業認証SSL"_s, false);
        row(u"品目名:企業認証SSL 1年\n有効期間:6ヶ月"_s, u"企業認証SSL"_s, true);
        row(u"品目名:企業認証SSL\n有効期間:来年まで\n有効期間:1年"_s, u"企業認証SSL"_s, true);
        row(u"品目名:某SSL\n品目名:某ＳＳＬ"_s, u"某SSL"_s, false);
        row(u"品目名:某SSL\n品目名:企業認証SSL"_s, u"某SSL"_s, true);
        row(u"品目名:\n品目名:企業認証SSL"_s, u"企業認証SSL"_s, false);
        row(u"品目名:企業認証SSL\n品目名:"_s, u"企業認証SSL"_s, false);
    }
    void countsTheFirstAnswer()
    {
        QFETCH(QString, lines);
        const BodyText body(u"マスターID:AB1\nサービスコード:ssl00000001\n契約コモンネーム:a.example.jp\n"_s + lines +
                            u"\n利用開始希望日:12/1\n"_s);
        const Reading reading = readBody(body, *m_rulebook, receiptDate);
        QCOMPARE(reading.applications.size(), 1);
        const Application &application = reading.applications.first();
        QTEST(application.item.value, "value");
        QTEST(!application.conflicts.isEmpty(), "conflicts");
        QCOMPARE(body.textAt(application.extent), body.text().chopped(1));
        QCOMPARE(application.masterId.raw, u"AB1"_s);
    }

    void tellsOwnWordsFromOthers_data()
    {
        QTest::addColumn<QString>("mail");
        QTest::addColumn<bool>("isOwn"); // whether the code that stands in it is the mail's own word
        const QString form = smallForm();
        const QString code = u"gw98765432 も\n"_s;
        const QString header = u"From: a@example.jp\nSent: 2026/11/20\n\n"_s;
        const auto row = [](const char *what, const QString &mail, bool isOwn) {
            QTest::newRow(what) << mail << isOwn;
        };
        row("above", code + u'\n' + form, true);
        row("below", form + u'\n' + code, true);
        row("quoted", form + u'\n' + quoted(code), false);
        row("beside a quoted form", quoted(form) + u'\n' + code, true);
        row("in the form's quotation", quoted(form) + quoted(u'\n' + code), true);
        row("in an older quotation", quoted(form) + quoted(code, u">> "_s), false);
        row("of the deeper of two forms", form + u'\n' + quoted(smallForm(2)) + quoted(u'\n' + code), true);
        row("of the first and deeper one", quoted(form) + quoted(u'\n' + code) + u'\n' + smallForm(2), true);
        row("below a quoted empty form", form + u'\n' + quoted(emptyForm) + quoted(u'\n' + code), false);
        row("right behind a header", header.chopped(1) + code + u'\n' + form, true);
        row("below an older mail's header", form + u'\n' + header + code, false);
        row("below the header the form stands below", header + code + u'\n' + form, true);
        row("between two headers", header + form + u'\n' + code + u'\n' + header, true);
        row("below the second header", header + form + u'\n' + header + code, false);
        row("in a header", u"From: a@example.jp\nSent: 2026/11/20\nSubject: "_s + code + u'\n' + form, false);
        row("behind a bar", form + u"\n| "_s + code, false);
        row("in a table", form + u"\n| gw98765432 | も |\n"_s, true);
        row("before an empty form", form + u'\n' + code + u'\n' + emptyForm, true);
        row("behind an empty form", form + u'\n' + emptyForm + u'\n' + code, true);
        row("within an empty form", form + u'\n' + QString(emptyForm).replace(u"契約"_s, u"\n"_s + code + u"\n契約"_s),
            false);
        row("within an empty form above",
            QString(emptyForm).replace(u"契約"_s, u"\n"_s + code + u"\n契約"_s) + u'\n' + form, false);
        row("between a form and the same again", form + u'\n' + code + u'\n' + form, true);
    }
    void tellsOwnWordsFromOthers()
    {
        QFETCH(QString, mail);
        const Reading reading = readBody(BodyText(mail), *m_rulebook, receiptDate);
        QVERIFY(!reading.applications.isEmpty());
        QTEST(isUnread(reading, u"gw98765432"_s), "isOwn");
    }

    void knowsSignatures_data()
    {
        QTest::addColumn<QStringList>("parts"); // of the mail; a form alone in one is "form"
        QTest::addColumn<bool>("counts");       // whether the day in it does
        const auto row = [](const QString &above, const QString &below, bool counts) {
            QTest::addRow("%s form %s", qPrintable(above), qPrintable(below))
                << QStringList{above + smallForm() + below} << counts;
        };
        const QString day = u"創立記念日 2027/12/24\n"_s;
        const QString rule = u"==========\n"_s;
        row({}, day, true);
        row({}, u"-- \n"_s + day, false);
        row({}, u"--\n"_s + day, false);
        row({}, u"ｰｰ\n"_s + day, true);
        row({}, u"---\n"_s + day, true);
        row({}, u"---------\n"_s + day, true);
        row({}, u"----------\n"_s + day, false);
        row({}, u"- - - - - - - - - -\n"_s + day, false);
        row({}, rule + day, false);
        row({}, u"-=-=-=-=-=-=\n"_s + day, false);
        row({}, u"==========-\n"_s + day, false);
        row({}, u"-=+*#-=+*#-=\n"_s + day, true); // of more than four signs
        row({}, u"wwwwwwwwww\n"_s + day, true);
        row({}, u"よろしく\n\n"_s + rule + day, false);
        row({}, day + rule, true);
        row(rule + day, {}, true); // above the form a rule is a heading
        // A rule of the same sign above the form makes a frame of both.
        row(rule, rule + day, true);
        row(rule + u'\n', u'\n' + rule + day, true);
        row(u"==\n"_s, rule + day, true);
        row(u"=\n"_s, rule + day, false);
        row(u"*\n"_s, u"**********\n"_s + day, false);
        row(u"**\n"_s, u"**********\n"_s + day, true);
        row(u"----------\n"_s, rule + day, false);
        row(u"==-\n"_s, rule + day, false);
        row(rule + u"申込み\n"_s, rule + day, false);
        row(rule, u"以上\n"_s + rule + day, false);
        row(rule, rule + u"以上\n"_s + rule + day, false);
        row(rule, u"-- \n"_s + day, false);
        const auto parts = [](const char *what, const QStringList &texts, bool counts) {
            QTest::newRow(what) << texts << counts;
        };
        parts("attached below a signature", {smallForm() + u"-- \n佐藤\n"_s, day}, true);
        parts("attached below a rule", {smallForm(), rule + day}, true);
        parts("in a signature of an attached text", {smallForm(), u"-- \n"_s + day}, false);
        parts("in a signature above an attached form", {u"-- \n"_s + day, smallForm()}, false);
        parts("above an attached form", {u"-- \n佐藤\n"_s, day + smallForm()}, true);
        parts("below an attached form's rule", {u"添付のとおり\n"_s, smallForm() + rule + day}, false);
    }
    void knowsSignatures()
    {
        QFETCH(QStringList, parts);
        QList<qsizetype> begins;
        QString text;
        for (const QString &part : parts) {
            if (!text.isEmpty())
                begins.append(text.size());
            text += part;
        }
        const Reading reading = readBody(BodyText(text), *m_rulebook, receiptDate, {}, begins);
        QCOMPARE(reading.applications.size(), 1);
        QTEST(isUnread(reading, u"2027/12/24"_s), "counts");
    }

    void saysWhatItDidNotFind()
    {
        const BodyText body(
            u"マスターID:AB1\nサービスコド:ssl00000001\n契約コモンネーム:www.example.jp\n利用開始希望日:12/1\n"_s);
        const Reading reading = readBody(body, *m_rulebook, receiptDate);
        QCOMPARE(reading.notFound.size(), 1);
        const auto found = std::find_if(reading.notFound[0].begin(), reading.notFound[0].end(),
                                        [](const NotFound &n) { return n.field == Field::ServiceCode; });
        QVERIFY(found != reading.notFound[0].end());
        QCOMPARE(found->expectedLabel, u"サービスコード"_s);
        QCOMPARE(body.textAt(found->nearestLine), u"サービスコド:ssl00000001");
        QCOMPARE(reading.unplaced.size(), 1);
        QCOMPARE(reading.unplaced[0].why, Unplaced::Why::UnknownLabel);
    }

    void saysWhatEachFormLacks()
    {
        const QString first =
            u"マスターID:AB1\nサービスコード:ssl00000001\n契約コモンネーム:a.example.jp\n利用開始希望日:12/1\n"_s;
        const QString second =
            u"マスターID:AB2\nサービスコード:ssl00000002\n契約コモン名:b.example.jp\n希望する作業\n利用開始日はいつでも\n\n佐藤\n"_s;
        const BodyText body(first + u"\n"_s + second);
        const Reading reading = readBody(body, *m_rulebook, receiptDate);
        QCOMPARE(reading.applications.size(), 2);
        QCOMPARE(reading.notFound.size(), 2);
        const auto nearest = [&](qsizetype form, Field field) -> QString {
            for (const NotFound &one : reading.notFound[form]) {
                if (one.field == field)
                    return body.textAt(one.nearestLine).toString();
            }
            return u"found"_s;
        };
        QCOMPARE(nearest(0, Field::CommonName), u"found"_s);
        QCOMPARE(nearest(0, Field::StartDate), u"found"_s);
        QCOMPARE(nearest(1, Field::CommonName), u"契約コモン名:b.example.jp"_s);
        QCOMPARE(nearest(1, Field::StartDate), u"利用開始日はいつでも"_s);
        QCOMPARE(nearest(1, Field::Work), u"found"_s);
        QStringList unplaced; // the one below the form's end among them; a signature is none
        for (const Unplaced &one : reading.unplaced)
            unplaced.append(body.textAt(one.span).toString());
        QCOMPARE(unplaced, (QStringList{u"契約コモン名:b.example.jp"_s, u"利用開始日はいつでも"_s}));
    }

    void laysCorrectionsOver()
    {
        const BodyText body(
            u"マスターID:AB1\nサービスコード:ssl1\n契約コモンネーム:www.example.jp\n利用開始希望日:12/6\n"_s);
        const Application read = readBody(body, *m_rulebook, receiptDate).applications.value(0);
        const Application corrected = withCorrections(
            read,
            {{Field::StartDate, u"12/6"_s, u"12月8日(火)"_s, {}, {}, {}},
             {Field::ServiceCode, u"ssl1"_s, u"SSL00000001"_s, {}, {}, {}},
             {Field::Work, {}, u"add"_s, {}, {}, {}},
             {Field::Services, {}, u"webhighgrade2 wht00000001 wht2\n- idgateway gw00000001\nother"_s, {}, {}, {}},
             {Field::CommonName, u"www.example.jp"_s, {}, {}, {}, {}}},
            *m_rulebook, receiptDate);
        QVERIFY(read.corrected.isEmpty());
        QCOMPARE(corrected.corrected.size(), 5);
        QCOMPARE(corrected.startDate.date, QDate(2026, 12, 8));
        QCOMPARE(corrected.startDate.weekday, 2);
        QVERIFY(corrected.startDate.spans.isEmpty());
        QCOMPARE(corrected.startDate.labelSpans, read.startDate.labelSpans);
        QCOMPARE(corrected.serviceCode.value, u"ssl00000001"_s);
        QCOMPARE(corrected.markedWork(), QList<Work>{Work::Add});
        QCOMPARE(corrected.services.size(), 3);
        QVERIFY(!corrected.services[0].codes[1].wellFormed);
        QVERIFY(!corrected.services[1].mark.set);
        QVERIFY(!corrected.commonName.isPresent());
        QCOMPARE(fieldText(corrected, Field::Services),
                 u"webhighgrade2 wht00000001 wht2\n- idgateway gw00000001\nother"_s);
        QCOMPARE(read.startDate.date, QDate(2026, 12, 6));
    }

private:
    static bool isUnread(const Reading &reading, const QString &words)
    {
        const QList<UnreadText> &unread = reading.applications.first().unread;
        return std::any_of(unread.begin(), unread.end(),
                           [&](const UnreadText &one) { return one.text.contains(words); });
    }

    /// Compares the keys the expectation names, and that every span holds the value it claims.
    static void compareForm(const Application &application, const QJsonObject &wanted, const BodyText &body)
    {
        const QJsonObject got = applicationJson(application, body);
        for (auto key = wanted.begin(); key != wanted.end(); ++key) {
            if (key.key() == u"conflicts") {
                QStringList fields;
                for (const Conflict &conflict : application.conflicts)
                    fields.append(fieldName(conflict.field));
                QCOMPARE(QJsonArray::fromStringList(fields), key.value().toArray());
                continue;
            }
            if (key.key() == u"unread") {
                QStringList texts;
                for (const UnreadText &unread : application.unread)
                    texts.append(unread.text);
                QCOMPARE(QJsonArray::fromStringList(texts), key.value().toArray());
                continue;
            }
            const QJsonDocument left(QJsonObject{{key.key(), got[key.key()]}});
            const QJsonDocument right(QJsonObject{{key.key(), key.value()}});
            QCOMPARE(left.toJson(), right.toJson());
        }
        for (const TextAnswer *answer : std::initializer_list<const TextAnswer *>{
                 &application.masterId, &application.serviceCode, &application.item, &application.reasonText}) {
            QString held;
            for (const Span span : answer->spans)
                held += body.textAt(span);
            QCOMPARE(withoutSpaces(held), withoutSpaces(answer->value));
        }
    }

    std::unique_ptr<Rulebook> m_rulebook;
};

QTEST_APPLESS_MAIN(TestForms)
#include "tst_forms.moc"
