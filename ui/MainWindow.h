#pragma once

#include "models/application/Failure.h"
#include "rules/masking/MaskedLesson.h"
#include "ui/WindowContext.h"

#include <QMainWindow>
#include <QTimer>

class QLabel;
class QMenu;
class QStackedWidget;
class QToolBar;

namespace certlink {

class Actions;
class ChangesPage;
class ClosingGuard;
class DailyAnchors;
class DecisionFlow;
class Desk;
class DeskPage;
class HistoryPage;
class Languages;
class NoticeBar;
class TrainingPage;
class WindowCommands;

/// Keeps rail, menus, notices and status around the workspaces, and connects actions with them; has no logic of
/// its own.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// What the context refers to must outlive the window. Opens the database; what goes wrong there
    /// is shown in the window, which works on without it.
    explicit MainWindow(const WindowContext &context, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Loads files and folders, as dropped or given on the command line.
    void open(const QStringList &paths);
    [[nodiscard]] Desk &desk() { return *m_desk; }
    [[nodiscard]] bool isSampleDesk() const { return m_context.isSampleDesk; }
    /// Of masked copies: how many applications are not among them.
    void sayLeftOut(int count);
    void showFailure(const QString &headline, const Failure &failure);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void layOut();
    void placeNotice();
    void buildMenus();
    void connectParts();
    void connectActions();
    void retranslate();
    void showStatus();
    /// Puts a workspace in front, and the keyboard into it.
    void showPage(QWidget *page);
    /// Made when somebody first goes there: most never do.
    void showTraining();
    /// The desk's menus and keys, or none of them.
    void offerDesk(bool offered);
    /// The picture that explains the finding at hand.
    void showPicture();
    /// Into the training, as an exercise; or why it cannot be.
    void takeExercise(const Result<MaskedLesson> &lesson);
    /// False where exercises of the training would be lost and are to stay.
    [[nodiscard]] bool mayLeaveTraining();
    /// An exercise of a record of the history.
    void takeRecord(qint64 decision);
    [[nodiscard]] Masker masker() const;
    /// Who made the application at hand ready, where it was a colleague.
    void showPreparation();
    /// How many changes are due stands on the rail.
    void showDue();
    /// Folded findings come back: a problem is settled beside them.
    void goToProblem(int by);
    void showArrived(const QList<int> &ids);
    void showWatched(const QString &folder);
    void showStore();
    void openAgain();
    void askBeforeGoingOn(const Failure &lost);
    void showUnsaved();
    void showSampleNotice();
    void restoreLayout();
    void saveLayout() const;

    WindowContext m_context;
    Languages *m_languages;
    Desk *m_desk;
    Actions *m_actions;
    WindowCommands *m_commands;
    DecisionFlow *m_flow;
    ClosingGuard *m_closing;
    DailyAnchors *m_anchors;
    NoticeBar *m_sampleNotice;
    NoticeBar *m_notice;
    DeskPage *m_page;
    QStackedWidget *m_pages; ///< the workspaces
    HistoryPage *m_history;
    ChangesPage *m_changes;
    TrainingPage *m_training = nullptr; ///< until somebody goes there
    QToolBar *m_rail;
    QAction *m_deskPage;
    QAction *m_historyPage;
    QAction *m_changesPage;
    QAction *m_trainingPage;
    QList<QMenu *> m_menus;
    QMenu *m_recent = nullptr;
    QLabel *m_database;
    QLabel *m_unsaved;
    QTimer m_unsavedSince; ///< what is written at once need not be said
    QLabel *m_watched;
    QLabel *m_person;
    QLabel *m_rulebook;
    QLabel *m_receipt;
};

} // namespace certlink
