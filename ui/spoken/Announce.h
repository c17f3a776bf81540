#pragma once

class QLineEdit;
class QString;
class QWidget;

namespace certlink {

/// Says a sentence to whoever listens instead of looking: an assistive program speaks it at once, wherever the
/// keyboard is. `about` is the widget it is about; nothing about it changes.
void announce(QWidget *about, const QString &sentence);

/// Gives the keyboard to a line, its text selected, so that an assistive program says the line.
void focusAloud(QLineEdit *line);

} // namespace certlink
