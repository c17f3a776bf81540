#pragma once

#include "models/application/Failure.h"
#include "models/register/Register.h"
#include "rules/RuleTexts.h"
#include "ui/WindowSetup.h"

#include <QWidget>

class QLabel;
class QTabWidget;

namespace certlink {

class DemonstrationPage;
class ExercisePage;
class HandbookPage;
class TrainingDesk;
struct Dropped;
struct MaskedLesson;

/// The training workspace, below a banner of its own colour: the handbook, demonstrations and exercises. It has a
/// desk of its own without a database and knows nothing of the window's.
class TrainingPage : public QWidget
{
    Q_OBJECT

public:
    /// `setup`: the window's; of its database nothing is opened.
    TrainingPage(const WindowSetup &setup, Language language, QWidget *parent = nullptr);

    /// A copy of the window's register, for mails that are brought.
    void setRegister(const Register &contractRegister);
    void setLanguage(Language language);
    /// What was dropped or pasted is shown in the demonstration.
    void take(const Dropped &dropped);
    /// A masked application as an exercise, in front.
    void takeExercise(const MaskedLesson &lesson);
    /// Asks where exercises would be lost; false where the page is to stay.
    [[nodiscard]] bool mayLeave();
    /// The keyboard goes into what is in front.
    void takeFocus();

signals:
    void say(const QString &headline, const QString &detail);
    void failed(const QString &headline, const certlink::Failure &failure);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void connectParts();
    void addKeys();
    void retranslate();
    void colour();

    TrainingDesk *m_training;
    QLabel *m_banner;
    QTabWidget *m_tabs;
    HandbookPage *m_handbook;
    DemonstrationPage *m_demonstration;
    ExercisePage *m_exercises;
};

} // namespace certlink
