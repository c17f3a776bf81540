#pragma once

#include <QString>

namespace certlink {

/// Whether the text of その他 says something of the application instead of why it comes by mail: "相談のため".
[[nodiscard]] bool isNoReason(const QString &text);
/// Whether it only says why the online desk will not do: "操作方法がわからないため", "窓口の案内による".
[[nodiscard]] bool tellsWhyByMail(const QString &text);

} // namespace certlink
