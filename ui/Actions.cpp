#include "ui/Actions.h"

#include "ui/plain/PlainText.h"

#include <QActionGroup>
#include <QRegularExpression>
#include <QUndoGroup>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace certlink {

Actions::Actions(QUndoGroup &undoGroup, QWidget *window)
    : QObject(window), m_undoGroup(undoGroup), paste(make(window, QKeySequence::Paste)),
      newText(make(window, QKeySequence::New)), openFiles(make(window, QKeySequence::Open)),
      openFolder(make(window, Qt::CTRL | Qt::SHIFT | Qt::Key_O)), watchFolder(make(window)),
      importRegister(make(window, Qt::CTRL | Qt::Key_I)), toDesk(make(window, Qt::CTRL | Qt::Key_1)),
      decisions(make(window, Qt::CTRL | Qt::Key_2)), toChanges(make(window, Qt::CTRL | Qt::Key_3)),
      toTraining(make(window, Qt::CTRL | Qt::Key_4)), people(make(window)), letters(make(window)),
      rulebook(make(window)), compare(make(window, Qt::CTRL | Qt::Key_D)), picture(make(window, Qt::CTRL | Qt::Key_L)),
      quit(make(window, QKeySequence::Quit)), undo(make(window, QKeySequence::Undo)),
      redo(make(window, Qt::CTRL | Qt::SHIFT | Qt::Key_Z)), find(make(window, QKeySequence::Find)),
      nextProblem(make(window, Qt::Key_F8)), previousProblem(make(window, Qt::SHIFT | Qt::Key_F8)),
      nextPane(make(window, Qt::Key_F6)), previousPane(make(window, Qt::SHIFT | Qt::Key_F6)),
      showFindings(make(window, Qt::Key_F7)), contents(make(window, Qt::CTRL | Qt::Key_G)),
      confirmFinding(make(window, Qt::Key_F9)), nextApplication(make(window, Qt::CTRL | Qt::Key_Down)),
      previousApplication(make(window, Qt::CTRL | Qt::Key_Up)), approve(make(window, Qt::CTRL | Qt::Key_Return)),
      giveBack(make(window, Qt::CTRL | Qt::Key_R)), write(make(window, Qt::CTRL | Qt::SHIFT | Qt::Key_R)),
      withdraw(make(window, Qt::CTRL | Qt::SHIFT | Qt::Key_W)),
      handOver(make(window, Qt::CTRL | Qt::SHIFT | Qt::Key_H)), look(make(window, Qt::CTRL | Qt::Key_J)),
      mend(make(window, Qt::CTRL | Qt::Key_M)), exercise(make(window)), recordFact(make(window, Qt::CTRL | Qt::Key_K)),
      zoomIn(make(window, QKeySequence::ZoomIn)), zoomOut(make(window, QKeySequence::ZoomOut)),
      zoomReset(make(window, Qt::CTRL | Qt::Key_0)), dark(make(window)),
      mask(make(window, Qt::CTRL | Qt::SHIFT | Qt::Key_M)), japanese(make(window)), english(make(window)),
      openSamples(make(window)), leaveSamples(make(window)), shortcuts(make(window, QKeySequence::HelpContents)),
      manual(make(window)), remove(make(window, Qt::Key_Delete)), ignore(make(window, Qt::SHIFT | Qt::Key_Delete)),
      restore(make(window, Qt::Key_Insert))
{
    decisions->setShortcuts({Qt::CTRL | Qt::Key_2, Qt::CTRL | Qt::Key_H});
    for (QAction *action : {remove, ignore, restore})
        action->setShortcutContext(Qt::WidgetShortcut);
    // Qt's own actions for it have Qt's own words.
    connect(undo, &QAction::triggered, &undoGroup, &QUndoGroup::undo);
    connect(redo, &QAction::triggered, &undoGroup, &QUndoGroup::redo);
    connect(&undoGroup, &QUndoGroup::canUndoChanged, undo, &QAction::setEnabled);
    connect(&undoGroup, &QUndoGroup::canRedoChanged, redo, &QAction::setEnabled);
    connect(&undoGroup, &QUndoGroup::undoTextChanged, this, &Actions::showSteps);
    connect(&undoGroup, &QUndoGroup::redoTextChanged, this, &Actions::showSteps);
    undo->setEnabled(false);
    redo->setEnabled(false);
    showFindings->setCheckable(true);
    showFindings->setChecked(true);
    for (QAction *action : {dark, mask, japanese, english, watchFolder})
        action->setCheckable(true);
    auto *languages = new QActionGroup(this);
    languages->addAction(japanese);
    languages->addAction(english);
    japanese->setText(QStringLiteral("日本語"));
    english->setText(QStringLiteral("English"));
    retranslate();
}

QAction *Actions::make(QWidget *window, const QKeySequence &shortcut)
{
    auto *action = new QAction(window);
    action->setShortcut(shortcut);
    window->addAction(action);
    return action;
}

void Actions::retranslate()
{
    paste->setText(tr("&Paste as a new application"));
    newText->setText(tr("&New application by hand"));
    openFiles->setText(tr("&Open mails…"));
    openFolder->setText(tr("Open a &folder…"));
    watchFolder->setText(tr("&Watch a folder…"));
    importRegister->setText(tr("&Import the register…"));
    toDesk->setText(tr("To the des&k"));
    decisions->setText(tr("To the &history"));
    toChanges->setText(tr("To what is to be carried &out"));
    toTraining->setText(tr("To the tra&ining"));
    people->setText(tr("People and &roles…"));
    letters->setText(tr("&Letters of the replies…"));
    rulebook->setText(tr("Rule&book…"));
    compare->setText(tr("Co&mpare with the others for this contract…"));
    picture->setText(tr("Picture of the findin&g…"));
    quit->setText(tr("&Quit"));
    showSteps();
    find->setText(tr("&Find in the inbox"));
    nextProblem->setText(tr("Next &problem"));
    previousProblem->setText(tr("Previous problem"));
    nextPane->setText(tr("Next pane"));
    previousPane->setText(tr("Previous pane"));
    showFindings->setText(tr("Fin&dings"));
    contents->setText(tr("&Go to a field of the form…"));
    confirmFinding->setText(tr("Confirm the &finding"));
    nextApplication->setText(tr("&Next application"));
    previousApplication->setText(tr("Pre&vious application"));
    approve->setText(tr("&Approve…"));
    giveBack->setText(tr("&Return…"));
    write->setText(tr("Wri&te to the applicant…"));
    withdraw->setText(tr("&Withdraw the decision…"));
    handOver->setText(tr("&Hand over to a colleague…"));
    look->setText(tr("Record your own &judgement…"));
    mend->setText(tr("What would &mend it"));
    recordFact->setText(tr("Re&cord a missing fact…"));
    zoomIn->setText(tr("&Larger"));
    zoomOut->setText(tr("&Smaller"));
    zoomReset->setText(tr("&Usual size"));
    dark->setText(tr("&Dark"));
    mask->setText(tr("&Mask what is shown"));
    exercise->setText(tr("Make an e&xercise of it, masked"));
    openSamples->setText(tr("Open the &sample desk"));
    leaveSamples->setText(tr("&Start with your own desk"));
    remove->setText(tr("R&emove from the inbox"));
    ignore->setText(tr("&Ignore from now on"));
    restore->setText(tr("Restore to the in&box"));
    shortcuts->setText(tr("&Keyboard shortcuts…"));
    manual->setText(tr("&What a proof shows…"));
    // On a button: a mnemonic of its own, since the menu bar's letters are taken, and the shortcut under the pointer.
    approve->setIconText(tr("A&pprove…"));
    giveBack->setIconText(tr("&Return…"));
    look->setIconText(tr("Record your own &judgement…"));
    showShortcuts();
}

/// With what the step did.
void Actions::showSteps()
{
    const auto put = [](QAction *action, const QString &text, const QString &step) {
        action->setText(step.isEmpty() ? text : u"%1: %2"_s.arg(text, buttonText(step)));
    };
    put(undo, tr("&Undo"), m_undoGroup.undoText());
    put(redo, tr("&Redo"), m_undoGroup.redoText());
}

void Actions::showShortcuts()
{
    for (QAction *action : withShortcut())
        setPlainToolTip(action, u"%1 (%2)"_s.arg(labelOf(*action), shortcutOf(*action)));
}

void Actions::offerDesk(bool offered)
{
    const QList<QAction *> ofDesk{paste,
                                  newText,
                                  openFiles,
                                  openFolder,
                                  watchFolder,
                                  importRegister,
                                  people,
                                  letters,
                                  write,
                                  rulebook,
                                  compare,
                                  picture,
                                  undo,
                                  redo,
                                  find,
                                  nextProblem,
                                  previousProblem,
                                  nextPane,
                                  previousPane,
                                  showFindings,
                                  contents,
                                  confirmFinding,
                                  nextApplication,
                                  approve,
                                  giveBack,
                                  withdraw,
                                  handOver,
                                  look,
                                  mend,
                                  exercise,
                                  recordFact,
                                  remove,
                                  ignore,
                                  restore,
                                  previousApplication};
    for (QAction *action : ofDesk)
        action->setVisible(offered);
}

void Actions::withholdChanges()
{
    for (QAction *action : {paste,   newText,  openFiles, openFolder,  watchFolder,    importRegister, people,
                            letters, rulebook, undo,      redo,        confirmFinding, approve,        giveBack,
                            write,   withdraw, handOver,  look,        recordFact,     decisions,      toChanges,
                            remove,  ignore,   restore,   openSamples, leaveSamples})
        action->setVisible(false);
}

QList<QAction *> Actions::withShortcut() const
{
    QList<QAction *> actions = qobject_cast<QWidget *>(parent())->actions();
    actions.removeIf([](const QAction *action) { return action->shortcut().isEmpty(); });
    return actions;
}

QString labelOf(const QAction &action)
{
    static const QRegularExpression mnemonic(u"\\(&\\w\\)|&|…$"_s); // "保存(&S)…" as well
    return action.text().remove(QRegularExpression(mnemonic));
}

QString shortcutOf(const QAction &action)
{
    return action.shortcut().toString(QKeySequence::NativeText);
}

} // namespace certlink
