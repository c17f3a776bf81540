#pragma once

#include "models/application/Failure.h"
#include "models/store/Store.h"

namespace certlink {

// Anchors of every day in a folder that the database's owner does not own, or that is copied away:
// "NAME-2026-11-28.anchor.txt", where NAME is the database's.

/// Compares the database with the newest anchor there, then keeps that of now as the day's (Asia/Tokyo). Lost, and
/// nothing is written, where the database no longer holds what was anchored. NotWritable, BadFormat (the newest
/// file holds no anchor), each naming the file. Nothing is kept of a database without records.
[[nodiscard]] Result<void> keepDailyAnchor(const Store &store, const QString &folder, const QDateTime &now);

} // namespace certlink
