#include "models/application/ServiceKind.h"

#include <QStringView>

#include <algorithm>
#include <array>

namespace certlink {

namespace {

constexpr std::array names{
    QLatin1StringView("webhighgrade2"), QLatin1StringView("documentexchange"), QLatin1StringView("idgateway"),
    QLatin1StringView("giocac"),        QLatin1StringView("managedwaf"),       QLatin1StringView("other"),
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
