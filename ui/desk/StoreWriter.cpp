#include "ui/desk/StoreWriter.h"

#include <QEventLoop>
#include <QTimer>

namespace certlink {

StoreWriter::StoreWriter(QObject *parent) : QObject(parent), m_worker(new QObject)
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, [this] { m_store.reset(); }); // where it was opened
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("store writer"));
    m_thread.start();
}

StoreWriter::~StoreWriter()
{
    m_isEnding = true;
    m_thread.quit();
    m_thread.wait();
}

void StoreWriter::open(const QString &location)
{
    QMetaObject::invokeMethod(m_worker, [this, location] {
        m_store.reset();
        m_location = location;
        if (location.isEmpty() || m_isEnding)
            return;
        if (const Result<Store *> store = opened(); !store && store.error().code != Failure::Code::Locked)
            QMetaObject::invokeMethod(this, [this, failure = store.error()] { emit notOpened(failure); });
    });
}

Result<Store *> StoreWriter::opened()
{
    if (m_store)
        return m_store.get();
    if (m_location.isEmpty())
        return tl::make_unexpected(Failure{Failure::Code::NotFound, {}, tr("There is no database."), {}});
    auto store = Store::open(m_location, Store::Mode::ReadWrite, patienceAtOnce, Store::Check::Thorough);
    if (!store)
        return tl::make_unexpected(store.error());
    m_store = std::move(*store);
    return m_store.get();
}

bool StoreWriter::waitUntilDone(std::chrono::milliseconds patience)
{
    if (m_waiting == 0)
        return true;
    QEventLoop loop;
    connect(this, &StoreWriter::waitingChanged, &loop, [&loop](int waiting) {
        if (waiting == 0)
            loop.quit();
    });
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    loop.exec(QEventLoop::ExcludeUserInputEvents);
    return m_waiting == 0;
}

} // namespace certlink
