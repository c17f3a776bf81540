#include "ui/MainWindow.h"

#include "models/application/Tokyo.h"
#include "ui/Actions.h"
#include "ui/ClosingGuard.h"
#include "ui/DeskPage.h"
#include "ui/Dropped.h"
#include "ui/ShortcutsDialog.h"
#include "ui/WindowCommands.h"
#include "ui/approval/ApprovalText.h"
#include "ui/approval/DecisionFlow.h"
#include "ui/desk/Desk.h"
#include "ui/findings/FindingsPane.h"
#include "ui/findings/VerdictBanner.h"
#include "ui/form/FormPane.h"
#include "ui/history/ChangesPage.h"
#include "ui/history/DailyAnchors.h"
#include "ui/history/HistoryPage.h"
#include "ui/history/PeopleDialog.h"
#include "ui/inbox/InboxPane.h"
#include "ui/language/Languages.h"
#include "ui/mail/MailPane.h"
#include "ui/mail/MailView.h"
#include "ui/masking/MaskedDesk.h"
#include "ui/notice/NoticeBar.h"
#include "ui/plain/PlainText.h"
#include "ui/reply/LettersDialog.h"
#include "ui/rulebook/RulebookDialog.h"
#include "ui/spoken/Announce.h"
#include "ui/training/TrainingPage.h"
#include "ui/views/PictureDialog.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QLabel>
#include <QListView>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTableWidget>
#include <QTimer>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>

namespace certlink {

namespace {

constexpr int unsavedMilliseconds = 700;
// What a notice is about, while it is true.
const QString ofTheApplication = QStringLiteral("application");
const QString ofTheDrafts = QStringLiteral("drafts");
constexpr int mostNamed = 5; ///< of many mails in a notice

} // namespace

MainWindow::MainWindow(const WindowContext &context, QWidget *parent)
    : QMainWindow(parent), m_context(context), m_languages(new Languages(this)), m_desk(new Desk(context, this)),
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
    if (m_context.isMasked)
        offerDesk(true); // what of it is offered
    else if (!isSampleDesk())
        m_desk->intake().loadAgain();
}

MainWindow::~MainWindow()
{
    // The pages look at the desk until the end, so they go first.
    delete takeCentralWidget();
}

void MainWindow::build()
{
    setAcceptDrops(!m_context.isMasked); // what comes in would not be masked
    m_sampleNotice = new NoticeBar(this);
    m_sampleNotice->setObjectName(QStringLiteral("sampleNotice"));
    m_notice = new NoticeBar(this);
    m_page = new DeskPage(*m_desk, *m_actions, this);
    m_pages = new QStackedWidget(this);
    m_rail = new QToolBar(this);
    m_history = new HistoryPage(*m_desk, this);
    m_changes = new ChangesPage(*m_desk, this);
    m_deskPage = m_rail->addAction(QString());
    m_historyPage = m_rail->addAction(QString());
    m_changesPage = m_rail->addAction(QString());
    m_trainingPage = m_rail->addAction(QString());
    m_database = plainLabel(this);
    m_unsaved = plainLabel(this);
    m_unsaved->setObjectName(QStringLiteral("unsaved"));
    m_unsavedSince.setSingleShot(true);
    m_unsavedSince.setInterval(unsavedMilliseconds);
    m_watched = plainLabel(this);
    m_watched->setObjectName(QStringLiteral("watched"));
    m_person = plainLabel(this);
    m_rulebook = plainLabel(this);
    m_receipt = plainLabel(this);
}

void MainWindow::layOut()
{
    for (QWidget *page : QList<QWidget *>{m_page, m_history, m_changes})
        m_pages->addWidget(page);
    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_sampleNotice);
    column->addWidget(m_pages, 1);
    setCentralWidget(centre);

    m_rail->setObjectName(QStringLiteral("rail"));
    m_rail->setMovable(false);
    m_rail->setToolButtonStyle(Qt::ToolButtonTextOnly);
    auto *workspaces = new QActionGroup(this);
    for (QAction *page : {m_deskPage, m_historyPage, m_changesPage, m_trainingPage}) {
        page->setCheckable(true);
        workspaces->addAction(page);
    }
    m_deskPage->setChecked(true);
    addToolBar(Qt::LeftToolBarArea, m_rail);
    statusBar()->addWidget(m_database, 1);
    for (QLabel *label : {m_unsaved, m_watched, m_person, m_rulebook, m_receipt})
        statusBar()->addPermanentWidget(label);
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

void MainWindow::buildMenus()
{
    menuBar()->setCornerWidget(m_notice);
    const auto menu = [this](const QList<QAction *> &actions) {
        QMenu *made = menuBar()->addMenu(QString());
        for (QAction *action : actions)
            action ? made->addAction(action) : (void)made->addSeparator();
        m_menus.append(made);
    };
    menu({m_actions->paste, m_actions->newText, m_actions->openFiles, m_actions->openFolder, m_actions->watchFolder,
          nullptr, m_actions->importRegister, nullptr, m_actions->people, m_actions->letters, m_actions->rulebook,
          nullptr, m_actions->quit});
    m_recent = new QMenu(this);
    m_menus.first()->insertMenu(m_actions->watchFolder, m_recent);
    connect(m_recent, &QMenu::aboutToShow, m_commands, [this] { m_commands->fillRecent(*m_recent); });
    menu({m_actions->undo, m_actions->redo, nullptr, m_actions->find});
    menu({m_actions->nextProblem,
          m_actions->previousProblem,
          m_actions->confirmFinding,
          m_actions->nextApplication,
          m_actions->previousApplication,
          nullptr,
          m_actions->recordFact,
          m_actions->mend,
          m_actions->exercise,
          m_actions->compare,
          m_actions->picture,
          m_actions->approve,
          m_actions->giveBack,
          m_actions->write,
          m_actions->handOver,
          m_actions->look,
          m_actions->withdraw,
          nullptr,
          m_actions->remove,
          m_actions->ignore,
          m_actions->restore});
    menu({m_actions->toDesk, m_actions->decisions, m_actions->toChanges, m_actions->toTraining, nullptr,
          m_actions->nextPane, m_actions->previousPane, m_actions->contents, m_actions->showFindings, nullptr,
          m_actions->japanese, m_actions->english, nullptr, m_actions->zoomIn, m_actions->zoomOut, m_actions->zoomReset,
          nullptr, m_actions->dark, m_actions->mask});
    menu({m_actions->shortcuts, m_actions->openSamples, m_actions->leaveSamples});
    m_actions->mask->setVisible(bool(m_context.switchMasking));
    m_actions->openSamples->setVisible(!isSampleDesk() && m_context.openSamples);
    m_actions->leaveSamples->setVisible(isSampleDesk() && m_context.leaveSamples);
}

void MainWindow::connectParts()
{
    connect(&m_desk->database(), &DeskDatabase::opened, this, &MainWindow::showStore);
    connect(m_desk, &Desk::currentChanged, this, &MainWindow::showStatus);
    connect(m_desk, &Desk::currentUpdated, this, &MainWindow::showStatus);
    connect(&m_desk->database(), &DeskDatabase::rulebookChanged, this, &MainWindow::showStatus);
    connect(&m_desk->drafts(), &DraftKeeper::failed, this, [this](const Failure &failure) {
        m_notice->showFailure(failure, tr("The work in progress could not be saved"));
        m_notice->setTopic(ofTheDrafts);
    });
    connect(&m_desk->drafts(), &DraftKeeper::unsavedChanged, this, &MainWindow::showUnsaved);
    connect(&m_unsavedSince, &QTimer::timeout, this, &MainWindow::showUnsaved);
    connect(&m_desk->intake(), &DeskIntake::failed, this, [this](const Failure &failure) {
        m_notice->showFailure(failure, tr("The work in progress could not be read from the database"));
    });
    connect(&m_desk->intake(), &DeskIntake::alreadyHere, this, [this](int id, int count) {
        m_notice->showMessage(tr("%n mail(s) are in the inbox already", nullptr, count),
                              m_desk->find(id)->evidence.source);
    });
    connect(&m_desk->intake(), &DeskIntake::nothingLoaded, this, [this] {
        m_notice->showMessage(tr("There is no mail in it"),
                              tr("Neither a mail nor a text was found. Nothing was added to the inbox."));
    });
    connect(&m_desk->intake(), &DeskIntake::leftOut, this, [this](int count) {
        m_notice->showMessage(tr("%n mail(s) removed before were left out", nullptr, count),
                              tr("They stand under “Removed” and can be restored there (Insert)."));
    });
    connect(&m_desk->intake(), &DeskIntake::loadingCancelled, this, [this](int done, int total) {
        m_notice->showMessage(tr("Loading was stopped: %1 of %2 mails are here").arg(done).arg(total),
                              tr("Open the same again for the rest; what is here is not taken twice."));
    });
    connect(&m_desk->intake(), &DeskIntake::gone, this, [this](const QStringList &sources) {
        m_notice->showMessage(
            tr("%n mail(s) of the last time are no longer where they were", nullptr, int(sources.size())),
            sources.mid(0, mostNamed).join(u'\n'));
    });
    connect(&m_desk->intake(), &DeskIntake::arrived, this, &MainWindow::showArrived);
    connect(m_page->inbox(), &InboxPane::said, m_notice, &NoticeBar::showMessage);
    connect(m_desk, &Desk::currentChanged, m_notice, &NoticeBar::hideMessage);
    for (const auto signal : {&Desk::currentChanged, &Desk::currentUpdated})
        connect(m_desk, signal, m_notice, [this] { m_notice->hideAbout(ofTheApplication); });
    connect(m_desk, &Desk::currentChanged, this, &MainWindow::showPreparation);
    connect(&m_desk->decisions(), &DeskDecisions::looked, this, &MainWindow::showPreparation);
    connect(m_notice, &NoticeBar::againWanted, this, &MainWindow::openAgain);
    connect(m_sampleNotice, &NoticeBar::againWanted, m_context.isMasked ? m_actions->mask : m_actions->leaveSamples,
            &QAction::trigger);
    connect(m_page->findings(), &FindingsPane::recordWanted, m_commands, &WindowCommands::recordFact);
    connect(m_page->findings(), &FindingsPane::compareWanted, m_actions->compare, &QAction::trigger);
    connect(m_page->banner(), &VerdictBanner::compareWanted, m_actions->compare, &QAction::trigger);
    connect(m_flow, &DecisionFlow::decided, m_page->inbox(), &InboxPane::goOn);
    connect(m_flow, &DecisionFlow::done, m_notice, &NoticeBar::showMessage);
    connect(m_flow, &DecisionFlow::refused, this, [this](const QString &headline, const Failure &failure) {
        showFailure(headline, failure);
        m_notice->setTopic(ofTheApplication);
    });
    connect(m_history, &HistoryPage::say, m_notice, &NoticeBar::showMessage);
    connect(m_history, &HistoryPage::failed, this, &MainWindow::showFailure);
    connect(m_history, &HistoryPage::exerciseWanted, this, &MainWindow::takeRecord);
    connect(m_history, &HistoryPage::anchorFolderChosen, m_anchors, &DailyAnchors::keep);
    connect(m_anchors, &DailyAnchors::failed, this, &MainWindow::showFailure);
    connect(m_changes, &ChangesPage::say, m_notice, &NoticeBar::showMessage);
    connect(m_changes, &ChangesPage::failed, this, &MainWindow::showFailure);
    connect(m_changes, &ChangesPage::dueChanged, this, &MainWindow::showDue);
    connect(m_commands, &WindowCommands::say, m_notice, &NoticeBar::showMessage);
    connect(m_commands, &WindowCommands::fail, this, &MainWindow::showFailure);
    connect(m_commands, &WindowCommands::watching, this, &MainWindow::showWatched);
}

void MainWindow::connectActions()
{
    const Actions &actions = *m_actions;
    connect(actions.paste, &QAction::triggered, m_commands, &WindowCommands::paste);
    connect(actions.newText, &QAction::triggered, this, [this] {
        m_desk->intake().beginEmpty();
        m_page->mail()->view()->setFocus(Qt::ShortcutFocusReason);
    });
    connect(actions.openFiles, &QAction::triggered, m_commands, &WindowCommands::openFiles);
    connect(actions.openFolder, &QAction::triggered, m_commands, &WindowCommands::openFolder);
    connect(actions.watchFolder, &QAction::triggered, m_commands, &WindowCommands::watchFolder);
    connect(actions.importRegister, &QAction::triggered, m_commands, &WindowCommands::importRegister);
    connect(actions.decisions, &QAction::triggered, m_historyPage, &QAction::trigger);
    connect(actions.toDesk, &QAction::triggered, m_deskPage, &QAction::trigger);
    connect(actions.toChanges, &QAction::triggered, m_changesPage, &QAction::trigger);
    connect(m_deskPage, &QAction::triggered, this, [this] { showPage(m_page); });
    connect(actions.toTraining, &QAction::triggered, m_trainingPage, &QAction::trigger);
    connect(m_trainingPage, &QAction::triggered, this, &MainWindow::showTraining);
    connect(m_historyPage, &QAction::triggered, this, [this] { showPage(m_history); });
    connect(m_changesPage, &QAction::triggered, this, [this] { showPage(m_changes); });
    connect(actions.people, &QAction::triggered, this, [this] {
        auto *dialog = new PeopleDialog(*m_desk, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::finished, this, &MainWindow::showStatus);
        dialog->open();
    });
    connect(actions.letters, &QAction::triggered, this, [this] {
        auto *dialog = new LettersDialog(*m_desk, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(actions.rulebook, &QAction::triggered, this, [this] {
        auto *dialog = new RulebookDialog(*m_desk, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(actions.compare, &QAction::triggered, m_commands, &WindowCommands::compare);
    connect(actions.picture, &QAction::triggered, this, &MainWindow::showPicture);
    connect(actions.quit, &QAction::triggered, this, &QWidget::close);
    connect(actions.find, &QAction::triggered, this, [this] {
        m_pages->currentWidget() == m_history ? m_history->focusSearch() : m_page->inbox()->focusSearch();
    });
    connect(actions.nextProblem, &QAction::triggered, this, [this] { goToProblem(1); });
    connect(actions.previousProblem, &QAction::triggered, this, [this] { goToProblem(-1); });
    connect(actions.showFindings, &QAction::toggled, m_page->findings(), &QWidget::setVisible);
    connect(actions.nextPane, &QAction::triggered, this, [this] { m_page->focusPane(1); });
    connect(actions.previousPane, &QAction::triggered, this, [this] { m_page->focusPane(-1); });
    connect(actions.contents, &QAction::triggered, m_page->form(), &FormPane::showContents);
    connect(actions.shortcuts, &QAction::triggered, this, [this] {
        auto *dialog = new ShortcutsDialog(*m_actions, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(actions.confirmFinding, &QAction::triggered, m_page->findings(), &FindingsPane::confirmSelected);
    connect(actions.nextApplication, &QAction::triggered, this, [this] { m_page->inbox()->step(1); });
    connect(actions.previousApplication, &QAction::triggered, this, [this] { m_page->inbox()->step(-1); });
    connect(actions.approve, &QAction::triggered, m_flow, &DecisionFlow::approve);
    connect(actions.giveBack, &QAction::triggered, m_flow, [this] { m_flow->giveBack(m_page->inbox()->selected()); });
    connect(actions.write, &QAction::triggered, m_flow, &DecisionFlow::write);
    connect(actions.remove, &QAction::triggered, this, [this] { m_page->inbox()->removeSelected(Aside::Removed); });
    connect(actions.ignore, &QAction::triggered, this, [this] { m_page->inbox()->removeSelected(Aside::Ignored); });
    connect(actions.restore, &QAction::triggered, m_page->inbox(), &InboxPane::restoreSelected);
    connect(actions.mend, &QAction::triggered, m_flow, &DecisionFlow::proposeMending);
    connect(actions.exercise, &QAction::triggered, this, [this] { takeExercise(lessonAtHand(*m_desk, masker())); });
    connect(actions.mask, &QAction::triggered, this, [this] {
        m_actions->mask->setChecked(m_context.isMasked); // of this window
        if (!m_context.isMasked || mayLeaveTraining())
            m_context.switchMasking();
    });
    connect(actions.handOver, &QAction::triggered, m_flow, &DecisionFlow::handOver);
    connect(actions.look, &QAction::triggered, m_flow, &DecisionFlow::look);
    connect(actions.withdraw, &QAction::triggered, m_flow, &DecisionFlow::withdraw);
    connect(actions.recordFact, &QAction::triggered, m_page->findings(), &FindingsPane::recordSelected);
    connect(actions.zoomIn, &QAction::triggered, m_commands, [this] { m_commands->zoom(1); });
    connect(actions.zoomOut, &QAction::triggered, m_commands, [this] { m_commands->zoom(-1); });
    connect(actions.zoomReset, &QAction::triggered, m_commands, [this] { m_commands->zoom(0); });
    connect(actions.openSamples, &QAction::triggered, this, [this] { m_context.openSamples(); });
    connect(actions.leaveSamples, &QAction::triggered, this, [this] { m_context.leaveSamples(); });
    connect(actions.dark, &QAction::toggled, m_commands, &WindowCommands::useDark);
    connect(actions.japanese, &QAction::triggered, m_commands, [this] { m_commands->useLanguage(Language::Japanese); });
    connect(actions.english, &QAction::triggered, m_commands, [this] { m_commands->useLanguage(Language::English); });
}

void MainWindow::showPage(QWidget *page)
{
    m_pages->setCurrentWidget(page);
    m_notice->hideMessage();
    offerDesk(page != m_training);
    if (page == m_history)
        m_history->focusSearch();
    else if (page == m_changes)
        m_changes->findChild<QTableWidget *>()->setFocus(Qt::ShortcutFocusReason);
    else if (page == m_training)
        m_training->takeFocus();
    else
        m_page->inbox()->list()->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::showTraining()
{
    if (!m_training) {
        m_training = new TrainingPage(m_context.with(m_desk->rulebook()), m_languages->current(), this);
        m_training->setRegister(m_desk->database().contractRegister());
        m_pages->addWidget(m_training);
        for (QWidget *control : m_training->findChildren<QWidget *>())
            control->setAcceptDrops(false);
        connect(m_training, &TrainingPage::say, m_notice, &NoticeBar::showMessage);
        connect(m_training, &TrainingPage::failed, this, &MainWindow::showFailure);
        connect(&m_desk->database(), &DeskDatabase::registerChanged, m_training,
                [this] { m_training->setRegister(m_desk->database().contractRegister()); });
    }
    showPage(m_training);
}

void MainWindow::offerDesk(bool offered)
{
    m_actions->offerDesk(offered);
    m_recent->menuAction()->setVisible(offered && !m_context.isMasked);
    if (m_context.isMasked)
        m_actions->withholdChanges();
    for (QAction *page : {m_historyPage, m_changesPage})
        page->setVisible(!m_context.isMasked);
    menuBar()->clear(); // a menu that is only hidden keeps its mnemonic from the page
    for (QMenu *menu : std::as_const(m_menus)) {
        const QList<QAction *> actions = menu->actions();
        if (std::any_of(actions.begin(), actions.end(),
                        [](const QAction *action) { return action->isVisible() && !action->isSeparator(); }))
            menuBar()->addMenu(menu);
    }
    placeNotice();
}

void MainWindow::showPicture()
{
    const DeskCase *deskCase = m_desk->current();
    const Picture picture = pictureOf(m_desk->selection().rule());
    if (!deskCase || !deskCase->file || picture == Picture::None) {
        m_notice->showMessage(tr("No picture explains this"),
                              tr("There is one for findings about names and about days: select such a finding."));
        return;
    }
    auto *dialog = new PictureDialog(picture, *deskCase->file, m_desk->rulebook(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

Masker MainWindow::masker() const
{
    return {m_context.maskKey, m_desk->rulebook()};
}

void MainWindow::takeExercise(const Result<MaskedLesson> &lesson)
{
    if (!lesson)
        return showFailure(tr("No exercise was made"), lesson.error());
    showTraining();
    m_training->takeExercise(*lesson);
}

void MainWindow::takeRecord(qint64 decision)
{
    const Result<DecisionRecord> record = m_desk->database().store()->decision(decision);
    takeExercise(record ? maskedLesson(*record, m_desk->rulebook(), masker()) : tl::make_unexpected(record.error()));
}

void MainWindow::sayLeftOut(int count)
{
    if (count > 0)
        m_notice->showMessage(tr("%n application(s) are not shown masked", nullptr, count),
                              tr("Masked, they would not be judged as they are, or there are too many of them."));
}

void MainWindow::showPreparation()
{
    const std::optional<Preparation> preparation = m_desk->decisions().preparedByAnother();
    if (!preparation)
        return;
    if (const std::optional<Look> look = m_desk->decisions().ownLook())
        return m_notice->showMessage(lookText(*look, *preparation), preparation->note);
    m_notice->showMessage(
        tr("Prepared by %1, %2").arg(preparation->by, inTokyo(preparation->at).toString(u"yyyy-MM-dd HH:mm")),
        preparation->note);
}

void MainWindow::showDue()
{
    const int due = m_changes->due();
    m_changesPage->setText(due == 0 ? tr("To carry out") : tr("To carry out (%n due)", nullptr, due));
}

void MainWindow::goToProblem(int by)
{
    m_actions->showFindings->setChecked(true);
    m_page->findings()->goToProblem(by);
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
    setWindowTitle(m_context.isMasked ? tr("CertLink Desk – masked")
                   : isSampleDesk()   ? tr("CertLink Desk – samples")
                                      : tr("CertLink Desk"));
    m_actions->retranslate();
    const QStringList titles{tr("&File"), tr("&Edit"), tr("&Application"), tr("&View"), tr("&Help")};
    for (int index = 0; index < m_menus.size(); ++index)
        m_menus[index]->setTitle(titles[index]);
    placeNotice();
    m_recent->setTitle(tr("Open &recent"));
    m_deskPage->setText(tr("Desk"));
    m_historyPage->setText(tr("History"));
    m_trainingPage->setText(tr("Training"));
    if (m_training)
        m_training->setLanguage(m_languages->current());
    showDue();
    m_rail->setAccessibleName(tr("Workspaces"));
    m_rail->setWindowTitle(tr("Workspaces"));
    m_actions->japanese->setChecked(m_languages->current() == Language::Japanese);
    m_actions->english->setChecked(m_languages->current() == Language::English);
    m_actions->dark->setChecked(m_commands->isDark());
    m_actions->mask->setChecked(m_context.isMasked);
    showSampleNotice();
    showStatus();
}

void MainWindow::showStore()
{
    const DeskDatabase &database = m_desk->database();
    if (database.failure())
        m_notice->showFailure(*database.failure(), tr("The database cannot be used; judging works, deciding does not"),
                              database.isLost() ? tr("Try again or go on…") : tr("Try again"));
    else if (!database.remark().isEmpty())
        m_notice->showMessage(tr("The database was opened"), database.remark());
    else
        m_notice->hide();
    showStatus();
}

/// A backup may have been put back meanwhile; where none was, the person may go on with what is there.
void MainWindow::openAgain()
{
    m_desk->database().open();
    if (m_desk->database().isLost())
        askBeforeGoingOn(*m_desk->database().failure());
}

void MainWindow::askBeforeGoingOn(const Failure &lost)
{
    auto *box = new QMessageBox(this);
    box->setObjectName(QStringLiteral("goOnLost"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Warning);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(tr("Decisions are missing"));
    box->setText(lost.subject + u'\n' + lost.detail);
    box->setInformativeText(tr("Who goes on works with what is there: the missing decisions are not known any more, "
                               "and their applications can be decided again."));
    QPushButton *goOn = box->addButton(tr("&Go on without them"), QMessageBox::DestructiveRole);
    goOn->setObjectName(QStringLiteral("goOnWithoutThem"));
    QPushButton *leave = box->addButton(tr("&Leave everything as it is"), QMessageBox::RejectRole);
    box->setDefaultButton(leave);
    box->setEscapeButton(leave);
    connect(goOn, &QPushButton::clicked, &m_desk->database(), &DeskDatabase::acceptAsItIs);
    box->open();
}

/// While a write is late or fails, how much of the work is not in the database.
void MainWindow::showUnsaved()
{
    const int count = m_desk->database().store() ? int(m_desk->drafts().unsaved().size()) : 0;
    const bool isLate = m_unsaved->isVisibleTo(this) && !m_unsaved->text().isEmpty();
    if (count == 0) {
        m_notice->hideAbout(ofTheDrafts);
        m_unsavedSince.stop();
        m_unsaved->clear();
    } else if (isLate || sender() == &m_unsavedSince) {
        m_unsaved->setText(tr("%n application(s) not saved yet", nullptr, count));
    } else if (!m_unsavedSince.isActive()) {
        m_unsavedSince.start();
    }
}

void MainWindow::showSampleNotice()
{
    if (m_context.isMasked)
        m_sampleNotice->showStanding(
            tr("Masked"),
            tr("IDs, names, addresses, codes and host names are masked. These are copies without the history; nothing "
               "done here is kept."),
            tr("Show what it is"));
    else if (isSampleDesk())
        m_sampleNotice->showStanding(
            tr("This is the sample desk"),
            tr("Try everything: nothing done here reaches your own database. It is made anew each time."),
            m_context.leaveSamples ? tr("Start with your own desk") : QString());
}

void MainWindow::showWatched(const QString &folder)
{
    m_actions->watchFolder->setChecked(!folder.isEmpty());
    m_watched->setText(folder.isEmpty() ? QString() : tr("Watching %1").arg(QFileInfo(folder).fileName()));
    setPlainToolTip(m_watched, folder);
}

/// Said beside the folder, and to who does not look.
void MainWindow::showArrived(const QList<int> &ids)
{
    m_watched->setText(
        tr("%n new mail(s) at %1", nullptr, int(ids.size())).arg(inTokyo(m_context.now()).toString(u"HH:mm")));
    announce(m_watched, m_watched->text());
    QApplication::alert(this);
}

void MainWindow::showStatus()
{
    const DeskCase *deskCase = m_desk->current();
    m_database->setText(m_context.isMasked            ? tr("Masked copies")
                        : !m_desk->database().store() ? tr("No database")
                        : isSampleDesk()              ? tr("Samples")
                                         : tr("Database: %1").arg(QFileInfo(m_context.databasePath).fileName()));
    setPlainToolTip(m_database, m_context.databasePath);
    const Store *store = m_desk->database().store();
    m_person->setText(tr("%1 (%2)").arg(
        m_context.person, roleWord(store ? store->roleOf(m_context.person).value_or(Role::Staff) : Role::Staff)));
    m_rulebook->setText(tr("Rulebook %1").arg(m_desk->rulebook().inForceOn(m_context.today()).edition));
    m_receipt->setText(deskCase && deskCase->file
                           ? tr("Received %1").arg(deskCase->file->mail().receiptDate.toString(Qt::ISODate))
                           : tr("Today %1").arg(m_context.today().toString(Qt::ISODate)));
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

bool MainWindow::mayLeaveTraining()
{
    return !m_training || m_training->mayLeave();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!mayLeaveTraining()) {
        event->ignore();
        return;
    }
    if (m_context.isMasked) {
        event->ignore(); // the window behind it comes back
        m_context.switchMasking();
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
    if (m_pages->currentWidget() == m_training && m_training)
        m_training->take(readDropped(*event->mimeData()));
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
    if (!m_context.settings)
        return;
    restoreGeometry(m_context.settings->value(QStringLiteral("geometry")).toByteArray());
    m_page->restoreLayout(*m_context.settings);
}

void MainWindow::saveLayout() const
{
    if (!m_context.settings)
        return;
    m_context.settings->setValue(QStringLiteral("geometry"), saveGeometry());
    m_page->saveLayout(*m_context.settings);
}

} // namespace certlink
