#include "rules/desk/JudgementJson.h"

#include "models/register/RegisterExcerpt.h"

#include <QJsonArray>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

constexpr std::array origins{
    std::pair{FactOrigin::Mail, "mail"_L1},         std::pair{FactOrigin::Register, "register"_L1},
    std::pair{FactOrigin::Person, "person"_L1},     std::pair{FactOrigin::ReceiptDate, "receipt-date"_L1},
    std::pair{FactOrigin::Rulebook, "rulebook"_L1}, std::pair{FactOrigin::MailHeader, "mail-header"_L1}};
constexpr std::array severities{Severity::Block, Severity::Confirm, Severity::Note};
constexpr std::array verdicts{Verdict::Satisfied, Verdict::Violated, Verdict::Unknown, Verdict::NotApplicable};
constexpr std::array dispositions{Disposition::Return, Disposition::Confirm, Disposition::Approvable};

/// The value whose name stands there; the first where none does.
template<typename Value, std::size_t N, typename Name>
Value named(const std::array<Value, N> &values, const QJsonValue &name, Name nameOf)
{
    for (const Value value : values) {
        if (name.toString() == nameOf(value))
            return value;
    }
    return values.front();
}

// A word is a string, a list of words an array, a number a number; a day, a map, a list of anything else, and
// a word that is null have an object around them that says so.

QJsonObject valuesJson(const QVariantMap &values);

QJsonValue valueJson(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::QString:
        return value.toString().isNull() ? QJsonValue(QJsonObject{{u"text"_s, QJsonValue()}})
                                         : QJsonValue(value.toString());
    case QMetaType::QStringList:
        return QJsonArray::fromStringList(value.toStringList());
    case QMetaType::QVariantMap:
        return QJsonObject{{u"map"_s, valuesJson(value.toMap())}};
    case QMetaType::QVariantList: {
        QJsonArray list;
        for (const QVariant &one : value.toList())
            list.append(valueJson(one));
        return QJsonObject{{u"list"_s, list}};
    }
    case QMetaType::QDate:
        return QJsonObject{{u"day"_s, value.toDate().toString(Qt::ISODate)}};
    case QMetaType::Bool:
        return value.toBool();
    case QMetaType::Int:
        return value.toInt();
    default:
        if (value.isValid()) // rules name nothing else; the test of every shared case would see it
            qFatal("a judgement names a %s", value.typeName());
        return {};
    }
}

QVariant valueFromJson(const QJsonValue &value);
QVariantMap valuesFromJson(const QJsonValue &value);

QVariant valueFromObject(const QJsonObject &object)
{
    if (object.contains("day"_L1))
        return QDate::fromString(object["day"_L1].toString(), Qt::ISODate);
    if (object.contains("map"_L1))
        return valuesFromJson(object["map"_L1]);
    if (!object.contains("list"_L1))
        return QString();
    QVariantList list;
    for (const QJsonValue one : object["list"_L1].toArray())
        list.append(valueFromJson(one));
    return list;
}

QVariant valueFromJson(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Array:
        return value.toVariant().toStringList();
    case QJsonValue::Bool:
        return value.toBool();
    case QJsonValue::Double:
        return value.toInt();
    case QJsonValue::Object:
        return valueFromObject(value.toObject());
    default:
        return {};
    }
}

QJsonObject valuesJson(const QVariantMap &values)
{
    QJsonObject object;
    for (auto at = values.begin(); at != values.end(); ++at)
        object.insert(at.key(), valueJson(at.value()));
    return object;
}

QVariantMap valuesFromJson(const QJsonValue &value)
{
    QVariantMap values;
    const QJsonObject object = value.toObject();
    for (auto at = object.begin(); at != object.end(); ++at)
        values.insert(at.key(), valueFromJson(at.value()));
    return values;
}

QJsonArray cellJson(const RegisterCell &cell)
{
    return {cell.table, cell.key, cell.column};
}

RegisterCell cellFromJson(const QJsonValue &value)
{
    return {value[0].toString(), value[1].toString(), value[2].toString()};
}

QJsonArray spansJson(const Spans &spans)
{
    QJsonArray array;
    for (const Span &span : spans)
        array.append(QJsonArray{qint64(span.begin), qint64(span.length())});
    return array;
}

Span spanFromJson(const QJsonValue &value)
{
    const qint64 begin = value[0].toInteger();
    return {begin, begin + value[1].toInteger()};
}

/// Leaves out what is empty.
template<typename Json>
void put(QJsonObject &object, const QString &key, const Json &value)
{
    if (!value.isEmpty())
        object.insert(key, value);
}

QJsonObject stepJson(const ReasoningStep &step)
{
    QJsonObject object{{u"key"_s, step.key}};
    put(object, u"values"_s, valuesJson(step.values));
    if (step.kind == ReasoningStep::Kind::Comparison) {
        object.insert(u"holds"_s, step.holds);
        return object;
    }
    for (const auto &[origin, name] : origins) {
        if (origin == step.origin)
            object.insert(u"origin"_s, QString(name));
    }
    put(object, u"places"_s, spansJson(step.spans));
    if (step.cell != RegisterCell())
        object.insert(u"cell"_s, cellJson(step.cell));
    return object;
}

ReasoningStep stepFromJson(const QJsonValue &value)
{
    ReasoningStep step;
    step.key = value["key"_L1].toString();
    step.values = valuesFromJson(value["values"_L1]);
    if (value["holds"_L1].isBool()) {
        step.kind = ReasoningStep::Kind::Comparison;
        step.holds = value["holds"_L1].toBool();
        return step;
    }
    for (const auto &[origin, name] : origins) {
        if (value["origin"_L1].toString() == name)
            step.origin = origin;
    }
    for (const QJsonValue span : value["places"_L1].toArray())
        step.spans.append(spanFromJson(span));
    if (value["cell"_L1].isArray())
        step.cell = cellFromJson(value["cell"_L1]);
    return step;
}

QJsonObject resultJson(const RuleResult &result)
{
    QJsonObject object{{u"rule"_s, result.rule},
                       {u"severity"_s, QString(severityName(result.severity))},
                       {u"verdict"_s, QString(verdictName(result.verdict))}};
    put(object, u"clause"_s, result.clause);
    QJsonArray fields;
    for (const Field field : result.fields)
        fields.append(QString(fieldName(field)));
    put(object, u"fields"_s, fields);
    QJsonArray places;
    for (const FieldSpan &place : result.spans)
        places.append(QJsonArray{qint64(place.span.begin), qint64(place.span.length()),
                                 place.field ? QJsonValue(QString(fieldName(*place.field))) : QJsonValue()});
    put(object, u"places"_s, places);
    put(object, u"variant"_s, result.variant);
    put(object, u"arguments"_s, valuesJson(result.arguments));
    QJsonArray missing;
    for (const RegisterCell &cell : result.missing)
        missing.append(cellJson(cell));
    put(object, u"missing"_s, missing);
    QJsonArray steps;
    for (const ReasoningStep &step : result.steps)
        steps.append(stepJson(step));
    put(object, u"steps"_s, steps);
    return object;
}

RuleResult resultFromJson(const QJsonValue &value)
{
    RuleResult result;
    result.rule = value["rule"_L1].toString();
    if (const QString clause = value["clause"_L1].toString(); !clause.isEmpty())
        result.clause = clause;
    result.severity = named(severities, value["severity"_L1], &severityName);
    result.verdict = named(verdicts, value["verdict"_L1], &verdictName);
    for (const QJsonValue field : value["fields"_L1].toArray()) {
        if (const auto known = fieldFromName(field.toString()))
            result.fields.append(*known);
    }
    for (const QJsonValue place : value["places"_L1].toArray())
        result.spans.append({fieldFromName(place[2].toString()), spanFromJson(place)});
    result.variant = value["variant"_L1].toString();
    result.arguments = valuesFromJson(value["arguments"_L1]);
    for (const QJsonValue cell : value["missing"_L1].toArray())
        result.missing.append(cellFromJson(cell));
    for (const QJsonValue step : value["steps"_L1].toArray())
        result.steps.append(stepFromJson(step));
    return result;
}

QJsonValue dealingsJson(const std::optional<ContractDealings> &dealings)
{
    if (!dealings)
        return {};
    QJsonArray standing;
    for (const StandingChange &change : dealings->standing) {
        standing.append(QJsonObject{{u"record"_s, change.record},
                                    {u"work"_s, change.work},
                                    {u"links_after"_s, QJsonArray::fromStringList(change.linksAfter)},
                                    {u"start_date"_s, change.startDate.toString(Qt::ISODate)},
                                    {u"by"_s, change.by},
                                    {u"at"_s, change.at.toUTC().toString(Qt::ISODateWithMs)}});
    }
    return QJsonObject{{u"open"_s, QJsonArray::fromStringList(dealings->openApplications)}, {u"standing"_s, standing}};
}

std::optional<ContractDealings> dealingsFromJson(const QJsonValue &value)
{
    if (!value.isObject())
        return std::nullopt;
    ContractDealings dealings;
    dealings.openApplications = value["open"_L1].toVariant().toStringList();
    for (const QJsonValue change : value["standing"_L1].toArray()) {
        dealings.standing.append({change["record"_L1].toInteger(), change["work"_L1].toString(),
                                  change["links_after"_L1].toVariant().toStringList(),
                                  QDate::fromString(change["start_date"_L1].toString(), Qt::ISODate),
                                  change["by"_L1].toString(),
                                  QDateTime::fromString(change["at"_L1].toString(), Qt::ISODateWithMs)});
    }
    return dealings;
}

} // namespace

QJsonObject judgementJson(const Judgement &judgement)
{
    QJsonArray results;
    for (const RuleResult &result : judgement.results)
        results.append(resultJson(result));
    return {{u"disposition"_s, QString(dispositionName(judgement.disposition))}, {u"results"_s, results}};
}

Judgement judgementFromJson(const QJsonObject &object)
{
    Judgement judgement;
    judgement.disposition = named(dispositions, object["disposition"_L1], &dispositionName);
    for (const QJsonValue result : object["results"_L1].toArray())
        judgement.results.append(resultFromJson(result));
    return judgement;
}

QJsonObject judgingFactsJson(const JudgingFacts &facts)
{
    return {{u"register"_s, excerptJson(facts.contractRegister)}, {u"dealings"_s, dealingsJson(facts.dealings)}};
}

Result<JudgingFacts> judgingFactsFromJson(const QJsonObject &object, const Rulebook &rulebook)
{
    Result<Register> excerpt = excerptFromJson(object["register"_L1].toObject(), rulebook);
    if (!excerpt)
        return tl::make_unexpected(excerpt.error());
    return JudgingFacts{std::move(*excerpt), dealingsFromJson(object["dealings"_L1])};
}

} // namespace certlink
