#include "models/reading/Reader.h"

#include "models/reading/Quotation.h"
#include "models/reading/UnreadText.h"

#include <algorithm>
#include <array>
#include <bitset>

namespace certlink {

namespace {

constexpr int fewestLabels = 3; // form.md: fewer are not an application

/// The labels of the form that stand in the mail. The row 「複数」サーバで利用 is one, too.
std::bitset<labelCount> labelsOf(const QList<FormElement> &elements)
{
    std::bitset<labelCount> labels;
    for (const FormElement &element : elements) {
        if (const auto *label = std::get_if<LabelElement>(&element.what))
            labels.set(static_cast<size_t>(tableRow(label->label)));
        else if (std::holds_alternative<bool>(std::get<RowElement>(element.what).option))
            labels.set(static_cast<size_t>(Label::MultiServer));
    }
    return labels;
}

Unplaced unplaced(const FormLine &line)
{
    if (line.kind.kind == LineKind::Kind::Row)
        return {Unplaced::Why::UnknownRow, line.span};
    const bool hasColon = line.folded.text().contains(u':');
    return {hasColon ? Unplaced::Why::UnknownLabel : Unplaced::Why::ExtraText, line.span};
}

/// Share of the label's pairs of neighbouring signs that a line's beginning has as well.
double likeness(QStringView label, QStringView line)
{
    const QStringView head = line.left(label.size() + 4);
    // Most lines share hardly a sign with the label; that much is seen without searching.
    const auto bit = [](QChar c) { return quint64(1) << (c.unicode() & 63); };
    quint64 signs = 0;
    for (const QChar c : head)
        signs |= bit(c);
    int common = 0;
    for (qsizetype i = 0; i + 1 < label.size(); ++i) {
        const bool mayContain = (signs & bit(label[i])) && (signs & bit(label[i + 1]));
        common += mayContain && head.contains(label.mid(i, 2)) ? 1 : 0;
    }
    return label.size() < 2 ? 0 : double(common) / double(label.size() - 1);
}

Span nearestLine(Label label, const QList<FormLine> &lines, const QList<qsizetype> &leftOver)
{
    constexpr double nearEnough = 0.34;
    const QStringView key = labelKey(label);
    double best = nearEnough;
    Span nearest;
    for (const qsizetype index : leftOver) {
        const double like = likeness(key, lines[index].squeezed.text());
        if (like > best) {
            best = like;
            nearest = lines[index].span;
        }
    }
    return nearest;
}

/// Labels the application does not have. `leftOver`: the lines one of them may have been meant by.
QList<NotFound> notFound(const Application &application, const QList<FormLine> &lines, const QList<qsizetype> &leftOver)
{
    constexpr std::pair<Label, Field> fields[] = {
        {Label::MasterId, Field::MasterId},
        {Label::ServiceCode, Field::ServiceCode},
        {Label::CommonName, Field::CommonName},
        {Label::ItemAndTerm, Field::Item},
        {Label::Work, Field::Work},
        {Label::Services, Field::Services},
        {Label::Reasons, Field::Reasons},
        {Label::StartDate, Field::StartDate},
        {Label::MultiDomainFqdn, Field::MultiDomainFqdn},
        {Label::IntermediateCa, Field::IntermediateCa},
        {Label::MultiServer, Field::MultiServerPermitted},
    };
    QList<NotFound> missing;
    for (const auto &[label, field] : fields) {
        if (application.labelSpansOf(field).isEmpty() && application.spansOf(field).isEmpty())
            missing.append({field, labelText(label), nearestLine(label, lines, leftOver)});
    }
    return missing;
}

/// Each line left over belongs to one form: the one it stands in or below, the first for what is above.
QList<QList<qsizetype>> linesByForm(const QList<Application> &applications, const QList<FormLine> &lines,
                                    const QList<LeftOverLine> &leftOver)
{
    QList<QList<qsizetype>> byForm(applications.size());
    qsizetype form = 0;
    for (const LeftOverLine &line : leftOver) {
        while (form + 1 < applications.size() && applications[form + 1].extent.begin <= lines[line.index].span.begin)
            ++form;
        byForm[form].append(line.index);
    }
    return byForm;
}

void readLeftOver(const QList<FormLine> &lines, const QList<LeftOverLine> &leftOver, Reading &reading)
{
    const QList<QList<qsizetype>> byForm = linesByForm(reading.applications, lines, leftOver);
    for (qsizetype form = 0; form < byForm.size(); ++form) {
        const Application &application = reading.applications[form];
        const QList<NotFound> missing = notFound(application, lines, byForm[form]);
        reading.notFound.append(missing);
        for (const qsizetype index : byForm[form]) {
            const FormLine &line = lines[index];
            const bool isInside =
                line.span.begin >= application.extent.begin && line.span.end <= application.extent.end;
            const bool isNear = std::any_of(missing.begin(), missing.end(),
                                            [&](const NotFound &one) { return one.nearestLine == line.span; });
            if (isInside || isNear)
                reading.unplaced.append(unplaced(line));
        }
    }
}

/// A heading that says of the form below it that it is an example: 【記入例】.
bool isHeadingOfExample(const FormLine &line)
{
    const QStringView text = line.squeezed.text();
    const auto isWord = [](QChar c) { return c.isLetterOrNumber(); };
    const auto begin = std::find_if(text.begin(), text.end(), isWord);
    const auto end = std::find_if(text.rbegin(), text.rend(), isWord).base();
    constexpr std::array words{u"記入例", u"ご記入例", u"記載例", u"入力例", u"見本", u"サンプル"};
    return begin < end &&
           std::any_of(words.begin(), words.end(), [&](QStringView word) { return QStringView(begin, end) == word; });
}

/// An example printed beside the answered form is no application. Where nothing else is answered, somebody may have
/// written over the example.
void leaveOutExamples(AssembledForms &assembled, const QList<FormLine> &lines)
{
    using Kind = AssembledForm::Kind;
    const auto isExample = [&](const AssembledForm &form) {
        qsizetype above = form.firstLine - 1;
        while (above >= 0 && lines[above].kind.kind == LineKind::Kind::Blank)
            --above;
        return form.kind == Kind::Application && above >= 0 && isHeadingOfExample(lines[above]);
    };
    const bool anyOther = std::any_of(assembled.forms.begin(), assembled.forms.end(), [&](const AssembledForm &form) {
        return form.kind == Kind::Application && !isExample(form);
    });
    for (AssembledForm &form : assembled.forms) {
        if (anyOther && isExample(form))
            form.kind = Kind::Template;
    }
}

/// Forms that are no applications belong to nobody, or to history.
void giveAway(const AssembledForms &assembled, const QList<FormLine> &lines, Owners &owners)
{
    for (const AssembledForm &form : assembled.forms) {
        if (form.kind == AssembledForm::Kind::Application)
            continue;
        const Span span{lines[form.firstLine].span.begin, lines[form.lastLine].span.end};
        owners.release(span);
        if (form.kind != AssembledForm::Kind::Template)
            owners.claim(span, Owner::Quotation);
    }
}

/// Whether a form says what is to be linked, why or when: whoever speaks of another procedure besides applies for both.
bool answersLinks(const AssembledForms &assembled)
{
    const auto isSet = [](const auto &choice) { return choice.mark.set; };
    return std::any_of(assembled.forms.begin(), assembled.forms.end(), [&](const AssembledForm &form) {
        const Application &one = form.application;
        return form.kind == AssembledForm::Kind::Application &&
               (std::any_of(one.work.begin(), one.work.end(), isSet) ||
                std::any_of(one.services.begin(), one.services.end(), isSet) ||
                std::any_of(one.reasons.begin(), one.reasons.end(), isSet) || !one.startDate.value.isEmpty());
    });
}

/// The applications among the forms, each with what the whole mail says of it.
QList<Application> applicationsOf(const AssembledForms &assembled, const QList<QList<UnreadText>> &unread)
{
    QList<Application> applications;
    QList<Span> older;
    for (const AssembledForm &form : assembled.forms) {
        if (form.kind == AssembledForm::Kind::Application)
            applications.append(form.application);
        else if (form.kind == AssembledForm::Kind::Older)
            older.append(form.application.extent);
    }
    for (qsizetype i = 0; i < applications.size(); ++i) {
        applications[i].unread = unread[i];
        for (qsizetype other = 0; other < applications.size(); ++other) {
            if (other != i && applications[other].serviceCode.isPresent())
                applications[i].codesOfOtherForms.append(applications[other].serviceCode.value);
        }
        for (const Span &form : older) {
            const bool isNearestAbove = i + 1 == applications.size() || applications[i + 1].extent.begin > form.begin;
            if (form.begin > applications[i].extent.begin && isNearestAbove)
                applications[i].olderForms.append(form);
        }
    }
    return applications;
}

} // namespace

QLatin1StringView mailKindName(MailKind kind)
{
    switch (kind) {
    case MailKind::Application:
        return QLatin1StringView("application");
    case MailKind::NotAnApplication:
        return QLatin1StringView("not-an-application");
    case MailKind::OtherProcedure:
        return QLatin1StringView("other-procedure");
    }
    Q_UNREACHABLE();
}

Reading readBody(const BodyText &body, const Rulebook &rulebook, QDate receiptDate, const QString &subject,
                 const QList<qsizetype> &partBegins, const QList<qsizetype> &messageBegins)
{
    const FormOptions options(rulebook);
    FormLines mail = formLines(body, options);
    const QList<FormLine> &lines = mail.lines;
    Owners owners(body.text().size());
    FormElements found = formElements(mail, options, rulebook, body, owners);
    const std::bitset<labelCount> labels = labelsOf(found.elements);
    const auto has = [&](Label label) { return labels.test(static_cast<size_t>(label)); };
    Reading reading;
    reading.labelCount = static_cast<int>(labels.count());
    const bool hasHead =
        has(Label::MasterId) && has(Label::ServiceCode) && has(Label::CommonName) && has(Label::ItemAndTerm);
    if (reading.labelCount < fewestLabels)
        return reading;
    const QList<HeaderBlock> headers = headerBlocks(lines);
    takeQuotedAway(found.elements, lines, headers, owners);
    AssembledForms assembled = assembleForms(found.elements, body, rulebook, receiptDate, headers, owners);
    leaveOutExamples(assembled, lines);
    const bool isOther = hasHead && found.asksOtherProcedure && !answersLinks(assembled);
    reading.kind = isOther ? MailKind::OtherProcedure : MailKind::Application;
    if (isOther)
        return reading;
    const Owners beforeRepeats = owners;
    giveAway(assembled, lines, owners);
    const ReadLines read{body,     lines,       headers,    found.leftOver, assembled,
                         rulebook, receiptDate, partBegins, messageBegins,  beforeRepeats};
    reading.applications = applicationsOf(assembled, unreadTexts(read, subject, owners));
    readLeftOver(lines, found.leftOver, reading);
    reading.owners = std::move(owners);
    return reading;
}

} // namespace certlink
