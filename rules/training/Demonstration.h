#pragma once

#include "models/application/Finding.h"

#include <QList>

namespace certlink {

/// An application shown rule by rule, in the order of the regulation's clauses: of each first the place in the
/// mail, then the facts beside it, the clause, and the verdict. A value that knows no widget.
class Demonstration
{
public:
    /// How much of a rule is shown; what comes later stands for all before it.
    enum class Part { Place, Facts, Clause, Verdict };

    Demonstration() = default;
    /// Of the rules that apply; or of the findings alone.
    Demonstration(const Judgement &judgement, bool ofFindingsAlone);

    /// The next part, or the first of the next rule. False at the end: nothing happens.
    bool forward();
    /// What forward() did, taken back. False at the beginning.
    bool back();
    /// Straight to a rule, with its verdict. False where it is not shown.
    bool goTo(const QString &rule);

    /// Null where there is nothing to show.
    [[nodiscard]] const RuleResult *result() const { return m_results.isEmpty() ? nullptr : &m_results[m_at]; }
    [[nodiscard]] Part part() const { return m_part; }
    [[nodiscard]] qsizetype position() const { return m_at; } ///< from 0
    [[nodiscard]] qsizetype count() const { return m_results.size(); }

private:
    QList<RuleResult> m_results;
    qsizetype m_at = 0;
    Part m_part = Part::Place;
};

} // namespace certlink
