#pragma once

#include "models/store/Store.h"
#include "rules/desk/Intake.h"

#include <functional>

namespace certlink {

/// A rule that says something else of an application under another edition.
struct RuleFlip {
    QString rule;
    QString before; ///< "violated", "unknown"; null: it found nothing
    QString after;

    friend bool operator==(const RuleFlip &, const RuleFlip &) = default;
};

/// A decision, or an application of a mail, that another edition judges otherwise.
struct VerdictFlip {
    qint64 decision = 0; ///< 0: a mail
    DecisionKind kind = DecisionKind::Approved;
    QString by;   ///< who decided; null of a mail
    QDateTime at; ///< UTC; invalid of a mail
    QString source;
    int formIndex = 0;
    QString serviceCode;
    QDate receiptDate;
    QString before;        ///< the disposition: "return", "confirm", "approvable"
    QString after;         ///< as before, or null where the edition finds no application in it
    QList<RuleFlip> rules; ///< that did it, in the order of their names; never empty unless `after` is null

    /// The verdict flips, and not only what stands under it.
    [[nodiscard]] bool flips() const { return before != after; }
};

/// What came of a replay.
struct ReplaySummary {
    qint64 judged = 0;
    qint64 flipped = 0;   ///< whose verdict flips
    qint64 otherwise = 0; ///< whose verdict stays, with other findings
    /// Judged otherwise than recorded, and so under its own edition as well: this program reads or judges it in
    /// another way than the one that decided.
    qint64 byProgram = 0;
    qint64 notJudged = 0;        ///< erased, or unreadable
    QMap<QString, qint64> rules; ///< how many flips of either kind a rule had part in
    bool isEnded = false;        ///< by who asked; nothing is said of the rest

    void count(const VerdictFlip &flip);
};

/// How a replay goes on; called by the thread that asked, in between.
struct ReplayListener {
    /// In the order of the decisions or the mails. Not called where nothing changes.
    std::function<void(const VerdictFlip &)> flipped;
    /// Ends it by answering false. `all` is 0 where nobody knows. May be empty.
    std::function<bool(qint64 judged, qint64 all)> progress;
    /// An input that cannot be read. May be empty.
    std::function<void(const Failure &)> unreadable;
};

/// Judges again under `edition`, whatever day it holds from, every decision of the days (of the decision, Asia/Tokyo;
/// invalid: open) that stands, with the facts it was judged with, on `jobs` threads, this one among them.
[[nodiscard]] Result<ReplaySummary> replayHistory(const Store &store, const Rulebook &edition, QDate from, QDate to,
                                                  int jobs, const ReplayListener &listener);

/// Judges every application in the mails of the paths as the desk does, and under `edition`.
/// `dealings` of the context is not asked.
[[nodiscard]] ReplaySummary replayMails(const QStringList &paths, const DeskContext &desk, const Rulebook &edition,
                                        int jobs, const ReplayListener &listener);

} // namespace certlink
