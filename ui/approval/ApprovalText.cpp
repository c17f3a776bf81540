#include "ui/approval/ApprovalText.h"

#include "ui/desk/Layers.h"
#include "ui/form/FieldWords.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QTimeZone>

namespace certlink {

namespace {

/// Builds the HTML of either text; both show the same things in the same words.
class Page
{
    Q_DECLARE_TR_FUNCTIONS(ApprovalText)

public:
    Page(const Rulebook &rulebook, const RuleTexts &texts, Language language, const Palette &palette)
        : m_rulebook(rulebook), m_texts(texts), m_language(language), m_palette(palette)
    {
    }

    void heading(const QString &text)
    {
        m_html += QStringLiteral("<h4 style='margin:10px 0 2px 0'>%1</h4>").arg(text.toHtmlEscaped());
    }
    void beginTable() { m_html += QLatin1String("<table cellspacing='0' cellpadding='2'>"); }
    void endTable() { m_html += QLatin1String("</table>"); }
    void row(const QString &name, const QString &value)
    {
        m_html += QStringLiteral("<tr><td style='color:%1'>%2&nbsp;&nbsp;</td><td>%3</td></tr>")
                      .arg(m_palette.quiet().name(), name.toHtmlEscaped(),
                           value.toHtmlEscaped().replace(u'\n', QLatin1String("<br>")));
    }
    void links(const QString &glyph, const QString &name, const QStringList &links, const QColor &ink)
    {
        QStringList words;
        for (const QString &link : links)
            words.append(m_texts.word(link, m_language)); // a code, or that no service is named
        const QString text = words.isEmpty() ? QStringLiteral("\u2013") : words.join(QStringLiteral(", "));
        m_html += QStringLiteral("<tr><td style='color:%1'><b>%2 %3</b>&nbsp;&nbsp;</td><td>%4</td></tr>")
                      .arg(ink.name(), glyph, name.toHtmlEscaped(), text.toHtmlEscaped());
    }
    void quietLine(const QString &text)
    {
        m_html +=
            QStringLiteral("<p style='margin:0;color:%1'>%2</p>").arg(m_palette.quiet().name(), text.toHtmlEscaped());
    }
    void decisions(const QJsonArray &decisions);
    void corrections(const QJsonArray &corrections);
    void facts(const QJsonArray &facts);
    void findings(const QJsonArray &findings);
    void linkChange(const QStringList &before, const QStringList &after, bool beforeKnown);
    void source(const QString &title, const QJsonObject &object);
    void pre(const QString &text)
    {
        m_html += u"<pre style='white-space:pre-wrap;margin:2px 0'>" % text.toHtmlEscaped() % u"</pre>";
    }

    [[nodiscard]] QString ruleTitle(const QString &rule) const { return m_texts.title(rule, m_language); }
    [[nodiscard]] QString fieldText(const QString &name) const
    {
        const auto field = fieldFromName(name);
        if (field)
            return m_texts.field(*field, m_language);
        return name == QLatin1String("charset") ? tr("Character set") : tr("Text of the mail");
    }
    /// What was corrected: a field's value in people's words, or text as it is.
    [[nodiscard]] QString words(const QString &name, const QString &value) const
    {
        const auto field = fieldFromName(name);
        return field ? valueWords(*field, value, m_rulebook) : value;
    }
    [[nodiscard]] const QString &html() const { return m_html; }

private:
    const Rulebook &m_rulebook;
    const RuleTexts &m_texts;
    Language m_language;
    const Palette &m_palette;
    QString m_html;
};

QString value(const QJsonObject &object, const char *key)
{
    return object[QLatin1String(key)].toString();
}

void Page::decisions(const QJsonArray &decisions)
{
    heading(tr("Confirmed by a person"));
    if (decisions.isEmpty())
        return quietLine(tr("Nothing had to be confirmed."));
    beginTable();
    for (const QJsonValue &one : decisions) {
        const QJsonObject decision = one.toObject();
        row(ruleTitle(value(decision, "rule")) % u"\n" % value(decision, "rule"),
            value(decision, "reason") % u"\n" % value(decision, "by"));
    }
    endTable();
}

void Page::corrections(const QJsonArray &corrections)
{
    if (corrections.isEmpty())
        return;
    heading(tr("Corrected"));
    beginTable();
    for (const QJsonValue &one : corrections) {
        const QJsonObject correction = one.toObject();
        const QString why = value(correction, "why");
        const QString field = value(correction, "field");
        row(fieldText(field), words(field, value(correction, "from")) % u" \u2192 " %
                                  words(field, value(correction, "to")) % (why.isEmpty() ? QString() : u"\n" % why) %
                                  u"\n" % value(correction, "by"));
    }
    endTable();
}

void Page::facts(const QJsonArray &facts)
{
    if (facts.isEmpty())
        return;
    heading(tr("Facts recorded by hand"));
    beginTable();
    for (const QJsonValue &one : facts) {
        const QJsonObject fact = one.toObject();
        const MissingFact cell{value(fact, "table"), value(fact, "key"), value(fact, "column")};
        row(m_texts.missingFact(cell, m_language), m_texts.word(value(fact, "value"), m_language) % u" (" %
                                                       value(fact, "source") % u", " % value(fact, "by") % u")");
    }
    endTable();
}

void Page::findings(const QJsonArray &findings)
{
    heading(tr("Findings"));
    if (findings.isEmpty())
        return quietLine(tr("None."));
    beginTable();
    for (const QJsonValue &one : findings) {
        const QJsonObject finding = one.toObject();
        row(value(finding, "rule"), value(finding, "message"));
    }
    endTable();
}

void Page::linkChange(const QStringList &before, const QStringList &after, bool beforeKnown)
{
    QStringList stay;
    QStringList added;
    QStringList gone;
    for (const QString &link : after)
        (before.contains(link) ? stay : added).append(link);
    for (const QString &link : before)
        if (!after.contains(link))
            gone.append(link);
    heading(tr("Links of the contract"));
    if (!beforeKnown)
        quietLine(tr("The present links are not known to the register."));
    beginTable();
    links(QStringLiteral("="), tr("stay"), stay, m_palette.neutral().ink);
    links(QStringLiteral("+"), tr("come"), added, m_palette.satisfied().ink);
    links(QStringLiteral("\u2212"), tr("go"), gone, m_palette.block().ink); // MINUS SIGN
    endTable();
}

void Page::source(const QString &title, const QJsonObject &object)
{
    heading(title);
    pre(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented)).trimmed());
}

QString workText(const QString &work)
{
    return work == QLatin1String("add") ? QCoreApplication::translate("ApprovalText", "add")
                                        : QCoreApplication::translate("ApprovalText", "change");
}

} // namespace

QString approvalHtml(const CaseFile &file, const Rulebook &rulebook, const RuleTexts &texts, Language language,
                     const Palette &palette)
{
    Page page(rulebook, texts, language, palette);
    const Application &application = file.application();
    const QList<Work> work = application.markedWork();
    page.beginTable();
    page.row(texts.field(Field::ServiceCode, language), application.serviceCode.value);
    page.row(texts.field(Field::CommonName, language), application.commonName.value);
    if (!work.isEmpty())
        page.row(texts.field(Field::Work, language), workText(QString(workName(work.first()))));
    page.row(texts.field(Field::StartDate, language), application.startDate.date.toString(Qt::ISODate));
    page.endTable();
    const LinkChange links = linkChange(application, file.effectiveRegister());
    page.linkChange(links.before, links.after, links.beforeKnown);
    page.decisions(toJson(file.decisions()));
    page.corrections(toJson(file.corrections()));
    page.facts(toJson(file.recordedFacts()));
    return page.html();
}

QString recordHtml(const DecisionRecord &record, const Rulebook &rulebook, const RuleTexts &texts, Language language,
                   const Palette &palette)
{
    Page page(rulebook, texts, language, palette);
    page.beginTable();
    page.row(Page::tr("Record"), u'#' + QString::number(record.id));
    page.row(Page::tr("Decision"),
             record.kind == DecisionEntry::Kind::Approved ? Page::tr("Approved") : Page::tr("Returned"));
    page.row(Page::tr("By"), record.by);
    page.row(Page::tr("At"), record.at.toTimeZone(QTimeZone("Asia/Tokyo")).toString(u"yyyy-MM-dd HH:mm:ss t"));
    page.row(Page::tr("From"), record.fromAddress);
    page.row(Page::tr("Subject"), record.subject);
    page.row(Page::tr("Source"), record.source);
    page.row(Page::tr("Receipt date"), record.receiptDate.toString(Qt::ISODate));
    page.row(Page::tr("Contract"), record.serviceCode);
    page.row(Page::tr("Verdict of the rules"), record.disposition);
    page.row(Page::tr("Rulebook"), record.rulebookEdition);
    page.row(Page::tr("SHA-256 of the mail"), record.evidenceSha256);
    page.endTable();
    if (record.change) {
        page.linkChange(record.change->linksBefore, record.change->linksAfter, record.change->linksBeforeKnown);
        page.quietLine(Page::tr("Start: %1").arg(record.change->startDate.toString(Qt::ISODate)));
    }
    page.findings(record.findings);
    page.decisions(record.decisions);
    page.corrections(record.corrections);
    page.facts(record.recordedFacts);
    if (!record.reply.isEmpty()) {
        page.heading(Page::tr("Reply"));
        page.pre(record.reply);
    }
    page.source(Page::tr("Application as judged"), record.application);
    return page.html();
}

} // namespace certlink
