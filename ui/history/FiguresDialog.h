#pragma once

#include "models/store/History.h"

#include <QDialog>

class QTabWidget;

namespace certlink {

class Desk;

/// What the filtered history comes to: decisions a day, the rules that find most, days from receipt to decision.
class FiguresDialog : public QDialog
{
    Q_OBJECT

public:
    FiguresDialog(const HistoryFigures &figures, const Desk &desk, QWidget *parent = nullptr);

private:
    void addDays(const HistoryFigures &figures);
    void addRules(const HistoryFigures &figures, const Desk &desk);
    void addDuration(const HistoryFigures &figures);

    QTabWidget *m_tabs;
};

} // namespace certlink
