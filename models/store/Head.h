#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace certlink {

/// How far the history reaches: how many records there are, and the hash of the last link of their chain. A
/// database that held a head once holds it for ever.
struct ChainHead {
    qint64 sequence = 0; ///< 0: nothing was recorded yet
    QByteArray hash;     ///< lower-case hex; empty: none

    friend bool operator==(const ChainHead &, const ChainHead &) = default;
};

/// A head as it is kept outside the database: in a file, printed, or mailed. Who owns the database can
/// recompute all of it; an anchor he does not own shows that.
struct Anchor {
    ChainHead head;
    QDateTime at; ///< UTC, when it was taken

    friend bool operator==(const Anchor &, const Anchor &) = default;
};

/// One line: "certlink-anchor 1 SEQUENCE HASH TIME".
[[nodiscard]] QString anchorText(const Anchor &anchor);
/// The first anchor line of a text (a file, a mail); an empty optional where it has none.
[[nodiscard]] std::optional<Anchor> anchorFromText(const QString &text);

} // namespace certlink
