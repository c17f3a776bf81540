#pragma once

#include <QStringView>

namespace certlink {

/// Whether a line (squeezed) begins as somebody does who agrees to what stands above it: "はい、お願いします".
[[nodiscard]] bool assents(QStringView squeezedLine);

/// Whether it is a yes to all that was asked, which says nothing by itself: "はい、そのようにお願いします".
[[nodiscard]] bool assentsToQuestion(QStringView squeezedLine);
/// Whether a line asks something, or asks for it.
[[nodiscard]] bool isQuestion(QStringView squeezedLine);
/// Whether it begins as an answer does that is written below a question: →, 回答：.
[[nodiscard]] bool beginsAnswer(QStringView squeezedLine);

} // namespace certlink
