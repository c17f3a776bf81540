#pragma once

#include <QDialog>

class QLabel;
class QPushButton;

namespace certlink {

class Desk;
class KeyChoice;
struct Failure;

/// What an approval will store, before it is stored. Accepting approves, in the background; where judging
/// again inside the transaction says otherwise, nothing is written, and the dialog stays and says what
/// changed.
class ApproveDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ApproveDialog(Desk &desk, QWidget *parent = nullptr);

    void accept() override;

private:
    void build();
    void refuse(const Failure &failure);

    Desk &m_desk;
    KeyChoice *m_key;
    QLabel *m_problem;
    QPushButton *m_approve;
};

} // namespace certlink
