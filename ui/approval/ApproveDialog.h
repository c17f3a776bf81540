#pragma once

#include <QDialog>

class QLabel;

namespace certlink {

class Desk;

/// What an approval will store, before it is stored. Accepting approves; where judging again inside
/// the transaction says otherwise, nothing is written, and the dialog says what changed.
class ApproveDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ApproveDialog(Desk &desk, QWidget *parent = nullptr);

    void accept() override;

private:
    void build();

    Desk &m_desk;
    QLabel *m_problem;
};

} // namespace certlink
