#pragma once

#include "rules/desk/CaseFile.h"

namespace certlink {

/// One field another way, and what that is good for.
struct MendingChange {
    Correction correction; ///< without a person, a time and a reason: nobody has made it yet
    QStringList removes;   ///< rules whose block or confirm finding is gone once it stands, in the order of rules.md
};

/// The smallest change of the application's fields that was found.
///
/// Approvable means what the disposition means: no violated block or confirm rule, and none unknown. A missing fact of
/// the register therefore stands in the way as a violation does, whatever a person may have settled: a settlement is
/// not the customer's to give. Notes do not matter.
struct Mending {
    bool isApplication = false;
    bool isMended =
        false; ///< with `changes` laid over it the application is approvable; true without any if it is already
    QList<MendingChange> changes;
    /// Where it is not mended: rules on whose finding no field bears that has another value (no more than each change
    /// alone is tried then), or else whose finding stood in everything that was tried; in the order of rules.md.
    QStringList unmendable;
    /// Where it is not mended though each finding can be removed, only not all at once: the rules whose findings stood
    /// where the fewest did. Empty otherwise.
    QStringList leftAtBest;
    qsizetype judged = 0; ///< how many applications were judged in the search
};

/// Searches by number of changes, at most four and at most one for a field, over the values of MendingValues: no
/// smaller set of them makes the application approvable. Who applies and for which contract is never changed. Every
/// application tried is judged by the engine; after `most` of them the search ends.
[[nodiscard]] Mending mend(const CaseFile &file, const DeskContext &context, qsizetype most = 1000);

} // namespace certlink
