#pragma once

#include "models/store/People.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QRadioButton;

namespace certlink {

class Desk;
struct Failure;

/// Asks what a person would do with an application that another prepared, from the mail alone. Recorded, it cannot be
/// changed, and the other's work is shown.
class LookDialog : public QDialog
{
    Q_OBJECT

public:
    explicit LookDialog(Desk &desk, QWidget *parent = nullptr);

    void accept() override;

private:
    void build();
    void refuse(const Failure &failure);

    Desk &m_desk;
    QRadioButton *m_approve;
    QRadioButton *m_return;
    QLabel *m_problem;
    QPushButton *m_record = nullptr;
};

} // namespace certlink
