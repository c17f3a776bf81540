#pragma once

#include "models/application/RegisterCell.h"
#include "models/rulebook/Rulebook.h"
#include "rules/RuleTexts.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace certlink {

/// Asks for one cell of the register in the person's words: what is one of a few as a list, a day with a calendar
/// beside it, anything else as a line.
class FactEditor : public QWidget
{
    Q_OBJECT

public:
    /// `cell`: its table and column count. The rulebook and texts must outlive the editor.
    FactEditor(const RegisterCell &cell, const Rulebook &rulebook, const RuleTexts &texts, Language language,
               QWidget *parent);

    /// In the notation of the register's CSV cell; empty where nothing is filled in.
    [[nodiscard]] QString value() const;
    /// `value`: in that notation.
    void setValue(const QString &value);
    void setLabel(const QString &label);

signals:
    void changed();

private:
    void beList(const QList<QPair<QString, QString>> &choices, bool isOpen);
    void beLine(const QString &hint);
    void beDay();

    QComboBox *m_list = nullptr;
    QLineEdit *m_line = nullptr; ///< null where there is a list
};

} // namespace certlink
