#pragma once

#include "models/rulebook/Rulebook.h"

#include <QString>
#include <QStringList>

namespace certlink {

/// A mail's text with one change of the form's service rows: a box ticked or emptied, a code gone, cut short,
/// repeated, exchanged or joined by another, the whole moved to another row. Rows are found as the form is
/// printed. `codes`: service codes worth trying, each in the row of its prefix.
[[nodiscard]] QStringList editedServiceLines(const QString &text, const QStringList &codes, const Rulebook &rulebook);

} // namespace certlink
