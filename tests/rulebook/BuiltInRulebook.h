#pragma once

#include "models/rulebook/Rulebook.h"

/// The rulebook the program brings with it, loaded once. That it loads is tst_rulebook's to say.
[[nodiscard]] const certlink::Rulebook &builtInRulebook();
