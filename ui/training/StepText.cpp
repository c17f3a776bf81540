#include "ui/training/StepText.h"

#include "rules/Reasoning.h"
#include "ui/findings/DetailText.h"
#include "ui/form/FieldWords.h"
#include "ui/palette/Palette.h"
#include "ui/palette/Signs.h"
#include "ui/training/TrainingDesk.h"

#include <QCoreApplication>

namespace certlink {

namespace {

/// Sentences for people.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(certlink::StepText)
};

QString part(const QString &title, const QString &html)
{
    return QStringLiteral("<p style='margin:10px 0 0 0'><span style='color:%1'>%2</span><br>%3</p>")
        .arg(Palette::current().quiet().name(), title.toHtmlEscaped(), html);
}

QString escaped(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\n', QLatin1String("<br>"));
}

/// The fields it looks at, with what the mail says.
QString placeHtml(const RuleResult &result, const CaseFile &file, const TrainingDesk &training)
{
    const QList<Field> fields = result.fields.isEmpty() ? ruleInfo(result.rule)->fields : result.fields;
    QStringList lines;
    for (const Field field : fields) {
        const QString value = fieldWords(file.application(), field, training.samples().rulebook);
        lines.append(training.texts().field(field, training.language()) + QStringLiteral(": ") +
                     (value.isEmpty() ? Texts::tr("not answered") : value));
    }
    if (lines.isEmpty())
        lines.append(Texts::tr("The mail as a whole"));
    return part(Texts::tr("In the mail"), escaped(lines.join(u'\n')));
}

/// What is not of the mail: register, calendar, rulebook, the day of receipt.
QString factsHtml(const RuleResult &result, const TrainingDesk &training)
{
    QStringList lines;
    for (const ReasoningStep &step : result.steps)
        if (step.kind == ReasoningStep::Kind::Fact && step.origin != FactOrigin::Mail)
            lines.append(training.texts().step(step, training.language()) +
                         QStringLiteral("  (%1)").arg(originText(step.origin)));
    for (const RegisterCell &missing : result.missing)
        lines.append(training.texts().registerCell(missing, training.language()) + QStringLiteral(": ") +
                     Texts::tr("not known"));
    if (lines.isEmpty())
        lines.append(Texts::tr("Nothing else is needed"));
    return part(Texts::tr("Facts beside it"), escaped(lines.join(u'\n')));
}

QString clauseHtml(const RuleResult &result, const TrainingDesk &training)
{
    if (result.clause.isEmpty())
        return part(Texts::tr("Clause"), escaped(training.texts().why(result.rule, training.language())));
    QString html = part(Texts::tr("Clause %1").arg(result.clause),
                        escaped(training.texts().clause(result.clause, training.language())));
    if (const QString official = training.official().of(result.clause); !official.isNull())
        html += part(Texts::tr("The official words"), escaped(official));
    return html;
}

} // namespace

QString verdictHtml(const RuleResult &result, const RuleTexts &texts, Language language)
{
    const Palette palette = Palette::current();
    const bool isFinding = result.isFinding();
    const QColor ink = isFinding ? palette.of(result.severity, result.verdict).ink : palette.satisfied().ink;
    const Sign sign = isFinding ? signOf(result.severity, result.verdict)
                                : Sign{QStringLiteral("\u2713"), {}, Texts::tr("Satisfied")}; // CHECK MARK
    QString html = QStringLiteral("<b style='color:%1'>%2 %3</b>").arg(ink.name(), sign.glyph, escaped(sign.word));
    if (const QString message = texts.message(result, language); !message.isEmpty())
        html += QStringLiteral("<br>") + escaped(message);
    return html + QStringLiteral("<br>") + escaped(chain(result, texts, language));
}

QString stepHtml(const Demonstration &demonstration, const CaseFile &file, const TrainingDesk &training)
{
    const RuleResult *result = demonstration.result();
    if (!result)
        return part({}, escaped(Texts::tr("There is nothing to show: no rule applies.")));
    using Part = Demonstration::Part;
    QString html = QStringLiteral("<p style='margin:0'><b>%1</b> <span style='color:%2'>%3</span></p>")
                       .arg(escaped(training.texts().title(result->rule, training.language())),
                            Palette::current().quiet().name(), escaped(result->rule));
    html += placeHtml(*result, file, training);
    if (demonstration.part() >= Part::Facts)
        html += factsHtml(*result, training);
    if (demonstration.part() >= Part::Clause)
        html += clauseHtml(*result, training);
    if (demonstration.part() >= Part::Verdict)
        html += part(Texts::tr("Verdict"), verdictHtml(*result, training.texts(), training.language()));
    return html;
}

Spans placesOf(const RuleResult &result, const Application &application)
{
    Spans places;
    for (const FieldSpan &place : result.spans)
        places.append(place.span);
    if (places.isEmpty())
        for (const ReasoningStep &step : result.steps)
            places += step.spans;
    if (places.isEmpty())
        for (const Field field : result.fields.isEmpty() ? ruleInfo(result.rule)->fields : result.fields)
            places +=
                application.spansOf(field).isEmpty() ? application.labelSpansOf(field) : application.spansOf(field);
    return places;
}

} // namespace certlink
