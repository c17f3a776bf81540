#pragma once

#include "models/store/Decision.h"

#include <QDialog>

class QTableWidget;

namespace certlink {

class Desk;

/// Two records side by side, field by field; what differs stands out by a sign and its weight.
class RecordCompareDialog : public QDialog
{
    Q_OBJECT

public:
    RecordCompareDialog(const DecisionRecord &first, const DecisionRecord &second, Desk &desk,
                        QWidget *parent = nullptr);

private:
    struct Line {
        QString field;
        QString first;
        QString second;
    };
    [[nodiscard]] static QList<Line> linesOf(const DecisionRecord &first, const DecisionRecord &second, Desk &desk);
    static void fill(QTableWidget &table, const QList<Line> &lines);
};

} // namespace certlink
