#pragma once

#include "models/store/History.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;

namespace certlink {

class Desk;

/// What of the history is looked for. A typed word counts after a moment's pause.
class HistoryFilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryFilterBar(Desk &desk, QWidget *parent = nullptr);

    [[nodiscard]] HistoryFilter filter() const;
    /// For people; `filter`: the one that is set, or its masks.
    [[nodiscard]] QString described(const HistoryFilter &filter) const;
    void setPeople(const QStringList &people);
    void focusSearch();
    /// Everything again. Does not say changed().
    void clear();

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();
    void retranslate();
    void fillPeriods();
    void fillVerdicts();
    void fillRules();
    void takePeriod();

    Desk &m_desk;
    QLineEdit *m_words;
    QComboBox *m_period;
    QDateEdit *m_from;
    QDateEdit *m_to;
    QComboBox *m_person;
    QLineEdit *m_contract;
    QComboBox *m_verdict;
    QComboBox *m_rule;
    QCheckBox *m_waived;
    QPushButton *m_clear;
    QList<QLabel *> m_labels;
    QTimer m_pause;
};

} // namespace certlink
