#include "ui/DeskWindows.h"

#include "ui/MainWindow.h"
#include "ui/masking/MaskedDesk.h"

#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QTimer>

namespace certlink {

DeskWindows::DeskWindows(const WindowSetup &own, MakeSamples makeSamples, QObject *parent)
    : QObject(parent), m_own(own), m_makeSamples(std::move(makeSamples))
{
    // Asked for by a control of the window that is to go, so it is done in the next turn.
    m_own.leaveSamples = [this] { QTimer::singleShot(0, this, [this] { openOwn(); }); };
    m_own.switchMasking = [this] { QTimer::singleShot(0, this, &DeskWindows::switchMasking); };
    m_own.maskKey = Masker::freshKey();
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
    WindowSetup setup = m_own;
    setup.isSampleDesk = true;
    setup.databasePath = samples->databasePath;
    open(setup, QStringList{samples->inbox} + paths);
}

void DeskWindows::switchMasking()
{
    if (m_masked) {
        m_window->show();
        m_masked.reset();
        return;
    }
    m_maskedRulebook = m_window->desk().rulebook();
    const Masker masker(m_own.maskKey, *m_maskedRulebook);
    const MaskedDesk copies = maskedDesk(m_window->desk(), masker);
    WindowSetup setup = m_own.with(*m_maskedRulebook);
    setup.isMasked = true;
    setup.databasePath.clear();
    setup.person = masker.code(m_own.person);
    setup.dealings = [dealings = copies.dealings](const QString &contract) { return dealings.value(contract); };
    m_masked = std::make_unique<MainWindow>(setup);
    const int leftOut = showMasked(copies, m_masked->desk());
    m_masked->show();
    m_window->hide();
    m_masked->sayLeftOut(leftOut);
}

/// The layout is kept at closing and taken up again by the next window, so the old one goes first;
/// the program must not end in between.
void DeskWindows::open(const WindowSetup &setup, const QStringList &paths)
{
    const bool quits = QGuiApplication::quitOnLastWindowClosed();
    QGuiApplication::setQuitOnLastWindowClosed(false);
    m_masked.reset();
    if (!m_window || m_window->close()) { // else somebody stays with what is not saved
        m_window.reset();
        m_window = std::make_unique<MainWindow>(setup);
        m_window->show();
        if (!paths.isEmpty())
            m_window->open(paths);
    }
    QGuiApplication::setQuitOnLastWindowClosed(quits);
}

} // namespace certlink
