#include "ui/spoken/Announce.h"

#include <QAccessible>
#include <QWidget>

namespace certlink {

void announce(QWidget *about, const QString &sentence)
{
    if (sentence.isEmpty())
        return;
    QAccessibleEvent alert(about, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace certlink
