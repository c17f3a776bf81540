#pragma once

#include <QString>
#include <QStringView>

namespace certlink {

/// A host name as P2-common-name-invalid accepts it: two labels or more, letters, digits and
/// hyphens, labels of at most 63 and the whole of at most 64 characters, `*` only as the whole first
/// label, no IP address. International names are held as A-labels (IDNA, UTS 46).
struct HostName {
    enum class Problem {
        None,
        Empty,
        Decorated, ///< a scheme, port, path or address stands around the name
        IpAddress,
        SingleLabel,
        Wildcard,   ///< `*` elsewhere than as the whole first label
        Characters, ///< a character no host name may hold, or a hyphen at a label's edge
        LabelLength,
        TotalLength,
    };

    /// NFKC, lower case, without a trailing dot; an A-label name where valid, else as read.
    QString value;
    Problem problem = Problem::Empty;
    /// With Decorated: the name inside, itself valid; otherwise null.
    QString bare;

    [[nodiscard]] bool isValid() const { return problem == Problem::None; }
};

/// Reads one host name from what stands in a mail or a register cell. Never fails: `problem` says
/// why the value is not a host name.
[[nodiscard]] HostName readHostName(QStringView raw);

/// Whether `pattern` names `name`: the identical name, or a wildcard that covers exactly one more
/// label (A5). Both are values of valid host names.
[[nodiscard]] bool coversHostName(QStringView pattern, QStringView name);

} // namespace certlink
