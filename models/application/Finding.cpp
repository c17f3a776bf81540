#include "models/application/Finding.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

QLatin1StringView severityName(Severity severity)
{
    switch (severity) {
    case Severity::Block:
        return "block"_L1;
    case Severity::Confirm:
        return "confirm"_L1;
    case Severity::Note:
        return "note"_L1;
    }
    Q_UNREACHABLE();
}

QLatin1StringView verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Satisfied:
        return "satisfied"_L1;
    case Verdict::Violated:
        return "violated"_L1;
    case Verdict::Unknown:
        return "unknown"_L1;
    case Verdict::NotApplicable:
        return "not-applicable"_L1;
    }
    Q_UNREACHABLE();
}

QLatin1StringView dispositionName(Disposition disposition)
{
    switch (disposition) {
    case Disposition::Return:
        return "return"_L1;
    case Disposition::Confirm:
        return "confirm"_L1;
    case Disposition::Approvable:
        return "approvable"_L1;
    }
    Q_UNREACHABLE();
}

QString RegisterCell::name() const
{
    QString name = table;
    if (!key.isEmpty())
        name += u'[' + key + u']';
    if (!column.isEmpty())
        name += u'.' + column;
    return name;
}

QList<RuleResult> Judgement::findings() const
{
    QList<RuleResult> findings;
    std::copy_if(results.begin(), results.end(), std::back_inserter(findings),
                 [](const RuleResult &result) { return result.isFinding(); });
    return findings;
}

Disposition dispositionOf(const QList<RuleResult> &results)
{
    bool confirm = false;
    for (const RuleResult &result : results) {
        if (!result.isFinding() || result.severity == Severity::Note)
            continue;
        if (result.severity == Severity::Block && result.verdict == Verdict::Violated)
            return Disposition::Return;
        confirm = true;
    }
    return confirm ? Disposition::Confirm : Disposition::Approvable;
}

} // namespace certlink
