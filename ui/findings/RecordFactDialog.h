#pragma once

#include "models/register/RecordedFact.h"
#include "rules/RuleTexts.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;

namespace certlink {

class Desk;
class FactEditor;

/// Asks for what the register lacks about one row: the cells the findings miss, or those of the whole row where it
/// has none; and where it was learned. What the mail says stands there already and is marked as the mail's. Below it
/// stands what was recorded for the application before, to be changed, or emptied and so withdrawn.
class RecordFactDialog : public QDialog
{
    Q_OBJECT

public:
    /// `fact`: without a table nothing is asked for.
    RecordFactDialog(Desk &desk, const RegisterCell &fact, QWidget *parent = nullptr);

    /// The cells filled in or changed.
    [[nodiscard]] QList<RecordedFact> facts() const;
    /// The recorded ones emptied.
    [[nodiscard]] QList<RegisterCell> withdrawn() const;

    /// Records what was filled in and closes; shows what cannot be read and stays.
    void accept() override;

private:
    struct Cell {
        RegisterCell cell; ///< without its key where m_key says it
        FactEditor *editor;
        QString recorded; ///< before; empty where nothing was
    };

    void build(const RegisterCell &fact);
    void addMissing(QFormLayout *form, const RegisterCell &fact);
    void addRecorded(QFormLayout *form);
    void addCell(QFormLayout *form, const Cell &cell, const QString &label, const QString &value);
    [[nodiscard]] QStringList lackingColumns(const RegisterCell &fact) const;
    [[nodiscard]] QString inMail(const QString &column) const;
    [[nodiscard]] QStringList keys(const RegisterCell &fact) const;
    void takeInput();

    Desk &m_desk;
    QString m_table;
    QComboBox *m_key;
    QComboBox *m_source;
    QLabel *m_problem;
    QPushButton *m_record;
    QList<Cell> m_cells;
};

/// A column of the register for people.
[[nodiscard]] QString registerColumnText(const QString &column);

} // namespace certlink
