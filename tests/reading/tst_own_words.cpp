#include "models/reading/Reader.h"
#include "tests/reading/SmallForm.h"
#include "tests/rulebook/BuiltInRulebook.h"

#include <QTest>

#include <algorithm>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

/// Which words around a form are the mail's own: not a quotation, a signature, an empty form.
class TestOwnWords : public QObject
{
    Q_OBJECT

private slots:
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
        row({}, rule + u"山田\n"_s + rule + day, false);
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

    /// A subject that calls the mail something else is asked about whole; what it repeats of the form says nothing.
    void asksAboutSubjects_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<bool>("isAsked");
        const auto row = [](const char16_t *subject, bool isAsked) {
            const QString text = QString::fromUtf16(subject);
            QTest::newRow(qPrintable(text)) << text << isAsked;
        };
        row(u"変更申込?", true);
        row(u"変更申込について確認させてください", true);
        row(u"WIP: 申込", true);
        row(u"[NO ACTION] 申込", true);
        row(u"申込（www2.example.jp）", true);
        row(u"お問い合わせの件", true);
        row(u"Re: お問い合わせの件 [#1234567]", false);
        row(u"Re: 申込（a.example.jp）", false);
        row(u"[example.jp] 申込", false);
        row(u"変更届", false);
        row(u"Re: 連携サービスの変更方法について", false);
        row(u"【株式会社サンプル】変更・追加について", false);
        row(u"Re: 解約について", true);
        row(u"申込 12/1希望", false);
        row(u"申込 土日希望", true);
        for (const char16_t *ofWhat :
             {u"証明書の連携サービス変更（介護施設）", u"日本語ドメインの証明書　連携先変更",
              u"サーバ証明書に係る連携先の変更について（申込み）", u"水道局ホームページ証明書の連携先変更",
              u"Re: 開始日のご記入について", u"【返信不要】SSL連携変更申込"})
            row(ofWhat, false);
        for (const char16_t *more :
             {u"証明書の連携変更（旧サイト）", u"証明書の連携変更（検証サーバ）", u"証明書の連携変更（推測で記入）",
              u"Re: 解約の件", u"証明書の連携変更（仮）", u"証明書の連携変更（夜間）"})
            row(more, true);
    }
    void asksAboutSubjects()
    {
        QFETCH(const QString, subject);
        const Reading reading = readBody(BodyText(smallForm()), *m_rulebook, receiptDate, subject);
        QTEST(isUnread(reading, subject.normalized(QString::NormalizationForm_KC)), "isAsked");
    }

    /// The text of その他 says why the online desk will not do, or something of the application.
    void asksAboutReasons_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<bool>("isAsked");
        const auto row = [](const char16_t *reason, bool isAsked) {
            const QString text = QString::fromUtf16(reason);
            QTest::newRow(qPrintable(text)) << text << isAsked;
        };
        row(u"時間指定をしたいため", true);
        row(u"休日に切り替えたいため", true);
        row(u"サブドメインも含めたいため", true);
        row(u"FQDNが一致しないため", true);
        row(u"権限のない担当者からの申込のため", true);
        row(u"電話で話したとおり", true);
        row(u"オンラインで追加ではなく変更になってしまうため", true);
        row(u"オンラインの画面でエラーが表示され、gw98765432 が選べないため", true);
        row(u"オンラインの画面でエラーが表示される", false);
        row(u"操作方法がわからないため", false);
        row(u"サポート窓口の案内による", false);
        row(u"サービスグループが異なるため", false);
    }
    void asksAboutReasons()
    {
        QFETCH(const QString, reason);
        const QString mail = smallForm() + u"\nメールでのお申込みの理由\n■その他("_s + reason + u")\n"_s;
        const Reading reading = readBody(BodyText(mail), *m_rulebook, receiptDate);
        const bool isAny = !reading.applications.first().unread.isEmpty();
        QTEST(isAny, "isAsked");
    }

private:
    static bool isUnread(const Reading &reading, const QString &words)
    {
        const QList<UnreadText> &unread = reading.applications.first().unread;
        return std::any_of(unread.begin(), unread.end(),
                           [&](const UnreadText &one) { return one.text.contains(words); });
    }

    const Rulebook *const m_rulebook = &builtInRulebook();
};

QTEST_APPLESS_MAIN(TestOwnWords)
#include "tst_own_words.moc"
