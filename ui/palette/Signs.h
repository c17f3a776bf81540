#pragma once

#include "models/application/Finding.h"
#include "models/items/CaseStatus.h"

#include <QFontMetrics>
#include <QString>

namespace certlink {

/// A meaning said without colour: a shape and a word.
struct Sign {
    QString glyph; ///< "●"
    QString brief; ///< one character in Japanese, one short word in English
    QString word;  ///< in full: "差し戻し"
};

[[nodiscard]] Sign signOf(CaseStatus status);
/// `decided`: a person confirmed or waived it.
[[nodiscard]] Sign signOf(Severity severity, Verdict verdict, bool decided = false);

/// How wide glyph and brief word are at most, so that what follows them lines up.
[[nodiscard]] int signWidth(const QFontMetrics &metrics);

} // namespace certlink
