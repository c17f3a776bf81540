#pragma once

#include "models/application/Failure.h"
#include "models/rulebook/EditionDraft.h"

#include <QDialog>

#include <memory>

class QLabel;
class QListWidget;
class QPushButton;
class QTableWidget;

namespace certlink {

class CoveragePane;
class Desk;
class EditionForm;
class ReplayPane;

/// Makes a new edition of the rulebook from the newest one, shows what it changes and what the history would be under
/// it, and puts it in force: a record of a supervisor. Nothing that is in force is ever changed.
class RulebookDialog : public QDialog
{
    Q_OBJECT

public:
    explicit RulebookDialog(Desk &desk, QWidget *parent = nullptr);
    ~RulebookDialog() override;

    /// Asks first where a new edition was made and not put in force.
    void reject() override;
    [[nodiscard]] EditionForm &form() { return *m_form; }

private:
    void build();
    void layOut();
    void connectParts();
    /// From the newest edition, with a name and a day of its own.
    void begin();
    void compareWith(const Rulebook &newest);
    void showDraft();
    void showProblems(const QList<RulebookProblem> &problems);
    void showChanges();
    void say(const QString &sentence);
    void goToProblem();
    void replay();
    void replayFolder();
    void askBeforePutting();
    void put();
    void take(const Result<bool> &answer, const QString &sentence);

    Desk &m_desk;
    std::unique_ptr<Rulebook> m_from;    ///< the edition the new one comes from
    std::unique_ptr<Rulebook> m_edition; ///< as the draft stands; null while it is none
    QString m_begun;                     ///< SHA-256 of the draft before anything was changed
    QLabel *m_state;
    EditionForm *m_form;
    QLabel *m_problemsLabel;
    QListWidget *m_problems;
    QTableWidget *m_changes;
    ReplayPane *m_replay;
    CoveragePane *m_coverage;
    QPushButton *m_replayButton;
    QPushButton *m_folderButton;
    QPushButton *m_put;
    bool m_isSupervisor = false;
};

} // namespace certlink
