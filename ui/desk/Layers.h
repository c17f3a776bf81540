#pragma once

#include "models/reading/Correction.h"
#include "models/register/RecordedFact.h"
#include "rules/desk/CaseFile.h"

#include <QJsonArray>
#include <QJsonObject>

namespace certlink {

/// Everything a person lays over one application: never over the mail itself.
struct Layers {
    QList<Correction> corrections;    ///< at most one for a field
    QList<RecordedFact> facts;        ///< at most one for a cell
    QList<FindingDecision> decisions; ///< at most one for a rule

    [[nodiscard]] bool isEmpty() const { return corrections.isEmpty() && facts.isEmpty() && decisions.isEmpty(); }
    /// Null where the field is not corrected.
    [[nodiscard]] const Correction *correctionOf(Field field) const;

    void put(const Correction &correction);
    void removeCorrection(Field field);
    void put(const RecordedFact &fact);
    void put(const FindingDecision &decision);
    void removeDecision(const QString &rule);
};

[[nodiscard]] Layers layersOf(const CaseFile &file);
/// A Failure where a fact's value cannot be read; the case is then as it was.
Result<void> lay(const Layers &layers, CaseFile &file, const DeskContext &context);

/// As they stand in the record and in a draft.
[[nodiscard]] QJsonArray toJson(const QList<Correction> &corrections);
[[nodiscard]] QJsonArray toJson(const QList<RecordedFact> &facts);
[[nodiscard]] QJsonArray toJson(const QList<FindingDecision> &decisions);
[[nodiscard]] QJsonObject toJson(const Layers &layers);
/// What cannot be understood is left out.
[[nodiscard]] Layers layersFromJson(const QJsonObject &object);

} // namespace certlink
