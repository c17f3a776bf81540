#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace certlink {

/// An operation that could not be done (a file, a database): not about the application, not about
/// the mail. `code` is stable for tests and logic; the texts are for people.
struct Failure {
    enum class Code {
        NotFound,
        NotReadable,
        NotWritable,
        Locked,
        Damaged,
        Foreign,     ///< a database, but not one of this program
        NewerSchema, ///< made by a newer edition of this program
        OlderSchema, ///< made by an older edition, and opened to be read only
        Lost,        ///< a database that holds less than was answered as saved
        Altered,     ///< a database whose tables or triggers are not those this program made
        Unknown,     ///< whether it was written could not be found out
        AlreadyDecided,
        BadFormat,
        Refused,
        Conflict,
        Internal,
    };

    Code code = Code::Internal;
    /// What it is about: a path with line and column where there is one ("contracts.csv:12:5").
    QString subject;
    /// What went wrong, in one sentence.
    QString detail;
    /// What the person can do about it; may be empty.
    QString remedy;

    /// "subject: detail. remedy", for a terminal or a log.
    [[nodiscard]] QString toString() const;
};

template<typename T>
using Result = tl::expected<T, Failure>;

} // namespace certlink
