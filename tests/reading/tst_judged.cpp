#include "AnyMeaning.h"

#include "models/mail/MessageDecoder.h"
#include "models/register/RegisterCsv.h"
#include "rules/desk/ApplicationJson.h"
#include "rules/desk/CaseFile.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

namespace {

template<typename T>
T anyOf(const QList<T> &list)
{
    return list[between(0, int(list.size()) - 1)];
}

const QDate receivedOn(2026, 11, 20);

/// What is approvable as it stands against the register of tests/fixtures/rules.
Meaning approvableMeaning()
{
    Meaning meaning;
    meaning.masterId = u"AB12345678"_s;
    meaning.serviceCode = u"ssl00000001"_s;
    meaning.commonName = u"www.example.jp"_s;
    meaning.itemName = u"企業認証SSL"_s;
    meaning.itemKey = u"globalsign-ov"_s;
    meaning.codes = {{}, {u"dx00000001"_s}, {}, {}, {}};
    meaning.startDate = QDate(2026, 12, 1);
    return meaning;
}

/// Deviations that leave the verdict alone: none names a time of day, and none loses a line's text to quotation.
Deviation anyDeviation()
{
    QList<Deviation> all;
    for (int i = 0; i < int(Deviation::Count); ++i) {
        const auto one = static_cast<Deviation>(i);
        if (one != Deviation::DateWithTime && one != Deviation::OlderFormQuotedBelow)
            all.append(one);
    }
    return anyOf(all);
}

QString formWith(const QList<Deviation> &deviations)
{
    return writeForm(approvableMeaning(), deviations, [](int count) { return between(0, count - 1); });
}

/// Lines of a written form that hold a label with its value, or a row.
QList<qsizetype> answeredLines(const QStringList &lines)
{
    static const QStringList parts{
        u"AB12345678"_s, u"ssl00000001"_s, u"www.example.jp"_s, u"企業認証SSL"_s, u"2026"_s, u"■"_s, u"□"_s};
    QList<qsizetype> found;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const bool isSentence = lines[i].contains(u"以下の該当"_s);
        if (!isSentence &&
            std::any_of(parts.begin(), parts.end(), [&](const QString &p) { return lines[i].contains(p); }))
            found.append(i);
    }
    return found;
}

/// A form that wishes for a Saturday.
const QString saturday = u"マスターID:AB12345678\nサービスコード:ssl00000001\n契約コモンネーム:www.example.jp\n"
                         "品目名と有効期間:企業認証SSL 1年\n希望する作業\n■変更\n□追加\n変更/追加後の連携対象サービス\n"
                         "■IIJドキュメントエクスチェンジサービス(サービスコード:dx00000001、dx00000002)\n"
                         "□IDゲートウェイサービス(サービスコード:gw00000001)\n"
                         "メールでのお申込みの理由\n■候補として表示されない\n利用開始希望日:2026/12/5\n"_s;

const QString byoPart =
    u"■その他(移転)\n対象のマルチドメインネーム(FQDN):m.example.jp\n中間CA証明書の登録について\n"
    "■中間CA証明書を、SSLサーバ証明書・秘密鍵と合わせてIIJサービスオンラインから登録済みである\n"
    "■中間CA証明書が不要なSSLサーバ証明書を利用するため、中間CA証明書をIIJサービスオンラインから登録していない\n"
    "■コモンネーム(もしくはマルチドメインネーム)と同じ FQDN の「複数」サーバで利用することが認証機関から許可されている\n"_s;

QByteArray mailOf(const QString &text)
{
    return "From: admin@example.jp\nSubject: s\nMessage-ID: <1@x>\nDate: Fri, 20 Nov 2026 10:15:00 +0900\nMIME-Version: 1.0\n"
           "Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n\n" +
           text.toUtf8();
}

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

QStringList rulesOf(const QList<RuleResult> &results)
{
    QStringList rules;
    for (const RuleResult &result : results)
        rules.append(result.rule);
    return rules;
}

} // namespace

/// What the desk says in the end: judged against a register, not only read.
class TestJudged : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        Result<Rulebook> loaded = Rulebook::builtIn();
        QVERIFY(loaded.has_value());
        m_rulebook = std::make_unique<Rulebook>(std::move(*loaded));
        m_register = readRegisterFolder(QStringLiteral(FIXTURES "/rules/register"), *m_rulebook).data;
        QCOMPARE(dispositionsOf(formWith({})), QList<Disposition>{Disposition::Approvable});
    }

    /// form.md, Unread text: anywhere in its form a word, a code, a day or a sign.
    void nothingAddedToALineStaysApprovable()
    {
        const bool held = rc::check("added behind, before or inside a line of the form", [&] {
            QStringList lines = formWith({}).split(u'\n');
            const qsizetype at = anyOf(answeredLines(lines));
            QString &line = lines[at];
            const bool isRow = line.contains(u'■') || line.contains(u'□');
            const QString added = anyOf<QString>({u"検証用"_s, u"（予備）"_s, u"取消"_s, u"保留"_s, u"ではない"_s,
                                                  u"gw98765432"_s, u"2027/1/12"_s, u"12/24に変更"_s, u"？"_s, u"★"_s,
                                                  u"△"_s, u"未定"_s, u"NG"_s, u"👍"_s, u"他"_s});
            const int where = isRow ? between(0, 2) : 0;
            const qsizetype sign = std::max(line.indexOf(u'■'), line.indexOf(u'□'));
            if (where == 0)
                line += u' ' + added;
            else
                line.insert(where == 1 ? sign : sign + 1, added + u' ');
            RC_LOG() << lines.join(u'\n').toStdString();
            RC_ASSERT(!isApprovable(lines.join(u'\n')));
        });
        QVERIFY(held);
    }

    void noSignChangedOnARowStaysApprovable()
    {
        const bool held = rc::check("a box replaced by, or followed by, something a person may take for a tick", [&] {
            QStringList lines = formWith({}).split(u'\n');
            QList<qsizetype> rows;
            for (const qsizetype line : answeredLines(lines)) {
                if (lines[line].contains(u'□'))
                    rows.append(line);
            }
            QString &line = lines[anyOf(rows)];
            if (between(0, 1))
                line.replace(u"□"_s, anyOf<QString>({u"★"_s, u"△"_s, u"◎"_s, u"✓"_s, u"[v]"_s, u"[済]"_s, u"選択→"_s,
                                                     u"x "_s, u"□◎"_s, u"⭕"_s, u"* "_s}));
            else
                line += anyOf<QString>({u" ■"_s, u" ✓"_s, u" ○"_s, u" ←これ"_s, u" ☑"_s});
            RC_LOG() << lines.join(u'\n').toStdString();
            RC_ASSERT(!isApprovable(lines.join(u'\n')));
        });
        QVERIFY(held);
    }

    void nothingSaidAroundTheFormStaysApprovable()
    {
        const bool held = rc::check("own words above and below that change what is asked for", [&] {
            const QString words = anyOf<QString>({u"開始日：12/24"_s, u"（開始は１２月２４日）"_s,
                                                  u"gw 98765432 もお願いします"_s, u"ＤＸ９８７６５４３２も。"_s,
                                                  u"この件は取り下げます。"_s, u"変更は延期でお願いします"_s,
                                                  u"令和9年1月12日からに変更希望です"_s, u"ssl98765432 も同様に"_s});
            const Deviation deviation = anyDeviation();
            const QString form = formWith({deviation});
            // Below somebody else's mail nothing is this mail's own.
            RC_PRE(deviation != Deviation::EmptyTemplateBelow && deviation != Deviation::OtherMailQuotedBelow);
            RC_ASSERT(
                !isApprovable(between(0, 1) ? QString(words + u"\n\n"_s + form) : QString(form + u"\n\n"_s + words)));
        });
        QVERIFY(held);
    }

    void politenessChangesNoVerdict()
    {
        const bool held = rc::check("greetings, signatures, quoted mails, polite words", [&] {
            const QString above =
                anyOf<QString>({u"いつもお世話になっております。\n先日（11/12）お電話した件です。\n\n"_s,
                                u"ご担当者様\n\n平素よりお世話になっております。\n\n"_s,
                                u"2025/10/1 のお申し込みに続き、よろしくお願いします。\n\n"_s,
                                u"受付番号 20261117-0042 の件です。\n\n"_s,
                                {}});
            const QString below = anyOf<QString>(
                {u"\n\n以上、よろしくお願いいたします。\n\n-- \n株式会社あさひ商事 佐藤\nTEL 03-0000-0000(代)\nhttps://www.asahi.example/2027/01/15.html\n"_s,
                 u"\n\n■お知らせ■\n弊社は10月に移転しました。\n〒100-0000 東京都\n"_s,
                 u"\n\n━━━━━━━━━━\n● 本社 東京\n年末年始休業 12/29〜1/3\n━━━━━━━━━━\n"_s,
                 u"\n\n>>>> 12月25日までに gw98765432 を取り消してください。\n"_s,
                 u"\n\n-----Original Message-----\nFrom: a@example.jp\nSent: Friday, November 20, 2026 10:00 AM\n\n12/25 に延期します。\n"_s,
                 u"\n\nご不明な点は sato@example.jp までご連絡ください。\n"_s});
            const QList<Deviation> deviations{anyDeviation()};
            const QString form = formWith(deviations);
            const QString whole = above + form + below;
            RC_LOG() << whole.toStdString();
            RC_ASSERT(dispositionsOf(whole) == dispositionsOf(form));
        });
        QVERIFY(held);
    }

    /// A signature ends with its part of the mail; its HTML may say what its plain text does not.
    void partsOfAMailAreOneMail_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("below"); // the form, in the first part
        QTest::addColumn<QString>("second");
        QTest::addColumn<bool>("approvable");
        const QString signature = u"\n-- \n株式会社サンプル 山田太郎\n"_s;
        QTest::newRow("a day in an attachment below a signature")
            << u"mixed"_s << signature << u"text/plain; name=memo.txt|作業は12月14日に行ってください。"_s << false;
        QTest::newRow("a polite attachment")
            << u"mixed"_s << signature << u"text/plain; name=memo.txt|以上です。"_s << true;
        QTest::newRow("HTML that takes it back")
            << u"alternative"_s << QString() << u"text/html|<p>この申込みは取り消してください。</p>"_s << false;
        QTest::newRow("HTML with a remark")
            << u"alternative"_s << QString() << u"text/html|<p>先にお見積りをいただけますか。</p>"_s << false;
        QTest::newRow("HTML with another day")
            << u"alternative"_s << QString() << u"text/html|%FORM%2026/12/1>2026/12/21"_s << false;
        QTest::newRow("HTML that says the same") << u"alternative"_s << QString() << u"text/html|%FORM%"_s << true;
        QTest::newRow("HTML that says what it is")
            << u"alternative"_s << QString() << u"text/html|<p>このメールはHTML形式です。</p>"_s << true;
    }
    void partsOfAMailAreOneMail()
    {
        QFETCH(QString, kind);
        QFETCH(QString, below);
        QFETCH(QString, second);
        QFETCH(bool, approvable);
        const QString form = formWith({});
        const QString type = second.section(u'|', 0, 0);
        QString text = second.section(u'|', 1);
        if (text.startsWith(u"%FORM%"_s)) {
            const QString change = text.mid(6);
            text = form.toHtmlEscaped().replace(u"\n"_s, u"<br>\n"_s);
            if (!change.isEmpty()) {
                const qsizetype size = text.size();
                text.replace(change.section(u'>', 0, 0), change.section(u'>', 1));
                QVERIFY(text.size() != size);
            }
        }
        const QString mail = u"Content-Type: multipart/%1; boundary=b\n\n--b\nContent-Type: text/plain; "
                             "charset=UTF-8\n\n%2\n--b\nContent-Type: %3; charset=UTF-8\n\n%4\n--b--\n"_s.arg(
                                 kind, form + below, type, text);
        const QList<Disposition> expected{approvable ? Disposition::Approvable : Disposition::Confirm};
        QCOMPARE(dispositionsOfMail(mail.toUtf8()), expected);
    }

    void notEveryAnsweredFormIsANewApplication_data()
    {
        QTest::addColumn<QString>("text"); // %FORM% and %QUOTED%: the form
        QTest::addColumn<bool>("approvable");
        QTest::newRow("thanks above the own mail quoted")
            << u"ありがとうございました。\n\n2026/11/19 10:00、山田のメール:\n%QUOTED%"_s << false;
        QTest::newRow("thanks below it") << u"2026/11/19 10:00、山田のメール:\n%QUOTED%\n承知いたしました。\n"_s
                                         << false;
        QTest::newRow("thanks above a header block")
            << u"了解です。\n\n-----Original Message-----\nFrom: a@example.jp\nSent: Thursday, November 19, 2026 10:00 AM\n\n%FORM%"_s
            << false;
        QTest::newRow("thanks for the template that is filled in")
            << u"ご案内ありがとうございます。下記のとおり記入しました。\n\n%QUOTED%"_s << true;
        QTest::newRow("the template's own sentence in the quotation")
            << u"> 以下の書式にご記入のうえ、ご返信ください。\n>\n%QUOTED%"_s << true;
        QTest::newRow("the same form again with a remark on it")
            << u"%FORM%\n\n以下、控えです。\n\n%FORM% ←停止予定"_s << false;
        QTest::newRow("a frame around the form, and a request below it")
            << u"==========\n%FORM%\n==========\n\n作業は12月14日に行ってください。\n"_s << false;
        QTest::newRow("a signature below a rule")
            << u"%FORM%\n\n==========\n株式会社サンプル 山田\n年末年始休業 12/29〜1/3\n"_s << true;
    }
    void notEveryAnsweredFormIsANewApplication()
    {
        QFETCH(QString, text);
        QFETCH(bool, approvable);
        const QString form = formWith({}).trimmed();
        QString quoted = form;
        quoted.replace(u"\n"_s, u"\n> "_s);
        text.replace(u"%FORM%"_s, form).replace(u"%QUOTED%"_s, u"> "_s + quoted);
        const QList<Disposition> expected{approvable ? Disposition::Approvable : Disposition::Confirm};
        QCOMPARE(dispositionsOf(text), expected);
    }

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
        message.isOfMessage = true;
        DecodedMail mail;
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
        // A mail that is attached is somebody else's words, unless it brings the form.
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
            printedApplication(readOf(QString(saturday).replace(u"利用開始"_s, byoPart + u"利用開始"_s)));
        QVERIFY2(byo.contains(json("'multi_domain_fqdn':'m.example.jp','intermediate_ca':['registered','not-needed'],"
                                   "'multi_server_permitted':true,'unread':[]")),
                 byo);
        QVERIFY2(byo.contains(json("'reasons':['not-listed','other'],'reason_text':'移転'")), byo);
    }

    void printsFindingsAsCliMdSays()
    {
        const auto texts = RuleTexts::builtIn();
        QVERIFY(texts.has_value());
        const ReadMail read = readOf(u"不要\n\n"_s + saturday);
        const BodyText &body = read.mail.body().text;
        const Register empty;
        Judgement judgement = judgeApplication(read.reading.applications.first(), mailFacts(read.mail),
                                               read.receiptDate, {*m_rulebook, empty, receivedOn, {}});
        const QStringList few{u"P0-unread-text"_s, u"P3-work-both"_s, u"L3-weekend"_s, u"A1-csr"_s};
        judgement.results.removeIf([&](const RuleResult &one) { return !few.contains(one.rule); });
        QCOMPARE(printed([&](JsonWriter &to) { writeFindings(to, judgement, body, *texts, Language::English); }),
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
                    writeFindings(to, judgement, body, *texts, Language::Japanese, explain);
                }).endsWith(",\"explanation\":\"why P0-unread-text\"}]"));
    }

    /// Violated blocks are waived; what is to be confirmed or not known is confirmed.
    void findingsAreOpenUntilTheyAreSettled()
    {
        const Register empty;
        const DeskContext context{*m_rulebook, empty, receivedOn, {}};
        CaseFile file(
            readMail(decodeMessage(mailOf(u"不要\n\n"_s + QString(saturday).replace(u"■"_s, u"☑"_s)), u"x.eml"_s),
                     *m_rulebook, receivedOn),
            0, context);
        const QStringList open = rulesOf(file.openFindings());
        QVERIFY2(open.contains(u"L3-weekend"_s) && open.contains(u"P0-unread-text"_s) && open.contains(u"A1-csr"_s),
                 qPrintable(open.join(u' ')));
        QVERIFY(!open.contains(u"P0-mark-glyph"_s)); // a note
        QVERIFY(rulesOf(file.judgement().findings()).contains(u"P0-mark-glyph"_s));
        for (const auto kind : {Settlement::Kind::Waived, Settlement::Kind::Confirmed}) {
            Layers layers;
            for (const QString &rule : open)
                layers.put(Settlement{rule, kind, u"read"_s, u"staff"_s, {}});
            QVERIFY(file.setLayers(layers, context));
            const QStringList left = rulesOf(file.openFindings());
            const bool waives = kind == Settlement::Kind::Waived;
            QCOMPARE(left.contains(u"L3-weekend"_s), !waives);
            QCOMPARE(left.contains(u"P0-unread-text"_s), waives);
            QCOMPARE(left.contains(u"A1-csr"_s), waives);
        }
    }

    void layersLieOverTheMail()
    {
        const DeskContext context{*m_rulebook, m_register, receivedOn, {}};
        CaseFile file(readOf(saturday), 0, context);
        QVERIFY(rulesOf(file.openFindings()).contains(u"L3-weekend"_s));
        QCOMPARE(file.linkChange().after, (QStringList{u"dx00000001"_s, u"dx00000002"_s}));
        QCOMPARE(file.linkChange().gone, QStringList{u"wht00000001"_s});
        const RegisterKeys keys = registerKeys(file);
        QCOMPARE(keys.contract, u"ssl00000001"_s);
        QCOMPARE(keys.masterId, u"AB12345678"_s);
        QCOMPARE(keys.services, (QStringList{u"dx00000001"_s, u"dx00000002"_s, u"gw00000001"_s, u"wht00000001"_s}));
        Layers layers;
        layers.put(Correction{Field::StartDate, u"2026/12/5"_s, u"2026/12/7"_s, {}, u"staff"_s, {}});
        layers.put(RecordedFact{{u"contracts"_s, u"ssl00000001"_s, u"linked"_s},
                                u"dx00000001"_s,
                                RecordedFact::Source::Phone,
                                u"staff"_s,
                                {}});
        QVERIFY(file.setLayers(layers, context));
        QCOMPARE(file.application().startDate.date, QDate(2026, 12, 7));
        QCOMPARE(file.asRead().startDate.date, QDate(2026, 12, 5));
        const QList<RuleResult> &results = file.judgement().results;
        const auto weekend = std::find_if(results.begin(), results.end(),
                                          [](const RuleResult &one) { return one.rule == u"L3-weekend"; });
        QCOMPARE(weekend->verdict, Verdict::Satisfied);
        QCOMPARE(weekend->steps.first().origin, FactOrigin::Person); // who says so
        QCOMPARE(file.linkChange().before, QStringList{u"dx00000001"_s});
        QCOMPARE(registerKeys(file).services,
                 (QStringList{u"dx00000001"_s, u"dx00000002"_s, u"gw00000001"_s})); // each once
        QCOMPARE(file.effectiveRegister().contract(u"ssl00000001")->linked, QStringList{u"dx00000001"_s});
        // A fact that cannot be read changes nothing.
        Layers unreadable = layers;
        unreadable.put(RecordedFact{{u"contracts"_s, u"ssl00000001"_s, u"expires_on"_s},
                                    u"soon"_s,
                                    RecordedFact::Source::Phone,
                                    u"staff"_s,
                                    {}});
        unreadable.removeCorrection(Field::StartDate);
        QVERIFY(!file.setLayers(unreadable, context));
        QCOMPARE(file.layers(), layers);
        QCOMPARE(file.application().startDate.date, QDate(2026, 12, 7));
        QVERIFY(file.setLayers({}, context));
        QCOMPARE(file.application().startDate.date, QDate(2026, 12, 5));
        QCOMPARE(file.linkChange().before, QStringList{u"wht00000001"_s});
        // Edited until it is no application, and one again.
        file.setMail(readOf(u"x"_s), 0, context);
        QVERIFY(!file.isApplication() && file.judgement().results.isEmpty() && file.linkChange().after.isEmpty());
        QVERIFY(!file.application().masterId.isPresent());
        file.setMail(readOf(saturday), 0, context);
        QVERIFY(file.isApplication() && !file.judgement().results.isEmpty());
        QCOMPARE(file.application().masterId.value, u"AB12345678"_s);
    }

    void whatTheDatabaseKnowsIsOfTheApplicationsContract()
    {
        QStringList asked;
        const DeskContext context{*m_rulebook, m_register, receivedOn, [&](const QString &code) {
                                      asked.append(code);
                                      ContractDealings known;
                                      known.openApplications = {u"other.eml"_s};
                                      return known;
                                  }};
        CaseFile file(readOf(saturday), 0, context);
        QCOMPARE(asked, QStringList{u"ssl00000001"_s});
        QVERIFY(rulesOf(file.openFindings()).contains(u"R-open-application"_s));
        file.rejudge({*m_rulebook, m_register, receivedOn, {}});
        QVERIFY(!rulesOf(file.openFindings()).contains(u"R-open-application"_s));
    }

private:
    [[nodiscard]] QList<Disposition> dispositionsOf(const QString &text) const
    {
        return dispositionsOfMail("Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n\n" +
                                  text.toUtf8());
    }
    /// `rest`: of the headers, an empty line, the body.
    [[nodiscard]] QList<Disposition> dispositionsOfMail(const QByteArray &rest) const
    {
        const QByteArray head = "From: admin@example.jp\nDate: Fri, 20 Nov 2026 10:00:00 +0900\nMIME-Version: 1.0\n";
        const ReadMail mail = readMail(decodeMessage(head + rest, u"x.eml"_s), *m_rulebook, receivedOn);
        const DeskContext context{*m_rulebook, m_register, receivedOn, {}};
        QList<Disposition> dispositions;
        for (const Application &application : mail.reading.applications)
            dispositions.append(
                judgeApplication(application, mailFacts(mail.mail), mail.receiptDate, context).disposition);
        return dispositions;
    }
    [[nodiscard]] ReadMail readOf(const QString &text) const
    {
        return readMail(decodeMessage(mailOf(text), u"x.eml"_s), *m_rulebook, receivedOn);
    }
    [[nodiscard]] bool isApprovable(const QString &text) const
    {
        const QList<Disposition> dispositions = dispositionsOf(text);
        return !dispositions.isEmpty() && std::all_of(dispositions.begin(), dispositions.end(),
                                                      [](Disposition one) { return one == Disposition::Approvable; });
    }

    std::unique_ptr<Rulebook> m_rulebook;
    Register m_register;
};

QTEST_APPLESS_MAIN(TestJudged)
#include "tst_judged.moc"
