#pragma once

#include "models/register/RecordedFact.h"
#include "rules/RuleTexts.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace certlink {

class Desk;

/// Asks for a fact the register lacks: one cell, or the cells of a whole row, each with its value in
/// the register's notation; and where it was learned.
class RecordFactDialog : public QDialog
{
    Q_OBJECT

public:
    RecordFactDialog(Desk &desk, const RegisterCell &fact, QWidget *parent = nullptr);

    /// The cells filled in.
    [[nodiscard]] QList<RecordedFact> facts() const;

    /// Records what was filled in and closes; shows what cannot be read and stays.
    void accept() override;

private:
    void build(const RegisterCell &fact);
    void addCell(QFormLayout *form, const QString &column);
    [[nodiscard]] QStringList keys(const RegisterCell &fact) const;
    void takeInput();

    Desk &m_desk;
    QString m_table;
    QComboBox *m_key;
    QComboBox *m_source;
    QLabel *m_problem;
    QPushButton *m_record;
    QList<QPair<QString, QLineEdit *>> m_cells; ///< column and its line
};

/// A column of the register for people, and how its cell is written.
[[nodiscard]] QString registerColumnText(const QString &column);
[[nodiscard]] QString registerColumnHint(const QString &column);

} // namespace certlink
