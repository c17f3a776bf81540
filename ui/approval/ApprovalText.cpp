#include "ui/approval/ApprovalText.h"

#include "models/application/Tokyo.h"
#include "rules/desk/JudgementJson.h"
#include "rules/desk/Replay.h"
#include "ui/form/FieldWords.h"
#include "ui/palette/Signs.h"
#include "ui/reply/SentReplyWords.h"

#include <QCoreApplication>

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
    void settlements(const QList<Settlement> &settlements);
    void corrections(const Layers &layers, const Evidence &evidence);
    void facts(const QList<RecordedFact> &facts);
    void findings(const Judgement &judgement);
    void application(const Application &application);
    void linkChange(const QStringList &before, const QStringList &after, bool beforeKnown);
    void pre(const QString &text)
    {
        m_html += u"<pre style='white-space:pre-wrap;margin:2px 0'>" % text.toHtmlEscaped() % u"</pre>";
    }

    [[nodiscard]] const QString &html() const { return m_html; }

private:
    const Rulebook &m_rulebook;
    const RuleTexts &m_texts;
    Language m_language;
    const Palette &m_palette;
    QString m_html;
};

void Page::settlements(const QList<Settlement> &settlements)
{
    heading(tr("Confirmed by a person"));
    if (settlements.isEmpty())
        return quietLine(tr("Nothing had to be confirmed."));
    beginTable();
    for (const Settlement &one : settlements)
        row(m_texts.title(one.rule, m_language) % u"\n" % one.rule, one.reason % u"\n" % one.by);
    endTable();
}

void Page::corrections(const Layers &layers, const Evidence &evidence)
{
    if (layers.corrections.isEmpty() && evidence.charset.isEmpty() && !evidence.editedText)
        return;
    heading(tr("Corrected"));
    beginTable();
    if (!evidence.charset.isEmpty())
        row(tr("Character set"), QString::fromLatin1(evidence.charset));
    if (evidence.editedText)
        row(tr("Text of the mail"), *evidence.editedText);
    for (const Correction &one : layers.corrections) {
        row(m_texts.field(one.field, m_language),
            valueWords(one.field, one.from, m_rulebook) % u" \u2192 " % valueWords(one.field, one.value, m_rulebook) %
                (one.why.isEmpty() ? QString() : u"\n" % one.why) % u"\n" % one.by);
    }
    endTable();
}

void Page::facts(const QList<RecordedFact> &facts)
{
    if (facts.isEmpty())
        return;
    heading(tr("Facts recorded by hand"));
    beginTable();
    for (const RecordedFact &one : facts)
        row(m_texts.registerCell(one.cell, m_language), m_texts.word(one.value, m_language) % u" (" %
                                                            m_texts.word(factSourceName(one.source), m_language) %
                                                            u", " % one.by % u")");
    endTable();
}

void Page::findings(const Judgement &judgement)
{
    heading(tr("Findings"));
    const QList<RuleResult> findings = judgement.findings();
    if (findings.isEmpty())
        return quietLine(tr("None."));
    beginTable();
    for (const RuleResult &one : findings)
        row(one.rule, m_texts.message(one, m_language));
    endTable();
}

void Page::application(const Application &application)
{
    heading(tr("Application as judged"));
    beginTable();
    for (const Field field : allFields) {
        if (const QString words = fieldWords(application, field, m_rulebook); !words.isEmpty())
            row(m_texts.field(field, m_language), words);
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

QString kindText(DecisionKind kind)
{
    switch (kind) {
    case DecisionKind::Approved:
        return QCoreApplication::translate("ApprovalText", "Approved");
    case DecisionKind::Returned:
        return QCoreApplication::translate("ApprovalText", "Returned");
    case DecisionKind::Withdrawn:
        break;
    }
    return QCoreApplication::translate("ApprovalText", "Withdrawn");
}

/// A disposition as it is stored, in people's words.
QString dispositionText(const QString &name)
{
    for (const auto &[disposition, status] :
         {std::pair{Disposition::Return, CaseStatus::Return}, std::pair{Disposition::Confirm, CaseStatus::Confirm},
          std::pair{Disposition::Approvable, CaseStatus::Approvable}}) {
        if (name == dispositionName(disposition))
            return signOf(status).word;
    }
    return name;
}

QString workText(const QString &work)
{
    return work == QLatin1String("add") ? QCoreApplication::translate("ApprovalText", "add")
                                        : QCoreApplication::translate("ApprovalText", "change");
}

} // namespace

QString lookText(const Look &look, const Preparation &preparation)
{
    const QString wanted = look.intention == Look::Intention::Approve
                               ? QCoreApplication::translate("ApprovalText", "to be approved")
                               : QCoreApplication::translate("ApprovalText", "to be returned");
    return QCoreApplication::translate("ApprovalText", "%1 judged before: %2. %3 had prepared it as: %4.")
               .arg(look.by, wanted, preparation.by, dispositionText(preparation.disposition)) %
           u' ' %
           (differs(look, preparation) ? QCoreApplication::translate("ApprovalText", "The two differ.")
                                       : QCoreApplication::translate("ApprovalText", "The two agree."));
}

QString approvalHtml(const CaseFile &file, const Evidence &evidence, const Rulebook &rulebook, const RuleTexts &texts,
                     Language language, const Palette &palette)
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
    const LinkChange &links = file.linkChange();
    page.linkChange(links.before, links.after, links.beforeKnown);
    page.settlements(file.layers().settlements);
    page.corrections(file.layers(), evidence);
    page.facts(file.layers().facts);
    return page.html();
}

namespace {

void head(Page &page, const DecisionRecord &record)
{
    page.beginTable();
    page.row(Page::tr("Record"), u'#' + QString::number(record.id));
    page.row(Page::tr("Decision"), kindText(record.kind));
    if (record.withdraws != 0) {
        page.row(Page::tr("Takes back"), u'#' + QString::number(record.withdraws));
        page.row(Page::tr("Reason"), record.reason);
    }
    if (record.withdrawnBy != 0)
        page.row(Page::tr("Taken back by"), u'#' + QString::number(record.withdrawnBy));
    page.row(Page::tr("By"), record.by);
    if (!record.preparedBy.isEmpty())
        page.row(Page::tr("Prepared by"), record.preparedBy);
    page.row(Page::tr("At"), inTokyo(record.at).toString(u"yyyy-MM-dd HH:mm:ss"));
    page.row(Page::tr("From"), record.fromAddress);
    page.row(Page::tr("Subject"), record.subject);
    page.row(Page::tr("Source"), record.evidence.source);
    page.row(Page::tr("Receipt date"), record.receiptDate.toString(Qt::ISODate));
    page.row(Page::tr("Contract"), record.serviceCode);
    page.row(Page::tr("Verdict of the rules"), dispositionText(record.disposition));
    page.row(Page::tr("Rulebook"), record.edition);
    if (record.registerImport != 0)
        page.row(Page::tr("Register"), Page::tr("import %1").arg(record.registerImport));
    page.row(Page::tr("SHA-256 of the mail"), record.evidenceSha256);
    if (record.keyMaterial != KeyMaterial::None)
        page.row(Page::tr("Private key in the mail"), record.keyMaterial == KeyMaterial::Kept
                                                          ? Page::tr("kept")
                                                          : Page::tr("erased with the bytes of the mail"));
    page.endTable();
}

/// Whether the record still says the same when it is judged again.
QString replayText(const Replay &again)
{
    if (again.isSame())
        return Page::tr("Judged again now under its own rulebook and facts: the same result.");
    QStringList parts = again.differences();
    if (!again.isReadTheSame)
        parts.prepend(Page::tr("the values that were read"));
    return Page::tr("Judged again now, this differs: %1").arg(parts.join(u", "));
}

} // namespace

QString recordHtml(const DecisionRecord &record, const BesideRecord &beside, const Rulebook &rulebook,
                   const RuleTexts &texts, Language language, const Palette &palette)
{
    Page page(rulebook, texts, language, palette);
    head(page, record);
    if (beside.look)
        page.quietLine(lookText(beside.look->look, beside.look->preparation));
    if (record.kind == DecisionKind::Withdrawn)
        return page.html();
    if (record.change) {
        page.linkChange(record.change->linksBefore, record.change->linksAfter, record.change->linksBeforeKnown);
        page.quietLine(Page::tr("Start: %1").arg(record.change->startDate.toString(Qt::ISODate)));
    }
    const Layers layers = layersFromJson(record.layers);
    page.findings(judgementFromJson(record.judgement));
    page.settlements(layers.settlements);
    page.corrections(layers, record.evidence);
    page.facts(layers.facts);
    if (!beside.replies.isEmpty())
        page.heading(Page::tr("Written to the applicant beside the decision"));
    for (const SentReply &reply : beside.replies)
        page.quietLine(sentenceOf(reply, reply.rules.size()));
    if (!record.reply.isEmpty()) {
        page.heading(Page::tr("Reply"));
        page.pre(record.reply);
    }
    const Result<Replay> again = replay(record);
    if (again)
        page.application(again->file->application());
    page.quietLine(again ? replayText(*again) : again.error().toString());
    if (!record.isErased) {
        page.heading(Page::tr("Text of the mail as it was read"));
        page.pre(record.mailText);
    }
    return page.html();
}

} // namespace certlink
