#pragma once

#include <QList>

class QWidget;

namespace certlink {

/// The next (1) or previous (-1) of the panes that are in sight, seen from the one that holds the keyboard; the first
/// or the last where none does. Null where none is in sight.
[[nodiscard]] QWidget *paneBeside(QList<QWidget *> panes, int by);

} // namespace certlink
