#pragma once

#include "models/application/WordSet.h"

namespace certlink {

/// The words of a constant list, looked for together; made when first asked for.
template<const auto &words>
const WordSet &setOf()
{
    static const WordSet set = WordSet::of(words);
    return set;
}

template<const auto &words>
bool holdsAny(QStringView text)
{
    return setOf<words>().isIn(text);
}

} // namespace certlink
