#pragma once

#include "models/store/Decision.h"

#include <QHash>
#include <QMap>

#include <optional>

namespace certlink {

/// Which decisions are looked for; what is null, invalid or empty lets everything through.
struct HistoryFilter {
    QDate from; ///< first day of the decision (Asia/Tokyo)
    QDate to;   ///< last day
    QString by; ///< decided or prepared
    QString contract;
    std::optional<DecisionKind> kind{};
    QString disposition;
    QString rule; ///< that found something
    bool onlyWaived = false;
    /// Every word is found somewhere in the mail, its subject and addresses, the reply or the reason. Width and
    /// case of letters do not matter.
    QString words;

    friend bool operator==(const HistoryFilter &, const HistoryFilter &) = default;
};

/// For charts.
struct HistoryFigures {
    struct Day {
        int approved = 0;
        int returned = 0;
    };
    QMap<QDate, Day> days;         ///< of the decision, Asia/Tokyo
    QHash<QString, int> rules;     ///< how many decisions a rule found something in
    QMap<int, int> daysToDecision; ///< days from receipt to decision, and how many decisions took so long
};

/// How often a rule found something in decisions.
struct RuleCount {
    QString rule;
    qint64 violated = 0; ///< decisions
    qint64 unknown = 0;
    QDateTime last{}; ///< UTC; of the last such decision
};

/// What became of an approved change.
struct Carrying {
    enum class Outcome { Open, CarriedOut, Impossible };
    Outcome outcome = Outcome::Open;
    QString note; ///< never empty but of CarriedOut: why
    QString by;   ///< null: nothing was noted yet
    QDateTime at; ///< UTC

    friend bool operator==(const Carrying &, const Carrying &) = default;
};
[[nodiscard]] QLatin1StringView outcomeName(Carrying::Outcome outcome); ///< "open", "carried-out", "impossible"

/// Which approved changes are looked for.
struct ChangesFilter {
    enum class Which { All, Open, Settled };
    QDate from; ///< first day it is to be done; invalid: open
    QDate to;   ///< last day
    Which which = Which::All;
    int newest = 0; ///< at most so many, those approved last; 0: all
};

struct ChangeToCarryOut {
    qint64 decision = 0;
    ApprovedChange change;
    QString approvedBy;
    QDateTime approvedAt; ///< UTC
    Carrying carrying;

    /// Links that come and go; nothing goes where those before are not known.
    [[nodiscard]] QStringList linksAdded() const;
    [[nodiscard]] QStringList linksRemoved() const;
    /// The day it is to be done; that of the approval (Asia/Tokyo) where none is given.
    [[nodiscard]] QDate day() const;
};

} // namespace certlink
