#include "ui/Workspaces.h"

#include "ui/Actions.h"
#include "ui/DeskPage.h"
#include "ui/desk/Desk.h"
#include "ui/history/ChangesPage.h"
#include "ui/history/HistoryPage.h"
#include "ui/inbox/InboxPane.h"
#include "ui/language/Languages.h"
#include "ui/masking/MaskedDesk.h"
#include "ui/training/TrainingPage.h"

#include <QActionGroup>
#include <QListView>
#include <QTableWidget>

namespace certlink {

Workspaces::Workspaces(Desk &desk, const Actions &actions, const Languages &languages, QWidget *parent)
    : QStackedWidget(parent), m_desk(desk), m_languages(languages), m_deskPage(new DeskPage(desk, actions, this)),
      m_history(new HistoryPage(desk, this)), m_changes(new ChangesPage(desk, this)), m_toDesk(new QAction(this)),
      m_toHistory(new QAction(this)), m_toChanges(new QAction(this)), m_toTraining(new QAction(this))
{
    build();
    connectParts(actions);
}

void Workspaces::build()
{
    for (QWidget *page : QList<QWidget *>{m_deskPage, m_history, m_changes})
        addWidget(page);
    auto *one = new QActionGroup(this);
    for (QAction *page : pageActions()) {
        page->setCheckable(true);
        one->addAction(page);
    }
    m_toDesk->setChecked(true);
    for (QAction *page : {m_toHistory, m_toChanges})
        page->setVisible(!m_desk.setup().isMasked); // masked copies have no history
}

void Workspaces::connectParts(const Actions &actions)
{
    connect(actions.toDesk, &QAction::triggered, m_toDesk, &QAction::trigger);
    connect(actions.decisions, &QAction::triggered, m_toHistory, &QAction::trigger);
    connect(actions.toChanges, &QAction::triggered, m_toChanges, &QAction::trigger);
    connect(actions.toTraining, &QAction::triggered, m_toTraining, &QAction::trigger);
    connect(actions.find, &QAction::triggered, this, &Workspaces::focusSearch);
    connect(actions.nextPane, &QAction::triggered, this, [this] { focusPane(1); });
    connect(actions.previousPane, &QAction::triggered, this, [this] { focusPane(-1); });
    connect(actions.exercise, &QAction::triggered, this, &Workspaces::takeExerciseAtHand);
    connect(m_toDesk, &QAction::triggered, this, [this] { showPage(m_deskPage); });
    connect(m_toHistory, &QAction::triggered, this, [this] { showPage(m_history); });
    connect(m_toChanges, &QAction::triggered, this, [this] { showPage(m_changes); });
    connect(m_toTraining, &QAction::triggered, this, &Workspaces::showTraining);
    connect(m_history, &HistoryPage::say, this, &Workspaces::say);
    connect(m_history, &HistoryPage::failed, this, &Workspaces::failed);
    connect(m_history, &HistoryPage::exerciseWanted, this, &Workspaces::takeExerciseOf);
    connect(m_changes, &ChangesPage::say, this, &Workspaces::say);
    connect(m_changes, &ChangesPage::failed, this, &Workspaces::failed);
    connect(m_changes, &ChangesPage::dueChanged, this, &Workspaces::showDue);
}

void Workspaces::showPage(QWidget *page)
{
    setCurrentWidget(page);
    emit shown();
    if (page == m_history)
        m_history->focusSearch();
    else if (page == m_changes)
        m_changes->findChild<QTableWidget *>()->setFocus(Qt::ShortcutFocusReason);
    else if (page == m_training)
        m_training->takeFocus();
    else
        m_deskPage->inbox()->list()->setFocus(Qt::ShortcutFocusReason);
}

void Workspaces::showTraining()
{
    if (!m_training)
        makeTraining();
    m_toTraining->setChecked(true); // also where an exercise leads there
    showPage(m_training);
}

void Workspaces::makeTraining()
{
    m_training = new TrainingPage(m_desk.setup().with(m_desk.rulebook()), m_languages.current(), this);
    m_training->setRegister(m_desk.database().contractRegister());
    addWidget(m_training);
    for (QWidget *control : m_training->findChildren<QWidget *>())
        control->setAcceptDrops(false); // what is dropped is for the window, wherever it falls
    connect(m_training, &TrainingPage::say, this, &Workspaces::say);
    connect(m_training, &TrainingPage::failed, this, &Workspaces::failed);
    connect(&m_desk.database(), &DeskDatabase::registerChanged, m_training,
            [this] { m_training->setRegister(m_desk.database().contractRegister()); });
}

TrainingPage *Workspaces::trainingInFront() const
{
    return currentWidget() == m_training ? m_training : nullptr;
}

bool Workspaces::mayLeave()
{
    return !m_training || m_training->mayLeave();
}

void Workspaces::focusSearch()
{
    currentWidget() == m_history ? m_history->focusSearch() : m_deskPage->inbox()->focusSearch();
}

/// The training goes from tab to tab itself.
void Workspaces::focusPane(int by)
{
    if (currentWidget() == m_deskPage)
        m_deskPage->focusPane(by);
    else if (currentWidget() == m_history)
        m_history->focusPane(by);
    else if (currentWidget() == m_changes)
        m_changes->focusPane(by);
}

void Workspaces::showDue()
{
    const int due = m_changes->due();
    m_toChanges->setText(due == 0 ? tr("To carry out") : tr("To carry out (%n due)", nullptr, due));
}

Masker Workspaces::masker() const
{
    return {m_desk.setup().maskKey, m_desk.rulebook()};
}

void Workspaces::takeExerciseAtHand()
{
    takeExercise(lessonAtHand(m_desk, masker()));
}

void Workspaces::takeExerciseOf(qint64 decision)
{
    const Result<DecisionRecord> record = m_desk.database().store()->decision(decision);
    takeExercise(record ? maskedLesson(*record, m_desk.rulebook(), masker()) : tl::make_unexpected(record.error()));
}

void Workspaces::takeExercise(const Result<MaskedLesson> &lesson)
{
    if (!lesson) {
        emit failed(tr("No exercise was made"), lesson.error());
        return;
    }
    showTraining();
    m_training->takeExercise(*lesson);
}

void Workspaces::retranslate()
{
    m_toDesk->setText(tr("Desk"));
    m_toHistory->setText(tr("History"));
    m_toTraining->setText(tr("Training"));
    showDue();
    if (m_training)
        m_training->setLanguage(m_languages.current());
}

} // namespace certlink
