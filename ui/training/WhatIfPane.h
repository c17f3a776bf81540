#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QTableWidget;

namespace certlink {

class FactsPane;
class FormPane;
class TrainingDesk;

/// What would be if a field or a fact were otherwise: the form and the register's cells to change in place, and
/// every verdict that flips, before and now.
class WhatIfPane : public QWidget
{
    Q_OBJECT

public:
    explicit WhatIfPane(TrainingDesk &training, QWidget *parent = nullptr);

    void takeFocus();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void layOut();
    void retranslate();
    void showAll();
    void showFlips();
    void mendIt();

    TrainingDesk &m_training;
    FormPane *m_form;
    QLabel *m_factsLabel;
    FactsPane *m_facts;
    QLabel *m_flipsLabel;
    QTableWidget *m_flips;
    QPushButton *m_mend;
    QPushButton *m_anew;
    QPushButton *m_undo;
    QLabel *m_said; ///< what mending found, or why a fact was not taken
};

} // namespace certlink
