#include "models/mail/Charsets.h"
#include "models/mail/HeaderText.h"
#include "models/mail/HtmlText.h"
#include "models/mail/MailFile.h"
#include "models/mail/MailSource.h"
#include "models/mail/MessageDecoder.h"
#include "models/mail/PrivateKeys.h"
#include "rules/desk/Intake.h"
#include "tests/rulebook/BuiltInRulebook.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

namespace {

QChar mask() // what a masked character of a key is shown as
{
    return QChar(0x2588);
}

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
        const QByteArray sjis("\x83\x7D\x83\x58\x83\x5E\x81\x5B"
                              "ID:AB1");
        const QByteArray euc("\xA5\xDE\xA5\xB9\xA5\xBF\xA1\xBC"
                             "ID:AB1");
        const QByteArray jis = iso2022jp("%^%9%?!<") + "ID:AB1";
        const QString text = u"マスターID:AB1"_s;
        QTest::newRow("utf-8") << utf8 << QByteArray("UTF-8") << text << u"utf-8"_s << false << false;
        QTest::newRow("shift_jis") << sjis << QByteArray("Shift_JIS") << text << u"shift_jis"_s << false << false;
        QTest::newRow("euc-jp") << euc << QByteArray("EUC-JP") << text << u"euc-jp"_s << false << false;
        QTest::newRow("iso-2022-jp") << jis << QByteArray("ISO-2022-JP") << text << u"iso-2022-jp"_s << false << false;
        QTest::newRow("utf-8 without a label") << utf8 << QByteArray() << text << u"utf-8"_s << true << false;
        QTest::newRow("shift_jis without a label") << sjis << QByteArray() << text << u"shift_jis"_s << true << false;
        QTest::newRow("euc-jp labelled us-ascii")
            << euc << QByteArray("us-ascii") << text << u"euc-jp"_s << true << false;
        QTest::newRow("shift_jis labelled utf-8")
            << sjis << QByteArray("utf-8") << text << u"shift_jis"_s << true << false;
        QTest::newRow("jis labelled utf-8") << jis << QByteArray("utf-8") << text << u"iso-2022-jp"_s << true << false;
        QTest::newRow("utf-8 labelled iso-2022-jp")
            << utf8 << QByteArray("iso-2022-jp") << text << u"utf-8"_s << true << false;
        QTest::newRow("lost escapes") << QByteArray("$B%^%9%?!<(BID:AB1") << QByteArray("ISO-2022-JP") << text
                                      << u"iso-2022-jp"_s << false << true;
        QTest::newRow("lost escapes of katakana") << QByteArray("(I%$B4uK>(B") << QByteArray("ISO-2022-JP")
                                                  << u"･希望"_s << u"iso-2022-jp"_s << false << true;
        QTest::newRow("dollars are no escapes") << QByteArray("US$Bill (B)") << QByteArray("us-ascii")
                                                << u"US$Bill (B)"_s << u"us-ascii"_s << false << false;
        QTest::newRow("NEC's characters")
            << iso2022jp("-!-j|b") << QByteArray("ISO-2022-JP") << u"①㈱髙"_s << u"iso-2022-jp"_s << false << false;
        QTest::newRow("half-width katakana") << QByteArray("\x1B(I1(\x1B(B") << QByteArray("ISO-2022-JP") << u"ｱｨ"_s
                                             << u"iso-2022-jp"_s << false << false;
        QTest::newRow("the minus sign as typed")
            << iso2022jp("!]") << QByteArray("ISO-2022-JP") << u"－"_s << u"iso-2022-jp"_s << false << false;
        QTest::newRow("utf-16 with a BOM")
            << QByteArray("\xFF\xFE\xDE\x30\xB9\x30", 6) << QByteArray() << u"マス"_s << u"utf-16"_s << true << false;
        QTest::newRow("utf-8 with a BOM") << QByteArray("\xEF\xBB\xBF"
                                                        "AB")
                                          << QByteArray("utf-8") << u"AB"_s << u"utf-8"_s << false << false;
        QTest::newRow("gb18030 labelled gb2312") << QByteArray("\xA5\xDE\xA5\xB9\xA5\xBF\xA9\x60"
                                                               "ID:AB1")
                                                 << QByteArray("gb2312") << text << u"gb2312"_s << false << false;
        QTest::newRow("hz by its short name")
            << QByteArray("~{%^%9%?~}ID:AB1") << QByteArray("HZ") << u"マスタID:AB1"_s << u"hz"_s << false << false;
        QTest::newRow("euc-jp labelled gb2312") << euc << QByteArray("gb2312") << text << u"euc-jp"_s << true << false;
        QTest::newRow("utf-8 encoded twice")
            << QString::fromLatin1(utf8).toUtf8() << QByteArray("utf-8") << text << u"utf-8 × 2"_s << true << false;
        QTest::newRow("utf-8 that has such letters")
            << QByteArray("João ã ã ã") << QByteArray("utf-8") << u"João ã ã ã"_s << u"utf-8"_s << false << false;
        QTest::newRow("NULs") << QByteArray("A\0B", 3) << QByteArray("us-ascii") << u"AB"_s << u"us-ascii"_s << false
                              << false;
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
        // A stray byte in the middle of kanji leaves the pairs behind it pairs.
        QCOMPARE(read("\x1B$B%^\x83%9%?"), u"マ\uFFFDスタ"_s);
    }

    void believesALabelThatDecodes()
    {
        QCOMPARE(decodeBytes("wasn\x92t", "windows-1252").text, u"wasn\u2019t"_s);
        QVERIFY(!decodeBytes("wasn\x92t", "windows-1252").guessed);
        QCOMPARE(decodeBytes("wasn\x92t caf\xE9", "iso-8859-1").text, u"wasn\u2019t café"_s);
        QCOMPARE(decodeBytes("d\xE9j\xE0 vu, na\xEFve", "iso-8859-15").text, u"déjà vu, naïve"_s);
        // Plainly Japanese in another one: ひらがな as Shift_JIS writes it.
        const DecodedBytes japanese = decodeBytes("\x82\xD0\x82\xE7\x82\xAA\x82\xC8", "iso-8859-1");
        QCOMPARE(japanese.text, u"ひらがな"_s);
        QVERIFY(japanese.guessed);
    }

    void keepsUtf8WithABrokenByte()
    {
        const QByteArray russian = u"Здравствуйте, заявление"_s.toUtf8();
        QByteArray broken = russian;
        broken[3] = char(0x20);
        for (const char *label : {"utf-8", ""}) {
            const DecodedBytes decoded = decodeBytes(broken, label);
            QCOMPARE(decoded.charset, u"utf-8"_s);
            QVERIFY(decoded.undecodable > 0);
            QVERIFY(decoded.text.endsWith(u"заявление"));
        }
    }

    void saysWhereBytesAreDamaged_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("label");
        QTest::newRow("EUC-JP") << QByteArray("\xA5\xDE\xA5\xB9\xA5\xBF\xA1\xBC\xFF\xA5\xDE\xA5\xB9\xA5\xBF")
                                << QByteArray("euc-jp");
        QTest::newRow("Shift_JIS") << QByteArray("\x83\x7D\x83\x58\x83\x5E\xFF\x83\x7D\x83\x58\x83\x5E")
                                   << QByteArray("shift_jis");
        QTest::newRow("ISO-2022-JP") << QByteArray("\x1B$B%^\x83%9%?\x1B(B") << QByteArray("iso-2022-jp");
        QTest::newRow("Ctrl-Z") << QByteArray("ab\x1A"
                                              "c")
                                << QByteArray("us-ascii");
    }
    void saysWhereBytesAreDamaged()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, label);
        const DecodedBytes decoded = decodeBytes(bytes, label);
        QVERIFY2(!decoded.text.contains(QChar(0x1A)), qPrintable(decoded.text));
        QVERIFY(decoded.text.contains(QChar::ReplacementCharacter));
        QVERIFY(decoded.undecodable > 0);
    }

    void endsHeadersAtALineOfBlanks()
    {
        const auto textOf = [](const QByteArray &mail) { return decodeMessage(mail, u"x"_s).body().text.text(); };
        QCOMPARE(textOf("From: a@example.jp\nSubject: x\n \nfirst\nsecond\n\nthird\n"), u"first\nsecond\n\nthird\n"_s);
        QCOMPARE(textOf("From: a@example.jp\r\nSubject: x\r\n   \r\nfirst\r\n"), u"first\n"_s);
        QCOMPARE(textOf("Subject: x\n \n\nfirst\n"), u"first\n"_s);
        const DecodedMail folded =
            decodeMessage("Subject: x\n \n\t=?UTF-8?B?5Lu2?=\nTo: b@example.jp\n\nfirst\n", u"x"_s);
        QVERIFY(folded.subject.contains(u"件"));
        QCOMPARE(folded.to, u"b@example.jp"_s);
        QCOMPARE(folded.body().text.text(), u"first\n"_s);
    }

    void readsWhatIsWrittenBadly_data()
    {
        QTest::addColumn<QByteArray>("rest"); // of the headers, an empty line, the body
        const QByteArray form = "マスターID:AB1\nサービスコード:ssl00000001\n";
        QTest::newRow("a type without its second half") << "Content-Type: text; charset=utf-8\n\n" + form;
        QTest::newRow("lines that end by CR alone")
            << QByteArray("Content-Type: text/plain; charset=utf-8\n\n" + form).replace('\n', '\r');
        const QByteArray parts = "\n--abc\nContent-Type: text/plain; charset=utf-8\n\n" + form + "\n--abc--\n";
        QTest::newRow("no boundary named") << "Content-Type: multipart/mixed\n" + parts;
        QTest::newRow("another boundary named") << "Content-Type: multipart/mixed; boundary=\"xyz\"\n" + parts;
        QTest::newRow("blanks behind a soft line break")
            << QByteArray("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
                          "=E3=83=9E=E3=82=B9= \n=E3=82=BF=E3=83=BCID:AB1\n=E3=82=B5=E3=83=BC=\t\r\n"
                          "=E3=83=93=E3=82=B9=E3=82=B3=E3=83=BC=E3=83=89:ssl00000001\n");
        const QByteArray quoted = "=E3=83=9E=E3=82=B9=\n=E3=82=BF=E3=83=BCID:AB1\n=E3=82=B5=E3=83=BC="
                                  "E3=83=93=E3=82=B9=E3=82=B3=E3=83=BC=E3=83=89:ssl00000001\n";
        QTest::newRow("quoted-printable that says it is 8bit")
            << "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n" + quoted;
        QTest::newRow("quoted-printable without a header for it") << "Subject: x\n\n" + quoted;
        QTest::newRow("quoted-printable twice")
            << "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n" +
                   QByteArray(quoted).replace("=", "=3D");
        QTest::newRow("ISO-2022-JP in quoted-printable without a header for it")
            << QByteArray("Subject: x\n\n=1B$B%^%9%?!<=1B(BID:AB1\n=1B$B%5!<%S%9%3!<%I=1B(B:ssl00000001\n");
        QTest::newRow("base64 that says it is 8bit")
            << "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n" +
                   QByteArray(form + form + form).toBase64() + "\n";
        QTest::newRow("a mail sent as a file")
            << "Content-Type: application/octet-stream; name=\"a.eml\"\nContent-Disposition: attachment\n"
               "Content-Transfer-Encoding: base64\n\n" +
                   QByteArray("From: b@example.jp\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n" +
                              form)
                       .toBase64();
    }
    void readsWhatIsWrittenBadly()
    {
        QFETCH(QByteArray, rest);
        QByteArray head = "From: a@example.jp\nMIME-Version: 1.0\n";
        if (!rest.contains('\n'))
            head.replace('\n', '\r');
        const DecodedMail mail = decodeMessage(head + rest, u"a.eml"_s);
        QCOMPARE(mail.fromAddress, u"a@example.jp"_s);
        const QString text = mail.body().text.text();
        QVERIFY2(text.startsWith(u"マスターID:AB1\nサービスコード:ssl00000001\n"), qPrintable(text));
    }

    void namesWhatNobodyCanRead_data()
    {
        QTest::addColumn<QByteArray>("rest");
        QTest::addColumn<QStringList>("unread");
        const QByteArray text = "Content-Type: text/plain; charset=utf-8\n\n";
        QTest::newRow("a uuencoded file") << text + "abc\nbegin 644 order.xls\n#86)C\n`\nend\n"
                                          << QStringList{u"order.xls"_s};
        QTest::newRow("words that begin") << text + "begin 2026 with it\nlet us begin 644\n" << QStringList{};
        QTest::newRow("a signature") << QByteArray(
                                            "Content-Type: application/pkcs7-signature; name=\"smime.p7s\"\n\nabc\n")
                                     << QStringList{};
        QTest::newRow("a sheet that says it is a signature")
            << QByteArray("Content-Type: application/pkcs7-signature; name=\"order.xlsx\"\n\nabc\n")
            << QStringList{u"order.xlsx"_s};
    }
    void namesWhatNobodyCanRead()
    {
        QFETCH(QByteArray, rest);
        QFETCH(QStringList, unread);
        QCOMPARE(decodeMessage("From: a@example.jp\n" + rest, u"a.eml"_s).unreadParts, unread);
        const DecodedMail encrypted =
            decodeMessage("From: a@example.jp\n\n-----BEGIN PGP MESSAGE-----\nabc\n", u"a.eml"_s);
        QCOMPARE(encrypted.unreadParts.size(), 1);
    }

    void readsHeadersBehindAByteOrderMark()
    {
        const DecodedMail mail = decodeMessage("\xEF\xBB\xBF"
                                               "From: a@example.jp\nSubject: x\n\ntext\n",
                                               u"a.eml"_s);
        QCOMPARE(mail.fromAddress, u"a@example.jp"_s);
        QCOMPARE(mail.body().text.text(), u"text\n"_s);
    }

    void takesNoTextForEncoded_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("addresses in the web") << QByteArray("see https://example.jp/?a=B1&b=C2&c=D3&d=E4&e=F5 =A1=\n");
        QTest::newRow("a sum") << QByteArray("1+1=2, =E3=83=9E=E3=82=B9=E3=82=BF\n");
        QTest::newRow("Japanese stands there already") << QByteArray("形 =E3=83=9E=E3=82=B9=E3=82=BF\n");
        QTest::newRow("base64 of no text") << QByteArray(300, '\xFB').toBase64() + "\n";
        QTest::newRow("base64 of ASCII") << QByteArray(300, 'a').toBase64() + "\n";
    }
    void takesNoTextForEncoded()
    {
        QFETCH(QByteArray, text);
        const DecodedMail mail =
            decodeMessage("From: a@example.jp\nContent-Type: text/plain; charset=utf-8\n\n" + text, u"a.eml"_s);
        QCOMPARE(mail.body().text.text(), QString::fromUtf8(text));
    }

    void findsNoBoundaryWhereThereIsNone()
    {
        const DecodedMail mail = decodeMessage("From: a@example.jp\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
                                               "boundary=x\n\n--abc\nno header\n--abc--\n",
                                               u"a.eml"_s);
        QCOMPARE(mail.bodies.size(), 1);
    }

    void followsMailsSentAsFilesSoFar()
    {
        QByteArray mail = "From: a@example.jp\nMIME-Version: 1.0\nContent-Type: text/plain\n\ninnermost\n";
        constexpr int levels = 200;
        for (int i = 0; i < levels; ++i)
            mail =
                "From: a@example.jp\nMIME-Version: 1.0\nContent-Type: application/octet-stream; name=a.eml\n\n" + mail;
        const DecodedMail decoded = decodeMessage(mail, u"a.eml"_s);
        QVERIFY(!decoded.unreadParts.isEmpty());
    }

    void undoesFlowedText()
    {
        const auto textOf = [](const QByteArray &type, const QByteArray &text) {
            return decodeMessage("MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8; " + type + "\n\n" + text,
                                 u"x"_s)
                .body()
                .text.text();
        };
        QCOMPARE(textOf("format=flowed; delsp=yes", "dx10 \n00\n0001\n"), u"dx1000\n0001\n"_s);
        QCOMPARE(textOf("format=flowed", "one \ntwo\n> three \n> four\n-- \nsig \nnature\n"),
                 u"one two\n> three four\n-- \nsig nature\n"_s);
        QCOMPARE(textOf("format=flowed", " >stuffed\n  x\n"), u">stuffed\n x\n"_s);
        QCOMPARE(textOf("format=fixed", "one \ntwo\n"), u"one \ntwo\n"_s);
    }

    void keepsRaisedNumbersApartFromDigits()
    {
        const HtmlText html = htmlToText(u"<p>12/1<sup>2</sup> wht1000001<sub><b>1</b></sub> 5<sup>th</sup> 3</p>"_s);
        QCOMPARE(html.text.simplified(), u"12/1² wht1000001¹ 5th 3"_s);
    }

    void keepsStruckTextApart()
    {
        const HtmlText html = htmlToText(
            u"<p>day: <s>12/1</s> 12/7</p><div><strike>gone</strike></div><p><span style=\"text-decoration: Line-Through\">a <b>b</b></span>c</p>"
            "<del><p>whole</p></del>"_s);
        QCOMPARE(html.struckThrough, (QStringList{u"12/1"_s, u"gone"_s, u"a b"_s, u"whole"_s}));
        QCOMPARE(html.text.simplified(), u"day: 12/7 c"_s);
    }

    void keepsApartWhatAStyleSheetStrikesThrough()
    {
        const auto struckOf = [](const QString &style, const QString &body) {
            return htmlToText(u"<html><head><style>"_s + style + u"</style></head><body>"_s + body +
                              u"</body></html>"_s)
                .struckThrough;
        };
        const QString sheet =
            u"<!-- /* no { .kept } */ p.note, td span.GONE { color: red; text-decoration: line-through }"
            " @media screen { .off { text-decoration-line:line-through; } } .kept{color:red} -->"_s;
        QCOMPARE(struckOf(sheet, u"<p>a <span class=\"x gone\">b</span> <b class='off'>c</b> <i class=off>d</i></p>"_s),
                 (QStringList{u"b"_s, u"c"_s, u"d"_s}));
        QCOMPARE(struckOf(sheet, u"<p class=note>a</p><div class=note>b</div><span class=kept>c</span>"_s),
                 QStringList{u"a"_s});
        QCOMPARE(struckOf(sheet, u"<p class=notes title='class=note'>a</p><p subclass=note>b</p>"_s), QStringList());
        QCOMPARE(struckOf(u"a.x:hover{text-decoration:line-through} .x.y{text-decoration:line-through}"_s,
                          u"<a class=x>a</a><p class='x'>b</p>"_s),
                 QStringList());
        QCOMPARE(struckOf(u".x{text-decoration:line-through"_s, u"<p class=x>a</p>"_s), QStringList{u"a"_s});
        QCOMPARE(struckOf(u"#old, p.x.y, i#no.z {text-decoration:line-through} p{text-decoration:line-through}"_s,
                          u"<p ID=old>a</p><p class='y w x'>b</p><i id=no>c</i><i class=z id='no'>d</i><p>e</p>"_s),
                 (QStringList{u"a"_s, u"b"_s, u"d"_s}));
    }

    void keepsApartWhatASheetBehindTheTextStrikesThrough()
    {
        const QString text = u"<p class=x>a</p><p class=y>b</p>"_s;
        const QString sheets = u"<!-- <style>.y{text-decoration:line-through}</style> -->"
                               "<STYLE type='text/css'>.x{text-decoration:line-through}</STYLE>"_s;
        QCOMPARE(htmlToText(text + sheets).struckThrough, QStringList{u"a"_s});
        QCOMPARE(htmlToText(text + sheets).text.simplified(), u"b"_s);
    }

    void showsBoxesRingsAndSignsThatArePictures()
    {
        const auto textOf = [](const QString &html) { return htmlToText(html).text.trimmed(); };
        QCOMPARE(textOf(u"<input type=checkbox checked>a <input type=CheckBox>b <input type=radio checked>c"_s),
                 u"☑a ☐b ☑c"_s);
        QCOMPARE(
            textOf(
                u"<p><font face=Wingdings>n</font>a <span style='font-family:Wingdings'>o<span style='font:7pt "
                "\"Times New Roman\"'>&nbsp;</span></span>b <b style='font-family: wingdings'>&#61694;</b>c no</p>"_s),
            u"■a □\u00A0b ☑c no"_s);
        QCOMPARE(textOf(u"<p style='font-family:Wingdings'>J<span style='font-family:Arial'>no</span></p>"_s),
                 u"☺no"_s);
        QCOMPARE(textOf(u"<p>ID:<input value=AB1><input type=hidden value=x><input type=submit value=send></p>"_s),
                 u"ID:AB1"_s);
        QCOMPARE(
            textOf(u"<p><img src='https://example.jp/e' alt='✅'>a <img alt='⬜️'>b <img alt=logo>c<img></p>"_s),
            u"✅a ⬜️b c"_s);
    }

    void quotesWhatABlockquoteHolds()
    {
        QCOMPARE(
            htmlToText(
                u"<p>mine</p><blockquote>theirs<br>more<blockquote>older</blockquote></blockquote><p>mine again</p>"_s)
                .text,
            u"mine\n> theirs\n> more\n>> older\nmine again\n"_s);
    }

    void prefersTheHtmlThatStrikesThrough()
    {
        const QString form =
            u"マスターID:AB1\nサービスコード:ssl00000001\n契約コモンネーム:www.example.jp\n利用開始希望日:12/1 12/8\n"_s;
        QString html = form;
        html.replace(u"12/1"_s, u"<s>12/1</s>"_s).replace(u"\n"_s, u"<br>"_s);
        const QByteArray mail =
            "MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n" +
            form.toUtf8() + "\n--b\nContent-Type: text/html; charset=utf-8\n\n" + html.toUtf8() + "\n--b--\n";
        const ReadMail read = readMail(decodeMessage(mail, u"x"_s), builtInRulebook(), QDate(2026, 11, 20));
        QCOMPARE(read.reading.applications.first().startDate.date, QDate(2026, 12, 8));
        QVERIFY(std::any_of(read.mail.body().remarks.begin(), read.mail.body().remarks.end(), [](const Remark &one) {
            return one.code == Remark::Code::StruckThrough && one.text.contains(u"12/1");
        }));
    }

    void readsBodyAndAttachmentsAsOne()
    {
        const QByteArray form =
            u"マスターID:AB1\nサービスコード:ssl00000001\n契約コモンネーム:www.example.jp\n希望する作業：変更\n利用開始希望日:12/8\n"_s
                .toUtf8();
        const auto part = [](const QByteArray &name, const QByteArray &text) -> QByteArray {
            return "--b\nContent-Type: text/plain; charset=utf-8; name=" + name +
                   "\nContent-Disposition: attachment; filename=" + name + "\n\n" + text + "\n";
        };
        const auto read = [&](const QByteArray &own, const QByteArray &parts) {
            return readMail(
                decodeMessage(
                    "Subject: s\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n" +
                        own + "\n" + parts + "--b--\n",
                    u"x"_s),
                builtInRulebook(), QDate(2026, 11, 20));
        };
        const ReadMail attached = read("see the attachment", part("form.txt", form));
        QCOMPARE(attached.reading.applications.size(), 1);
        QVERIFY(attached.mail.body().text.text().startsWith(u"see the attachment"));
        QCOMPARE(attached.mail.body().text.textAt(attached.reading.applications[0].masterId.spans.first()), u"AB1");
        QVERIFY(attached.reading.applications[0].unread.isEmpty());
        QCOMPARE(read(form, part("form.txt", form)).reading.applications.size(), 1); // the same form
        QByteArray other = form;
        other.replace("ssl00000001", "ssl00000002");
        QCOMPARE(read(form, part("form.txt", other)).reading.applications.size(), 2);
        const ReadMail changed = read(u"開始日は12/14に変更してください。"_s.toUtf8(), part("form.txt", form));
        QCOMPARE(changed.reading.applications[0].unread.size(), 1);
        QCOMPARE(changed.reading.applications[0].unread[0].text, u"12/14"_s);
    }

    void namesWhatWasNotRead_data()
    {
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<bool>("counts");
        QTest::newRow("PDF") << QByteArray("Content-Type: application/pdf; name=a.pdf") << true;
        QTest::newRow("spreadsheet")
            << QByteArray("Content-Type: application/octet-stream\nContent-Disposition: attachment; filename=a.xlsx")
            << true;
        QTest::newRow("attached picture")
            << QByteArray("Content-Type: image/png\nContent-Disposition: attachment; filename=a.png") << true;
        QTest::newRow("inline picture")
            << QByteArray("Content-Type: image/png; name=logo.png\nContent-Disposition: inline; filename=logo.png")
            << false;
        QTest::newRow("picture of the HTML")
            << QByteArray("Content-Type: image/png; name=logo.png\nContent-ID: <a@b>") << false;
        QTest::newRow("card") << QByteArray("Content-Type: text/vcard; name=a.vcf") << false;
        QTest::newRow("signature") << QByteArray("Content-Type: application/pkcs7-signature; name=smime.p7s") << false;
        QTest::newRow("certificate") << QByteArray("Content-Type: application/octet-stream; name=www.crt") << false;
        QTest::newRow("text") << QByteArray("Content-Type: text/plain; name=a.txt") << false;
    }
    void namesWhatWasNotRead()
    {
        QFETCH(QByteArray, headers);
        const DecodedMail mail = decodeMessage(
            "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nhi\n--b\n" +
                headers + "\n\nx\n--b--\n",
            u"x"_s);
        QCOMPARE(mail.attachments.size(), 1);
        QTEST(!mail.unreadParts.isEmpty(), "counts");
        if (!mail.unreadParts.isEmpty())
            QCOMPARE(mail.unreadParts, mail.attachments);
    }

    void saysThatATextGoesOn()
    {
        QVERIFY(decodeMessage("Subject: x\n\n" + QByteArray(5 << 20, 'a'), u"x"_s).unreadParts.size() == 1);
        QVERIFY(decodeText(QByteArray(5 << 20, 'a'), u"x"_s).unreadParts.size() == 1);
        QVERIFY(decodeMessage("Subject: x\n\nshort", u"x"_s).unreadParts.isEmpty());
    }

    void readsAttachmentNamesOnce_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("twice") << QByteArray("attachment; filename=\"a.pdf\"; filename=\"a.pdf\"");
        QTest::newRow("without a semicolon") << QByteArray("attachment; filename=a.pdf filename=a.pdf");
        QTest::newRow("whole values as pieces")
            << QByteArray("attachment; filename*0*=utf-8''a.pdf; filename*1*=utf-8''a.pdf");
        QTest::newRow("encoded words") << QByteArray("attachment; filename==?utf-8?b?YS5wZGY=?= =?utf-8?b?YS5wZGY=?=");
        QTest::newRow("plain and RFC 2231") << QByteArray("attachment; filename=\"a.pdf\"; filename*=utf-8''a.pdf");
    }
    void readsAttachmentNamesOnce()
    {
        QFETCH(QByteArray, header);
        QCOMPARE(headerParameter(header, "filename"), u"a.pdf"_s);
    }

    void knowsAMailsSource()
    {
        QVERIFY(isMailSource("From: a@example.jp\nMIME-Version: 1.0\n\nbody"));
        QVERIFY(isMailSource("Received: from a\n\tby b\nDate: Fri, 20 Nov 2026 10:15:00 +0900\n\n"));
        QVERIFY(!isMailSource("From: a@example.jp\nSubject: x\n\nbody"));
        QVERIFY(!isMailSource("MIME-Version: 1.0\nSubject: x\n\nbody"));
        QVERIFY(!isMailSource("Hello\nFrom: a@example.jp\nMIME-Version: 1.0\n\n"));
    }

    void readsWhenAMailWasReceived()
    {
        const DecodedMail mail = decodeMessage(
            "Received: from a by b; Tue, 24 Nov 2026 01:00:00 +0000\nReceived: from c by a; Mon, 23 Nov 2026 01:00:00 +0000\n"
            "Date: Fri, 20 Nov 2026 10:15:00 +0900\n\nx",
            u"x"_s);
        QCOMPARE(mail.received, QDateTime(QDate(2026, 11, 24), QTime(10, 0), Qt::OffsetFromUTC, 9 * 3600));
        QVERIFY(!decodeMessage("Received: from a by b; sometime\n\nx", u"x"_s).received.isValid());
        QVERIFY(!decodeMessage("Subject: x\n\nx", u"x"_s).received.isValid());
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
        QCOMPARE(headerAddresses("=?UTF-8?B?5Lu2?= <a@example.jp>, b@example.jp"),
                 (QStringList{u"a@example.jp"_s, u"b@example.jp"_s}));
        QCOMPARE(headerAddresses(iso2022jp("\"<,") + " <a@example.jp>"), QStringList{u"a@example.jp"_s});
        QCOMPARE(headerAddresses("undisclosed-recipients:;"), QStringList());
        QCOMPARE(headerAddresses(" a.b-c+d_1@mail.example.jp\r\n"), QStringList{u"a.b-c+d_1@mail.example.jp"_s});
        QCOMPARE(headerAddresses("Taro Aoba =?UTF-8?B?5Lu2?= <a@example.jp>\n"), QStringList{u"a@example.jp"_s});
        QCOMPARE(headerAddresses("a@example.jp (home)"), QStringList{u"a@example.jp"_s});
        QCOMPARE(headerAddresses("\"b@example.jp\" <a@example.jp>"), QStringList{u"a@example.jp"_s});
        QCOMPARE(headerAddresses("Group: a@example.jp, <b@example.jp>;"),
                 (QStringList{u"a@example.jp"_s, u"b@example.jp"_s}));
        QCOMPARE(headerAddresses("Taro <a@example.jp> <b@example.jp>").first(), u"a@example.jp"_s);
        QCOMPARE(headerAddresses("nobody"), QStringList());
    }

    void readsParameters()
    {
        QCOMPARE(headerParameter("attachment; filename*=UTF-8''%E4%BB%B6.txt", "filename"), u"件.txt"_s);
        QCOMPARE(headerParameter("attachment; filename*0*=UTF-8''%E4%BB; filename*1*=%B6.txt", "filename"),
                 u"件.txt"_s);
        QCOMPARE(headerParameter("text/plain; name=\"=?UTF-8?B?5Lu2?=.txt\"; charset=x", "name"), u"件.txt"_s);
        QCOMPARE(headerParameter("text/plain; charset = \"UTF-8\" ;", "charset"), u"UTF-8"_s);
        QVERIFY(headerParameter("text/plain", "charset").isNull());
    }

    void writesHtmlAsText()
    {
        const HtmlText html =
            htmlToText(u"<html><head><title>t</title><style>p{}</style></head><body><p>a&nbsp; b<br>c</p>"
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
        QTest::newRow("a key")
            << u"a\n-----BEGIN RSA PRIVATE KEY-----\nMIIE+/=\nAB\n-----END RSA PRIVATE KEY-----\nb\n"_s
            << u"a\n-----BEGIN RSA PRIVATE KEY-----\n███████\n██\n-----END RSA PRIVATE KEY-----\nb\n"_s;
        QTest::newRow("quoted") << u"> -----BEGIN PRIVATE KEY-----\n> MIIE\n> -----END PRIVATE KEY-----\n"_s
                                << u"> -----BEGIN PRIVATE KEY-----\n> ████\n> -----END PRIVATE KEY-----\n"_s;
        QTest::newRow("without an end") << u"-----BEGIN EC PRIVATE KEY-----\nMIIE\nAAAA\nマスターID\n"_s
                                        << u"-----BEGIN EC PRIVATE KEY-----\n████\n████\nマスターID\n"_s;
        QTest::newRow("on one line") << u"x -----BEGIN PRIVATE KEY----- MIIE AAAA -----END PRIVATE KEY----- y"_s
                                     << u"x -----BEGIN PRIVATE KEY----- ████ ████ -----END PRIVATE KEY----- y"_s;
        const QString certificate = u"-----BEGIN CERTIFICATE-----\nMIIE\n-----END CERTIFICATE-----\n"_s;
        QTest::newRow("a certificate is none") << certificate << certificate;
        QTest::newRow("full-width dashes")
            << u"－－－－－BEGIN PRIVATE KEY－－－－－\nMIIE\n－－－－－END PRIVATE KEY－－－－－\n"_s
            << u"－－－－－BEGIN PRIVATE KEY－－－－－\n████\n－－－－－END PRIVATE KEY－－－－－\n"_s;
        QTest::newRow("long dashes, lower case, blanks")
            << u"— — begin rsa  private key ——\nMIIE\n—— end rsa private key ——\nb\n"_s
            << u"— — begin rsa  private key ——\n████\n—— end rsa private key ——\nb\n"_s;
        QTest::newRow("characters without width between")
            << u"-----BEGIN PRI\u200BVATE KEY-----\nMI\uFEFFIE\n-----END PRIVATE K\u200BEY-----\n"_s
            << u"-----BEGIN PRI\u200BVATE KEY-----\n█████\n-----END PRIVATE K\u200BEY-----\n"_s;
        QTest::newRow("full-width letters") << u"-----ＢＥＧＩＮ ＰＲＩＶＡＴＥ ＫＥＹ-----\nＭＩＩＥ\n\n佐藤\n"_s
                                            << u"-----ＢＥＧＩＮ ＰＲＩＶＡＴＥ ＫＥＹ-----\n████\n\n佐藤\n"_s;
        QTest::newRow("OpenSSH") << u"-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl\n-----END OPENSSH PRIVATE KEY-----\n"_s
                                 << u"-----BEGIN OPENSSH PRIVATE KEY-----\n████\n-----END OPENSSH PRIVATE KEY-----\n"_s;
        QTest::newRow("PuTTY")
            << u"PuTTY-User-Key-File-3: ssh-rsa\nPublic-Lines: 1\nAAAA\nPrivate-Lines: 2\nBBBB\nCC==\nPrivate-MAC: 00\n"_s
            << u"PuTTY-User-Key-File-3: ssh-rsa\nPublic-Lines: 1\nAAAA\nPrivate-Lines: 2\n████\n████\nPrivate-MAC: 00\n"_s;
        // The first bytes of each format; the rest is made up.
        const QString rest = QString(u'A').repeated(40);
        const QString block = QString(mask()).repeated(56);
        for (const auto &[name, head] :
             {std::pair("PKCS#1 alone", u"MIIEpAIBAAKCAQEA"_s), std::pair("PKCS#8 alone", u"MIIEvgIBADANBgkq"_s),
              std::pair("SEC 1 alone", u"MHcCAQEEIAABAgME"_s), std::pair("Ed25519 alone", u"MC4CAQAwBQYDK2Vw"_s)})
            QTest::newRow(name) << QString(u"鍵です\n> "_s + head + rest + u"\n> "_s + rest + u"\nTaro\n"_s)
                                << QString(u"鍵です\n> "_s + block + u"\n> "_s + QString(mask()).repeated(40) +
                                           u"\nTaro\n"_s);
        const QString bareCertificate = QString(u"MIIDazCCAlOgAwIB"_s + rest + u"\n"_s);
        QTest::newRow("a certificate alone is none") << bareCertificate << bareCertificate;
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

    void readsFilesWhoseNamesAreNoUtf8()
    {
        QTemporaryDir folder;
        const QByteArray name = "\x83\x65\xE3\x81\x82.eml"; // Shift_JIS, then UTF-8
        std::FILE *file = std::fopen(QByteArray(folder.path().toUtf8() + '/' + name).constData(), "w");
        QVERIFY(file);
        std::fputs("From: a@example.jp\n\nx\n", file);
        std::fclose(file);
        const QString path = folder.filePath(u"\\x83eあ.eml"_s);
        QCOMPARE(nameOfFile(name), u"\\x83eあ.eml"_s);
        for (const QString &input : {folder.path(), path}) {
            QStringList sources;
            forEachMessage(input, [&](const Result<RawMessage> &message) {
                sources.append(message ? message->source : message.error().toString());
                return !message || message->bytes.endsWith("x\n");
            });
            QCOMPARE(sources, QStringList{path});
        }
    }

    void masksPrivateKeysInHeadersAndNames()
    {
        const QByteArray key = "-----BEGIN PRIVATE KEY----- MIIEvgIBADANBgkqhkiG9w0BAQEFAASC -----END PRIVATE KEY-----";
        const DecodedMail mail =
            decodeMessage("From: \"" + key + "\" <a@example.jp>\nSubject: " + key + "\nMessage-ID: <" + key +
                              ">\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nx\n--b\n"
                              "Content-Type: application/pdf\nContent-Disposition: attachment; filename=\"" +
                              key + ".pdf\"\n\nx\n--b--\n",
                          u"x"_s);
        QVERIFY(mail.hasPrivateKey);
        for (const QString &shown :
             {mail.subject, mail.from, mail.messageId, mail.attachments.value(0), mail.unreadParts.value(0)}) {
            QVERIFY2(shown.contains(mask()), qPrintable(shown));
            QVERIFY2(!shown.contains("MIIE"_L1), qPrintable(shown));
        }
    }

    void choosesNothingButOffersEveryBody()
    {
        const QByteArray mail =
            "From: a@example.jp\nDate: Fri, 27 Nov 2026 09:28:00 +0000\nMessage-ID: <1@x>\nMIME-Version: 1.0\n"
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
        write(folder.filePath(u"box.mbox"_s), "From a@example.jp Fri Nov 27 09:28:00 2026\n" + mail +
                                                  "\nFrom b@example.jp Fri Nov 27 09:28:00 2026\n" + mail);
        write(folder.filePath(u"md/cur/1"_s), mail);
        write(folder.filePath(u"md/new/2"_s), mail);
        write(folder.filePath(u"md/tmp/3"_s), mail);
        QStringList found = sourcesOf(folder.path());
        found.replaceInStrings(folder.path() + u'/', QString());
        QCOMPARE(found, (QStringList{u"B.txt"_s, u"a/deep/c.eml"_s, u"b.eml"_s, u"box.mbox#0"_s, u"box.mbox#1"_s,
                                     u"md/cur/1"_s, u"md/new/2"_s}));
    }

    void readsMboxVariants()
    {
        QTemporaryDir folder;
        const QByteArray separator = "From a@example.jp Fri Nov 27 09:28:00 2026\n";
        const QByteArray inside = "From here on it is text\n";
        write(folder.filePath(u"rd.mbox"_s),
              separator + "Subject: a\n\n>" + inside + ">>" + inside + "\n" + separator + "Subject: b\n\nx\n");
        write(folder.filePath(u"cl.mbox"_s),
              separator + "Subject: a\nContent-Length: " + QByteArray::number(separator.size() + 2) + "\n\n" + "\n" +
                  separator + "\n" + "\n" + separator + "Subject: b\n\nx\n");
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

    void tellsMailsApartWithoutABlankLine()
    {
        QTemporaryDir folder;
        const QByteArray text = "Subject: a\n\nwords\nFrom Tokyo we go on Fri 10:30 at noon\nNote: no mail\n"
                                "From a@example.jp Fri Nov 27 09:28:00 2026\nno header\n";
        write(folder.filePath(u"a.mbox"_s), "From a@example.jp Fri Nov 27 09:28:00 2026\n" + text +
                                                "From b@example.jp Fri Nov 27 09:29:00 2026\nSubject: b\n\nx\n");
        QByteArrayList bodies;
        forEachMessage(folder.filePath(u"a.mbox"_s), [&](const Result<RawMessage> &message) {
            bodies.append(message->bytes);
            return true;
        });
        QCOMPARE(bodies, (QByteArrayList{text, "Subject: b\n\nx\n"}));
    }

    void saysWhatCannotBeRead() { QCOMPARE(sourcesOf(u"/no/such/file.eml"_s), QStringList{u"! /no/such/file.eml"_s}); }

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
            bomb += "Content-Type: multipart/mixed; boundary=b" + QByteArray::number(i) + "\n\n--b" +
                    QByteArray::number(i) + "\n";
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
