#pragma once

#include "FormWriter.h"

#include "models/rulebook/Rulebook.h"

#include <QDate>

namespace certlink {

/// When the generated forms arrive.
inline const QDate receiptDate(2026, 11, 20);

/// A number from first to last, as rapidcheck chooses it; inside a property only.
[[nodiscard]] int between(int first, int last);
/// One of several, chosen the same way.
template<typename T>
[[nodiscard]] T anyOf(const QList<T> &list)
{
    return list[between(0, int(list.size()) - 1)];
}
/// What some application could ask for.
[[nodiscard]] Meaning anyMeaning(const Rulebook &rulebook);

} // namespace certlink
