#include "ui/mail/Marks.h"

namespace certlink {

namespace {

void addValues(const CaseFile &file, QList<MailMark> &marks)
{
    for (const Field field : allFields)
        for (const Span &span : file.asRead().spansOf(field))
            marks.append(MailMark{MailMark::Kind::Value, span, field, {}, {}, false});
}

Spans placesOf(const CaseFile &file, const RuleResult &result)
{
    Spans places;
    for (const FieldSpan &at : result.spans)
        places.append(at.span);
    for (const Field field : result.fields) {
        if (!places.isEmpty())
            break;
        if (file.asRead().spansOf(field).isEmpty())
            places = file.asRead().labelSpansOf(field);
    }
    return places;
}

void addProblems(const CaseFile &file, QList<MailMark> &marks)
{
    for (const RuleResult &result : file.judgement().results) {
        if (!result.isFinding())
            continue;
        const bool decided = file.decisionFor(result.rule) != nullptr;
        for (const Span &span : placesOf(file, result))
            marks.append(MailMark{MailMark::Kind::Problem, span,
                                  result.fields.value(0, Field::MasterId), result.severity,
                                  result.verdict, decided});
    }
}

} // namespace

QList<MailMark> mailMarks(const CaseFile &file)
{
    QList<MailMark> marks;
    if (file.isApplication()) {
        addValues(file, marks);
        for (const Unplaced &line : file.mail().reading.unplaced)
            marks.append(MailMark{MailMark::Kind::NotPlaced, line.span, {}, {}, {}, false});
        addProblems(file, marks);
    }
    for (const Span &span : file.mail().mail.body().privateKeySpans)
        marks.append(MailMark{MailMark::Kind::PrivateKey, span, {}, {}, {}, false});
    return marks;
}

} // namespace certlink
