#pragma once

#include "models/application/Evidence.h"
#include "models/rulebook/Rulebook.h"

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

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

/// What who decides says of a private key that the mail holds.
enum class KeyMaterial {
    None,  ///< there is none
    Kept,  ///< with the mail byte for byte
    Erased ///< with the mail's bytes, also for the other forms of the mail; their hash and the masked text stay
};

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
    QString disposition;    ///< "return", "confirm", "approvable": how it was judged
    QString preparedBy;     ///< who made it ready for `by`, an approval just as it is; null: one person did it all
    bool hasWaiver = false; ///< a finding that blocks was waived
    bool isErased = false;  ///< what speaks of people is gone; source, addresses and subject are null

    friend bool operator==(const DecisionSummary &, const DecisionSummary &) = default;
    [[nodiscard]] bool stands() const { return kind != DecisionKind::Withdrawn && withdrawnBy == 0; }
};

/// A rule that found something, for lists and figures; the judgement says the rest.
struct DecidedFinding {
    QString rule;
    QString severity; ///< "block", "confirm", "note"
    QString verdict;  ///< "violated", "unknown"
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
    QString mailText;                            ///< as the mail pane shows it, keys masked: it is searched
    KeyMaterial keyMaterial = KeyMaterial::None; ///< None of a withdrawal
    QDate receiptDate;
    QString serviceCode;
    QString disposition;     ///< "return", "confirm", "approvable"
    RulebookSource rulebook; ///< the edition it was judged by
    QString edition;
    QJsonObject application;              ///< as "application" of the command line (cli.md)
    QJsonObject judgement;                ///< rules/desk/JudgementJson.h
    QList<DecidedFinding> findings;       ///< of that judgement, in the order of their names
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
    QString evidenceSha256;    ///< of the mail as it arrived, also where its bytes are gone
    QString preparedBy;        ///< as in the summary
    bool isErased = false;     ///< of the entry only what does not speak of people is there
    qint64 registerImport = 0; ///< the import whose register it was judged with; 0: before the first
    qint64 withdraws = 0;
    qint64 withdrawnBy = 0;
    QString reason;

    /// The mail's bytes are gone; of what can be read in it only `mailText` is there.
    [[nodiscard]] bool lacksEvidence() const { return sha256Hex(evidence.bytes) != evidenceSha256; }
    [[nodiscard]] DecisionSummary summary() const;
};

/// As it stands in data: "approved", "returned", "withdrawn".
[[nodiscard]] QLatin1StringView decisionKindName(DecisionKind kind);

} // namespace certlink
