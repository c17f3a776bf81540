#pragma once

#include <QString>

/// tests/fixtures of this checkout.
[[nodiscard]] QString fixturesFolder();
/// The folder beside this checkout with the cases and the mails other people made. It may not be there.
[[nodiscard]] QString sharedFolder();
