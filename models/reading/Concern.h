#pragma once

#include "models/rulebook/Rulebook.h"

#include <QString>

namespace certlink {

/// Whether a clause may concern the application: it names something applications are about, or wishes, asks, doubts,
/// denies or puts off something. What does neither, a harvest that went well, a mail that was sent twice, cannot change
/// what is applied for, whatever it tells. `sentence`: the whole one, whose end says whether it reports something. Both
/// after foldedName(), without the values the forms hold.
[[nodiscard]] bool mayConcern(const QString &clause, const QString &sentence, const ReadingWords &words);

/// Whether a clause names what the fields hold, when, what becomes of it, who may say so, or what else there is,
/// whether it wishes for anything or not. Of the certificate, the link and the change themselves every application
/// speaks.
[[nodiscard]] bool namesItsMatter(const QString &clause);

} // namespace certlink
