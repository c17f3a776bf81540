#include "models/mail/MailFile.h"
#include "models/register/RegisterCsv.h"
#include "rules/training/Mend.h"

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
            QTest::newRow(name) << QStringLiteral(SHARED "/cases/") + QString::fromLatin1(name);
    }

    void everyProposalIsApprovable()
    {
        QFETCH(const QString, folder);
        if (!QFileInfo::exists(folder))
            QSKIP("The shared cases are not beside the project.");
        const auto book = Rulebook::builtIn();
        QVERIFY(book.has_value());
        const RegisterImport import = readRegisterFolder(folder + u"/register"_s, *book);
        QVERIFY(import.isUsable());
        const DeskContext context{*book, import.data, QDate(2026, 11, 25), {}};
        forEachMessage(folder + u"/mail"_s, [&](const Result<RawMessage> &message) {
            if (message) {
                const ReadMail read = readMail(decode(*message), *book, context.fallbackReceiptDate);
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

private:
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
        if (!mending.isMended)
            return;
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
