#pragma once

#include <QWidget>

class QSettings;
class QSplitter;

namespace certlink {

class Actions;
class Desk;
class FindingsPane;
class FormPane;
class InboxPane;
class MailPane;
class VerdictBanner;

/// The desk as a page of the window: the inbox, and beside it the application at hand with its verdict, mail,
/// form and findings. Other workspaces can stand beside it.
class DeskPage : public QWidget
{
    Q_OBJECT

public:
    DeskPage(Desk &desk, const Actions &actions, QWidget *parent = nullptr);

    [[nodiscard]] InboxPane *inbox() const { return m_inbox; }
    [[nodiscard]] FindingsPane *findings() const { return m_findings; }
    [[nodiscard]] VerdictBanner *banner() const { return m_banner; }
    [[nodiscard]] FormPane *form() const { return m_form; }
    [[nodiscard]] MailPane *mail() const { return m_mail; }
    /// Puts the keyboard into the next (1) or previous (-1) pane: inbox, mail, form, findings, detail.
    void focusPane(int by);
    void restoreLayout(const QSettings &settings);
    void saveLayout(QSettings &settings) const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    /// Opens fonts, draws glyphs and styles the panes, which the first mail would wait for.
    void makeReady();
    void layOut();
    /// What the window's actions do to its panes.
    void connectActions(const Actions &actions);
    void fitFindings(int height);
    void paintPaneByPane();
    void paintNextPane();

    Desk &m_desk;
    InboxPane *m_inbox;
    MailPane *m_mail;
    FormPane *m_form;
    VerdictBanner *m_banner;
    FindingsPane *m_findings;
    QSplitter *m_whole;  ///< the inbox, and the application
    QSplitter *m_texts;  ///< mail and form
    QSplitter *m_halves; ///< these, and the findings below
    int m_fitted = 0;    ///< height of the findings; 0: not fitted to the application at hand yet
    bool m_isSizedByHand = false;
    bool m_isPainted = false;     ///< once, and made ready for the first mail
    QList<QWidget *> m_unpainted; ///< panes that show another application and are not painted yet
};

} // namespace certlink
