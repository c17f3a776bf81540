#pragma once

#include "models/register/Register.h"

/// A contract that stands in the way of nothing: 企業認証SSL for www.example.jp, active until 2027-10-31, two licences.
[[nodiscard]] certlink::Contract usualContract(const QString &code, const QString &group);
/// A service that can be linked to it.
[[nodiscard]] certlink::ServiceContract usualService(const QString &code, const QString &group);
/// AB12345678, 山田太郎 of admin@example.jp.
[[nodiscard]] certlink::Administrator usualAdministrator(const QString &group);
