#pragma once

#include "rules/reply/ReplyLetters.h"

namespace certlink {

class Desk;

/// The letters all desks on this database share; the usual ones where it has none, or where there is no database.
[[nodiscard]] Result<ReplyLetters> lettersOf(const Desk &desk);

/// What is wrong with a letter, for people.
[[nodiscard]] QString problemWords(const LetterProblem &problem);
/// A part of a letter for people.
[[nodiscard]] QString letterPartWord(LetterPart part);

} // namespace certlink
