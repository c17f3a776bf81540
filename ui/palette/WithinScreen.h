#pragma once

#include <QSize>

class QWidget;

namespace certlink {

/// Gives a window that size, or as much of it as its screen has: at 200 % a dialog would be larger than the screen.
void resizeWithinScreen(QWidget *window, const QSize &size);

} // namespace certlink
