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

void add(MailMark::Kind kind, const Spans &places, QList<MailMark> &marks)
{
    for (const Span &place : places)
        marks.append(MailMark{kind, place, {}, {}, {}, false});
}

/// Below the values, which are what people look for.
void addDamage(const MailBody &body, QList<MailMark> &marks)
{
    for (const RepairedPlace &place : body.repairedPlaces)
        marks.append(MailMark{MailMark::Kind::Repaired, place.span, {}, {}, {}, false, place.before});
    for (const Remark &remark : body.remarks)
        if (remark.code == Remark::Code::Undecodable)
            add(MailMark::Kind::Repaired, remark.spans, marks);
}

} // namespace

QList<MailMark> mailMarks(const CaseFile &file)
{
    QList<MailMark> marks;
    const MailBody &body = file.mail().mail.body();
    addDamage(body, marks);
    if (file.isApplication()) {
        addValues(file, marks);
        for (const Unplaced &line : file.mail().reading.unplaced)
            marks.append(MailMark{MailMark::Kind::NotPlaced, line.span, {}, {}, {}, false});
        addProblems(file, marks);
    }
    for (const Remark &remark : body.remarks)
        if (remark.code == Remark::Code::Suspicious)
            add(MailMark::Kind::Suspicious, remark.spans, marks);
    add(MailMark::Kind::PrivateKey, body.privateKeySpans, marks);
    return marks;
}

} // namespace certlink
