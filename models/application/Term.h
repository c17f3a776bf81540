#pragma once

#include <QString>

#include <optional>

namespace certlink {

/// A term of validity. Twelve months are a year: `24m` is written `2y`.
struct Term {
    int months = 0;

    /// "1y", "6m", "18m".
    [[nodiscard]] QString toString() const;
    /// Reads the register's and the command line's notation; nothing where it is none or zero.
    [[nodiscard]] static std::optional<Term> fromString(QStringView text);
    friend bool operator==(const Term &, const Term &) = default;
};

} // namespace certlink
