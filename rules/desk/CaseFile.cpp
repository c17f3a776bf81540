#include "rules/desk/CaseFile.h"

#include "rules/Engine.h"

namespace certlink {

CaseFile::CaseFile(ReadMail mail, qsizetype index, const DeskContext &context)
{
    setMail(std::move(mail), index, context);
}

void CaseFile::setMail(ReadMail mail, qsizetype index, const DeskContext &context)
{
    m_mail = std::move(mail);
    m_index = index;
    judgeAnew(context);
}

Result<void> CaseFile::setLayers(Layers layers, const DeskContext &context)
{
    const Rulebook &edition = context.rulebook.inForceOn(m_mail.receiptDate);
    if (auto overlaid = withRecordedFacts(context.contractRegister, layers.facts, edition); !overlaid)
        return tl::make_unexpected(overlaid.error());
    m_layers = std::move(layers);
    judgeAnew(context);
    return {};
}

const Application &CaseFile::asRead() const
{
    static const Application nothing;
    return m_index < m_mail.reading.applications.size() ? m_mail.reading.applications[m_index] : nothing;
}

void CaseFile::judgeAnew(const DeskContext &context)
{
    const Rulebook &edition = context.rulebook.inForceOn(m_mail.receiptDate);
    m_corrected.reset();
    if (!m_layers.corrections.isEmpty())
        m_corrected = withCorrections(asRead(), m_layers.corrections, edition, m_mail.receiptDate);
    m_register = context.contractRegister;
    if (!m_layers.facts.isEmpty()) {
        // The facts were readable when they were recorded; a new rulebook edition may change that,
        // and then the register alone counts.
        if (auto overlaid = withRecordedFacts(context.contractRegister, m_layers.facts, edition))
            m_register = std::move(*overlaid);
    }
    m_judgement = {};
    m_linkChange = {};
    if (!isApplication())
        return;
    const MailFacts mail = mailFacts(m_mail.mail);
    const Case facts = caseOf(application(), mail, m_mail.receiptDate,
                              {context.rulebook, m_register, context.fallbackReceiptDate, context.dealings});
    m_judgement = judge(facts);
    m_linkChange = facts.linkChange();
}

QList<RuleResult> CaseFile::openFindings() const
{
    QList<RuleResult> open;
    for (const RuleResult &result : m_judgement.results) {
        if (!result.isFinding() || result.severity == Severity::Note)
            continue;
        const bool blocks = result.severity == Severity::Block && result.verdict == Verdict::Violated;
        const Settlement *settlement = settlementOf(result.rule);
        const auto needed = blocks ? Settlement::Kind::Waived : Settlement::Kind::Confirmed;
        if (!settlement || settlement->kind != needed)
            open.append(result);
    }
    return open;
}

RegisterKeys registerKeys(const CaseFile &file)
{
    RegisterKeys keys{file.application().serviceCode.value, {}, file.application().masterId.value};
    for (const ServiceRow &row : file.application().services) {
        for (const CodeAnswer &code : row.codes)
            keys.services.append(code.value);
    }
    keys.services += file.linkChange().before;
    keys.services.removeDuplicates();
    return keys;
}

} // namespace certlink
