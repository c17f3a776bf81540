#pragma once

#include "models/application/WordSet.h"

#include <QRegularExpression>

#include <algorithm>

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

inline bool matches(const QString &text, const QRegularExpression &what)
{
    return what.match(text).hasMatch();
}

/// `many`: a container of patterns.
template<typename Patterns>
bool matchesAny(const QString &text, const Patterns &many)
{
    return std::any_of(many.begin(), many.end(), [&](const QRegularExpression &one) { return matches(text, one); });
}

} // namespace certlink
