#pragma once

#include "models/application/ContractDealings.h"
#include "models/rulebook/Rulebook.h"
#include "rules/RuleTexts.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>

#include <functional>

class QSettings;

namespace certlink {

/// Everything the window gets from outside. Refers to its parts, which must outlive the window.
struct WindowSetup {
    const Rulebook &builtIn; ///< the program's own rulebook; Desk::rulebook() is the one to judge and write with
    const RuleTexts &texts;
    /// The database file; created at first start. Empty: no database.
    QString databasePath;
    /// The operating system's account.
    QString person;
    std::function<QDate()> today;   ///< in Asia/Tokyo
    std::function<QDateTime()> now; ///< UTC
    /// Where the window keeps its layout and language; null: nothing is kept.
    QSettings *settings = nullptr;
    /// The database is the samples' and not the person's own; the window says so.
    bool isSampleDesk = false;
    /// Goes from the sample desk to the person's own. Empty: not offered.
    std::function<void()> leaveSamples{};
    /// Goes to the sample desk. Empty: not offered.
    std::function<void()> openSamples{};
    /// The window shows masked copies of what another window has, and says so; nothing in it is kept.
    bool isMasked = false;
    /// Shows masked copies in place of this window, or the window again. Empty: not offered.
    std::function<void()> switchMasking{};
    /// What values are masked with; the same as long as the program runs.
    QByteArray maskKey{};
    /// Where there is no database: what is to be taken as known of a contract. Empty: nothing, and the rules about
    /// it do not apply.
    std::function<ContractDealings(const QString &contract)> dealings{};

    /// The same with another rulebook, which outlives it.
    [[nodiscard]] WindowSetup with(const Rulebook &other) const
    {
        return {other,        texts,        databasePath, person,   today,         now,     settings,
                isSampleDesk, leaveSamples, openSamples,  isMasked, switchMasking, maskKey, dealings};
    }
};

} // namespace certlink
