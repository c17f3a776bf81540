#include "rules/desk/ApplicationJson.h"

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

QJsonArray services(const QList<ServiceRow> &rows)
{
    QJsonArray array;
    for (const ServiceRow &row : rows) {
        QJsonArray codes;
        for (const CodeAnswer &code : row.codes)
            codes.append(code.value);
        array.append(QJsonObject{{u"kind"_s, QString(serviceKindName(row.kind))},
                                 {u"codes"_s, codes},
                                 {u"marked"_s, row.mark.set}});
    }
    return array;
}

template<typename Option>
QJsonArray names(const QList<Option> &options, QLatin1StringView (*name)(Option))
{
    QJsonArray array;
    for (const Option option : options)
        array.append(QString(name(option)));
    return array;
}

QJsonArray spans(const RuleResult &result, const BodyText &body)
{
    QJsonArray array;
    for (const FieldSpan &place : result.spans) {
        const Place at = body.placeOf(place.span);
        array.append(QJsonObject{{u"field"_s, place.field ? QJsonValue(QString(fieldName(*place.field)))
                                                            : QJsonValue(QJsonValue::Null)},
                                 {u"line"_s, at.line},
                                 {u"column"_s, at.column},
                                 {u"length"_s, at.length}});
    }
    return array;
}

QJsonObject finding(const RuleResult &result, const BodyText &body, const RuleTexts &texts, Language language)
{
    QJsonArray fields;
    for (const Field field : result.fields)
        fields.append(QString(fieldName(field)));
    QJsonArray missing;
    for (const MissingFact &fact : result.missing)
        missing.append(fact.name());
    return {{u"rule"_s, result.rule},
            {u"clause"_s, textOrNull(result.clause)},
            {u"severity"_s, QString(severityName(result.severity))},
            {u"verdict"_s, QString(verdictName(result.verdict))},
            {u"fields"_s, fields},
            {u"message"_s, texts.message(result, language)},
            {u"missing"_s, missing},
            {u"spans"_s, spans(result, body)}};
}

} // namespace

QJsonValue textOrNull(const QString &text)
{
    return text.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue dateOrNull(const QDateTime &date)
{
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

QJsonObject applicationJson(const Application &application)
{
    const DateAnswer &start = application.startDate;
    const QJsonValue term = application.term.term ? QJsonValue(application.term.term->toString())
                                                  : QJsonValue(QJsonValue::Null);
    return {{u"master_id"_s, textOrNull(application.masterId.value)},
            {u"service_code"_s, textOrNull(application.serviceCode.value)},
            {u"common_name"_s, textOrNull(application.commonName.value)},
            {u"item"_s, textOrNull(application.item.value)},
            {u"item_key"_s, textOrNull(application.item.key)},
            {u"term"_s, term},
            {u"work"_s, names(application.markedWork(), &workName)},
            {u"services"_s, services(application.services)},
            {u"reasons"_s, names(application.markedReasons(), &reasonName)},
            {u"reason_text"_s, textOrNull(application.reasonText.value)},
            {u"start_date"_s, start.date.isValid() ? QJsonValue(start.date.toString(Qt::ISODate))
                                                   : QJsonValue(QJsonValue::Null)},
            {u"multi_domain_fqdn"_s, textOrNull(application.multiDomainFqdn.value)},
            {u"intermediate_ca"_s, names(application.markedIntermediateCa(), &intermediateCaName)},
            {u"multi_server_permitted"_s, application.isMultiServerPermitted()}};
}

QJsonArray findingsJson(const Judgement &judgement, const BodyText &body, const RuleTexts &texts, Language language)
{
    QJsonArray array;
    for (const RuleResult &result : judgement.results) {
        if (result.isFinding())
            array.append(finding(result, body, texts, language));
    }
    return array;
}

QJsonArray rulesJson(const Judgement &judgement)
{
    QJsonArray array;
    for (const RuleResult &result : judgement.results)
        array.append(QJsonObject{{u"rule"_s, result.rule}, {u"verdict"_s, QString(verdictName(result.verdict))}});
    return array;
}

QJsonObject mailJson(const DecodedMail &mail)
{
    return {{u"from"_s, textOrNull(mail.fromAddress)},
            {u"subject"_s, textOrNull(mail.subject)},
            {u"message_id"_s, textOrNull(mail.messageId)},
            {u"date"_s, dateOrNull(mail.date)}};
}

} // namespace certlink
