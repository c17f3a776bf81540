#pragma once

#include <QAction>
#include <QList>
#include <QObject>

class QUndoGroup;

namespace certlink {

/// Every action of the window with its shortcut; texts follow the window's language.
class Actions : public QObject
{
    Q_OBJECT

public:
    Actions(QUndoGroup &undoGroup, QWidget *window);

private:
    QUndoGroup &m_undoGroup;

public:
    QAction *paste;
    QAction *newText;
    QAction *openFiles;
    QAction *openFolder;
    QAction *watchFolder;
    QAction *importRegister;
    QAction *toDesk;
    QAction *decisions;
    QAction *toChanges;
    QAction *toTraining;
    QAction *people;
    QAction *letters;
    QAction *rulebook;
    QAction *compare;
    QAction *picture;
    QAction *quit;
    QAction *undo;
    QAction *redo;
    QAction *find;
    QAction *nextProblem;
    QAction *previousProblem;
    QAction *nextPane;
    QAction *previousPane;
    QAction *showFindings;
    QAction *contents;
    QAction *confirmFinding;
    QAction *nextApplication;
    QAction *previousApplication;
    QAction *approve;
    QAction *giveBack;
    QAction *write;
    QAction *withdraw;
    QAction *handOver;
    QAction *look;
    QAction *mend;
    QAction *exercise;
    QAction *recordFact;
    QAction *zoomIn;
    QAction *zoomOut;
    QAction *zoomReset;
    QAction *dark;
    QAction *mask;
    QAction *japanese;
    QAction *english;
    QAction *openSamples;
    QAction *leaveSamples;
    QAction *shortcuts;
    QAction *manual; ///< what a proof shows
    // Of the inbox's list: their keys mean something else elsewhere.
    QAction *remove;
    QAction *ignore;
    QAction *restore;

    void retranslate();
    /// What acts on the desk and its database is put aside, with its keys, while a workspace that must not reach
    /// it is in front.
    void offerDesk(bool offered);
    /// What would change or bring anything, put aside for good: the window shows copies.
    void withholdChanges();
    /// Every action that has a shortcut.
    [[nodiscard]] QList<QAction *> withShortcut() const;

private:
    void showShortcuts();
    void showSteps();

    QAction *make(QWidget *window, const QKeySequence &shortcut = {});
};

/// What an action does, without its mnemonic and dots.
[[nodiscard]] QString labelOf(const QAction &action);
/// Its keys, as they stand on this system's keyboard.
[[nodiscard]] QString shortcutOf(const QAction &action);

} // namespace certlink
