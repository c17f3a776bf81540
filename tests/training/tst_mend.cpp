#include "models/mail/MailFile.h"
#include "models/mail/MessageDecoder.h"
#include "models/register/RegisterCsv.h"
#include "rules/training/Mend.h"
#include "rules/training/MendingValues.h"
#include "tests/Folders.h"
#include "tests/rulebook/BuiltInRulebook.h"
#include "tests/rules/RuleFixture.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QTest>

#include <algorithm>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

/// What mend() proposes for applications of others, judged again.
class TestMend : public QObject
{
    Q_OBJECT

private slots:
    void everyProposalIsApprovable_data()
    {
        QTest::addColumn<QString>("folder");
        for (const char *name : {"plain", "deviating", "hand"})
            QTest::newRow(name) << QString(sharedFolder() + u"/cases/"_s + QString::fromLatin1(name));
    }

    void everyProposalIsApprovable()
    {
        QFETCH(const QString, folder);
        if (!QFileInfo::exists(folder))
            QSKIP("The shared cases are not beside the project.");
        const RegisterImport import = readRegisterFolder(folder + u"/register"_s, builtInRulebook());
        QVERIFY(import.isUsable());
        const DeskContext context{builtInRulebook(), import.data, QDate(2026, 11, 25), {}};
        forEachMessage(folder + u"/mail"_s, [&](const Result<RawMessage> &message) {
            if (message) {
                const ReadMail read = readMail(decode(*message), builtInRulebook(), context.fallbackReceiptDate);
                for (qsizetype i = 0; i < read.reading.applications.size(); ++i)
                    check(CaseFile(read, i, context), context);
            }
            return !QTest::currentTestFailed();
        });
        std::sort(m_changes.begin(), m_changes.end());
        std::sort(m_times.begin(), m_times.end());
        QVERIFY(!m_changes.isEmpty());
        qInfo("%d of %d mended; changes: median %d, largest %d; ms: median %.1f, largest %.1f", int(m_changes.size()),
              int(m_times.size()), m_changes[m_changes.size() / 2], m_changes.last(), m_times[m_times.size() / 2],
              m_times.last());
        m_changes.clear();
        m_times.clear();
    }

    /// Of the same values, every set of fewer changes is judged, on every application of tests/fixtures/rules: none
    /// mends it. Where nothing was found, none of one or two does, and what it names stands in all of those.
    void noSmallerSetMends()
    {
        const QString folder = fixturesFolder() + u"/rules"_s;
        QMap<qsizetype, int> mended;
        int unmended = 0;
        for (const QString &path : RuleFixture::find(folder)) {
            const RuleFixture fixture = RuleFixture::read(path);
            const Register contractRegister = registerOf(fixture, folder + u"/register"_s, builtInRulebook());
            const ReadMail read = judgeFixture(fixture, folder + u"/register"_s, builtInRulebook()).mail;
            const DeskContext context{builtInRulebook(), contractRegister, read.receiptDate, {}};
            const CaseFile file(read, 0, context);
            const Mending mending = mend(file, context);
            if (!mending.isApplication)
                continue;
            EverySet sets(file, context);
            const qsizetype fewer = mending.isMended ? mending.changes.size() - 1 : 2;
            for (qsizetype changes = 0; changes <= fewer && changes < 3; ++changes)
                sets.tryAll(changes);
            QVERIFY2(sets.mending.isEmpty(), qPrintable(path + u": "_s + sets.mending));
            for (const QString &rule : mending.unmendable)
                QVERIFY2(sets.always.contains(rule), qPrintable(path + u": "_s + rule));
            if (mending.isMended)
                ++mended[mending.changes.size()];
            unmended += mending.isMended ? 0 : 1;
        }
        for (const qsizetype changes : {0, 1, 2}) // or nothing was compared
            QVERIFY2(mended.value(changes) > 3, qPrintable(u"%1: %2"_s.arg(changes).arg(mended.value(changes))));
        QVERIFY(unmended > 3);
    }

private:
    /// Sets of changes judged as the desk judges, without any cleverness.
    struct EverySet {
        EverySet(const CaseFile &original, const DeskContext &with)
            : file(original), context(with), findings(standing(original)), values(original, with, findings)
        {
            for (const RuleResult &finding : findings)
                always.append(finding.rule);
        }

        static QList<RuleResult> standing(const CaseFile &file)
        {
            QList<RuleResult> findings = file.judgement().findings();
            findings.removeIf([](const RuleResult &finding) { return finding.severity == Severity::Note; });
            return findings;
        }

        void tryAll(qsizetype changes, std::size_t from = 0)
        {
            if (changes == 0)
                return judge();
            for (std::size_t at = from; at < allFields.size(); ++at) {
                for (const QString &value : values.of(allFields[at])) {
                    chosen.append({allFields[at], {}, value, {}, {}, {}});
                    tryAll(changes - 1, at + 1);
                    chosen.removeLast();
                }
            }
        }

        void judge()
        {
            CaseFile tried = file;
            Layers layers = file.layers();
            QString said;
            for (const Correction &change : std::as_const(chosen)) {
                layers.put(change);
                said += fieldName(change.field) + u'=' + change.value + u' ';
            }
            if (!tried.setLayers(layers, context))
                qFatal("cannot be laid over");
            if (tried.judgement().disposition == Disposition::Approvable)
                mending = said.isEmpty() ? u"as it is"_s : said;
            QStringList rules;
            for (const RuleResult &finding : tried.judgement().findings())
                rules.append(finding.rule);
            always.removeIf([&rules](const QString &rule) { return !rules.contains(rule); });
        }

        const CaseFile &file;
        const DeskContext &context;
        QList<RuleResult> findings;
        MendingValues values;
        QList<Correction> chosen;
        QString mending;    ///< a set that does; null where none was met
        QStringList always; ///< rules whose finding stood in all
    };

    void check(CaseFile file, const DeskContext &context)
    {
        if (!file.isApplication() || file.judgement().disposition == Disposition::Approvable)
            return;
        QElapsedTimer timer;
        timer.start();
        const Mending mending = mend(file, context);
        m_times.append(double(timer.nsecsElapsed()) / 1e6);
        for (const QString &rule : mending.unmendable)
            QVERIFY2(ruleInfo(rule), qPrintable(rule));
        if (!mending.isMended) { // and which finding it is for
            QVERIFY(mending.unmendable.isEmpty() != mending.leftAtBest.isEmpty());
            return;
        }
        m_changes.append(int(mending.changes.size()));
        Layers layers = file.layers();
        for (const MendingChange &change : mending.changes)
            layers.put(change.correction);
        QVERIFY(file.setLayers(layers, context).has_value());
        QCOMPARE(file.judgement().disposition, Disposition::Approvable);
    }

    QList<int> m_changes;
    QList<double> m_times;
};

QTEST_GUILESS_MAIN(TestMend)
#include "tst_mend.moc"
