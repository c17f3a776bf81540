#include "models/reading/Correction.h"
#include "models/reading/FoldedBody.h"
#include "rules/desk/ApplicationJson.h"
#include "tests/Folders.h"
#include "tests/reading/SmallForm.h"
#include "tests/rulebook/BuiltInRulebook.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray fileContent(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
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
    void readsDocuments_data()
    {
        QTest::addColumn<QString>("path");
        QDirIterator files(fixturesFolder() + u"/reading"_s, {u"*.txt"_s}, QDir::Files);
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

private:
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

    const Rulebook *const m_rulebook = &builtInRulebook();
};

QTEST_APPLESS_MAIN(TestForms)
#include "tst_forms.moc"
