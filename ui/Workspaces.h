#pragma once

#include "models/application/Failure.h"
#include "rules/masking/MaskedLesson.h"

#include <QList>
#include <QStackedWidget>

class QAction;

namespace certlink {

class Actions;
class ChangesPage;
class Desk;
class DeskPage;
class HistoryPage;
class Languages;
class TrainingPage;

/// The workspaces, one of them in front: the desk, the history, what is to be carried out, the training. Each has an
/// action of its own, for the rail. The training is made when somebody first goes there: most never do.
class Workspaces : public QStackedWidget
{
    Q_OBJECT

public:
    /// The desk is in front. Desk, actions and languages must outlive this.
    Workspaces(Desk &desk, const Actions &actions, const Languages &languages, QWidget *parent = nullptr);

    [[nodiscard]] DeskPage *desk() const { return m_deskPage; }
    [[nodiscard]] HistoryPage *history() const { return m_history; }
    /// One action a workspace, from top to bottom of the rail; that of the one in front is checked.
    [[nodiscard]] QList<QAction *> pageActions() const { return {m_toDesk, m_toHistory, m_toChanges, m_toTraining}; }
    /// Null while another one is in front.
    [[nodiscard]] TrainingPage *trainingInFront() const;
    /// False where exercises of the training would be lost and are to stay: asks who is at the window.
    [[nodiscard]] bool mayLeave();
    /// The search of the workspace in front.
    void focusSearch();
    /// Puts the keyboard into the next (1) or previous (-1) pane of the workspace in front.
    void focusPane(int by);
    /// After a change of the window's language.
    void retranslate();

signals:
    /// Another workspace is in front, or was asked for again.
    void shown();
    void say(const QString &headline, const QString &detail);
    void failed(const QString &headline, const certlink::Failure &failure);

private:
    void build();
    void connectParts(const Actions &actions);
    /// In front, with the keyboard in it.
    void showPage(QWidget *page);
    void showTraining();
    void makeTraining();
    /// How many changes are due stands on the rail.
    void showDue();
    void takeExerciseAtHand();
    void takeExerciseOf(qint64 decision);
    /// Into the training; or why it cannot be.
    void takeExercise(const Result<MaskedLesson> &lesson);
    [[nodiscard]] Masker masker() const;

    Desk &m_desk;
    const Languages &m_languages;
    DeskPage *m_deskPage;
    HistoryPage *m_history;
    ChangesPage *m_changes;
    TrainingPage *m_training = nullptr; ///< until somebody goes there
    QAction *m_toDesk;
    QAction *m_toHistory;
    QAction *m_toChanges;
    QAction *m_toTraining;
};

} // namespace certlink
