#pragma once

#include "models/register/RegisterExcerpt.h"
#include "rules/desk/Intake.h"
#include "rules/desk/Layers.h"

#include <optional>

namespace certlink {

/// One application at the desk: the evidence, what was read, and everything a person has laid over
/// it. A value without a window; every change re-judges at once. The desk's window, the approval and
/// drafts all work on this.
class CaseFile
{
public:
    /// `index`: which form of the mail.
    CaseFile(ReadMail mail, qsizetype index, const DeskContext &context);

    /// Judges again, for instance after the register changed. Everything laid over stays.
    void rejudge(const DeskContext &context) { judgeAnew(context); }
    /// The mail was edited (pasted text only): reads and judges again, what lies over it stays.
    void setMail(ReadMail mail, qsizetype index, const DeskContext &context);
    /// The one way to change what is laid over. A Failure where a fact's value cannot be read; nothing
    /// changes then. Settlements of what no longer is a finding are kept but count for nothing.
    Result<void> setLayers(Layers layers, const DeskContext &context);

    [[nodiscard]] const ReadMail &mail() const { return m_mail; }
    [[nodiscard]] qsizetype index() const { return m_index; }
    [[nodiscard]] bool isApplication() const { return m_mail.reading.kind == MailKind::Application; }
    [[nodiscard]] const Application &asRead() const;
    /// As read, with the corrections.
    [[nodiscard]] const Application &application() const { return m_corrected ? *m_corrected : asRead(); }
    [[nodiscard]] const Layers &layers() const { return m_layers; }
    [[nodiscard]] const Judgement &judgement() const { return m_judgement; }
    /// Of the same judging: what an approval would change.
    [[nodiscard]] const LinkChange &linkChange() const { return m_linkChange; }
    /// The register with the recorded facts laid over it.
    [[nodiscard]] const Register &effectiveRegister() const { return m_register; }

    /// What a person says to a finding, where it counts; null where there is nothing.
    [[nodiscard]] const Settlement *settlementOf(QStringView rule) const { return m_layers.settlementOf(rule); }
    /// Findings that still stand in the way of an approval: violated blocks not waived, confirms and
    /// unknowns not confirmed. Empty: may be approved.
    [[nodiscard]] QList<RuleResult> openFindings() const;

private:
    void judgeAnew(const DeskContext &context);

    ReadMail m_mail;
    qsizetype m_index = 0;
    std::optional<Application> m_corrected; ///< nothing without corrections
    Layers m_layers;
    Register m_register;
    Judgement m_judgement;
    LinkChange m_linkChange;
};

/// The rows of a register that concern the application, with all that is laid over.
[[nodiscard]] RegisterKeys registerKeys(const CaseFile &file);

} // namespace certlink
