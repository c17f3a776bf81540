#pragma once

#include "rules/desk/OrderedPipeline.h"
#include "ui/desk/DeskCase.h"

#include <QObject>
#include <QThreadPool>

#include <memory>

namespace certlink {

/// What a worker made of one form of one message, or why it could not.
struct LoadedCase {
    Evidence evidence;
    QString key;
    std::optional<ParkedCase> parked; ///< nothing with a failure
    std::optional<Failure> failure;
};
/// The forms of one message.
using LoadedMail = QList<LoadedCase>;

/// What workers judge with; copies, so that the desk may go on.
struct LoaderContext {
    Rulebook rulebook;
    Register contractRegister;
    QDate today;
    /// Of every contract, until the desk judges with its own; nothing without a database.
    std::optional<ContractDealings> dealings;
};

/// Loads mails from files and folders in the background, with every core, the first ones at once.
/// Signals arrive in the loader's thread, a few mails at a time.
class Loader : public QObject
{
    Q_OBJECT

public:
    explicit Loader(QObject *parent = nullptr);
    ~Loader() override;

    /// Further paths may be given while it is at work.
    void start(const QStringList &paths, const LoaderContext &context);
    /// What has arrived stays; nothing more comes.
    void cancel();
    [[nodiscard]] bool isRunning() const { return !m_runs.isEmpty(); }

signals:
    void loaded(const QList<certlink::LoadedMail> &mails);
    /// `total` grows while folders are searched.
    void progressed(int done, int total);
    void finished();

private:
    struct Run;

    void readPaths(const QStringList &paths, const std::shared_ptr<Run> &run);
    [[nodiscard]] static QList<LoadedMail> readBatch(const MessageBatch &batch, const Run &run);
    void take(const QList<LoadedMail> &mails, const std::shared_ptr<Run> &run);
    void handOn(const std::shared_ptr<Run> &run);
    void end(const std::shared_ptr<Run> &run);

    QList<std::shared_ptr<Run>> m_runs;
    QThreadPool m_readers;
};

/// Reads and judges one message: one entry for each of its forms.
[[nodiscard]] LoadedMail loadMail(const Evidence &evidence, const LoaderContext &own);

} // namespace certlink
