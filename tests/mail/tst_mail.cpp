#include "models/mail/Charsets.h"
#include "models/mail/HeaderText.h"
#include "models/mail/HtmlText.h"
#include "models/mail/MailFile.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray iso2022jp(const char *kanji)
{
    return QByteArray("\x1B$B") + kanji + "\x1B(B";
}

QStringList sourcesOf(const QString &path)
{
    QStringList sources;
    forEachMessage(path, [&](const Result<RawMessage> &message) {
        sources.append(message ? message->source : u"! "_s + message.error().subject);
        return true;
    });
    return sources;
}

void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

/// From bytes to decoded text.
class TestMail : public QObject
{
    Q_OBJECT

private slots:
    void decodesCharsets_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("label");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("charset");
        QTest::addColumn<bool>("guessed");
        QTest::addColumn<bool>("repaired");
        const QByteArray utf8 = QByteArray("マスターID:AB1");
        const QByteArray sjis("\x83\x7D\x83\x58\x83\x5E\x81\x5B" "ID:AB1");
        const QByteArray euc("\xA5\xDE\xA5\xB9\xA5\xBF\xA1\xBC" "ID:AB1");
        const QByteArray jis = iso2022jp("%^%9%?!<") + "ID:AB1";
        const QString text = u"マスターID:AB1"_s;
        QTest::newRow("utf-8") << utf8 << QByteArray("UTF-8") << text << u"utf-8"_s << false << false;
        QTest::newRow("shift_jis") << sjis << QByteArray("Shift_JIS") << text << u"shift_jis"_s << false << false;
        QTest::newRow("euc-jp") << euc << QByteArray("EUC-JP") << text << u"euc-jp"_s << false << false;
        QTest::newRow("iso-2022-jp") << jis << QByteArray("ISO-2022-JP") << text << u"iso-2022-jp"_s << false << false;
        QTest::newRow("utf-8 without a label") << utf8 << QByteArray() << text << u"utf-8"_s << true << false;
        QTest::newRow("shift_jis without a label") << sjis << QByteArray() << text << u"shift_jis"_s << true << false;
        QTest::newRow("euc-jp labelled us-ascii") << euc << QByteArray("us-ascii") << text << u"euc-jp"_s << true << false;
        QTest::newRow("shift_jis labelled utf-8") << sjis << QByteArray("utf-8") << text << u"shift_jis"_s << true << false;
        QTest::newRow("jis labelled utf-8") << jis << QByteArray("utf-8") << text << u"iso-2022-jp"_s << true << false;
        QTest::newRow("utf-8 labelled iso-2022-jp") << utf8 << QByteArray("iso-2022-jp") << text << u"utf-8"_s << true << false;
        QTest::newRow("lost escapes") << QByteArray("$B%^%9%?!<(BID:AB1") << QByteArray("ISO-2022-JP") << text << u"iso-2022-jp"_s << false << true;
        QTest::newRow("lost escapes of katakana") << QByteArray("(I%$B4uK>(B") << QByteArray("ISO-2022-JP") << u"･希望"_s << u"iso-2022-jp"_s << false << true;
        QTest::newRow("dollars are no escapes") << QByteArray("US$Bill (B)") << QByteArray("us-ascii") << u"US$Bill (B)"_s << u"us-ascii"_s << false << false;
        QTest::newRow("NEC's characters") << iso2022jp("-!-j|b") << QByteArray("ISO-2022-JP") << u"①㈱髙"_s << u"iso-2022-jp"_s << false << false;
        QTest::newRow("half-width katakana") << QByteArray("\x1B(I1(\x1B(B") << QByteArray("ISO-2022-JP") << u"ｱｨ"_s << u"iso-2022-jp"_s << false << false;
        QTest::newRow("the minus sign as typed") << iso2022jp("!]") << QByteArray("ISO-2022-JP") << u"－"_s << u"iso-2022-jp"_s << false << false;
        QTest::newRow("utf-16 with a BOM") << QByteArray("\xFF\xFE\xDE\x30\xB9\x30", 6) << QByteArray() << u"マス"_s << u"utf-16"_s << true << false;
        QTest::newRow("utf-8 with a BOM") << QByteArray("\xEF\xBB\xBF" "AB") << QByteArray("utf-8") << u"AB"_s << u"utf-8"_s << false << false;
        QTest::newRow("NULs") << QByteArray("A\0B", 3) << QByteArray("us-ascii") << u"AB"_s << u"us-ascii"_s << false << false;
    }
    void decodesCharsets()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, label);
        const DecodedBytes decoded = decodeBytes(bytes, label);
        QTEST(decoded.text, "text");
        QTEST(decoded.charset, "charset");
        QTEST(decoded.guessed, "guessed");
        QTEST(decoded.repaired, "repaired");
    }

    void readsEveryKanjiAsShiftJisDoes()
    {
        for (int row = 0x21; row <= 0x7E; ++row) {
            QByteArray sevenBits("\x1B$B");
            QByteArray eightBits;
            for (int cell = 0x21; cell <= 0x7E; ++cell) {
                sevenBits.append(char(row)).append(char(cell));
                const int index = row - 0x21;
                eightBits.append(char(index / 2 + (index < 62 ? 0x81 : 0xC1)));
                eightBits.append(char(index % 2 ? cell + 0x7E : cell + (cell < 0x60 ? 0x1F : 0x20)));
            }
            const QString text = decodeBytesAs(sevenBits, "iso-2022-jp").text;
            QCOMPARE(text.size(), 94);
            QCOMPARE(text, decodeBytesAs(eightBits, "shift_jis").text);
        }
    }

    void readsEightBitsAmongSeven()
    {
        const auto read = [](const char *bytes) { return decodeBytesAs(bytes, "iso-2022-jp").text; };
        QCOMPARE(read("ID \x83\x7D\x83\x58\x83\x5E"), u"ID マスタ"_s);
        QCOMPARE(read("\xB1\xB2"), u"ｱｲ"_s);
    }

    void decodesHeaders_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << QByteArray("hello") << u"hello"_s;
        QTest::newRow("base64") << QByteArray("=?UTF-8?B?5Lu25ZCN?=") << u"件名"_s;
        QTest::newRow("quoted-printable") << QByteArray("test =?UTF-8?Q?=E4=BB=B6=E5=90=8D?=") << u"test 件名"_s;
        QTest::newRow("folded") << QByteArray("=?UTF-8?B?5Lu2?=\r\n =?UTF-8?B?5ZCN?=") << u"件名"_s;
        QTest::newRow("cut inside a character") << QByteArray("=?UTF-8?B?5Lu25Q==?= =?UTF-8?B?kI0=?=") << u"件名"_s;
        QTest::newRow("raw utf-8") << QByteArray("件名") << u"件名"_s;
        QTest::newRow("raw jis") << iso2022jp("7oL>") << u"件名"_s;
        QTest::newRow("language suffix") << QByteArray("=?UTF-8*ja?B?5Lu25ZCN?=") << u"件名"_s;
        QTest::newRow("broken at the end") << QByteArray("=?UTF-8?B?5Lu25ZCN") << u"件名"_s;
    }
    void decodesHeaders()
    {
        QFETCH(QByteArray, raw);
        QTEST(decodeHeader(raw).text, "text");
    }

    void findsAddresses()
    {
        QCOMPARE(headerAddresses("=?UTF-8?B?5Lu2?= <a@example.jp>, b@example.jp"), (QStringList{u"a@example.jp"_s, u"b@example.jp"_s}));
        QCOMPARE(headerAddresses(iso2022jp("\"<,") + " <a@example.jp>"), QStringList{u"a@example.jp"_s});
        QCOMPARE(headerAddresses("undisclosed-recipients:;"), QStringList());
        QCOMPARE(headerAddresses(" a.b-c+d_1@mail.example.jp\r\n"), QStringList{u"a.b-c+d_1@mail.example.jp"_s});
        QCOMPARE(headerAddresses("Taro Aoba =?UTF-8?B?5Lu2?= <a@example.jp>\n"), QStringList{u"a@example.jp"_s});
        QCOMPARE(headerAddresses("a@example.jp (home)"), QStringList{u"a@example.jp"_s});
        QCOMPARE(headerAddresses("\"b@example.jp\" <a@example.jp>"), QStringList{u"a@example.jp"_s});
        QCOMPARE(headerAddresses("Group: a@example.jp, <b@example.jp>;"), (QStringList{u"a@example.jp"_s, u"b@example.jp"_s}));
        QCOMPARE(headerAddresses("Taro <a@example.jp> <b@example.jp>").first(), u"a@example.jp"_s);
        QCOMPARE(headerAddresses("nobody"), QStringList());
    }

    void readsParameters()
    {
        QCOMPARE(headerParameter("attachment; filename*=UTF-8''%E4%BB%B6.txt", "filename"), u"件.txt"_s);
        QCOMPARE(headerParameter("attachment; filename*0*=UTF-8''%E4%BB; filename*1*=%B6.txt", "filename"), u"件.txt"_s);
        QCOMPARE(headerParameter("text/plain; name=\"=?UTF-8?B?5Lu2?=.txt\"; charset=x", "name"), u"件.txt"_s);
        QCOMPARE(headerParameter("text/plain; charset = \"UTF-8\" ;", "charset"), u"UTF-8"_s);
        QVERIFY(headerParameter("text/plain", "charset").isNull());
    }

    void writesHtmlAsText()
    {
        const HtmlText html = htmlToText(u"<html><head><title>t</title><style>p{}</style></head><body><p>a&nbsp; b<br>c</p>"
                                         "<table><tr><td>x</td><td>y</td></tr></table><script>no()</script><img src='http://e/'>"
                                         "<div style='display: none'>hidden</div></body></html>"_s);
        QCOMPARE(html.text, u"a\u00A0 b\nc\nx\ty\n"_s);
        QVERIFY(html.leftOutRemote);
    }

    void survivesDeeplyNestedHtml()
    {
        const HtmlText html = htmlToText(QString(u"<div>"_s).repeated(5000) + u"x"_s);
        QVERIFY(html.truncated);
    }

    void masksPrivateKeys_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("masked");
        QTest::newRow("a key") << u"a\n-----BEGIN RSA PRIVATE KEY-----\nMIIE+/=\nAB\n-----END RSA PRIVATE KEY-----\nb\n"_s
                               << u"a\n-----BEGIN RSA PRIVATE KEY-----\n███████\n██\n-----END RSA PRIVATE KEY-----\nb\n"_s;
        QTest::newRow("quoted") << u"> -----BEGIN PRIVATE KEY-----\n> MIIE\n> -----END PRIVATE KEY-----\n"_s
                                << u"> -----BEGIN PRIVATE KEY-----\n> ████\n> -----END PRIVATE KEY-----\n"_s;
        QTest::newRow("without an end") << u"-----BEGIN EC PRIVATE KEY-----\nMIIE\nAAAA\nマスターID\n"_s
                                        << u"-----BEGIN EC PRIVATE KEY-----\n████\n████\nマスターID\n"_s;
        QTest::newRow("on one line") << u"x -----BEGIN PRIVATE KEY----- MIIE AAAA -----END PRIVATE KEY----- y"_s
                                     << u"x -----BEGIN PRIVATE KEY----- ████ ████ -----END PRIVATE KEY----- y"_s;
        const QString certificate = u"-----BEGIN CERTIFICATE-----\nMIIE\n-----END CERTIFICATE-----\n"_s;
        QTest::newRow("a certificate is none") << certificate << certificate;
        const QString talk = u"-----BEGIN PRIVATE KEY----- の行は送らないでください\n"_s;
        QTest::newRow("talk about one") << talk << talk;
    }
    void masksPrivateKeys()
    {
        QFETCH(QString, text);
        const QString before = text;
        const Spans spans = maskPrivateKeys(text);
        QTEST(text, "masked");
        QCOMPARE(spans.isEmpty(), text == before);
    }

    void choosesNothingButOffersEveryBody()
    {
        const QByteArray mail = "From: a@example.jp\nDate: Fri, 27 Nov 2026 09:28:00 +0000\nMessage-ID: <1@x>\nMIME-Version: 1.0\n"
                                "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/alternative; boundary=c\n\n"
                                "--c\nContent-Type: text/plain\n\nplain\n--c\nContent-Type: text/html\n\n<p>html</p>\n--c--\n"
                                "--b\nContent-Type: text/plain; name=\"form.txt\"\nContent-Disposition: attachment\n\nattached\n--b--\n";
        const DecodedMail decoded = decodeMessage(mail, u"x"_s);
        QCOMPARE(decoded.bytes, mail);
        QCOMPARE(decoded.fromAddress, u"a@example.jp"_s);
        QCOMPARE(decoded.messageId, u"<1@x>"_s);
        QCOMPARE(decoded.date.toString(Qt::ISODate), u"2026-11-27T18:28:00+09:00"_s);
        QCOMPARE(decoded.bodies.size(), 3);
        QCOMPARE(decoded.bodies[0].text.text().trimmed(), u"plain"_s);
        QCOMPARE(decoded.bodies[1].text.text().trimmed(), u"html"_s);
        QCOMPARE(decoded.bodies[2].attachmentName, u"form.txt"_s);
        QCOMPARE(decoded.attachments, QStringList{u"form.txt"_s});
    }

    void findsMessagesInByteOrder()
    {
        QTemporaryDir folder;
        const QByteArray mail = "From: a@example.jp\nSubject: x\n\nbody\n";
        write(folder.filePath(u"b.eml"_s), mail);
        write(folder.filePath(u"B.txt"_s), "text");
        write(folder.filePath(u"a/deep/c.eml"_s), mail);
        write(folder.filePath(u"box.mbox"_s), "From a@example.jp Fri Nov 27 09:28:00 2026\n" + mail + "\nFrom b@example.jp Fri Nov 27 09:28:00 2026\n" + mail);
        write(folder.filePath(u"md/cur/1"_s), mail);
        write(folder.filePath(u"md/new/2"_s), mail);
        write(folder.filePath(u"md/tmp/3"_s), mail);
        QStringList found = sourcesOf(folder.path());
        found.replaceInStrings(folder.path() + u'/', QString());
        QCOMPARE(found, (QStringList{u"B.txt"_s, u"a/deep/c.eml"_s, u"b.eml"_s, u"box.mbox#0"_s, u"box.mbox#1"_s, u"md/cur/1"_s, u"md/new/2"_s}));
    }

    void readsMboxVariants()
    {
        QTemporaryDir folder;
        const QByteArray separator = "From a@example.jp Fri Nov 27 09:28:00 2026\n";
        const QByteArray inside = "From here on it is text\n";
        write(folder.filePath(u"rd.mbox"_s), separator + "Subject: a\n\n>" + inside + ">>" + inside + "\n" + separator + "Subject: b\n\nx\n");
        write(folder.filePath(u"cl.mbox"_s), separator + "Subject: a\nContent-Length: " + QByteArray::number(separator.size() + 2) + "\n\n"
                                                  + "\n" + separator + "\n" + "\n" + separator + "Subject: b\n\nx\n");
        QByteArrayList bodies;
        for (const QString &name : {u"rd.mbox"_s, u"cl.mbox"_s}) {
            forEachMessage(folder.filePath(name), [&](const Result<RawMessage> &message) {
                bodies.append(message->bytes);
                return true;
            });
        }
        QCOMPARE(bodies.size(), 4);
        QCOMPARE(bodies[0], "Subject: a\n\n" + inside + ">" + inside);
        QVERIFY(bodies[2].contains(separator));
    }

    void saysWhatCannotBeRead()
    {
        QCOMPARE(sourcesOf(u"/no/such/file.eml"_s), QStringList{u"! /no/such/file.eml"_s});
    }

    void tellsMailsFromTexts()
    {
        QVERIFY(beginsWithHeaders("From: a@example.jp\nSubject: x\n\nbody"));
        QVERIFY(beginsWithHeaders("Received: from a\n\tby b\nSubject: x\n\n"));
        QVERIFY(!beginsWithHeaders("マスターID:AB1\n"));
        QVERIFY(!beginsWithHeaders("hello\nworld: x\n"));
        QVERIFY(!beginsWithHeaders(""));
    }

    void survivesHostileInput()
    {
        QByteArray bomb = "MIME-Version: 1.0\n";
        for (int i = 0; i < 200; ++i)
            bomb += "Content-Type: multipart/mixed; boundary=b" + QByteArray::number(i) + "\n\n--b" + QByteArray::number(i) + "\n";
        const DecodedMail nested = decodeMessage(bomb, {});
        QVERIFY(!nested.bodies.isEmpty());
        QByteArray headers;
        for (int i = 0; i < 20000; ++i)
            headers += "X-Header: y\n";
        QVERIFY(decodeMessage(headers + "\nbody", {}).body().text.text().contains(u"body"));
        const DecodedMail line = decodeMessage("Subject: x\n\n" + QByteArray(3 << 20, 'x'), {});
        QCOMPARE(line.body().text.text().trimmed().size(), 3 << 20);
        QVERIFY(decodeMessage({}, {}).body().text.text().isEmpty());
    }

    void cutsEndlessHeadersAndSaysSo()
    {
        const QByteArray words = QByteArray("=?x?Q?a ").repeated(100000);
        const DecodedMail endless = decodeMessage("Subject: " + words + "\nFrom: a@example.jp\n\nbody", {});
        QCOMPARE(endless.fromAddress, u"a@example.jp"_s);
        QCOMPARE(endless.body().text.text(), u"body"_s);
        const auto isTruncated = [](const Remark &remark) { return remark.code == Remark::Code::Truncated; };
        QVERIFY(std::any_of(endless.remarks.begin(), endless.remarks.end(), isTruncated));
        // What only looks like a header of addresses is text.
        const QByteArray text = "Total (1): " + QByteArray("(a:b) ").repeated(400);
        const DecodedMail mail = decodeMessage("From: a@example.jp\n\n" + text, {});
        QCOMPARE(mail.body().text.text(), QString::fromLatin1(text));
        QVERIFY(mail.remarks.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestMail)
#include "tst_mail.moc"
