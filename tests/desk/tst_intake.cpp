#include "tests/desk/SaturdayForm.h"
#include "tests/rulebook/BuiltInRulebook.h"

#include <QTest>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

/// What becomes of a decoded mail before it is judged: one text of several, and what the rules are told of its head.
class TestIntake : public QObject
{
    Q_OBJECT

private slots:
    void putsAttachedTextsBelowTheOwnOne()
    {
        const auto body = [](const QString &text, const QString &attachment = {}) {
            MailBody made;
            made.origin = attachment.isNull() ? MailBody::Origin::Plain : MailBody::Origin::Attachment;
            made.text = BodyText(text);
            made.attachmentName = attachment;
            return made;
        };
        MailBody form = body(saturday, u"form.txt"_s);
        form.partBegins = {4};
        form.privateKeySpans = {{1, 3}};
        form.remarks = {{Remark::Code::NotPlaced, u"r"_s, {{0, 2}}}};
        form.repairedPlaces = {{{2, 5}, u"x"_s}};
        MailBody message = body(u"転送"_s, u"a.eml"_s);
        message.setMessage(u"Desk@example.ad.jp"_s);
        DecodedMail mail;
        mail.recipientAddresses = {u"desk@example.ad.jp"_s};
        mail.bodies = {body(u"添付のとおり"_s), message, body(u" \n"_s, u"empty.txt"_s), form,
                       body(u"以上"_s, u"end.txt"_s)};
        const ReadMail read = readMail(mail, *m_rulebook, receivedOn);
        const QString above = u"添付のとおり\n\n----- form.txt -----\n"_s;
        const MailBody &whole = read.mail.body();
        QCOMPARE(whole.text.text(), QString(above + saturday + u"\n----- end.txt -----\n以上"_s));
        QCOMPARE(read.mail.bodies.size(), mail.bodies.size() + 1);
        QCOMPARE(read.mail.chosenBody, 0);
        const qsizetype shift = above.size();
        QCOMPARE(whole.partBegins, (QList<qsizetype>{shift, shift + 4, whole.text.text().size() - 2}));
        QCOMPARE(whole.privateKeySpans, (Spans{{shift + 1, shift + 3}}));
        QCOMPARE(whole.remarks.size(), 1);
        QCOMPARE(whole.remarks[0].spans, (Spans{{shift, shift + 2}}));
        QCOMPARE(whole.repairedPlaces.size(), 1);
        QCOMPARE(whole.repairedPlaces[0].span, (Span{shift + 2, shift + 5}));
        QCOMPARE(read.reading.applications.size(), 1);
        QCOMPARE(whole.text.textAt(read.reading.applications[0].masterId.spans.first()), u"AB12345678");
        // A mail of ours that is attached is what is answered, unless it brings the form.
        message.text = BodyText(saturday);
        mail.bodies = {message};
        QCOMPARE(readMail(mail, *m_rulebook, receivedOn).mail.body().text.text(), saturday);
        QCOMPARE(readMail(mail, *m_rulebook, receivedOn).reading.applications.size(), 1);
        message.text = BodyText(u"転送"_s);
        mail.bodies = {message};
        QCOMPARE(readMail(mail, *m_rulebook, receivedOn).mail.body().text.text(), u"転送"_s);
        // Without a text of its own the first attached one is the mail's.
        mail.bodies = {form, body(u"以上"_s, u"end.txt"_s)};
        QCOMPARE(readMail(mail, *m_rulebook, receivedOn).mail.body().text.text(),
                 QString(saturday + u"\n----- end.txt -----\n以上"_s));
        mail.bodies = {body(u""_s), form};
        QCOMPARE(readMail(mail, *m_rulebook, receivedOn).mail.body().text.text(),
                 QString(u"\n----- form.txt -----\n"_s + saturday));
    }

    /// Of a mail that is attached counts what concerns the application, as below a signature, unless it is ours.
    void readsWhatAnAttachedMailSays_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("sender");
        QTest::addColumn<QString>("unread");
        const auto row = [](const char *what, const char16_t *text, const char16_t *sender, const char16_t *unread) {
            QTest::newRow(what) << QString::fromUtf16(text) << QString::fromUtf16(sender) << QString::fromUtf16(unread);
        };
        row("another day", u"高橋さん\n\n開始日は12/14でないと間に合いません。\n", u"b@example.jp", u"12/14");
        row("another code", u"wht10000012 も対象です。", u"b@example.jp", u"wht10000012");
        row("a condition", u"切替の前に動作を確かめたいです。", u"b@example.jp", u"切替の前に動作を確かめたいです");
        row("nobody's", u"この申込は取り消します。", u"", u"取り消");
        row("ours", u"開始日は12/14でないと間に合いません。", u"DESK@example.ad.jp", u"");
        row("polite", u"高橋さん\nお疲れ様です、佐藤です。\n資料をお送りします。\n以上\n", u"b@example.jp", u"");
    }
    void readsWhatAnAttachedMailSays()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, sender);
        QFETCH(const QString, unread);
        MailBody form;
        form.text = BodyText(saturday);
        MailBody message;
        message.origin = MailBody::Origin::Attachment;
        message.attachmentName = u"a.eml"_s;
        message.text = BodyText(text);
        message.setMessage(sender);
        DecodedMail mail;
        mail.recipientAddresses = {u"desk@example.ad.jp"_s};
        mail.bodies = {form, message};
        const ReadMail read = readMail(mail, *m_rulebook, receivedOn);
        QStringList texts;
        for (const UnreadText &one : read.reading.applications.first().unread)
            texts.append(one.text);
        QCOMPARE(texts.join(u'|'), unread);
    }

    void choosesOneOfTheVersions()
    {
        const auto version = [](const QString &text, bool struckThrough = false) {
            MailBody made;
            made.text = BodyText(text);
            if (struckThrough)
                made.remarks = {{Remark::Code::StruckThrough, u"x"_s, {}}, {Remark::Code::Note, u"n"_s, {}}};
            return made;
        };
        const auto chosen = [&](const QList<MailBody> &bodies) {
            DecodedMail mail;
            mail.bodies = bodies;
            const ReadMail read = readMail(mail, *m_rulebook, receivedOn);
            return read.mail.bodies.size() == bodies.size() ? read.mail.chosenBody : -1;
        };
        const MailBody form = version(saturday);
        QCOMPARE(chosen({form}), 0);
        QCOMPARE(chosen({form, form}), 0);
        QCOMPARE(chosen({version(u"HTML"_s), form, form}), 1);
        QCOMPARE(chosen({version(u"HTML"_s), version({}), form}), 2);
        QCOMPARE(chosen({version(u"HTML"_s), version(u"also"_s)}), 0);
        QCOMPARE(chosen({form, version(saturday, true)}), 1); // what was struck through stands there alone
        QCOMPARE(chosen({form, version(u"x"_s, true)}), 0);
        // What another version says besides is unread text, once.
        DecodedMail mail;
        const MailBody other = version(saturday + u"\n至急ではありません。取り消します。\n"_s);
        mail.bodies = {form, other, other};
        mail.unreadParts = {u"a.pdf"_s};
        const ReadMail read = readMail(mail, *m_rulebook, receivedOn);
        QCOMPARE(read.reading.applications[0].unread.size(), 2);
        QCOMPARE(read.reading.applications[0].unread[0].text, u"a.pdf"_s);
        QCOMPARE(read.mail.remarks.size(), 1);
        QCOMPARE(read.mail.remarks[0].code, Remark::Code::AlternativeChosen);
        QVERIFY(read.mail.remarks[0].text.endsWith(read.reading.applications[0].unread[1].text));
        mail.bodies = {form};
        QVERIFY(readMail(mail, *m_rulebook, receivedOn).mail.remarks.isEmpty());
    }

    void saysWhereNobodyKnowsWhetherAFormStandsThere_data()
    {
        QTest::addColumn<bool>("hasForm");
        QTest::addColumn<bool>("goesOn");
        QTest::addColumn<bool>("isDamaged");
        for (const bool hasForm : {false, true}) {
            for (const bool goesOn : {false, true}) {
                for (const bool isDamaged : {false, true})
                    QTest::addRow("%d %d %d", hasForm, goesOn, isDamaged) << hasForm << goesOn << isDamaged;
            }
        }
    }
    void saysWhereNobodyKnowsWhetherAFormStandsThere()
    {
        QFETCH(bool, hasForm);
        QFETCH(bool, goesOn);
        QFETCH(bool, isDamaged);
        DecodedMail mail;
        mail.source = u"a.msg"_s;
        mail.bodies[0].text = BodyText(hasForm ? saturday : u"x"_s);
        mail.bodies[0].remarks = {{Remark::Code::Note, {}, {}}};
        mail.remarks = {{Remark::Code::Note, {}, {}}};
        if (goesOn)
            mail.bodies[0].remarks.append({Remark::Code::Truncated, {}, {}});
        if (isDamaged)
            mail.remarks.append({Remark::Code::Undecodable, {}, {}});
        const auto failure = readMail(mail, *m_rulebook, receivedOn).notReadWhole();
        QCOMPARE(failure.has_value(), !hasForm && (goesOn || isDamaged));
        if (failure) {
            QCOMPARE(failure->code, Failure::Code::NotReadable);
            QCOMPARE(failure->subject, mail.source);
            QCOMPARE(failure->detail.contains(u"Outlook"), isDamaged);
        }
    }

    void saysWhatIsNoMailAndNoText_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isMail");
        QTest::addColumn<QString>("names"); // null: there is nothing to say
        const QByteArray head = "From: a <a@example.jp>\nDate: Fri, 20 Nov 2026 10:15:00 +0900\nMIME-Version: 1.0\n";
        QTest::newRow("PDF") << QByteArray("%PDF-1.7\n%x") << false << u"PDF"_s;
        QTest::newRow("page") << QByteArray("\xEF\xBB\xBF\n<!DOCTYPE html><p>x</p>") << false << u"web page"_s;
        QTest::newRow("bare page") << QByteArray("<HTML><p>x</p>") << false << u"web page"_s;
        QTest::newRow("document") << QByteArray("PK\x03\x04x") << false << u"Office"_s;
        QTest::newRow("text") << QByteArray("PDF") << false << QString();
        QTest::newRow("encrypted") << head + "Content-Type: application/pkcs7-mime; smime-type=enveloped-data; "
                                             "name=smime.p7m\nContent-Transfer-Encoding: base64\n\nAAAA\n"
                                   << true << u"smime.p7m"_s;
        QTest::newRow("words beside a PDF")
            << head + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nsee there\n--b\nContent-Type: "
                      "application/pdf; name=form.pdf\nContent-Transfer-Encoding: base64\n\nAAAA\n--b--\n"
            << true << QString();
    }
    void saysWhatIsNoMailAndNoText()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, isMail);
        QFETCH(QString, names);
        const auto failure =
            readMail(isMail ? decodeMessage(bytes, u"a"_s) : decodeText(bytes, u"a"_s), *m_rulebook, receivedOn)
                .notReadWhole();
        QCOMPARE(failure.has_value(), !names.isNull());
        if (failure)
            QVERIFY2(failure->detail.contains(names) && !failure->remedy.isEmpty(), qPrintable(failure->detail));
    }

    void tellsTheRulesWhatTheHeadSays()
    {
        const ReadMail mail = readMail(
            decodeMessage("From: a <a@example.jp>\nTo: b@example.jp\nCc: c@example.jp\nReceived: from x by y; Fri, 20 "
                          "Nov 2026 03:00:00 +0000\nDate: Fri, 20 Nov 2026 10:15:00 +0900\n\n-----BEGIN PRIVATE "
                          "KEY-----\nMIIE\n-----END PRIVATE KEY-----\n",
                          u"x.eml"_s),
            *m_rulebook, QDate(2026, 12, 24));
        const MailFacts facts = mailFacts(mail.mail);
        QVERIFY(facts.hasHeaders && facts.hasTo && facts.hasPrivateKey);
        QCOMPARE(facts.from, u"a@example.jp"_s);
        QCOMPARE(facts.recipients, (QStringList{u"b@example.jp"_s, u"c@example.jp"_s}));
        QCOMPARE(facts.date.toString(Qt::ISODate), u"2026-11-20T10:15:00+09:00"_s);
        QCOMPARE(facts.received.toString(Qt::ISODate), u"2026-11-20T12:00:00+09:00"_s);
        QCOMPARE(facts.privateKeySpans.size(), 1);
        QCOMPARE(mail.receiptDate, receivedOn);
        const ReadMail text = readMail(decodeText("x", u"x.txt"_s), *m_rulebook, receivedOn);
        QCOMPARE(text.receiptDate, receivedOn);
        const MailFacts none = mailFacts(text.mail);
        QVERIFY(!none.hasHeaders && !none.hasTo && !none.hasPrivateKey && none.privateKeySpans.isEmpty());
        QVERIFY(none.from.isNull() && none.recipients.isEmpty() && !none.date.isValid() && !none.received.isValid());
    }

private:
    const Rulebook *const m_rulebook = &builtInRulebook();
};

QTEST_APPLESS_MAIN(TestIntake)
#include "tst_intake.moc"
