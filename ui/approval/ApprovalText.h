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
/// What who approves said before she saw the other's work, beside how that was prepared, and whether the two differ.
[[nodiscard]] QString lookText(const Look &look, const Preparation &preparation);
/// What the database knows beside a record.
struct BesideRecord {
    QList<SentReply> replies;
    std::optional<Store::LookBefore> look;
};

/// A record whole, as it stands in the database, with the replies beside it that decided nothing, the look that came
/// before it, and whether it says the same when it is judged again.
[[nodiscard]] QString recordHtml(const DecisionRecord &record, const BesideRecord &beside, const Rulebook &rulebook,
                                 const RuleTexts &texts, Language language, const Palette &palette);

} // namespace certlink
