#pragma once

#include "rules/Check.h"

#include <functional>

namespace certlink {

/// The named targets held against what their host names must be.
struct TargetHosts {
    QStringList failing;         ///< codes of targets none of whose host names fits
    QStringList hosts;           ///< the host names of those
    QStringList withoutHost;     ///< those of them that have no host name at all, whatever is asked for
    QList<RegisterCell> missing; ///< targets, or their host names, the register does not know
};

/// Whether one host name of a target fits.
using HostFits = std::function<bool(const QString &fqdn)>;

/// Asks of every named target whether one of its host names fits, and notes the facts looked at. A
/// target the register knows to have no host name at all fails.
[[nodiscard]] TargetHosts examineTargets(const Case &facts, Check &check, const HostFits &fits);

} // namespace certlink
