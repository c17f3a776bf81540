#include "ui/palette/WithinScreen.h"

#include <QScreen>
#include <QWidget>

namespace certlink {

void resizeWithinScreen(QWidget *window, const QSize &size)
{
    window->resize(size.boundedTo(window->screen()->availableSize() * 19 / 20));
}

} // namespace certlink
