#pragma once

#include "models/rulebook/Rulebook.h"

#include <QString>

namespace certlink {

// What a person reads out of a mail's own sentences though none of their words is known. Politeness is a closed list
// of words (rulebook data); what is left of a sentence when they are taken away says something. All but
// makesSentence() and isPostscript() expect a sentence after foldedName().

/// Whether a text says anything beside the polite words with which an application is sent. Most do not.
[[nodiscard]] bool isMoreThanPolite(QStringView name, const ReadingWords &words);
/// Whether a sentence says, asks or wishes for more than that an application is made, and why. Thanks, reasons, ways
/// to reach somebody, footers and wishes of the season do not. `name`: without the values the forms hold; above
/// the form people say who they are: "サンプル商事 山田です".
[[nodiscard]] bool saysMore(const QString &name, bool isAboveForm, const ReadingWords &words);
/// Whether a text has what makes a Japanese sentence of words; a signature's lines do not.
[[nodiscard]] bool makesSentence(const QString &folded);
/// Whether a line below a signature is the writer's own word again: 追伸, P.S.
[[nodiscard]] bool isPostscript(const QString &folded);

} // namespace certlink
