#include "rules/Rules.h"

using namespace Qt::Literals::StringLiterals;

namespace certlink {

// P0: the mail follows the printed form, and what is chosen is shown by turning its empty box
// black.

// The first answer counts everywhere else; that there is another one is for a person to settle.
RuleResult p0ConflictingAnswers(const Case &facts, Check &check)
{
    const QList<Conflict> &conflicts = facts.application.conflicts;
    if (check.compare("single-answers"_L1, conflicts.isEmpty()))
        return check.satisfied();
    QList<Field> fields;
    QStringList names;
    for (const Conflict &conflict : conflicts) {
        if (!fields.contains(conflict.field)) {
            fields.append(conflict.field);
            names.append(fieldName(conflict.field));
        }
        check.at(conflict.field, conflict.firstSpans).at(conflict.field, conflict.secondSpans);
    }
    check.about(fields);
    return check.violated({{u"fields"_s, names},
                           {u"first"_s, conflicts.first().first},
                           {u"second"_s, conflicts.first().second}});
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
