#include "models/mail/MessageDecoder.h"
#include "models/mail/OutlookMessage.h"
#include "models/mail/RtfText.h"
#include "models/mail/TnefAttachment.h"
#include "tests/Folders.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

/// Outlook's two containers, in files of our own making (tests/fuzz/corpus.py).
class TestOutlook : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryKindOfMessage_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("held"); ///< what one of its texts holds
        QTest::addColumn<QStringList>("attachments");
        QTest::newRow("Unicode text") << u"plain.msg"_s << u"契約コモンネーム:www.example.jp"_s << QStringList();
        QTest::newRow("HTML alone, in code page 932") << u"html.msg"_s << u"マスターID"_s << QStringList();
        QTest::newRow("RTF alone, made from HTML") << u"rtf.msg"_s << u"マ"_s << QStringList();
        QTest::newRow("a text, and RTF that strikes through")
            << u"struck.msg"_s << u"マスターID:  AB12345678"_s << QStringList();
        QTest::newRow("a text and a mail attached")
            << u"attachments.msg"_s << u"サービスコード:ssl00001234"_s << QStringList{u"form.txt"_s, u"申込み"_s};
    }
    void readsEveryKindOfMessage()
    {
        QFETCH(QString, file);
        QFETCH(QString, held);
        const QByteArray bytes = contents(u"outlook/"_s + file);
        QVERIFY(isOutlookMessage(bytes));
        const DecodedMail mail = decode({file, bytes, false});
        QCOMPARE(mail.bytes, bytes); // the evidence
        QCOMPARE(mail.subject, u"申込み"_s);
        QVERIFY2(mail.from.contains(u"佐藤"), qPrintable(mail.from));
        QCOMPARE(mail.fromAddress, u"sato@example.jp"_s);
        QCOMPARE(mail.date.toUTC(), QDateTime(QDate(2026, 6, 3), QTime(22, 40), Qt::UTC));
        QVERIFY2(holds(mail, held), qPrintable(mail.body().text.text()));
        QTEST(mail.attachments, "attachments");
        QVERIFY(!mail.body().text.text().contains(u"<"));
    }

    void readsEveryKindOfWinmail_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("held");
        QTest::newRow("the body") << u"body.dat"_s << u"契約コモンネーム:www.example.jp"_s;
        QTest::newRow("RTF") << u"rtf.dat"_s << u"マ"_s;
        QTest::newRow("an attached text") << u"attachment.dat"_s << u"契約コモンネーム:www.example.jp"_s;
    }
    void readsEveryKindOfWinmail()
    {
        QFETCH(QString, file);
        QFETCH(QString, held);
        const QByteArray bytes = contents(u"tnef/"_s + file);
        QVERIFY(isTnef(bytes));
        QVERIFY2(holds(decodeTnef(bytes), held), "alone");
        const QByteArray mail =
            "From: a@example.jp\nMIME-Version: 1.0\nContent-Type: application/ms-tnef; name=winmail.dat\n"
            "Content-Transfer-Encoding: base64\n\n" +
            bytes.toBase64();
        QVERIFY2(holds(decodeMessage(mail, file), held), "as a mail's attachment");
    }

    void saysWhatIsStruckThroughBesideAText()
    {
        const DecodedMail mail = decode({u"struck.msg"_s, contents(u"outlook/struck.msg"_s), false});
        QCOMPARE(mail.bodies.size(), 2);
        const MailBody &rtf = mail.bodies[1];
        QCOMPARE(rtf.origin, MailBody::Origin::Html);
        QCOMPARE(rtf.remarks.size(), 1);
        QCOMPARE(rtf.remarks[0].code, Remark::Code::StruckThrough);
        QVERIFY2(rtf.remarks[0].text.contains(u"CD87654321"), qPrintable(rtf.remarks[0].text));
        // Attached to another mail, the text without what was struck through does not come along.
        const QByteArray around = "From: a@example.jp\nMIME-Version: 1.0\nContent-Type: application/vnd.ms-outlook; "
                                  "name=a.msg\nContent-Disposition: attachment\nContent-Transfer-Encoding: base64\n\n" +
                                  contents(u"outlook/struck.msg"_s).toBase64();
        const DecodedMail outer = decodeMessage(around, u"outer"_s);
        QVERIFY(holds(outer, u"AB12345678"_s));
        QVERIFY(!holds(outer, u"CD87654321"_s));
    }

    void leavesOutWhatRtfStrikesThrough_data()
    {
        QTest::addColumn<QByteArray>("rtf");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("struck");
        const auto row = [](const char *name, const QByteArray &body, const QString &text, const QStringList &struck) {
            QTest::newRow(name) << QByteArray("{\\rtf1\\ansi\\ansicpg932\\pard " + body + '}') << text << struck;
        };
        row("switched on and off", "a\\strike old\\strike0  new\\par", u"a  new\n"_s, {u"old"_s});
        row("a group", "a {\\strike old }new", u"a new"_s, {u"old"_s});
        row("struck twice", "a {\\striked1 old\\striked0  b}", u"a  b"_s, {u"old"_s});
        row("deleted under revision", "a {\\deleted old}b", u"a b"_s, {u"old"_s});
        row("back to plain", "a \\strike old\\plain b", u"a b"_s, {u"old"_s});
        row("a paragraph does not end it", "\\strike one\\par two\\pard three\\strike0 x", u"\nx"_s,
            {u"one twothree"_s});
        row("Japanese, split over formats", "{\\strike\\'83\\'7d}\\'83\\'58", u"ス"_s, {u"マ"_s});
        row("in two places", "{\\strike one} and {\\strike two}", u" and "_s, {u"one"_s, u"two"_s});
        row("never switched on", "\\strike0 a\\striked0 b", u"ab"_s, {});
        row("hidden", "a{\\v nobody sees this}b\\v c\\v0 d", u"abd"_s, {});
        row("a line end behind a backslash", "a\\\nb\\_c", u"a\nb-c"_s, {});
        row("a type face's own characters", "{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset204 B;}}\\f1\\'c0\\f0 b",
            u"Аb"_s, {});
        row("HTML says so itself",
            "\\fromhtml1{\\*\\htmltag84 <s>}\\htmlrtf{\\strike\\htmlrtf0 old{\\*\\htmltag92 </s>}\\htmlrtf}"
            "\\htmlrtf0 new",
            u"<s>old</s>new"_s, {});
    }
    void leavesOutWhatRtfStrikesThrough()
    {
        QFETCH(QByteArray, rtf);
        const RtfText read = rtfToText(rtf);
        QTEST(read.text, "text");
        QTEST(read.struckThrough, "struck");
    }

    void readsALongBody()
    {
        QByteArray bytes = contents(u"tnef/body.dat"_s);
        const QByteArray line = "long\r\n";
        const QByteArray body = line.repeated(200000);
        quint16 sum = 0;
        for (const char c : body)
            sum = quint16(sum + quint8(c));
        // A body attribute (MS-OXTNEF 2.1.3.3) before the one there is.
        QByteArray attribute("\x01\x0C\x80\x02\x00", 5);
        for (int shift = 0; shift < 32; shift += 8)
            attribute += char(body.size() >> shift & 0xFF);
        attribute += body + char(sum & 0xFF) + char(sum >> 8);
        const DecodedMail mail = decodeTnef(bytes.insert(6, attribute));
        QCOMPARE(mail.body().text.lineCount(), 200001);
        QVERIFY(mail.remarks.isEmpty());
    }

    void saysThatAFileIsDamaged()
    {
        const QByteArray whole = contents(u"outlook/plain.msg"_s);
        const DecodedMail cut = decodeOutlookMessage(whole.left(600), u"cut.msg"_s);
        QVERIFY(!cut.remarks.isEmpty());
        QVERIFY(cut.body().text.text().isEmpty());
        const DecodedMail winmail = decodeTnef(contents(u"tnef/body.dat"_s).left(60));
        QVERIFY(!winmail.remarks.isEmpty());
        QCOMPARE(winmail.unreadParts, QStringList{u"winmail.dat"_s}); // nobody knows what else it held
    }

private:
    static QByteArray contents(const QString &name)
    {
        QFile file(fixturesFolder() + u"/../fuzz/corpus/"_s + name);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no fixture %s", qPrintable(file.fileName()));
        return file.readAll();
    }

    static bool holds(const DecodedMail &mail, const QString &text)
    {
        return std::any_of(mail.bodies.begin(), mail.bodies.end(),
                           [&](const MailBody &body) { return body.text.text().contains(text); });
    }
};

QTEST_APPLESS_MAIN(TestOutlook)
#include "tst_outlook.moc"
