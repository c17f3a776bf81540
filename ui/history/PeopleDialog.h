#pragma once

#include "models/application/Failure.h"
#include "models/store/People.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace certlink {

class Desk;

/// Who may do what at this desk, and which approvals need two people. Supervisors change it, by records of their
/// own; the first one names herself.
class PeopleDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PeopleDialog(Desk &desk, QWidget *parent = nullptr);

private:
    void build();
    void load();
    void grant(const QString &person, Role role);
    void changeSettings();
    void take(const Result<bool> &answer);

    Desk &m_desk;
    QLabel *m_state;
    QTableWidget *m_table;
    QLineEdit *m_person;
    QComboBox *m_role;
    QPushButton *m_grant;
    QPushButton *m_first;
    QComboBox *m_twoPeople;
    QLineEdit *m_rules;
    QCheckBox *m_blind;
    QPushButton *m_apply;
    bool m_isSupervisor = false;
};

/// A role for people, in the window's language.
[[nodiscard]] QString roleWord(Role role);

} // namespace certlink
