#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <optional>

namespace certlink {

/// The rows of 変更/追加後の連携対象サービス, in the order of the form.
enum class ServiceKind { WebHighGrade2, DocumentExchange, IdGateway, GioCac, ManagedWaf, Other };

/// The JSON name: "webhighgrade2", …, "other".
[[nodiscard]] QLatin1StringView serviceKindName(ServiceKind kind);
[[nodiscard]] std::optional<ServiceKind> serviceKindFromName(QStringView name);

/// Two to four lower-case letters and exactly eight digits.
[[nodiscard]] bool isServiceCode(QStringView code);

} // namespace certlink
