#include "AnyMeaning.h"

#include "models/mail/MessageDecoder.h"
#include "models/register/RegisterCsv.h"
#include "rules/desk/CaseFile.h"
#include "tests/Folders.h"
#include "tests/rulebook/BuiltInRulebook.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

namespace {

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

} // namespace

/// What the desk says in the end: judged against a register, not only read.
class TestJudged : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_register = readRegisterFolder(fixturesFolder() + u"/rules/register"_s, *m_rulebook).data;
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
    [[nodiscard]] bool isApprovable(const QString &text) const
    {
        const QList<Disposition> dispositions = dispositionsOf(text);
        return !dispositions.isEmpty() && std::all_of(dispositions.begin(), dispositions.end(),
                                                      [](Disposition one) { return one == Disposition::Approvable; });
    }

    const Rulebook *const m_rulebook = &builtInRulebook();
    Register m_register;
};

QTEST_APPLESS_MAIN(TestJudged)
#include "tst_judged.moc"
