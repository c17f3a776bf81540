#pragma once

#include "RuleFixture.h"

/// What the fixture's rule says of it, whole and readable: verdict, severity, clause, fields, places,
/// variant, arguments, missing facts, steps, and every sentence in both languages. Last the other
/// findings of the application, by name.
[[nodiscard]] QString goldenRecord(const RuleFixture &fixture, const JudgedFixture &judged,
                                   const certlink::RuleTexts &texts);

/// The file that holds it: beside the fixture, ".golden" in place of ".txt".
[[nodiscard]] QString goldenPath(const QString &fixturePath);
/// Empty where there is no file.
[[nodiscard]] QString readGolden(const QString &fixturePath);
void writeGolden(const QString &fixturePath, const QString &record);
