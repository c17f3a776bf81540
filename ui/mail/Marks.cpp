#include "ui/mail/Marks.h"

#include <algorithm>

namespace certlink {

namespace {

constexpr QStringView unreadRule(u"P0-unread-text");

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
        if (!result.isFinding() || result.rule == unreadRule)
            continue;
        const bool decided = file.settlementOf(result.rule) != nullptr;
        for (const Span &span : placesOf(file, result))
            marks.append(MailMark{MailMark::Kind::Problem, span, result.fields.value(0, Field::MasterId),
                                  result.severity, result.verdict, decided});
    }
}

/// Lines nobody could place, and what nobody read; where both are one, it is unread text.
void addUnread(const CaseFile &file, QList<MailMark> &marks)
{
    Spans unread;
    for (const UnreadText &text : file.application().unread)
        unread += text.spans;
    for (const Unplaced &line : file.mail().reading.unplaced)
        if (std::none_of(unread.begin(), unread.end(), [&line](const Span &span) {
                return span.begin < line.span.end && line.span.begin < span.end;
            }))
            marks.append(MailMark{MailMark::Kind::NotPlaced, line.span, {}, {}, {}, false});
    const bool decided = file.settlementOf(unreadRule) != nullptr;
    for (const Span &span : unread)
        marks.append(MailMark{MailMark::Kind::Unread, span, {}, {}, {}, decided});
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
        addUnread(file, marks);
        addProblems(file, marks);
    }
    for (const Remark &remark : body.remarks)
        if (remark.code == Remark::Code::Suspicious)
            add(MailMark::Kind::Suspicious, remark.spans, marks);
    add(MailMark::Kind::PrivateKey, body.privateKeySpans, marks);
    return marks;
}

} // namespace certlink
