#pragma once

#include "models/application/ContractDealings.h"
#include "models/application/Evidence.h"
#include "models/application/Failure.h"
#include "models/register/Register.h"

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

/// The change of one approval, to be carried out by the people who run the services.
struct ApprovedChange {
    QString contract; ///< service code
    QString work;     ///< "change" or "add"
    QStringList linksBefore;
    QStringList linksAfter;
    bool linksBeforeKnown = false;
    QDate startDate; ///< invalid where none is given

    friend bool operator==(const ApprovedChange &, const ApprovedChange &) = default;
};

/// What is decided about an application, or that a decision is taken back.
enum class DecisionKind { Approved, Returned, Withdrawn };

/// What lists show of a decision.
struct DecisionSummary {
    qint64 id = 0;
    DecisionKind kind = DecisionKind::Approved;
    QString source;
    QString fromAddress; ///< null where there is none, as the next two
    QString subject;
    QString serviceCode;
    int formIndex = 0;
    QDate receiptDate;
    QString by;             ///< the person
    QDateTime at;           ///< UTC
    qint64 withdraws = 0;   ///< of a withdrawal: the decision taken back
    qint64 withdrawnBy = 0; ///< the withdrawal that took it back; 0: it stands
    QString reason;         ///< of a withdrawal

    friend bool operator==(const DecisionSummary &, const DecisionSummary &) = default;
    [[nodiscard]] bool stands() const { return kind != DecisionKind::Withdrawn && withdrawnBy == 0; }
};

/// A decision about an application, to be written. Everything is stored as it stands here; sentences are
/// made when it is shown.
struct DecisionEntry {
    DecisionKind kind = DecisionKind::Approved; ///< never Withdrawn: see Store::withdraw
    Evidence evidence;
    // Of the decoded mail, to be listed and found by; null where there is none.
    QString messageId;
    QString fromAddress;
    QString subject;
    QDate receiptDate;
    QString serviceCode;
    QString disposition;     ///< "return", "confirm", "approvable"
    RulebookSource rulebook; ///< the edition it was judged by
    QString edition;
    QJsonObject application;              ///< as "application" of the command line (cli.md)
    QJsonObject judgement;                ///< rules/desk/JudgementJson.h
    QJsonObject facts;                    ///< what it was judged with, the same header
    QJsonObject layers;                   ///< what people laid over it, rules/desk/Layers.h
    QString reply;                        ///< of a return
    std::optional<ApprovedChange> change; ///< of an approval, and of nothing else
    QString by;                           ///< the person; never empty
    QDateTime at;                         ///< UTC
};

/// A decision whole, as the store holds it. Of a withdrawal the entry names the mail it is about and nothing
/// of a judgement.
struct DecisionRecord : DecisionEntry {
    qint64 id = 0;
    qint64 registerImport = 0; ///< the import whose register it was judged with; 0: before the first
    qint64 withdraws = 0;
    qint64 withdrawnBy = 0;
    QString reason;

    [[nodiscard]] DecisionSummary summary() const;
};

/// An application in progress, to come back after a restart.
struct Draft {
    QString key; ///< evidenceKey(); stable for one that is being typed
    Evidence evidence;
    QString serviceCode; ///< for R-open-application; null where the mail has none
    QJsonObject layers;  ///< rules/desk/Layers.h
    QDateTime changedAt; ///< UTC
};

/// Which application is decided: a form of a mail.
struct DecidedForm {
    Evidence evidence;
    QString messageId; ///< null where the mail has none
    QString draftKey;  ///< of the draft that ends with the decision
};

/// What an application is judged with at the moment of writing.
struct DeskState {
    const Register &contractRegister;
    std::function<ContractDealings(const QString &serviceCode)> dealings; ///< without the draft at hand
};

/// The desk's database, behind whichever SQL it is. Used by the thread that opened it; several may be open
/// at once, in one process or many. What is answered as done is durable. A Failure leaves everything as it
/// was, but for Unknown: the disk failed in the middle of writing and could not be asked afterwards.
class Store
{
public:
    enum class Mode { ReadWrite, ReadOnly };
    /// Opens or creates. `location`: a SQLite file. Failures: NotWritable, Locked, Damaged, Foreign,
    /// NewerSchema, OlderSchema (read-only), NotFound (read-only and absent), Lost (fewer decisions than
    /// were saved, or others), Altered (to be written to, and the schema is not ours), each naming the
    /// file and what to do; the file is left as it was.
    /// `patience`: how long a write waits for another program's before it is answered as Locked; far beyond
    /// any transaction of this program.
    [[nodiscard]] static Result<std::unique_ptr<Store>>
    open(const QString &location, Mode mode = Mode::ReadWrite,
         std::chrono::milliseconds patience = std::chrono::seconds(30));
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

    // The register
    [[nodiscard]] virtual Result<Register> loadRegister(const Rulebook &rulebook) const = 0;
    /// The number of the last import; 0 before the first.
    [[nodiscard]] virtual Result<qint64> registerImport() const = 0;
    /// Replaces the whole register in one transaction. `by` is not empty.
    [[nodiscard]] virtual Result<void> replaceRegister(const Register &data, const QString &by,
                                                       const QDateTime &at) = 0;

    // Decisions
    /// Called inside the transaction with what the database holds there: judges again and returns the entry
    /// to write, or why it may not be written.
    using JudgeAgain = std::function<Result<DecisionEntry>(const DeskState &now)>;
    /// The only place a decision is written: begins as the writer, calls `judgeAgain`, writes the record,
    /// the evidence and the approved change, removes the draft, commits. Refused (AlreadyDecided, with who
    /// and when) where a decision stands about the same form of the same mail: same bytes or same
    /// Message-ID. The entry is about that form.
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
    [[nodiscard]] virtual Result<QList<DecisionSummary>> decisionsOfForm(const Evidence &evidence,
                                                                         const QString &messageId) const = 0;
    /// What is known of a contract beside the register, without the draft `exceptKey`. Open applications
    /// are named by their sources.
    [[nodiscard]] virtual Result<ContractDealings> dealings(const QString &serviceCode,
                                                            const QString &exceptKey) const = 0;

    /// Every approved change that stands, by contract, newest first.
    [[nodiscard]] virtual Result<QHash<QString, QList<StandingChange>>> standingChanges() const = 0;

    // Drafts
    /// Saves and removes in one transaction.
    [[nodiscard]] virtual Result<void> writeDrafts(const QList<Draft> &save, const QStringList &remove) = 0;
    [[nodiscard]] virtual Result<QList<Draft>> drafts() const = 0; ///< oldest first
};

/// As it stands in data: "approved", "returned", "withdrawn".
[[nodiscard]] QLatin1StringView decisionKindName(DecisionKind kind);

} // namespace certlink
