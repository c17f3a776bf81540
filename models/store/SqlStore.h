#pragma once

#include "models/store/Chain.h"
#include "models/store/Database.h"
#include "models/store/Store.h"

namespace certlink {

/// The store over any SQL database that Database stands for; its statements are the SQL all of them know.
class SqlStore : public Store
{
public:
    explicit SqlStore(std::unique_ptr<Database> database) : m_database(std::move(database)) {}

    [[nodiscard]] QString location() const override { return m_database->location(); }
    [[nodiscard]] QString remark() const override { return m_remark; }
    [[nodiscard]] qint64 changeStamp() const override { return m_database->changeStamp(); }
    [[nodiscard]] Result<void> checkStillThere() const override { return m_database->checkStillThere(); }

    /// Brings the note beside the database up to date; a remark where it is not there or damaged.
    void noteHeadAtOpening();

    [[nodiscard]] Result<Register> loadRegister(const Rulebook &rulebook) const override;
    [[nodiscard]] Result<qint64> registerImport() const override;
    [[nodiscard]] Result<void> replaceRegister(const Register &data, const QString &by, const QDateTime &at) override;

    [[nodiscard]] Result<QList<EditionInForce>> editions() const override;
    [[nodiscard]] Result<qint64> editionCount() const override;
    [[nodiscard]] Result<Rulebook> rulebook(const Rulebook &builtIn) const override;
    [[nodiscard]] Result<void> putInForce(const RulebookSource &edition, const Rulebook &builtIn, const QString &by,
                                          const QDateTime &at) override;

    [[nodiscard]] Result<DecisionRecord> decide(const DecidedForm &form, const Rulebook &rulebook,
                                                const JudgeAgain &judgeAgain) override;
    [[nodiscard]] Result<DecisionRecord> withdraw(qint64 decision, const QString &reason, const QString &by,
                                                  const QDateTime &at) override;
    [[nodiscard]] Result<QList<DecisionSummary>> decisions(int limit) const override;
    [[nodiscard]] Result<DecisionRecord> decision(qint64 id) const override;
    [[nodiscard]] Result<QList<DecisionSummary>> decisionsForContract(const QString &serviceCode,
                                                                      int limit) const override;
    [[nodiscard]] Result<QList<DecisionSummary>> decisionsOfForm(const FormIdentity &form) const override;
    [[nodiscard]] Result<ContractDealings> dealings(const QString &serviceCode,
                                                    const QString &exceptKey) const override;

    [[nodiscard]] Result<QHash<QString, QList<StandingChange>>> standingChanges() const override;

    [[nodiscard]] Result<Role> roleOf(const QString &person) const override;
    [[nodiscard]] Result<QList<RoleGrant>> roles() const override;
    [[nodiscard]] Result<void> grantRole(const RoleGrant &grant) override;
    [[nodiscard]] Result<DeskSettings> deskSettings() const override;
    [[nodiscard]] Result<void> changeDeskSettings(const DeskSettings &settings, const QString &by,
                                                  const QDateTime &at) override;
    [[nodiscard]] Result<Preparation> prepare(const DecidedForm &form, const Preparation &preparation) override;
    [[nodiscard]] Result<std::optional<Preparation>> preparationOf(const Evidence &evidence) const override;
    [[nodiscard]] Result<Look> takeLook(const DecidedForm &form, const Look &look) override;
    [[nodiscard]] Result<std::optional<Look>> lookOf(const Evidence &evidence, const QString &person) const override;
    [[nodiscard]] Result<std::optional<LookBefore>> lookBefore(qint64 decision) const override;

    [[nodiscard]] Result<void> noteReply(const DecidedForm &form, const SentReply &reply) override;
    [[nodiscard]] Result<QList<SentReply>> repliesOfForm(const FormIdentity &form) const override;
    [[nodiscard]] Result<QList<SentReply>> repliesOfDecision(qint64 decision) const override;

    [[nodiscard]] Result<QList<DecisionSummary>> history(const HistoryFilter &filter, qint64 before,
                                                         int limit) const override;
    [[nodiscard]] Result<qint64> countHistory(const HistoryFilter &filter, qint64 atMost) const override;
    [[nodiscard]] Result<HistoryFigures> historyFigures(const HistoryFilter &filter) const override;
    [[nodiscard]] Result<QStringList> deciders() const override;
    [[nodiscard]] Result<QList<RuleCount>> ruleCounts(QDate from, QDate to) const override;
    [[nodiscard]] Result<QHash<QString, RulebookSource>> rulebooksOfDecisions() const override;
    [[nodiscard]] Result<qint64> countStanding(QDate from, QDate to) const override;
    [[nodiscard]] Result<void> forEachStanding(QDate from, QDate to,
                                               const std::function<bool(PastDecision)> &take) const override;
    [[nodiscard]] Result<QList<ChangeToCarryOut>> changes(const ChangesFilter &filter) const override;
    [[nodiscard]] Result<void> noteCarrying(qint64 decision, const Carrying &carrying) override;

    [[nodiscard]] Result<ChainHead> head() const override { return chainHead(*m_database); }
    [[nodiscard]] Result<bool> holds(const ChainHead &head) const override;
    [[nodiscard]] Result<Verification> verify(const std::optional<Anchor> &anchor,
                                              const VerificationProgress &progress) const override;
    [[nodiscard]] Result<Derived> makeAnew() override;
    [[nodiscard]] Result<void> backupTo(const QString &file) const override;
    [[nodiscard]] Result<qint64> erasePersonal(QDate day, const QString &by, const QDateTime &at) override;

    [[nodiscard]] Result<void> writeDrafts(const QList<Draft> &save, const QStringList &remove) override;
    [[nodiscard]] Result<QList<Draft>> drafts() const override;

private:
    /// history() where only a person and a verdict are asked for.
    [[nodiscard]] Result<QList<DecisionSummary>> historyOf(const HistoryFilter &filter, qint64 before, int limit) const;
    /// The id the next row of a table gets; of the transaction at hand.
    [[nodiscard]] Result<qint64> nextId(LinkKind kind) const;
    /// Writes one record in a transaction of its own: the row's values after id and sequence, and its link.
    [[nodiscard]] Result<qint64> record(LinkKind kind, const QString &columns, const QVariantList &values);
    /// As above, in the transaction at hand.
    [[nodiscard]] Result<qint64> insertRecord(LinkKind kind, const QString &columns, const QVariantList &values) const;
    [[nodiscard]] Result<People> peopleAround(const DecidedForm &form) const;
    /// A Failure where `person` is no supervisor.
    [[nodiscard]] Result<void> needSupervisor(const QString &person) const;
    [[nodiscard]] Result<void> erase(qint64 decision, const QString &by, const QDateTime &at) const;
    /// Commits. Where that fails and may have been written all the same, the outcome is what is read back:
    /// done where `isThere` finds what was written, the failure where it does not, Unknown where nothing
    /// can be read.
    [[nodiscard]] Result<void> commit(Transaction &transaction, const std::function<Result<bool>()> &isThere) const;
    /// The record stands in the database as it was to be written.
    [[nodiscard]] Result<bool> holds(const DecisionRecord &record) const;
    [[nodiscard]] Result<bool> holds(const QList<Draft> &saved, const QStringList &removed) const;
    /// After a decision was committed; where it cannot be noted, the decision is saved all the same.
    void noteHead() const;
    /// The register as it stands in the transaction at hand; read again only after an import.
    [[nodiscard]] Result<Register> currentRegister(const Rulebook &rulebook, qint64 import) const;
    /// How many decisions were made and taken back about the form; a Failure where one stands.
    [[nodiscard]] Result<qsizetype> roundOf(const DecidedForm &form) const;
    /// The record an entry becomes, but for who prepared it and the register's import.
    [[nodiscard]] Result<DecisionRecord> nextRecord(const DecisionEntry &entry) const;
    /// `preparedSha256`: of an approval that another prepared, what lay over the mail in both; else null.
    [[nodiscard]] Result<void> insert(const DecisionRecord &record, qsizetype round,
                                      const QString &preparedSha256 = {}) const;
    /// Mail and rulebook, unless they are there already.
    [[nodiscard]] Result<void> insertOnce(const DecisionRecord &record) const;
    [[nodiscard]] Result<void> insertOnce(const RulebookSource &rulebook) const;
    [[nodiscard]] Result<void> insertUnlessKnown(const QString &table, const QString &columns,
                                                 const QVariantList &values) const;
    /// What of a decision can be erased.
    [[nodiscard]] Result<void> insertPersonal(const DecisionRecord &record) const;
    [[nodiscard]] Result<void> saveDraft(const Draft &draft) const;
    [[nodiscard]] Result<void> removeDraft(const QString &key) const;

    std::unique_ptr<Database> m_database;
    QString m_remark;
    /// The register of an import, as it was last read.
    struct KnownRegister {
        qint64 import = -1;
        QString rulebook;
        Register data;
    };
    mutable KnownRegister m_known;
    /// The editions put in force, as they were last read.
    struct KnownEditions {
        qint64 count = -1;
        QList<Rulebook> rulebooks;
    };
    mutable KnownEditions m_editions;
};

} // namespace certlink
