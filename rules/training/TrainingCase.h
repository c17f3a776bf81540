#pragma once

#include "models/application/ContractDealings.h"
#include "rules/desk/CaseFile.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace certlink {

/// A mail to teach with, and what is known about it beside the register. A value.
struct TrainingCase {
    QString name;              ///< the sample's name ("21-L3-saturday"), or what it was called
    QByteArray mail;           ///< as it would arrive, byte for byte; one that does not begin with a head is a text
    QList<RecordedFact> facts; ///< laid over the register
    ContractDealings dealings; ///< about its contract
    bool isOwnSample = false;  ///< of the samples, or made of one: judged with the samples' register

    friend bool operator==(const TrainingCase &, const TrainingCase &) = default;
};

/// Everything applications are taught with: made of what the program carries, in memory alone. It knows no
/// database, so nothing done with it reaches one.
struct TrainingGround {
    Rulebook rulebook;           ///< the samples name its desk address, whatever the organisation's own is
    Register contractRegister;   ///< of the samples
    QDate today;                 ///< the samples' dates are counted from it; Asia/Tokyo
    QList<TrainingCase> samples; ///< in the order of their names
};

/// The samples built into the program. A Failure names the sample that cannot be read.
[[nodiscard]] Result<TrainingGround> trainingGround(const Rulebook &rulebook, QDate today);

/// What a training case is judged with. Refers to `ground`, which must outlive it.
[[nodiscard]] DeskContext contextOf(const TrainingCase &lesson, const TrainingGround &ground);
/// Read and judged, its first form.
[[nodiscard]] CaseFile openCase(const TrainingCase &lesson, const TrainingGround &ground);

/// The lines in which two of them differ, "- before" and "+ after", and the facts that were laid over, for people.
[[nodiscard]] QStringList differenceOf(const TrainingCase &before, const TrainingCase &after);

} // namespace certlink
