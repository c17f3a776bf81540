#pragma once

#include "models/reading/FormLines.h"
#include "models/reading/Literals.h"

namespace certlink {

/// From the first to the last character before a row that is neither a mark nor plain decoration.
struct OddRun {
    qsizetype begin = 0; ///< in the folded line
    qsizetype end = 0;
    bool isBullet = true; ///< nothing in it but bullets before the first mark, and arrows to a set one
};

[[nodiscard]] OddRun oddRunBefore(const FormLine &line, const Marks &marks);

} // namespace certlink
