#pragma once

#include "rules/RuleTexts.h"
#include "rules/desk/CaseFile.h"

#include <QString>

namespace certlink {

/// The language of the applicant's mail: Japanese unless it holds no Japanese.
[[nodiscard]] Language applicantsLanguage(const CaseFile &file);

/// "Re: …", not doubled.
[[nodiscard]] QString replySubject(const QString &subject, Language language);

/// A draft of the reply: greeting, the sentences of what is to be mended and of what still stands
/// open, closing. For a person to edit. `reason`: a sentence of the person's own; may be empty.
[[nodiscard]] QString replyText(const CaseFile &file, const RuleTexts &texts, Language language,
                                const QString &reason = {});

} // namespace certlink
