// Replies to applicants: the letters of a desk, and the form filled in again.
#include "tests/Folders.h"
#include "tests/desk/DeskMails.h"

#include "models/mail/MailFile.h"
#include "models/mail/MessageDecoder.h"
#include "models/mail/References.h"
#include "models/register/RegisterCsv.h"
#include "rules/desk/ApplicationJson.h"
#include "rules/reply/FilledForm.h"
#include "rules/reply/Reply.h"
#include "tests/rulebook/BuiltInRulebook.h"
#include "tests/rules/BuiltInTexts.h"

#include <QFileInfo>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

class TestReply : public QObject
{
    Q_OBJECT

private slots:
    void theFormReadsAsWhatWasUnderstood_data();
    void theFormReadsAsWhatWasUnderstood();
    void whoFillsInTheFormHasOneApplication_data() { theFormReadsAsWhatWasUnderstood_data(); }
    void whoFillsInTheFormHasOneApplication();
    void whatIsNotAnsweredHasItsPlace();
    void whatIsOpenHasItsPlace();
    void rowsAreFilledInWhereOneHasNoCode_data();
    void rowsAreFilledInWhereOneHasNoCode();
    void aSentenceThatWasChangedIsTheApplicants();
    void whatWouldMendItIsProposed();
    void theLettersAreTheDesksOwn();
    void aLetterThatCannotBeUsedSaysWhy_data();
    void aLetterThatCannotBeUsedSaysWhy();
    void braces();
    void sentencesFollowTheForm();
    void theOriginalIsQuotedWithoutItsKey();
    void theQuotationSaysWhose();
    void ofALongMailTheBeginningIsQuoted();
    void replyFollowsTheApplicant();
    void referencesGoOn_data();
    void referencesGoOn();

private:
    [[nodiscard]] CaseFile caseOf(const QByteArray &mail) const;
    [[nodiscard]] QString replyTo(const QByteArray &mail, const ReplyWish &wish = {}) const;
    void forEachCase(const QString &folder, const std::function<void(const CaseFile &)> &then);
    void check(const CaseFile &file, ReplyKind kind, Language language);
    void fillIn(const CaseFile &file);

    const Rulebook *const m_rulebook = &builtInRulebook();
    const RuleTexts *const m_texts = &builtInTexts();
    const Register m_register = registerOf(2);
    int m_checked = 0;
};

namespace {

/// The form as it stands in a reply: from its first label to before the signature and the quoted mail.
QString formOf(const CaseFile &file, const ReplyWish &wish, const ReplyParts &parts)
{
    const QString begin = u"[[form begins]]\n"_s;
    const QString end = u"\n[[form ends]]"_s;
    ReplyLetters letters = parts.letters;
    for (ReplyLetter *letter : {&letters.japanese, &letters.english})
        for (QString &text : letter->texts)
            text.replace(u"{form}"_s, begin + u"{form}"_s + end);
    const QString reply = composeReply(file, wish, {letters, parts.texts, parts.rulebook});
    const qsizetype at = reply.indexOf(begin) + begin.size();
    return reply.mid(at, reply.indexOf(end) - at);
}

/// What was understood, without the places, and what nobody read.
QJsonObject valuesOf(const Application &application)
{
    QJsonObject values = applicationJson(application, BodyText());
    values.remove(u"unread"_s);
    const DateAnswer &date = application.startDate;
    values.insert(u"date_reading"_s, int(date.reading));
    values.insert(u"weekday"_s, date.weekday);
    values.insert(u"time"_s, !date.timeOfDay.isNull());
    values.insert(u"relation"_s, !date.relation.isNull());
    QStringList services;
    for (const ServiceRow &row : application.services) {
        QStringList codes;
        for (const CodeAnswer &code : row.codes)
            codes.append(code.value);
        services.append(QString(serviceKindName(row.kind)) + (row.mark.set ? u" + "_s : u" - "_s) + codes.join(u' '));
    }
    services.sort(); // the form has an order of its own
    values.insert(u"services"_s, services.join(u'\n'));
    return values;
}

/// A reply under the applicant's own words, as his mail program quotes it.
QString answerTo(const QString &reply, const QString &quoteSign)
{
    return u"回答します。\n\n"_s % quoteSign % QString(reply).replace(u'\n', u'\n' % quoteSign);
}

/// Broken at a width that is none of those a form is broken at.
QString wrapped(const QString &reply)
{
    constexpr qsizetype width = 31;
    QStringList lines;
    for (const QString &line : reply.split(u'\n')) {
        if (!line.startsWith(u"確認事項"_s) && !line.startsWith(u"Point"_s))
            lines.append(line);
        else
            for (qsizetype at = 0; at < line.size(); at += width)
                lines.append(line.mid(at, width));
    }
    return lines.join(u'\n');
}

/// What of the mail is unread now and was not when the application came.
QStringList newlyUnread(const Application &answered, const CaseFile &file)
{
    QStringList before;
    for (const UnreadText &one : file.application().unread)
        before.append(one.text);
    QStringList news;
    for (const UnreadText &one : answered.unread) {
        if (!before.contains(one.text))
            news.append(one.text);
    }
    return news;
}

} // namespace

void TestReply::theFormReadsAsWhatWasUnderstood_data()
{
    QTest::addColumn<QString>("folder");
    for (const char *name : {"plain", "deviating", "hand"})
        QTest::newRow(name) << QString(sharedFolder() + u"/cases/"_s + QString::fromLatin1(name));
}

/// Every application in a folder of the shared cases.
void TestReply::forEachCase(const QString &folder, const std::function<void(const CaseFile &)> &then)
{
    m_checked = 0;
    const RegisterImport import = readRegisterFolder(folder + u"/register"_s, *m_rulebook);
    QVERIFY(import.isUsable());
    const DeskContext context{*m_rulebook, import.data, QDate(2026, 11, 25), {}};
    forEachMessage(folder + u"/mail"_s, [&](const Result<RawMessage> &message) {
        if (!message)
            return true;
        const ReadMail read = readMail(decode(*message), *m_rulebook, context.fallbackReceiptDate);
        for (qsizetype i = 0; i < read.reading.applications.size(); ++i)
            then(CaseFile(read, i, context));
        return true;
    });
}

void TestReply::theFormReadsAsWhatWasUnderstood()
{
    QFETCH(const QString, folder);
    if (!QFileInfo::exists(folder))
        QSKIP("The shared cases are not beside the project.");
    forEachCase(folder, [this](const CaseFile &file) {
        for (const ReplyKind kind : {ReplyKind::Return, ReplyKind::Ask})
            for (const Language language : {Language::Japanese, Language::English})
                check(file, kind, language);
    });
    QVERIFY(m_checked > 0);
    qInfo("%d forms read again", m_checked);
}

void TestReply::check(const CaseFile &file, ReplyKind kind, Language language)
{
    if (file.openFindings().isEmpty())
        return;
    const ReplyParts parts{usualReplyLetters(), *m_texts, *m_rulebook};
    const QString form = formOf(file, {kind, language, {}, u"mori"_s}, parts);
    const Reading again = readBody(BodyText(form), *m_rulebook, file.mail().receiptDate);
    const QByteArray shown = (file.mail().mail.source + u'\n' + form).toUtf8();
    ++m_checked;
    QVERIFY2(again.kind == MailKind::Application && again.applications.size() == 1, shown.constData());
    QCOMPARE(valuesOf(again.applications.first()), valuesOf(file.application()));
    QVERIFY2(again.applications.first().unread.isEmpty(), shown.constData());
    for (const CatalogueService &service : m_rulebook->services) // as the form has it, and nothing twice
        QVERIFY2(form.count(service.name) >= 1 && !form.contains(u")(サービスを"_s), shown.constData());
    if (file.mail().reading.applications.size() > 1)
        return; // the others stand in the quoted original
    // As the applicant answers: the whole reply below his words. No sentence of it is taken for an answer, and none
    // for his own words.
    const QString whole = composeReply(file, {kind, language, {}, u"mori"_s}, parts);
    for (const QString &answer :
         {answerTo(whole, u"> "_s), answerTo(whole, u""_s), answerTo(wrapped(whole), u"> "_s)}) {
        const Reading answered = readBody(BodyText(answer), *m_rulebook, file.mail().receiptDate);
        QVERIFY2(answered.applications.size() == 1, answer.toUtf8().constData());
        QCOMPARE(valuesOf(answered.applications.first()), valuesOf(file.application()));
        const QStringList news = newlyUnread(answered.applications.first(), file);
        QVERIFY2(news.isEmpty(), qPrintable(answer % u"\n\n"_s % news.join(u'\n')));
    }
}

void TestReply::whoFillsInTheFormHasOneApplication()
{
    QFETCH(const QString, folder);
    if (!QFileInfo::exists(folder))
        QSKIP("The shared cases are not beside the project.");
    forEachCase(folder, [this](const CaseFile &file) {
        if (file.mail().reading.applications.size() == 1)
            fillIn(file);
    });
    QVERIFY(m_checked > 0);
    qInfo("%d answers read", m_checked);
}

/// The applicant writes into each open place of a line, in place or below the filler, quoted by his program or not.
void TestReply::fillIn(const CaseFile &file)
{
    const ReplyParts parts{usualReplyLetters(), *m_texts, *m_rulebook};
    const QString whole = composeReply(file, {ReplyKind::Return, Language::Japanese, {}, u"mori"_s}, parts);
    const QMap<Field, OpenPlace> open = openPlaces(file);
    for (const auto &[field, label, value] :
         {std::tuple(Field::MasterId, u"マスターID:"_s, u"ZZ99999999"_s),
          std::tuple(Field::ServiceCode, u"サービスコード:"_s, u"ssl99999999"_s),
          std::tuple(Field::CommonName, u"契約コモンネーム:"_s, u"new.example.org"_s),
          std::tuple(Field::StartDate, u"・利用開始希望日:"_s, u"2026/12/22"_s)}) {
        if (!open.contains(field))
            continue;
        const qsizetype begin = whole.indexOf(u'\n' % label) + 1;
        const qsizetype end = whole.indexOf(u'\n', begin);
        const QString inPlace = QString(whole).replace(begin, end - begin, label % value);
        QStringList answers{answerTo(inPlace, u"> "_s), answerTo(inPlace, u""_s)};
        if (open[field] == OpenPlace::FillIn)
            answers.append(answerTo(whole, u"> "_s)
                               .replace(u"\n> "_s % whole.mid(begin, end - begin),
                                        u"\n> "_s % whole.mid(begin, end - begin) % u'\n' % value));
        for (const QString &answer : std::as_const(answers)) {
            const Reading answered = readBody(BodyText(answer), *m_rulebook, file.mail().receiptDate);
            ++m_checked;
            QVERIFY2(answered.applications.size() == 1, qPrintable(file.mail().mail.source % u'\n' % answer));
            const Application &one = answered.applications.first();
            QCOMPARE(field == Field::StartDate ? one.startDate.date.toString(u"yyyy/MM/dd") : fieldText(one, field),
                     value);
            QVERIFY2(one.conflicts.isEmpty() || !file.application().conflicts.isEmpty(), qPrintable(answer));
            // The letter names the contract it is about; that he means another now is for a person to see.
            QStringList news = newlyUnread(one, file);
            if (field == Field::ServiceCode)
                news.removeAll(file.application().serviceCode.value);
            QVERIFY2(news.isEmpty(), qPrintable(answer % u"\n\n"_s % news.join(u'\n')));
        }
    }
}

void TestReply::aSentenceThatWasChangedIsTheApplicants()
{
    QByteArray mail = mailOf(1);
    mail.replace(mail.indexOf("2026/12/"), 10, "2026/11/29");
    const CaseFile file = caseOf(mail);
    const QString whole = replyTo(mail, {ReplyKind::Ask, Language::Japanese, u"12/9 はいかがですか。"_s});
    const auto unread = [&](const QString &reply) {
        return newlyUnread(readBody(BodyText(answerTo(reply, u"> "_s)), *m_rulebook, receipt).applications.first(),
                           file);
    };
    QVERIFY2(whole.contains(u"]: 12/9 はいかがですか。"_s), qPrintable(whole));
    QCOMPARE(unread(whole), QStringList());
    QCOMPARE(unread(QString(whole).replace(u"12/9 は"_s, u"12/8 は"_s)), QStringList{u"12/8"_s});
    QCOMPARE(unread(QString(whole).replace(u"いかがですか。"_s, u"いかがですか。12/8 にします。"_s)),
             (QStringList{u"12/9"_s, u"12/8"_s}));
    QCOMPARE(unread(QString(whole).replace(u"いかがですか。"_s, u"いかがですか。\n12/8 にします。"_s)),
             QStringList{u"12/8"_s});
}

/// In the applicant's words and the order of the form; quoted in his answer it is ours.
void TestReply::whatWouldMendItIsProposed()
{
    QByteArray mail = mailOf(1);
    mail.replace(mail.indexOf("2026/12/"), 10, "2026/11/29");
    const QList<Correction> proposals{
        {Field::StartDate, {}, u"2026-12-09"_s, {}, {}, {}},
        {Field::Services, {}, u"webhighgrade2 wht00000001 wht00000002\n-other"_s, {}, {}, {}},
        {Field::ReasonText, {}, {}, {}, {}, {}}};
    ReplyWish wish{ReplyKind::Return, Language::Japanese};
    wish.proposals = proposals;
    const QString reply = replyTo(mail, wish);
    QVERIFY2(reply.contains(
                 u"次のようにお直しいただければ、お手続きを進められます: 「変更/追加後の連携対象サービス」を「IIJ "
                 "Webハイグレード2サービス wht00000001 wht00000002」に、「理由(その他)の内容」を空欄に、"
                 "「利用開始希望日」を「2026/12/09」に。"_s),
             qPrintable(reply));
    QCOMPARE(newlyUnread(readBody(BodyText(answerTo(reply, u"> "_s)), *m_rulebook, receipt).applications.first(),
                         caseOf(mail)),
             QStringList());
    wish.language = Language::English;
    QVERIFY2(replyTo(mail, wish)
                 .contains(u"With these changes we can go on: services to be linked: \"IIJ Web High Grade 2 "
                           "wht00000001 wht00000002\"; leave reason in words empty; start date: "
                           "\"2026/12/09\"."_s),
             qPrintable(replyTo(mail, wish)));
}

CaseFile TestReply::caseOf(const QByteArray &mail) const
{
    const DeskContext context{*m_rulebook, m_register, receipt, {}};
    return {readMail(decodeMessage(mail, u"mail"_s), *m_rulebook, receipt), 0, context};
}

QString TestReply::replyTo(const QByteArray &mail, const ReplyWish &wish) const
{
    return composeReply(caseOf(mail), wish, {usualReplyLetters(), *m_texts, *m_rulebook});
}

void TestReply::theLettersAreTheDesksOwn()
{
    ReplyLetters letters = usualReplyLetters();
    letters.japanese.greeting = u"{applicant} 様、{contract} の件です。"_s;
    letters.japanese.texts[size_t(ReplyKind::Return)] = u"{findings}\n{form}\n{unheard"_s;
    letters.japanese.signature = u"証明書受付 {person}"_s;
    QVERIFY(!problemsOf(letters).isEmpty());
    letters.japanese.texts[size_t(ReplyKind::Return)] = u"{findings}\n\n{form}"_s;
    QCOMPARE(problemsOf(letters), QList<LetterProblem>());
    const Result<ReplyLetters> kept = replyLettersFromJson(toJson(letters));
    QVERIFY(kept.has_value());
    QCOMPARE(*kept, letters);
    const QString reply =
        composeReply(caseOf(mailOf(1)), {ReplyKind::Return, Language::Japanese, u"またどうぞ。"_s, u"森"_s},
                     {*kept, *m_texts, *m_rulebook});
    QVERIFY2(reply.startsWith(u"ご担当者 様、"_s + contractOf(1) + u" の件です。\n\n"_s), qPrintable(reply));
    QVERIFY2(reply.contains(u"またどうぞ。\n\nマスターID:"_s), qPrintable(reply));
    QVERIFY2(reply.contains(u"\n\n証明書受付 森\n\n"_s), qPrintable(reply));
    QCOMPARE(*replyLettersFromJson(QString()), usualReplyLetters());
    QVERIFY(problemsOf(usualReplyLetters()).isEmpty());
    QVERIFY(!replyLettersFromJson(u"{}"_s));
}

void TestReply::aLetterThatCannotBeUsedSaysWhy_data()
{
    using Kind = LetterProblem::Kind;
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("name");
    QTest::newRow("unknown") << u"{findings} {kontract}"_s << int(Kind::UnknownPlaceholder) << u"kontract"_s;
    QTest::newRow("nothing between") << u"{findings} {}"_s << int(Kind::UnknownPlaceholder) << QString();
    QTest::newRow("with a blank") << u"{findings} { form }"_s << int(Kind::UnknownPlaceholder) << u" form "_s;
    QTest::newRow("not closed") << u"{findings} {form"_s << int(Kind::OpenBrace) << u"{form"_s;
    QTest::newRow("not opened") << u"{findings} form}"_s << int(Kind::OpenBrace) << u"{findings} form}"_s.right(6);
    QTest::newRow("opened twice") << u"{findings} {{form}"_s << int(Kind::OpenBrace) << u"{{form}"_s;
    QTest::newRow("no findings") << u"{form}"_s << int(Kind::NoFindings) << u"findings"_s;
    QTest::newRow("empty") << u" \n"_s << int(Kind::Empty) << QString();
}

void TestReply::aLetterThatCannotBeUsedSaysWhy()
{
    QFETCH(const QString, text);
    QFETCH(const int, kind);
    QFETCH(const QString, name);
    ReplyLetters letters = usualReplyLetters();
    letters.english.texts[size_t(ReplyKind::Ask)] = text;
    const QList<LetterProblem> problems = problemsOf(letters);
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().language, Language::English);
    QCOMPARE(problems.first().part, LetterPart::Ask);
    QCOMPARE(int(problems.first().kind), kind);
    QVERIFY2(problems.first().name.endsWith(name), qPrintable(problems.first().name));
    QVERIFY(!replyLettersFromJson(toJson(letters)));
}

/// What an applicant writes is never taken for a placeholder.
/// The form as it is printed before anybody writes in it.
void TestReply::whatIsNotAnsweredHasItsPlace()
{
    const QStringList lines = filledForm({}, {}, *m_rulebook, Language::Japanese).split(u'\n');
    const QString filler = u"##########"_s;
    for (int line = 0; line < 3; ++line)
        QVERIFY2(lines.value(line).endsWith(u':' + filler), qPrintable(lines.value(line)));
    QVERIFY2(lines.value(3).endsWith(u':' + filler + u" ○○年"_s), qPrintable(lines.value(3)));
    for (const QString &line :
         {u"   □IIJ Webハイグレード2サービス(サービスコード:wht########)"_s, u"   □その他(サービスを指定しない)"_s,
          QString(u"   □その他("_s + QString(40, u' ') + u')'),
          QString(u"対象のマルチドメインネーム(FQDN):"_s + filler)})
        QVERIFY2(lines.contains(line), qPrintable(line + u" not in:\n"_s + lines.join(u'\n')));
    QVERIFY(!lines.join(u'\n').contains(u'■'));
}

/// The part for items brought along is not for others, but where something of it is to be answered.
void TestReply::whatIsOpenHasItsPlace()
{
    Application application;
    application.item.key = u"globalsign-ov"_s;
    const QString permitted = u"「複数」サーバで利用することが認証機関から許可されている"_s;
    QVERIFY(!filledForm(application, {}, *m_rulebook, Language::Japanese).contains(permitted));
    for (const Field field : {Field::MultiDomainFqdn, Field::IntermediateCa, Field::MultiServerPermitted})
        QVERIFY2(
            filledForm(application, {{field, OpenPlace::FillIn}}, *m_rulebook, Language::Japanese).contains(permitted),
            qPrintable(QString(fieldName(field))));
}

void TestReply::theQuotationSaysWhose()
{
    const QByteArray mail = mailOf(1);
    const QByteArray nobodys = mailOf(1).replace("From: admin@example.jp\n", "");
    const ReplyWish japanese{ReplyKind::Return, Language::Japanese, {}, {}};
    const ReplyWish english{ReplyKind::Return, Language::English, {}, {}};
    QVERIFY(replyTo(mail, japanese).contains(u"\n2026/11/20 10:15 admin@example.jp 様のメール:\n"_s));
    QVERIFY(replyTo(mail, english).contains(u"\nOn 2026/11/20 10:15, admin@example.jp wrote:\n"_s));
    QVERIFY(replyTo(nobodys, japanese).contains(u"\nお申し込みの内容:\n"_s));
    QVERIFY(replyTo(nobodys, english).contains(u"\nYour application:\n"_s));
    // What stands above the form is quoted, and the form is not twice in the reply.
    const QByteArray greeting = mailOf(1).replace("マスターID", "お世話になっております。\nマスターID");
    QVERIFY(replyTo(greeting, japanese)
                .contains(u"\n> お世話になっております。\n> [… お申込みの内容は上のとおりです …]"_s));
}

void TestReply::ofALongMailTheBeginningIsQuoted()
{
    const QString line = u"あいうえお\n"_s;
    for (const int lines : {1000, 1001}) {
        const QByteArray mail = mailOf(1);
        const QByteArray text = line.repeated(lines).chopped(1).toUtf8();
        const QString reply = replyTo(mail.left(mail.indexOf("\n\n") + 2) + text);
        QCOMPARE(reply.count(u"\n> あいうえお"_s), 1000);
        QCOMPARE(reply.contains(u"\n> […]"_s), lines > 1000);
    }
}

void TestReply::rowsAreFilledInWhereOneHasNoCode_data()
{
    QTest::addColumn<QString>("rows"); // below the one with a code
    QTest::addColumn<OpenPlace>("open");
    QTest::newRow("one malformed") << u"■IDゲートウェイサービス(サービスコード:gw1)"_s << OpenPlace::Check;
    QTest::newRow("one without") << u"■IDゲートウェイサービス(サービスコード:)"_s << OpenPlace::FillIn;
    QTest::newRow("one malformed, another not chosen")
        << u"■IDゲートウェイサービス(サービスコード:gw1)\n   □IIJドキュメントエクスチェンジサービス(サービスコード:)"_s
        << OpenPlace::Check;
    QTest::newRow("その他, which has none") << u"■その他(サービスを指定しない)"_s << OpenPlace::Check;
}

void TestReply::rowsAreFilledInWhereOneHasNoCode()
{
    QFETCH(const QString, rows);
    QByteArray mail = mailOf(1);
    const qsizetype at = mail.indexOf("\n\n", mail.indexOf("wht10000001"));
    QVERIFY(at > 0);
    mail.insert(at, "\n   " + rows.toUtf8());
    const QMap<Field, OpenPlace> open = openPlaces(caseOf(mail));
    QVERIFY(open.contains(Field::Services));
    QTEST(open.value(Field::Services), "open");
}

void TestReply::braces()
{
    QCOMPARE(withPlaceholders(u"{a}{b}"_s, {{u"a"_s, u"{b}"_s}, {u"b"_s, u"2"_s}}), u"{b}2"_s);
    QCOMPARE(withPlaceholders(u"{c} {a"_s, {{u"a"_s, u"1"_s}}), u"{c} {a"_s);
}

void TestReply::sentencesFollowTheForm()
{
    QByteArray mail = mailOf(1);
    mail.replace(contractOf(1).toUtf8(), "ssl1").replace("AB12345678", "##########");
    const CaseFile file = caseOf(mail);
    QList<int> places;
    for (const RuleResult &result : findingsForReply(file)) {
        int first = int(allFields.size());
        for (const Field field : result.fields)
            first = std::min(first, int(field));
        places.append(first);
    }
    QVERIFY(places.size() >= 2);
    QVERIFY(std::is_sorted(places.begin(), places.end()));
    const QString reply = replyTo(mail);
    QVERIFY2(reply.contains(u"↓↓ ご記入ください ↓↓\nマスターID:##########\n"_s), qPrintable(reply));
    QVERIFY2(reply.contains(u"↓↓ ご確認ください ↓↓\nサービスコード:ssl1\n"_s), qPrintable(reply));
    QVERIFY2(replyTo(mail, {ReplyKind::Ask, Language::English}).contains(u"↓↓ please fill in ↓↓\nマスターID:"_s),
             qPrintable(reply));
}

void TestReply::theOriginalIsQuotedWithoutItsKey()
{
    const QByteArray key = "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n-----END PRIVATE KEY-----\n";
    const QString reply = replyTo(mailOf(1) + "\n" + key);
    QVERIFY2(reply.contains(u"\n> -----BEGIN PRIVATE KEY-----\n"_s), qPrintable(reply));
    QVERIFY2(!reply.contains(u"MIIE"_s), qPrintable(reply));
    const qsizetype quote = reply.indexOf(u"\n> "_s);
    for (const QString &line : reply.mid(quote + 1).trimmed().split(u'\n'))
        QVERIFY2(line.startsWith(u'>'), qPrintable(line));
}

void TestReply::replyFollowsTheApplicant()
{
    QCOMPARE(applicantsLanguage(caseOf(mailOf(1))), Language::Japanese);
    QByteArray foreign = mailOf(1);
    foreign.insert(foreign.indexOf("\n\n") + 2, "Hello, please change our links.\n\n");
    QVERIFY(replyTo(mailOf(1)) != replyTo(mailOf(1), {ReplyKind::Return, Language::English}));
    QCOMPARE(applicantsLanguage(caseOf(foreign)), Language::English);
    QCOMPARE(replySubject(u"Re: 変更"_s, Language::Japanese), u"Re: 変更"_s);
    QCOMPARE(replySubject(u"変更"_s, Language::Japanese), u"Re: 変更"_s);
}

void TestReply::referencesGoOn_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QString>("references");
    QTest::newRow("first of all") << "Message-ID: <1@a>\n"_ba << u"<1@a>"_s;
    QTest::newRow("none") << "Subject: a\n"_ba << QString();
    QTest::newRow("folded") << "References: <1@a>\r\n <2@a>\r\nMessage-Id: <3@a>\r\n"_ba << u"<1@a> <2@a> <3@a>"_s;
    QTest::newRow("answers one") << "In-Reply-To: <2@a>\nMessage-ID: <3@a>\n"_ba << u"<2@a> <3@a>"_s;
    QTest::newRow("answers two") << "In-Reply-To: <1@a> <2@a>\nMessage-ID: <3@a>\n"_ba << u"<3@a>"_s;
    QByteArray many = "References:";
    QStringList last{u"<1@a>"_s};
    for (int i = 1; i <= 40; ++i) {
        many += " <" + QByteArray::number(i) + "@a>";
        if (i > 21)
            last.append(u"<%1@a>"_s.arg(i));
    }
    QTest::newRow("many") << many + "\nMessage-ID: <41@a>\n" << (last << u"<41@a>"_s).join(u' ');
}

void TestReply::referencesGoOn()
{
    QFETCH(const QByteArray, head);
    QFETCH(const QString, references);
    QCOMPARE(referencesForReply(head + "\nReferences: <body@a>\n"), references);
}

QTEST_GUILESS_MAIN(TestReply)
#include "tst_reply.moc"
