#pragma once

#include "models/application/Application.h"
#include "models/rulebook/Rulebook.h"

#include <QDateTime>
#include <QString>

namespace certlink {

/// A person's change to what was read: a layer over the mail, which itself is never edited.
///
/// `value` is text as an applicant could have written it and is read by the same readers:
///  - text fields: the value; empty means the field is empty
///  - Work, Reasons, IntermediateCa: the JSON names of what is set, separated by blanks ("change add")
///  - Services: one row kind per line, "webhighgrade2 wht00000001 wht00000002"; a leading "-" means the row is not
///  marked
///  - MultiServerPermitted: "true", or empty
struct Correction {
    Field field = Field::MasterId;
    QString from; ///< the value before, in the same notation
    QString value;
    QString why; ///< may be empty
    QString by;
    QDateTime at; ///< UTC

    friend bool operator==(const Correction &, const Correction &) = default;
};

/// The application as read with the corrections laid over it, later ones winning. Corrected answers
/// have no spans.
[[nodiscard]] Application withCorrections(const Application &read, const QList<Correction> &corrections,
                                          const Rulebook &rulebook, QDate receiptDate);

/// A field's present value in Correction's notation; empty where it is empty.
[[nodiscard]] QString fieldText(const Application &application, Field field);

} // namespace certlink
