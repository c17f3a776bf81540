#pragma once

#include "models/reading/Correction.h"
#include "models/register/RecordedFact.h"
#include "rules/desk/Intake.h"

#include <QMap>
#include <QString>

namespace certlink {

/// A person's decision about one finding: a confirm finding confirmed, or a block finding waived.
struct FindingDecision {
    enum class Kind { Confirmed, Waived };
    QString rule;
    Kind kind = Kind::Confirmed;
    QString reason; ///< never empty
    QString by;
    QDateTime at; ///< UTC
};

/// One application at the desk: the evidence, what was read, and everything a person has laid over
/// it. A value without a window; every change re-judges at once. The desk's window, the approval and
/// drafts all work on this.
class CaseFile
{
public:
    /// `index`: which form of the mail.
    CaseFile(ReadMail mail, qsizetype index, const DeskContext &context);

    /// Judges again, for instance after the register changed. Everything laid over stays.
    void rejudge(const DeskContext &context);
    /// The mail was edited (pasted text only): reads and judges again, corrections stay.
    void setMail(ReadMail mail, qsizetype index, const DeskContext &context);
    void setCorrections(QList<Correction> corrections, const DeskContext &context);
    /// A Failure where a fact's value cannot be read; nothing changes then.
    Result<void> setRecordedFacts(QList<RecordedFact> facts, const DeskContext &context);
    /// Decisions about findings that no longer are findings are kept but count for nothing.
    void setDecisions(QList<FindingDecision> decisions) { m_decisions = std::move(decisions); }

    [[nodiscard]] const ReadMail &mail() const { return m_mail; }
    [[nodiscard]] qsizetype index() const { return m_index; }
    [[nodiscard]] bool isApplication() const { return m_mail.reading.kind == MailKind::Application; }
    [[nodiscard]] const Application &asRead() const { return m_asRead; }
    /// As read, with the corrections.
    [[nodiscard]] const Application &application() const { return m_application; }
    [[nodiscard]] const QList<Correction> &corrections() const { return m_corrections; }
    [[nodiscard]] const QList<RecordedFact> &recordedFacts() const { return m_facts; }
    [[nodiscard]] const QList<FindingDecision> &decisions() const { return m_decisions; }
    [[nodiscard]] const Judgement &judgement() const { return m_judgement; }
    /// The register with the recorded facts laid over it.
    [[nodiscard]] const Register &effectiveRegister() const { return m_register; }

    /// The decision that counts for a finding; null where there is none.
    [[nodiscard]] const FindingDecision *decisionFor(QStringView rule) const;
    /// Findings that still stand in the way of an approval: violated blocks not waived, confirms and
    /// unknowns not confirmed. Empty: may be approved.
    [[nodiscard]] QList<RuleResult> openFindings() const;

private:
    void applyLayers(const DeskContext &context);

    ReadMail m_mail;
    qsizetype m_index = 0;
    Application m_asRead;
    Application m_application;
    QList<Correction> m_corrections;
    QList<RecordedFact> m_facts;
    QList<FindingDecision> m_decisions;
    Register m_register;
    Judgement m_judgement;
};

/// Links of the contract before and after what the application asks for.
struct LinkChange {
    QStringList before;
    QStringList after; ///< change: the targets; add: the present links and the targets
    QStringList stay;
    QStringList added;
    QStringList gone;
    /// False where the register does not know the present links; `before` is then empty.
    bool beforeKnown = false;
};
[[nodiscard]] LinkChange linkChange(const Application &application, const Register &contractRegister);

} // namespace certlink
