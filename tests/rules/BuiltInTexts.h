#pragma once

#include "rules/RuleTexts.h"

/// What the program says of its rules, loaded once. That it loads is tst_texts' to say.
[[nodiscard]] const certlink::RuleTexts &builtInTexts();
