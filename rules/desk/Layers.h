#pragma once

#include "models/reading/Correction.h"
#include "models/register/RecordedFact.h"

#include <QJsonArray>
#include <QJsonObject>

namespace certlink {

/// What a person says to one finding, so that it no longer stands in the way: a confirm finding or an
/// unknown confirmed, or a block finding waived.
struct Settlement {
    enum class Kind { Confirmed, Waived };
    QString rule;
    Kind kind = Kind::Confirmed;
    QString reason; ///< never empty
    QString by;
    QDateTime at; ///< UTC

    friend bool operator==(const Settlement &, const Settlement &) = default;
};

/// Everything a person lays over one application: never over the mail itself.
struct Layers {
    QList<Correction> corrections; ///< at most one for a field
    QList<RecordedFact> facts;     ///< at most one for a cell
    QList<Settlement> settlements; ///< at most one for a rule

    [[nodiscard]] bool isEmpty() const { return corrections.isEmpty() && facts.isEmpty() && settlements.isEmpty(); }
    /// Null where the field is not corrected.
    [[nodiscard]] const Correction *correctionOf(Field field) const;
    /// Null where the rule's finding is not settled.
    [[nodiscard]] const Settlement *settlementOf(QStringView rule) const;

    /// What `person` laid of it, or what the others did.
    [[nodiscard]] Layers of(const QString &person) const;
    [[nodiscard]] Layers ofOthersThan(const QString &person) const;
    /// Lays the other ones over these.
    void put(const Layers &others);

    void put(const Correction &correction);
    void removeCorrection(Field field);
    void put(const RecordedFact &fact);
    void remove(const RegisterCell &cell);
    void put(const Settlement &settlement);
    void removeSettlement(const QString &rule);

    friend bool operator==(const Layers &, const Layers &) = default;
};

/// What of layers that were restored from a draft may count, as if they came from a stranger: entries that
/// name a person and a time that is not to come, and of settlements the confirmations `person` gave herself,
/// with a reason. The rest is left out, and asked for again.
[[nodiscard]] Layers countingFor(const Layers &restored, const QString &person, const QDateTime &now);

/// As they stand in the record and in a draft.
[[nodiscard]] QJsonObject toJson(const Layers &layers);
/// What cannot be understood is left out: it then counts for nothing.
[[nodiscard]] Layers layersFromJson(const QJsonObject &object);

} // namespace certlink
