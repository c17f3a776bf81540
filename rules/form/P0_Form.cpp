#include "rules/Rules.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

// P0: the mail follows the printed form, and what is chosen is shown by turning its empty box
// black.

// P0-conflicting-answers
// The first answer counts everywhere else; that there is another one is for a person to settle.
RuleResult p0ConflictingAnswers(const Case &facts, Check &check)
{
    const QList<Conflict> &conflicts = facts.application.conflicts;
    if (check.compare("single-answers"_L1, conflicts.isEmpty()))
        return check.satisfied();
    QList<Field> fields;
    QStringList names;
    QVariantList pairs;
    for (const Conflict &conflict : conflicts) {
        if (!fields.contains(conflict.field)) {
            fields.append(conflict.field);
            names.append(fieldName(conflict.field));
        }
        pairs.append(QVariantMap{{u"field"_s, QString(fieldName(conflict.field))},
                                 {u"first"_s, conflict.first},
                                 {u"second"_s, conflict.second}});
        check.at(conflict.field, conflict.firstSpans).at(conflict.field, conflict.secondSpans);
    }
    check.about(fields);
    return check.violated({{u"fields"_s, names}, {u"pairs"_s, pairs}});
}

namespace {

/// What the register answers: the contract's last day, the last day of a service linked now, and a
/// service that is named as linked now need no reading by a person.
bool isAnsweredByRegister(const Case &facts, const UnreadText &text)
{
    const QStringList links = facts.currentLinks().value_or(QStringList());
    if (!text.code.isNull())
        return text.isNamedAsPresent && links.contains(text.code);
    if (!text.day.isValid())
        return false;
    return text.day == facts.expiry() || std::any_of(links.begin(), links.end(), [&](const QString &link) {
               const ServiceContract *service = facts.contractRegister.service(link);
               return service && service->endsOn == text.day;
           });
}

} // namespace

// P0-unread-text
// The promise that "approvable" can be believed: whatever could change the application and was not
// read is shown to a person, one place each.
RuleResult p0UnreadText(const Case &facts, Check &check)
{
    QStringList texts;
    check.nowhere();
    for (const UnreadText &text : facts.application.unread) {
        if (isAnsweredByRegister(facts, text))
            continue;
        texts.append(text.text);
        check.at(std::nullopt, text.spans);
    }
    if (check.compare("everything-read"_L1, texts.isEmpty()))
        return check.satisfied();
    return check.violated({{u"texts"_s, texts}, {u"count"_s, int(texts.size())}});
}

// P0-contract-twice
// Which of two forms for one contract is meant, the mail does not say.
RuleResult p0ContractTwice(const Case &facts, Check &check)
{
    if (!facts.serviceCodeIsWellFormed())
        return check.notApplicable();
    const QString &code = facts.application.serviceCode.value;
    check.mail(Field::ServiceCode);
    if (check.compare("one-form-a-contract"_L1, !facts.application.codesOfOtherForms.contains(code)))
        return check.satisfied();
    return check.violated({{u"code"_s, code}});
}

// P0-older-form
// An older mail quoted below the present one is how people write; that it was taken for history is
// only said.
RuleResult p0OlderForm(const Case &facts, Check &check)
{
    const QList<Span> &older = facts.application.olderForms;
    if (check.compare("no-older-form"_L1, older.isEmpty()))
        return check.satisfied();
    check.at(std::nullopt, Spans(older.begin(), older.end()));
    return check.violated({{u"count"_s, int(older.size())}});
}

namespace {

/// The set marks of the form with the field each belongs to.
struct SetMark {
    Field field;
    const Mark &mark;
};

template<typename Option>
void collect(QList<SetMark> &marks, Field field, const QList<Choice<Option>> &choices)
{
    for (const Choice<Option> &choice : choices) {
        if (choice.mark.set)
            marks.append({field, choice.mark});
    }
}

QList<SetMark> setMarks(const Application &application)
{
    QList<SetMark> marks;
    collect(marks, Field::Work, application.work);
    for (const ServiceRow &row : application.services) {
        if (row.mark.set)
            marks.append({Field::Services, row.mark});
    }
    collect(marks, Field::Reasons, application.reasons);
    collect(marks, Field::IntermediateCa, application.intermediateCa);
    collect(marks, Field::MultiServerPermitted, application.multiServerPermitted);
    return marks;
}

} // namespace

// P0-mark-glyph
// Any sign that plainly means "chosen" counts as chosen; the note only says that it was not the
// form's. A mark without a sign was set by a person's correction, not by the applicant.
RuleResult p0MarkGlyph(const Case &facts, Check &check)
{
    const QList<SetMark> marks = setMarks(facts.application);
    if (marks.isEmpty())
        return check.notApplicable();
    QStringList glyphs;
    QList<Field> fields;
    for (const auto &[field, mark] : marks) {
        if (mark.glyph.isEmpty() || mark.glyph == u"■")
            continue;
        if (!glyphs.contains(mark.glyph))
            glyphs.append(mark.glyph);
        if (!fields.contains(field))
            fields.append(field);
        check.at(field, mark.spans);
    }
    if (check.compare("form-glyph"_L1, glyphs.isEmpty()))
        return check.satisfied();
    check.about(fields);
    return check.violated({{u"glyphs"_s, glyphs}});
}

} // namespace certlink
