#pragma once

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace certlink {

/// An approved change that nobody has withdrawn.
struct StandingChange {
    qint64 record = 0; ///< the number of the approval
    QString work;      ///< "change" or "add"
    QStringList linksAfter;
    QDate startDate; ///< invalid where none is given
    QString by;      ///< who approved it
    QDateTime at;    ///< UTC

    friend bool operator==(const StandingChange &, const StandingChange &) = default;
};

/// What the desk's database knows of a contract beside the register.
struct ContractDealings {
    QStringList openApplications;   ///< references of other applications for it that are being worked on
    QList<StandingChange> standing; ///< newest first
    bool isKnown = true;            ///< false: the database could not be asked; there may be more than that

    friend bool operator==(const ContractDealings &, const ContractDealings &) = default;
};

} // namespace certlink
