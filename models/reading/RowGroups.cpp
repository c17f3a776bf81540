#include "models/reading/RowGroups.h"

#include <algorithm>

namespace certlink {

namespace {

QString nameOf(Work option)
{
    return workName(option);
}
QString nameOf(Reason option)
{
    return reasonName(option);
}
QString nameOf(IntermediateCa option)
{
    return intermediateCaName(option);
}
QString nameOf(bool)
{
    return QStringLiteral("true");
}

template<typename Option>
QString textOf(const QList<Choice<Option>> &choices)
{
    QStringList names;
    for (const Choice<Option> &choice : choices) {
        if (choice.mark.set)
            names.append(nameOf(choice.option));
    }
    return names.join(u' ');
}

template<typename Option>
Spans spansOf(const QList<Choice<Option>> &choices)
{
    Spans spans;
    for (const Choice<Option> &choice : choices) {
        if (choice.mark.set)
            spans += choice.mark.spans;
    }
    return spans;
}

QString textOf(const QList<ServiceRow> &rows)
{
    QStringList lines;
    for (const ServiceRow &row : rows) {
        QStringList words{QString(serviceKindName(row.kind))};
        if (!row.mark.set)
            words.prepend(QStringLiteral("-"));
        for (const CodeAnswer &code : row.codes)
            words.append(code.value);
        lines.append(words.join(u' '));
    }
    return lines.join(QLatin1StringView(", "));
}

Spans spansOf(const QList<ServiceRow> &rows)
{
    Spans spans;
    for (const ServiceRow &row : rows) {
        spans += row.mark.spans;
        for (const CodeAnswer &code : row.codes)
            spans += code.spans;
    }
    return spans;
}

} // namespace

RowGroups::Groups &RowGroups::of(Label heading)
{
    switch (heading) {
    case Label::Work:
        return m_work;
    case Label::Services:
        return m_services;
    case Label::Reasons:
        return m_reasons;
    case Label::IntermediateCa:
        return m_intermediateCa;
    default:
        return m_multiServer;
    }
}

void RowGroups::begin(Label heading, const Spans &labelSpans)
{
    Groups &groups = of(heading);
    if (groups.label.isEmpty()) {
        groups.label = labelSpans;
        groups.aboveHeading = groups.groups.size();
    }
    if (groups.groups.isEmpty() || !groups.groups.last().isEmpty())
        groups.groups.append(Rows());
}

void RowGroups::add(const RowElement &row)
{
    const Label heading = groupOf(row.option);
    auto &groups = of(heading).groups;
    // An option that stands twice without its heading begins a group of its own as well; a service may have
    // several rows.
    const auto standsIn = [&](const Rows &group) {
        return std::any_of(group.begin(), group.end(),
                           [&](const RowElement *other) { return other->option == row.option; });
    };
    if (groups.isEmpty() || (heading != Label::Services && standsIn(groups.last())))
        groups.append(Rows());
    groups.last().append(&row);
}

void RowGroups::finish(Application &application, QList<UnreadText> &oddSigns, Owners &owners)
{
    for (Groups *groups : {&m_work, &m_services, &m_reasons, &m_intermediateCa, &m_multiServer})
        std::rotate(groups->groups.begin(), groups->groups.begin() + groups->aboveHeading, groups->groups.end());
    forEachGroup([&](const Rows &group) { m_signs.look(group); });
    QList<Conflict> &conflicts = application.conflicts;
    finishChoices(m_work, Field::Work, application.work, conflicts);
    finishChoices(m_reasons, Field::Reasons, application.reasons, conflicts);
    finishChoices(m_intermediateCa, Field::IntermediateCa, application.intermediateCa, conflicts);
    finishChoices(m_multiServer, Field::MultiServerPermitted, application.multiServerPermitted, conflicts);
    finishServices(application.services, conflicts);
    forEachGroup([&](const Rows &group) { collectOddSigns(group, oddSigns, owners); });
    application.workLabel = m_work.label;
    application.servicesLabel = m_services.label;
    application.reasonsLabel = m_reasons.label;
    application.intermediateCaLabel = m_intermediateCa.label;
    if (!m_multiServer.groups.isEmpty() && !m_multiServer.groups.first().isEmpty())
        application.multiServerLabel = m_multiServer.groups.first().first()->optionSpans;
}

template<typename Function>
void RowGroups::forEachGroup(Function function) const
{
    for (const Groups *groups : {&m_work, &m_services, &m_reasons, &m_intermediateCa, &m_multiServer}) {
        for (const Rows &group : groups->groups)
            function(group);
    }
}

template<typename Option>
QList<Choice<Option>> RowGroups::choicesOf(const Rows &group) const
{
    QList<Choice<Option>> choices;
    choices.reserve(group.size());
    for (const RowElement *row : group)
        choices.append({std::get<Option>(row->option), m_signs.markOf(*row, group), row->optionSpans});
    std::stable_sort(choices.begin(), choices.end(), [](const auto &a, const auto &b) { return a.option < b.option; });
    return choices;
}

template<typename Option>
void RowGroups::finishChoices(const Groups &groups, Field field, QList<Choice<Option>> &counted,
                              QList<Conflict> &conflicts) const
{
    bool answered = false;
    for (const Rows &group : groups.groups) {
        QList<Choice<Option>> choices = choicesOf<Option>(group);
        const bool isSet =
            std::any_of(choices.cbegin(), choices.cend(), [](const auto &choice) { return choice.mark.set; });
        if (answered && isSet && textOf(choices) != textOf(counted))
            conflicts.append({field, textOf(counted), textOf(choices), spansOf(counted), spansOf(choices)});
        if (!answered && (isSet || counted.isEmpty())) {
            counted = std::move(choices);
            answered = isSet;
        }
    }
}

QList<ServiceRow> RowGroups::serviceRows(const Rows &group) const
{
    QList<ServiceRow> rows;
    for (const RowElement *row : group) {
        const Mark mark = m_signs.markOf(*row, group);
        if (mark.set || !row->codes.isEmpty())
            rows.append({std::get<ServiceKind>(row->option), mark, row->codes, row->optionSpans});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.kind < b.kind; });
    return rows;
}

void RowGroups::finishServices(QList<ServiceRow> &counted, QList<Conflict> &conflicts) const
{
    for (const Rows &group : m_services.groups) {
        const QList<ServiceRow> rows = serviceRows(group);
        if (rows.isEmpty())
            continue;
        if (counted.isEmpty())
            counted = rows;
        else if (textOf(counted) != textOf(rows))
            conflicts.append({Field::Services, textOf(counted), textOf(rows), spansOf(counted), spansOf(rows)});
    }
}

void RowGroups::collectOddSigns(const Rows &group, QList<UnreadText> &oddSigns, Owners &owners) const
{
    for (const RowElement *row : group) {
        for (const RowSign &sign : m_signs.unreadOf(*row, group)) {
            for (const Span span : sign.spans)
                owners.release(span);
            oddSigns.append({sign.glyph, sign.spans, fieldOf(groupOf(row->option)), {}, {}, false});
            owners.claim(sign.spans, Owner::Unread);
        }
        owners.claim(row->odd.text.spans(), Owner::Decoration);
    }
}

} // namespace certlink
