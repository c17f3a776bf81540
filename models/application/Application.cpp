#include "models/application/Application.h"

#include <algorithm>
#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

QLatin1StringView workName(Work work)
{
    switch (work) {
    case Work::Change:
        return "change"_L1;
    case Work::Add:
        return "add"_L1;
    }
    Q_UNREACHABLE();
}

QLatin1StringView reasonName(Reason reason)
{
    switch (reason) {
    case Reason::NotListed:
        return "not-listed"_L1;
    case Reason::Byo:
        return "byo"_L1;
    case Reason::Other:
        return "other"_L1;
    }
    Q_UNREACHABLE();
}

QLatin1StringView intermediateCaName(IntermediateCa answer)
{
    switch (answer) {
    case IntermediateCa::Registered:
        return "registered"_L1;
    case IntermediateCa::NotNeeded:
        return "not-needed"_L1;
    }
    Q_UNREACHABLE();
}

namespace {

template<typename Option>
QList<Option> marked(const QList<Choice<Option>> &choices)
{
    QList<Option> options;
    for (const Choice<Option> &choice : choices) {
        if (choice.mark.set)
            options.append(choice.option);
    }
    return options;
}

template<typename Option>
Spans markedSpans(const QList<Choice<Option>> &choices)
{
    Spans spans;
    for (const Choice<Option> &choice : choices) {
        if (choice.mark.set)
            spans += choice.mark.spans;
    }
    return spans;
}

Spans serviceSpans(const QList<ServiceRow> &rows)
{
    Spans spans;
    for (const ServiceRow &row : rows) {
        if (row.mark.set)
            spans += row.mark.spans;
        for (const CodeAnswer &code : row.codes)
            spans += code.spans;
    }
    return spans;
}

} // namespace

QList<Work> Application::markedWork() const
{
    return marked(work);
}

QList<Reason> Application::markedReasons() const
{
    return marked(reasons);
}

QList<IntermediateCa> Application::markedIntermediateCa() const
{
    return marked(intermediateCa);
}

bool Application::isMultiServerPermitted() const
{
    return marked(multiServerPermitted).contains(true);
}

Spans Application::spansOf(Field field) const
{
    switch (field) {
    case Field::MasterId:
        return masterId.spans;
    case Field::ServiceCode:
        return serviceCode.spans;
    case Field::CommonName:
        return commonName.spans;
    case Field::Item:
        return item.spans;
    case Field::Term:
        return term.spans;
    case Field::Work:
        return markedSpans(work);
    case Field::Services:
        return serviceSpans(services);
    case Field::Reasons:
        return markedSpans(reasons);
    case Field::ReasonText:
        return reasonText.spans;
    case Field::StartDate:
        return startDate.spans;
    case Field::MultiDomainFqdn:
        return multiDomainFqdn.spans;
    case Field::IntermediateCa:
        return markedSpans(intermediateCa);
    case Field::MultiServerPermitted:
        return markedSpans(multiServerPermitted);
    }
    Q_UNREACHABLE();
}

QList<UnreadText> Application::unreadBeside(Field field) const
{
    QList<UnreadText> beside;
    std::copy_if(unread.begin(), unread.end(), std::back_inserter(beside),
                 [&](const UnreadText &text) { return text.field == field; });
    return beside;
}

Spans Application::labelSpansOf(Field field) const
{
    switch (field) {
    case Field::MasterId:
        return masterId.labelSpans;
    case Field::ServiceCode:
        return serviceCode.labelSpans;
    case Field::CommonName:
        return commonName.labelSpans;
    case Field::Item:
        return item.labelSpans;
    case Field::Term:
        return term.labelSpans;
    case Field::Work:
        return workLabel;
    case Field::Services:
        return servicesLabel;
    case Field::Reasons:
        return reasonsLabel;
    case Field::ReasonText:
        return reasonText.labelSpans;
    case Field::StartDate:
        return startDate.labelSpans;
    case Field::MultiDomainFqdn:
        return multiDomainFqdn.labelSpans;
    case Field::IntermediateCa:
        return intermediateCaLabel;
    case Field::MultiServerPermitted:
        return multiServerLabel;
    }
    Q_UNREACHABLE();
}

} // namespace certlink
