#include "AnyMeaning.h"

#include "models/reading/Correction.h"
#include "models/reading/Reader.h"
#include "tests/rulebook/BuiltInRulebook.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Everything an application says, for comparing two readings.
QString valuesOf(const Application &application)
{
    QStringList values;
    for (const Field field : allFields)
        values.append(field == Field::StartDate ? application.startDate.date.toString(Qt::ISODate)
                                                : fieldText(application, field));
    return values.join(u'\n');
}

QString form(const Meaning &meaning, const QList<Deviation> &deviations = {})
{
    return writeForm(meaning, deviations, [](int count) { return between(0, count - 1); });
}

/// Lines of a generated form that hold a label or a row.
QList<qsizetype> formLinesOf(const QStringList &lines)
{
    QList<qsizetype> held;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        static const QStringList begins{u"マスターID"_s, u"サービスコード"_s, u"契約コモンネーム"_s, u"品目名"_s,
                                        u"有効期間"_s,   u"・利用開始"_s,     u"対象の"_s,           u"■"_s,
                                        u"□"_s};
        const QString line = lines[i].trimmed();
        if (std::any_of(begins.begin(), begins.end(), [&](const QString &begin) { return line.startsWith(begin); }))
            held.append(i);
    }
    return held;
}

} // namespace

/// form.md, Unread text: nothing that could change an application is passed over in silence, and nothing
/// else is made a question of.
class TestUnread : public QObject
{
    Q_OBJECT

private slots:
    void ownersPartitionTheText()
    {
        const bool held = rc::check("each character has one owner, in a form's lines somebody", [&] {
            const auto deviation = static_cast<Deviation>(between(0, int(Deviation::Count) - 1));
            const BodyText body(form(anyMeaning(*m_rulebook), {deviation}) +
                                anyOf<QString>({{}, u"\n開始は12/14に変更です"_s, u"\n検証用"_s}));
            const Reading reading = readBody(body, *m_rulebook, receiptDate);
            RC_ASSERT(reading.owners.size() == body.text().size());
            qsizetype end = 0;
            for (const OwnedSpan &one : reading.owners.spans()) {
                RC_ASSERT(one.span.begin == end);
                RC_ASSERT(!one.span.isEmpty());
                end = one.span.end;
            }
            RC_ASSERT(end == body.text().size());
            for (const Application &application : reading.applications) {
                for (const Field field : allFields) {
                    for (const Span span : application.labelSpansOf(field) + application.spansOf(field)) {
                        for (qsizetype at = span.begin; at < span.end; ++at)
                            RC_ASSERT(reading.owners.of(at) != Owner::Nobody);
                    }
                }
                for (const UnreadText &text : application.unread) {
                    for (const Span span : text.spans)
                        RC_ASSERT(!span.isEmpty());
                }
            }
        });
        QVERIFY(held);
    }

    void neverPassesOverInSilence()
    {
        const bool held = rc::check("what is added to a line or a row changes a value or is unread", [&] {
            const QList<QList<Deviation>> ways{{}, {Deviation::ItemAndTermApart}, {Deviation::AnsweredBehindHeadings}};
            const QString written = form(meaningOfNoChristmas(), anyOf(ways));
            QStringList lines = written.split(u'\n');
            const qsizetype line = anyOf(formLinesOf(lines));
            const QString added = anyOf<QString>(
                {u" 検証用"_s, u" ※別途相談"_s, u"（取消）"_s, u" gw98765432"_s, u"、wht98765432"_s, u" →dx98765432"_s,
                 u" 2027/12/24"_s, u" 12/24に変更"_s, u" 保留"_s, u" ←確認中です"_s, u"(2年目)"_s, u" ではない"_s});
            lines[line] += added;
            RC_LOG() << lines.join(u'\n').toStdString();
            holdsSomethingElse(written, lines.join(u'\n'));
        });
        QVERIFY(held);
    }

    void neverPassesOverNewLines()
    {
        const bool held = rc::check("a line put anywhere into the form changes a value or is unread", [&] {
            const QString written = form(meaningOfNoChristmas());
            QStringList lines = written.split(u'\n');
            const QList<qsizetype> ofForm = formLinesOf(lines);
            lines.insert(
                between(int(ofForm.first()) + 1, int(ofForm.last())),
                anyOf<QString>({u"第2希望は2027/12/24です。"_s, u"gw98765432 も同時にお願いします。"_s,
                                u"   ■IIJ DNSサービス(サービスコード:dns10000001)"_s,
                                u"www.another-name.example.net も対象です。"_s, u"この申し込みは取り消します。"_s,
                                u"   ■ホームページ用サーバ(サービスコード:cac98765432)"_s,
                                u"(有効期間は9年でお願いします)"_s}));
            RC_LOG() << lines.join(u'\n').toStdString();
            holdsSomethingElse(written, lines.join(u'\n'));
        });
        QVERIFY(held);
    }

    void neverPassesOverOwnWords()
    {
        const bool held =
            rc::check("days, codes and words that take back, around the form and in the subject, are unread", [&] {
                const QString written = form(meaningOfNoChristmas());
                const QString words = anyOf<QString>(
                    {u"開始日ですが、12/24に変更させてください。"_s, u"なお gw98765432 も一緒に連携させたいです。"_s,
                     u"先ほどの申し込みは取り下げます。"_s, u"すみません、やはり2027年12月24日にしてください。"_s,
                     u"変更は見送りとさせてください。"_s});
                const int where = between(0, 2);
                const QString text = where == 0   ? QString(words + u"\n\n"_s + written)
                                     : where == 1 ? QString(written + u"\n\n"_s + words)
                                                  : written;
                const Reading reading = readBody(BodyText(text), *m_rulebook, receiptDate,
                                                 where == 2 ? anyOf<QString>({u""_s, u"Re: "_s}) + words : QString());
                RC_ASSERT(reading.applications.size() == 1);
                RC_ASSERT(!reading.applications[0].unread.isEmpty());
            });
        QVERIFY(held);
    }

    void readsSoManyFormsAndSaysSo()
    {
        QString text;
        constexpr int written = 1000;
        constexpr int read = 200;
        for (int i = 0; i < written; ++i)
            text += u"マスターID:AB1\nサービスコード:ssl%1\n利用開始希望日:12/1\n\n"_s.arg(i, 8, 10, QChar(u'0'));
        const Reading reading = readBody(BodyText(text), *m_rulebook, receiptDate);
        QCOMPARE(reading.applications.size(), read);
        for (const Application &application : reading.applications)
            QCOMPARE(application.unread.size(), 1);
    }

    void doesNotCryWolf()
    {
        const bool held = rc::check("greetings, signatures, quoted mails and polite words change nothing", [&] {
            const Meaning meaning = anyMeaning(*m_rulebook);
            const auto deviation = static_cast<Deviation>(between(0, int(Deviation::Count) - 1));
            const QString written = form(meaning, {deviation});
            const QString above = anyOf<QString>(
                {u"いつもお世話になっております。株式会社あさひ商事の鈴木です。\n下記のとおりお申し込みいたします。\n\n"_s,
                 u"先週11月17日にお電話した件です。\n\n"_s,
                 u"2025年11月1日の契約以来お世話になっております。\n\n"_s,
                 u"先日（11/12）お電話でご相談した件につきまして、以下のとおり申し込みます。\n\n"_s,
                 u"急ぎで変更お願いします。\n\n"_s,
                 u"連携するSSLサーバ証明書対応サービスの変更をお願いいたします。\n\n"_s,
                 u"連携するSSLサーバ証明書対応サービスの変更及び追加について、下記のとおり申し込みます。\n\n"_s,
                 u">>>> サービスコード:ssl99999999\n>>>> 契約コモンネーム:quoted.example.jp\n上記は別件です。\n\n"_s,
                 {}});
            const QString below = anyOf<QString>(
                {u"\n\n以上、よろしくお願いいたします。\n\n-- \n株式会社あさひ商事\nTEL: 03-1234-5678（平日 9:00〜17:30）\n〒100-0001 東京都千代田区千代田1-1-1\nhttps://www.asahi.example.jp/\n"_s,
                 u"\n\n----------------------------------------\n鈴木 健 <taro@example.co.jp>\n年末年始休業 12/29〜1/3\n"_s,
                 u"\n\n2026年11月19日 10:00 サポートセンター <support@example.ad.jp>:\n>>>> 2027年3月20日までにご返信がない場合は取り消します。\n>>>> gw99999999\n"_s,
                 u"\n\n-----Original Message-----\nFrom: support@example.ad.jp\nSent: Friday, November 20, 2026 10:00 AM\nTo: a@example.jp\nSubject: RE: 12/25\n\n12月25日までにお申し込みください。\n"_s,
                 u"\n\n>>>> ・利用開始希望日:2027年3月20日\n>>>> ■IDゲートウェイサービス(サービスコード:gw99999999)\n"_s,
                 u"\n\n差出人: support@example.ad.jp\n送信日時: 2026年11月20日 10:00\n件名: 申込\n\n利用開始希望日:2027年3月20日\n"_s,
                 u"\n\n当社は2026年10月1日に移転いたしました。\n"_s, u"\niPhoneから送信\n"_s});
            const QString whole = above + written + below;
            RC_LOG() << whole.toStdString();
            const Reading alone = readBody(BodyText(written), *m_rulebook, receiptDate);
            const Reading reading = readBody(BodyText(whole), *m_rulebook, receiptDate);
            RC_ASSERT(reading.applications.size() == 1);
            RC_ASSERT(valuesOf(reading.applications[0]) == valuesOf(alone.applications[0]));
            RC_ASSERT(reading.applications[0].conflicts.isEmpty());
            for (const UnreadText &text : reading.applications[0].unread)
                RC_FAIL("unread: " + text.text.toStdString());
        });
        QVERIFY(held);
    }

private:
    /// Somebody who does not wish the day that is added.
    [[nodiscard]] Meaning meaningOfNoChristmas() const
    {
        Meaning meaning = anyMeaning(*m_rulebook);
        RC_PRE(meaning.startDate != QDate(2026, 12, 24));
        return meaning;
    }

    /// The text no longer reads as the one it was made of, or says what was not read of it.
    void holdsSomethingElse(const QString &before, const QString &after) const
    {
        const Reading was = readBody(BodyText(before), *m_rulebook, receiptDate);
        const Reading is = readBody(BodyText(after), *m_rulebook, receiptDate);
        RC_ASSERT(was.applications.size() == 1);
        RC_ASSERT(was.applications[0].unread.isEmpty());
        const bool isOtherwise = is.applications.size() != 1 ||
                                 valuesOf(is.applications[0]) != valuesOf(was.applications[0]) ||
                                 !is.applications[0].conflicts.isEmpty() || !is.applications[0].unread.isEmpty();
        RC_ASSERT(isOtherwise);
    }

    const Rulebook *const m_rulebook = &builtInRulebook();
};

QTEST_APPLESS_MAIN(TestUnread)
#include "tst_unread.moc"
