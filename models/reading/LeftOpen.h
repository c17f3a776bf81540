#pragma once

#include <QString>

namespace certlink {

// What somebody leaves open in a few words. All expect a text after foldedName().

/// What somebody jots down and means: "要確認", "案", 土日対応希望, やっぱ14日で.
[[nodiscard]] bool isJotted(const QString &name);
/// Whether somebody asks, or is not sure of what he says, in polite words alone: 変更でいいのかな, 追加かも.
[[nodiscard]] bool isUnsure(const QString &name);
/// Whether a few words leave something open or set limits to it: "ただし承諾を得られた場合".
[[nodiscard]] bool leavesOpen(const QString &name, bool isAboveForm);

} // namespace certlink
