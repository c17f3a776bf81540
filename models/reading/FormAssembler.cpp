#include "models/reading/FormAssembler.h"

#include "models/reading/Answers.h"

#include <QVarLengthArray>

#include <algorithm>
#include <vector>

namespace certlink {

namespace {

bool isHead(Label label)
{
    return label <= Label::ItemAndTerm;
}

bool isBody(Label label)
{
    return label >= Label::Work && label <= Label::StartDate;
}

bool isBody(const RowElement &row)
{
    return std::holds_alternative<Work>(row.option) || std::holds_alternative<ServiceKind>(row.option)
           || std::holds_alternative<Reason>(row.option);
}

using Rows = QVarLengthArray<const RowElement *, 8>;

/// The rows below one heading. A heading that stands twice in a form has two groups.
struct Groups {
    QVarLengthArray<Rows, 1> groups;
    Spans label;

    void begin(const Spans &labelSpans)
    {
        if (label.isEmpty())
            label = labelSpans;
        if (groups.isEmpty() || !groups.last().isEmpty())
            groups.append(Rows());
    }
    void add(const RowElement &row)
    {
        if (groups.isEmpty())
            groups.append(Rows());
        groups.last().append(&row);
    }
};

/// One form of the mail as it is gathered, then turned into an Application. The elements outlive it.
class Form
{
public:
    Form(const BodyText &body, const Rulebook &rulebook, QDate receiptDate)
        : m_body(body), m_rulebook(rulebook), m_receiptDate(receiptDate)
    {
    }

    /// Whether the element begins the next form: a head label behind this form's body, unless the
    /// body stood before the head here.
    [[nodiscard]] bool isEndedBy(const FormElement &element) const
    {
        const auto *label = std::get_if<LabelElement>(&element.what);
        return label && isHead(label->label) && m_hasBody && m_headBeforeBody;
    }

    void add(const FormElement &element)
    {
        m_application.extent.end = element.span.end;
        if (m_isEmpty)
            m_application.extent.begin = element.span.begin;
        m_isEmpty = false;
        if (const auto *label = std::get_if<LabelElement>(&element.what)) {
            noteOrder(isHead(label->label), isBody(label->label));
            addLabel(*label);
        } else {
            const auto &row = std::get<RowElement>(element.what);
            noteOrder(false, isBody(row));
            addRow(row);
        }
    }

    /// Something in it is answered: a value, a code, a set row.
    [[nodiscard]] bool isAnswered() const
    {
        const Application &a = m_application;
        return a.masterId.isPresent() || a.serviceCode.isPresent() || a.commonName.isPresent()
               || a.item.isPresent() || a.term.isPresent() || a.startDate.isPresent()
               || a.multiDomainFqdn.isPresent() || a.reasonText.isPresent() || !a.services.isEmpty()
               || !a.markedWork().isEmpty() || !a.markedReasons().isEmpty()
               || !a.markedIntermediateCa().isEmpty() || a.isMultiServerPermitted();
    }

    /// Call once, when everything is added.
    void finish()
    {
        decideRings();
        finishChoices(m_work, Field::Work, m_application.work);
        finishChoices(m_reasons, Field::Reasons, m_application.reasons);
        finishChoices(m_intermediateCa, Field::IntermediateCa, m_application.intermediateCa);
        finishChoices(m_multiServer, Field::MultiServerPermitted, m_application.multiServerPermitted);
        finishServices();
        m_application.workLabel = m_work.label;
        m_application.servicesLabel = m_services.label;
        m_application.reasonsLabel = m_reasons.label;
        m_application.intermediateCaLabel = m_intermediateCa.label;
        if (!m_multiServer.groups.isEmpty() && !m_multiServer.groups.first().isEmpty())
            m_application.multiServerLabel = m_multiServer.groups.first().first()->optionSpans;
    }

    /// Call it last.
    [[nodiscard]] Application take() { return std::move(m_application); }

private:
    void noteOrder(bool head, bool body)
    {
        if (body && !m_hasBody)
            m_headBeforeBody = m_hasHead;
        m_hasHead = m_hasHead || head;
        m_hasBody = m_hasBody || body;
    }

    void addLabel(const LabelElement &element)
    {
        switch (element.label) {
        case Label::MasterId:
            take(Field::MasterId, m_application.masterId, readMasterId(element.value), element);
            break;
        case Label::ServiceCode:
            take(Field::ServiceCode, m_application.serviceCode, readServiceCode(element.value), element);
            break;
        case Label::CommonName:
            take(Field::CommonName, m_application.commonName, readHostNameAnswer(element.value), element);
            break;
        case Label::ItemAndTerm:
            addItemAndTerm(element);
            break;
        case Label::StartDate:
            take(Field::StartDate, m_application.startDate, readDate(element.value, m_receiptDate), element);
            break;
        case Label::MultiDomainFqdn:
            take(Field::MultiDomainFqdn, m_application.multiDomainFqdn, readHostNameAnswer(element.value),
                 element);
            break;
        case Label::Work:
            m_work.begin(element.labelSpans);
            break;
        case Label::Services:
            m_services.begin(element.labelSpans);
            break;
        case Label::Reasons:
            m_reasons.begin(element.labelSpans);
            break;
        case Label::IntermediateCa:
            m_intermediateCa.begin(element.labelSpans);
            break;
        case Label::MultiServer:
            break;
        }
    }

    void addItemAndTerm(const LabelElement &element)
    {
        const ItemAndTerm split = splitItemAndTerm(element.value);
        take(Field::Item, m_application.item, readItem(split.item, m_rulebook), element);
        take(Field::Term, m_application.term, readTermAnswer(split.term, split.readTerm), element);
    }

    void addRow(const RowElement &row)
    {
        if (std::holds_alternative<Work>(row.option))
            addChoice(m_work, row);
        else if (std::holds_alternative<ServiceKind>(row.option))
            m_services.add(row);
        else if (std::holds_alternative<Reason>(row.option))
            addReason(row);
        else if (std::holds_alternative<IntermediateCa>(row.option))
            addChoice(m_intermediateCa, row);
        else
            addChoice(m_multiServer, row);
    }

    void addReason(const RowElement &row)
    {
        addChoice(m_reasons, row);
        if (std::get<Reason>(row.option) != Reason::Other)
            return;
        LabelElement element;
        element.labelSpans = row.optionSpans;
        element.value = row.text;
        TextAnswer answer;
        if (!row.text.isEmpty()) {
            answer.value = row.text.text().toString();
            answer.spans = row.text.spans();
        }
        take(Field::ReasonText, m_application.reasonText, answer, element);
    }

    /// An option that stands twice without its heading begins a group of its own as well.
    void addChoice(Groups &groups, const RowElement &row)
    {
        if (!groups.groups.isEmpty()
            && std::any_of(groups.groups.last().begin(), groups.groups.last().end(),
                           [&](const RowElement *other) { return other->option == row.option; }))
            groups.groups.append(Rows());
        groups.add(row);
    }

    /// How two answers of a field are compared: as they are used, not as they are written.
    static QString comparable(const TextAnswer &answer) { return answer.value; }
    static QString comparable(const ItemAnswer &answer)
    {
        return answer.key.isEmpty() ? foldedName(answer.value) : answer.key;
    }
    static QString comparable(const TermAnswer &answer) { return answer.term->toString(); }
    static QString comparable(const DateAnswer &answer)
    {
        return answer.date.isValid() ? answer.date.toString(Qt::ISODate) : answer.value;
    }

    /// The first answered one counts; a different second answer is reported.
    template<typename Answer>
    void take(Field field, Answer &present, Answer answer, const LabelElement &element)
    {
        answer.labelSpans = element.labelSpans;
        if (answer.isPresent())
            answer.raw = element.value.raw(m_body);
        if (!present.isPresent()) {
            if (answer.isPresent() || present.labelSpans.isEmpty())
                present = answer;
            return;
        }
        if (!answer.isPresent())
            return;
        if (comparable(present) != comparable(answer))
            m_application.conflicts.append({field, present.value, answer.value, present.spans, answer.spans});
    }

    template<typename Function>
    void forEachRow(Function function)
    {
        for (Groups *groups : {&m_work, &m_services, &m_reasons, &m_intermediateCa, &m_multiServer}) {
            for (const Rows &group : groups->groups) {
                for (const RowElement *row : group)
                    function(*row);
            }
        }
    }

    /// form.md, Marks: a ring means "this one" beside empty boxes, where no other sign does.
    void decideRings()
    {
        bool anySet = false;
        bool anyBox = false;
        forEachRow([&](const RowElement &row) {
            anySet = anySet || row.signs.contains(MarkMatch::Sign::Set);
            anyBox = anyBox || row.signs.contains(MarkMatch::Sign::UnsetBox);
        });
        m_ringsAreSet = anyBox && !anySet;
    }

    [[nodiscard]] Mark markOf(const RowElement &row) const
    {
        const bool set = row.signs.contains(MarkMatch::Sign::Set)
                         || (m_ringsAreSet && row.signs.contains(MarkMatch::Sign::Ring));
        return {set, row.glyph, row.markSpans};
    }

    template<typename Option>
    [[nodiscard]] QList<Choice<Option>> choicesOf(const Rows &group) const
    {
        QList<Choice<Option>> choices;
        choices.reserve(group.size());
        for (const RowElement *row : group)
            choices.append({std::get<Option>(row->option), markOf(*row), row->optionSpans});
        std::stable_sort(choices.begin(), choices.end(),
                         [](const auto &a, const auto &b) { return a.option < b.option; });
        return choices;
    }

    /// The first group with something set counts.
    template<typename Option>
    void finishChoices(const Groups &groups, Field field, QList<Choice<Option>> &counted)
    {
        bool answered = false;
        for (const Rows &group : groups.groups) {
            QList<Choice<Option>> choices = choicesOf<Option>(group);
            const bool isSet = std::any_of(choices.cbegin(), choices.cend(), [](const auto &choice) { return choice.mark.set; });
            if (answered && isSet && textOf(choices) != textOf(counted))
                m_application.conflicts.append({field, textOf(counted), textOf(choices), spansOf(counted), spansOf(choices)});
            if (!answered && (isSet || counted.isEmpty())) {
                counted = std::move(choices);
                answered = isSet;
            }
        }
    }

    static QString nameOf(Work option) { return workName(option); }
    static QString nameOf(Reason option) { return reasonName(option); }
    static QString nameOf(IntermediateCa option) { return intermediateCaName(option); }
    static QString nameOf(bool) { return QStringLiteral("true"); }

    template<typename Option>
    static QString textOf(const QList<Choice<Option>> &choices)
    {
        QStringList names;
        for (const Choice<Option> &choice : choices) {
            if (choice.mark.set)
                names.append(nameOf(choice.option));
        }
        return names.join(u' ');
    }

    template<typename Option>
    static Spans spansOf(const QList<Choice<Option>> &choices)
    {
        Spans spans;
        for (const Choice<Option> &choice : choices) {
            if (choice.mark.set)
                spans += choice.mark.spans;
        }
        return spans;
    }

    [[nodiscard]] QList<ServiceRow> serviceRows(const Rows &group) const
    {
        QList<ServiceRow> rows;
        for (const RowElement *row : group) {
            const Mark mark = markOf(*row);
            if (mark.set || !row->codes.isEmpty())
                rows.append({std::get<ServiceKind>(row->option), mark, row->codes, row->optionSpans});
        }
        std::stable_sort(rows.begin(), rows.end(),
                         [](const auto &a, const auto &b) { return a.kind < b.kind; });
        return rows;
    }

    static QString textOf(const QList<ServiceRow> &rows)
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

    static Spans spansOf(const QList<ServiceRow> &rows)
    {
        Spans spans;
        for (const ServiceRow &row : rows) {
            spans += row.mark.spans;
            for (const CodeAnswer &code : row.codes)
                spans += code.spans;
        }
        return spans;
    }

    void finishServices()
    {
        for (const Rows &group : m_services.groups) {
            const QList<ServiceRow> rows = serviceRows(group);
            if (rows.isEmpty())
                continue;
            QList<ServiceRow> &present = m_application.services;
            if (present.isEmpty())
                present = rows;
            else if (textOf(present) != textOf(rows))
                m_application.conflicts.append(
                    {Field::Services, textOf(present), textOf(rows), spansOf(present), spansOf(rows)});
        }
    }

    const BodyText &m_body;
    const Rulebook &m_rulebook;
    QDate m_receiptDate;
    Application m_application;
    Groups m_work;
    Groups m_services;
    Groups m_reasons;
    Groups m_intermediateCa;
    Groups m_multiServer;
    bool m_isEmpty = true;
    bool m_hasHead = false;
    bool m_hasBody = false;
    bool m_headBeforeBody = false;
    bool m_ringsAreSet = false;
};

} // namespace

QList<Application> assembleForms(const QList<FormElement> &elements, const BodyText &body,
                                 const Rulebook &rulebook, QDate receiptDate)
{
    std::vector<Form> forms;
    for (const FormElement &element : elements) {
        if (forms.empty() || forms.back().isEndedBy(element))
            forms.emplace_back(body, rulebook, receiptDate);
        forms.back().add(element);
    }
    QList<Application> answered;
    for (Form &form : forms) {
        form.finish();
        if (form.isAnswered())
            answered.append(form.take());
    }
    if (answered.isEmpty() && !forms.empty())
        answered.append(forms.front().take());
    return answered;
}

} // namespace certlink
