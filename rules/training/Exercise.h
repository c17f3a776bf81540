#pragma once

#include "models/application/Failure.h"
#include "rules/training/TrainingCase.h"

#include <QByteArray>
#include <QStringList>

namespace certlink {

/// An application to be looked at without the program's help: the learner says which clauses it violates. Holds all
/// it is judged with, so that it stays what it was made as.
struct Exercise {
    TrainingCase lesson;
    Register contractRegister; ///< the rows that concern it
    QDate today;               ///< receipt date of what has none of its own
};

/// Made of a lesson as it is.
[[nodiscard]] Exercise exerciseOf(const TrainingCase &lesson, const TrainingGround &ground);
/// Read and judged, its first form.
[[nodiscard]] CaseFile openCase(const Exercise &exercise, const Rulebook &rulebook);

/// What the learner said of one clause.
struct ClauseScore {
    enum class Mark { Found, Missed, Wrong };
    QString clause;
    Mark mark = Mark::Found;
    QList<RuleResult> results; ///< the violated rules of the clause; empty where it was marked wrongly
};

/// The clauses that are violated or were marked, in the order of clauses.md. A violated block or confirm rule is to
/// be found. A clause with a note or a missing fact alone is neither to be found nor wrong to mark: both are said
/// without consequence.
[[nodiscard]] QList<ClauseScore> scoreOf(const Judgement &judgement, const QStringList &marked);

/// A set of exercises as a file to be handed out: JSON, everything in it.
[[nodiscard]] QByteArray exercisesJson(const QList<Exercise> &exercises);
/// A Failure where the bytes are no such file.
[[nodiscard]] Result<QList<Exercise>> exercisesFromJson(const QByteArray &bytes, const Rulebook &rulebook);

} // namespace certlink
