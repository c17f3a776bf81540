#pragma once

#include "models/application/Failure.h"
#include "models/register/Register.h"
#include "models/register/RegisterCsv.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace certlink {

/// The changes of one approval to be carried out by the people who run the services.
struct ApprovedChange {
    QString contract; ///< service code
    QString work;     ///< "change" or "add"
    QStringList linksBefore;
    QStringList linksAfter;
    bool linksBeforeKnown = false;
    QDate startDate; ///< invalid where none is given
};

/// A decision to be written. Everything is stored as it stands here.
struct DecisionEntry {
    enum class Kind { Approved, Returned };
    Kind kind = Kind::Approved;
    QByteArray evidence; ///< the mail byte for byte
    QString source;
    QString messageId; ///< null where there is none
    QString fromAddress;
    QString subject;
    int formIndex = 0;
    QDate receiptDate;
    QString serviceCode; ///< null where the mail has none
    QString disposition; ///< "return", "confirm", "approvable"
    QString rulebookEdition;
    QJsonObject application; ///< as cli.md's "application"
    QJsonArray findings;     ///< as cli.md's "findings"
    QJsonArray corrections;
    QJsonArray recordedFacts;
    QJsonArray decisions;                 ///< confirmations and waivers with their reasons
    QString reply;                        ///< the reply's text, of a return
    std::optional<ApprovedChange> change; ///< of an approval
    QString by;                           ///< the person
    QDateTime at;                         ///< UTC
};

/// A decision as the store holds it.
struct DecisionRecord : DecisionEntry {
    qint64 id = 0;
    QString evidenceSha256; ///< lower-case hex
};

/// An application in progress, to come back after a restart. `state` is the window's own matter.
struct Draft {
    QString key; ///< stable for an application: SHA-256 of the bytes and the form's index
    QByteArray evidence;
    QString source;
    int formIndex = 0;
    QString serviceCode; ///< for R-open-application; null where the mail has none
    QJsonObject state;
    QDateTime changedAt; ///< UTC
};

/// The desk's database. One connection, used by the thread that opened it. SQLite: WAL, foreign keys
/// on, numbered migrations from resources/migrations, created at first use.
class Store
{
public:
    enum class Mode { ReadWrite, ReadOnly };
    /// Opens or creates. Failures: NotWritable, Locked, Damaged, NewerSchema, NotFound (read-only
    /// and absent), each naming the file and what to do; the file is left as it was.
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const QString &path, Mode mode = Mode::ReadWrite);
    ~Store();
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    [[nodiscard]] QString path() const;

    /// The register as the database has it.
    [[nodiscard]] Result<Register> loadRegister(const Rulebook &rulebook) const;
    /// Replaces the whole register in one transaction.
    [[nodiscard]] Result<void> replaceRegister(const Register &data, const QString &by, const QDateTime &at);

    /// Called inside the transaction with the register as it stands there: judges again and returns
    /// the entry to write, or why it may not be written.
    using JudgeAgain =
        std::function<Result<DecisionEntry>(const Register &current, const QStringList &openApplications)>;
    /// The only place a decision is written: begins an immediate transaction, loads the register,
    /// calls `judgeAgain`, writes the record, the evidence and the approved change, removes the draft
    /// `draftKey`, commits. On any failure nothing is written.
    [[nodiscard]] Result<DecisionRecord> decide(const QString &draftKey, const QString &serviceCode,
                                                const Rulebook &rulebook, const JudgeAgain &judgeAgain);

    /// Newest first. `limit` < 0: all.
    [[nodiscard]] Result<QList<DecisionRecord>> decisions(int limit = -1) const;
    [[nodiscard]] Result<DecisionRecord> decision(qint64 id) const;
    /// About one contract, newest first. `limit` < 0: all.
    [[nodiscard]] Result<QList<DecisionRecord>> decisionsForContract(const QString &serviceCode, int limit = -1) const;
    /// Earlier decisions about the same mail: same Message-ID or same bytes.
    [[nodiscard]] Result<QList<DecisionRecord>> decisionsOfMail(const QString &messageId,
                                                                const QByteArray &bytes) const;

    /// Written at once (durable when this returns).
    [[nodiscard]] Result<void> saveDraft(const Draft &draft);
    [[nodiscard]] Result<void> removeDraft(const QString &key);
    [[nodiscard]] Result<QList<Draft>> drafts() const; ///< oldest first
    /// References (sources) of open drafts for a contract, other than `exceptKey`.
    [[nodiscard]] Result<QStringList> openApplications(const QString &serviceCode, const QString &exceptKey) const;

    [[nodiscard]] static QString draftKey(const QByteArray &evidence, int formIndex);

private:
    struct Private;
    explicit Store(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace certlink
