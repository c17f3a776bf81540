#pragma once

#include "models/store/SentReply.h"

namespace certlink {

/// A reply that decided nothing as a sentence: what it was, when (Asia/Tokyo), by whom, how it left, about which rules.
/// Of more than `named` rules, that there are more.
[[nodiscard]] QString sentenceOf(const SentReply &reply, qsizetype named);

} // namespace certlink
