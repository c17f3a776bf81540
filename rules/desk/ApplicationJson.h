#pragma once

#include "models/mail/DecodedMail.h"
#include "rules/RuleTexts.h"
#include "rules/desk/Intake.h"
#include "rules/desk/JsonWriter.h"

#include <QJsonArray>
#include <QJsonObject>

namespace certlink {

// The JSON of cli.md, one source for the command line and the stored record.

/// The value of "application": every key always there, null or an empty list where the mail gives nothing.
void writeApplication(JsonWriter &json, const Application &application, const BodyText &body);
[[nodiscard]] QJsonObject applicationJson(const Application &application, const BodyText &body);
/// The value of "findings", in the order of rules.md.
void writeFindings(JsonWriter &json, const Judgement &judgement, const BodyText &body, const RuleTexts &texts,
                   Language language);
[[nodiscard]] QJsonArray findingsJson(const Judgement &judgement, const BodyText &body, const RuleTexts &texts,
                                      Language language);
/// The value of "rules": every rule with its verdict.
void writeRules(JsonWriter &json, const Judgement &judgement);
/// The value of "mail": all null for a text.
void writeMail(JsonWriter &json, const DecodedMail &mail);

} // namespace certlink
