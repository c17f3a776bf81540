#include "rules/training/Demonstration.h"

#include "rules/training/Handbook.h"

#include <algorithm>

namespace certlink {

namespace {

/// What follows from no clause comes last.
qsizetype rankOf(const RuleResult &result)
{
    const qsizetype at = clauseNames().indexOf(result.clause);
    return at < 0 ? clauseNames().size() : at;
}

} // namespace

Demonstration::Demonstration(const Judgement &judgement, bool ofFindingsAlone)
{
    for (const RuleResult &result : judgement.results)
        if (ofFindingsAlone ? result.isFinding() : result.verdict != Verdict::NotApplicable)
            m_results.append(result);
    std::stable_sort(m_results.begin(), m_results.end(),
                     [](const RuleResult &a, const RuleResult &b) { return rankOf(a) < rankOf(b); });
}

bool Demonstration::forward()
{
    if (m_results.isEmpty())
        return false;
    if (m_part != Part::Verdict) {
        m_part = Part(int(m_part) + 1);
        return true;
    }
    if (m_at + 1 == m_results.size())
        return false;
    ++m_at;
    m_part = Part::Place;
    return true;
}

bool Demonstration::back()
{
    if (m_part != Part::Place) {
        m_part = Part(int(m_part) - 1);
        return true;
    }
    if (m_at == 0)
        return false;
    --m_at;
    m_part = Part::Verdict;
    return true;
}

bool Demonstration::goTo(const QString &rule)
{
    const auto found =
        std::find_if(m_results.begin(), m_results.end(), [&](const RuleResult &result) { return result.rule == rule; });
    if (found == m_results.end())
        return false;
    m_at = found - m_results.begin();
    m_part = Part::Verdict;
    return true;
}

} // namespace certlink
