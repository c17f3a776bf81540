#pragma once

#include <QString>

namespace certlink {

// Words of one character and more are found in text without blanks between words (Japanese) through an index of
// words that holds every pair of neighbouring characters. Letters and numbers alone count, without their width
// and case (NFKC, case folding).

/// A text as its pairs, in their order, each run of letters and numbers ended by its last character alone.
[[nodiscard]] QString searchPairs(const QString &text);
/// What a full-text index of pairs is to be asked for (FTS5): a phrase for each word, all of them wanted. Empty
/// where no word has a letter or number.
[[nodiscard]] QString searchExpression(const QString &words);

} // namespace certlink
