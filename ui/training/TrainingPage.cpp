#include "ui/training/TrainingPage.h"

#include "rules/masking/MaskedLesson.h"
#include "ui/Dropped.h"
#include "ui/palette/Palette.h"
#include "ui/plain/PlainText.h"
#include "ui/training/DemonstrationPage.h"
#include "ui/training/ExercisePage.h"
#include "ui/training/HandbookPage.h"
#include "ui/training/TrainingDesk.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QUndoGroup>
#include <QVBoxLayout>

namespace certlink {

TrainingPage::TrainingPage(const WindowSetup &setup, Language language, QWidget *parent)
    : QWidget(parent), m_training(new TrainingDesk(setup, language, this)), m_banner(plainLabel(this)),
      m_tabs(new QTabWidget(this)), m_handbook(new HandbookPage(*m_training, this)),
      m_demonstration(new DemonstrationPage(*m_training, this)), m_exercises(new ExercisePage(*m_training, this))
{
    setObjectName(QStringLiteral("training"));
    m_banner->setObjectName(QStringLiteral("trainingBanner"));
    m_banner->setWordWrap(true);
    m_tabs->setObjectName(QStringLiteral("trainingTabs"));
    layOut();
    connectParts();
    addKeys();
    retranslate();
    colour();
    m_training->makeExamples();
}

void TrainingPage::layOut()
{
    m_tabs->setDocumentMode(true);
    for (QWidget *page : QList<QWidget *>{m_handbook, m_demonstration, m_exercises})
        m_tabs->addTab(page, QString());
    m_banner->setMargin(fontMetrics().height() / 3);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(m_tabs, 1);
}

void TrainingPage::connectParts()
{
    connect(m_tabs, &QTabWidget::currentChanged, this, &TrainingPage::takeFocus);
    connect(m_handbook, &HandbookPage::exampleWanted, this, [this](const Example &example) {
        const Example shown = example;
        m_demonstration->show(shown.lesson, shown.result.rule);
        m_tabs->setCurrentWidget(m_demonstration);
    });
    connect(m_handbook, &HandbookPage::failed, this, &TrainingPage::failed);
    connect(m_demonstration, &DemonstrationPage::failed, this, &TrainingPage::failed);
    connect(m_exercises, &ExercisePage::failed, this, &TrainingPage::failed);
    connect(m_exercises, &ExercisePage::said, this, &TrainingPage::say);
}

/// The window's own actions of these keys are put aside while the workspace is in front.
void TrainingPage::addKeys()
{
    const auto key = [this](const QKeySequence &keys, auto act) {
        auto *action = new QAction(this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, act);
        addAction(action);
    };
    const auto toTab = [this](int by) {
        m_tabs->setCurrentIndex((m_tabs->currentIndex() + by + m_tabs->count()) % m_tabs->count());
    };
    key(Qt::Key_F6, [toTab] { toTab(1); });
    key(Qt::SHIFT | Qt::Key_F6, [toTab] { toTab(-1); });
    key(QKeySequence::Open, [this] {
        m_tabs->setCurrentWidget(m_demonstration);
        m_demonstration->openFile();
    });
    key(QKeySequence::Paste, [this] {
        m_tabs->setCurrentWidget(m_demonstration);
        m_demonstration->paste();
    });
    key(Qt::CTRL | Qt::Key_L, [this] { m_demonstration->showPicture(); });
    key(Qt::Key_F4, [this] {
        if (m_tabs->currentWidget() == m_demonstration)
            m_demonstration->findChild<QPushButton *>(QStringLiteral("whatIf"))->toggle();
    });
    key(QKeySequence::Undo, [this] { m_training->desk().undoGroup().undo(); });
    key(Qt::CTRL | Qt::SHIFT | Qt::Key_Z, [this] { m_training->desk().undoGroup().redo(); });
}

void TrainingPage::retranslate()
{
    m_banner->setText(m_training->failure()
                          ? tr("Training – the samples cannot be read: %1").arg(m_training->failure()->toString())
                          : tr("Training – nothing done here reaches your applications or the history."));
    m_tabs->setTabText(0, tr("Handboo&k"));
    m_tabs->setTabText(1, tr("&Demonstration"));
    m_tabs->setTabText(2, tr("&Exercises"));
    for (QWidget *part : {static_cast<QWidget *>(m_tabs), static_cast<QWidget *>(m_tabs->tabBar())})
        part->setAccessibleName(tr("Handbook, demonstration, exercises"));
    for (int tab = 0; tab < m_tabs->count(); ++tab)
        m_tabs->setTabToolTip(tab, toolTipText(tr("F6: the next of these")));
}

void TrainingPage::colour()
{
    const Tone tone = Palette::current().training();
    setSurface(m_banner, tone.strong, tone.onStrong);
}

void TrainingPage::setRegister(const Register &contractRegister)
{
    m_training->setRegister(contractRegister);
}

void TrainingPage::setLanguage(Language language)
{
    m_training->setLanguage(language);
}

void TrainingPage::take(const Dropped &dropped)
{
    m_tabs->setCurrentWidget(m_demonstration);
    if (!dropped.files.isEmpty()) {
        if (const Result<void> done = m_training->bringFile(dropped.files.first()); !done)
            emit failed(tr("The mail could not be opened"), done.error());
        return;
    }
    const QByteArray mail = dropped.mail.isEmpty() ? dropped.text.toUtf8() : dropped.mail;
    if (!m_training->bring(mail, tr("dropped mail")))
        emit say(tr("There is no mail in it"), {});
}

void TrainingPage::takeExercise(const MaskedLesson &lesson)
{
    m_tabs->setCurrentWidget(m_exercises);
    m_exercises->add(exerciseOf(lesson));
}

bool TrainingPage::mayLeave()
{
    return m_exercises->mayLeave();
}

void TrainingPage::takeFocus()
{
    if (m_tabs->currentWidget() == m_handbook)
        m_handbook->takeFocus();
    else if (m_tabs->currentWidget() == m_demonstration)
        m_demonstration->takeFocus();
    else
        m_exercises->takeFocus();
}

void TrainingPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        colour();
}

} // namespace certlink
