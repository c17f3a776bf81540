#include "ui/MainWindow.h"

#include "ui/Actions.h"
#include "ui/ClosingGuard.h"
#include "ui/DeskNotices.h"
#include "ui/DeskPage.h"
#include "ui/Dropped.h"
#include "ui/ManualDialog.h"
#include "ui/ShortcutsDialog.h"
#include "ui/StatusLine.h"
#include "ui/WindowCommands.h"
#include "ui/Workspaces.h"
#include "ui/approval/DecisionFlow.h"
#include "ui/desk/Desk.h"
#include "ui/findings/FindingsPane.h"
#include "ui/findings/VerdictBanner.h"
#include "ui/history/DailyAnchors.h"
#include "ui/history/HistoryPage.h"
#include "ui/history/PeopleDialog.h"
#include "ui/inbox/InboxPane.h"
#include "ui/language/Languages.h"
#include "ui/notice/NoticeBar.h"
#include "ui/reply/LettersDialog.h"
#include "ui/rulebook/RulebookDialog.h"
#include "ui/training/TrainingPage.h"

#include <QCloseEvent>
#include <QListView>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QSettings>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>

namespace certlink {

namespace {

/// A dialog that does not stop the window; it goes when it is closed.
void openBeside(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace

MainWindow::MainWindow(const WindowSetup &setup, QWidget *parent)
    : QMainWindow(parent), m_setup(setup), m_languages(new Languages(this)), m_desk(new Desk(setup, this)),
      m_actions(new Actions(m_desk->undoGroup(), this)), m_commands(new WindowCommands(*m_desk, *m_languages, this)),
      m_flow(new DecisionFlow(*m_desk, this)), m_closing(new ClosingGuard(*m_desk, this)),
      m_anchors(new DailyAnchors(*m_desk, this))
{
    build();
    layOut();
    buildMenus();
    connectParts();
    connectActions();
    m_commands->restore();
    retranslate();
    restoreLayout();
    m_page->inbox()->list()->setFocus();
    m_desk->database().open();
    if (m_setup.isMasked)
        offerActions(); // what of them is offered
    else if (!isSampleDesk())
        m_desk->intake().loadAgain();
}

MainWindow::~MainWindow()
{
    // They look at the desk until the end, so they go first.
    delete takeCentralWidget();
    delete m_deskNotices;
    delete m_status;
}

void MainWindow::build()
{
    setAcceptDrops(!m_setup.isMasked); // what comes in would not be masked
    m_sampleNotice = new NoticeBar(this);
    m_sampleNotice->setObjectName(QStringLiteral("sampleNotice"));
    m_notice = new NoticeBar(this);
    m_workspaces = new Workspaces(*m_desk, *m_actions, *m_languages, this);
    m_page = m_workspaces->desk();
    m_rail = new QToolBar(this);
    m_status = new StatusLine(*m_desk, this);
    m_deskNotices = new DeskNotices(*m_desk, *m_notice, this);
}

void MainWindow::layOut()
{
    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_sampleNotice);
    column->addWidget(m_workspaces, 1);
    setCentralWidget(centre);

    m_rail->setObjectName(QStringLiteral("rail"));
    m_rail->setMovable(false);
    m_rail->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_rail->addActions(m_workspaces->pageActions());
    addToolBar(Qt::LeftToolBarArea, m_rail);
    setStatusBar(m_status);
    // Whatever is dropped is for the window, wherever it falls.
    for (QWidget *control : findChildren<QWidget *>())
        control->setAcceptDrops(false);
}

/// Beside the menus there is room for a line, so that what comes and goes moves nothing.
void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    placeNotice();
}

void MainWindow::placeNotice()
{
    if (menuBar()->actions().isEmpty())
        return;
    int menus = fontMetrics().averageCharWidth() * 8;
    for (QAction *menu : menuBar()->actions())
        menus += menuBar()->actionGeometry(menu).width();
    m_notice->setMenusWidth(menus);
}

void MainWindow::addMenu(const QList<QAction *> &actions)
{
    QMenu *menu = menuBar()->addMenu(QString());
    for (QAction *action : actions)
        action ? menu->addAction(action) : (void)menu->addSeparator();
    m_menus.append(menu);
}

void MainWindow::buildMenus()
{
    menuBar()->setCornerWidget(m_notice);
    const Actions &actions = *m_actions;
    addMenu({actions.paste, actions.newText, actions.openFiles, actions.openFolder, actions.watchFolder, nullptr,
             actions.importRegister, nullptr, actions.people, actions.letters, actions.rulebook, nullptr,
             actions.quit});
    m_recent = new QMenu(this);
    m_menus.first()->insertMenu(actions.watchFolder, m_recent);
    connect(m_recent, &QMenu::aboutToShow, m_commands, [this] { m_commands->fillRecent(*m_recent); });
    addMenu({actions.undo, actions.redo, nullptr, actions.find});
    const QList<QAction *> going{actions.nextProblem, actions.previousProblem, actions.confirmFinding,
                                 actions.nextApplication, actions.previousApplication};
    const QList<QAction *> explaining{actions.recordFact, actions.mend, actions.exercise, actions.compare,
                                      actions.picture};
    const QList<QAction *> deciding{actions.approve,  actions.giveBack, actions.write,
                                    actions.handOver, actions.look,     actions.withdraw};
    const QList<QAction *> ofInbox{actions.remove, actions.ignore, actions.restore};
    addMenu(going + QList<QAction *>{nullptr} + explaining + deciding + QList<QAction *>{nullptr} + ofInbox);
    addMenu({actions.toDesk, actions.decisions, actions.toChanges, actions.toTraining, nullptr, actions.nextPane,
             actions.previousPane, actions.contents, actions.showFindings, nullptr, actions.japanese, actions.english,
             nullptr, actions.zoomIn, actions.zoomOut, actions.zoomReset, nullptr, actions.dark, actions.mask});
    addMenu({actions.shortcuts, actions.manual, actions.openSamples, actions.leaveSamples});
    actions.mask->setVisible(bool(m_setup.switchMasking));
    actions.openSamples->setVisible(!isSampleDesk() && m_setup.openSamples);
    actions.leaveSamples->setVisible(isSampleDesk() && m_setup.leaveSamples);
}

void MainWindow::offerActions()
{
    const bool isOffered = !m_workspaces->trainingInFront();
    m_actions->offerDesk(isOffered);
    m_recent->menuAction()->setVisible(isOffered && !m_setup.isMasked);
    if (m_setup.isMasked)
        m_actions->withholdChanges();
    menuBar()->clear(); // a menu that is only hidden keeps its mnemonic from the page
    for (QMenu *menu : std::as_const(m_menus)) {
        const QList<QAction *> actions = menu->actions();
        if (std::any_of(actions.begin(), actions.end(),
                        [](const QAction *action) { return action->isVisible() && !action->isSeparator(); }))
            menuBar()->addMenu(menu);
    }
    placeNotice();
}

void MainWindow::connectParts()
{
    connectNotice();
    connect(m_workspaces, &Workspaces::shown, this, &MainWindow::offerActions);
    connect(m_workspaces->history(), &HistoryPage::anchorFolderChosen, m_anchors, &DailyAnchors::keep);
    connect(m_sampleNotice, &NoticeBar::againWanted, m_setup.isMasked ? m_actions->mask : m_actions->leaveSamples,
            &QAction::trigger);
    connect(m_page->findings(), &FindingsPane::recordWanted, m_commands, &WindowCommands::recordFact);
    connect(m_page->findings(), &FindingsPane::compareWanted, m_actions->compare, &QAction::trigger);
    connect(m_page->banner(), &VerdictBanner::compareWanted, m_actions->compare, &QAction::trigger);
    connect(m_flow, &DecisionFlow::decided, m_page->inbox(), &InboxPane::goOn);
    connect(m_commands, &WindowCommands::watching, this, &MainWindow::showWatched);
}

/// Everybody has one bar to say it in.
void MainWindow::connectNotice()
{
    connect(m_page->inbox(), &InboxPane::said, m_notice, &NoticeBar::showMessage);
    connect(m_workspaces, &Workspaces::shown, m_notice, &NoticeBar::hideMessage);
    connect(m_workspaces, &Workspaces::say, m_notice, &NoticeBar::showMessage);
    connect(m_workspaces, &Workspaces::failed, this, &MainWindow::showFailure);
    connect(m_flow, &DecisionFlow::done, m_notice, &NoticeBar::showMessage);
    connect(m_flow, &DecisionFlow::refused, m_deskNotices, &DeskNotices::sayOfTheApplication);
    connect(m_anchors, &DailyAnchors::failed, this, &MainWindow::showFailure);
    connect(m_commands, &WindowCommands::say, m_notice, &NoticeBar::showMessage);
    connect(m_commands, &WindowCommands::fail, this, &MainWindow::showFailure);
}

void MainWindow::connectActions()
{
    const Actions &actions = *m_actions;
    connect(actions.quit, &QAction::triggered, this, &QWidget::close);
    connect(actions.paste, &QAction::triggered, m_commands, &WindowCommands::paste);
    connect(actions.openFiles, &QAction::triggered, m_commands, &WindowCommands::openFiles);
    connect(actions.openFolder, &QAction::triggered, m_commands, &WindowCommands::openFolder);
    connect(actions.watchFolder, &QAction::triggered, m_commands, &WindowCommands::watchFolder);
    connect(actions.importRegister, &QAction::triggered, m_commands, &WindowCommands::importRegister);
    connect(actions.compare, &QAction::triggered, m_commands, &WindowCommands::compare);
    connect(actions.picture, &QAction::triggered, m_commands, &WindowCommands::showPicture);
    connect(actions.zoomIn, &QAction::triggered, m_commands, [this] { m_commands->zoom(1); });
    connect(actions.zoomOut, &QAction::triggered, m_commands, [this] { m_commands->zoom(-1); });
    connect(actions.zoomReset, &QAction::triggered, m_commands, [this] { m_commands->zoom(0); });
    connect(actions.dark, &QAction::toggled, m_commands, &WindowCommands::useDark);
    connect(actions.japanese, &QAction::triggered, m_commands, [this] { m_commands->useLanguage(Language::Japanese); });
    connect(actions.english, &QAction::triggered, m_commands, [this] { m_commands->useLanguage(Language::English); });
    connect(actions.mask, &QAction::triggered, this, &MainWindow::switchMasking);
    connect(actions.openSamples, &QAction::triggered, this, [this] { m_setup.openSamples(); });
    connect(actions.leaveSamples, &QAction::triggered, this, [this] { m_setup.leaveSamples(); });
    connectDialogs();
    connectDecisions();
}

void MainWindow::connectDialogs()
{
    connect(m_actions->people, &QAction::triggered, this, [this] {
        auto *dialog = new PeopleDialog(*m_desk, this);
        connect(dialog, &QDialog::finished, m_status, &StatusLine::showState); // one's own role may be another
        openBeside(dialog);
    });
    connect(m_actions->letters, &QAction::triggered, this, [this] { openBeside(new LettersDialog(*m_desk, this)); });
    connect(m_actions->rulebook, &QAction::triggered, this, [this] { openBeside(new RulebookDialog(*m_desk, this)); });
    connect(m_actions->shortcuts, &QAction::triggered, this,
            [this] { openBeside(new ShortcutsDialog(*m_actions, this)); });
    connect(m_actions->manual, &QAction::triggered, this,
            [this] { openBeside(new ManualDialog(m_languages->current(), this)); });
}

void MainWindow::connectDecisions()
{
    const Actions &actions = *m_actions;
    connect(actions.approve, &QAction::triggered, m_flow, &DecisionFlow::approve);
    connect(actions.giveBack, &QAction::triggered, m_flow, [this] { m_flow->giveBack(m_page->inbox()->selected()); });
    connect(actions.write, &QAction::triggered, m_flow, &DecisionFlow::write);
    connect(actions.mend, &QAction::triggered, m_flow, &DecisionFlow::proposeMending);
    connect(actions.handOver, &QAction::triggered, m_flow, &DecisionFlow::handOver);
    connect(actions.look, &QAction::triggered, m_flow, &DecisionFlow::look);
    connect(actions.withdraw, &QAction::triggered, m_flow, &DecisionFlow::withdraw);
}

void MainWindow::switchMasking()
{
    m_actions->mask->setChecked(m_setup.isMasked); // of this window
    if (!m_setup.isMasked || m_workspaces->mayLeave())
        m_setup.switchMasking();
}

void MainWindow::sayLeftOut(int count)
{
    if (count > 0)
        m_notice->showMessage(tr("%n application(s) are not shown masked", nullptr, count),
                              tr("Masked, they would not be judged as they are, or there are too many of them."));
}

void MainWindow::open(const QStringList &paths)
{
    m_desk->intake().load(paths);
}

void MainWindow::showFailure(const QString &headline, const Failure &failure)
{
    m_notice->showFailure(failure, headline);
}

void MainWindow::retranslate()
{
    setWindowTitle(m_setup.isMasked ? tr("CertLink Desk – masked")
                   : isSampleDesk() ? tr("CertLink Desk – samples")
                                    : tr("CertLink Desk"));
    m_actions->retranslate();
    const QStringList titles{tr("&File"), tr("&Edit"), tr("&Application"), tr("&View"), tr("&Help")};
    for (int index = 0; index < m_menus.size(); ++index)
        m_menus[index]->setTitle(titles[index]);
    placeNotice();
    m_recent->setTitle(tr("Open &recent"));
    m_workspaces->retranslate();
    m_rail->setAccessibleName(tr("Workspaces"));
    m_rail->setWindowTitle(tr("Workspaces"));
    m_actions->japanese->setChecked(m_languages->current() == Language::Japanese);
    m_actions->english->setChecked(m_languages->current() == Language::English);
    m_actions->dark->setChecked(m_commands->isDark());
    m_actions->mask->setChecked(m_setup.isMasked);
    showSampleNotice();
    m_status->showState();
}

void MainWindow::showWatched(const QString &folder)
{
    m_actions->watchFolder->setChecked(!folder.isEmpty());
    m_status->showWatched(folder);
}

void MainWindow::showSampleNotice()
{
    if (m_setup.isMasked)
        m_sampleNotice->showStanding(
            tr("Masked"),
            tr("IDs, names, addresses, codes and host names are masked. These are copies without the history; nothing "
               "done here is kept."),
            tr("Show what it is"));
    else if (isSampleDesk())
        m_sampleNotice->showStanding(
            tr("This is the sample desk"),
            tr("Try everything: nothing done here reaches your own database. It is made anew each time."),
            m_setup.leaveSamples ? tr("Start with your own desk") : QString());
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::ThemeChange) {
        m_commands->followSystem();
        m_actions->dark->setChecked(m_commands->isDark());
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_workspaces->mayLeave()) {
        event->ignore();
        return;
    }
    if (m_setup.isMasked) {
        event->ignore(); // the window behind it comes back
        m_setup.switchMasking();
        return;
    }
    const bool isLoading = m_desk->intake().isLoading();
    m_desk->intake().cancelLoading();
    m_anchors->keep();
    if (!m_closing->mayClose()) {
        event->ignore();
        return;
    }
    m_desk->rememberInbox(!isLoading);
    saveLayout();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    event->acceptProposedAction(); // what cannot be taken is said when it is dropped
}

void MainWindow::dropEvent(QDropEvent *event)
{
    if (TrainingPage *training = m_workspaces->trainingInFront())
        training->take(readDropped(*event->mimeData()));
    else
        m_commands->take(*event->mimeData());
    event->acceptProposedAction();
}

void MainWindow::restoreLayout()
{
    const int unit = fontMetrics().averageCharWidth();
    const QSize room = screen()->availableSize() * 19 / 20;
    const QSize usual(unit * 220, fontMetrics().height() * 60);
    resize(usual.boundedTo(room));
    if (usual.width() > room.width() || usual.height() > room.height())
        setWindowState(Qt::WindowMaximized); // a small screen is used whole
    if (!m_setup.settings)
        return;
    restoreGeometry(m_setup.settings->value(QStringLiteral("geometry")).toByteArray());
    m_page->restoreLayout(*m_setup.settings);
}

void MainWindow::saveLayout() const
{
    if (!m_setup.settings)
        return;
    m_setup.settings->setValue(QStringLiteral("geometry"), saveGeometry());
    m_page->saveLayout(*m_setup.settings);
}

} // namespace certlink
