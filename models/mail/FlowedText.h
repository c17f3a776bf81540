#pragma once

#include <QString>

namespace certlink {

/// Undoes format=flowed (RFC 3676): lines that end in a blank are joined with the next of the same quote
/// depth, blanks that were stuffed in are taken out, quote signs are written ">> ". The signature line
/// "-- " ends a paragraph. `delSp`: the blank at the break was put there and goes.
[[nodiscard]] QString unflowed(const QString &text, bool delSp);

} // namespace certlink
