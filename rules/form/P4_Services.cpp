#include "rules/Rules.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

// P4: every service that is to be linked afterwards is marked in its row and named by its code.

namespace {

bool isNamed(const ServiceRow &row)
{
    return row.kind != ServiceKind::Other;
}

bool hasMarked(const Case &facts, bool named)
{
    const QList<ServiceRow> &rows = facts.application.services;
    return std::any_of(rows.begin(), rows.end(),
                       [named](const ServiceRow &row) { return row.mark.set && isNamed(row) == named; });
}

QString rowName(const Case &facts, const ServiceRow &row)
{
    return facts.rulebook.service(row.kind).name;
}

} // namespace

// P4-service-missing
RuleResult p4ServiceMissing(const Case &facts, Check &check)
{
    check.mail(Field::Services);
    const bool answered = hasMarked(facts, true) || hasMarked(facts, false);
    if (check.compare("answered"_L1, answered, {{u"field"_s, u"services"_s}}))
        return check.satisfied();
    return check.violatedAsEmpty(Field::Services);
}

// P4-code-missing
RuleResult p4CodeMissing(const Case &facts, Check &check)
{
    if (!hasMarked(facts, true))
        return check.notApplicable();
    check.mail(Field::Services);
    QStringList rows;
    QStringList prefixes;
    for (const ServiceRow &row : facts.application.services) {
        if (!row.mark.set || !isNamed(row) || !row.codes.isEmpty())
            continue;
        rows.append(rowName(facts, row));
        prefixes.append(facts.rulebook.service(row.kind).prefix);
        check.at(Field::Services, row.mark.spans).at(Field::Services, row.spans);
    }
    if (check.compare("codes-given"_L1, rows.isEmpty()))
        return check.satisfied();
    return check.violatedAsEmpty(Field::Services, {{u"rows"_s, rows}, {u"prefixes"_s, prefixes}});
}

// P4-code-format
RuleResult p4CodeFormat(const Case &facts, Check &check)
{
    QStringList codes;
    QStringList prefixes;
    bool any = false;
    for (const ServiceRow &row : facts.application.services) {
        if (!row.mark.set)
            continue;
        for (const CodeAnswer &code : row.codes) {
            any = true;
            if (code.wellFormed)
                continue;
            codes.append(code.value);
            const QString prefix = facts.rulebook.service(row.kind).prefix;
            if (!prefix.isEmpty() && !prefixes.contains(prefix))
                prefixes.append(prefix);
            check.at(Field::Services, code.spans);
        }
    }
    if (!any)
        return check.notApplicable();
    check.mail(Field::Services);
    if (check.compare("codes-well-formed"_L1, codes.isEmpty()))
        return check.satisfied();
    return check.violated({{u"codes"_s, codes}, {u"prefixes"_s, prefixes}},
                          prefixes.isEmpty() ? "other"_L1 : QLatin1StringView());
}

// P4-code-unmarked
RuleResult p4CodeUnmarked(const Case &facts, Check &check)
{
    check.mail(Field::Services);
    QStringList codes;
    QStringList rows;
    for (const ServiceRow &row : facts.application.services) {
        if (row.mark.set || row.codes.isEmpty())
            continue;
        rows.append(rowName(facts, row));
        for (const CodeAnswer &code : row.codes) {
            codes.append(code.value);
            check.at(Field::Services, code.spans);
        }
    }
    if (check.compare("codes-marked"_L1, codes.isEmpty()))
        return check.satisfied();
    return check.violated({{u"codes"_s, codes}, {u"rows"_s, rows}});
}

// P4-other-combined
// その他 means that no service is named; beside a named service it may be a slip or a wish of its
// own.
RuleResult p4OtherCombined(const Case &facts, Check &check)
{
    if (!hasMarked(facts, false))
        return check.notApplicable();
    check.mail(Field::Services);
    if (check.compare("other-alone"_L1, !hasMarked(facts, true)))
        return check.satisfied();
    QStringList rows;
    for (const ServiceRow &row : facts.application.services) {
        if (row.mark.set && isNamed(row))
            rows.append(rowName(facts, row));
    }
    return check.violated({{u"rows"_s, rows}});
}

// P4-code-repeated
RuleResult p4CodeRepeated(const Case &facts, Check &check)
{
    QSet<QString> seen;
    QStringList repeated;
    for (const ServiceRow &row : facts.application.services) {
        for (const CodeAnswer &code : row.codes) {
            if (!seen.contains(code.value)) {
                seen.insert(code.value);
                continue;
            }
            if (!repeated.contains(code.value))
                repeated.append(code.value);
            check.at(Field::Services, code.spans);
        }
    }
    if (seen.isEmpty())
        return check.notApplicable();
    check.mail(Field::Services);
    if (check.compare("codes-distinct"_L1, repeated.isEmpty()))
        return check.satisfied();
    return check.violated({{u"codes"_s, repeated}});
}

} // namespace certlink
