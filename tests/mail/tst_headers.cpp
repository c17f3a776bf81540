#include "models/mail/HeaderText.h"
#include "tests/mail/OddBytes.h"

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

/// Headers as RFC 2047 and 2231 have them, and as mail programs break them.
class TestHeaders : public QObject
{
    Q_OBJECT

private slots:
    void decodesHeaders_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("repaired");
        const auto row = [](const QByteArray &raw, const QString &text, bool repaired = false) {
            addRow(raw, text, repaired);
        };
        row("plain", u"plain"_s);
        row(" ~ plain \r\n", u"~ plain"_s);
        row("a\r\n b", u"a b"_s);
        row("a\n b\n", u"a b"_s);
        row(QByteArray("a\0b", 3), u"ab"_s);
        row("", {});
        row("=?UTF-8?B?5Lu2?=", u"件"_s);
        row("=?utf-8?b?5Lu2?=", u"件"_s);
        row("=?UTF-8?Q?=E4=BB=B6_a?=", u"件 a"_s);
        row("=?UTF-8?q?=E4=BB=B6?=", u"件"_s);
        row("=?UTF-8*ja?B?5Lu2?=", u"件"_s);
        row("Re: =?UTF-8?B?5Lu2?= x", u"Re: 件 x"_s);
        row("  =?UTF-8?B?5Lu2?=  x", u"件  x"_s);
        // Blanks between neighbours are none.
        row("=?UTF-8?B?5Lu2?= =?UTF-8?B?5Lu2?=", u"件件"_s);
        row("=?UTF-8?B?5Lu2?=\r\n\t=?UTF-8?B?5Lu2?=", u"件件"_s);
        row("=?UTF-8?B?5Lu2?==?UTF-8?B?5Lu2?=", u"件件"_s);
        row("=?UTF-8?B?5Lu2?= - =?UTF-8?B?5Lu2?=", u"件 - 件"_s);
        row("=?UTF-8?B?5Lu2?= =?ISO-2022-JP?B?GyRCN28bKEI=?=", u"件件"_s);
        row("=?UTF-8?B?5Lu2?= =?ISO-2022-JP?B?GyRCN28bKEI=?= =?UTF-8?B?5Lu2?=", u"件件件"_s);
        // A character cut between two.
        row("=?UTF-8?B?5A==?= =?UTF-8?B?u7Y=?=", u"件"_s, true);
        row("=?utf8?B?5A==?= =?utf8?B?u7Y=?=", u"件"_s, true);
        row("=?UTF-8?B?5Lu2?= =?UTF-8?B?\?=", u"件"_s);
        row("=?ISO-2022-JP?B?GyRCN28=?= =?ISO-2022-JP?B?N28bKEI=?=", u"件件"_s, true);
        row("=?ISO-2022-JP?B?GyRCN28bKEI=?= =?ISO-2022-JP?B?GyRCN28bKEI=?=", u"件件"_s);
        row("=?Shift_JIS?B?jI+M?= =?Shift_JIS?B?jw==?=", u"件件"_s, true);
        row("=?Shift_JIS?B?jI8=?= =?Shift_JIS?B?jI8=?=", u"件件"_s);
        // Broken words, and what is none.
        row("=?UTF-8?B?5Lu2", u"件"_s);
        row("=?UTF-8?B?5Lu2 x", u"件 x"_s);
        row("=?UTF-8?Q?=E4=BB=B6", u"件"_s);
        row("=?UTF-8?B?\?=x", u"x"_s);
        row("x =?UTF-8?B?", u"x"_s);
        row("=?UTF-8?X?abc?=", u"=?UTF-8?X?abc?="_s);
        row("=?UTF-8?BB?abc?=", u"=?UTF-8?BB?abc?="_s);
        row("=?UTF-8?B", u"=?UTF-8?B"_s);
        row("=?UTF-8", u"=?UTF-8"_s);
        row("=?a =?UTF-8?B?5Lu2?=", u"=?a 件"_s);
        row("a = ? b", u"a = ? b"_s);
        // Raw bytes.
        row("件", u"件"_s, true);
        row("件 =?UTF-8?B?5Lu2?=", u"件 件"_s, true);
        row(jis, u"件"_s, true);
        row("Re: $B7o(B", u"Re: 件"_s, true);
        row("\x8C\x8F\x96\xBC\x82\xCC\x8C\x8F", u"件名の件"_s, true);
        row("costs $B", u"costs $B"_s);
        row("(I", u"(I"_s);
        row("a\x7F", u"a\x7F"_s);
        row("=?UTF-8?B?jI+WvILMjI8=?=", u"件名の件"_s, true); // Shift_JIS under another label
    }
    void decodesHeaders()
    {
        QFETCH(QByteArray, raw);
        const HeaderText header = decodeHeader(raw);
        QTEST(header.text, "text");
        QTEST(header.repaired, "repaired");
    }

    void findsAddresses_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<QStringList>("addresses");
        const auto row = [](const QByteArray &raw, const QStringList &addresses) { addRow(raw, addresses); };
        const QString a = u"a@example.jp"_s;
        row("", {});
        row("a@example.jp", {a});
        row(" a@example.jp\r\n", {a});
        row("azAZ09-_+@azAZ09-_+.jp", {u"azAZ09-_+@azAZ09-_+.jp"_s});
        row("<a@example.jp>", {a});
        row("Taro Aoba <a@example.jp>", {a});
        row("Taro~ <a@example.jp>", {a});
        row("Taro <a@example.jp> ", {a});
        row("Taro <a@example.jp> x", {a});
        row("\x01Taro <a@example.jp>", {a});
        row("Taro\x7F <a@example.jp>", {a});
        row("件 <a@example.jp>", {a});
        row("\"b@example.jp\" <a@example.jp>", {a});
        row("b@example.jp <a@example.jp>", {a});
        row("Taro, Hanako <a@example.jp>", {a});
        row("a@example.jp, b@example.jp", {a, u"b@example.jp"_s});
        row("Group: a@example.jp, <b@example.jp>;", {a, u"b@example.jp"_s});
        row("undisclosed-recipients:;", {});
        row("a@example.jp (home)", {a});
        row("a..b@example.jp", {u"a..b@example.jp"_s});
        row("a@example.jp@example.net", {u"a@example.jp@example.net"_s}); // not a's own
        row("A <a@example.jp@example.net>, <b@example.jp>", {u"a@example.jp@example.net"_s, u"b@example.jp"_s});
        row(".a@example.jp", {u".a@example.jp"_s});
        row("a.@example.jp", {u"a.@example.jp"_s});
        row("@example.jp", {});
        row("nobody", {});
        row("nobody <>", {});
        row("=?UTF-8?B?5Lu2?= <a@example.jp>", {a});
        row("件 a@example.jp、b@example.jp.", {a, u"b@example.jp"_s});
        // 石川, 青木, 太田 and a comma, as ISO-2022-JP has them: @P@n, @DLZ, BB@ED.
        row("\x1B$B@P@n\x1B(B <a@example.jp>", {a});
        row("\x1B$B@DLZ\x1B(J <a@example.jp>, \"\x1B$BBB@ED!$\x1B(B\" <b@example.jp>", {a, u"b@example.jp"_s});
        row("a@example.jp (\x1B$B@P@n\x1B(B)", {a});
        row("$B@P@n(B <a@example.jp>", {a});
        row("$BBg@P(B <a@example.jp>, b@example.jp", {a, u"b@example.jp"_s});
        row("a$B@example.jp (US$B)", {u"a$B@example.jp"_s});
        row("a@example.jp \x1B$B@P@n", {a}); // cut off
        row("\x1B$B;3ED\x1B(B Taro \x1B$B@P@n\x1B(B <a@example.jp>", {a});
    }
    void findsAddresses()
    {
        QFETCH(QByteArray, raw);
        QTEST(headerAddresses(raw), "addresses");
    }

    void namesTheSender()
    {
        QCOMPARE(senderName(u"Taro Aoba <a@example.jp>"_s), u"Taro Aoba"_s);
        QCOMPARE(senderName(u"\"Aoba,  Taro\" <a@example.jp>"_s), u"Aoba, Taro"_s);
        QCOMPARE(senderName(u"青葉 <東京> <a@example.jp>"_s), u"青葉 <東京>"_s);
        QCOMPARE(senderName(u"Taro Aoba"_s), u"Taro Aoba"_s);
        for (const QString &address : {u"a@example.jp"_s, u"<a@example.jp>"_s, u"<a>"_s, u" <a@example.jp>"_s,
                                       u"\"a@example.jp\" <a@example.jp>"_s, QString()})
            QCOMPARE(senderName(address), QString());
    }

    void readsParameters_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<QString>("value");
        const auto row = [](const QByteArray &raw, const QString &value) { addRow(raw, value); };
        row("attachment", {});
        row("attachment; name", {});
        row("attachment; filename=a.txt", {});
        row("attachment; name=a.txt", u"a.txt"_s);
        row("attachment;name=a.txt", u"a.txt"_s);
        row("attachment; NAME = \t a.txt ;", u"a.txt"_s);
        row("attachment; x=y; name=a.txt; z=w", u"a.txt"_s);
        row("attachment; name=a b.txt", u"a b.txt"_s);
        row("attachment; name=a.txt size=3", u"a.txt"_s);
        row("attachment; name=a.txt filename*0-Z9=3", u"a.txt"_s);
        row("attachment; size=3 name=a.txt", u"a.txt"_s);
        row("attachment; name=x.txt azAZ09-*=3", u"x.txt"_s);
        row("attachment; name=x.txt a_z=3", u"x.txt a_z=3"_s);
        row("attachment; name=a.txt 件=3", u"a.txt 件=3"_s);
        row("attachment; name=a =3", u"a =3"_s);
        row("attachment; name=\"a; b.txt\"; x=y", u"a; b.txt"_s);
        row("attachment; name=\"a \\\"b\\\".txt\"", u"a \"b\".txt"_s);
        row("attachment; name=\"a\\\\b.txt\"", u"a\\b.txt"_s);
        row("attachment; name=\"a\\b.txt\"", u"a\\b.txt"_s);
        row("attachment; name=a\\b.txt", u"a\\b.txt"_s);
        row("attachment; name=\"\"a.txt\"\"", u"a.txt"_s);
        row("attachment; name=\"\"; x=y", u""_s);
        row("attachment; name=\"\" x=y", u""_s);
        row("attachment; name=\"a.txt", u"a.txt"_s);
        row("attachment; name=\" a.txt \"", u"a.txt"_s);
        row("attachment; name=\"", u""_s);
        row("attachment; name=", u""_s);
        // The type left out.
        row("name=a.txt", u"a.txt"_s);
        row("name=a.txt; x=y", u"a.txt"_s);
        row("x=y; name=a.txt", u"a.txt"_s);
        row("=y; name=a.txt", u"a.txt"_s);
        // Encoded.
        row("attachment; name=\"=?UTF-8?B?5Lu2?=.txt\"", u"件.txt"_s);
        row("attachment; name*=UTF-8''%E4%BB%B6.txt", u"件.txt"_s);
        row("attachment; name*=UTF-8'ja'%E4%BB%B6.txt", u"件.txt"_s);
        row("attachment; name*=Shift_JIS''%8C%8F.txt", u"件.txt"_s);
        row("attachment; name*0*=UTF-8''%E4%BB; name*1*=%B6; name*2=.txt", u"件.txt"_s);
        row("attachment; name*2=.txt; name*1*=%B6; name*0*=UTF-8''%E4%BB", u"件.txt"_s);
        row("attachment; name*0=a%20; name*1=b.txt", u"a%20b.txt"_s);
        row("attachment; name*0=it's; name*1=o'clock.txt", u"it'so'clock.txt"_s);
        row("attachment; name*0*=utf-8''a.txt; name*1*=utf-8''a.txt", u"a.txt"_s);
        row("attachment; name*0*=utf-8''a; name*1*='.txt", u"a'.txt"_s);
        row("attachment; name*0*=a.txt", u"a.txt"_s);
        row("attachment; name=\"b.txt\"; name*=utf-8''a.txt", u"a.txt"_s);
        row("attachment; name*=\"=?UTF-8?B?5Lu2?=.txt\"", u"件.txt"_s);
        row("attachment; named*=utf-8''b.txt; name=a.txt", u"a.txt"_s);
        row("attachment; nome*=utf-8''b.txt; name=a.txt", u"a.txt"_s);
        row("attachment; name=" + jis + ".txt; x=y", u"件.txt"_s);
        row("attachment; name=\"\x1B$B\";\"%\x1B(B.txt\"; x=y", u"∋▲.txt"_s); // bytes that look like quotes
        // Once more, one behind the other.
        row("attachment; name=a.txta.txt", u"a.txt"_s);
        row("attachment; name=\"a.txt a.txt\"", u"a.txt"_s);
        row("attachment; name=\"a.txt-a.txt\"", u"a.txt-a.txt"_s);
        row("attachment; name=abab", u"abab"_s);
        row("attachment; name=.", u"."_s);
    }
    void readsParameters()
    {
        QFETCH(QByteArray, raw);
        QTEST(headerParameter(raw, "name"), "value");
    }

    void tellsAnEmptyParameterFromNone()
    {
        QVERIFY(headerParameter("attachment; x=y", "name").isNull());
        QVERIFY(headerParameter("attachment", "name").isNull());
    }
};

QTEST_GUILESS_MAIN(TestHeaders)
#include "tst_headers.moc"
