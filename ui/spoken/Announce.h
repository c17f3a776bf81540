#pragma once

class QString;
class QWidget;

namespace certlink {

/// Says a sentence to whoever listens instead of looking: an assistive program speaks it at once, wherever the
/// keyboard is. `about` is the widget it is about; nothing about it changes.
void announce(QWidget *about, const QString &sentence);

} // namespace certlink
