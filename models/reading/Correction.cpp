#include "models/reading/Correction.h"

#include "models/reading/Answers.h"
#include "models/reading/FoldedBody.h"
#include "models/reading/Literals.h"

#include <QStringList>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

const QString correctedGlyph = u"■"_s;

QStringList words(const QString &text)
{
    return text.split(u' ', Qt::SkipEmptyParts);
}

/// Keeps the labels' places: a corrected value still belongs to the label that stands in the mail.
template<typename Answer>
void replace(Answer &answer, Answer corrected, const QString &text)
{
    corrected.labelSpans = answer.labelSpans;
    corrected.raw = text;
    corrected.spans = {};
    answer = corrected;
}

template<typename Option>
void setChoices(QList<Choice<Option>> &choices, const QString &text, std::initializer_list<Option> options,
                QLatin1StringView (*name)(Option))
{
    const QStringList set = words(text);
    QList<Choice<Option>> corrected;
    for (const Option option : options)
        corrected.append({option, {set.contains(name(option)), correctedGlyph, {}}, {}});
    choices = corrected;
}

void setServices(Application &application, const QString &text, const Rulebook &rulebook)
{
    application.services.clear();
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        QStringList parts = words(line);
        const bool marked = !parts.isEmpty() && parts.first() != u"-"_s;
        if (!marked && !parts.isEmpty())
            parts.removeFirst();
        const auto kind = parts.isEmpty() ? std::nullopt : serviceKindFromName(parts.first());
        if (!kind)
            continue;
        Owners owners;
        const FoldedBody codes(parts.mid(1).join(u' '));
        ServiceRow row{*kind, {marked, correctedGlyph, {}}, {}, {}};
        row.codes = readCodes(codes.text(), rulebook.service(*kind).prefix, true, owners);
        if (marked || !row.codes.isEmpty())
            application.services.append(row);
    }
}

void apply(Application &application, const Correction &correction, const Rulebook &rulebook, QDate receiptDate)
{
    const FoldedBody folded(correction.value);
    const FoldedText value = folded.text().trimmed();
    const QString &text = correction.value;
    Owners owners; // a correction stands nowhere in the mail
    application.conflicts.removeIf([&](const Conflict &c) { return c.field == correction.field; });
    switch (correction.field) {
    case Field::MasterId:
        return replace(application.masterId, readMasterId(value, rulebook, owners), text);
    case Field::ServiceCode:
        return replace(application.serviceCode, readServiceCode(value, rulebook, owners), text);
    case Field::CommonName:
        return replace(application.commonName, readHostNameAnswer(value, rulebook, owners), text);
    case Field::Item:
        return replace(application.item, readItem(value, rulebook), text);
    case Field::Term:
        return replace(application.term, readTermAnswer(value, readTerm(value.text())), text);
    case Field::ReasonText: {
        TextAnswer answer;
        if (!saysNothing(value.text()))
            answer.value = value.text().toString();
        return replace(application.reasonText, answer, text);
    }
    case Field::StartDate: {
        DateAnswer answer = readDate(value, receiptDate, rulebook.words, owners);
        answer.weekdaySpans = {};
        answer.timeSpans = {};
        answer.relationSpans = {};
        return replace(application.startDate, answer, text);
    }
    case Field::MultiDomainFqdn:
        return replace(application.multiDomainFqdn, readHostNameAnswer(value, rulebook, owners), text);
    case Field::Work:
        return setChoices(application.work, text, {Work::Change, Work::Add}, &workName);
    case Field::Reasons:
        return setChoices(application.reasons, text, {Reason::NotListed, Reason::Byo, Reason::Other}, &reasonName);
    case Field::IntermediateCa:
        return setChoices(application.intermediateCa, text, {IntermediateCa::Registered, IntermediateCa::NotNeeded},
                          &intermediateCaName);
    case Field::MultiServerPermitted:
        application.multiServerPermitted = {{true, {text == u"true"_s, correctedGlyph, {}}, {}}};
        return;
    case Field::Services:
        return setServices(application, text, rulebook);
    }
}

QString serviceText(const Application &application)
{
    QStringList lines;
    for (const ServiceRow &row : application.services) {
        QStringList parts;
        if (!row.mark.set)
            parts.append(u"-"_s);
        parts.append(serviceKindName(row.kind));
        for (const CodeAnswer &code : row.codes)
            parts.append(code.value);
        lines.append(parts.join(u' '));
    }
    return lines.join(u'\n');
}

template<typename Option>
QString namesOf(const QList<Option> &options, QLatin1StringView (*name)(Option))
{
    QStringList names;
    for (const Option option : options)
        names.append(name(option));
    return names.join(u' ');
}

} // namespace

Application withCorrections(const Application &read, const QList<Correction> &corrections, const Rulebook &rulebook,
                            QDate receiptDate)
{
    Application application = read;
    for (const Correction &correction : corrections) {
        apply(application, correction, rulebook, receiptDate);
        if (!application.corrected.contains(correction.field))
            application.corrected.append(correction.field);
    }
    return application;
}

QString fieldText(const Application &application, Field field)
{
    switch (field) {
    case Field::MasterId:
        return application.masterId.value;
    case Field::ServiceCode:
        return application.serviceCode.value;
    case Field::CommonName:
        return application.commonName.value;
    case Field::Item:
        return application.item.value;
    case Field::Term:
        return application.term.value;
    case Field::Work:
        return namesOf(application.markedWork(), &workName);
    case Field::Services:
        return serviceText(application);
    case Field::Reasons:
        return namesOf(application.markedReasons(), &reasonName);
    case Field::ReasonText:
        return application.reasonText.value;
    case Field::StartDate:
        return application.startDate.raw;
    case Field::MultiDomainFqdn:
        return application.multiDomainFqdn.value;
    case Field::IntermediateCa:
        return namesOf(application.markedIntermediateCa(), &intermediateCaName);
    case Field::MultiServerPermitted:
        return application.isMultiServerPermitted() ? u"true"_s : QString();
    }
    Q_UNREACHABLE();
}

} // namespace certlink
