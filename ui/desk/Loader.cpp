#include "ui/desk/Loader.h"

#include "models/mail/MailFile.h"
#include "models/platform/Platform.h"
#include "rules/desk/OpenCase.h"
#include "rules/desk/OrderedPipeline.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QThread>
#include <QTimer>

#include <atomic>

namespace certlink {

namespace {

constexpr PipelineLimits limits{
    .firstTogether = 4, // the first ones are to be seen at once
    .together = 16,     // long enough to be worth a turn of the window
    .bytesTogether = 256 << 10,
};

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

DeskContext contextOf(const LoaderContext &own)
{
    DeskContext context{own.rulebook, own.contractRegister, own.today, {}};
    if (own.dealings)
        context.dealings = [&own](const QString &) { return *own.dealings; };
    return context;
}

} // namespace

struct Loader::Run {
    LoaderContext context;
    std::atomic_bool cancelled = false;
    std::atomic_int expected = 0; ///< files counted before reading
    std::atomic_int found = 0;
    // Of the loader's thread:
    int done = 0;
    QList<QList<LoadedMail>> waiting; ///< loaded, and not handed on yet
    bool isHandingOn = false;
    bool isComplete = false; ///< nothing more will be loaded
};

LoadedMail loadMail(const Evidence &evidence, const LoaderContext &own)
{
    const DeskContext context = contextOf(own);
    const ReadMail read = readMail(decodeEvidence(evidence), own.rulebook, evidence.arrivedOn);
    const QString sha256 = sha256Hex(evidence.bytes);
    LoadedMail forms;
    const qsizetype count = std::max<qsizetype>(1, read.reading.applications.size());
    for (qsizetype index = 0; index < count; ++index) {
        DeskCase form;
        form.evidence = evidence;
        form.evidence.formIndex = int(index);
        form.file = std::make_shared<CaseFile>(read, index, context);
        park(form);
        forms.append({form.evidence, evidenceKey(sha256, int(index)), form.parked, std::nullopt});
    }
    return forms;
}

Loader::Loader(QObject *parent) : QObject(parent)
{
    m_readers.setMaxThreadCount(1);
}

Loader::~Loader()
{
    cancel();
    m_readers.waitForDone();
}

void Loader::start(const QStringList &paths, const LoaderContext &context)
{
    auto run = std::make_shared<Run>();
    run->context = context;
    m_runs.append(run);
    m_readers.start([this, paths, run] { readPaths(paths, run); });
}

void Loader::cancel()
{
    for (const auto &run : std::as_const(m_runs))
        run->cancelled = true;
}

QList<LoadedMail> Loader::readBatch(const MessageBatch &batch, const Run &run)
{
    stepBehindTheWindow();
    QList<LoadedMail> mails;
    for (const auto &message : batch) {
        if (run.cancelled)
            break;
        if (message) {
            mails.append(loadMail(evidenceOf(*message, run.context.today), run.context));
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
    stepBehindTheWindow();
    run->expected = countFiles(paths);
    OrderedPipeline<QList<LoadedMail>> pipeline(
        QThread::idealThreadCount(), [run](const MessageBatch &batch) { return readBatch(batch, *run); },
        [this, run](const QList<LoadedMail> &mails) {
            QMetaObject::invokeMethod(this, [this, run, mails] { take(mails, run); });
        },
        limits);
    for (const QString &path : paths) {
        forEachMessage(path, [&](const Result<RawMessage> &message) {
            ++run->found;
            pipeline.add(message);
            return !run->cancelled;
        });
    }
    pipeline.finish();
    QMetaObject::invokeMethod(this, [this, run] {
        run->isComplete = true;
        end(run);
    });
}

void Loader::take(const QList<LoadedMail> &mails, const std::shared_ptr<Run> &run)
{
    if (run->cancelled)
        return;
    run->waiting.append(mails);
    if (!run->isHandingOn)
        handOn(run);
}

/// One batch in a turn of the event loop: keys are heard in between.
void Loader::handOn(const std::shared_ptr<Run> &run)
{
    run->isHandingOn = !run->cancelled && !run->waiting.isEmpty();
    if (!run->isHandingOn) {
        end(run);
        return;
    }
    const QList<LoadedMail> mails = run->waiting.takeFirst();
    run->done += int(mails.size());
    emit progressed(run->done, run->isComplete ? int(run->found) : std::max<int>(run->expected, run->found));
    emit loaded(mails);
    QTimer::singleShot(0, this, [this, run] { handOn(run); });
}

void Loader::end(const std::shared_ptr<Run> &run)
{
    if (!run->isComplete || run->isHandingOn || !m_runs.removeOne(run))
        return;
    if (m_runs.isEmpty())
        emit finished();
}

} // namespace certlink
