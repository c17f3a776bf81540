#pragma once

#include "models/store/Chain.h"
#include "models/store/Verification.h"

#include <QSet>

namespace certlink {

/// Recomputes the history of one database from the stored values, in one reading transaction.
class Verifier
{
public:
    /// `database` outlives it.
    explicit Verifier(const Database &database) : m_database(database) {}

    [[nodiscard]] Result<Verification> run(const std::optional<Anchor> &anchor, const VerificationProgress &progress);

private:
    using Step = Result<void>;

    void name(qint64 sequence, const QString &what, const QString &detail);
    void name(const Link &link, const QString &detail);
    void nameDerived(const QString &what, const QString &detail);
    Step checkFile();
    Step checkChain(const VerificationProgress &progress);
    Step checkLink(const Link &link, const Link &before);
    Step checkRecord(const Link &link);
    Step checkPersonal(const Link &link);
    /// Two people have agreed on what was recorded.
    Step checkPrepared(const Link &link);
    /// Rows that no link knows, and links without what they name.
    Step checkNothingBeside();
    Step checkRows(const QString &sql, const QString &what, const QString &detail);
    Step checkEvidence();
    Step checkRulebooks();
    Step checkRegister();
    /// What the program never writes, whatever the hashes say.
    Step checkPromises();
    /// Work in progress; it is no part of the chain.
    Step checkDrafts();
    /// What is made from the records.
    Step checkOpenChanges();
    Step checkSearch();
    /// What only a supervisor does.
    Step checkSupervised();
    Step checkAnchor(const std::optional<Anchor> &anchor);

    const Database &m_database;
    Verification m_verification;
    VerificationProgress m_progress;
    QSet<qint64> m_erased; ///< decisions
};

} // namespace certlink
