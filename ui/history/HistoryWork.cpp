#include "ui/history/HistoryWork.h"

#include <QFutureWatcher>
#include <QPointer>
#include <QtConcurrent>

namespace certlink {

HistoryWork::HistoryWork(const QString &database, const QString &title, QWidget *window)
    : QObject(window), m_database(database), m_dialog(new QProgressDialog(window)),
      m_isEnded(std::make_shared<std::atomic_bool>(false))
{
    m_dialog->setObjectName(QStringLiteral("historyWork"));
    m_dialog->setWindowTitle(title);
    m_dialog->setLabelText(title);
    m_dialog->setCancelButtonText(tr("&Cancel"));
    m_dialog->setWindowModality(Qt::WindowModal);
    m_dialog->setAutoReset(false);
    m_dialog->setRange(0, 0);
    connect(m_dialog, &QProgressDialog::canceled, this, [this] { *m_isEnded = true; });
    connect(this, &HistoryWork::progressed, m_dialog, [this](qint64 done, qint64 all) {
        constexpr int parts = 1000;
        m_dialog->setRange(0, all > 0 ? parts : 0);
        m_dialog->setValue(all > 0 ? int(done * parts / all) : 0);
        m_dialog->setLabelText(m_dialog->windowTitle() % u'\n' % QString::number(done));
    });
}

HistoryWork::~HistoryWork()
{
    *m_isEnded = true;
}

void HistoryWork::start(const Job &job, const std::function<void(const Result<QString> &)> &then)
{
    const QPointer<HistoryWork> self(this);
    auto *watcher = new QFutureWatcher<Result<QString>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, then] {
        m_dialog->deleteLater();
        then(watcher->result());
        deleteLater();
    });
    watcher->setFuture(QtConcurrent::run([database = m_database, ended = m_isEnded, self, job]() -> Result<QString> {
        const Result<std::unique_ptr<Store>> store = Store::open(database, Store::Mode::ReadOnly);
        if (!store)
            return tl::make_unexpected(store.error());
        return job(**store, [&](qint64 done, qint64 all) {
            if (!*ended)
                QMetaObject::invokeMethod(
                    qApp,
                    [self, done, all] {
                        if (self)
                            emit self->progressed(done, all);
                    },
                    Qt::QueuedConnection);
            return !ended->load();
        });
    }));
}

} // namespace certlink
