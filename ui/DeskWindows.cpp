#include "ui/DeskWindows.h"

#include "ui/MainWindow.h"

#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QTimer>

namespace certlink {

DeskWindows::DeskWindows(const WindowContext &own, MakeSamples makeSamples, QObject *parent)
    : QObject(parent), m_own(own), m_makeSamples(std::move(makeSamples))
{
    // Asked for by a control of the window that is to go, so it is done in the next turn.
    m_own.leaveSamples = [this] { QTimer::singleShot(0, this, [this] { openOwn(); }); };
    m_own.openSamples = [this] { QTimer::singleShot(0, this, [this] { openSamples(); }); };
}

DeskWindows::~DeskWindows() = default;

void DeskWindows::openOwn(const QStringList &paths)
{
    QDir().mkpath(QFileInfo(m_own.databasePath).absolutePath());
    open(m_own, paths);
}

void DeskWindows::openSamples(const QStringList &paths)
{
    if (m_window && m_window->isSampleDesk())
        return;
    const Result<Samples> samples = m_makeSamples();
    if (!samples) {
        if (!m_window)
            openOwn(paths);
        m_window->showFailure(tr("The sample desk could not be made"), samples.error());
        return;
    }
    WindowContext context = m_own;
    context.isSampleDesk = true;
    context.databasePath = samples->databasePath;
    open(context, QStringList{samples->inbox} + paths);
}

/// The layout is kept at closing and taken up again by the next window, so the old one goes first;
/// the program must not end in between.
void DeskWindows::open(const WindowContext &context, const QStringList &paths)
{
    const bool quits = QGuiApplication::quitOnLastWindowClosed();
    QGuiApplication::setQuitOnLastWindowClosed(false);
    if (m_window)
        m_window->close();
    m_window.reset();
    m_window = std::make_unique<MainWindow>(context);
    m_window->show();
    if (!paths.isEmpty())
        m_window->open(paths);
    QGuiApplication::setQuitOnLastWindowClosed(quits);
}

} // namespace certlink
