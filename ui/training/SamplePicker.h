#pragma once

#include "rules/training/TrainingCase.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace certlink {

class TrainingDesk;

/// Chooses a sample: among all, by the severity of a finding, by a clause, or what violates a rule.
class SamplePicker : public QWidget
{
    Q_OBJECT

public:
    explicit SamplePicker(TrainingDesk &training, QWidget *parent = nullptr);

    /// The one chosen. Null where none is.
    [[nodiscard]] const TrainingCase *chosen() const;
    void chooseFirst();

signals:
    void picked(const certlink::TrainingCase &lesson);

protected:
    void changeEvent(QEvent *event) override;

private:
    /// A sample with what is known of it.
    struct Sample {
        TrainingCase lesson;
        QString words;
        Disposition disposition = Disposition::Approvable;
        bool isApplication = false;
        QStringList severities; ///< of its findings
        QStringList clauses;    ///< with a finding
        QStringList rules;      ///< violated
    };

    void judge();
    void retranslate();
    void fillSamples();
    void showLesson();
    [[nodiscard]] bool isWanted(const Sample &sample, const QString &by) const;

    TrainingDesk &m_training;
    QList<Sample> m_samples;
    QList<TrainingCase> m_shown;
    QLabel *m_byLabel;
    QComboBox *m_by;
    QLabel *m_sampleLabel;
    QComboBox *m_sample;
};

} // namespace certlink
