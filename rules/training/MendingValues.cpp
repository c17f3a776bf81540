#include "rules/training/MendingValues.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

QString termText(Term term)
{
    return term.months % 12 == 0 ? u"%1年"_s.arg(term.months / 12) : u"%1ヶ月"_s.arg(term.months);
}

/// Every text that the sentences of the findings name.
QStringList namedIn(const QList<RuleResult> &findings)
{
    QStringList named;
    for (const RuleResult &finding : findings) {
        for (const QVariant &argument : finding.arguments)
            named += argument.toStringList();
    }
    return named;
}

} // namespace

MendingValues::MendingValues(const CaseFile &file, const DeskContext &context, const QList<RuleResult> &findings)
    : m_application(file.application()), m_book(context.rulebook.inForceOn(file.mail().receiptDate)),
      m_register(file.effectiveRegister()), m_contract(m_register.contract(m_application.serviceCode.value)),
      m_findings(findings), m_receipt(file.mail().receiptDate)
{
    for (const Field field : allFields) {
        QStringList values = valuesOf(field) + conflicting(field);
        values.removeDuplicates();
        // Said once more it settles which of two answers holds, and is no change otherwise.
        if (conflicting(field).isEmpty())
            values.removeAll(fieldText(m_application, field));
        m_values[std::size_t(field)] = values;
    }
}

QStringList MendingValues::valuesOf(Field field) const
{
    switch (field) {
    case Field::MasterId:
    case Field::ServiceCode:
    case Field::ReasonText:
        return {};
    case Field::CommonName:
        return m_contract && m_contract->commonName ? QStringList{*m_contract->commonName} : QStringList();
    case Field::Item:
        return items();
    case Field::Term:
        return terms();
    case Field::Work:
        return {u"change"_s, u"add"_s};
    case Field::Services:
        return services();
    case Field::Reasons:
        return {u"not-listed"_s, u"byo"_s};
    case Field::StartDate:
        return days();
    case Field::MultiDomainFqdn:
        return QStringList{QString()} + (m_contract ? m_contract->sans.value_or(QStringList()) : QStringList());
    case Field::IntermediateCa:
        return {u"registered"_s, u"not-needed"_s, QString()};
    case Field::MultiServerPermitted:
        return {u"true"_s, QString()};
    }
    Q_UNREACHABLE();
}

/// Both answers of a field that has two. Those of services are no value as a whole.
QStringList MendingValues::conflicting(Field field) const
{
    QStringList answers;
    const bool isChanged = field != Field::MasterId && field != Field::ServiceCode && field != Field::Services;
    for (const Conflict &conflict : m_application.conflicts) {
        if (conflict.field == field && isChanged)
            answers += {conflict.first, conflict.second};
    }
    return answers;
}

QStringList MendingValues::items() const
{
    const CatalogueItem *item = m_contract ? m_book.itemByKey(m_contract->itemKey) : nullptr;
    return item ? QStringList{item->name} : QStringList();
}

QStringList MendingValues::terms() const
{
    if (m_contract && m_contract->term)
        return {termText(*m_contract->term)};
    QStringList texts;
    if (const CatalogueItem *item = m_book.itemByKey(m_application.item.key)) {
        for (const Term term : item->terms)
            texts.append(termText(term));
    }
    return texts;
}

/// Days at which a rule about the start begins or ceases to hold, and the business days beside them: so whatever day
/// satisfies all of them, one of these does. None on or before the receipt, on which nothing begins any more.
QStringList MendingValues::days() const
{
    const Calendar &calendar = m_book.calendar;
    const QDate wish = m_application.startDate.date;
    const QDate earliest = calendar.addBusinessDays(m_receipt, m_book.leadTimeBusinessDays);
    QList<QDate> bounds{wish, m_receipt, earliest};
    QStringList services = codes();
    if (m_contract) {
        if (const auto expiry = m_contract->expiresOn)
            bounds += {*expiry, expiry->addDays(-m_book.renewalWindowDays)};
        services += m_contract->linked.value_or(QStringList());
    }
    for (const QString &code : std::as_const(services)) {
        if (const ServiceContract *service = m_register.service(code); service && service->endsOn)
            bounds.append(*service->endsOn);
    }
    QList<QDate> days;
    for (const QDate bound : std::as_const(bounds)) {
        if (bound.isValid())
            days += {bound, calendar.nextBusinessDay(bound), calendar.previousBusinessDay(bound)};
    }
    days.removeIf([this](QDate day) { return !day.isValid() || day <= m_receipt; });
    const QDate near = wish.isValid() ? wish : earliest;
    std::stable_sort(days.begin(), days.end(),
                     [near](QDate a, QDate b) { return std::abs(near.daysTo(a)) < std::abs(near.daysTo(b)); });
    QStringList texts;
    for (const QDate day : std::as_const(days))
        texts.append(day.toString(Qt::ISODate));
    return texts;
}

/// Rows as they should be, marked where a code stands: all codes, those that no finding names, one less, one alone;
/// each also with the present links.
QStringList MendingValues::services() const
{
    const QStringList all = codes();
    QList<QStringList> sets{all, withoutNamed(all, m_findings)};
    for (const RuleResult &finding : m_findings)
        sets.append(withoutNamed(all, {finding}));
    for (const QString &code : all) {
        QStringList fewer = all;
        fewer.removeAll(code);
        sets += {fewer, {code}};
    }
    QStringList links = m_contract ? m_contract->linked.value_or(QStringList()) : QStringList();
    links.removeAll(u"other"_s);
    for (qsizetype i = 0, count = sets.size(); i < count && !links.isEmpty(); ++i) {
        QStringList with = links + sets[i];
        with.removeDuplicates();
        sets.append(with);
    }
    const bool isOtherMarked =
        std::any_of(m_application.services.begin(), m_application.services.end(),
                    [](const ServiceRow &row) { return row.kind == ServiceKind::Other && row.mark.set; });
    QStringList values;
    for (const QStringList &set : std::as_const(sets)) {
        if (isOtherMarked)
            values.append(rows(set, true));
        values.append(rows(set, false));
    }
    values.removeAll(QString());
    return values;
}

/// Those of a known kind, each once, in the order of the form.
QStringList MendingValues::codes() const
{
    QStringList codes;
    for (const ServiceRow &row : m_application.services) {
        for (const CodeAnswer &code : row.codes)
            codes.append(code.value);
    }
    codes.removeIf([this](const QString &code) { return !m_book.kindOfCode(code); });
    codes.removeDuplicates();
    return codes;
}

QStringList MendingValues::withoutNamed(const QStringList &codes, const QList<RuleResult> &findings)
{
    QStringList left = codes;
    const QStringList named = namedIn(findings);
    left.removeIf([&named](const QString &code) { return named.contains(code); });
    return left;
}

QString MendingValues::rows(const QStringList &codes, bool isOtherMarked) const
{
    QStringList lines;
    for (const CatalogueService &service : m_book.services) {
        QStringList line{serviceKindName(service.kind)};
        for (const QString &code : codes) {
            if (m_book.kindOfCode(code) == service.kind)
                line.append(code);
        }
        if (line.size() > 1 || (isOtherMarked && service.kind == ServiceKind::Other))
            lines.append(line.join(u' '));
    }
    return lines.join(u'\n');
}

} // namespace certlink
