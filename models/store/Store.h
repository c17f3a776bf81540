#pragma once

#include "models/application/ContractDealings.h"
#include "models/application/Evidence.h"
#include "models/application/Failure.h"
#include "models/register/Register.h"
#include "models/store/Decision.h"
#include "models/store/Head.h"
#include "models/store/History.h"
#include "models/store/PastDecision.h"
#include "models/store/People.h"
#include "models/store/SentReply.h"
#include "models/store/Verification.h"

#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace certlink {

/// An application in progress, to come back after a restart.
struct Draft {
    QString key; ///< evidenceKey(); stable for one that is being typed
    Evidence evidence;
    QString serviceCode; ///< for R-open-application; null where the mail has none
    QJsonObject layers;  ///< rules/desk/Layers.h; beside them what a person has begun to write
    QDateTime changedAt; ///< UTC
};

/// Which application is decided: a form of a mail.
struct DecidedForm {
    Evidence evidence;
    QString messageId;    ///< null where the mail has none
    QString draftKey;     ///< of the draft that ends with the decision
    QString by{};         ///< who decides
    QJsonObject layers{}; ///< of an application to be prepared: what is laid over it
};

/// What a form is known again by, whichever way its mail came; not its bytes, which a list has not at hand.
struct FormIdentity {
    QString evidenceSha256; ///< of the mail's bytes, lower-case hex
    int formIndex = 0;
    QString messageId; ///< null where the mail has none
};

[[nodiscard]] FormIdentity identityOf(const Evidence &evidence, const QString &messageId);

/// An edition of the rulebook that this desk has put in force.
struct EditionInForce {
    QString edition;
    QDate inForceFrom; ///< first receipt day it judges
    RulebookSource source;
    QString by;
    QDateTime at; ///< UTC
};

/// What an application is judged with at the moment of writing.
struct DeskState {
    const Rulebook &rulebook; ///< the one of this desk, with all its editions
    const Register &contractRegister;
    std::function<ContractDealings(const QString &serviceCode)> dealings; ///< without the draft at hand
    People people{};
};

/// The desk's database, behind whichever SQL it is. Used by the thread that opened it; several may be open
/// at once, in one process or many. What is answered as done is durable. A Failure leaves everything as it
/// was, but for Unknown: the disk failed in the middle of writing and could not be asked afterwards.
class Store
{
public:
    enum class Mode { ReadWrite, ReadOnly };
    /// How much of the file is looked through for damage before it is answered as opened.
    enum class Check {
        Beginning, ///< what opening reads, and all where the schema is to be brought up to date: for who has it looked
                   ///< through elsewhere before anything is written
        Usual,     ///< all of it up to 64 MB, a tenth of a second; larger files are for verify()
        Thorough,  ///< all of it up to 256 MB, half a second: on a thread that nobody waits for
    };
    /// Opens or creates. `location`: a SQLite file. Failures: NotWritable, Locked, Damaged, Foreign,
    /// NewerSchema, OlderSchema (read-only), NotFound (read-only and absent), Lost (fewer decisions than
    /// were saved, or others), Altered (to be written to, and the schema is not ours), each naming the
    /// file and what to do; the file is left as it was.
    /// `patience`: how long a write waits for another program's before it is answered as Locked; far beyond
    /// any transaction of this program.
    [[nodiscard]] static Result<std::unique_ptr<Store>>
    open(const QString &location, Mode mode = Mode::ReadWrite,
         std::chrono::milliseconds patience = std::chrono::seconds(30), Check check = Check::Usual);
    /// The file is larger than what is looked through for damage when it is opened: only verify() does.
    [[nodiscard]] static bool isTooLargeToLookThrough(const QString &location);
    /// Decisions were saved at `location`, whether or not a file is there now.
    [[nodiscard]] static bool isKnown(const QString &location);
    /// Takes what stands at `location`, or that nothing does, for all there is: it is Lost no more. Asked for
    /// by a person who knows. A Failure where that cannot be noted.
    [[nodiscard]] static Result<void> acceptAsItIs(const QString &location);
    virtual ~Store() = default;
    /// Something to say once about the opening, which lost nothing; null for nothing.
    [[nodiscard]] virtual QString remark() const = 0;

    [[nodiscard]] virtual QString location() const = 0;
    /// Differs from the last answer where another connection has written meanwhile.
    [[nodiscard]] virtual qint64 changeStamp() const = 0;
    /// A Failure where what was opened has vanished or was replaced: what is read is no longer what others write.
    [[nodiscard]] virtual Result<void> checkStillThere() const = 0;

    // The register
    [[nodiscard]] virtual Result<Register> loadRegister(const Rulebook &rulebook) const = 0;
    /// The number of the last import; 0 before the first.
    [[nodiscard]] virtual Result<qint64> registerImport() const = 0;
    /// Replaces the whole register in one transaction. `by` is not empty.
    [[nodiscard]] virtual Result<void> replaceRegister(const Register &data, const QString &by,
                                                       const QDateTime &at) = 0;

    // The rulebook. Editions that the desk puts in force stand in the database, so that every desk on it judges alike.
    /// Those put in force here, in that order.
    [[nodiscard]] virtual Result<QList<EditionInForce>> editions() const = 0;
    /// How many; looked at to notice that another window has put one in force.
    [[nodiscard]] virtual Result<qint64> editionCount() const = 0;
    /// By what this desk judges (Rulebook::ofDesk). `builtIn`: that of the program, or of this desk as it was.
    [[nodiscard]] virtual Result<Rulebook> rulebook(const Rulebook &builtIn) const = 0;
    /// From now on, for what is received from its day on; recorded with who and when. BadFormat where it is no edition,
    /// Refused where `by` is no supervisor, it has the name of another one or would hold before the first.
    [[nodiscard]] virtual Result<void> putInForce(const RulebookSource &edition, const Rulebook &builtIn,
                                                  const QString &by, const QDateTime &at) = 0;

    // Decisions
    /// Called inside the transaction with what the database holds there: judges again and returns the entry
    /// to write, or why it may not be written.
    using JudgeAgain = std::function<Result<DecisionEntry>(const DeskState &now)>;
    /// The only place a decision is written: begins as the writer, calls `judgeAgain`, writes the record,
    /// the evidence and the approved change, removes the draft, commits. Refused (AlreadyDecided, with who
    /// and when) where a decision stands about the same form of the same mail: same bytes or same
    /// Message-ID. The entry is about that form. `rulebook`: that of the program, or of this desk as it was.
    [[nodiscard]] virtual Result<DecisionRecord> decide(const DecidedForm &form, const Rulebook &rulebook,
                                                        const JudgeAgain &judgeAgain) = 0;
    /// Takes a decision back by a record of its own. `reason` and `by` are not empty. Refused where there is
    /// no such decision (NotFound) or it was taken back before (AlreadyDecided).
    [[nodiscard]] virtual Result<DecisionRecord> withdraw(qint64 decision, const QString &reason, const QString &by,
                                                          const QDateTime &at) = 0;
    /// Newest first. `limit` < 0: all.
    [[nodiscard]] virtual Result<QList<DecisionSummary>> decisions(int limit = -1) const = 0;
    [[nodiscard]] virtual Result<DecisionRecord> decision(qint64 id) const = 0;
    /// About one contract, newest first. `limit` < 0: all.
    [[nodiscard]] virtual Result<QList<DecisionSummary>> decisionsForContract(const QString &serviceCode,
                                                                              int limit = -1) const = 0;
    /// About the same form of the same mail, newest first: same Message-ID or same bytes.
    [[nodiscard]] virtual Result<QList<DecisionSummary>> decisionsOfForm(const FormIdentity &form) const = 0;
    /// What is known of a contract beside the register, without the draft `exceptKey`. Open applications
    /// are named by their sources.
    [[nodiscard]] virtual Result<ContractDealings> dealings(const QString &serviceCode,
                                                            const QString &exceptKey) const = 0;

    /// Every approved change that stands, by contract, newest first.
    [[nodiscard]] virtual Result<QHash<QString, QList<StandingChange>>> standingChanges() const = 0;

    // People
    /// What `person` may do. One of whom nothing is recorded is staff.
    [[nodiscard]] virtual Result<Role> roleOf(const QString &person) const = 0;
    /// Of each person the last grant, by name. Empty: nobody is a supervisor yet.
    [[nodiscard]] virtual Result<QList<RoleGrant>> roles() const = 0;
    /// Recorded, from then on. Refused where `grant.by` is no supervisor; the first grant is that of the first
    /// supervisor to himself.
    [[nodiscard]] virtual Result<void> grantRole(const RoleGrant &grant) = 0;
    [[nodiscard]] virtual Result<DeskSettings> deskSettings() const = 0;
    /// Recorded, from then on. Refused where `by` is no supervisor.
    [[nodiscard]] virtual Result<void> changeDeskSettings(const DeskSettings &settings, const QString &by,
                                                          const QDateTime &at) = 0;
    /// Makes an application ready for another person, as it is with what lies over it, which stays in its draft: only
    /// that is an approval of two people. Refused (AlreadyDecided) where a decision stands about it.
    [[nodiscard]] virtual Result<Preparation> prepare(const DecidedForm &form, const Preparation &preparation) = 0;
    /// The last one about the form that no decision followed; nothing where there is none.
    [[nodiscard]] virtual Result<std::optional<Preparation>> preparationOf(const Evidence &evidence) const = 0;
    /// Recorded: what `look.by` would do with it, who has seen nothing of what another did. Refused where nobody else
    /// prepared it (Refused), she has looked already, or a decision stands about it (AlreadyDecided).
    [[nodiscard]] virtual Result<Look> takeLook(const DecidedForm &form, const Look &look) = 0;
    /// That of `person` about the form, since the last decision about it; nothing where there is none.
    [[nodiscard]] virtual Result<std::optional<Look>> lookOf(const Evidence &evidence, const QString &person) const = 0;
    /// The look that whoever made the decision had taken before it, and the preparation it was about.
    struct LookBefore {
        Look look;
        Preparation preparation;
    };
    [[nodiscard]] virtual Result<std::optional<LookBefore>> lookBefore(qint64 decision) const = 0;

    // Replies that decide nothing
    /// Recorded: a colleague who opens the same mail is to know of it.
    [[nodiscard]] virtual Result<void> noteReply(const DecidedForm &form, const SentReply &reply) = 0;
    /// About the same form of the same mail, newest first: same Message-ID or same bytes.
    [[nodiscard]] virtual Result<QList<SentReply>> repliesOfForm(const FormIdentity &form) const = 0;
    /// About the form a decision is about, before or after it, newest first.
    [[nodiscard]] virtual Result<QList<SentReply>> repliesOfDecision(qint64 decision) const = 0;

    // History
    /// Newest first, before the decision `before` (0: from the newest), at most `limit`.
    [[nodiscard]] virtual Result<QList<DecisionSummary>> history(const HistoryFilter &filter, qint64 before,
                                                                 int limit) const = 0;
    /// How many decisions the filter lets through; counts no further than `atMost`.
    [[nodiscard]] virtual Result<qint64> countHistory(const HistoryFilter &filter, qint64 atMost) const = 0;
    [[nodiscard]] virtual Result<HistoryFigures> historyFigures(const HistoryFilter &filter) const = 0;
    /// Everybody who decided, by name.
    [[nodiscard]] virtual Result<QStringList> deciders() const = 0;

    /// Of every rule that found something in decisions of the days (Asia/Tokyo; invalid: open), withdrawn ones too, by
    /// name.
    [[nodiscard]] virtual Result<QList<RuleCount>> ruleCounts(QDate from, QDate to) const = 0;
    /// Every edition that decisions were judged by, by its hash.
    [[nodiscard]] virtual Result<QHash<QString, RulebookSource>> rulebooksOfDecisions() const = 0;
    /// How many of the days named stand, and those, oldest first, one after the other, until `take` answers false.
    [[nodiscard]] virtual Result<qint64> countStanding(QDate from, QDate to) const = 0;
    [[nodiscard]] virtual Result<void> forEachStanding(QDate from, QDate to,
                                                       const std::function<bool(PastDecision)> &take) const = 0;

    // What is to be carried out
    /// Approved changes that stand, by day: the one that was asked for or, where none was, that of the decision.
    [[nodiscard]] virtual Result<QList<ChangeToCarryOut>> changes(const ChangesFilter &filter) const = 0;
    /// Recorded; the last one about a change counts. Refused where the approval was withdrawn.
    [[nodiscard]] virtual Result<void> noteCarrying(qint64 decision, const Carrying &carrying) = 0;

    // Proof
    [[nodiscard]] virtual Result<ChainHead> head() const = 0;
    /// Whether the record of that number is still the one the head names. Looks at its hash alone; verify()
    /// recomputes it.
    [[nodiscard]] virtual Result<bool> holds(const ChainHead &head) const = 0;
    /// Recomputes everything from what is stored. `progress` is told how many links of how many were seen, and
    /// ends it by answering false (then the answer says so).
    [[nodiscard]] virtual Result<Verification> verify(const std::optional<Anchor> &anchor,
                                                      const VerificationProgress &progress = {}) const = 0;
    /// What is made from the records.
    struct Derived {
        qint64 searched = 0;    ///< decisions that are found by their words
        qint64 openChanges = 0; ///< approved changes still to be carried out
    };
    /// Makes the search and the list of open changes anew from the records, whatever became of them.
    [[nodiscard]] virtual Result<Derived> makeAnew() = 0;
    /// A consistent copy into a file that is not there yet, while this one is in use.
    [[nodiscard]] virtual Result<void> backupTo(const QString &file) const = 0;
    /// Erases mails, texts and names of decisions made before `day` (Asia/Tokyo); answers of how many. The chain
    /// holds all the same. Refused where `by` is no supervisor.
    [[nodiscard]] virtual Result<qint64> erasePersonal(QDate day, const QString &by, const QDateTime &at) = 0;

    // Drafts
    /// Saves and removes in one transaction.
    [[nodiscard]] virtual Result<void> writeDrafts(const QList<Draft> &save, const QStringList &remove) = 0;
    [[nodiscard]] virtual Result<QList<Draft>> drafts() const = 0; ///< oldest first
};

} // namespace certlink
