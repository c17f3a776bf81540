#pragma once

#include "models/store/Store.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace certlink {

class Desk;

/// Takes a decision back: says which, and asks why. Nothing is taken back without a reason.
class WithdrawDialog : public QDialog
{
    Q_OBJECT

public:
    WithdrawDialog(Desk &desk, const DecisionSummary &decision, QWidget *parent = nullptr);

    void accept() override;

private:
    void build();
    void refuse(const Failure &failure);
    [[nodiscard]] QString reason() const;

    Desk &m_desk;
    DecisionSummary m_decision;
    QPlainTextEdit *m_reason;
    QLabel *m_problem;
    QPushButton *m_withdraw = nullptr;
};

} // namespace certlink
