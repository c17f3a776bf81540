#pragma once

#include "Workbench.h"

#include <functional>

/// Everything a person can come to see: called with a name for it and the widget, the window or a dialog over it.
using Visit = std::function<void(const QString &name, QWidget &shown)>;

/// Shows the window with every kind of application at hand, every workspace and every dialog, one after the other.
/// The window is open and on a filled register.
void visitEverything(Workbench &bench, const Visit &visit);
