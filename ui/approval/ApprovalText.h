#pragma once

#include "models/store/Store.h"
#include "rules/RuleTexts.h"
#include "rules/desk/CaseFile.h"
#include "ui/palette/Palette.h"

#include <QString>

namespace certlink {

/// What an approval will store, as HTML: links that stay, come and go, the start date, every
/// confirmation with its reason, corrections and recorded facts.
[[nodiscard]] QString approvalHtml(const CaseFile &file, const Evidence &evidence, const Rulebook &rulebook,
                                   const RuleTexts &texts, Language language, const Palette &palette);
/// A record whole, as it stands in the database, with the replies beside it that decided nothing, and whether it says
/// the same when it is judged again.
[[nodiscard]] QString recordHtml(const DecisionRecord &record, const QList<SentReply> &replies,
                                 const Rulebook &rulebook, const RuleTexts &texts, Language language,
                                 const Palette &palette);

} // namespace certlink
