#pragma once

#include "models/rulebook/Rulebook.h"
#include "rules/desk/CaseFile.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace certlink {

/// A name of the certificate beside a host name it shall stand for, label by label from the end.
struct NameComparison {
    /// Two labels that stand in one place; null where one of the names has none there.
    struct Pair {
        QString certificate;
        QString host;
        bool agrees = false; ///< equal, or a star over exactly one label
    };

    QString code; ///< the service's
    QString certificate;
    QString host;
    bool isCovered = false; ///< as the rules say
    QList<Pair> pairs;      ///< in reading order
};

/// The certificate's names beside those of every named service; of several names of the certificate the one that
/// covers it, or else its common name. Services whose names are not known are left out.
[[nodiscard]] QList<NameComparison> nameComparisons(const CaseFile &file, const Rulebook &rulebook);

} // namespace certlink
