#include "models/reading/Courtesy.h"
#include "models/reading/English.h"
#include "models/reading/FoldedBody.h"
#include "models/reading/LeftOpen.h"
#include "models/reading/Literals.h"
#include "tests/rulebook/BuiltInRulebook.h"

#include <QRegularExpression>
#include <QTest>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

/// One reader for each kind of literal of the form.
class TestLiterals : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"invalid QRegularExpression"_s)); // which matches nothing, ever
    }
    void readsDates_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("day"); // ISO; empty: none
        QTest::addColumn<int>("reading");
        QTest::addColumn<int>("weekday");
        QTest::addColumn<bool>("hasTime");
        using R = DateAnswer::Reading;
        const auto row = [](const QString &written, const QString &day, R reading = R::Day, int weekday = 0,
                            bool time = false) {
            QTest::newRow(qPrintable(written)) << written << day << int(reading) << weekday << time;
        };
        for (const QString &same : {u"2026/12/1"_s,
                                    u"2026-12-01"_s,
                                    u"2026.12.01"_s,
                                    u"20261201"_s,
                                    u"2026年12月1日"_s,
                                    u"令和8年12月1日"_s,
                                    u"R8.12.1"_s,
                                    u"12月1日"_s,
                                    u"12/1"_s,
                                    u"十二月一日"_s,
                                    u"令和八年十二月一日"_s,
                                    u"２０２６／１２／１"_s,
                                    u"2026 年 12 月 1 日"_s,
                                    u"2026年(令和8年)12月1日"_s,
                                    u"令和8年(2026年)12月1日"_s,
                                    u"二〇二六年十二月一日"_s,
                                    u"12/1以降"_s,
                                    u"12月1日頃"_s,
                                    u"12月1日まで"_s,
                                    u"12/1中"_s,
                                    u"12/1希望"_s,
                                    u"12/1(2026年12月1日)"_s,
                                    u"r8/12/1"_s})
            row(same, u"2026-12-01"_s);
        for (const QString &tuesday :
             {u"2026/12/1(火)"_s, u"2026/12/1（火曜日）"_s, u"2026年12月1日 火曜"_s, u"12/1（火）"_s,
              u"2026-12-01 (Tue)"_s, u"12/1【火】"_s, u"12/1〔火曜日〕"_s, u"12月1日〈火〉"_s, u"12/1＜火＞"_s})
            row(tuesday, u"2026-12-01"_s, R::Day, 2);
        for (const QString &timed :
             {u"2026/12/1 10:00"_s, u"12/1 9:00〜"_s, u"12月1日10時"_s, u"2026/12/1 15時30分"_s, u"12/1 午前"_s,
              u"12/1午後以降"_s, u"12/1 朝一"_s, u"12月1日の夜間"_s, u"12/1 10:00-12:00"_s, u"12/1 10-12時"_s})
            row(timed, u"2026-12-01"_s, R::Day, 0, true);
        row(u"2026/12/1(火) 10:00"_s, u"2026-12-01"_s, R::Day, 2, true);
        for (const QString &atOnce : {u"即日"_s, u"本日中"_s, u"至急"_s, u"ASAP"_s, u"できるだけ早く"_s,
                                      u"できるだけ早くお願いします"_s, u"asapで"_s})
            row(atOnce, {}, R::AtOnce);
        for (const QString &none :
             {u"未定"_s, u"来月あたり"_s, u"御社のご都合の良い日"_s, u"2026年12月"_s, u"12月上旬"_s, u"12月中"_s,
              u"2026/2/30"_s, u"11月31日"_s, u"13月1日"_s, u"2026/12/1または12/2"_s, u"12/1〜12/5"_s, u"12/1〜5"_s,
              u"12月1日か2日"_s, u"2026/12/1-12/3"_s, u"20261301"_s})
            row(none, {}, R::Unreadable);
        for (const QString &empty : {u""_s, u"##########"_s, u"なし"_s, u"○○年○月○日"_s, u"  "_s, u"-"_s})
            row(empty, {}, R::Empty);
        row(u"2027/1/4"_s, u"2027-01-04"_s);
        row(u"1/4"_s, u"2027-01-04"_s);   // the first on or after the receipt date less 60 days
        row(u"11/20"_s, u"2026-11-20"_s); // a day just past stays past
        row(u"9/25"_s, u"2027-09-25"_s);
        row(u"2/29"_s, u"2028-02-29"_s);
        row(u"平成38年12月1日"_s, u"2026-12-01"_s);
        // A third number joined to a month and a day that is no year: nobody wrote which day.
        for (const QString &third :
             {u"26/12/01"_s, u"12/7/2027"_s, u"8.12.7"_s, u"7/12/2026"_s, u"07-12-2026"_s, u"8/12/7"_s, u"8.12.7(月)"_s,
              u"2026年l2月8日"_s, u"12/7 2027"_s, u"8年12月7日"_s, u"2026/12/7/8"_s})
            row(third, {}, R::Unreadable);
        for (const QString &reiwa : {u"令8.12.7"_s, u"令和8.12.7"_s, u"R8/12/7"_s, u"令8年12月7日"_s})
            row(reiwa, u"2026-12-07"_s);
        for (const QString &sunday :
             {u"12/7 日曜"_s, u"12/7日曜日"_s, u"12月7日(日)"_s, u"12月7日 日曜"_s, u"2026/12/7（日・大安）"_s})
            row(sunday, u"2026-12-07"_s, R::Day, 7);
        for (const QString &timed :
             {u"12/7 営業時間終了後"_s, u"12/7 定時後"_s, u"12/7 日中"_s, u"12月7日 十時"_s, u"12/7 1700"_s,
              u"12/7 晩"_s, u"12/7 業務開始時"_s, u"12/7 日付変更後"_s, u"12月7日の10時"_s})
            row(timed, u"2026-12-07"_s, R::Day, 0, true);
        for (const QString &atOnce : {u"なるはやでお願いします"_s, u"当日"_s, u"今すぐ"_s, u"早急に"_s, u"大至急"_s,
                                      u"最短でお願いします"_s, u"なるべく早く"_s})
            row(atOnce, {}, R::AtOnce);
        for (const QString &none :
             {u"年明けすぐ"_s, u"本日より3営業日後"_s, u"至急ではありません"_s, u"即日でなくて結構です"_s,
              u"12月7日の週"_s, u"12/7以外"_s, u"本日以降"_s, u"12/7の翌営業日"_s})
            row(none, {}, R::Unreadable);
        row(u"至急 12/7"_s, u"2026-12-07"_s);
    }
    void readsDates()
    {
        QFETCH(QString, written);
        const FoldedBody folded(written);
        const DateAnswer answer = readDate(folded.text(), QDate(2026, 11, 25), m_rulebook->words, m_nobody);
        QTEST(answer.date.isValid() ? answer.date.toString(Qt::ISODate) : QString(), "day");
        QTEST(int(answer.reading), "reading");
        QTEST(answer.weekday, "weekday");
        QTEST(!answer.timeOfDay.isNull(), "hasTime");
    }

    void leavesOverWhatIsNoDate_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("leftOver"); // letters, digits and kanji nobody claimed
        QTest::addColumn<QString>("relation");
        const auto row = [](const QString &written, const QString &leftOver, const QString &relation = {}) {
            QTest::newRow(qPrintable(written)) << written << leftOver << relation;
        };
        for (const QString &whole :
             {u"12/7"_s, u"12/7(月)"_s, u"12/7 です"_s, u"12月7日を希望します"_s, u"2026/12/8 火曜を希望します"_s,
              u"12/7からを希望しております"_s, u"20261204でお願いします"_s, u"12/7 10:00〜"_s, u"12/7 終日"_s,
              u"12/7 午後以降でお願いします"_s, u"2026年(令和8年)12月1日"_s, u"なるはやでお願いします"_s,
              u"来月あたり"_s, u"12/7より"_s, u"##########"_s})
            row(whole, {});
        row(u"12/7以降"_s, {}, u"以降"_s);
        row(u"12/7(月)までに"_s, {}, u"までに"_s);
        row(u"12/7【月】以降"_s, {}, u"以降"_s);
        row(u"12月7日頃希望"_s, {}, u"頃"_s);
        row(u"12/7 10:00以降"_s, {});
        row(u"2026/12/7（月・大安）"_s, u"大安"_s);
        row(u"12/7(月・祝)"_s, u"祝"_s);
        row(u"2026/12/09より ※変更の可能性あり"_s, u"変更の可能性あり"_s);
        row(u"至急 12/7"_s, u"至急"_s);
        row(u"12/7 第2希望は12/7"_s, u"第2希望は"_s);
    }
    void leavesOverWhatIsNoDate()
    {
        QFETCH(QString, written);
        const FoldedBody folded(written, {{0, written.size()}});
        Owners owners(written.size());
        const DateAnswer answer = readDate(folded.text(), QDate(2026, 11, 25), m_rulebook->words, owners);
        QTEST(leftOver(written, owners), "leftOver");
        QTEST(answer.relation, "relation");
    }

    void findsDaysInWords_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QStringList>("days");
        const auto row = [](const QString &written, const QStringList &days) {
            QTest::newRow(qPrintable(written)) << written << days;
        };
        row(u"開始日ですが、12/14に変更させてください。"_s, {u"2026-12-14"_s});
        row(u"12月25日までにお申し込みください。"_s, {u"2026-12-25"_s});
        row(u"2026年7月16日付のご案内、2026/12/18からの利用"_s, {u"2026-07-16"_s, u"2026-12-18"_s});
        row(u"先日（11/22）お電話でご相談した件"_s, {u"2026-11-22"_s});
        row(u"1/5は休業です"_s, {u"2027-01-05"_s}); // the nearest
        row(u"20261218からの利用"_s, {u"2026-12-18"_s});
        for (const QString &none :
             {u"TEL: 03-0000-2845（平日 9:00〜17:30）"_s, u"〒100-0001 東京都千代田区千代田1-1-1"_s,
              u"TLS 1.2 と 1/2/3"_s, u"内線 204"_s, u"お問い合わせ番号: 2593"_s, u"IPアドレス 192.168.10.12"_s,
              u"証明書契約 sv71800104 の変更"_s, u"2件"_s, u"注文番号 PO20261201"_s, u"No.PO-20261201"_s})
            row(none, {});
        row(u"開始20261201"_s, {u"2026-12-01"_s});
    }
    void findsDaysInWords()
    {
        QFETCH(QString, written);
        QStringList days;
        for (const WrittenDate &date : datesIn(FoldedBody(written).text().text(), QDate(2026, 11, 25)))
            days.append(date.date.toString(Qt::ISODate));
        QTEST(days, "days");
    }

    void findsNumbersThatMayBeDays_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QStringList>("days");
        const auto row = [](const QString &written, const QStringList &days) {
            QTest::newRow(qPrintable(written)) << written << days;
        };
        row(u"開始は12-14に変更してください"_s, {u"2026-12-14"_s});
        row(u"開始は12.14からに変更"_s, {u"2026-12-14"_s});
        row(u"開始日は14日に変更してください"_s, {u"2026-12-14"_s});
        row(u"30日から利用開始希望"_s, {u"2026-11-30"_s});
        row(u"30日（月）開始希望"_s, {u"2026-11-30"_s});
        row(u"開始は12.14(月曜)に変更"_s, {u"2026-12-14"_s});
        for (const QString &none :
             {u"ver 2.1に変更"_s, u"第3.5に変更"_s, u"変更に5日かかる"_s, u"TEL 03-0000-1111に変更"_s,
              u"開始は12月14日に"_s, u"3日間で開始"_s, u"設定1.2.3から変更"_s})
            row(none, {});
    }
    void findsNumbersThatMayBeDays()
    {
        QFETCH(QString, written);
        QStringList days;
        for (const WrittenDate &date : looseDatesIn(FoldedBody(written).text().text(), QDate(2026, 11, 25)))
            days.append(date.date.toString(Qt::ISODate));
        QTEST(days, "days");
    }

    void readsTerms_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("item");
        QTest::addColumn<QString>("term");
        const auto row = [](const QString &written, const QString &item, const QString &term) {
            QTest::newRow(qPrintable(written)) << written << item << term;
        };
        for (const QString &year : {u"1年"_s, u"１年"_s, u"一年"_s, u"1年間"_s, u"12ヶ月"_s, u"2 年"_s})
            row(u"企業認証SSL "_s + year, u"企業認証SSL"_s, year.startsWith(u'2') ? u"2y"_s : u"1y"_s);
        for (const QString &half : {u"6ヶ月"_s, u"6か月"_s, u"6カ月"_s, u"6ヵ月"_s, u"6ケ月"_s, u"六ヶ月"_s, u"半年"_s})
            row(u"企業認証SSL　"_s + half, u"企業認証SSL"_s, u"6m"_s);
        row(u"企業認証SSL(1年)"_s, u"企業認証SSL"_s, u"1y"_s);
        row(u"企業認証SSL1年"_s, u"企業認証SSL"_s, u"1y"_s);
        row(u"セキュア・サーバID (クラウド証明書) 1年"_s, u"セキュア・サーバID (クラウド証明書)"_s, u"1y"_s);
        row(u"企業認証SSL ○○年"_s, u"企業認証SSL"_s, {});
        row(u"########## ○○年"_s, {}, {});
        row(u"########## 1年"_s, {}, u"1y"_s);
        row(u"24ヶ月"_s, {}, u"2y"_s);
        row(u"企業認証SSL"_s, u"企業認証SSL"_s, {});
        row(u"企業認証SSL 1年6ヶ月"_s, u"企業認証SSL"_s, u"18m"_s);
        row(u"企業認証SSL 1年（2027年6月30日まで）"_s, u"企業認証SSL"_s, u"1y"_s);
        row(u"企業認証SSL 1年 有効期限:2027年6月30日"_s, u"企業認証SSL"_s, u"1y"_s);
        row(u"持ち込み証明書 1年 (2年目)"_s, u"持ち込み証明書"_s, u"1y"_s);
        row(u"企業認証SSL 2027年6月30日まで"_s, u"企業認証SSL"_s, {});
        row(u"企業認証SSL 2026年7月"_s, u"企業認証SSL"_s, {});
        row(u"1年 企業認証SSL"_s, u"企業認証SSL"_s, u"1y"_s);
        row(u"1年 企業認証SSL 6ヶ月"_s, u"企業認証SSL"_s, u"6m"_s);
        row(u"持ち込み証明書 なし"_s, u"持ち込み証明書"_s, {});
        row(u"企業認証SSL 6ケ月 です"_s, u"企業認証SSL"_s, u"6m"_s);
        row(u"企業認証SSL です"_s, u"企業認証SSL"_s, {});
        row(u"企業認証SSL/ワイルドカードオプション付 1年"_s, u"企業認証SSL/ワイルドカードオプション付"_s, u"1y"_s);
        row(u"セキュア・サーバID【クラウド証明書】 1年"_s, u"セキュア・サーバID【クラウド証明書】"_s, u"1y"_s);
        row(u"「持ち込み証明書」品目 1年"_s, u"「持ち込み証明書」品目"_s, u"1y"_s);
        row(u"「持ち込み証明書」1年"_s, u"持ち込み証明書"_s, u"1y"_s);
        row(u"【企業認証SSL】 1年"_s, u"企業認証SSL"_s, u"1y"_s);
        row(u"(企業認証SSL)(1年)"_s, u"企業認証SSL"_s, u"1y"_s);
        row(u"企業認証SSL「1年」"_s, u"企業認証SSL"_s, u"1y"_s);
        row(u"企業認証SSL】1年"_s, u"企業認証SSL"_s, u"1y"_s);
        row(u"「企業認証SSL 1年」"_s, u"企業認証SSL"_s, u"1y"_s);
        row(u"((1年))"_s, {}, u"1y"_s);
    }
    void readsTerms()
    {
        QFETCH(QString, written);
        const FoldedBody folded(written);
        const ItemAndTerm split = splitItemAndTerm(folded.text(), ItemLine::Both, *m_rulebook, m_nobody);
        QTEST(split.item.text().toString(), "item");
        QTEST(split.readTerm ? split.readTerm->toString() : QString(), "term");
    }

    void readsCodes_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QStringList>("values");
        QTest::addColumn<QList<bool>>("wellFormed");
        QTest::newRow("one") << u"wht12345678"_s << QStringList{u"wht12345678"_s} << QList<bool>{true};
        for (const QString &separator : {u"、"_s, u","_s, u"，"_s, u"/"_s, u"／"_s, u" "_s, u"　"_s, u"\n"_s, u", "_s})
            QTest::newRow(qPrintable(u"separator "_s + separator))
                << QString(u"wht12345678"_s + separator + u"WHT87654321"_s)
                << QStringList{u"wht12345678"_s, u"wht87654321"_s} << QList<bool>{true, true};
        QTest::newRow("filler") << u"wht########"_s << QStringList() << QList<bool>();
        QTest::newRow("prefix alone") << u"wht"_s << QStringList() << QList<bool>();
        QTest::newRow("nothing") << u"なし"_s << QStringList() << QList<bool>();
        QTest::newRow("seven digits") << u"wht1234567"_s << QStringList{u"wht1234567"_s} << QList<bool>{false};
        QTest::newRow("another prefix") << u"abc12345678"_s << QStringList{u"abc12345678"_s} << QList<bool>{false};
        QTest::newRow("full width") << u"ｗｈｔ１２３４５６７８"_s << QStringList{u"wht12345678"_s}
                                    << QList<bool>{true};
        QTest::newRow("joined at a line's end")
            << u"wht12345678wht87654321"_s << QStringList{u"wht12345678"_s, u"wht87654321"_s}
            << QList<bool>{true, true};
    }
    void readsCodes()
    {
        QFETCH(QString, written);
        QStringList values;
        QList<bool> wellFormed;
        const FoldedBody folded(written);
        for (const CodeAnswer &code : readCodes(folded.text(), u"wht", true, m_nobody)) {
            values.append(code.value);
            wellFormed.append(code.wellFormed);
        }
        QTEST(values, "values");
        QTEST(wellFormed, "wellFormed");
    }

    void leavesOverWhatIsNoCode_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<bool>("isCodePlace");
        QTest::addColumn<QStringList>("values");
        QTest::addColumn<QString>("leftOver");
        const auto row = [](const QString &written, bool isCodePlace, const QStringList &values,
                            const QString &leftOver = {}) {
            QTest::addRow("%s, %d", qPrintable(written), isCodePlace) << written << isCodePlace << values << leftOver;
        };
        const QString code = u"wht12345678"_s;
        row(u"wht12345678 予備"_s, true, {code, u"予備"_s});
        row(u"wht12345678 予備"_s, false, {code}, u"予備"_s);
        row(u"wht########→wht12345678"_s, false, {code});
        row(u"wht######## => wht12345678"_s, false, {code});
        row(u"########→wht12345678"_s, true, {code});
        row(u"wht########-wht12345678"_s, true, {u"wht########-wht12345678"_s}); // no arrow
        row(u"wht########→"_s, true, {});
        row(u"wht########→なし"_s, true, {});
        row(u"abc→wht12345678"_s, true, {u"abc→wht12345678"_s});
        row(u"wht→wht12345678"_s, true, {u"wht→wht12345678"_s});
        row(u"wht#a→wht12345678"_s, true, {u"wht#a→wht12345678"_s});
        row(u"wht12345678______"_s, true, {code});
        row(u"wht12345678__"_s, true, {u"wht12345678__"_s});
        row(u"wht______"_s, true, {});
        row(u"abc______"_s, true, {});
        row(u"wht12345678 wht########"_s, true, {code});
        row(u"wht12345678 abc______"_s, true, {code});
        row(u"1wht12345678"_s, true, {u"1"_s, code});
        row(u"wht1234567awht12345678"_s, true, {u"wht1234567awht12345678"_s});
        row(u"wht1_____"_s, true, {u"wht1"_s});
        row(u"wht12345678wht########"_s, true, {code});
        row(u"wht12345678whtなし"_s, true, {code, u"whtなし"_s});
        row(u"WHT12345678"_s, false, {code});
        row(u"wht#2345678"_s, true, {u"wht#2345678"_s});
        row(u"123456789"_s, false, {u"123456789"_s});
        row(u"abcd"_s, false, {}, u"abcd"_s);
        row(u"a12"_s, false, {}, u"a12"_s);
        row(u"az09"_s, false, {u"az09"_s});
        row(u"wht-12345678"_s, false, {}, u"wht12345678"_s);
        row(u"なし"_s, true, {});
        row(u"wht12345678・;/、"_s, true, {code});
    }
    void leavesOverWhatIsNoCode()
    {
        QFETCH(QString, written);
        QFETCH(bool, isCodePlace);
        const FoldedBody folded(written, {{0, written.size()}});
        Owners owners(written.size());
        QStringList values;
        for (const CodeAnswer &code : readCodes(folded.text(), u"wht", isCodePlace, owners)) {
            values.append(code.value);
            QString claimed;
            for (const Span span : code.spans)
                claimed += written.mid(span.begin, span.length());
            QCOMPARE(claimed.toLower(), code.value);
        }
        QTEST(values, "values");
        QTEST(leftOver(written, owners), "leftOver");
    }

    void readsNoMoreThanAThousandCodesOfARow()
    {
        constexpr qsizetype most = 1000;
        const QString written = u"wht12345678 "_s.repeated(most + 1);
        const FoldedBody folded(written, {{0, written.size()}});
        Owners owners(written.size());
        QCOMPARE(readCodes(folded.text(), u"wht", true, owners).size(), most);
        QCOMPARE(leftOver(written, owners), u"wht12345678"_s);
    }

    void knowsEveryMark_data()
    {
        QTest::addColumn<int>("sign");
        using Sign = MarkMatch::Sign;
        for (const char16_t *set :
             {u"■", u"☑", u"☒", u"✓", u"✔", u"✅", u"●", u"◆", u"▣", u"◼", u"⬛", u"レ", u"[v]", u"[レ]", u"（ｖ）"})
            QTest::newRow(qPrintable(QString::fromUtf16(set))) << int(Sign::Set);
        for (const char16_t *box : {u"□", u"☐", u"◻", u"▢", u"⬜", u"[ ]", u"［　］", u"( )", u"（　）"})
            QTest::newRow(qPrintable(QString::fromUtf16(box))) << int(Sign::UnsetBox);
        for (const char16_t *unset : {u"◇"})
            QTest::newRow(qPrintable(QString::fromUtf16(unset))) << int(Sign::Unset);
        for (const char16_t *ring : {u"○", u"◯", u"〇"})
            QTest::newRow(qPrintable(QString::fromUtf16(ring))) << int(Sign::Ring);
        for (const char16_t *ring : {u"[○]", u"(o)", u"（Ｏ）"})
            QTest::newRow(qPrintable(QString::fromUtf16(ring))) << int(Sign::RingedBox);
        for (const char16_t *no : {u"×", u"✕", u"✖", u"✗", u"☓", u"[×]", u"(×)", u"（✕）"})
            QTest::newRow(qPrintable(QString::fromUtf16(no))) << int(Sign::No);
        for (const char16_t *letter : {u"[x]", u"[X]", u"(x)", u"［ｘ］"})
            QTest::newRow(qPrintable(QString::fromUtf16(letter))) << int(Sign::LetterX);
    }
    void knowsEveryMark()
    {
        const FoldedBody folded(QString::fromUtf8(QTest::currentDataTag()) + u"連携"_s);
        const SqueezedText line = folded.text().squeezed();
        const auto mark = matchMark(line.text(), 0);
        QVERIFY(mark);
        QTEST(int(mark->sign), "sign");
        QCOMPARE(line.text().mid(mark->length), u"連携"_s);
    }

    void saysWhereAFoldedTextStood()
    {
        const QString written = u"ｻｰﾋﾞｽ㈱x"_s;
        const FoldedBody body(written, {{0, written.size()}});
        const FoldedText folded = body.text();
        QCOMPARE(folded.text(), u"サービス(株)x"_s);
        QCOMPARE(folded.spans(2, 3), Spans({{2, 4}})); // ﾋﾞ are two code units
        QCOMPARE(folded.spans(4, 7), Spans({{5, 6}})); // ㈱ is one
        QCOMPARE(folded.spans(7, 8), Spans({{6, 7}}));
    }

    void readsAPieceOfATextAsTheTextAlone()
    {
        FoldedBody body(u"サーバー ・ID EV"_s);
        const FoldedText piece = body.text().mid(5);
        QCOMPARE(piece.text(), u"・ID EV"_s);
        QCOMPARE(piece.squeezed().text(), u"idev"_s);
        QCOMPARE(piece.squeezed().foldedIndex(2), qsizetype(4)); // E
        QCOMPARE(piece.squeezed().foldedEnd(2), qsizetype(3));   // behind D
        QCOMPARE(piece.squeezed().foldedIndex(4), piece.size());
        QCOMPARE(FoldedText().squeezed().text(), QString());
    }

    void joinsLinesAndKnowsTheirPlaces()
    {
        const QString written = u"サー \nバー㈱ "_s;
        FoldedBody body(written, {{0, 3}, {4, 8}});
        QCOMPARE(body.lineCount(), qsizetype(2));
        const FoldedText first = body.line(0).withoutTrailingSpaces();
        const FoldedText wrapped = body.joined(first, FoldedBody::Joint::Nothing, body.line(1).trimmed());
        QCOMPARE(wrapped.text(), u"サーバー(株)"_s);
        QCOMPARE(wrapped.squeezed().text(), u"サ-バ(株)"_s);
        QCOMPARE(wrapped.spans(), Spans({{0, 2}, {4, 7}}));
        const FoldedText apart = body.joined(wrapped, FoldedBody::Joint::Space, body.line(1));
        QCOMPARE(apart.text(), u"サーバー(株) バー(株) "_s);
        QCOMPARE(apart.spans(), Spans({{0, 2}, {4, 7}, {4, 8}}));
        QCOMPARE(apart.spans(7, 9), Spans({{4, 5}}));
        QCOMPARE(apart.originAt(7), qsizetype(-1));
        QCOMPARE(wrapped.text(), u"サーバー(株)"_s);
    }

    void foldsManyLinesAsEachAlone()
    {
        const BodyText body(u"マスターID：ＡＢＣ\n\n（※ｻｰﾋﾞｽ）㈱\n■\u200Bその他\n追加サーバ\nー"_s);
        Spans lines;
        for (qsizetype line = 0; line < body.lineCount(); ++line)
            lines.append({body.lineStart(line), body.lineStart(line) + body.line(line).size()});
        const FoldedBody together(body.text(), lines);
        QCOMPARE(together.lineCount(), body.lineCount());
        for (qsizetype line = 0; line < together.lineCount(); ++line) {
            const FoldedBody alone(body.text(), {lines[line]});
            const FoldedText one = together.line(line);
            QCOMPARE(one.text(), alone.text().text());
            QCOMPARE(one.squeezed().text(), alone.text().squeezed().text());
            for (qsizetype i = 0; i < one.size(); ++i)
                QCOMPARE(one.spans(i, i + 1), alone.text().spans(i, i + 1));
            for (qsizetype i = 0; i <= one.squeezed().size(); ++i)
                QCOMPARE(one.squeezed().foldedIndex(i), alone.text().squeezed().foldedIndex(i));
        }
        QCOMPARE(together.line(2).text(), u"(※サービス)(株)"_s);
        QCOMPARE(together.line(3).spans(), Spans({{lines[3].begin, lines[3].end}}));
        QCOMPARE(together.line(5).squeezed().text(), u"-"_s);
    }

    void saysNothing_data()
    {
        QTest::addColumn<bool>("nothing");
        for (const QString &nothing : {u"なし"_s,
                                       u"無し"_s,
                                       u"該当なし"_s,
                                       u"特になし"_s,
                                       u"該当しません"_s,
                                       u"該当せず"_s,
                                       u"ありません"_s,
                                       u"対象外"_s,
                                       u"不要"_s,
                                       u"未記入"_s,
                                       u"N/A"_s,
                                       u"NA"_s,
                                       u"-"_s,
                                       u"―"_s,
                                       u"—"_s,
                                       u"ー"_s,
                                       u"なしです"_s,
                                       u"該当なしです。"_s,
                                       u"####"_s,
                                       u"○○年"_s,
                                       u"########## ○○年"_s,
                                       u"________"_s,
                                       u"wht________"_s,
                                       u"____年__月__日"_s,
                                       u"(なし)"_s})
            QTest::newRow(qPrintable(nothing)) << true;
        for (const QString &something :
             {u"変更なし"_s, u"なしの礫"_s, u"同上"_s, u"〃"_s, u"0"_s, u"1年"_s, u"__"_s, u"wht_1"_s})
            QTest::newRow(qPrintable(something)) << false;
    }
    void saysNothing()
    {
        const FoldedBody folded(QString::fromUtf8(QTest::currentDataTag()));
        QTEST(certlink::saysNothing(folded.text().text()), "nothing");
    }

    void hearsMoreThanCourtesy_data()
    {
        QTest::addColumn<bool>("aboveForm");
        QTest::addColumn<bool>("more");
        const auto rows = [](bool more, const QStringList &sentences, bool above = false) {
            for (const QString &sentence : sentences)
                QTest::newRow(qPrintable(sentence)) << above << more;
        };
        // Politeness, and hiragana that only ties it together.
        rows(false,
             {u"よろしくお願いいたします"_s, u"どうぞよろしくお願いいたします"_s, u"いつもお世話になっております"_s,
              u"下記のとおり申し込みます"_s, u"ご確認いただけますと幸いです"_s, u"お願いしますm(__)m"_s});
        rows(true,
             {u"ワイルドカード"_s, u"札幌"_s, u"x"_s, u"だけ"_s, u"まだ"_s, u"いつですか"_s, u"できればお願いします"_s,
              u"下記だけお願いします"_s, u"札幌をお願いします"_s, u"お願いします札幌"_s, u"ァ"_s});
        // A mask stands for a polite word; what is masked beside it is as it was.
        rows(false, {u"某abcと申し込みます"_s, u"某よろしくお願いします"_s});
        rows(true, {u"某札幌"_s, u"abcの契約と申し込みます"_s, u"某だけ"_s});
        // How to reach somebody; not when the work is to be called for.
        rows(false,
             {u"ご不明な点がございましたら札幌までご連絡ください"_s,
              u"不備がございましたら札幌の佐藤へお電話願います"_s, u"不明点等は札幌まで"_s,
              u"お問い合わせは札幌支店の佐藤まで"_s, u"ご返信は佐藤の携帯へ"_s, u"電話は平日のみ札幌支店"_s,
              u"札幌の件が完了しましたらご連絡ください"_s, u"設置が完了しましたら札幌に電話をいただけますでしょうか"_s,
              u"完了しましたら担当の佐藤が札幌へ連絡"_s, u"完了の際は札幌より返信いたします"_s,
              u"文字化けしていたら札幌にご一報ください"_s});
        rows(true, {u"ご不明な点がございましたら札幌にしてください"_s, u"問題がございましたら、札幌にします"_s,
                    u"完了しましたら札幌に連絡します"_s, u"完了しましたら連絡ください、札幌にします"_s,
                    u"完了しましたら電話をくださるよう札幌へお伝えする"_s, u"切替の連絡は札幌まで"_s,
                    u"作業前日の電話は札幌へ"_s, u"札幌の佐藤まで連絡"_s});
        // What footers tell everybody, the season, thanks and who one is.
        rows(false, {u"本メールに心当たりのない場合は破棄してください"_s, u"ウイルス対策済"_s,
                     u"札幌は雪の便りも届き"_s, u"寒い日が続きますが"_s, u"札幌の件ありがとうございます"_s,
                     u"遅くなり申し訳ございません"_s, u"佐藤に代わりましてご連絡します"_s, u"札幌の佐藤と申します"_s,
                     u"札幌支店の佐藤です"_s, u"札幌支店の佐藤でございます"_s});
        rows(true, {u"ありがとうございましたとの連絡が札幌支店から届く予定"_s, u"札幌の件が本番です"_s,
                    u"札幌支店のテストです"_s, u"契約支店の九文字以上ある名です"_s, u"本人です"_s,
                    u"たかはしの本人です"_s, u"札幌の解約申込です"_s, u"札幌、青森の代理です"_s, u"仮です"_s});
        rows(false, {u"サンプル商事 佐藤です"_s, u"工房たかはしの高橋です"_s, u"佐藤でございます"_s}, true);
        rows(true,
             {u"札幌は佐藤です"_s, u"本番で佐藤です"_s, u"佐藤です、札幌にします"_s, u"テストです"_s, u"佐藤"_s,
              u"二十四文字より長い名を持つ契約の部署と人の名を並べた文です"_s},
             true);
        // What sets at ease and asks for nothing, and reasons in front of what follows.
        rows(false,
             {u"札幌の証明書につきまして、連携先の変更をお申し込みいたします"_s, u"札幌の予算措置は済んでおります"_s,
              u"札幌への説明は終わっております"_s, u"札幌の証明書の連携先を変えることになりました"_s,
              u"コモンネームに変更はございません"_s, u"札幌にも影響はありません"_s, u"札幌支店で確認済みです"_s,
              u"札幌支店の承認は得ております"_s, u"札幌でご返信お待ちしております"_s, u"札幌からの返信は不要です"_s,
              u"上記の札幌のみです"_s, u"札幌に移るため、申し込みます"_s, u"札幌に移るためです"_s,
              u"札幌へ移りますので、お願いします"_s});
        rows(true,
             {u"札幌は当方のものではありません"_s, u"札幌から異議が出ましたので、お願いします"_s,
              u"むかしの札幌もつかえるようにしておいてください"_s,
              u"しょうめいしょをかえたいのかじぶんでもわからずにいます"_s, u"札幌の更新も申し込みます"_s,
              u"札幌の承認は別途得ています"_s, u"札幌への説明では異議が出て終わりました"_s,
              u"札幌に変更はございませんか"_s, u"登録しましたら札幌も追加してください"_s, u"確認いたしましたら札幌へ"_s,
              u"札幌支店で確認済みですね"_s, u"札幌支店で確認済みです?"_s, u"解約に移りますので"_s,
              u"札幌に移るため、青森にします"_s, u"札幌"_s, u"申し込みますが、解約です"_s});
    }
    void hearsMoreThanCourtesy()
    {
        QFETCH(bool, aboveForm);
        const QString name = foldedName(QString::fromUtf8(QTest::currentDataTag()));
        QTEST(saysMore(name, aboveForm, m_rulebook->words), "more");
    }

    void hearsMoreThanCourtesyInEnglish_data()
    {
        QTest::addColumn<bool>("more");
        for (const char *polite :
             {"Thank you for your support.", "please process the attached application", "Kindly confirm receipt.",
              "We would like to apply as discussed.", "please call me if anything is unclear in Sapporo",
              "This email and attachments are confidential, Sapporo", "this is Taro Aoba of Example Corp",
              "Sent from my phone, please", "Sapporo", "hello from Sapporo", "please confirm by Dec 12th"})
            QTest::newRow(polite) << false;
        for (const char *more :
             {"please use Sapporo", "this is writing from another Sapporo", "Could you do the staging first?",
              "Please wait.", "The old one is wrong.", "do not link gw", "please confirm by Dec 12th 9"})
            QTest::newRow(more) << true;
    }
    void hearsMoreThanCourtesyInEnglish()
    {
        QTEST(saysMoreInEnglish(QString::fromUtf8(QTest::currentDataTag())), "more");
    }

    void hearsWhatIsLeftOpen_data()
    {
        QTest::addColumn<bool>("aboveForm");
        QTest::addColumn<bool>("below");
        const auto rows = [](bool above, bool below, const QStringList &sentences) {
            for (const QString &sentence : sentences)
                QTest::newRow(qPrintable(sentence)) << above << below;
        };
        rows(true, true,
             {u"要確認"_s, u"【案】"_s, u"(仮)"_s, u"控"_s, u"＊＊下書き＊＊"_s, u"DRAFT"_s, u"日程は未定です"_s,
              u"ただし承諾を得られた場合"_s, u"まだ決まっていません"_s, u"これで合っているか確かめます"_s,
              u"もう1通送ります"_s, u"担当者は退職しました"_s, u"名義が変わりました"_s});
        rows(true, false, {u"記入例"_s, u"【サンプル】"_s, u"見本"_s});
        rows(false, false,
             {{},
              u"【】"_s,
              u"案内"_s,
              u"仮面"_s,
              u"見本の通り"_s,
              u"いまだに寒いです"_s,
              u"お変わりなく"_s,
              u"未定の行き違い"_s,
              u"本メールに心当たりのない未定の方は破棄"_s,
              u"未定のまま寒い日が続きます"_s,
              u"未定など不明な点がございましたらご連絡ください"_s,
              u"合って"_s});
        for (const QString &note : {u"土日対応希望"_s, u"やっぱ14日で"_s, u"社内調整中"_s, u"第2案"_s, u"??"_s})
            rows(true, true, {note});
        for (const QString &plain : {u"利用開始希望"_s, u"変更希望"_s, u"土日対応希望日"_s, u"調整中、佐藤"_s})
            rows(false, false, {plain});
    }
    void hearsWhatIsLeftOpen()
    {
        const QString name = foldedName(QString::fromUtf8(QTest::currentDataTag()));
        QTEST(isJotted(name) || leavesOpen(name, true), "aboveForm");
        QTEST(isJotted(name) || leavesOpen(name, false), "below");
    }

    void knowsSentencesAndPostscripts()
    {
        for (const QString &sentence :
             {u"札幌です"_s, u"札幌にしてください"_s, u"札幌は青森"_s, u"codeが"_s, u"札幌した"_s})
            QVERIFY2(makesSentence(sentence), qPrintable(sentence));
        for (const QString &words : {u"札幌支店"_s, u"tel: 03-1234-5678"_s, u"営業部 佐藤"_s, u"は"_s})
            QVERIFY2(!makesSentence(words), qPrintable(words));
        for (const QString &sign : {u"追伸 札幌"_s, u" 追記: 札幌"_s, u"P.S. x"_s, u"p. s x"_s, u"ps x"_s, u"二伸"_s})
            QVERIFY2(isPostscript(sign), qPrintable(sign));
        for (const QString &words : {u"x 追伸"_s, u"psx"_s, u"佐藤"_s})
            QVERIFY2(!isPostscript(words), qPrintable(words));
    }

private:
    /// Letters, digits and kanji of a text that nobody claimed.
    static QString leftOver(const QString &text, const Owners &owners)
    {
        QString left;
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (owners.of(i) == Owner::Nobody && text[i].isLetterOrNumber())
                left += text[i];
        }
        return left;
    }

    const Rulebook *const m_rulebook = &builtInRulebook();
    Owners m_nobody; ///< of a text that stands in no mail
};

QTEST_APPLESS_MAIN(TestLiterals)
#include "tst_literals.moc"
