#include "models/reading/Reader.h"
#include "tests/reading/SmallForm.h"
#include "tests/rulebook/BuiltInRulebook.h"

#include <QTest>

#include <algorithm>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

/// Where one form ends and the next begins, which answer counts, and what a form lacks.
class TestSeveralForms : public QObject
{
    Q_OBJECT

private slots:
    void tellsFormsApart_data()
    {
        QTest::addColumn<QString>("mail");
        QTest::addColumn<QString>("masterIds"); // of the applications
        const auto row = [](const char *what, const QString &mail, const QString &masterIds) {
            QTest::newRow(what) << mail << masterIds;
        };
        const QString form = smallForm();
        const QString id = u"マスターID:AB2\n"_s;
        const QString code = u"サービスコード:ssl00000002\n"_s;
        const QString name = u"契約コモンネーム:b.example.jp\n"_s;
        const QString day = u"利用開始希望日:12/8\n"_s;
        row("two", form + smallForm(2), u"AB1 AB2"_s);
        row("three labels begin a form", form + id + code + day, u"AB1 AB2"_s);
        row("two do not", form + id + day, u"AB1"_s);
        row("nor one twice", form + id + id + day, u"AB1"_s);
        row("nor three of the head", form + id + code + name, u"AB1"_s);
        row("nor those of the form behind it", form + id + day + code + name + day, u"AB1 "_s);
        row("the body before the head", day + id + code + name, u"AB2"_s);
        row("the body on both sides", day + id + code + name + day, u"AB2"_s);
        row("the second one's body first", form + day + id + code + name, u"AB1"_s);
        row("the same again", form + form, u"AB1"_s);
        row("the same day in other words", form + QString(form).replace(u"12/1"_s, u"12月1日"_s), u"AB1"_s);
        row("the second one again", form + smallForm(2) + smallForm(2), u"AB1 AB2"_s);
        row("another day", form + QString(form).replace(u"12/1"_s, u"12/8"_s), u"AB1 AB1"_s);
        const QString older = quoted(QString(form).replace(u"12/1"_s, u"12/8"_s));
        row("an older one quoted below", form + older, u"AB1"_s);
        row("an older one quoted above", older + form, u"AB1 AB1"_s);
        row("another person's quoted below", form + QString(older).replace(u"AB1"_s, u"AB9"_s), u"AB1 AB9"_s);
        row("the same person in small letters", form + QString(older).replace(u"AB1"_s, u"ab1"_s), u"AB1"_s);
        row("another contract's quoted below", form + QString(older).replace(u"ssl00000001"_s, u"ssl00000009"_s),
            u"AB1 AB1"_s);
        row("an older one below another form", form + smallForm(2) + older, u"AB1 AB2"_s);
        row("a template above", emptyForm + form, u"AB1"_s);
        row("a template below", form + emptyForm, u"AB1"_s);
        row("templates alone", emptyForm + emptyForm, {});
        row("nobody's below a template", emptyForm + quoted(QString(emptyForm).replace(u"日:"_s, u"日:12/8"_s)) + form,
            u" AB1"_s);
        // Anything that is answered makes an application of a template.
        const QString item = u"品目名と有効期間:\n"_s;
        for (const QString &answer :
             {u"マスターID:AB2\n"_s, u"サービスコード:ssl00000002\n"_s, u"契約コモンネーム:b.example.jp\n"_s,
              u"品目名と有効期間:企業認証SSL\n"_s, u"有効期間:1年\n"_s}) {
            const QString rest = QString(emptyForm).remove(answer.section(u':', 0, 0) + u":\n"_s);
            QTest::newRow(qPrintable(u"answered: "_s + answer))
                << QString(form + answer + rest) << (answer.contains(u"AB2"_s) ? u"AB1 AB2"_s : u"AB1 "_s);
        }
        for (const QString &answer :
             {u"利用開始希望日:12/8\n"_s, u"対象のマルチドメインネーム(FQDN):m.example.jp\n"_s,
              u"メールでのお申込みの理由\n□その他(移転)\n"_s,
              u"変更/追加後の連携対象サービス\n□IDゲートウェイサービス(サービスコード:gw00000001)\n"_s,
              u"希望する作業\n■変更\n"_s, u"メールでのお申込みの理由\n■候補として表示されない\n"_s,
              u"中間CA証明書の登録について\n■登録済みである\n"_s,
              u"「複数」サーバで利用\n■コモンネーム(もしくはマルチドメインネーム)と同じ FQDN の「複数」サーバで"
              "利用することが認証機関から許可されている\n"_s})
            QTest::newRow(qPrintable(u"answered: "_s + answer)) << QString(form + emptyForm + answer) << u"AB1 "_s;
        row("nothing answered", form + emptyForm + item + u"希望する作業\n□変更\n□追加\n"_s, u"AB1"_s);
    }
    void tellsFormsApart()
    {
        QFETCH(QString, mail);
        const Reading reading = readBody(BodyText(mail), *m_rulebook, receiptDate);
        QStringList masterIds;
        for (const Application &application : reading.applications)
            masterIds.append(application.masterId.value);
        QTEST(masterIds.join(u' '), "masterIds");
    }

    void countsTheFirstAnswer_data()
    {
        QTest::addColumn<QString>("lines");
        QTest::addColumn<QString>("value"); // of the first line's field
        QTest::addColumn<bool>("conflicts");
        const auto row = [](const QString &lines, const QString &value, bool conflicts) {
            QTest::newRow(qPrintable(lines)) << lines << value << conflicts;
        };
        row(u"品目名と有効期間:企業認証SSL 1年\n品目名と有効期間:企業認証SSL 1年"_s, u"企業認証SSL"_s, false);
        row(u"品目名と有効期間:企業認証SSL 1年\n品目名と有効期間:クイック認証SSL 1年"_s, u"企業認証SSL"_s, true);
        row(u"品目名:企業認証SSL\n有効期間:1年"_s, u"企業認証SSL"_s, false);
        row(u"品目名:企業認証SSL\n有効期間:1年\n有効期間:12ヶ月"_s, u"企業認証SSL"_s, false);
        row(u"品目名:企業認証SSL 1年\n有効期間:6ヶ月"_s, u"企業認証SSL"_s, true);
        row(u"品目名:企業認証SSL\n有効期間:来年まで\n有効期間:1年"_s, u"企業認証SSL"_s, true);
        row(u"品目名:某SSL\n品目名:某ＳＳＬ"_s, u"某SSL"_s, false);
        row(u"品目名:某SSL\n品目名:企業認証SSL"_s, u"某SSL"_s, true);
        row(u"品目名:\n品目名:企業認証SSL"_s, u"企業認証SSL"_s, false);
        row(u"品目名:企業認証SSL\n品目名:"_s, u"企業認証SSL"_s, false);
    }
    void countsTheFirstAnswer()
    {
        QFETCH(QString, lines);
        const BodyText body(u"マスターID:AB1\nサービスコード:ssl00000001\n契約コモンネーム:a.example.jp\n"_s + lines +
                            u"\n利用開始希望日:12/1\n"_s);
        const Reading reading = readBody(body, *m_rulebook, receiptDate);
        QCOMPARE(reading.applications.size(), 1);
        const Application &application = reading.applications.first();
        QTEST(application.item.value, "value");
        QTEST(!application.conflicts.isEmpty(), "conflicts");
        QCOMPARE(body.textAt(application.extent), body.text().chopped(1));
        QCOMPARE(application.masterId.raw, u"AB1"_s);
    }

    void saysWhatItDidNotFind()
    {
        const BodyText body(
            u"マスターID:AB1\nサービスコド:ssl00000001\n契約コモンネーム:www.example.jp\n利用開始希望日:12/1\n"_s);
        const Reading reading = readBody(body, *m_rulebook, receiptDate);
        QCOMPARE(reading.notFound.size(), 1);
        const auto found = std::find_if(reading.notFound[0].begin(), reading.notFound[0].end(),
                                        [](const NotFound &n) { return n.field == Field::ServiceCode; });
        QVERIFY(found != reading.notFound[0].end());
        QCOMPARE(found->expectedLabel, u"サービスコード"_s);
        QCOMPARE(body.textAt(found->nearestLine), u"サービスコド:ssl00000001");
        QCOMPARE(reading.unplaced.size(), 1);
        QCOMPARE(reading.unplaced[0].why, Unplaced::Why::UnknownLabel);
    }

    void saysWhatEachFormLacks()
    {
        const QString first =
            u"マスターID:AB1\nサービスコード:ssl00000001\n契約コモンネーム:a.example.jp\n利用開始希望日:12/1\n"_s;
        const QString second =
            u"マスターID:AB2\nサービスコード:ssl00000002\n契約コモン名:b.example.jp\n希望する作業\n利用開始日はいつでも\n\n佐藤\n"_s;
        const BodyText body(first + u"\n"_s + second);
        const Reading reading = readBody(body, *m_rulebook, receiptDate);
        QCOMPARE(reading.applications.size(), 2);
        QCOMPARE(reading.notFound.size(), 2);
        const auto nearest = [&](qsizetype form, Field field) -> QString {
            for (const NotFound &one : reading.notFound[form]) {
                if (one.field == field)
                    return body.textAt(one.nearestLine).toString();
            }
            return u"found"_s;
        };
        QCOMPARE(nearest(0, Field::CommonName), u"found"_s);
        QCOMPARE(nearest(0, Field::StartDate), u"found"_s);
        QCOMPARE(nearest(1, Field::CommonName), u"契約コモン名:b.example.jp"_s);
        QCOMPARE(nearest(1, Field::StartDate), u"利用開始日はいつでも"_s);
        QCOMPARE(nearest(1, Field::Work), u"found"_s);
        QStringList unplaced; // the one below the form's end among them; a signature is none
        for (const Unplaced &one : reading.unplaced)
            unplaced.append(body.textAt(one.span).toString());
        QCOMPARE(unplaced, (QStringList{u"契約コモン名:b.example.jp"_s, u"利用開始日はいつでも"_s}));
    }

private:
    const Rulebook *const m_rulebook = &builtInRulebook();
};

QTEST_APPLESS_MAIN(TestSeveralForms)
#include "tst_several_forms.moc"
