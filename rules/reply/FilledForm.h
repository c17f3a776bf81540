#pragma once

#include "models/application/Application.h"
#include "models/rulebook/Rulebook.h"
#include "rules/RuleTexts.h"

#include <QMap>

namespace certlink {

/// What an applicant is to do at a place of the form.
enum class OpenPlace {
    FillIn, ///< nothing stands there
    Check,  ///< something stands there that a finding is about
};

/// The form as the regulation prints it, with what was understood of an application in it: read again, it gives the
/// same answers. A line above an open place says what to do there, in `language`; it stays harmless when the applicant
/// answers below and leaves it standing. The part for bring-your-own items is there for those, and where anything of
/// it was answered. Ends without a line feed.
[[nodiscard]] QString filledForm(const Application &application, const QMap<Field, OpenPlace> &open,
                                 const Rulebook &rulebook, Language language);

} // namespace certlink
