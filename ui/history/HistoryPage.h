#pragma once

#include "models/items/RecordsModel.h"
#include "models/store/Store.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSplitter;
class QTableView;
class QTextBrowser;
class QToolButton;

namespace certlink {

class Desk;
class HistoryFilterBar;
class ProofMenu;

/// The history as a page of the window: every decision, newest first, as far as the filter lets through, and the
/// record at hand whole. From here decisions are compared, withdrawn, handed out and proven.
class HistoryPage : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryPage(Desk &desk, QWidget *parent = nullptr);

    void focusSearch();
    /// Puts the keyboard into the next (1) or previous (-1) pane: filter, list, record.
    void focusPane(int by);
    /// The record of a decision, whatever the filter says.
    void showDecision(qint64 id);

signals:
    /// Something to say above the page.
    void say(const QString &headline, const QString &detail);
    void failed(const QString &headline, const certlink::Failure &failure);
    void anchorFolderChosen();
    /// An exercise is to be made of the record at hand, masked.
    void exerciseWanted(qint64 decision);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void layOut();
    void buildMenu();
    void retranslate();
    void load();
    void loadIfShown();
    void showRecord();
    void showCount();
    void copyReplyAgain();
    void withdraw();
    void compare();
    void exportAs(const QString &suffix);
    void exportPdf();
    void reportOnForm();
    void saveMail();
    void showFigures();
    void said(const QString &headline, const Result<QString> &answer);
    [[nodiscard]] const Store *store() const;
    [[nodiscard]] QList<qint64> selectedIds() const;
    [[nodiscard]] static QString kindOf(const DecisionSummary &decision);
    [[nodiscard]] static QString verdictOf(const DecisionSummary &decision);
    [[nodiscard]] static RecordRow rowOf(const DecisionSummary &decision); ///< in the window's language

    Desk &m_desk;
    HistoryFilterBar *m_filter;
    RecordsModel m_model;
    QTableView *m_table;
    QTextBrowser *m_record;
    QSplitter *m_halves;
    QLabel *m_count;
    QPushButton *m_copyReply;
    QPushButton *m_withdraw;
    QPushButton *m_compare;
    QPushButton *m_figures;
    QPushButton *m_prove;
    ProofMenu *m_proof;
    QPushButton *m_handOut;
    QList<QAction *> m_handOutActions;
    QAction *m_masked = nullptr; ///< what is exported is masked
    std::optional<DecisionSummary> m_shown;
    QString m_reply; ///< of the return shown; empty where there is none
    bool m_isStale = true;
};

} // namespace certlink
