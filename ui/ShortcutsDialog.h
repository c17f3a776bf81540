#pragma once

#include <QDialog>

namespace certlink {

class Actions;

/// Every key that does something in the window, and what it does.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutsDialog(const Actions &actions, QWidget *parent = nullptr);
};

} // namespace certlink
