#pragma once

#include "rules/training/TrainingCase.h"

#include <QHash>

#include <optional>

namespace certlink {

/// An application that shows something about a rule or a clause.
struct Example {
    TrainingCase lesson;
    QStringList difference; ///< from the application it was made of (differenceOf); empty: it is a sample as it is
    RuleResult result;      ///< of the rule it shows; of a clause the worst of its rules
    QStringList beside;     ///< other rules with a finding there, notes aside

    friend bool operator==(const Example &, const Example &) = default;
};

/// An example of every rule, made of the samples and the smallest edits of them and judged by the engine, so that
/// an example is one. Immutable once made; safe to hand to another thread.
class ExampleBook
{
public:
    /// Judges some thousand applications: a second of a processor.
    explicit ExampleBook(const TrainingGround &ground);

    /// The application with the fewest other findings in which the rule is violated; one that has to be edited
    /// comes after a sample as it is. Null where none is found.
    [[nodiscard]] const Example *violating(const QString &rule) const;
    /// The same where it is satisfied. Null for L2-licence-count: nothing in a mail can satisfy it.
    [[nodiscard]] const Example *satisfying(const QString &rule) const;

private:
    void judgeEdits(const TrainingGround &ground, const TrainingCase &sample, const CaseFile &file);
    void take(const TrainingCase &lesson, const TrainingCase &sample, const Judgement &judgement);

    QHash<QString, Example> m_violating; ///< by rule
    QHash<QString, Example> m_satisfying;
};

/// The smallest edit after which a rule of the clause is violated, where none has a finding. Nothing where there
/// is none.
[[nodiscard]] std::optional<Example> breakClause(const TrainingCase &lesson, const QString &clause,
                                                 const TrainingGround &ground);
/// The smallest edit after which no rule of the clause has a finding, where one has.
[[nodiscard]] std::optional<Example> mendClause(const TrainingCase &lesson, const QString &clause,
                                                const TrainingGround &ground);

} // namespace certlink
