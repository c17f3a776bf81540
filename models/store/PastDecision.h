#pragma once

#include "models/store/Decision.h"

namespace certlink {

/// Of a decision what it takes to judge it again, and how it was judged: read by the hundred thousand, so nothing else
/// is there.
struct PastDecision {
    qint64 id = 0;
    DecisionKind kind = DecisionKind::Approved; ///< never Withdrawn
    QString by;
    QDateTime at;          ///< UTC
    Evidence evidence;     ///< without bytes where they were erased
    bool isErased = false; ///< the mail, or what the mail was judged with, is gone: it cannot be judged again
    QDate receiptDate;
    QString serviceCode;
    QString disposition;
    QString rulebookSha256;         ///< of the edition that judged
    QByteArray facts;               ///< rules/desk/JudgementJson.h, as it stands
    QJsonObject layers;             ///< rules/desk/Layers.h
    QList<DecidedFinding> findings; ///< in the order of their names
};

/// For OrderedPipeline.
[[nodiscard]] inline qsizetype bytesOf(const PastDecision &decision)
{
    return decision.evidence.bytes.size() + decision.facts.size();
}

} // namespace certlink
