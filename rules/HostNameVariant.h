#pragma once

#include "models/application/HostName.h"

#include <QLatin1StringView>

namespace certlink {

/// Which sentence says what is wrong with a host name; empty: the usual one.
[[nodiscard]] inline QLatin1StringView hostNameVariant(const HostName &host)
{
    switch (host.problem) {
    case HostName::Problem::Decorated:
        return QLatin1StringView(host.bare.isEmpty() ? "" : "decorated");
    case HostName::Problem::IpAddress:
        return QLatin1StringView("ip-address");
    case HostName::Problem::SingleLabel:
        return QLatin1StringView("single-label");
    case HostName::Problem::Wildcard:
        return QLatin1StringView("wildcard");
    case HostName::Problem::LabelLength:
        return QLatin1StringView("label-length");
    case HostName::Problem::TotalLength:
        return QLatin1StringView("total-length");
    case HostName::Problem::None:
    case HostName::Problem::Empty:
    case HostName::Problem::Characters:
        break;
    }
    return {};
}

} // namespace certlink
