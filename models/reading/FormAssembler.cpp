#include "models/reading/FormAssembler.h"

#include "models/reading/Answers.h"
#include "models/reading/Correction.h"
#include "models/reading/Quotation.h"
#include "models/reading/RowGroups.h"

#include <QHash>

#include <algorithm>
#include <bitset>
#include <optional>
#include <vector>

namespace certlink {

namespace {

bool isBody(Label label)
{
    return label == Label::Work || label == Label::Services || label == Label::Reasons || label == Label::StartDate;
}

bool isHeadLabel(const FormElement &element)
{
    return std::holds_alternative<LabelElement>(element.what) && isHead(labelOf(element));
}

/// One form of the mail as it is gathered, then turned into an Application. The elements outlive it.
class Form
{
public:
    Form(const BodyText &body, const Rulebook &rulebook, QDate receiptDate, Owners &owners)
        : m_body(body), m_rulebook(rulebook), m_receiptDate(receiptDate), m_owners(&owners)
    {
    }

    /// Whether a head label stands behind this form's body, which had a head before it: the next form
    /// begins there, or a signature.
    [[nodiscard]] bool isEndedBy(const FormElement &element) const
    {
        return isHeadLabel(element) && m_hasBody && m_headBeforeBody;
    }

    void add(const FormElement &element)
    {
        noteLines(element);
        if (const auto *label = std::get_if<LabelElement>(&element.what)) {
            noteOrder(isHead(label->label), isBody(label->label));
            addLabel(*label);
        } else {
            const auto &row = std::get<RowElement>(element.what);
            noteOrder(false, isBody(groupOf(row.option)));
            addRow(row);
        }
    }

    /// Something in it is answered: a value, a code, a set row.
    [[nodiscard]] bool isAnswered() const
    {
        const Application &a = m_application;
        return a.masterId.isPresent() || a.serviceCode.isPresent() || a.commonName.isPresent() || a.item.isPresent() ||
               a.term.isPresent() || a.startDate.isPresent() || a.multiDomainFqdn.isPresent() ||
               a.reasonText.isPresent() || !a.services.isEmpty() || !a.markedWork().isEmpty() ||
               !a.markedReasons().isEmpty() || !a.markedIntermediateCa().isEmpty() || a.isMultiServerPermitted();
    }

    /// Call once, when everything is added.
    void finish() { m_rows.finish(m_application, m_form.oddSigns, *m_owners); }

    /// Call it last.
    [[nodiscard]] AssembledForm take()
    {
        m_form.application = std::move(m_application);
        return std::move(m_form);
    }

private:
    void noteLines(const FormElement &element)
    {
        if (m_form.lines.isEmpty()) {
            m_application.extent.begin = element.span.begin;
            m_form.firstLine = element.firstLine;
            m_form.depth = element.depth;
        }
        m_form.depth = std::min(m_form.depth, element.depth);
        m_application.extent.end = std::max(m_application.extent.end, element.span.end);
        m_form.lastLine = std::max(m_form.lastLine, element.lastLine);
        for (qsizetype line = element.firstLine; line <= element.lastLine; ++line) {
            if (m_form.lines.isEmpty() || m_form.lines.last().first < line)
                m_form.lines.append({line, fieldOf(labelOf(element))});
        }
    }

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
            take(Field::MasterId, m_application.masterId, readMasterId(element.value, m_rulebook, *m_owners), element);
            break;
        case Label::ServiceCode:
            take(Field::ServiceCode, m_application.serviceCode, readServiceCode(element.value, m_rulebook, *m_owners),
                 element);
            break;
        case Label::CommonName:
            take(Field::CommonName, m_application.commonName, readHostNameAnswer(element.value, m_rulebook, *m_owners),
                 element);
            break;
        case Label::ItemAndTerm:
        case Label::ItemName:
        case Label::TermAlone:
            addItemAndTerm(element);
            break;
        case Label::StartDate:
            take(Field::StartDate, m_application.startDate,
                 readDate(element.value, m_receiptDate, m_rulebook.words, *m_owners), element);
            break;
        case Label::MultiDomainFqdn:
            take(Field::MultiDomainFqdn, m_application.multiDomainFqdn,
                 readHostNameAnswer(element.value, m_rulebook, *m_owners), element);
            break;
        case Label::Work:
        case Label::Services:
        case Label::Reasons:
        case Label::IntermediateCa:
        case Label::MultiServer:
            m_rows.begin(element.label, element.labelSpans);
            break;
        }
    }

    /// 品目名 and 有効期間 may stand on two lines: what one does not say is left to the other.
    void addItemAndTerm(const LabelElement &element)
    {
        const ItemLine line = element.label == Label::ItemName    ? ItemLine::NameAlone
                              : element.label == Label::TermAlone ? ItemLine::TermAlone
                                                                  : ItemLine::Both;
        const ItemAndTerm split = splitItemAndTerm(element.value, line, m_rulebook, *m_owners);
        if (element.label == Label::TermAlone && !split.readTerm)
            return take(Field::Term, m_application.term, readTermAnswer(split.item, std::nullopt), element);
        if (element.label != Label::TermAlone)
            take(Field::Item, m_application.item, readItem(split.item, m_rulebook), element);
        if (element.label != Label::ItemName || split.readTerm)
            take(Field::Term, m_application.term, readTermAnswer(split.term, split.readTerm), element);
    }

    void addRow(const RowElement &row)
    {
        m_rows.add(row);
        if (row.option == RowOption(Reason::Other))
            addReasonText(row);
    }

    void addReasonText(const RowElement &row)
    {
        LabelElement element;
        element.labelSpans = row.optionSpans;
        element.value = row.text;
        TextAnswer answer;
        if (!row.text.isEmpty()) {
            m_form.reasonText = row.text;
            answer.value = row.text.text().toString();
            answer.spans = row.text.spans();
        }
        take(Field::ReasonText, m_application.reasonText, answer, element);
    }

    /// How two answers of a field are compared: as they are used, not as they are written.
    static QString comparable(const TextAnswer &answer) { return answer.value.toLower(); }
    static QString comparable(const ItemAnswer &answer)
    {
        return answer.key.isEmpty() ? foldedName(answer.value) : answer.key;
    }
    static QString comparable(const TermAnswer &answer) { return answer.term ? answer.term->toString() : answer.value; }
    static QString comparable(const DateAnswer &answer)
    {
        if (!answer.date.isValid())
            return answer.value;
        const int weekday = answer.weekday > 0 ? answer.weekday : answer.date.dayOfWeek();
        return answer.date.toString(Qt::ISODate) + QString::number(weekday) + answer.timeOfDay;
    }

    /// form.md takes a label above the form for an answer. Where one of two is only a sentence about the other, it
    /// answers nothing else, and what it says besides is talk like the sentences around it. `present` becomes the
    /// other one.
    template<typename Answer>
    bool takeSentence(const FoldedText &above, const FoldedText &below, Answer &present, const Answer &answer)
    {
        const bool isAbove = isSentenceAbout(above.text(), answer.value, m_rulebook.words);
        if (!isAbove && !isSentenceAbout(below.text(), present.value, m_rulebook.words))
            return false;
        const FoldedText &sentence = isAbove ? above : below;
        for (const Span span : sentence.spans())
            m_owners->release(span);
        m_owners->claim(sentence.spans(), Owner::Courtesy);
        if (isAbove)
            present = answer;
        return true;
    }
    /// The first answered one counts; a different second answer is reported.
    template<typename Answer>
    void take(Field field, Answer &present, Answer answer, const LabelElement &element)
    {
        answer.labelSpans = element.labelSpans;
        if (answer.isPresent())
            answer.raw = element.value.raw(m_body);
        if (!present.isPresent()) {
            if (answer.isPresent() || present.labelSpans.isEmpty()) {
                present = answer;
                m_written.insert(field, element.value);
            }
            return;
        }
        if (!answer.isPresent())
            return;
        const bool mayBeNamed = field == Field::MasterId || field == Field::ServiceCode || field == Field::CommonName;
        if (mayBeNamed && takeSentence(m_written.value(field), element.value, present, answer))
            return;
        if (comparable(present) != comparable(answer))
            m_application.conflicts.append({field, present.value, answer.value, present.spans, answer.spans});
    }

    const BodyText &m_body;
    const Rulebook &m_rulebook;
    QDate m_receiptDate;
    Owners *m_owners;
    Application m_application;
    AssembledForm m_form;
    RowGroups m_rows;
    QHash<Field, FoldedText> m_written; ///< what stands behind the label whose answer counts
    bool m_hasHead = false;
    bool m_hasBody = false;
    bool m_headBeforeBody = false;
};

/// form.md, Several forms: a head label behind a form's body begins the next one where three different
/// labels, one of the body among them, stand before the one after it begins. Told for every element at once, from the
/// last one up: a mail may be made of labels alone.
class FormBegins
{
public:
    explicit FormBegins(const QList<FormElement> &elements) : m_begins(elements.size())
    {
        constexpr size_t fewestLabels = 3;
        Labels behindBody; // from an element to the next head label, where a body stands above it
        Labels fromHere;   // from an element to the head label behind the next body
        bool hasBody = false;
        for (qsizetype i = elements.size() - 1; i >= 0; --i) {
            Labels own;
            if (std::holds_alternative<LabelElement>(elements[i].what))
                own.set(static_cast<size_t>(tableRow(labelOf(elements[i]))));
            if (isBody(labelOf(elements[i]))) {
                fromHere = own | behindBody;
                hasBody = true;
            } else {
                fromHere |= own;
            }
            behindBody = isHeadLabel(elements[i]) ? Labels() : own | behindBody;
            m_begins[i] = hasBody && fromHere.count() >= fewestLabels;
        }
    }

    [[nodiscard]] bool at(qsizetype index) const { return m_begins[index]; }

private:
    using Labels = std::bitset<labelCount>;
    QList<bool> m_begins;
};

/// Everything an application says, for comparing two.
QString valuesOf(const Application &application)
{
    QStringList values;
    for (const Field field : allFields)
        values.append(field == Field::StartDate && application.startDate.date.isValid()
                          ? application.startDate.date.toString(Qt::ISODate)
                          : fieldText(application, field));
    return values.join(u'\n');
}

/// What an answered form is beside those above it: one quoted below with the same contract and person is
/// history, one that says the same is the same.
/// `values`: what each of the forms above says, then what this one says.
AssembledForm::Kind kindBeside(const AssembledForm &form, const QList<AssembledForm> &above, const QStringList &values,
                               const QList<HeaderBlock> &headers)
{
    using Kind = AssembledForm::Kind;
    const Application &here = form.application;
    for (qsizetype i = 0; i < above.size(); ++i) {
        const AssembledForm &other = above[i];
        const Application &there = other.application;
        if (other.kind != Kind::Application)
            continue;
        if (values[i] == values.last())
            return Kind::Repeated;
        // Outlook quotes without signs: the headers of the older mail stand between the two, more than a divider.
        const bool isBelowHeaders = std::any_of(headers.begin(), headers.end(), [&](const HeaderBlock &block) {
            return block.end - block.begin > 1 && block.begin > other.lastLine && block.begin < form.firstLine;
        });
        if ((form.depth > other.depth || isBelowHeaders) && here.serviceCode.value == there.serviceCode.value &&
            here.masterId.value.compare(there.masterId.value, Qt::CaseInsensitive) == 0)
            return Kind::Older;
    }
    return Kind::Application;
}

} // namespace

AssembledForms assembleForms(const QList<FormElement> &elements, const BodyText &body, const Rulebook &rulebook,
                             QDate receiptDate, const QList<HeaderBlock> &headers, Owners &owners)
{
    // A person writes a handful of forms into a mail. What goes on beyond this is not read, and each form says so.
    constexpr size_t mostForms = 200;
    AssembledForms assembled;
    std::vector<Form> forms;
    std::optional<FormBegins> begins; // most mails hold one form
    for (qsizetype i = 0; i < elements.size(); ++i) {
        const bool isBehindForm = !forms.empty() && forms.back().isEndedBy(elements[i]);
        if (isBehindForm && !begins)
            begins.emplace(elements);
        if (isBehindForm && !begins->at(i)) {
            assembled.texts.append(&elements[i]);
            continue;
        }
        if (isBehindForm && forms.size() == mostForms) {
            assembled.firstNotRead = elements[i].firstLine;
            break;
        }
        if (forms.empty() || isBehindForm)
            forms.emplace_back(body, rulebook, receiptDate, owners);
        forms.back().add(elements[i]);
    }
    bool anyAnswered = false;
    QStringList values;
    for (Form &form : forms) {
        form.finish();
        const bool isAnswered = form.isAnswered();
        AssembledForm done = form.take();
        if (forms.size() > 1)
            values.append(valuesOf(done.application));
        done.kind = isAnswered ? kindBeside(done, assembled.forms, values, headers) : AssembledForm::Kind::Template;
        anyAnswered = anyAnswered || isAnswered;
        assembled.forms.append(std::move(done));
    }
    if (!anyAnswered && !assembled.forms.isEmpty())
        assembled.forms.first().kind = AssembledForm::Kind::Application;
    return assembled;
}

} // namespace certlink
