#include "ui/ShortcutsDialog.h"

#include "ui/Actions.h"
#include "ui/palette/WithinScreen.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace certlink {

ShortcutsDialog::ShortcutsDialog(const Actions &actions, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("shortcuts"));
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *list = new QTreeWidget(this);
    list->setObjectName(QStringLiteral("shortcutList"));
    list->setAccessibleName(windowTitle());
    list->setRootIsDecorated(false);
    list->setHeaderLabels({tr("Keys"), tr("What they do")});
    const auto add = [list](const QString &keys, const QString &what) {
        list->addTopLevelItem(new QTreeWidgetItem({keys, what}));
    };
    const QList<QAction *> known = actions.withShortcut();
    for (const QAction *action : known)
        add(shortcutOf(*action), labelOf(*action));
    // What belongs to one pane and is no action of the window.
    add(tr("Return on a finding"), tr("Goes where it can be settled"));
    add(tr("Return in the reason"), tr("Confirms the finding"));
    add(tr("Esc in the reason or the detail"), tr("Goes back to the findings"));
    add(tr("Alt+Down in the reason"), tr("Usual reasons"));
    add(tr("Esc in the search"), tr("Clears it and keeps the application at hand"));
    list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    list->setCurrentItem(list->topLevelItem(0));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(list, 1);
    column->addWidget(buttons);
    const int unit = fontMetrics().averageCharWidth();
    resizeWithinScreen(this, {unit * 80, fontMetrics().height() * 34});
}

} // namespace certlink
