#pragma once

#include "models/rulebook/HolidayList.h"
#include "models/rulebook/Rulebook.h"

#include <QJsonObject>

namespace certlink {

/// A difference between two editions.
struct EditionChange {
    QString place;  ///< "renewal_window_days", "items[globalsign-ov].terms", "holidays[2027-01-01]"
    QString before; ///< as it stands in the file; null: it is new
    QString after;  ///< null: it is gone

    friend bool operator==(const EditionChange &, const EditionChange &) = default;
};

/// An edition in the making: values of the one it comes from, changed. Nothing that is in force is changed by it.
class EditionDraft
{
public:
    /// `source` is that of an edition that was loaded.
    explicit EditionDraft(const RulebookSource &source);

    QJsonObject values;            ///< by the keys of resources/rulebook/README.md
    QMap<QDate, QString> holidays; ///< names by day

    [[nodiscard]] RulebookSource source() const;
    /// Everything that keeps it from being an edition; empty: it can be loaded.
    [[nodiscard]] QList<RulebookProblem> problems() const { return Rulebook::problems(source()); }
};

/// `days` in place of the holidays of the years from their first to their last; other years stay.
[[nodiscard]] QMap<QDate, QString> withHolidays(QMap<QDate, QString> holidays, const QMap<QDate, QString> &days);

/// What is different in `to`, in the order of the keys; items by their key, services by their kind, holidays by day;
/// where those that stayed stand in another order, the list itself ("items") with the names in order.
/// Both are editions that can be parsed; what cannot counts as empty.
[[nodiscard]] QList<EditionChange> editionChanges(const RulebookSource &from, const RulebookSource &to);

} // namespace certlink
