#pragma once

#include <QStringView>

#include <algorithm>

namespace certlink {

/// Whether a sign is one of a few. QStringView::contains() searches long texts fast; here nearly every sign of a
/// mail is asked for among a handful.
[[nodiscard]] inline bool isOneOf(QChar sign, QStringView signs)
{
    return std::any_of(signs.begin(), signs.end(), [&](QChar one) { return one == sign; });
}

} // namespace certlink
