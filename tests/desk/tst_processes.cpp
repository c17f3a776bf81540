// Several processes decide on one database, and some are killed in the middle.
#include "DeskMails.h"

#include "tests/Needed.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

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
    enum class Start { Awaited, Begun };
    /// Begun: it may still be opening the database.
    Decider(const QString &database, const QStringList &arguments, Start start = Start::Awaited)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(DECIDER), QStringList{database} + arguments);
        if (start == Start::Awaited && nextLine() != u"ready"_s)
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

/// What processes have answered as done, in their order.
struct Answered {
    QMap<int, int> drafts; ///< the version, by the mail's number
    QMap<int, qint64> decisions;
    qint64 imports = 0;

    void take(const QStringList &lines)
    {
        for (const QString &line : lines) {
            const int number = line.section(u' ', 1, 1).toInt();
            const qint64 which = line.section(u' ', 2, 2).toLongLong();
            if (line.startsWith(u"saved "))
                decisions.insert(number, which);
            else if (line.startsWith(u"draft "))
                drafts.insert(number, int(which));
            else if (line.startsWith(u"imported "))
                imports = std::max(imports, which);
        }
    }
};

int numberOf(const QString &contract)
{
    return contract.mid(3).toInt() - 10000000;
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

    // Typing, correcting, approving, returning and importing, by one and by two at once; every third time on a
    // database that is only just being made.
    void aDaysWorkIsThereAfterAKill()
    {
        constexpr int contracts = 400;
        QRandomGenerator random(20261128);
        Answered answered;
        int next = 0;
        for (int kills = times(12), round = 0; kills > 0; ++round) {
            const bool isNew = round % 3 == 0 || next > contracts - 40;
            if (isNew) {
                init();
                answered = {};
                next = 0;
                if (round % 2 == 0)
                    fillRegister(contracts);
            }
            const int processes = std::min(kills, 1 + round % 2);
            std::vector<std::unique_ptr<Decider>> deciders;
            for (int i = 0; i < processes; ++i)
                deciders.push_back(
                    std::make_unique<Decider>(m_database,
                                              QStringList{QString::number(next + i), u"20"_s,
                                                          QString::number(processes), QString::number(contracts)},
                                              Decider::Start::Begun));
            answered.take(killedAtRandom(deciders, random));
            kills -= processes;
            checkThere(answered);
            if (QTest::currentTestFailed())
                return;
            next += 20 * processes;
        }
    }

private:
    static QStringList killedAtRandom(const std::vector<std::unique_ptr<Decider>> &deciders, QRandomGenerator &random)
    {
        QStringList lines;
        for (int seen = int(random.bounded(16)); seen > 0; --seen)
            lines.append(deciders.front()->nextLine());
        QThread::usleep(random.bounded(3000)); // nothing is waited for: somewhere between two answers
        for (const auto &decider : deciders)
            decider->kill();
        for (const auto &decider : deciders)
            lines += decider->linesUntilEnd();
        return lines;
    }

    /// The file opens and verifies, and holds all that was answered as done.
    void checkThere(const Answered &answered) const
    {
        const auto store = verified();
        QMap<int, qint64> decided;
        const auto decisions = store->decisions();
        for (const DecisionSummary &decision : decisions.value()) {
            const auto record = store->decision(decision.id);
            QVERIFY(record && record->evidence.bytes == mailOf(numberOf(decision.serviceCode)));
            QVERIFY(!decided.contains(numberOf(decision.serviceCode)));
            decided.insert(numberOf(decision.serviceCode), decision.id);
        }
        for (auto at = answered.decisions.begin(); at != answered.decisions.end(); ++at)
            QCOMPARE(decided.value(at.key()), at.value());
        QMap<int, bool> drafts; // by the mail's number: whether the correction is in it
        const auto kept = store->drafts();
        for (const Draft &draft : kept.value())
            drafts.insert(numberOf(draft.serviceCode), !layersFromJson(draft.layers).corrections.isEmpty());
        for (auto at = answered.drafts.begin(); at != answered.drafts.end(); ++at) {
            QCOMPARE(drafts.contains(at.key()), !decided.contains(at.key())); // a decision ends its draft
            QVERIFY(decided.contains(at.key()) || at.value() == 1 || drafts.value(at.key()));
        }
        QVERIFY(store->registerImport().value() >= answered.imports);
    }

    std::unique_ptr<Store> opened() const { return needed(Store::open(m_database)); }

    /// Its chain is unbroken.
    std::unique_ptr<Store> verified() const
    {
        auto store = opened();
        const auto verification = store->verify({});
        if (!verification || !verification->holds())
            qFatal("%s does not verify", qPrintable(m_database));
        return store;
    }

    void fillRegister(int contracts) const
    {
        QVERIFY(opened()->replaceRegister(registerOf(contracts), u"tanaka"_s, now).has_value());
    }

    /// The mails' numbers by record; each record whole, and all of them one chain.
    QMap<qint64, int> stored() const
    {
        QMap<qint64, int> numbers;
        const auto store = verified();
        const auto decisions = store->decisions();
        for (const DecisionSummary &decision : decisions.value()) {
            const auto record = store->decision(decision.id);
            const int number = numberOf(decision.serviceCode);
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
