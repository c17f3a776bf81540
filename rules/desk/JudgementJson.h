#pragma once

#include "models/application/ContractDealings.h"
#include "models/application/Failure.h"
#include "models/application/Finding.h"
#include "models/register/Register.h"

#include <QJsonObject>

#include <optional>

namespace certlink {

// What a record keeps of a judging, as data: any language can say it later, and it can be judged again.
// What is read back equals what was written, value for value.

/// `{"disposition": …, "results": [{"rule", "clause", "severity", "verdict", "fields", "places": [[begin, length,
/// field or null]], "variant", "arguments", "missing": [[table, key, column]], "steps"}]}`: every rule, the
/// satisfied and the not applicable too. What is empty is left out.
[[nodiscard]] QJsonObject judgementJson(const Judgement &judgement);
/// What cannot be understood is left out, so that it differs when it is judged again.
[[nodiscard]] Judgement judgementFromJson(const QJsonObject &object);

/// What was judged with beside the mail, the rulebook and what people laid over.
struct JudgingFacts {
    Register contractRegister;                ///< the rows that concern the application
    std::optional<ContractDealings> dealings; ///< nothing: judged without a database
};
/// `{"register": RegisterExcerpt.h, "dealings": {"open": […], "standing": […]} or null}`.
[[nodiscard]] QJsonObject judgingFactsJson(const JudgingFacts &facts);
/// A Failure names the cell of the register that cannot be read.
[[nodiscard]] Result<JudgingFacts> judgingFactsFromJson(const QJsonObject &object, const Rulebook &rulebook);

} // namespace certlink
