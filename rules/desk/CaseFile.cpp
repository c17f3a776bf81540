#include "rules/desk/CaseFile.h"

#include "rules/Engine.h"

#include <algorithm>

namespace certlink {

CaseFile::CaseFile(ReadMail mail, qsizetype index, const DeskContext &context)
{
    setMail(std::move(mail), index, context);
}

void CaseFile::rejudge(const DeskContext &context)
{
    applyLayers(context);
}

void CaseFile::setMail(ReadMail mail, qsizetype index, const DeskContext &context)
{
    m_mail = std::move(mail);
    m_index = index;
    m_asRead = index < m_mail.reading.applications.size() ? m_mail.reading.applications[index] : Application();
    applyLayers(context);
}

void CaseFile::setCorrections(QList<Correction> corrections, const DeskContext &context)
{
    m_corrections = std::move(corrections);
    applyLayers(context);
}

Result<void> CaseFile::setRecordedFacts(QList<RecordedFact> facts, const DeskContext &context)
{
    const Result<Register> overlaid = withRecordedFacts(context.contractRegister, facts, context.rulebook);
    if (!overlaid)
        return tl::make_unexpected(overlaid.error());
    m_facts = std::move(facts);
    applyLayers(context);
    return {};
}

void CaseFile::applyLayers(const DeskContext &context)
{
    m_application = m_corrections.isEmpty()
                        ? m_asRead
                        : withCorrections(m_asRead, m_corrections, context.rulebook, m_mail.receiptDate);
    m_register = context.contractRegister;
    if (!m_facts.isEmpty()) {
        // The facts were readable when they were recorded; a new rulebook edition may change that,
        // and then the register alone counts.
        if (const Result<Register> overlaid = withRecordedFacts(context.contractRegister, m_facts, context.rulebook))
            m_register = *overlaid;
    }
    if (!isApplication()) {
        m_judgement = {};
        return;
    }
    const MailFacts mail = mailFacts(m_mail.mail);
    Case facts(m_application, mail, m_register, context.rulebook, m_mail.receiptDate);
    if (context.openApplications)
        facts.setOpenApplications(context.openApplications(m_application.serviceCode.value));
    m_judgement = judge(facts);
}

const FindingDecision *CaseFile::decisionFor(QStringView rule) const
{
    const auto found = std::find_if(m_decisions.rbegin(), m_decisions.rend(),
                                    [&](const FindingDecision &decision) { return decision.rule == rule; });
    return found == m_decisions.rend() ? nullptr : &*found;
}

QList<RuleResult> CaseFile::openFindings() const
{
    QList<RuleResult> open;
    for (const RuleResult &result : m_judgement.results) {
        if (!result.isFinding() || result.severity == Severity::Note)
            continue;
        const bool blocks = result.severity == Severity::Block && result.verdict == Verdict::Violated;
        const FindingDecision *decision = decisionFor(result.rule);
        const auto needed = blocks ? FindingDecision::Kind::Waived : FindingDecision::Kind::Confirmed;
        if (!decision || decision->kind != needed)
            open.append(result);
    }
    return open;
}

LinkChange linkChange(const Application &application, const Register &contractRegister)
{
    LinkChange change;
    const Contract *contract = contractRegister.contract(application.serviceCode.value);
    change.beforeKnown = contract && contract->linked;
    if (change.beforeKnown)
        change.before = *contract->linked;
    QStringList targets;
    for (const ServiceRow &row : application.services) {
        if (!row.mark.set)
            continue;
        if (row.kind == ServiceKind::Other)
            targets.append(QStringLiteral("other"));
        for (const CodeAnswer &code : row.codes) {
            if (code.wellFormed)
                targets.append(code.value);
        }
    }
    targets.removeDuplicates();
    const bool adds = application.markedWork().contains(Work::Add);
    change.after = adds ? change.before + targets : targets;
    change.after.removeDuplicates();
    for (const QString &link : change.before)
        (change.after.contains(link) ? change.stay : change.gone).append(link);
    for (const QString &link : change.after) {
        if (!change.before.contains(link))
            change.added.append(link);
    }
    return change;
}

} // namespace certlink
