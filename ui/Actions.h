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

    QAction *paste;
    QAction *newText;
    QAction *openFiles;
    QAction *openFolder;
    QAction *watchFolder;
    QAction *importRegister;
    QAction *decisions;
    QAction *compare;
    QAction *quit;
    QAction *undo;
    QAction *redo;
    QAction *find;
    QAction *nextProblem;
    QAction *confirmFinding;
    QAction *nextApplication;
    QAction *previousApplication;
    QAction *approve;
    QAction *giveBack;
    QAction *withdraw;
    QAction *recordFact;
    QAction *zoomIn;
    QAction *zoomOut;
    QAction *zoomReset;
    QAction *dark;
    QAction *japanese;
    QAction *english;
    QAction *openSamples;
    QAction *leaveSamples;

    void retranslate();

private:
    QAction *make(QWidget *window, const QKeySequence &shortcut = {});
};

} // namespace certlink
