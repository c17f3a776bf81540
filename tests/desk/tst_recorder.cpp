// Decisions from bytes to record and back, without a window.
#include "DeskMails.h"

#include "rules/desk/ApplicationJson.h"
#include "rules/desk/JudgementJson.h"
#include "rules/desk/Replay.h"

#include "models/mail/MailFile.h"
#include "models/register/RegisterCsv.h"
#include "tests/Folders.h"
#include "tests/Needed.h"
#include "tests/rulebook/BuiltInRulebook.h"
#include "tests/rules/BuiltInTexts.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

namespace {

DecidingPerson tanaka()
{
    return {u"tanaka"_s, now, Language::Japanese};
}

QStringList sentences(const Judgement &judgement, const RuleTexts &texts)
{
    QStringList lines;
    for (const RuleResult &result : judgement.results) {
        for (const Language language : {Language::Japanese, Language::English}) {
            if (result.isFinding())
                lines << texts.message(result, language) << texts.mend(result, language)
                      << texts.reply(result, language);
        }
    }
    return lines;
}

} // namespace

class TestRecorder : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = opened();
        QVERIFY(m_store->replaceRegister(registerOf(3), u"suzuki"_s, now).has_value());
    }

    void keepsWhatWasJudged()
    {
        const auto record = approve(0);
        QVERIFY2(record.has_value(), record ? "" : qPrintable(record.error().toString()));
        QCOMPARE(record->id, 1);
        m_store = opened(); // as after a restart
        const auto kept = m_store->decision(1);
        QVERIFY(kept.has_value());
        QCOMPARE(kept->kind, DecisionKind::Approved);
        QCOMPARE(kept->evidence, evidenceOf(0));
        QCOMPARE(kept->rulebook.sha256(), m_rulebook->source().sha256());
        QCOMPARE(kept->edition, m_rulebook->edition);
        QCOMPARE(kept->registerImport, 1);
        QCOMPARE(kept->disposition, u"approvable"_s);
        QCOMPARE(kept->messageId, u"<0@example.jp>"_s);
        QCOMPARE(kept->by, u"tanaka"_s);
        QCOMPARE(kept->at, now);
        const ApprovedChange change{contractOf(0),      u"change"_s, {u"dx10000000"_s},
                                    {u"wht10000000"_s}, true,        QDate(2026, 12, 1)};
        QCOMPARE(*kept->change, change);
        const Judgement judged = judgementFromJson(kept->judgement);
        QCOMPARE(judged.results.size(), ruleCatalogue().size()); // the satisfied and not applicable ones too
        const auto again = replay(*kept);
        QVERIFY(again && again->isSame());
    }

    void decidesAFormOnce()
    {
        QVERIFY(approve(0).has_value());
        const auto twice = approve(0);
        QVERIFY(!twice);
        QCOMPARE(twice.error().code, Failure::Code::AlreadyDecided);
        QVERIFY2(twice.error().detail.contains(u"#1") && twice.error().detail.contains(u"tanaka"),
                 qPrintable(twice.error().detail));
        QCOMPARE(giveBack(evidenceOf(0)).error().code, Failure::Code::AlreadyDecided);
        // The same message that came on another way: other bytes, the same Message-ID.
        Evidence again = evidenceOf(0);
        again.bytes.prepend("Received: from b.example.jp\n");
        QCOMPARE(giveBack(again).error().code, Failure::Code::AlreadyDecided);
        QVERIFY(approve(1).has_value());
        QCOMPARE(m_store->decisions()->size(), 2);
    }

    void withdrawsByARecordOfItsOwn()
    {
        QVERIFY(approve(0).has_value());
        const auto withdrawal = m_store->withdraw(1, u"the wrong contract"_s, u"suzuki"_s, now.addSecs(60));
        QVERIFY2(withdrawal.has_value(), withdrawal ? "" : qPrintable(withdrawal.error().toString()));
        QCOMPARE(withdrawal->id, 2);
        QCOMPARE(m_store->withdraw(1, u"again"_s, u"suzuki"_s, now).error().code, Failure::Code::AlreadyDecided);
        QCOMPARE(m_store->withdraw(2, u"that too"_s, u"suzuki"_s, now).error().code, Failure::Code::AlreadyDecided);
        QCOMPARE(m_store->withdraw(9, u"none"_s, u"suzuki"_s, now).error().code, Failure::Code::NotFound);
        const auto kept = m_store->decision(1);
        QCOMPARE(kept->withdrawnBy, 2);
        QVERIFY(kept->change.has_value()); // what was approved stays to be read
        const auto taken = m_store->decision(2);
        QCOMPARE(taken->kind, DecisionKind::Withdrawn);
        QCOMPARE(taken->withdraws, 1);
        QCOMPARE(taken->reason, u"the wrong contract"_s);
        QCOMPARE(taken->by, u"suzuki"_s);
        QVERIFY(!replay(*taken));
        // It can be decided anew, and once.
        QVERIFY(approve(0).has_value());
        QCOMPARE(approve(0).error().code, Failure::Code::AlreadyDecided);
        QCOMPARE(m_store->decisions()->size(), 3);
    }

    void asksAboutTheSameChangeInAnotherMail()
    {
        QVERIFY(approve(0).has_value());
        Evidence other = evidenceOf(0);
        other.bytes.replace("<0@example.jp>", "<another@example.jp>");
        const auto refused = approve(other);
        QVERIFY(!refused);
        QVERIFY2(refused.error().detail.contains(u"R-already-approved"), qPrintable(refused.error().detail));
        Layers layers;
        layers.put(Settlement{u"R-already-approved"_s, Settlement::Kind::Confirmed, u"asked, wanted twice"_s,
                              u"tanaka"_s, now});
        QVERIFY(approve(other, layers).has_value());
        // Taken back, it stands in nobody's way.
        QVERIFY(m_store->withdraw(1, u"x"_s, u"suzuki"_s, now) && m_store->withdraw(2, u"x"_s, u"suzuki"_s, now));
        other.bytes.replace("<another@example.jp>", "<third@example.jp>");
        QVERIFY(approve(other).has_value());
    }

    void aSupervisorWaivesWhatAColleaguePrepared()
    {
        Evidence evidence = evidenceOf(0);
        evidence.bytes.replace("2026/12/1\n", "2026/11/29\n"); // a Sunday
        const DecidingPerson mori{u"mori"_s, now, Language::Japanese};
        Layers layers;
        layers.put(Settlement{u"L3-weekend"_s, Settlement::Kind::Waived, u"特例"_s, u"mori"_s, now});
        const auto shown = shownAt(*m_store, *m_rulebook, evidence, layers);
        QVERIFY(shown.has_value());
        for (const RuleResult &open : shown->file->openFindings())
            layers.put(Settlement{open.rule, Settlement::Kind::Waived, u"特例"_s, u"mori"_s, now});
        const auto waived = shownAt(*m_store, *m_rulebook, evidence, layers);
        const auto refusedTo = [&](const DecidingPerson &person) {
            const auto record = recorder().approve(*waived, person);
            return record ? QString() : record.error().detail;
        };
        QVERIFY(refusedTo(mori).contains(u"supervisor"_s)); // she is none yet
        QVERIFY(m_store->grantRole({u"mori"_s, Role::Supervisor, u"mori"_s, now}));
        QVERIFY(refusedTo(mori).contains(u"nobody else has prepared"_s));
        QVERIFY(recorder().handOver(*shown, u"お願いします"_s, tanaka()));
        QVERIFY(!refusedTo(tanaka()).isEmpty());
        Layers handled = layers; // what she has handled herself she does not waive, whoever hands it over
        handled.put(RecordedFact{{u"contracts"_s, contractOf(0), u"intermediate_ca"_s},
                                 u"yes"_s,
                                 RecordedFact::Source::Phone,
                                 u"mori"_s,
                                 now});
        const auto hers = shownAt(*m_store, *m_rulebook, evidence, handled);
        for (const bool isHandedOver : {false, true}) {
            if (isHandedOver)
                QVERIFY(recorder().handOver(*hers, {}, tanaka()));
            const auto waivedHers = recorder().approve(*hers, mori);
            QVERIFY(!waivedHers);
            QVERIFY2(waivedHers.error().detail.contains(u"of who waives"), qPrintable(waivedHers.error().toString()));
        }
        QVERIFY(recorder().handOver(*shown, u"お願いします"_s, tanaka()));
        const auto record = recorder().approve(*waived, mori);
        QVERIFY2(record.has_value(), record ? "" : qPrintable(record.error().toString()));
        QCOMPARE(record->preparedBy, u"tanaka"_s);
        QVERIFY(record->summary().hasWaiver);
        QVERIFY(m_store->verify({}, {})->holds());
    }

    void theSecondSaysFirstWhatSheWouldDo()
    {
        DeskSettings blind{DeskSettings::TwoPeople::Always, {}};
        blind.isBlind = true;
        QVERIFY(m_store->grantRole({u"mori"_s, Role::Supervisor, u"mori"_s, now}));
        QVERIFY(m_store->changeDeskSettings(blind, u"mori"_s, now));
        const DecidingPerson ito{u"ito"_s, now, Language::Japanese};
        const auto shown = shownAt(*m_store, *m_rulebook, evidenceOf(0));
        QVERIFY(recorder().handOver(*shown, u"お願いします"_s, ito));
        const auto unlooked = recorder().approve(*shown, tanaka());
        QVERIFY(!unlooked);
        QCOMPARE(unlooked.error().code, Failure::Code::Refused);
        QVERIFY(unlooked.error().detail.contains(u"your own judgement"_s));
        QVERIFY(!recorder().takeLook(*shown, Look::Intention::Approve, ito)); // her own work
        QVERIFY(recorder().takeLook(*shown, Look::Intention::Return, tanaka()));
        const auto record = recorder().approve(*shown, tanaka()); // convinced by what the other found out
        QVERIFY2(record.has_value(), record ? "" : qPrintable(record.error().toString()));
        QVERIFY(differs(m_store->lookBefore(record->id)->value().look, {record->disposition, {}, {}, {}}));
        QVERIFY(m_store->verify({}, {})->holds());
    }

    /// Else she would approve alone what carries the names of two.
    void whoChangesWhatWasPreparedHandsItBack()
    {
        QVERIFY(m_store->grantRole({u"mori"_s, Role::Supervisor, u"mori"_s, now}));
        QVERIFY(m_store->changeDeskSettings({DeskSettings::TwoPeople::Always, {}}, u"mori"_s, now));
        const DecidingPerson ito{u"ito"_s, now, Language::Japanese};
        const auto prepared = shownAt(*m_store, *m_rulebook, evidenceOf(0));
        QVERIFY(recorder().handOver(*prepared, {}, ito));
        Layers layers;
        layers.put(Correction{Field::StartDate, u"2026/12/1"_s, u"2026-12-02"_s, u"telephoned"_s, u"tanaka"_s, now});
        const auto changed = shownAt(*m_store, *m_rulebook, evidenceOf(0), layers);
        const auto refused = recorder().approve(*changed, tanaka());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Failure::Code::Refused);
        QVERIFY2(refused.error().detail.contains(u"is not what ito prepared"), qPrintable(refused.error().detail));
        QVERIFY(recorder().handOver(*changed, {}, tanaka()));
        QVERIFY(!recorder().approve(*prepared, ito)); // what she had before her is no longer what was prepared
        const auto record = recorder().approve(*changed, ito);
        QVERIFY2(record.has_value(), record ? "" : qPrintable(record.error().toString()));
        QCOMPARE(record->preparedBy, u"tanaka"_s);
        QVERIFY(m_store->verify({}, {})->holds());
    }

    void refusesWhatChangedSinceItWasShown()
    {
        const auto shown = shownAt(*m_store, *m_rulebook, evidenceOf(0));
        Register data = registerOf(3);
        Contract contract = *data.contract(contractOf(0));
        contract.linked = QStringList{u"dx10000001"_s};
        data.insert(contract);
        QVERIFY(m_store->replaceRegister(data, u"suzuki"_s, now).has_value());
        const auto refused = recorder().approve(*shown, tanaka());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Failure::Code::Conflict);
        contract.status = ContractStatus::Cancelled;
        data.insert(contract);
        QVERIFY(m_store->replaceRegister(data, u"suzuki"_s, now).has_value());
        QVERIFY(recorder().approve(*shown, tanaka()).error().detail.contains(u"R-contract-ended"));
        QCOMPARE(m_store->decisions()->size(), 0);
    }

    void keepsWhatPeopleLaidOver()
    {
        Evidence pasted{Evidence::Kind::Pasted,
                        u"マスターID:AB1\nサービスコード:x\n契約コモンネーム:a\n"_s.toUtf8(),
                        {},
                        0,
                        receipt};
        pasted.editedText = QString::fromUtf8(mailOf(0)).section(u"\n\n"_s, 1);
        Layers layers;
        layers.put(Correction{Field::StartDate, u"2026/12/1"_s, u"2026-12-02"_s, u"telephoned"_s, u"tanaka"_s, now});
        layers.put(RecordedFact{{u"contracts"_s, contractOf(0), u"intermediate_ca"_s},
                                u"yes"_s,
                                RecordedFact::Source::Phone,
                                u"tanaka"_s,
                                now});
        layers.put(Settlement{u"L1-sender"_s, Settlement::Kind::Confirmed, u"called back"_s, u"tanaka"_s, now});
        const auto record = approve(pasted, layers);
        QVERIFY2(record.has_value(), record ? "" : qPrintable(record.error().toString()));
        const auto kept = m_store->decision(record->id);
        QCOMPARE(kept->evidence, pasted);
        QCOMPARE(layersFromJson(kept->layers), layers);
        QCOMPARE(kept->change->startDate, QDate(2026, 12, 2));
        const auto again = replay(*kept);
        QVERIFY(again.has_value());
        QCOMPARE(again->differences(), QStringList());
        QVERIFY(again->isReadTheSame);
    }

    void keepsAPrivateKeyOnlyAsThePersonDecides()
    {
        const QByteArray body = QByteArray(64, 'A') + '\n' + QByteArray(64, 'B') + '\n';
        const QByteArray key = "-----BEGIN PRIVATE KEY-----\n" + body + "-----END PRIVATE KEY-----\n";
        const auto returned = [&](int number, bool keeps) {
            Evidence evidence = evidenceOf(number);
            evidence.bytes += key;
            DecidingPerson person = tanaka();
            person.keepsPrivateKey = keeps;
            const auto shown = shownAt(*m_store, *m_rulebook, evidence);
            const auto record = recorder().giveBack(*shown, u"reply"_s, person);
            return record ? m_store->decision(record->id).value() : DecisionRecord();
        };
        const DecisionRecord kept = returned(0, true);
        QCOMPARE(kept.keyMaterial, KeyMaterial::Kept);
        QVERIFY(kept.evidence.bytes.contains(body));
        QVERIFY(replay(kept) && replay(kept)->isSame());
        const DecisionRecord erased = returned(1, false);
        QCOMPARE(erased.keyMaterial, KeyMaterial::Erased);
        QVERIFY(erased.evidence.bytes.isEmpty());
        QCOMPARE(erased.evidenceSha256, sha256Hex(mailOf(1) + key));
        QVERIFY(erased.mailText.contains(u"サービスコード"_s) && erased.mailText.contains(QString(64, QChar(0x2588))));
        QCOMPARE(judgementFromJson(erased.judgement).results.size(), ruleCatalogue().size());
        const auto again = replay(erased);
        QVERIFY(!again && again.error().detail.contains(u"cannot be read and judged again"_s));
        QVERIFY(m_store->verify({}, {})->holds());
        QCOMPARE(approve(2)->keyMaterial, KeyMaterial::None);
    }

    void erasesAPrivateKeyFromAnEditedTextToo()
    {
        Evidence pasted{Evidence::Kind::Pasted, mailOf(0), {}, 0, receipt};
        const QString body(64, u'A');
        pasted.editedText = QString::fromUtf8(mailOf(0)).section(u"\n\n"_s, 1) + u"-----BEGIN PRIVATE KEY-----\n"_s +
                            body + u"\n-----END PRIVATE KEY-----\n"_s;
        QVERIFY(giveBack(pasted).has_value());
        m_store.reset();
        for (const QString &name : {u"desk.sqlite"_s, u"desk.sqlite-wal"_s}) {
            QFile file(m_folder->filePath(name));
            QVERIFY(!file.open(QIODevice::ReadOnly) || !file.readAll().contains(body.toLatin1()));
        }
    }

    void noticesWhatDiffersWhenJudgedAgain()
    {
        QVERIFY(approve(0).has_value());
        DecisionRecord record = m_store->decision(1).value();
        QJsonObject excerpt = record.facts["register"_L1].toObject();
        QJsonArray contracts = excerpt["contracts"_L1].toArray();
        QJsonObject contract = contracts[0].toObject();
        contract["csr"_L1] = u"customer"_s;
        contracts[0] = contract;
        excerpt["contracts"_L1] = contracts;
        record.facts["register"_L1] = excerpt;
        const auto again = replay(record);
        QVERIFY(again && !again->isSame());
        QVERIFY(again->differences().contains(u"A1-csr"_s));
    }

    /// Every application of the shared cases, returned with whatever speaks against it.
    void judgesEverySharedCaseAgain_data()
    {
        QTest::addColumn<QString>("folder");
        for (const QString &name : {u"plain"_s, u"deviating"_s, u"hand"_s})
            QTest::newRow(qPrintable(name)) << QString(sharedFolder() + u"/cases/"_s + name);
    }
    void judgesEverySharedCaseAgain()
    {
        QFETCH(QString, folder);
        if (!QFileInfo::exists(folder))
            QSKIP("The shared cases are not beside the project.");
        const RegisterImport import = readRegisterFolder(folder + u"/register"_s, *m_rulebook);
        QVERIFY(import.isUsable());
        QVERIFY(m_store->replaceRegister(import.data, u"suzuki"_s, now).has_value());
        int decided = 0;
        forEachMessage(folder + u"/mail"_s, [&](const Result<RawMessage> &message) {
            if (message)
                decided += decideAndReplay(*message);
            return !QTest::currentTestFailed();
        });
        QVERIFY(decided > 100);
    }

private:
    int decideAndReplay(const RawMessage &message)
    {
        Evidence evidence{message.isText ? Evidence::Kind::Text : Evidence::Kind::Mail, message.bytes, message.source,
                          0, receipt};
        const ReadMail read = readMail(decodeEvidence(evidence), *m_rulebook, receipt);
        int decided = 0;
        for (; evidence.formIndex < read.reading.applications.size(); ++evidence.formIndex) {
            const auto shown = shownAt(*m_store, *m_rulebook, evidence);
            DecidingPerson person = tanaka();
            person.keepsPrivateKey = true; // to be read again
            const auto record = recorder().giveBack(*shown, u"reply"_s, person);
            if (!record && record.error().code == Failure::Code::AlreadyDecided)
                continue; // two cases that are one mail
            if (!record) {
                QTest::qFail(qPrintable(record.error().toString()), __FILE__, __LINE__);
                return decided;
            }
            const Judgement judged = judgementFromJson(record->judgement);
            const auto again = replay(m_store->decision(record->id).value());
            if (judged != shown->file->judgement())
                QTest::qFail(qPrintable(message.source + u" is judged otherwise by its own facts"_s), __FILE__,
                             __LINE__);
            else if (!again || !again->isSame())
                QTest::qFail(qPrintable(message.source + u" is judged otherwise again: "_s +
                                        (again ? again->differences().join(u' ') : again.error().toString())),
                             __FILE__, __LINE__);
            else if (sentences(again->file->judgement(), *m_texts) != sentences(shown->file->judgement(), *m_texts))
                QTest::qFail(qPrintable(message.source + u" is said otherwise"_s), __FILE__, __LINE__);
            ++decided;
        }
        return decided;
    }

    std::unique_ptr<Store> opened() const { return needed(Store::open(m_folder->filePath(u"desk.sqlite"_s))); }

    Recorder recorder() const { return {*m_rulebook, *m_texts, *m_store}; }

    Result<DecisionRecord> approve(const Evidence &evidence, const Layers &layers = {}) const
    {
        const auto shown = shownAt(*m_store, *m_rulebook, evidence, layers);
        if (!shown)
            return tl::make_unexpected(shown.error());
        return recorder().approve(*shown, tanaka());
    }
    Result<DecisionRecord> approve(int number) const { return approve(evidenceOf(number)); }

    Result<DecisionRecord> giveBack(const Evidence &evidence) const
    {
        const auto shown = shownAt(*m_store, *m_rulebook, evidence);
        if (!shown)
            return tl::make_unexpected(shown.error());
        return recorder().giveBack(*shown, u"reply"_s, tanaka());
    }

    const Rulebook *const m_rulebook = &builtInRulebook();
    const RuleTexts *const m_texts = &builtInTexts();
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
};

QTEST_GUILESS_MAIN(TestRecorder)
#include "tst_recorder.moc"
