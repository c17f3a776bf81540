#include "ui/history/FormReport.h"

#include "rules/Engine.h"
#include "ui/history/HistoryPrint.h"

#include <QCoreApplication>

#include <algorithm>

namespace certlink {

namespace {

/// Sentences for people.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(FormReport)
};

bool isAboutTheForm(const RuleInfo &rule)
{
    return rule.clause.startsWith(QLatin1Char('P')) && rule.clause >= QLatin1StringView("P2") && !rule.fields.isEmpty();
}

int decisionsIn(const HistoryFigures &figures)
{
    int decisions = 0;
    for (const HistoryFigures::Day &day : figures.days)
        decisions += day.approved + day.returned;
    return decisions;
}

QString period(const HistoryFilter &filter)
{
    const QString from = filter.from.toString(Qt::ISODate);
    const QString to = filter.to.toString(Qt::ISODate);
    return from.isEmpty() && to.isEmpty() ? Texts::tr("the whole history") : Texts::tr("%1 to %2").arg(from, to);
}

QString cell(const QString &text)
{
    return u"<td>" % text.toHtmlEscaped() % u"</td>";
}

} // namespace

QList<FieldReport> fieldReports(const HistoryFigures &figures)
{
    QList<FieldReport> reports;
    for (const Field field : allFields)
        reports.append(FieldReport{field, 0, 0, {}});
    for (const RuleInfo &rule : ruleCatalogue()) {
        const int found = figures.rules.value(rule.id);
        if (found == 0 || !isAboutTheForm(rule))
            continue;
        const auto report = std::find_if(reports.begin(), reports.end(),
                                         [&](const FieldReport &one) { return one.field == rule.fields.first(); });
        (rule.id.endsWith(u"-missing") ? report->empty : report->wrong) += found;
        report->rules.append(rule.id);
    }
    for (FieldReport &report : reports) {
        std::stable_sort(report.rules.begin(), report.rules.end(), [&](const QString &a, const QString &b) {
            return figures.rules.value(a) > figures.rules.value(b);
        });
    }
    return reports;
}

Result<QString> printFormReport(const HistoryFigures &figures, const HistoryFilter &filter, const RuleTexts &texts,
                                Language language, const QString &file)
{
    constexpr qsizetype rulesNamed = 2; // what fits on one page
    QString html = u"<h2>" % Texts::tr("How the form is filled in").toHtmlEscaped() % u"</h2><p>" %
                   Texts::tr("%1 decisions, %2").arg(decisionsIn(figures)).arg(period(filter)).toHtmlEscaped() %
                   u"</p><table width=\"100%\" cellpadding=\"3\" border=\"1\" cellspacing=\"0\"><tr>";
    for (const QString &title :
         {Texts::tr("Field"), Texts::tr("Left empty"), Texts::tr("Filled in wrongly"), Texts::tr("Most often")})
        html += u"<th align=\"left\">" % title.toHtmlEscaped() % u"</th>";
    html += u"</tr>";
    for (const FieldReport &report : fieldReports(figures)) {
        QStringList most;
        for (const QString &rule : report.rules.mid(0, rulesNamed))
            most.append(texts.title(rule, language) % u": " % QString::number(figures.rules.value(rule)));
        html += u"<tr>" % cell(texts.field(report.field, language)) % cell(QString::number(report.empty)) %
                cell(QString::number(report.wrong)) % cell(most.join(u" / ")) % u"</tr>";
    }
    const Result<void> printed = printPage(html % u"</table>", QPageLayout::Portrait, file);
    return printed ? Result<QString>(file) : tl::make_unexpected(printed.error());
}

} // namespace certlink
