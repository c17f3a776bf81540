#pragma once

#include "models/mail/DecodedMail.h"
#include "rules/RuleTexts.h"
#include "rules/desk/Intake.h"
#include "rules/desk/JsonWriter.h"

#include <QJsonObject>

#include <functional>

namespace certlink {

// The JSON of cli.md, one source for the command line and the stored record.

/// The value of "application": every key always there, null or an empty list where the mail gives nothing.
void writeApplication(JsonWriter &json, const Application &application, const BodyText &body);
[[nodiscard]] QJsonObject applicationJson(const Application &application, const BodyText &body);
/// How a result came about, for its key "explanation"; an empty function: without that key.
using Explanation = std::function<QString(const RuleResult &)>;
/// The value of "findings", in the order of rules.md.
void writeFindings(JsonWriter &json, const Judgement &judgement, const BodyText &body, const RuleTexts &texts,
                   Language language, const Explanation &explanation = {});
/// The value of "rules": every rule with its verdict.
void writeRules(JsonWriter &json, const Judgement &judgement, const Explanation &explanation = {});
/// The value of "mail": all null for a text.
void writeMail(JsonWriter &json, const DecodedMail &mail);

} // namespace certlink
