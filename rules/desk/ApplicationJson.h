#pragma once

#include "models/mail/DecodedMail.h"
#include "rules/RuleTexts.h"
#include "rules/desk/Intake.h"

#include <QJsonArray>
#include <QJsonObject>

namespace certlink {

// The JSON of cli.md, one source for the command line and the stored record.

/// "application": every key always there, null or an empty list where the mail gives nothing.
[[nodiscard]] QJsonObject applicationJson(const Application &application);
/// "findings", in the order of rules.md.
[[nodiscard]] QJsonArray findingsJson(const Judgement &judgement, const BodyText &body, const RuleTexts &texts,
                                      Language language);
/// "rules": every rule with its verdict.
[[nodiscard]] QJsonArray rulesJson(const Judgement &judgement);
/// "mail": all null for a text.
[[nodiscard]] QJsonObject mailJson(const DecodedMail &mail);
/// A text as a JSON value: null where the QString is null.
[[nodiscard]] QJsonValue textOrNull(const QString &text);
/// The mail's date as cli.md writes it ("2026-11-20T10:15:00+09:00"); null where there is none.
[[nodiscard]] QJsonValue dateOrNull(const QDateTime &date);

} // namespace certlink
