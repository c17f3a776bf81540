#pragma once

#include "models/reading/Reader.h"

namespace certlink {

/// What another version of the same mail (its HTML beside its plain text) says and the version that is read does not,
/// line by line as it stands there: answers that differ, and lines of its own words that would be unread text. Quoted
/// lines say nothing. `read`: the version that is read, with its `applications`, of which there is at least one.
[[nodiscard]] QStringList saidOnlyIn(const BodyText &other, const BodyText &read,
                                     const QList<Application> &applications, const Rulebook &rulebook,
                                     QDate receiptDate);

} // namespace certlink
