#include "ui/findings/DetailText.h"

#include "ui/palette/Signs.h"

#include <QCoreApplication>

namespace certlink {

namespace {

QString paragraph(const QString &title, const QString &text, const Palette &palette)
{
    if (text.isEmpty())
        return {};
    return QStringLiteral("<p style='margin:0 0 6px 0'><span style='color:%1'>%2</span><br>%3</p>")
        .arg(palette.quiet().name(), title.toHtmlEscaped(), text.toHtmlEscaped().replace(u'\n', QLatin1String("<br>")));
}

QString stepHtml(const ReasoningStep &step, const RuleTexts &texts, Language language, const Palette &palette)
{
    QString text = texts.step(step, language).toHtmlEscaped();
    if (!step.spans.isEmpty())
        text = QStringLiteral("<a href='place:%1'>%2</a>").arg(step.spans.first().begin).arg(text);
    if (step.kind == ReasoningStep::Kind::Comparison) {
        const Tone tone = step.holds ? palette.satisfied() : palette.block();
        return QStringLiteral("<tr><td style='color:%1'>%2&nbsp;</td><td colspan='2'>%3</td></tr>")
            .arg(tone.ink.name(), step.holds ? QStringLiteral("\u2713") : QStringLiteral("\u2717"), text);
    }
    return QStringLiteral("<tr><td>\u00B7&nbsp;</td><td>%1&nbsp;&nbsp;</td><td style='color:%2'>%3</td></tr>")
        .arg(text, palette.quiet().name(), originText(step.origin).toHtmlEscaped());
}

QString stepsHtml(const RuleResult &result, const RuleTexts &texts, Language language, const Palette &palette)
{
    if (result.steps.isEmpty())
        return {};
    QString rows;
    for (const ReasoningStep &step : result.steps)
        rows += stepHtml(step, texts, language, palette);
    return QStringLiteral("<p style='margin:0'><span style='color:%1'>%2</span></p>"
                          "<table cellspacing='0' cellpadding='1' style='margin-bottom:6px'>%3</table>")
        .arg(palette.quiet().name(), QCoreApplication::translate("DetailText", "Facts used, and where they come from"),
             rows);
}

QString headHtml(const CaseFile &file, const RuleResult &result, const RuleTexts &texts, Language language,
                 const Palette &palette)
{
    const bool decided = file.settlementOf(result.rule);
    const Sign sign = signOf(result.severity, result.verdict, decided);
    const QColor ink = decided ? palette.satisfied().ink : palette.of(result.severity, result.verdict).ink;
    QString html =
        QStringLiteral("<p style='margin:0 0 2px 0'><b style='color:%1'>%2 %3</b> &nbsp;<b>%4</b></p>")
            .arg(ink.name(), sign.glyph, sign.word.toHtmlEscaped(), texts.title(result.rule, language).toHtmlEscaped());
    html += QStringLiteral("<p style='margin:0 0 6px 0'>%1</p>").arg(texts.message(result, language).toHtmlEscaped());
    return html;
}

} // namespace

QString originText(FactOrigin origin)
{
    switch (origin) {
    case FactOrigin::Mail:
        return QCoreApplication::translate("DetailText", "mail");
    case FactOrigin::Register:
        return QCoreApplication::translate("DetailText", "register");
    case FactOrigin::Person:
        return QCoreApplication::translate("DetailText", "recorded by hand");
    case FactOrigin::ReceiptDate:
        return QCoreApplication::translate("DetailText", "receipt date");
    case FactOrigin::Rulebook:
        return QCoreApplication::translate("DetailText", "rulebook");
    case FactOrigin::MailHeader:
        break;
    }
    return QCoreApplication::translate("DetailText", "mail's head");
}

QString detailHtml(const CaseFile &file, const RuleResult &result, const RuleTexts &texts, Language language,
                   const Palette &palette)
{
    QString html = headHtml(file, result, texts, language, palette);
    if (result.rule == QLatin1String("R-open-application"))
        html += QStringLiteral("<p style='margin:0 0 6px 0'><a href='compare:'>%1</a></p>")
                    .arg(QCoreApplication::translate("DetailText", "Set them side by side, field by field (Ctrl+D)"));
    html += paragraph(QCoreApplication::translate("DetailText", "How to mend"), texts.mend(result, language), palette);
    html += paragraph(QCoreApplication::translate("DetailText", "Why"), texts.why(result.rule, language), palette);
    html += paragraph(QCoreApplication::translate("DetailText", "Sentence for the reply"),
                      texts.reply(result, language), palette);
    html += stepsHtml(result, texts, language, palette);
    if (!result.clause.isEmpty())
        html += QStringLiteral("<p style='margin:0'><a href='clause:%1'>%2</a> \u00B7 %3<br>%4</p>")
                    .arg(result.clause.toHtmlEscaped(),
                         QCoreApplication::translate("DetailText", "Clause %1").arg(result.clause),
                         result.rule.toHtmlEscaped(), texts.clause(result.clause, language).toHtmlEscaped());
    else
        html += QStringLiteral("<p style='margin:0'>%1</p>").arg(result.rule.toHtmlEscaped());
    return html;
}

QString factHtml(const QString &factText, const QStringList &lacking, const Palette &palette)
{
    QString html = QStringLiteral("<p style='margin:0 0 6px 0'><b style='color:%1'>? %2</b></p>")
                       .arg(palette.unknown().ink.name(), factText.toHtmlEscaped());
    html +=
        QStringLiteral("<p style='margin:0 0 6px 0'>%1</p>")
            .arg(QCoreApplication::translate(
                     "DetailText", "The register does not say. Ask by telephone, look it up in the online desk or in "
                                   "the register, and record it with its source; everything below is then judged "
                                   "again.")
                     .toHtmlEscaped());
    html += QStringLiteral("<p style='margin:0'>%1</p><ul style='margin-top:2px'>")
                .arg(QCoreApplication::translate("DetailText", "This waits for it:").toHtmlEscaped());
    for (const QString &title : lacking)
        html += QStringLiteral("<li>%1</li>").arg(title.toHtmlEscaped());
    return html + QStringLiteral("</ul>");
}

} // namespace certlink
