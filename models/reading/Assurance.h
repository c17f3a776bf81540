#pragma once

#include <QString>

namespace certlink {

// What sets somebody at ease and asks for nothing. `name`: after foldedName(), without the values the forms hold.

/// Of a clause: "コモンネームに変更はございません", "社内で確認済みです".
[[nodiscard]] bool isAssurance(const QString &name);
/// Of a sentence: "規約に同意のうえ申し込みます", "数営業日かかることは承知しております".
[[nodiscard]] bool knowsTheTerms(const QString &name);

} // namespace certlink
