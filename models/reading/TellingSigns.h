#pragma once

#include <QStringView>

namespace certlink {

/// Whether a text holds a letter, a digit or a sign that says something as a word does: × ★ ⭕ ？. Bows and smiles are
/// polite and say nothing.
[[nodiscard]] bool saysAnything(QStringView text);

} // namespace certlink
