#include "models/mail/Charsets.h"
#include "tests/mail/OddBytes.h"

#include <QStringEncoder>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

/// Bytes as charsets have them, under the right label, a wrong one and none; what was guessed and repaired.
class TestCharsets : public QObject
{
    Q_OBJECT

private slots:
    void readsIso2022Jp_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("undecodable");
        const auto row = [](const QByteArray &raw, const QString &text, int undecodable = 0) {
            addRow(raw, text, undecodable);
        };
        row(jis, u"件"_s);
        row("\x1B$@7o\x1B(J\\~", u"件\\~"_s);
        row("\x1B$(B7o\x1B(H|", u"件|"_s);
        row("\x1B$(@7o\x1B(B7o", u"件7o"_s);
        row("\x1B$B7o", u"件"_s);
        row("\x1B$B!!~~", u"\u3000\uFFFD"_s, 1);    // the first pair, and one without a character
        row("\x1B$B7o\r\n7o\x1B(B", u"件\r\n件"_s); // wrapped without going back to ASCII
        row("\x1B$B7o 7o\x1B(B", u"件 件"_s);       // and a blank of one byte among them
        row("\x1B$B7o7\x1B(B7", u"件?7"_s, 1);      // half a character
        row("\x1B$B7", u"?"_s, 1);
        row("\x1B$B7\x7F\x1B(Bx", u"?\uFFFDx"_s, 2);
        row("\x1B(I!1_`\x1B(B!", u"｡ｱﾟ`!"_s);
        row("\x1B(I1 2\n", u"ｱ ｲ\n"_s);
        row("\x0E"
            "1\x0F"
            "1",
            u"ｱ1"_s);
        row("\x1B$(D\"! \n\"!\x1B(Bx", u" \nx"_s, 4); // JIS X 0212 is left out
        row("\x1B$(D!", {}, 1);
        row("\x1B(Zx", u"(Zx"_s, 1);
        row("x\x1B", u"x"_s, 1);
        row("\x1B$B7o\x1B(", u"件?"_s, 2);
        row("\xB1\xDF", u"ｱﾟ"_s);
        row("\x83}x", u"マx"_s);
        row("\x83", u"\uFFFD"_s, 1);
        row("\x83?", u"\uFFFD?"_s, 1);
        row("\x1B(I\x83}", u"\uFFFD}"_s, 1); // bytes of seven bits are second ones in ASCII alone
        row("\x1B$B\x83\x80"
            "7o",
            u"ム件"_s);
    }
    void readsIso2022Jp()
    {
        QFETCH(QByteArray, raw);
        const DecodedBytes decoded = decodeBytesAs(raw, "iso-2022-jp");
        QTEST(decoded.text, "text");
        QTEST(decoded.undecodable, "undecodable");
        QCOMPARE(decoded.charset, u"iso-2022-jp"_s);
    }

    void readsEveryPairOfEightBitsAlike()
    {
        for (int lead = 0x81; lead <= 0xFC; ++lead) {
            if (lead >= 0xA0 && lead < 0xE0)
                continue;
            QByteArray pairs;
            for (int trail = 0x40; trail <= 0xFC; ++trail) {
                if (trail != 0x7F)
                    pairs.append(char(lead)).append(char(trail));
            }
            QCOMPARE(decodeBytesAs(pairs, "iso-2022-jp").text.size(), 0xFD - 0x40 - 1);
            QCOMPARE(decodeBytesAs(pairs, "iso-2022-jp").text, decodeBytesAs(pairs, "shift_jis").text);
        }
    }

    void putsLostEscapesBack_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<QString>("text"); // null: as it stands there
        const auto row = [](const QByteArray &raw, const QString &text = {}) { addRow(raw, text); };
        row("$B7oL>(B", u"件名"_s);
        row("$B7oL>(J x", u"件名 x"_s);
        row("a $B7oL>(B b $B7o(B", u"a 件名 b 件"_s);
        row("$B7oL>", u"件名"_s);
        row("$B7oL>\nx", u"件名\nx"_s);
        row("$B7oL>\r\nx", u"件名\r\nx"_s);
        row("$B$$(I1$B$$(B", u"いｱい"_s);
        row("$B$$(I12(B", u"いｱｲ"_s);
        row("(I1$B$$$$$$(B", u"ｱいいい"_s);
        row("$B x $B7oL>(B", u"$B x 件名"_s);
        row("$Bab $B7oL>(B", u"$Bab 件名"_s);
        row("$Ba $B7oL>(B", u"$Ba 件名"_s);
        row("$B7oL>x(B"); // half a pair too many
        row("$B7o L>(B");
        row("$B7\x7F(B");
        row("$B\x7F"
            "7(B");
        row("(I\x60(B");
        row("(I1 2$B$$$$$$(B", u"(I1 2いいい"_s);
        row("$B(B");
        row("$B");
        row("$");
        row("(I12 (B");
        row("(I12\n");
        row("(I12"); // katakana end with an escape alone
        row("(Ia(B");
        row("(I(B");
        row("US$B");
        row("$B!!!!(B"); // nothing but blanks: no Japanese
    }
    void putsLostEscapesBack()
    {
        QFETCH(QByteArray, raw);
        QFETCH(QString, text);
        const DecodedBytes decoded = decodeBytes(raw, {});
        QCOMPARE(decoded.text, text.isNull() ? QString::fromLatin1(raw) : text);
        QCOMPARE(decoded.repaired, !text.isNull());
        QCOMPARE(decoded.charset, text.isNull() ? u"us-ascii"_s : u"iso-2022-jp"_s);
        QVERIFY(!decoded.guessed && decoded.nulBytes == 0 && decoded.undecodable == 0);
    }

    void knowsCharsetsByTheirNames_data()
    {
        QTest::addColumn<QByteArrayList>("labels");
        QTest::addColumn<QByteArray>("raw");
        QTest::newRow("iso-2022-jp") << QByteArrayList{"ISO-2022-JP", "iso-2022-jp-ms", "cp50220",       "cp50221",
                                                       "cp50222",     "csISO2022JP",    " iso-2022-jp ", "jis"}
                                     << QByteArray("\x1B$B%^%9%?!<!A!B!]\x1B(B");
        QTest::newRow("shift_jis") << QByteArrayList{"Shift_JIS",   "shift-jis", "sjis",  "x-sjis",    "cp932",
                                                     "Windows-31J", "MS_Kanji",  "ms932", "csShiftJIS"}
                                   << QByteArray("\x83\x7D\x83\x58\x83\x5E\x81\x5B\x81\x60\x81\x61\x81\x7C");
        QTest::newRow("euc-jp") << QByteArrayList{"EUC-JP", "eucjp", "x-euc-jp", "cp51932", "eucJP-ms"}
                                << QByteArray("\xA5\xDE\xA5\xB9\xA5\xBF\xA1\xBC\xA1\xC1\xA1\xC2\xA1\xDD");
        QTest::newRow("utf-8") << QByteArrayList{"UTF-8", "utf8", "unicode-1-1-utf-8"} << "マスター～∥－"_ba;
        QTest::newRow("utf-7") << QByteArrayList{"UTF-7", "unicode-1-1-utf-7"} << "+MN4wuTC/MPz/XiIl/w0-"_ba;
    }
    void knowsCharsetsByTheirNames()
    {
        QFETCH(QByteArrayList, labels);
        QFETCH(QByteArray, raw);
        for (const QByteArray &label : labels) {
            const DecodedBytes decoded = decodeBytes(raw, label);
            QVERIFY2(decoded.text == u"マスター～∥－", QByteArray(label + ": " + decoded.text.toUtf8()));
            QVERIFY2(!decoded.guessed && !decoded.repaired && decoded.undecodable == 0 && decoded.nulBytes == 0, label);
            QCOMPARE(decoded.charset, QString::fromLatin1(QTest::currentDataTag()));
            // A person's choice, and one that says nothing.
            QCOMPARE(decodeBytesAs(raw, label.trimmed()).text, decoded.text);
            QCOMPARE(decodeBytesAs(raw, "no-such-charset").text, decodeBytes(raw, {}).text);
        }
    }

    void readsJapaneseUnderAnyLabel_data()
    {
        QTest::addColumn<QByteArray>("label");
        for (const char *label : {"", "us-ascii", "unknown-8bit", "binary", "iso-2022-jp", "shift_jis", "euc-jp",
                                  "utf-8", "utf-7", "utf-16", "utf-16le", "utf-32", "iso-8859-1", "windows-1252",
                                  "koi8-r", "gb2312", "big5", "euc-kr", "no-such-charset"})
            QTest::newRow(label) << QByteArray(label);
    }
    /// form.md, Mail: a wrong or missing charset label.
    void readsJapaneseUnderAnyLabel()
    {
        QFETCH(QByteArray, label);
        const QString text = u"マスターID:AB1の変更をお願いします。"_s;
        const QHash<QString, QByteArray> ways{
            {u"utf-8"_s, text.toUtf8()},
            {u"iso-2022-jp"_s, "\x1B$B%^%9%?!<\x1B(BID:AB1\x1B$B$NJQ99$r$*4j$$$7$^$9!#\x1B(B"},
            {u"shift_jis"_s,
             "\x83}\x83X\x83^\x81[ID:AB1\x82\xCC\x95\xCF\x8DX\x82\xF0\x82\xA8\x8A\xE8\x82\xA2\x82\xB5\x82\xDC\x82\xB7\x81"
             "B"},
            {u"euc-jp"_s,
             "\xA5\xDE\xA5\xB9\xA5\xBF\xA1\xBCID:AB1\xA4\xCE\xCA\xD1\xB9\xB9\xA4\xF2\xA4\xAA\xB4\xEA\xA4\xA4\xA4\xB7\xA4\xDE"
             "\xA4\xB9\xA1\xA3"}};
        for (auto way = ways.begin(); way != ways.end(); ++way) {
            const DecodedBytes decoded = decodeBytes(way.value(), label);
            QCOMPARE(decoded.text, text);
            QCOMPARE(decoded.charset, way.key());
            QCOMPARE(decoded.guessed, way.key().toLatin1() != label);
        }
    }

    void readsUtf16_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isUtf16"); // without a mark of the byte order
        QTest::newRow("eight letters") << u"abcdefgh"_s << true;
        QTest::newRow("seven letters") << u"abcdefg"_s << false;
        QTest::newRow("eight of 79") << QString(u"abcdefgh"_s + QString(u'件').repeated(71)) << true;
        QTest::newRow("eight of 80") << QString(u"abcdefgh"_s + QString(u'件').repeated(72)) << false;
        QTest::newRow("beyond what is looked at") << QString(QString(u'件').repeated(200) + u"abcdefgh"_s) << false;
        QTest::newRow("within") << QString(QString(u'a').repeated(200) + QString(u'件').repeated(9000)) << true;
    }
    void readsUtf16()
    {
        QFETCH(QString, text);
        QFETCH(bool, isUtf16);
        for (const auto order : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
            const QString charset = order == QStringConverter::Utf16LE ? u"utf-16le"_s : u"utf-16be"_s;
            const QByteArray bytes = QStringEncoder(order).encode(text);
            const DecodedBytes decoded = decodeBytes(bytes, {});
            QCOMPARE(decoded.charset == charset, isUtf16);
            if (isUtf16) {
                QCOMPARE(decoded.text, text);
                QVERIFY(decoded.guessed && decoded.undecodable == 0 && decoded.nulBytes == 0);
            }
            const QByteArray marked = QStringEncoder(order).encode(QChar(QChar::ByteOrderMark) + text);
            for (const char *label : {"", "us-ascii", "utf-16", "UTF-16LE"}) {
                QCOMPARE(decodeBytes(marked, label).text, text);
                QCOMPARE(decodeBytes(marked, label).charset, u"utf-16"_s);
                QCOMPARE(decodeBytes(marked, label).guessed, !QByteArray(label).toLower().startsWith("utf"));
            }
        }
    }

    void saysHowSureItIs_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<QByteArray>("label");
        QTest::addColumn<QString>("charset");
        QTest::addColumn<bool>("guessed");
        QTest::addColumn<int>("undecodable");
        const auto row = [](const QByteArray &raw, const QByteArray &label, const QString &charset, bool guessed,
                            int undecodable = 0) {
            QTest::addRow("%s as %s", raw.toPercentEncoding(" ").constData(), label.constData())
                << raw << label << charset << guessed << undecodable;
        };
        row("plain", {}, u"us-ascii"_s, false);
        row("plain", "UTF-8", u"utf-8"_s, false);
        row("plain", "koi8-r", u"koi8-r"_s, false);
        row("", {}, u"us-ascii"_s, false);
        // Five whole signs for one fault are damaged UTF-8; four are another charset.
        row("жжжжж\xFF", "utf-8", u"utf-8"_s, false, 1);
        row("жжжжж\xFF", {}, u"utf-8"_s, true, 1);
        row("жжжж\xFF", {}, u"euc-jp"_s, true, 1);
        row("жжжжжжжжж\xFF\xFF", {}, u"euc-jp"_s, true, 2);
        row("жжжжжжжжжж\xFF\xFF", {}, u"utf-8"_s, true, 2);
        // A label of one byte a sign yields to three kana and nothing much besides.
        row("\x82\xD0\x82\xE7\x82\xAA", "iso-8859-1", u"shift_jis"_s, true);
        row("\x82\xD0\x82\xE7", "iso-8859-1", u"iso-8859-1"_s, false);
        row("\x82\xD0\x82\xE7\x82\xAA\xFF", "koi8-r", u"koi8-r"_s, false);
        row("\xA4\xA2\xA4\xA4\xA4\xA6\xA6\xA1", "koi8-r", u"koi8-r"_s, false);        // a Greek letter of four
        row("\xA4\xA2\xA4\xA4\xA4\xA6\xA4\xA8\xA6\xA1", "koi8-r", u"euc-jp"_s, true); // of five
        for (const char *kana : {"\x82\x9F", "\x82\xF1", "\x83\x40", "\x81\x5B"})     // ぁ, ん, ァ, ー
            row(QByteArray(kana).repeated(3), "koi8-r", u"shift_jis"_s, true);
        row(QByteArray("\x81\x52").repeated(3), "koi8-r", u"koi8-r"_s, false);                        // ヽ is none
        for (const char *sign : {"\x81\x40", "\x81\x49", "\xDF", "\x88\xEA", "\x81\xAC", "\xEA\xA2"}) // beside α
            row("\x82\xD0\x82\xE7\x82\xAA\x83\xBF" + QByteArray(sign), "koi8-r", u"shift_jis"_s, true);
        row("\x82\xD0\x82\xE7\x82\xAA\x83\xBF\x81\xA8", "koi8-r", u"koi8-r"_s, false); // an arrow is none
        row("caf\xE9", "iso-8859-1", u"iso-8859-1"_s, false);
        row("件名", "iso-8859-1", u"utf-8"_s, true);
        row("caf\xE9", "no-such-charset", u"utf-8"_s, true, 1);
        row("マスターIDの変更をお願いします\x1B$B7o\x1B(B", {}, u"utf-8"_s, true);
        row(QByteArray("\xFF\xFE"
                       "a\0\0\xD8",
                       6),
            {}, u"utf-16"_s, true, 1); // half of a pair
        row("\x1B$B7o\x1B(B", "iso-8859-1", u"iso-2022-jp"_s, true);
        row("\x1B$B7o\x1B(B", "utf-8", u"iso-2022-jp"_s, true);
    }
    void saysHowSureItIs()
    {
        QFETCH(QByteArray, raw);
        QFETCH(QByteArray, label);
        const DecodedBytes decoded = decodeBytes(raw, label);
        QTEST(decoded.charset, "charset");
        QTEST(decoded.guessed, "guessed");
        QTEST(decoded.undecodable, "undecodable");
        QCOMPARE(decoded.undecodable, int(decoded.text.count(QChar::ReplacementCharacter)));
    }

    void leavesOutWhatIsNoText()
    {
        const DecodedBytes nuls = decodeBytes(QByteArray("\0a\0\xE4\xBB\xB6\0", 7), "utf-8");
        QCOMPARE(nuls.text, u"a件"_s);
        QCOMPARE(nuls.nulBytes, 3);
        QCOMPARE(decodeBytesAs(QByteArray("a\0b", 3), "utf-8").text, u"ab"_s);
        QCOMPARE(decodeBytes("\xEF\xBB\xBF\xEF\xBB\xBF\xE4\xBB\xB6", "utf-8").text, u"件"_s);
        QCOMPARE(decodeBytes("\xEF\xBB\xBF\xE4\xBB\xB6", {}).charset, u"utf-8"_s);
        const DecodedBytes substitutes = decodeBytes("a\x1A\xE4\xBB\xB6\x1A", "utf-8");
        QCOMPARE(substitutes.text, u"a\uFFFD件\uFFFD"_s);
        QCOMPARE(substitutes.undecodable, 2);
    }

    void mendsUtf7()
    {
        // Some programs write a comma where base64 has a slash, as IMAP does.
        const DecodedBytes mended = decodeBytes("a,b +MN4wuTC,MPz,XiIl,w0-, c\n+MN4-,", "utf-7");
        QCOMPARE(mended.text, u"a,b マスター～∥－, c\nマ,"_s);
        QVERIFY(mended.repaired && mended.undecodable == 0);
        QVERIFY(!decodeBytes("+MN4wuTC/MPz/XiIl/w0-", "utf-7").repaired);
        QVERIFY(!decodeBytes("+A,-", "utf-7").repaired);                        // which no slash mends
        QCOMPARE(decodeBytes("+AKU- +ID4-", "utf-7").text, u"\u00A5 \u203E"_s); // these two are no JIS signs
    }
};

QTEST_GUILESS_MAIN(TestCharsets)
#include "tst_charsets.moc"
