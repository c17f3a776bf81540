#pragma once

#include "rules/RuleTexts.h"

#include <QDialog>

namespace certlink {

/// A page of the manual: what a proof of the history shows, and what nobody can keep from who owns the file.
class ManualDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ManualDialog(Language language, QWidget *parent = nullptr);
};

} // namespace certlink
