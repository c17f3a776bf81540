#include "rules/desk/ApplicationJson.h"

#include <QJsonDocument>

namespace certlink {

namespace {

template<typename Option>
void writeNames(JsonWriter &json, QStringView key, const QList<Option> &options, QLatin1StringView (*name)(Option))
{
    json.key(key).beginArray();
    for (const Option option : options)
        json.value(name(option));
    json.endArray();
}

void writeServices(JsonWriter &json, const QList<ServiceRow> &rows)
{
    json.key(u"services").beginArray();
    for (const ServiceRow &row : rows) {
        json.beginObject().member(u"kind", serviceKindName(row.kind)).key(u"codes").beginArray();
        for (const CodeAnswer &code : row.codes)
            json.value(code.value);
        json.endArray().member(u"marked", row.mark.set).endObject();
    }
    json.endArray();
}

/// What stands outside the body (subject, attachment) has no place: its line, column and length are null.
void writeUnread(JsonWriter &json, const QList<UnreadText> &unread, const BodyText &body)
{
    json.key(u"unread").beginArray();
    for (const UnreadText &text : unread) {
        json.beginObject().member(u"text", text.text);
        if (text.spans.isEmpty()) {
            json.member(u"line", QString()).member(u"column", QString()).member(u"length", QString());
        } else {
            const Place at = body.placeOf(text.spans.first());
            json.member(u"line", qint64(at.line))
                .member(u"column", qint64(at.column))
                .member(u"length", qint64(at.length));
        }
        json.endObject();
    }
    json.endArray();
}

void writeSpans(JsonWriter &json, const RuleResult &result, const BodyText &body)
{
    json.key(u"spans").beginArray();
    for (const FieldSpan &place : result.spans) {
        const Place at = body.placeOf(place.span);
        json.beginObject()
            .member(u"field", place.field ? QString(fieldName(*place.field)) : QString())
            .member(u"line", qint64(at.line))
            .member(u"column", qint64(at.column))
            .member(u"length", qint64(at.length))
            .endObject();
    }
    json.endArray();
}

void writeFinding(JsonWriter &json, const RuleResult &result, const BodyText &body, const RuleTexts &texts,
                  Language language, const Explanation &explanation)
{
    json.beginObject()
        .member(u"rule", result.rule)
        .member(u"clause", result.clause)
        .member(u"severity", severityName(result.severity))
        .member(u"verdict", verdictName(result.verdict));
    writeNames(json, u"fields", result.fields, &fieldName);
    json.member(u"message", texts.message(result, language)).key(u"missing").beginArray();
    for (const RegisterCell &fact : result.missing)
        json.value(fact.name());
    json.endArray();
    writeSpans(json, result, body);
    if (explanation)
        json.member(u"explanation", explanation(result));
    json.endObject();
}

} // namespace

void writeApplication(JsonWriter &json, const Application &application, const BodyText &body)
{
    json.beginObject()
        .member(u"master_id", application.masterId.value)
        .member(u"service_code", application.serviceCode.value)
        .member(u"common_name", application.commonName.value)
        .member(u"item", application.item.value)
        .member(u"item_key", application.item.key)
        .member(u"term", application.term.term ? application.term.term->toString() : QString());
    writeNames(json, u"work", application.markedWork(), &workName);
    writeServices(json, application.services);
    writeNames(json, u"reasons", application.markedReasons(), &reasonName);
    json.member(u"reason_text", application.reasonText.value)
        .member(u"start_date", application.startDate.date)
        .member(u"multi_domain_fqdn", application.multiDomainFqdn.value);
    writeNames(json, u"intermediate_ca", application.markedIntermediateCa(), &intermediateCaName);
    json.member(u"multi_server_permitted", application.isMultiServerPermitted());
    writeUnread(json, application.unread, body);
    json.endObject();
}

QJsonObject applicationJson(const Application &application, const BodyText &body)
{
    JsonWriter json;
    writeApplication(json, application, body);
    return QJsonDocument::fromJson(json.json()).object();
}

void writeFindings(JsonWriter &json, const Judgement &judgement, const BodyText &body, const RuleTexts &texts,
                   Language language, const Explanation &explanation)
{
    json.beginArray();
    for (const RuleResult &result : judgement.results) {
        if (result.isFinding())
            writeFinding(json, result, body, texts, language, explanation);
    }
    json.endArray();
}

void writeRules(JsonWriter &json, const Judgement &judgement, const Explanation &explanation)
{
    json.beginArray();
    for (const RuleResult &result : judgement.results) {
        json.beginObject().member(u"rule", result.rule).member(u"verdict", verdictName(result.verdict));
        if (explanation)
            json.member(u"explanation", explanation(result));
        json.endObject();
    }
    json.endArray();
}

void writeMail(JsonWriter &json, const DecodedMail &mail)
{
    json.beginObject()
        .member(u"from", mail.fromAddress)
        .member(u"subject", mail.subject)
        .member(u"message_id", mail.messageId)
        .member(u"date", mail.date)
        .endObject();
}

} // namespace certlink
