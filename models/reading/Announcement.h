#pragma once

#include "models/rulebook/Rulebook.h"

#include <QString>

namespace certlink {

/// What is left of a clause without the words every application is announced in, where `sentence`, of which it is part,
/// announces one: of "当院の予約サイトの証明書につきまして" before "連携先の変更をお申し込みいたします" it is
/// "当院の予約の". Where the sentence announces none, the clause as it is. Both after foldedName().
[[nodiscard]] QString withoutAnnouncement(const QString &clause, const QString &sentence);

/// What is left of a clause without what it reports as done: of "本件の予算措置は済んでおります" it is "本件の". A
/// clause that denies, doubts or limits it, or speaks of another matter, stays as it is.
[[nodiscard]] QString withoutSettled(const QString &clause, const ReadingWords &words);

} // namespace certlink
