#include "ui/Panes.h"

#include <QApplication>
#include <QWidget>

namespace certlink {

QWidget *paneBeside(QList<QWidget *> panes, int by)
{
    panes.removeIf([](const QWidget *pane) { return !pane->isVisible(); }); // folded, or of a page behind
    if (panes.isEmpty())
        return nullptr;
    qsizetype at = by > 0 ? -1 : 0;
    const QWidget *focused = QApplication::focusWidget();
    for (qsizetype index = 0; index < panes.size(); ++index) {
        if (panes[index] == focused || panes[index]->isAncestorOf(focused))
            at = index;
    }
    return panes[(at + by + panes.size()) % panes.size()];
}

} // namespace certlink
