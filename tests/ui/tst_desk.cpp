// The desk's parts without a window: layers, marks, rows of findings, replies.
#include "Workbench.h"

#include "models/mail/MessageDecoder.h"
#include "tests/rules/BuiltInTexts.h"
#include "ui/findings/FindingRows.h"
#include "ui/form/RegisterFacts.h"
#include "ui/mail/Marks.h"
#include "ui/reply/ReplyMessage.h"

#include <QTest>

using namespace certlink;
using namespace Qt::StringLiterals;

class TestDesk : public QObject
{
    Q_OBJECT

private slots:
    void layersSurviveJson();
    void marksStandWhereTheValuesAre();
    void registerFactsStandBesideTheirFields();
    void replyMessageCanBeReadAgain();

private:
    [[nodiscard]] std::unique_ptr<CaseFile> caseOf(const QString &text) const
    {
        const DeskContext context{bench.rulebook(), data, QDate(2026, 11, 20), {}};
        return std::make_unique<CaseFile>(readMail(pastedText(text), bench.rulebook(), QDate(2026, 11, 20)), 0,
                                          context);
    }

    Workbench bench;
    Register data = smallRegister();
};

void TestDesk::layersSurviveJson()
{
    const QDateTime at(QDate(2026, 11, 20), QTime(3, 0), Qt::UTC);
    Layers layers;
    layers.put(Correction{Field::StartDate, u"a"_s, u"b"_s, u"why"_s, u"tanaka"_s, at});
    layers.put(RecordedFact{
        {u"contracts"_s, u"ssl00001234"_s, u"csr"_s}, u"iij"_s, RecordedFact::Source::OnlineDesk, u"tanaka"_s, at});
    layers.put(Settlement{u"L3-time"_s, Settlement::Kind::Confirmed, u"reason"_s, u"tanaka"_s, at});
    const Layers again = layersFromJson(toJson(layers));
    QCOMPARE(toJson(again), toJson(layers));
    QCOMPARE(again.facts.first().source, RecordedFact::Source::OnlineDesk);
    QCOMPARE(again.corrections.first().at, at);
}

void TestDesk::marksStandWhereTheValuesAre()
{
    const auto file = caseOf(formText(u"2026/11/29"_s));
    const BodyText &body = file->mail().mail.body().text;
    QStringList values;
    QStringList problems;
    for (const MailMark &mark : mailMarks(*file))
        (mark.kind == MailMark::Kind::Problem ? problems : values).append(body.textAt(mark.span).toString());
    QVERIFY(values.contains(u"AB12345678"_s));
    QVERIFY(values.contains(u"www.example.jp"_s));
    QVERIFY(values.contains(u"wht00000001"_s));
    QVERIFY(problems.contains(u"2026/11/29"_s));
}

void TestDesk::registerFactsStandBesideTheirFields()
{
    const auto file = caseOf(formText().replace(u"www.example.jp"_s, u"web.example.jp"_s));
    bool different = false;
    for (const RegisterFact &fact : registerFacts(*file, bench.rulebook(), builtInTexts(), Language::English))
        if (fact.field == Field::CommonName)
            different = fact.agreement == RegisterFact::Agreement::Different && fact.text == u"www.example.jp"_s;
    QVERIFY(different);
}

void TestDesk::replyMessageCanBeReadAgain()
{
    const ReplyMessage reply{u"admin@example.jp"_s,
                             u"Re: 連携サービスの変更"_s,
                             u"差し戻します。\n次の行\n"_s,
                             u"<1@example.jp>"_s,
                             u"<0@example.jp> <1@example.jp>"_s,
                             QDateTime(QDate(2026, 11, 20), QTime(3, 0), Qt::UTC)};
    const DecodedMail mail = decodeMessage(reply.toEml(), u"reply.eml"_s);
    QCOMPARE(mail.subject, reply.subject);
    QCOMPARE(mail.recipientAddresses, QStringList{u"admin@example.jp"_s});
    QCOMPARE(mail.body().text.text().trimmed(), reply.text.trimmed());
    QVERIFY(reply.toEml().contains("In-Reply-To: <1@example.jp>"));
    QVERIFY(reply.toEml().contains("References: <0@example.jp> <1@example.jp>"));
    QVERIFY(reply.toEml().contains("X-Unsent: 1"));
}

QTEST_MAIN(TestDesk)
#include "tst_desk.moc"
