#pragma once

#include "models/application/Failure.h"
#include "ui/WindowSetup.h"

#include <QMainWindow>

class QMenu;
class QToolBar;

namespace certlink {

class Actions;
class ClosingGuard;
class DailyAnchors;
class DecisionFlow;
class Desk;
class DeskNotices;
class DeskPage;
class Languages;
class NoticeBar;
class StatusLine;
class WindowCommands;
class Workspaces;

/// Keeps rail, menus and status around the workspaces, and connects actions with what they do; has no logic of its
/// own.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// What the setup refers to must outlive the window. Opens the database; what goes wrong there
    /// is shown in the window, which works on without it.
    explicit MainWindow(const WindowSetup &setup, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Loads files and folders, as dropped or given on the command line.
    void open(const QStringList &paths);
    [[nodiscard]] Desk &desk() { return *m_desk; }
    [[nodiscard]] bool isSampleDesk() const { return m_setup.isSampleDesk; }
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
    void addMenu(const QList<QAction *> &actions);
    void connectParts();
    void connectNotice();
    void connectActions();
    void connectDialogs();
    void connectDecisions();
    void retranslate();
    /// The menus and keys of the workspace in front: not the desk's while nothing must reach it.
    void offerActions();
    /// This window, or the one that shows masked copies of it.
    void switchMasking();
    void showWatched(const QString &folder);
    void showSampleNotice();
    void restoreLayout();
    void saveLayout() const;

    WindowSetup m_setup;
    Languages *m_languages;
    Desk *m_desk;
    Actions *m_actions;
    WindowCommands *m_commands;
    DecisionFlow *m_flow;
    ClosingGuard *m_closing;
    DailyAnchors *m_anchors;
    NoticeBar *m_sampleNotice;
    NoticeBar *m_notice;
    DeskNotices *m_deskNotices;
    Workspaces *m_workspaces;
    DeskPage *m_page; ///< the desk among them
    QToolBar *m_rail;
    StatusLine *m_status;
    QList<QMenu *> m_menus;
    QMenu *m_recent = nullptr;
};

} // namespace certlink
