#include "models/application/ServiceKind.h"

#include <QStringView>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

constexpr std::array names{
    "webhighgrade2"_L1, "documentexchange"_L1, "idgateway"_L1, "giocac"_L1, "managedwaf"_L1, "other"_L1,
};

bool isLowerLetter(QChar c)
{
    return c >= u'a' && c <= u'z';
}

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

} // namespace

QLatin1StringView serviceKindName(ServiceKind kind)
{
    return names[static_cast<std::size_t>(kind)];
}

std::optional<ServiceKind> serviceKindFromName(QStringView name)
{
    const auto found = std::find_if(names.begin(), names.end(), [&](QLatin1StringView n) { return name == n; });
    if (found == names.end())
        return std::nullopt;
    return static_cast<ServiceKind>(found - names.begin());
}

bool isServiceCode(QStringView code)
{
    constexpr qsizetype digits = 8;
    const qsizetype letters = code.size() - digits;
    return letters >= 2 && letters <= 4 && std::all_of(code.begin(), code.begin() + letters, isLowerLetter) &&
           std::all_of(code.begin() + letters, code.end(), isAsciiDigit);
}

} // namespace certlink
