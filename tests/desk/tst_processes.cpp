// Several processes decide on one database, and some are killed in the middle.
#include "DeskMails.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

namespace {

/// How often, where nothing else is asked for; CERTLINK_TIMES multiplies it for a longer run by hand.
int times(int usual)
{
    bool isNumber = false;
    const int factor = qEnvironmentVariableIntValue("CERTLINK_TIMES", &isNumber);
    return isNumber ? usual * factor : usual;
}

/// A decider at work on a database.
class Decider
{
public:
    Decider(const QString &database, const QStringList &arguments)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(DECIDER), QStringList{database} + arguments);
        if (nextLine() != u"ready"_s)
            qFatal("the decider does not start");
    }

    void ask(int number) { m_process.write(QByteArray::number(number) + '\n'); }
    /// Waits for it; null where the process has ended.
    QString nextLine()
    {
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(-1))
                return {};
        }
        return QString::fromUtf8(m_process.readLine()).trimmed();
    }
    QStringList linesUntilEnd()
    {
        QStringList lines;
        for (QString line = nextLine(); !line.isNull(); line = nextLine())
            lines.append(line);
        m_process.waitForFinished(-1);
        return lines;
    }
    void kill() { m_process.kill(); }
    void end()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished(-1);
    }

private:
    QProcess m_process;
};

/// The numbers of "saved NUMBER RECORD" lines, by record.
QMap<qint64, int> savedIn(const QStringList &lines)
{
    QMap<qint64, int> saved;
    for (const QString &line : lines) {
        if (line.startsWith(u"saved "))
            saved.insert(line.section(u' ', 2, 2).toLongLong(), line.section(u' ', 1, 1).toInt());
    }
    return saved;
}

} // namespace

class TestProcesses : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_database = m_folder->filePath(u"desk.sqlite"_s);
    }

    void oneDecisionWhereTwoApproveTheSame()
    {
        const int rounds = times(20);
        fillRegister(rounds);
        Decider first(m_database, {u"-"_s});
        Decider second(m_database, {u"-"_s});
        for (int number = 0; number < rounds; ++number) {
            first.ask(number);
            second.ask(number);
            const QStringList answers{first.nextLine(), second.nextLine()};
            QCOMPARE(answers.filter(u"saved "_s).size(), 1);
            const QString refused = u"refused %1 %2:"_s.arg(number).arg(int(Failure::Code::AlreadyDecided));
            QVERIFY2(!answers.filter(refused).isEmpty(), qPrintable(answers.join(u'\n')));
        }
        first.end();
        second.end();
        QCOMPARE(opened()->decisions()->size(), rounds);
    }

    void nothingIsLostOrDoubledWhereFourDecide()
    {
        constexpr int processes = 4;
        const int each = times(25);
        fillRegister(processes * each);
        std::vector<std::unique_ptr<Decider>> deciders;
        for (int i = 0; i < processes; ++i)
            deciders.push_back(
                std::make_unique<Decider>(m_database, QStringList{QString::number(i * each), QString::number(each)}));
        QMap<qint64, int> answered;
        for (const auto &decider : deciders) {
            const QStringList lines = decider->linesUntilEnd();
            QCOMPARE(lines.filter(u"refused"_s), QStringList()); // none because another was busy
            answered.insert(savedIn(lines));
        }
        QCOMPARE(answered.size(), processes * each);
        QCOMPARE(stored(), answered);
    }

    void whatWasAnsweredIsThereAfterAKill()
    {
        const int kills = times(10);
        QRandomGenerator random(20261128);
        int next = 0;
        fillRegister(kills * 100);
        QMap<qint64, int> answered;
        for (int i = 0; i < kills; ++i) {
            Decider decider(m_database, {QString::number(next), u"100"_s});
            QStringList lines;
            for (int seen = int(random.bounded(8)); seen > 0; --seen)
                lines.append(decider.nextLine());
            decider.kill();
            lines += decider.linesUntilEnd();
            answered.insert(savedIn(lines));
            const auto store = opened(); // whole, or it would not open
            const QMap<qint64, int> there = stored();
            for (auto at = answered.begin(); at != answered.end(); ++at)
                QCOMPARE(there.value(at.key(), -1), at.value());
            // One may have been written whose answer did not arrive any more.
            QVERIFY(there.size() - answered.size() <= i + 1);
            next = there.isEmpty() ? 0 : there.last() + 1;
        }
    }

private:
    std::unique_ptr<Store> opened() const
    {
        auto store = Store::open(m_database);
        if (!store)
            qFatal("%s", qPrintable(store.error().toString()));
        return std::move(*store);
    }

    void fillRegister(int contracts) const
    {
        QVERIFY(opened()->replaceRegister(registerOf(contracts), u"tanaka"_s, now).has_value());
    }

    /// The mails' numbers by record; each record whole.
    QMap<qint64, int> stored() const
    {
        QMap<qint64, int> numbers;
        const auto store = opened();
        const auto decisions = store->decisions();
        for (const DecisionSummary &decision : decisions.value()) {
            const auto record = store->decision(decision.id);
            const int number = decision.serviceCode.mid(3).toInt() - 10000000;
            if (!record || record->evidence.bytes != mailOf(number) || !record->change)
                qFatal("record %lld is not whole", static_cast<long long>(decision.id));
            numbers.insert(decision.id, number);
        }
        return numbers;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_database;
};

QTEST_GUILESS_MAIN(TestProcesses)
#include "tst_processes.moc"
