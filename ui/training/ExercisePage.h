#pragma once

#include "rules/training/Exercise.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QTextBrowser;

namespace certlink {

class TrainingDesk;

/// Exercises: the learner reads the mail and marks the clauses it violates; what was missed is explained. A set is
/// made here too, kept in a file and handed out.
class ExercisePage : public QWidget
{
    Q_OBJECT

public:
    explicit ExercisePage(TrainingDesk &training, QWidget *parent = nullptr);

    void takeFocus();
    /// Puts one more into the set, and in front.
    void add(const Exercise &exercise);
    /// Asks where exercises are saved nowhere or a learner's results were not exported; false where they are to stay.
    [[nodiscard]] bool mayLeave();

signals:
    void said(const QString &headline, const QString &detail);
    void failed(const QString &headline, const certlink::Failure &failure);

protected:
    void changeEvent(QEvent *event) override;

private:
    /// An exercise, and what was marked in it.
    struct Given {
        Exercise exercise;
        QStringList marked;
        bool isChecked = false; ///< it was answered, and is not changed any more
    };
    enum class Kind { AsItIs, Broken, Mended };

    void build();
    void layOut();
    void connectParts();
    void retranslate();
    void fillClauses();
    void fillExercises();
    void showCurrent();
    void showAnswer();
    void check();
    void add(Kind kind);
    void save();
    void open();
    void exportResults();
    void askForFile(bool isSaving, const QString &title, const QString &name,
                    const std::function<void(const QString &path)> &then);
    void openSet(const QString &path);
    [[nodiscard]] Result<void> saveSet(const QString &path) const;
    [[nodiscard]] Result<void> writeResults(const QString &path) const;
    [[nodiscard]] Given *current();
    [[nodiscard]] QStringList marked() const;

    TrainingDesk &m_training;
    QList<Given> m_given;
    bool m_isSaved = true;    ///< as a set
    bool m_isExported = true; ///< the answers
    QListWidget *m_exercises;
    QComboBox *m_clause;
    QPushButton *m_asItIs;
    QPushButton *m_broken;
    QPushButton *m_mended;
    QPushButton *m_open;
    QPushButton *m_save;
    QPushButton *m_export;
    QLabel *m_learnerLabel;
    QLineEdit *m_learner;
    QLabel *m_head;
    QPlainTextEdit *m_mail;
    QLabel *m_factsLabel;
    QPlainTextEdit *m_facts; ///< what the learner cannot read in the mail
    QLabel *m_clausesLabel;
    QListWidget *m_clauses;
    QPushButton *m_check;
    QTextBrowser *m_answer;
};

} // namespace certlink
