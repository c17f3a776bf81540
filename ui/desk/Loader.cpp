#include "ui/desk/Loader.h"

#include "models/mail/MailFile.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QPointer>
#include <QSemaphore>
#include <QTimer>

#include <atomic>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace certlink {

namespace {

constexpr int mailsAtOnce = 16;     ///< a worker's task: long enough to be worth it
constexpr int firstMailsAtOnce = 4; ///< the first ones are to be seen at once
constexpr int tasksWaiting = 16;    ///< bounds the bytes read but not yet judged

int countFiles(const QStringList &paths)
{
    int files = 0;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            ++files;
            continue;
        }
        QDirIterator all(path, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            all.next();
            ++files;
        }
    }
    return files;
}

Evidence evidenceOf(const RawMessage &message, QDate today)
{
    Evidence evidence;
    evidence.kind = message.isText ? Evidence::Kind::Text : Evidence::Kind::Mail;
    evidence.bytes = message.bytes;
    evidence.source = message.source;
    evidence.arrivedOn = today;
    return evidence;
}

DeskContext contextOf(const LoaderSetup &setup)
{
    DeskContext context{*setup.rulebook, setup.contractRegister, setup.today, {}};
    if (setup.hasDatabase)
        context.openApplications = [](const QString &) { return QStringList(); };
    return context;
}

} // namespace

struct Loader::Run {
    LoaderSetup setup;
    std::atomic_bool cancelled = false;
    std::atomic_int expected = 0; ///< files counted before reading
    std::atomic_int found = 0;
    std::atomic_int done = 0;
    std::atomic_int tasks = 0;
    int nextBatch = 0;                   ///< of the reader
    int nextDelivery = 0;                ///< of the loader's thread, as is the next
    QHash<int, QList<LoadedMail>> early; ///< worked off before the one in front of them
    std::atomic_bool allFound = false;
    QSemaphore free{tasksWaiting};
};

LoadedMail loadMail(const Evidence &evidence, const LoaderSetup &setup)
{
    const DeskContext context = contextOf(setup);
    const ReadMail read = readMail(decodeEvidence(evidence), *setup.rulebook, evidence.arrivedOn);
    LoadedMail forms;
    const qsizetype count = std::max<qsizetype>(1, read.reading.applications.size());
    for (qsizetype index = 0; index < count; ++index) {
        LoadedCase form;
        form.evidence = evidence;
        form.evidence.formIndex = int(index);
        form.key = Store::draftKey(evidence.bytes, int(index));
        form.file = std::make_shared<CaseFile>(read, index, context);
        forms.append(form);
    }
    return forms;
}

Loader::Loader(QObject *parent) : QObject(parent)
{
    m_readers.setMaxThreadCount(1);
    m_workers.setMaxThreadCount(QThread::idealThreadCount()); // they step back behind the window
}

Loader::~Loader()
{
    cancel();
    m_readers.waitForDone();
    m_workers.waitForDone();
}

void Loader::start(const QStringList &paths, const LoaderSetup &setup)
{
    auto run = std::make_shared<Run>();
    run->setup = setup;
    m_runs.append(run);
    m_readers.start([this, paths, run] { readPaths(paths, run); });
}

void Loader::cancel()
{
    for (const auto &run : std::as_const(m_runs)) {
        run->cancelled = true;
        run->free.release(tasksWaiting);
    }
}

/// Linux gives each thread a niceness of its own; where that cannot be set, nothing is lost.
static void stepBack()
{
#ifdef Q_OS_LINUX
    constexpr int niceness = 19;
    thread_local const bool done = setpriority(PRIO_PROCESS, id_t(gettid()), niceness) == 0;
    (void)done;
#endif
}

QList<LoadedMail> Loader::readBatch(const QList<Result<RawMessage>> &batch, const Run &run)
{
    stepBack();
    QList<LoadedMail> mails;
    for (const auto &message : batch) {
        if (run.cancelled)
            break;
        if (message) {
            mails.append(loadMail(evidenceOf(*message, run.setup.today), run.setup));
        } else {
            LoadedCase unreadable;
            unreadable.evidence.source = message.error().subject;
            unreadable.failure = message.error();
            mails.append(LoadedMail{unreadable});
        }
    }
    return mails;
}

void Loader::readPaths(const QStringList &paths, const std::shared_ptr<Run> &run)
{
    stepBack();
    run->expected = countFiles(paths);
    QList<Result<RawMessage>> batch;
    int wanted = firstMailsAtOnce;
    const auto hand = [&] {
        if (batch.isEmpty() || run->cancelled)
            return;
        run->free.acquire();
        ++run->tasks;
        m_workers.start([this, run, batch, number = run->nextBatch++] {
            const QList<LoadedMail> mails = readBatch(batch, *run);
            run->free.release();
            QMetaObject::invokeMethod(this, [this, run, number, mails] { deliver(number, mails, run); });
        });
        batch.clear();
        wanted = mailsAtOnce;
    };
    for (const QString &path : paths) {
        forEachMessage(path, [&](const Result<RawMessage> &message) {
            ++run->found;
            batch.append(message);
            if (batch.size() >= wanted)
                hand();
            return !run->cancelled;
        });
    }
    hand();
    run->allFound = true;
    QMetaObject::invokeMethod(this, [this, run] { end(run); });
}

/// Batches are handed on in the order of the input, whichever worker was quicker, one in a turn of
/// the event loop.
void Loader::deliver(int number, const QList<LoadedMail> &mails, const std::shared_ptr<Run> &run)
{
    --run->tasks;
    run->done += int(mails.size());
    run->early.insert(number, mails);
    handOn(run);
    if (!run->cancelled) {
        const int total = run->allFound ? int(run->found) : std::max<int>(run->expected, run->found);
        emit progressed(run->done, total);
    }
    end(run);
}

void Loader::handOn(const std::shared_ptr<Run> &run)
{
    if (run->cancelled || !run->early.contains(run->nextDelivery))
        return;
    emit loaded(run->early.take(run->nextDelivery++));
    if (run->early.contains(run->nextDelivery))
        QTimer::singleShot(0, this, [this, run] {
            handOn(run);
            end(run);
        });
}

/// Called after each delivery and once after the last message was found; only the last call counts.
void Loader::end(const std::shared_ptr<Run> &run)
{
    const bool waits = !run->cancelled && !run->early.isEmpty();
    if (!run->allFound || run->tasks > 0 || run->expected < 0 || waits)
        return;
    run->expected = -1;
    m_runs.removeOne(run);
    if (m_runs.isEmpty())
        emit finished();
}

} // namespace certlink
