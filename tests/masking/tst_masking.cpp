// Masked applications: nothing of the original is left in them, and every rule says the same.
#include "tests/Folders.h"
#include "tests/desk/DeskMails.h"

#include "models/export/HistoryExport.h"
#include "models/mail/MailFile.h"
#include "models/mail/MessageDecoder.h"
#include "models/reading/DeskSentence.h"
#include "models/register/RegisterCsv.h"
#include "models/register/RegisterExcerpt.h"
#include "rules/masking/MaskedLesson.h"
#include "rules/masking/MaskedTable.h"
#include "rules/training/Exercise.h"
#include "tests/rulebook/BuiltInRulebook.h"

#include <QBuffer>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

class TestMasking : public QObject
{
    Q_OBJECT

private slots:
    void noTwoValuesBecomeOne();
    void noPlaceOfAWordStays();
    void formatsStay_data();
    void formatsStay();
    void hostNamesKeepTheirRelations();
    void textsAreMasked_data();
    void textsAreMasked();
    void aNameWithoutAnAddressIsMasked();
    void anIdOfTheRegisterIsMasked();
    void casesAreJudgedAlike_data();
    void casesAreJudgedAlike();
    void whatLiesOverIsMaskedToo();
    void whatWeWroteStaysOurs();
    void anExerciseIsMadeOfARecord();
    void tablesAreMasked();
    void tablesOfChangesAreMasked();
    void summariesAreMasked();

private:
    void check(const CaseFile &file, const Evidence &evidence, const Register &whole);

    const Rulebook *const m_rulebook = &builtInRulebook();
    const QByteArray m_key = "a key for tests";
    int m_checked = 0;
    QStringList m_different;
};

void TestMasking::noTwoValuesBecomeOne()
{
    const Masks masks(m_key);
    QSet<QString> made;
    for (int number = 0; number < 10000; ++number)
        made.insert(masks.word(u"ssl%1"_s.arg(number, 4, 10, QChar(u'0'))));
    QCOMPARE(made.size(), 10000);
    made.clear();
    for (int number = 0; number < 26 * 26 * 26; ++number)
        made.insert(masks.word(QString(QChar(u'a' + number / 676)) + QChar(u'a' + number / 26 % 26) +
                               QChar(u'a' + number % 26)));
    QCOMPARE(made.size(), 26 * 26 * 26);
    QCOMPARE(masks.word(u"abcdef"_s), Masks(m_key).word(u"abcdef"_s));
    QVERIFY(masks.word(u"abcdef"_s) != Masks("another").word(u"abcdef"_s));
}

void TestMasking::noPlaceOfAWordStays()
{
    constexpr int words = 1000;
    const Masks masks(m_key);
    for (const QChar first : {u'a', u'0'}) { // letters, and digits
        std::array<int, 6> same{};           // by place; one in 26, or in 10, is so by chance
        for (int number = 0; number < words; ++number) {
            QString word = u"%1"_s.arg(number, int(same.size()), 10, QChar(u'0'));
            for (QChar &c : word)
                c = QChar(c.unicode() - u'0' + first.unicode());
            const QString made = masks.word(word);
            for (std::size_t at = 0; at < same.size(); ++at)
                same[at] += made[qsizetype(at)] == word[qsizetype(at)] ? 1 : 0;
        }
        for (const int count : same)
            QVERIFY2(count < words / 5, qPrintable(u"%1 stay"_s.arg(count)));
    }
}

void TestMasking::formatsStay_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("format");
    QTest::newRow("service code") << u"wht10000001"_s << u"^wht[0-9]{8}$"_s;
    QTest::newRow("malformed code") << u"dx1234567"_s << u"^dx[0-9]{7}$"_s;
    QTest::newRow("master ID") << u"AB12345678"_s << u"^AB[0-9]{8}$"_s;
    QTest::newRow("master ID of letters") << u"Yamada"_s << u"^[A-Z][a-z]{5}$"_s;
    QTest::newRow("address as master ID") << u"yamada@example.co.jp"_s << u"^[a-z]{6}@[a-z]{7}\\.[a-z]{2}\\.jp$"_s;
    QTest::newRow("group") << u"SG-001"_s << u"^[A-Z]{2}-[0-9]{3}$"_s;
    QTest::newRow("full width") << u"ＡＢ１２３４５６７８"_s << u"^ＡＢ[０-９]{8}$"_s;
}

void TestMasking::formatsStay()
{
    QFETCH(const QString, value);
    QFETCH(const QString, format);
    const QString made = Masker(m_key, *m_rulebook).code(value);
    QVERIFY2(QRegularExpression(format).match(made).hasMatch(), qPrintable(made));
    QVERIFY(made != value);
}

void TestMasking::hostNamesKeepTheirRelations()
{
    const Masks masks(m_key);
    const auto made = [&](const char16_t *name) { return masks.hostName(QString::fromUtf16(name)); };
    QVERIFY(coversHostName(made(u"*.example.jp"), made(u"www.example.jp")));
    QVERIFY(!coversHostName(made(u"*.example.jp"), made(u"sub.www.example.jp")));
    QVERIFY(!coversHostName(made(u"*.example.jp"), made(u"example.jp")));
    QVERIFY(made(u"sub.www.example.jp").endsWith(u'.' + made(u"www.example.jp")));
    QVERIFY(made(u"www.example.jp") != made(u"www.example.com"));
    for (const char16_t *name : {u"www.example.jp", u"*.shop-1.example.co.jp", u"xn--r8jz45g.jp", u"a.b"})
        QVERIFY2(readHostName(made(name)).isValid(), qPrintable(made(name)));
    QCOMPARE(readHostName(made(u"192.168.0.250")).problem, HostName::Problem::IpAddress);
}

void TestMasking::textsAreMasked_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); // a regular expression
    const QString end = u"$"_s;
    QTest::newRow("prose") << u"いつもお世話になっております。"_s << u"^某+お世話某+。$"_s;
    QTest::newRow("a day") << u"鈴木です。12月7日(月)に変更してください。"_s << u"^某+。12月7日\\(月\\)某変更某+。$"_s;
    QTest::newRow("taken back") << u"森の申込みは取り消します"_s << u"^某+申込某+取り消某+$"_s;
    QTest::newRow("telephone") << u"TEL 03-1234-5678"_s << u"^[A-Z]{3} 03-[0-9]{4}-[0-9]{4}$"_s;
    QTest::newRow("a code") << u"wht10000001も"_s << u"^wht[0-9]{8}某$"_s;
    QTest::newRow("an address") << u"<Suzuki@example.jp>"_s << u"^<[A-Z][a-z]{5}@[a-z]{7}\\.jp>$"_s;
    QTest::newRow("a quoted mail's head") << u"From: suzuki"_s << u"^From: [a-z]{6}$"_s;
    QTest::newRow("signs") << u"----------"_s << u"^----------$"_s;
}

void TestMasking::textsAreMasked()
{
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    const QString made = Masker(m_key, *m_rulebook).prose(text);
    QVERIFY2(QRegularExpression(expected).match(made).hasMatch(), qPrintable(made));
    QVERIFY(made != text || text.startsWith(u'-'));
}

void TestMasking::aNameWithoutAnAddressIsMasked()
{
    const QByteArray mail = "From: =?UTF-8?B?5bGx55Sw5aSq6YOO?=\nDate: Fri, 20 Nov 2026 10:15:00 +0900\n"
                            "Content-Type: text/plain; charset=UTF-8\n\n山田太郎です。\nマスターID:AB12345678\n"
                            "サービスコード:ssl00001234\n契約コモンネーム:www.example.jp\n(山田太郎)\n";
    const ReadMail read = readMail(decodeMessage(mail, u"x"_s), *m_rulebook, QDate(2026, 11, 20));
    QCOMPARE(read.mail.from, u"山田太郎"_s);
    const DecodedMail made = Masker(m_key, *m_rulebook).masked(read, {});
    QVERIFY2(!made.from.contains(u"山田"_s), qPrintable(made.from));
    QVERIFY2(!made.body().text.text().contains(u"山田"_s), qPrintable(made.body().text.text()));
}

/// A master ID may look like any word; it stands in a line of the form, which is no prose.
void TestMasking::anIdOfTheRegisterIsMasked()
{
    const QByteArray mail = "From: a@example.jp\nDate: Fri, 20 Nov 2026 10:15:00 +0900\n"
                            "Content-Type: text/plain; charset=UTF-8\n\nマスターID:tanaka\n"
                            "サービスコード:ssl00001234(suzuki)(tanaka)\n契約コモンネーム:www.example.jp\n";
    const ReadMail read = readMail(decodeMessage(mail, u"x"_s), *m_rulebook, QDate(2026, 11, 20));
    QCOMPARE(read.reading.applications.size(), 1);
    Register rows;
    Administrator administrator;
    administrator.masterId = u"Suzuki"_s;
    rows.append(administrator);
    const QString made = Masker(m_key, *m_rulebook).masked(read, rows).body().text.text();
    QVERIFY2(!made.contains(u"suzuki"_s) && !made.contains(u"tanaka"_s), qPrintable(made));
}

void TestMasking::casesAreJudgedAlike_data()
{
    QTest::addColumn<QString>("folder");
    for (const char *name : {"plain", "deviating", "hand"})
        QTest::newRow(name) << QString(sharedFolder() + u"/cases/"_s + QString::fromLatin1(name));
}

void TestMasking::casesAreJudgedAlike()
{
    QFETCH(const QString, folder);
    if (!QFileInfo::exists(folder))
        QSKIP("The shared cases are not beside the project.");
    const RegisterImport import = readRegisterFolder(folder + u"/register"_s, *m_rulebook);
    QVERIFY(import.isUsable());
    const DeskContext context{*m_rulebook, import.data, QDate(2026, 11, 25), {}};
    m_checked = 0;
    m_different.clear();
    forEachMessage(folder + u"/mail"_s, [&](const Result<RawMessage> &message) {
        if (!message)
            return true;
        const ReadMail read = readMail(decode(*message), *m_rulebook, context.fallbackReceiptDate);
        for (qsizetype i = 0; i < read.reading.applications.size(); ++i) {
            const Evidence evidence{message->isText ? Evidence::Kind::Text : Evidence::Kind::Mail, message->bytes,
                                    message->source, int(i), context.fallbackReceiptDate};
            check(CaseFile(read, i, context), evidence, import.data);
        }
        return true;
    });
    qInfo("%d of %d applications are judged alike", int(m_checked - m_different.size()), m_checked);
    QVERIFY(m_checked > 0);
    QVERIFY2(m_different.isEmpty(), qPrintable(m_different.join(u'\n')));
}

void TestMasking::check(const CaseFile &file, const Evidence &evidence, const Register &whole)
{
    ++m_checked;
    const Masker masker(m_key, *m_rulebook);
    const MaskableCase one{evidence, {}, excerptOf(whole, registerKeys(file)), {}};
    const MaskedCase made = masker.masked(one, file, evidence.arrivedOn);
    if (!made.isTheSame) {
        QStringList rules;
        if (made.file)
            for (qsizetype i = 0; i < std::min(made.file->judgement().results.size(), file.judgement().results.size());
                 ++i)
                if (made.file->judgement().results[i].verdict != file.judgement().results[i].verdict)
                    rules.append(file.judgement().results[i].rule + u' ' +
                                 verdictName(file.judgement().results[i].verdict) + u" -> "_s +
                                 verdictName(made.file->judgement().results[i].verdict));
        if (made.file)
            for (const UnreadText &unread : made.file->application().unread)
                rules.append(u"unread "_s + unread.text);
        m_different.append(QFileInfo(evidence.source).fileName() + u": "_s + rules.join(u", "_s));
        return;
    }
    const QString text = made.file->mail().mail.body().text.text().toLower();
    const Application &application = file.application();
    QStringList values{application.masterId.value, application.serviceCode.value, application.commonName.value,
                       file.mail().mail.fromAddress};
    for (const ServiceRow &row : application.services)
        for (const CodeAnswer &code : row.codes)
            values.append(code.value);
    for (const QString &value : values)
        QVERIFY2(value.size() < 6 || !text.contains(value.toLower()), qPrintable(evidence.source + u' ' + value));
}

void TestMasking::whatLiesOverIsMaskedToo()
{
    const Masker masker(m_key, *m_rulebook);
    Layers layers;
    layers.put(
        Correction{Field::Services, u""_s, u"webhighgrade2 wht10000001\n- managedwaf"_s, u"電話で"_s, u"mori"_s, now});
    layers.put(Correction{Field::CommonName, u""_s, u"www.example.jp"_s, {}, u"mori"_s, now});
    layers.put(RecordedFact{{u"contracts"_s, u"ssl10000001"_s, u"linked"_s},
                            u"wht10000001 other"_s,
                            RecordedFact::Source::Phone,
                            u"mori"_s,
                            now});
    layers.put(Settlement{u"L3-time"_s, Settlement::Kind::Confirmed, u"森さんに確認"_s, u"mori"_s, now});
    const Layers made = masker.masked(layers);
    QCOMPARE(made.corrections[0].value, u"webhighgrade2 "_s + masker.code(u"wht10000001"_s) + u"\n- managedwaf"_s);
    QCOMPARE(made.corrections[1].value, masker.hostName(u"www.example.jp"_s));
    QCOMPARE(made.facts[0].cell.key, masker.code(u"ssl10000001"_s));
    QCOMPARE(made.facts[0].value, masker.code(u"wht10000001"_s) + u" other"_s);
    QCOMPARE(made.settlements[0].by, masker.code(u"mori"_s));
    QVERIFY(!made.settlements[0].reason.contains(u'森'));
}

/// The sentences of a reply of ours that an applicant quotes are ours in the masked mail too.
void TestMasking::whatWeWroteStaysOurs()
{
    Evidence evidence = evidenceOf(1);
    const QString sentence =
        deskSentence(u"12/24 に wht99999999 を変更してよいか、山本までお知らせください。"_s, 1, true);
    evidence.bytes += (u"\n"_s + sentence.left(40) + u"\n"_s + sentence.mid(40) + u"\n"_s).toUtf8();
    const Register whole = registerOf(3);
    const DeskContext context{*m_rulebook, whole, receipt, {}};
    const CaseFile file(readMail(decodeEvidence(evidence), *m_rulebook, receipt), 0, context);
    QCOMPARE(file.application().unread.size(), 0);
    const Masker masker(m_key, *m_rulebook);
    const MaskedCase made = masker.masked({evidence, {}, excerptOf(whole, registerKeys(file)), {}}, file, receipt);
    QVERIFY(made.file && made.isTheSame);
    QCOMPARE(made.file->application().unread.size(), 0);
    const QString text = made.file->mail().mail.body().text.text();
    QVERIFY2(text.contains(u"確認事項1 ["_s) && !text.contains(u"99999999"_s) && !text.contains(u"山本"_s),
             qPrintable(text));
}

void TestMasking::anExerciseIsMadeOfARecord()
{
    const Register whole = registerOf(3);
    const DeskContext context{*m_rulebook, whole, receipt, [](const QString &) { return ContractDealings(); }};
    const CaseFile file(readMail(decodeEvidence(evidenceOf(1)), *m_rulebook, receipt), 0, context);
    const MaskableCase one{evidenceOf(1), {}, excerptOf(whole, registerKeys(file)), {}};
    const Masker masker(m_key, *m_rulebook);
    const Result<MaskedLesson> made = maskedLesson(one, file, receipt, *m_rulebook, masker);
    QVERIFY(made.has_value());
    const Exercise exercise =
        exerciseOf(made->lesson, TrainingGround{*m_rulebook, made->contractRegister, made->today, {}});
    QVERIFY(saysTheSame(openCase(exercise, *m_rulebook).judgement(), file.judgement()));
    const QByteArray handedOut = exercisesJson({exercise});
    for (const QString &value : {contractOf(1), u"AB12345678"_s, u"www.example.jp"_s, u"admin@example.jp"_s})
        QVERIFY2(!handedOut.contains(value.toUtf8()) && !made->lesson.mail.contains(value.toUtf8()), qPrintable(value));
}

void TestMasking::tablesAreMasked()
{
    const Masker masker(m_key, *m_rulebook);
    QBuffer file;
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto table =
        maskedTable(TableWriter::onto(file, ExportFormat::JsonLines, historyColumns()), historyColumns(), masker);
    TableWriter::Row row;
    for (const QString &column : historyColumns())
        row.append(column == u"links_after"   ? QJsonValue(QJsonArray{u"wht10000001"_s, u"other"_s})
                   : column == u"disposition" ? QJsonValue(u"return"_s)
                                              : QJsonValue(u"yamada@example.jp 山田 wht10000001"_s));
    QVERIFY(table->write(row) && table->finish());
    const QJsonObject made = QJsonDocument::fromJson(file.data()).object();
    QCOMPARE(made[u"links_after"_s], QJsonValue(QJsonArray{masker.code(u"wht10000001"_s), u"other"_s}));
    QCOMPARE(made[u"disposition"_s].toString(), u"return"_s);
    const QStringList maskedColumns{u"service_code"_s, u"decided_by"_s, u"prepared_by"_s, u"reason"_s, u"from"_s,
                                    u"subject"_s,      u"source"_s,     u"message_id"_s,  u"reply"_s};
    for (const QString &column : maskedColumns)
        for (const char16_t *value : {u"yamada", u"山田", u"10000001"})
            QVERIFY2(!made[column].toString().contains(value) || (column == u"from" && *value != u'y'),
                     qPrintable(column + u": "_s + made[column].toString()));
}

/// Who carried it out and who approved it are people too; every list of links is one of codes.
void TestMasking::tablesOfChangesAreMasked()
{
    const Masker masker(m_key, *m_rulebook);
    const QStringList columns = changeColumns() + QStringList{u"asked_by"_s, u"asked_at"_s};
    QBuffer file;
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto table = maskedTable(TableWriter::onto(file, ExportFormat::JsonLines, columns), columns, masker);
    const QString code = u"wht10000001"_s;
    const QJsonValue names = QJsonArray{u"yamada"_s, u"other"_s}; // a person may be called so
    const QJsonValue moments = QJsonArray{u"2026-11-25T12:05:00+09:00"_s};
    TableWriter::Row row;
    for (const QString &column : columns)
        row.append(column.startsWith(u"links_"_s) ? QJsonValue(QJsonArray{code, u"other"_s})
                   : column == u"asked_by"        ? names
                   : column == u"asked_at"        ? moments
                   : column.endsWith(u"_by"_s)    ? QJsonValue(u"yamada"_s)
                   : column == u"note"            ? QJsonValue(u"山田です"_s)
                   : column == u"service_code"    ? QJsonValue(code)
                                                  : QJsonValue(u"2026-11-25"_s));
    QVERIFY(table->write(row) && table->finish());
    const QJsonObject made = QJsonDocument::fromJson(file.data()).object();
    for (const QString &column : columns) {
        const QString got = QString::fromUtf8(QJsonDocument(QJsonArray{made[column]}).toJson());
        const QJsonValue expected =
            column.startsWith(u"links_"_s) ? QJsonValue(QJsonArray{masker.code(code), u"other"_s})
            : column == u"asked_by"        ? QJsonValue(QJsonArray{masker.code(u"yamada"_s), masker.code(u"other"_s)})
            : column == u"asked_at"        ? moments
            : column.endsWith(u"_by"_s)    ? QJsonValue(masker.code(u"yamada"_s))
            : column == u"note"            ? QJsonValue(masker.prose(u"山田です"_s))
            : column == u"service_code"    ? QJsonValue(masker.code(code))
                                           : QJsonValue(u"2026-11-25"_s);
        QVERIFY2(made[column] == expected, qPrintable(column + u": "_s + got));
    }
}

/// A row of the history as the window lists it: every word of the application and of people, and nothing else.
void TestMasking::summariesAreMasked()
{
    const Masker masker(m_key, *m_rulebook);
    DecisionSummary decision;
    decision.id = 7;
    decision.source = u"山田/0001.eml"_s;
    decision.fromAddress = u"yamada@example.jp"_s;
    decision.subject = u"山田です wht10000001"_s;
    decision.serviceCode = u"ssl00001234"_s;
    decision.receiptDate = receipt;
    decision.by = u"sato"_s;
    decision.preparedBy = u"mori"_s;
    decision.reason = u"山田様より"_s;
    decision.disposition = u"return"_s;
    DecisionSummary expected = decision;
    expected.source = masker.prose(decision.source);
    expected.fromAddress = masker.address(decision.fromAddress);
    expected.subject = masker.prose(decision.subject);
    expected.serviceCode = masker.code(decision.serviceCode);
    expected.by = masker.code(decision.by);
    expected.preparedBy = masker.code(decision.preparedBy);
    expected.reason = masker.prose(decision.reason);
    QVERIFY(maskedSummary(decision, masker) == expected);
    QVERIFY(expected.by != decision.by && expected.serviceCode != decision.serviceCode);
}

QTEST_GUILESS_MAIN(TestMasking)
#include "tst_masking.moc"
