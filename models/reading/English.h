#pragma once

#include <QString>

namespace certlink {

/// What saysMore() says of Japanese, of an English sentence with its blanks.
[[nodiscard]] bool saysMoreInEnglish(const QString &sentence);
/// Whether a sentence is neither Japanese nor English: nobody at the desk can be expected to read it. With its blanks.
[[nodiscard]] bool isInAnotherLanguage(const QString &sentence);

} // namespace certlink
