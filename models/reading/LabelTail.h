#pragma once

#include "models/reading/FormLabels.h"

#include <QStringView>

namespace certlink {

/// What stands for the colon behind a label, the colon among it.
inline constexpr QStringView labelSeparators = u":\u2236=→⇒|│┃";

/// Behind a label: brackets around it, a second language or 必須 and 任意 beside it, the form's remark in
/// brackets, and what stands for the colon.
struct LabelTail {
    qsizetype end = 0; ///< where the value begins
    bool hasSeparator = false;
};
/// What stands in a label's tail that is neither the form's nor a translation: マスターID(前任者): …, Master ID old: …
struct LabelRemark {
    qsizetype begin = 0; ///< in the line, behind the bracket's sign …
    qsizetype end = 0;   ///< … to before the other one; the same where there is none
};
[[nodiscard]] LabelRemark remarkBehindLabel(QStringView folded, qsizetype labelEnd, qsizetype tailEnd);

[[nodiscard]] LabelTail labelTail(QStringView folded, qsizetype labelBegin, qsizetype labelEnd);

/// A label counts only where what follows can be its value: "マスターIDを教えてください" is talk.
[[nodiscard]] bool isLabelFollowedBy(QStringView folded, qsizetype labelEnd, const LabelTail &tail,
                                     const LabelMatch &match);

} // namespace certlink
