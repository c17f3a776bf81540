#pragma once

#include "rules/RuleTexts.h"
#include "rules/desk/CaseFile.h"
#include "ui/palette/Palette.h"

#include <QString>

namespace certlink {

/// One finding at length, as HTML: sentence, how to mend, why, the sentence for the reply, the facts
/// used with their origin, the clause. Links: "place:BEGIN", "clause:NAME" and "compare:".
[[nodiscard]] QString detailHtml(const CaseFile &file, const RuleResult &result, const RuleTexts &texts,
                                 Language language, const Palette &palette);
/// A missing fact at length: what lacks it and where it can be had.
[[nodiscard]] QString factHtml(const QString &factText, const QStringList &lacking, const Palette &palette);
/// "mail", "register", … as people say it.
[[nodiscard]] QString originText(FactOrigin origin);

} // namespace certlink
