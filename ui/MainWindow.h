#pragma once

#include "models/application/Failure.h"
#include "ui/WindowContext.h"

#include <QMainWindow>
#include <QTimer>

class QLabel;
class QMenu;
class QSplitter;
class QToolBar;

namespace certlink {

class Actions;
class ClosingGuard;
class DecisionFlow;
class Desk;
class FindingsPane;
class FormPane;
class InboxPane;
class Languages;
class MailPane;
class NoticeBar;
class VerdictBanner;
class WindowCommands;

/// Places the panes and connects actions with them; has no logic of its own.
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
    void showFailure(const QString &headline, const Failure &failure);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void makeReady();
    void layOut();
    void buildMenus();
    void connectParts();
    void connectActions();
    void retranslate();
    void paintPaneByPane();
    void paintNextPane();
    void showStatus();
    void showWatched(const QString &folder);
    void showStore();
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
    NoticeBar *m_sampleNotice;
    NoticeBar *m_notice;
    InboxPane *m_inbox;
    MailPane *m_mail;
    FormPane *m_form;
    VerdictBanner *m_banner;
    FindingsPane *m_findings;
    QSplitter *m_columns;
    QSplitter *m_halves;
    QToolBar *m_rail;
    QAction *m_deskPage;
    QList<QMenu *> m_menus;
    QList<QWidget *> m_unpainted; ///< panes that show another application and are not painted yet
    QLabel *m_database;
    QLabel *m_unsaved;
    QTimer m_unsavedSince; ///< what is written at once need not be said
    QLabel *m_watched;
    QLabel *m_person;
    QLabel *m_rulebook;
    QLabel *m_receipt;
};

} // namespace certlink
