#include "ui/desk/Selection.h"

#include <algorithm>

namespace certlink {

namespace {

template<typename Matches>
const RuleResult *worst(const CaseFile &file, Matches matches)
{
    const RuleResult *found = nullptr;
    const auto weight = [&file](const RuleResult &result) {
        return rankOf(result) + (file.settlementOf(result.rule) ? 10 : 0);
    };
    for (const RuleResult &result : file.judgement().results) {
        if (result.isFinding() && matches(result) && (!found || weight(result) < weight(*found)))
            found = &result;
    }
    return found;
}

bool holds(const Span &span, qsizetype offset)
{
    return span.begin <= offset && offset <= span.end;
}

bool holds(const Spans &spans, qsizetype offset)
{
    return std::any_of(spans.begin(), spans.end(), [offset](const Span &span) { return holds(span, offset); });
}

Spans placesOf(const CaseFile &file, Field field)
{
    const Spans spans = file.asRead().spansOf(field);
    return spans.isEmpty() ? file.asRead().labelSpansOf(field) : spans;
}

} // namespace

int rankOf(const RuleResult &result)
{
    if (result.severity == Severity::Note)
        return 3;
    if (result.verdict == Verdict::Unknown)
        return 2;
    return result.severity == Severity::Block ? 0 : 1;
}

const RuleResult *findingOf(const CaseFile &file, const QString &rule)
{
    for (const RuleResult &result : file.judgement().results)
        if (result.rule == rule)
            return result.isFinding() ? &result : nullptr;
    return nullptr;
}

const RuleResult *worstFindingOf(const CaseFile &file, Field field)
{
    return worst(file, [field](const RuleResult &result) { return result.fields.contains(field); });
}

void Selection::clear()
{
    set({}, {}, {}, {});
}

void Selection::selectWorst(const CaseFile &file)
{
    // On a clean mail the head is shown: a note asks for nothing and scrolls nothing away.
    if (const RuleResult *result = worst(file, [](const RuleResult &one) { return one.severity != Severity::Note; }))
        take(file, result, result->fields);
}

void Selection::selectRule(const CaseFile &file, const QString &rule)
{
    const RuleResult *result = findingOf(file, rule);
    if (!result)
        return;
    take(file, result, result->fields);
    emit ruleChosen();
}

void Selection::selectField(const CaseFile &file, Field field)
{
    const RuleResult *current = findingOf(file, m_rule);
    if (current && current->fields.contains(field))
        return;
    take(file, worstFindingOf(file, field), {field});
}

void Selection::selectClause(const CaseFile &file, const QString &clause)
{
    const RuleResult *result = worst(file, [&clause](const RuleResult &one) { return one.clause == clause; });
    if (result)
        take(file, result, result->fields);
    else
        set({}, clause, {}, {});
}

void Selection::selectPlace(const CaseFile &file, qsizetype offset)
{
    const RuleResult *finding = worst(file, [offset](const RuleResult &result) {
        return std::any_of(result.spans.begin(), result.spans.end(),
                           [offset](const FieldSpan &at) { return holds(at.span, offset); });
    });
    if (finding) {
        take(file, finding, finding->fields);
        return;
    }
    for (const Field field : allFields) {
        if (holds(file.asRead().spansOf(field), offset) || holds(file.asRead().labelSpansOf(field), offset)) {
            take(file, worstFindingOf(file, field), {field});
            return;
        }
    }
}

void Selection::selectLine(Span line)
{
    set({}, {}, {}, {line});
}

void Selection::refresh(const CaseFile &file)
{
    if (const RuleResult *result = findingOf(file, m_rule))
        take(file, result, result->fields);
    else if (!m_fields.isEmpty())
        take(file, nullptr, m_fields);
    else
        clear();
}

void Selection::take(const CaseFile &file, const RuleResult *result, const QList<Field> &fields)
{
    Spans places;
    if (result)
        for (const FieldSpan &at : result->spans)
            places.append(at.span);
    if (places.isEmpty())
        for (const Field field : fields)
            places += placesOf(file, field);
    set(result ? result->rule : QString(), result ? result->clause : QString(), result ? result->fields : fields,
        places);
}

void Selection::set(const QString &rule, const QString &clause, const QList<Field> &fields, const Spans &places)
{
    if (m_rule == rule && m_clause == clause && m_fields == fields && m_places == places)
        return;
    m_rule = rule;
    m_clause = clause;
    m_fields = fields;
    m_places = places;
    emit changed();
}

} // namespace certlink
