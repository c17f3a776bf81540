#include "rules/Check.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

QVariant textOf(const TextAnswer &answer)
{
    return answer.isPresent() ? QVariant(answer.value) : QVariant();
}

template<typename Option>
QStringList namesOf(const QList<Option> &options, QLatin1StringView (*name)(Option))
{
    QStringList names;
    for (const Option option : options)
        names.append(name(option));
    return names;
}

QStringList rowsOf(const Application &application)
{
    QStringList rows;
    for (const ServiceRow &row : application.services) {
        if (!row.mark.set)
            continue;
        if (row.codes.isEmpty())
            rows.append(serviceKindName(row.kind));
        for (const CodeAnswer &code : row.codes)
            rows.append(code.value);
    }
    return rows;
}

QVariant listOf(const QStringList &names)
{
    return names.isEmpty() ? QVariant() : QVariant(names);
}

/// Codes of the marked rows with one of the values, and nothing else of their rows.
Spans codeSpans(const Application &application, const QStringList &codes)
{
    Spans spans;
    for (const ServiceRow &row : application.services) {
        for (const CodeAnswer &code : row.codes) {
            if (row.mark.set && codes.contains(code.value))
                spans += code.spans;
        }
    }
    return spans;
}

} // namespace

QVariant answerOf(const Application &application, Field field)
{
    switch (field) {
    case Field::MasterId:
        return textOf(application.masterId);
    case Field::ServiceCode:
        return textOf(application.serviceCode);
    case Field::CommonName:
        return textOf(application.commonName);
    case Field::Item:
        return textOf(application.item);
    case Field::Term:
        return application.term.term ? QVariant(application.term.term->toString()) : textOf(application.term);
    case Field::Work:
        return listOf(namesOf(application.markedWork(), &workName));
    case Field::Services:
        return listOf(rowsOf(application));
    case Field::Reasons:
        return listOf(namesOf(application.markedReasons(), &reasonName));
    case Field::ReasonText:
        return textOf(application.reasonText);
    case Field::StartDate:
        return application.startDate.reading == DateAnswer::Reading::Day ? QVariant(application.startDate.date)
                                                                         : textOf(application.startDate);
    case Field::MultiDomainFqdn:
        return textOf(application.multiDomainFqdn);
    case Field::IntermediateCa:
        return listOf(namesOf(application.markedIntermediateCa(), &intermediateCaName));
    case Field::MultiServerPermitted:
        return application.isMultiServerPermitted() ? QVariant(u"permitted"_s) : QVariant();
    }
    Q_UNREACHABLE();
}

QList<FieldSpan> placesOf(const Application &application, const QList<Field> &fields)
{
    QList<FieldSpan> places;
    for (const Field field : fields) {
        for (const Span span : application.spansOf(field))
            places.append({field, span});
    }
    return places;
}

Check &Check::mail(Field field)
{
    if (!m_keepsSteps)
        return *this;
    const bool isCorrected = m_facts.application.corrected.contains(field);
    ReasoningStep &fact = step(isCorrected ? FactOrigin::Person : FactOrigin::Mail, u"fact.mail"_s);
    fact.values.insert(u"field"_s, QString(fieldName(field)));
    fact.values.insert(u"value"_s, answerOf(m_facts.application, field));
    fact.spans = m_facts.application.spansOf(field);
    return *this;
}

Check &Check::header(QLatin1StringView name, const QVariant &value)
{
    return m_keepsSteps ? fact(FactOrigin::MailHeader, u"fact.header."_s + name, value) : *this;
}

Check &Check::receiptDate()
{
    return m_keepsSteps ? fact(FactOrigin::ReceiptDate, u"fact.receipt-date"_s, m_facts.receiptDate) : *this;
}

Check &Check::rulebook(QLatin1StringView name, const QVariant &value)
{
    return m_keepsSteps ? fact(FactOrigin::Rulebook, u"fact.rulebook."_s + name, value) : *this;
}

Check &Check::contract(QLatin1StringView column, const QVariant &value)
{
    if (m_facts.contract())
        cell("contracts"_L1, m_facts.contract()->serviceCode, column, value);
    return *this;
}

Check &Check::service(const QString &code, QLatin1StringView column, const QVariant &value)
{
    return cell("services"_L1, code, column, value);
}

Check &Check::administrator(QLatin1StringView column, const QVariant &value)
{
    return cell("administrators"_L1, m_facts.application.masterId.value, column, value);
}

Check &Check::commonName()
{
    if (m_facts.commonNameIsOfContract())
        return contract("common_name"_L1, m_facts.commonName());
    return mail(Field::CommonName);
}

Check &Check::item()
{
    if (m_facts.contractItem())
        return contract("item"_L1, m_facts.contractItem()->name);
    return mail(Field::Item);
}

Check &Check::category()
{
    if (!m_facts.category())
        return *this;
    const QString word = m_facts.isAgency() ? u"agency"_s : u"byo"_s;
    if (m_facts.ofContract(&Contract::category))
        return contract("category"_L1, word);
    return item().rulebook("category"_L1, word);
}

Check &Check::licences()
{
    if (const auto licences = m_facts.ofContract(&Contract::licences))
        return contract("licences"_L1, *licences);
    return item().rulebook("single-licence"_L1, m_facts.isSingleLicence() ? u"yes"_s : u"no"_s);
}

bool Check::compare(QLatin1StringView key, bool holds, Arguments values)
{
    if (!m_keepsSteps)
        return holds;
    m_result.steps.emplace_back();
    ReasoningStep &comparison = m_result.steps.back();
    comparison.kind = ReasoningStep::Kind::Comparison;
    comparison.key = u"compare."_s + key;
    for (const auto &[name, value] : values)
        comparison.values.insert(name, value);
    comparison.holds = holds;
    return holds;
}

Check &Check::about(const QList<Field> &fields)
{
    m_result.fields = fields;
    return *this;
}

Check &Check::at(Field field)
{
    return at(field, m_facts.application.spansOf(field));
}

Check &Check::at(std::optional<Field> field, const Spans &spans)
{
    m_placed = true;
    for (const Span span : spans)
        m_result.spans.append({field, span});
    return *this;
}

Check &Check::atCodes(const QStringList &codes)
{
    return at(Field::Services, codeSpans(m_facts.application, codes));
}

Check &Check::nowhere()
{
    m_placed = true;
    return *this;
}

RuleResult Check::notApplicable()
{
    m_result.steps.clear();
    return finish(Verdict::NotApplicable, {}, {});
}

RuleResult Check::satisfied()
{
    return finish(Verdict::Satisfied, {}, {});
}

RuleResult Check::violated(Arguments arguments, const QString &variant)
{
    return finish(Verdict::Violated, arguments, variant);
}

RuleResult Check::violatedAsEmpty(Field field, Arguments arguments, const QString &variant, std::optional<Field> beside)
{
    const QList<UnreadText> unread = m_facts.application.unreadBeside(beside.value_or(field));
    if (unread.isEmpty())
        return finish(Verdict::Violated, arguments, variant);
    QStringList texts;
    for (const UnreadText &text : unread) {
        texts.append(text.text);
        at(field, text.spans);
    }
    m_result.arguments.insert(u"unread"_s, texts);
    m_result.arguments.insert(u"field"_s, QString(fieldName(field)));
    return finish(Verdict::Violated, arguments, u"unread"_s);
}

RuleResult Check::unknown(const QList<RegisterCell> &missing, Arguments arguments, const QString &variant)
{
    m_result.missing = missing;
    return finish(Verdict::Unknown, arguments, variant);
}

RegisterCell Check::missingContract() const
{
    const bool canAsk = m_facts.contractRegister.hasContracts() && m_facts.serviceCodeIsWellFormed();
    return {u"contracts"_s, canAsk ? m_facts.application.serviceCode.value : QString(), {}};
}

RegisterCell Check::missingCell(QLatin1StringView column) const
{
    RegisterCell fact = missingContract();
    if (m_facts.contract())
        fact.column = column;
    return fact;
}

RegisterCell Check::missingService(const QString &code, QLatin1StringView column) const
{
    if (!m_facts.contractRegister.hasServices())
        return {u"services"_s, {}, {}};
    return {u"services"_s, code, m_facts.contractRegister.service(code) ? QString(column) : QString()};
}

ReasoningStep &Check::step(FactOrigin origin, const QString &key)
{
    m_result.steps.emplace_back();
    ReasoningStep &fact = m_result.steps.back();
    fact.key = key;
    fact.origin = origin;
    return fact;
}

Check &Check::fact(FactOrigin origin, const QString &key, const QVariant &value)
{
    step(origin, key).values.insert(u"value"_s, value);
    return *this;
}

FactOrigin Check::originOf(QLatin1StringView table, const QString &key, QLatin1StringView column) const
{
    return m_facts.contractRegister.isRecorded(QString(table), key, QString(column)) ? FactOrigin::Person
                                                                                     : FactOrigin::Register;
}

Check &Check::cell(QLatin1StringView table, const QString &key, QLatin1StringView column, const QVariant &value)
{
    if (!m_keepsSteps)
        return *this;
    ReasoningStep &fact = step(originOf(table, key, column), u"fact.register"_s);
    fact.cell = {QString(table), key, QString(column)};
    fact.values.insert(u"value"_s, value);
    return *this;
}

RuleResult Check::finish(Verdict verdict, Arguments arguments, const QString &variant)
{
    m_result.verdict = verdict;
    if (m_findingsAlone && !m_result.isFinding())
        return std::move(m_result);
    for (const auto &[name, value] : arguments)
        m_result.arguments.insert(name, value);
    if (!variant.isEmpty())
        m_result.variant = variant;
    m_result.rule = m_rule.id;
    m_result.clause = m_rule.clauseId;
    m_result.severity = m_rule.severity;
    if (m_result.fields.isEmpty())
        m_result.fields = m_rule.fields;
    if (!m_result.isFinding())
        m_result.spans.clear();
    else if (!m_placed)
        m_result.spans = placesOf(m_facts.application, m_result.fields);
    std::sort(m_result.spans.begin(), m_result.spans.end(),
              [](const FieldSpan &a, const FieldSpan &b) { return a.span.begin < b.span.begin; });
    return std::move(m_result);
}

} // namespace certlink
