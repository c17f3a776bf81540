#pragma once

#include "models/application/WordSet.h"

#include <QRegularExpression>
#include <QStringList>

#include <initializer_list>

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

/// A pattern that matches where any of these does, tried in one go; each may have alternatives of its own.
inline QRegularExpression anyOf(std::initializer_list<QString> patterns)
{
    return QRegularExpression(QStringList(patterns).join(u'|'));
}

} // namespace certlink
