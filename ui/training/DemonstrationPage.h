#pragma once

#include "models/application/Failure.h"
#include "rules/training/Demonstration.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QTextBrowser;

namespace certlink {

class MailPane;
class SamplePicker;
class TrainingDesk;
class WhatIfPane;
struct TrainingCase;

/// An application before a class: its mail with the place that is looked at, and beside it in large letters what
/// is compared and what follows. Space and Backspace go on and back, as do the keys of a presenter's remote.
class DemonstrationPage : public QWidget
{
    Q_OBJECT

public:
    explicit DemonstrationPage(TrainingDesk &training, QWidget *parent = nullptr);

    /// Shows a lesson, where it comes to a rule; null: from the beginning.
    void show(const TrainingCase &lesson, const QString &rule = {});
    /// Asks for a file, or takes what is in the clipboard.
    void openFile();
    void paste();
    void takeFocus();
    /// The picture of the rule at hand, where it has one.
    void showPicture();

signals:
    void failed(const QString &headline, const certlink::Failure &failure);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void layOut();
    void connectParts();
    void retranslate();
    void addRemote();
    void enlarge();
    void begin();
    void step(bool forward);
    void showStep();
    /// What was changed is judged anew; the demonstration stays at its rule.
    void takeChange();
    void setWhatIf(bool on);

    TrainingDesk &m_training;
    Demonstration m_demonstration;
    SamplePicker *m_picker;
    QPushButton *m_open;
    QPushButton *m_whatIfButton;
    QPushButton *m_picture;
    QCheckBox *m_findingsAlone;
    MailPane *m_mail;
    QTextBrowser *m_step;
    QLabel *m_progress;
    QPushButton *m_back;
    QPushButton *m_forward;
    WhatIfPane *m_whatIf;
};

} // namespace certlink
