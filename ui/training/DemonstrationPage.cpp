#include "ui/training/DemonstrationPage.h"

#include "ui/mail/MailPane.h"
#include "ui/mail/MailView.h"
#include "ui/plain/PlainText.h"
#include "ui/spoken/Announce.h"
#include "ui/training/SamplePicker.h"
#include "ui/training/StepText.h"
#include "ui/training/TrainingDesk.h"
#include "ui/training/WhatIfPane.h"
#include "ui/views/PictureDialog.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace certlink {

namespace {

constexpr double ofTheUsualSize = 1.5; ///< for who sits at the back

} // namespace

DemonstrationPage::DemonstrationPage(TrainingDesk &training, QWidget *parent)
    : QWidget(parent), m_training(training), m_picker(new SamplePicker(training, this)), m_open(new QPushButton(this)),
      m_whatIfButton(new QPushButton(this)), m_picture(new QPushButton(this)), m_findingsAlone(new QCheckBox(this)),
      m_mail(new MailPane(training.desk(), this)), m_step(htmlPage(this)), m_progress(plainLabel(this)),
      m_back(new QPushButton(this)), m_forward(new QPushButton(this)), m_whatIf(new WhatIfPane(training, this))
{
    build();
    layOut();
    connectParts();
    retranslate();
}

void DemonstrationPage::build()
{
    m_step->setObjectName(QStringLiteral("demonstrationStep"));
    m_progress->setObjectName(QStringLiteral("demonstrationProgress"));
    m_open->setObjectName(QStringLiteral("bringMail"));
    m_whatIfButton->setObjectName(QStringLiteral("whatIf"));
    m_whatIfButton->setCheckable(true);
    m_picture->setObjectName(QStringLiteral("showPicture"));
    m_findingsAlone->setObjectName(QStringLiteral("findingsAlone"));
    m_back->setObjectName(QStringLiteral("stepBack"));
    m_forward->setObjectName(QStringLiteral("stepForward"));
    m_step->installEventFilter(this);
    m_mail->view()->installEventFilter(this);
    m_whatIf->hide();
    addRemote();
    enlarge();
}

void DemonstrationPage::layOut()
{
    auto *top = new QHBoxLayout;
    top->addWidget(m_picker, 1);
    top->addWidget(m_open);
    auto *stage = new QWidget(this);
    auto *steps = new QVBoxLayout(stage);
    steps->setContentsMargins({});
    steps->addWidget(m_step, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_back);
    buttons->addWidget(m_forward);
    buttons->addWidget(m_progress, 1);
    steps->addLayout(buttons);
    auto *more = new QHBoxLayout;
    more->addWidget(m_findingsAlone);
    more->addStretch(1);
    more->addWidget(m_picture);
    more->addWidget(m_whatIfButton);
    steps->addLayout(more);
    auto *whole = new QSplitter(Qt::Horizontal, this);
    for (QWidget *pane : QList<QWidget *>{m_mail, stage, m_whatIf})
        whole->addWidget(pane);
    whole->setChildrenCollapsible(false);
    whole->setSizes({480, 640, 520});
    auto *column = new QVBoxLayout(this);
    column->addLayout(top);
    column->addWidget(whole, 1);
}

void DemonstrationPage::connectParts()
{
    connect(m_picker, &SamplePicker::picked, this, [this](const TrainingCase &lesson) { show(lesson); });
    connect(m_open, &QPushButton::clicked, this, &DemonstrationPage::openFile);
    connect(m_back, &QPushButton::clicked, this, [this] { step(false); });
    connect(m_forward, &QPushButton::clicked, this, [this] { step(true); });
    connect(m_whatIfButton, &QPushButton::toggled, this, &DemonstrationPage::setWhatIf);
    connect(m_picture, &QPushButton::clicked, this, &DemonstrationPage::showPicture);
    connect(m_findingsAlone, &QCheckBox::toggled, this, &DemonstrationPage::begin);
    connect(&m_training.desk(), &Desk::currentUpdated, this, &DemonstrationPage::takeChange);
    connect(&m_training, &TrainingDesk::lessonChanged, this, &DemonstrationPage::begin);
    connect(&m_training, &TrainingDesk::officialChanged, this, &DemonstrationPage::showStep);
}

void DemonstrationPage::retranslate()
{
    m_open->setText(tr("&Open a mail…"));
    setPlainToolTip(m_open, tr("A mail of your own (Ctrl+O); Ctrl+V takes one from the clipboard"));
    m_whatIfButton->setText(tr("What &if"));
    setPlainToolTip(m_whatIfButton, tr("Change a field or a fact and see which verdicts flip (F4)"));
    m_picture->setText(tr("&Picture"));
    setPlainToolTip(m_picture, tr("The names label by label, or the days as a calendar (Ctrl+L)"));
    m_findingsAlone->setText(tr("Findings &alone"));
    setPlainToolTip(m_findingsAlone, tr("Leaves out the rules that are satisfied"));
    m_back->setText(tr("&Back"));
    setPlainToolTip(m_back, tr("One step back (Backspace, Page up)"));
    m_forward->setText(tr("&Next"));
    setPlainToolTip(m_forward, tr("One step on (Space, Page down)"));
    m_step->setAccessibleName(tr("The rule at hand"));
    showStep();
}

void DemonstrationPage::enlarge()
{
    QFont large = QApplication::font();
    large.setPointSizeF(large.pointSizeF() * ofTheUsualSize);
    m_step->setFont(large);
}

void DemonstrationPage::show(const TrainingCase &lesson, const QString &rule)
{
    m_training.show(lesson);
    if (!rule.isEmpty() && m_demonstration.goTo(rule))
        showStep();
}

void DemonstrationPage::begin()
{
    const DeskCase *deskCase = m_training.desk().current();
    m_demonstration = deskCase && deskCase->file
                          ? Demonstration(deskCase->file->judgement(), m_findingsAlone->isChecked())
                          : Demonstration();
    showStep();
}

void DemonstrationPage::takeChange()
{
    const QString rule = m_demonstration.result() ? m_demonstration.result()->rule : QString();
    const Demonstration::Part part = m_demonstration.part();
    const DeskCase *deskCase = m_training.desk().current();
    if (!deskCase || !deskCase->file)
        return;
    m_demonstration = Demonstration(deskCase->file->judgement(), m_findingsAlone->isChecked());
    if (m_demonstration.goTo(rule))
        while (m_demonstration.part() != part)
            m_demonstration.back();
    showStep();
}

void DemonstrationPage::step(bool forward)
{
    if (!(forward ? m_demonstration.forward() : m_demonstration.back()))
        return;
    showStep();
    announce(m_step, m_step->toPlainText());
}

void DemonstrationPage::showStep()
{
    const DeskCase *deskCase = m_training.desk().current();
    const RuleResult *result = m_demonstration.result();
    m_picture->setEnabled(result && pictureOf(result->rule) != Picture::None);
    m_forward->setEnabled(result);
    m_back->setEnabled(result);
    if (!deskCase || !deskCase->file) {
        m_step->clear();
        m_progress->clear();
        return;
    }
    m_step->setHtml(stepHtml(m_demonstration, *deskCase->file, m_training));
    m_step->moveCursor(QTextCursor::End);
    m_step->ensureCursorVisible();
    m_mail->view()->setSelectedPlaces(result ? placesOf(*result, deskCase->file->application()) : Spans());
    m_progress->setText(tr("%1 of %2").arg(result ? m_demonstration.position() + 1 : 0).arg(m_demonstration.count()));
}

void DemonstrationPage::setWhatIf(bool on)
{
    m_whatIf->setVisible(on);
    on ? m_whatIf->takeFocus() : takeFocus();
}

void DemonstrationPage::showPicture()
{
    const DeskCase *deskCase = m_training.desk().current();
    const RuleResult *result = m_demonstration.result();
    if (!deskCase || !deskCase->file || !result || pictureOf(result->rule) == Picture::None)
        return;
    auto *dialog = new PictureDialog(pictureOf(result->rule), *deskCase->file, m_training.desk().rulebook(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void DemonstrationPage::openFile()
{
    auto *dialog = new QFileDialog(this, tr("A mail to show"));
    dialog->setObjectName(QStringLiteral("bringDialog"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (const Result<void> done = m_training.bringFile(path); !done)
            emit failed(tr("The mail could not be opened"), done.error());
        takeFocus();
    });
    dialog->open();
}

void DemonstrationPage::paste()
{
    if (!m_training.bring(QApplication::clipboard()->text().toUtf8(), tr("pasted text")))
        emit failed(tr("There is no text in the clipboard"), Failure{Failure::Code::NotFound, {}, {}, {}});
    takeFocus();
}

void DemonstrationPage::takeFocus()
{
    if (!m_training.hasLesson())
        m_picker->chooseFirst();
    m_step->setFocus(Qt::ShortcutFocusReason);
}

/// Remotes send Page down and Page up, wherever the last click has left the keys: a list of samples must not turn to
/// another one before the class.
void DemonstrationPage::addRemote()
{
    for (const auto &[key, forward] : {std::pair(Qt::Key_PageDown, true), std::pair(Qt::Key_PageUp, false)}) {
        auto *action = new QAction(this);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, [this, forward = forward] { step(forward); });
        addAction(action);
    }
}

/// In the mail of a class nothing is typed; one that may be edited keeps its keys.
bool DemonstrationPage::eventFilter(QObject *watched, QEvent *event)
{
    const bool isTyped = watched == m_mail->view() && !m_mail->view()->isReadOnly();
    const int key = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride
                        ? static_cast<QKeyEvent *>(event)->key()
                        : 0;
    if (event->type() == QEvent::ShortcutOverride && isTyped && (key == Qt::Key_PageDown || key == Qt::Key_PageUp)) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress && !isTyped && (key == Qt::Key_Space || key == Qt::Key_Backspace)) {
        step(key == Qt::Key_Space);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void DemonstrationPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        enlarge();
    if (event->type() == QEvent::PaletteChange)
        showStep();
}

} // namespace certlink
