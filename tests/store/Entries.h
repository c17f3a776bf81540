#pragma once

#include "models/store/Store.h"

extern const QDateTime noon;

/// An approval of a mail of its own, as the desk would write it.
[[nodiscard]] certlink::DecisionEntry approval(int number = 0);
/// The same, returned.
[[nodiscard]] certlink::DecisionEntry returned(int number = 0);

/// An edition that asks for a business day more, under another name and from another day.
[[nodiscard]] certlink::RulebookSource otherEdition(const certlink::Rulebook &rulebook, const QString &name,
                                                    QDate from);
