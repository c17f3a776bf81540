#pragma once

#include "models/store/Decision.h"

#include <QDialog>

namespace certlink {

class Desk;

/// Two records side by side, field by field; what differs stands out by a sign and its weight.
class RecordCompareDialog : public QDialog
{
    Q_OBJECT

public:
    RecordCompareDialog(const DecisionRecord &first, const DecisionRecord &second, Desk &desk,
                        QWidget *parent = nullptr);
};

} // namespace certlink
