#pragma once

#include <QString>

namespace certlink {

/// Whether a sentence changes what the form asks for though all its words are polite ones:
/// "ご対応は年末にお願いいたします", "お電話でお話しした内容で登録してください",
/// "契約は今年で終わりとさせていただきます". Expects a text after foldedName().
[[nodiscard]] bool ordersPolitely(const QString &name);

} // namespace certlink
