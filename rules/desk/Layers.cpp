#include "rules/desk/Layers.h"

#include <algorithm>

namespace certlink {

namespace {

template<typename List, typename Same>
void putInto(List &list, const typename List::value_type &value, Same same)
{
    const auto at = std::find_if(list.begin(), list.end(), [&](const auto &old) { return same(old, value); });
    if (at == list.end())
        list.append(value);
    else
        *at = value;
}

QString text(const QDateTime &at)
{
    return at.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime time(const QJsonObject &object)
{
    return QDateTime::fromString(object[QLatin1String("at")].toString(), Qt::ISODateWithMs);
}

QString string(const QJsonObject &object, const char *key)
{
    return object[QLatin1String(key)].toString();
}

QLatin1String kindName(Settlement::Kind kind)
{
    return kind == Settlement::Kind::Waived ? QLatin1String("waived") : QLatin1String("confirmed");
}

RecordedFact::Source sourceFromName(const QString &name)
{
    for (const auto source :
         {RecordedFact::Source::Phone, RecordedFact::Source::OnlineDesk, RecordedFact::Source::Register})
        if (name == factSourceName(source))
            return source;
    return RecordedFact::Source::Other;
}

} // namespace

const Correction *Layers::correctionOf(Field field) const
{
    const auto at = std::find_if(corrections.begin(), corrections.end(),
                                 [field](const Correction &one) { return one.field == field; });
    return at == corrections.end() ? nullptr : &*at;
}

void Layers::put(const Correction &correction)
{
    putInto(corrections, correction, [](const Correction &a, const Correction &b) { return a.field == b.field; });
}

namespace {

template<typename Leave>
Layers without(Layers layers, Leave leave)
{
    layers.corrections.removeIf(leave);
    layers.facts.removeIf(leave);
    layers.settlements.removeIf(leave);
    return layers;
}

} // namespace

Layers Layers::of(const QString &person) const
{
    return without(*this, [&person](const auto &one) { return one.by != person; });
}

Layers Layers::ofOthersThan(const QString &person) const
{
    return without(*this, [&person](const auto &one) { return one.by == person; });
}

void Layers::put(const Layers &others)
{
    for (const Correction &one : others.corrections)
        put(one);
    for (const RecordedFact &one : others.facts)
        put(one);
    for (const Settlement &one : others.settlements)
        put(one);
}

void Layers::removeCorrection(Field field)
{
    corrections.removeIf([field](const Correction &one) { return one.field == field; });
}

const Settlement *Layers::settlementOf(QStringView rule) const
{
    const auto at = std::find_if(settlements.begin(), settlements.end(),
                                 [rule](const Settlement &one) { return one.rule == rule; });
    return at == settlements.end() ? nullptr : &*at;
}

void Layers::put(const RecordedFact &fact)
{
    putInto(facts, fact, [](const RecordedFact &a, const RecordedFact &b) { return a.cell == b.cell; });
}

void Layers::remove(const RegisterCell &cell)
{
    facts.removeIf([&cell](const RecordedFact &one) { return one.cell == cell; });
}

void Layers::put(const Settlement &settlement)
{
    putInto(settlements, settlement, [](const Settlement &a, const Settlement &b) { return a.rule == b.rule; });
}

void Layers::removeSettlement(const QString &rule)
{
    settlements.removeIf([&rule](const Settlement &one) { return one.rule == rule; });
}

Layers countingFor(const Layers &restored, const QString &person, const QDateTime &now)
{
    const auto isPlausible = [&now](const auto &one) { return !one.by.isEmpty() && one.at.isValid() && one.at <= now; };
    Layers layers = restored;
    layers.corrections.removeIf([&](const Correction &one) { return !isPlausible(one); });
    layers.facts.removeIf([&](const RecordedFact &one) { return !isPlausible(one); });
    layers.settlements.removeIf([&](const Settlement &one) {
        return !isPlausible(one) || one.by != person || one.kind != Settlement::Kind::Confirmed ||
               one.reason.trimmed().isEmpty();
    });
    return layers;
}

namespace {

QJsonArray toJson(const QList<Correction> &corrections)
{
    QJsonArray array;
    for (const Correction &one : corrections) {
        array.append(QJsonObject{{QStringLiteral("field"), QString(fieldName(one.field))},
                                 {QStringLiteral("from"), one.from},
                                 {QStringLiteral("to"), one.value},
                                 {QStringLiteral("why"), one.why},
                                 {QStringLiteral("by"), one.by},
                                 {QStringLiteral("at"), text(one.at)}});
    }
    return array;
}

QJsonArray toJson(const QList<RecordedFact> &facts)
{
    QJsonArray array;
    for (const RecordedFact &one : facts) {
        array.append(QJsonObject{{QStringLiteral("table"), one.cell.table},
                                 {QStringLiteral("key"), one.cell.key},
                                 {QStringLiteral("column"), one.cell.column},
                                 {QStringLiteral("value"), one.value},
                                 {QStringLiteral("source"), QString(factSourceName(one.source))},
                                 {QStringLiteral("by"), one.by},
                                 {QStringLiteral("at"), text(one.at)}});
    }
    return array;
}

QJsonArray toJson(const QList<Settlement> &settlements)
{
    QJsonArray array;
    for (const Settlement &one : settlements) {
        array.append(QJsonObject{{QStringLiteral("rule"), one.rule},
                                 {QStringLiteral("kind"), QString(kindName(one.kind))},
                                 {QStringLiteral("reason"), one.reason},
                                 {QStringLiteral("by"), one.by},
                                 {QStringLiteral("at"), text(one.at)}});
    }
    return array;
}

} // namespace

QJsonObject toJson(const Layers &layers)
{
    return {{QStringLiteral("corrections"), toJson(layers.corrections)},
            {QStringLiteral("facts"), toJson(layers.facts)},
            {QStringLiteral("settlements"), toJson(layers.settlements)}};
}

Layers layersFromJson(const QJsonObject &object)
{
    Layers layers;
    for (const QJsonValue value : object[QLatin1String("corrections")].toArray()) {
        const QJsonObject one = value.toObject();
        if (const auto field = fieldFromName(string(one, "field")))
            layers.put(Correction{*field, string(one, "from"), string(one, "to"), string(one, "why"), string(one, "by"),
                                  time(one)});
    }
    for (const QJsonValue value : object[QLatin1String("facts")].toArray()) {
        const QJsonObject one = value.toObject();
        layers.put(RecordedFact{{string(one, "table"), string(one, "key"), string(one, "column")},
                                string(one, "value"),
                                sourceFromName(string(one, "source")),
                                string(one, "by"),
                                time(one)});
    }
    for (const QJsonValue value : object[QLatin1String("settlements")].toArray()) {
        const QJsonObject one = value.toObject();
        const bool waived = string(one, "kind") == kindName(Settlement::Kind::Waived);
        layers.put(Settlement{string(one, "rule"), waived ? Settlement::Kind::Waived : Settlement::Kind::Confirmed,
                              string(one, "reason"), string(one, "by"), time(one)});
    }
    return layers;
}

} // namespace certlink
