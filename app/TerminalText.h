#pragma once

#include <QString>

namespace certlink {

enum class LineBreaks { Signs, Kept };

/// Text of others – of a mail, a file name, a register – for a terminal: what would move, colour or turn
/// what stands around it (escape sequences, other controls, the controls of the direction, what is not seen
/// at all) becomes a visible sign. With LineBreaks::Kept line feeds and tabs stay.
[[nodiscard]] QString terminalText(const QString &text, LineBreaks breaks = LineBreaks::Signs);

} // namespace certlink
