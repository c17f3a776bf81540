#pragma once

#include "models/store/Head.h"

#include <QList>
#include <QString>

#include <algorithm>
#include <functional>

namespace certlink {

/// Something in the database that is not as it was recorded.
struct Discrepancy {
    qint64 sequence = 0; ///< the link it is about; 0: none
    QString what;        ///< "decision #17", a table, the anchor; for people
    QString detail;      ///< one sentence
    /// It is about what is made from the records: they hold all the same, and Store::makeAnew() mends it.
    bool isDerived = false;
};

/// Whether the history stands as it was written.
struct Verification {
    ChainHead head;                   ///< of the database
    qint64 links = 0;                 ///< looked at
    QList<Discrepancy> discrepancies; ///< in the order of the chain, the first is the first that does not hold; not
                                      ///< more than a hundred are named
    bool isEnded = false;             ///< by who asked; nothing is said of the rest

    [[nodiscard]] bool holds() const { return discrepancies.isEmpty() && !isEnded; }
    /// Nothing is wrong but what can be made anew.
    [[nodiscard]] bool recordsHold() const
    {
        return !isEnded && std::all_of(discrepancies.begin(), discrepancies.end(),
                                       [](const Discrepancy &one) { return one.isDerived; });
    }
};

using VerificationProgress = std::function<bool(qint64 seen, qint64 all)>;

} // namespace certlink
