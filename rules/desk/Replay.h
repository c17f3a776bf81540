#pragma once

#include "models/store/Store.h"
#include "rules/desk/CaseFile.h"

#include <memory>

namespace certlink {

/// A stored decision judged again, from the record alone.
struct Replay {
    Judgement stored; ///< as it was written
    /// As this program reads and judges the same evidence and facts now.
    std::shared_ptr<const CaseFile> file;
    /// Whether the same values were read then.
    bool isReadTheSame = false;

    /// Rules whose result differs, in the order of rules.md; of a rule that one side lacks, too.
    [[nodiscard]] QStringList differences() const;
    [[nodiscard]] bool isSame() const { return isReadTheSame && differences().isEmpty(); }
};

/// Judges a record again under its own edition, with its own facts and layers; needs no database, clock or
/// network. A Failure where the record cannot be read: its rulebook, its register facts, a mail whose
/// bytes were erased, or a withdrawal, which judges nothing.
[[nodiscard]] Result<Replay> replay(const DecisionRecord &record);

} // namespace certlink
